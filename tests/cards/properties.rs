//! What holds for any card.
use nct_ready::catalog::card::{Block, Content, Gov, Measure};
use nct_ready::catalog::contract::{AttributeValue, RequestBody};
use proptest::prelude::*;

fn texts() -> impl Strategy<Value = String> {
    "[а-яә0-9 @.\"]{0,12}"
}

fn values() -> impl Strategy<Value = std::collections::BTreeMap<String, String>> {
    let codes = prop::sample::select(vec![
        "gtin", "xtin", "name_ru", "brand", "eaes", "a4282e5d", "new_one", "country",
    ]);
    proptest::collection::btree_map(codes.prop_map(str::to_owned), texts(), 0..6)
}

prop_compose! {
    fn contents()(
        oktru in texts(), values in values(), gov in values(), wants_xtin in any::<bool>(), auto_publication in any::<bool>(),
        measures in proptest::collection::vec(("[0-9]{0,3}", "[0-9.]{0,4}"), 0..3), tnved in proptest::collection::vec("[0-9]{0,10}", 0..3),
        edits in proptest::option::of("[0-9]{13}"), on in any::<bool>(), block in values(),
    ) -> Content {
        Content {
            oktru, values, wants_xtin, auto_publication, tnved, edits,
            measures: measures.into_iter().map(|(unit, quantity)| Measure { unit, quantity }).collect(),
            gov: Gov { on, main: gov, ..Gov::default() },
            blocks: vec![Block { code: "block".into(), values: block }],
            ..Content::default()
        }
    }
}

/// Attributes in another order, those of blocks too.
fn turned(mut body: RequestBody) -> RequestBody {
    fn turn(list: &mut [AttributeValue]) {
        list.reverse();
        for value in list {
            turn(&mut value.attributes);
        }
    }
    turn(&mut body.attributes);
    turn(&mut body.main_extended_attributes);
    body
}

proptest! {
    #[test]
    fn what_is_sent_is_read_and_sent_again_alike(content in contents()) {
        let body = content.body();
        let again = Content::from_body(&body);
        prop_assert_eq!(again.body(), body.clone());
        prop_assert_eq!(again.hash(), content.hash());
        prop_assert_eq!(again.fingerprint(), content.fingerprint());
        let text = serde_json::to_string(&body).expect("json");
        prop_assert_eq!(&serde_json::from_str::<RequestBody>(&text).expect("a body"), &body);
        prop_assert_eq!(Content::from_body(&turned(body)).hash(), content.hash());
    }

    #[test]
    fn what_is_kept_is_there_again(content in contents()) {
        let text = serde_json::to_string(&content).expect("json");
        prop_assert_eq!(serde_json::from_str::<Content>(&text).expect("a content"), content);
    }

    #[test]
    fn another_value_is_another_content(content in contents(), code in "[a-z]{1,8}", text in "[а-я]{1,5}") {
        let mut other = content.clone();
        other.set(&code, &text);
        prop_assume!(other.get(&code) != content.get(&code).trim());
        prop_assert_ne!(other.hash(), content.hash());
    }
}
