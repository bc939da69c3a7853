//! What a product without a barcode is like, and what differs.
use nct_ready::catalog::compare::{Aspect, Card, Wanted, alike, compare, ranked};
use nct_ready::catalog::contract::{SearchAttribute, SearchItem};
use nct_ready::catalog::goods::{Measure, amount, said};
use proptest::prelude::*;

fn wanted(name: &str) -> Wanted {
    Wanted {
        name: name.into(),
        ..Wanted::default()
    }
}

fn named(name: &str) -> Card<'_> {
    Card {
        names: vec![name],
        ..Card::default()
    }
}

/// The differences as `aspect: mine | card's`.
fn differences(mine: &str, card: &Card<'_>) -> Vec<String> {
    compare(&wanted(mine), card)
        .differences
        .into_iter()
        .map(|found| {
            let spaced = |text: &str| text.replace('\u{a0}', " ");
            format!(
                "{:?}: {} | {}",
                found.aspect,
                spaced(&found.wanted),
                spaced(&found.card)
            )
        })
        .collect()
}

#[test]
fn amounts_are_read_however_they_are_written() {
    for (name, measure, millionths) in [
        ("0,5 л", Measure::Volume, 500_000_000_u128),
        ("500 мл", Measure::Volume, 500_000_000),
        ("0.5л", Measure::Volume, 500_000_000),
        ("500МЛ.", Measure::Volume, 500_000_000),
        ("0,500 литра", Measure::Volume, 500_000_000),
        ("0.5l", Measure::Volume, 500_000_000),
        ("1 кг", Measure::Mass, 1_000_000_000_000),
        ("1000 г", Measure::Mass, 1_000_000_000_000),
        ("1000 гр", Measure::Mass, 1_000_000_000_000),
        ("30 см", Measure::Length, 300_000_000),
        ("2 м2", Measure::Area, 2_000_000_000_000),
        ("2 м²", Measure::Area, 2_000_000_000_000),
        ("20 шт", Measure::Count, 20_000_000),
        ("20 дана", Measure::Count, 20_000_000),
        ("2,5%", Measure::Share, 2_500_000),
        ("2,50 %", Measure::Share, 2_500_000),
    ] {
        let found = said(name);
        assert_eq!(found.amounts.len(), 1, "{name}: {found:?}");
        assert_eq!(found.amounts[0].measure, measure, "{name}");
        assert_eq!(found.amounts[0].size, millionths, "{name}");
        assert_eq!(found.words, [], "{name}");
    }
}

#[test]
fn the_catalogs_own_units_are_read() {
    let size = |quantity, unit| amount(quantity, unit).map(|amount| (amount.measure, amount.size));
    let half = Some((Measure::Volume, 500_000_000));
    assert_eq!(size("0.5", "112"), half);
    assert_eq!(size("500", "Миллилитр"), half);
    assert_eq!(size("1", "Штука"), Some((Measure::Count, 1_000_000)));
    assert_eq!(size("1", "Бобина"), None);
    assert_eq!(size("many", "112"), None);
}

#[test]
fn what_differs_is_named() {
    for (mine, card, expected) in [
        (
            "Вода питьевая Родник 0,5 л",
            "Вода питьевая Родник 500 мл",
            &[][..],
        ),
        (
            "Вода питьевая Родник 0,5 л",
            "Родник вода ПИТЬЕВАЯ, 0.5л",
            &[],
        ),
        (
            "Вода Родник 0,5 л",
            "Вода Родник 1 л",
            &["Amount(Volume): 0,5 л | 1 л"],
        ),
        (
            "Вода Родник",
            "Вода Родник 1 л",
            &["Amount(Volume):  | 1 л"],
        ),
        (
            "Молоко Айна 2,5% 1 л",
            "Молоко Айна 3,2% 1 л",
            &["Amount(Share): 2,5% | 3,2%"],
        ),
        (
            "Вода Родник 0,5 л стекло",
            "Вода Родник 0,5 л, ПЭТ",
            &["Package: стекло | ПЭТ"],
        ),
        (
            "Вода Родник 0,5 л",
            "Вода Родник 6х0,5 л",
            &["Amount(Count):  | 6"],
        ),
        (
            "Чай чёрный Айна 100 г",
            "Чай зеленый Айна 100 г",
            &["Words: чёрный | зеленый"],
        ),
        (
            "Печенье Айна AY-200",
            "Печенье Айна AY-201",
            &["Words: 200 | 201"],
        ),
        ("Плита газовая", "Плиты газовые", &[]),
        ("Щётка", "Щетка", &[]),
    ] {
        assert_eq!(differences(mine, &named(card)), expected, "{mine} / {card}");
    }
}

