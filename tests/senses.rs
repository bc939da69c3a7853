//! What a cell of a dictionary column is told to be, what is offered, and where the dictionaries come from.
#[path = "support/books.rs"]
mod books;

use nct_ready::finding::{Facts, Finding, Safety};
use nct_ready::rules::Code;
use nct_ready::template::customs;
use nct_ready::template::sense::{Sense, near, sense};
use nct_ready::template::{Book, Dictionaries, Dictionary, Template, Which};
use nct_ready::text::{Locale, message};
use proptest::prelude::*;
use std::sync::Arc;

const OKTRU: Which = Which::Oktru;
const COUNTRY: Which = Which::Country;
const UNIT: Which = Which::Unit;

#[test]
fn what_a_cell_means() {
    let all = books::dictionaries();
    for (which, text, expected) in [
        (COUNTRY, "", Sense::Right),
        (COUNTRY, " \u{a0}", Sense::Right),
        (COUNTRY, "КИТАЙ", Sense::Right),
        (COUNTRY, "китай", Sense::Spelled(1)),
        (COUNTRY, "КИТАЙ;", Sense::Spelled(1)),
        (COUNTRY, "CN", Sense::Coded(1)),
        (COUNTRY, " cn ", Sense::Coded(1)),
        (COUNTRY, "КИТАЙ, Россия", Sense::List(vec![1, 2])),
        (COUNTRY, "КИТАЙ, Марс", Sense::Unknown),
        (COUNTRY, "Штука", Sense::Elsewhere(UNIT)),
        (UNIT, "796", Sense::Coded(2)),
        (UNIT, "Килограмм", Sense::Shared(vec![4, 5])),
        (UNIT, "килограмм", Sense::Spelled(4)),
        (UNIT, "Единицы массы", Sense::Category(0)),
        (UNIT, "economicUnits", Sense::Category(1)),
        (UNIT, "шт", Sense::Unknown),
        (UNIT, "KZ", Sense::Elsewhere(COUNTRY)),
        (OKTRU, "Плита нагревательная", Sense::Right),
        (OKTRU, " Плита нагревательная ", Sense::Right),
        (OKTRU, "плита нагревательная", Sense::Spelled(5)),
        (OKTRU, "1101-0001-0002-100000003", Sense::Right),
        (
            OKTRU,
            "1101\u{2013}0001\u{2013}0002\u{2013}100000003",
            Sense::Regrouped("1101-0001-0002-100000003".to_owned()),
        ),
        (
            OKTRU,
            "1101-0001-0002-100000009",
            Sense::NoSuchCode("1101-0001-0002-100000009".to_owned()),
        ),
        (OKTRU, "1101-0001-", Sense::Upper("1101-0001".to_owned())),
        (OKTRU, "1101-0001-0002-10000000", Sense::Malformed),
        (OKTRU, "1905311900", Sense::Elsewhere(Which::Tnved)),
        (OKTRU, "163", Sense::Unknown),
        (OKTRU, "Кабель 3x2,5", Sense::Unknown),
    ] {
        assert_eq!(sense(&all, which, text), expected, "{which:?} {text:?}");
    }
}

#[test]
fn without_a_dictionary_only_the_form_of_a_code_is_looked_at() {
    let none = Dictionaries::default();
    let code = "1101-0001-0002-100000003".to_owned();
    for (which, text, expected) in [
        (COUNTRY, "Марс", Sense::Right),
        (UNIT, "шт", Sense::Right),
        (OKTRU, "Чайник", Sense::Right),
        (
            OKTRU,
            "1101-0001-0002-100000003",
            Sense::NoSuchCode(code.clone()),
        ),
        (OKTRU, "110100010002100000003", Sense::Regrouped(code)),
        (OKTRU, "1101-0001", Sense::Upper("1101-0001".to_owned())),
        (OKTRU, "1101-0001-0", Sense::Malformed),
    ] {
        assert_eq!(sense(&none, which, text), expected, "{text:?}");
    }
}

#[test]
fn what_people_usually_write_is_known() {
    let all = books::dictionaries();
    for (which, text, code) in [
        (UNIT, "шт.", "796"),
        (UNIT, "ШТ", "796"),
        (UNIT, "гр", "163"),
        (UNIT, "л.", "112"),
        (UNIT, "Граммы", "163"),
        (COUNTRY, "РФ", "RU"),
        (COUNTRY, "Российская Федерация", "RU"),
        (COUNTRY, "К.Н.Р.", "CN"),
        (COUNTRY, "Республика Казахстан", "KZ"),
        (COUNTRY, "Германя", "DE"),
    ] {
        let dictionary = all.get(which);
        let found = near(dictionary, which, text, 5);
        let codes: Vec<_> = found
            .iter()
            .filter_map(|&n| dictionary.entry(n))
            .map(|e| e.code)
            .collect();
        assert_eq!(codes, [code], "{text}");
    }
    let found = near(&all.unit, UNIT, "Килограм", 5);
    assert_eq!(
        found.len(),
        1,
        "a name that two units share is offered once"
    );
}

