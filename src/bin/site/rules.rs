//! The rule pages: what the registry says about each rule, in the reader's language. Nothing is written down twice: the
//! examples are the rule's own test cases, and the sentences below them come from checking them.

use crate::samples;
use nct_ready::finding::{Safety, Severity};
use nct_ready::identity::{self, Field};
use nct_ready::list::List;
use nct_ready::rules::{
    Cases, DICTIONARY_RULES, ENTRY_RULES, EntryRule, FILE_RULES, KEY_RULES, KeyRule, Meta,
    PHOTO_RULES, PhotoRule, ROW_RULES, RULES, Rule, SheetRule,
};
use nct_ready::text::{self, Locale};
use serde::Serialize;

/// Rules that look at the same, under a heading of their own.
#[derive(Serialize)]
pub(crate) struct Group {
    /// `codes`, `file`, `rows`, `dictionaries`, `entries`, `keys`, `photos`; the heading is in the page's words.
    id: &'static str,
    rules: Vec<RulePage>,
}

/// A rule as its page shows it.
#[derive(Serialize)]
struct RulePage {
    code: &'static str,
    title: &'static str,
    severity: &'static str,
    safety: &'static str,
    /// Nothing where the rule does not say.
    why: &'static str,
    help: &'static str,
    /// What it says, where its examples are files.
    says: Option<String>,
    hits: Vec<Hit>,
    misses: Vec<String>,
}

/// An example in which the rule finds something, and what it says, unless it says the same of the next example.
#[derive(Serialize)]
struct Hit {
    parts: Vec<Part>,
    message: Option<String>,
}

/// A piece of an example.
#[derive(Debug, PartialEq, Serialize)]
pub(crate) struct Part {
    pub(crate) text: String,
    pub(crate) marked: bool,
}

/// Every rule, in the registry's order.
pub(crate) fn groups(locale: Locale) -> Vec<Group> {
    let of_rows = |rules: &'static [&'static SheetRule]| {
        rules.iter().map(|rule| of_rows(rule, locale)).collect()
    };
    [
        (
            "codes",
            RULES.iter().map(|rule| of_codes(rule, locale)).collect(),
        ),
        (
            "file",
            FILE_RULES
                .iter()
                .map(|rule| of_file(rule, locale))
                .collect(),
        ),
        ("rows", of_rows(ROW_RULES)),
        ("dictionaries", of_rows(DICTIONARY_RULES)),
        (
            "entries",
            ENTRY_RULES
                .iter()
                .map(|rule| of_entries(rule, locale))
                .collect(),
        ),
        (
            "keys",
            KEY_RULES.iter().map(|rule| of_keys(rule, locale)).collect(),
        ),
        (
            "photos",
            PHOTO_RULES
                .iter()
                .map(|rule| of_photos(rule, locale))
                .collect(),
        ),
    ]
    .map(|(id, rules)| Group { id, rules })
    .into()
}

fn of_codes(rule: &'static Rule, locale: Locale) -> RulePage {
    let says = |case: &str| message(rule, &case.replace('*', ""), locale);
    page(rule.meta(), rule.cases(), says, locale)
}

fn of_rows(rule: &'static SheetRule, locale: Locale) -> RulePage {
    let says = |case: &'static str| Some(text::message(samples::of(rule, case)?, locale));
    page(rule.meta(), rule.cases(), says, locale)
}

fn of_entries(rule: &'static EntryRule, locale: Locale) -> RulePage {
    let says = |case: &str| {
        let case = case.replace('*', "");
        let (field, typed) = case.split_once('=')?;
        let (text, beside) = typed.split_once(" | ").unwrap_or((typed, ""));
        let findings = identity::check(Field::of(field)?, text, beside).findings;
        let found = findings.iter().find(|found| found.rule == rule.meta())?;
        Some(text::message(found, locale))
    };
    page(rule.meta(), rule.cases(), says, locale)
}

fn of_keys(rule: &'static KeyRule, locale: Locale) -> RulePage {
    let sample = rule.cases().hits.first();
    let sample = sample.and_then(|case| samples::of_keys(rule, case));
    RulePage {
        says: sample.map(|finding| text::message(&finding, locale)),
        ..page(rule.meta(), Cases::default(), |_| None, locale)
    }
}

fn of_photos(rule: &'static PhotoRule, locale: Locale) -> RulePage {
    let sample = rule.cases().hits.first();
    let sample = sample.and_then(|case| samples::of_photos(rule, case));
    RulePage {
        says: sample.map(|finding| text::message(&finding, locale)),
        ..page(rule.meta(), Cases::default(), |_| None, locale)
    }
}

fn of_file(rule: &'static SheetRule, locale: Locale) -> RulePage {
    let sample = rule.cases().hits.first();
    let sample = sample.and_then(|case| samples::of(rule, case));
    RulePage {
        says: sample.map(|finding| text::message(finding, locale)),
        ..page(rule.meta(), Cases::default(), |_| None, locale)
    }
}

fn page(
    rule: Meta,
    cases: Cases,
    says: impl Fn(&'static str) -> Option<String>,
    locale: Locale,
) -> RulePage {
    let code = rule.code;
    let mut hits: Vec<_> = cases
        .hits
        .iter()
        .map(|case| Hit {
            parts: parts(case),
            message: says(case),
        })
        .collect();
    for next in 1..hits.len() {
        if hits[next - 1].message == hits[next].message {
            hits[next - 1].message = None;
        }
    }
    RulePage {
        code: code.id(),
        title: text::title(code, locale),
        severity: match rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        safety: match rule.safety {
            Some(Safety::Safe) => "safe",
            Some(Safety::Unsafe) => "unsafe",
            Some(Safety::Display) => "display",
            None => "none",
        },
        why: text::why(code, locale),
        help: text::help(code, locale),
        says: None,
        hits,
        misses: cases
            .misses
            .iter()
            .map(|case| visible(case, false))
            .collect(),
    }
}

/// What the rule says about an example.
fn message(rule: &Rule, example: &str, locale: Locale) -> Option<String> {
    let list = List::check(example);
    (0..list.items().len())
        .flat_map(|item| list.findings(item))
        .find(|finding| finding.rule == rule.meta())
        .map(|finding| text::message(&finding, locale))
}

/// An example in pieces, the marked ones told apart.
pub(crate) fn parts(case: &str) -> Vec<Part> {
    case.split('*')
        .enumerate()
        .map(|(number, text)| Part {
            text: visible(text, number % 2 == 1),
            marked: number % 2 == 1,
        })
        .filter(|part| part.marked || !part.text.is_empty())
        .collect()
}

/// Gives characters that cannot be seen a shape; ordinary spaces only where they are what the rule marks.
fn visible(text: &str, marked: bool) -> String {
    if marked && text.is_empty() {
        // An empty cell.
        return "[ ]".into();
    }
    text.chars()
        .map(|c| match c {
            ' ' if marked => "␣".into(),
            '\u{1d}' => "␝".into(),
            '\t' => "⇥".into(),
            ' ' | '\n' => c.to_string(),
            _ if c.is_whitespace() || c.is_control() || ('\u{200b}'..='\u{200f}').contains(&c) => {
                format!("[U+{:04X}]", c as u32)
            }
            _ => c.to_string(),
        })
        .collect()
}
