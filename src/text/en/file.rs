//! What the rules for a template's file say, in English.

use crate::rules::FileCode as Code;
use crate::text::Words;

pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::T001 => &Words {
            title: "Empty file",
            message: "The file is empty: there is not a single byte in it. Download the template again and move the products into it.",
            help: "Download the template in the catalog's cabinet and fill it in.",
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
