//! What the rules say, in every language: complete, well-formed, and filled with what a finding brings.
#[path = "../support/books.rs"]
mod books;
#[path = "../support/files.rs"]
mod files;
mod messages;
mod sheets;

use nct_ready::barcode::Kind;
use nct_ready::finding::{Facts, Finding, Span};
use nct_ready::list::{Bucket, List};
use nct_ready::rules::{Code, RULES, Rule};
use nct_ready::text::{Locale, fix_title, help, message, next_step, office, plural, title, why};

const KINDS: [Kind; 8] = [
    Kind::Ntin,
    Kind::Xtin,
    Kind::Gtin8,
    Kind::Gtin12,
    Kind::Gtin13,
    Kind::Gtin14,
    Kind::UpcE,
    Kind::None,
];

/// Letters that Kazakh has and Russian has not.
const KAZAKH: &str = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

fn rule(code: Code) -> &'static Rule {
    RULES
        .iter()
        .find(|rule| rule.code == code)
        .expect("every code has a rule")
}

/// The findings of a rule in its own examples.
fn samples(rule: &Rule) -> Vec<Finding> {
    let hits = rule.cases().hits;
    let of_case = |case: &&str| {
        let list = List::check(case.replace('*', ""));
        (0..list.items().len())
            .flat_map(|item| list.findings(item))
            .filter(|finding| finding.rule == rule.meta())
            .collect::<Vec<_>>()
    };
    hits.iter().flat_map(of_case).collect()
}

/// A finding with what the message may need.
fn finding(code: Code, found: &str, expected: Option<&str>, facts: Facts) -> Finding {
    Finding {
        rule: rule(code).meta(),
        span: Span::default(),
        found: found.to_owned(),
        expected: expected.map(str::to_owned),
        facts,
        fix: None,
    }
}

fn sentences(locale: Locale) -> Vec<(String, &'static str)> {
    let of_rule = |rule: &&Rule| {
        let code = rule.code;
        [("help", help(code, locale)), ("why", why(code, locale))]
            .map(|(what, text)| (format!("{} {what}", code.id()), text))
    };
    let of_bucket = |bucket: Bucket| {
        KINDS.map(|kind| {
            let what = format!("next step {}", bucket.id());
            (what, next_step(bucket, kind, locale))
        })
    };
    let steps = Bucket::ALL.into_iter().flat_map(of_bucket);
    RULES.iter().flat_map(of_rule).chain(steps).collect()
}

