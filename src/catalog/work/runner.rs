//! Looks up the codes of a list. What is answered is on the device at once, so a runner may be dropped at any moment: the next one
//! asks only for what nobody knows yet.

use std::cell::Cell;
use std::future::Future;
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

use super::job::{Ask, Finished, Job};
use super::{Progress, State, shelf};
use crate::catalog::answer::{Answer, Trouble};
use crate::catalog::lookup::{self, Listing, Outcome};
use crate::catalog::pace::Learnt;
use crate::catalog::port::{Keep, NotKept, Port, Store};
use crate::catalog::queue::{Bell, Crew, Paced, Turn};

/// Fewer codes than this at hand, and the next piece of the list is read.
const AT_HAND: usize = 50;
/// More answers than this that the device has not taken yet, and nothing is asked for.
const BACKLOG: usize = 50;
/// The device is asked so often to keep something.
const WRITES: u32 = 4;
/// What was learnt about the pace holds for so long, in milliseconds.
const LEARNT_HOLDS: u64 = 7 * 24 * 60 * 60 * 1000;
/// Where that is kept.
const PACE: &str = "pace";

/// How a run ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// Every code was looked up, or failed as often as it may.
    Done,
    /// A person has stopped it for now.
    Paused,
    /// A person has given the list up.
    Cancelled,
    /// Nothing can be asked: there is no key any more, or no way. The list goes on when there is one.
    Stopped(Trouble),
    /// The device keeps nothing.
    NotKept,
    /// There is no such list.
    NoList,
}

/// What a person may tell a runner while it runs; copies tell the same one.
#[derive(Clone, Debug, Default)]
pub struct Control(Rc<Orders>);

#[derive(Debug, Default)]
struct Orders {
    wish: Cell<Wish>,
    bell: Bell,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Wish {
    #[default]
    Go,
    Pause,
    Cancel,
}

impl Control {
    /// Send nothing more; what is under way is waited for and kept.
    pub fn pause(&self) {
        self.tell(Wish::Pause);
    }

    /// Give the list up at once. What was found stays.
    pub fn cancel(&self) {
        self.tell(Wish::Cancel);
    }

    fn tell(&self, wish: Wish) {
        self.0.wish.set(wish);
        self.0.bell.ring();
    }
}

type OnProgress = Box<dyn Fn(&Progress)>;
type OnCode = Box<dyn Fn(&str, Option<Outcome>)>;

/// Looks up the codes of lists, one list at a time.
pub struct Runner<P: Port, K: Keep> {
    paced: Paced<P>,
    keep: K,
    control: Control,
    on_progress: OnProgress,
    on_code: OnCode,
}

/// What the device did: with what it did not take.
type Written = Result<Vec<(String, Option<Outcome>)>, Vec<Finished>>;

enum Event<'a, P: Port> {
    Told,
    Turn(Turn<'a, P>),
    Answered(Ask, Answer<Vec<Listing>>),
    Written(Written),
}

impl<P: Port, K: Keep> Runner<P, K> {
    /// A runner that asks at this pace and keeps what it finds here.
    pub fn new(paced: Paced<P>, keep: K) -> Self {
        Self {
            paced,
            keep,
            control: Control::default(),
            on_progress: Box::new(|_| {}),
            on_code: Box::new(|_, _| {}),
        }
    }

    /// Calls this whenever something has changed.
    #[must_use]
    pub fn on_progress(mut self, act: impl Fn(&Progress) + 'static) -> Self {
        self.on_progress = Box::new(act);
        self
    }

    /// Calls this for each code that was asked for, when its result is on the device; `None` for one that failed.
    #[must_use]
    pub fn on_code(mut self, act: impl Fn(&str, Option<Outcome>) + 'static) -> Self {
        self.on_code = Box::new(act);
        self
    }

    /// What it can be told while it runs.
    pub fn control(&self) -> Control {
        self.control.clone()
    }

    /// Works on a list until it is done, stopped or given up. What is known and fresh is not asked for.
    pub async fn run(&self, id: &str) -> End {
        self.control.0.wish.set(Wish::Go);
        match self.job(id).await {
            Ok(Some(job)) => self.work(job).await.unwrap_or(End::NotKept),
            Ok(None) => End::NoList,
            Err(NotKept) => End::NotKept,
        }
    }

    async fn job(&self, id: &str) -> Result<Option<Job>, NotKept> {
        let Some(mut list) = shelf::list(&self.keep, id).await? else {
            return Ok(None);
        };
        if list.state != State::Going {
            list.state = State::Going;
            shelf::put_head(&self.keep, &list).await?;
        }
        self.remember_pace().await?;
        let failures = shelf::failures(&self.keep, id).await?;
        Ok(Some(Job::new(list, failures)))
    }

