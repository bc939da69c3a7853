//! A form, rehearsed: its parts from top to bottom, what its paper says beside them, and what would be refused.

use super::bench::{Row, Seen, Sheet};
use super::field::{self, Ask};
use crate::finding::Severity;
use crate::identity;
use crate::identity::forms::{Act, Part, Slot};
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use crate::ui::prepare::desk::Desk;
use crate::ui::{dom, home};
use leptos::prelude::*;

/// The form.
pub(super) fn form(desk: Desk, sheet: Sheet) -> El {
    let words = desk.words.fields;
    let about: Vec<_> = (words.say.about)(sheet.form)
        .iter()
        .map(|line| el("li", "").text(line))
        .collect();
    let parts: Vec<_> = sheet
        .form
        .parts()
        .iter()
        .map(|(one, slots)| part(desk, sheet, *one, slots))
        .collect();
    let check = button("btn btn-primary")
        .text(words.check_all)
        .on("click", move |_| {
            sheet.strict.set(true);
            first_refused();
        });
    let clear = button("btn btn-quiet")
        .text(words.clear)
        .on("click", move |_| sheet.clear());
    let result = move || {
        if !sheet.strict.get() {
            return None;
        }
        let refused = sheet.refused();
        let (icon, class, text) = if refused == 0 {
            (Icon::Tick, "nf-result is-good", words.passes.to_owned())
        } else {
            let text = (words.say.refused)(refused);
            (Icon::Octagon, "nf-result is-bad", text)
        };
        Some(el("p", class).with(&[icon.draw(), el("span", "").text(&text)]))
    };
    el("div", "nf-sheet")
        .child(&el("ul", "nf-about small").with(&about))
        .with(&parts)
        .child(&el("div", "row").with(&[check, clear]))
        .child(&el("div", "nf-results").attr("role", "status").part(result))
}

/// Goes to the first field that would be refused, once it is marked.
fn first_refused() {
    dom::start(async {
        dom::next_task().await;
        if let Some(field) = home::find(".nf-sheet [aria-invalid=\"true\"]") {
            field.focus();
        }
    });
}

fn part(desk: Desk, sheet: Sheet, part: Part, slots: &'static [Slot]) -> El {
    let words = desk.words.fields;
    let heading = el("h5", "").text((words.say.part)(part));
    // Typing changes no rows; adding and removing does.
    let rows = move || {
        let rows = sheet.rows.get();
        let rows = rows.iter().filter(|row| row.part == part).enumerate();
        let made: Vec<_> = rows
            .map(|(number, row)| fields(desk, sheet, row, number + 1))
            .collect();
        Some(el("div", "nf-rows").with(&made))
    };
    let whole = el("section", "nf-part").child(&heading).part(rows);
    if !part.is_many() {
        return whole;
    }
    let first = slots.first().map(|slot| slot.name);
    let add = button("btn nf-add")
        .text((words.say.add)(part))
        .on("click", move |_| {
            let id = sheet.add(part);
            let place = first.map(|_| ["#", &place(sheet, id, 0)].concat());
            dom::start(async move {
                dom::next_task().await;
                if let Some(field) = place.and_then(|place| home::find(&place)) {
                    field.focus();
                }
            });
        });
    whole.child(&add)
}

/// What a field is called in the page.
fn place(sheet: Sheet, row: u32, at: usize) -> String {
    format!("nf-{}-{row}-{at}", sheet.form.id())
}

fn fields(desk: Desk, sheet: Sheet, row: &Row, number: usize) -> El {
    let words = desk.words.fields;
    let asks = row.cells.iter().enumerate().map(|(at, (slot, cell))| {
        let ask = Ask {
            id: place(sheet, row.id, at),
            label: (words.say.name)(slot.name),
            hint: (words.say.hint)(sheet.form, slot.name),
            field: slot.field,
            cell: *cell,
            beside: sheet.beside(row, *slot),
            strict: Some(sheet.strict),
        };
        field::field(desk, &ask)
    });
    let grid = el("div", "nf-grid").with(&asks.collect::<Vec<_>>());
    if !row.part.is_many() {
        return grid;
    }
    let id = row.id;
    let which = (words.say.which)(number);
    let remove = button("btn btn-small btn-quiet")
        .attr("aria-label", &[words.remove, ": ", &which].concat())
        .text(words.remove)
        .on("click", move |_| {
            sheet.remove(id);
            if let Some(add) = home::find(".nf-add") {
                add.focus();
            }
        });
    let head = el("div", "nf-row-head row").with(&[el("p", "nf-which").text(&which), remove]);
    let whole = el("div", "nf-row").with(&[head, grid]);
    if row.part == Part::People {
        whole.child(&employee(desk, row))
    } else {
        whole
    }
}

fn state_place(row: u32) -> String {
    format!("nf-state-{row}")
}

/// Where an employee stands, and what may happen next.
fn employee(desk: Desk, row: &Row) -> El {
    let (words, state) = (desk.words.fields, row.state);
    let id = state_place(row.id);
    let row = row.clone();
    let acts = move || {
        let all = state.get().acts().iter().map(|&act| {
            let row = row.clone();
            button("btn btn-small")
                .text((words.say.act)(act))
                .on("click", move |_| step(&row, act))
        });
        Some(el("div", "row").with(&all.collect::<Vec<_>>()))
    };
    el("div", "nf-state")
        .attr("id", &id)
        .child(&el("p", "").attr("role", "status").text_of(move || {
            let now = state.get();
            let (name, means) = ((words.say.state)(now), (words.say.state_means)(now));
            [name, ". ", means].concat()
        }))
        .part(acts)
}

/// Does it, unless the system would refuse what is typed.
fn step(row: &Row, act: Act) {
    let refused = row.cells.iter().any(|(slot, cell)| {
        let checked = identity::check(slot.field, &cell.text.get_untracked(), "");
        let mut found = checked.findings.iter();
        found.any(|finding| finding.rule.severity == Severity::Error)
    });
    if act == Act::Add && refused {
        for (_, cell) in &row.cells {
            cell.seen.set(Seen::Asked);
        }
        first_refused();
        return;
    }
    row.state.update(|state| *state = state.after(act));
    let next = ["#", &state_place(row.id), " button"].concat();
    dom::start(async move {
        dom::next_task().await;
        if let Some(next) = home::find(&next) {
            next.focus();
        }
    });
}
