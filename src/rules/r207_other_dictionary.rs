//! r207: A value of another column's dictionary: a country in the column of units. Often the columns were swapped.

use super::{Cases, Code, Found, Severity, SheetCheck, SheetRule, ValueSubject};
use crate::finding::Facts;
use crate::template::Key;
use crate::template::sense::Sense;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R207,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Value(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "measure_unit=*КАЗАХСТАН*",
        "country=*Штука*",
        "oktru=*1905311900*",
        "oktru=*Грамм*",
        "country=*1101-0001-0001-100000001*",
    ],
    misses: &["country=КАЗАХСТАН", "measure_unit=Штука", "oktru=Набор"],
};

fn check(value: &ValueSubject<'_>, out: &mut Found) {
    let Sense::Elsewhere(other) = *value.sense else {
        return;
    };
    let columns = value.cell.context.schema.columns.iter();
    let mut of_other = columns.filter(|column| column.key.and_then(Key::dictionary) == Some(other));
    let name = of_other.next().map_or("", |column| match &*column.label {
        "" => &column.code,
        label => label,
    });
    let facts = Facts::Name(name.to_owned());
    value.cell.found(value.finding(&RULE).with(facts), out);
}
