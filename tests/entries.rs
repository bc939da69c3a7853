//! What is typed into registration forms: every rule's cases, its words, and what holds for any text.
use nct_ready::finding::{Finding, Safety};
use nct_ready::identity::forms::{Form, State};
use nct_ready::identity::{
    Date, Entry, Field, Part, Sex, Standing, Told, check, fixed, iban_check_digits,
};
use nct_ready::rules::{Code, ENTRY_RULES, EntryRule};
use nct_ready::text::prepare::prepare_ui;
use nct_ready::text::{Locale, fix_title, help, message, title};
use proptest::prelude::*;

/// Letters that Kazakh has and Russian has not.
const KAZAKH: &str = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";

/// A case: the field, what is typed without marks, what it is compared with, and the marked place.
fn parts(case: &str) -> (Field, String, &str, Option<(usize, usize)>) {
    let (name, rest) = case.split_once('=').expect("a field");
    let (marked, beside) = rest.split_once(" | ").unwrap_or((rest, ""));
    let field = Field::of(name).unwrap_or_else(|| panic!("{name} is no field"));
    let pieces: Vec<_> = marked.split('*').collect();
    let at = match pieces[..] {
        [_] => None,
        [before, inside, _] => Some((before.len(), before.len() + inside.len())),
        _ => panic!("one place is marked: {case}"),
    };
    (field, pieces.concat(), beside, at)
}

fn found(case: &str, rule: &EntryRule) -> Vec<Finding> {
    let (field, text, beside, _) = parts(case);
    let findings = check(field, &text, beside).findings;
    findings
        .into_iter()
        .filter(|f| f.rule == rule.meta())
        .collect()
}

