//! The rules for cells with values of dictionaries: what they look at. What a cell means is worked out once for all.

use super::{CellSubject, DICTIONARY_RULES, Found, SheetCheck, SheetRule};
use crate::finding::{Facts, Finding};
use crate::template::customs::{self, Codes};
use crate::template::sense::{Sense, near, near_code, sense};
use crate::template::{Dictionary, Key, Origin, Which, cell_text};

/// Entries that a finding offers.
pub(super) const OFFERED: usize = 5;

/// A cell whose value is not right as it is.
#[derive(Clone, Copy, Debug)]
pub struct ValueSubject<'a> {
    /// The cell.
    pub cell: CellSubject<'a>,
    /// Its column.
    pub key: Key,
    /// The dictionary that its value comes from.
    pub which: Which,
    /// That dictionary; it may be empty.
    pub dictionary: &'a Dictionary,
    /// What the value means.
    pub sense: &'a Sense,
}

impl ValueSubject<'_> {
    /// A finding about the whole cell.
    pub(super) fn finding(&self, rule: &'static SheetRule) -> Finding {
        self.cell.whole(rule)
    }

    /// Whether classes may be missing that the catalog has: the dictionary is old, or another template's.
    pub(super) fn is_unverified(&self) -> bool {
        self.which == Which::Oktru
            && (self.cell.context.origin != Origin::File || self.cell.context.dictionaries.is_old())
    }

    /// What the cell should hold for an entry.
    pub(super) fn text_of(&self, number: usize) -> String {
        let entry = self.dictionary.entry(number).unwrap_or_default();
        cell_text(self.key, &entry).into_owned()
    }

    /// The entries that the text most likely means.
    pub(super) fn near(&self) -> Vec<usize> {
        near(self.dictionary, self.which, self.cell.text(), OFFERED)
    }

    /// The entries whose codes begin like this one.
    pub(super) fn near_code(&self, code: &str) -> Vec<usize> {
        begin_like(self.dictionary, code)
    }

    /// Offers entries; the first of them is expected, and where it is the only one the fix takes it.
    pub(super) fn offering(&self, finding: Finding, numbers: &[usize]) -> Finding {
        let finding = finding.with(entries(self.dictionary, numbers));
        match numbers {
            [] => finding,
            [one] => finding.becomes(self.text_of(*one)),
            [first, ..] => finding.expects(self.text_of(*first)),
        }
    }
}

/// The cell of customs codes.
#[derive(Clone, Copy, Debug)]
pub struct CustomsSubject<'a> {
    /// The cell.
    pub cell: CellSubject<'a>,
    /// The dictionary; it may be empty.
    pub dictionary: &'a Dictionary,
    /// What is in the cell.
    pub codes: &'a Codes,
}

impl CustomsSubject<'_> {
    /// The entries whose codes begin like this one.
    pub(super) fn near_code(&self, code: &str) -> Facts {
        entries(self.dictionary, &begin_like(self.dictionary, code))
    }
}

fn begin_like(dictionary: &Dictionary, code: &str) -> Vec<usize> {
    let numbers = near_code(dictionary, code, 4.min(code.len()));
    let numbers = numbers.iter().take(OFFERED);
    numbers.map(|&number| number as usize).collect()
}

/// Entries as a finding tells of them.
pub(super) fn entries(dictionary: &Dictionary, numbers: &[usize]) -> Facts {
    let entry = |&number: &usize| {
        let entry = dictionary.entry(number)?;
        let name = entry.name_as_written().into_owned();
        Some((entry.code.to_owned(), name))
    };
    Facts::Entries(numbers.iter().take(OFFERED).filter_map(entry).collect())
}

/// Everything that the rules find in a cell with a dictionary's value.
pub(super) fn check(cell: CellSubject<'_>, out: &mut Found) {
    let Some(key) = cell.column.key else {
        return;
    };
    let Some(which) = key.dictionary() else {
        return;
    };
    let dictionary = cell.context.dictionaries.get(which);
    if which == Which::Tnved {
        let codes = &customs::read(dictionary, cell.text());
        let subject = CustomsSubject {
            cell,
            dictionary,
            codes,
        };
        for rule in DICTIONARY_RULES {
            if let SheetCheck::Customs(check) = rule.check {
                check(&subject, out);
            }
        }
        return;
    }
    let sense = &sense(cell.context.dictionaries, which, cell.text());
    if *sense == Sense::Right {
        return;
    }
    let subject = ValueSubject {
        cell,
        key,
        which,
        dictionary,
        sense,
    };
    for rule in DICTIONARY_RULES {
        if let SheetCheck::Value(check) = rule.check {
            check(&subject, out);
        }
    }
}
