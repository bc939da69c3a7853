//! What is sent of a card, and what comes back.
use nct_ready::catalog::card::{Block, Content, Custom, Gov, Measure, Paper, Photo, View};
use nct_ready::catalog::contract::{
    EditDraft, GovAttributes, Product, RequestBody, RequestDetails,
};
use serde_json::{Value, json};

/// A card with something in every corner.
pub(crate) fn full() -> Content {
    let mut content = Content {
        oktru: "1101-0001-0001-100000001".into(),
        measures: vec![
            Measure {
                unit: "112".into(),
                quantity: "0.5".into(),
            },
            Measure {
                unit: "796".into(),
                quantity: "1".into(),
            },
        ],
        tnved: vec!["2105009100".into(), "6403919600".into()],
        ..Content::default()
    };
    for (code, text) in [
        ("gtin", "4870000000001"),
        ("name_ru", "Вода Айна / 0,5 л"),
        ("name_kk", "Айна суы / 0,5 л"),
        ("short_name_ru", "Вода Айна"),
        ("country", "KZ"),
        ("eaes", "true"),
        ("marking_required_status", "false"),
        ("producer_country", "KZ"),
        ("a4282e5d", "ТОО «Айна»"),
    ] {
        content.set(code, text);
    }
    content
}

fn sent(content: &Content) -> Value {
    serde_json::to_value(content.body()).expect("json")
}

#[test]
fn a_card_is_sent_as_the_specification_shows() {
    let mut content = full();
    content.set("brand", "  ");
    content.photos = vec![
        Photo {
            file: "a".into(),
            view: View::Back,
            uploaded: Some("u-1.jpg".into()),
            ..Photo::default()
        },
        Photo {
            file: "b".into(),
            ..Photo::default()
        },
    ];
    content.documents = vec![Paper {
        uploaded: Some("u-2.pdf".into()),
        ..Paper::default()
    }];
    let expected = json!({
        "oktru": "1101-0001-0001-100000001",
        "autoPublication": true,
        "attributes": [
            {"code": "gtin", "value": "4870000000001"},
            {"code": "name_ru", "value": "Вода Айна / 0,5 л"},
            {"code": "name_kk", "value": "Айна суы / 0,5 л"},
            {"code": "short_name_ru", "value": "Вода Айна"},
            {"code": "country", "value": "KZ"},
            {"code": "measure", "attributes": [{"code": "measure_unit", "value": "112"}, {"code": "quantity", "value": "0.5"}]},
            {"code": "measure", "attributes": [{"code": "measure_unit", "value": "796"}, {"code": "quantity", "value": "1"}]},
            {"code": "eaes", "value": "true"},
            {"code": "marking_required_status", "value": "false"},
            {"code": "tnved", "value": "2105009100@6403919600"},
            {"code": "producer_country", "value": "KZ"},
            {"code": "a4282e5d", "value": "ТОО «Айна»"},
        ],
        "imageFiles": [{"fileName": "u-1.jpg", "imageType": "BACK"}],
        "documents": [{"fileName": "u-2.pdf"}],
    });
    assert_eq!(sent(&content), expected);
    assert_eq!(content.to_upload(), ["b"]);
    content.uploaded("b", "u-3.png");
    assert_eq!(content.body().image_files.len(), 2);
}

#[test]
fn an_edit_leaves_out_what_it_cannot_change() {
    let mut content = full();
    content.edits = Some("0200000000012".into());
    content.wants_xtin = true;
    let body = content.body();
    assert_eq!(body.ntin.as_deref(), Some("0200000000012"));
    let codes: Vec<_> = body.attributes.iter().map(|a| a.code.as_str()).collect();
    for locked in ["name_ru", "name_kk", "ntin", "tnved", "xtin"] {
        assert!(!codes.contains(&locked), "{locked} in {codes:?}");
    }
    assert!(codes.contains(&"short_name_ru"));
    assert!(content.is_locked("tnved") && !content.is_locked("brand"));
    assert!(!full().is_locked("tnved"));
}

