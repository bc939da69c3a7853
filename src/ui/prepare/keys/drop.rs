//! The place that key files are dropped onto, and the browser's own ways to choose them.

use super::Keys;
use crate::ui::dropped;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

pub(super) fn place(keys: Keys) -> El {
    let words = keys.words;
    let over = RwSignal::new(false);
    let files = picker(keys, false);
    let folder = picker(keys, true);
    let chooses = |class, name, picker: &El| {
        let picker = picker.clone();
        button(class)
            .text(name)
            .on("click", move |_| picker.html().click())
    };
    el("div", "pk-drop card")
        .with(&[
            Icon::File.draw(),
            el("p", "pk-drop-title").text(words.drop),
            el("div", "pk-ways").with(&[
                chooses("btn btn-primary", words.choose, &files),
                chooses("btn pk-folder", words.choose_folder, &folder),
            ]),
            el("p", "quiet small").text(words.kinds),
            files,
            folder,
        ])
        .class_of("is-over", move || over.get())
        .on("dragover", move |event| {
            event.prevent_default();
            over.set(true);
        })
        .on("dragleave", move |_| over.set(false))
        .on("drop", move |event| {
            event.prevent_default();
            over.set(false);
            dropped::take(event, move |files, folder| keys.take(files, folder));
        })
}

/// The browser's own way to choose, out of sight.
fn picker(keys: Keys, folder: bool) -> El {
    let input = el("input", "")
        .attr("type", "file")
        .attr("hidden", "")
        .attr("multiple", "");
    let input = if folder {
        input.attr("webkitdirectory", "")
    } else {
        input.attr("accept", ".p12,.pfx,.cer,.crt,.der,.pem,.p7b,.cms,.key")
    };
    input.on("change", move |event| {
        let Some(input) = super::input(&event) else {
            return;
        };
        if let Some(files) = input.files() {
            keys.take(dropped::all(&files), folder);
        }
        // The same file can be chosen again.
        input.set_value("");
    })
}