    async fn work(&self, mut job: Job) -> Result<End, NotKept> {
        let mut asking = Crew::new();
        let mut writing = Crew::new();
        loop {
            let wish = self.control.0.wish.get();
            let goes = wish == Wish::Go && job.stopped.is_none();
            if goes && job.pending.len() < AT_HAND && job.next_piece < shelf::pieces(&job.list) {
                self.read_piece(&mut job).await?;
                self.report(&mut job);
                continue;
            }
            if writing.is_empty() && !job.answered.is_empty() {
                let finished = std::mem::take(&mut job.answered);
                writing.push(self.write(job.list.id.clone(), finished, job.failed_writes));
            }
            let wants = goes && !job.pending.is_empty() && job.answered.len() < BACKLOG;
            let idle = asking.is_empty() || wish == Wish::Cancel;
            if idle && writing.is_empty() && !wants {
                return self.end(job, wish).await;
            }
            self.report(&mut job);
            match self.event(wants, &mut asking, &mut writing).await {
                Event::Told => {}
                Event::Turn(turn) => {
                    if let Some(ask) = job.pending.pop_front() {
                        asking.push(async move {
                            let reply = turn.send(lookup::request(&ask.tin)).await;
                            let answer = lookup::understood(&ask.tin, reply);
                            (ask, answer)
                        });
                    }
                }
                Event::Answered(ask, answer) => job.answered(ask, answer, self.paced.now()),
                Event::Written(Ok(codes)) => {
                    job.failed_writes = 0;
                    for (code, outcome) in codes {
                        job.progress.count(outcome);
                        (self.on_code)(&code, outcome);
                    }
                }
                Event::Written(Err(mut finished)) => {
                    job.failed_writes += 1;
                    if job.failed_writes == WRITES {
                        return Err(NotKept);
                    }
                    finished.append(&mut job.answered);
                    job.answered = finished;
                }
            }
        }
    }

    /// Waits for whatever comes first.
    async fn event<'a>(
        &'a self,
        wants: bool,
        asking: &mut Crew<'a, (Ask, Answer<Vec<Listing>>)>,
        writing: &mut Crew<'a, Written>,
    ) -> Event<'a, P> {
        let mut told = pin!(self.control.0.bell.rung());
        let mut turn = pin!(async {
            if wants {
                self.paced.turn().await
            } else {
                std::future::pending().await
            }
        });
        std::future::poll_fn(move |context| {
            if told.as_mut().poll(context).is_ready() {
                Poll::Ready(Event::Told)
            } else if let Poll::Ready((ask, answer)) = asking.poll(context) {
                Poll::Ready(Event::Answered(ask, answer))
            } else if let Poll::Ready(written) = writing.poll(context) {
                Poll::Ready(Event::Written(written))
            } else {
                turn.as_mut().poll(context).map(Event::Turn)
            }
        })
        .await
    }

    /// Takes the next piece of the list: what of it is known, and what is to be asked for.
    async fn read_piece(&self, job: &mut Job) -> Result<(), NotKept> {
        let items = shelf::piece(&self.keep, &job.list.id, job.next_piece).await?;
        job.next_piece += 1;
        let tins = shelf::fresh_tins(&items, &mut job.seen);
        let known = shelf::known(&self.keep, &tins).await?;
        job.take(tins, known, self.paced.now());
        Ok(())
    }

    /// Keeps what is done with; a device that did not take it is given a moment.
    async fn write(&self, id: String, finished: Vec<Finished>, failed_writes: u32) -> Written {
        if failed_writes > 0 {
            self.paced.sleep(500 << failed_writes).await;
        }
        let mut found = Vec::new();
        let mut failed = Vec::new();
        for Finished { code, result } in &finished {
            match result {
                Ok(record) => found.push(record.kept()),
                Err(trouble) => {
                    failed.push(shelf::kept_failure(&id, code.clone(), trouble.clone()));
                }
            }
        }
        if !found.is_empty() && self.keep.put(Store::Found, &found).await.is_err() {
            return Err(finished);
        }
        if !failed.is_empty() && self.keep.put(Store::Work, &failed).await.is_err() {
            return Err(finished);
        }
        let outcome = |finished: Finished| {
            let outcome = finished.result.ok().map(|record| record.outcome());
            (finished.code, outcome)
        };
        Ok(finished.into_iter().map(outcome).collect())
    }

    fn report(&self, job: &mut Job) {
        let progress = &mut job.progress;
        progress.waiting = self.paced.waiting();
        progress.rate = job.speed.rate();
        let rate = if progress.rate > 0.0 {
            progress.rate
        } else {
            self.paced.rate()
        };
        let rest = (progress.of - progress.done.min(progress.of)) as f64 / rate;
        let pause = progress.waiting.map_or(0, |waiting| waiting.left_ms);
        progress.left_ms = Some((rest * 1000.0) as u64 + pause);
        (self.on_progress)(progress);
    }

    async fn end(&self, mut job: Job, wish: Wish) -> Result<End, NotKept> {
        let id = job.list.id.clone();
        self.keep_pace().await;
        let end = match (wish, job.stopped.take()) {
            (Wish::Cancel, _) => End::Cancelled,
            (_, Some(trouble)) => End::Stopped(trouble),
            (Wish::Pause, _) => End::Paused,
            (Wish::Go, _) => End::Done,
        };
        let state = match end {
            End::Cancelled => State::Cancelled,
            End::Paused => State::Paused,
            End::Done => State::Done,
            _ => State::Going,
        };
        shelf::set_state(&self.keep, &id, state).await?;
        self.report(&mut job);
        Ok(end)
    }

    async fn remember_pace(&self) -> Result<(), NotKept> {
        let text = self.keep.get(Store::Settings, PACE).await?;
        let learnt = text.and_then(|text| serde_json::from_str::<Learnt>(&text).ok());
        let now = self.paced.now();
        if let Some(learnt) = learnt.filter(|learnt| learnt.at.abs_diff(now) < LEARNT_HOLDS) {
            self.paced.remember(learnt);
        }
        Ok(())
    }

    async fn keep_pace(&self) {
        if let Some(learnt) = self.paced.learnt()
            && let Ok(text) = serde_json::to_string(&learnt)
        {
            // Not to know it next time costs a minute.
            let _ = self.keep.put(Store::Settings, &[(PACE.into(), text)]).await;
        }
    }
}
