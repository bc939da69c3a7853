//! Messages and fixes, filled with what a finding brings.

use super::{finding, well_formed};
use nct_ready::finding::{Facts, Finding, Fix, Safety};
use nct_ready::rules::{Code, RULES};
use nct_ready::text::{Locale, fix_title, message};

fn fixed(code: Code, found: &str, expected: &str, facts: Facts, safety: Safety) -> Finding {
    Finding {
        fix: Some(Fix {
            safety,
            replacement: expected.to_owned(),
        }),
        ..finding(code, found, Some(expected), facts)
    }
}

/// Everything that stands in the source, with what it is.
#[test]
fn a_message_says_what_was_found_and_what_is_expected() {
    let wrong = finding(Code::B101, "7", Some("6"), Facts::None);
    for (locale, expected) in [
        (
            Locale::Ru,
            "Контрольная цифра не сходится: в коде 7, должна быть 6. Сверьте код с упаковкой.",
        ),
        (
            Locale::Kk,
            "Бақылау цифры сәйкес емес: кодта 7, дұрысы 6. Кодты қаптамамен салыстырыңыз.",
        ),
        (
            Locale::En,
            "The check digit does not match: the code ends in 7, it should be 6. Compare it with the package.",
        ),
    ] {
        assert_eq!(message(&wrong, locale), expected);
    }
    let swap = finding(
        Code::B102,
        "10",
        Some("01"),
        Facts::Code("4870206710012".to_owned()),
    );
    let glued = finding(
        Code::B018,
        "48702067100125449000000996",
        Some("4870206710012\n5449000000996"),
        Facts::None,
    );
    let lost = finding(Code::B013, "4,87E+12", None, Facts::None);
    for locale in Locale::ALL {
        for part in ["10", "01", "4870206710012"] {
            assert!(message(&swap, locale).contains(part));
        }
        for part in ["4870206710012 ", " 5449000000996"] {
            assert!(message(&glued, locale).contains(part));
        }
        assert!(message(&lost, locale).contains("4,87E+12"));
    }
}

#[test]
fn a_guess_without_a_code_says_so() {
    for locale in Locale::ALL {
        for code in [Code::B011, Code::B012, Code::B014] {
            let known = finding(code, "487О", Some("4870206710012"), Facts::None);
            let unknown = finding(code, "487О", None, Facts::None);
            assert!(message(&known, locale).contains("4870206710012"));
            assert!(message(&unknown, locale).contains("487О"));
            assert_ne!(message(&known, locale), message(&unknown, locale));
        }
    }
}

#[test]
fn a_message_without_its_facts_still_tells_what_it_is_about() {
    for rule in RULES {
        for locale in Locale::ALL {
            let bare = finding(rule.code, "", None, Facts::None);
            let text = message(&bare, locale);
            well_formed(rule.code.id(), &text);
            assert!(text.ends_with('.'), "{text}");
            assert_eq!(fix_title(&bare, locale), None);
        }
    }
}

#[test]
fn a_long_cell_is_quoted_from_its_start() {
    let cell = "Молоко ".repeat(100);
    for locale in Locale::ALL {
        let text = message(&finding(Code::B022, &cell, None, Facts::None), locale);
        assert!(text.chars().count() < 160, "{text}");
        assert!(text.contains("Молок…"), "{text}");
    }
    // What looks like a template in a cell is no template.
    let text = message(
        &finding(Code::B022, "{code}", None, Facts::None),
        Locale::En,
    );
    assert!(text.contains("{code}"));
}

#[test]
fn the_issuing_office_is_never_taken_for_the_country_of_origin() {
    let office =
        |prefix, country| finding(Code::B210, "487", None, Facts::Office { prefix, country });
    let denials = [
        (
            Locale::Ru,
            "Казахстан",
            "Этот номер не говорит, где сделан товар.",
        ),
        (
            Locale::Kk,
            "Қазақстан",
            "тауардың қай елде жасалғанын көрсетпейді.",
        ),
        (
            Locale::En,
            "Kazakhstan",
            "It does not tell where the product was made.",
        ),
    ];
    for (locale, country, denial) in denials {
        let text = message(&office(487, "KZ"), locale);
        let claim = text.strip_suffix(denial);
        let claim = claim.expect("the denial ends the message");
        assert!(claim.contains(country) && claim.contains("487"), "{claim}");
        for word in [
            "сделан",
            "произвед",
            "происхожд",
            "жасал",
            "шық",
            "made",
            "origin",
        ] {
            assert!(!claim.contains(word), "{claim}");
        }
    }
    let shared = message(&office(541, ""), Locale::Ru);
    assert!(shared.contains("Бельгия и Люксембург"), "{shared}");
    let own = message(&office(3, ""), Locale::En);
    assert!(
        own.contains("GS1 Global Office") && own.contains("003"),
        "{own}"
    );
}