fn well_formed(what: &str, text: &str) {
    assert!(!text.is_empty(), "{what} is empty");
    assert_eq!(text, text.trim(), "{what}: spaces around");
    assert!(!text.contains("  "), "{what}: two spaces: {text}");
    assert!(!text.contains('!'), "{what}: exclamation mark: {text}");
    assert!(!text.contains(['{', '}']), "{what}: not filled: {text}");
    assert!(!text.contains(".."), "{what}: two stops: {text}");
    let first = text.chars().next().is_some_and(char::is_lowercase);
    assert!(!first, "{what}: begins small: {text}");
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

/// A Latin letter that looks like a Cyrillic one hides inside a word, and no eye finds it.
fn one_alphabet_a_word(what: &str, text: &str) {
    for word in text.split(|c: char| !c.is_alphabetic()) {
        let mixed = word.contains(is_cyrillic) && word.contains(|c: char| c.is_ascii_alphabetic());
        assert!(!mixed, "{what}: {word} in {text}");
    }
}

#[test]
fn every_sentence_is_well_formed() {
    for locale in Locale::ALL {
        for (what, text) in sentences(locale) {
            let what = format!("{} {what}", locale.tag());
            well_formed(&what, text);
            one_alphabet_a_word(&what, text);
            assert!(text.ends_with('.'), "{what}: no full stop: {text}");
        }
        for rule in RULES {
            let what = format!("{} {} title", locale.tag(), rule.code.id());
            let text = title(rule.code, locale);
            well_formed(&what, text);
            one_alphabet_a_word(&what, text);
            assert!(!text.ends_with(['.', ':', ',']), "{what}: {text}");
            assert!(text.chars().count() <= 45, "{what} is long: {text}");
        }
    }
}

#[test]
fn no_two_rules_share_a_title() {
    for locale in Locale::ALL {
        let mut titles: Vec<_> = RULES.iter().map(|rule| title(rule.code, locale)).collect();
        titles.sort_unstable();
        let all = titles.len();
        titles.dedup();
        assert_eq!(titles.len(), all, "{}", locale.tag());
    }
}

#[test]
fn every_language_is_written_in_its_own_letters() {
    for rule in RULES {
        let code = rule.code;
        let of = |locale| {
            let texts = [title(code, locale), help(code, locale), why(code, locale)];
            texts.join(" ")
        };
        let id = code.id();
        assert!(!of(Locale::Ru).contains(|c| KAZAKH.contains(c)), "{id}");
        assert!(of(Locale::Kk).contains(|c| KAZAKH.contains(c)), "{id}");
        // Three Cyrillic letters are quoted there as letters.
        let english = of(Locale::En).replace("О, З and В", "");
        assert!(!english.contains(is_cyrillic), "{id}: {english}");
    }
}

#[test]
fn every_finding_of_the_examples_fills_its_message() {
    for rule in RULES {
        let samples = samples(rule);
        assert!(!samples.is_empty(), "{} has no sample", rule.code.id());
        for finding in samples {
            for locale in Locale::ALL {
                let text = message(&finding, locale);
                let what = format!("{} {}", locale.tag(), rule.code.id());
                let bare = format!("{}. {}", title(rule.code, locale), help(rule.code, locale));
                assert_ne!(text, bare, "{what}: a fact is missing");
                assert_eq!(text, text.trim(), "{what}");
                assert!(!text.contains(['{', '}']), "{what}: not filled: {text}");
                assert!(text.ends_with('.'), "{what}: {text}");
            }
        }
    }
}

#[test]
fn every_fix_has_a_title() {
    for rule in RULES {
        for finding in samples(rule) {
            for locale in Locale::ALL {
                let text = fix_title(&finding, locale);
                let what = format!("{} {}", locale.tag(), rule.code.id());
                assert_eq!(text.is_some(), finding.fix.is_some(), "{what}");
                if let Some(text) = text {
                    well_formed(&what, &text);
                    one_alphabet_a_word(&what, &text);
                    assert!(!text.ends_with('.'), "{what}: {text}");
                }
            }
        }
    }
}

#[test]
fn every_office_has_a_name() {
    for prefix in 0..1000 {
        let country = nct_ready::barcode::office(prefix);
        for locale in Locale::ALL {
            let name = office(country, locale);
            assert!(!name.is_empty());
            let unknown = office("ZZ", locale);
            assert_ne!(name, unknown, "{country} has no name");
            one_alphabet_a_word(country, name);
        }
    }
    assert_eq!(office("KZ", Locale::Kk), "Қазақстан");
    assert_eq!(office("VN", Locale::Ru), "Вьетнам");
    assert_eq!(office("AE", Locale::En), "United Arab Emirates");
    assert_eq!(office("ZA", Locale::Ru), "ЮАР");
}

#[test]
fn plurals_follow_each_language() {
    let products = ["товар", "товара", "товаров"];
    let ru = |n| plural(n, Locale::Ru, &products);
    for n in [1, 21, 101, 1_000_001] {
        assert_eq!(ru(n), "товар", "{n}");
    }
    for n in [2, 3, 4, 22, 104] {
        assert_eq!(ru(n), "товара", "{n}");
    }
    for n in [0, 5, 10, 11, 12, 14, 19, 20, 111, 113] {
        assert_eq!(ru(n), "товаров", "{n}");
    }
    for n in [0, 1, 2, 5] {
        assert_eq!(plural(n, Locale::Kk, &["тауар"]), "тауар");
    }
    let en = |n| plural(n, Locale::En, &["product", "products"]);
    assert_eq!(
        [en(0), en(1), en(2), en(21)],
        ["products", "product", "products", "products"]
    );
    // A form that is missing is no reason to fall silent.
    assert_eq!(plural(5, Locale::Ru, &["товар"]), "товар");
    assert_eq!(plural(5, Locale::Ru, &[]), "");
}

#[test]
fn only_a_look_up_proves_that_an_ntin_exists() {
    let step = |locale| next_step(Bucket::HasNtin, Kind::Ntin, locale);
    assert_eq!(
        step(Locale::Ru),
        "Это код NTIN. Есть ли он в каталоге, покажет только поиск."
    );
    assert!(step(Locale::Kk).contains("тек іздеу"));
    assert!(step(Locale::En).contains("Only a look-up"));
    let ready = next_step(Bucket::LookupReady, Kind::Gtin13, Locale::Ru);
    assert_eq!(ready, "Готов к поиску в каталоге по GTIN.");
}
