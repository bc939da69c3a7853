//! From a content to a request, and to moderation. A request is never made while it may have been made already.

use super::look::Found;
use super::record::{self, Ask};
use super::sender::{Change, Flow, Halt, Sender};
use super::{Before, Entry, Goal, Mark, Step};
use crate::catalog::answer::{NoAnswer, Trouble, done, read};
use crate::catalog::call;
use crate::catalog::contract::{Created, RequestStatus, State};
use crate::catalog::port::{Keep, Port, Store};

impl<P: Port, K: Keep> Sender<P, K> {
    /// Brings an entry as far as it goes.
    pub(super) async fn forward(&self, key: &str) -> Flow<()> {
        // As it is now: the person may have asked for something else meanwhile.
        let Some(mut entry) = record::one(&self.keep, key).await? else {
            return Ok(());
        };
        if entry.again && !self.answer_ask(&mut entry).await? {
            return Ok(());
        }
        // A request that was made a moment ago is known to be a draft.
        let mut is_new = false;
        loop {
            self.may_go_on()?;
            match entry.step.clone() {
                Step::Planned | Step::Uploading => {
                    if self.upload_files(&mut entry).await? {
                        let mark = self.mark().await?;
                        entry.step = Step::Creating(mark);
                        self.save(&mut entry).await?;
                        is_new = self.create(&mut entry, mark).await?;
                    }
                }
                Step::Creating(mark) => is_new = self.settle_creation(&mut entry, mark).await?,
                Step::Created if entry.goal == Goal::Moderation => {
                    self.send(&mut entry, is_new).await?;
                }
                Step::Sending(before) => self.settle_sending(&mut entry, &before).await?,
                _ => return Ok(()),
            }
        }
    }

    /// What the person has asked for. Says whether the entry is still there.
    async fn answer_ask(&self, entry: &mut Entry) -> Flow<bool> {
        entry.again = false;
        let nothing_is_under_way = match entry.step {
            Step::Planned | Step::Uploading | Step::Refused => entry.request.is_none(),
            Step::Ended | Step::Gone => true,
            _ => false,
        };
        match (entry.ask, &entry.step) {
            (Ask::Forget, _) if nothing_is_under_way => {
                let keys = record::keys(&entry.key);
                self.keep.remove(Store::Journal, &keys).await?;
                self.tell(Change::Forgotten(entry.key.clone()));
                return Ok(false);
            }
            (Ask::This(id), Step::Undecided(..)) => {
                entry.request = Some(id);
                self.own(entry, id);
                entry.step = Step::Created;
            }
            (Ask::None, Step::Undecided(_, among)) => {
                entry.others.extend(among);
                entry.step = Step::Planned;
            }
            // As it was first written down: there is nothing to note.
            (Ask::Submit, Step::Planned) => return Ok(true),
            (Ask::Submit, Step::Undecided(mark, _)) => entry.step = Step::Creating(*mark),
            (Ask::Submit, Step::Refused) if entry.request.is_some() => entry.step = Step::Created,
            (Ask::Submit, Step::Refused) => entry.step = Step::Planned,
            (Ask::Submit, Step::Gone) => {
                entry.others.extend(entry.request.take());
                entry.status = None;
                entry.step = Step::Planned;
            }
            _ => {}
        }
        entry.trouble = None;
        self.save(entry).await?;
        Ok(true)
    }

