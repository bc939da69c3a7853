//! How a request stands.

use super::lenient::{list, text};
use super::state::{GzState, State};
use serde::{Deserialize, Serialize};

/// A moderator's remark on an attribute.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RevisionDetail {
    /// The attribute.
    #[serde(deserialize_with = "text")]
    pub attribute_code: String,
    /// What it held.
    #[serde(deserialize_with = "text")]
    pub value: String,
    /// The remark.
    #[serde(deserialize_with = "text")]
    pub comment: String,
}

/// What to do next, in the catalog's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct NextAction {
    /// The words.
    #[serde(deserialize_with = "text")]
    pub description: String,
    /// An HTTP method.
    #[serde(deserialize_with = "text")]
    pub method: String,
    /// A path.
    #[serde(deserialize_with = "text")]
    pub endpoint: String,
}

/// What the image check said.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct PhotoModeration {
    /// From 0 to 100.
    pub score: i64,
    /// Why.
    #[serde(deserialize_with = "text")]
    pub comment: String,
}

/// The state of the extended part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct GzStatus {
    /// The state.
    pub code: GzState,
    /// A moderator's words.
    #[serde(default, deserialize_with = "text")]
    pub comment: String,
    /// Remarks.
    #[serde(default, deserialize_with = "list")]
    pub revision_details: Vec<RevisionDetail>,
}

/// A request's state and result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestStatus {
    /// The state.
    pub code: State,
    /// The NTIN, of the new card or of the existing one.
    #[serde(default, deserialize_with = "text")]
    pub ntin_code: String,
    /// The card's page.
    #[serde(default, deserialize_with = "text")]
    pub product_url: String,
    /// A moderator's words.
    #[serde(default, deserialize_with = "text")]
    pub comment: String,
    /// Why it has to be decided on.
    #[serde(default, deserialize_with = "text")]
    pub reason: String,
    /// What to do next.
    #[serde(default)]
    pub next_action: Option<NextAction>,
    /// Remarks on attributes.
    #[serde(default, deserialize_with = "list")]
    pub revision_details: Vec<RevisionDetail>,
    /// What the image check said.
    #[serde(default)]
    pub photo_moderation: Option<PhotoModeration>,
    /// The extended part.
    #[serde(default)]
    pub gz_status: Option<GzStatus>,
}

impl RequestStatus {
    /// In a state, with nothing said about it.
    pub const fn of(code: State) -> Self {
        Self {
            code,
            ntin_code: String::new(),
            product_url: String::new(),
            comment: String::new(),
            reason: String::new(),
            next_action: None,
            revision_details: Vec::new(),
            photo_moderation: None,
            gz_status: None,
        }
    }
}
