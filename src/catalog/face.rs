//! What a card shows: its attributes in groups, with names and values in the catalog's own words.

use super::contract::{Ancestor, Attribute, Product, SearchAttribute, SearchItem};
use serde_json::Value;

/// A language in which the catalog has words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tongue {
    /// Kazakh.
    Kk,
    /// Russian.
    Ru,
}

/// Words of the catalog, and the language they are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The words.
    pub text: String,
    /// Their language.
    pub tongue: Tongue,
}

impl Words {
    /// The words in a language, or else in the other one.
    pub fn either(kk: &str, ru: &str, wanted: Tongue) -> Self {
        let (kk, ru) = (kk.trim(), ru.trim());
        let in_kazakh = ru.is_empty() || (wanted == Tongue::Kk && !kk.is_empty());
        let (text, tongue) = if in_kazakh {
            (kk, Tongue::Kk)
        } else {
            (ru, Tongue::Ru)
        };
        Self {
            text: text.to_owned(),
            tongue,
        }
    }
}

/// What an attribute holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// A text, a number, an entry of a dictionary.
    Text(String),
    /// Yes or no.
    Is(bool),
}

/// An attribute that holds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its name.
    pub name: Words,
    /// What it holds.
    pub held: Vec<Held>,
}

/// Which attributes stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Those of every card.
    Base,
    /// A block, with its name.
    Block(Words),
    /// Those for state procurement.
    Gov,
}

/// Attributes that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are.
    pub kind: Kind,
    /// The attributes.
    pub lines: Vec<Line>,
}

/// Names and codes, which a card shows above its attributes.
const ABOVE: &[&str] = &[
    "ntin",
    "gtin",
    "kztin",
    "name_ru",
    "name_kk",
    "name_en",
    "short_name_ru",
    "short_name_kk",
    "short_name_en",
    "oktru",
];
/// Blocks within blocks are read so deep.
const DEEP: usize = 4;

/// The attributes of a card that hold something.
pub fn groups(attributes: &[Attribute], tongue: Tongue) -> Vec<Group> {
    let mut base = Vec::new();
    let mut gov = Vec::new();
    let mut blocks = Vec::new();
    for attribute in attributes {
        let name = name(attribute, tongue);
        if !attribute.attributes.is_empty() {
            let mut lines = Vec::new();
            within(&attribute.attributes, tongue, DEEP, &mut lines);
            if !lines.is_empty() {
                blocks.push(Group {
                    kind: Kind::Block(name.clone()),
                    lines,
                });
            }
        }
        if ABOVE.contains(&attribute.code.as_str()) {
            continue;
        }
        let held = held(attribute, tongue);
        if !held.is_empty() {
            let list = if attribute.attribute_type == "gov" {
                &mut gov
            } else {
                &mut base
            };
            list.push(Line { name, held });
        }
    }
    let mut groups = Vec::new();
    let mut add = |kind, lines: Vec<Line>| {
        if !lines.is_empty() {
            groups.push(Group { kind, lines });
        }
    };
    add(Kind::Base, base);
    for block in blocks {
        add(block.kind, block.lines);
    }
    add(Kind::Gov, gov);
    groups
}

fn within(attributes: &[Attribute], tongue: Tongue, deep: usize, lines: &mut Vec<Line>) {
    for attribute in attributes {
        let held = held(attribute, tongue);
        if !held.is_empty() {
            lines.push(Line {
                name: name(attribute, tongue),
                held,
            });
        }
        if deep > 0 {
            within(&attribute.attributes, tongue, deep - 1, lines);
        }
    }
}

fn name(attribute: &Attribute, tongue: Tongue) -> Words {
    let words = Words::either(&attribute.name_kk, &attribute.name_ru, tongue);
    if words.text.is_empty() {
        Words::either("", &attribute.code, tongue)
    } else {
        words
    }
}

/// What an attribute holds, however it is written.
fn held(attribute: &Attribute, tongue: Tongue) -> Vec<Held> {
    let mut found: Vec<String> = Vec::new();
    texts(&attribute.values, tongue, DEEP, &mut found);
    for value in &attribute.multi_values {
        texts(value, tongue, DEEP, &mut found);
    }
    if found.is_empty() {
        let value = attribute.value.trim();
        if !value.is_empty() {
            found.push(value.to_owned());
        }
    }
    let one = |text: String| match text.as_str() {
        "true" => Held::Is(true),
        "false" => Held::Is(false),
        _ => Held::Text(text),
    };
    found.into_iter().map(one).collect()
}

/// The words of an entry, with its code where it has both; the form of an entry is not specified.
fn texts(value: &Value, tongue: Tongue, deep: usize, found: &mut Vec<String>) {
    match value {
        Value::String(text) if !text.trim().is_empty() => found.push(text.trim().to_owned()),
        Value::Number(number) => found.push(number.to_string()),
        Value::Bool(is) => found.push(is.to_string()),
        Value::Array(all) if deep > 0 => {
            for value in all {
                texts(value, tongue, deep - 1, found);
            }
        }
        Value::Object(fields) => {
            let text = |names: &[&str]| {
                let all = names.iter().filter_map(|name| fields.get(*name)?.as_str());
                all.map(str::trim).find(|text| !text.is_empty())
            };
            let kk = text(&["nameKk", "valueKk", "name_kk"]);
            let ru = text(&["nameRu", "valueRu", "name_ru", "name", "value"]);
            let words = match tongue {
                Tongue::Kk => kk.or(ru),
                Tongue::Ru => ru.or(kk),
            };
            let code = text(&["code"]);
            match (words, code) {
                (Some(words), Some(code)) if words != code => {
                    // A short code explains nothing; a long one is what people compare.
                    let is_short = code.len() < 6;
                    found.push(if is_short {
                        [words, " (", code, ")"].concat()
                    } else {
                        [code, " ", words].concat()
                    });
                }
                (Some(one), _) | (None, Some(one)) => found.push(one.to_owned()),
                (None, None) if deep > 0 => {
                    if let Some(inner) = fields.get("properties") {
                        texts(inner, tongue, deep - 1, found);
                    }
                }
                (None, None) => {}
            }
        }
        _ => {}
    }
}

