//! What is done with a request that there is: each change is written down before it is sent, and done when the request says so.

use super::alike::{Likeness, likeness};
use super::record;
use super::sender::{Change, Flow, Halt, Sender};
use super::{Act, Before, Deed, Entry, Goal, Stage, Step, news};
use crate::catalog::answer::{Answer, NoAnswer, Trouble, done};
use crate::catalog::call::{self, Request};
use crate::catalog::card::Content;
use crate::catalog::contract::{RequestDetails, RequestStatus, State};
use crate::catalog::files;
use crate::catalog::port::{Keep, Port, Store};

/// The catalog may say so many times that something is done which is not.
const HOLLOW: u32 = 3;

/// How a request stands, where it is there.
type Standing = Option<(RequestStatus, Before)>;

impl<P: Port, K: Keep> Sender<P, K> {
    /// Does what was asked for.
    pub(super) async fn carry_out(&self, mut deed: Deed) -> Flow<()> {
        loop {
            self.may_go_on()?;
            match deed.stage.clone() {
                Stage::Planned => {
                    if let Act::Edit(ntin) = deed.act.clone() {
                        self.begin_edit(&mut deed, &ntin).await?;
                    } else if let Some(content) = deed.act.content() {
                        let content = content.clone();
                        if self.upload_for(&mut deed, &content).await? {
                            self.at_stage(&mut deed, Stage::Updating).await?;
                        }
                    } else {
                        self.first_try(&mut deed).await?;
                    }
                }
                Stage::Updating => self.update(&mut deed).await?,
                Stage::Doing(before) => {
                    self.wait(self.patience.first_look).await?;
                    let now = self.standing(deed.request).await?;
                    if achieved(&deed.act, &before, now.as_ref()) {
                        self.is_done(&mut deed, now).await?;
                    } else {
                        self.doing(&mut deed, &before).await?;
                    }
                }
                Stage::Making(mark) => {
                    let Act::Edit(ntin) = deed.act.clone() else {
                        return Ok(());
                    };
                    self.settle_edit(&mut deed, &ntin, mark).await?;
                }
                Stage::Made(_) | Stage::Done | Stage::Refused => return Ok(()),
            }
        }
    }

