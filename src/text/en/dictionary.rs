//! What the rules that need a template's dictionaries say, in English.

use crate::rules::DictionaryCode as Code;
use crate::text::Words;

#[expect(
    clippy::too_many_lines,
    reason = "one arm a rule: all its words stand together"
)]
pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::R201 => &Words {
            title: "Value is not in the dictionary",
            message: "“{found}” is not in the dictionary. Similar: {entries}. Choose the one that fits.",
            help: "Choose a value from the dictionary: the catalog takes no others.",
        },
        Code::R202 => &Words {
            title: "Not written as in the dictionary",
            message: "The cell says “{found}”, the dictionary “{expected}”. Write it as the dictionary does: whether the catalog takes another spelling is not known.",
            help: "Write the value as the dictionary does: the fix is safe.",
        },
        Code::R203 => &Words {
            title: "Code instead of a name",
            message: "The cell has the code {found}, which is “{expected}” in the dictionary. Write the name: whether the catalog takes codes is not known.",
            help: "Write the dictionary’s name: the template’s own example has names.",
        },
        Code::R204 => &Words {
            title: "Several classes share the name",
            message: "The name “{found}” belongs to several codes: {entries}. Write the code of the class that your product belongs to.",
            help: "Find your class in the OKTRU dictionary and write its code instead of the name.",
        },
        Code::R205 => &Words {
            title: "Several units have this name",
            message: "The dictionary has several units “{found}”: {entries}. The name does not tell them apart: check the unit on the card after the import.",
            help: "Leave the name as it is, and check the unit on the product card after the import.",
        },
        Code::R206 => &Words {
            title: "Several values instead of one",
            message: "The cell holds several values: {entries}. Keep one: this column takes only one.",
            help: "Keep one value. Where a product is made in several countries, give each its own row.",
        },
        Code::R207 => &Words {
            title: "Value of another dictionary",
            message: "“{found}” is of another dictionary: it belongs in the column “{name}”. See whether the columns were swapped.",
            help: "Write a value of this column’s dictionary. If the columns were swapped, swap their values back.",
        },
        Code::R208 => &Words {
            title: "Category instead of a unit",
            message: "“{found}” is a category of units, not a unit. Choose a unit of it, for example: {entries}.",
            help: "Choose a unit of measure from the dictionary: a category does not serve as one.",
        },
        Code::R211 => &Words {
            title: "OKTRU code is written otherwise",
            message: "The OKTRU code is written as “{found}”. Write it with its hyphens: {expected}.",
            help: "Write the code as 0000-0000-0000-000000000: the fix is safe.",
        },
        Code::R212 => &Words {
            title: "No such OKTRU code",
            message: "The code {found} is not in this file’s OKTRU dictionary. Close ones: {entries}. Check the code.",
            help: "Find the product’s class in the OKTRU dictionary and write its code or name.",
        },
        Code::R213 => &Words {
            title: "OKTRU is not in the dictionary at hand",
            message: "“{found}” is not in the OKTRU dictionary at hand, which is not the newest. Similar: {entries}. Compare with a new template.",
            help: "Download a new template from your account and compare the class with it: the OKTRU dictionary grows every month.",
        },
        Code::R214 => &Words {
            title: "OKTRU code of an upper level",
            message: "{found} is an upper level of OKTRU. Choose a code of the fourth level, for example: {entries}.",
            help: "Choose a code of the fourth level, written as 0000-0000-0000-000000000.",
        },
        Code::R215 => &Words {
            title: "OKTRU code together with its name",
            message: "The cell has a code together with other words. Keep one of them, for example the code {expected}.",
            help: "Keep the code or the name: the catalog does not find both together.",
        },
        Code::R216 => &Words {
            title: "OKTRU code has the wrong digits",
            message: "The OKTRU code has {digits}, it should have 21: 0000-0000-0000-000000000. Compare it with the dictionary.",
            help: "Find the product’s class in the OKTRU dictionary and write its code or name.",
        },
        Code::R221 => &Words {
            title: "TN VED codes are joined by a wrong sign",
            message: "The TN VED codes are not joined by @. Write them so: {expected}.",
            help: "Put one @ between the codes: the fix is safe.",
        },
        Code::R222 => &Words {
            title: "TN VED code stands twice",
            message: "The TN VED code {code} is already in this cell. Remove the repeated one.",
            help: "Keep each code once: the fix is safe.",
        },
        Code::R223 => &Words {
            title: "Spaces or dots in a TN VED code",
            message: "The TN VED code is written as “{found}”. Write it in one: {expected}.",
            help: "Take spaces and dots out of the code: the fix is safe.",
        },
        Code::R224 => &Words {
            title: "TN VED code has lost its zero",
            message: "The TN VED code {found} has nine digits: Excel likely took the zero from its start. The dictionary has {expected}.",
            help: "Put the zero back, and set the column to text so that Excel does not take it again.",
        },
        Code::R225 => &Words {
            title: "TN VED code is not complete",
            message: "{found} is the beginning of several TN VED codes. Write a code of ten digits, for example: {entries}.",
            help: "Choose the ten-digit code in the dictionary that your product belongs to.",
        },
        Code::R226 => &Words {
            title: "No such TN VED code",
            message: "The code {found} is not in the TN VED dictionary. Close ones: {entries}. Choose the one that fits.",
            help: "Choose a code from the TN VED dictionary: the catalog does not take old codes.",
        },
        Code::R227 => &Words {
            title: "Words instead of a TN VED code",
            message: "The cell says “{found}”, but needs a TN VED code. It is likely {expected}: check it.",
            help: "Write the ten-digit TN VED code without words.",
        },
        Code::R228 => &Words {
            title: "TN VED code does not have ten digits",
            message: "The TN VED code {found} has {digits}, it should have ten. Compare it with the dictionary.",
            help: "Choose the ten-digit code in the dictionary that your product belongs to.",
        },
        Code::R229 => &Words {
            title: "TN VED code is not in the kept dictionary",
            message: "The code {found} is not in the dictionary kept from another template. Close ones: {entries}. Compare with a new template.",
            help: "Download a new template from your account and compare the code with it.",
        },
        Code::R301 => &Words {
            title: "Rows are the same",
            message: "Exactly the same product stands {rows}. Keep one row.",
            help: "Delete the rows that are too many, or write down in what the products differ.",
        },
        Code::R302 => &Words {
            title: "Several products share a barcode",
            message: "The same barcode stands {rows}. Compare the codes with the packages: each product has its own barcode.",
            help: "Compare the barcodes with the packages. If it is one product, keep one row.",
        },
        Code::R303 => &Words {
            title: "Several products share a name",
            message: "The same full name stands {rows}. Add in what the products differ: article, colour, weight, size.",
            help: "Add to the name in what the products differ. If it is one product, keep one row.",
        },
    }
}

