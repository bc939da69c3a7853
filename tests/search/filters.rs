//! Filters made of what was found.
use nct_ready::catalog::contract::{SearchAttribute, SearchItem};
use nct_ready::catalog::filters::{By, Choice, filters, fits};
use proptest::prelude::*;

fn item(id: i64, class: &str, brand: &str, country: &str) -> SearchItem {
    let attribute = |code: &str, value: &str| SearchAttribute {
        code: code.into(),
        name_ru: code.to_uppercase(),
        value: value.into(),
        value_ru: String::new(),
    };
    SearchItem {
        id,
        category_name_ru_l1: "food".into(),
        category_name_ru_l4: class.into(),
        attributes: vec![
            attribute("name_ru", &format!("name {id}")),
            attribute("brand", brand),
            attribute("country", country),
        ],
        ..SearchItem::default()
    }
}

fn shop() -> Vec<SearchItem> {
    vec![
        item(1, "water", "Rodnik", "KZ"),
        item(2, "water", "Rodnik", "KZ"),
        item(3, "water", "Aina", "RU"),
        item(4, "juice", "Aina", "KZ"),
        item(5, "juice", "", "KZ"),
    ]
}

fn choice(code: &str, value: &str) -> Choice {
    Choice {
        by: By::Attribute(code.into()),
        value: value.into(),
    }
}

fn counts(items: &[SearchItem], choices: &[Choice], by: &By) -> Vec<(String, usize)> {
    filters(items, choices)
        .into_iter()
        .find(|filter| filter.by == *by)
        .map(|filter| filter.values)
        .unwrap_or_default()
}

fn pairs(pairs: &[(&str, usize)]) -> Vec<(String, usize)> {
    pairs
        .iter()
        .map(|&(value, n)| (value.to_owned(), n))
        .collect()
}

#[test]
fn only_what_tells_cards_apart_is_a_filter() {
    let made = filters(&shop(), &[]);
    let by: Vec<_> = made.iter().map(|filter| filter.by.clone()).collect();
    assert_eq!(
        by,
        [
            By::Class(4),
            By::Attribute("brand".into()),
            By::Attribute("country".into())
        ]
    );
    assert_eq!(made[1].name, "BRAND");
    assert_eq!(made[1].values, pairs(&[("Aina", 2), ("Rodnik", 2)]));
    assert!(
        filters(&shop()[..1], &[]).is_empty(),
        "one card has no filters"
    );
    assert!(filters(&[], &[]).is_empty());
}

#[test]
fn a_value_counts_what_choosing_it_would_leave() {
    let choices = [choice("brand", "Rodnik")];
    let country = By::Attribute("country".into());
    assert_eq!(counts(&shop(), &choices, &country), pairs(&[("KZ", 2)]));
    // Its own filter still offers the other brand.
    let brand = By::Attribute("brand".into());
    assert_eq!(
        counts(&shop(), &choices, &brand),
        pairs(&[("Aina", 2), ("Rodnik", 2)])
    );
    // What is chosen stays to be taken back, even where nothing is left of it.
    let both = [choice("brand", "Rodnik"), choice("country", "RU")];
    assert_eq!(
        counts(&shop(), &both, &country),
        pairs(&[("KZ", 2), ("RU", 0)])
    );
}

#[test]
fn values_of_a_filter_add_up_and_filters_narrow_down() {
    let shop = shop();
    let left = |choices: &[Choice]| -> Vec<i64> {
        let fit = shop.iter().filter(|item| fits(item, choices));
        fit.map(|item| item.id).collect()
    };
    assert_eq!(left(&[]), [1, 2, 3, 4, 5]);
    assert_eq!(left(&[choice("brand", "Aina")]), [3, 4]);
    assert_eq!(
        left(&[choice("brand", "Aina"), choice("brand", "Rodnik")]),
        [1, 2, 3, 4]
    );
    assert_eq!(
        left(&[choice("brand", "Aina"), choice("country", "KZ")]),
        [4]
    );
}

#[test]
fn words_of_a_value_come_before_its_code() {
    let mut shop = shop();
    shop[0].attributes[2].value_ru = "Kazakhstan".into();
    let country = counts(&shop, &[], &By::Attribute("country".into()));
    assert_eq!(country, pairs(&[("KZ", 3), ("Kazakhstan", 1), ("RU", 1)]));
}

fn any_item() -> impl Strategy<Value = SearchItem> {
    let value = prop::sample::select(vec!["", "a", "b", "c", " "]);
    (0_i64..50, value.clone(), value.clone(), value)
        .prop_map(|(id, class, brand, country)| item(id, class, brand, country))
}

proptest! {
    #[test]
    fn a_count_is_what_is_left_when_the_value_alone_is_chosen(
        items in prop::collection::vec(any_item(), 0..12),
        brand in prop::sample::select(vec!["a", "b"]),
    ) {
        let choices = [choice("brand", brand)];
        for filter in filters(&items, &choices) {
            for (value, count) in filter.values {
                let mut with: Vec<Choice> =
                    choices.iter().filter(|choice| choice.by != filter.by).cloned().collect();
                with.push(Choice { by: filter.by.clone(), value });
                prop_assert_eq!(items.iter().filter(|item| fits(item, &with)).count(), count);
            }
        }
    }
}
