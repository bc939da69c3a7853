//! Requests: their bodies, the checks, their life, and how answers show them.
pub(crate) mod attributes;
pub(crate) mod body;
pub(crate) mod checks;
mod demo;
mod life;
mod moderation;
pub(crate) mod show;

pub use moderation::{Moderation, Remark};

use crate::clock::Now;
use body::Body;
use serde::Serialize;
use tokio::time::Instant;

/// The states of the basic part.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Status {
    /// A draft.
    New,
    /// Sent, can be withdrawn.
    OnModeration,
    /// A moderator has it: locked.
    Accepted,
    /// Remarks, similar cards, or photos.
    UnderRevision,
    /// Refused, or the card exists.
    Rejected,
    /// Withdrawn.
    Cancelled,
    /// Waits for `publish`.
    ReadyToPublish,
    /// Has an NTIN.
    Completed,
    /// Took an existing card's NTIN.
    ExistingProductSelected,
}

impl Status {
    pub(crate) const ALL: [Self; 9] = [
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

    pub(crate) fn code(self) -> &'static str {
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
        }
    }

    pub(crate) fn value(self) -> &'static str {
        match self {
            Self::New => "Новая",
            Self::OnModeration => "На модерации",
            Self::Accepted => "Принято в работу",
            Self::UnderRevision => "На доработке",
            Self::Rejected => "Отклонено",
            Self::Cancelled => "Отозвано",
            Self::ReadyToPublish => "Готово к публикации",
            Self::Completed => "Завершено",
            Self::ExistingProductSelected => "Выбран существующий товар",
        }
    }
}

/// The states of the extended part.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Gz {
    /// A moderator of state procurement has it.
    AcceptedGz,
    /// Remarks on the extended part.
    UnderRevisionGz,
    /// The extended part was refused.
    RejectedGz,
    /// On its way to the extended card.
    PublishingGz,
}

impl Gz {
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::AcceptedGz => "acceptedGz",
            Self::UnderRevisionGz => "underRevisionGz",
            Self::RejectedGz => "rejectedGz",
            Self::PublishingGz => "publishingGz",
        }
    }

    pub(crate) fn value(self) -> &'static str {
        match self {
            Self::AcceptedGz => "Принято в работу (госзакупки)",
            Self::UnderRevisionGz => "На доработке (госзакупки)",
            Self::RejectedGz => "Отклонено (госзакупки)",
            Self::PublishingGz => "Публикуется (госзакупки)",
        }
    }
}

/// What the moderation of the extended part says.
#[derive(Clone, Debug)]
pub(crate) struct GzPart {
    pub(crate) state: Gz,
    pub(crate) comment: Option<String>,
    pub(crate) remarks: Vec<Remark>,
}

/// A request.
#[derive(Clone, Debug)]
pub(crate) struct Request {
    pub(crate) id: i64,
    pub(crate) body: Body,
    pub(crate) status: Status,
    pub(crate) gz: Option<GzPart>,
    pub(crate) created: String,
    pub(crate) updated: String,
    /// When it was sent, or when what the demonstration waits for began.
    pub(crate) since: Option<Instant>,
    /// The NTIN it ended with.
    pub(crate) ntin: Option<String>,
    pub(crate) comment: Option<String>,
    pub(crate) remarks: Vec<Remark>,
    pub(crate) photo: Option<(u8, String)>,
    /// Cards that the check for duplicates found: none before it ran.
    pub(crate) similar: Option<Vec<String>>,
    /// A decision about them is awaited.
    pub(crate) undecided: bool,
}

impl Request {
    pub(crate) fn new(id: i64, body: Body, now: &Now) -> Self {
        Self {
            id,
            body,
            status: Status::New,
            gz: None,
            created: now.text(),
            updated: now.text(),
            since: None,
            ntin: None,
            comment: None,
            remarks: Vec::new(),
            photo: None,
            similar: None,
            undecided: false,
        }
    }

    /// A new state, without what the last moderation said.
    pub(crate) fn enter(&mut self, status: Status, now: &Now) {
        self.status = status;
        self.updated = now.text();
        self.comment = None;
        self.remarks.clear();
        self.photo = None;
        self.undecided = false;
    }

    pub(crate) fn gz_is(&self, state: Gz) -> bool {
        self.gz.as_ref().is_some_and(|gz| gz.state == state)
    }
}
