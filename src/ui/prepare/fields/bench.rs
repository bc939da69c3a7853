//! What has been typed: into the checker of single numbers, and into each form.

use crate::finding::{Finding, Severity};
use crate::identity::forms::{Form, Name, Part, Slot, State};
use crate::identity::{self, Field};
use leptos::prelude::*;

/// Whether a person has been at a field: what is wrong is said when they leave it, that it is empty when they ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Seen {
    Never,
    Left,
    Asked,
}

/// A text, and whether the person has been there.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) text: RwSignal<String>,
    pub(super) seen: RwSignal<Seen>,
}

impl Cell {
    fn new(seen: Seen) -> Self {
        Self {
            text: RwSignal::new(String::new()),
            seen: RwSignal::new(seen),
        }
    }

    /// Forgets the text, if the field is for one that nobody may keep. The tool may be gone already.
    pub(super) fn forget_secret(self, field: Field) {
        if field.is_secret() {
            let _ = self.text.try_update(|text| {
                let mut bytes = std::mem::take(text).into_bytes();
                bytes.fill(0);
                // Or the compiler sees that nobody reads the noughts.
                std::hint::black_box(&bytes);
            });
        }
    }
}

/// The fields of one part; where a part may be there several times, of one of them.
#[derive(Clone)]
pub(super) struct Row {
    pub(super) id: u32,
    pub(super) part: Part,
    pub(super) cells: Vec<(Slot, Cell)>,
    /// Where an employee stands.
    pub(super) state: RwSignal<State>,
}

impl Row {
    fn new(id: u32, part: Part, slots: &[Slot]) -> Self {
        Self {
            id,
            part,
            cells: slots
                .iter()
                .map(|slot| (*slot, Cell::new(Seen::Never)))
                .collect(),
            state: RwSignal::new(State::Absent),
        }
    }

    fn cell(&self, name: Name) -> Option<Cell> {
        let found = self.cells.iter().find(|(slot, _)| slot.name == name);
        found.map(|(_, cell)| *cell)
    }
}

/// A form in the filling.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) form: Form,
    pub(super) rows: RwSignal<Vec<Row>>,
    /// The whole form was to be checked: what is empty is said, too.
    pub(super) strict: RwSignal<bool>,
    last: StoredValue<u32>,
}

impl Sheet {
    fn new(form: Form) -> Self {
        let sheet = Self {
            form,
            rows: RwSignal::new(Vec::new()),
            strict: RwSignal::new(false),
            last: StoredValue::new(0),
        };
        sheet.clear();
        sheet
    }

    /// Begins anew: one of each part, and no people yet.
    pub(super) fn clear(self) {
        self.forget_secrets();
        let parts = self.form.parts().iter();
        let rows = parts
            .filter(|(part, _)| *part != Part::People)
            .map(|(part, slots)| Row::new(self.next(), *part, slots));
        self.strict.set(false);
        self.rows.set(rows.collect());
    }

    fn next(self) -> u32 {
        let id = self.last.get_value() + 1;
        self.last.set_value(id);
        id
    }

    /// One more of a part; gives its id.
    pub(super) fn add(self, part: Part) -> u32 {
        let id = self.next();
        let of_part = self.form.parts().iter().find(|(one, _)| *one == part);
        if let Some((part, slots)) = of_part {
            self.rows
                .update(|rows| rows.push(Row::new(id, *part, slots)));
        }
        id
    }

    pub(super) fn remove(self, id: u32) {
        self.rows.update(|rows| rows.retain(|row| row.id != id));
    }

    /// What a field of a row is compared with.
    pub(super) fn beside(self, row: &Row, slot: Slot) -> Option<RwSignal<String>> {
        let name = slot.beside?;
        let own = row.cell(name);
        let cell = own.or_else(|| {
            self.rows
                .with_untracked(|rows| rows.iter().find_map(|row| row.cell(name)))
        });
        cell.map(|cell| cell.text)
    }

    /// How many fields the system would refuse.
    pub(super) fn refused(self) -> usize {
        let rows = self.rows.get();
        let all = rows
            .iter()
            .flat_map(|row| row.cells.iter().map(move |cell| (row, cell)));
        all.filter(|(row, (slot, cell))| {
            let beside = self.beside(row, *slot).map(|text| text.get());
            let text = cell.text.get();
            let checked = identity::check(slot.field, &text, &beside.unwrap_or_default());
            let mut found = checked.findings.iter();
            found.any(|finding| finding.rule.severity == Severity::Error)
        })
        .count()
    }

    /// Forgets the passwords. The tool may be gone already.
    pub(super) fn forget_secrets(self) {
        let rows = self.rows.try_get_untracked().unwrap_or_default();
        for (slot, cell) in rows.iter().flat_map(|row| &row.cells) {
            cell.forget_secret(slot.field);
        }
    }
}

/// All that is typed in this part; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(in crate::ui::prepare) struct Bench {
    pub(super) what: RwSignal<Field>,
    pub(super) one: Cell,
    pub(super) form: RwSignal<Form>,
    sheets: [Sheet; 3],
}

impl Bench {
    pub(in crate::ui::prepare) fn new() -> Self {
        Self {
            what: RwSignal::new(Field::Iin),
            one: Cell::new(Seen::Left),
            form: RwSignal::new(Form::Catalog),
            sheets: Form::ALL.map(Sheet::new),
        }
    }

    /// A number of whoever registers, an IIN or a BIN, that was typed and is right, wherever it was typed first. The people of a
    /// company are somebody else.
    pub(in crate::ui::prepare) fn known(self, field: Field) -> Option<String> {
        let one = (self.what.get_untracked() == field).then_some(self.one);
        let rows = self.sheets.map(|sheet| sheet.rows.get_untracked());
        let own = rows.iter().flatten().filter(|row| row.part != Part::People);
        let cells = own.flat_map(|row| &row.cells);
        // Forms ask for either in one field; what is right as the one is never right as the other.
        let cells = cells.filter(|(slot, _)| slot.field == field || slot.field == Field::Number);
        let mut all = one.into_iter().chain(cells.map(|(_, cell)| *cell));
        all.find_map(|cell| {
            let value = identity::check(field, &cell.text.get_untracked(), "").value;
            // What stood around it is gone by now. Also what is only doubted is not handed on: a BIN typed for an IIN is.
            let checked = identity::check(field, &value, "");
            let is_fine = |one: &Finding| one.rule.severity == Severity::Info;
            let is_right = !value.is_empty() && checked.findings.iter().all(is_fine);
            is_right.then_some(value)
        })
    }

    pub(super) fn sheet(self, form: Form) -> Sheet {
        let found = self.sheets.into_iter().find(|sheet| sheet.form == form);
        found.unwrap_or(self.sheets[0])
    }
}
