//! The same of the rules for templates: their file, their rows, their dictionaries. Samples are what the rules find in
//! their own cases.

use super::{KAZAKH, books, files, is_cyrillic, one_alphabet_a_word, well_formed};
use nct_ready::finding::Finding;
use nct_ready::rules::{DICTIONARY_RULES, FILE_RULES, ROW_RULES, SheetRule};
use nct_ready::template::{Key, Template};
use nct_ready::text::{Locale, fix_title, help, message, title};
use std::sync::OnceLock;

fn rules() -> impl Iterator<Item = &'static SheetRule> {
    let rules = FILE_RULES.iter().chain(ROW_RULES).chain(DICTIONARY_RULES);
    rules.copied()
}

fn found(rule: &SheetRule, template: &Template) -> Vec<Finding> {
    template
        .findings()
        .filter(|located| located.finding.rule == rule.meta())
        .map(|located| located.finding.clone())
        .collect()
}

/// The findings of every rule in its own cases.
fn samples() -> &'static [(&'static SheetRule, Vec<Finding>)] {
    static SAMPLES: OnceLock<Vec<(&SheetRule, Vec<Finding>)>> = OnceLock::new();
    let of_case = |rule: &SheetRule, case: &str| {
        let template = if rule.code.id().starts_with('t') {
            files::fixture(case)
        } else {
            books::check_for(rule, books::case(case).0)
        };
        found(rule, &template)
    };
    let of_rule = |rule: &'static SheetRule| {
        let hits = rule.cases().hits.iter();
        (rule, hits.flat_map(|case| of_case(rule, case)).collect())
    };
    SAMPLES.get_or_init(|| rules().map(of_rule).collect())
}

/// As elsewhere, but a sentence may begin with the code of a column or with a value, which are written small.
fn well_formed_but_for_codes(what: &str, text: &str) {
    let first = text.split(' ').next().unwrap_or_default();
    let is_code = Key::from_code(first).is_some() || ["true", "false"].contains(&first);
    let rest = text.strip_prefix(first).unwrap_or_default().trim_start();
    if is_code {
        well_formed(what, &["A ", rest].concat());
    } else {
        well_formed(what, text);
    }
}

#[test]
fn titles_and_helps_are_well_formed() {
    for locale in Locale::ALL {
        let mut titles = Vec::new();
        for rule in rules() {
            let what = format!("{} {}", locale.tag(), rule.code.id());
            let name = title(rule.code, locale);
            well_formed_but_for_codes(&what, name);
            one_alphabet_a_word(&what, name);
            assert!(!name.ends_with(['.', ':', ',']), "{what}: {name}");
            assert!(name.chars().count() <= 45, "{what} is long: {name}");
            titles.push(name);
            let help = help(rule.code, locale);
            well_formed_but_for_codes(&what, help);
            one_alphabet_a_word(&what, help);
            assert!(help.ends_with('.'), "{what}: no full stop: {help}");
        }
        let all = titles.len();
        titles.sort_unstable();
        titles.dedup();
        assert_eq!(
            titles.len(),
            all,
            "{}: two rules share a title",
            locale.tag()
        );
    }
}

#[test]
fn every_language_is_written_in_its_own_letters() {
    for rule in rules() {
        let of = |locale| [title(rule.code, locale), help(rule.code, locale)].join(" ");
        let id = rule.code.id();
        assert!(of(Locale::Kk).contains(|c| KAZAKH.contains(c)), "{id}");
        assert!(!of(Locale::Ru).contains(|c| KAZAKH.contains(c)), "{id}");
        // A value of the catalog's own is quoted as it is.
        let english = of(Locale::En).replace("СТМ", "");
        assert!(!english.contains(is_cyrillic), "{id}: {english}");
    }
}

#[test]
fn every_finding_fills_its_message() {
    let mut lacking = Vec::new();
    for (rule, samples) in samples() {
        let id = rule.code.id();
        assert!(!samples.is_empty(), "{id} has no sample");
        for finding in samples {
            let mut messages = Vec::new();
            for locale in Locale::ALL {
                let what = format!("{} {id}", locale.tag());
                let text = message(finding, locale);
                let bare = format!("{}. {}", title(rule.code, locale), help(rule.code, locale));
                if text == bare {
                    lacking.push(format!("{what}: a fact is missing in {finding:?}"));
                }
                assert_eq!(text, text.trim(), "{what}");
                // What it quotes may hold anything: #REF!
                let own = text.replace(&finding.found, "");
                assert!(!own.contains(['{', '}', '!']), "{what}: {text}");
                assert!(!own.contains(".."), "{what}: two stops: {text}");
                assert!(text.ends_with('.'), "{what}: no full stop: {text}");
                messages.push(text);
            }
            messages.sort_unstable();
            messages.dedup();
            assert_eq!(messages.len(), 3, "{id}: the same in two languages");
        }
    }
    assert!(lacking.is_empty(), "{}", lacking.join("\n"));
}

