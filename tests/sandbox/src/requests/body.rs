//! The body of a request as callers send it: its form, nothing more.
use serde::{Deserialize, Deserializer, Serialize};

/// A field that may be left out, but must not be null.
fn present<'de, D: Deserializer<'de>, T: Deserialize<'de>>(from: D) -> Result<Option<T>, D::Error> {
    T::deserialize(from).map(Some)
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct AttributeValue {
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) code: Option<String>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) value: Option<String>,
    #[serde(
        rename = "nameRu",
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) name_ru: Option<String>,
    #[serde(
        rename = "nameKk",
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) name_kk: Option<String>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) attributes: Option<Vec<AttributeValue>>,
    #[serde(
        rename = "isGov",
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) is_gov: Option<bool>,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) is_new: Option<bool>,
}

impl AttributeValue {
    pub(crate) fn new(code: &str, value: &str) -> Self {
        Self {
            code: Some(code.to_owned()),
            value: Some(value.to_owned()),
            ..Self::default()
        }
    }

    pub(crate) fn code(&self) -> &str {
        self.code.as_deref().unwrap_or_default()
    }

    pub(crate) fn value(&self) -> &str {
        self.value.as_deref().unwrap_or_default()
    }

    pub(crate) fn inner(&self) -> &[AttributeValue] {
        self.attributes.as_deref().unwrap_or_default()
    }
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ImageFile {
    pub(crate) file_name: String,
    pub(crate) image_type: String,
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Document {
    pub(crate) file_name: String,
}

#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Body {
    pub(crate) oktru: String,
    #[serde(
        default,
        deserialize_with = "present",
        skip_serializing_if = "Option::is_none"
    )]
    pub(crate) ntin: Option<String>,
    pub(crate) auto_publication: bool,
    #[serde(default)]
    pub(crate) is_gov: bool,
    pub(crate) attributes: Vec<AttributeValue>,
    #[serde(default)]
    pub(crate) main_extended_attributes: Vec<AttributeValue>,
    #[serde(default)]
    pub(crate) additional_extended_attributes: Vec<AttributeValue>,
    #[serde(default)]
    pub(crate) custom_extended_attributes: Vec<AttributeValue>,
    #[serde(default)]
    pub(crate) image_files: Vec<ImageFile>,
    #[serde(default)]
    pub(crate) documents: Vec<Document>,
}

impl Body {
    /// The body, or why it is malformed.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, String> {
        let body: Self = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        if body.oktru.is_empty() {
            return Err("oktru: must not be empty".to_owned());
        }
        let is_pdf = |name: &str| {
            let stem = name
                .len()
                .checked_sub(4)
                .and_then(|at| name.get(at..).map(|end| (at, end)));
            stem.is_some_and(|(at, end)| {
                end.eq_ignore_ascii_case(".pdf")
                    && name[..at].chars().next_back().is_some_and(|c| c != '\n')
            })
        };
        match body
            .documents
            .iter()
            .find(|document| !is_pdf(&document.file_name))
        {
            Some(other) => Err(format!("documents: {} is no PDF", other.file_name)),
            None => Ok(body),
        }
    }

    /// All values by code, compound attributes taken apart, in the order sent.
    pub(crate) fn values(&self) -> Vec<(String, String)> {
        let mut values = Vec::new();
        for attribute in &self.attributes {
            if attribute.attributes.is_none() {
                values.push((attribute.code().to_owned(), attribute.value().to_owned()));
            }
            for inner in attribute.inner() {
                values.push((inner.code().to_owned(), inner.value().to_owned()));
            }
        }
        values
    }

    /// An attribute's value, wherever it stands. Empty is as good as missing.
    pub(crate) fn value(&self, code: &str) -> Option<String> {
        self.values()
            .into_iter()
            .find(|(other, value)| other == code && !value.trim().is_empty())
            .map(|(_, value)| value)
    }

    pub(crate) fn names(&self, code: &str) -> bool {
        self.values().iter().any(|(other, _)| other == code)
    }

    /// Writes an attribute's value, in its place or behind all others.
    pub(crate) fn set(&mut self, code: &str, value: &str) {
        match self
            .attributes
            .iter_mut()
            .find(|attribute| attribute.code() == code)
        {
            Some(attribute) => attribute.value = Some(value.to_owned()),
            None => self.attributes.push(AttributeValue::new(code, value)),
        }
    }
}
