//! The handle: options, the state, and the methods that tests use.
use crate::account::{Account, Call};
use crate::answer::{Answer, Refusal};
use crate::clock::{Clock, Now};
use crate::faults::{ActiveFaults, Bucket, Faults, Limit, Plan};
use crate::http::{respond, too_many, unauthorized};
use crate::operations::{self, Input, Scene};
use crate::requests::{Gz, Moderation, Request, Status};
use crate::search;
use crate::world::{Card, World};
use axum::Router;
use axum::response::Response;
use serde::Serialize;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What a sandbox is like.
#[derive(Clone, Debug)]
pub struct Options {
    /// Makes the world, and every chance in it.
    pub seed: u64,
    /// How many cards there are.
    pub cards: usize,
    /// Moderation goes on by itself.
    pub demo: bool,
    /// Where the search begins to count its pages: 0 or 1.
    pub search_base: u32,
    /// The search asks for a key too.
    pub search_needs_key: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            seed: 1,
            cards: 4000,
            demo: false,
            search_base: 0,
            search_needs_key: false,
        }
    }
}

/// Which of the three services a call is for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Place {
    Portal,
    Search,
    State,
}

/// A call that was let in: its number in the log, and what will go wrong with it.
pub(crate) struct Admission {
    pub(crate) call: usize,
    pub(crate) plan: Plan,
    pub(crate) cors: bool,
}

/// A request as tests look at it.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct RequestView {
    /// Its id.
    pub id: i64,
    /// The state of the basic part.
    pub status: Status,
    /// The state of the extended part.
    pub gz: Option<Gz>,
    /// The Russian name.
    pub name_ru: Option<String>,
    /// The barcode.
    pub gtin: Option<String>,
    /// The temporary code, sent or given.
    pub xtin: Option<String>,
    /// The NTIN it ended with.
    pub ntin: Option<String>,
    /// The body as it was last sent.
    pub body: Value,
}

impl From<&Request> for RequestView {
    fn from(request: &Request) -> Self {
        Self {
            id: request.id,
            status: request.status,
            gz: request.gz.as_ref().map(|gz| gz.state),
            name_ru: request.body.value("name_ru"),
            gtin: request.body.value("gtin"),
            xtin: request.body.value("xtin"),
            ntin: request.ntin.clone(),
            body: serde_json::to_value(&request.body).unwrap_or_default(),
        }
    }
}

pub(crate) struct State {
    pub(crate) accounts: HashMap<String, Account>,
    next_id: i64,
    made_keys: u32,
}

struct Inner {
    options: Options,
    world: World,
    clock: Clock,
    state: Mutex<State>,
}

/// A catalog to talk to. Clones are handles of the same one.
#[derive(Clone)]
pub struct Sandbox(Arc<Inner>);

impl Sandbox {
    /// A catalog with the key `demo`.
    pub fn new(options: Options) -> Self {
        let world = World::new(options.seed, options.cards);
        let state = State {
            accounts: HashMap::new(),
            next_id: 4125,
            made_keys: 0,
        };
        let sandbox = Self(Arc::new(Inner {
            options,
            world,
            clock: Clock::new(),
            state: Mutex::new(state),
        }));
        sandbox.add_key("demo");
        sandbox
    }

    /// The services and the control routes under one root.
    pub fn router(&self) -> Router {
        let sandbox = self.clone();
        crate::control::routes(self.clone())
            .fallback(move |request: axum::extract::Request| respond(sandbox, request))
    }

