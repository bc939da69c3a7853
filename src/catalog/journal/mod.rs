//! Nothing twice, nothing lost: what a person has asked to be sent, how far it is, and what came of it.
//!
//! Any tab may write down a wish: a content to submit ([`Sender::submit`]), something to do with a request ([`Sender::act`]).
//! One tab at a time, under the Web Lock [`LOCK`], makes them true ([`Sender::go_on`]), one after the other. Before each change it
//! writes down what it is about to do and what it knows, and afterwards what came of it. So a tab that is killed anywhere leaves a
//! journal that says no more than is so; and where it says that a change was begun, whoever goes on looks first whether it was made.
//!
//! [`record`] is how that is kept, [`alike`] whether a request is the one that a content was to become, [`look`] finds it among all
//! requests, [`wishes`] are what people ask for, [`sender`] drives, [`submit`] makes and sends requests, [`edit`] makes drafts that edit
//! cards, [`deed`] does the rest, [`follow`] asks how they stand, [`news`] says what has changed since the person last looked.

mod alike;
mod deed;
mod edit;
mod follow;
mod look;
pub mod news;
mod record;
mod sender;
mod submit;
mod wishes;

pub use alike::{Likeness, likeness};
pub use sender::{Change, Patience, Rest, Sender};

use super::answer::Trouble;
use super::card::Content;
use super::contract::{DuplicateDecision, GzState, RequestBody, RequestStatus, State};
use super::life;
use serde::{Deserialize, Serialize};

/// The name of the Web Lock under which one tab sends.
pub const LOCK: &str = "journal";

/// What a person wants to come of a content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Goal {
    /// A draft in the catalog.
    #[default]
    Draft,
    /// A request that is sent to moderation.
    Moderation,
}

/// What was known of all requests before one was made: whatever is newer may be that one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    /// The number of a request that there was already. Numbers grow.
    pub known: i64,
}

/// How a request stood before it was to be changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Before {
    /// Its state.
    pub state: State,
    /// That of its extended part.
    pub gz: Option<GzState>,
    /// What else tells that it has been touched: when it was changed, and what was said of it.
    pub trace: String,
}

/// How far an entry is. It never claims more than is so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Nothing was sent.
    #[default]
    Planned,
    /// Its files are being stored in the catalog.
    Uploading,
    /// A request is being made; whether it is made already is not known.
    Creating(Mark),
    /// Its request is there.
    Created,
    /// The request is being sent to moderation; whether it is sent already is not known.
    Sending(Before),
    /// The catalog has said that it was sent; its state has not been seen since.
    Sent(Before),
    /// It was sent: its state has been seen.
    Following,
    /// Requests that may be this one, among all newer than the mark; the person has to look: [`Sender::choose`].
    Undecided(Mark, Vec<i64>),
    /// The catalog has refused it: [`Entry::trouble`]. A request that was made stays.
    Refused,
    /// Nothing more will come of it.
    Ended,
    /// Its request is no longer in the catalog.
    Gone,
}

/// A content that was submitted.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// The hash of its content: the same content is the same entry.
    pub key: String,
    /// What to call it.
    pub title: String,
    /// The draft on this device that it was made from.
    pub draft: Option<String>,
    /// What was submitted.
    pub content: Content,
    /// What is wanted.
    pub goal: Goal,
    /// Its place in the order of all entries.
    pub place: u64,
    /// How far it is.
    pub step: Step,
    /// Its request.
    pub request: Option<i64>,
    /// How the request stood when last seen.
    pub status: Option<RequestStatus>,
    /// What has stopped it, or holds it up.
    pub trouble: Option<Trouble>,
    /// When something was last written down, in milliseconds since 1970.
    pub at: u64,
    /// The last wish for it: one of them is told from the next.
    ticket: u64,
    /// Whether the person has asked for something since it stopped.
    again: bool,
    /// What that was.
    ask: record::Ask,
    /// When the catalog last changed the request, as its list says.
    updated: String,
    /// Requests that the person has said are not this one.
    others: Vec<i64>,
}

impl Entry {
    /// As it is sent.
    pub fn body(&self) -> RequestBody {
        self.content.body()
    }

    /// Whether there is something left to do for the sender.
    pub fn is_to_do(&self) -> bool {
        match self.step {
            Step::Planned | Step::Uploading | Step::Creating(_) | Step::Sending(_) => true,
            Step::Created => self.goal == Goal::Moderation,
            Step::Undecided(..) | Step::Refused | Step::Gone => self.again,
            Step::Sent(_) | Step::Following | Step::Ended => false,
        }
    }

    /// Whether it has stopped where submitting it again makes it go on.
    fn may_be_asked_again(&self) -> bool {
        matches!(self.step, Step::Undecided(..) | Step::Refused | Step::Gone)
    }

    /// Whether the person has asked for something else than to go on.
    fn has_ask(&self) -> bool {
        self.again && self.ask == record::Ask::Forget
    }

    /// The requests that belong to it, or may.
    fn requests(&self) -> impl Iterator<Item = (i64, String)> + '_ {
        let among = match &self.step {
            Step::Undecided(_, among) => among.as_slice(),
            _ => &[],
        };
        let all = self.request.iter().chain(among);
        all.map(|id| (*id, self.key.clone()))
    }

    /// Whether the request's state may still change.
    pub fn is_open(&self) -> bool {
        let follows = matches!(self.step, Step::Created | Step::Sent(_) | Step::Following);
        follows && self.request.is_some()
    }

    /// Whether it waits for the person.
    pub fn waits_for_person(&self) -> bool {
        match self.step {
            Step::Undecided(..) | Step::Refused => !self.again,
            Step::Following => self.status.as_ref().is_some_and(needs_person),
            _ => false,
        }
    }
}

