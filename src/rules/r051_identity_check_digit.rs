//! r051: An IIN or BIN whose check digit does not fit, or one that was never issued. Twelve digits that are no such number are
//! taken for a foreign one only where the country says so, or where they hold as a Russian one.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::finding::Span;
use crate::identity::{self, Verdict};
use crate::template::{Key, producer};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R051,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(Columns::Keys(&[Key::ProducerIdentifier]), check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "producer_identifier=12345678901*2*",
        "producer_identifier=26014000005*6*",
        "producer_identifier=00000000000*0*",
        "producer_identifier=26014000063*1*",
        "producer_identifier=*2601 4000 0056*",
    ],
    misses: &[
        "producer_identifier=260140000055",
        "producer_identifier=",
        "producer_identifier=500100732259 | producer_country=",
        "producer_identifier=123456789012 | producer_country=КИТАЙ",
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let (text, at) = cell.trimmed();
    let clean = producer::twelve_among_strays(text);
    let number = clean.as_deref().unwrap_or(text);
    let foreign = match producer::country(cell.other(Key::ProducerCountry)) {
        producer::Country::Kazakhstan => false,
        producer::Country::Unknown => identity::is_russian(number),
        producer::Country::Other => true,
    };
    let Some(verdict) = identity::read(number).filter(|_| !foreign) else {
        return;
    };
    // Among strays the last character need not be the last digit.
    let start = if clean.is_some() {
        at.start
    } else {
        at.end - 1
    };
    let last = cell.finding(&RULE, Span::new(start, at.end));
    match verdict {
        Verdict::Holds(_) => {}
        Verdict::Wrong(digit) => cell.found(last.expects(digit), out),
        Verdict::NeverIssued => cell.found(last, out),
    }
}
