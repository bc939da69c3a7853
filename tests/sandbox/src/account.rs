//! What belongs to a key: requests, files, cards of its own, faults, the limit, the log of calls.
use crate::faults::{ActiveFaults, Bucket};
use crate::requests::Request;
use crate::storage::Stored;
use crate::world::{Card, World, cards};
use fastrand::Rng;
use serde::Serialize;
use std::collections::{BTreeMap, HashMap};

/// A call that a key made.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Call {
    /// The method.
    pub method: String,
    /// The path with its query.
    pub path: String,
    /// The answer's status: 0 while it is under way, 599 where the connection was cut.
    pub status: u16,
    /// Milliseconds since the sandbox began.
    pub at: u64,
}

#[derive(Debug)]
pub(crate) struct Account {
    pub(crate) cors: bool,
    pub(crate) search_base: Option<u32>,
    pub(crate) bucket: Bucket,
    pub(crate) faults: ActiveFaults,
    pub(crate) rng: Rng,
    pub(crate) calls: Vec<Call>,
    pub(crate) requests: BTreeMap<i64, Request>,
    pub(crate) files: HashMap<String, Stored>,
    pub(crate) cards: Vec<Card>,
    /// What the codes given to this key begin with.
    serial: u64,
    given: u64,
}

impl Account {
    pub(crate) fn new(seed: u64, key: &str) -> Self {
        let chance = key.bytes().fold(seed, |sum, byte| {
            sum.wrapping_mul(31).wrapping_add(u64::from(byte))
        });
        Self {
            cors: false,
            search_base: None,
            bucket: Bucket::default(),
            faults: ActiveFaults::default(),
            rng: Rng::with_seed(chance),
            calls: Vec::new(),
            requests: BTreeMap::new(),
            files: HashMap::new(),
            cards: Vec::new(),
            // The world's own begin at 20 million.
            serial: chance % 19_000 * 1_000,
            given: 0,
        }
    }

    /// The cards with this code: the key's own and the world's, where the key has not edited them.
    pub(crate) fn with_code(&self, world: &World, code: &str) -> Vec<Card> {
        let own = self.cards.iter().filter(|card| card.has_code(code));
        let others = world.with_code(code).filter(|card| !self.has_own(card));
        own.chain(others).cloned().collect()
    }

    pub(crate) fn has_own(&self, card: &Card) -> bool {
        self.cards.iter().any(|own| own.ntin == card.ntin)
    }

    /// The card with this NTIN.
    pub(crate) fn card(&self, world: &World, ntin: &str) -> Option<Card> {
        self.with_code(world, ntin)
            .into_iter()
            .find(|card| card.ntin == ntin)
    }

    pub(crate) fn next_ntin(&mut self, world: &World) -> String {
        loop {
            self.given += 1;
            let ntin = cards::ntin(self.serial + self.given);
            if self.card(world, &ntin).is_none() {
                return ntin;
            }
        }
    }

    pub(crate) fn next_xtin(&mut self) -> String {
        self.given += 1;
        format!("004{:010}", (self.serial + self.given) * 7 % 10_000_000_000)
    }

    pub(crate) fn has_file(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// A stored file's name as its owner knows it.
    pub(crate) fn original(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|file| file.original.as_str())
    }
}