    /// Answers a request of the services (not of the control routes) in-process.
    pub async fn respond(&self, request: axum::extract::Request) -> Response {
        respond(self.clone(), request).await
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.0.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn world(&self) -> &World {
        &self.0.world
    }

    pub(crate) fn now(&self) -> Now {
        self.0.clock.now()
    }

    /// Reads or changes an account; one that is not there is made.
    pub(crate) fn with_account<T>(&self, key: &str, act: impl FnOnce(&mut Account) -> T) -> T {
        let seed = self.0.options.seed;
        act(self
            .state()
            .accounts
            .entry(key.to_owned())
            .or_insert_with(|| Account::new(seed, key)))
    }

    /// Makes a key valid.
    pub fn add_key(&self, key: &str) {
        self.with_account(key, |_| ());
    }

    pub(crate) fn new_key(&self) -> String {
        let mut state = self.state();
        state.made_keys += 1;
        format!("key-{:04}", state.made_keys)
    }

    pub(crate) fn has_key(&self, key: &str) -> bool {
        self.state().accounts.contains_key(key)
    }

    /// Makes a key as new: no requests, files, cards, faults, limit, calls.
    pub fn reset(&self, key: &str) {
        let seed = self.0.options.seed;
        self.with_account(key, |account| *account = Account::new(seed, key));
    }

    /// Lets calls of a key go wrong, from now on.
    pub fn set_faults(&self, key: &str, faults: impl Into<Faults>) {
        let faults = faults.into();
        self.with_account(key, |account| account.faults = ActiveFaults::new(faults));
    }

    /// Limits a key's calls: so many a second, and a ban after so many refusals (0: none).
    pub fn limit(&self, key: &str, per_second: f64, ban_after: u32) {
        self.set_limit(
            key,
            Limit {
                per_second,
                ban_after,
                retry_after: None,
            },
        );
    }

    /// The same with everything that a limit has.
    pub fn set_limit(&self, key: &str, limit: Limit) {
        self.with_account(key, |account| account.bucket = Bucket::new(limit));
    }

    /// Allows browsers on other origins.
    pub fn set_cors(&self, key: &str, cors: bool) {
        self.with_account(key, |account| account.cors = cors);
    }

    /// Where the search counts its pages from, for this key.
    pub fn set_search_base(&self, key: &str, base: u32) {
        self.with_account(key, |account| account.search_base = Some(base));
    }

    /// Does what a moderator does; says why it cannot be done.
    pub fn moderate(&self, id: i64, act: &Moderation) -> Result<(), String> {
        let now = self.now();
        let mut state = self.state();
        let account = state
            .accounts
            .values_mut()
            .find(|account| account.requests.contains_key(&id));
        account
            .ok_or_else(|| format!("no request {id}"))?
            .moderate(self.world(), id, act, &now)
    }

    /// A key's requests, oldest first.
    pub fn requests(&self, key: &str) -> Vec<RequestView> {
        let now = self.now();
        self.with_account(key, |account| {
            if self.0.options.demo {
                account.go_on(self.world(), &now);
            }
            account.requests.values().map(RequestView::from).collect()
        })
    }

    /// The calls that a key made, oldest first.
    pub fn calls(&self, key: &str) -> Vec<Call> {
        self.with_account(key, |account| account.calls.clone())
    }

    /// The world's cards.
    pub fn cards(&self) -> &[Card] {
        &self.0.world.cards
    }

    /// Adds a card that only this key sees.
    pub fn add_card(&self, key: &str, card: Card) {
        self.with_account(key, |account| account.cards.push(card));
    }

    pub(crate) fn any_cors(&self) -> bool {
        self.state().accounts.values().any(|account| account.cors)
    }

    /// Whether a call may come in; with a refusal, whether browsers of other origins may read it. A wrong key is refused without a word, a missing one in words: both were seen.
    pub(crate) fn admit(
        &self,
        place: Place,
        key: Option<&str>,
        method: &str,
        path: &str,
    ) -> Result<Admission, (Refusal, bool)> {
        let now = self.now();
        let mut state = self.state();
        let account = key.and_then(|key| state.accounts.get_mut(key));
        let Some(account) = account else {
            let open = place == Place::Search && !self.0.options.search_needs_key && key.is_none();
            return if open {
                Ok(Admission {
                    call: 0,
                    plan: Plan::default(),
                    cors: false,
                })
            } else {
                Err((unauthorized(key.is_none()), false))
            };
        };
        let call = account.calls.len();
        let at = now.since_start.as_millis() as u64;
        account.calls.push(Call {
            method: method.to_owned(),
            path: path.to_owned(),
            status: 0,
            at,
        });
        if let Err(retry_after) = account.bucket.take(now.instant) {
            account.calls[call].status = 429;
            let refusal = too_many(retry_after.map(|seconds| seconds.to_string()));
            return Err((refusal, account.cors));
        }
        let plan = account.faults.plan(method, path, &mut account.rng);
        Ok(Admission {
            call,
            plan,
            cors: account.cors,
        })
    }

    pub(crate) fn log(&self, key: Option<&str>, call: usize, status: u16) {
        let mut state = self.state();
        let account = key.and_then(|key| state.accounts.get_mut(key));
        if let Some(call) = account.and_then(|account| account.calls.get_mut(call)) {
            call.status = status;
        }
    }

    /// Carries a call out.
    pub(crate) fn answer(&self, place: Place, key: Option<&str>, input: &Input) -> Answer {
        let now = self.now();
        let world = self.world();
        let mut guard = self.state();
        let state = &mut *guard;
        let account = key.and_then(|key| state.accounts.get_mut(key));
        let base = account
            .as_ref()
            .and_then(|account| account.search_base)
            .unwrap_or(self.0.options.search_base);
        match (place, account) {
            (Place::Search, account) => search::search(account.as_deref(), world, base, input),
            (Place::State, Some(account)) => search::state(account, world, input),
            (Place::Portal, Some(account)) => {
                if self.0.options.demo {
                    account.go_on(world, &now);
                }
                operations::answer(
                    &mut Scene {
                        account,
                        world,
                        now,
                        next_id: &mut state.next_id,
                    },
                    input,
                )
            }
            (_, None) => unauthorized(false),
        }
    }
}
