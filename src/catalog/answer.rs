//! What an answer comes to. Whatever the catalog does (or whoever stands between us and it), it is one of a few things that
//! have words and a next step.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::contract::ApiError;

/// An answer as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// HTTP's status.
    pub status: u16,
    /// Whether it says that it is JSON.
    pub json: bool,
    /// How long to wait before asking again, in milliseconds, where the catalog says so.
    pub retry_after: Option<u64>,
    /// It comes from a catalog for trying things out.
    pub demonstration: bool,
    /// Its text.
    pub body: String,
}

/// Why there is no answer. After a change nobody knows then whether it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoAnswer {
    /// The device has no network.
    Offline,
    /// Nothing came in time.
    TimedOut,
    /// The connection could not be made or broke; the browser does not say which, nor whether the other side forbids it (CORS).
    Failed,
    /// The person stopped it.
    Stopped,
    /// No address to ask, or no key: nothing was sent.
    NotSent,
}

/// Why there is nothing to show, and what may help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// There is no such thing.
    NotFound(String),
    /// A rule is not met; the catalog's own words.
    Refused(ApiError),
    /// No key, a wrong key, or one that is no longer good.
    NotAuthorised,
    /// Too many requests, or a catalog under load: after so many milliseconds, where it says so.
    Busy(Option<u64>),
    /// The catalog has failed.
    Fault(u16),
    /// There was no answer.
    NoAnswer(NoAnswer),
    /// Somebody else has answered: a web page, a proxy.
    NotTheCatalog,
    /// JSON, but not in the form that was agreed on, or cut off.
    Changed,
}

impl Trouble {
    /// Whether the same request may well be answered later.
    pub const fn passes(&self) -> bool {
        matches!(
            self,
            Self::Busy(_)
                | Self::Fault(_)
                | Self::NoAnswer(_)
                | Self::NotTheCatalog
                | Self::Changed
        )
    }

    /// Whether the change that was asked for may have been made nevertheless.
    pub const fn may_be_done(&self) -> bool {
        match self {
            Self::Fault(_) | Self::Changed | Self::NotTheCatalog => true,
            Self::NoAnswer(why) => !matches!(why, NoAnswer::NotSent),
            _ => false,
        }
    }
}

/// What was asked for, or why not.
pub type Answer<T> = Result<T, Trouble>;

/// Reads an answer that holds JSON.
pub fn read<T: DeserializeOwned>(reply: Result<Reply, NoAnswer>) -> Answer<T> {
    let reply = accepted(reply)?;
    if !reply.json {
        return Err(Trouble::NotTheCatalog);
    }
    serde_json::from_str(&reply.body).map_err(|_| Trouble::Changed)
}

/// Reads an answer that only says that it was done: empty, or a few words.
pub fn done(reply: Result<Reply, NoAnswer>) -> Answer<()> {
    let reply = accepted(reply)?;
    if !reply.json && looks_like_a_page(&reply.body) {
        return Err(Trouble::NotTheCatalog);
    }
    Ok(())
}

fn accepted(reply: Result<Reply, NoAnswer>) -> Answer<Reply> {
    let reply = reply.map_err(Trouble::NoAnswer)?;
    match reply.status {
        200..=299 => Ok(reply),
        401 | 403 => Err(Trouble::NotAuthorised),
        429 => Err(Trouble::Busy(reply.retry_after)),
        503 if reply.retry_after.is_some() => Err(Trouble::Busy(reply.retry_after)),
        500.. => Err(Trouble::Fault(reply.status)),
        _ => Err(refusal(&reply)),
    }
}

fn refusal(reply: &Reply) -> Trouble {
    if !reply.json {
        return Trouble::NotTheCatalog;
    }
    let Ok(error) = serde_json::from_str::<ApiError>(&reply.body) else {
        return Trouble::Changed;
    };
    if reply.status == 404 || error.code == "NOT_FOUND" {
        Trouble::NotFound(error.message)
    } else {
        Trouble::Refused(error)
    }
}

/// A web page where an answer should be.
fn looks_like_a_page(body: &str) -> bool {
    body.trim_start().starts_with('<')
}
