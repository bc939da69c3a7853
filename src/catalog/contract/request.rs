//! Requests: what is sent, and what is listed.

use super::card::{Ancestor, Attribute};
use super::lenient::{flag, list, text};
use super::list::Localized;
use super::state::State;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A value to send.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct AttributeValue {
    /// Its attribute's code; empty among the custom ones.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "text")]
    pub code: String,
    /// The value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
    /// A custom attribute's name in Russian.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "text")]
    pub name_ru: String,
    /// The same in Kazakh.
    #[serde(skip_serializing_if = "String::is_empty", deserialize_with = "text")]
    pub name_kk: String,
    /// The values of a block.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub attributes: Vec<AttributeValue>,
}

/// A photo of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct ImageFile {
    /// The name that the upload was given.
    pub file_name: String,
    /// `front`, `back`, `left`, `right`, `top`, `bottom`, in either case.
    pub image_type: String,
}

/// A document of a request.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Document {
    /// The name that the upload was given.
    pub file_name: String,
}

/// A card to register.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RequestBody {
    /// The class.
    pub oktru: Option<String>,
    /// The card that is edited; `None` for a new one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ntin: Option<String>,
    /// Publish without asking again.
    #[serde(deserialize_with = "flag")]
    pub auto_publication: bool,
    /// With the extended part.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub is_gov: Option<bool>,
    /// The base attributes.
    #[serde(deserialize_with = "list")]
    pub attributes: Vec<AttributeValue>,
    /// The main extended ones.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub main_extended_attributes: Vec<AttributeValue>,
    /// The additional extended ones.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub additional_extended_attributes: Vec<AttributeValue>,
    /// Those of one's own.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub custom_extended_attributes: Vec<AttributeValue>,
    /// Photos.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub image_files: Vec<ImageFile>,
    /// Documents.
    #[serde(skip_serializing_if = "Vec::is_empty", deserialize_with = "list")]
    pub documents: Vec<Document>,
}

/// The answer to a created draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Created {
    /// The request's number.
    pub id: i64,
}

/// A draft that edits a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct EditDraft {
    /// The request's number.
    pub product_request_id: i64,
    /// Its content.
    #[serde(flatten)]
    pub body: RequestBody,
}

/// What a person decides about similar cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "decision")]
pub enum DuplicateDecision {
    /// Go on with the new card.
    #[serde(rename = "CONTINUE")]
    Continue,
    /// Take this one.
    #[serde(rename = "USE_EXISTING")]
    UseExisting {
        /// Its NTIN.
        ntin: String,
    },
}

/// A card that may be the same product.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DuplicateMatch {
    /// Its place.
    pub order_number: u32,
    /// Its name.
    #[serde(deserialize_with = "text")]
    pub name: String,
    /// Its brand.
    #[serde(deserialize_with = "text")]
    pub brand: String,
    /// Its GTIN.
    #[serde(deserialize_with = "text")]
    pub gtin: String,
    /// Its NTIN.
    #[serde(deserialize_with = "text")]
    pub ntin: String,
    /// How like it is, in per cent.
    pub similarity: f64,
    /// Its classes.
    #[serde(deserialize_with = "list")]
    pub category_ancestors: Vec<Ancestor>,
}

/// A request in a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RequestShort {
    /// Its number.
    pub id: i64,
    /// Its classes.
    #[serde(deserialize_with = "list")]
    pub category_ancestors: Vec<Ancestor>,
    /// What the product is; the form is not specified.
    pub product_data: Value,
    /// Its state.
    pub status: Localized,
    /// `base`, `gov`.
    pub request_type: Localized,
    /// Why it was refused; the form is not specified.
    pub rejection_reason: Value,
    /// Publish without asking again.
    #[serde(deserialize_with = "flag")]
    pub auto_publication: bool,
    /// Local date and time without a zone.
    #[serde(deserialize_with = "text")]
    pub created_date: String,
    /// The same of its last change.
    #[serde(deserialize_with = "text")]
    pub updated_date: String,
}

impl RequestShort {
    /// Its state.
    pub fn state(&self) -> State {
        State::from_id(&self.status.code)
    }
}

/// A request as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct RequestDetails {
    /// As in the list.
    #[serde(flatten)]
    pub short: RequestShort,
    /// What it holds.
    #[serde(deserialize_with = "list")]
    pub attributes: Vec<Attribute>,
    /// Its photos; the form is not specified.
    pub image_data: Value,
    /// Its documents; the form is not specified.
    pub documents: Value,
    /// With the extended part.
    #[serde(deserialize_with = "flag")]
    pub is_gov: bool,
}

/// A stored file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct UploadedFile {
    /// The name to use in a request.
    pub filename: String,
    /// The name it had.
    #[serde(deserialize_with = "text")]
    pub original_filename: String,
}