fn needs_person(status: &RequestStatus) -> bool {
    life::next(status).is_the_persons()
}

/// A content to submit.
#[derive(Clone, Debug, PartialEq)]
pub struct Submission {
    /// What to call it.
    pub title: String,
    /// The draft on this device that it is made from.
    pub draft: Option<String>,
    /// What to send.
    pub content: Content,
    /// What is wanted.
    pub goal: Goal,
}

/// Something to do with a request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Act {
    /// Replace its content.
    Update(Box<Content>),
    /// Replace its content and send it to moderation: "correct and resend".
    Resend(Box<Content>),
    /// Delete the draft.
    Delete,
    /// Send it to moderation.
    Moderate,
    /// Withdraw it.
    Withdraw,
    /// Publish the card.
    Publish,
    /// Decide about similar cards.
    Decide(DuplicateDecision),
    /// Make a draft that edits the published card with this NTIN: [`Sender::edit`].
    Edit(String),
}

impl Act {
    /// The action that a state has to allow for it.
    pub const fn action(&self) -> life::Action {
        match self {
            Self::Update(_) | Self::Resend(_) | Self::Edit(_) => life::Action::Update,
            Self::Delete => life::Action::Delete,
            Self::Moderate => life::Action::Moderate,
            Self::Withdraw => life::Action::Withdraw,
            Self::Publish => life::Action::Publish,
            Self::Decide(_) => life::Action::Decide,
        }
    }

    /// The content that it brings.
    pub fn content(&self) -> Option<&Content> {
        match self {
            Self::Update(content) | Self::Resend(content) => Some(content),
            _ => None,
        }
    }

    /// Tells it from others for the same request.
    fn id(&self) -> String {
        match self {
            Self::Update(content) => format!("update-{}", content.hash()),
            Self::Resend(content) => format!("resend-{}", content.hash()),
            Self::Decide(DuplicateDecision::Continue) => "decide".into(),
            Self::Decide(DuplicateDecision::UseExisting { ntin }) => format!("decide-{ntin}"),
            Self::Edit(ntin) => format!("edit-{ntin}"),
            other => other.action().id().into(),
        }
    }
}

/// How far a deed is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// Nothing was sent.
    #[default]
    Planned,
    /// The content is being replaced; doing that again does no harm.
    Updating,
    /// It is being done; whether it is done already is not known.
    Doing(Before),
    /// A draft is being made that edits a card; whether it is made already is not known.
    Making(Mark),
    /// That draft is there, and stays in the journal until somebody takes it: [`Sender::dismiss`].
    Made(i64),
    /// It is done: the request's state says so.
    Done,
    /// The catalog has refused it: [`Deed::trouble`].
    Refused,
}

/// Something to do with a request, and how far it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Deed {
    /// Its key on the device.
    pub key: String,
    /// The request; none, 0, where one is to be made.
    pub request: i64,
    /// What to call it.
    pub title: String,
    /// What to do.
    pub act: Act,
    /// How far it is.
    pub stage: Stage,
    /// What has stopped it, or holds it up.
    pub trouble: Option<Trouble>,
    /// Its place in the order of all deeds.
    pub place: u64,
    /// When something was last written down, in milliseconds since 1970.
    pub at: u64,
    /// Tells one wish for it from the next.
    ticket: u64,
}

impl Deed {
    /// Whether there is something left to do for the sender.
    pub const fn is_to_do(&self) -> bool {
        matches!(
            self.stage,
            Stage::Planned | Stage::Updating | Stage::Doing(_) | Stage::Making(_)
        )
    }

    /// The draft that was made and that nobody has taken yet.
    pub const fn made(&self) -> Option<i64> {
        match self.stage {
            Stage::Made(id) => Some(id),
            _ => None,
        }
    }
}

/// How many entries are how far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// All.
    pub all: usize,
    /// Nothing was sent, or it is being sent.
    pub to_do: usize,
    /// Drafts in the catalog.
    pub drafts: usize,
    /// Sent to moderation, or a moderator works on it.
    pub on_moderation: usize,
    /// The person has to do something.
    pub to_correct: usize,
    /// With an NTIN.
    pub completed: usize,
    /// Refused by a moderator, withdrawn, deleted.
    pub closed: usize,
    /// Stopped: refused when it was sent, or the person has to look which request it is.
    pub stopped: usize,
}

impl Totals {
    /// Of these entries.
    pub fn of<'a>(entries: impl IntoIterator<Item = &'a Entry>) -> Self {
        let mut totals = Self::default();
        for entry in entries {
            totals.all += 1;
            *totals.field(entry) += 1;
        }
        totals
    }

    fn field(&mut self, entry: &Entry) -> &mut usize {
        if entry.is_to_do() {
            return &mut self.to_do;
        }
        let state = entry.status.as_ref().map(|status| status.code);
        match (&entry.step, state) {
            (Step::Refused | Step::Undecided(..), _) => &mut self.stopped,
            (Step::Gone, _) | (_, Some(State::Rejected | State::Cancelled)) => &mut self.closed,
            (_, Some(State::Completed | State::ExistingProductSelected)) => &mut self.completed,
            (_, Some(State::UnderRevision | State::ReadyToPublish)) => &mut self.to_correct,
            (Step::Created, _) | (_, Some(State::New)) => &mut self.drafts,
            _ => &mut self.on_moderation,
        }
    }
}