#[test]
fn the_wish_for_a_temporary_code_is_an_attribute_that_is_not_filled() {
    let mut content = full();
    content.wants_xtin = true;
    let xtin = |content: &Content| {
        let found = content
            .body()
            .attributes
            .into_iter()
            .find(|a| a.code == "xtin");
        found.map(|a| a.value.unwrap_or_default())
    };
    assert_eq!(xtin(&content).as_deref(), Some(""));
    assert!(Content::from_body(&content.body()).wants_xtin);
    content.set("xtin", "0041234567890");
    assert_eq!(xtin(&content).as_deref(), Some("0041234567890"));
    assert_eq!(xtin(&full()), None);
}

#[test]
fn the_extended_part_goes_into_its_three_groups() {
    let mut content = full();
    content.gov = Gov {
        on: true,
        main: [("1101a1c0".to_owned(), "Стекло".to_owned())].into(),
        additional: [("1101b1c0".to_owned(), "12".to_owned())].into(),
        custom: vec![
            Custom {
                name_ru: "Вкус".into(),
                name_kk: "Дәмі".into(),
                value: "Лимон".into(),
            },
            Custom::default(),
        ],
        additional_blocks: vec![Block {
            code: "size".into(),
            values: [("w".to_owned(), "2".to_owned())].into(),
        }],
        ..Gov::default()
    };
    let sent = sent(&content);
    assert_eq!(sent["isGov"], json!(true));
    assert_eq!(
        sent["mainExtendedAttributes"],
        json!([{"code": "1101a1c0", "value": "Стекло"}])
    );
    assert_eq!(
        sent["additionalExtendedAttributes"],
        json!([{"code": "1101b1c0", "value": "12"}, {"code": "size", "attributes": [{"code": "w", "value": "2"}]}])
    );
    assert_eq!(
        sent["customExtendedAttributes"],
        json!([{"nameRu": "Вкус", "nameKk": "Дәмі", "value": "Лимон"}])
    );
    assert!(!sent["attributes"].to_string().contains("isGov"));
    // Switched off, nothing of it is sent and all of it stays.
    content.gov.on = false;
    let off = self::sent(&content);
    assert!(off.get("isGov").is_none() && off.get("mainExtendedAttributes").is_none());
    assert_eq!(content.gov.main.len(), 1);
}

#[test]
fn both_spellings_are_read() {
    let flat = json!([
        {"code": "name_ru", "value": " Вода "},
        {"code": "measure_unit", "value": "112"}, {"code": "quantity", "value": 0.5},
        {"code": "eaes", "value": true}, {"code": "producer_country", "value": "KZ"},
        {"code": "tnved", "value": "2105009100@6403919600@"},
    ]);
    let grouped = json!([
        {"code": "098223e4", "attributes": [{"code": "producer_country", "value": "KZ"}]},
        {"code": "131777b5", "attributes": [{"code": "eaes", "value": "true"}]},
        {"code": "measure", "attributes": [{"code": "quantity", "value": "0.5"}, {"code": "measure_unit", "value": "112"}]},
        {"code": "name_ru", "value": "Вода"},
        {"code": "tnved", "value": "6403919600@2105009100"},
    ]);
    let read = |attributes: &Value| {
        let images = json!([{"fileName": "a.jpg", "imageType": "top"}]);
        let body = json!({"oktru": "1", "autoPublication": true, "attributes": attributes, "imageFiles": images});
        let body: RequestBody = serde_json::from_value(body).expect("a body");
        Content::from_body(&body)
    };
    // A number or a truth value is a text where a text belongs.
    let texts = json!(
        flat.as_array()
            .expect("list")
            .iter()
            .map(|a| {
                let value = a["value"]
                    .as_str()
                    .map_or_else(|| a["value"].to_string(), str::to_owned);
                json!({"code": a["code"], "value": value})
            })
            .collect::<Vec<_>>()
    );
    let (one, other) = (read(&texts), read(&grouped));
    assert_eq!(one.measures, other.measures);
    assert_eq!(one.fingerprint(), other.fingerprint());
    assert_eq!(one.hash(), other.hash());
    assert_eq!(one.photos[0].view, View::Top);
    assert_ne!(one.hash(), full().hash());
}

