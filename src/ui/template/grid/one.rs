//! A cell that holds one entry of a dictionary.

use super::editor::{self, Form};
use super::range::Step;
use super::sheet::Sheet;
use crate::ui::combo::{Combo, Parts};
use crate::ui::el::el;
use crate::worker::protocol::ColumnView;
use leptos::prelude::*;

/// The search; what is chosen is taken over at once.
pub(super) fn form(sheet: Sheet, column: &ColumnView, text: &str) -> Form {
    let chosen = StoredValue::new(None::<String>);
    let Parts { combo, field, list } =
        Combo::build(sheet.dictionary(column), text, move |entry, by_key| {
            chosen.set_value(Some(entry.text.clone()));
            editor::finish(sheet, by_key.then_some(Step::Down));
        });
    Form {
        node: el("div", "ng-one").with(&[field.clone(), list]),
        field,
        value: Box::new(move || chosen.get_value().unwrap_or_else(|| combo.text())),
        keeps_arrows: true,
    }
}
