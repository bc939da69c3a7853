//! Looking things up in the catalog's own dictionaries, where they are at hand.

use crate::support::{read, real};
use nct_ready::template::sense::{Sense, near, sense};
use nct_ready::template::{Dictionaries, Meaning, Which, folded};

fn dictionaries() -> Option<Dictionaries> {
    let bytes = real("nct-template-2026-07.xlsx")?;
    Some(read(&bytes).expect("a workbook").dictionaries)
}

#[test]
fn the_catalogs_dictionaries_answer_as_a_person_would() {
    let Some(all) = dictionaries() else {
        return;
    };
    let name = |which: Which, number: usize| {
        let entry = all.get(which).entry(number).expect("an entry");
        entry.name_as_written().into_owned()
    };
    for (which, text, expected) in [
        (Which::Unit, "Штуки", "Штука"),
        (Which::Unit, "шт.", "Штука"),
        (Which::Unit, "кг", "Килограмм"),
        (Which::Unit, "Литры", "Литр"),
        (Which::Unit, "т", "Тонна; метрическая тонна (1000 кг)"),
        (Which::Unit, "м2", "Квадратный метр"),
        (Which::Country, "Росия", "РОССИЯ"),
        (Which::Country, "США", "СОЕДИНЕННЫЕ ШТАТЫ"),
        (Which::Country, "Великобритания", "СОЕДИНЕННОЕ КОРОЛЕВСТВО"),
        (Which::Country, "Киргизия", "КЫРГЫЗСТАН"),
        (Which::Country, "Южная Корея", "КОРЕЯ, РЕСПУБЛИКА"),
        (
            Which::Oktru,
            "Плита нагревательная",
            "Плитки нагревательные",
        ),
        (Which::Oktru, "Нотбуки", "Ноутбуки"),
    ] {
        assert_eq!(sense(&all, which, text), Sense::Unknown, "{text}");
        let found = near(all.get(which), which, text, 5);
        let first = found.first().map(|&number| name(which, number));
        assert_eq!(first.as_deref(), Some(expected), "{text}");
    }
    for (which, text) in [
        (Which::Country, "Казахстан"),
        (Which::Country, "Қазақстан"),
        (Which::Country, "Швейцария"),
        (Which::Unit, "ШТУКА"),
        (Which::Oktru, "ноутбуки"),
    ] {
        assert!(
            matches!(sense(&all, which, text), Sense::Spelled(_)),
            "{text}"
        );
    }
    for (query, expected) in [
        ("плитки нагрев", "Плитки нагревательные"),
        ("ноутбук", "Ноутбуки"),
        ("молоко", "Молоко"),
        ("кабачковая икра", "Икра овощная кабачковая"),
        ("1101-0001-0001-100047259", "Плитки нагревательные"),
        ("110100010001100047259", "Плитки нагревательные"),
    ] {
        let found = all.oktru.search(query, 5);
        let first = found.first().map(|&number| name(Which::Oktru, number));
        assert_eq!(first.as_deref(), Some(expected), "{query}");
    }
}

#[test]
fn every_entry_of_the_catalog_is_found_by_its_code_and_its_name() {
    let Some(all) = dictionaries() else {
        return;
    };
    for which in Which::ALL {
        let dictionary = all.get(which);
        for entry in dictionary.entries().step_by(97) {
            let code = dictionary
                .by_code(entry.code)
                .and_then(|at| dictionary.entry(at));
            assert_eq!(code.map(|found| found.code), Some(entry.code));
            let named = match dictionary.meaning(&entry.name_as_written()) {
                // Names differ in spaces only, and three countries stand there twice.
                Meaning::Name(at) | Meaning::Nearly(at) => {
                    let found = dictionary.entry(at).map_or("", |found| found.name_ru);
                    folded(found) == folded(entry.name_ru)
                }
                Meaning::Several(numbers) => numbers.len() > 1,
                Meaning::Code(_) | Meaning::Unknown => false,
            };
            assert!(named, "{}", entry.name_ru);
        }
    }
}

#[test]
fn a_letter_lost_does_not_hide_a_class() {
    let Some(all) = dictionaries() else {
        return;
    };
    for entry in all.oktru.entries().step_by(8009) {
        let mut letters: Vec<char> = entry.name_ru.chars().collect();
        if letters.len() < 6 {
            continue;
        }
        letters.remove(letters.len() / 2);
        let text: String = letters.into_iter().collect();
        for found in [all.oktru.nearest(&text, 10), all.oktru.search(&text, 10)] {
            let mut names = found.iter().filter_map(|&number| all.oktru.entry(number));
            let is_there = names.any(|found| found.name_ru == entry.name_ru);
            assert!(is_there, "{text}");
        }
    }
}