/// What a message quotes may hold anything; what it says around it does not.
#[test]
fn no_message_has_two_spaces() {
    for (rule, samples) in samples() {
        for finding in samples {
            let quoted = [Some(&finding.found), finding.expected.as_ref()];
            if quoted.into_iter().flatten().any(|text| text.contains("  ")) {
                continue;
            }
            for locale in Locale::ALL {
                let text = message(finding, locale);
                assert!(
                    !text.contains("  "),
                    "{} {}: {text}",
                    locale.tag(),
                    rule.code.id()
                );
            }
        }
    }
}

#[test]
fn every_fix_has_a_title() {
    for (rule, samples) in samples() {
        for finding in samples {
            for locale in Locale::ALL {
                let text = fix_title(finding, locale);
                let what = format!("{} {}", locale.tag(), rule.code.id());
                assert_eq!(text.is_some(), finding.fix.is_some(), "{what}: {finding:?}");
                let text = text.unwrap_or_else(|| "A".to_owned());
                assert!(
                    !text.is_empty() && !text.contains(['{', '}', '!']),
                    "{what}: {text}"
                );
                assert!(!text.ends_with('.'), "{what}: {text}");
            }
        }
    }
}

/// One finding of each sort, word for word.
#[test]
fn a_message_says_what_was_found_and_what_to_do() {
    let said = |name: &str, id: &str, locale| {
        let template = files::fixture(name);
        let mut findings = template.file_findings().iter();
        let located = findings.find(|located| located.finding.rule.code.id() == id);
        message(&located.expect("a finding").finding, locale)
    };
    for (name, id, locale, expected) in [
        (
            "large file",
            "t023",
            Locale::Ru,
            "Размер файла 5,01 МБ, а каталог принимает не больше 5 МБ. Разделите товары на несколько файлов или удалите рисунки и лишние листы.",
        ),
        (
            "large file",
            "t023",
            Locale::En,
            "The file has 5.01 MB, but the catalog takes 5 MB at most. Split the products into several files, or delete pictures and sheets that are not needed.",
        ),
        (
            "1001 products",
            "t024",
            Locale::Kk,
            "Файлда 1\u{a0}001 тауар бар, ал каталог бір жолы 1\u{a0}000 тауардан артық қабылдамайды. Файлды бөліктерге бөліңіз.",
        ),
        (
            "no Import",
            "t031",
            Locale::Ru,
            "В файле нет листа «Import», а каталог читает товары с него. Есть листы: «Лист1», «Цены». Перенесите товары в шаблон каталога.",
        ),
        (
            "two header rows deleted",
            "t034",
            Locale::Ru,
            "Есть товары в строках 3 и 4, а каталог читает товары с пятой строки и эти пропустит. Верните строки заголовка с названиями, видами и обязательностью столбцов.",
        ),
        (
            "two header rows deleted",
            "t034",
            Locale::En,
            "There are products in rows 3 and 4, but the catalog reads products from row 5 on and skips these. Put back the header's rows with labels, types and obligations.",
        ),
        (
            "mistyped code",
            "t043",
            Locale::Ru,
            "Столбца «quantty» в шаблоне каталога нет. Возможно, это quantity: исправьте код в заголовке.",
        ),
        (
            "unknown column",
            "t043",
            Locale::Ru,
            "Столбца «price» в шаблоне каталога нет: его значения вряд ли будут прочитаны. Удалите столбец, если он лишний.",
        ),
        (
            "brand twice",
            "t042",
            Locale::Kk,
            "«brand» бағаны екі рет тұр, біріншісі – I. Тек біріншісі тексерілді, ал каталог қайсысын оқитыны белгісіз. Біреуін қалдырыңыз.",
        ),
        (
            "values without a code",
            "t045",
            Locale::En,
            "The column U has no code in the header, but it has values in row 5: the catalog does not read them. Enter the code or delete the values.",
        ),
        (
            "dictionaries of May",
            "t062",
            Locale::Ru,
            "В справочнике ОКТРУ кодов: 65\u{a0}572, а в июле 2026 года их было 80\u{a0}769. Новых кодов в нём нет: если код не найден, возьмите новый шаблон.",
        ),
    ] {
        assert_eq!(said(name, id, locale), expected);
    }
}
