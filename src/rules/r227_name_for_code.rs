//! r227: A name, or a code with a name, where a customs code should stand.

use super::values::{OFFERED, entries};
use super::{Cases, Code, CustomsSubject, Found, Safety, Severity, SheetCheck, SheetRule};
use crate::finding::Finding;
use crate::template::Meaning;
use crate::template::customs::{Sense, codes_in};

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R227,
    severity: Severity::Error,
    safety: Some(Safety::Unsafe),
    check: SheetCheck::Customs(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &[
        "tnved=*Вафли прочие*",
        "tnved=*1905311900 - печенье*",
        "tnved=*Самовар*",
        "tnved=*печенье прочее*",
    ],
    misses: &["tnved=1905311900", "tnved=1905"],
};

fn check(cell: &CustomsSubject<'_>, out: &mut Found) {
    for part in &cell.codes.parts {
        if part.sense != Sense::Name {
            continue;
        }
        let text = part.span.of(cell.cell.text());
        let finding = cell.cell.finding(&RULE, part.span);
        let finding = match codes_in(text).as_slice() {
            [code] => finding.becomes((*code).to_owned()),
            [] => by_name(cell, finding, text),
            _ => finding,
        };
        cell.cell.found(finding, out);
    }
}

/// Offers the codes with this name, or one like it.
fn by_name(cell: &CustomsSubject<'_>, finding: Finding, name: &str) -> Finding {
    let numbers = match cell.dictionary.meaning(name) {
        Meaning::Code(number) | Meaning::Name(number) | Meaning::Nearly(number) => vec![number],
        Meaning::Several(numbers) => numbers,
        Meaning::Unknown => cell.dictionary.nearest(name, OFFERED),
    };
    let code = |&number: &usize| {
        cell.dictionary
            .entry(number)
            .map(|entry| entry.code.to_owned())
    };
    let finding = finding.with(entries(cell.dictionary, &numbers));
    match (numbers.as_slice(), numbers.first().and_then(code)) {
        ([_], Some(code)) => finding.becomes(code),
        (_, Some(code)) => finding.expects(code),
        _ => finding,
    }
}
