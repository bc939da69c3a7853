//! What is known of the attributes, and what a card lacks.
use crate::content::full;
use nct_ready::catalog::card::check::{CLASS, PHOTOS, check, settle};
use nct_ready::catalog::card::{
    Content, Custom, Issue, Kind, Obligation, Part, Problem, Specs, View, lists,
};
use nct_ready::catalog::contract::{Attribute, GovAttributes};
use nct_ready::text::Locale;
use nct_ready::text::catalog::attribute;
use serde_json::json;

fn found(content: &Content) -> Vec<(String, usize, Problem)> {
    let found = check(content, &Specs::default(), None).into_iter();
    found
        .map(|issue| (issue.code, issue.at, issue.problem))
        .collect()
}

#[test]
fn what_is_known_has_words_in_every_language() {
    let specs = Specs::default();
    assert_eq!(specs.all().len(), 23);
    for spec in specs.all() {
        for locale in Locale::ALL {
            let words = attribute(&spec.code, locale).expect("known");
            assert!(
                !words.name.is_empty() && !words.hint.is_empty(),
                "{}",
                spec.code
            );
        }
    }
    assert!(attribute("oktru", Locale::Kk).is_some() && attribute("a9", Locale::Ru).is_none());
}

#[test]
fn obligations_are_those_of_the_catalogs_list() {
    let specs = Specs::default();
    let of = |wanted: Obligation| {
        let of = specs.all().iter().filter(|spec| spec.required == wanted);
        of.map(|spec| spec.code.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(
        of(Obligation::Required),
        [
            "name_ru",
            "name_kk",
            "short_name_ru",
            "country",
            "measure",
            "quantity",
            "measure_unit",
            "tnved",
            "producer_country",
            "a4282e5d"
        ]
    );
    assert_eq!(of(Obligation::Advised), ["short_name_kk"]);
    let spec = |code: &str| specs.get(code).expect("known");
    assert_eq!(
        (
            spec("name_ru").max_length,
            spec("short_name_ru").max_length,
            spec("short_name_ru").advised_length
        ),
        (Some(2000), Some(255), Some(24))
    );
    assert_eq!(
        (
            spec("tnved").kind,
            spec("country").dictionary.as_str(),
            spec("a0238c5b").min.as_str()
        ),
        (Kind::MultiDictionary, "COUNTRY", "1")
    );
    assert!(spec("ntin").by_catalog && specs.of(Part::Codes).all(|spec| spec.code != "ntin"));
}

#[test]
fn a_card_that_is_right_lacks_what_the_manual_asks_for_only() {
    let advised = ("short_name_kk".to_owned(), 0, Problem::MissingAdvised);
    assert_eq!(found(&full()), [advised]);
    assert!(!Problem::MissingAdvised.is_error());
}

#[test]
fn what_is_missing_or_does_not_fit_is_told() {
    let long = "я".repeat(256);
    let some = "я".repeat(25);
    for (code, text, problem) in [
        ("name_ru", "", Problem::Missing),
        ("a4282e5d", " ", Problem::Missing),
        (
            "short_name_ru",
            &long,
            Problem::TooLong {
                found: 256,
                most: 255,
            },
        ),
        (
            "short_name_ru",
            &some,
            Problem::LongerThanAdvised {
                found: 25,
                most: 24,
            },
        ),
        ("gtin", "123", Problem::Form),
        ("xtin", "0051234567890", Problem::Form),
        ("country", "Казахстан", Problem::NotChosen),
        ("eaes", "да", Problem::NotABoolean),
        ("a0238c5b", "0", Problem::Below("1".into())),
        ("a0238c5b", "1,5", Problem::NotANumber),
        ("a0238c5b", "1e3", Problem::NotANumber),
        ("a0238c5b", "-1", Problem::Below("1".into())),
    ] {
        let mut content = full();
        content.set(code, text);
        let found = found(&content);
        assert!(
            found.contains(&(code.to_owned(), 0, problem)),
            "{code}={text}: {found:?}"
        );
    }
    let of = |change: fn(&mut Content)| {
        let mut content = full();
        change(&mut content);
        found(&content)
    };
    let has = |found: &[(String, usize, Problem)], code: &str, at, problem: Problem| {
        found.contains(&(code.to_owned(), at, problem))
    };
    assert!(has(&of(|c| c.oktru.clear()), CLASS, 0, Problem::Missing));
    assert!(has(
        &of(|c| c.oktru = "Вода".into()),
        CLASS,
        0,
        Problem::NotChosen
    ));
    assert!(has(&of(|c| c.tnved.clear()), "tnved", 0, Problem::Missing));
    assert!(has(
        &of(|c| c.measures.clear()),
        "quantity",
        0,
        Problem::Missing
    ));
    assert!(has(
        &of(|c| c.measures[1].unit.clear()),
        "measure_unit",
        1,
        Problem::Missing
    ));
    assert!(has(
        &of(|c| c.measures[1].quantity = "0,5".into()),
        "quantity",
        1,
        Problem::NotANumber
    ));
    assert!(!has(
        &of(|c| {
            c.wants_xtin = true;
            c.set("xtin", "1");
        }),
        "xtin",
        0,
        Problem::Form
    ));
    let edit = of(|c| {
        c.edits = Some("0200000000012".into());
        c.set("name_ru", "");
        c.tnved.clear();
    });
    assert!(
        edit.iter()
            .all(|(code, ..)| code != "name_ru" && code != "tnved"),
        "{edit:?}"
    );
}

#[test]
fn state_procurement_asks_for_two_photos_and_its_own_attributes() {
    let lists: GovAttributes = serde_json::from_value(json!({
        "mainAttributes": [{"code": "m", "nameRu": "Материал", "dataType": "string", "isRequired": true, "isMain": false}],
        "additionalAttributes": [{"code": "a", "nameRu": "Срок", "dataType": "number", "isMain": true}],
    }))
    .expect("lists");
    let gov = lists::extended(&lists);
    assert_eq!(
        gov.all().iter().map(|spec| spec.part).collect::<Vec<_>>(),
        [Part::GovMain, Part::GovMore]
    );
    let mut content = full();
    content.gov.additional = [("a".to_owned(), "год".to_owned())].into();
    let off = check(&content, &Specs::default(), Some(&gov));
    assert_eq!(off.len(), 1);
    content.gov.on = true;
    content.gov.custom.push(Custom {
        value: "x".into(),
        ..Custom::default()
    });
    let found = check(&content, &Specs::default(), Some(&gov));
    let found: Vec<_> = found
        .iter()
        .map(|i| (i.code.as_str(), i.problem.clone()))
        .collect();
    for expected in [
        ("m", Problem::Missing),
        ("a", Problem::NotANumber),
        ("custom", Problem::HalfOwn),
        (PHOTOS, Problem::NoView(View::Front)),
        (PHOTOS, Problem::NoView(View::Back)),
    ] {
        assert!(found.contains(&expected), "{expected:?} in {found:?}");
    }
}

#[test]
fn the_catalogs_own_list_wins() {
    let list = json!([
        {"code": "fresh", "nameRu": "Новое поле", "nameKk": "Жаңа өріс", "dataType": "string", "isRequired": true, "pattern": r"^\\d{3}$"},
        {"code": "name_ru", "nameRu": "Имя", "dataType": "string", "isRequired": false, "maxLength": 10},
        {"code": "short_name_kk", "nameRu": "Имя", "dataType": "string", "isRequired": false},
        {"code": "box", "nameRu": "Коробка", "isSingle": true, "attributes": [{"code": "width", "nameRu": "Ширина", "dataType": "number", "isRequired": true}]},
        {"code": "131777b5", "nameRu": "Признаки", "isSingle": true, "attributes": [{"code": "eaes", "nameRu": "x", "dataType": "boolean", "isRequired": true}]},
    ]);
    let list: Vec<Attribute> = serde_json::from_value(list).expect("a list");
    let specs = Specs::merged(&list);
    let codes: Vec<_> = specs.all().iter().map(|spec| spec.code.as_str()).collect();
    assert_eq!(
        codes,
        ["name_ru", "short_name_kk", "eaes", "fresh", "box", "width"]
    );
    let spec = |code: &str| specs.get(code).expect("there");
    assert_eq!(
        (spec("name_ru").required, spec("name_ru").max_length),
        (Obligation::Optional, Some(10))
    );
    assert_eq!(
        (
            spec("short_name_kk").required,
            spec("short_name_kk").advised_length
        ),
        (Obligation::Advised, Some(24))
    );
    assert_eq!(
        (
            spec("eaes").required,
            spec("eaes").part,
            spec("eaes").own.is_none()
        ),
        (Obligation::Required, Part::Signs, true)
    );
    assert_eq!(
        spec("fresh").own.as_ref().map(|own| own.name_kk.as_str()),
        Some("Жаңа өріс")
    );
    assert_eq!(
        (
            spec("box").kind,
            spec("box").required,
            spec("width").block.as_str()
        ),
        (Kind::Block, Obligation::Required, "box")
    );
    // Nothing said is nothing changed.
    assert_eq!(Specs::merged(&[]), Specs::default());

    let mut content = full();
    content.set("fresh", "12");
    let found = check(&content, &specs, None);
    let is = |code: &str, problem: &Problem| {
        found
            .iter()
            .any(|i| i.code == code && i.problem == *problem)
    };
    // The catalog writes backslashes twice.
    assert!(is("fresh", &Problem::Form), "{found:?}");
    content.set("fresh", "123");
    assert!(
        check(&content, &specs, None)
            .iter()
            .all(|i| i.code != "fresh")
    );
    assert!(is(
        "name_ru",
        &Problem::TooLong {
            found: 17,
            most: 10
        }
    ));
    assert!(is("width", &Problem::Missing));
}

#[test]
fn nothing_is_told_twice() {
    let issue = |code: &str, problem| Issue {
        code: code.to_owned(),
        at: 0,
        problem,
    };
    let mut issues = vec![
        issue("gtin", Problem::Form),
        issue("xtin", Problem::Form),
        issue("quantity", Problem::NotANumber),
        issue("name_ru", Problem::Missing),
    ];
    settle(&mut issues, |code, at| {
        at == 0 && ["gtin", "quantity", "name_ru"].contains(&code)
    });
    let left: Vec<_> = issues.iter().map(|i| i.code.as_str()).collect();
    assert_eq!(left, ["xtin", "name_ru"]);
}