#[test]
fn a_request_is_read_as_it_was_sent() {
    let named = |code: &str| json!({"code": code, "nameRu": "x", "nameKk": "x"});
    for grouped in [false, true] {
        let signs = vec![
            json!({"code": "eaes", "nameRu": "x", "value": "true"}),
            json!({"code": "marking_required_status", "nameRu": "x", "value": "false"}),
        ];
        let mut attributes = vec![
            json!({"code": "gtin", "nameRu": "x", "value": "4870000000001"}),
            json!({"code": "name_ru", "nameRu": "x", "value": "Вода Айна / 0,5 л"}),
            json!({"code": "name_kk", "nameRu": "x", "value": "Айна суы / 0,5 л"}),
            json!({"code": "short_name_ru", "nameRu": "x", "value": "Вода Айна"}),
            json!({"code": "country", "nameRu": "x", "value": "Казахстан", "values": named("KZ")}),
            // Several blocks as one.
            json!({"code": "measure", "nameRu": "x", "attributes": [
                {"code": "quantity", "nameRu": "x", "value": "0.5"},
                {"code": "measure_unit", "nameRu": "x", "value": "Литр", "values": {"id": 7, "properties": {"code": "112"}}},
                {"code": "quantity", "nameRu": "x", "value": "1"},
                {"code": "measure_unit", "nameRu": "x", "value": "796", "values": null},
            ]}),
            json!({"code": "tnved", "nameRu": "x", "multiValues": [named("2105009100"), named("6403919600")]}),
            json!({"code": "producer_country", "nameRu": "x", "values": named("KZ"), "multiValues": null}),
            json!({"code": "a4282e5d", "nameRu": "x", "value": "ТОО «Айна»"}),
        ];
        if grouped {
            attributes.push(json!({"code": "131777b5", "nameRu": "x", "attributes": signs}));
        } else {
            attributes.extend(signs);
        }
        let details = json!({
            "id": 7, "status": {"code": "new", "value": "x"}, "autoPublication": true, "isGov": false,
            "categoryAncestors": [{"level": 4, "code": "1101-0001-0001-100000001"}, {"level": 1, "code": "1101"}],
            "attributes": attributes,
            "imageData": {"imageFiles": [{"fileName": "a.png", "imageType": "LEFT"}]},
            "documents": {"fileNames": ["b.pdf"]},
        });
        let details: RequestDetails = serde_json::from_value(details).expect("details");
        let read = Content::from_details(&details);
        assert_eq!(read.fingerprint(), full().fingerprint(), "{read:?}");
        assert_eq!(
            (read.photos[0].view, read.photos[0].uploaded.as_deref()),
            (View::Left, Some("a.png"))
        );
        assert_eq!(read.documents[0].uploaded.as_deref(), Some("b.pdf"));
        assert_eq!(read.edits, None);
    }
}

#[test]
fn the_code_of_a_request_says_what_it_edits_until_it_is_finished() {
    for (state, edits) in [("new", Some("0200000000012")), ("completed", None)] {
        let details = json!({"id": 7, "status": {"code": state}, "attributes": [{"code": "ntin", "value": "0200000000012"}]});
        let details: RequestDetails = serde_json::from_value(details).expect("details");
        assert_eq!(
            Content::from_details(&details).edits.as_deref(),
            edits,
            "{state}"
        );
    }
}

