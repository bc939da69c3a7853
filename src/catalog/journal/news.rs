//! What has changed since the person last looked: how each request was last seen, and how it stood when that was shown.

use serde::{Deserialize, Serialize};

use super::Entry;
use crate::catalog::contract::{GzState, RequestShort, State};
use crate::catalog::life;
use crate::catalog::port::{Keep, NotKept, Store};

/// How a request was seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sight {
    /// Its number.
    pub request: i64,
    /// What to call it.
    #[serde(default)]
    pub title: String,
    /// Its state.
    pub state: State,
    /// That of its extended part.
    #[serde(default)]
    pub gz: Option<GzState>,
    /// Its NTIN.
    #[serde(default)]
    pub ntin: String,
    /// What the person has been shown; `None` where that was nothing yet.
    #[serde(default)]
    pub shown: Option<(State, Option<GzState>)>,
}

impl Sight {
    /// Of an entry whose request's state is known. Whoever has sent it knows that it was sent, and no more.
    pub fn of(entry: &Entry) -> Option<Self> {
        let status = entry.status.as_ref()?;
        let expected = matches!(status.code, State::New | State::OnModeration);
        Some(Self {
            request: entry.request?,
            title: entry.title.clone(),
            state: status.code,
            gz: life::gz(status),
            ntin: status.ntin_code.clone(),
            shown: (!expected).then_some((State::OnModeration, None)),
        })
    }

    /// Of a request in the list.
    pub fn of_listed(request: &RequestShort, title: &str) -> Self {
        Self {
            request: request.id,
            title: title.to_owned(),
            state: request.state(),
            gz: None,
            ntin: String::new(),
            shown: None,
        }
    }

    /// Whether the person has been shown another state than this one. What was never shown is no news.
    pub fn is_news(&self) -> bool {
        self.shown
            .is_some_and(|(state, gz)| state != self.state || gz != self.gz)
    }
}

/// The key of a request.
pub(super) fn key(request: i64) -> String {
    format!("{request:012}")
}

/// Writes down how requests were seen. What the person was shown stays; a request in the list that is seen for the first time
/// counts as shown.
pub async fn note(keep: &impl Keep, sights: Vec<Sight>) -> Result<(), NotKept> {
    let keys: Vec<_> = sights.iter().map(|sight| key(sight.request)).collect();
    let there = keep.some(Store::Seen, &keys).await?;
    let there: std::collections::HashMap<_, _> = there.into_iter().collect();
    let mut records = Vec::new();
    for (mut sight, key) in sights.into_iter().zip(keys) {
        let kept = there.get(&key).and_then(|text| read(text));
        if let Some(kept) = &kept {
            sight.shown = kept.shown;
            // A list says less than a state that was asked for.
            if sight.state == kept.state {
                sight.gz = sight.gz.or(kept.gz);
                if sight.ntin.is_empty() {
                    sight.ntin.clone_from(&kept.ntin);
                }
            }
            if sight.title.is_empty() {
                sight.title.clone_from(&kept.title);
            }
        } else {
            sight.shown = sight.shown.or(Some((sight.state, sight.gz)));
        }
        if kept.as_ref() != Some(&sight) {
            records.push((key, serde_json::to_string(&sight).map_err(|_| NotKept)?));
        }
    }
    if records.is_empty() {
        return Ok(());
    }
    keep.put(Store::Seen, &records).await
}

/// What the person has not been shown yet, the newest requests first.
pub async fn unseen(keep: &impl Keep) -> Result<Vec<Sight>, NotKept> {
    let records = keep.all(Store::Seen, "").await?;
    let all = records.iter().rev().filter_map(|(_, text)| read(text));
    Ok(all.filter(Sight::is_news).collect())
}

/// The person has been shown these as they were seen.
pub async fn shown(keep: &impl Keep, sights: &[Sight]) -> Result<(), NotKept> {
    let mut records = Vec::new();
    for sight in sights {
        let sight = Sight {
            shown: Some((sight.state, sight.gz)),
            ..sight.clone()
        };
        let text = serde_json::to_string(&sight).map_err(|_| NotKept)?;
        records.push((key(sight.request), text));
    }
    if records.is_empty() {
        return Ok(());
    }
    keep.put(Store::Seen, &records).await
}

fn read(text: &str) -> Option<Sight> {
    serde_json::from_str(text).ok()
}
