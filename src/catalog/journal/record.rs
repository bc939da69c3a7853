//! How the journal is kept. What people wish is written by any tab and stands apart from how far it is, which only the tab writes that
//! sends: so no tab ever takes back what another one knows. Writing the same wish twice changes nothing.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::{Act, Deed, Entry, Goal, Mark, Stage, Step, Submission};
use crate::catalog::answer::Trouble;
use crate::catalog::card::Content;
use crate::catalog::contract::RequestStatus;
use crate::catalog::port::{Keep, NotKept, Store};

const WISH: &str = "wish/";
const STEP: &str = "step/";
const DEED: &str = "deed/";
const DONE: &str = "done/";

/// What a person asks for an entry.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Ask {
    /// To be submitted.
    #[default]
    Submit,
    /// To be submitted anew: none of the requests that were shown is this one.
    None,
    /// This request is it.
    This(i64),
    /// To be forgotten, if nothing was sent.
    Forget,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Wish {
    ticket: u64,
    place: u64,
    title: String,
    draft: Option<String>,
    content: Content,
    goal: Goal,
    ask: Ask,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Progress {
    ticket: u64,
    step: Step,
    request: Option<i64>,
    status: Option<RequestStatus>,
    trouble: Option<Trouble>,
    updated: String,
    others: Vec<i64>,
    /// The names that the catalog has given files, by their keys on the device.
    files: BTreeMap<String, String>,
    at: u64,
}

impl Progress {
    /// Of a record that cannot be read: it may well have been sent, so it is looked for among all requests.
    fn unreadable() -> Self {
        Self {
            step: Step::Creating(Mark { known: 0 }),
            ..Self::default()
        }
    }
}

#[derive(Serialize, Deserialize)]
struct Order {
    #[serde(default)]
    ticket: u64,
    #[serde(default)]
    place: u64,
    request: i64,
    #[serde(default)]
    title: String,
    act: Act,
}

#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
struct Done {
    ticket: u64,
    stage: Stage,
    trouble: Option<Trouble>,
    files: BTreeMap<String, String>,
    at: u64,
}

fn text(value: &impl Serialize) -> Result<String, NotKept> {
    serde_json::to_string(value).map_err(|_| NotKept)
}

fn without<'a>(key: &'a str, prefix: &str) -> &'a str {
    key.strip_prefix(prefix).unwrap_or(key)
}

/// The step of a record, for whoever looks only at that.
fn read_progress(text: Option<&String>) -> Progress {
    text.map_or_else(Progress::default, |text| {
        serde_json::from_str(text).unwrap_or_else(|_| Progress::unreadable())
    })
}

fn entry(key: &str, wish: Wish, progress: Progress) -> Entry {
    let mut content = wish.content;
    for (file, name) in &progress.files {
        content.uploaded(file, name);
    }
    Entry {
        key: key.to_owned(),
        title: wish.title,
        draft: wish.draft,
        content,
        goal: wish.goal,
        place: wish.place,
        step: progress.step,
        request: progress.request,
        status: progress.status,
        trouble: progress.trouble,
        at: progress.at,
        again: wish.ticket != progress.ticket,
        ticket: wish.ticket,
        ask: wish.ask,
        updated: progress.updated,
        others: progress.others,
    }
}

/// All entries, in the order in which they were submitted.
pub(super) async fn entries(keep: &impl Keep) -> Result<Vec<Entry>, NotKept> {
    // The steps after the wishes: a step is never older than its wish.
    let wishes = keep.all(Store::Journal, WISH).await?;
    let steps = keep.all(Store::Journal, STEP).await?;
    let steps: HashMap<_, _> = steps.into_iter().collect();
    let mut all = Vec::with_capacity(wishes.len());
    for (key, wish) in wishes {
        let key = without(&key, WISH);
        // What cannot be read stays on the device, and is passed over.
        if let Ok(wish) = serde_json::from_str(&wish) {
            let progress = read_progress(steps.get(&[STEP, key].concat()));
            all.push(entry(key, wish, progress));
        }
    }
    all.sort_by(|a, b| (a.place, &a.key).cmp(&(b.place, &b.key)));
    Ok(all)
}

/// One of them.
pub(super) async fn one(keep: &impl Keep, key: &str) -> Result<Option<Entry>, NotKept> {
    let Some(wish) = keep.get(Store::Journal, &[WISH, key].concat()).await? else {
        return Ok(None);
    };
    let step = keep.get(Store::Journal, &[STEP, key].concat()).await?;
    let wish = serde_json::from_str(&wish).ok();
    Ok(wish.map(|wish| entry(key, wish, read_progress(step.as_ref()))))
}

