//! The registry of rules: one rule, one file. A rule's file says what it finds, holds its metadata, its check with its
//! fix, and its cases. Codes are never used again: `b0…` how a code is written, `b1…` check digits, `b2…` what kind of
//! number it is, `b3…` other forms of a code, `b4…` the list as a whole.

use crate::barcode::{Digits, Kind, Reading, Sign, Signs, check_digit, expand_upc_e, wide_digit};
use crate::finding::{Facts, Finding, Fix, Safety, Severity, Span};
use crate::list::Bucket;

/// A rule's metadata and its check.
#[derive(Debug)]
pub struct Rule {
    /// Which one.
    pub code: Code,
    /// How serious its findings are.
    pub severity: Severity,
    /// How far its fix can be trusted; `None` where it has none.
    pub safety: Option<Safety>,
    /// The bucket that it puts an item in; `None` where it leaves the item where its kind puts it.
    pub bucket: Option<Bucket>,
    /// The signs that it waits for: any of them.
    pub when: Signs,
    /// Adds what it finds. Called only where one of the signs is there.
    pub check: fn(&Subject<'_>, &mut Vec<Finding>),
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// Examples of a rule: what it finds is marked by asterisks, as in `544900000099*7*`. Lines are separated by `\n`; the
/// mark stands in the line that the finding is for.
#[derive(Clone, Copy, Debug)]
pub struct Cases {
    /// The rule finds exactly the marked places.
    pub hits: &'static [&'static str],
    /// The rule finds nothing.
    pub misses: &'static [&'static str],
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The item's line.
    pub line: &'a str,
    /// Where in the line the code stands.
    pub cell: Span,
    /// What reading the code brought to light.
    pub reading: &'a Reading,
    /// Lines with the same code, this one included; empty where it stands alone.
    pub twins: &'a [u32],
    /// This item's own line number, 1-based.
    pub number: u32,
}

impl Subject<'_> {
    /// The text of the cell.
    fn text(&self) -> &str {
        self.cell.of(self.line)
    }

    /// Where in the line the digits stand.
    fn digits(&self) -> Span {
        self.reading.at.shifted(self.cell.start)
    }

    /// Where in the line the digits from the `first` to the `last` stand, counted from the right, from 1. Digits that
    /// are not there are left out.
    fn digits_from_right(&self, first: usize, last: usize) -> Span {
        let at = self.digits();
        let is_digit = |&(_, c): &(usize, char)| c.is_ascii_digit() || wide_digit(c).is_some();
        let mut span = Span::new(at.end, at.end);
        for (number, (place, c)) in at
            .of(self.line)
            .char_indices()
            .rev()
            .filter(is_digit)
            .enumerate()
            .take(first)
        {
            if number + 1 == last {
                span.end = at.start + place + c.len_utf8();
            }
            span.start = at.start + place;
        }
        span
    }

    /// Where in the line the prefix stands: the first three digits of the 13-digit form, as far as they are written.
    fn prefix_place(&self) -> Span {
        if self.reading.kind == Kind::UpcE {
            self.digits()
        } else {
            self.digits_from_right(13, 11)
        }
    }

    /// The prefix: the first three digits of the 13-digit form.
    fn prefix(&self) -> u16 {
        (self.reading.key / 10_000_000_000 % 1000) as u16
    }

    /// The code's digits; empty where there are none.
    fn code(&self) -> &str {
        self.reading.code.as_ref().map_or("", Digits::as_str)
    }

    /// A finding of `rule` at a place in the line.
    fn finding(&self, rule: &'static Rule, span: Span) -> Finding {
        Finding {
            rule,
            span,
            found: span.of(self.line).to_owned(),
            expected: None,
            facts: Facts::None,
            fix: None,
        }
    }

    /// A finding about the whole code that names it in full.
    fn naming_the_code(&self, rule: &'static Rule) -> Finding {
        self.finding(rule, self.digits())
            .with(Facts::Code(self.code().to_owned()))
    }

    /// A finding about a UPC-E that names its UPC-A.
    fn naming_the_upc_a(&self, rule: &'static Rule) -> Option<Finding> {
        let upc = expand_upc_e(self.code().as_bytes())?;
        let facts = Facts::Code(upc.as_str().to_owned());
        Some(self.finding(rule, self.digits()).with(facts))
    }

    /// A finding about a cell that likely means something else, with what it means where that is a code that holds.
    fn meaning_else(&self, rule: &'static Rule) -> Finding {
        let finding = self.finding(rule, self.digits());
        match &self.reading.repaired {
            Some(code) => finding.becomes(code.clone()),
            None => finding,
        }
    }

    /// A finding about a check digit: which it is, and which it should be.
    fn wrong_check_digit(&self, rule: &'static Rule) -> Option<Finding> {
        let (&last, body) = self.code().as_bytes().split_last()?;
        let digit = |ascii: u8| char::from(ascii).to_string();
        let finding = self
            .finding(rule, self.digits_from_right(1, 1))
            .expects(digit(check_digit(body)));
        Some(Finding {
            found: digit(last),
            ..finding
        })
    }

    /// A finding of a rule that takes characters out: from the first of them up to the last, with its fix.
    fn strays(&self, rule: &'static Rule, is_stray: fn(char) -> bool) -> Option<Finding> {
        let text = self.text();
        let start = text.find(is_stray)?;
        let end = text
            .rfind(is_stray)
            .and_then(|last| Some(last + text[last..].chars().next()?.len_utf8()))?;
        let kept: String = text[start..end].chars().filter(|&c| !is_stray(c)).collect();
        Some(
            self.finding(rule, Span::new(start, end).shifted(self.cell.start))
                .becomes(kept),
        )
    }
}

