//! The world outside for tests of the catalog's part: the sandbox in the same process, a clock that jumps, a device in memory, and
//! an early end for futures.
#![allow(dead_code, unreachable_pub)]

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap};
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use nct_ready::catalog::answer::{NoAnswer, Reply};
use nct_ready::catalog::call::{Body, Request, Service};
use nct_ready::catalog::port::{Keep, NotKept, Port, Store};
use nct_sandbox::axum;
use nct_sandbox::{Options, Sandbox};
use tokio::time::Instant;

/// Chance from a seed.
#[derive(Clone, Debug)]
pub struct Chance(Rc<Cell<u64>>);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(Rc::new(Cell::new(
            seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1,
        )))
    }

    /// From 0 up to 1.
    pub fn next(&self) -> f64 {
        // Xorshift: no chance worth the name, but the same everywhere.
        let mut x = self.0.get();
        x ^= x << 13;
        x ^= x >> 7;
        x ^= x << 17;
        self.0.set(x);
        (x >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// From 0 up to `end`.
    pub fn below(&self, end: u64) -> u64 {
        (self.next() * end as f64) as u64
    }
}

/// The way to a sandbox of one's own. Copies are the same way.
#[derive(Clone)]
pub struct Wire(Rc<Inside>);

struct Inside {
    sandbox: Sandbox,
    key: RefCell<String>,
    start: Instant,
    base: u64,
    jump: Cell<i64>,
    offline: Cell<bool>,
    latency: Cell<(u64, u64)>,
    chance: Chance,
}

/// The key of all tests.
pub const KEY: &str = "test";

impl Wire {
    /// To a new sandbox. Time has to be stopped already.
    pub fn new(seed: u64) -> Self {
        let sandbox = Sandbox::new(Options {
            seed: 1,
            cards: 600,
            ..Options::default()
        });
        sandbox.add_key(KEY);
        Self::to(sandbox, seed)
    }

    /// To this sandbox.
    pub fn to(sandbox: Sandbox, seed: u64) -> Self {
        let wall = SystemTime::now().duration_since(UNIX_EPOCH);
        Self(Rc::new(Inside {
            sandbox,
            key: RefCell::new(KEY.to_owned()),
            start: Instant::now(),
            base: wall.expect("after 1970").as_millis() as u64,
            jump: Cell::new(0),
            offline: Cell::new(false),
            latency: Cell::new((20, 120)),
            chance: Chance::new(seed),
        }))
    }

    pub fn sandbox(&self) -> &Sandbox {
        &self.0.sandbox
    }

    /// Another key from now on.
    pub fn set_key(&self, key: &str) {
        key.clone_into(&mut self.0.key.borrow_mut());
    }

    /// The network goes or comes.
    pub fn set_offline(&self, offline: bool) {
        self.0.offline.set(offline);
    }

    /// An answer takes from so many up to so many milliseconds.
    pub fn set_latency(&self, from: u64, to: u64) {
        self.0.latency.set((from, to));
    }

    /// Somebody sets the clock, or the laptop has slept: so many milliseconds.
    pub fn jump(&self, milliseconds: i64) {
        self.0.jump.set(self.0.jump.get() + milliseconds);
    }

    async fn ask(&self, request: Request) -> Result<Reply, NoAnswer> {
        let (from, to) = self.0.latency.get();
        let latency = from + self.0.chance.below((to - from).max(1));
        tokio::time::sleep(Duration::from_millis(latency / 2)).await;
        let response = self.0.sandbox.respond(self.written(request)).await;
        if response.headers().contains_key("x-sandbox-dropped") {
            return Err(NoAnswer::Failed);
        }
        let header = |name: &str| {
            let value = response.headers().get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        let json = header("content-type").is_some_and(|kind| kind.starts_with("application/json"));
        let retry_after = header("retry-after").and_then(|text| self.wait(&text));
        let demonstration = header("nct-catalog").as_deref() == Some("demonstration");
        let status = response.status().as_u16();
        let bytes = axum::body::to_bytes(response.into_body(), usize::MAX).await;
        let bytes = bytes.map_err(|_| NoAnswer::Failed)?;
        tokio::time::sleep(Duration::from_millis(latency - latency / 2)).await;
        Ok(Reply {
            status,
            json,
            retry_after,
            demonstration,
            body: String::from_utf8_lossy(&bytes).into_owned(),
        })
    }

    /// Retry-After: seconds, or a date.
    fn wait(&self, text: &str) -> Option<u64> {
        if let Ok(seconds) = text.parse::<u64>() {
            return Some(seconds * 1000);
        }
        let at = httpdate::parse_http_date(text).ok()?;
        let at = at.duration_since(UNIX_EPOCH).ok()?.as_millis() as u64;
        Some(at.saturating_sub(self.now()))
    }

    fn written(&self, request: Request) -> axum::extract::Request {
        let key = self.0.key.borrow();
        let mut builder = axum::http::Request::builder()
            .method(request.method.name())
            .uri(format!("/{}", request.path));
        builder = match request.service {
            Service::State => builder.header("authorization", format!("JWT {key}")),
            _ => builder.header("x-api-key", key.as_str()),
        };
        let body = match request.body {
            Body::Empty => Vec::new(),
            Body::Json(text) => {
                builder = builder.header("content-type", "application/json");
                text.into_bytes()
            }
            Body::File {
                name,
                media_type,
                bytes,
            } => {
                let form = "multipart/form-data; boundary=part";
                builder = builder.header("content-type", form);
                let head = format!(
                    "--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
                     Content-Type: {media_type}\r\n\r\n"
                );
                [head.as_bytes(), &bytes, b"\r\n--part--\r\n"].concat()
            }
        };
        builder.body(body.into()).expect("a request")
    }
}

impl Port for Wire {
    async fn send(&self, request: Request) -> Result<Reply, NoAnswer> {
        if self.0.offline.get() {
            return Err(NoAnswer::Offline);
        }
        let patience = Duration::from_secs(30);
        match tokio::time::timeout(patience, self.ask(request)).await {
            Ok(reply) => reply,
            Err(_) => Err(NoAnswer::TimedOut),
        }
    }

    async fn sleep(&self, milliseconds: u64) {
        tokio::time::sleep(Duration::from_millis(milliseconds)).await;
    }

    fn now(&self) -> u64 {
        let since = self.0.start.elapsed().as_millis() as u64;
        (self.0.base + since).saturating_add_signed(self.0.jump.get())
    }

    fn random(&self) -> f64 {
        self.0.chance.next()
    }
}

/// A device in memory: it survives whatever is dropped. Copies are the same device.
#[derive(Clone, Default)]
pub struct Memory(Rc<Kept>);

#[derive(Default)]
struct Kept {
    stores: RefCell<HashMap<Store, BTreeMap<String, String>>>,
    /// So many writes from now on fail.
    failing: Cell<u32>,
    writes: Cell<u64>,
}

impl Memory {
    /// The next so many writes fail.
    pub fn fail(&self, writes: u32) {
        self.0.failing.set(writes);
    }

    /// How many writes there were.
    pub fn writes(&self) -> u64 {
        self.0.writes.get()
    }

    /// A store's records.
    pub fn records(&self, store: Store) -> BTreeMap<String, String> {
        let stores = self.0.stores.borrow();
        stores.get(&store).cloned().unwrap_or_default()
    }

    async fn write(&self, change: impl FnOnce(&Self)) -> Result<(), NotKept> {
        tokio::time::sleep(Duration::from_millis(2)).await;
        self.0.writes.set(self.0.writes.get() + 1);
        let failing = self.0.failing.get();
        if failing > 0 {
            self.0.failing.set(failing - 1);
            return Err(NotKept);
        }
        change(self);
        // The device has it, and nobody knows yet.
        tokio::time::sleep(Duration::from_millis(1)).await;
        Ok(())
    }

    fn with<T>(&self, store: Store, act: impl FnOnce(&mut BTreeMap<String, String>) -> T) -> T {
        act(self.0.stores.borrow_mut().entry(store).or_default())
    }
}

impl Keep for Memory {
    async fn get(&self, store: Store, key: &str) -> Result<Option<String>, NotKept> {
        tokio::task::yield_now().await;
        Ok(self.with(store, |records| records.get(key).cloned()))
    }

    async fn all(&self, store: Store, prefix: &str) -> Result<Vec<(String, String)>, NotKept> {
        tokio::task::yield_now().await;
        Ok(self.with(store, |records| {
            let from = records.range(prefix.to_owned()..);
            from.take_while(|(key, _)| key.starts_with(prefix))
                .map(|(key, text)| (key.clone(), text.clone()))
                .collect()
        }))
    }

    async fn some(&self, store: Store, keys: &[String]) -> Result<Vec<(String, String)>, NotKept> {
        tokio::task::yield_now().await;
        Ok(self.with(store, |records| {
            let there = keys.iter().filter_map(|key| records.get_key_value(key));
            there
                .map(|(key, text)| (key.clone(), text.clone()))
                .collect()
        }))
    }

    async fn put(&self, store: Store, records: &[(String, String)]) -> Result<(), NotKept> {
        let change = |device: &Self| {
            device.with(store, |there| there.extend(records.iter().cloned()));
        };
        self.write(change).await
    }

    async fn remove(&self, store: Store, keys: &[String]) -> Result<(), NotKept> {
        let change = |device: &Self| {
            device.with(store, |there| there.retain(|key, _| !keys.contains(key)));
        };
        self.write(change).await
    }
}

/// A future that is killed when it has gone on so many times: a closed tab. `None` then.
pub struct Mortal<F> {
    future: Option<Pin<Box<F>>>,
    left: u64,
}

impl<F: Future> Mortal<F> {
    pub fn new(future: F, goes_on: u64) -> Self {
        Self {
            future: Some(Box::pin(future)),
            left: goes_on,
        }
    }
}

impl<F: Future> Future for Mortal<F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            self.future = None;
        }
        self.left = self.left.saturating_sub(1);
        match &mut self.future {
            Some(future) => future.as_mut().poll(context).map(Some),
            None => Poll::Ready(None),
        }
    }
}
