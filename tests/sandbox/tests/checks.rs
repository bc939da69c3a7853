//! What is refused when a draft is created.
mod common;
use common::{Caller, REQUESTS, WATER, caller, value, water, with};
use serde_json::{Value, json};

async fn created(caller: &Caller, body: &Value) -> (u16, String) {
    let seen = caller.call("POST", REQUESTS, Some(body)).await;
    if seen.status == 200 {
        (200, String::new())
    } else {
        seen.error()
    }
}

#[tokio::test]
async fn a_draft_needs_a_kind_and_a_name() {
    let caller = caller();
    let least =
        json!({"oktru": WATER, "autoPublication": true, "attributes": [value("name_ru", "Вода")]});
    assert_eq!(created(&caller, &least).await.0, 200);
    for nameless in [
        with(least.clone(), "name_ru", None),
        with(least.clone(), "name_ru", Some(" ")),
    ] {
        assert_eq!(
            created(&caller, &nameless).await,
            (422, "VALIDATION_ERROR".to_owned())
        );
    }
    for (oktru, good) in [
        ("0000-0000-0000-000000000", true),
        ("1113-0015-0008-100095264", true),
        ("9610-0012", false),
        ("1107", false),
        ("Вода", false),
    ] {
        let mut body = least.clone();
        body["oktru"] = json!(oktru);
        let seen = caller.call("POST", REQUESTS, Some(&body)).await;
        assert_eq!(seen.status == 200, good, "{oktru}");
        if !good {
            let message = format!("OKTRU \"{oktru}\" not found.");
            assert_eq!(seen.status, 422);
            assert_eq!(
                seen.json(),
                json!({"code": "NOT_FOUND", "message": message})
            );
        }
    }
    assert_eq!(
        caller.sandbox.requests("demo").len(),
        3,
        "what was refused left nothing"
    );
}

#[tokio::test]
async fn a_body_of_another_form_is_malformed() {
    let caller = caller();
    let good = water("Вода");
    let changed = |field: &str, value: Value| {
        let mut body = good.clone();
        body[field] = value;
        body
    };
    let mut without = good.clone();
    without
        .as_object_mut()
        .expect("an object")
        .remove("autoPublication");
    for body in [
        json!([]),
        json!({}),
        without,
        changed("oktru", json!("")),
        changed("oktru", Value::Null),
        changed("autoPublication", json!("yes")),
        changed("ntin", Value::Null),
        changed("isGov", json!(1)),
        changed("attributes", json!([{"code": "gtin", "value": 5}])),
        changed("attributes", json!([{"code": "gtin", "value": null}])),
        changed("imageFiles", json!([{"fileName": "1.png"}])),
        changed("documents", json!([{"fileName": "1.doc"}])),
        changed("documents", json!([{"fileName": ".pdf"}])),
    ] {
        assert_eq!(
            created(&caller, &body).await,
            (400, "VALIDATION_ERROR".to_owned()),
            "{body}"
        );
    }
    assert_eq!(
        created(
            &caller,
            &changed("documents", json!([{"fileName": "1.PDF"}]))
        )
        .await
        .0,
        200
    );
}

#[tokio::test]
async fn extended_attributes_stand_in_their_groups() {
    let caller = caller();
    let groups = caller
        .get(&format!(
            "v1/products/requests/categories/{WATER}/gov-attributes"
        ))
        .await
        .ok()
        .json();
    let code = |group: &str| {
        groups[group][0]["code"]
            .as_str()
            .expect("a code")
            .to_owned()
    };
    let (main, additional) = (code("mainAttributes"), code("additionalAttributes"));
    let put = |main: &str, additional: &str| {
        let mut body = water("Вода");
        body["mainExtendedAttributes"] = json!([value(main, "1")]);
        body["additionalExtendedAttributes"] = json!([value(additional, "1")]);
        body
    };
    assert_eq!(created(&caller, &put(&main, &additional)).await.0, 200);
    assert_eq!(
        created(&caller, &put(&additional, "x")).await,
        (422, "VALIDATION_ERROR".to_owned())
    );
    assert_eq!(
        created(&caller, &put("x", &main)).await,
        (422, "VALIDATION_ERROR".to_owned())
    );
    for (code, status) in [("gtin", 422), ("szpt_category", 200), ("is_domestic", 200)] {
        let mut body = water("Вода");
        let attributes = body["attributes"].as_array_mut().expect("attributes");
        attributes.push(json!({"code": code, "value": "4870206710012", "isGov": true}));
        assert_eq!(created(&caller, &body).await.0, status, "{code}");
    }
}
