//! Moderation that goes on by itself.
mod common;
use common::{Caller, PNG, caller_of, value, water, with};
use nct_sandbox::Options;
use serde_json::{Value, json};
use std::time::Duration;

fn demo() -> Caller {
    caller_of(Options {
        cards: 400,
        demo: true,
        ..Options::default()
    })
}

async fn after(caller: &Caller, id: i64, seconds: u64) -> Value {
    tokio::time::advance(Duration::from_secs(seconds)).await;
    caller.status(id).await
}

#[tokio::test(start_paused = true)]
async fn a_good_request_is_accepted_and_completed() {
    let caller = demo();
    let id = caller.sent(&water("Вода Родник 1 л")).await;
    assert_eq!(after(&caller, id, 2).await["code"], "onModeration");
    assert_eq!(after(&caller, id, 1).await["code"], "accepted");
    assert_eq!(after(&caller, id, 2).await["code"], "accepted");
    let status = after(&caller, id, 1).await;
    assert_eq!(status["code"], "completed");
    assert!(status["ntinCode"].is_string());
}

#[tokio::test(start_paused = true)]
async fn without_auto_publication_it_waits() {
    let caller = demo();
    let mut body = water("Вода Родник 1 л");
    body["autoPublication"] = json!(false);
    let id = caller.sent(&body).await;
    assert_eq!(
        after(&caller, id, 60).await["code"],
        "readyToPublish",
        "all that was due is done at once"
    );
    caller.act(id, "PUT", "publish").await.ok();
    assert_eq!(caller.status(id).await["code"], "completed");
}

#[tokio::test(start_paused = true)]
async fn a_withdrawn_request_is_left_alone() {
    let caller = demo();
    let id = caller.sent(&water("Вода Родник 1 л")).await;
    caller.act(id, "PUT", "cancel").await.ok();
    assert_eq!(after(&caller, id, 60).await["code"], "cancelled");
}

#[tokio::test(start_paused = true)]
async fn a_name_with_the_word_finds_similar_cards_once() {
    let caller = demo();
    let id = caller.sent(&water("Вода Похожая 1 л")).await;
    let status = after(&caller, id, 6).await;
    assert_eq!(status["code"], "underRevision");
    assert!(status["nextAction"].is_object());
    assert_eq!(
        caller
            .act(id, "GET", "duplicates")
            .await
            .ok()
            .json()
            .as_array()
            .map(Vec::len),
        Some(3)
    );
    caller
        .decide(id, &json!({"decision": "CONTINUE"}))
        .await
        .ok();
    assert_eq!(after(&caller, id, 6).await["code"], "completed");
}

#[tokio::test(start_paused = true)]
async fn the_barcode_of_a_card_is_taken() {
    let caller = demo();
    let card = caller
        .sandbox
        .cards()
        .iter()
        .find(|card| card.active && card.gtin.is_some())
        .expect("a card")
        .clone();
    let id = caller
        .sent(&with(
            water("Вода Родник 1 л"),
            "gtin",
            card.gtin.as_deref(),
        ))
        .await;
    let status = after(&caller, id, 6).await;
    assert_eq!(
        (status["code"].as_str(), status["ntinCode"].as_str()),
        (Some("rejected"), Some(card.ntin.as_str()))
    );
}

#[tokio::test(start_paused = true)]
async fn what_reads_badly_comes_back_with_remarks() {
    let caller = demo();
    let body = with(
        with(water("Вода"), "name_kk", Some("Вода")),
        "brand",
        Some("Две  строки"),
    );
    let id = caller.sent(&body).await;
    let status = after(&caller, id, 6).await;
    assert_eq!(status["code"], "underRevision");
    let codes: Vec<_> = status["revisionDetails"]
        .as_array()
        .expect("remarks")
        .iter()
        .map(|r| r["attributeCode"].clone())
        .collect();
    assert_eq!(codes, ["name_ru", "name_kk", "brand"]);
    caller.update(id, &water("Вода Родник 1 л")).await.ok();
    caller.moderation(id).await.ok();
    assert_eq!(after(&caller, id, 6).await["code"], "completed");
}

#[tokio::test(start_paused = true)]
async fn a_bad_photo_is_noticed() {
    let caller = demo();
    let file = caller.upload("upload", "bad.png", PNG).await.ok().json()["filename"].clone();
    let mut body = water("Вода Родник 1 л");
    body["imageFiles"] = json!([{"fileName": file, "imageType": "front"}]);
    let id = caller.sent(&body).await;
    assert_eq!(after(&caller, id, 6).await["photoModeration"]["score"], 38);
}

#[tokio::test(start_paused = true)]
async fn an_extended_part_takes_its_time() {
    let caller = demo();
    let file = caller.upload("upload", "1.png", PNG).await.ok().json()["filename"].clone();
    let mut body = water("Вода Родник 1 л");
    body["isGov"] = json!(true);
    body["mainExtendedAttributes"] = json!([value("1107a1c0", "ПЭТ")]);
    body["imageFiles"] =
        json!([{"fileName": file, "imageType": "front"}, {"fileName": file, "imageType": "back"}]);
    let id = caller.sent(&body).await;
    let status = after(&caller, id, 6).await;
    assert_eq!(
        (status["code"].as_str(), status["gzStatus"]["code"].as_str()),
        (Some("completed"), Some("publishingGz"))
    );
    assert_eq!(after(&caller, id, 6).await.get("gzStatus"), None);
}
