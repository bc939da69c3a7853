//! Every rule finds what its cases say, and nothing where they say nothing.

use crate::cases::{case, found};
use nct_ready::rules::{KEY_RULES, KeySubject, check_key};

#[test]
fn every_rule_finds_its_cases_and_no_others() {
    let mut wrong = Vec::new();
    for rule in KEY_RULES {
        let id = rule.code.id();
        let cases = rule.cases();
        assert!(
            !cases.hits.is_empty() && !cases.misses.is_empty(),
            "{id} has no cases of both sorts"
        );
        for (cases, expected) in [(cases.hits, 1), (cases.misses, 0)] {
            for text in cases {
                let found = found(rule, text);
                if found.len() != expected {
                    wrong.push(format!("{id} {text:?}: {}", found.len()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn codes_are_unique_and_in_order() {
    let codes: Vec<_> = KEY_RULES.iter().map(|rule| rule.code.id()).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
}

#[test]
fn what_is_most_serious_comes_first_and_authorities_are_left_alone() {
    let (file, given) = case("key=rsa ends=-5 and holder=authority ends=-900");
    let subject = KeySubject {
        file: &file,
        given: &given,
    };
    let found = check_key(&subject);
    let codes: Vec<_> = found.iter().map(|one| one.finding.rule.code.id()).collect();
    assert_eq!(codes, ["k021", "k051"]);
    assert!(found.iter().all(|one| one.certificate == Some(0)));
}

#[test]
fn a_good_key_has_no_findings() {
    let (file, given) = case("company holder=organisation role=head for=both bin=1 typed-bin=1");
    let subject = KeySubject {
        file: &file,
        given: &given,
    };
    assert_eq!(check_key(&subject), []);
}
