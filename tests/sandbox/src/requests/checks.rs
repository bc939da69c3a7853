//! The catalog's checks: few when a draft is created, all when it is sent to moderation.
use super::attributes::{BASE, called, gov, is_group, schema};
use super::body::{AttributeValue, Body};
use crate::account::Account;
use crate::answer::{Refusal, business, not_found_named, validation};
use crate::world::World;
use crate::world::codes::{is_code, is_xtin};
use std::collections::HashSet;

/// What a draft that edits a card cannot change.
const FIXED: [&str; 4] = ["name_ru", "name_kk", "ntin", "tnved"];

/// Checks of creating and updating.
pub(crate) fn base(body: &Body, account: &Account, world: &World) -> Result<(), Refusal> {
    if !world.dictionaries.accepts("OKTRU", &body.oktru) {
        return Err(not_found_named(&format!(
            "OKTRU \"{}\" not found.",
            body.oktru
        )));
    }
    match &body.ntin {
        Some(ntin) => {
            let card = account
                .card(world, ntin)
                .ok_or_else(|| not_found_named(&format!("NTIN \"{ntin}\" not found.")))?;
            if !card.active || card.gov {
                return Err(business(
                    "Редактировать можно только действующую базовую карточку.",
                ));
            }
        }
        None if body.value("name_ru").is_none() => {
            return Err(validation(&format!(
                "Атрибут {} обязателен для заполнения.",
                called("name_ru")
            )));
        }
        None => {}
    }
    groups(body)
}

/// Extended attributes stand in the array that the category says.
fn groups(body: &Body) -> Result<(), Refusal> {
    let stray = |attribute: &&AttributeValue| {
        attribute.is_gov == Some(true)
            && !["szpt_category", "is_domestic"].contains(&attribute.code())
    };
    if let Some(stray) = body.attributes.iter().find(stray) {
        return Err(validation(&format!(
            "Атрибут {} не относится к базовым.",
            stray.code()
        )));
    }
    let [main, additional] = gov(&body.oktru);
    let sent = [
        (&body.main_extended_attributes, additional),
        (&body.additional_extended_attributes, main),
    ];
    for (attributes, others) in sent {
        if let Some(wrong) = attributes
            .iter()
            .find(|sent| others.iter().any(|other| other.code == sent.code()))
        {
            return Err(validation(&format!(
                "Атрибут {} передан не в своей группе.",
                wrong.code()
            )));
        }
    }
    Ok(())
}

/// Checks of sending to moderation: everything that is wrong, in one answer.
pub(crate) fn full(body: &Body, account: &Account, world: &World) -> Result<(), Refusal> {
    base(body, account, world)?;
    if let Some(xtin) = body.value("xtin").filter(|xtin| !is_xtin(xtin)) {
        return Err(business(&format!(
            "XTIN \"{xtin}\": 13 цифр, которые начинаются с 004."
        )));
    }
    let mut remarks = Vec::new();
    required(body, &mut remarks);
    for attribute in &body.attributes {
        placed(attribute, &mut remarks);
    }
    for (code, value) in body.values() {
        if !value.trim().is_empty() {
            fits(&code, &value, world, &mut remarks);
        }
    }
    if let Some(ntin) = &body.ntin {
        let card = account.card(world, ntin);
        let same = |code: &str, value: &str| {
            card.as_ref().is_some_and(|card| match code {
                "name_ru" => card.name_ru == value,
                "name_kk" => card.name_kk == value,
                "tnved" => card.tnved == value.trim_end_matches('@'),
                _ => card.ntin == value,
            })
        };
        for code in FIXED {
            if body.value(code).is_some_and(|value| !same(code, &value)) {
                remarks.push(format!("Атрибут {} изменить нельзя.", called(code)));
            }
        }
    }
    files(body, account, &mut remarks);
    if remarks.is_empty() {
        Ok(())
    } else {
        Err(validation(&remarks.join(" ")))
    }
}

