//! The two neighbours of the contract: the portal's full-text search and the state database's look-up.
use crate::account::Account;
use crate::answer::{Answer, error, malformed};
use crate::operations::Input;
use crate::requests::show;
use crate::world::{Card, World};
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct Wanted {
    query: String,
    #[serde(default)]
    page: u32,
    #[serde(default = "ten")]
    size: u32,
}

fn ten() -> u32 {
    10
}

/// The search, with pages counted from `base`: the answer says which page it is.
pub(crate) fn search(account: Option<&Account>, world: &World, base: u32, input: &Input) -> Answer {
    if input.method != "POST" {
        return error(405, "METHOD_NOT_ALLOWED", "Метод не поддерживается.")
            .with("allow", "POST".to_owned());
    }
    let wanted: Wanted = match serde_json::from_slice(&input.body) {
        Ok(wanted) => wanted,
        Err(why) => return malformed(&why.to_string()),
    };
    let words: Vec<_> = wanted
        .query
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let own = account.iter().flat_map(|account| &account.cards);
    let others = world
        .cards
        .iter()
        .filter(|card| account.is_none_or(|account| !account.has_own(card)));
    let found: Vec<_> = own
        .chain(others)
        .filter(|card| card.active && !words.is_empty() && card.holds(&words))
        .collect();
    let (page, size) = (wanted.page.max(base), wanted.size.clamp(1, 100) as usize);
    let first = (page - base) as usize * size;
    let items: Vec<_> = found
        .iter()
        .skip(first)
        .take(size)
        .map(|card| item(card, world))
        .collect();
    Answer::json(json!({
        "pageInfo": {
            "page": page, "size": size, "totalPages": found.len().div_ceil(size), "totalSize": found.len(),
        },
        "items": items,
    }))
}

fn item(card: &Card, world: &World) -> Value {
    let gtin = if card.dash_in_search {
        Some("-")
    } else {
        card.gtin.as_deref()
    };
    let mut item = json!({
        "id": card.id,
        "nameRu": card.name_ru,
        "nameKk": card.name_kk,
        "nameEn": null,
        "shortNameRu": card.short_name_ru,
        "gtin": gtin,
        "kztin": null,
        "ntin": card.ntin,
        "fullCategoryCode": card.oktru,
        "attributes": show::card_values(card).into_iter().map(|(code, value)| json!({
            "code": code, "nameRu": crate::requests::attributes::schema(&code).map(|schema| schema.ru),
            "value": value, "valueRu": value,
        })).collect::<Vec<_>>(),
    });
    let line = show::ancestors(&card.oktru, world);
    for (level, above) in line.as_array().into_iter().flatten().enumerate() {
        item[format!("categoryCodeL{}", level + 1)] = above["code"].clone();
        item[format!("categoryNameRuL{}", level + 1)] = above["nameRu"].clone();
    }
    item
}

/// The state database: it still knows cards that were deactivated.
pub(crate) fn state(account: &Account, world: &World, input: &Input) -> Answer {
    if !["GET", "HEAD"].contains(&input.method.as_str()) {
        return error(405, "METHOD_NOT_ALLOWED", "Метод не поддерживается.")
            .with("allow", "GET".to_owned());
    }
    let tin = input
        .query
        .iter()
        .find(|(name, _)| name == "tin")
        .map(|(_, tin)| tin.trim())
        .unwrap_or_default();
    let digits = !tin.is_empty() && tin.len() <= 14 && tin.bytes().all(|b| b.is_ascii_digit());
    let cards = if digits {
        account.with_code(world, tin)
    } else {
        Vec::new()
    };
    let result: Vec<_> = cards
        .iter()
        .map(|card| {
            json!({
                "id": card.id,
                "name_ru": card.name_ru,
                "name_kk": card.name_kk,
                "gtin": card.gtin,
                "ntin_code": card.ntin,
                "is_social": card.oktru.starts_with("1061"),
                "is_markedeac": card.oktru.starts_with("1520"),
                "ntin_isdeactivated": !card.active,
                "modified": card.updated,
                "measure": card.unit,
            })
        })
        .collect();
    Answer::json(json!({"result": result}))
}
