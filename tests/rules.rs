//! Every rule's cases: what is marked is found, exactly there, and nothing is found where nothing is marked.
use nct_ready::finding::{Finding, Severity};
use nct_ready::list::{Bucket, List};
use nct_ready::rules::{Code, RULES, Rule};

/// A case's text without marks, and the marked places: line (1-based), first byte and end.
fn unmarked(case: &str) -> (String, Vec<(u32, usize, usize)>) {
    let mut text = String::new();
    let mut marks = Vec::new();
    for (number, line) in case.split('\n').enumerate() {
        let mut at = 0;
        let mut start = None;
        for (part, piece) in line.split('*').enumerate() {
            if part > 0 {
                match start.take() {
                    None => start = Some(at),
                    Some(start) => marks.push((number as u32 + 1, start, at)),
                }
            }
            at += piece.len();
            text.push_str(piece);
        }
        assert_eq!(start, None, "a mark is not closed: {case}");
        text.push('\n');
    }
    text.pop();
    (text, marks)
}

fn found(text: &str, rule: &Rule) -> Vec<(u32, Finding)> {
    let list = List::check(text);
    let of_item = |(number, item): (usize, &nct_ready::list::Item)| {
        let line = item.line;
        list.findings(number)
            .into_iter()
            .filter(|finding| finding.rule == rule.meta())
            .map(move |finding| (line, finding))
            .collect::<Vec<_>>()
    };
    list.items().iter().enumerate().flat_map(of_item).collect()
}

#[test]
fn every_rule_finds_what_its_cases_mark() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for case in rule.cases().hits {
            let (text, marks) = unmarked(case);
            let places: Vec<_> = found(&text, rule)
                .iter()
                .map(|(line, f)| (*line, f.span.start, f.span.end))
                .collect();
            if places != marks {
                wrong.push(format!(
                    "{} {case:?}: found {places:?}, marked {marks:?}",
                    rule.code.id()
                ));
            }
        }
        for case in rule.cases().misses {
            let places: Vec<_> = found(case, rule)
                .iter()
                .map(|(line, f)| (*line, f.span.start, f.span.end))
                .collect();
            if !places.is_empty() {
                wrong.push(format!(
                    "{} {case:?}: found {places:?}, nothing is marked",
                    rule.code.id()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_rule_has_cases_of_both_sorts() {
    for rule in RULES {
        assert!(
            !rule.cases().hits.is_empty(),
            "{} has no hits",
            rule.code.id()
        );
        assert!(
            !rule.cases().misses.is_empty(),
            "{} has no misses",
            rule.code.id()
        );
    }
}

#[test]
fn codes_are_unique_and_in_order() {
    let codes: Vec<_> = RULES.iter().map(|rule| rule.code.id()).collect();
    let mut sorted = codes.clone();
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(codes, sorted);
}

#[test]
fn a_rule_that_moves_an_item_is_more_than_a_hint() {
    for rule in RULES {
        let serious = rule.severity != Severity::Info;
        assert!(serious || rule.bucket.is_none(), "{}", rule.code.id());
        assert!(
            rule.bucket
                .is_none_or(|b| matches!(b, Bucket::FixFirst | Bucket::Manual)),
            "{}",
            rule.code.id()
        );
        assert!(
            rule.severity != Severity::Error || rule.bucket.is_some(),
            "{} is an error and moves nothing",
            rule.code.id()
        );
    }
}

#[test]
fn a_fix_mends_what_its_rule_found() {
    for rule in RULES {
        for case in rule.cases().hits {
            let (text, _) = unmarked(case);
            let list = List::check(text.as_str());
            for item in 0..list.items().len() {
                for finding in list.findings(item).iter().filter(|f| f.rule == rule.meta()) {
                    let Some(mended) = list.with_fix(item, finding) else {
                        continue;
                    };
                    assert!(
                        found(&mended, rule).len() < found(&text, rule).len(),
                        "{} {text:?} -> {mended:?}",
                        rule.code.id()
                    );
                }
            }
        }
    }
}

#[test]
fn swaps_name_the_code_that_was_meant() {
    // 5449000000996 with its fifth and sixth digits as they are, the last two swapped.
    let list = List::check("5449000000969");
    let swaps: Vec<_> = list
        .findings(0)
        .into_iter()
        .filter(|f| f.rule.code == Code::B102)
        .collect();
    assert!(!swaps.is_empty() && swaps.len() <= 3);
    assert!(
        swaps
            .iter()
            .any(|f| f.found == "69" && f.expected.as_deref() == Some("96")),
        "{swaps:?}"
    );
    assert!(
        swaps.iter().all(|f| list.with_fix(0, f).is_none()),
        "a hint is never applied"
    );
}