fn required(body: &Body, remarks: &mut Vec<String>) {
    for schema in BASE
        .iter()
        .filter(|schema| schema.required && schema.group != Some("measure"))
    {
        let kept = body.ntin.is_some() && FIXED.contains(&schema.code);
        if !kept && body.value(schema.code).is_none() {
            remarks.push(format!(
                "Атрибут {} обязателен для заполнения.",
                called(schema.code)
            ));
        }
    }
    let measures: Vec<_> = body
        .attributes
        .iter()
        .filter(|attribute| attribute.code() == "measure")
        .collect();
    for code in ["measure_unit", "quantity"] {
        let has = |measure: &&AttributeValue| {
            measure
                .inner()
                .iter()
                .any(|inner| inner.code() == code && !inner.value().is_empty())
        };
        if measures.is_empty() || !measures.iter().all(has) {
            remarks.push(format!(
                "Атрибут {} обязателен для заполнения.",
                called(code)
            ));
        }
    }
    if body.is_gov {
        for attribute in gov(&body.oktru)
            .iter()
            .flatten()
            .filter(|attribute| attribute.required)
        {
            let filled = |sent: &AttributeValue| {
                sent.code() == attribute.code && !sent.value().trim().is_empty()
            };
            if !body.main_extended_attributes.iter().any(filled) {
                remarks.push(format!(
                    "Атрибут «{}» ({}) обязателен для заполнения.",
                    attribute.name_ru, attribute.code
                ));
            }
        }
    }
}

/// A compound attribute holds its own; units stand in theirs only, while signs and maker are taken flat as well.
fn placed(attribute: &AttributeValue, remarks: &mut Vec<String>) {
    if attribute.attributes.is_some() {
        let group = attribute.code();
        let own = |inner: &AttributeValue| {
            schema(inner.code()).is_some_and(|schema| schema.group == Some(group))
        };
        if !is_group(group) || !attribute.inner().iter().all(own) {
            remarks.push(format!("Состав атрибута {group} неверен."));
        }
    } else if schema(attribute.code()).is_some_and(|schema| schema.group == Some("measure")) {
        remarks.push(format!(
            "Атрибут {} передается внутри measure.",
            called(attribute.code())
        ));
    }
}

/// One filled-in value.
fn fits(code: &str, value: &str, world: &World, remarks: &mut Vec<String>) {
    let Some(schema) = schema(code) else {
        if !["szpt_category", "is_domestic"].contains(&code) {
            remarks.push(format!("Атрибут {code} неизвестен."));
        }
        return;
    };
    if schema
        .longest
        .is_some_and(|longest| value.chars().count() > longest)
    {
        remarks.push(format!("Атрибут {} длиннее допустимого.", called(code)));
        return;
    }
    let known = |value: &str| {
        schema
            .dictionary
            .is_some_and(|dictionary| world.dictionaries.accepts(dictionary, value))
    };
    let good = match (code, schema.data) {
        ("gtin", _) => is_code(value, &[8, 12, 13, 14]),
        ("ntin", _) => is_code(value, &[13]),
        (_, "boolean") => ["true", "false"].contains(&value),
        (_, "number") => {
            is_number(value)
                && (code != "a0238c5b" || value.parse().is_ok_and(|count: f64| count >= 1.0))
        }
        (_, "dictionary") => known(value),
        (_, "multiDictionary") => value.trim_end_matches('@').split('@').all(known),
        _ => true,
    };
    if !good {
        remarks.push(format!(
            "Значение «{value}» атрибута {} неверно.",
            called(code)
        ));
    }
}

/// A positive number with a decimal point.
fn is_number(value: &str) -> bool {
    value.bytes().all(|b| b.is_ascii_digit() || b == b'.')
        && value.parse().is_ok_and(|number: f64| number > 0.0)
}

fn files(body: &Body, account: &Account, remarks: &mut Vec<String>) {
    let mut views = HashSet::new();
    for image in &body.image_files {
        let view = image.image_type.to_lowercase();
        if !["front", "back", "left", "right", "top", "bottom"].contains(&view.as_str()) {
            remarks.push(format!("Ракурс {} неизвестен.", image.image_type));
        }
        views.insert(view);
        if !account.has_file(&image.file_name) {
            remarks.push(format!("Файл {} не загружен.", image.file_name));
        }
    }
    for document in body
        .documents
        .iter()
        .filter(|document| !account.has_file(&document.file_name))
    {
        remarks.push(format!("Файл {} не загружен.", document.file_name));
    }
    if body.is_gov && !["front", "back"].iter().all(|view| views.contains(*view)) {
        remarks.push("Изображения спереди и сзади обязательны.".to_owned());
    }
}
