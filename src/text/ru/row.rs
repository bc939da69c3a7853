//! What the rules for a template's rows say, in Russian.

use super::rules::AND;
use crate::rules::RowCode as Code;
use crate::text::{Words, enumerate};

pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::R001 => &Words {
            title: "Обязательная ячейка пуста",
            message: "Ячейка пуста, а заполнить её нужно обязательно.",
            help: "Заполните ячейку: без неё каталог не примет файл.",
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
        (1, 0) => format!("в строке {numbers}"),
        (_, 0) => format!("в строках {numbers}"),
        _ => format!("в строках {numbers} и ещё в {more}"),
    }
}
