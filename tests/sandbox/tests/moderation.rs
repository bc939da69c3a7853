//! What moderators say, and what comes of it.
mod common;
use common::{Caller, caller, value, water, with};
use nct_sandbox::{Gz, Moderation, Remark};
use serde_json::{Value, json};

#[tokio::test]
async fn remarks_are_in_the_state_until_the_request_is_sent_again() {
    let caller = caller();
    let id = caller.sent(&water("Вода")).await;
    let remarks = vec![Remark::new("name_ru", "Дополните наименование.")];
    let act = Moderation::Revise {
        remarks,
        comment: Some("Смотрите замечания.".to_owned()),
    };
    caller.sandbox.moderate(id, &act).expect("moderated");
    let status = caller.status(id).await;
    assert_eq!(status["code"], "underRevision");
    assert_eq!(status["comment"], "Смотрите замечания.");
    let remark =
        json!({"attributeCode": "name_ru", "value": "Вода", "comment": "Дополните наименование."});
    assert_eq!(status["revisionDetails"], json!([remark]));
    caller
        .update(id, &water("Вода питьевая Родник 1 л"))
        .await
        .ok();
    assert!(
        caller.status(id).await.get("revisionDetails").is_some(),
        "the remarks stay while it is mended"
    );
    caller.moderation(id).await.ok();
    assert_eq!(
        caller.status(id).await,
        json!({"code": "onModeration", "value": "На модерации"})
    );
}

#[tokio::test]
async fn similar_cards_wait_for_a_decision() {
    let caller = caller();
    let id = caller.sent(&water("Вода")).await;
    assert_eq!(
        caller.act(id, "GET", "duplicates").await.error(),
        (404, "NOT_FOUND".to_owned())
    );
    caller
        .sandbox
        .moderate(
            id,
            &Moderation::Similar {
                candidates: Vec::new(),
            },
        )
        .expect("moderated");
    let status = caller.status(id).await;
    assert!(status["reason"].is_string());
    assert_eq!(status["nextAction"]["method"], "POST");
    let endpoint = format!("/portal/api/v1/products/requests/{id}/duplicate-decision");
    assert_eq!(status["nextAction"]["endpoint"], json!(endpoint));
    let found = caller.act(id, "GET", "duplicates").await.ok().json();
    assert_eq!(found.as_array().map(Vec::len), Some(3));
    assert_eq!(found[0]["orderNumber"], 1);
    assert!(found[0]["similarity"].as_f64() > found[1]["similarity"].as_f64());
    // Sending it again without a decision is refused.
    assert_eq!(
        caller.moderation(id).await.error(),
        (422, "BUSINESS_ERROR".to_owned())
    );

    for wrong in [
        json!({"decision": "USE_EXISTING"}),
        json!({"decision": "USE_EXISTING", "ntin": "0200000000000"}),
    ] {
        assert_eq!(
            caller.decide(id, &wrong).await.error(),
            (422, "BUSINESS_ERROR".to_owned())
        );
    }
    for malformed in [
        json!({}),
        json!({"decision": "MAYBE"}),
        json!({"decision": "CONTINUE", "ntin": 5}),
        json!([]),
    ] {
        assert_eq!(
            caller.decide(id, &malformed).await.error(),
            (400, "VALIDATION_ERROR".to_owned())
        );
    }
    let ntin = &found[1]["ntin"];
    caller
        .decide(id, &json!({"decision": "USE_EXISTING", "ntin": ntin}))
        .await
        .ok();
    let status = caller.status(id).await;
    assert_eq!(status["code"], "existingProductSelected");
    assert_eq!(&status["ntinCode"], ntin);
    assert!(
        status["productUrl"]
            .as_str()
            .is_some_and(|url| url.ends_with(ntin.as_str().unwrap_or("?")))
    );
}

#[tokio::test]
async fn continuing_goes_back_to_the_moderators() {
    let caller = caller();
    let id = caller.sent(&water("Вода")).await;
    caller
        .sandbox
        .moderate(
            id,
            &Moderation::Similar {
                candidates: Vec::new(),
            },
        )
        .expect("moderated");
    caller
        .decide(id, &json!({"decision": "CONTINUE"}))
        .await
        .ok();
    assert_eq!(caller.status(id).await["code"], "onModeration");
    assert!(caller.status(id).await.get("nextAction").is_none());
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
        .sandbox
        .moderate(id, &Moderation::Approve)
        .expect("moderated");
    assert_eq!(caller.status(id).await["code"], "completed");
}

#[tokio::test]
async fn a_rejected_request_names_the_card_that_exists() {
    let caller = caller();
    let card = caller
        .sandbox
        .cards()
        .iter()
        .find(|card| card.active && card.gtin.is_some())
        .expect("a card")
        .clone();
    let id = caller
        .sent(&with(water("Вода"), "gtin", card.gtin.as_deref()))
        .await;
    caller
        .sandbox
        .moderate(id, &Moderation::Exists { ntin: None })
        .expect("moderated");
    let status = caller.status(id).await;
    assert_eq!(
        (status["code"].as_str(), status["ntinCode"].as_str()),
        (Some("rejected"), Some(card.ntin.as_str()))
    );
    assert!(status["productUrl"].is_string() && status["comment"].is_string());
}

#[tokio::test]
async fn photos_have_a_score() {
    let caller = caller();
    let id = caller.sent(&water("Вода")).await;
    let comment = "Текст не читается.".to_owned();
    caller
        .sandbox
        .moderate(id, &Moderation::Photo { score: 35, comment })
        .expect("moderated");
    let photo = json!({"score": 35, "comment": "Текст не читается."});
    assert_eq!(caller.status(id).await["photoModeration"], photo);
}

