//! Lists on the device.

use std::collections::HashSet;

use super::{Failure, From, Item, List, Progress, State};
use crate::catalog::answer::Trouble;
use crate::catalog::lookup::{NOT_FOUND_HOLDS, Record, tin_of};
use crate::catalog::port::{Keep, NotKept, Port, Store};

/// Rows in a piece: a piece is read and its codes are looked for at once.
const PIECE: usize = 500;

const HEADS: &str = "list/";

fn head_key(id: &str) -> String {
    [HEADS, id].concat()
}

fn piece_key(id: &str, piece: usize) -> String {
    format!("rows/{id}/{piece:05}")
}

fn failure_keys(id: &str) -> String {
    format!("fail/{id}/")
}

fn json(value: &impl serde::Serialize) -> String {
    // Texts and numbers: nothing in them can fail to be written.
    serde_json::to_string(value).unwrap_or_default()
}

/// Puts a list on the device, ready to go. Its rows are written before its head: a list that is seen is whole.
pub async fn add(
    port: &impl Port,
    keep: &impl Keep,
    name: &str,
    from: From,
    items: &[Item],
) -> Result<List, NotKept> {
    let now = port.now();
    let id = format!("{now:015}{:04}", (port.random() * 10_000.0) as u32);
    let mut seen = HashSet::new();
    let codes = items.iter().filter_map(|item| number_of(&item.code));
    let list = List {
        name: name.to_owned(),
        from,
        at: now,
        state: State::Going,
        rows: items.len(),
        codes: codes.filter(|&code| seen.insert(code)).count(),
        began: now,
        anew: false,
        id,
    };
    put_rows(keep, &list.id, items).await?;
    put_head(keep, &list).await?;
    Ok(list)
}

/// The newest list with these codes in these lines, where it is not done yet or was begun within a day: a person who asks again
/// means that one. Names that have changed since are put right.
pub async fn same(
    port: &impl Port,
    keep: &impl Keep,
    from: From,
    given: &[Item],
) -> Result<Option<List>, NotKept> {
    let now = port.now();
    for list in lists(keep).await? {
        let age = now.checked_sub(list.began);
        let is_old = age.is_none_or(|age| age >= NOT_FOUND_HOLDS);
        if list.from != from || list.rows != given.len() || list.state == State::Done && is_old {
            continue;
        }
        let known = items(keep, &list).await?;
        let is_same = |(a, b): (&Item, &Item)| a.code == b.code && a.line == b.line;
        if known.len() != given.len() || !known.iter().zip(given).all(is_same) {
            continue;
        }
        if known != given {
            put_rows(keep, &list.id, given).await?;
        }
        return Ok(Some(list));
    }
    Ok(None)
}

async fn put_rows(keep: &impl Keep, id: &str, items: &[Item]) -> Result<(), NotKept> {
    let pieces: Vec<_> = items
        .chunks(PIECE)
        .enumerate()
        .map(|(at, items)| (piece_key(id, at), json(&items)))
        .collect();
    for pieces in pieces.chunks(20) {
        keep.put(Store::Work, pieces).await?;
    }
    Ok(())
}

/// A code as a number, which is less to remember than a text.
pub(super) fn number_of(code: &str) -> Option<u64> {
    tin_of(code).and_then(|tin| tin.parse().ok())
}

/// All lists, the newest first.
pub async fn lists(keep: &impl Keep) -> Result<Vec<List>, NotKept> {
    let heads = keep.all(Store::Work, HEADS).await?;
    let lists = heads.iter().rev();
    Ok(lists
        .filter_map(|(_, text)| serde_json::from_str(text).ok())
        .collect())
}

