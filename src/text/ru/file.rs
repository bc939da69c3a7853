//! What the rules for a template's file say, in Russian.

use crate::rules::FileCode as Code;
use crate::text::Words;

pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::T001 => &Words {
            title: "Файл пуст",
            message: "Файл пуст: в нём нет ни одного байта. Скачайте шаблон заново и перенесите в него товары.",
            help: "Скачайте шаблон в личном кабинете каталога и заполните его.",
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
