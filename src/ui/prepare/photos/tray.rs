//! The photos that were brought, and the line in which they wait: one is opened at a time, as a cheap telephone has no memory for two.

use super::picture;
use crate::finding::{Finding, Severity};
use crate::photo::{Format, Hints, Photo, View, inspect};
use crate::rules::{PhotoSubject, PhotosSubject, check_photo, check_photos};
use crate::ui::dom;
use leptos::prelude::*;
use web_sys::{Blob, Url};

/// What is still to be done with a photo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ToDo {
    Look,
    Mend,
    Nothing,
}

/// A photo.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Item {
    pub(super) id: u32,
    pub(super) name: String,
    pub(super) to_do: ToDo,
    pub(super) photo: Option<Photo>,
    hints: Hints,
    /// Its address, made small; `None` where the browser cannot open it.
    pub(super) shown: Option<String>,
    pub(super) view: Option<View>,
    /// It was mended here.
    pub(super) mended: bool,
    /// It could not be.
    pub(super) failed: bool,
}

impl Item {
    pub(super) fn is_mendable(&self) -> bool {
        let photo = self.photo.as_ref();
        let idle = self.to_do == ToDo::Nothing && !self.failed;
        idle && photo.is_some_and(|photo| picture::is_mendable(photo, self.shown.is_some()))
    }

    /// The browser was asked to open it and could not.
    pub(super) fn is_closed(&self) -> bool {
        let whole = |photo: &Photo| photo.size.is_some() && photo.whole;
        self.to_do == ToDo::Nothing
            && self.shown.is_none()
            && self.photo.as_ref().is_some_and(whole)
    }
}

/// All of them; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(in crate::ui::prepare) struct Tray {
    pub(super) items: RwSignal<Vec<Item>>,
    pub(super) procurement: RwSignal<bool>,
    /// The barcodes that were found, each once.
    pub(super) codes: RwSignal<Vec<String>>,
    blobs: StoredValue<Vec<(u32, Blob)>, LocalStorage>,
    count: StoredValue<u32>,
    busy: StoredValue<bool>,
}

impl Tray {
    pub(in crate::ui::prepare) fn new() -> Self {
        let tray = Self {
            items: RwSignal::new(Vec::new()),
            procurement: RwSignal::new(false),
            codes: RwSignal::new(Vec::new()),
            blobs: StoredValue::new_local(Vec::new()),
            count: StoredValue::new(0),
            busy: StoredValue::new(false),
        };
        on_cleanup(move || {
            let _ = tray.items.try_update_untracked(|items| {
                for item in items.drain(..) {
                    free(item.shown.as_deref());
                }
            });
        });
        tray
    }

