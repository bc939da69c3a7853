//! How like a product of one's own a card is, and in what they differ. It only says so: a person decides.

use super::contract::SearchItem;
use super::goods::{self, Amount, Measure, Said, Word};
use crate::template::{folded, typed, word_likeness};

/// What is known of a product without a barcode. Only the name has to be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Its name.
    pub name: String,
    /// Its brand.
    pub brand: String,
    /// Its maker.
    pub maker: String,
    /// Its country.
    pub country: String,
}

/// What two products differ in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aspect {
    /// The brand.
    Brand,
    /// How much it is.
    Amount(Measure),
    /// What it is packed in.
    Package,
    /// Who makes it.
    Maker,
    /// Where it comes from.
    Country,
    /// Words of the name.
    Words,
}

/// A difference; a side that says nothing is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// In what.
    pub aspect: Aspect,
    /// In the person's words.
    pub wanted: String,
    /// In the catalog's.
    pub card: String,
}

/// What comparing has shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Likeness {
    /// From 0 to 1; only for the order.
    pub score: f32,
    /// In what they differ; what only one of them says is a difference, too.
    pub differences: Vec<Difference>,
}

/// Words that are so much alike are the same with another ending.
const SAME: f32 = 0.8;
/// Words that are told as different, at most.
const TOLD: usize = 8;

/// What a card says of itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card<'a> {
    /// Its names, in any language.
    pub names: Vec<&'a str>,
    /// Its brand.
    pub brand: &'a str,
    /// Its maker.
    pub maker: &'a str,
    /// Its country.
    pub country: &'a str,
    /// Its package.
    pub package: &'a str,
    /// Its amounts beside the name: quantity and unit.
    pub amounts: Vec<(&'a str, &'a str)>,
}

impl<'a> Card<'a> {
    /// What a card of the search says.
    pub fn of(item: &'a SearchItem) -> Self {
        let mut card = Self {
            names: vec![
                &item.name_ru,
                &item.name_kk,
                &item.name_en,
                &item.short_name_ru,
            ],
            ..Self::default()
        };
        let mut quantity = "";
        for attribute in &item.attributes {
            let value = match attribute.value_ru.trim() {
                "" => attribute.value.trim(),
                words => words,
            };
            match attribute.code.as_str() {
                "brand" => card.brand = value,
                "country" => card.country = value,
                "a4282e5d" => card.maker = value,
                "paket" => card.package = value,
                "quantity" => quantity = value,
                "measure_unit" => card.amounts.push(("", value)),
                _ => {}
            }
        }
        for (of, _) in &mut card.amounts {
            *of = quantity;
        }
        card
    }
}

/// Compares a product with a card.
pub fn compare(wanted: &Wanted, card: &Card<'_>) -> Likeness {
    let mine = goods::said(&wanted.name);
    // The name that says most of the same.
    let mut best = (0.0, Said::default());
    for (at, name) in card.names.iter().enumerate() {
        let said = goods::said(name);
        let alike = alike(&mine.words, &said.words);
        if at == 0 || alike > best.0 {
            best = (alike, said);
        }
    }
    let (words, theirs) = best;
    let mut differences = Vec::new();
    let mut score = words;
    score *= named(
        Aspect::Brand,
        (&wanted.brand, card.brand),
        &mine,
        &mut differences,
    );
    score *= amounts(&mine, &theirs, card, &mut differences);
    score *= packages(&mine, &theirs, card.package, &mut differences);
    score *= named(
        Aspect::Maker,
        (&wanted.maker, card.maker),
        &mine,
        &mut differences,
    );
    score *= named(
        Aspect::Country,
        (&wanted.country, card.country),
        &mine,
        &mut differences,
    );
    words_apart(&mine, &theirs, &mut differences);
    Likeness { score, differences }
}

/// The cards, the likeliest first; those that are equally likely stay in the catalog's order.
pub fn ranked<'a>(wanted: &Wanted, items: &'a [SearchItem]) -> Vec<(&'a SearchItem, Likeness)> {
    let mut all: Vec<_> = items
        .iter()
        .map(|item| (item, compare(wanted, &Card::of(item))))
        .collect();
    all.sort_by(|(_, a), (_, b)| b.score.total_cmp(&a.score));
    all
}

/// How much of both names is in words that they share, endings aside: 1 for the same words in any order.
pub fn alike(a: &[Word], b: &[Word]) -> f32 {
    if a.is_empty() || b.is_empty() {
        return if a.is_empty() && b.is_empty() {
            1.0
        } else {
            0.0
        };
    }
    f32::midpoint(covered(a, b), covered(b, a))
}

fn covered(a: &[Word], b: &[Word]) -> f32 {
    let (mut all, mut shared) = (0.0, 0.0);
    for word in a {
        let length = word.fold.chars().count() as f32;
        let best = b.iter().map(|other| word_alike(word, other));
        all += length;
        shared += length * best.fold(0.0, f32::max);
    }
    if all > 0.0 { shared / all } else { 0.0 }
}

fn word_alike(a: &Word, b: &Word) -> f32 {
    if a.fold == b.fold {
        1.0
    } else if a.is_number() || b.is_number() {
        0.0
    } else {
        let letters = |word: &Word| word.fold.chars().collect::<Vec<_>>();
        word_likeness(&letters(a), &letters(b))
    }
}

