//! What a card holds: the base attributes as they are known, and as the catalog lists them. Where it does, its list wins;
//! attributes that it adds are shown with its own names.

use super::known::{KNOWN, Known};
use crate::catalog::contract::Attribute;
use Obligation::{Advised, Optional, Required};

/// What an attribute holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A line of text.
    Text,
    /// Several lines.
    LongText,
    /// A number with a decimal point.
    Number,
    /// `true` or `false`.
    Boolean,
    /// The code of an entry of a dictionary.
    Dictionary,
    /// Several of them, joined by `@`.
    MultiDictionary,
    /// A date.
    Date,
    /// Other attributes.
    Block,
}

impl Kind {
    fn from_id(id: &str) -> Self {
        match id {
            "text" => Self::LongText,
            "number" => Self::Number,
            "boolean" => Self::Boolean,
            "dictionary" => Self::Dictionary,
            "multiDictionary" => Self::MultiDictionary,
            "date" => Self::Date,
            _ => Self::Text,
        }
    }
}

/// Whether an attribute has to be filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Obligation {
    /// It has to be.
    Required,
    /// The manual asks for it, the catalog's list of attributes does not.
    Advised,
    /// It may be.
    Optional,
}

/// Where an attribute stands in the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The codes of the product.
    Codes,
    /// Its names.
    Names,
    /// Brand, model, country of origin.
    Origin,
    /// How much of what is in it.
    Measure,
    /// Signs and marking.
    Signs,
    /// Customs codes.
    Customs,
    /// Who makes it.
    Producer,
    /// How it is packed.
    Packing,
    /// What the catalog has added since.
    Other,
    /// The extended part, its main attributes.
    GovMain,
    /// The extended part, the additional ones.
    GovMore,
}

/// The catalog's own names of an attribute.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnWords {
    /// Its name in Russian.
    pub name_ru: String,
    /// Its name in Kazakh.
    pub name_kk: String,
    /// What to fill in, in Russian.
    pub hint_ru: String,
    /// The same in Kazakh.
    pub hint_kk: String,
}

/// What is known of an attribute.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    /// Its code.
    pub code: String,
    /// What it holds.
    pub kind: Kind,
    /// Whether it has to be filled.
    pub required: Obligation,
    /// Of a block: whether there may be only one.
    pub single: bool,
    /// The most characters.
    pub max_length: Option<u32>,
    /// More characters than these are better avoided: another of the catalog's texts names this limit.
    pub advised_length: Option<u32>,
    /// The least number; empty where there is none.
    pub min: String,
    /// The greatest number.
    pub max: String,
    /// What its text has to match; empty where there is nothing.
    pub pattern: String,
    /// Its dictionary's code; empty where it has none.
    pub dictionary: String,
    /// Where it stands in the form.
    pub part: Part,
    /// The block that it belongs to; empty where it stands alone.
    pub block: String,
    /// The catalog's own names, for an attribute that has none here: see `text::catalog::attribute`.
    pub own: Option<OwnWords>,
    /// The catalog fills it: nobody types it.
    pub by_catalog: bool,
}

/// The block of amounts and units.
pub const MEASURE: &str = "measure";
/// The blocks that the catalog lists, but whose attributes the specification's example sends without them.
pub const FLAT_BLOCKS: [&str; 2] = ["131777b5", "098223e4"];
/// What nobody types: the catalog's own code, and what it has set itself since March 2026.
const BY_CATALOG: [&str; 5] = ["ntin", "kztin", "szpt_category", "is_domestic", "szpt"];
/// What an edit of a published card cannot change.
pub const LOCKED_IN_EDITS: [&str; 4] = ["name_ru", "name_kk", "ntin", "tnved"];

impl From<&Known> for Spec {
    fn from(known: &Known) -> Self {
        let length = |at: usize| Some(known.lengths[at]).filter(|&most| most > 0);
        Self {
            code: known.code.to_owned(),
            kind: known.kind,
            required: known.required,
            single: known.block != MEASURE && known.code != MEASURE,
            max_length: length(0),
            advised_length: length(1),
            min: known.min.to_owned(),
            max: String::new(),
            pattern: known.pattern.to_owned(),
            dictionary: known.dictionary.to_owned(),
            part: known.part,
            block: known.block.to_owned(),
            own: None,
            by_catalog: BY_CATALOG.contains(&known.code),
        }
    }
}

