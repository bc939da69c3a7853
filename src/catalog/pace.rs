//! How fast to ask. No rate is published, so it is felt for: gently at first, a little faster with every answer, half as fast when
//! the catalog says that it is too much, soon back to just below what was too much, and from there on very slowly. Pure: it is
//! told the time, in milliseconds, and may be told a wrong one.

use serde::{Deserialize, Serialize};

/// Requests a second to begin with.
const FIRST: f64 = 1.0;
/// Never slower than this, apart from pauses.
const FLOOR: f64 = 0.1;
/// Never faster than this.
const CEILING: f64 = 20.0;
/// Never more at a time.
const AT_A_TIME: f64 = 6.0;
/// Requests a second more, every second, while no limit is known.
const STEP: f64 = 0.5;
/// What was refused is come back to up to this share at once (a little more where the limit is the same as last time) …
const BELOW: f64 = 0.95;
const JUST_BELOW: f64 = 0.97;
/// … and beyond it by this share a second: more after a greater step down, less each time that the limit is the same.
const PROBE: f64 = 0.002;
const SLOWEST: f64 = PROBE / 4.0;
/// Limits that differ by no more than this share are the same.
const SAME: f64 = 0.1;
/// A limit that was passed by this share is none any more.
const PASSED: f64 = 1.15;
/// Two refusals within so many milliseconds belong together: the second one says that the first step down was too small.
const TOGETHER: u64 = 10_000;
/// Gaps are up to this share longer than they need be, so that many devices do not ask in step.
const JITTER: f64 = 0.02;
/// So many failures in a row, and the catalog is left alone for a while.
const OPENS: u32 = 3;
/// The first pause, and the longest.
const PAUSE: u64 = 1_000;
const LONGEST_PAUSE: u64 = 60_000;
/// A timer that fires late is made up for, up to so many milliseconds.
const LATE: u64 = 50;

/// Why nothing is sent for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// The catalog has asked to wait, or said that it was too much.
    Busy,
    /// The catalog fails.
    Fault,
    /// No answer comes in time.
    TimedOut,
    /// It cannot be reached.
    Unreachable,
    /// Somebody else answers.
    NotTheCatalog,
    /// The device has no network.
    Offline,
}

/// A pause, and how much of it is left in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// Why.
    pub why: Why,
    /// What is left.
    pub left_ms: u64,
}

/// What an answer says about the pace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// The catalog has answered.
    Fine,
    /// Too much: wait so long, where it says so.
    Busy(Option<u64>),
    /// It did not.
    Trouble(Why),
    /// Nothing: the request was not sent, or nobody waited for the answer.
    Nothing,
}

/// Leave to send one request.
#[derive(Clone, Copy, Debug)]
pub struct Ticket {
    /// How many cuts there had been: an answer to what was sent before a cut does not cut again.
    cuts: u32,
}

/// Whether to send now.
#[derive(Clone, Copy, Debug)]
pub enum Next {
    /// Yes.
    Go(Ticket),
    /// In so many milliseconds.
    In(u64),
    /// When one of those under way is answered.
    AfterAnswer,
}

/// A limit that was learnt, as it is kept between visits.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Learnt {
    /// Requests a second that were too much.
    pub limit: f64,
    /// When, in milliseconds since 1970.
    pub at: u64,
}

/// The pace of all requests of this page.
#[derive(Clone, Debug)]
pub struct Pace {
    /// Requests a second.
    rate: f64,
    /// How many may be under way; grows and is cut with the rate.
    window: f64,
    under_way: u32,
    /// The rate that was last refused.
    limit: Option<f64>,
    /// Up to here the rate comes back quickly.
    quick_to: f64,
    /// From there on it grows by this share of the limit a second.
    probe: f64,
    cuts: u32,
    refused_at: Option<u64>,
    /// Refusals that belong together.
    refusals: u32,
    /// Refusals without an answer between them.
    unanswered: u32,
    /// Failures in a row.
    troubles: u32,
    /// The last request went out at this time, or should have; the next one goes a gap later.
    sent_at: u64,
    /// By how much that gap is longer than it need be.
    stretch: f64,
    /// Nothing goes out before this time.
    until: u64,
    why: Why,
    /// Not the rate but the number under way held the last request back.
    squeezed: bool,
    /// The last time that was told.
    now: u64,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            rate: FIRST,
            window: 1.0,
            under_way: 0,
            limit: None,
            quick_to: FIRST,
            probe: PROBE,
            cuts: 0,
            refused_at: None,
            refusals: 0,
            unanswered: 0,
            troubles: 0,
            sent_at: 0,
            stretch: 0.0,
            until: 0,
            why: Why::Busy,
            // The first answer says nothing about the pace.
            squeezed: true,
            now: 0,
        }
    }
}

impl Pace {
    /// Whether a request may go out now; it counts as sent then. `random` is from 0 up to 1.
    pub fn next(&mut self, now: u64, random: f64) -> Next {
        self.is_now(now);
        if now < self.until {
            return Next::In(self.until - now);
        }
        if f64::from(self.under_way) >= self.allowed() {
            self.squeezed |= now >= self.due();
            return Next::AfterAnswer;
        }
        if now < self.due() {
            return Next::In(self.due() - now);
        }
        self.sent_at = self.due().max(now.saturating_sub(LATE));
        self.stretch = 1.0 + JITTER * random;
        self.under_way += 1;
        Next::Go(Ticket { cuts: self.cuts })
    }

    /// When the next request goes out, by the rate as it is now.
    fn due(&self) -> u64 {
        let gap = 1000.0 / self.rate * self.stretch;
        self.sent_at + gap.ceil() as u64
    }

    /// How many may be under way: one while it is not known whether anybody answers.
    fn allowed(&self) -> f64 {
        if self.troubles >= OPENS || self.unanswered > 0 {
            1.0
        } else {
            self.window.floor()
        }
    }

