//! Every case of the rules for rows: what is marked is found, exactly there, and nothing is found where nothing is marked.
#[path = "support/books.rs"]
mod books;

use nct_ready::rules::{DICTIONARY_RULES, ROW_RULES, SheetRule};
use nct_ready::template::Template;

fn rules() -> impl Iterator<Item = &'static &'static SheetRule> {
    ROW_RULES.iter().chain(DICTIONARY_RULES)
}

/// What a rule finds in a case, and what is marked there.
fn found_and_marked(rule: &SheetRule, case: &str) -> (Vec<books::Mark>, Vec<books::Mark>) {
    let (rows, marked) = books::case(case);
    let template = books::check_for(rule, rows);
    let mut found = found(rule, &template);
    found.sort_unstable();
    (found, marked)
}

fn found(rule: &SheetRule, template: &Template) -> Vec<books::Mark> {
    template
        .findings()
        .filter(|located| located.finding.rule == rule.meta())
        .map(books::mark)
        .collect()
}

#[test]
fn every_rule_finds_what_its_cases_mark() {
    let mut wrong = Vec::new();
    for rule in rules() {
        let id = rule.code.id();
        let cases = rule.cases();
        for case in cases.hits.iter().chain(cases.misses) {
            let (found, marked) = found_and_marked(rule, case);
            if found != marked {
                wrong.push(format!("{id} {case:?}: found {found:?}, marked {marked:?}"));
            }
        }
        for case in cases.misses {
            assert!(
                !case.contains('*'),
                "{id}: a mark in {case:?}, which is no hit"
            );
        }
        for case in cases.hits {
            assert!(case.contains('*'), "{id}: no mark in {case:?}");
        }
        assert!(
            !cases.hits.is_empty() && !cases.misses.is_empty(),
            "{id} has no cases of both sorts"
        );
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_product_that_is_right_in_every_cell_is_left_alone() {
    let template = books::check(books::book(vec![books::good_row(5)]));
    let found: Vec<_> = template.row_findings(5).iter().collect();
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(template.products(), 1);
}

#[test]
fn a_fix_mends_what_its_rule_found() {
    let mut wrong = Vec::new();
    for rule in rules() {
        for case in rule.cases().hits {
            let (rows, _) = books::case(case);
            let mut template = books::check_for(rule, rows);
            let before = found(rule, &template).len();
            let edits = template.fixes(Some(rule.code), true);
            if edits.is_empty() {
                continue;
            }
            template.edit(&edits, Some(rule.code));
            if found(rule, &template).len() >= before {
                wrong.push(format!("{} {case:?} -> {edits:?}", rule.code.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
