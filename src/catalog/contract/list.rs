//! Errors, pages, dictionaries.

use super::card::Attribute;
use super::lenient::{flag, list, text};
use serde::{Deserialize, Serialize};

/// An error's body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApiError {
    /// Such as `VALIDATION_ERROR`.
    pub code: String,
    /// A sentence, mostly in Russian.
    pub message: String,
}

/// A code with its name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Localized {
    /// The code.
    pub code: String,
    /// Its name.
    pub value: String,
}

/// A page of something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Page<T> {
    /// What is on it.
    #[serde(default = "Vec::new")]
    pub content: Vec<T>,
    /// How many there are in all.
    #[serde(default)]
    pub total_elements: u64,
    /// How many pages.
    #[serde(default)]
    pub total_pages: u32,
}

/// An item of a dictionary.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DictionaryItem {
    /// Its number.
    pub id: i64,
    /// The one above it.
    pub parent_id: Option<i64>,
    /// Its code.
    #[serde(deserialize_with = "text")]
    pub code: String,
    /// Its level, from 1.
    pub level: u32,
    /// Whether there are some below it.
    #[serde(deserialize_with = "flag")]
    pub has_child: bool,
    /// Its names.
    pub properties: DictionaryNames,
    /// It is no longer used.
    #[serde(deserialize_with = "flag")]
    pub is_deleted: bool,
}

/// A dictionary item's names.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct DictionaryNames {
    /// Its code once more.
    #[serde(deserialize_with = "text")]
    pub code: String,
    /// In Kazakh.
    #[serde(deserialize_with = "text")]
    pub name_kk: String,
    /// In Russian.
    #[serde(deserialize_with = "text")]
    pub name_ru: String,
}

/// The extended attributes of a category. The list decides an attribute's group.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct GovAttributes {
    /// The main ones.
    #[serde(deserialize_with = "list")]
    pub main_attributes: Vec<Attribute>,
    /// The additional ones.
    #[serde(deserialize_with = "list")]
    pub additional_attributes: Vec<Attribute>,
}
