//! What is refused when a draft is sent to moderation.
mod common;
use common::{Caller, PNG, REQUESTS, WATER, caller, value, water, with};
use serde_json::{Value, json};

/// Sends a body, and says what was answered.
async fn sent(caller: &Caller, body: &Value) -> (u16, String) {
    let id = caller.create(body).await;
    let seen = caller.moderation(id).await;
    let state = caller.status(id).await["code"].clone();
    assert_eq!(
        state == "onModeration",
        seen.status == 200,
        "a refused request stays a draft"
    );
    (seen.status, seen.text)
}

/// Creates a body that is refused at once.
async fn refused(caller: &Caller, body: &Value) -> (u16, String) {
    caller.call("POST", REQUESTS, Some(body)).await.error()
}

#[tokio::test]
async fn sending_asks_for_everything_that_is_required() {
    let caller = caller();
    assert_eq!(sent(&caller, &water("Вода")).await.0, 200);
    for code in [
        "name_kk",
        "short_name_ru",
        "country",
        "tnved",
        "producer_country",
        "a4282e5d",
        "measure",
    ] {
        let (status, text) = sent(&caller, &with(water("Вода"), code, None)).await;
        assert_eq!(status, 422, "{code}");
        let named = if code == "measure" { "quantity" } else { code };
        assert!(
            text.contains("VALIDATION_ERROR") && text.contains(named),
            "{text}"
        );
    }
    let least =
        json!({"oktru": WATER, "autoPublication": true, "attributes": [value("name_ru", "Вода")]});
    let (_, text) = sent(&caller, &least).await;
    assert_eq!(
        text.matches("обязателен").count(),
        8,
        "all of them in one answer: {text}"
    );
}

#[tokio::test]
async fn sending_looks_at_every_value() {
    let caller = caller();
    let long = |count: usize| "ж".repeat(count);
    let cases = [
        ("gtin", "96385074", true),
        ("gtin", "4870000000001", true),
        ("gtin", "10614141000033", true),
        ("gtin", "48702067100", false),
        ("gtin", "48702067100I2", false),
        ("ntin", "0200121958529", true),
        ("ntin", "02001219585", false),
        ("country", "AQ", true),
        ("country", "Казахстан", false),
        ("country", "XX", false),
        ("producer_country", "kz", false),
        ("paket", "CAFE", true),
        ("paket", "НЕТ", false),
        ("tnved", "2201909000@6403919600", true),
        ("tnved", "2201909000@6403919600@", true),
        ("tnved", "2201", false),
        ("tnved", "2201909000,6403919600", false),
        ("eaes", "true", true),
        ("eaes", "да", false),
        ("a0238c5b", "6", true),
        ("a0238c5b", "0.5", false),
        ("a0238c5b", "1,5", false),
        ("colour", "красный", false),
    ];
    for (code, value, good) in cases {
        let (status, text) = sent(&caller, &with(water("Вода"), code, Some(value))).await;
        assert_eq!(
            status,
            if good { 200 } else { 422 },
            "{code} {value}: {text}"
        );
        assert!(good || text.contains(code), "{text}");
    }
    for (code, longest) in [("name_kk", 2000), ("short_name_ru", 255), ("article", 500)] {
        assert_eq!(
            sent(&caller, &with(water("Вода"), code, Some(&long(longest))))
                .await
                .0,
            200,
            "{code}"
        );
        assert_eq!(
            sent(
                &caller,
                &with(water("Вода"), code, Some(&long(longest + 1)))
            )
            .await
            .0,
            422,
            "{code}"
        );
    }
}

#[tokio::test]
async fn a_temporary_code_has_its_form() {
    let caller = caller();
    for wrong in ["004123456789", "0051234567890", "00412345678901"] {
        let (status, text) = sent(&caller, &with(water("Вода"), "xtin", Some(wrong))).await;
        assert!(
            status == 422 && text.contains("BUSINESS_ERROR"),
            "{wrong}: {text}"
        );
    }
    assert_eq!(
        sent(&caller, &with(water("Вода"), "xtin", Some("0041234567890")))
            .await
            .0,
        200
    );
}

