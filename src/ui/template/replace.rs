//! Find and replace in a column, with a look at what would change.

use super::desk::Desk;
use super::findings::choice;
use super::groups::preview;
use crate::ui::dialog::dialog;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::worker::protocol::{Answer, Ask, Replace};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// Opens the dialog, at the column of the selected cell.
pub(super) fn replace(desk: Desk) {
    let words = desk.words;
    let column = RwSignal::new(desk.selected().1);
    let columns: Vec<_> = untrack(|| desk.columns())
        .iter()
        .map(|column| (column.index.to_string(), column.title.clone()))
        .collect();
    let chosen = column.get_untracked().to_string();
    let choose = choice(words.column, "", &columns, &chosen, move |chosen| {
        if let Ok(chosen) = chosen.parse() {
            column.set(chosen);
        }
    });
    let (find, with) = (input("text"), input("text"));
    let (whole, any_case) = (input("checkbox"), input("checkbox"));
    let asked = {
        let (find, with) = (find.clone(), with.clone());
        let (whole, any_case) = (whole.clone(), any_case.clone());
        move || Replace {
            column: column.get_untracked(),
            find: text(&find),
            with: text(&with),
            whole: checked(&whole),
            any_case: checked(&any_case),
        }
    };
    let place = el("div", "nt-replaced").attr("role", "status");
    let look = button("btn btn-small").text(words.preview).on("click", {
        let (asked, place) = (asked.clone(), place.clone());
        move |_| show(desk, asked(), place.clone())
    });
    let parts = [
        labelled(words.column, &choose),
        labelled(words.find, &find),
        labelled(words.with, &with),
        el("label", "nr-check").with(&[whole, el("span", "").text(words.whole_cell)]),
        el("label", "nr-check").with(&[any_case, el("span", "").text(words.any_case)]),
        el("div", "row").child(&look),
        place.clone(),
    ];
    dialog(
        desk.words.cancel,
        words.replace,
        &parts,
        words.replace_all,
        move |dialog| {
            let asked = asked();
            if asked.find.is_empty() {
                place.node().set_text_content(Some(words.find_empty));
                return;
            }
            dialog.close();
            desk.change(Ask::Replace(asked), |words, cells| {
                Some((words.phrases.changed)(cells))
            });
        },
    );
}

fn show(desk: Desk, asked: Replace, place: El) {
    if asked.find.is_empty() {
        return place.node().set_text_content(Some(desk.words.find_empty));
    }
    dom::start(async move {
        if let Some(Answer::Preview { total, changes }) =
            desk.ask(&Ask::PreviewReplace(asked)).await
        {
            place.node().set_text_content(None);
            place.with(&preview(desk, total as usize, &changes));
        }
    });
}

fn input(kind: &str) -> El {
    let class = if kind == "text" { "field" } else { "" };
    el("input", class)
        .attr("type", kind)
        .attr("autocomplete", "off")
}

fn labelled(word: &str, field: &El) -> El {
    el("label", "nt-field").with(&[el("span", "").text(word), field.clone()])
}

fn text(input: &El) -> String {
    input
        .node()
        .dyn_ref::<HtmlInputElement>()
        .map_or_else(String::new, HtmlInputElement::value)
}

fn checked(input: &El) -> bool {
    input
        .node()
        .dyn_ref::<HtmlInputElement>()
        .is_some_and(HtmlInputElement::checked)
}