#[test]
fn customs_codes_are_read_one_by_one() {
    use customs::Sense::{Heading, LostZero, Malformed, Name, NoSuchCode, Right, Spaced};
    let tnved = books::dictionaries().tnved;
    for (text, wrongly_joined, expected) in [
        ("", false, &[][..]),
        ("@", false, &[]),
        (" @@ ", false, &[]),
        ("1905311900", false, &[("1905311900", Right)]),
        ("1905311900@", false, &[("1905311900", Right)]),
        ("1905311900@@", false, &[("1905311900", Right)]),
        (
            "1905311900@1905311100",
            false,
            &[("1905311900", Right), ("1905311100", Right)],
        ),
        (
            "1905311900 @ 1905311100",
            false,
            &[("1905311900", Spaced), ("1905311100", Spaced)],
        ),
        (
            "1905311900, 1905311100",
            true,
            &[("1905311900", Right), ("1905311100", Spaced)],
        ),
        (
            "1905311900 1905311100",
            true,
            &[("1905311900", Right), ("1905311100", Right)],
        ),
        ("1905 31 190 0", false, &[("1905311900", Spaced)]),
        ("402101900", false, &[("402101900", LostZero)]),
        ("1905", false, &[("1905", Heading)]),
        ("1906", false, &[("1906", Malformed)]),
        ("1234567890", false, &[("1234567890", NoSuchCode)]),
        ("12345678901", false, &[("12345678901", Malformed)]),
        ("Вафли, прочие", false, &[("", Name)]),
        ("1905311900 вафли", false, &[("", Name)]),
    ] {
        let codes = customs::read(&tnved, text);
        let parts: Vec<_> = codes
            .parts
            .iter()
            .map(|part| (&*part.digits, part.sense))
            .collect();
        assert_eq!(parts, expected, "{text:?}");
        assert_eq!(codes.wrongly_joined, wrongly_joined, "{text:?}");
    }
    let none = Dictionary::default();
    for (text, expected) in [
        ("1234567890", Right),
        ("12.34", Heading),
        ("402101900", Malformed),
    ] {
        assert_eq!(
            customs::read(&none, text).parts[0].sense,
            expected,
            "{text}"
        );
    }
}

/// What a rule says of a case.
fn finding(template: &Template, code: Code) -> Option<Finding> {
    let mut all = template.findings().map(|located| &located.finding);
    all.find(|finding| finding.rule.code == code).cloned()
}

fn book(case: &str) -> Book {
    books::book(books::case(case).0)
}

#[test]
fn what_is_offered() {
    for (case, code, codes, expected, safety) in [
        (
            "measure_unit=шт",
            Code::R201,
            &["796"][..],
            Some("Штука"),
            Some(Safety::Unsafe),
        ),
        ("country=Марс", Code::R201, &[], None, None),
        (
            "country=Казахстан",
            Code::R202,
            &[],
            Some("КАЗАХСТАН"),
            Some(Safety::Safe),
        ),
        (
            "country=KZ",
            Code::R203,
            &[],
            Some("КАЗАХСТАН"),
            Some(Safety::Safe),
        ),
        ("measure_unit=166", Code::R203, &[], None, None),
        (
            "oktru=Набор",
            Code::R204,
            &["1101-0002-0001-100000004", "1102-0001-0001-100000005"],
            None,
            None,
        ),
        (
            "measure_unit=Килограмм",
            Code::R205,
            &["166", "499"],
            None,
            None,
        ),
        (
            "country=КИТАЙ, РОССИЯ",
            Code::R206,
            &["CN", "RU"],
            None,
            None,
        ),
        (
            "measure_unit=massUnits",
            Code::R208,
            &["163", "166", "499"],
            None,
            None,
        ),
        (
            "oktru=1101-0001-0001-100000009",
            Code::R213,
            &["1101-0001-0001-100000001", "1101-0001-0001-100000002"],
            None,
            None,
        ),
        (
            "oktru=1101-0002",
            Code::R214,
            &["1101-0002-0001-100000004"],
            None,
            None,
        ),
        (
            "oktru=Набор (1101-0002-0001-100000004)",
            Code::R215,
            &[],
            Some("1101-0002-0001-100000004"),
            Some(Safety::Unsafe),
        ),
        (
            "tnved=190531",
            Code::R225,
            &["1905311100", "1905311900"],
            None,
            None,
        ),
        ("tnved=1905311909", Code::R226, &["1905311900"], None, None),
        (
            "tnved=Вафли прочие",
            Code::R227,
            &["1905329900"],
            Some("1905329900"),
            Some(Safety::Unsafe),
        ),
    ] {
        let template = books::check(book(case));
        let found = finding(&template, code).unwrap_or_else(|| panic!("{case}: no {}", code.id()));
        let offered: Vec<&str> = match &found.facts {
            Facts::Entries(entries) => entries.iter().map(|(code, _)| &**code).collect(),
            _ => Vec::new(),
        };
        assert_eq!(offered, codes, "{case}");
        assert_eq!(found.expected.as_deref(), expected, "{case}");
        assert_eq!(found.fix.map(|fix| fix.safety), safety, "{case}");
    }
}

