//! What the rules that need a template's dictionaries say, in English.

use crate::rules::DictionaryCode as Code;
use crate::text::Words;

pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::R201 => &Words {
            title: "Value is not in the dictionary",
            message: "“{found}” is not in the dictionary. Similar: {entries}.",
            help: "Choose a value from the dictionary: the catalog takes no others.",
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
