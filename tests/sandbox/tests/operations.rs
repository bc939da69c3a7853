//! The operations that only tell, uploads, and drafts that edit a card.
mod common;
use common::{Caller, PNG, REQUESTS, WATER, caller, water, with};
use nct_sandbox::{Card, Moderation, Status};
use serde_json::{Value, json};

fn codes(items: &Value) -> Vec<&str> {
    items
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|item| item["code"].as_str())
        .collect()
}

fn open(caller: &Caller, third: bool) -> Card {
    let fits = |card: &&Card| card.active && !card.gov && (card.id % 3 == 0) == third;
    caller
        .sandbox
        .cards()
        .iter()
        .find(fits)
        .expect("a card")
        .clone()
}

#[tokio::test]
async fn requests_come_in_pages_newest_first() {
    let caller = caller();
    let mut ids = Vec::new();
    for number in 0..7 {
        ids.insert(0, caller.create(&water(&format!("Вода {number}"))).await);
    }
    let list = async |query: &str| {
        caller
            .call("GET", &format!("{REQUESTS}?{query}"), None)
            .await
    };
    let mut seen = Vec::new();
    for page in 1..=3 {
        let page = list(&format!("page={page}&size=3")).await.ok().json();
        assert_eq!(
            (&page["totalElements"], &page["totalPages"]),
            (&json!(7), &json!(3))
        );
        seen.extend(
            page["content"]
                .as_array()
                .expect("content")
                .iter()
                .filter_map(|request| request["id"].as_i64()),
        );
    }
    assert_eq!(seen, ids);
    assert_eq!(
        list("page=9&size=3").await.ok().json()["content"],
        json!([])
    );
    caller.moderation(ids[2]).await.ok();
    let sent = list("page=1&size=100&status=onModeration")
        .await
        .ok()
        .json();
    assert_eq!(
        (&sent["totalElements"], &sent["content"][0]["id"]),
        (&json!(1), &json!(ids[2]))
    );
    assert_eq!(
        sent["content"][0]["status"],
        json!({"code": "onModeration", "value": "На модерации"})
    );
    assert_eq!(sent["content"][0]["productData"]["nameRu"], "Вода 4");
    for malformed in [
        "",
        "page=1",
        "size=1",
        "page=0&size=1",
        "page=1&size=101",
        "page=1&size=0",
        "page=x&size=1",
        "page=-1&size=1",
        "page=1&page=2&size=1",
        "page=1&size=1&status=done",
    ] {
        assert_eq!(
            list(malformed).await.error(),
            (400, "VALIDATION_ERROR".to_owned()),
            "{malformed}"
        );
    }
}

#[tokio::test]
async fn details_hold_the_whole_request() {
    let caller = caller();
    let file = caller.upload("upload", "1.png", PNG).await.ok().json()["filename"].clone();
    let mut views = Vec::new();
    let mut makers = Vec::new();
    for _ in 0..2 {
        let mut body = with(water("Вода Родник 1 л"), "gtin", Some("4870206710012"));
        body["imageFiles"] = json!([{"fileName": file, "imageType": "Front"}]);
        body["documents"] = json!([{"fileName": "1.pdf"}]);
        let id = caller.create(&body).await;
        let details = caller.act(id, "GET", "details").await.ok().json();
        assert_eq!(details["id"], json!(id));
        assert_eq!(details["status"]["code"], "new");
        assert_eq!(details["requestType"]["code"], "base");
        assert_eq!(details["documents"]["fileNames"], json!(["1.pdf"]));
        assert_eq!(codes(&details["categoryAncestors"]).last(), Some(&WATER));
        let attribute = |code: &str| {
            let all = details["attributes"].as_array().expect("attributes");
            all.iter()
                .find(|attribute| attribute["code"] == code)
                .cloned()
        };
        assert_eq!(
            attribute("name_ru").expect("a name")["value"],
            "Вода Родник 1 л"
        );
        assert_eq!(
            attribute("country").expect("a country")["values"]["nameRu"],
            "КАЗАХСТАН"
        );
        assert_eq!(
            attribute("tnved").expect("a code")["multiValues"][0]["code"],
            "2201909000"
        );
        assert_eq!(
            codes(&attribute("measure").expect("units")["attributes"]),
            ["measure_unit", "quantity"]
        );
        makers.push(attribute("098223e4").is_some());
        views.push(details["imageData"]["imageFiles"][0]["imageType"].clone());
    }
    views.sort_by_key(Value::to_string);
    makers.sort_unstable();
    assert_eq!(
        (views, makers),
        (vec![json!("FRONT"), json!("front")], vec![false, true]),
        "both spellings"
    );
}

#[tokio::test]
async fn what_is_not_there_is_said_so() {
    let caller = caller();
    for (method, what, status) in [
        ("PUT", "moderation", 422),
        ("PUT", "cancel", 422),
        ("PUT", "publish", 422),
        ("GET", "status", 422),
        ("GET", "details", 422),
        ("GET", "duplicates", 404),
        ("DELETE", "", 422),
    ] {
        assert_eq!(
            caller.act(77, method, what).await.error(),
            (status, "NOT_FOUND".to_owned()),
            "{method} {what}"
        );
        let path = format!("{REQUESTS}/seven/{what}");
        let seen = caller.call(method, path.trim_end_matches('/'), None).await;
        assert_eq!(
            seen.status,
            if status == 404 { 404 } else { 400 },
            "{method} {what}"
        );
    }
    assert_eq!(
        caller.update(77, &water("Вода")).await.error(),
        (422, "NOT_FOUND".to_owned())
    );
    assert_eq!(
        caller
            .decide(77, &json!({"decision": "CONTINUE"}))
            .await
            .error(),
        (422, "NOT_FOUND".to_owned())
    );
}