/// The message where nothing is expected.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::R201 => {
            "“{found}” is not in the dictionary, and nothing is like it. Choose a value from the dictionary."
        }
        Code::R203 => {
            "The cell has the code {found}, which is “{name}” in the dictionary, as other units are, too. Whether the catalog takes codes is not known: the name is safer."
        }
        Code::R206 => "The cell holds several values. Keep one.",
        Code::R212 => {
            "The code {found} is not in this file’s OKTRU dictionary, and nothing is close to it. Check the code."
        }
        Code::R213 => {
            "“{found}” is not in the OKTRU dictionary at hand, but that is not the newest. Compare with a new template."
        }
        Code::R214 => {
            "{found} is an upper level of OKTRU. Write a code of the fourth level: 0000-0000-0000-000000000."
        }
        Code::R225 => "{found} is the beginning of a TN VED code. Write a code of ten digits.",
        Code::R226 => {
            "The code {found} is not in the TN VED dictionary. Choose a code from the dictionary."
        }
        Code::R227 => {
            "The cell says “{found}”, but needs a ten-digit TN VED code. Find it in the dictionary."
        }
        Code::R229 => {
            "The code {found} is not in the dictionary kept from another template. Compare with a new template."
        }
        _ => return None,
    })
}

/// The button of a rule's fix, where it is not the usual.
pub(in crate::text) const fn fix(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::R202 | Code::R203 => "Write “{new}”",
        Code::R211 | Code::R223 | Code::R227 => "Write {new}",
        Code::R215 => "Keep the code {new}",
        Code::R221 => "Join by @",
        Code::R222 => "Remove the repeated code",
        Code::R224 => "Put back the zero: {new}",
        _ => return None,
    })
}
