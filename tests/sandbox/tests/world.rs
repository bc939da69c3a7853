//! The world: the same for the same seed, and found by all ways.
mod common;
use common::{Caller, Seen, caller};
use nct_sandbox::axum::body::Body;
use nct_sandbox::axum::http::Request;
use nct_sandbox::{Card, Options, Sandbox};
use serde_json::json;
use std::collections::{HashMap, HashSet};

fn find(caller: &Caller, trait_of: impl Fn(&Card) -> bool) -> Card {
    caller
        .sandbox
        .cards()
        .iter()
        .find(|card| trait_of(card))
        .expect("a card")
        .clone()
}

fn padded(code: &str) -> String {
    format!("{code:0>13}")
}

async fn state(caller: &Caller, authorization: &str, tin: &str) -> Seen {
    let path = format!("/api/integration/ofd/search_ofd/?tin={tin}");
    let request = Request::get(path)
        .header("Authorization", authorization)
        .body(Body::empty())
        .expect("a request");
    caller.send(request).await
}

#[test]
fn a_seed_makes_one_world() {
    let names = |seed| {
        let sandbox = Sandbox::new(Options {
            seed,
            ..Options::default()
        });
        serde_json::to_string(sandbox.cards()).expect("cards")
    };
    assert_eq!(names(1), names(1));
    assert_ne!(names(1), names(2));
}

#[test]
fn codes_are_valid_and_ntins_are_unique() {
    let sandbox = Sandbox::new(Options::default());
    assert_eq!(sandbox.cards().len(), 4000);
    let valid = |code: &str| {
        let digits = code.bytes().rev().enumerate();
        digits
            .map(|(at, digit)| u32::from(digit - b'0') * if at % 2 == 1 { 3 } else { 1 })
            .sum::<u32>()
            % 10
            == 0
    };
    let mut ntins = HashSet::new();
    let mut gtins: HashMap<String, usize> = HashMap::new();
    for card in sandbox.cards() {
        assert!(
            card.ntin.len() == 13 && card.ntin.starts_with("0200") && valid(&card.ntin),
            "{}",
            card.ntin
        );
        assert!(ntins.insert(card.ntin.clone()));
        if let Some(gtin) = &card.gtin {
            assert!([8, 12, 13].contains(&gtin.len()) && valid(gtin), "{gtin}");
            *gtins.entry(padded(gtin)).or_default() += 1;
        }
    }
    for prefix in ["487", "460", "890", "007"] {
        assert!(
            gtins.keys().any(|gtin| gtin.starts_with(prefix)),
            "{prefix}"
        );
    }
    assert!(
        gtins.values().filter(|count| **count == 2).count() > 20,
        "some have two cards"
    );
    assert!(sandbox.cards().iter().filter(|card| !card.active).count() > 50);
}

#[tokio::test]
async fn cards_are_found_by_their_codes() {
    let caller = caller();
    let card = find(&caller, |card| {
        card.active && card.gtin.as_ref().is_some_and(|gtin| gtin.len() == 12)
    });
    let gtin = card.gtin.clone().expect("a barcode");
    let by_gtin = caller
        .get(&format!("v2/products/{}", padded(&gtin)))
        .await
        .ok()
        .json();
    assert_eq!(by_gtin[0]["ntin"], json!(card.ntin));
    assert_eq!(by_gtin[0]["gtin"], json!(gtin), "as it was registered");
    let same = caller
        .get(&format!("v2/products/{}", card.ntin))
        .await
        .ok()
        .json();
    assert_eq!(same, by_gtin);
    for code in [padded(&gtin), format!("{gtin:0>14}"), card.ntin.clone()] {
        assert_eq!(
            caller.get(&format!("v1/products/{code}")).await.ok().json(),
            same[0],
            "{code}"
        );
    }
    let levels: Vec<_> = by_gtin[0]["categoryAncestors"]
        .as_array()
        .expect("levels")
        .iter()
        .collect();
    assert_eq!(levels.len(), 4);
    assert_eq!(levels[3]["code"], json!(card.oktru));
    assert_eq!(
        caller.get("v2/products/4000000000006").await.ok().json(),
        json!([])
    );
    assert_eq!(
        caller.get("v1/products/4000000000006").await.error(),
        (422, "NOT_FOUND".to_owned())
    );
    for malformed in [
        "v2/products/96385074",
        "v2/products/04000000000006",
        "v1/products/487020671001x",
        "v2/products/",
    ] {
        assert_eq!(
            caller.get(malformed).await.error(),
            (400, "VALIDATION_ERROR".to_owned()),
            "{malformed}"
        );
    }
}

