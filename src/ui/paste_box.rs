//! The box that a list is pasted, typed or dropped into.

use super::actions::tool;
use super::desk::Desk;
use super::el::{El, button, el, listen_window};
use super::history::{Cause, History};
use super::home;
use super::icon::Icon;
use super::{carry, dom, file, privacy, remember};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{
    ClipboardEvent, DataTransfer, DragEvent, Event, HtmlInputElement, HtmlTextAreaElement,
    InputEvent, KeyboardEvent,
};

/// A longer pasted text, in bytes, is put in by hand.
const SLOW: usize = 50_000;

/// What a person did in the page's own box before the tool was there.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    text: String,
    selection: (u32, u32),
    focused: bool,
    top: i32,
}

impl Before {
    /// Reads the box that is about to be replaced.
    pub(super) fn of(node: &El) -> Self {
        let Some(found) = node.find("textarea") else {
            return Self::default();
        };
        let area: &HtmlTextAreaElement = found.node().unchecked_ref();
        let place = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or_default();
        Self {
            text: area.value(),
            selection: (place(area.selection_start()), place(area.selection_end())),
            focused: dom::active().as_ref() == Some(&found),
            top: area.scroll_top(),
        }
    }

    /// Goes on in the tool's box, after what this device or the former page hands over.
    pub(super) fn go_on(self, desk: Desk) {
        let Some(area) = desk.area.get_value() else {
            return;
        };
        let handed = home::told("remember").and_then(|_| {
            let stored = remember::stored(desk);
            carry::take(desk).or(stored)
        });
        let mut first = handed
            .filter(|handed| *handed != self.text)
            .unwrap_or_default();
        if !first.is_empty() && !self.text.is_empty() {
            first.push('\n');
        }
        let shift = first.encode_utf16().count() as u32;
        let text = first + &self.text;
        if !text.is_empty() {
            area.set_value(&text);
            // A selection that does not fit is no reason to stop.
            let _ = area.set_selection_range(shift + self.selection.0, shift + self.selection.1);
            area.set_scroll_top(self.top);
            desk.begin_with(text);
        }
        if self.focused {
            let _ = area.focus();
        }
    }
}

/// The box with what belongs to it.
pub(super) fn paste_box(desk: Desk) -> El {
    let words = desk.words;
    let drop = el("p", "nr-drop")
        .attr("aria-hidden", "true")
        .child(&Icon::File.draw())
        .text(words.drop_here);
    let paper = el("div", "nr-paper").with(&[area(desk), invitation(desk), drop]);
    let label = el("label", "nr-label")
        .attr("for", "nr-text")
        .text(words.box_label);
    let paste_box = el("div", "nr-box card").with(&[label, paper, tools(desk)]);
    watch_drops(desk, &paste_box);
    let words = privacy::Words {
        local: desk.words.local,
        offline: desk.words.offline,
        requested: desk.words.requested,
        requests: desk.words.phrases.requests,
    };
    el("div", "nr-input").with(&[paste_box, privacy::privacy(words)])
}

fn area(desk: Desk) -> El {
    let area = el("textarea", "nr-text code")
        .attr("id", "nr-text")
        .attr("wrap", "off")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "off")
        .attr("placeholder", desk.words.placeholder);
    let field: HtmlTextAreaElement = area.node().clone().unchecked_into();
    desk.area.set_value(Some(field.clone()));
    let (pasted, copied) = (field.clone(), field.clone());
    area.on("input", move |_| desk.typed(field.value()))
        .on("beforeinput", move |event| {
            // From the browser's own menu, or by shaking a phone.
            let event: InputEvent = event.unchecked_into();
            if step(desk, &event.input_type()) {
                event.prevent_default();
            }
        })
        .on("keydown", move |event| {
            let event: KeyboardEvent = event.unchecked_into();
            if let Some(kind) = undo_key(&event) {
                event.prevent_default();
                step(desk, kind);
            }
        })
        .on("paste", move |event| paste(desk, &pasted, &event))
        .on("copy", move |_| {
            let start = copied.selection_start().ok().flatten();
            if start == Some(0)
                && copied.selection_end().ok().flatten() == Some(copied.text_length())
            {
                desk.saved();
            }
        })
}

/// Pastes a long text by hand; whether it did.
pub(super) fn paste_long(area: &HtmlTextAreaElement, event: &Event) -> bool {
    let data = event.unchecked_ref::<ClipboardEvent>().clipboard_data();
    let text = data.and_then(|data| data.get_data("text/plain").ok());
    let pasted = text.is_some_and(|text| text.len() > SLOW && put(area, &text).is_some());
    if pasted {
        event.prevent_default();
    }
    pasted
}

fn paste(desk: Desk, area: &HtmlTextAreaElement, event: &Event) {
    let Some(data) = event.unchecked_ref::<ClipboardEvent>().clipboard_data() else {
        return;
    };
    let text = data.get_data("text/plain").unwrap_or_default();
    let files = data.files().filter(|files| files.length() > 0);
    // Cells copied in Excel come as text and as a picture; only a file alone is a file.
    if let (Some(files), true) = (files, text.is_empty()) {
        event.prevent_default();
        file::take(desk, &files);
    } else if paste_long(area, event) {
        desk.typed(area.value());
    }
}