#[tokio::test]
async fn a_completed_request_is_a_card_that_its_key_finds() {
    let caller = caller();
    let body = with(water("Вода Проба"), "gtin", Some("4870206710012"));
    let id = caller.sent(&body).await;
    caller
        .sandbox
        .moderate(id, &Moderation::Approve)
        .expect("moderated");
    let ntin = caller.status(id).await["ntinCode"]
        .as_str()
        .expect("an NTIN")
        .to_owned();
    assert!(ntin.starts_with("0200") && ntin.len() == 13);
    for code in [ntin.as_str(), "4870206710012"] {
        let cards = caller.get(&format!("v2/products/{code}")).await.ok().json();
        assert_eq!(cards[0]["ntin"], json!(ntin), "{code}");
        assert_eq!(cards[0]["nameRu"], "Вода Проба");
    }
    caller.sandbox.add_key("other");
    let other = Caller {
        sandbox: caller.sandbox.clone(),
        key: "other".to_owned(),
    };
    assert_eq!(
        other.get(&format!("v2/products/{ntin}")).await.ok().json(),
        json!([])
    );
    assert_eq!(
        other.act(id, "GET", "status").await.error(),
        (422, "NOT_FOUND".to_owned())
    );
}

#[tokio::test]
async fn an_empty_temporary_code_is_filled_when_the_request_is_sent() {
    let caller = caller();
    let id = caller.create(&with(water("Вода"), "xtin", Some(""))).await;
    let xtin = |caller: &Caller| caller.sandbox.requests("demo")[0].xtin.clone();
    assert_eq!(xtin(&caller), None);
    caller.moderation(id).await.ok();
    let given = xtin(&caller).expect("a code");
    assert!(given.len() == 13 && given.starts_with("004"), "{given}");
    let details = caller.act(id, "GET", "details").await.ok().json();
    assert_eq!(details["productData"]["xtin"], json!(given));
    // One that was sent is kept, one that nobody asked for is not made.
    let id = caller
        .sent(&with(water("Вода"), "xtin", Some("0041234567890")))
        .await;
    assert_eq!(
        caller.act(id, "GET", "details").await.ok().json()["productData"]["xtin"],
        "0041234567890"
    );
    let id = caller.sent(&water("Вода")).await;
    assert_eq!(
        caller.act(id, "GET", "details").await.ok().json()["productData"].get("xtin"),
        None
    );
}

async fn extended(caller: &Caller) -> Value {
    let mut body = water("Вода");
    body["isGov"] = json!(true);
    body["mainExtendedAttributes"] = json!([value("1107a1c0", "ПЭТ")]);
    let mut files = Vec::new();
    for view in ["FRONT", "back"] {
        let name = caller
            .upload("upload", "1.png", common::PNG)
            .await
            .ok()
            .json()["filename"]
            .clone();
        files.push(json!({"fileName": name, "imageType": view}));
    }
    body["imageFiles"] = json!(files);
    body
}

#[tokio::test]
async fn the_extended_part_goes_on_after_the_basic_one() {
    let caller = caller();
    let body = extended(&caller).await;
    let id = caller.sent(&body).await;
    assert!(
        caller.sandbox.moderate(id, &Moderation::AcceptGz).is_err(),
        "not before the basic part"
    );
    caller
        .sandbox
        .moderate(id, &Moderation::Approve)
        .expect("moderated");
    let status = caller.status(id).await;
    assert_eq!(
        (status["code"].as_str(), status["gzStatus"]["code"].as_str()),
        (Some("completed"), Some("publishingGz"))
    );
    caller
        .sandbox
        .moderate(id, &Moderation::AcceptGz)
        .expect("moderated");
    assert_eq!(caller.status(id).await["gzStatus"]["code"], "acceptedGz");
    assert_eq!(caller.update(id, &body).await.status, 422, "locked");

    let remarks = vec![Remark::new("1107a1c0", "Уточните.")];
    caller
        .sandbox
        .moderate(
            id,
            &Moderation::ReviseGz {
                remarks,
                comment: None,
            },
        )
        .expect("moderated");
    let status = caller.status(id).await;
    assert_eq!(status["gzStatus"]["code"], "underRevisionGz");
    assert_eq!(
        status["gzStatus"]["revisionDetails"][0]["attributeCode"],
        "1107a1c0"
    );
    assert_eq!(status["code"], "completed", "the basic part stays");
    caller.update(id, &body).await.ok();
    caller.moderation(id).await.ok();
    assert_eq!(caller.status(id).await["gzStatus"]["code"], "acceptedGz");

    caller
        .sandbox
        .moderate(
            id,
            &Moderation::RejectGz {
                comment: "Нет.".to_owned(),
            },
        )
        .expect("moderated");
    assert_eq!(caller.status(id).await["gzStatus"]["comment"], "Нет.");
    caller
        .sandbox
        .moderate(id, &Moderation::PublishGz)
        .expect("moderated");
    assert_eq!(
        caller.sandbox.requests("demo")[0].gz,
        Some(Gz::PublishingGz)
    );
    caller
        .sandbox
        .moderate(id, &Moderation::FinishGz)
        .expect("moderated");
    let status = caller.status(id).await;
    assert_eq!(status.get("gzStatus"), None);
    let ntin = status["ntinCode"].as_str().expect("an NTIN").to_owned();
    assert_eq!(
        caller.get(&format!("v1/products/{ntin}")).await.ok().json()["requestType"],
        "gov"
    );
    let plain = caller.sent(&water("Вода")).await;
    assert!(
        caller
            .sandbox
            .moderate(plain, &Moderation::AcceptGz)
            .is_err(),
        "it has no extended part"
    );
}
