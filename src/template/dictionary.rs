//! The dictionaries that a template carries on its further sheets.

use super::fold::{alike, fold_into, tidy};
use super::index::Index;
use super::schema::Key;
use super::search::{Last, Signatures};
use std::sync::OnceLock;

/// Which dictionary.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Which {
    /// Classes of products: `4-4-4-9` digits.
    Oktru,
    /// Customs codes of 10 digits.
    Tnved,
    /// Countries, two letters.
    Country,
    /// Units of measure.
    Unit,
}

impl Which {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Oktru, Self::Tnved, Self::Country, Self::Unit];
}

/// An entry: a code and what it means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The code.
    pub code: &'a str,
    /// The code of what it belongs to; often an internal number.
    pub parent: &'a str,
    /// Its name in Russian.
    pub name_ru: &'a str,
    /// Its name in Kazakh; often the Russian one again.
    pub name_kk: &'a str,
}

/// One dictionary, its texts in one piece. Its indexes are made when they are first asked for: most files ask for few.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    text: String,
    /// For each entry, where its code, its parent, its Russian and its Kazakh name end; it begins where the one before
    /// ends. The highest bit of the last says that the Kazakh name is the Russian one.
    ends: Vec<[u32; 4]>,
    made: OnceLock<Box<Made>>,
}

/// Says in the end of a Kazakh name that it is the Russian one.
const SAME: u32 = 1 << 31;
/// Entries that share a name and are told of.
const SHARED: usize = 8;

/// What has been made of a dictionary so far.
#[derive(Clone, Debug, Default)]
struct Made {
    codes: OnceLock<Index>,
    names: OnceLock<Index>,
    folded: OnceLock<Index>,
    sorted: OnceLock<Box<[u32]>>,
    signatures: OnceLock<Signatures>,
    last: Last,
}

/// What a template's dictionary sheets hold; empty where a sheet is missing.
#[derive(Clone, Debug, Default)]
pub struct Dictionaries {
    /// Classes.
    pub oktru: Dictionary,
    /// Customs codes.
    pub tnved: Dictionary,
    /// Countries of origin and of producers.
    pub country: Dictionary,
    /// Units.
    pub unit: Dictionary,
}

impl Dictionaries {
    /// Whether the catalog has classes that these lack: they are of an older template.
    pub const fn is_old(&self) -> bool {
        self.oktru.len() < super::OKTRU_IN_JULY_2026
    }

    /// One of them.
    pub const fn get(&self, which: Which) -> &Dictionary {
        match which {
            Which::Oktru => &self.oktru,
            Which::Tnved => &self.tnved,
            Which::Country => &self.country,
            Which::Unit => &self.unit,
        }
    }

    /// One of them, to be filled.
    pub const fn get_mut(&mut self, which: Which) -> &mut Dictionary {
        match which {
            Which::Oktru => &mut self.oktru,
            Which::Tnved => &mut self.tnved,
            Which::Country => &mut self.country,
            Which::Unit => &mut self.unit,
        }
    }
}

/// What a text in a dictionary cell means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// It is a code, exactly.
    Code(usize),
    /// It is a name (Russian or Kazakh) exactly as the dictionary writes it, and only one entry has it.
    Name(usize),
    /// A code or a name of one entry, but written in another way: case, spaces, `ё`.
    Nearly(usize),
    /// Several entries have this name; the first few.
    Several(Vec<usize>),
    /// Nothing is called so.
    Unknown,
}

/// The text that a cell of a column holds for an entry: its code for classes and customs codes, else its name.
pub fn cell_text<'a>(key: Key, entry: &Entry<'a>) -> std::borrow::Cow<'a, str> {
    match key.dictionary() {
        Some(Which::Oktru | Which::Tnved) | None => entry.code.into(),
        Some(Which::Country | Which::Unit) => entry.name_as_written(),
    }
}

impl<'a> Entry<'a> {
    /// Its Russian name as a cell shall hold it: dictionaries have names with stray spaces.
    pub fn name_as_written(&self) -> std::borrow::Cow<'a, str> {
        tidy(self.name_ru)
    }
}

impl Dictionary {
    /// Makes room for texts of so many bytes.
    pub fn reserve(&mut self, entries: usize, bytes: usize) {
        self.ends.reserve_exact(entries);
        self.text.reserve_exact(bytes);
    }

    /// Adds an entry. Past 2 GiB of text nothing is added.
    pub fn push(&mut self, entry: &Entry<'_>) {
        let same = entry.name_kk == entry.name_ru;
        let parts = [entry.code, entry.parent, entry.name_ru];
        let parts = [
            parts[0],
            parts[1],
            parts[2],
            if same { "" } else { entry.name_kk },
        ];
        let bytes: usize = parts.iter().map(|part| part.len()).sum();
        if self.text.len() + bytes >= SAME as usize {
            return;
        }
        self.made.take();
        let mut ends = [0; 4];
        for (part, end) in parts.into_iter().zip(&mut ends) {
            self.text.push_str(part);
            *end = self.text.len() as u32;
        }
        if same {
            ends[3] |= SAME;
        }
        self.ends.push(ends);
    }

