//! The rules for lists of codes: what they look at, and what they make of it.

use super::{Cases, Code, ListCode, Meta, RULES};
use crate::barcode::{Digits, Kind, Reading, Signs, check_digit, expand_upc_e, wide_digit};
use crate::finding::{Facts, Finding, Safety, Severity, Span};
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

impl Rule {
    /// What a finding says of its rule.
    pub const fn meta(&self) -> Meta {
        Meta {
            code: self.code,
            severity: self.severity,
            safety: self.safety,
        }
    }

    /// Its examples.
    pub fn cases(&self) -> Cases {
        ListCode::of(self.code)
            .map(ListCode::cases)
            .unwrap_or_default()
    }
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
    pub(super) fn text(&self) -> &str {
        self.cell.of(self.line)
    }

    /// Where in the line the digits stand.
    pub(super) fn digits(&self) -> Span {
        self.reading.at.shifted(self.cell.start)
    }

    /// Where in the line the digits from the `first` to the `last` stand, counted from the right, from 1. Digits that
    /// are not there are left out.
    pub(super) fn digits_from_right(&self, first: usize, last: usize) -> Span {
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
    pub(super) fn prefix_place(&self) -> Span {
        if self.reading.kind == Kind::UpcE {
            self.digits()
        } else {
            self.digits_from_right(13, 11)
        }
    }

    /// The prefix: the first three digits of the 13-digit form.
    pub(super) fn prefix(&self) -> u16 {
        (self.reading.key / 10_000_000_000 % 1000) as u16
    }

    /// The code's digits; empty where there are none.
    pub(super) fn code(&self) -> &str {
        self.reading.code.as_ref().map_or("", Digits::as_str)
    }

    /// A finding of `rule` at a place in the line.
    pub(super) fn finding(&self, rule: &'static Rule, span: Span) -> Finding {
        Finding {
            rule: rule.meta(),
            span,
            found: span.of(self.line).to_owned(),
            expected: None,
            facts: Facts::None,
            fix: None,
        }
    }

    /// A finding about the whole code that names it in full.
    pub(super) fn naming_the_code(&self, rule: &'static Rule) -> Finding {
        self.finding(rule, self.digits())
            .with(Facts::Code(self.code().to_owned()))
    }

    /// A finding about a UPC-E that names its UPC-A.
    pub(super) fn naming_the_upc_a(&self, rule: &'static Rule) -> Option<Finding> {
        let upc = expand_upc_e(self.code().as_bytes())?;
        let facts = Facts::Code(upc.as_str().to_owned());
        Some(self.finding(rule, self.digits()).with(facts))
    }

    /// A finding about a cell that likely means something else, with what it means where that is a code that holds.
    pub(super) fn meaning_else(&self, rule: &'static Rule) -> Finding {
        let finding = self.finding(rule, self.digits());
        match &self.reading.repaired {
            Some(code) => finding.becomes(code.clone()),
            None => finding,
        }
    }

    /// A finding about a check digit: which it is, and which it should be.
    pub(super) fn wrong_check_digit(&self, rule: &'static Rule) -> Option<Finding> {
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
    pub(super) fn strays(
        &self,
        rule: &'static Rule,
        is_stray: fn(char) -> bool,
    ) -> Option<Finding> {
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
