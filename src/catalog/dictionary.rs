//! The catalog's dictionaries: searched there, or kept here whole where they are small. What a person has chosen once is
//! remembered with its name, so that a card can be read and written without the catalog.

use serde::{Deserialize, Serialize};

use super::answer::{Answer, read, read_list};
use super::call;
use super::contract::{DictionaryItem, Page};
use super::port::{Keep, Port, Store};
use crate::template::folded;
use crate::text::Locale;

/// The class of a product.
pub const OKTRU: &str = "OKTRU";
/// Customs codes.
pub const TNVED: &str = "TNVED";

/// The most items of a page.
const PAGE: u32 = 100;
/// A dictionary with more pages is searched in the catalog instead.
const PAGES: u32 = 12;
/// So many entries are offered.
const OFFERED: usize = 40;
/// A dictionary that is kept is read again after so many days.
const DAYS: u64 = 30;
const DAY: u64 = 24 * 60 * 60 * 1000;

/// An entry, as it is offered and kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// Its code.
    pub code: String,
    /// Its name in Russian.
    pub ru: String,
    /// Its name in Kazakh.
    pub kk: String,
    /// The one above it.
    pub parent: Option<i64>,
    /// Its level, from 1.
    pub level: u32,
    /// Whether there are some below it.
    pub more: bool,
}

impl Entry {
    /// Its name in a language, in the other where it has none in that.
    pub fn name(&self, locale: Locale) -> &str {
        let (first, second) = match locale {
            Locale::Kk => (&self.kk, &self.ru),
            _ => (&self.ru, &self.kk),
        };
        if first.trim().is_empty() {
            second.trim()
        } else {
            first.trim()
        }
    }
}

impl From<DictionaryItem> for Entry {
    fn from(item: DictionaryItem) -> Self {
        let code = if item.code.is_empty() {
            item.properties.code
        } else {
            item.code
        };
        Self {
            id: item.id,
            code,
            ru: item.properties.name_ru,
            kk: item.properties.name_kk,
            parent: item.parent_id,
            level: item.level,
            more: item.has_child,
        }
    }
}

/// A dictionary that is kept whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Whole {
    /// When it was read, in milliseconds since 1970.
    pub at: u64,
    /// Its entries.
    pub entries: Vec<Entry>,
}

impl Whole {
    /// Whether it is to be read again.
    pub const fn is_old(&self, now: u64) -> bool {
        now.saturating_sub(self.at) > DAYS * DAY
    }

    /// The entry of a code.
    pub fn of(&self, code: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.code == code)
    }
}

/// Whether a dictionary is searched in the catalog, as it is too large to be kept.
pub fn is_large(dictionary: &str) -> bool {
    matches!(dictionary, OKTRU | TNVED)
}

/// What is kept of a small dictionary.
pub async fn kept(keep: &impl Keep, dictionary: &str) -> Option<Whole> {
    let key = ["whole/", dictionary].concat();
    let text = keep.get(Store::Lists, &key).await.ok()??;
    serde_json::from_str(&text).ok()
}

/// Reads a small dictionary whole and keeps it. A device that keeps nothing is no reason to do without.
pub async fn whole(port: &impl Port, keep: &impl Keep, dictionary: &str) -> Answer<Whole> {
    let mut entries = Vec::new();
    for page in 1..=PAGES {
        let reply = port.send(call::items(dictionary, page, PAGE, "")).await;
        let got: Page<DictionaryItem> = read(reply)?;
        let is_last = page >= got.total_pages || got.content.is_empty();
        entries.extend(used(got.content));
        if is_last {
            break;
        }
    }
    let whole = Whole {
        at: port.now(),
        entries,
    };
    if let Ok(text) = serde_json::to_string(&whole) {
        let key = ["whole/", dictionary].concat();
        let _ = keep.put(Store::Lists, &[(key, text)]).await;
    }
    Ok(whole)
}

/// The entries of a large dictionary that fit to what was typed. A catalog that does not know how to search gives its first
/// page, of which only what fits is shown.
pub async fn search(port: &impl Port, dictionary: &str, query: &str) -> Answer<Vec<Entry>> {
    let query = query.trim();
    let reply = port.send(call::items(dictionary, 1, PAGE, query)).await;
    let got: Page<DictionaryItem> = read(reply)?;
    // Of a tree only what nothing is below can be chosen.
    let entries: Vec<Entry> = used(got.content).filter(|entry| !entry.more).collect();
    Ok(fitting(&entries, query))
}

/// The first level of a tree, or what is below an entry.
pub async fn level(port: &impl Port, dictionary: &str, above: Option<i64>) -> Answer<Vec<Entry>> {
    let request = match above {
        None => call::roots(dictionary),
        Some(id) => call::children(dictionary, id),
    };
    let got: Vec<DictionaryItem> = read_list(port.send(request).await)?;
    Ok(used(got).collect())
}

fn used(items: Vec<DictionaryItem>) -> impl Iterator<Item = Entry> {
    items
        .into_iter()
        .filter(|item| !item.is_deleted)
        .map(Entry::from)
}