#[test]
fn a_brand_is_looked_for_in_the_name() {
    let card = |brand| Card {
        brand,
        ..named("Вода питьевая 0,5 л")
    };
    assert_eq!(
        differences("Вода питьевая Родник 0,5 л", &card("Айна")),
        ["Brand:  | Айна", "Words: Родник | "]
    );
    assert_eq!(
        differences("Вода питьевая Родник 0,5 л", &card("«РОДНИК»")),
        ["Words: Родник | "]
    );
    // A brand that stands in the card's name is told once.
    let twice = Card {
        brand: "Айна",
        ..named("Вода питьевая Айна")
    };
    assert_eq!(differences("Вода питьевая", &twice), ["Brand:  | Айна"]);
    // A unit's code is said as people write it.
    let coded = Card {
        amounts: vec![("1.5", "112")],
        ..named("Вода питьевая")
    };
    assert_eq!(
        differences("Вода питьевая", &coded),
        ["Amount(Volume):  | 1.5 л"]
    );
    // The catalog's word for "none of its own" is no brand.
    assert_eq!(differences("Вода питьевая 0,5 л", &card("СТМ")), [""; 0]);
    let mine = Wanted {
        brand: "Родник".into(),
        maker: "ТОО «Родник»".into(),
        country: "Казахстан".into(),
        ..wanted("Вода питьевая 0,5 л")
    };
    let theirs = Card {
        brand: "Айна",
        maker: "ТОО \"Родник\"",
        country: "КИТАЙ",
        ..named("Вода питьевая 0,5 л")
    };
    let aspects: Vec<_> = compare(&mine, &theirs)
        .differences
        .iter()
        .map(|found| found.aspect)
        .collect();
    assert_eq!(aspects, [Aspect::Brand, Aspect::Country]);
}

fn item(name: &str, attributes: &[(&str, &str)]) -> SearchItem {
    SearchItem {
        name_ru: name.into(),
        attributes: attributes
            .iter()
            .map(|(code, value)| SearchAttribute {
                code: (*code).into(),
                value_ru: (*value).into(),
                ..SearchAttribute::default()
            })
            .collect(),
        ..SearchItem::default()
    }
}

#[test]
fn the_likeliest_card_comes_first() {
    let items = [
        item("Сок яблочный Айна 1 л", &[]),
        item("Вода питьевая Родник газированная 1,5 л", &[]),
        item("Вода питьевая Родник 1 л", &[("brand", "Родник")]),
        item(
            "Вода питьевая Родник",
            &[("measure_unit", "Литр"), ("quantity", "0.5")],
        ),
    ];
    let names: Vec<_> = ranked(&wanted("Родник вода питьевая 500 мл"), &items)
        .into_iter()
        .map(|(item, likeness)| (item.name_ru.as_str(), likeness.differences.len()))
        .collect();
    assert_eq!(
        names,
        [
            ("Вода питьевая Родник", 0),
            ("Вода питьевая Родник 1 л", 1),
            ("Вода питьевая Родник газированная 1,5 л", 2),
            ("Сок яблочный Айна 1 л", 2),
        ]
    );
}

#[test]
fn the_name_in_ones_own_language_counts() {
    let card = Card {
        names: vec!["Вода питьевая Родник 0,5 л", "Родник ауыз суы 0,5 л"],
        ..Card::default()
    };
    assert_eq!(differences("Родник ауыз суы 0,5 л", &card), [""; 0]);
}

/// Pieces that mean the same wherever they stand.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "[а-яё]{1,9}",
        "[A-Z][a-z]{0,6}",
        "[қғңөұү]{1,5}",
        (
            1_u32..3000,
            prop::sample::select(vec!["л", "мл", "кг", "г", "шт", "см"])
        )
            .prop_map(|(size, unit)| format!("{size} {unit}")),
        (1_u32..100).prop_map(|share| format!("{share}%")),
    ]
}

proptest! {
    #[test]
    fn no_text_is_too_odd(mine in "\\PC{0,60}", card in any::<String>(), brand in "\\PC{0,12}") {
        let card = Card { names: vec![&card], brand: &brand, maker: &mine, ..Card::default() };
        let found = compare(&wanted(&mine), &card);
        prop_assert!((0.0..=1.0).contains(&found.score));
    }

    #[test]
    fn a_name_is_like_itself(name in "\\PC{0,80}") {
        let found = compare(&wanted(&name), &named(&name));
        prop_assert!((found.score - 1.0).abs() < 1e-6, "{}", found.score);
        prop_assert_eq!(found.differences, []);
    }

    #[test]
    fn the_order_of_words_makes_no_difference(
        (pieces, turned) in prop::collection::vec(piece(), 1..8)
            .prop_flat_map(|pieces| (Just(pieces.clone()), Just(pieces).prop_shuffle())),
        other in prop::collection::vec(piece(), 1..8),
    ) {
        let (name, turned, other) = (pieces.join(", "), turned.join(", "), other.join(", "));
        let found = compare(&wanted(&name), &named(&turned));
        prop_assert!((found.score - 1.0).abs() < 1e-6, "{name} / {turned}: {found:?}");
        prop_assert_eq!(compare(&wanted(&name), &named(&other)), compare(&wanted(&turned), &named(&other)));
    }

    #[test]
    fn both_sides_are_equally_alike(a in "\\PC{0,40}", b in "\\PC{0,40}") {
        let (a, b) = (said(&a).words, said(&b).words);
        prop_assert!((alike(&a, &b) - alike(&b, &a)).abs() < 1e-6);
    }
}
