//! Finds the request that a content has become, among all that are newer than a mark. The order of the catalog's list is not
//! specified: until it has been seen to go down from the newest, the list is read to its end.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::alike::{Likeness, likeness};
use super::sender::{Flow, Halt, Sender};
use super::{Entry, Mark};
use crate::catalog::answer::{Answer, Trouble};
use crate::catalog::call;
use crate::catalog::contract::{RequestDetails, RequestShort};
use crate::catalog::port::{Keep, Port};

/// Requests on a page; the most that the catalog gives.
const SIZE: u32 = 100;
/// A list that changes while it is read is read again, so many times.
const ROUNDS: usize = 3;

/// A page of the list. All of it has to be there: an answer without a list does not say that there are no requests.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Listed {
    content: Vec<RequestShort>,
    total_elements: u64,
    total_pages: u32,
}

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// This request is it.
    One(i64),
    /// No request is.
    None,
    /// It cannot be told.
    Unclear(Vec<i64>),
}

/// A list that was read.
#[derive(Default)]
pub(super) struct Requests {
    pub(super) by_id: BTreeMap<i64, RequestShort>,
    /// It was read to its end.
    pub(super) whole: bool,
}

/// Whether enough of a list was read.
type Enough<'a> = &'a dyn Fn(&BTreeMap<i64, RequestShort>) -> bool;

impl<P: Port, K: Keep> Sender<P, K> {
    /// A request that there is already: whatever is made from now on is newer.
    pub(super) async fn mark(&self) -> Flow<Mark> {
        if let Some(known) = self.state.known.get() {
            return Ok(Mark { known });
        }
        let first = self.page(1).await?;
        let mut known = highest(&first.content);
        let down = first.content.windows(2).all(|pair| pair[0].id > pair[1].id);
        if first.total_pages > 1 && !down {
            // Any number that there is will do; the higher it is, the less has to be looked at later.
            let last = self.page(first.total_pages).await?;
            known = known.max(highest(&last.content));
        }
        self.state.known.set(Some(known));
        Ok(Mark { known })
    }

    /// Looks for the request that an entry's content has become.
    pub(super) async fn find(&self, entry: &Entry, mark: Mark) -> Flow<Found> {
        let requests = self.list(None, Some(mark)).await?;
        let mut same = Vec::new();
        let mut perhaps = Vec::new();
        for id in requests.by_id.into_keys() {
            let is_others = {
                let owned = self.state.owned.borrow();
                owned.get(&id).is_some_and(|key| *key != entry.key)
            };
            if id <= mark.known || is_others || entry.others.contains(&id) {
                continue;
            }
            let details: Answer<RequestDetails> = self.ask(&call::details(id)).await?;
            match details.map(|details| likeness(&entry.content, &details)) {
                Ok(Likeness::Same) => same.push(id),
                Ok(Likeness::Perhaps) => perhaps.push(id),
                // It was deleted meanwhile.
                Ok(Likeness::Different) | Err(Trouble::NotFound(_)) => {}
                Err(trouble) => return Err(Halt::Trouble(trouble)),
            }
        }
        Ok(match (same.as_slice(), perhaps.is_empty()) {
            ([one], _) => Found::One(*one),
            ([], true) => Found::None,
            ([], false) => Found::Unclear(perhaps),
            _ => Found::Unclear(same),
        })
    }

    /// The list of requests: as a whole, or until enough of it was read, or everything that is newer than a mark.
    pub(super) async fn list(
        &self,
        enough: Option<Enough<'_>>,
        newer: Option<Mark>,
    ) -> Flow<Requests> {
        let mut requests = Requests::default();
        for _ in 0..ROUNDS {
            let mut last = i64::MAX;
            let mut down = true;
            let mut number = 1;
            let total = loop {
                let page = self.page(number).await?;
                for row in &page.content {
                    down &= row.id < last;
                    last = row.id;
                }
                let is_end = page.content.is_empty() || number >= page.total_pages;
                for row in page.content {
                    requests.by_id.insert(row.id, row);
                }
                let passed = newer.is_some_and(|mark| last <= mark.known);
                let ordered = down && self.state.newest_first.get();
                if enough.is_some_and(|enough| enough(&requests.by_id)) || ordered && passed {
                    return Ok(requests);
                }
                if is_end {
                    break page.total_elements;
                }
                number += 1;
            };
            // One that is added or deleted while the list is read moves the others from page to page.
            if requests.by_id.len() as u64 >= total {
                self.state.newest_first.set(down && number > 1);
                break;
            }
        }
        requests.whole = true;
        Ok(requests)
    }

    async fn page(&self, number: u32) -> Flow<Listed> {
        let page: Answer<Listed> = self.ask(&call::requests(None, number, SIZE)).await?;
        page.map_err(Halt::Trouble)
    }
}

fn highest(rows: &[RequestShort]) -> i64 {
    rows.iter().map(|row| row.id).max().unwrap_or(0)
}