/// The entries that fit to words or to the start of a code: codes first, then names that begin so, then names that hold
/// every word.
pub fn fitting(entries: &[Entry], query: &str) -> Vec<Entry> {
    let query = folded(query);
    let words: Vec<&str> = query.split(' ').filter(|word| !word.is_empty()).collect();
    let rank = |entry: &Entry| {
        let (ru, kk) = (folded(&entry.ru), folded(&entry.kk));
        let code = folded(&entry.code);
        let holds = |name: &str| words.iter().all(|word| name.contains(word));
        if words.is_empty() || code.starts_with(&*query) {
            Some(0)
        } else if ru.starts_with(&*query) || kk.starts_with(&*query) {
            Some(1)
        } else {
            (holds(&ru) || holds(&kk)).then_some(2)
        }
    };
    let mut found: Vec<(u8, &Entry)> = entries
        .iter()
        .filter_map(|entry| Some((rank(entry)?, entry)))
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    let offered = found.into_iter().take(OFFERED);
    offered.map(|(_, entry)| entry.clone()).collect()
}

/// What can be chosen of a dictionary: nothing that others stand below; of a group, only what stands below that.
pub fn choosable(entries: &[Entry], group: Option<i64>) -> Vec<Entry> {
    let fits = |entry: &&Entry| !entry.more && (group.is_none() || entry.parent == group);
    entries.iter().filter(fits).cloned().collect()
}

/// The key of a chosen entry.
fn chosen_key(dictionary: &str, code: &str) -> String {
    ["chosen/", dictionary, "/", code].concat()
}

/// Remembers what was chosen, with its name.
pub async fn remember(keep: &impl Keep, dictionary: &str, entry: &Entry) {
    if let Ok(text) = serde_json::to_string(entry) {
        let record = (chosen_key(dictionary, &entry.code), text);
        // A name that is not kept is asked for again.
        let _ = keep.put(Store::Lists, &[record]).await;
    }
}

/// What was chosen of a dictionary before: offered where the catalog cannot be asked.
pub async fn chosen(keep: &impl Keep, dictionary: &str) -> Vec<Entry> {
    let records = keep.all(Store::Lists, &chosen_key(dictionary, "")).await;
    let texts = records.unwrap_or_default().into_iter();
    texts
        .filter_map(|(_, text)| serde_json::from_str(&text).ok())
        .collect()
}

/// Whether a text has the form of a dictionary's codes, as far as that is known.
pub fn has_form(dictionary: &str, text: &str) -> bool {
    let text = text.trim();
    match dictionary {
        TNVED => text.len() == 10 && text.bytes().all(|b| b.is_ascii_digit()),
        OKTRU => is_class(text),
        _ => !text.is_empty() && text.len() <= 40 && !text.contains(char::is_whitespace),
    }
}

/// Groups of digits that hyphens or points part, the last of nine: `1101-0001-0001-100000001`.
fn is_class(text: &str) -> bool {
    let groups: Vec<&str> = text.split(['-', '.']).collect();
    let digits = |group: &&str| !group.is_empty() && group.bytes().all(|b| b.is_ascii_digit());
    groups.len() >= 2 && groups.iter().all(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(code: &str, ru: &str, kk: &str) -> Entry {
        Entry {
            code: code.into(),
            ru: ru.into(),
            kk: kk.into(),
            ..Entry::default()
        }
    }

    #[test]
    fn what_fits_best_comes_first() {
        let all = [
            entry("796", "Штука", "Дана"),
            entry("166", "Килограмм", "Килограмм"),
            entry("163", "Грамм", "Грамм"),
            entry("117", "Сто штук", "Жүз дана"),
        ];
        let found = |query: &str| -> Vec<String> {
            let found = fitting(&all, query).into_iter();
            found.map(|entry| entry.code).collect()
        };
        assert_eq!(found("штук"), ["796", "117"]);
        assert_eq!(found("ШТУК сто"), ["117"]);
        assert_eq!(found("грамм"), ["163", "166"]);
        assert_eq!(found("16"), ["166", "163"]);
        assert_eq!(found("дана"), ["796", "117"]);
        assert_eq!(found(" ").len(), 4);
        assert!(found("метр").is_empty());
    }

    #[test]
    fn a_group_is_no_choice_and_narrows_what_is() {
        let group = |id, code: &str| Entry {
            id,
            more: true,
            ..entry(code, "", "")
        };
        let below = |parent, code: &str| Entry {
            parent: Some(parent),
            ..entry(code, "", "")
        };
        let all = [
            group(1, "mass"),
            group(2, "count"),
            below(1, "166"),
            below(2, "796"),
            entry("999", "", ""),
        ];
        let codes = |group| -> Vec<String> {
            let found = choosable(&all, group).into_iter();
            found.map(|entry| entry.code).collect()
        };
        assert_eq!(codes(None), ["166", "796", "999"]);
        assert_eq!(codes(Some(1)), ["166"]);
        assert!(codes(Some(7)).is_empty());
    }

    #[test]
    fn a_typed_code_is_checked_by_its_form() {
        for (dictionary, text, fits) in [
            (OKTRU, "1101-0001-0001-100000001", true),
            (OKTRU, " 1101-0001-0001-100000001 ", true),
            (OKTRU, "107231.000.000006", true),
            (OKTRU, "1101", false),
            (OKTRU, "1101--1", false),
            (OKTRU, "\u{432}\u{43e}\u{434}\u{430}", false),
            (TNVED, "1905311900", true),
            (TNVED, "190531190", false),
            (TNVED, "19053119OO", false),
            ("COUNTRY", "KZ", true),
            ("COUNTRY", "", false),
            ("MEASURE_UNIT", "two words", false),
        ] {
            assert_eq!(has_form(dictionary, text), fits, "{dictionary} {text}");
        }
    }
}
