//! The rule pages: what the registry says about each rule, in the reader's language. Nothing is written down twice: the
//! examples are the rule's own test cases, and the sentences below them come from checking them.

use nct_ready::finding::{Safety, Severity};
use nct_ready::list::List;
use nct_ready::rules::{RULES, Rule};
use nct_ready::text::{self, Locale};
use serde::Serialize;

/// A rule as its page shows it.
#[derive(Serialize)]
pub(crate) struct RulePage {
    code: &'static str,
    title: &'static str,
    severity: &'static str,
    safety: &'static str,
    why: &'static str,
    help: &'static str,
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
pub(crate) fn rules(locale: Locale) -> Vec<RulePage> {
    RULES.iter().map(|rule| page(rule, locale)).collect()
}

fn page(rule: &'static Rule, locale: Locale) -> RulePage {
    let code = rule.code;
    let cases = rule.cases();
    let mut hits: Vec<_> = cases
        .hits
        .iter()
        .map(|case| Hit {
            parts: parts(case),
            message: message(rule, &case.replace('*', ""), locale),
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