    /// What came of a request.
    pub fn heard(&mut self, ticket: Ticket, heard: Heard, now: u64, random: f64) {
        self.is_now(now);
        self.under_way = self.under_way.saturating_sub(1);
        match heard {
            Heard::Fine => self.fine(ticket),
            Heard::Busy(wait) => self.busy(ticket, wait, random),
            Heard::Trouble(why) => self.trouble(ticket, why, random),
            Heard::Nothing => {}
        }
    }

    fn fine(&mut self, ticket: Ticket) {
        self.troubles = 0;
        if ticket.cuts != self.cuts {
            return;
        }
        self.unanswered = 0;
        self.window = (self.window + 1.0 / self.window).min(AT_A_TIME);
        // Whoever waits for answers does not learn what the catalog allows.
        if std::mem::take(&mut self.squeezed) {
            return;
        }
        // What a second adds, parted among its answers.
        let (a_second, up_to) = if self.rate < self.quick_to {
            (self.quick_to / 2.0, self.quick_to)
        } else if let Some(limit) = self.limit {
            (limit * self.probe, CEILING)
        } else {
            (STEP, CEILING)
        };
        self.rate = (self.rate + a_second / self.rate).min(up_to);
        if self.limit.is_some_and(|limit| self.rate > limit * PASSED) {
            self.limit = None;
        }
    }

    fn busy(&mut self, ticket: Ticket, wait: Option<u64>, random: f64) {
        let is_new = ticket.cuts == self.cuts;
        if is_new {
            let together = self
                .refused_at
                .is_some_and(|at| self.now.saturating_sub(at) < TOGETHER);
            self.refusals = if together { self.refusals + 1 } else { 1 };
            self.refused_at = Some(self.now);
            self.unanswered += 1;
            let known = self.limit.replace(self.rate);
            let same = known.is_some_and(|known| (known / self.rate - 1.0).abs() < SAME);
            let (below, probe) = match self.refusals {
                1 if same => (JUST_BELOW, (self.probe / 2.0).max(SLOWEST)),
                1 => (BELOW, PROBE),
                2 => (0.85, 2.0 * PROBE),
                3 => (0.7, 4.0 * PROBE),
                _ => (0.5, 8.0 * PROBE),
            };
            self.probe = probe;
            self.quick_to = (self.rate * below).max(FLOOR);
            self.cut();
        }
        let own = if is_new {
            grown(self.unanswered.saturating_sub(1), random)
        } else {
            0
        };
        let wait = wait.map_or(own, |wait| wait + (250.0 * random) as u64);
        self.pause(wait, Why::Busy);
    }

    fn trouble(&mut self, ticket: Ticket, why: Why, random: f64) {
        if why == Why::Offline {
            // Nothing was sent. The page says when the network is back; until then it is looked for now and then.
            self.troubles += 1;
            return self.pause(grown(self.troubles.min(5), random), why);
        }
        if ticket.cuts == self.cuts {
            self.quick_to = self.quick_to.max(self.rate);
            self.cut();
        }
        self.troubles += 1;
        if self.troubles >= OPENS {
            self.pause(grown(self.troubles - OPENS, random), why);
        }
    }

    fn cut(&mut self) {
        self.cuts += 1;
        self.rate = (self.rate / 2.0).max(FLOOR);
        self.window = (self.window / 2.0).max(1.0);
        self.sent_at = self.now;
    }

    fn pause(&mut self, milliseconds: u64, why: Why) {
        let until = self.now.saturating_add(milliseconds);
        if until > self.until {
            self.until = until;
            self.why = why;
        }
    }

    /// Something has changed outside (the network is back, the page is looked at again): no need to wait any longer, unless the
    /// catalog has asked for it.
    pub fn wake(&mut self, now: u64) {
        self.is_now(now);
        if self.why != Why::Busy {
            self.until = now;
            self.troubles = self.troubles.min(OPENS);
        }
    }

    /// Why nothing is sent now, where that is not just the pace.
    pub fn waiting(&self, now: u64) -> Option<Waiting> {
        let left_ms = self.until.saturating_sub(now.max(self.now));
        let why = self.why;
        (left_ms > 0).then_some(Waiting { why, left_ms })
    }

    /// Requests a second at the moment.
    pub fn rate(&self) -> f64 {
        self.rate
    }

    /// The limit to remember, if there is one.
    pub fn learnt(&self) -> Option<Learnt> {
        let at = self.refused_at?;
        self.limit.map(|limit| Learnt { limit, at })
    }

    /// Begins with what an earlier visit has learnt. The first request is as gentle as ever, the way up is quick.
    pub fn remember(&mut self, learnt: Learnt) {
        if learnt.limit.is_finite() && learnt.limit >= FLOOR && self.limit.is_none() {
            let limit = learnt.limit.min(CEILING);
            self.limit = Some(limit);
            self.quick_to = limit * BELOW;
            self.rate = self.rate.min(self.quick_to);
        }
    }

    /// A clock that was put back takes all times with it; what is to be waited for stays as long as it was.
    fn is_now(&mut self, now: u64) {
        if let Some(back) = self.now.checked_sub(now)
            && back > 0
        {
            self.sent_at = self.sent_at.saturating_sub(back);
            self.until = self.until.saturating_sub(back);
            self.refused_at = self.refused_at.map(|at| at.saturating_sub(back));
        }
        self.now = now;
    }
}

/// A pause that doubles each time, and is a little different on every device.
fn grown(times: u32, random: f64) -> u64 {
    let pause = PAUSE.saturating_mul(1 << times.min(10)).min(LONGEST_PAUSE);
    pause + (pause as f64 * 0.2 * random) as u64
}
