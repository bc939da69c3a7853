//! What a dictionary makes of a text: codes, names, names nearly right, and the nearest where there is none.
use nct_ready::template::{Dictionary, Entry, Key, Meaning, cell_text, folded};
use proptest::prelude::*;

/// Code, Russian name, Kazakh name where it is another.
type Line = (&'static str, &'static str, &'static str);

const UNITS: &[Line] = &[
    ("796", "Штука", "Дана"),
    ("166", "Килограмм", ""),
    ("499", "Килограмм", "kilogram per second"),
    ("511", "Килограмм", ""),
    ("112", "Литр", ""),
    ("6", "Метр", ""),
    ("18", "Погонный метр", "Қума метр"),
    ("778", "Упаковка", ""),
    ("9034", "Коробка", ""),
    ("839", "Комплект", ""),
    ("704", "Набор", ""),
    ("715", "Пара (2 шт.)", ""),
];

const COUNTRIES: &[Line] = &[
    ("KZ", "КАЗАХСТАН", "Қазақстан"),
    ("RU", "РОССИЯ", "Ресей"),
    ("CN", "КИТАЙ", "Қытай"),
    ("CZ", "ЧЕХИЯ", "Чех Республикасы"),
    ("CZ", "ЧЕХИЯ", "Чех Республикасы"),
    ("IE", "ИРЛАНДИЯ", "Ирландия"),
    ("IS", "ИСЛАНДИЯ", "Исландия"),
    ("UZ", "УЗБЕКИСТАН", "Өзбекстан"),
    ("SY", "СИРИЙСКАЯ АРАБСКАЯ РЕСПУБЛИКА", ""),
];

const CLASSES: &[Line] = &[
    ("1101-0001-0001-100047259", "Плитки нагревательные", ""),
    (
        "1113-0023-0002-100078657",
        "Плиты нагревательные для пайки",
        "",
    ),
    ("1079-0014-0003-100044203", "Молоко", "Сүт"),
    (
        "1079-0014-0003-100044204",
        "Молоко  сгущенное ",
        "Қоюландырылған сүт",
    ),
    ("1111-0045-0002-100060699", "Молокомеры", ""),
    ("1103-0019-0013-100054191", "Болт", ""),
    ("1103-0021-0003-100054908", "Болт", ""),
    ("1071-0001-0001-100043045", "Ноутбуки", ""),
    ("1071-0001-0004-100043095", "Сумки для ноутбуков", ""),
    (
        "1079-0019-0003-100090957",
        "Икра овощная кабачковая",
        "Көкөніс кәді икрасы",
    ),
    ("1065-0014-0005-100075348", "Щётки \"Ёлка\"", ""),
];

fn dictionary(lines: &[Line]) -> Dictionary {
    let mut made = Dictionary::default();
    for &(code, name_ru, kk) in lines {
        let name_kk = if kk.is_empty() { name_ru } else { kk };
        let parent = "1";
        made.push(&Entry {
            code,
            parent,
            name_ru,
            name_kk,
        });
    }
    made
}

fn codes(dictionary: &Dictionary, numbers: &[usize]) -> Vec<String> {
    let code = |&number: &usize| dictionary.entry(number).map(|entry| entry.code.to_owned());
    numbers.iter().filter_map(code).collect()
}

#[test]
fn an_entry_comes_back_as_it_was_put() {
    for lines in [UNITS, COUNTRIES, CLASSES] {
        let made = dictionary(lines);
        assert_eq!(made.len(), lines.len());
        for (entry, &(code, ru, kk)) in made.entries().zip(lines) {
            assert_eq!((entry.code, entry.parent, entry.name_ru), (code, "1", ru));
            assert_eq!(entry.name_kk, if kk.is_empty() { ru } else { kk });
        }
        assert_eq!(made.entry(lines.len()), None);
    }
    // An empty Kazakh name is not the Russian one.
    let mut made = Dictionary::default();
    made.push(&Entry {
        code: "",
        parent: "",
        name_ru: "Метр",
        name_kk: "",
    });
    made.push(&Entry::default());
    assert_eq!(made.entry(0).map(|entry| entry.name_kk), Some(""));
    assert_eq!(made.entry(1), Some(Entry::default()));
}

#[test]
fn what_a_text_means() {
    let several = |numbers: &[usize]| Meaning::Several(numbers.to_vec());
    for (lines, text, expected) in [
        (UNITS, "796", Meaning::Code(0)),
        (UNITS, "Штука", Meaning::Name(0)),
        (UNITS, "Дана", Meaning::Name(0)),
        (UNITS, " штука\u{a0}", Meaning::Nearly(0)),
        (UNITS, " 796", Meaning::Nearly(0)),
        (UNITS, "ДАНА", Meaning::Nearly(0)),
        (UNITS, "Килограмм", several(&[1, 2, 3])),
        (UNITS, "килограмм", several(&[1, 2, 3])),
        (UNITS, "Штуки", Meaning::Unknown),
        (UNITS, "", Meaning::Unknown),
        (UNITS, " \u{a0}", Meaning::Unknown),
        (COUNTRIES, "KZ", Meaning::Code(0)),
        (COUNTRIES, "kz", Meaning::Nearly(0)),
        (COUNTRIES, "Казахстан", Meaning::Nearly(0)),
        (COUNTRIES, "Қазақстан", Meaning::Name(0)),
        // The same code twice is one country.
        (COUNTRIES, "ЧЕХИЯ", Meaning::Name(3)),
        (COUNTRIES, "Чехия", Meaning::Nearly(3)),
        (CLASSES, "1079-0014-0003-100044203", Meaning::Code(2)),
        (CLASSES, "1079-0014-0003", Meaning::Unknown),
        (CLASSES, "Молоко", Meaning::Name(2)),
        (CLASSES, "Молоко  сгущенное ", Meaning::Name(3)),
        (CLASSES, "Молоко сгущённое", Meaning::Nearly(3)),
        (CLASSES, "Болт", several(&[5, 6])),
        (CLASSES, "щетки \"елка\"", Meaning::Nearly(10)),
    ] {
        assert_eq!(dictionary(lines).meaning(text), expected, "{text:?}");
    }
}

#[test]
fn what_a_search_finds_first() {
    for (lines, query, expected) in [
        (
            CLASSES,
            "молоко",
            &[
                "1079-0014-0003-100044203",
                "1079-0014-0003-100044204",
                "1111-0045-0002-100060699",
            ][..],
        ),
        (CLASSES, "сгущ мол", &["1079-0014-0003-100044204"]),
        (
            CLASSES,
            "ноутбук",
            &["1071-0001-0001-100043045", "1071-0001-0004-100043095"],
        ),
        (CLASSES, "кабачковая икра", &["1079-0019-0003-100090957"]),
        (
            CLASSES,
            "малоко",
            &[
                "1079-0014-0003-100044203",
                "1079-0014-0003-100044204",
                "1111-0045-0002-100060699",
            ],
        ),
        (
            CLASSES,
            "нагревательная плита",
            &["1113-0023-0002-100078657", "1101-0001-0001-100047259"],
        ),
        (
            CLASSES,
            "1103-00",
            &["1103-0019-0013-100054191", "1103-0021-0003-100054908"],
        ),
        (
            CLASSES,
            "110300",
            &["1103-0019-0013-100054191", "1103-0021-0003-100054908"],
        ),
        (CLASSES, "көкөніс", &["1079-0019-0003-100090957"]),
        (
            CLASSES,
            "СҮТ",
            &["1079-0014-0003-100044203", "1079-0014-0003-100044204"],
        ),
        (CLASSES, "щетки ёлка", &["1065-0014-0005-100075348"]),
        (CLASSES, "квадрокоптер", &[]),
        (CLASSES, "!?", &[]),
        (UNITS, "79", &["796"]),
        (UNITS, "метр", &["6", "18"]),
        (UNITS, "кума", &[]),
        (COUNTRIES, "kz", &["KZ"]),
        (COUNTRIES, "каз", &["KZ"]),
        (COUNTRIES, "казакстан", &["KZ"]),
    ] {
        let made = dictionary(lines);
        assert_eq!(codes(&made, &made.search(query, 20)), expected, "{query}");
    }
    let made = dictionary(CLASSES);
    assert_eq!(made.search("", 3), [0, 1, 2], "nothing typed: the first");
    assert_eq!(made.search("болт", 1).len(), 1);
    assert_eq!(made.search("болт", 0).len(), 0);
}

#[test]
fn what_is_near_and_what_is_not() {
    for (lines, text, expected) in [
        (UNITS, "Штуки", &["796"][..]),
        (UNITS, "штук", &["796"]),
        (UNITS, "Шутка", &["796"]),
        (UNITS, "литров", &["112"]),
        (UNITS, "Килограм", &["166", "499", "511"]),
        (UNITS, "метр погоный", &["18"]),
        (UNITS, "Упаковки", &["778"]),
        (UNITS, "ящик", &[]),
        (UNITS, "кг", &[]),
        (UNITS, "", &[]),
        (COUNTRIES, "Росия", &["RU"]),
        (COUNTRIES, "Рассия", &["RU"]),
        (COUNTRIES, "Республика Казахстан", &["KZ"]),
        (COUNTRIES, "Узбекстан", &["UZ"]),
        (COUNTRIES, "Китайская Народная Республика", &[]),
        (COUNTRIES, "Голландия", &[]),
        (COUNTRIES, "Бразилия", &[]),
        (
            CLASSES,
            "Нагревательные плитки",
            &["1101-0001-0001-100047259"],
        ),
        (CLASSES, "Молоко сгущеное", &["1079-0014-0003-100044204"]),
        (CLASSES, "Нотбуки", &["1071-0001-0001-100043045"]),
        (CLASSES, "Телевизор", &[]),
    ] {
        let made = dictionary(lines);
        assert_eq!(codes(&made, &made.nearest(text, 5)), expected, "{text}");
    }
}

#[test]
fn a_cell_holds_a_code_or_a_name() {
    let name = "Молоко  сгущенное ";
    let entry = Entry {
        code: "1079",
        parent: "",
        name_ru: name,
        name_kk: name,
    };
    for (key, expected) in [
        (Key::Oktru, "1079"),
        (Key::Tnved, "1079"),
        (Key::Country, "Молоко сгущенное"),
        (Key::ProducerCountry, "Молоко сгущенное"),
        (Key::MeasureUnit, "Молоко сгущенное"),
    ] {
        assert_eq!(cell_text(key, &entry), expected, "{key:?}");
    }
}

#[test]
fn codes_that_begin_so_come_in_order() {
    let made = dictionary(CLASSES);
    let numbers = |prefix| {
        made.by_prefix(prefix)
            .iter()
            .map(|&n| n as usize)
            .collect::<Vec<_>>()
    };
    assert_eq!(numbers("1071-0001"), [7, 8]);
    assert_eq!(numbers("").len(), CLASSES.len());
    assert_eq!(numbers("2").len(), 0);
    assert_eq!(numbers("1101-0001-0001-100047259-1").len(), 0);
}

#[test]
fn equal_names_by_the_thousand_cost_no_more_than_others() {
    let mut made = Dictionary::default();
    for number in 0..20_000 {
        let code = number.to_string();
        made.push(&Entry {
            code: &code,
            parent: "",
            name_ru: "Болт",
            name_kk: "Болт",
        });
    }
    assert!(matches!(made.meaning("Болт"), Meaning::Several(numbers) if numbers.len() == 8));
    assert_eq!(made.search("болт", 5).len(), 5);
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "[а-яёА-ЯЁ0-9 \\-\u{a0}\u{200b}]{0,60}",
        any::<String>()
    ]
}

