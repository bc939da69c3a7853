//! How requests stand: asked for gently, by the list of requests where there are many.

use super::sender::{Flow, Rest, Sender};
use super::{Before, Entry, Goal, Step, news, record};
use crate::catalog::answer::{Answer, Trouble};
use crate::catalog::call;
use crate::catalog::card::digest;
use crate::catalog::contract::{RequestDetails, RequestShort, RequestStatus, State};
use crate::catalog::life;
use crate::catalog::port::{Keep, Port};

/// So few are asked for one by one.
const FEW: usize = 3;
/// So many are written down at a time.
const BATCH: usize = 50;

impl Before {
    /// How a request stands now. `changed` is when the catalog last changed it, where that matters.
    pub(super) fn of(status: &RequestStatus, changed: &str) -> Self {
        // A draft is told by its state. A request that goes round several times is told by more.
        let trace = if status.code == State::New {
            String::new()
        } else {
            let mut trace = serde_json::to_string(status).unwrap_or_default();
            trace.push_str(changed);
            digest(trace.as_bytes())
        };
        Self {
            state: status.code,
            gz: life::gz(status),
            trace,
        }
    }
}

impl Entry {
    pub(super) fn set_status(&mut self, status: RequestStatus) {
        self.status = Some(status);
    }

    /// The step of an entry whose request was sent and stands as its status says.
    pub(super) fn step_of_status(&self) -> Step {
        match &self.status {
            Some(status) if life::is_over(status) => Step::Ended,
            _ => Step::Following,
        }
    }
}

impl<P: Port, K: Keep> Sender<P, K> {
    /// Asks how all open requests stand. Under the lock [`super::LOCK`] only.
    pub async fn refresh(&self) -> Rest {
        self.begin();
        match self.look_around(false).await {
            Ok(_) => Rest::Done,
            Err(halt) => halt.into(),
        }
    }

    /// Sees for itself that what was sent has arrived. Says whether something has to be done again.
    pub(super) async fn confirm(&self) -> Flow<bool> {
        self.look_around(true).await
    }

    /// How a request stands, and what it is told by; `None` where there is none.
    pub(super) async fn standing(&self, id: i64) -> Flow<Option<(RequestStatus, Before)>> {
        let status: Answer<RequestStatus> = self.ask(&call::status(id)).await?;
        let status = match status {
            Ok(status) => status,
            Err(Trouble::NotFound(_)) => return Ok(None),
            Err(trouble) => return Err(super::sender::Halt::Trouble(trouble)),
        };
        let mut changed = String::new();
        if status.code == State::UnderRevision || life::gz(&status).is_some() {
            let details: Answer<RequestDetails> = self.ask(&call::details(id)).await?;
            changed = details.map_or_else(|_| String::new(), |details| details.short.updated_date);
        }
        let before = Before::of(&status, &changed);
        Ok(Some((status, before)))
    }

    async fn look_around(&self, only_sent: bool) -> Flow<bool> {
        let entries = record::entries(&self.keep).await?;
        let wanted = |entry: &&Entry| match entry.step {
            Step::Sent(_) => true,
            Step::Gone => !only_sent && entry.request.is_some(),
            _ => !only_sent && entry.is_open(),
        };
        let wanted: Vec<_> = entries.iter().filter(wanted).cloned().collect();
        if wanted.is_empty() {
            return Ok(false);
        }
        let many = wanted.len() > FEW;
        let listed = if many {
            let ids: Vec<_> = wanted.iter().filter_map(|entry| entry.request).collect();
            let all = |seen: &std::collections::BTreeMap<i64, RequestShort>| {
                ids.iter().all(|id| seen.contains_key(id))
            };
            self.list(Some(&all), None).await?.by_id
        } else {
            std::collections::BTreeMap::new()
        };
        let mut again = false;
        let mut changed: Vec<Entry> = Vec::new();
        for mut entry in wanted {
            let before = entry.clone();
            let row = entry.request.and_then(|id| listed.get(&id));
            again |= self.look_at(&mut entry, row).await?;
            if entry != before {
                changed.push(entry);
            }
            if changed.len() >= BATCH {
                self.save_all(&mut changed).await?;
            }
        }
        self.save_all(&mut changed).await?;
        Ok(again)
    }

    /// How an entry's request stands. Says whether it has to be sent after all.
    async fn look_at(&self, entry: &mut Entry, row: Option<&RequestShort>) -> Flow<bool> {
        let Some(id) = entry.request else {
            return Ok(false);
        };
        let told = row.and_then(|row| told_by_list(entry, row));
        if let Some(row) = row {
            entry.updated.clone_from(&row.updated_date);
        }
        let status = match told {
            Some(Told::Unchanged) => return Ok(false),
            Some(Told::State(state)) => RequestStatus::of(state),
            None => {
                let Some((status, now)) = self.standing(id).await? else {
                    entry.step = Step::Gone;
                    return Ok(false);
                };
                if matches!(&entry.step, Step::Sent(before) if *before == now) {
                    // The catalog has said so, but it was not sent.
                    entry.step = Step::Created;
                    return Ok(true);
                }
                status
            }
        };
        let is_draft = status.code == State::New;
        entry.set_status(status);
        entry.step = match entry.step {
            Step::Created | Step::Gone if is_draft => Step::Created,
            _ => entry.step_of_status(),
        };
        if entry.step == Step::Created && entry.goal == Goal::Moderation {
            return Ok(true);
        }
        Ok(false)
    }

    async fn save_all(&self, changed: &mut Vec<Entry>) -> Flow<()> {
        if changed.is_empty() {
            return Ok(());
        }
        let now = self.port.now();
        let mut records = Vec::with_capacity(changed.len());
        for entry in changed.iter_mut() {
            entry.at = now;
            records.push(record::step(entry)?);
        }
        self.write(&records).await?;
        let sights = changed.iter().filter_map(news::Sight::of);
        // What is new is a convenience: a device that does not keep it loses nothing.
        let _ = news::note(&self.keep, sights.collect()).await;
        for entry in changed.drain(..) {
            self.tell(super::Change::Entry(Box::new(entry)));
        }
        Ok(())
    }
}

enum Told {
    Unchanged,
    State(State),
}

/// What the list says of a request, where that is all there is to say.
fn told_by_list(entry: &Entry, row: &RequestShort) -> Option<Told> {
    let state = row.state();
    if let Step::Sent(before) = &entry.step
        && before.state == state
    {
        return None;
    }
    let known = entry.status.as_ref();
    if known.is_some_and(|known| known.code == state)
        && entry.updated == row.updated_date
        && !matches!(entry.step, Step::Sent(_) | Step::Gone)
        && !entry.content.gov.on
    {
        return Some(Told::Unchanged);
    }
    let says_all = matches!(
        state,
        State::New | State::OnModeration | State::Accepted | State::Cancelled
    );
    (says_all && !entry.content.gov.on).then_some(Told::State(state))
}
