//! The states of a request.

use serde::{Deserialize, Serialize};

/// The states of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// A draft.
    New,
    /// Sent; may be withdrawn.
    OnModeration,
    /// A moderator works on it; locked.
    Accepted,
    /// To be corrected, or decided on.
    UnderRevision,
    /// Refused.
    Rejected,
    /// Withdrawn.
    Cancelled,
    /// Passed; waits for the person.
    ReadyToPublish,
    /// Published, with an NTIN.
    Completed,
    /// An existing card was taken instead, with its NTIN.
    ExistingProductSelected,
    /// A state that this version does not know: shown, never acted on.
    #[serde(other)]
    Unknown,
}

impl State {
    /// Those that the contract names.
    pub const ALL: [Self; 9] = [
        Self::New,
        Self::OnModeration,
        Self::Accepted,
        Self::UnderRevision,
        Self::Rejected,
        Self::Cancelled,
        Self::ReadyToPublish,
        Self::Completed,
        Self::ExistingProductSelected,
    ];

    /// As the contract writes it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::OnModeration => "onModeration",
            Self::Accepted => "accepted",
            Self::UnderRevision => "underRevision",
            Self::Rejected => "rejected",
            Self::Cancelled => "cancelled",
            Self::ReadyToPublish => "readyToPublish",
            Self::Completed => "completed",
            Self::ExistingProductSelected => "existingProductSelected",
            Self::Unknown => "",
        }
    }

    /// The state of this name.
    pub fn from_id(id: &str) -> Self {
        Self::ALL
            .into_iter()
            .find(|state| state.id() == id)
            .unwrap_or(Self::Unknown)
    }
}

/// The states of a request's extended part, for state procurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum GzState {
    /// A moderator works on it.
    AcceptedGz,
    /// To be corrected.
    UnderRevisionGz,
    /// Refused.
    RejectedGz,
    /// Being published.
    PublishingGz,
    /// A state that this version does not know.
    #[serde(other)]
    Unknown,
}