    /// Stores its files in the catalog; that alone has no effect, so it may be done again. Says whether all are there.
    async fn upload_files(&self, entry: &mut Entry) -> Flow<bool> {
        let files = entry.content.to_upload().into_iter();
        let files: Vec<_> = files.map(str::to_owned).collect();
        for file in files {
            if entry.step != Step::Uploading {
                entry.step = Step::Uploading;
                self.save(entry).await?;
            }
            match self.upload(&file).await? {
                Ok(name) => {
                    entry.content.uploaded(&file, &name);
                    entry.trouble = None;
                    self.save(entry).await?;
                }
                Err(trouble) => {
                    self.refused(entry, trouble).await?;
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Makes the request. Says whether it is there; if nobody knows, the step stays as it is.
    async fn create(&self, entry: &mut Entry, mark: Mark) -> Flow<bool> {
        let request = call::create(&entry.body());
        let mut tries = 0;
        loop {
            match read::<Created>(self.port.send(request.clone()).await) {
                Ok(Created { id }) => {
                    self.made(entry, id).await?;
                    return Ok(true);
                }
                // Whoever says "too much" should have done nothing. It costs little to look.
                Err(trouble @ Trouble::Busy(_)) => {
                    self.pause(&trouble, &mut tries).await?;
                    if self.is_settled(entry, mark).await? {
                        return Ok(false);
                    }
                }
                // Stays begun: it is looked for as soon as there is a key.
                Err(Trouble::NotAuthorised) => return Err(Halt::Key),
                Err(Trouble::NoAnswer(NoAnswer::NotSent)) => return self.not_sent(entry).await,
                Err(trouble) if trouble.may_be_done() => {
                    self.held_up(entry, trouble);
                    return Ok(false);
                }
                Err(trouble) => {
                    self.refused(entry, trouble).await?;
                    return Ok(false);
                }
            }
        }
    }

    /// It is known that nothing was made, and nothing can be made now.
    async fn not_sent(&self, entry: &mut Entry) -> Flow<bool> {
        entry.step = Step::Planned;
        self.save(entry).await?;
        Err(Halt::NoWay)
    }

    async fn made(&self, entry: &mut Entry, id: i64) -> Flow<()> {
        self.is_known(id);
        self.own(entry, id);
        entry.request = Some(id);
        entry.step = Step::Created;
        entry.status = None;
        entry.trouble = None;
        self.save(entry).await
    }

    /// A request was made just now.
    pub(super) fn is_known(&self, id: i64) {
        // Where numbers do not grow, every request may be newer than any other.
        let known = self.state.known.get().unwrap_or(0);
        self.state.known.set(Some(if id > known { id } else { 0 }));
    }

    fn own(&self, entry: &Entry, id: i64) {
        self.state.owned.borrow_mut().insert(id, entry.key.clone());
    }

    /// Nobody knows whether the request was made: looks for it, twice, and only if it is not there makes it.
    async fn settle_creation(&self, entry: &mut Entry, mark: Mark) -> Flow<bool> {
        for pause in [self.patience.first_look, self.patience.second_look] {
            self.wait(pause).await?;
            if self.is_settled(entry, mark).await? {
                return Ok(false);
            }
        }
        self.create(entry, mark).await
    }

    /// Looks for the request. Says whether it is known now what has become of it; if not, it was not made.
    async fn is_settled(&self, entry: &mut Entry, mark: Mark) -> Flow<bool> {
        match self.find(entry, mark).await? {
            Found::One(id) => self.made(entry, id).await?,
            Found::Unclear(among) => {
                entry.step = Step::Undecided(mark, among);
                self.save(entry).await?;
            }
            Found::None => return Ok(false),
        }
        Ok(true)
    }

    /// Sends the request to moderation.
    async fn send(&self, entry: &mut Entry, is_new: bool) -> Flow<()> {
        let Some(id) = entry.request else {
            entry.step = Step::Planned;
            return Ok(());
        };
        let before = if is_new {
            Before::of(&RequestStatus::of(State::New), "")
        } else {
            let Some((status, before)) = self.standing(id).await? else {
                return self.gone(entry).await;
            };
            if !matches!(status.code, State::New | State::UnderRevision) {
                // Somebody has sent it already.
                return self.follows(entry, status).await;
            }
            entry.status = Some(status);
            before
        };
        entry.step = Step::Sending(before.clone());
        self.save(entry).await?;
        self.moderate(entry, id, before).await
    }

    async fn moderate(&self, entry: &mut Entry, id: i64, before: Before) -> Flow<()> {
        let mut tries = 0;
        loop {
            match done(self.port.send(call::moderate(id)).await) {
                Ok(()) => {
                    entry.trouble = None;
                    entry.step = Step::Sent(before);
                    return self.save(entry).await;
                }
                Err(trouble @ Trouble::Busy(_)) => self.pause(&trouble, &mut tries).await?,
                Err(Trouble::NotAuthorised) => return Err(Halt::Key),
                Err(Trouble::NoAnswer(NoAnswer::NotSent)) => return Err(Halt::NoWay),
                Err(trouble) if trouble.may_be_done() => {
                    self.held_up(entry, trouble);
                    return Ok(());
                }
                Err(trouble) => {
                    // It may have been sent by an earlier try.
                    return match self.standing(id).await? {
                        None => self.gone(entry).await,
                        Some((status, now)) if now != before => self.follows(entry, status).await,
                        Some((status, _)) => {
                            entry.status = Some(status);
                            self.refused(entry, trouble).await
                        }
                    };
                }
            }
        }
    }

    /// Nobody knows whether the request was sent: its state tells.
    async fn settle_sending(&self, entry: &mut Entry, before: &Before) -> Flow<()> {
        let Some(id) = entry.request else {
            entry.step = Step::Planned;
            return Ok(());
        };
        self.wait(self.patience.first_look).await?;
        match self.standing(id).await? {
            None => self.gone(entry).await,
            Some((status, now)) if now != *before => self.follows(entry, status).await,
            Some(_) => self.moderate(entry, id, before.clone()).await,
        }
    }

    /// The request was sent, and stands so now.
    pub(super) async fn follows(&self, entry: &mut Entry, status: RequestStatus) -> Flow<()> {
        entry.set_status(status);
        entry.step = entry.step_of_status();
        entry.trouble = None;
        self.save(entry).await
    }

    /// The request is no longer there.
    pub(super) async fn gone(&self, entry: &mut Entry) -> Flow<()> {
        entry.step = Step::Gone;
        self.save(entry).await
    }

    async fn refused(&self, entry: &mut Entry, trouble: Trouble) -> Flow<()> {
        entry.step = Step::Refused;
        entry.trouble = Some(trouble);
        self.save(entry).await
    }

    fn held_up(&self, entry: &mut Entry, trouble: Trouble) {
        entry.trouble = Some(trouble);
        self.tell(Change::Entry(Box::new(entry.clone())));
    }
}
