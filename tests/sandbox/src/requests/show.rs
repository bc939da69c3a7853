//! How answers show cards and requests.
use super::attributes::render;
use super::{Remark, Request};
use crate::world::{Card, World};
use serde_json::{Map, Value, json};

/// A card's values by attribute code.
pub(crate) fn card_values(card: &Card) -> Vec<(String, String)> {
    let mut values = vec![("ntin", card.ntin.clone())];
    values.extend(card.gtin.clone().map(|gtin| ("gtin", gtin)));
    values.extend([
        ("name_ru", card.name_ru.clone()),
        ("name_kk", card.name_kk.clone()),
        ("short_name_ru", card.short_name_ru.clone()),
        ("country", card.country.clone()),
        ("brand", card.brand.clone()),
        ("quantity", card.quantity.clone()),
        ("measure_unit", card.unit.clone()),
        ("tnved", card.tnved.clone()),
        ("producer_country", card.producer_country.clone()),
        ("a4282e5d", card.producer.clone()),
    ]);
    let values = values.into_iter().filter(|(_, value)| !value.is_empty());
    values
        .map(|(code, value)| (code.to_owned(), value))
        .collect()
}

pub(crate) fn ancestors(oktru: &str, world: &World) -> Value {
    let line = world
        .dictionaries
        .get("OKTRU")
        .map(|dictionary| dictionary.line(oktru))
        .unwrap_or_default();
    line.into_iter()
        .map(|item| json!({"level": item.level, "code": item.code, "nameKk": item.name_kk, "nameRu": item.name_ru}))
        .collect()
}

/// The specification shows attributes flat, the live schema grouped; capitals and small letters. Both are met, half of the ids each.
fn second_spelling(id: i64) -> bool {
    id % 2 == 1
}

pub(crate) fn product(card: &Card, world: &World) -> Value {
    let mut product = json!({
        "id": card.id,
        "ntin": card.ntin,
        "nameKk": card.name_kk,
        "nameRu": card.name_ru,
        "shortNameRu": card.short_name_ru,
        "requestType": if card.gov { "gov" } else { "base" },
        "isGovernment": card.gov,
        "categoryAncestors": ancestors(&card.oktru, world),
        "attributes": render(&card_values(card), second_spelling(card.id), &world.dictionaries),
        "imageData": {},
        "createdDate": card.created,
        "updatedDate": card.updated,
    });
    if let Some(gtin) = &card.gtin {
        product["gtin"] = json!(gtin);
    }
    product
}

pub(crate) fn duplicate(at: usize, card: &Card, world: &World) -> Value {
    let mut candidate = json!({
        "orderNumber": at + 1,
        "name": card.name_ru,
        "brand": card.brand,
        "ntin": card.ntin,
        "similarity": 96.5 - 7.25 * at as f64,
        "categoryAncestors": ancestors(&card.oktru, world),
    });
    if let Some(gtin) = &card.gtin {
        candidate["gtin"] = json!(gtin);
    }
    candidate
}

fn images(request: &Request) -> Value {
    let files: Vec<_> = request
        .body
        .image_files
        .iter()
        .map(|image| {
            let view = image.image_type.to_lowercase();
            let view = if second_spelling(request.id) {
                view.to_uppercase()
            } else {
                view
            };
            json!({"fileName": image.file_name, "imageType": view})
        })
        .collect();
    json!({"imageFiles": files})
}

/// A request in a list.
pub(crate) fn short(request: &Request, world: &World) -> Value {
    let body = &request.body;
    let item = world.dictionaries.item("OKTRU", &body.oktru);
    let mut product = Map::new();
    for (field, code) in [
        ("nameRu", "name_ru"),
        ("nameKk", "name_kk"),
        ("gtin", "gtin"),
        ("xtin", "xtin"),
    ] {
        if let Some(value) = body.value(code) {
            product.insert(field.to_owned(), json!(value));
        }
    }
    if let Some(ntin) = request.ntin.as_ref().or(body.ntin.as_ref()) {
        product.insert("ntin".to_owned(), json!(ntin));
    }
    let kind = if body.is_gov {
        ("gov", "Расширенная")
    } else {
        ("base", "Базовая")
    };
    let mut short = json!({
        "id": request.id,
        "categoryAncestors": ancestors(&body.oktru, world),
        "productData": product,
        "status": {"code": request.status.code(), "value": request.status.value()},
        "requestType": {"code": kind.0, "value": kind.1},
        "autoPublication": body.auto_publication,
        "createdDate": request.created,
        "updatedDate": request.updated,
    });
    if let Some(item) = item {
        short["categoryId"] = json!(item.id);
    }
    if let (super::Status::Rejected, Some(comment)) = (request.status, &request.comment) {
        short["rejectionReason"] = json!({"comment": comment});
    }
    short
}

/// The whole request.
pub(crate) fn details(request: &Request, world: &World) -> Value {
    let mut details = short(request, world);
    let filled: Vec<_> = request
        .body
        .values()
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .collect();
    details["attributes"] = json!(render(
        &filled,
        second_spelling(request.id),
        &world.dictionaries
    ));
    details["imageData"] = images(request);
    let documents: Vec<_> = request
        .body
        .documents
        .iter()
        .map(|document| &document.file_name)
        .collect();
    details["documents"] = json!({"fileNames": documents});
    details["isGov"] = json!(request.body.is_gov);
    details
}

fn remarks(remarks: &[Remark], request: &Request) -> Value {
    remarks
        .iter()
        .map(|remark| {
            let value = request.body.value(&remark.code);
            let mut detail = json!({"attributeCode": remark.code, "comment": remark.comment});
            if let Some(value) = value {
                detail["value"] = json!(value);
            }
            detail
        })
        .collect()
}

/// The state; what is empty is left out.
pub(crate) fn status(request: &Request) -> Value {
    let mut status = json!({"code": request.status.code(), "value": request.status.value()});
    if let Some(ntin) = &request.ntin {
        status["ntinCode"] = json!(ntin);
        status["productUrl"] = json!(format!("https://sandbox.invalid/product/{ntin}"));
    }
    if let Some(comment) = &request.comment {
        status["comment"] = json!(comment);
    }
    if !request.remarks.is_empty() {
        status["revisionDetails"] = remarks(&request.remarks, request);
    }
    if request.undecided {
        status["reason"] = json!("Найдены похожие карточки товара.");
        status["nextAction"] = json!({
            "description": "Примите решение по похожим карточкам.",
            "method": "POST",
            "endpoint": format!("/portal/api/v1/products/requests/{}/duplicate-decision", request.id),
        });
    }
    if let Some((score, comment)) = &request.photo {
        status["photoModeration"] = json!({"score": score, "comment": comment});
    }
    if let Some(gz) = &request.gz {
        let mut part = json!({"code": gz.state.code(), "value": gz.state.value()});
        if let Some(comment) = &gz.comment {
            part["comment"] = json!(comment);
        }
        if !gz.remarks.is_empty() {
            part["revisionDetails"] = remarks(&gz.remarks, request);
        }
        status["gzStatus"] = part;
    }
    status
}
