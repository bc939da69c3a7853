//! The life of a request: what a person may do in each state, what comes next, and what can still be changed. The rules are
//! those of the operations' descriptions in the contract; the catalog has the last word.

use super::contract::{GzState, RequestStatus, State};
use Action::{Decide, Delete, Moderate, Publish, Update, Withdraw};

/// What a person can have done with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Action {
    /// Replace its content.
    Update,
    /// Delete it.
    Delete,
    /// Send it to moderation.
    Moderate,
    /// Withdraw it.
    Withdraw,
    /// Publish the card.
    Publish,
    /// Decide about similar cards.
    Decide,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 6] = [Update, Delete, Moderate, Withdraw, Publish, Decide];

    /// Its name in keys and addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Update => "update",
            Delete => "delete",
            Moderate => "moderate",
            Withdraw => "withdraw",
            Publish => "publish",
            Decide => "decide",
        }
    }

    /// Whether something is lost that cannot be had back by another action: worth a question.
    pub const fn loses(self) -> bool {
        matches!(self, Delete | Withdraw)
    }
}

/// What comes next in a request's life, and whose turn it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Next {
    /// The person sends the draft.
    Send,
    /// A moderator takes it; until then it can be withdrawn.
    Moderator,
    /// The moderator decides.
    Verdict,
    /// The person corrects what the remarks name, and sends it again.
    Correct,
    /// The person takes better photos, and sends it again.
    Photos,
    /// The person decides about similar cards.
    Choose,
    /// The person changes it, which makes it a draft again.
    Revive,
    /// The person publishes it.
    Publish,
    /// The catalog goes on with the extended part.
    Extended,
    /// The person corrects the extended part, and sends it again.
    CorrectExtended,
    /// Nothing.
    Nothing,
    /// This version does not know the state.
    Unknown,
}

impl Next {
    /// Whether the person has to do something.
    pub const fn is_the_persons(self) -> bool {
        matches!(
            self,
            Self::Send
                | Self::Correct
                | Self::Photos
                | Self::Choose
                | Self::Revive
                | Self::Publish
                | Self::CorrectExtended
        )
    }
}

/// What of a request's content can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Open {
    /// Nothing.
    Nothing,
    /// The extended part: the base part is published already.
    Extended,
    /// Everything, except what an edit of a published card locks.
    Everything,
}

/// What may be done in a state. `similar`: the request waits for a decision about similar cards.
pub fn allowed(state: State, gz: Option<GzState>, similar: bool) -> &'static [Action] {
    let extended = gz == Some(GzState::UnderRevisionGz);
    match state {
        State::New => &[Moderate, Update, Delete],
        State::OnModeration => &[Withdraw],
        State::UnderRevision if similar => &[Decide, Update],
        State::UnderRevision => &[Update, Moderate],
        State::Cancelled => &[Update],
        State::ReadyToPublish if extended => &[Publish, Update, Moderate],
        State::ReadyToPublish => &[Publish],
        State::Accepted | State::Completed | State::Rejected | State::ExistingProductSelected
            if extended =>
        {
            &[Update, Moderate]
        }
        State::Accepted
        | State::Completed
        | State::Rejected
        | State::ExistingProductSelected
        | State::Unknown => &[],
    }
}

/// What may be done with a request that stands so.
pub fn allowed_in(status: &RequestStatus) -> &'static [Action] {
    allowed(status.code, gz(status), waits_for_decision(status))
}

/// What comes next for a request that stands so.
pub fn next(status: &RequestStatus) -> Next {
    match status.code {
        State::New => Next::Send,
        State::OnModeration => Next::Moderator,
        State::Accepted => Next::Verdict,
        State::UnderRevision if waits_for_decision(status) => Next::Choose,
        State::UnderRevision if photos_only(status) => Next::Photos,
        State::UnderRevision => Next::Correct,
        State::Cancelled => Next::Revive,
        State::ReadyToPublish => Next::Publish,
        State::Completed | State::Rejected | State::ExistingProductSelected => match gz(status) {
            Some(GzState::UnderRevisionGz) => Next::CorrectExtended,
            Some(GzState::AcceptedGz | GzState::PublishingGz) => Next::Extended,
            _ => Next::Nothing,
        },
        State::Unknown => Next::Unknown,
    }
}

/// What of its content can be changed.
pub fn open(status: &RequestStatus) -> Open {
    if !allowed_in(status).contains(&Update) {
        return Open::Nothing;
    }
    match status.code {
        State::New | State::UnderRevision | State::Cancelled => Open::Everything,
        _ => Open::Extended,
    }
}

/// Whether nothing will change any more by itself or by the person.
pub fn is_over(status: &RequestStatus) -> bool {
    next(status) == Next::Nothing
}

/// Whether similar cards wait for the person's decision.
pub fn waits_for_decision(status: &RequestStatus) -> bool {
    let endpoint = status.next_action.as_ref().map(|next| next.endpoint.trim());
    let asked = match endpoint {
        Some(endpoint) if !endpoint.is_empty() => endpoint.contains("duplicate"),
        _ => !status.reason.trim().is_empty(),
    };
    status.code == State::UnderRevision && asked
}

fn photos_only(status: &RequestStatus) -> bool {
    status.photo_moderation.is_some() && status.revision_details.is_empty()
}

/// The state of the extended part.
pub fn gz(status: &RequestStatus) -> Option<GzState> {
    status.gz_status.as_ref().map(|gz| gz.code)
}

#[cfg(test)]
#[path = "life_tests.rs"]
mod tests;
