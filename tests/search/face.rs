//! What a card shows, however the catalog writes it.
use nct_ready::catalog::contract::{Product, SearchItem};
use nct_ready::catalog::face::{
    Group, Held, Kind, Tongue, Words, as_item, as_product, date, groups, path, photos,
};
use proptest::prelude::*;
use serde_json::{Value, json};

fn product() -> Product {
    serde_json::from_value(json!({
        "id": 7, "ntin": "0200121958529", "gtin": "4870206710012",
        "nameRu": "Вода", "nameKk": "Су", "requestType": "base",
        "categoryAncestors": [
            { "level": 2, "code": "1.2", "nameRu": "Напитки", "nameKk": "Сусындар" },
            { "level": 1, "code": "1", "nameRu": "Еда", "nameKk": "" },
        ],
        "attributes": [
            { "code": "name_ru", "nameRu": "Наименование", "value": "Вода" },
            { "code": "brand", "nameRu": "Бренд", "nameKk": "Бренд", "value": " Родник " },
            { "code": "article", "nameRu": "Артикул", "value": "" },
            { "code": "country", "nameRu": "Страна", "nameKk": "Ел",
              "value": "KZ", "values": { "code": "KZ", "nameRu": "КАЗАХСТАН", "nameKk": "ҚАЗАҚСТАН" } },
            { "code": "tnved", "nameRu": "ТН ВЭД", "multiValues": [
                { "code": "2201101100", "nameRu": "Воды" }, "2201900000", 5, null ] },
            { "code": "131777b5", "nameRu": "Признаки", "attributes": [
                { "code": "eaes", "nameRu": "Знак ЕАЭС", "value": true },
                { "code": "x", "nameRu": "", "value": "false" } ] },
            { "code": "measure", "nameRu": "Единицы", "attributes": [] },
            { "code": "g1", "attributeType": "gov", "nameRu": "Цвет", "value": "синий" },
        ],
        "imageData": [{ "fileName": "a" }, null, { "fileName": "b" }],
    }))
    .expect("a card")
}

/// Groups as `kind: name = held; …`.
fn plain(groups: &[Group]) -> Vec<String> {
    groups
        .iter()
        .map(|group| {
            let kind = match &group.kind {
                Kind::Base => "base",
                Kind::Gov => "gov",
                Kind::Block(name) => &name.text,
            };
            let lines = group.lines.iter().map(|line| {
                let held = line.held.iter().map(|held| match held {
                    Held::Text(text) => text.clone(),
                    Held::Is(is) => format!("<{is}>"),
                });
                format!(
                    "{} = {}",
                    line.name.text,
                    held.collect::<Vec<_>>().join(" + ")
                )
            });
            format!("{kind}: {}", lines.collect::<Vec<_>>().join("; "))
        })
        .collect()
}

#[test]
fn attributes_that_hold_something_stand_in_groups() {
    assert_eq!(
        plain(&groups(&product().attributes, Tongue::Ru)),
        [
            "base: Бренд = Родник; Страна = КАЗАХСТАН (KZ); ТН ВЭД = 2201101100 Воды + 2201900000 + 5",
            "Признаки: Знак ЕАЭС = <true>; x = <false>",
            "gov: Цвет = синий",
        ]
    );
    let kazakh = groups(&product().attributes, Tongue::Kk);
    assert_eq!(
        plain(&kazakh)[0],
        "base: Бренд = Родник; Ел = ҚАЗАҚСТАН (KZ); ТН ВЭД = 2201101100 Воды + 2201900000 + 5"
    );
    // What is there in Russian only is known to be Russian.
    assert_eq!(kazakh[0].lines[1].name.tongue, Tongue::Kk);
    assert_eq!(kazakh[0].lines[2].name.tongue, Tongue::Ru);
}

#[test]
fn classes_are_a_path() {
    let path = |tongue| -> Vec<String> {
        let words = path(&product().category_ancestors, tongue);
        words.into_iter().map(|words| words.text).collect()
    };
    assert_eq!(path(Tongue::Ru), ["Еда", "Напитки"]);
    assert_eq!(path(Tongue::Kk), ["Еда", "Сусындар"]);
    let one = Words::either("", "", Tongue::Kk);
    assert_eq!(one.text, "");
}

#[test]
fn photos_and_dates_are_read_where_they_can_be() {
    for (images, count) in [
        (json!(null), 0),
        (json!({}), 0),
        (json!([1, 2]), 2),
        (json!({ "front": "a" }), 1),
        (json!({ "images": [1, 2, 3], "other": 1 }), 3),
        (json!("x"), 0),
    ] {
        assert_eq!(photos(&images), count, "{images}");
    }
    for (text, expected) in [
        ("2025-10-26T18:35:11", Some((2025, 10, 26))),
        ("2025-10-26", Some((2025, 10, 26))),
        ("2025-13-26", None),
        ("26.10.2025", None),
        ("", None),
        ("йцукенгшщзхъ", None),
    ] {
        assert_eq!(date(text), expected, "{text}");
    }
}

#[test]
fn a_card_is_the_same_in_the_search_and_back() {
    let product = product();
    let item = as_item(&product);
    assert_eq!(item.ntin, product.ntin);
    assert_eq!(item.category_name_ru_l2, "Напитки");
    assert_eq!(item.full_category_code, "1.2");
    let brand = item.attributes.iter().find(|a| a.code == "brand");
    assert_eq!(brand.map(|a| a.value.trim()), Some("Родник"));
    assert!(item.attributes.iter().any(|a| a.code == "eaes"));
    let back = as_product(&item);
    assert_eq!((back.id, &back.name_kk), (7, &product.name_kk));
    assert_eq!(back.category_ancestors.len(), 2);
    assert_eq!(back.category_ancestors[1].code, "1.2");
    assert_eq!(as_item(&back).attributes, item.attributes);
    assert_eq!(
        as_item(&as_product(&SearchItem::default())),
        SearchItem::default()
    );
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i32>().prop_map(Value::from),
        "\\PC{0,6}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 40, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec(
                (
                    prop::sample::select(vec!["code", "nameRu", "properties", "attributes"]),
                    inner
                ),
                0..4
            )
            .prop_map(|fields| {
                Value::Object(fields.into_iter().map(|(k, v)| (k.to_owned(), v)).collect())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn no_form_of_a_value_is_too_odd(values in any_value(), multi in prop::collection::vec(any_value(), 0..3)) {
        let card = json!({ "attributes": [{ "code": "a", "nameRu": "A", "values": values, "multiValues": multi }] });
        let card: Product = serde_json::from_value(card).expect("a card");
        let _ = plain(&groups(&card.attributes, Tongue::Kk));
        let _ = photos(&values);
        let _ = as_item(&card);
    }
}
