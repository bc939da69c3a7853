//! The portal's full-text search.
mod common;
use common::{Caller, Seen, caller, caller_of};
use nct_sandbox::axum::body::Body;
use nct_sandbox::axum::http::Request;
use nct_sandbox::{Card, Options};
use serde_json::{Value, json};

fn find(caller: &Caller, trait_of: impl Fn(&Card) -> bool) -> Card {
    caller
        .sandbox
        .cards()
        .iter()
        .find(|card| trait_of(card))
        .expect("a card")
        .clone()
}

async fn search(caller: &Caller, query: &Value) -> Seen {
    caller
        .call("POST", "/gw/search/api/v1/search", Some(query))
        .await
}

#[tokio::test]
async fn the_search_finds_words_and_codes() {
    let caller = caller();
    let card = find(&caller, |card| {
        card.active && card.gtin.is_some() && !card.dash_in_search
    });
    for query in [
        &card.name_ru.to_uppercase(),
        &card.name_kk,
        &card.ntin,
        card.gtin.as_ref().expect("a barcode"),
    ] {
        let found = search(&caller, &json!({"query": query, "page": 0, "size": 50}))
            .await
            .ok()
            .json();
        let items = found["items"].as_array().expect("items");
        let item = items
            .iter()
            .find(|item| item["ntin"] == json!(card.ntin))
            .unwrap_or_else(|| panic!("{query}"));
        assert_eq!(
            (&item["nameRu"], &item["gtin"]),
            (&json!(card.name_ru), &json!(card.gtin))
        );
        assert_eq!(
            (&item["fullCategoryCode"], &item["categoryCodeL4"]),
            (&json!(card.oktru), &json!(card.oktru))
        );
        assert!(
            item["categoryNameRuL1"].is_string() && item["attributes"][0]["nameRu"].is_string()
        );
    }
    let dash = find(&caller, |card| card.active && card.dash_in_search);
    let found = search(&caller, &json!({"query": dash.ntin, "page": 0, "size": 5}))
        .await
        .ok()
        .json();
    assert_eq!(found["items"][0]["gtin"], "-");
    for nothing in ["", "  ", "слон летающий"] {
        let found = search(&caller, &json!({"query": nothing, "page": 0, "size": 5}))
            .await
            .ok()
            .json();
        assert_eq!(
            found,
            json!({"pageInfo": {"page": 0, "size": 5, "totalPages": 0, "totalSize": 0}, "items": []})
        );
    }
    assert_eq!(search(&caller, &json!({"page": 0})).await.status, 400);
    assert_eq!(
        caller
            .call("GET", "/gw/search/api/v1/search", None)
            .await
            .status,
        405
    );
}

#[tokio::test]
async fn pages_of_the_search_begin_where_the_option_says() {
    for base in [0_u32, 1] {
        let caller = caller_of(Options {
            search_base: 1 - base,
            ..Options::default()
        });
        caller.sandbox.set_search_base("demo", base);
        let mut all = Vec::new();
        for page in base..base + 3 {
            let found = search(&caller, &json!({"query": "вода", "page": page, "size": 4}))
                .await
                .ok()
                .json();
            assert_eq!(found["pageInfo"]["page"], json!(page));
            let ntins = found["items"]
                .as_array()
                .expect("items")
                .iter()
                .map(|item| item["ntin"].clone());
            all.extend(ntins);
        }
        let whole = search(&caller, &json!({"query": "вода", "page": base, "size": 12}))
            .await
            .ok()
            .json();
        let whole: Vec<_> = whole["items"]
            .as_array()
            .expect("items")
            .iter()
            .map(|item| item["ntin"].clone())
            .collect();
        assert_eq!((all.len(), &all), (12, &whole));
        // Page 0 of pages that begin at 1 is the first, and the answer says so.
        let zero = search(&caller, &json!({"query": "вода", "page": 0, "size": 12}))
            .await
            .ok()
            .json();
        assert_eq!(
            (&zero["pageInfo"]["page"], &zero["items"][0]["ntin"]),
            (&json!(base), &whole[0])
        );
    }
}

#[tokio::test]
async fn the_search_asks_for_a_key_where_the_option_says() {
    for needs_key in [false, true] {
        let caller = caller_of(Options {
            cards: 40,
            search_needs_key: needs_key,
            ..Options::default()
        });
        let body = Body::from(json!({"query": "а"}).to_string());
        let bare = Request::post("/gw/search/api/v1/search")
            .body(body)
            .expect("a request");
        assert_eq!(
            caller.send(bare).await.status,
            if needs_key { 401 } else { 200 }
        );
    }
}