/// The record of how far an entry is.
pub(super) fn step(entry: &Entry) -> Result<(String, String), NotKept> {
    let photos = entry.content.photos.iter();
    let papers = entry.content.documents.iter();
    let named = photos
        .map(|photo| (&photo.file, &photo.uploaded))
        .chain(papers.map(|paper| (&paper.file, &paper.uploaded)));
    let files = named.filter_map(|(file, name)| Some((file.clone(), name.clone()?)));
    let progress = Progress {
        // Asked for and not yet answered: it stays so.
        ticket: entry.ticket.wrapping_sub(u64::from(entry.again)),
        step: entry.step.clone(),
        request: entry.request,
        status: entry.status.clone(),
        trouble: entry.trouble.clone(),
        updated: entry.updated.clone(),
        others: entry.others.clone(),
        files: files.filter(|(file, _)| !file.is_empty()).collect(),
        at: entry.at,
    };
    Ok(([STEP, &entry.key].concat(), text(&progress)?))
}

/// The record of a new wish for a content.
pub(super) fn wish(
    submission: &Submission,
    key: &str,
    place: u64,
    ticket: u64,
) -> Result<(String, String), NotKept> {
    let wish = Wish {
        ticket,
        place,
        title: submission.title.clone(),
        draft: submission.draft.clone(),
        content: submission.content.clone(),
        goal: submission.goal,
        ask: Ask::Submit,
    };
    Ok(([WISH, key].concat(), text(&wish)?))
}

/// The record of a further wish for an entry.
pub(super) fn ask(
    entry: &Entry,
    ask: Ask,
    goal: Goal,
    ticket: u64,
) -> Result<(String, String), NotKept> {
    let wish = Wish {
        ticket,
        place: entry.place,
        title: entry.title.clone(),
        draft: entry.draft.clone(),
        content: entry.content.clone(),
        goal,
        ask,
    };
    Ok(([WISH, &entry.key].concat(), text(&wish)?))
}

/// All records of an entry.
pub(super) fn keys(key: &str) -> [String; 2] {
    [[WISH, key].concat(), [STEP, key].concat()]
}

/// The key of a deed.
pub(super) fn deed_key(request: i64, act: &Act) -> String {
    format!("{request:012}/{}", act.id())
}

fn deed(key: &str, order: Order, done: Done) -> Deed {
    let is_of_it = done.ticket == order.ticket;
    let mut act = order.act;
    if let Act::Update(content) | Act::Resend(content) = &mut act {
        for (file, name) in &done.files {
            content.uploaded(file, name);
        }
    }
    Deed {
        key: key.to_owned(),
        request: order.request,
        title: order.title,
        act,
        stage: if is_of_it { done.stage } else { Stage::Planned },
        trouble: done.trouble.filter(|_| is_of_it),
        place: order.place,
        at: done.at,
        ticket: order.ticket,
    }
}

/// All deeds, in the order in which they were asked for.
pub(super) async fn deeds(keep: &impl Keep) -> Result<Vec<Deed>, NotKept> {
    let orders = keep.all(Store::Journal, DEED).await?;
    if orders.is_empty() {
        return Ok(Vec::new());
    }
    let done = keep.all(Store::Journal, DONE).await?;
    let done: HashMap<_, _> = done.into_iter().collect();
    let mut all = Vec::with_capacity(orders.len());
    for (key, order) in orders {
        let key = without(&key, DEED);
        if let Ok(order) = serde_json::from_str(&order) {
            let done = done.get(&[DONE, key].concat());
            let done = done.and_then(|text| serde_json::from_str(text).ok());
            all.push(deed(key, order, done.unwrap_or_default()));
        }
    }
    all.sort_by(|a, b| (a.place, &a.key).cmp(&(b.place, &b.key)));
    Ok(all)
}

/// The record of a wish for a request.
pub(super) fn order(deed: &Deed) -> Result<(String, String), NotKept> {
    let order = Order {
        ticket: deed.ticket,
        place: deed.place,
        request: deed.request,
        title: deed.title.clone(),
        act: deed.act.clone(),
    };
    Ok(([DEED, &deed.key].concat(), text(&order)?))
}

/// The record of how far a deed is.
pub(super) fn stage(deed: &Deed) -> Result<(String, String), NotKept> {
    let mut files = BTreeMap::new();
    if let Some(content) = deed.act.content() {
        for photo in &content.photos {
            if let Some(name) = photo.uploaded.clone() {
                files.insert(photo.file.clone(), name);
            }
        }
        for paper in &content.documents {
            if let Some(name) = paper.uploaded.clone() {
                files.insert(paper.file.clone(), name);
            }
        }
        files.remove("");
    }
    let done = Done {
        ticket: deed.ticket,
        stage: deed.stage.clone(),
        trouble: deed.trouble.clone(),
        files,
        at: deed.at,
    };
    Ok(([DONE, &deed.key].concat(), text(&done)?))
}

/// All records of a deed.
pub(super) fn deed_keys(key: &str) -> [String; 2] {
    [[DEED, key].concat(), [DONE, key].concat()]
}
