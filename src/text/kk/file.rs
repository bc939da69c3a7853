//! What the rules for a template's file say, in Kazakh.

use crate::rules::FileCode as Code;
use crate::text::Words;

pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::T001 => &Words {
            title: "Файл бос",
            message: "Файл бос: ішінде ештеңе жоқ. Үлгіні қайта жүктеп алып, тауарларды соған көшіріңіз.",
            help: "Үлгіні каталогтың жеке кабинетінен жүктеп алып, толтырыңыз.",
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
