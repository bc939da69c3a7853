//! The dictionaries, as trees of items with numbers of their own.
use super::countries;
use super::dictionary_items::{OKTRU, PACKAGES, UNIT_CATEGORIES, UNITS};
use super::kinds::KINDS;
use serde_json::{Value, json};
use std::collections::HashMap;

pub(crate) struct Item {
    pub(crate) id: i64,
    pub(crate) parent: Option<i64>,
    pub(crate) code: String,
    pub(crate) level: u32,
    pub(crate) has_child: bool,
    pub(crate) name_ru: String,
    pub(crate) name_kk: String,
}

impl Item {
    pub(crate) fn json(&self) -> Value {
        let mut item = json!({
            "id": self.id,
            "code": self.code,
            "level": self.level,
            "hasChild": self.has_child,
            "properties": {"code": self.code, "nameKk": self.name_kk, "nameRu": self.name_ru},
            "isDeleted": false,
            "createdDate": "2025-08-01T09:00:00",
            "updatedDate": "2026-03-11T18:30:00",
        });
        if let Some(parent) = self.parent {
            item["parentId"] = json!(parent);
        }
        item
    }

    fn holds(&self, lower: &str) -> bool {
        self.name_ru.to_lowercase().contains(lower)
            || self.name_kk.to_lowercase().contains(lower)
            || self.code.to_lowercase().contains(lower)
    }
}

pub(crate) struct Dictionary {
    pub(crate) code: &'static str,
    name_ru: &'static str,
    name_kk: &'static str,
    items: Vec<Item>,
    by_code: HashMap<String, usize>,
}

impl Dictionary {
    /// Items in the order parents first, each with its parent's code.
    fn new(
        (code, name_ru, name_kk): (&'static str, &'static str, &'static str),
        base: i64,
        rows: Vec<(String, Option<String>, &str, &str)>,
    ) -> Self {
        let mut items: Vec<Item> = Vec::new();
        let mut by_code = HashMap::new();
        for (row, (code, parent, ru, kk)) in rows.into_iter().enumerate() {
            let above = parent.and_then(|parent| by_code.get(&parent).copied());
            let parent = above.map(|at: usize| &mut items[at]);
            let level = parent.as_ref().map_or(1, |parent| parent.level + 1);
            let parent = parent.map(|parent| {
                parent.has_child = true;
                parent.id
            });
            by_code.insert(code.clone(), row);
            items.push(Item {
                id: base + row as i64,
                parent,
                code,
                level,
                has_child: false,
                name_ru: ru.to_owned(),
                name_kk: kk.to_owned(),
            });
        }
        Self {
            code,
            name_ru,
            name_kk,
            items,
            by_code,
        }
    }

    pub(crate) fn json(&self) -> Value {
        json!({"code": self.code, "nameRu": self.name_ru, "nameKk": self.name_kk, "total": self.items.len()})
    }

    pub(crate) fn get(&self, code: &str) -> Option<&Item> {
        self.by_code.get(code).map(|&at| &self.items[at])
    }

    /// Items that hold the words, all items for none.
    pub(crate) fn search(&self, words: &str) -> Vec<&Item> {
        let lower = words.trim().to_lowercase();
        self.items
            .iter()
            .filter(|item| lower.is_empty() || item.holds(&lower))
            .collect()
    }

    pub(crate) fn below(&self, parent: Option<i64>) -> Vec<&Item> {
        self.items
            .iter()
            .filter(|item| item.parent == parent)
            .collect()
    }

    /// The item's ancestors from the root down, itself last.
    pub(crate) fn line(&self, code: &str) -> Vec<&Item> {
        let mut line = Vec::new();
        let mut next = self.get(code);
        while let Some(item) = next {
            line.insert(0, item);
            next = item
                .parent
                .and_then(|id| self.items.iter().find(|other| other.id == id));
        }
        line
    }
}

pub(crate) struct Dictionaries(Vec<Dictionary>);

impl Dictionaries {
    pub(crate) fn new() -> Self {
        let flat = |rows: &[(&'static str, &'static str, &'static str)]| {
            rows.iter()
                .map(|&(code, ru, kk)| (code.to_owned(), None, ru, kk))
                .collect::<Vec<_>>()
        };
        let mut units = flat(UNIT_CATEGORIES);
        units.extend(
            UNITS.iter().map(|&(code, category, ru, kk)| {
                (code.to_owned(), Some(category.to_owned()), ru, kk)
            }),
        );
        Self(vec![
            Dictionary::new(("OKTRU", "ОКТРУ", "ОКТРУ"), 100_000, oktru()),
            Dictionary::new(("TNVED", "ТН ВЭД ЕАЭС", "ЕАЭО СЭҚ ТН"), 300_000, tnved()),
            Dictionary::new(
                ("COUNTRY", "Страны", "Елдер"),
                1_000,
                flat(countries::NAMES),
            ),
            Dictionary::new(
                ("MEASURE_UNIT", "Единицы измерения", "Өлшем бірліктері"),
                2_000,
                units,
            ),
            Dictionary::new(("PACKAGE", "Пакеты", "Пакеттер"), 3_000, flat(PACKAGES)),
        ])
    }

    pub(crate) fn get(&self, code: &str) -> Option<&Dictionary> {
        self.0.iter().find(|dictionary| dictionary.code == code)
    }

    pub(crate) fn item(&self, dictionary: &str, code: &str) -> Option<&Item> {
        self.get(dictionary)?.get(code)
    }

    pub(crate) fn all(&self) -> &[Dictionary] {
        &self.0
    }

    /// Whether a value may stand in an attribute of this dictionary. The dictionaries here are parts of the real ones: beyond
    /// their items, any code of the right form is taken.
    pub(crate) fn accepts(&self, dictionary: &str, code: &str) -> bool {
        let digits = |lengths: &[usize]| super::codes::is_code(code, lengths);
        match dictionary {
            "OKTRU" => is_oktru(code),
            "TNVED" => digits(&[10]),
            "COUNTRY" => code.len() == 2 && countries::CODES.split(' ').any(|known| known == code),
            "MEASURE_UNIT" => digits(&[1, 2, 3, 4]),
            _ => self.item(dictionary, code).is_some(),
        }
    }
}

/// A kind's code, level 4: `dddd-dddd-dddd-ddddddddd`.
fn is_oktru(code: &str) -> bool {
    let groups: Vec<_> = code.split('-').collect();
    let lengths = [4, 4, 4, 9];
    groups.len() == 4
        && groups
            .iter()
            .zip(lengths)
            .all(|(group, length)| super::codes::is_code(group, &[length]))
}

fn oktru() -> Vec<(String, Option<String>, &'static str, &'static str)> {
    let parent = |code: &str| code.rsplit_once('-').map(|(parent, _)| parent.to_owned());
    let mut rows: Vec<_> = OKTRU
        .iter()
        .map(|&(code, ru, kk)| (code.to_owned(), parent(code), ru, kk))
        .collect();
    rows.extend(
        KINDS
            .iter()
            .map(|kind| (kind.oktru.to_owned(), parent(kind.oktru), kind.ru, kind.kk)),
    );
    rows
}

fn tnved() -> Vec<(String, Option<String>, &'static str, &'static str)> {
    let mut rows: Vec<(String, Option<String>, &str, &str)> = Vec::new();
    for kind in KINDS {
        if rows.iter().all(|(code, ..)| code != kind.tnved) {
            // The real dictionary mostly repeats the Russian name.
            rows.push((kind.tnved.to_owned(), None, kind.ru, kind.ru));
        }
    }
    rows
}
