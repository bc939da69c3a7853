//! What any tab may write down: contents to submit, things to do with requests. Nothing is sent by it.

use std::collections::HashMap;

use super::record::{self, Ask};
use super::sender::{Change, Sender};
use super::{Act, Deed, Goal, Stage, Submission};
use crate::catalog::port::{Keep, NotKept, Port, Store};

impl<P: Port, K: Keep> Sender<P, K> {
    /// Writes down contents to submit, in their order; sends nothing. A content that was submitted before is the same entry: one that
    /// had stopped goes on, others stay as they are, except that a draft may be wanted as a request. Gives the keys.
    pub async fn submit(&self, submissions: &[Submission]) -> Result<Vec<String>, NotKept> {
        let entries = record::entries(&self.keep).await?;
        let by_key: HashMap<_, _> = entries.iter().map(|entry| (&entry.key, entry)).collect();
        let mut place = entries.iter().map(|entry| entry.place).max().unwrap_or(0);
        let (mut keys, mut records) = (Vec::new(), Vec::new());
        for submission in submissions {
            let key = submission.content.hash();
            let ticket = self.ticket();
            if let Some(entry) = by_key.get(&key) {
                let more = submission.goal == Goal::Moderation && entry.goal == Goal::Draft;
                if more || entry.may_be_asked_again() {
                    let goal = if more { Goal::Moderation } else { entry.goal };
                    records.push(record::ask(entry, Ask::Submit, goal, ticket)?);
                }
            } else {
                place += 1;
                records.push(record::wish(submission, &key, place, ticket)?);
            }
            keys.push(key);
        }
        if !records.is_empty() {
            self.keep.put(Store::Journal, &records).await?;
        }
        Ok(keys)
    }

    /// Writes down something to do with a request; sends nothing. The same thing asked for twice is done once.
    pub async fn act(&self, request: i64, title: &str, act: Act) -> Result<(), NotKept> {
        let deeds = record::deeds(&self.keep).await?;
        let key = record::deed_key(request, &act);
        let goes_on = |deed: &Deed| deed.is_to_do() || deed.made().is_some();
        if deeds.iter().any(|deed| deed.key == key && goes_on(deed)) {
            return Ok(());
        }
        let deed = Deed {
            key,
            request,
            title: title.to_owned(),
            act,
            stage: Stage::Planned,
            trouble: None,
            place: deeds.iter().map(|deed| deed.place).max().unwrap_or(0) + 1,
            at: self.port.now(),
            ticket: self.ticket(),
        };
        let record = record::order(&deed)?;
        self.keep.put(Store::Journal, &[record]).await?;
        self.tell(Change::Deed(Box::new(deed)));
        Ok(())
    }

    /// Writes down that a card is to be edited; sends nothing. However often that is asked for, one draft is made, until it is taken.
    pub async fn edit(&self, ntin: &str, title: &str) -> Result<(), NotKept> {
        self.act(0, title, Act::Edit(ntin.to_owned())).await
    }

    /// How far the edit of a card is.
    pub async fn edit_of(&self, ntin: &str) -> Result<Option<Deed>, NotKept> {
        let deeds = record::deeds(&self.keep).await?;
        let is_it = |deed: &Deed| matches!(&deed.act, Act::Edit(other) if other == ntin);
        Ok(deeds.into_iter().find(is_it))
    }

    /// The person has looked: this request is the entry's, or none of those that were shown is.
    pub async fn choose(&self, key: &str, request: Option<i64>) -> Result<(), NotKept> {
        let ask = request.map_or(Ask::None, Ask::This);
        self.ask_for(key, ask).await
    }

    /// Forgets an entry of which nothing was sent, or of which nothing more will come.
    pub async fn forget(&self, key: &str) -> Result<(), NotKept> {
        self.ask_for(key, Ask::Forget).await
    }

    /// Takes a deed out of the journal that was refused, or whose draft was taken.
    pub async fn dismiss(&self, key: &str) -> Result<(), NotKept> {
        let deeds = record::deeds(&self.keep).await?;
        if deeds.iter().any(|deed| deed.key == key && !deed.is_to_do()) {
            let keys = record::deed_keys(key);
            self.keep.remove(Store::Journal, &keys).await?;
        }
        Ok(())
    }

    async fn ask_for(&self, key: &str, ask: Ask) -> Result<(), NotKept> {
        if let Some(entry) = record::one(&self.keep, key).await? {
            let record = record::ask(&entry, ask, entry.goal, self.ticket())?;
            self.keep.put(Store::Journal, &[record]).await?;
        }
        Ok(())
    }

    fn ticket(&self) -> u64 {
        // Two wishes for one thing, even from tabs that know nothing of each other, are told apart.
        (self.port.now() << 20) ^ (self.port.random() * f64::from(1 << 20)) as u64
    }
}