#[tokio::test]
async fn a_published_card_is_edited_by_a_draft() {
    let caller = caller();
    for third in [false, true] {
        let card = open(&caller, third);
        let path = format!("{REQUESTS}/{}/edit-product", card.ntin);
        let draft = caller.call("POST", &path, None).await.ok().json();
        let id = draft["productRequestId"].as_i64().expect("an id");
        assert_eq!(
            draft["oktru"],
            if third {
                Value::Null
            } else {
                json!(card.oktru)
            }
        );
        assert_eq!(draft["ntin"], json!(card.ntin));
        for fixed in ["name_ru", "name_kk", "ntin", "tnved"] {
            assert!(!codes(&draft["attributes"]).contains(&fixed), "{fixed}");
        }
        assert_eq!(caller.status(id).await["code"], "new");
        // Its body, in the form that the update takes: an empty oktru has to be filled in.
        let mut body = with(draft, "brand", Some("Новый бренд"));
        if third {
            assert_eq!(
                caller.update(id, &body).await.error(),
                (400, "VALIDATION_ERROR".to_owned())
            );
        }
        body["oktru"] = json!(card.oktru);
        caller.update(id, &body).await.ok();
        caller.moderation(id).await.ok();
        caller
            .sandbox
            .moderate(id, &Moderation::Approve)
            .expect("moderated");
        assert_eq!(
            caller.status(id).await["ntinCode"],
            json!(card.ntin),
            "the NTIN stays"
        );
        let cards = caller
            .get(&format!("v2/products/{}", card.ntin))
            .await
            .ok()
            .json();
        assert_eq!(cards.as_array().map(Vec::len), Some(1));
        assert_eq!(cards[0]["nameRu"], json!(card.name_ru));
        assert!(cards[0].to_string().contains("Новый бренд"));
    }
}

#[tokio::test]
async fn only_active_base_cards_are_edited() {
    let caller = caller();
    let edit = async |ntin: &str| {
        caller
            .call("POST", &format!("{REQUESTS}/{ntin}/edit-product"), None)
            .await
    };
    let of = |fits: &dyn Fn(&Card) -> bool| {
        caller
            .sandbox
            .cards()
            .iter()
            .find(|card| fits(card))
            .expect("a card")
            .ntin
            .clone()
    };
    assert_eq!(
        edit(&of(&|card| !card.active)).await.error(),
        (422, "BUSINESS_ERROR".to_owned())
    );
    assert_eq!(
        edit(&of(&|card| card.active && card.gov)).await.error(),
        (422, "BUSINESS_ERROR".to_owned())
    );
    assert_eq!(
        edit("0200121958528").await.error(),
        (404, "NOT_FOUND".to_owned())
    );
    assert_eq!(edit("water").await.error(), (404, "NOT_FOUND".to_owned()));
    assert!(caller.sandbox.requests("demo").is_empty());
}

#[tokio::test]
async fn files_are_photos_and_documents_of_five_megabytes() {
    let caller = caller();
    let mut large = PNG.to_vec();
    large.resize(5 * 1024 * 1024, 0);
    let mut larger = large.clone();
    larger.push(0);
    let jpeg: &[u8] = &[0xFF, 0xD8, 0xFF, 0xE0];
    let pdf: &[u8] = b"%PDF-1.7";
    for (path, name, bytes, status) in [
        ("upload", "Вода спереди.png", PNG, 200),
        ("upload", "1.JPG", jpeg, 200),
        ("upload", "1.jpeg", jpeg, 200),
        ("upload", "1.png", &large, 200),
        ("upload", "1.png", &larger, 422),
        ("upload", "1.png", b"GIF89a", 422),
        ("upload", "1.gif", PNG, 422),
        ("upload", "1.pdf", pdf, 422),
        ("upload", "", PNG, 422),
        ("upload/document", "1.pdf", pdf, 200),
        ("upload/document", "1.png", PNG, 422),
        ("upload/document", "1.pdf", PNG, 422),
    ] {
        let seen = caller.upload(path, name, bytes).await;
        assert_eq!(seen.status, status, "{path} {name}: {}", seen.text);
        if status == 200 {
            let file = seen.json();
            let ending = name.rsplit('.').next().unwrap_or_default().to_lowercase();
            assert_eq!(
                (&file["originalFilename"], &file["sizeBytes"]),
                (&json!(name), &json!(bytes.len()))
            );
            assert_eq!(file["fileExtension"], json!(ending));
            assert!(
                file["filename"]
                    .as_str()
                    .is_some_and(|name| name.ends_with(&format!(".{ending}")))
            );
        }
    }
    let bare = caller
        .call(
            "POST",
            "/gwp/portal/api/v1/storage/upload",
            Some(&json!({})),
        )
        .await;
    assert_eq!(bare.error(), (400, "VALIDATION_ERROR".to_owned()));
}

#[tokio::test]
async fn calls_are_written_down() {
    let caller = caller();
    caller.request_in(Status::New).await;
    caller.get("v1/dictionaries?x=1").await.ok();
    let calls: Vec<_> = caller
        .sandbox
        .calls("demo")
        .into_iter()
        .map(|call| (call.method, call.path, call.status))
        .collect();
    let expected = [
        ("POST".to_owned(), REQUESTS.to_owned(), 200),
        (
            "GET".to_owned(),
            "/gwp/portal/api/v1/dictionaries?x=1".to_owned(),
            200,
        ),
    ];
    assert_eq!(calls, expected);
    caller.sandbox.reset("demo");
    assert!(caller.sandbox.calls("demo").is_empty() && caller.sandbox.requests("demo").is_empty());
}
