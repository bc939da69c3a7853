//! The dictionaries that a template carries on its further sheets.

use std::cell::OnceCell;

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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// One dictionary, its texts in one piece.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    text: String,
    /// For each entry, where code, parent, Russian and Kazakh name begin and end.
    at: Vec<[(u32, u32); 4]>,
    #[expect(dead_code, reason = "indexes are made when they are first asked for")]
    index: OnceCell<()>,
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

impl Dictionary {
    /// Adds an entry.
    pub fn push(&mut self, entry: &Entry<'_>) {
        let add = |part: &str, text: &mut String| {
            let start = text.len() as u32;
            text.push_str(part);
            (start, text.len() as u32)
        };
        let code = add(entry.code, &mut self.text);
        let parent = add(entry.parent, &mut self.text);
        let ru = add(entry.name_ru, &mut self.text);
        let kk = if entry.name_kk == entry.name_ru {
            ru
        } else {
            add(entry.name_kk, &mut self.text)
        };
        self.at.push([code, parent, ru, kk]);
    }

    /// How many entries it has.
    pub const fn len(&self) -> usize {
        self.at.len()
    }

    /// Whether it has none.
    pub const fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// An entry by its number.
    pub fn entry(&self, number: usize) -> Option<Entry<'_>> {
        let [code, parent, ru, kk] = *self.at.get(number)?;
        let part = |(start, end): (u32, u32)| {
            self.text
                .get(start as usize..end as usize)
                .unwrap_or_default()
        };
        Some(Entry {
            code: part(code),
            parent: part(parent),
            name_ru: part(ru),
            name_kk: part(kk),
        })
    }

    /// All entries.
    pub fn entries(&self) -> impl Iterator<Item = Entry<'_>> {
        (0..self.len()).filter_map(|number| self.entry(number))
    }

    /// The entry with exactly this code.
    pub fn by_code(&self, code: &str) -> Option<usize> {
        self.entries().position(|entry| entry.code == code)
    }

    /// What a cell's text means.
    pub fn meaning(&self, text: &str) -> Meaning {
        if let Some(number) = self.by_code(text) {
            return Meaning::Code(number);
        }
        let named: Vec<_> = self
            .entries()
            .enumerate()
            .filter(|(_, entry)| entry.name_ru == text || entry.name_kk == text)
            .map(|(number, _)| number)
            .take(8)
            .collect();
        match named.as_slice() {
            [] => Meaning::Unknown,
            [one] => Meaning::Name(*one),
            _ => Meaning::Several(named),
        }
    }

    /// The entries that fit best to words, the start of a code, or a mistyped name; best first.
    pub fn search(&self, query: &str, limit: usize) -> Vec<usize> {
        self.entries()
            .enumerate()
            .filter(|(_, entry)| entry.code.starts_with(query) || entry.name_ru.contains(query))
            .map(|(number, _)| number)
            .take(limit)
            .collect()
    }

    /// The entries whose names are nearest to a text that is none of them; best first. Empty where nothing is near.
    pub fn nearest(&self, text: &str, limit: usize) -> Vec<usize> {
        self.search(text, limit)
    }
}
