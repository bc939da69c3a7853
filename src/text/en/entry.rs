//! What the rules for registration forms say, in English.

use crate::rules::EntryCode as Code;
use crate::text::Words;

#[expect(
    clippy::too_many_lines,
    reason = "one arm a rule: all its words stand together"
)]
pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::A001 => &Words {
            title: "Characters that do not belong",
            message: "There are spaces or other characters around the value or in it. Take them out: the value stays the same.",
            help: "Take out spaces, hyphens and quotes: this is a safe fix.",
        },
        Code::A002 => &Words {
            title: "Letters of another alphabet",
            message: "“{found}” is typed in letters or digits of another script. In Latin letters and usual digits: “{expected}”.",
            help: "Replace the characters by the Latin ones that look the same: this is a safe fix.",
        },
        Code::A003 => &Words {
            title: "Small letters",
            message: "“{found}” is in small letters. It is written in capitals: “{expected}”.",
            help: "Write capitals: this is a safe fix.",
        },
        Code::A004 => &Words {
            title: "Letters for digits in a number",
            message: "Letters that look like digits: “{found}”. It is likely {expected}: compare it with the document.",
            help: "Compare the offered number with the document and replace the letters by digits.",
        },
        Code::A005 => &Words {
            title: "The field is empty",
            message: "The field is empty. Fill it in: the form is not taken without it.",
            help: "Fill in the field: it is required.",
        },
        Code::A011 => &Words {
            title: "Not twelve digits",
            message: "“{found}” has {count} characters. An IIN or BIN has exactly {limit} digits.",
            help: "Check the number against the document: it has twelve digits and nothing else.",
        },
        Code::A012 => &Words {
            title: "The number’s check digit does not match",
            message: "The check digit does not match: the number ends in {found}, it should be {expected}. Compare all of it with the document.",
            help: "Compare the number with the document: any digit may be mistyped.",
        },
        Code::A013 => &Words {
            title: "Zeros in front are lost",
            message: "“{found}” lacks zeros in front. With them the number holds: {expected}.",
            help: "Add the zeros: Excel drops them when it takes the number for an amount.",
        },
        Code::A014 => &Words {
            title: "The IIN does not begin with a date",
            message: "“{found}” is no date of birth as an IIN has it. The check digit matches, but compare the number with the document.",
            help: "Compare the number with the document. Numbers given long ago may begin otherwise.",
        },
        Code::A015 => &Words {
            title: "A BIN instead of an IIN",
            message: "{found} is built like the BIN of a company. The IIN of a person is asked for.",
            help: "Type the IIN of a person: it begins with the date of birth.",
        },
        Code::A016 => &Words {
            title: "An IIN instead of a BIN",
            message: "{found} is built like the IIN of a person. Sole traders have no BIN of their own, companies have.",
            help: "Type the BIN for a company. Sole traders leave their IIN: they have no other number.",
        },
        Code::A017 => &Words {
            title: "The number is built oddly",
            message: "{found}: the check digit matches, but it looks neither like an IIN nor like a BIN. Compare it with the document.",
            help: "Compare the number with the document: a mistyped one may match by chance.",
        },
        Code::A018 => &Words {
            title: "Neither IIN nor BIN",
            message: "“{found}” is neither an IIN nor a BIN. Non-residents without them give the tax number of their own country.",
            help: "Residents of Kazakhstan type an IIN or BIN. Non-residents leave the tax number of their country.",
        },
        Code::A019 => &Words {
            title: "Number and kind do not agree",
            message: "{found}: its digits tell another kind than the one chosen. Check the number and the kind.",
            help: "A legal person has a BIN, a person or sole trader an IIN.",
        },
        Code::A021 => &Words {
            title: "The IIK does not begin with KZ",
            message: "The account begins with “{found}”. The IIK of a bank in Kazakhstan begins with KZ.",
            help: "Take the whole number from the contract or the bank’s app, KZ included.",
        },
        Code::A022 => &Words {
            title: "The IIK has not 20 characters",
            message: "“{found}” has {count} characters. An IIK has {limit}.",
            help: "Copy the IIK from the bank’s app: it has 20 characters.",
        },
        Code::A023 => &Words {
            title: "Wrong characters in the IIK",
            message: "“{found}” cannot stand at this place. Behind KZ come five digits, then Latin letters and digits.",
            help: "Copy the IIK from the bank’s app instead of typing it.",
        },
        Code::A024 => &Words {
            title: "The account’s check digits do not match",
            message: "The check digits are {found}, for these characters they should be {expected}. Something is mistyped: compare all of it.",
            help: "Compare the account with the contract: any character may be mistyped. Money does not arrive at such an account.",
        },
        Code::A026 => &Words {
            title: "The BIC has not 8 or 11 characters",
            message: "“{found}” has {count} characters. A BIC has 8 or {limit}.",
            help: "Find the BIC (SWIFT) on your bank’s site or in the contract.",
        },
        Code::A027 => &Words {
            title: "The BIC is not built right",
            message: "“{found}” cannot stand at this place of a BIC. The fifth and sixth characters are always letters of the country.",
            help: "Copy the BIC (SWIFT) from the contract with the bank.",
        },
        Code::A028 => &Words {
            title: "The KBe is not two digits",
            message: "A KBe is exactly two digits, and “{found}” was typed.",
            help: "The first digit is the residency, the second the sector. The KBe stands in the contract with the bank.",
        },
        Code::A029 => &Words {
            title: "There is no such KBe",
            message: "“{found}” cannot stand at this place of a KBe. The first digit is 1 or 2, the second 1 to 9.",
            help: "1 for residents, 2 for non-residents; the second digit is the sector of the economy.",
        },
        Code::A030 => &Words {
            title: "KBe and BIN do not agree",
            message: "The KBe begins with {found}, and the BIN tells another residency. Check both.",
            help: "The KBe of a resident begins with 1, of a non-resident with 2.",
        },
        Code::A031 => &Words {
            title: "The account number is too long",
            message: "The account number has {count} characters. Up to {limit} fit.",
            help: "Check that nothing but the account number is in the field.",
        },
        Code::A032 => &Words {
            title: "Unusual characters in the account number",
            message: "“{found}” stands in the account number. Usually it has only Latin letters and digits.",
            help: "Compare the account number with the contract.",
        },
        Code::A033 => &Words {
            title: "Account abroad: check digits",
            message: "The check digits are {found}, for these characters they should be {expected}. Compare the account with the contract.",
            help: "Compare the account with the contract: any character may be mistyped.",
        },
        Code::A041 => &Words {
            title: "Not an e-mail address",
            message: "The address is wrong here: “{found}”. It needs a name, @ and a domain with a point.",
            help: "Check the address: a code or a link is sent to it.",
        },
        Code::A042 => &Words {
            title: "Two alphabets in an e-mail address",
            message: "“{found}” mixes Latin and Cyrillic letters. It is likely “{expected}”.",
            help: "Type the address again in Latin letters: no mail arrives at this one.",
        },
        Code::A051 => &Words {
            title: "Not a telephone number",
            message: "“{found}” is no telephone number. It takes +7 and ten more digits.",
            help: "Type the whole number with the country’s code.",
        },
        Code::A052 => &Words {
            title: "Telephone number in another form",
            message: "“{found}” is not in the common form. In the common form: {expected}.",
            help: "Write the number as +7 and ten digits: this is a safe fix.",
        },
        Code::A061 => &Words {
            title: "The password is too short",
            message: "The password has {count} characters. It takes at least {limit}.",
            help: "Choose a longer password.",
        },
        Code::A062 => &Words {
            title: "The password is too long",
            message: "The password has {count} characters. The portal takes at most {limit}.",
            help: "Shorten the password: the portal takes 8 to 20 characters.",
        },
        Code::A063 => &Words {
            title: "No small letter in the password",
            message: "The password has no small letter. Add one.",
            help: "Add a small letter; for a key file a Latin one.",
        },
        Code::A064 => &Words {
            title: "No capital letter in the password",
            message: "The password has no capital letter. Add one.",
            help: "Add a capital letter; for a key file a Latin one.",
        },
        Code::A065 => &Words {
            title: "No digit in the password",
            message: "The password has no digit. Add one.",
            help: "Add a digit.",
        },
        Code::A066 => &Words {
            title: "The passwords differ",
            message: "The second password differs from the first. Type it again.",
            help: "Type the same password twice.",
        },
        Code::A071 => &Words {
            title: "The code is not six digits",
            message: "The code from the mail has {limit} digits, and {count} characters were typed.",
            help: "Copy the code from the latest mail.",
        },
        Code::A076 => &Words {
            title: "Not a date as year.month.day",
            message: "“{found}” is not a date as the portal wants it. It is likely {expected}.",
            help: "Write the date as year.month.day, for instance 2026.11.23.",
        },
        Code::A077 => &Words {
            title: "Closed before it was opened",
            message: "The account was closed on {found}, before it was opened. Check both dates.",
            help: "Check both dates. An open account has no date of closing.",
        },
    }
}

/// The message where there is nothing to compare with.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    match code {
        Code::A012 => Some(
            "No number with these digits was ever given: it cannot end in “{found}”. Compare all of it with the document.",
        ),
        Code::A076 => Some(
            "“{found}” is no day of the calendar. Write it as year.month.day, for instance 2026.11.23.",
        ),
        _ => None,
    }
}

/// What the button of a fix says.
pub(in crate::text) const fn fix(code: Code) -> &'static str {
    match code {
        Code::A001 => "Take out what does not belong",
        _ => "Change to {new}",
    }
}