    /// Takes codes that were found; those that are known already change nothing.
    pub(super) fn found<'a>(self, codes: impl Iterator<Item = &'a String>) {
        for code in codes {
            let known = |codes: &Vec<String>| codes.contains(code);
            if self.codes.try_with_untracked(known) == Some(false) {
                let _ = self.codes.try_update(|codes| codes.push(code.clone()));
            }
        }
    }

    /// Adds files, which wait to be looked at.
    pub(super) fn add(self, files: Vec<(String, Blob)>) {
        for (name, blob) in files {
            let id = self.count.get_value();
            self.count.set_value(id + 1);
            self.blobs.update_value(|blobs| blobs.push((id, blob)));
            self.items.update(|items| {
                items.push(Item {
                    id,
                    view: View::of_name(&name),
                    name,
                    to_do: ToDo::Look,
                    photo: None,
                    hints: Hints::default(),
                    shown: None,
                    mended: false,
                    failed: false,
                });
            });
        }
        self.work();
    }

    /// Takes one away.
    pub(super) fn remove(self, id: u32) {
        self.blobs
            .update_value(|blobs| blobs.retain(|(one, _)| *one != id));
        self.items.update(|items| {
            for item in items.extract_if(.., |item| item.id == id) {
                free(item.shown.as_deref());
            }
        });
    }

    /// Says what a photo shows.
    pub(super) fn set_view(self, id: u32, view: Option<View>) {
        self.change(id, |item| item.view = view);
    }

    /// Mends one, or all that can be.
    pub(super) fn mend(self, id: Option<u32>) {
        self.items.update(|items| {
            let meant = |item: &&mut Item| id.is_none_or(|id| item.id == id);
            for item in items.iter_mut().filter(meant) {
                if item.is_mendable() {
                    item.to_do = ToDo::Mend;
                }
            }
        });
        self.work();
    }

    pub(super) fn blob(self, id: u32) -> Option<Blob> {
        let of = |blobs: &Vec<(u32, Blob)>| {
            let mut all = blobs.iter();
            all.find(|(one, _)| *one == id)
                .map(|(_, blob)| blob.clone())
        };
        self.blobs.try_with_value(of).flatten()
    }

    fn change(self, id: u32, change: impl FnOnce(&mut Item)) {
        let _ = self.items.try_update(|items| {
            if let Some(item) = items.iter_mut().find(|item| item.id == id) {
                change(item);
            }
        });
    }

    /// Works through the line, unless that is being done already.
    fn work(self) {
        if self.busy.get_value() {
            return;
        }
        self.busy.set_value(true);
        dom::start(async move {
            while let Some(item) = self.next() {
                match item.to_do {
                    ToDo::Look => self.look(item.id).await,
                    ToDo::Mend => self.mend_one(&item).await,
                    ToDo::Nothing => {}
                }
            }
            let _ = self.busy.try_set_value(false);
        });
    }

    fn next(self) -> Option<Item> {
        let waits = |item: &&Item| item.to_do != ToDo::Nothing;
        let first = |items: &Vec<Item>| items.iter().find(waits).cloned();
        self.items.try_with_untracked(first).flatten()
    }

    async fn look(self, id: u32) {
        let Some(blob) = self.blob(id) else { return };
        let bytes = picture::bytes(&blob).await;
        let mut photo = inspect(&bytes.unwrap_or_default());
        let size = blob.size() as u64;
        if photo.bytes != size {
            // Only the beginning was read, or nothing could be.
            photo.whole = photo.bytes > 0;
            photo.bytes = size;
        }
        let small = picture::small(&blob, &photo).await;
        // It may have been taken away meanwhile.
        let mut unused = small.as_ref().map(|(_, shown)| shown.clone());
        self.change(id, |item| {
            unused = item.shown.take();
            item.to_do = ToDo::Nothing;
            item.photo = Some(photo);
            (item.hints, item.shown) = match small {
                Some((hints, shown)) => (hints, Some(shown)),
                None => (Hints::default(), None),
            };
        });
        free(unused.as_deref());
    }

    async fn mend_one(self, item: &Item) {
        let mended = match (self.blob(item.id), &item.photo) {
            (Some(blob), Some(photo)) => picture::mended(&blob, photo, item.shown.is_some()).await,
            _ => None,
        };
        let id = item.id;
        let Some(blob) = mended else {
            self.change(id, |item| {
                item.to_do = ToDo::Nothing;
                item.failed = true;
            });
            return;
        };
        self.blobs.try_update_value(|blobs| {
            if let Some(place) = blobs.iter_mut().find(|(one, _)| *one == id) {
                place.1 = blob;
            }
        });
        self.look(id).await;
        self.change(id, |item| {
            item.mended = true;
            item.name = named(&item.name, item.photo.as_ref());
        });
    }
}

fn free(address: Option<&str>) {
    if let Some(address) = address {
        let _ = Url::revoke_object_url(address);
    }
}

/// The name with the ending of what the file is.
pub(super) fn named(name: &str, photo: Option<&Photo>) -> String {
    let (ending, usual): (_, &[&str]) = match photo.map(|photo| photo.format) {
        Some(Format::Jpeg) => ("jpg", &["jpg", "jpeg"]),
        Some(Format::Png) => ("png", &["png"]),
        _ => return name.to_owned(),
    };
    match name.rsplit_once('.') {
        Some((_, now)) if usual.iter().any(|one| now.eq_ignore_ascii_case(one)) => name.to_owned(),
        Some((stem, now)) if now.len() <= 5 => [stem, ".", ending].concat(),
        _ => [name, ".", ending].concat(),
    }
}

/// What the rules say of one photo among the others.
pub(super) fn findings(items: &[Item], id: u32) -> Vec<Finding> {
    let Some(at) = items.iter().position(|item| item.id == id) else {
        return Vec::new();
    };
    let Some((item, photo)) = items
        .get(at)
        .and_then(|item| Some((item, item.photo.as_ref()?)))
    else {
        return Vec::new();
    };
    let same = |other: &&Item| {
        let other = other.photo.as_ref();
        photo.bytes > 0 && other.is_some_and(|other| other.content == photo.content)
    };
    let before = items.get(..at).unwrap_or_default();
    let twins: Vec<String> = before
        .iter()
        .filter(same)
        .map(|item| item.name.clone())
        .collect();
    check_photo(&PhotoSubject {
        photo,
        name: &item.name,
        twins: &twins,
        hints: item.hints,
    })
}

/// What the rules say of all photos together, once they have been looked at.
pub(super) fn findings_of_all(items: &[Item], procurement: bool) -> Vec<Finding> {
    if items.is_empty() {
        return Vec::new();
    }
    check_photos(&PhotosSubject {
        views: items.iter().filter_map(|item| item.view).collect(),
        procurement,
    })
}

/// Whether the catalog takes it.
pub(super) fn is_ready(items: &[Item], item: &Item) -> bool {
    let is_error = |finding: &Finding| finding.rule.severity == Severity::Error;
    item.to_do == ToDo::Nothing
        && item.photo.is_some()
        && !findings(items, item.id).iter().any(is_error)
}
