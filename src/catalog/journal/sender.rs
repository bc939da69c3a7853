//! Makes true what was wished, one thing after the other.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fmt;
use std::rc::Rc;

use serde::de::DeserializeOwned;

use super::record;
use super::{Deed, Entry, Step, Totals};
use crate::catalog::answer::{Answer, NoAnswer, Trouble, read};
use crate::catalog::call::Request;
use crate::catalog::port::{Keep, NotKept, Port, Store};

/// How long to wait, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// After an answer was lost, before it is first looked whether the change was made.
    pub first_look: u64,
    /// Before it is looked a second time: only then it was not made. A slow catalog may still be at it.
    pub second_look: u64,
    /// After something went wrong; doubles each time.
    pub pause: u64,
    /// The longest pause.
    pub longest: u64,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            first_look: 2_000,
            second_look: 8_000,
            pause: 1_000,
            longest: 60_000,
        }
    }
}

/// What the page is told.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// An entry is further, or held up.
    Entry(Box<Entry>),
    /// An entry was forgotten.
    Forgotten(String),
    /// A deed is further, or held up.
    Deed(Box<Deed>),
    /// A deed is done, and no longer in the journal.
    Done(Box<Deed>),
    /// Nothing is sent for so many milliseconds.
    Waiting(Trouble, u64),
}

/// Why nothing more is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rest {
    /// Everything is done.
    Done,
    /// The person has stopped it.
    Stopped,
    /// There is no key, or it is not good.
    NeedsKey,
    /// There is no way to the catalog.
    NoWay,
    /// The device keeps nothing: nothing is sent that could not be written down.
    NotKept,
    /// The catalog does not say what has to be known.
    Trouble(Trouble),
}

/// Why something is left undone.
#[derive(Debug)]
pub(super) enum Halt {
    Stopped,
    Key,
    NoWay,
    NotKept,
    Trouble(Trouble),
}

/// Something that goes on until it has to halt.
pub(super) type Flow<T> = Result<T, Halt>;

impl From<NotKept> for Halt {
    fn from(_: NotKept) -> Self {
        Self::NotKept
    }
}

impl From<Halt> for Rest {
    fn from(halt: Halt) -> Self {
        match halt {
            Halt::Stopped => Self::Stopped,
            Halt::Key => Self::NeedsKey,
            Halt::NoWay => Self::NoWay,
            Halt::NotKept => Self::NotKept,
            Halt::Trouble(trouble) => Self::Trouble(trouble),
        }
    }
}

/// What is known only while it runs; the journal does without.
#[derive(Default)]
pub(super) struct State {
    /// The person wants no more than the step that is being made.
    stopping: Cell<bool>,
    /// The number of a request that there was.
    pub(super) known: Cell<Option<i64>>,
    /// The catalog's list has been seen to go down from the newest.
    pub(super) newest_first: Cell<bool>,
    /// Requests that belong to an entry, or may; by its key.
    pub(super) owned: RefCell<HashMap<i64, String>>,
}

/// Sends what was wished. A handle; copies share what they know.
pub struct Sender<P, K> {
    pub(super) port: P,
    pub(super) keep: K,
    pub(super) patience: Patience,
    heard: Rc<dyn Fn(Change)>,
    pub(super) state: Rc<State>,
}

impl<P: Clone, K: Clone> Clone for Sender<P, K> {
    fn clone(&self) -> Self {
        Self {
            port: self.port.clone(),
            keep: self.keep.clone(),
            patience: self.patience,
            heard: self.heard.clone(),
            state: self.state.clone(),
        }
    }
}

impl<P, K> fmt::Debug for Sender<P, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}

impl<P: Port, K: Keep> Sender<P, K> {
    /// Sends by a port, which keeps the pace; keeps its journal; tells of every change.
    pub fn new(port: P, keep: K, heard: impl Fn(Change) + 'static) -> Self {
        Self {
            port,
            keep,
            patience: Patience::default(),
            heard: Rc::new(heard),
            state: Rc::default(),
        }
    }

    /// With other pauses.
    #[must_use]
    pub fn with_patience(self, patience: Patience) -> Self {
        Self { patience, ..self }
    }

    /// All entries, in the order in which they were submitted.
    pub async fn entries(&self) -> Result<Vec<Entry>, NotKept> {
        record::entries(&self.keep).await
    }

    /// All deeds that are not done.
    pub async fn deeds(&self) -> Result<Vec<Deed>, NotKept> {
        record::deeds(&self.keep).await
    }

    /// How many entries are how far.
    pub async fn totals(&self) -> Result<Totals, NotKept> {
        Ok(Totals::of(&self.entries().await?))
    }

    /// Whether there is something to do.
    pub async fn has_work(&self) -> Result<bool, NotKept> {
        let waits = |entry: &Entry| entry.is_to_do() || entry.has_ask();
        Ok(self.entries().await?.iter().any(waits)
            || self.deeds().await?.iter().any(Deed::is_to_do))
    }