#[tokio::test]
async fn a_barcode_may_have_two_cards() {
    let caller = caller();
    let cards = caller.sandbox.cards();
    let twin = |card: &Card| {
        let same = |other: &&Card| other.gtin == card.gtin && other.active;
        card.gtin.is_some() && card.active && cards.iter().filter(same).count() == 2
    };
    let gtin = padded(&find(&caller, twin).gtin.unwrap_or_default());
    let found = caller.get(&format!("v2/products/{gtin}")).await.ok().json();
    assert_eq!(found.as_array().map(Vec::len), Some(2));
}

#[tokio::test]
async fn only_the_state_database_knows_what_was_deactivated() {
    let caller = caller();
    let card = find(&caller, |card| !card.active);
    assert_eq!(
        caller
            .get(&format!("v2/products/{}", card.ntin))
            .await
            .ok()
            .json(),
        json!([])
    );
    assert_eq!(
        caller
            .get(&format!("v1/products/{}", card.ntin))
            .await
            .status,
        422
    );
    let query = json!({"query": card.ntin, "page": 0, "size": 5});
    let found = caller
        .call("POST", "/gw/search/api/v1/search", Some(&query))
        .await
        .ok()
        .json();
    assert_eq!(found["items"], json!([]));
    let known = state(&caller, "JWT demo", &card.ntin).await.ok().json();
    assert_eq!(known["result"][0]["ntin_code"], json!(card.ntin));
    assert_eq!(known["result"][0]["ntin_isdeactivated"], true);
    for field in [
        "id",
        "name_ru",
        "name_kk",
        "gtin",
        "is_social",
        "is_markedeac",
        "modified",
        "measure",
    ] {
        assert!(known["result"][0].get(field).is_some(), "{field}");
    }
    for wrong in ["JWT nobody", "Bearer demo", "demo", "JWT "] {
        assert_eq!(
            state(&caller, wrong, &card.ntin).await.status,
            401,
            "{wrong}"
        );
    }
    for nothing in ["", "abc", "4000000000006"] {
        assert_eq!(
            state(&caller, "JWT demo", nothing).await.ok().json(),
            json!({"result": []}),
            "{nothing}"
        );
    }
}

#[tokio::test]
async fn everything_else_is_the_portals_page() {
    let caller = caller();
    for path in [
        "/",
        "/portal/api/v1/dictionaries",
        "/gwp",
        "/gwp/docs",
        "/gwp/portal/",
        "/api/other",
    ] {
        let seen = caller.call("GET", path, None).await.ok();
        assert!(seen.text.starts_with("<!doctype html>"), "{path}");
        assert_eq!(
            seen.header("content-type"),
            Some("text/html; charset=utf-8")
        );
    }
    assert_eq!(
        caller.get("v1/nothing").await.error(),
        (404, "NOT_FOUND".to_owned())
    );
    let seen = caller.call("PATCH", common::REQUESTS, None).await;
    assert_eq!(
        (seen.status, seen.header("allow")),
        (405, Some("GET, POST"))
    );
}

#[tokio::test]
async fn values_come_in_both_spellings() {
    let caller = caller();
    let mut flat = 0;
    let mut grouped = 0;
    for card in caller
        .sandbox
        .cards()
        .iter()
        .filter(|card| card.active)
        .take(40)
    {
        let product = caller
            .get(&format!("v1/products/{}", card.ntin))
            .await
            .ok()
            .json();
        let codes: Vec<_> = product["attributes"]
            .as_array()
            .expect("attributes")
            .iter()
            .map(|a| a["code"].clone())
            .collect();
        assert!(codes.contains(&json!("measure")) && !codes.contains(&json!("quantity")));
        flat += u32::from(codes.contains(&json!("producer_country")));
        grouped += u32::from(codes.contains(&json!("098223e4")));
    }
    assert!(
        flat > 5 && grouped > 5 && flat + grouped == 40,
        "{flat} {grouped}"
    );
}
