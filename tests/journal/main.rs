//! Nothing twice, nothing lost: contents are submitted to the sandbox in the same process, which fails in every way it can, while tabs
//! are closed and devices forget.
#![cfg(all(feature = "catalog", not(target_arch = "wasm32")))]

#[path = "../support/catalog.rs"]
mod catalog;
mod chaos;
mod deeds;
mod edits;
mod likeness;
mod many;
mod news;
mod once;
mod uploads;

use catalog::{KEY, Memory, Wire};
use nct_ready::catalog::card::{Content, Measure};
use nct_ready::catalog::journal::{Change, Entry, Goal, Patience, Rest, Sender, Step, Submission};
use nct_sandbox::{Fault, Kind, RequestView};
use std::collections::BTreeMap;

/// A content that passes all checks; each number is another product.
fn content(number: usize) -> Content {
    let mut content = Content {
        oktru: "1107-0001-0001-100010001".into(),
        measures: vec![Measure {
            unit: "796".into(),
            quantity: "1".into(),
        }],
        tnved: vec!["2201101900".into()],
        ..Content::default()
    };
    for (code, text) in [
        ("name_ru", "Вода"),
        ("name_kk", "Су"),
        ("short_name_ru", "Вода"),
        ("country", "KZ"),
        ("producer_country", "KZ"),
        ("a4282e5d", "Родник"),
    ] {
        content.set(code, text);
    }
    content.set("name_ru", &format!("Вода {number}"));
    content
}

fn wanted(number: usize, goal: Goal) -> Submission {
    let content = content(number);
    Submission {
        title: content.title().to_owned(),
        draft: None,
        content,
        goal,
    }
}

fn rows(count: usize, goal: Goal) -> Vec<Submission> {
    (0..count).map(|number| wanted(number, goal)).collect()
}

/// A tab: what it knew is gone with it.
fn tab(wire: &Wire, device: &Memory) -> Sender<Wire, Memory> {
    Sender::new(wire.clone(), device.clone(), |_| ()).with_patience(quick())
}

fn quick() -> Patience {
    Patience {
        first_look: 500,
        second_look: 1_500,
        pause: 200,
        longest: 5_000,
    }
}

/// Waits until something is so, but not for ever.
async fn until(is_so: impl Fn() -> bool) {
    for _ in 0..20_000 {
        if is_so() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    panic!("it never comes to that");
}

fn requests(wire: &Wire) -> Vec<RequestView> {
    wire.sandbox().requests(KEY)
}

/// How many requests there are of each name.
fn by_name(wire: &Wire) -> BTreeMap<String, usize> {
    let mut names = BTreeMap::new();
    for request in requests(wire) {
        *names
            .entry(request.name_ru.unwrap_or_default())
            .or_default() += 1;
    }
    names
}

/// Every one of so many rows has become exactly one request, and the journal says truly how it stands.
fn each_once(wire: &Wire, entries: &[Entry], rows: usize, what: &str) {
    let names = by_name(wire);
    assert_eq!(names.len(), rows, "{what}: {names:?}");
    assert!(names.values().all(|&count| count == 1), "{what}: {names:?}");
    assert_eq!(entries.len(), rows, "{what}");
    is_true(wire, entries, what);
    for entry in entries {
        assert!(entry.request.is_some(), "{what}: {entry:?}");
        assert!(!entry.is_to_do(), "{what}: {entry:?}");
    }
}

/// The journal says nothing of a request that is not so.
fn is_true(wire: &Wire, entries: &[Entry], what: &str) {
    let there: BTreeMap<_, _> = requests(wire).into_iter().map(|r| (r.id, r)).collect();
    for entry in entries {
        if let Some(id) = entry.request {
            let request = there.get(&id);
            let request = request.unwrap_or_else(|| panic!("{what}: no {id}: {entry:?}"));
            let name = entry.content.get("name_ru");
            assert_eq!(request.name_ru.as_deref(), Some(name), "{what}");
        }
        let state = || {
            let request = &there[&entry.request.expect("a request")];
            serde_json::to_value(request.status).expect("a name")
        };
        match &entry.step {
            Step::Created => assert!(entry.request.is_some(), "{what}: {entry:?}"),
            Step::Following | Step::Ended => {
                let status = entry.status.as_ref().expect("a status");
                assert_eq!(state(), status.code.id(), "{what}: {entry:?}");
            }
            _ => {}
        }
    }
}
