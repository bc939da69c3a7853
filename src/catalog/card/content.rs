//! What a person has filled in. How the catalog writes it is told in [`super::forms`].

use super::attributes::{LOCKED_IN_EDITS, MEASURE};
use crate::photo::View;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Values by the codes of their attributes; an empty text is none.
pub type Values = BTreeMap<String, String>;

/// A card as it is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Content {
    /// The code of its class.
    pub oktru: String,
    /// The NTIN of the published card that this edits.
    pub edits: Option<String>,
    /// The NTIN of the card that this was begun from.
    pub based_on: Option<String>,
    /// Base attributes that stand alone, those of the flat blocks among them; a dictionary's as its code.
    pub values: Values,
    /// Amounts and their units.
    pub measures: Vec<Measure>,
    /// Customs codes.
    pub tnved: Vec<String>,
    /// Blocks of attributes that the catalog has added.
    pub blocks: Vec<Block>,
    /// The catalog shall give a temporary code.
    pub wants_xtin: bool,
    /// Publish without asking again.
    pub auto_publication: bool,
    /// The extended part, for state procurement.
    pub gov: Gov,
    /// Photos.
    pub photos: Vec<Photo>,
    /// Documents.
    pub documents: Vec<Paper>,
}

impl Default for Content {
    fn default() -> Self {
        Self {
            oktru: String::new(),
            edits: None,
            based_on: None,
            values: Values::new(),
            measures: Vec::new(),
            tnved: Vec::new(),
            blocks: Vec::new(),
            wants_xtin: false,
            // The portal has it on as well.
            auto_publication: true,
            gov: Gov::default(),
            photos: Vec::new(),
            documents: Vec::new(),
        }
    }
}

/// An amount: `0.5` litres.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Measure {
    /// The unit's code.
    pub unit: String,
    /// How many.
    pub quantity: String,
}

/// Attributes that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Block {
    /// The block's code.
    pub code: String,
    /// What is in it.
    pub values: Values,
}

/// The extended part.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Gov {
    /// It is to be sent; what is filled in stays where it is not.
    pub on: bool,
    /// The main attributes.
    pub main: Values,
    /// The additional ones.
    pub additional: Values,
    /// One's own.
    pub custom: Vec<Custom>,
    /// Blocks among the main attributes.
    pub main_blocks: Vec<Block>,
    /// Blocks among the additional ones.
    pub additional_blocks: Vec<Block>,
}

/// An attribute of one's own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Custom {
    /// Its name in Russian.
    pub name_ru: String,
    /// Its name in Kazakh.
    pub name_kk: String,
    /// What it holds.
    pub value: String,
}

/// A photo.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Photo {
    /// The key of its bytes on the device: their [`digest`]. Empty where only the catalog has them.
    pub file: String,
    /// The name it came with.
    pub name: String,
    /// From where it is taken.
    pub view: View,
    /// The name that the catalog has given it.
    pub uploaded: Option<String>,
}

/// A document.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default)]
pub struct Paper {
    /// The key of its bytes on the device: their [`digest`]. Empty where only the catalog has them.
    pub file: String,
    /// The name it came with.
    pub name: String,
    /// The name that the catalog has given it.
    pub uploaded: Option<String>,
}

impl Content {
    /// What an attribute that stands alone holds.
    pub fn get(&self, code: &str) -> &str {
        self.values.get(code).map_or("", String::as_str)
    }

    /// Fills an attribute that stands alone; an empty text empties it.
    pub fn set(&mut self, code: &str, text: &str) {
        if text.is_empty() {
            self.values.remove(code);
        } else {
            self.values.insert(code.to_owned(), text.to_owned());
        }
    }

    /// Whether an attribute cannot be changed, as this edits a published card.
    pub fn is_locked(&self, code: &str) -> bool {
        self.edits.is_some() && LOCKED_IN_EDITS.contains(&code)
    }

