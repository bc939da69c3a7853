//! What the rules for a template's rows say, in English.

use super::rules::AND;
use crate::rules::RowCode as Code;
use crate::text::{Words, enumerate};

#[expect(
    clippy::too_many_lines,
    reason = "one arm a rule: all its words stand together"
)]
pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::R001 => &Words {
            title: "Required cell is empty",
            message: "The cell is empty, but it has to be filled.",
            help: "Fill the cell: without it the catalog does not take the file.",
        },
        Code::R002 => &Words {
            title: "Formula instead of a value",
            message: "The cell holds a formula with the value “{found}”. Whether the catalog reads formulas is not known: replace it with its value.",
            help: "Replace the formula with its value. In Excel, copy the cells and paste them as values.",
        },
        Code::R003 => &Words {
            title: "Excel error instead of a value",
            message: "The cell holds an Excel error: {found}. Enter the value.",
            help: "Enter the value yourself, or mend the formula in the original file and copy the cells again.",
        },
        Code::R004 => &Words {
            title: "Invisible characters",
            message: "The cell holds characters that cannot be seen. Remove them: the text stays the same.",
            help: "Remove the invisible characters: this fix is safe.",
        },
        Code::R005 => &Words {
            title: "Line break in a cell",
            message: "The cell holds a line break. Put a space in its place, or nothing at the end: cards with line breaks come back for revision.",
            help: "Remove the line breaks: this fix is safe.",
        },
        Code::R006 => &Words {
            title: "Stray spaces in a cell",
            message: "The cell has stray spaces: at its ends, several in a row, or no-break ones. Remove them: the text stays the same.",
            help: "Remove the stray spaces: this fix is safe.",
        },
        Code::R007 => &Words {
            title: "Date instead of a number or code",
            message: "Excel turned the number into the date {found}. It was probably {expected}: compare it with your source.",
            help: "Set the column to text in Excel and enter the value again. Excel makes a date of both 1.5 and 5.26.",
        },
        Code::R008 => &Words {
            title: "Date in a text cell",
            message: "The cell holds the date {found}. The catalog may get a serial number in its place: enter the value as text.",
            help: "Set the column to text in Excel and enter the value again.",
        },
    }
}

/// The message where nothing is expected.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::R002 => {
            "The cell holds a formula without a calculated value. Enter the value itself."
        }
        Code::R007 => {
            "The cell holds the date {found}, but another value is needed. Enter it again."
        }
        _ => return None,
    })
}

/// The button of a rule's fix, where it is not the usual.
pub(in crate::text) const fn fix(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::R002 => "Replace with the value “{new}”",
        Code::R004 => "Remove invisible characters",
        Code::R005 => "Remove the line break",
        Code::R006 => "Remove stray spaces",
        _ => return None,
    })
}

pub(in crate::text) fn rows(first: &[u32], more: usize) -> String {
    let numbers = enumerate(first, AND, more > 0);
    match (first.len(), more) {
        (1, 0) => format!("in row {numbers}"),
        (_, 0) => format!("in rows {numbers}"),
        _ => format!("in rows {numbers} and {more} more"),
    }
}
