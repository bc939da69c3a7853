//! What the portal's search and the state database answer.

use super::lenient::{flag, list, text};
use serde::{Deserialize, Serialize};

/// An answer of the portal's search.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SearchPage {
    /// Which page it is; the number is the catalog's own.
    pub page_info: PageInfo,
    /// What was found.
    #[serde(deserialize_with = "list")]
    pub items: Vec<SearchItem>,
}

/// Which page of the search it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct PageInfo {
    /// Its number: from 0 or 1.
    pub page: u32,
    /// Items on a page.
    pub size: u32,
    /// Pages in all.
    pub total_pages: u32,
    /// Items in all.
    pub total_size: u64,
}

/// A card as the search shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SearchItem {
    /// Its number.
    pub id: i64,
    /// Its full name in Russian.
    #[serde(deserialize_with = "text")]
    pub name_ru: String,
    /// In Kazakh.
    #[serde(deserialize_with = "text")]
    pub name_kk: String,
    /// In English.
    #[serde(deserialize_with = "text")]
    pub name_en: String,
    /// Its short name in Russian.
    #[serde(deserialize_with = "text")]
    pub short_name_ru: String,
    /// Its GTIN: may be unpadded or a dash.
    #[serde(deserialize_with = "text")]
    pub gtin: String,
    /// Its code in the former catalog.
    #[serde(deserialize_with = "text")]
    pub kztin: String,
    /// Its NTIN.
    #[serde(deserialize_with = "text")]
    pub ntin: String,
    /// Its class.
    #[serde(deserialize_with = "text")]
    pub full_category_code: String,
    /// The classes' names, from the first level to the fourth.
    #[serde(rename = "categoryNameRuL1", deserialize_with = "text")]
    pub category_name_ru_l1: String,
    /// Level 2.
    #[serde(rename = "categoryNameRuL2", deserialize_with = "text")]
    pub category_name_ru_l2: String,
    /// Level 3.
    #[serde(rename = "categoryNameRuL3", deserialize_with = "text")]
    pub category_name_ru_l3: String,
    /// Level 4.
    #[serde(rename = "categoryNameRuL4", deserialize_with = "text")]
    pub category_name_ru_l4: String,
    /// Its attributes.
    #[serde(deserialize_with = "list")]
    pub attributes: Vec<SearchAttribute>,
}

/// An attribute as the search shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase")]
pub struct SearchAttribute {
    /// Its code.
    #[serde(deserialize_with = "text")]
    pub code: String,
    /// Its name.
    #[serde(deserialize_with = "text")]
    pub name_ru: String,
    /// What it holds.
    #[serde(deserialize_with = "text")]
    pub value: String,
    /// The same in words.
    #[serde(deserialize_with = "text")]
    pub value_ru: String,
}

/// An answer of the state database.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StatePage {
    /// What was found.
    #[serde(deserialize_with = "list")]
    pub result: Vec<StateCard>,
}

/// A card as the state database shows it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StateCard {
    /// Its name in Russian.
    #[serde(deserialize_with = "text")]
    pub name_ru: String,
    /// In Kazakh.
    #[serde(deserialize_with = "text")]
    pub name_kk: String,
    /// Its GTIN.
    #[serde(deserialize_with = "text")]
    pub gtin: String,
    /// Its NTIN.
    #[serde(deserialize_with = "text")]
    pub ntin_code: String,
    /// A socially important food.
    #[serde(deserialize_with = "flag")]
    pub is_social: bool,
    /// It has to be marked.
    #[serde(deserialize_with = "flag")]
    pub is_markedeac: bool,
    /// Its NTIN is no longer good.
    #[serde(deserialize_with = "flag")]
    pub ntin_isdeactivated: bool,
}
