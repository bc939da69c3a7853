//! r033: A unit behind a number. The unit has a column of its own; where that names another one, the number is not what remains.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::template::numbers::NumberCell;
use crate::template::{Key, Kind, Meaning, folded, typed};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R033,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Number]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "quantity=*200г*",
        "quantity=*1 шт.* | measure_unit=Штука",
        "quantity=*1 шт* | measure_unit=796",
        "quantity=*1 кг*",
        "a0238c5b=*12 шт*",
    ],
    misses: &["quantity=1", "quantity=1 ящик", "measure_unit=Грамм"],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let Some(NumberCell::Unit(span, unit)) = cell.number() else {
        return;
    };
    // A pack is counted in pieces.
    let same = if cell.is(Key::PackQuantity) {
        typed::unit("pcs") == Some(unit)
    } else {
        names(cell, cell.other(Key::MeasureUnit), unit)
    };
    let (text, at) = cell.trimmed();
    let finding = cell.finding(&RULE, at);
    let number = text.get(..span.start - at.start).unwrap_or_default();
    cell.found(
        if same {
            finding.becomes(number.to_owned())
        } else {
            finding
        },
        out,
    );
}

/// Whether a cell of units, with a name, a code or a short form, names this one.
fn names(cell: &CellSubject<'_>, text: &str, unit: &str) -> bool {
    let units = &cell.context.dictionaries.unit;
    let is_called = |&number: &usize| {
        let entry = units.entry(number);
        entry.is_some_and(|entry| &*folded(entry.name_ru) == unit)
    };
    let in_dictionary = || match units.meaning(text) {
        Meaning::Code(number) | Meaning::Name(number) | Meaning::Nearly(number) => {
            is_called(&number)
        }
        Meaning::Several(numbers) => numbers.iter().any(is_called),
        Meaning::Unknown => false,
    };
    &*folded(text) == unit || typed::unit(text) == Some(unit) || in_dictionary()
}
