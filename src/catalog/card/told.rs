//! What cards and requests of the catalog tell, where the specification leaves its form open.

use crate::catalog::contract::{Ancestor, Attribute, AttributeValue, ImageFile};
use serde_json::Value;

/// The code of the lowest class.
pub(super) fn class_of(classes: &[Ancestor]) -> String {
    let lowest = classes.iter().max_by_key(|class| class.level);
    lowest.map(|class| class.code.clone()).unwrap_or_default()
}

/// An attribute of a card or a request, as one would send it.
pub(super) fn said(attribute: &Attribute) -> AttributeValue {
    AttributeValue {
        code: attribute.code.clone(),
        value: Some(held(attribute)).filter(|text| !text.is_empty()),
        name_ru: attribute.name_ru.clone(),
        name_kk: attribute.name_kk.clone(),
        attributes: attribute.attributes.iter().map(said).collect(),
    }
}

/// What an attribute holds: codes of entries where it names them, else its text.
pub(super) fn held(attribute: &Attribute) -> String {
    let several: Vec<_> = attribute.multi_values.iter().filter_map(entry).collect();
    if !several.is_empty() {
        return several.join("@");
    }
    let one = entry(&attribute.values);
    one.unwrap_or_else(|| attribute.value.trim().to_owned())
}

/// The code of an entry of a dictionary, in the forms in which one may come.
fn entry(value: &Value) -> Option<String> {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Bool(is) => is.to_string(),
        Value::Array(list) => {
            let all: Vec<_> = list.iter().filter_map(entry).collect();
            all.join("@")
        }
        Value::Object(fields) => {
            let inner = fields.get("properties").and_then(|p| p.get("code"));
            let code = fields.get("code").or(inner).or(fields.get("value"));
            code.and_then(entry)?
        }
        Value::Null => return None,
    };
    let text = text.trim().to_owned();
    Some(text).filter(|text| !text.is_empty())
}

/// The files that are named anywhere in a value whose form is not specified.
pub(super) fn files_in(value: &Value, out: &mut Vec<ImageFile>) {
    match value {
        Value::Array(list) => list.iter().for_each(|inner| files_in(inner, out)),
        Value::Object(fields) => {
            let text = |names: [&str; 2]| {
                let mut found = names
                    .into_iter()
                    .filter_map(|name| fields.get(name)?.as_str());
                found.next().unwrap_or_default().to_owned()
            };
            let file_name = text(["fileName", "filename"]);
            if file_name.is_empty() {
                fields.values().for_each(|inner| files_in(inner, out));
            } else {
                let image_type = text(["imageType", "type"]);
                out.push(ImageFile {
                    file_name,
                    image_type,
                });
            }
        }
        Value::String(text) if is_file(text) => out.push(ImageFile {
            file_name: text.clone(),
            image_type: String::new(),
        }),
        _ => {}
    }
}

fn is_file(text: &str) -> bool {
    let ending = text
        .rsplit_once('.')
        .map(|(_, ending)| ending.to_ascii_lowercase());
    matches!(ending.as_deref(), Some("jpg" | "jpeg" | "png" | "pdf"))
}
