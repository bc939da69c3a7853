//! What the rules say, in English.

mod why;

use crate::barcode::Kind;
use crate::list::Bucket;
use crate::rules::ListCode as Code;
use crate::text::{Words, enumerate};

pub(in crate::text) use why::why;

/// Between two codes or two numbers.
pub(in crate::text) const AND: &str = " and ";

#[expect(
    clippy::too_many_lines,
    reason = "one arm a rule: all its words stand together"
)]
pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::B001 => &Words {
            title: "Stray spaces",
            message: "The code has spaces or invisible characters in it. Remove them: the digits stay the same.",
            help: "Remove the spaces from the whole list at once: it is a safe fix.",
        },
        Code::B002 => &Words {
            title: "Stray characters between the digits",
            message: "The code has stray characters in it: “{found}”. Remove them: the digits stay the same.",
            help: "Remove hyphens, points and commas: it is a safe fix.",
        },
        Code::B003 => &Words {
            title: "Quotation marks or an apostrophe",
            message: "There are quotation marks or an apostrophe next to the code: “{found}”. Remove them: the \
                digits stay the same.",
            help: "Remove the quotation marks: it is a safe fix.",
        },
        Code::B004 => &Words {
            title: "Digits of another script",
            message: "The code has digits of another script or width: “{found}”. In ordinary digits: “{expected}”.",
            help: "Replace them with ordinary digits: it is a safe fix.",
        },
        Code::B005 => &Words {
            title: "Decimal tail after the code",
            message: "The code is followed by “{found}”, left by a number format. Remove it: the digits of the code \
                stay the same.",
            help: "Remove the tail: it is a safe fix.",
        },
        Code::B011 => &Words {
            title: "Letters instead of digits",
            message: "The code has letters that look like digits: “{found}”. It is probably {expected}: compare it \
                with the package.",
            help: "Compare the suggested code with the package and replace the letters with digits.",
        },
        Code::B012 => &Words {
            title: "Another keyboard layout",
            message: "The scanner typed the code in another keyboard layout: “{found}”. It is probably {expected}.",
            help: "Switch the keyboard to English and scan the code again, or compare the suggested code with the \
                package.",
        },
        Code::B013 => &Words {
            title: "Digits lost",
            message: "Digits are lost: Excel showed {found}. Take the code from the original file or from the \
                package.",
            help: "The digits cannot be recovered from this notation. Open the original file in Excel, give the \
                column a number format without decimals and copy the codes again.",
        },
        Code::B014 => &Words {
            title: "Code in exponent notation",
            message: "Excel wrote the code in exponent notation: {found}. All the digits are there: {expected}.",
            help: "Replace the notation with the code and compare it with the package.",
        },
        Code::B015 => &Words {
            title: "Leading zeros lost",
            message: "Excel may have dropped {zeros} in front. Found {found}, the full code is {expected}.",
            help: "Compare the code with the package and put the zeros back.",
        },
        Code::B016 => &Words {
            title: "NTIN without its first zero",
            message: "This looks like an NTIN without its first zero: found {found}, the full code is {expected}.",
            help: "Compare the code with the product card in the catalog and put the zero back.",
        },
        Code::B017 => &Words {
            title: "Perhaps an XTIN without two zeros",
            message: "This may be a temporary XTIN without its two zeros: found {found}, the full code is \
                {expected}. Compare it with a receipt.",
            help: "Compare the code with the till or a receipt: an XTIN has no check digit, so no calculation can \
                confirm it.",
        },
        Code::B018 => &Words {
            title: "Two codes run together",
            message: "Two codes are written without a gap: {expected}. Put each on a line of its own.",
            help: "Separate the codes: one on each line.",
        },
        Code::B021 => &Words {
            title: "No code",
            message: "The row has no code: the cell is blank. Enter the barcode from the package or fill in a product \
                card by hand.",
            help: "If the package has a barcode, enter it. If not, fill in a product card by hand or get a barcode \
                from GS1 Kazakhstan.",
        },
        Code::B022 => &Words {
            title: "Text instead of a code",
            message: "This is text, not a code: “{found}”. Enter the digits from the package.",
            help: "Enter the digits below the barcode. If there is no barcode, fill in a product card by hand.",
        },
        Code::B023 => &Words {
            title: "Looks like your own article number",
            message: "The code has {digits}: it looks like an internal article number, not a barcode. Find the \
                barcode on the package.",
            help: "Enter the barcode from the package. If there is none, fill in a product card by hand.",
        },
        Code::B024 => &Words {
            title: "Wrong number of digits",
            message: "The code has {digits}, it should have 8, 12, 13 or 14. Compare it with the package.",
            help: "Compare the code with the package: a digit may have been left out or typed twice.",
        },
        Code::B025 => &Words {
            title: "No GTIN in the data",
            message: "There is no complete GTIN here, that is, no part (01) of 14 digits. Scan the barcode on the \
                product itself.",
            help: "Scan the barcode on the product or enter its digits.",
        },
        Code::B101 => &Words {
            title: "Wrong check digit",
            message: "The check digit does not match: the code ends in {found}, it should be {expected}. Compare it \
                with the package.",
            help: "Compare every digit with the package and enter the code again. Do not change the last digit \
                alone: the mistake may be in any other.",
        },
        Code::B102 => &Words {
            title: "Digits may be swapped",
            message: "The code would fit with two neighbouring digits swapped: not {found} but {expected}, the whole \
                code {code}. Compare it with the package.",
            help: "Compare this place with the package. The hint is never applied by itself: it could hide another \
                typing error.",
        },
        Code::B103 => &Words {
            title: "The check digit of the NTIN does not match",
            message: "The NTIN ends in {found}, by calculation it should be {expected}. It may be mistyped: compare \
                it with the catalog.",
            help: "Compare the code with the product card in the catalog or copy it from there again.",
        },
        Code::B201 => &Words {
            title: "A shop’s own code",
            message: "Prefix {found}: a shop gives such numbers itself, for example to goods it weighs. Fill in a \
                product card by hand.",
            help: "If the maker’s package has another barcode, enter it. If not, fill in a product card by hand.",
        },
        Code::B202 => &Words {
            title: "Coupon number",
            message: "This is the number of a coupon, not of a product. Remove the row from the list.",
            help: "Remove the row from the list. If a product belongs here, enter the barcode from its package.",
        },
        Code::B203 => &Words {
            title: "Reserved number",
            message: "Prefix 050–059: once coupons of the United States, now reserved. Compare the code with the \
                package.",
            help: "Compare the code with the package. If it is printed exactly so, fill in a product card by hand.",
        },
        Code::B204 => &Words {
            title: "Refund receipt",
            message: "Prefix 980: this is a refund receipt, not a product. Remove the row from the list.",
            help: "Remove the row from the list. If a product belongs here, enter the barcode from its package.",
        },
        Code::B205 => &Words {
            title: "Code for examples",
            message: "Prefix 952: GS1 keeps such numbers for examples and demonstrations. Enter the code from the \
                package.",
            help: "Enter the code from the package. If there is none, fill in a product card by hand.",
        },
        Code::B206 => &Words {
            title: "EPC number, not a barcode",
            message: "Prefix 951: GS1 keeps such numbers for radio tags (EPC). Enter the barcode from the package.",
            help: "Enter the barcode from the package. If there is none, fill in a product card by hand.",
        },
        Code::B207 => &Words {
            title: "Placeholder instead of a code",
            message: "This is a placeholder, not the code of a product: {found}. Enter the code from the package or \
                fill in a product card by hand.",
            help: "Enter the code from the package. If there is none, fill in a product card by hand.",
        },
        Code::B208 => &Words {
            title: "Book, sheet music or periodical",
            message: "This is the number of a book, sheet music or a periodical (ISBN, ISMN, ISSN). It works as a \
                barcode, there is nothing to fix.",
            help: "Nothing to do: look the product up in the catalog by this code.",
        },
        Code::B209 => &Words {
            title: "Unknown prefix",
            message: "Prefix {prefix}: the GS1 table known to us does not have it. Compare the code with the \
                package.",
            help: "Compare the first digits with the package. If they are right, look the product up in the catalog: \
                the table may be out of date.",
        },
        Code::B210 => &Words {
            title: "Who issued the number",
            message: "A GS1 office issued the number ({office}, prefix {prefix}). It does not tell where the product \
                was made.",
            help: "Nothing to do. Take the country of origin from the label or the papers.",
        },
        Code::B211 => &Words {
            title: "XTIN or UPC-A",
            message: "This looks like a temporary XTIN, but it may also be the UPC-A barcode {code}. Compare it with \
                the package.",
            help: "If the digits are printed on the package, it is a barcode: look the product up by it. If the till \
                gave the code, it is an XTIN: get a permanent NTIN.",
        },
        Code::B301 => &Words {
            title: "Code of a package",
            message: "This is the code of a package with several units (packaging level {found}). The code of the product \
                inside: {code}.",
            help: "If you sell single units, check the code of the product inside. Each packaging has an NTIN of its \
                own.",
        },
        Code::B302 => &Words {
            title: "Product of variable measure",
            message: "The first digit is 9: this is the code of a product of variable measure, for example by \
                weight. Ask the supplier for the retail code.",
            help: "Ask the supplier for the retail code. If there is none, fill in a product card by hand.",
        },
        Code::B303 => &Words {
            title: "Code filled up with zeros",
            message: "The code is filled up with zeros in front. Without them it is {code}: the same product.",
            help: "Nothing to do: with and without zeros in front it is one and the same code.",
        },
        Code::B304 => &Words {
            title: "Short code, UPC-E",
            message: "This is a short code, UPC-E. The full UPC-A code: {code}.",
            help: "Look the product up by the full code.",
        },
        Code::B305 => &Words {
            title: "EAN-8 or UPC-E",
            message: "The code is valid both as EAN-8 and as UPC-E. If it is a UPC-E, the full code is {code}: \
                compare it with the package.",
            help: "Compare with the package: these may be two products. If in doubt, look both codes up.",
        },
        Code::B306 => &Words {
            title: "Perhaps a short UPC-E",
            message: "This may be a UPC-E without the digits at its edges. The full UPC-A code would then be {code}.",
            help: "Compare all the digits with the package, the small ones at the edges as well.",
        },
        Code::B311 => &Words {
            title: "GTIN from a GS1 element string",
            message: "The GTIN was taken from a GS1 element string: {code}.",
            help: "Nothing to do: look the product up in the catalog by this GTIN.",
        },
        Code::B312 => &Words {
            title: "GTIN from a marking code",
            message: "The GTIN was taken from a marking code: {code}. The rest is not needed for the look-up.",
            help: "Nothing to do: look the product up in the catalog by this GTIN.",
        },
        Code::B313 => &Words {
            title: "GTIN from a GS1 link",
            message: "The GTIN was taken from a GS1 Digital Link: {code}.",
            help: "Nothing to do: look the product up in the catalog by this GTIN.",
        },
        Code::B401 => &Words {
            title: "Repeated code",
            message: "The same code is also {lines}. If it is one product, keep one row.",
            help: "If it is one product, keep one row. If the products differ, compare their codes with the \
                packages.",
        },
    }
}