#[test]
fn a_fix_says_what_it_does() {
    let zero = fixed(
        Code::B016,
        "200121958529",
        "0200121958529",
        Facts::None,
        Safety::Unsafe,
    );
    let title = |finding: &Finding, locale| fix_title(finding, locale).unwrap_or_default();
    let zeros = |n| {
        let facts = Facts::Length(n);
        fixed(Code::B015, "42", "00042", facts, Safety::Unsafe)
    };
    for (finding, locale, expected) in [
        (&zero, Locale::Ru, "Вернуть ноль: 0200121958529"),
        (&zero, Locale::Kk, "Нөлді қайтару: 0200121958529"),
        (&zero, Locale::En, "Put back the zero: 0200121958529"),
        (&zeros(1), Locale::Ru, "Вернуть ноль: 00042"),
        (&zeros(2), Locale::Ru, "Вернуть 2 нуля: 00042"),
        (&zeros(5), Locale::Ru, "Вернуть 5 нулей: 00042"),
        (&zeros(2), Locale::Kk, "Басындағы 2 нөлді қайтару: 00042"),
        (&zeros(2), Locale::En, "Put back 2 zeros: 00042"),
    ] {
        assert_eq!(title(finding, locale), expected);
    }
    let hint = fixed(Code::B101, "7", "6", Facts::None, Safety::Display);
    assert_eq!(title(&hint, Locale::Ru), "Возможно, 6");
    let plain = fixed(Code::B101, "7", "6", Facts::None, Safety::Unsafe);
    assert_eq!(title(&plain, Locale::Ru), "Заменить на 6");
}

#[test]
fn lengths_and_lines_are_counted_in_words() {
    let length = |n, locale| {
        let facts = Facts::Length(n);
        message(&finding(Code::B024, "1", None, facts), locale)
    };
    assert!(length(1, Locale::Ru).starts_with("В коде 1 цифра, "));
    assert!(length(3, Locale::Ru).starts_with("В коде 3 цифры, "));
    assert!(length(11, Locale::Ru).starts_with("В коде 11 цифр, "));
    assert!(length(11, Locale::Kk).starts_with("Кодта 11 цифр бар"));
    assert!(length(11, Locale::En).starts_with("The code has 11 digits, "));
    let ru = Locale::Ru;
    let kk = Locale::Kk;
    let en = Locale::En;
    for (locale, first, total, expected) in [
        (ru, &[2][..], 1, "Тот же код есть на строке 2."),
        (ru, &[2, 5, 9], 3, "Тот же код есть на строках 2, 5 и 9."),
        (
            ru,
            &[2, 5],
            5,
            "Тот же код есть на строках 2, 5 и ещё на 3.",
        ),
        (kk, &[2], 1, "Дәл осы код 2-жолда да бар."),
        (
            kk,
            &[2, 5, 9],
            3,
            "Дәл осы код 2, 5 және 9-жолдарда да бар.",
        ),
        (
            kk,
            &[2, 5],
            5,
            "Дәл осы код 2, 5-жолдарда және тағы 3 жолда бар.",
        ),
        (en, &[2], 1, "The same code is also on line 2."),
        (
            en,
            &[2, 5, 9],
            3,
            "The same code is also on lines 2, 5 and 9.",
        ),
        (
            en,
            &[2, 5],
            5,
            "The same code is also on lines 2, 5 and 3 more.",
        ),
    ] {
        let first = first.to_vec();
        let twins = finding(Code::B401, "1", None, Facts::Lines { first, total });
        let text = message(&twins, locale);
        assert!(text.starts_with(expected), "{text}");
    }
}
