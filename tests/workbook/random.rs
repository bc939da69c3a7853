//! Parts made of shreds of XML: always an answer.

use crate::support::{Parts, read};
use proptest::prelude::*;

/// What a part may be made of, in any order.
const SHREDS: [&str; 48] = [
    "<worksheet>",
    "</worksheet>",
    "<sheetData>",
    "</sheetData>",
    "<sheetData/>",
    "<row>",
    "<row r=\"3\">",
    "<row r='99999999999'>",
    "</row>",
    "<c>",
    "<c r=\"A1\">",
    "<c r=\"ZZZZ1\" t=\"s\">",
    "<c t=\"s\">",
    "<c r=\"B2\" s=\"1\" t=\"s\"><v>0</v></c>",
    "<c t=\"inlineStr\">",
    "<c t=\"e\">",
    "<c s=\"2\">",
    "<c/>",
    "</c>",
    "<v>",
    "<v/>",
    "</v>",
    "<f>",
    "<f t=\"shared\"/>",
    "</f>",
    "<is>",
    "</is>",
    "<t>",
    "</t>",
    "<t/>",
    "<si>",
    "</si>",
    "<r>",
    "<rPh>",
    "0",
    "1e308",
    "&amp;",
    "&#0;",
    "&#x110000;",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE a [",
    "\u{0}",
    "<",
    "\"",
    "_x000D_",
];

fn part() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&SHREDS[..]), 0..60)
        .prop_map(|shreds| shreds.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn any_parts_have_an_answer(sheet in part(), strings in part(), relations in part(), which in 0..4) {
        let mut parts = Parts::default();
        if which > 0 {
            parts.sheet = format!("<worksheet><sheetData><row>{sheet}</row></sheetData></worksheet>");
        }
        if which > 1 {
            parts.strings = strings;
        }
        match which {
            0 => parts.sheet = sheet,
            3 => parts.relations += &relations,
            _ => {}
        }
        if let Ok(book) = read(&parts.zipped()) {
            let rows = book.main.map(|main| main.rows).unwrap_or_default();
            prop_assert!(rows.is_sorted_by(|a, b| a.number < b.number));
            for row in rows {
                prop_assert!(row.cells.last().is_some_and(|cell| !cell.is_empty()));
            }
        }
    }
}
