//! A way to the catalog that keeps its pace, shared by whatever sends: look-ups, search and requests of one page take turns. What
//! a person waits for goes first.

use std::cell::{Cell, RefCell};
use std::future::Future;
use std::pin::{Pin, pin};
use std::rc::Rc;
use std::task::{Poll, Waker};

use super::answer::{NoAnswer, Reply};
use super::call::Request;
use super::pace::{Heard, Learnt, Next, Pace, Ticket, Waiting, Why};
use super::port::Port;

/// Nobody sleeps longer than this without looking at the clock, which may have jumped.
const LONGEST_SLEEP: u64 = 5_000;
/// A person is told of a pause that is longer than this, and waits for none of it.
const PATIENCE: u64 = 5_000;

/// A port that keeps the pace. Copies share it; each request waits for its turn.
#[derive(Debug)]
pub struct Paced<P> {
    port: P,
    shared: Rc<Shared>,
    /// Whether a person waits for what goes this way.
    first: bool,
}

#[derive(Debug, Default)]
struct Shared {
    pace: RefCell<Pace>,
    bell: Bell,
    /// How many requests wait that go first.
    first: Cell<u32>,
}

/// A request that goes first, while it waits for its turn.
struct Waits<'a>(&'a Shared);

impl<'a> Waits<'a> {
    fn new(shared: &'a Shared) -> Self {
        shared.first.set(shared.first.get() + 1);
        Self(shared)
    }
}

impl Drop for Waits<'_> {
    fn drop(&mut self) {
        self.0.first.set(self.0.first.get() - 1);
        self.0.bell.ring();
    }
}

impl<P: Clone> Clone for Paced<P> {
    fn clone(&self) -> Self {
        Self {
            port: self.port.clone(),
            shared: self.shared.clone(),
            first: self.first,
        }
    }
}

impl<P: Port> Paced<P> {
    /// A port with a pace of its own.
    pub fn new(port: P) -> Self {
        Self {
            port,
            shared: Rc::default(),
            first: false,
        }
    }

    /// Another way out at the same pace.
    pub fn with<Q>(&self, port: Q) -> Paced<Q> {
        Paced {
            port,
            shared: self.shared.clone(),
            first: self.first,
        }
    }

    /// The same way for what a person waits for: it goes before whatever else waits, and pauses that the catalog has not asked
    /// for end. Where it has asked for a long one, that is the answer, and nothing is sent.
    #[must_use]
    pub fn first(self) -> Self {
        Self {
            first: true,
            ..self
        }
    }

    /// Waits until a request may go out. Whoever gives up waiting, or drops the turn, holds nobody up.
    pub async fn turn(&self) -> Turn<'_, P> {
        loop {
            if let Ok(turn) = self.turn_within(u64::MAX).await {
                return turn;
            }
        }
    }

    /// Waits for a turn, unless that takes longer than it may: gives the pause then.
    async fn turn_within(&self, longest: u64) -> Result<Turn<'_, P>, u64> {
        let waits = self.first.then(|| Waits::new(&self.shared));
        loop {
            // Heard from before it is looked at: nothing is missed in between.
            let rung = self.shared.bell.rung();
            if waits.is_none() && self.shared.first.get() > 0 {
                rung.await;
                continue;
            }
            let next = {
                let mut pace = self.shared.pace.borrow_mut();
                pace.next(self.port.now(), self.port.random())
            };
            match next {
                Next::Go(ticket) => {
                    return Ok(Turn {
                        paced: self,
                        ticket: Some(ticket),
                    });
                }
                Next::In(milliseconds) if milliseconds > longest && self.waiting().is_some() => {
                    return Err(milliseconds);
                }
                Next::In(milliseconds) => {
                    let sleep = self.port.sleep(milliseconds.clamp(1, LONGEST_SLEEP));
                    either(sleep, rung).await;
                }
                Next::AfterAnswer => rung.await,
            }
        }
    }

    /// Something has changed outside: the network is back, the page is looked at again. Pauses end, except those that the
    /// catalog has asked for.
    pub fn wake(&self) {
        self.shared.pace.borrow_mut().wake(self.port.now());
        self.shared.bell.ring();
    }

    /// Why nothing is sent now, where that is not just the pace.
    pub fn waiting(&self) -> Option<Waiting> {
        self.shared.pace.borrow().waiting(self.port.now())
    }

    /// Requests a second at the moment.
    pub fn rate(&self) -> f64 {
        self.shared.pace.borrow().rate()
    }

    /// The limit to remember, if there is one.
    pub fn learnt(&self) -> Option<Learnt> {
        self.shared.pace.borrow().learnt()
    }

    /// Begins with what an earlier visit has learnt.
    pub fn remember(&self, learnt: Learnt) {
        self.shared.pace.borrow_mut().remember(learnt);
    }

    fn heard(&self, ticket: Ticket, heard: Heard) {
        let (now, random) = (self.port.now(), self.port.random());
        let mut pace = self.shared.pace.borrow_mut();
        pace.heard(ticket, heard, now, random);
        drop(pace);
        self.shared.bell.ring();
    }
}