/// The message where no repair is known.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    match code {
        Code::B011 => Some(
            "The code has letters that look like digits: “{found}”. Enter the code again from the \
                package.",
        ),
        Code::B012 => Some(
            "The scanner seems to have typed the code in another keyboard layout: “{found}”. Switch \
                it to English and scan the code again.",
        ),
        Code::B014 => Some(
            "Excel wrote the code in exponent notation: {found}. It gives no valid code, take the \
                code from the package.",
        ),
        _ => None,
    }
}

/// The button of a rule's fix; for a fix that is never applied, the hint.
pub(in crate::text) const fn fix(code: Code) -> Option<&'static str> {
    Some(match code {
        Code::B001 => "Remove the spaces",
        Code::B002 => "Remove the stray characters",
        Code::B003 => "Remove the quotation marks",
        Code::B004 => "Replace with ordinary digits",
        Code::B005 => "Remove the tail",
        Code::B015 => "Put back {zeros}: {expected}",
        Code::B016 => "Put back the zero: {expected}",
        Code::B017 => "With two zeros: {expected}",
        Code::B018 => "Split into two lines",
        Code::B102 => "Perhaps {code}",
        _ => return None,
    })
}

/// The button, or the hint, of any other fix.
pub(in crate::text) const fn any_fix(applies: bool) -> &'static str {
    if applies {
        "Replace with {new}"
    } else {
        "Perhaps {new}"
    }
}

