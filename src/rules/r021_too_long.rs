//! r021: A text longer than the catalog keeps: 2,000 characters for full names, 255 for short ones, 500 for the article.

use super::{Cases, CellSubject, Code, Columns, Found, Severity, SheetCheck, SheetRule};
use crate::finding::{Facts, Span};
use crate::template::Key;

/// Fifty characters.
macro_rules! fifty {
    () => {
        "01234567890123456789012345678901234567890123456789"
    };
}

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::R021,
    severity: Severity::Error,
    safety: None,
    check: SheetCheck::Cell(
        Columns::Keys(&[
            Key::NameRu,
            Key::NameKk,
            Key::ShortNameRu,
            Key::ShortNameKk,
            Key::Article,
        ]),
        check,
    ),
};

pub(super) const CASES: Cases = Cases {
    hits: &[concat!(
        "short_name_ru=",
        fifty!(),
        fifty!(),
        fifty!(),
        fifty!(),
        fifty!(),
        "Айна-*ЙЯ*"
    )],
    misses: &[
        concat!(
            "short_name_ru=",
            fifty!(),
            fifty!(),
            fifty!(),
            fifty!(),
            fifty!(),
            "Айна-"
        ),
        concat!(
            "name_ru=",
            fifty!(),
            fifty!(),
            fifty!(),
            fifty!(),
            fifty!(),
            fifty!(),
            fifty!()
        ),
    ],
};

fn check(cell: &CellSubject<'_>, out: &mut Found) {
    let limit = match cell.column.key {
        Some(Key::NameRu | Key::NameKk) => 2_000,
        Some(Key::Article) => 500,
        _ => 255,
    };
    let text = cell.text();
    // As many characters as there are bytes at most.
    if text.len() <= limit {
        return;
    }
    if let Some((start, _)) = text.char_indices().nth(limit) {
        let found = text.chars().count();
        let finding = cell.finding(&RULE, Span::new(start, text.len()));
        cell.found(finding.with(Facts::Count { found, limit }), out);
    }
}