#[tokio::test]
async fn units_are_grouped_and_the_others_may_be() {
    let caller = caller();
    let flat = with(
        with(
            with(water("Вода"), "measure", None),
            "measure_unit",
            Some("112"),
        ),
        "quantity",
        Some("1"),
    );
    assert_eq!(sent(&caller, &flat).await.0, 422);
    let mut grouped = with(
        with(water("Вода"), "producer_country", None),
        "a4282e5d",
        None,
    );
    let maker = json!([
        value("producer_country", "KZ"),
        value("a4282e5d", "ТОО «Пример»")
    ]);
    let attributes = grouped["attributes"].as_array_mut().expect("attributes");
    attributes.push(json!({"code": "098223e4", "attributes": maker}));
    attributes.push(json!({"code": "131777b5", "attributes": [value("eaes", "true")]}));
    assert_eq!(sent(&caller, &grouped).await.0, 200);
    let mut twice = water("Вода");
    let second = json!({"code": "measure", "attributes": [value("measure_unit", "166"), value("quantity", "1.5")]});
    twice["attributes"]
        .as_array_mut()
        .expect("attributes")
        .push(second);
    assert_eq!(
        sent(&caller, &twice).await.0,
        200,
        "a product may have several units"
    );
    for (unit, quantity) in [("штука", "1"), ("112", "1,5"), ("112", "0"), ("112", "")] {
        let mut body = with(water("Вода"), "measure", None);
        let measure = json!({"code": "measure", "attributes": [value("measure_unit", unit), value("quantity", quantity)]});
        body["attributes"]
            .as_array_mut()
            .expect("attributes")
            .push(measure);
        assert_eq!(sent(&caller, &body).await.0, 422, "{quantity} {unit}");
    }
    let mut strange = water("Вода");
    let stray = json!({"code": "131777b5", "attributes": [value("brand", "x")]});
    strange["attributes"]
        .as_array_mut()
        .expect("attributes")
        .push(stray);
    assert_eq!(sent(&caller, &strange).await.0, 422);
}

#[tokio::test]
async fn files_were_uploaded_and_show_a_side() {
    let caller = caller();
    let photo = caller
        .upload("upload", "Этикетка.png", PNG)
        .await
        .ok()
        .json()["filename"]
        .clone();
    let document = caller
        .upload("upload/document", "1.pdf", b"%PDF-1.7")
        .await
        .ok()
        .json()["filename"]
        .clone();
    let put = |name: &Value, view: &str| {
        let mut body = water("Вода");
        body["imageFiles"] = json!([{"fileName": name, "imageType": view}]);
        body["documents"] = json!([{"fileName": document}]);
        body
    };
    assert_eq!(sent(&caller, &put(&photo, "FRONT")).await.0, 200);
    assert_eq!(sent(&caller, &put(&photo, "left")).await.0, 200);
    assert_eq!(sent(&caller, &put(&photo, "inside")).await.0, 422);
    assert_eq!(
        sent(&caller, &put(&json!("other.png"), "front")).await.0,
        422
    );
    let mut body = put(&photo, "front");
    body["documents"] = json!([{"fileName": "other.pdf"}]);
    assert_eq!(sent(&caller, &body).await.0, 422);
}

#[tokio::test]
async fn an_extended_card_needs_both_sides_and_its_attributes() {
    let caller = caller();
    let mut body = water("Вода");
    body["isGov"] = json!(true);
    let (_, text) = sent(&caller, &body).await;
    assert!(
        text.contains("1107a1c0") && text.contains("спереди и сзади"),
        "{text}"
    );
}

#[tokio::test]
async fn an_edit_leaves_names_and_codes_alone() {
    let caller = caller();
    let base = |card: &&nct_sandbox::Card| card.active && !card.gov;
    let card = caller
        .sandbox
        .cards()
        .iter()
        .find(base)
        .expect("a card")
        .clone();
    let id = caller
        .create(&json!({
            "oktru": card.oktru, "ntin": card.ntin, "autoPublication": true, "attributes": [],
        }))
        .await;
    assert_eq!(
        caller.moderation(id).await.status,
        422,
        "the other attributes are required all the same"
    );
    let mut edit = water("x");
    edit["ntin"] = json!(card.ntin);
    for code in ["name_ru", "name_kk", "tnved"] {
        edit = with(edit, code, None);
    }
    assert_eq!(sent(&caller, &edit).await.0, 200);
    assert_eq!(
        sent(&caller, &with(edit.clone(), "name_ru", Some(&card.name_ru)))
            .await
            .0,
        200
    );
    for code in ["name_ru", "name_kk", "tnved", "ntin"] {
        let other = if code == "tnved" || code == "ntin" {
            "0200121958529"
        } else {
            "Другое имя"
        };
        assert_eq!(
            sent(&caller, &with(edit.clone(), code, Some(other)))
                .await
                .0,
            422,
            "{code}"
        );
    }
    edit["ntin"] = json!("0200121958528");
    assert_eq!(refused(&caller, &edit).await, (422, "NOT_FOUND".to_owned()));
    for wrong in [
        |card: &&nct_sandbox::Card| !card.active,
        |card: &&nct_sandbox::Card| card.gov && card.active,
    ] {
        edit["ntin"] = json!(
            caller
                .sandbox
                .cards()
                .iter()
                .find(wrong)
                .expect("a card")
                .ntin
        );
        assert_eq!(
            refused(&caller, &edit).await,
            (422, "BUSINESS_ERROR".to_owned())
        );
    }
}
