//! Which cards carry a code: what is asked, what is kept of the answer, and for how long it holds.

use serde::{Deserialize, Serialize};

use super::answer::{Answer, Reply, Trouble, read, read_list};
use super::call::{self, Request};
use super::contract::{Ancestor, Product, SearchItem};
use super::port::{Keep, NotKept, Port, Store};
use crate::barcode::{self, Kind};

const DAY: u64 = 24 * 60 * 60 * 1000;

/// What was found holds for so long, in milliseconds: a card that is published hardly ever changes its NTIN.
pub const FOUND_HOLDS: u64 = 30 * DAY;

/// That nothing was found holds for so long: cards are published every day.
pub const NOT_FOUND_HOLDS: u64 = DAY;

/// A card as lists show it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Listing {
    /// Its NTIN.
    pub ntin: String,
    /// Its GTIN as the catalog has it: may be unpadded; empty where it has none.
    pub gtin: String,
    /// Its full name in Russian.
    pub name_ru: String,
    /// In Kazakh.
    pub name_kk: String,
    /// In English.
    pub name_en: String,
    /// Its short name in Russian.
    pub short_name_ru: String,
    /// In Kazakh.
    pub short_name_kk: String,
    /// Its classes, from the first level to the last.
    pub classes: Vec<Ancestor>,
    /// Its page, where the catalog has named it.
    pub url: String,
    /// When it was last changed: local date and time without a zone.
    pub updated: String,
    /// With the part for state procurement.
    pub gov: bool,
}

impl Listing {
    /// Whether it says that it carries this code. A card without a GTIN carries whatever it was found by.
    pub fn carries(&self, tin: &str) -> bool {
        let digits = |text: &str| text.trim().parse::<u64>().ok();
        let Some(asked) = digits(tin) else {
            return false;
        };
        match (digits(&self.gtin), digits(&self.ntin)) {
            (None, _) => true,
            (gtin, ntin) => gtin == Some(asked) || ntin == Some(asked),
        }
    }
}

/// A GTIN as the catalog writes it; a dash is none.
fn gtin(text: String) -> String {
    if text.bytes().any(|byte| byte.is_ascii_digit()) {
        text
    } else {
        String::new()
    }
}

impl From<Product> for Listing {
    fn from(card: Product) -> Self {
        Self {
            ntin: card.ntin,
            gtin: gtin(card.gtin),
            name_ru: card.name_ru,
            name_kk: card.name_kk,
            name_en: card.name_en,
            short_name_ru: card.short_name_ru,
            short_name_kk: card.short_name_kk,
            classes: card.category_ancestors,
            url: String::new(),
            updated: if card.updated_date.is_empty() {
                card.created_date
            } else {
                card.updated_date
            },
            gov: card.request_type.eq_ignore_ascii_case("gov"),
        }
    }
}

impl From<SearchItem> for Listing {
    fn from(card: SearchItem) -> Self {
        let names = [
            card.category_name_ru_l1,
            card.category_name_ru_l2,
            card.category_name_ru_l3,
            card.category_name_ru_l4,
        ];
        let mut classes: Vec<_> = (1..)
            .zip(names)
            .filter(|(_, name)| !name.is_empty())
            .map(|(level, name_ru)| Ancestor {
                level,
                name_ru,
                ..Ancestor::default()
            })
            .collect();
        // The search names the code of the last class only.
        if let Some(last) = classes.last_mut() {
            last.code = card.full_category_code;
        }
        Self {
            ntin: card.ntin,
            gtin: gtin(card.gtin),
            name_ru: card.name_ru,
            name_kk: card.name_kk,
            name_en: card.name_en,
            short_name_ru: card.short_name_ru,
            classes,
            ..Self::default()
        }
    }
}

/// What a look-up came to, in one word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// One card, or one of several that a person has chosen.
    Found,
    /// Cards of which a person has to choose one.
    Several,
    /// The catalog has no card with this code.
    Missing,
}

/// What a look-up came to, as it is kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    /// The code as it was asked for: see [`tin_of`].
    pub code: String,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// The cards that carry it; none where the catalog has none.
    pub cards: Vec<Listing>,
    /// The NTIN that a person has chosen among them.
    pub chosen: Option<String>,
}

impl Record {
    /// The card to use: the only one, or the one chosen.
    pub fn card(&self) -> Option<&Listing> {
        if let Some(chosen) = &self.chosen
            && let Some(card) = self.cards.iter().find(|card| card.ntin == *chosen)
        {
            return Some(card);
        }
        match self.cards.as_slice() {
            // A card that says that it carries another code is not taken without asking.
            [card] if card.carries(&self.code) => Some(card),
            _ => None,
        }
    }