#[test]
fn a_card_begun_from_another_has_none_of_its_codes() {
    let product = json!({
        "id": 1, "ntin": "0200000000012", "gtin": "4870000000001", "nameRu": "Вода", "nameKk": "Су", "shortNameRu": "Вода",
        "categoryAncestors": [{"level": 1, "code": "11"}, {"level": 4, "code": "1101-0001-0001-100000001"}],
        "attributes": [
            {"code": "ntin", "value": "0200000000012"}, {"code": "gtin", "value": "4870000000001"},
            {"code": "brand", "value": "Айна"}, {"code": "country", "value": "KZ"},
            {"code": "is_domestic", "value": "true", "attributeType": "gov"},
            {"code": "szpt_category", "value": "1"},
        ],
    });
    let product: Product = serde_json::from_value(product).expect("a card");
    let content = Content::from_product(&product);
    assert_eq!(content.oktru, "1101-0001-0001-100000001");
    assert_eq!(content.based_on.as_deref(), Some("0200000000012"));
    assert_eq!(
        (content.get("name_kk"), content.get("brand")),
        ("Су", "Айна")
    );
    for code in ["gtin", "ntin", "szpt_category"] {
        assert_eq!(content.get(code), "", "{code}");
    }
    assert_eq!(content.edits, None);
}

#[test]
fn an_edit_draft_is_taken_as_it_comes() {
    let draft = json!({"productRequestId": 9, "oktru": null, "ntin": "0200000000012", "autoPublication": true,
        "attributes": [{"code": "brand", "value": "Айна"}, {"code": "xtin", "value": ""}]});
    let draft: EditDraft = serde_json::from_value(draft).expect("a draft");
    let content = Content::from_edit_draft(&draft);
    assert_eq!(
        (content.oktru.as_str(), content.edits.as_deref()),
        ("", Some("0200000000012"))
    );
    assert!(!content.wants_xtin);
}

#[test]
fn extended_attributes_go_where_the_class_has_them() {
    let lists = json!({"mainAttributes": [{"code": "m", "nameRu": "x"}, {"code": "b", "nameRu": "x"}], "additionalAttributes": [{"code": "a", "nameRu": "x"}]});
    let lists: GovAttributes = serde_json::from_value(lists).expect("lists");
    let mut content = full();
    let one = |code: &str| (code.to_owned(), code.to_owned());
    content.gov.main = [one("a"), one("z")].into();
    content.gov.additional = [one("m")].into();
    content.set("b", "b");
    content.regroup(&lists);
    let codes = |values: &std::collections::BTreeMap<String, String>| {
        values.keys().cloned().collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        (
            codes(&content.gov.main).as_str(),
            codes(&content.gov.additional).as_str()
        ),
        ("b m z", "a")
    );
    assert_eq!(content.get("b"), "");
}

#[test]
fn files_count_by_their_bytes() {
    let photo = |file: &str, uploaded: Option<&str>| Photo {
        file: file.into(),
        uploaded: uploaded.map(str::to_owned),
        ..Photo::default()
    };
    let with = |photos: Vec<Photo>| Content { photos, ..full() };
    let planned = with(vec![photo("abc", None)]);
    assert_eq!(planned.hash(), with(vec![photo("abc", Some("u1"))]).hash());
    assert_ne!(planned.hash(), with(vec![photo("abd", None)]).hash());
    assert_ne!(planned.hash(), full().hash());
    assert_eq!(planned.fingerprint(), full().fingerprint());
    let quiet = Content {
        auto_publication: false,
        ..full()
    };
    assert_ne!(quiet.hash(), full().hash());
    assert_eq!(full().hash().len(), 64);
}

#[test]
fn a_row_of_a_template_is_a_content() {
    let cells = [
        ("oktru", "1101-0001-0001-100000001"),
        ("gtin", "4870000000001"),
        ("name_ru", "Вода Айна / 0,5 л"),
        ("name_kk", "Айна суы / 0,5 л"),
        ("short_name_ru", "Вода Айна"),
        ("country", "KZ"),
        ("measure_unit", "112"),
        ("quantity", "0.5"),
        ("eaes", "true"),
        ("marking_required_status", "false"),
        ("tnved", "2105009100@6403919600@"),
        ("producer_country", "KZ"),
        ("a4282e5d", "ТОО «Айна»"),
    ];
    let mut expected = full();
    expected.measures.truncate(1);
    assert_eq!(Content::from_cells(cells.into_iter()), expected);
    assert!(Content::from_cells(std::iter::empty()).is_blank());
}