pub(in crate::text) const fn next_step(bucket: Bucket, kind: Kind) -> &'static str {
    match (bucket, kind) {
        (Bucket::LookupReady, Kind::Gtin14) => {
            "Ready to be looked up in the catalog by the GTIN of the package."
        }
        (Bucket::LookupReady, Kind::UpcE) => {
            "Ready to be looked up in the catalog by the full UPC-A code."
        }
        (Bucket::LookupReady, _) => "Ready to be looked up in the catalog by GTIN.",
        (Bucket::HasNtin, _) => "This is an NTIN. Only a look-up shows whether the catalog has it.",
        (Bucket::Temporary, _) => {
            "This is a temporary XTIN, valid for about 30 days. Get a permanent \
                NTIN."
        }
        (Bucket::FixFirst, _) => "Fix the code, then look the product up in the catalog.",
        (Bucket::Manual, _) => {
            "The product cannot be found by code. Fill in a product card by \
                hand."
        }
    }
}

/// Which form goes with a number: one, other.
pub(in crate::text) const fn plural(n: usize) -> usize {
    (n != 1) as usize
}

pub(in crate::text) fn digits(n: usize) -> String {
    format!("{n} {}", ["digit", "digits"][plural(n)])
}

pub(in crate::text) fn zeros(n: usize) -> String {
    match n {
        1 => "a zero".to_owned(),
        _ => format!("{n} zeros"),
    }
}

/// Where else a code stands, to follow "is also".
pub(in crate::text) fn lines(first: &[u32], more: usize) -> String {
    let numbers = enumerate(first, AND, more > 0);
    match (first.len(), more) {
        (1, 0) => format!("on line {numbers}"),
        (_, 0) => format!("on lines {numbers}"),
        _ => format!("on lines {numbers} and {more} more"),
    }
}