    /// Ends after the step that is being made. What is planned stays planned.
    pub fn stop_after_this(&self) {
        self.state.stopping.set(true);
    }

    /// Makes true what was wished, until nothing is left, or until it has to rest. Under the lock [`super::LOCK`] only. It may be dropped
    /// anywhere.
    pub async fn go_on(&self) -> Rest {
        self.begin();
        match self.all().await {
            Ok(()) => Rest::Done,
            Err(halt) => halt.into(),
        }
    }

    pub(super) fn begin(&self) {
        self.state.stopping.set(false);
        self.state.known.set(None);
        self.state.newest_first.set(false);
    }

    async fn all(&self) -> Flow<()> {
        loop {
            let entries = record::entries(&self.keep).await?;
            let owned = entries.iter().flat_map(Entry::requests);
            *self.state.owned.borrow_mut() = owned.collect();
            // What may have been made comes first: until it is known, nothing new is made.
            let begun = |entry: &&Entry| matches!(entry.step, Step::Creating(_));
            let others = |entry: &&Entry| !begun(entry) && (entry.is_to_do() || entry.has_ask());
            let first = entries.iter().filter(begun);
            let turns: Vec<_> = first.chain(entries.iter().filter(others)).collect();
            for entry in &turns {
                self.deeds_first().await?;
                self.may_go_on()?;
                self.forward(&entry.key).await?;
            }
            self.deeds_first().await?;
            if turns.is_empty() && !self.confirm().await? {
                return Ok(());
            }
        }
    }

    /// Other tabs may ask for deeds at any time.
    async fn deeds_first(&self) -> Flow<()> {
        loop {
            let deeds = record::deeds(&self.keep).await?;
            let Some(deed) = deeds.into_iter().find(Deed::is_to_do) else {
                return Ok(());
            };
            self.may_go_on()?;
            self.carry_out(deed).await?;
        }
    }

    /// Whether the person has not stopped it.
    pub(super) fn may_go_on(&self) -> Flow<()> {
        if self.state.stopping.get() {
            return Err(Halt::Stopped);
        }
        Ok(())
    }

    pub(super) fn tell(&self, change: Change) {
        (self.heard)(change);
    }

    /// Asks what changes nothing, as often as need be. Gives what the catalog says, or what will not pass.
    pub(super) async fn ask<T: DeserializeOwned>(&self, request: &Request) -> Flow<Answer<T>> {
        let mut tries = 0;
        loop {
            match read(self.port.send(request.clone()).await) {
                Err(trouble) if trouble.passes() => self.pause(&trouble, &mut tries).await?,
                Err(Trouble::NotAuthorised) => return Err(Halt::Key),
                answer => return Ok(answer),
            }
        }
    }

    /// Waits after something that may pass, a little longer each time.
    pub(super) async fn pause(&self, trouble: &Trouble, tries: &mut u32) -> Flow<()> {
        match trouble {
            Trouble::NoAnswer(NoAnswer::Stopped) => return Err(Halt::Stopped),
            Trouble::NoAnswer(NoAnswer::NotSent) => return Err(Halt::NoWay),
            Trouble::NotAuthorised => return Err(Halt::Key),
            _ => {}
        }
        let grown = self.patience.pause.saturating_mul(1 << (*tries).min(10));
        let pause = grown.min(self.patience.longest);
        let pause = pause + (pause as f64 * 0.2 * self.port.random()) as u64;
        let pause = match trouble {
            Trouble::Busy(Some(wait)) => pause.max(*wait),
            _ => pause,
        };
        *tries += 1;
        self.tell(Change::Waiting(trouble.clone(), pause));
        self.wait(pause).await
    }

    /// Waits, but not after the person has stopped it.
    pub(super) async fn wait(&self, milliseconds: u64) -> Flow<()> {
        let mut left = milliseconds;
        while left > 0 {
            self.may_go_on()?;
            let piece = left.min(500);
            self.port.sleep(piece).await;
            left -= piece;
        }
        self.may_go_on()
    }

    /// Writes down how far an entry is, and tells of it.
    pub(super) async fn save(&self, entry: &mut Entry) -> Flow<()> {
        entry.at = self.port.now();
        let record = record::step(entry)?;
        self.write(&[record]).await?;
        self.tell(Change::Entry(Box::new(entry.clone())));
        Ok(())
    }

    /// Writes records, again if the device does not do it at once.
    pub(super) async fn write(&self, records: &[(String, String)]) -> Flow<()> {
        for _ in 0..3 {
            if self.keep.put(Store::Journal, records).await.is_ok() {
                return Ok(());
            }
            self.port.sleep(self.patience.pause / 4).await;
        }
        Ok(self.keep.put(Store::Journal, records).await?)
    }
}