#[test]
fn a_class_of_which_nobody_can_tell_is_no_error() {
    let case = "oktru=1101-0001-0001-100000009";
    let kept = Arc::new(books::dictionaries());
    let mut bare = book(case);
    bare.dictionaries = Dictionaries::default();
    let other = Template::check(bare.clone(), Some(kept), |_, _| {});
    assert!(finding(&other, Code::R213).is_some() && finding(&other, Code::R212).is_none());
    let mut current = book(case);
    books::fill_up(&mut current.dictionaries.oktru);
    let current = books::check(current);
    assert!(finding(&current, Code::R212).is_some() && finding(&current, Code::R213).is_none());
    let none = books::check(bare);
    assert!(none.row_findings(5).is_empty(), "said once, of the file");
}

#[test]
fn a_customs_code_of_another_template_is_not_certain() {
    let mut bare = book("tnved=1905311909");
    bare.dictionaries = Dictionaries::default();
    let kept = Arc::new(books::dictionaries());
    let template = Template::check(bare, Some(kept), |_, _| {});
    assert!(finding(&template, Code::R226).is_none());
    assert!(finding(&template, Code::R229).is_some());
}

#[test]
fn rows_that_are_alike_name_each_other() {
    let template = books::check(book("brand=a\nbrand=a\nbrand=b\nbrand=a"));
    let rows = |row: u32, code: Code| {
        let found = template.row_findings(row).iter();
        let mut found = found.filter(|located| located.finding.rule.code == code);
        found.next().map(|located| located.finding.facts.clone())
    };
    let lines = |first: &[u32]| {
        let first = first.to_vec();
        let total = first.len();
        Some(Facts::Lines { first, total })
    };
    assert_eq!(rows(5, Code::R301), lines(&[6, 8]));
    assert_eq!(rows(7, Code::R301), None);
    assert_eq!(
        rows(5, Code::R302),
        lines(&[7]),
        "the others are told of already"
    );
    assert_eq!(rows(7, Code::R302), lines(&[5, 6, 8]));
    assert!((5..9).all(|row| rows(row, Code::R303).is_none()));
    let english = template
        .row_findings(5)
        .iter()
        .map(|l| message(&l.finding, Locale::En));
    let english: Vec<_> = english.collect();
    assert!(
        english.iter().any(|text| text.contains("in rows 6 and 8")),
        "{english:?}"
    );
}

proptest! {
    #[test]
    fn any_text_has_a_meaning(text in prop_oneof![
        any::<String>(),
        "[0-9 @,;.\\-]{0,40}",
        "[А-яЁё,@0-9 ]{0,40}",
        "(1101-0001-0001-100000001|КИТАЙ|1905311900|Штука)[ @,;]?(1101-0001-0001-100000001|КИТАЙ|1905311900|Штука)",
    ]) {
        for all in [books::dictionaries(), Dictionaries::default()] {
            for which in Which::ALL {
                let _ = sense(&all, which, &text);
                let _ = near(all.get(which), which, &text, 5);
            }
            let codes = customs::read(&all.tnved, &text);
            for part in codes.parts {
                prop_assert!(text.get(part.span.start..part.span.end).is_some());
            }
        }
    }

    #[test]
    fn safe_fixes_end(text in "(1101-0001-0001-100000001|китай|КИТАЙ|190531190 0|1905311900|дана|[ @,;]){1,5}") {
        let mut rows = vec![books::good_row(5)];
        for code in ["oktru", "country", "measure_unit", "tnved"] {
            rows[0].cells[usize::from(books::column(code))] = books::text(&text);
        }
        let mut template = books::check(books::book(rows));
        template.fix_all_safe();
        let left = template.fixes(None, false);
        prop_assert!(left.is_empty(), "{left:?}");
    }
}
