//! Cards checked as if they were rows, and rows made cards.

use crate::books::GOOD;
use crate::{open, template};
use nct_ready::session::Session;
use nct_ready::worker::protocol::{Answer, Ask, CardCell, CardFinding, CardRow};

/// The product that is right in every cell, as a card: with codes where a dictionary's names are.
fn card(changes: &[(&str, &str)]) -> Vec<CardCell> {
    let codes = [
        ("country", "KZ"),
        ("producer_country", "KZ"),
        ("measure_unit", "163"),
    ];
    let held = |code: &str, good: &str| {
        let given = changes.iter().chain(&codes).find(|(c, _)| *c == code);
        given.map_or(good, |(_, text)| text).to_owned()
    };
    let cell = |code: &str, good: &str| CardCell {
        code: code.to_owned(),
        at: 0,
        text: held(code, good),
    };
    let mut cells: Vec<_> = GOOD.iter().map(|(code, good)| cell(code, good)).collect();
    let known = |code: &&(&str, &str)| GOOD.iter().any(|(good, _)| *good == code.0);
    let more = changes.iter().filter(|change| !known(change));
    cells.extend(more.map(|(code, text)| cell(code, text)));
    cells
}

fn check(session: &mut Session, cells: Vec<CardCell>) -> Vec<CardFinding> {
    let lang = "en".to_owned();
    match session.ask(Ask::CheckCard { cells, lang }).0 {
        Answer::Card(found) => found,
        other => panic!("{other:?}"),
    }
}

fn said(found: &[CardFinding]) -> Vec<(&str, &str, u16)> {
    found
        .iter()
        .map(|f| (f.code.as_str(), f.rule.as_str(), f.at))
        .collect()
}

fn with_dictionaries() -> Session {
    let mut session = Session::default();
    session.use_dictionaries(&template(&[], true));
    session
}

#[test]
fn a_card_that_is_right_has_nothing_to_mend() {
    let no_errors = |found: &[CardFinding]| found.iter().all(|f| f.severity < 2);
    let found = check(&mut Session::default(), card(&[]));
    assert!(no_errors(&found), "{found:?}");
    let found = check(&mut with_dictionaries(), card(&[]));
    assert!(no_errors(&found), "{found:?}");
    assert_eq!(check(&mut Session::default(), Vec::new()), []);
}

#[test]
fn what_a_row_is_told_a_card_is_told() {
    for (code, text, rule) in [
        ("gtin", "4870837105424", "b101"),
        ("gtin", "487083710", "b024"),
        ("gtin", "0200000000019", "r011"),
        ("xtin", "4870837105423", "r013"),
        ("name_kk", "Печенье Айна AY-200 / сливочное, 200 г", "r023"),
        ("name_ru", "Печенье  Айна", "r006"),
        ("name_ru", "ПЕЧЕНЬЕ АЙНА СЛИВОЧНОЕ", "r025"),
        ("quantity", "0,5", "r031"),
        ("quantity", "200 г", "r033"),
        ("a0238c5b", "0", "r037"),
        ("eaes", "да", "r041"),
        ("producer_identifier", "150340012341", "r051"),
        ("tnved", "190531", "r225"),
        ("tnved", "1905311900,1905311100", "r221"),
        ("tnved", "0000000000", "r229"),
        ("oktru", "1101-0001", "r214"),
        ("country", "ZZ", "r201"),
        ("measure_unit", "massUnits", "r208"),
        // An attribute that no template has: what may stand in no text.
        ("name_en", "Biscuits\u{200b} Aina", "r004"),
        ("name_en", "Biscuits\nAina", "r005"),
    ] {
        let found = check(&mut with_dictionaries(), card(&[(code, text)]));
        let said = said(&found);
        assert!(said.contains(&(code, rule, 0)), "{code}={text}: {said:?}");
        let words = found.iter().find(|f| f.rule == rule).expect("told");
        assert!(!words.message.is_empty());
    }
}

#[test]
fn what_is_told_elsewhere_or_is_of_workbooks_is_left_out() {
    let long = "ы".repeat(300);
    for (code, text) in [
        ("name_ru", ""),
        ("short_name_ru", &long),
        ("producer_country", ""),
        ("country", "CN"),
        ("country", "CN "),
        ("brand", "#N/A"),
    ] {
        let found = check(&mut with_dictionaries(), card(&[(code, text)]));
        let of_it: Vec<_> = found.iter().filter(|f| f.code == code).collect();
        assert!(of_it.is_empty(), "{code}={text}: {of_it:?}");
    }
}

#[test]
fn each_block_is_checked_for_itself() {
    let mut cells = card(&[]);
    for (code, text) in [("quantity", "0,5"), ("measure_unit", "ZZ")] {
        cells.push(CardCell {
            code: code.to_owned(),
            at: 2,
            text: text.to_owned(),
        });
    }
    let found = check(&mut with_dictionaries(), cells);
    let errors: Vec<_> = found.iter().filter(|f| f.at > 0).cloned().collect();
    let mut said = said(&errors);
    said.sort_unstable();
    assert_eq!(said, [("measure_unit", "r201", 2), ("quantity", "r031", 2)]);
}