    /// What to call it: its name in one of the languages, or its GTIN.
    pub fn title(&self) -> &str {
        let codes = ["name_ru", "name_kk", "name_en", "short_name_ru", "gtin"];
        let mut texts = codes.into_iter().map(|code| self.get(code).trim());
        texts.find(|text| !text.is_empty()).unwrap_or_default()
    }

    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        let empty = Self {
            auto_publication: self.auto_publication,
            ..Self::default()
        };
        *self == empty
    }

    /// The files that have to be uploaded before it is sent, by their keys.
    pub fn to_upload(&self) -> Vec<&str> {
        let photos = self
            .photos
            .iter()
            .map(|photo| (&photo.file, &photo.uploaded));
        let papers = self
            .documents
            .iter()
            .map(|paper| (&paper.file, &paper.uploaded));
        photos
            .chain(papers)
            .filter(|(file, uploaded)| uploaded.is_none() && !file.is_empty())
            .map(|(file, _)| file.as_str())
            .collect()
    }

    /// Notes the name that the catalog has given a file.
    pub fn uploaded(&mut self, file: &str, name: &str) {
        for photo in &mut self.photos {
            if photo.file == file {
                photo.uploaded = Some(name.to_owned());
            }
        }
        for paper in &mut self.documents {
            if paper.file == file {
                paper.uploaded = Some(name.to_owned());
            }
        }
    }

    /// What makes it this content and no other, in 64 hexadecimal digits: class, attributes, flags, files by their bytes. The
    /// order of attributes and the names that uploads were given do not matter.
    pub fn hash(&self) -> String {
        let file = |file: &str, uploaded: Option<&str>| {
            let own = if file.is_empty() { uploaded } else { None };
            own.unwrap_or(file).to_owned()
        };
        let mut files: Vec<(String, &str)> = Vec::new();
        for photo in &self.photos {
            files.push((
                file(&photo.file, photo.uploaded.as_deref()),
                photo.view.id(),
            ));
        }
        for paper in &self.documents {
            files.push((file(&paper.file, paper.uploaded.as_deref()), ""));
        }
        files.sort();
        let flags = (self.auto_publication, self.asks_for_xtin(), self.gov.on);
        digest_of(&(self.sorted(), flags, files))
    }

    /// What tells which product it is, in 64 hexadecimal digits: class and attributes only. Two of the same are the same
    /// request, whoever wrote it down.
    pub fn fingerprint(&self) -> String {
        digest_of(&self.sorted())
    }

    /// Class and attributes in a form without an order.
    fn sorted(&self) -> impl Serialize + use<> {
        let mut body = self.body();
        for list in [
            &mut body.attributes,
            &mut body.main_extended_attributes,
            &mut body.additional_extended_attributes,
            &mut body.custom_extended_attributes,
        ] {
            list.retain(|value| value.value.as_deref() != Some(""));
            sort(list);
        }
        (
            body.oktru,
            body.ntin,
            body.attributes,
            body.main_extended_attributes,
            body.additional_extended_attributes,
            body.custom_extended_attributes,
        )
    }
}

fn sort(values: &mut [crate::catalog::contract::AttributeValue]) {
    for value in &mut *values {
        sort(&mut value.attributes);
        if value.code == "tnved"
            && let Some(text) = &mut value.value
        {
            let mut codes: Vec<_> = text.split('@').collect();
            codes.sort_unstable();
            *text = codes.join("@");
        }
    }
    values.sort_by_cached_key(|value| serde_json::to_string(value).unwrap_or_default());
}

fn digest_of(value: &impl Serialize) -> String {
    // Plain texts and lists: nothing in them can fail to be written.
    digest(&serde_json::to_vec(value).unwrap_or_default())
}

/// SHA-256 of bytes, in 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        // Writing to a string does not fail.
        let _ = write!(out, "{byte:02x}");
    }
    out
}

impl Measure {
    /// Whether nothing is filled in.
    pub fn is_blank(&self) -> bool {
        self.unit.trim().is_empty() && self.quantity.trim().is_empty()
    }

    /// The block's code.
    pub const CODE: &str = MEASURE;
}
