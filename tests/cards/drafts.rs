//! Drafts on the device.
use crate::content::full;
use nct_ready::catalog::card::{Content, Draft, Drafts, Unsaved};
use nct_ready::catalog::port::{Keep, NotKept, Store};
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// A device that answers at once, and may be full.
#[derive(Default)]
struct Device {
    records: RefCell<BTreeMap<(Store2, String), String>>,
    full: Cell<bool>,
}

type Store2 = &'static str;

impl Keep for Device {
    async fn get(&self, store: Store, key: &str) -> Result<Option<String>, NotKept> {
        let records = self.records.borrow();
        Ok(records.get(&(store.name(), key.to_owned())).cloned())
    }

    async fn all(&self, store: Store, prefix: &str) -> Result<Vec<(String, String)>, NotKept> {
        let records = self.records.borrow();
        let own = records
            .iter()
            .filter(|((s, key), _)| *s == store.name() && key.starts_with(prefix));
        Ok(own
            .map(|((_, key), text)| (key.clone(), text.clone()))
            .collect())
    }

    async fn some(&self, store: Store, keys: &[String]) -> Result<Vec<(String, String)>, NotKept> {
        let all = self.all(store, "").await?;
        let find = |key: &String| all.iter().find(|(k, _)| k == key).cloned();
        Ok(keys.iter().filter_map(find).collect())
    }

    async fn put(&self, store: Store, new: &[(String, String)]) -> Result<(), NotKept> {
        if self.full.get() {
            return Err(NotKept);
        }
        let new = new.iter().cloned();
        let new = new.map(|(key, text)| ((store.name(), key), text));
        self.records.borrow_mut().extend(new);
        Ok(())
    }

    async fn remove(&self, store: Store, keys: &[String]) -> Result<(), NotKept> {
        let mut records = self.records.borrow_mut();
        for key in keys {
            records.remove(&(store.name(), key.clone()));
        }
        Ok(())
    }
}

/// What a future comes to that never waits.
fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("it waits"),
    }
}

#[test]
fn a_draft_is_saved_and_listed() {
    let device = Device::default();
    let drafts = Drafts(&device);
    let mut first = Draft::new(full(), 1_000, 0.5);
    first.call("COUNTRY", "KZ", "КАЗАХСТАН");
    let first = now(drafts.save(&first, 1_001)).expect("kept");
    let second =
        now(drafts.save(&Draft::new(Content::default(), 2_000, 0.25), 2_000)).expect("kept");
    assert_ne!(first.id, second.id);
    let ids = || {
        now(drafts.list())
            .expect("read")
            .into_iter()
            .map(|d| d.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(), [second.id.clone(), first.id.clone()]);
    let again = now(drafts.get(&first.id)).expect("read").expect("there");
    assert_eq!(again, first);
    assert_eq!(again.name("COUNTRY", "KZ"), Some("КАЗАХСТАН"));
    // The last changed comes first.
    now(drafts.save(&first, 3_000)).expect("kept");
    assert_eq!(ids(), [first.id.clone(), second.id.clone()]);
    now(drafts.delete(std::slice::from_ref(&first.id))).expect("done");
    assert_eq!(ids(), [second.id]);
}

#[test]
fn another_tab_is_noticed() {
    let device = Device::default();
    let drafts = Drafts(&device);
    let here = now(drafts.save(&Draft::new(full(), 1, 0.1), 1)).expect("kept");
    let mut there = here.clone();
    there.content.set("brand", "Там");
    let there = now(drafts.save(&there, 2)).expect("kept");
    let Err(Unsaved::Changed(found)) = now(drafts.save(&here, 3)) else {
        panic!("overwritten");
    };
    assert_eq!(*found, there);
    let forced = now(drafts.overwrite(&here, 4)).expect("kept");
    assert!(forced.revision > there.revision);
    now(drafts.delete(std::slice::from_ref(&here.id))).expect("done");
    assert_eq!(now(drafts.save(&forced, 5)), Err(Unsaved::Gone));
}

#[test]
fn a_full_device_says_so() {
    let device = Device::default();
    let drafts = Drafts(&device);
    let draft = now(drafts.save(&Draft::new(full(), 1, 0.1), 1)).expect("kept");
    device.full.set(true);
    assert_eq!(now(drafts.save(&draft, 2)), Err(Unsaved::NotKept));
    assert_eq!(
        now(drafts.add(&[Draft::of_row(full(), "a.xlsx", 5, 1)])),
        Err(NotKept)
    );
    assert!(now(drafts.duplicate(&draft, 2, 0.2)).is_err());
    device.full.set(false);
    assert_eq!(now(drafts.get(&draft.id)).expect("read"), Some(draft));
}

#[test]
fn the_same_row_is_the_same_draft() {
    let device = Device::default();
    let drafts = Drafts(&device);
    let row = |content: Content, file: &str, row| Draft::of_row(content, file, row, 1);
    let other = || {
        let mut content = full();
        content.set("brand", "Айна");
        content
    };
    let all = [
        row(full(), "a.xlsx", 5),
        row(full(), "a.xlsx", 6),
        row(full(), "b.xlsx", 5),
        row(other(), "a.xlsx", 5),
        row(full(), "a.xlsx", 5),
    ];
    assert_eq!(now(drafts.add(&all)), Ok(4));
    // What a person has made of it since is not undone.
    let mut first = now(drafts.get(&all[0].id)).expect("read").expect("there");
    first.content.set("name_ru", "Иначе");
    first.request = Some(7);
    now(drafts.save(&first, 2)).expect("kept");
    assert_eq!(now(drafts.add(&all)), Ok(0));
    let kept = now(drafts.get(&all[0].id)).expect("read").expect("there");
    assert_eq!(
        (kept.content.get("name_ru"), kept.request),
        ("Иначе", Some(7))
    );
}

#[test]
fn a_copy_is_a_card_of_its_own() {
    let device = Device::default();
    let drafts = Drafts(&device);
    let mut draft = Draft::of_row(full(), "a.xlsx", 5, 1);
    draft.request = Some(7);
    draft.entry = Some("x".into());
    draft.content.edits = Some("0200000000012".into());
    let copy = now(drafts.duplicate(&draft, 2, 0.2)).expect("kept");
    assert_ne!(copy.id, draft.id);
    assert_eq!(
        (copy.request, copy.entry.as_ref(), copy.from.as_ref()),
        (None, None, None)
    );
    assert_eq!(
        (copy.content.get("gtin"), copy.content.edits.as_ref()),
        ("", None)
    );
    assert_eq!(copy.content.get("name_ru"), draft.content.get("name_ru"));
}

#[test]
fn a_record_of_another_version_is_read_as_far_as_it_goes() {
    let device = Device::default();
    let records = [
        (
            "old".to_owned(),
            r#"{"id":"old","content":{"oktru":"1"},"more":1}"#.to_owned(),
        ),
        ("broken".to_owned(), "{".to_owned()),
    ];
    now(device.put(Store::Drafts, &records)).expect("kept");
    let list = now(Drafts(&device).list()).expect("read");
    assert_eq!(list.len(), 1);
    assert!(list[0].content.auto_publication);
}
