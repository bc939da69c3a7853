//! The box that a list is pasted, typed or dropped into.

use super::desk::Desk;
use super::history::Cause;
use super::icon::{Icon, icon};
use super::{carry, dom, file, privacy, remember};
use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{DataTransfer, HtmlElement, HtmlTextAreaElement, InputEvent};

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
    pub(super) fn of(node: &HtmlElement) -> Self {
        let found = dom::find(node, "textarea");
        let Some(area) = found.and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else {
            return Self::default();
        };
        let place = |at: Result<Option<u32>, _>| at.ok().flatten().unwrap_or_default();
        Self {
            text: area.value(),
            selection: (place(area.selection_start()), place(area.selection_end())),
            focused: dom::active().is_some_and(|active| active == *area),
            top: area.scroll_top(),
        }
    }

    /// Goes on in the tool's box, after what this device or the former page hands over.
    fn go_on(self, desk: Desk, area: &HtmlTextAreaElement) {
        let stored = remember::stored(desk);
        let handed = carry::take(desk).or(stored);
        let handed = handed
            .filter(|handed| *handed != self.text)
            .unwrap_or_default();
        let gap = if handed.is_empty() || self.text.is_empty() {
            ""
        } else {
            "\n"
        };
        let first = [handed.as_str(), gap].concat();
        let text = [first.as_str(), &self.text].concat();
        if !text.is_empty() {
            area.set_value(&text);
            let shift = first.encode_utf16().count() as u32;
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
pub(super) fn paste_box(desk: Desk, before: Before) -> impl IntoView {
    let dragging = RwSignal::new(false);
    watch_drops(desk, dragging);
    desk.area.on_load(move |area| before.go_on(desk, &area));
    view! {
        <div class="nr-input">
            <div class="nr-box card" class:nr-dragging=move || dragging.get()>
                <label class="nr-label" for="nr-text">{desk.words.box_label}</label>
                <div class="nr-paper">
                    {area(desk)}
                    {invitation(desk)}
                    <p class="nr-drop" aria-hidden="true">{icon(Icon::File)}{desk.words.drop_here}</p>
                </div>
                {tools(desk)}
            </div>
            {privacy::privacy(desk)}
        </div>
    }
}

fn area(desk: Desk) -> impl IntoView {
    let input = move |_| {
        if let Some(area) = desk.area.get_untracked() {
            desk.typed(area.value());
        }
    };
    let before_input = move |event: InputEvent| {
        // From the browser's own menu, or by shaking a phone.
        if step(desk, &event.input_type()) {
            event.prevent_default();
        }
    };
    let key = move |event: ev::KeyboardEvent| {
        if let Some(kind) = undo_key(&event) {
            event.prevent_default();
            step(desk, kind);
        }
    };
    let paste = move |event: ev::ClipboardEvent| {
        let Some(data) = event.clipboard_data() else {
            return;
        };
        // Cells copied in Excel come as text and as a picture; only a file alone is a file.
        if let Some(files) = data.files().filter(|files| files.length() > 0)
            && !has_type(&data, "text/plain")
        {
            event.prevent_default();
            file::take(desk, &files);
        } else if let Ok(text) = data.get_data("text/plain")
            && text.len() > SLOW
            && let Some(area) = desk.area.get_untracked()
            && put(&area, &text).is_some()
        {
            event.prevent_default();
            desk.typed(area.value());
        }
    };
    let copied = move |_| {
        let Some(area) = desk.area.get_untracked() else {
            return;
        };
        let start = area.selection_start().ok().flatten();
        if start == Some(0) && area.selection_end().ok().flatten() == Some(area.text_length()) {
            desk.saved();
        }
    };
    html::textarea()
        .id("nr-text")
        .class("nr-text code")
        .node_ref(desk.area)
        .attr("wrap", "off")
        .attr("spellcheck", "false")
        .attr("autocapitalize", "off")
        .placeholder(desk.words.placeholder)
        .on(ev::input, input)
        .on(ev::beforeinput, before_input)
        .on(ev::keydown, key)
        .on(ev::paste, paste)
        .on(ev::copy, copied)
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
fn undo_key(event: &ev::KeyboardEvent) -> Option<&'static str> {
    if !(event.ctrl_key() || event.meta_key()) || event.alt_key() {
        return None;
    }
    let key = event.key().to_lowercase();
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
fn invitation(desk: Desk) -> impl IntoView {
    let words = desk.words;
    let chooser = NodeRef::<html::Input>::new();
    let chosen = move |_| {
        let Some(input) = chooser.get_untracked() else {
            return;
        };
        if let Some(files) = input.files() {
            file::take(desk, &files);
        }
        // The same file may be chosen again.
        input.set_value("");
    };
    view! {
        <div class="nr-empty">
            <div class="row">
                <button type="button" class="btn btn-primary" on:click=move |_| desk.replace(words.example_list, Cause::Whole)>
                    {words.example}
                </button>
                <button type="button" class="btn" on:click=move |_| { chooser.get_untracked().inspect(|input| input.click()); }>
                    {words.choose_file}
                </button>
                <input type="file" hidden multiple node_ref=chooser on:change=chosen/>
            </div>
            <p class="quiet small">{words.file_hint}</p>
        </div>
    }
}

fn tools(desk: Desk) -> impl IntoView {
    let can_undo = move || desk.history.with(|history| history.can_undo());
    let can_redo = move || desk.history.with(|history| history.can_redo());
    let clear = move || {
        desk.clear();
        if let Some(area) = desk.area.get_untracked() {
            let _ = area.focus();
        }
    };
    view! {
        <div class="nr-tools">
            {tool(Icon::Undo, desk.words.undo, can_undo, move || desk.undo())}
            {tool(Icon::Redo, desk.words.redo, can_redo, move || desk.redo())}
            {tool(Icon::Cross, desk.words.clear, move || desk.has_text.get(), clear)}
        </div>
    }
}

/// A button that keeps the focus when there is nothing left for it to do.
fn tool(
    sign: Icon,
    word: &'static str,
    can: impl Fn() -> bool + Copy + Send + Sync + 'static,
    act: impl Fn() + 'static,
) -> AnyView {
    let can = Memo::new(move |_| can());
    view! {
        <button
            type="button"
            class="btn btn-quiet btn-small"
            aria-disabled=move || if can.get() { "false" } else { "true" }
            on:click=move |_| {
                if can.get_untracked() {
                    act();
                }
            }
        >
            {icon(sign)}
            {word}
        </button>
    }
    .into_any()
}

/// A file may be dropped anywhere in the window: beside the box the browser would leave the page for it.
fn watch_drops(desk: Desk, dragging: RwSignal<bool>) {
    let files =
        |event: &ev::DragEvent| event.data_transfer().filter(|data| has_type(data, "Files"));
    let over = window_event_listener(ev::dragover, move |event| {
        if files(&event).is_some() {
            event.prevent_default();
            if !dragging.get_untracked() {
                dragging.set(true);
            }
        }
    });
    let leave = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            dragging.set(false);
        }
    });
    let drop = window_event_listener(ev::drop, move |event| {
        if let Some(data) = files(&event) {
            event.prevent_default();
            dragging.set(false);
            if let Some(files) = data.files() {
                file::take(desk, &files);
            }
        }
    });
    on_cleanup(move || {
        over.remove();
        leave.remove();
        drop.remove();
    });
}

fn has_type(data: &DataTransfer, kind: &str) -> bool {
    data.types().includes(&kind.into(), 0)
}