impl Finding {
    fn expects(self, expected: impl Into<String>) -> Self {
        Self {
            expected: Some(expected.into()),
            ..self
        }
    }

    fn with(self, facts: Facts) -> Self {
        Self { facts, ..self }
    }

    /// Expects `replacement`, and offers it as far as the rule's fixes can be trusted.
    fn becomes(self, replacement: String) -> Self {
        let fix = self.rule.safety.map(|safety| Fix {
            safety,
            replacement: replacement.clone(),
        });
        Self {
            fix,
            ..self.expects(replacement)
        }
    }
}

macro_rules! registry {
    ($($variant:ident $id:literal $module:ident)+) => {
        $(mod $module;)+

        /// The code of a rule.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Code {
            $(#[doc = concat!("`", stringify!($module), "`")] $variant,)+
        }

        impl Code {
            /// The code as it is shown: `b101`.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// The rule's examples.
            pub const fn cases(self) -> Cases {
                match self { $(Self::$variant => $module::CASES,)+ }
            }
        }

        /// Every rule, in the order in which their findings are shown.
        pub static RULES: &[&Rule] = &[$(&$module::RULE,)+];
    };
}

registry! {
    B001 "b001" b001_stray_spaces
    B002 "b002" b002_separators
    B003 "b003" b003_quotes
    B004 "b004" b004_wide_digits
    B005 "b005" b005_decimal_tail
    B011 "b011" b011_lookalikes
    B012 "b012" b012_keyboard_layout
    B013 "b013" b013_digits_lost
    B014 "b014" b014_exponent
    B015 "b015" b015_lost_zeros
    B016 "b016" b016_ntin_lost_zero
    B017 "b017" b017_xtin_lost_zeros
    B018 "b018" b018_glued_codes
    B021 "b021" b021_blank
    B022 "b022" b022_not_a_code
    B023 "b023" b023_article_number
    B024 "b024" b024_wrong_length
    B025 "b025" b025_carrier_without_gtin
    B101 "b101" b101_check_digit
    B102 "b102" b102_neighbour_swap
    B103 "b103" b103_ntin_check_digit
    B201 "b201" b201_own_code
    B202 "b202" b202_coupon
    B203 "b203" b203_reserved
    B204 "b204" b204_refund
    B205 "b205" b205_demonstration
    B206 "b206" b206_epc
    B207 "b207" b207_placeholder
    B208 "b208" b208_publication
    B209 "b209" b209_unassigned_prefix
    B210 "b210" b210_issuing_office
    B211 "b211" b211_xtin_may_be_upc
    B301 "b301" b301_package
    B302 "b302" b302_variable_measure
    B303 "b303" b303_padded
    B304 "b304" b304_upc_e
    B305 "b305" b305_ean8_or_upc_e
    B306 "b306" b306_short_upc_e
    B311 "b311" b311_element_string
    B312 "b312" b312_marking_code
    B313 "b313" b313_digital_link
    B401 "b401" b401_duplicate
}

/// The signs whose rules put an item in `bucket`.
fn signs_of(bucket: Bucket) -> Signs {
    RULES
        .iter()
        .filter(|rule| rule.bucket == Some(bucket))
        .fold(Signs::default(), |signs, rule| signs.union(rule.when))
}

/// What the rules make of a code: the bucket of its kind, unless a rule puts it elsewhere.
#[derive(Clone, Copy, Debug)]
pub struct Buckets {
    manual: Signs,
    fix_first: Signs,
}

impl Buckets {
    /// Collects what the rules say.
    pub fn new() -> Self {
        Self {
            manual: signs_of(Bucket::Manual),
            fix_first: signs_of(Bucket::FixFirst),
        }
    }

    /// The bucket of a code.
    pub fn of(&self, kind: Kind, signs: Signs) -> Bucket {
        match kind {
            _ if signs.meets(self.manual) => Bucket::Manual,
            _ if signs.meets(self.fix_first) => Bucket::FixFirst,
            Kind::Ntin => Bucket::HasNtin,
            Kind::Xtin => Bucket::Temporary,
            Kind::None => Bucket::Manual,
            _ => Bucket::LookupReady,
        }
    }
}

impl Default for Buckets {
    fn default() -> Self {
        Self::new()
    }
}

/// The signs of safe fixes.
pub fn safely_fixed() -> Signs {
    RULES
        .iter()
        .filter(|rule| rule.safety == Some(Safety::Safe))
        .fold(Signs::default(), |signs, rule| signs.union(rule.when))
}

/// Everything that the rules find, errors first.
pub fn check(subject: &Subject<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let wanted =
            |rule: &&&Rule| rule.severity == severity && subject.reading.signs.meets(rule.when);
        for rule in RULES.iter().filter(wanted) {
            (rule.check)(subject, &mut found);
        }
    }
    found
}
