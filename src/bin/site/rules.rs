//! The rule pages: what the registry says about each rule, in the reader's language.

use nct_ready::text::Locale;
use serde::Serialize;

/// A rule as its page shows it.
#[derive(Serialize)]
pub(crate) struct RulePage {
    code: &'static str,
    title: String,
    severity: &'static str,
    safety: &'static str,
    why: String,
    help: String,
    cases: Vec<Vec<Part>>,
}

/// A piece of an example.
#[derive(Serialize)]
struct Part {
    text: String,
    marked: bool,
}

/// Every rule, in the registry's order.
pub(crate) fn rules(_locale: Locale) -> Vec<RulePage> {
    Vec::new()
}
