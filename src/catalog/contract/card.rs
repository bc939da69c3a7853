//! Cards and their attributes.

use super::lenient::{flag, list, text};
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A class above a card, or its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Ancestor {
    /// From 1.
    pub level: u32,
    /// Its code.
    pub code: String,
    /// Its name in Kazakh.
    #[serde(deserialize_with = "text")]
    pub name_kk: String,
    /// Its name in Russian.
    #[serde(deserialize_with = "text")]
    pub name_ru: String,
}

/// An attribute: what it may hold, and in a card what it holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Attribute {
    /// Its code.
    pub code: String,
    /// `standard`, `advanced`, `gov`, `compound`, `compoundStandard`.
    #[serde(deserialize_with = "text")]
    pub attribute_type: String,
    /// Its name in Russian.
    #[serde(deserialize_with = "text")]
    pub name_ru: String,
    /// Its name in Kazakh.
    #[serde(deserialize_with = "text")]
    pub name_kk: String,
    /// What to fill in, in Russian.
    #[serde(deserialize_with = "text")]
    pub description_ru: String,
    /// The same in Kazakh.
    #[serde(deserialize_with = "text")]
    pub description_kk: String,
    /// `string`, `text`, `number`, `boolean`, `dictionary`, `multiDictionary`, `date`.
    #[serde(deserialize_with = "text")]
    pub data_type: String,
    /// Whether it has to be filled.
    #[serde(deserialize_with = "flag")]
    pub is_required: bool,
    /// Among the main extended ones; the list that it comes in says it better.
    #[serde(deserialize_with = "flag")]
    pub is_main: bool,
    /// Whether only one such block is allowed.
    #[serde(deserialize_with = "flag")]
    pub is_single: bool,
    /// The most characters.
    pub max_length: Option<u32>,
    /// The least number.
    #[serde(deserialize_with = "text")]
    pub min_value: String,
    /// The greatest number.
    #[serde(deserialize_with = "text")]
    pub max_value: String,
    /// Its dictionary.
    #[serde(deserialize_with = "text")]
    pub dictionary_code: String,
    /// What its text has to match.
    #[serde(deserialize_with = "text")]
    pub pattern: String,
    /// What it holds.
    #[serde(deserialize_with = "text")]
    pub value: String,
    /// What it holds where that is one entry of a dictionary: an object whose form is not specified.
    pub values: Value,
    /// What it holds where those are several.
    #[serde(deserialize_with = "list")]
    pub multi_values: Vec<Value>,
    /// The attributes of a block.
    #[serde(deserialize_with = "list")]
    pub attributes: Vec<Attribute>,
}

/// A card of the catalog.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct Product {
    /// Its number.
    pub id: i64,
    /// Its GTIN: may be unpadded, empty, or a dash.
    #[serde(deserialize_with = "text")]
    pub gtin: String,
    /// Its NTIN.
    #[serde(deserialize_with = "text")]
    pub ntin: String,
    /// Its code in the former catalog.
    #[serde(deserialize_with = "text")]
    pub kztin: String,
    /// Its full name in Kazakh.
    #[serde(deserialize_with = "text")]
    pub name_kk: String,
    /// Its full name in Russian.
    #[serde(deserialize_with = "text")]
    pub name_ru: String,
    /// Its full name in English.
    #[serde(deserialize_with = "text")]
    pub name_en: String,
    /// Its short name in Kazakh.
    #[serde(deserialize_with = "text")]
    pub short_name_kk: String,
    /// Its short name in Russian.
    #[serde(deserialize_with = "text")]
    pub short_name_ru: String,
    /// `base`, `gov`.
    #[serde(deserialize_with = "text")]
    pub request_type: String,
    /// Its classes, from the first level to the fourth.
    #[serde(deserialize_with = "list")]
    pub category_ancestors: Vec<Ancestor>,
    /// Its attributes.
    #[serde(deserialize_with = "list")]
    pub attributes: Vec<Attribute>,
    /// Its photos; the form is not specified.
    pub image_data: Value,
    /// Local date and time without a zone.
    #[serde(deserialize_with = "text")]
    pub created_date: String,
    /// The same of its last change.
    #[serde(deserialize_with = "text")]
    pub updated_date: String,
}