    /// How many entries it has.
    pub const fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether it has none.
    pub const fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// An entry by its number.
    pub fn entry(&self, number: usize) -> Option<Entry<'_>> {
        let [code, parent, ru, kk] = *self.ends.get(number)?;
        let start = match number.checked_sub(1) {
            Some(before) => self.ends.get(before)?[3] & !SAME,
            None => 0,
        };
        let part = |start: u32, end: u32| {
            self.text
                .get(start as usize..end as usize)
                .unwrap_or_default()
        };
        let name_ru = part(parent, ru);
        Some(Entry {
            code: part(start, code),
            parent: part(code, parent),
            name_ru,
            name_kk: if kk & SAME > 0 { name_ru } else { part(ru, kk) },
        })
    }

    /// All entries.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        (0..self.len()).filter_map(|number| self.entry(number))
    }

    /// The entry with exactly this code.
    pub fn by_code(&self, code: &str) -> Option<usize> {
        if code.is_empty() {
            return None;
        }
        let codes = self
            .made()
            .codes
            .get_or_init(|| Index::new(self.len(), |number, add| add(self.of(number).code)));
        let found = codes.find(code).iter();
        let mut found = found.filter(|&&number| self.of(number).code == code);
        found.next().map(|&number| number as usize)
    }

    /// The entries whose codes begin so, ordered by code.
    pub fn by_prefix(&self, prefix: &str) -> &[u32] {
        let sorted = self.by_code_order();
        let code = |&number: &u32| self.of(number).code;
        let start = sorted.partition_point(|number| code(number) < prefix);
        let rest = sorted.get(start..).unwrap_or_default();
        let end = rest.partition_point(|number| code(number).starts_with(prefix));
        rest.get(..end).unwrap_or_default()
    }

    /// What a cell's text means.
    pub fn meaning(&self, text: &str) -> Meaning {
        if text.is_empty() {
            return Meaning::Unknown;
        }
        if let Some(number) = self.by_code(text) {
            return Meaning::Code(number);
        }
        let names = self.made().names.get_or_init(|| {
            Index::new(self.len(), |number, add| {
                let Entry {
                    name_ru, name_kk, ..
                } = self.of(number);
                add(name_ru);
                if name_kk != name_ru {
                    add(name_kk);
                }
            })
        });
        self.chosen(names.find(text), |name| name == text, Meaning::Name)
            .unwrap_or_else(|| self.nearly(text))
    }

    fn nearly(&self, text: &str) -> Meaning {
        let mut fold = String::new();
        fold_into(text, &mut fold);
        if fold.is_empty() {
            return Meaning::Unknown;
        }
        let folded = self.made().folded.get_or_init(|| self.fold_all());
        let named = self.chosen(
            folded.find(&fold),
            |name| alike(name, &fold),
            Meaning::Nearly,
        );
        let code = || {
            let text = text.trim();
            let code = self.by_code(text);
            code.or_else(|| self.by_code(&text.to_ascii_uppercase()))
        };
        named
            .or_else(|| code().map(Meaning::Nearly))
            .unwrap_or(Meaning::Unknown)
    }

    /// What entries mean of which some have a name: those that are called so in Russian go before others, and entries
    /// with the same code are one.
    fn chosen(
        &self,
        maybe: &[u32],
        is_name: impl Fn(&str) -> bool,
        one: fn(usize) -> Meaning,
    ) -> Option<Meaning> {
        let by = |name: for<'e> fn(&Entry<'e>) -> &'e str| {
            let found = maybe.iter().map(|&number| number as usize);
            found
                .filter(|&number| is_name(name(&self.of(number as u32))))
                .take(SHARED * 4)
                .collect::<Vec<_>>()
        };
        let mut found = by(|entry| entry.name_ru);
        if found.is_empty() {
            found = by(|entry| entry.name_kk);
        }
        let code = |number: usize| self.of(number as u32).code;
        let mut distinct: Vec<usize> = Vec::new();
        for number in found {
            if distinct.iter().all(|&other| code(other) != code(number)) {
                distinct.push(number);
            }
        }
        distinct.truncate(SHARED);
        match distinct.as_slice() {
            [] => None,
            [number] => Some(one(*number)),
            _ => Some(Meaning::Several(distinct)),
        }
    }

    fn fold_all(&self) -> Index {
        let (mut ru, mut kk) = (String::new(), String::new());
        Index::new(self.len(), |number, add| {
            let Entry {
                name_ru, name_kk, ..
            } = self.of(number);
            fold_into(name_ru, &mut ru);
            add(&ru);
            if name_kk != name_ru {
                fold_into(name_kk, &mut kk);
                add(&kk);
            }
        })
    }

    /// The names, folded word by word, for searching.
    pub(super) fn signatures(&self) -> &Signatures {
        self.made().signatures.get_or_init(|| Signatures::new(self))
    }

    pub(super) fn last(&self) -> &Last {
        &self.made().last
    }

    fn by_code_order(&self) -> &[u32] {
        self.made().sorted.get_or_init(|| {
            // Most codes differ in their first characters, which are compared as one number.
            let start = |code: &str| {
                let mut bytes = [0; 16];
                for (to, from) in bytes.iter_mut().zip(code.bytes()) {
                    *to = from;
                }
                u128::from_be_bytes(bytes)
            };
            let mut sorted: Vec<(u128, u32)> = (0..self.len() as u32)
                .map(|number| (start(self.of(number).code), number))
                .collect();
            sorted.sort_unstable_by(|a, b| {
                let code = |number| self.of(number).code;
                a.0.cmp(&b.0).then_with(|| code(a.1).cmp(code(b.1)))
            });
            sorted.into_iter().map(|(_, number)| number).collect()
        })
    }

    fn made(&self) -> &Made {
        self.made.get_or_init(Box::default)
    }

    /// An entry that is there.
    fn of(&self, number: u32) -> Entry<'_> {
        self.entry(number as usize).unwrap_or_default()
    }
}
