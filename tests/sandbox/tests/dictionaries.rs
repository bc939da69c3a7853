//! Dictionaries and attributes.
mod common;
use common::{WATER, caller};
use serde_json::{Value, json};

fn codes(items: &Value) -> Vec<&str> {
    items
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|item| item["code"].as_str())
        .collect()
}

#[tokio::test]
async fn base_attributes_say_what_is_required() {
    let caller = caller();
    let all = caller
        .get("v1/products/requests/attributes")
        .await
        .ok()
        .json();
    let expected = [
        "ntin",
        "gtin",
        "xtin",
        "name_ru",
        "name_kk",
        "name_en",
        "short_name_ru",
        "short_name_kk",
        "paket",
        "country",
        "brand",
        "article",
        "mpn_code",
        "measure",
        "131777b5",
        "tnved",
        "098223e4",
        "a0238c5b",
    ];
    assert_eq!(codes(&all), expected);
    let group = |code: &str| {
        all.as_array()
            .and_then(|all| all.iter().find(|one| one["code"] == code))
            .cloned()
    };
    assert_eq!(
        codes(&group("098223e4").expect("a group")["attributes"]),
        ["producer_identifier", "producer_country", "a4282e5d"]
    );
    assert_eq!(
        group("measure").expect("a group")["attributeType"],
        "compoundStandard"
    );
    assert_eq!(
        group("gtin").expect("gtin")["pattern"],
        r"^(?:\\d{8}|\\d{12}|\\d{13}|\\d{14})$",
        "as it is served: doubled"
    );
    assert_eq!(
        group("country").expect("country")["dictionaryCode"],
        "COUNTRY"
    );
}

#[tokio::test]
async fn dictionaries_are_pages_trees_and_searches() {
    let caller = caller();
    let get = async |path: &str| caller.get(&format!("v1/dictionaries{path}")).await;
    assert_eq!(
        codes(&get("").await.ok().json()),
        ["OKTRU", "TNVED", "COUNTRY", "MEASURE_UNIT", "PACKAGE"]
    );
    for (dictionary, code, name) in [
        ("OKTRU", "0000-0000-0000-000000000", "Без ОКТРУ"),
        ("TNVED", "2201909000", "Вода питьевая"),
        ("COUNTRY", "KZ", "КАЗАХСТАН"),
        ("MEASURE_UNIT", "796", "Штука"),
        ("PACKAGE", "CAFE", "Кафе"),
    ] {
        let page = get(&format!("/{dictionary}/items?page=1&size=100"))
            .await
            .ok()
            .json();
        let again = get(&format!("/{dictionary}/items?page=2&size=100"))
            .await
            .ok()
            .json();
        let count = [&page, &again]
            .iter()
            .map(|page| page["content"].as_array().map_or(0, Vec::len))
            .sum::<usize>();
        assert_eq!(page["totalElements"], json!(count));
        let found = get(&format!(
            "/{dictionary}/items?page=1&size=100&search={code}"
        ))
        .await
        .ok()
        .json();
        assert_eq!(
            found["content"][0]["properties"],
            json!({"code": code, "nameRu": name, "nameKk": found["content"][0]["properties"]["nameKk"]})
        );
    }
    // «кг» stands in no name; a word is found in any case.
    let found = get("/MEASURE_UNIT/items?page=1&size=100&search=%D0%BA%D0%98%D0%9B%D0%BE")
        .await
        .ok()
        .json();
    assert_eq!(codes(&found["content"]), ["499", "511", "166"]);
    assert_eq!(
        get("/NOTHING/items?page=1&size=1").await.error(),
        (422, "NOT_FOUND".to_owned())
    );
    assert_eq!(
        get("/NOTHING/items?page=0&size=1").await.error(),
        (400, "VALIDATION_ERROR".to_owned())
    );
    assert_eq!(
        get("/NOTHING/roots").await.error(),
        (422, "NOT_FOUND".to_owned())
    );
    assert_eq!(
        get("/OKTRU/children/x").await.error(),
        (400, "VALIDATION_ERROR".to_owned())
    );
    assert_eq!(get("/OKTRU/children/1").await.ok().json(), json!([]));

    // Down the tree to a leaf.
    let mut items = get("/OKTRU/roots").await.ok().json();
    for (level, code) in ["1107", "1107-0001", "1107-0001-0001", WATER]
        .into_iter()
        .enumerate()
    {
        let item = items
            .as_array()
            .and_then(|all| all.iter().find(|item| item["code"] == code))
            .cloned();
        let item = item.unwrap_or_else(|| panic!("{code}"));
        assert_eq!(
            (&item["level"], &item["hasChild"]),
            (&json!(level + 1), &json!(level < 3)),
            "{code}"
        );
        items = get(&format!("/OKTRU/children/{}", item["id"]))
            .await
            .ok()
            .json();
    }
    assert_eq!(items, json!([]));
}

#[tokio::test]
async fn a_category_has_extended_attributes() {
    let caller = caller();
    let of = async |oktru: &str| {
        caller
            .get(&format!(
                "v1/products/requests/categories/{oktru}/gov-attributes"
            ))
            .await
            .ok()
            .json()
    };
    let water = of(WATER).await;
    assert_eq!(codes(&water["mainAttributes"]), ["1107a1c0", "1107a2c0"]);
    assert_eq!(
        water["mainAttributes"][0]["isMain"], false,
        "the array decides, not isMain"
    );
    assert_ne!(
        codes(&of("1032-0001-0001-100010004").await["mainAttributes"]),
        codes(&water["mainAttributes"])
    );
    let none = json!({"mainAttributes": [], "additionalAttributes": []});
    for oktru in ["9610-0012", "0000-0000-0000-000000000", "x"] {
        assert_eq!(of(oktru).await, none, "{oktru}");
    }
}