/// A brand, a maker, a country: as it was given, or where it was not, as the name says.
fn named(
    aspect: Aspect,
    (wanted, card): (&str, &str),
    mine: &Said,
    differences: &mut Vec<Difference>,
) -> f32 {
    let (wanted, card) = (wanted.trim(), card.trim());
    if card.is_empty() || is_none(card) {
        if !wanted.is_empty() {
            differences.push(difference(aspect, wanted, ""));
        }
        return 1.0;
    }
    let theirs = goods::said(card).words;
    if wanted.is_empty() {
        // A name names its brand; maker and country stand elsewhere.
        let is_in = |word: &Word| mine.words.iter().any(|own| word_alike(own, word) >= SAME);
        if aspect != Aspect::Brand || theirs.iter().all(is_in) {
            return 1.0;
        }
        differences.push(difference(aspect, "", card));
        return 0.9;
    }
    if folded(wanted) == folded(card) || alike(&goods::said(wanted).words, &theirs) >= SAME {
        return 1.0;
    }
    differences.push(difference(aspect, wanted, card));
    0.75
}

/// No brand of its own is nothing to differ in.
fn is_none(brand: &str) -> bool {
    let fold = folded(brand);
    typed::NO_BRAND.contains(&&*fold) || fold == folded(typed::OWN_BRAND)
}

fn difference(aspect: Aspect, wanted: &str, card: &str) -> Difference {
    Difference {
        aspect,
        wanted: wanted.to_owned(),
        card: card.to_owned(),
    }
}

fn amounts(mine: &Said, theirs: &Said, card: &Card<'_>, differences: &mut Vec<Difference>) -> f32 {
    let mut there = theirs.amounts.clone();
    for (quantity, unit) in &card.amounts {
        if let Some(mut amount) = goods::amount(quantity, unit)
            // Every product is one piece of itself, and the name says it better.
            && amount.measure != Measure::Count
            && !there.iter().any(|known| known.measure == amount.measure)
        {
            let unit = typed::unit_word(unit).unwrap_or(unit);
            amount.text = [*quantity, "\u{a0}", unit].concat();
            there.push(amount);
        }
    }
    let mut factor = 1.0;
    for measure in [
        Measure::Mass,
        Measure::Volume,
        Measure::Length,
        Measure::Area,
        Measure::Count,
        Measure::Share,
    ] {
        let (own, other) = (of(&mine.amounts, measure), of(&there, measure));
        let sizes = |amounts: &[&Amount]| {
            let one = |amount: &&Amount| amount.size;
            let mut sizes: Vec<u128> = amounts.iter().map(one).collect();
            sizes.sort_unstable();
            sizes.dedup();
            sizes
        };
        if sizes(&own) == sizes(&other) {
            continue;
        }
        let said_once = own.is_empty() || other.is_empty();
        factor *= if said_once { 0.95 } else { 0.7 };
        let aspect = Aspect::Amount(measure);
        differences.push(difference(aspect, &texts(&own), &texts(&other)));
    }
    factor
}

fn of(amounts: &[Amount], measure: Measure) -> Vec<&Amount> {
    let is_of = |amount: &&Amount| amount.measure == measure;
    amounts.iter().filter(is_of).collect()
}

fn texts(amounts: &[&Amount]) -> String {
    let texts: Vec<&str> = amounts.iter().map(|amount| &*amount.text).collect();
    texts.join(", ")
}

fn packages(mine: &Said, theirs: &Said, given: &str, differences: &mut Vec<Difference>) -> f32 {
    let mut there = theirs.packages.clone();
    there.extend(goods::said(given).packages);
    let shared = mine
        .packages
        .iter()
        .any(|(package, _)| there.iter().any(|(other, _)| other == package));
    if shared || (mine.packages.is_empty() && there.is_empty()) {
        return 1.0;
    }
    let written = |packages: &[(&str, String)]| {
        let texts: Vec<&str> = packages.iter().map(|(_, text)| &**text).collect();
        texts.join(", ")
    };
    differences.push(difference(
        Aspect::Package,
        &written(&mine.packages),
        &written(&there),
    ));
    if mine.packages.is_empty() || there.is_empty() {
        0.98
    } else {
        0.9
    }
}

/// Words that only one of the names has, those of a brand that was told aside.
fn words_apart(mine: &Said, theirs: &Said, differences: &mut Vec<Difference>) {
    let brands: Vec<Word> = differences
        .iter()
        .filter(|one| one.aspect == Aspect::Brand)
        .flat_map(|one| goods::said(&[&*one.wanted, " ", &*one.card].concat()).words)
        .collect();
    let only = |a: &Said, b: &Said| {
        let is_there = |word: &&Word| {
            let others = b.words.iter().chain(&brands);
            !others
                .into_iter()
                .any(|other| word_alike(word, other) >= SAME)
        };
        let mut words: Vec<&str> = Vec::new();
        for word in a.words.iter().filter(is_there) {
            if (word.is_number() || word.fold.chars().count() > 2) && words.len() < TOLD {
                words.push(&word.text);
            }
        }
        words.join(", ")
    };
    let (own, other) = (only(mine, theirs), only(theirs, mine));
    if !(own.is_empty() && other.is_empty()) {
        differences.push(difference(Aspect::Words, &own, &other));
    }
}