#[test]
fn every_rule_finds_what_its_cases_mark() {
    let mut wrong = Vec::new();
    for rule in ENTRY_RULES {
        let cases = rule.cases();
        assert!(!cases.hits.is_empty() && !cases.misses.is_empty());
        for case in cases.hits.iter().chain(cases.misses) {
            let (_, _, _, marked) = parts(case);
            let places: Vec<_> = found(case, rule)
                .iter()
                .map(|f| (f.span.start, f.span.end))
                .collect();
            assert_eq!(marked.is_some(), cases.hits.contains(case), "{case}");
            if places != Vec::from_iter(marked) {
                wrong.push(format!("{} {case}: {places:?}", rule.code.id()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn codes_are_unique_and_in_order() {
    let codes: Vec<_> = ENTRY_RULES.iter().map(|rule| rule.code.id()).collect();
    assert!(codes.is_sorted_by(|a, b| a < b), "{codes:?}");
}

#[test]
fn a_fix_mends_what_its_rule_found() {
    for rule in ENTRY_RULES {
        for case in rule.cases().hits {
            let (field, text, beside, _) = parts(case);
            for finding in found(case, rule) {
                assert!(finding.fix.is_none() || rule.safety.is_some(), "{case}");
                let Some(fix) = finding.fix else { continue };
                let mut mended = text.clone();
                mended.replace_range(finding.span.start..finding.span.end, &fix.replacement);
                let left = check(field, &mended, beside).findings;
                assert!(
                    left.iter().all(|f| f.rule != rule.meta()),
                    "{case} -> {mended}"
                );
            }
        }
    }
}

#[test]
fn words_are_complete_in_every_language() {
    for locale in Locale::ALL {
        let mut titles: Vec<_> = ENTRY_RULES
            .iter()
            .map(|rule| title(rule.code, locale))
            .collect();
        assert!(
            titles.iter().all(|text| text.chars().count() <= 45),
            "{titles:?}"
        );
        titles.sort_unstable();
        assert!(titles.is_sorted_by(|a, b| a < b), "a title is used twice");
        for rule in ENTRY_RULES {
            let id = rule.code.id();
            let bare = format!("{}. {}", title(rule.code, locale), help(rule.code, locale));
            let kazakh = bare.contains(|c| KAZAKH.contains(c));
            assert_eq!(kazakh, locale == Locale::Kk, "{id} {bare}");
            for case in rule.cases().hits {
                for finding in found(case, rule) {
                    let text = message(&finding, locale);
                    assert!(
                        text.ends_with('.') && !text.contains(['{', '}', '!']),
                        "{id} {text}"
                    );
                    assert!(!text.contains("..") && !text.contains("  "), "{id} {text}");
                    assert_ne!(text, bare, "{id} {case}: a fact is missing");
                    let fix = fix_title(&finding, locale);
                    assert_eq!(fix.is_some(), finding.fix.is_some());
                    // That is what barcodes are called.
                    assert!(fix.is_none_or(|fix| !fix.contains("код")), "{id}");
                }
            }
        }
    }
}

/// Every word of the forms, as far as it does not hang on what is typed.
fn words_of_forms(locale: Locale) -> Vec<String> {
    let words = prepare_ui(locale).fields;
    let say = &words.say;
    let mut all: Vec<String> = words.kinds.into_iter().map(str::to_owned).collect();
    all.extend([words.heading, words.lead, words.rehearse_lead, words.passes].map(str::to_owned));
    for form in Form::ALL {
        all.push((say.form)(form).to_owned());
        all.extend((say.about)(form).iter().map(|line| (*line).to_owned()));
        for (part, slots) in form.parts() {
            all.push((say.part)(*part).to_owned());
            for slot in *slots {
                all.push((say.name)(slot.name).to_owned());
                let hint = (say.hint)(form, slot.name);
                assert!(hint.is_empty() || hint.ends_with('.'), "{hint}");
                all.extend(Some(hint.to_owned()).filter(|hint| !hint.is_empty()));
            }
        }
    }
    for state in [
        State::Absent,
        State::Added,
        State::Registered,
        State::Excluded,
        State::Restored,
    ] {
        all.push((say.state)(state).to_owned());
        all.extend(state.acts().iter().map(|act| (say.act)(*act).to_owned()));
    }
    let samples = [
        (Field::Iin, "900228300127"),
        (Field::Bin, "260140000055"),
        (Field::Bin, "260150000017"),
        (Field::Bin, "260160000014"),
        (Field::Iik, "KZ86125KZT5004100100"),
        (Field::Account, "GB29NWBK60161331926819"),
        (Field::Bic, "DEUTDEFF500"),
        (Field::Phone, "+77011234567"),
        (Field::Phone, "+4915112345678"),
        (Field::Email, "a@b.kz"),
    ];
    let sectors = ["11", "12", "13", "14", "15", "16", "17", "18", "19", "29"];
    for (field, text) in samples
        .into_iter()
        .chain(sectors.map(|text| (Field::Kbe, text)))
    {
        let told = check(field, text, "").told.expect("it holds");
        all.push((say.told)(&told));
    }
    all.extend([1, 2, 5].map(say.refused));
    all
}

#[test]
fn forms_have_their_words_in_every_language() {
    let is_cyrillic = |c: char| ('\u{400}'..='\u{52f}').contains(&c);
    let counts = Locale::ALL.map(|locale| words_of_forms(locale).len());
    for locale in Locale::ALL {
        for text in words_of_forms(locale) {
            let fine = !text.is_empty() && text == text.trim() && !text.contains('!');
            assert!(
                fine && !text.contains("  ") && !text.contains(".."),
                "{text:?}"
            );
            assert!(
                !text.starts_with(char::is_lowercase) || text.starts_with("b.kz"),
                "{text}"
            );
            let mixed = text.split(|c: char| !c.is_alphabetic()).find(|word| {
                word.contains(is_cyrillic) && word.contains(|c: char| c.is_ascii_alphabetic())
            });
            assert_eq!(mixed, None, "{text}");
            assert!(
                locale != Locale::En || !text.contains(is_cyrillic),
                "{text}"
            );
            assert!(
                locale != Locale::Ru || !text.contains(|c| KAZAKH.contains(c)),
                "{text}"
            );
        }
    }
    assert_eq!(counts[0], counts[1], "a hint is missing in a language");
    assert_eq!(counts[0], counts[2], "a hint is missing in a language");
}

#[test]
fn digits_tell_whose_a_number_is() {
    let told = |field, text: &str| check(field, text, "").told;
    let Some(Told::Person { born, sex }) = told(Field::Iin, "9002 2830 0127") else {
        panic!("a person");
    };
    assert_eq!(born.map(Date::iso).as_deref(), Some("1990-02-28"));
    assert_eq!(sex, Some(Sex::Male));
    for (number, expected) in [
        (
            "260140000055",
            (2026, 1, Standing::Resident, Some(Part::Head)),
        ),
        (
            "260150000017",
            (2026, 1, Standing::NonResident, Some(Part::Head)),
        ),
        (
            "260160000014",
            (2026, 1, Standing::JointTraders, Some(Part::Head)),
        ),
    ] {
        let Some(Told::Company {
            year,
            month,
            standing,
            part,
        }) = told(Field::Bin, number)
        else {
            panic!("{number} is a company's");
        };
        assert_eq!((year, month, standing, part), expected);
    }
    assert_eq!(
        told(Field::Iin, "123456789012"),
        None,
        "what does not hold tells nothing"
    );
    let Some(Told::Account { country, bank }) = told(Field::Iik, "kz86 125K ZT50 0410 0100") else {
        panic!("an account");
    };
    assert_eq!((country.as_str(), bank.as_deref()), ("KZ", Some("125")));
    assert_eq!(
        told(Field::Kbe, "17"),
        Some(Told::Kbe {
            resident: true,
            sector: 7
        })
    );
    assert_eq!(
        told(Field::Phone, "8 701 123-45-67"),
        Some(Told::Phone { here: true })
    );
    assert_eq!(
        told(Field::Phone, "+7 901 123-45-67"),
        Some(Told::Phone { here: false })
    );
}

#[test]
fn each_system_states_its_own_password() {
    let codes = |field, text: &str| {
        let findings = check(field, text, "").findings;
        findings
            .iter()
            .map(|f| f.rule.code.id())
            .collect::<Vec<_>>()
    };
    assert!(codes(Field::CatalogPassword, "parolparol").is_empty());
    assert!(
        codes(Field::KedenPassword, "a").is_empty(),
        "its paper states no rule"
    );
    assert_eq!(codes(Field::PortalPassword, "parolparol"), ["a064", "a065"]);
    assert_eq!(codes(Field::KeyPassword, "парольПАРОЛЬ1"), ["a063", "a064"]);
    assert_eq!(codes(Field::PortalPassword, ""), ["a005"]);
}

/// Letters and digits as an account has them.
fn account() -> impl Strategy<Value = String> {
    "[0-9]{3}[0-9A-Z]{13}".prop_map(|body| {
        let digits = iban_check_digits(&format!("KZ00{body}")).expect("an account");
        format!("KZ{digits}{body}")
    })
}

fn any_field() -> impl Strategy<Value = Field> {
    prop::sample::select(&Field::ALL[..])
}

fn secret() -> impl Strategy<Value = Field> {
    let all = Field::ALL.into_iter().filter(|field| field.is_secret());
    prop::sample::select(all.collect::<Vec<_>>())
}

/// What people type and paste: values, strays, letters of both alphabets.
fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        3 => prop::sample::select(vec![
            "260140000055", "KZ86125KZT5004100100", "кz86", "ИИН ", "БИН:", " ", "\u{a0}", "-", "'", "\"", "№", "８", "٣", "О", "ｋ", "ß",
            "ı", "İ", "+7", "8", "(701)", "@", "a@b.kz", ".", "2026", "23", "\u{feff}", "=\"", "HSBKKZKX", "/", "00", "💡", ".0",
        ]).prop_map(str::to_owned),
        1 => "[0-9A-Za-zА-я]{1,14}",
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..10).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_text_panics(field in any_field(), text in prop_oneof![any::<String>(), typed()], beside in any::<String>()) {
        for finding in check(field, &text, &beside).findings {
            prop_assert!(text.get(finding.span.start..finding.span.end).is_some(), "{finding:?}");
            for locale in Locale::ALL {
                prop_assert!(!message(&finding, locale).is_empty());
            }
        }
    }

    #[test]
    fn safe_fixes_twice_are_safe_fixes_once(field in any_field(), text in typed()) {
        let once = fixed(field, &text);
        prop_assert_eq!(&fixed(field, &once), &once);
        let left = check(field, &once, "").findings;
        let safe = left.iter().find(|f| f.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe));
        prop_assert!(safe.is_none(), "{safe:?} is left in {once:?}");
    }

    #[test]
    fn a_safe_fix_changes_no_value(field in any_field(), text in typed()) {
        prop_assert_eq!(check(field, &fixed(field, &text), "").value, check(field, &text, "").value);
    }

    #[test]
    fn a_made_account_holds(account in account()) {
        prop_assert_eq!(check(Field::Iik, &account, "").findings, vec![]);
        prop_assert_eq!(check(Field::Account, &account, "").findings, vec![]);
    }

    /// A digit for a digit, a letter for a letter: modulo 97 tells each of them.
    #[test]
    fn a_single_wrong_character_of_an_account_is_found(account in account(), at in 0_usize..20, by in 1_u8..26) {
        let mut bytes = account.clone().into_bytes();
        let (first, count) = if bytes[at].is_ascii_digit() { (b'0', 10) } else { (b'A', 26) };
        prop_assume!(by % count != 0);
        bytes[at] = first + (bytes[at] - first + by) % count;
        let wrong = String::from_utf8(bytes).expect("ASCII");
        prop_assert!(!check(Field::Iik, &wrong, "").findings.is_empty(), "{}", wrong);
    }

    #[test]
    fn an_account_is_found_among_strays(account in account(), gap in "[ \u{a0}-]{1,3}", at in 1_usize..19) {
        let parted = format!("{}{gap}{}", &account[..at], &account[at..]).to_lowercase();
        prop_assert_eq!(fixed(Field::Iik, &parted), account);
    }

    #[test]
    fn a_password_stands_in_no_finding(field in secret(), text in "[A-Za-zА-я0-9 ]{4,30}") {
        let checked = check(field, &text, "другой");
        prop_assert!(checked.value.is_empty());
        for finding in checked.findings {
            prop_assert!(finding.found.is_empty() && finding.fix.is_none() && finding.expected.is_none());
            prop_assert!(!message(&finding, Locale::Ru).contains(&text));
        }
    }
}

#[test]
fn entries_say_where_a_character_stands() {
    let entry = Entry::new(Field::Iik, " KZ 86", "");
    assert_eq!(entry.value(), "KZ86");
    assert_eq!(entry.place(2, 4).of(entry.text()), "86");
    let rule = ENTRY_RULES
        .iter()
        .find(|rule| rule.code == Code::A024)
        .expect("a rule");
    assert!(
        rule.meta().safety.is_none(),
        "an account is never made to fit"
    );
}
