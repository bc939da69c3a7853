//! What the rules for a template's rows say, in Kazakh.

use super::rules::AND;
use crate::rules::RowCode as Code;
use crate::text::{Words, enumerate};

pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::R001 => &Words {
            title: "Міндетті ұяшық бос",
            message: "Ұяшық бос, ал оны толтыру міндетті.",
            help: "Ұяшықты толтырыңыз: онсыз каталог файлды қабылдамайды.",
        },
    }
}

/// The message where nothing is expected.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    match code {
        _ => None,
    }
}

/// The button of a rule's fix, where it is not the usual.
pub(in crate::text) const fn fix(code: Code) -> Option<&'static str> {
    match code {
        _ => None,
    }
}

pub(in crate::text) fn rows(first: &[u32], more: usize) -> String {
    let numbers = enumerate(first, AND, more > 0);
    match (first.len(), more) {
        (_, 0) => format!("{numbers}-жолда"),
        _ => format!("{numbers}-жолда және тағы {more} жолда"),
    }
}
