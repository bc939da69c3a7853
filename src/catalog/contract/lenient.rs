//! Reading what may be written in more than one way.

use serde::Deserialize;
use serde_json::Value;

/// A text; a number or a truth value is written as one, anything else is empty.
pub(super) fn text<'de, D: serde::Deserializer<'de>>(from: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(from)? {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Bool(is) => is.to_string(),
        _ => String::new(),
    })
}

/// Yes or no; `null` is no.
pub(super) fn flag<'de, D: serde::Deserializer<'de>>(from: D) -> Result<bool, D::Error> {
    Ok(match Value::deserialize(from)? {
        Value::Bool(is) => is,
        Value::String(text) => text == "true",
        Value::Number(number) => number.as_f64() == Some(1.0),
        _ => false,
    })
}

/// A list; `null` is an empty one.
pub(super) fn list<'de, D, T>(from: D) -> Result<Vec<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: Deserialize<'de>,
{
    Ok(Option::<Vec<T>>::deserialize(from)?.unwrap_or_default())
}