    async fn upload_for(&self, deed: &mut Deed, content: &Content) -> Flow<bool> {
        for file in content.to_upload() {
            match self.upload(file).await? {
                Ok(name) => {
                    if let Act::Update(content) | Act::Resend(content) = &mut deed.act {
                        content.uploaded(file, &name);
                    }
                    self.at_stage(deed, Stage::Planned).await?;
                }
                Err(trouble) => {
                    self.is_refused(deed, trouble).await?;
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Stores a file in the catalog.
    pub(super) async fn upload(&self, file: &str) -> Flow<Answer<String>> {
        let Some(file) = files::get(&self.keep, file).await? else {
            return Ok(Err(Trouble::NotFound(file.to_owned())));
        };
        let mut tries = 0;
        loop {
            match files::upload(&self.port, &file).await {
                Err(trouble) if trouble.passes() => self.pause(&trouble, &mut tries).await?,
                Err(Trouble::NotAuthorised) => return Err(Halt::Key),
                answer => return Ok(answer),
            }
        }
    }

    /// Replaces the content. That may be done again: it comes to the same.
    async fn update(&self, deed: &mut Deed) -> Flow<()> {
        let Some(content) = deed.act.content().cloned() else {
            return Ok(());
        };
        let request = call::update(deed.request, &content.body());
        let (mut tries, mut hollow) = (0, 0);
        loop {
            let answer = done(self.port.send(request.clone()).await);
            let was_said = match judged(answer)? {
                Ok(()) => true,
                Err(trouble) if trouble.passes() => {
                    self.is_held_up(deed, &trouble);
                    self.pause(&trouble, &mut tries).await?;
                    false
                }
                Err(trouble) => return self.is_refused(deed, trouble).await,
            };
            let details: Answer<RequestDetails> = self.ask(&call::details(deed.request)).await?;
            let likeness = match details {
                Ok(details) => likeness(&content, &details),
                Err(trouble) => return self.is_refused(deed, trouble).await,
            };
            let is_so = likeness == Likeness::Same || was_said && likeness == Likeness::Perhaps;
            if is_so {
                return self.is_updated(deed).await;
            }
            hollow += u32::from(was_said);
            if hollow >= HOLLOW {
                return self.is_refused(deed, Trouble::Changed).await;
            }
        }
    }

    async fn is_updated(&self, deed: &mut Deed) -> Flow<()> {
        if matches!(deed.act, Act::Resend(_)) {
            return self.first_try(deed).await;
        }
        let now = self.standing(deed.request).await?;
        self.is_done(deed, now).await
    }

    async fn first_try(&self, deed: &mut Deed) -> Flow<()> {
        match self.standing(deed.request).await? {
            Some((_, before)) => {
                self.at_stage(deed, Stage::Doing(before.clone())).await?;
                self.doing(deed, &before).await
            }
            None if deed.act == Act::Delete => self.is_done(deed, None).await,
            None => {
                let nothing = Trouble::NotFound(String::new());
                self.is_refused(deed, nothing).await
            }
        }
    }

    /// Sends it, until the request says that it is done, or the catalog says that it cannot be.
    async fn doing(&self, deed: &mut Deed, before: &Before) -> Flow<()> {
        let Some(request) = request(deed) else {
            return Ok(());
        };
        let (mut tries, mut hollow) = (0, 0);
        loop {
            let answer = done(self.port.send(request.clone()).await);
            let refusal = match judged(answer)? {
                Ok(()) => {
                    hollow += 1;
                    None
                }
                Err(trouble) if trouble.passes() => {
                    self.is_held_up(deed, &trouble);
                    self.pause(&trouble, &mut tries).await?;
                    None
                }
                Err(trouble) => Some(trouble),
            };
            let now = self.standing(deed.request).await?;
            if achieved(&deed.act, before, now.as_ref()) {
                return self.is_done(deed, now).await;
            }
            if let Some(trouble) = refusal {
                return self.is_refused(deed, trouble).await;
            }
            if hollow >= HOLLOW {
                return self.is_refused(deed, Trouble::Changed).await;
            }
        }
    }

    pub(super) async fn at_stage(&self, deed: &mut Deed, stage: Stage) -> Flow<()> {
        deed.stage = stage;
        deed.trouble = None;
        self.save_deed(deed).await
    }

    pub(super) async fn save_deed(&self, deed: &mut Deed) -> Flow<()> {
        deed.at = self.port.now();
        let record = record::stage(deed)?;
        self.write(&[record]).await?;
        self.tell(Change::Deed(Box::new(deed.clone())));
        Ok(())
    }

    fn is_held_up(&self, deed: &mut Deed, trouble: &Trouble) {
        deed.trouble = Some(trouble.clone());
        self.tell(Change::Deed(Box::new(deed.clone())));
    }

    pub(super) async fn is_refused(&self, deed: &mut Deed, trouble: Trouble) -> Flow<()> {
        deed.stage = Stage::Refused;
        deed.trouble = Some(trouble);
        self.save_deed(deed).await
    }

    async fn is_done(&self, deed: &mut Deed, now: Standing) -> Flow<()> {
        self.tell_entry(deed, now.map(|(status, _)| status)).await?;
        deed.stage = Stage::Done;
        deed.trouble = None;
        let keys = record::deed_keys(&deed.key);
        self.keep.remove(Store::Journal, &keys).await?;
        self.tell(Change::Done(Box::new(deed.clone())));
        Ok(())
    }

    /// The entry whose request it is stands otherwise now.
    async fn tell_entry(&self, deed: &Deed, now: Option<RequestStatus>) -> Flow<()> {
        let entries = record::entries(&self.keep).await?;
        let is_its = |entry: &&Entry| entry.request == Some(deed.request);
        let Some(entry) = entries.iter().find(is_its) else {
            return Ok(());
        };
        let mut entry = entry.clone();
        match now {
            Some(status) if status.code == State::New => {
                entry.set_status(status);
                entry.step = Step::Created;
                // A draft again: whether it is sent is the person's to say.
                entry.goal = Goal::Draft;
            }
            Some(status) => {
                entry.set_status(status);
                entry.step = entry.step_of_status();
            }
            None => {
                let key = news::key(deed.request);
                let _ = self.keep.remove(Store::Seen, &[key]).await;
                entry.step = Step::Gone;
            }
        }
        entry.trouble = None;
        match deed.act.content() {
            Some(content) if content.hash() != entry.key => {
                self.replace(&mut entry, content, &entries).await
            }
            _ => {
                let wish = record::ask(&entry, entry.ask, entry.goal, entry.ticket)?;
                self.write(&[wish]).await?;
                self.save(&mut entry).await
            }
        }
    }

    /// The request holds another content now: the entry is that content's, so that it is not submitted once more.
    async fn replace(&self, entry: &mut Entry, content: &Content, all: &[Entry]) -> Flow<()> {
        let old = entry.key.clone();
        let key = content.hash();
        if all.iter().any(|other| other.key == key) {
            return self.save(entry).await;
        }
        entry.key = key;
        entry.content = content.clone();
        let records = [
            record::ask(entry, entry.ask, entry.goal, entry.ticket)?,
            record::step(entry)?,
        ];
        self.write(&records).await?;
        let keys = record::keys(&old);
        self.keep.remove(Store::Journal, &keys).await?;
        self.tell(Change::Forgotten(old));
        self.save(entry).await
    }
}

/// What ends the work is told from what is the answer.
fn judged(answer: Answer<()>) -> Flow<Answer<()>> {
    match answer {
        Err(Trouble::NotAuthorised) => Err(Halt::Key),
        Err(Trouble::NoAnswer(NoAnswer::NotSent)) => Err(Halt::NoWay),
        answer => Ok(answer),
    }
}

fn request(deed: &Deed) -> Option<Request> {
    let id = deed.request;
    Some(match &deed.act {
        Act::Update(_) | Act::Edit(_) => return None,
        Act::Resend(_) | Act::Moderate => call::moderate(id),
        Act::Delete => call::delete(id),
        Act::Withdraw => call::withdraw(id),
        Act::Publish => call::publish(id),
        Act::Decide(decision) => call::decide(id, decision),
    })
}

/// Whether a request stands as it does after what was to be done.
fn achieved(act: &Act, before: &Before, now: Option<&(RequestStatus, Before)>) -> bool {
    let Some((status, now)) = now else {
        return *act == Act::Delete;
    };
    match act {
        Act::Delete | Act::Edit(_) => false,
        Act::Withdraw => status.code == State::Cancelled,
        Act::Publish => status.code != State::ReadyToPublish && now != before,
        Act::Update(_) | Act::Resend(_) | Act::Moderate | Act::Decide(_) => now != before,
    }
}