/// Pastes by hand. The browser's own way takes seconds for a long list, as it keeps an undo of its own.
fn put(area: &HtmlTextAreaElement, text: &str) -> Option<()> {
    let start = area.selection_start().ok()??;
    let end = area.selection_end().ok()??;
    area.set_range_text_with_start_and_end_and_mode(text, start, end, "end")
        .ok()
}

/// Does what an input type or a key asks for.
fn step(desk: Desk, kind: &str) -> bool {
    match kind {
        "historyUndo" => desk.undo(),
        "historyRedo" => desk.redo(),
        _ => return false,
    }
    true
}

/// Undo and redo as Windows, Linux and macOS write them, in any keyboard layout.
fn undo_key(event: &KeyboardEvent) -> Option<&'static str> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let key = event.key().to_ascii_lowercase();
    let code = event.code();
    let is = |latin: &str, at: &str| key == latin || (!key.is_ascii() && code == at);
    if is("z", "KeyZ") {
        Some(if event.shift_key() {
            "historyRedo"
        } else {
            "historyUndo"
        })
    } else {
        (is("y", "KeyY") && !event.shift_key()).then_some("historyRedo")
    }
}

/// What an empty box offers; style hides it once there is text.
fn invitation(desk: Desk) -> El {
    let words = desk.words;
    let chooser = el("input", "")
        .attr("type", "file")
        .attr("hidden", "")
        .attr("multiple", "");
    let input: HtmlInputElement = chooser.node().clone().unchecked_into();
    let chosen = input.clone();
    let chooser = chooser.on("change", move |_| {
        if let Some(files) = chosen.files() {
            file::take(desk, &files);
        }
        // The same file may be chosen again.
        chosen.set_value("");
    });
    let example = button("btn btn-primary")
        .text(words.example)
        .on("click", move |_| {
            desk.replace(words.example_list, Cause::Whole);
        });
    let choose = button("btn")
        .text(words.choose_file)
        .on("click", move |_| input.click());
    el("div", "nr-empty").with(&[
        el("div", "row").with(&[example, choose, chooser]),
        el("p", "quiet small").text(words.file_hint),
    ])
}

fn tools(desk: Desk) -> El {
    let words = desk.words;
    let clear = move || {
        desk.clear();
        if let Some(area) = desk.area.get_value() {
            let _ = area.focus();
        }
    };
    let none = |can: fn(&History) -> bool| -> Box<dyn Fn() -> bool> {
        Box::new(move || !desk.history.with(can))
    };
    let class = "btn btn-quiet btn-small";
    el("div", "nr-tools").with(&[
        tool(
            class,
            Icon::Undo,
            words.undo,
            none(History::can_undo),
            Box::new(move || desk.undo()),
        ),
        tool(
            class,
            Icon::Redo,
            words.redo,
            none(History::can_redo),
            Box::new(move || desk.redo()),
        ),
        tool(
            class,
            Icon::Cross,
            words.clear,
            Box::new(move || !desk.has_text()),
            Box::new(clear),
        ),
    ])
}

/// A file may be dropped anywhere in the window: beside the box the browser would leave the page for it.
fn watch_drops(desk: Desk, paste_box: &El) {
    let mark = |paste_box: &El, on| {
        let _ = paste_box
            .node()
            .class_list()
            .toggle_with_force("nr-dragging", on);
    };
    let here = paste_box.clone();
    listen_window("dragover", move |event| {
        if is_for(&here, &event) && dragged(&event).is_some() {
            event.prevent_default();
            mark(&here, true);
        }
    });
    let here = paste_box.clone();
    listen_window("dragleave", move |event| {
        if event
            .unchecked_ref::<DragEvent>()
            .related_target()
            .is_none()
        {
            mark(&here, false);
        }
    });
    let here = paste_box.clone();
    listen_window("drop", move |event| {
        mark(&here, false);
        if let Some(data) = dragged(&event).filter(|_| is_for(&here, &event)) {
            event.prevent_default();
            if let Some(files) = data.files() {
                file::take(desk, &files);
            }
        }
    });
}

/// Whether what is dragged may be for this box: it is shown, and the pointer is over nobody else who takes files.
fn is_for(paste_box: &El, event: &Event) -> bool {
    let is_shown = paste_box.node().client_height() > 0;
    let is_ours =
        dom::closest(event, ".nct-place[data-tool]").is_none_or(|tool| tool.has(paste_box));
    is_shown && is_ours && !event.default_prevented()
}

/// What is dragged, if it is files.
fn dragged(event: &Event) -> Option<DataTransfer> {
    let data = event.unchecked_ref::<DragEvent>().data_transfer()?;
    data.types().includes(&"Files".into(), 0).then_some(data)
}
