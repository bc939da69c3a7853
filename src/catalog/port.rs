//! The little that is asked of the world outside: to send a request, to wait, to keep a record. In the browser it is
//! [`super::browser`]; in tests a catalog in the same process, a clock that jumps, and a device that may forget.
//!
//! All of it runs on one thread, so no future needs to be `Send`.
#![allow(async_fn_in_trait)]

use super::answer::{NoAnswer, Reply};
use super::call::Request;

/// The way to the catalog, and the clock.
pub trait Port {
    /// Sends a request and waits for the answer, however long that may take: time-outs are the port's.
    async fn send(&self, request: Request) -> Result<Reply, NoAnswer>;

    /// Waits so many milliseconds.
    async fn sleep(&self, milliseconds: u64);

    /// Milliseconds since 1970. It may jump: a laptop sleeps.
    fn now(&self) -> u64;

    /// A number from 0 up to 1, for jitter.
    fn random(&self) -> f64;
}

/// The stores on the device, by name. Each record is a text (JSON) under a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Store {
    /// What look-ups found, by code, with its age.
    Found,
    /// Lists of codes to look up, and how far each is.
    Work,
    /// What was sent, and what came of it: by hash of the content.
    Journal,
    /// Cards that are being written.
    Drafts,
    /// Files that belong to drafts, as base64 in JSON.
    Files,
    /// Settings that are no secrets.
    Settings,
    /// Requests as they were last seen.
    Seen,
    /// Parts of the catalog's own dictionaries and lists of attributes, with their age.
    Lists,
}

impl Store {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Found,
        Self::Work,
        Self::Journal,
        Self::Drafts,
        Self::Files,
        Self::Settings,
        Self::Seen,
        Self::Lists,
    ];

    /// Its name on the device.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Work => "work",
            Self::Journal => "journal",
            Self::Drafts => "drafts",
            Self::Files => "files",
            Self::Settings => "settings",
            Self::Seen => "seen",
            Self::Lists => "lists",
        }
    }
}

/// The device did not do it: it is full, forbids it, or is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotKept;

/// What is kept on the device. A promise of [`Keep::put`] is kept when it is answered: the record survives a crash.
pub trait Keep {
    /// The record under a key.
    async fn get(&self, store: Store, key: &str) -> Result<Option<String>, NotKept>;

    /// All records of a store whose keys begin so, in the order of their keys.
    async fn all(&self, store: Store, prefix: &str) -> Result<Vec<(String, String)>, NotKept>;

    /// Those of the keys that are there, in the order asked; for stores that are too large to read as a whole.
    async fn some(&self, store: Store, keys: &[String]) -> Result<Vec<(String, String)>, NotKept>;

    /// Writes records, all or none.
    async fn put(&self, store: Store, records: &[(String, String)]) -> Result<(), NotKept>;

    /// Removes records; those that are not there are gone already.
    async fn remove(&self, store: Store, keys: &[String]) -> Result<(), NotKept>;
}
