//! Cards that are being written, on the device. A draft is one record; another tab that has saved it meanwhile is noticed,
//! never overwritten.

use super::content::{Content, digest};
use crate::catalog::port::{Keep, NotKept, Store};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A card that is being written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Draft {
    /// Its key on the device.
    pub id: String,
    /// What is filled in.
    pub content: Content,
    /// The row of a template that it was made from.
    pub from: Option<Source>,
    /// When it was begun, in milliseconds since 1970.
    pub created: u64,
    /// When it was last changed.
    pub updated: u64,
    /// Counts its changes: two tabs that change the same one are told apart.
    pub revision: u64,
    /// Its request in the catalog.
    pub request: Option<i64>,
    /// The key of its entry in the journal of what was sent.
    pub entry: Option<String>,
    /// Names of the entries that were chosen, by [`Draft::name_key`]: the content has their codes only.
    pub names: BTreeMap<String, String>,
}

/// A row of a template.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Source {
    /// The file's name.
    pub file: String,
    /// The row, from 1 as Excel shows it.
    pub row: u32,
    /// What its content came to when it was made.
    pub hash: String,
}

/// Why a draft is not saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unsaved {
    /// The device is full, or forbids it.
    NotKept,
    /// Another tab has changed it meanwhile: this is what it holds now.
    Changed(Box<Draft>),
    /// Another tab has deleted it meanwhile.
    Gone,
}

impl From<NotKept> for Unsaved {
    fn from(_: NotKept) -> Self {
        Self::NotKept
    }
}

impl Draft {
    /// A new draft. `random` is a number from 0 up to 1.
    pub fn new(content: Content, now: u64, random: f64) -> Self {
        Self {
            id: format!("{now:013}-{:06}", (random * 1e6) as u32),
            content,
            created: now,
            updated: now,
            ..Self::default()
        }
    }

    /// The draft of a template's row. The same row with the same content is the same draft.
    pub fn of_row(content: Content, file: &str, row: u32, now: u64) -> Self {
        let hash = content.hash();
        Self {
            id: row_id(file, row, &hash),
            from: Some(Source {
                file: file.to_owned(),
                row,
                hash,
            }),
            ..Self::new(content, now, 0.0)
        }
    }

    /// Under which the name of an entry stands in [`Draft::names`].
    pub fn name_key(dictionary: &str, code: &str) -> String {
        [dictionary, "/", code].concat()
    }

    /// The name of an entry that was chosen.
    pub fn name(&self, dictionary: &str, code: &str) -> Option<&str> {
        let name = self.names.get(&Self::name_key(dictionary, code));
        name.map(String::as_str)
    }

    /// Remembers the name of an entry.
    pub fn call(&mut self, dictionary: &str, code: &str, name: &str) {
        if !name.is_empty() {
            let key = Self::name_key(dictionary, code);
            self.names.insert(key, name.to_owned());
        }
    }
}

/// The key of the draft of a template's row.
fn row_id(file: &str, row: u32, hash: &str) -> String {
    let whole = digest(
        [file, "\0", &row.to_string(), "\0", hash]
            .concat()
            .as_bytes(),
    );
    let short = whole.get(..24).unwrap_or(&whole);
    ["row-", short].concat()
}

/// The drafts on the device.
#[derive(Clone, Copy, Debug)]
pub struct Drafts<'a, K>(pub &'a K);

impl<K: Keep> Drafts<'_, K> {
    /// All of them, the last changed first. What cannot be read is passed over, and stays on the device.
    pub async fn list(&self) -> Result<Vec<Draft>, NotKept> {
        let records = self.0.all(Store::Drafts, "").await?;
        let read = |(_, text): (String, String)| serde_json::from_str::<Draft>(&text).ok();
        let mut drafts: Vec<_> = records.into_iter().filter_map(read).collect();
        drafts.sort_by(|a, b| b.updated.cmp(&a.updated).then_with(|| a.id.cmp(&b.id)));
        Ok(drafts)
    }

    /// One of them.
    pub async fn get(&self, id: &str) -> Result<Option<Draft>, NotKept> {
        let text = self.0.get(Store::Drafts, id).await?;
        Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
    }

    /// Saves a draft as it was changed at a time; gives it as it is kept. What another tab has made of it stays.
    pub async fn save(&self, draft: &Draft, now: u64) -> Result<Draft, Unsaved> {
        match self.get(&draft.id).await? {
            Some(kept) if kept.revision != draft.revision => {
                return Err(Unsaved::Changed(Box::new(kept)));
            }
            None if draft.revision > 0 => return Err(Unsaved::Gone),
            _ => {}
        }
        let saved = Draft {
            revision: draft.revision + 1,
            updated: now,
            ..draft.clone()
        };
        self.put(std::slice::from_ref(&saved)).await?;
        Ok(saved)
    }

    /// Saves a draft whatever other tabs have made of it: the person has seen both.
    pub async fn overwrite(&self, draft: &Draft, now: u64) -> Result<Draft, Unsaved> {
        let kept = self.get(&draft.id).await?;
        let revision = kept.map_or(0, |kept| kept.revision).max(draft.revision);
        let saved = Draft {
            revision: revision + 1,
            updated: now,
            ..draft.clone()
        };
        self.put(std::slice::from_ref(&saved)).await?;
        Ok(saved)
    }

    /// Takes drafts of a template's rows: those that are there already stay as they are. Gives how many are new.
    pub async fn add(&self, drafts: &[Draft]) -> Result<usize, NotKept> {
        let keys: Vec<_> = drafts.iter().map(|draft| draft.id.clone()).collect();
        let there = self.0.some(Store::Drafts, &keys).await?;
        let mut new: Vec<Draft> = Vec::new();
        for draft in drafts {
            let is_there = there.iter().any(|(key, _)| *key == draft.id);
            if !is_there && new.iter().all(|other| other.id != draft.id) {
                new.push(Draft {
                    revision: 1,
                    ..draft.clone()
                });
            }
        }
        self.put(&new).await?;
        Ok(new.len())
    }

    /// Which of them are there.
    pub async fn has(&self, ids: &[String]) -> Result<Vec<String>, NotKept> {
        let there = self.0.some(Store::Drafts, ids).await?;
        Ok(there.into_iter().map(|(id, _)| id).collect())
    }

    /// Deletes drafts.
    pub async fn delete(&self, ids: &[String]) -> Result<(), NotKept> {
        self.0.remove(Store::Drafts, ids).await
    }

    /// A copy that is a card of its own: without a request, an edit of none, and without the codes that only one card has.
    pub async fn duplicate(&self, draft: &Draft, now: u64, random: f64) -> Result<Draft, NotKept> {
        let mut content = draft.content.clone();
        for code in ["gtin", "xtin"] {
            content.set(code, "");
        }
        content.edits = None;
        let copy = Draft {
            names: draft.names.clone(),
            revision: 1,
            ..Draft::new(content, now, random)
        };
        self.put(std::slice::from_ref(&copy)).await?;
        Ok(copy)
    }

    async fn put(&self, drafts: &[Draft]) -> Result<(), NotKept> {
        let write = |draft: &Draft| {
            let text = serde_json::to_string(draft).map_err(|_| NotKept)?;
            Ok((draft.id.clone(), text))
        };
        let records: Result<Vec<_>, NotKept> = drafts.iter().map(write).collect();
        let records = records?;
        if records.is_empty() {
            return Ok(());
        }
        self.0.put(Store::Drafts, &records).await
    }
}
