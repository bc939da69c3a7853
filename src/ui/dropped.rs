//! Files that were dropped, and those in folders that were.

use super::dom;
use js_sys::{Array, Function, Promise};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    DataTransfer, DragEvent, Event, File, FileList, FileSystemDirectoryEntry, FileSystemEntry,
    FileSystemFileEntry,
};

/// As many entries of folders are looked at: somebody may drop a whole disk.
const MOST: usize = 2000;

/// Hands the dropped files on, then those that lie in dropped folders, however deep, with `true`.
pub(super) fn take(event: Event, act: impl Fn(Vec<File>, bool) + 'static) {
    let event: DragEvent = event.unchecked_into();
    let Some(data) = event.data_transfer() else {
        return;
    };
    // After the event the browser forgets what was dropped.
    let folders = folders(&data);
    let names: Vec<String> = folders.iter().map(|folder| folder.name()).collect();
    let mut files = data.files().map(|files| all(&files)).unwrap_or_default();
    // A folder is among the files as well, without anything in it.
    files.retain(|file| !names.contains(&file.name()));
    if !files.is_empty() || folders.is_empty() {
        act(files, false);
    }
    if !folders.is_empty() {
        dom::start(async move { act(within(folders).await, true) });
    }
}

/// The files of a list.
pub(super) fn all(files: &FileList) -> Vec<File> {
    (0..files.length()).filter_map(|at| files.get(at)).collect()
}

fn folders(data: &DataTransfer) -> Vec<FileSystemDirectoryEntry> {
    let items = data.items();
    let entries = (0..items.length()).filter_map(|at| items.get(at)?.webkit_get_as_entry().ok()?);
    entries.filter_map(folder).collect()
}

fn folder(entry: FileSystemEntry) -> Option<FileSystemDirectoryEntry> {
    entry.is_directory().then(|| entry.unchecked_into())
}

/// All files in folders, and in the folders in them.
async fn within(mut folders: Vec<FileSystemDirectoryEntry>) -> Vec<File> {
    let mut files = Vec::new();
    let mut seen = 0;
    while let Some(folder) = folders.pop() {
        let reader = folder.create_reader();
        // Some are given at a time, and nothing in the end.
        loop {
            let asked = answer(|done, failed| {
                reader
                    .read_entries_with_callback_and_callback(done, failed)
                    .is_ok()
            });
            let some: Array = asked.await.map(JsCast::unchecked_into).unwrap_or_default();
            if some.length() == 0 {
                break;
            }
            for entry in some.iter().map(JsCast::unchecked_into::<FileSystemEntry>) {
                seen += 1;
                if seen > MOST {
                    return files;
                }
                if entry.is_directory() {
                    folders.push(entry.unchecked_into());
                    continue;
                }
                let entry: FileSystemFileEntry = entry.unchecked_into();
                let asked = answer(|done, failed| {
                    entry.file_with_callback_and_callback(done, failed);
                    true
                });
                files.extend(asked.await.map(JsCast::unchecked_into::<File>));
            }
        }
    }
    files
}

/// What an old function gives to the first of two others; `None` where it calls the second.
async fn answer(ask: impl Fn(&Function, &Function) -> bool) -> Option<JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        if !ask(&resolve, &reject) {
            let _ = reject.call0(&JsValue::NULL);
        }
    });
    JsFuture::from(promise).await.ok()
}