/// How many photos a card has, as far as can be told.
pub fn photos(images: &Value) -> usize {
    match images {
        Value::Array(all) => all.iter().filter(|image| !image.is_null()).count(),
        Value::Object(fields) => {
            let lists: Vec<_> = fields.values().filter_map(Value::as_array).collect();
            if lists.is_empty() {
                usize::from(!fields.is_empty())
            } else {
                lists.into_iter().map(Vec::len).sum()
            }
        }
        _ => 0,
    }
}

/// Year, month and day of `2025-10-26T18:35:11`.
pub fn date(text: &str) -> Option<(u16, u8, u8)> {
    let mut parts = text.get(..10)?.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let (month, day) = (month.parse().ok()?, day.parse().ok()?);
    let is_date = (1..=12).contains(&month) && (1..=31).contains(&day) && year.len() == 4;
    is_date.then_some((year.parse().ok()?, month, day))
}

/// The classes above a card, from the first level on.
pub fn path(ancestors: &[Ancestor], tongue: Tongue) -> Vec<Words> {
    let mut classes: Vec<&Ancestor> = ancestors.iter().collect();
    classes.sort_by_key(|class| class.level);
    classes
        .into_iter()
        .map(|class| Words::either(&class.name_kk, &class.name_ru, tongue))
        .filter(|words| !words.text.is_empty())
        .collect()
}

/// A card as the search would show it.
pub fn as_item(product: &Product) -> SearchItem {
    let class = |level| {
        let of = |class: &&Ancestor| class.level == level;
        let name = product.category_ancestors.iter().find(of);
        name.map(|class| class.name_ru.clone()).unwrap_or_default()
    };
    let deepest = product.category_ancestors.iter().max_by_key(|c| c.level);
    let mut attributes = Vec::new();
    shown(&product.attributes, DEEP, &mut attributes);
    SearchItem {
        id: product.id,
        name_ru: product.name_ru.clone(),
        name_kk: product.name_kk.clone(),
        name_en: product.name_en.clone(),
        short_name_ru: product.short_name_ru.clone(),
        gtin: product.gtin.clone(),
        kztin: product.kztin.clone(),
        ntin: product.ntin.clone(),
        full_category_code: deepest.map(|c| c.code.clone()).unwrap_or_default(),
        category_name_ru_l1: class(1),
        category_name_ru_l2: class(2),
        category_name_ru_l3: class(3),
        category_name_ru_l4: class(4),
        attributes,
    }
}

fn shown(attributes: &[Attribute], deep: usize, found: &mut Vec<SearchAttribute>) {
    for attribute in attributes {
        let mut values = attribute.values.clone();
        if let Value::Object(fields) = &mut values {
            // The search has code and words apart.
            fields.remove("code");
        }
        let mut words = Vec::new();
        texts(&values, Tongue::Ru, 0, &mut words);
        if !(attribute.value.is_empty() && words.is_empty()) {
            found.push(SearchAttribute {
                code: attribute.code.clone(),
                name_ru: attribute.name_ru.clone(),
                value: attribute.value.clone(),
                value_ru: words.join(", "),
            });
        }
        if deep > 0 {
            shown(&attribute.attributes, deep - 1, found);
        }
    }
}

/// What the search shows of a card, as a card: what it leaves out is empty.
pub fn as_product(item: &SearchItem) -> Product {
    let names = [
        &item.category_name_ru_l1,
        &item.category_name_ru_l2,
        &item.category_name_ru_l3,
        &item.category_name_ru_l4,
    ];
    let mut ancestors: Vec<Ancestor> = (1..)
        .zip(names)
        .filter(|(_, name)| !name.trim().is_empty())
        .map(|(level, name)| Ancestor {
            level,
            name_ru: name.clone(),
            ..Ancestor::default()
        })
        .collect();
    if let Some(deepest) = ancestors.last_mut() {
        deepest.code.clone_from(&item.full_category_code);
    }
    let attribute = |from: &SearchAttribute| Attribute {
        code: from.code.clone(),
        name_ru: from.name_ru.clone(),
        value: from.value.clone(),
        values: match from.value_ru.trim() {
            "" => Value::Null,
            words => serde_json::json!({ "nameRu": words }),
        },
        ..Attribute::default()
    };
    Product {
        id: item.id,
        gtin: item.gtin.clone(),
        ntin: item.ntin.clone(),
        kztin: item.kztin.clone(),
        name_kk: item.name_kk.clone(),
        name_ru: item.name_ru.clone(),
        name_en: item.name_en.clone(),
        short_name_ru: item.short_name_ru.clone(),
        category_ancestors: ancestors,
        attributes: item.attributes.iter().map(attribute).collect(),
        ..Product::default()
    }
}