/// The attributes of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Specs(Vec<Spec>);

impl Default for Specs {
    fn default() -> Self {
        Self(KNOWN.iter().map(Spec::from).collect())
    }
}

impl Specs {
    /// The base attributes as the catalog lists them now. What is known of them fills in what the list leaves out: the
    /// manual's advice, their place in the form. Those that the catalog has dropped are gone; an empty list changes nothing.
    pub fn merged(catalogs: &[Attribute]) -> Self {
        let mut found = Vec::new();
        for attribute in catalogs {
            add(attribute, "", None, &mut found);
        }
        if found.is_empty() {
            return Self::default();
        }
        // As they are known, then what is new; the sort keeps the catalog's order among those.
        found.sort_by_key(|spec: &Spec| place(&spec.code));
        Self(found)
    }

    /// The extended attributes of a class; the list that an attribute comes in decides its part.
    pub fn extended(main: &[Attribute], more: &[Attribute]) -> Self {
        let mut found = Vec::new();
        for (list, part) in [(main, Part::GovMain), (more, Part::GovMore)] {
            for attribute in list {
                add(attribute, "", Some(part), &mut found);
            }
        }
        Self(found)
    }

    /// All of them, blocks before what is in them.
    pub fn all(&self) -> &[Spec] {
        &self.0
    }

    /// The one of a code.
    pub fn get(&self, code: &str) -> Option<&Spec> {
        self.0.iter().find(|spec| spec.code == code)
    }

    /// Those that a person fills in a part of the form.
    pub fn of(&self, part: Part) -> impl Iterator<Item = &Spec> {
        let wanted = move |spec: &&Spec| spec.part == part && !spec.by_catalog;
        self.0.iter().filter(wanted)
    }
}

/// Where an attribute stands among those that are known; those that are not stand last.
pub fn place(code: &str) -> usize {
    let at = KNOWN.iter().position(|known| known.code == code);
    at.unwrap_or(KNOWN.len())
}

/// Whether an attribute is one of those that are known, and so has words here.
pub fn is_known(code: &str) -> bool {
    place(code) < KNOWN.len()
}

fn add(attribute: &Attribute, block: &str, part: Option<Part>, out: &mut Vec<Spec>) {
    let known = KNOWN.iter().find(|known| known.code == attribute.code);
    let flat = FLAT_BLOCKS.contains(&attribute.code.as_str());
    let is_block = !attribute.attributes.is_empty();
    if !flat {
        let part = part.or(known.map(|known| known.part));
        out.push(stated(attribute, known, block, part.unwrap_or(Part::Other)));
    }
    if is_block {
        for inner in &attribute.attributes {
            add(inner, &attribute.code, part, out);
        }
    }
}

fn stated(attribute: &Attribute, known: Option<&Known>, block: &str, part: Part) -> Spec {
    let before = known.map(Spec::from);
    let own = || OwnWords {
        name_ru: attribute.name_ru.trim().to_owned(),
        name_kk: attribute.name_kk.trim().to_owned(),
        hint_ru: attribute.description_ru.trim().to_owned(),
        hint_kk: attribute.description_kk.trim().to_owned(),
    };
    let is_block = !attribute.attributes.is_empty();
    let required = match (attribute.is_required, before.as_ref().map(|b| b.required)) {
        (true, _) => Required,
        (false, Some(Advised)) => Advised,
        // A block says nothing of itself: it is needed where something in it is.
        (false, _) if is_block && attribute.attributes.iter().any(|a| a.is_required) => Required,
        (false, _) => Optional,
    };
    Spec {
        code: attribute.code.clone(),
        kind: if is_block {
            Kind::Block
        } else {
            Kind::from_id(&attribute.data_type)
        },
        required,
        single: attribute.is_single,
        max_length: attribute.max_length.filter(|&most| most > 0),
        advised_length: before.as_ref().and_then(|before| before.advised_length),
        min: attribute.min_value.clone(),
        max: attribute.max_value.clone(),
        // The catalog writes its backslashes twice: taken at their word, its patterns would match no code.
        pattern: attribute.pattern.replace(r"\\", r"\"),
        dictionary: attribute.dictionary_code.clone(),
        part,
        block: block.to_owned(),
        own: before.is_none().then(own),
        by_catalog: BY_CATALOG.contains(&attribute.code.as_str()),
    }
}