    /// In one word.
    pub fn outcome(&self) -> Outcome {
        if self.cards.is_empty() {
            Outcome::Missing
        } else if self.card().is_some() {
            Outcome::Found
        } else {
            Outcome::Several
        }
    }

    /// Whether it still holds. What comes from the future (a clock was put back) does not.
    pub fn holds(&self, now: u64) -> bool {
        let limit = if self.cards.is_empty() {
            NOT_FOUND_HOLDS
        } else {
            FOUND_HOLDS
        };
        now.checked_sub(self.at).is_some_and(|age| age < limit)
    }

    /// As it is kept.
    pub(super) fn kept(&self) -> (String, String) {
        (
            self.code.clone(),
            // Texts and numbers: nothing in them can fail to be written.
            serde_json::to_string(self).unwrap_or_default(),
        )
    }
}

/// What is asked for when a person means this code: 13 digits, or the 14 of a package. `None` where it is no code, or one that
/// nobody could have registered.
pub fn tin_of(code: &str) -> Option<String> {
    let reading = barcode::read(code);
    (reading.kind != Kind::None && reading.key != 0).then(|| format!("{:013}", reading.key))
}

/// The request for the cards of a code from [`tin_of`].
pub fn request(tin: &str) -> Request {
    if tin.len() == 14 {
        call::card(tin)
    } else {
        call::cards(tin)
    }
}

/// What the answer to [`request`] says.
pub fn understood(
    tin: &str,
    reply: Result<Reply, super::answer::NoAnswer>,
) -> Answer<Vec<Listing>> {
    let cards = if tin.len() == 14 {
        read::<Product>(reply).map(|card| vec![card])
    } else {
        read_list::<Product>(reply)
    };
    match cards {
        Ok(cards) => Ok(listed(cards)),
        Err(Trouble::NotFound(_)) => Ok(Vec::new()),
        Err(trouble) => Err(trouble),
    }
}

/// Each card once; one without an NTIN and without names is no card.
fn listed(cards: Vec<Product>) -> Vec<Listing> {
    let mut listed: Vec<Listing> = Vec::with_capacity(cards.len());
    for card in cards.into_iter().map(Listing::from) {
        let is_card = !card.ntin.is_empty() || !card.name_ru.is_empty();
        if is_card && !listed.contains(&card) {
            listed.push(card);
        }
    }
    listed
}

/// Asks which cards carry a code, as [`tin_of`] gives it or as a person writes it. No card is an answer; what is no code is
/// not asked for.
pub async fn look_up(port: &impl Port, code: &str) -> Answer<Vec<Listing>> {
    match tin_of(code) {
        Some(tin) => understood(&tin, port.send(request(&tin)).await),
        None => Err(Trouble::NotFound(String::new())),
    }
}

/// Asks anew for one code and keeps the answer. A choice stays while its card is among the cards.
pub async fn ask_again(port: &impl Port, keep: &impl Keep, code: &str) -> Answer<Record> {
    let tin = tin_of(code).unwrap_or_else(|| code.to_owned());
    let cards = look_up(port, &tin).await?;
    let mut record = Record {
        at: port.now(),
        cards,
        chosen: None,
        code: tin,
    };
    if let Ok(Some(before)) = kept(keep, &record.code).await {
        carry_choice(&before, &mut record);
    }
    // The answer is shown even where the device does not keep it.
    let _ = keep.put(Store::Found, &[record.kept()]).await;
    Ok(record)
}

/// Takes a choice over while its card is still there.
pub(super) fn carry_choice(before: &Record, record: &mut Record) {
    let chosen = before.chosen.as_ref();
    record.chosen = chosen
        .filter(|ntin| record.cards.iter().any(|card| card.ntin == **ntin))
        .cloned();
}

/// What is known of a code, however old.
pub async fn kept(keep: &impl Keep, code: &str) -> Result<Option<Record>, NotKept> {
    let Some(tin) = tin_of(code) else {
        return Ok(None);
    };
    let text = keep.get(Store::Found, &tin).await?;
    Ok(text.and_then(|text| serde_json::from_str(&text).ok()))
}

/// Keeps which of several cards a person has chosen, or that none is.
pub async fn choose(keep: &impl Keep, code: &str, ntin: Option<&str>) -> Result<(), NotKept> {
    if let Some(mut record) = kept(keep, code).await? {
        record.chosen = ntin.map(str::to_owned);
        keep.put(Store::Found, &[record.kept()]).await?;
    }
    Ok(())
}