#[test]
fn a_fix_gives_the_whole_text_and_codes_are_offered() {
    let found = check(&mut with_dictionaries(), card(&[("quantity", "0,5")]));
    let comma = found.iter().find(|f| f.rule == "r031").expect("told");
    assert_eq!(comma.fix.as_ref().expect("a fix").text, "0.5");
    assert_eq!((comma.start, comma.end), (1, 2));
    let found = check(&mut with_dictionaries(), card(&[("country", "Китаи")]));
    let unknown = found.iter().find(|f| f.rule == "r201").expect("told");
    assert!(unknown.fix.is_none(), "a name is no value of a card");
    assert_eq!(unknown.entries[0].text, "CN");
}

#[test]
fn kept_dictionaries_are_searched_without_a_file() {
    let ask = |dictionary: &str, query: &str, lang: &str| Ask::SearchDictionary {
        dictionary: dictionary.to_owned(),
        query: query.to_owned(),
        limit: 5,
        lang: lang.to_owned(),
    };
    let mut session = with_dictionaries();
    for (dictionary, query, lang, text, name) in [
        ("MEASURE_UNIT", "штук", "ru", "796", "Штука"),
        ("MEASURE_UNIT", "дана", "kk", "796", "Дана"),
        ("OKTRU", "вафли", "ru", "1101-0001-0002-100000003", "Вафли"),
        ("TNVED", "19053", "ru", "1905311100", "Печенье в шоколаде"),
    ] {
        let Answer::Entries(found) = session.ask(ask(dictionary, query, lang)).0 else {
            panic!("entries");
        };
        assert_eq!((&*found[0].text, &*found[0].name), (text, name));
    }
    for (mut session, dictionary) in [
        (with_dictionaries(), "PACKAGE"),
        (Session::default(), "OKTRU"),
    ] {
        let answer = session.ask(ask(dictionary, "а", "ru")).0;
        assert!(matches!(answer, Answer::Entries(found) if found.is_empty()));
    }
}

fn cards(session: &mut Session, rows: &[u32]) -> Vec<CardRow> {
    match session
        .ask(Ask::Cards {
            rows: rows.to_vec(),
        })
        .0
    {
        Answer::Cards(cards) => cards,
        other => panic!("{other:?}"),
    }
}

#[test]
fn rows_become_cards_with_codes_for_names() {
    let (mut session, _) = open(&[
        &[
            ("tnved", "1905311900@0402101100@"),
            ("country", "китай"),
            ("eaes", ""),
        ],
        &[("name_kk", "")],
        &[("measure_unit", "Килограмм"), ("oktru", "Вафли")],
    ]);
    let all = cards(&mut session, &[]);
    let numbers: Vec<_> = all
        .iter()
        .map(|c| (c.number, c.errors, c.cells.is_empty()))
        .collect();
    assert_eq!(numbers, [(5, 0, false), (6, 1, true), (7, 0, false)]);
    let cell = |card: &CardRow, code: &str| {
        let found = card.cells.iter().find(|(c, _)| c == code);
        found.map_or_else(String::new, |(_, text)| text.clone())
    };
    for (code, expected) in [
        ("oktru", "1101-0001-0001-100000001"),
        ("tnved", "1905311900@0402101100"),
        ("country", "CN"),
        ("producer_country", "KZ"),
        ("measure_unit", "163"),
        ("quantity", "200"),
        ("eaes", ""),
        ("marking_required_status", "false"),
    ] {
        assert_eq!(cell(&all[0], code), expected, "{code}");
    }
    let name = ["COUNTRY", "CN", "КИТАЙ"].map(str::to_owned);
    assert!(all[0].names.contains(&name), "{:?}", all[0].names);
    assert_eq!(all[0].unsure, [""; 0]);
    assert_eq!(cell(&all[2], "oktru"), "1101-0001-0002-100000003");
    // Two units are called so.
    assert_eq!(
        (&*cell(&all[2], "measure_unit"), &*all[2].unsure),
        ("166", &["measure_unit".to_owned()][..])
    );
    assert!(
        all[1].title.starts_with("Печенье"),
        "a row with errors is named"
    );
    let chosen: Vec<_> = cards(&mut session, &[7, 99])
        .iter()
        .map(|c| c.number)
        .collect();
    assert_eq!(chosen, [7]);
}

#[test]
fn without_dictionaries_names_stay_as_they_are() {
    let mut session = Session::default();
    crate::open_in(&mut session, template(&[&[]], false), None);
    let all = cards(&mut session, &[]);
    assert_eq!(all[0].errors, 0, "{all:?}");
    assert!(
        all[0]
            .cells
            .contains(&("country".to_owned(), "КАЗАХСТАН".to_owned()))
    );
}
