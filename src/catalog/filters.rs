//! Filters made of what was found, as the portal makes them: the classes' levels, brand, country and every attribute by
//! which the cards found can be told apart. They are about what is loaded, not about what the catalog has.

use super::contract::SearchItem;

/// What is filtered by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// A level of the classes, from 1 to 4.
    Class(u8),
    /// An attribute: its code.
    Attribute(String),
}

/// A value that was chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Of what.
    pub by: By,
    /// The value, in the catalog's words.
    pub value: String,
}

/// A filter: its values, the most frequent first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filter {
    /// By what.
    pub by: By,
    /// The attribute's name in the catalog's words; empty for a class.
    pub name: String,
    /// Values, and how many of the cards that fit all other choices have them.
    pub values: Vec<(String, usize)>,
}

/// Attributes that are a card's own: nobody filters by them.
const OWN: &[&str] = &[
    "ntin",
    "gtin",
    "xtin",
    "kztin",
    "name_ru",
    "name_kk",
    "name_en",
    "short_name_ru",
    "short_name_kk",
    "short_name_en",
];
/// Those that people look for first.
const FIRST: &[&str] = &["brand", "country", "producer_country", "a4282e5d"];

/// Whether a card fits: one of the values chosen of each filter.
pub fn fits(item: &SearchItem, choices: &[Choice]) -> bool {
    choices
        .iter()
        .all(|choice| fits_one(item, choices, &choice.by))
}

fn fits_one(item: &SearchItem, choices: &[Choice], by: &By) -> bool {
    let has = values(item, by);
    choices
        .iter()
        .filter(|choice| choice.by == *by)
        .any(|choice| has.contains(&&*choice.value))
}

/// The filters that tell the cards apart, and those by which something is chosen.
pub fn filters(items: &[SearchItem], choices: &[Choice]) -> Vec<Filter> {
    if items.len() < 2 {
        return Vec::new();
    }
    let mut made: Vec<Filter> = Vec::new();
    for by in (1..=4).map(By::Class) {
        made.push(filter(items, choices, by, String::new()));
    }
    let mut attributes: Vec<(&str, &str)> = Vec::new();
    for attribute in items.iter().flat_map(|item| &item.attributes) {
        let code = attribute.code.as_str();
        if !OWN.contains(&code) && !attributes.iter().any(|(known, _)| *known == code) {
            attributes.push((code, &attribute.name_ru));
        }
    }
    let rank = |code: &str| {
        let place = FIRST.iter().position(|first| *first == code);
        place.unwrap_or(FIRST.len())
    };
    // Otherwise in the order in which they appear.
    attributes.sort_by_key(|(code, _)| rank(code));
    for (code, name) in attributes {
        let by = By::Attribute(code.to_owned());
        made.push(filter(items, choices, by, name.to_owned()));
    }
    made.retain(|filter| {
        let is_chosen = choices.iter().any(|choice| choice.by == filter.by);
        is_chosen || tells_apart(items, &filter.by)
    });
    made
}

fn filter(items: &[SearchItem], choices: &[Choice], by: By, name: String) -> Filter {
    // A value counts what would be there if it were chosen: the other filters hold, its own does not.
    let others: Vec<Choice> = choices
        .iter()
        .filter(|choice| choice.by != by)
        .cloned()
        .collect();
    let mut values_found: Vec<(String, usize)> = Vec::new();
    let mut count = |value: &str, by_one: usize| match values_found
        .iter_mut()
        .find(|(known, _)| known == value)
    {
        Some((_, count)) => *count += by_one,
        None => values_found.push((value.to_owned(), by_one)),
    };
    for item in items.iter().filter(|item| fits(item, &others)) {
        for value in values(item, &by) {
            count(value, 1);
        }
    }
    // What is chosen stays, to be taken back.
    for choice in choices.iter().filter(|choice| choice.by == by) {
        count(&choice.value, 0);
    }
    values_found.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    Filter {
        by,
        name,
        values: values_found,
    }
}

/// Whether some of the cards have another value than others, and not every card one of its own.
fn tells_apart(items: &[SearchItem], by: &By) -> bool {
    let mut first: Option<Vec<&str>> = None;
    let mut differs = false;
    let mut all: Vec<&str> = Vec::new();
    for item in items {
        let mut has = values(item, by);
        has.sort_unstable();
        all.extend(&has);
        match &first {
            None => first = Some(has),
            Some(first) => differs |= *first != has,
        }
    }
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    let each_its_own = all.len() == count && count == items.len() && count > 3;
    differs && !each_its_own
}

/// What a card has, each value once.
fn values<'a>(item: &'a SearchItem, by: &By) -> Vec<&'a str> {
    let mut found: Vec<&str> = match by {
        By::Class(level) => vec![class(item, *level)],
        By::Attribute(code) => item
            .attributes
            .iter()
            .filter(|attribute| attribute.code == *code)
            .map(|attribute| match attribute.value_ru.trim() {
                "" => attribute.value.trim(),
                words => words,
            })
            .collect(),
    };
    found.retain(|value| !value.is_empty());
    found.sort_unstable();
    found.dedup();
    found
}

/// The name of a card's class at a level.
pub fn class(item: &SearchItem, level: u8) -> &str {
    let name = match level {
        1 => &item.category_name_ru_l1,
        2 => &item.category_name_ru_l2,
        3 => &item.category_name_ru_l3,
        _ => &item.category_name_ru_l4,
    };
    name.trim()
}