/// One list.
pub async fn list(keep: &impl Keep, id: &str) -> Result<Option<List>, NotKept> {
    let text = keep.get(Store::Work, &head_key(id)).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

pub(super) async fn put_head(keep: &impl Keep, list: &List) -> Result<(), NotKept> {
    let head = (head_key(&list.id), json(list));
    keep.put(Store::Work, &[head]).await
}

/// How many pieces a list has.
pub(super) fn pieces(list: &List) -> usize {
    list.rows.div_ceil(PIECE)
}

/// The rows of one piece.
pub(super) async fn piece(keep: &impl Keep, id: &str, at: usize) -> Result<Vec<Item>, NotKept> {
    let text = keep.get(Store::Work, &piece_key(id, at)).await?;
    Ok(text
        .and_then(|text| serde_json::from_str(&text).ok())
        .unwrap_or_default())
}

/// All rows of a list, in their order.
pub async fn items(keep: &impl Keep, list: &List) -> Result<Vec<Item>, NotKept> {
    let mut items = Vec::with_capacity(list.rows);
    for at in 0..pieces(list) {
        items.extend(piece(keep, &list.id, at).await?);
    }
    Ok(items)
}

/// The codes of a list that failed, and why.
pub async fn failures(keep: &impl Keep, id: &str) -> Result<Vec<Failure>, NotKept> {
    let texts = keep.all(Store::Work, &failure_keys(id)).await?;
    Ok(texts
        .iter()
        .filter_map(|(_, text)| serde_json::from_str(text).ok())
        .collect())
}

/// A failure as it is kept.
pub(super) fn kept_failure(id: &str, code: String, trouble: Trouble) -> (String, String) {
    let key = [&failure_keys(id), code.as_str()].concat();
    (key, json(&Failure { code, trouble }))
}

/// Gives a list another name.
pub async fn rename(keep: &impl Keep, id: &str, name: &str) -> Result<(), NotKept> {
    if let Some(mut list) = list(keep, id).await? {
        name.clone_into(&mut list.name);
        put_head(keep, &list).await?;
    }
    Ok(())
}

/// Takes a list off the device. What was found for it stays.
pub async fn remove(keep: &impl Keep, list: &List) -> Result<(), NotKept> {
    // The head goes first: what is left of a list without one is never shown.
    keep.remove(Store::Work, &[head_key(&list.id)]).await?;
    forget_failures(keep, &list.id).await?;
    let pieces: Vec<_> = (0..pieces(list))
        .map(|at| piece_key(&list.id, at))
        .collect();
    keep.remove(Store::Work, &pieces).await
}

/// Makes the codes that failed to be asked for once more; then run it.
pub async fn retry_failed(keep: &impl Keep, id: &str) -> Result<(), NotKept> {
    forget_failures(keep, id).await?;
    set_state(keep, id, State::Going).await
}

/// Makes all codes to be asked for anew, however fresh what is known of them; then run it.
pub async fn restart(port: &impl Port, keep: &impl Keep, id: &str) -> Result<(), NotKept> {
    forget_failures(keep, id).await?;
    if let Some(mut list) = list(keep, id).await? {
        list.state = State::Going;
        list.began = port.now();
        list.anew = true;
        put_head(keep, &list).await?;
    }
    Ok(())
}

async fn forget_failures(keep: &impl Keep, id: &str) -> Result<(), NotKept> {
    let failures = keep.all(Store::Work, &failure_keys(id)).await?;
    let keys: Vec<_> = failures.into_iter().map(|(key, _)| key).collect();
    keep.remove(Store::Work, &keys).await
}

pub(super) async fn set_state(keep: &impl Keep, id: &str, state: State) -> Result<(), NotKept> {
    if let Some(mut list) = list(keep, id).await?
        && list.state != state
    {
        list.state = state;
        put_head(keep, &list).await?;
    }
    Ok(())
}

/// Whether what is known of a code is good enough for this list.
pub fn holds(list: &List, record: &Record, now: u64) -> bool {
    record.at >= list.began || (!list.anew && record.holds(now))
}

/// How far a list is, by what is on the device.
pub async fn tally(port: &impl Port, keep: &impl Keep, list: &List) -> Result<Progress, NotKept> {
    let mut progress = Progress {
        of: list.codes,
        ..Progress::default()
    };
    let mut failed: HashSet<_> = failures(keep, &list.id)
        .await?
        .into_iter()
        .map(|failure| failure.code)
        .collect();
    let mut seen = HashSet::new();
    for at in 0..pieces(list) {
        let tins = fresh_tins(&piece(keep, &list.id, at).await?, &mut seen);
        for record in known(keep, &tins).await? {
            if holds(list, &record, port.now()) {
                failed.remove(&record.code);
                progress.count(Some(record.outcome()));
            }
        }
    }
    for _ in failed {
        progress.count(None);
    }
    Ok(progress)
}

/// The codes of rows that were not seen before.
pub(super) fn fresh_tins(items: &[Item], seen: &mut HashSet<u64>) -> Vec<String> {
    let numbers = items.iter().filter_map(|item| number_of(&item.code));
    numbers
        .filter(|&number| seen.insert(number))
        .map(|number| format!("{number:013}"))
        .collect()
}

/// What is known of codes, however old.
pub(super) async fn known(keep: &impl Keep, tins: &[String]) -> Result<Vec<Record>, NotKept> {
    let found = keep.some(Store::Found, tins).await?;
    Ok(found
        .iter()
        .filter_map(|(_, text)| serde_json::from_str(text).ok())
        .collect())
}
