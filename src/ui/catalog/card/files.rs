//! Files that belong to a draft: chosen or dropped, looked at, kept on the device until they are sent.

use super::super::desk::Desk;
use super::bench::Bench;
use super::slot::Slot;
use crate::catalog::browser::Device;
use crate::catalog::card::{Drafts, Paper, Photo, View};
use crate::catalog::files::{self, File, Media};
use crate::ui::dom;
use crate::ui::el::{El, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::{Array, Uint8Array};
use web_sys::{Blob, BlobPropertyBag, DragEvent, FileList, HtmlInputElement, Url};

/// Larger files are not even read, in bytes.
const LIMIT: f64 = 50.0 * 1024.0 * 1024.0;

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    Photo,
    Document,
}

impl Sort {
    pub(super) const fn slot(self) -> Slot {
        match self {
            Self::Photo => Slot::Photos,
            Self::Document => Slot::Documents,
        }
    }

    const fn accept(self) -> &'static str {
        match self {
            Self::Photo => ".jpg,.jpeg,.png,image/jpeg,image/png",
            Self::Document => ".pdf,application/pdf",
        }
    }
}

/// Where files are dropped or chosen. `refused` is what is said of those that are not taken.
pub(super) fn drop_zone(bench: Bench, sort: Sort, refused: RwSignal<Vec<String>>) -> El {
    let words = bench.words;
    let (name, hint) = match sort {
        Sort::Photo => (words.choose_photos, words.drop_photos),
        Sort::Document => (words.choose_documents, words.drop_documents),
    };
    let input = el("input", "visually-hidden nc-file")
        .attr("type", "file")
        .attr("multiple", "")
        .attr("accept", sort.accept())
        .attr("id", &[&sort.slot().id(), "-file"].concat());
    let node: HtmlInputElement = input.node().clone().unchecked_into();
    let input = input.on("change", move |_| {
        if let Some(list) = node.files() {
            take(bench, sort, refused, &list);
        }
        // The same file may be chosen again.
        node.set_value("");
    });
    let over = RwSignal::new(false);
    let label = el("label", "btn").with(&[Icon::File.draw(), el("span", "").text(name)]);
    el("div", "nc-drop")
        .class_of("is-over", move || over.get())
        .child(&label.child(&input))
        .child(&el("span", "quiet small nc-drop-hint").text(hint))
        .on("dragover", move |event| {
            event.prevent_default();
            over.set(true);
        })
        .on("dragleave", move |_| over.set(false))
        .on("drop", move |event| {
            event.prevent_default();
            over.set(false);
            let event: &DragEvent = event.unchecked_ref();
            let list = event.data_transfer().and_then(|data| data.files());
            if let Some(list) = list {
                take(bench, sort, refused, &list);
            }
        })
}

/// What was not taken, and why.
pub(super) fn refusals(refused: RwSignal<Vec<String>>) -> El {
    el("div", "").attr("role", "status").part(move || {
        let all = refused.get();
        let lines: Vec<El> = all
            .iter()
            .map(|text| {
                el("li", "nc-note is-bad").with(&[Icon::Octagon.draw(), el("p", "").text(text)])
            })
            .collect();
        let list = el("ul", "nc-note-list").attr("role", "list");
        (!lines.is_empty()).then(|| list.with(&lines))
    })
}

fn take(bench: Bench, sort: Sort, refused: RwSignal<Vec<String>>, list: &FileList) {
    let chosen: Vec<web_sys::File> = (0..list.length()).filter_map(|at| list.get(at)).collect();
    refused.set(Vec::new());
    dom::start(async move {
        for file in chosen {
            let name = file.name();
            if let Err(why) = take_one(bench, sort, &file).await {
                let line = [&name, ": ", &why].concat();
                let _ = refused.try_update(|refused| refused.push(line));
            }
        }
    });
}

