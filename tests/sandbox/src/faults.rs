//! Faults on demand, and the limit of calls.
use fastrand::Rng;
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;
use std::time::Duration;
use tokio::time::Instant;

/// What goes wrong.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Kind {
    /// The answer comes later. Other faults may come with it.
    Delay {
        /// Milliseconds.
        ms: u64,
    },
    /// 429.
    TooMany {
        /// Seconds to wait, if the answer says so.
        #[serde(default)]
        retry_after: Option<u64>,
        /// Says it as a date instead of a number.
        #[serde(default)]
        as_date: bool,
    },
    /// 500 with the catalog's own error.
    ServerFault,
    /// 502 with a gateway's page.
    BadGateway,
    /// 401, as if the key had been taken away.
    Unauthorized,
    /// No answer at all: the connection is cut. In-process: status 599 and the header `x-sandbox-dropped`.
    Drop,
    /// The portal's web page with status 200.
    Html,
    /// Half of the answer's JSON.
    Truncated,
    /// The answer with fields that nobody knows, in every object.
    UnknownFields,
    /// The answer's status without its body.
    EmptyBody,
    /// The answer in pieces, with pauses.
    SlowBody {
        /// Milliseconds between two pieces.
        ms: u64,
    },
}

/// A fault, and which calls it meets.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
pub struct Fault {
    /// What goes wrong.
    #[serde(flatten)]
    pub kind: Kind,
    /// Of the calls that match, this share is met, by the seed's chance.
    #[serde(default = "all")]
    pub share: f64,
    /// The next so many calls only; without it, for good.
    #[serde(default)]
    pub next: Option<u32>,
    /// The first so many calls that match go well.
    #[serde(default)]
    pub skip: u32,
    /// This method only.
    #[serde(default)]
    pub method: Option<String>,
    /// Paths with this part only.
    #[serde(default)]
    pub path: Option<String>,
    /// The call is carried out, and goes wrong then. Without it nothing was changed. What spoils a real answer is always so.
    #[serde(default)]
    pub after: bool,
}

fn all() -> f64 {
    1.0
}

impl Fault {
    /// Meets every call.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            share: 1.0,
            next: None,
            skip: 0,
            method: None,
            path: None,
            after: false,
        }
    }

    /// The next `count` calls only.
    #[must_use]
    pub fn next(self, count: u32) -> Self {
        Self {
            next: Some(count),
            ..self
        }
    }

    /// The first `count` calls go well.
    #[must_use]
    pub fn skip(self, count: u32) -> Self {
        Self {
            skip: count,
            ..self
        }
    }

    /// A share of the calls, 0 to 1.
    #[must_use]
    pub fn share(self, share: f64) -> Self {
        Self { share, ..self }
    }

    /// Calls of this method whose path has this part; either may be empty.
    #[must_use]
    pub fn on(self, method: &str, path: &str) -> Self {
        let some = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Self {
            method: some(method),
            path: some(path),
            ..self
        }
    }

    /// After the change was made.
    #[must_use]
    pub fn after(self) -> Self {
        Self {
            after: true,
            ..self
        }
    }

    fn matches(&self, method: &str, path: &str) -> bool {
        self.method
            .as_ref()
            .is_none_or(|wanted| wanted.eq_ignore_ascii_case(method))
            && self
                .path
                .as_ref()
                .is_none_or(|part| path.contains(part.as_str()))
    }
}

/// All faults of a key. The first that meets a call is its fault; delays add up.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Faults(pub Vec<Fault>);

impl From<Fault> for Faults {
    fn from(fault: Fault) -> Self {
        Self(vec![fault])
    }
}

impl From<Vec<Fault>> for Faults {
    fn from(faults: Vec<Fault>) -> Self {
        Self(faults)
    }
}

/// What will happen to a call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Plan {
    pub(crate) delay: Duration,
    pub(crate) before: Option<Kind>,
    pub(crate) after: Option<Kind>,
}

#[derive(Debug, Default)]
pub(crate) struct ActiveFaults(Vec<(Fault, u32, u32)>);

impl ActiveFaults {
    pub(crate) fn new(faults: Faults) -> Self {
        Self(faults.0.into_iter().map(|fault| (fault, 0, 0)).collect())
    }

    pub(crate) fn plan(&mut self, method: &str, path: &str, rng: &mut Rng) -> Plan {
        let mut plan = Plan::default();
        for (fault, seen, met) in &mut self.0 {
            let is_delay = matches!(fault.kind, Kind::Delay { .. });
            let taken = plan.before.is_some() || plan.after.is_some();
            if !fault.matches(method, path) || (taken && !is_delay) {
                continue;
            }
            *seen += 1;
            let spent = fault.next.is_some_and(|next| *met >= next);
            if *seen <= fault.skip || spent || (fault.share < 1.0 && rng.f64() >= fault.share) {
                continue;
            }
            *met += 1;
            let spoils = matches!(
                fault.kind,
                Kind::Truncated | Kind::UnknownFields | Kind::EmptyBody | Kind::SlowBody { .. }
            );
            match &fault.kind {
                Kind::Delay { ms } => plan.delay += Duration::from_millis(*ms),
                kind if fault.after || spoils => plan.after = Some(kind.clone()),
                kind => plan.before = Some(kind.clone()),
            }
        }
        plan
    }
}

/// How many calls a key may make.
#[derive(Clone, Copy, Debug, Default, Deserialize, PartialEq, Serialize)]
#[serde(default)]
pub struct Limit {
    /// Calls a second; as many at once. Zero: no limit.
    pub per_second: f64,
    /// So many refusals within 10 seconds, and everything is refused for 30 seconds. Zero: never.
    pub ban_after: u32,
    /// What refusals say in Retry-After, in seconds.
    pub retry_after: Option<u64>,
}

const WINDOW: Duration = Duration::from_secs(10);
const BAN: Duration = Duration::from_secs(30);

/// A bucket of tokens that fills up with time.
#[derive(Debug, Default)]
pub(crate) struct Bucket {
    limit: Limit,
    level: Option<(f64, Instant)>,
    refusals: VecDeque<Instant>,
    banned_until: Option<Instant>,
}

impl Bucket {
    pub(crate) fn new(limit: Limit) -> Self {
        Self {
            limit,
            ..Self::default()
        }
    }

    /// Takes a token, or says what a refusal puts into Retry-After.
    pub(crate) fn take(&mut self, now: Instant) -> Result<(), Option<u64>> {
        if self.banned_until.is_some_and(|until| now < until) {
            return Err(self.limit.retry_after);
        }
        if self.limit.per_second <= 0.0 {
            return Ok(());
        }
        let most = self.limit.per_second.max(1.0);
        let (level, since) = self.level.unwrap_or((most, now));
        let filled = now.duration_since(since).as_secs_f64() * self.limit.per_second;
        let level = (level + filled).min(most);
        // A token that is a rounding error short is a token.
        if level > 1.0 - 1e-6 {
            self.level = Some((level - 1.0, now));
            return Ok(());
        }
        self.level = Some((level, now));
        self.refusals.push_back(now);
        while self
            .refusals
            .front()
            .is_some_and(|&first| now.duration_since(first) > WINDOW)
        {
            self.refusals.pop_front();
        }
        if self.limit.ban_after > 0 && self.refusals.len() >= self.limit.ban_after as usize {
            self.banned_until = Some(now + BAN);
            self.refusals.clear();
        }
        Err(self.limit.retry_after)
    }
}