proptest! {
    #[test]
    fn any_text_can_be_asked_for(text in any_text(), limit in 0_usize..9) {
        for lines in [UNITS, COUNTRIES, CLASSES, &[]] {
            let made = dictionary(lines);
            let _ = made.meaning(&text);
            let _ = made.by_prefix(&text);
            for found in [made.search(&text, limit), made.nearest(&text, limit)] {
                prop_assert!(found.len() <= limit);
                let mut distinct = found.clone();
                distinct.sort_unstable();
                distinct.dedup();
                prop_assert_eq!(distinct.len(), found.len());
                prop_assert!(found.iter().all(|&number| number < made.len()));
            }
        }
    }

    #[test]
    fn any_entry_is_found_by_its_code_and_its_names(
        lines in proptest::collection::vec((any_text(), any_text(), any_text()), 1..20)
    ) {
        let mut made = Dictionary::default();
        for (code, ru, kk) in &lines {
            made.push(&Entry { code, parent: "", name_ru: ru, name_kk: kk });
        }
        for (number, (code, ru, kk)) in lines.iter().enumerate() {
            let entry = made.entry(number).unwrap_or_default();
            prop_assert_eq!((entry.code, entry.name_ru, entry.name_kk), (&**code, &**ru, &**kk));
            if !code.is_empty() {
                let found = made.by_code(code).and_then(|n| made.entry(n)).unwrap_or_default();
                prop_assert_eq!(found.code, code);
            }
            let shown = !folded(ru).is_empty();
            prop_assert!(!shown || made.meaning(ru) != Meaning::Unknown);
            let loud = ru.to_lowercase();
            if folded(&loud) == folded(ru) {
                prop_assert!(!shown || made.meaning(&loud) != Meaning::Unknown);
            }
        }
    }
}