impl<P: Port> Port for Paced<P> {
    async fn send(&self, request: Request) -> Result<Reply, NoAnswer> {
        if !self.first {
            return self.turn().await.send(request).await;
        }
        self.wake();
        match self.turn_within(PATIENCE).await {
            Ok(turn) => turn.send(request).await,
            Err(left) => Ok(Reply {
                status: 429,
                retry_after: Some(left),
                ..Reply::default()
            }),
        }
    }

    async fn sleep(&self, milliseconds: u64) {
        self.port.sleep(milliseconds).await;
    }

    fn now(&self) -> u64 {
        self.port.now()
    }

    fn random(&self) -> f64 {
        self.port.random()
    }
}

/// Leave to send one request.
#[derive(Debug)]
pub struct Turn<'a, P: Port> {
    paced: &'a Paced<P>,
    ticket: Option<Ticket>,
}

impl<P: Port> Turn<'_, P> {
    /// Sends it.
    pub async fn send(mut self, request: Request) -> Result<Reply, NoAnswer> {
        let reply = self.paced.port.send(request).await;
        if let Some(ticket) = self.ticket.take() {
            self.paced.heard(ticket, heard_in(&reply));
        }
        reply
    }
}

impl<P: Port> Drop for Turn<'_, P> {
    fn drop(&mut self) {
        if let Some(ticket) = self.ticket.take() {
            self.paced.heard(ticket, Heard::Nothing);
        }
    }
}

/// What an answer says about the pace.
fn heard_in(reply: &Result<Reply, NoAnswer>) -> Heard {
    match reply {
        Ok(reply) => match reply.status {
            429 => Heard::Busy(reply.retry_after),
            503 if reply.retry_after.is_some() => Heard::Busy(reply.retry_after),
            500.. => Heard::Trouble(Why::Fault),
            200..=299 if !reply.json && reply.body.trim_start().starts_with('<') => {
                Heard::Trouble(Why::NotTheCatalog)
            }
            _ => Heard::Fine,
        },
        Err(NoAnswer::Offline) => Heard::Trouble(Why::Offline),
        Err(NoAnswer::TimedOut) => Heard::Trouble(Why::TimedOut),
        Err(NoAnswer::Failed) => Heard::Trouble(Why::Unreachable),
        Err(NoAnswer::Stopped | NoAnswer::NotSent) => Heard::Nothing,
    }
}

/// Tells whoever waits that something has changed.
#[derive(Debug, Default)]
pub(super) struct Bell(RefCell<Rung>);

#[derive(Debug, Default)]
struct Rung {
    times: u64,
    waiting: Vec<Waker>,
}

impl Bell {
    pub(super) fn ring(&self) {
        let waiting = {
            let mut rung = self.0.borrow_mut();
            rung.times += 1;
            std::mem::take(&mut rung.waiting)
        };
        for waker in waiting {
            waker.wake();
        }
    }

    /// Is answered when the bell rings after this call.
    pub(super) fn rung(&self) -> impl Future<Output = ()> {
        let before = self.0.borrow().times;
        std::future::poll_fn(move |context| {
            let mut rung = self.0.borrow_mut();
            if rung.times != before {
                return Poll::Ready(());
            }
            if !rung.waiting.iter().any(|w| w.will_wake(context.waker())) {
                rung.waiting.push(context.waker().clone());
            }
            Poll::Pending
        })
    }
}

/// Waits for the first of two.
pub(super) async fn either(one: impl Future<Output = ()>, other: impl Future<Output = ()>) {
    let (mut one, mut other) = (pin!(one), pin!(other));
    std::future::poll_fn(move |context| {
        let ready =
            one.as_mut().poll(context).is_ready() || other.as_mut().poll(context).is_ready();
        if ready {
            Poll::Ready(())
        } else {
            Poll::Pending
        }
    })
    .await;
}

/// Futures that go on side by side; there are few of them.
pub(super) struct Crew<'a, T>(Vec<Pin<Box<dyn Future<Output = T> + 'a>>>);

impl<'a, T> Crew<'a, T> {
    pub(super) fn new() -> Self {
        Self(Vec::new())
    }

    pub(super) fn push(&mut self, future: impl Future<Output = T> + 'a) {
        self.0.push(Box::pin(future));
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Lets all of them go on, and gives what the first one that is ready has come to.
    pub(super) fn poll(&mut self, context: &mut std::task::Context<'_>) -> Poll<T> {
        for at in 0..self.0.len() {
            if let Poll::Ready(done) = self.0[at].as_mut().poll(context) {
                drop(self.0.swap_remove(at));
                return Poll::Ready(done);
            }
        }
        Poll::Pending
    }
}
