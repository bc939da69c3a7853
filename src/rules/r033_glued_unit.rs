//! r033: A unit behind a number. The unit has a column of its own; where that names another one, the number is not what remains.

use super::{Cases, CellSubject, Code, Columns, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::finding::Finding;
use crate::template::numbers::NumberCell;
use crate::template::{Key, Kind, folded, typed};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R033,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Cell(Columns::Kinds(&[Kind::Number]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "quantity=200*г*",
        "quantity=1* шт.* | measure_unit=Штука",
        "quantity=1* кг*",
        "a0238c5b=12* шт*",
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
        &*folded(cell.other(Key::MeasureUnit)) == unit
    };
    let finding = cell.finding(&RULE, span);
    let finding = Finding {
        found: finding.found.trim().to_owned(),
        ..finding
    };
    cell.found(
        if same {
            finding.becomes(String::new())
        } else {
            finding
        },
        out,
    );
}