async fn take_one(bench: Bench, sort: Sort, file: &web_sys::File) -> Result<(), String> {
    let words = bench.words;
    if file.size() > LIMIT {
        return Err(words.file_too_large.to_owned());
    }
    let buffer = JsFuture::from(file.array_buffer()).await;
    let buffer = buffer.map_err(|_| words.file_unreadable.to_owned())?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let media = super::looks::media(bench, sort, &bytes, bytes.len() as u64)?;
    let file = File {
        name: file.name(),
        media,
        bytes: bytes.into(),
    };
    let kept = files::put(&Device, &file).await;
    let key = kept.map_err(|_| bench.desk.words.common.not_kept.to_owned())?;
    let is_there = bench.content.try_with_untracked(|content| match sort {
        Sort::Photo => content.photos.iter().any(|photo| photo.file == key),
        Sort::Document => content.documents.iter().any(|paper| paper.file == key),
    });
    match is_there {
        Some(false) => {}
        Some(true) => return Err(words.file_twice.to_owned()),
        // The form was closed meanwhile.
        None => return Ok(()),
    }
    show(bench, &key, &file);
    bench.change(|content| match sort {
        Sort::Photo => {
            let has = |view: &View| !content.photos.iter().any(|photo| photo.view == *view);
            let view = View::ALL.into_iter().find(has).unwrap_or_default();
            content.photos.push(Photo {
                file: key.clone(),
                name: file.name.clone(),
                view,
                uploaded: None,
            });
        }
        Sort::Document => content.documents.push(Paper {
            file: key.clone(),
            name: file.name.clone(),
            uploaded: None,
        }),
    });
    Ok(())
}

/// Shows a photo from the device.
pub(super) fn show_kept(bench: Bench, key: &str) {
    let is_shown = bench
        .previews
        .with_untracked(|previews| previews.contains_key(key));
    if key.is_empty() || is_shown {
        return;
    }
    let key = key.to_owned();
    dom::start(async move {
        if let Ok(Some(file)) = files::get(&Device, &key).await {
            show(bench, &key, &file);
        }
    });
}

fn show(bench: Bench, key: &str, file: &File) {
    if file.media == Media::Pdf {
        return;
    }
    let options = BlobPropertyBag::new();
    options.set_type(file.media.id());
    let parts = Array::of1(&Uint8Array::from(&*file.bytes));
    let address = Blob::new_with_u8_array_sequence_and_options(&parts, &options)
        .and_then(|blob| Url::create_object_url_with_blob(&blob));
    if let Ok(address) = address {
        let before = bench
            .previews
            .try_update(|previews| previews.insert(key.to_owned(), address));
        if let Some(Some(before)) = before {
            let _ = Url::revoke_object_url(&before);
        }
    }
}

/// Removes files from the device that no other draft and nothing that is being sent needs.
pub(super) async fn forget(desk: Desk, draft: &str, keys: Vec<String>) {
    let Ok(drafts) = Drafts(&Device).list().await else {
        return;
    };
    let Ok(entries) = desk.sender().entries().await else {
        return;
    };
    let others = drafts.iter().filter(|other| other.id != draft);
    let sent = entries.iter().filter(|entry| entry.is_to_do());
    let contents: Vec<_> = others
        .map(|other| &other.content)
        .chain(sent.map(|entry| &entry.content))
        .collect();
    let needed = |key: &String| {
        contents.iter().any(|content| {
            content.photos.iter().any(|photo| photo.file == *key)
                || content.documents.iter().any(|paper| paper.file == *key)
        })
    };
    let unneeded: Vec<String> = keys.into_iter().filter(|key| !needed(key)).collect();
    // What stays lies there in vain, and does no harm.
    let _ = files::remove(&Device, &unneeded).await;
}

/// The previews end with the form.
pub(super) fn end_previews(bench: Bench) {
    on_cleanup(move || {
        let _ = bench.previews.try_update_untracked(|previews| {
            for (_, address) in previews.drain() {
                let _ = Url::revoke_object_url(&address);
            }
        });
    });
}
