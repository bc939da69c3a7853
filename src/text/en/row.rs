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
        Code::R010 => &Words {
            title: "Not a barcode",
            message: "This is not a barcode: “{found}”. Enter the 8, 12, 13 or 14 digits from the package, or leave the cell empty.",
            help: "Enter the barcode from the package. If there is none, leave the cell empty: a barcode is not required.",
        },
        Code::R011 => &Words {
            title: "NTIN in the column gtin",
            message: "The column gtin holds the NTIN {code}. The catalog itself gives such codes: the product may be registered already. Enter the barcode from the package, or remove the row.",
            help: "Look up the card by this code. If it is the same product, there is no need to register it again. If it is another one, enter its barcode or leave the cell empty.",
        },
        Code::R012 => &Words {
            title: "XTIN in the column gtin",
            message: "The column gtin holds the temporary code XTIN {code}. Move it to the column xtin, and enter the barcode here, or nothing.",
            help: "Move the code to the column xtin of the same row. The column gtin is for the barcode on the package only.",
        },
        Code::R013 => &Words {
            title: "Another code in the column xtin",
            message: "The column xtin holds {code}, which is no temporary code XTIN. Move a barcode to the column gtin; remove an NTIN.",
            help: "The column xtin is for temporary codes only: 13 digits, the first of them 004. Move a barcode to the column gtin.",
        },
        Code::R014 => &Words {
            title: "Not an XTIN",
            message: "This is no temporary code XTIN: “{found}”. It has 13 digits, the first of them 004. Enter the code from the receipt, or leave the cell empty.",
            help: "Compare the code with the receipt or the till. If there is no temporary code, leave the cell empty.",
        },
        Code::R015 => &Words {
            title: "Several codes in a cell",
            message: "The cell holds several codes: {found}. Keep one: the product of a row has one code; give another code a row of its own.",
            help: "Keep one code in the cell. A product with another code needs its own row.",
        },
        Code::R016 => &Words {
            title: "Marking code instead of a GTIN",
            message: "This is a marking code, a GS1 element string or a link. Keep only its GTIN: {expected}.",
            help: "Enter the GTIN, that is the digits of the part (01). The rest is about one piece of the product and not for the catalog.",
        },
        Code::R017 => &Words {
            title: "Number not meant for products",
            message: "GS1 keeps the number {found} for other things than products: a shop’s own code, a coupon, an example. Enter the barcode from the package, or leave the cell empty.",
            help: "If the maker’s package has another barcode, enter that. If not, leave the cell empty: the catalog gives the product an NTIN.",
        },
        Code::R018 => &Words {
            title: "XTIN without its zeros",
            message: "Excel seems to have dropped the zeros in front of the XTIN: found {found}, in full {expected}. Compare it with the receipt.",
            help: "Compare the code with the receipt or the till, and put the zeros back.",
        },
        Code::R019 => &Words {
            title: "Stray characters in an XTIN",
            message: "The XTIN holds spaces or other stray characters. Remove them: the digits stay the same.",
            help: "Remove the stray characters: this fix is safe.",
        },
        Code::R020 => &Words {
            title: "Short UPC-E in the column gtin",
            message: "This is the short code UPC-E {found}. The catalog takes eight digits for an EAN-8: enter the whole UPC-A {expected}.",
            help: "Compare the whole code with the package and enter it.",
        },
        Code::R021 => &Words {
            title: "Text is too long",
            message: "Characters: {count}, while the catalog takes {limit} at most. Shorten the text.",
            help: "Shorten the text: the catalog keeps up to 2,000 characters of a full name, 255 of a short one, 500 of an article.",
        },
        Code::R022 => &Words {
            title: "Letters of another alphabet in a word",
            message: "The word mixes letters of two alphabets that look alike: “{found}”. Type it in one: “{expected}”.",
            help: "Check the word and replace its letters: it looks the same, but a search will find it.",
        },
        Code::R023 => &Words {
            title: "Kazakh name repeats the Russian one",
            message: "The Kazakh name is the same as the Russian one. Translate it: such cards come back for revision.",
            help: "Write the name in Kazakh. Brand and model may stay as they are.",
        },
        Code::R024 => &Words {
            title: "Kazakh name without Cyrillic letters",
            message: "The Kazakh name has not one Cyrillic letter. Write it in Kazakh: such cards come back for revision.",
            help: "Write the kind of product and its features in Kazakh. Brand and model may stay in Latin letters.",
        },
        Code::R025 => &Words {
            title: "Capital letters only",
            message: "The name is typed in capital letters only. Ordinary ones read better.",
            help: "Type the name in ordinary letters. Brands, models and abbreviations may stay in capitals.",
        },
        Code::R026 => &Words {
            title: "The name may not be in Kazakh",
            message: "The Kazakh name has not one letter that only Kazakh has. Check that it is written in Kazakh.",
            help: "If the name is in Russian, translate it: such cards come back for revision.",
        },
        Code::R027 => &Words {
            title: "Name without letters",
            message: "The name has not one letter: “{found}”. Enter it in words.",
            help: "Enter the name: kind of product, brand, model, features.",
        },
        Code::R031 => &Words {
            title: "Comma instead of a point",
            message: "The number has a comma, but the catalog wants a point. Replace it.",
            help: "Replace the commas with points: this fix is safe.",
        },
        Code::R032 => &Words {
            title: "Spaces between thousands",
            message: "The number has spaces or apostrophes between its thousands. Remove them: the number stays the same.",
            help: "Remove the spaces: this fix is safe.",
        },
        Code::R033 => &Words {
            title: "Unit beside a number",
            message: "There is a unit beside the number: “{found}”. Keep {expected} only: the unit has the column measure_unit.",
            help: "Keep the number only, and give the unit in the column measure_unit.",
        },
        Code::R034 => &Words {
            title: "Not a number",
            message: "A number belongs here, but there is “{found}”. Enter a number, with a decimal point: 1.5.",
            help: "Enter one number without words or signs. Use a point for decimals.",
        },
        Code::R035 => &Words {
            title: "Quantity is zero",
            message: "The quantity is zero. Enter how much of the product there is in one piece, for example 1 or 0.5.",
            help: "Enter the quantity in the unit that the column measure_unit names.",
        },
        Code::R036 => &Words {
            title: "Quantity is below zero",
            message: "The quantity is below zero: {found}. Enter a positive number.",
            help: "Check whether a hyphen stands before the number, and remove the minus.",
        },
        Code::R037 => &Words {
            title: "Pack of less than one piece",
            message: "The quantity in a pack is {found}, but it has to be at least 1. Enter a number, or leave the cell empty.",
            help: "Enter how many pieces there are in a pack. If the product is sold singly, enter 1 or leave the cell empty.",
        },
        Code::R038 => &Words {
            title: "Pack of a broken number",
            message: "The quantity in a pack is not whole: {found}. Check it: weight and volume belong to the column quantity.",
            help: "Enter how many pieces there are in a pack, as a whole number.",
        },
        Code::R039 => &Words {
            title: "Unclear separator in a number",
            message: "It is not clear whether “{found}” parts thousands or decimals. It is probably {expected}: check it.",
            help: "Check the number and write it without separators of thousands, with a point for decimals.",
        },
        Code::R040 => &Words {
            title: "Number in an unusual form",
            message: "The number is written in an unusual form: {found}. Write it like this: {expected}.",
            help: "Replace it with the usual form: this fix is safe.",
        },
        Code::R041 => &Words {
            title: "Other words for true and false",
            message: "There is “{found}”, but the catalog wants true or false. Enter {expected}.",
            help: "Replace the words with true and false: this fix is safe.",
        },
        Code::R042 => &Words {
            title: "Neither true nor false",
            message: "True or false belongs here, but there is “{found}”. Choose one of the two, or leave the cell empty.",
            help: "Enter true if the product has the feature, false if it does not.",
        },
        Code::R043 => &Words {
            title: "True or false in other letters",
            message: "There is {found}, while the template writes the value in small letters: {expected}. Whether the catalog takes another form is not known.",
            help: "Replace the values: this fix is safe. In Excel, set the column to text first.",
        },
        Code::R051 => &Words {
            title: "Check digit of an IIN or BIN",
            message: "The check digit of the IIN or BIN does not match: found “{found}”, the last digit should be {expected}. Compare the number with the documents.",
            help: "Compare all 12 digits with the producer’s documents. If it is a tax number of another country, enter the producer’s country.",
        },
        Code::R052 => &Words {
            title: "IIN or BIN without its zeros",
            message: "Excel seems to have dropped the zeros in front of the number: found {found}, in full {expected}. Compare it with the documents.",
            help: "Compare the number with the producer’s documents, and put the zeros back.",
        },
        Code::R053 => &Words {
            title: "Number of another country",
            message: "The number {found} does not look like an IIN or BIN. If the producer is in another country, enter that country.",
            help: "A tax number of another country is allowed. Enter the producer’s country in the column producer_country.",
        },
        Code::R054 => &Words {
            title: "Stray characters in an IIN or BIN",
            message: "There are stray characters beside the digits of the IIN or BIN. Keep the 12 digits only: {expected}.",
            help: "Remove the stray characters: this fix is safe.",
        },
        Code::R055 => &Words {
            title: "Unusual IIN or BIN",
            message: "The check digit of {found} matches, but it is built neither as an IIN nor as a BIN. Compare it with the documents.",
            help: "An IIN begins with a date of birth, a BIN with the year and month of registration. Compare the number with the producer’s documents.",
        },
        Code::R056 => &Words {
            title: "The producer’s country is empty",
            message: "The producer’s country is empty. The template allows that, but the catalog asks for it when a product is sent through its API.",
            help: "Enter the producer’s country as the dictionary names it.",
        },
        Code::R057 => &Words {
            title: "IIN or BIN without 12 digits",
            message: "The producer is in Kazakhstan, but the number {found} does not have 12 digits. Compare the IIN or BIN with the documents.",
            help: "An IIN or BIN has exactly 12 digits. Compare the number with the documents, or check the producer’s country.",
        },
        Code::R058 => &Words {
            title: "Words instead of an IIN or BIN",
            message: "This is text, not a number: “{found}”. Enter the producer’s IIN or BIN, or leave the cell empty.",
            help: "Enter the 12 digits of the IIN or BIN. The producer’s name stands in the column a4282e5d.",
        },
        Code::R061 => &Words {
            title: "No brand is given",
            message: "No brand is given. If the product has none, the catalog asks for {expected} (own trademark).",
            help: "Enter the brand from the package. If there is none, enter the Russian abbreviation for “own trademark”.",
        },
        Code::R062 => &Words {
            title: "Not a brand",
            message: "Instead of a brand there is “{found}”. If there is no brand, the catalog asks for {expected} (own trademark).",
            help: "Enter the brand from the package, or the Russian abbreviation for “own trademark” if there is none.",
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
        Code::R016 => {
            "This is a marking code, a GS1 element string or a link, but there is no valid GTIN in it. Enter the barcode from the package."
        }
        Code::R033 => {
            "The cell holds “{found}”, while the column measure_unit names another unit. Enter the number in the unit that is named there."
        }
        Code::R051 => {
            "No IIN or BIN is issued with such digits. Compare it with the producer’s documents."
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
        Code::R016 => "Keep the GTIN: {new}",
        Code::R018 | Code::R052 => "Put the zeros back: {new}",
        Code::R019 | Code::R054 => "Keep the digits only",
        Code::R020 => "Replace with the UPC-A {new}",
        Code::R022 | Code::R062 => "Replace with “{new}”",
        Code::R031 => "Replace the comma with a point",
        Code::R032 => "Remove the spaces from the number",
        Code::R033 => "Keep the number only",
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
