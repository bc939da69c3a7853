//! What the rules for templates say about their own cases. The workbooks are those of the tests, so that no example is
//! written down twice.

#[path = "../../../tests/support/books.rs"]
mod books;
#[path = "../../../tests/support/files.rs"]
mod files;
#[path = "../../../tests/support/keys.rs"]
mod keys;
#[path = "../../../tests/support/photos.rs"]
mod photos;

use nct_ready::finding::Finding;
use nct_ready::rules::{DICTIONARY_RULES, FILE_RULES, KeyRule, PhotoRule, ROW_RULES, SheetRule};
use nct_ready::template::Template;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// Findings by rule and case. Each is made once for all languages: some need a dictionary as large as the catalog's.
type Samples = BTreeMap<(&'static str, &'static str), Finding>;

/// What a rule for templates finds in one of its cases: the name of a file, or rows.
pub(crate) fn of(rule: &SheetRule, case: &'static str) -> Option<&'static Finding> {
    static SAMPLES: OnceLock<Samples> = OnceLock::new();
    SAMPLES.get_or_init(all).get(&(rule.code.id(), case))
}

/// What a rule for photos finds in one of its cases.
pub(crate) fn of_photos(rule: &PhotoRule, case: &str) -> Option<Finding> {
    let mut found = photos::found(case).into_iter();
    found.find(|finding| finding.rule == rule.meta())
}

/// What a rule for key files finds in one of its cases.
pub(crate) fn of_keys(rule: &KeyRule, case: &str) -> Option<Finding> {
    keys::found(rule, case).into_iter().next()
}

fn all() -> Samples {
    let mut all = Samples::new();
    for rule in FILE_RULES {
        // The page shows one, as the files themselves are not shown.
        for case in rule.cases().hits.iter().take(1) {
            let found = first(rule, &files::fixture(case));
            all.extend(found.map(|finding| ((rule.code.id(), *case), finding)));
        }
    }
    for rule in ROW_RULES.iter().chain(DICTIONARY_RULES) {
        for case in rule.cases().hits {
            let (rows, _) = books::case(case);
            let found = first(rule, &books::check(books::book_for(rule, rows)));
            all.extend(found.map(|finding| ((rule.code.id(), *case), finding)));
        }
    }
    all
}

fn first(rule: &SheetRule, template: &Template) -> Option<Finding> {
    let mut found = template.findings();
    let located = found.find(|located| located.finding.rule == rule.meta())?;
    Some(located.finding.clone())
}
