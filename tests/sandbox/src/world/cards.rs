//! Cards, and how the world is made of a seed.
use super::brands::{BRANDS, Brand};
use super::codes::{checked, padded};
use super::dictionaries::Dictionaries;
use super::kinds::{KINDS, Kind};
use fastrand::Rng;
use serde::Serialize;
use std::collections::{HashMap, HashSet};

/// A published card.
#[derive(Clone, Debug, Default, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Card {
    /// The portal's number of the card.
    pub id: i64,
    /// The card's code, 13 digits.
    pub ntin: String,
    /// The barcode as somebody registered it: perhaps unpadded.
    pub gtin: Option<String>,
    /// The search says "-" where the barcode is.
    pub dash_in_search: bool,
    /// The full Russian name.
    pub name_ru: String,
    /// The full Kazakh name.
    pub name_kk: String,
    /// The short Russian name.
    pub short_name_ru: String,
    /// The brand.
    pub brand: String,
    /// The kind's code in OKTRU.
    pub oktru: String,
    /// Codes of TN VED, joined by `@`.
    pub tnved: String,
    /// The country of origin.
    pub country: String,
    /// The unit's code.
    pub unit: String,
    /// How much of the unit.
    pub quantity: String,
    /// The maker's country.
    pub producer_country: String,
    /// The maker.
    pub producer: String,
    /// False: only the state database still knows it.
    pub active: bool,
    /// An extended card of state procurement.
    pub gov: bool,
    /// When it was published.
    pub created: String,
    /// When it was changed.
    pub updated: String,
}

impl Card {
    pub(crate) fn has_code(&self, code: &str) -> bool {
        let code = padded(code);
        padded(&self.ntin) == code || self.gtin.as_ref().is_some_and(|gtin| padded(gtin) == code)
    }

    /// Whether all words of a search occur in the names, the brand or the codes.
    pub(crate) fn holds(&self, words: &[String]) -> bool {
        let text = format!("{} {} {}", self.name_ru, self.name_kk, self.brand).to_lowercase();
        words.iter().all(|word| {
            text.contains(word)
                || (word.len() >= 8
                    && word.bytes().all(|b| b.is_ascii_digit())
                    && self.has_code(word))
        })
    }
}

pub(crate) struct World {
    pub(crate) cards: Vec<Card>,
    pub(crate) dictionaries: Dictionaries,
    by_code: HashMap<String, Vec<usize>>,
}

impl World {
    pub(crate) fn new(seed: u64, count: usize) -> Self {
        let mut maker = Maker {
            rng: Rng::with_seed(seed),
            used: HashSet::new(),
        };
        let mut cards: Vec<Card> = Vec::with_capacity(count);
        let mut by_code: HashMap<String, Vec<usize>> = HashMap::new();
        for at in 0..count {
            // Every 40th shares its barcode with the card before it that has one.
            let twin = if at % 40 == 39 {
                cards.iter().rev().find_map(|card| card.gtin.clone())
            } else {
                None
            };
            let card = maker.card(at, twin);
            by_code.entry(padded(&card.ntin)).or_default().push(at);
            if let Some(gtin) = &card.gtin {
                by_code.entry(padded(gtin)).or_default().push(at);
            }
            cards.push(card);
        }
        Self {
            cards,
            dictionaries: Dictionaries::new(),
            by_code,
        }
    }

    /// Cards with this NTIN or GTIN, whatever its length.
    pub(crate) fn with_code(&self, code: &str) -> impl Iterator<Item = &Card> {
        self.by_code
            .get(&padded(code))
            .into_iter()
            .flatten()
            .map(|&at| &self.cards[at])
    }
}

/// An NTIN of this serial number: what all public samples have in common is the beginning and the check digit.
pub(crate) fn ntin(serial: u64) -> String {
    checked(format!("0200{:08}", serial % 100_000_000))
}

struct Maker {
    rng: Rng,
    used: HashSet<String>,
}

impl Maker {
    fn card(&mut self, at: usize, twin: Option<String>) -> Card {
        let kind = &KINDS[self.rng.usize(..KINDS.len())];
        let brand = &BRANDS[self.rng.usize(..BRANDS.len())];
        let (quantity, pack) = kind.packs[self.rng.usize(..kind.packs.len())];
        let gtin = twin.or_else(|| self.gtin(brand));
        let created = self.date();
        // Barcodes may be looked up only where a search says which: every 25th is not shown there.
        Card {
            id: 700_000 + at as i64,
            ntin: self.ntin(),
            dash_in_search: at % 25 == 3,
            gtin,
            name_ru: format!("{} {} {}{}", kind.ru, brand.name, pack, self.note(kind)),
            name_kk: format!("{} {} {pack}", kind.kk, brand.name),
            short_name_ru: format!("{} {}", kind.ru, brand.name),
            brand: brand.name.to_owned(),
            oktru: kind.oktru.to_owned(),
            tnved: kind.tnved.to_owned(),
            country: brand.country.to_owned(),
            unit: kind.unit.to_owned(),
            quantity: quantity.to_owned(),
            producer_country: brand.country.to_owned(),
            producer: brand.maker.to_owned(),
            active: at % 33 != 7,
            gov: at % 50 == 11,
            updated: created.clone(),
            created,
        }
    }

    fn note(&mut self, kind: &Kind) -> String {
        let notes: &[&str] = match kind.unit {
            "112" | "111" => &["", ", ПЭТ", ", стекло"],
            "163" | "166" => &["", ", пакет", ", коробка"],
            _ => &["", ", арт. 10", ", арт. 25", ", арт. 48"],
        };
        notes[self.rng.usize(..notes.len())].to_owned()
    }

    /// A barcode that nobody else has: mostly of 13 digits, some of 8 and 12 as they stand on the pack. Makers without a prefix
    /// have none.
    fn gtin(&mut self, brand: &Brand) -> Option<String> {
        if brand.prefix.is_empty() {
            return None;
        }
        loop {
            let (prefix, length) = match (brand.prefix, self.rng.u32(..20)) {
                ("0", _) => ("07", 12),
                (prefix, 0) => (prefix, 8),
                (prefix, _) => (prefix, 13),
            };
            let mut body = prefix.to_owned();
            while body.len() < length - 1 {
                body.push(self.rng.digit(10));
            }
            let code = checked(body);
            if self.used.insert(padded(&code)) {
                return Some(code);
            }
        }
    }

    fn ntin(&mut self) -> String {
        loop {
            // Serial numbers below belong to cards that requests bring (`account.rs`).
            let code = ntin(self.rng.u64(20_000_000..90_000_000));
            if self.used.insert(padded(&code)) {
                return code;
            }
        }
    }

    fn date(&mut self) -> String {
        format!(
            "2025-{:02}-{:02}T{:02}:{:02}:{:02}",
            self.rng.u32(7..=12),
            self.rng.u32(1..=28),
            self.rng.u32(8..=20),
            self.rng.u32(..60),
            self.rng.u32(..60)
        )
    }
}
