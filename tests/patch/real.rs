//! The catalog's own templates, where they stand beside the project: filled, they stay under the catalog's limit, and all
//! other parts stay as they are.

use crate::support::{SHEET, cells, packed, real};
use nct_ready::template::{Edit, MOST_BYTES};
use nct_ready::xlsx;

/// A product as the template's own example has it, different in every row.
fn product(row: u32) -> [String; 20] {
    [
        "1101-0001-0001-100000001".to_owned(),
        format!("48700000{:05}", row * 7919 % 100_000),
        String::new(),
        format!(
            "Печенье «Айна» AY-{row} / сливочное, {} г, в картонной упаковке",
            row % 977
        ),
        format!(
            "«Айна» AY-{row} печеньесі / кілегейлі, {} г, картон қаптамада",
            row % 977
        ),
        format!("Печенье Айна AY-{row}"),
        format!("Айна AY-{row} печеньесі"),
        "КАЗАХСТАН".to_owned(),
        "Айна".to_owned(),
        format!("AY-{row}"),
        format!("77-{row}"),
        "Штука".to_owned(),
        "1".to_owned(),
        "true".to_owned(),
        "false".to_owned(),
        "1905311900@1905329900".to_owned(),
        "150340012340".to_owned(),
        "КАЗАХСТАН".to_owned(),
        "ТОО «Айна»".to_owned(),
        "12".to_owned(),
    ]
}

#[test]
fn a_thousand_products_fit_and_nothing_else_changes() {
    for name in ["nct-template-2026-05.xlsx", "nct-template-2026-07.xlsx"] {
        let Some(before) = real(name) else { continue };
        let edits: Vec<_> = (5..1005)
            .flat_map(|row| {
                let cells = (0..).zip(product(row));
                cells.map(move |(column, text)| Edit { row, column, text })
            })
            .collect();
        let after = xlsx::patch(&before, "Import", &edits).expect("patched");
        assert!(
            (after.len() as u64) < MOST_BYTES,
            "{name}: {} bytes",
            after.len()
        );
        println!("{name}: {} bytes, {} before", after.len(), before.len());
        for (old, new) in packed(&before).into_iter().zip(packed(&after)) {
            assert_eq!(old.0 == SHEET, old != new, "{name}: {}", old.0);
        }
        let mut expected = cells(&before);
        expected.extend(
            edits
                .iter()
                .map(|edit| ((edit.row, edit.column), edit.text.clone())),
        );
        expected.retain(|_, text| !text.is_empty());
        assert_eq!(cells(&after), expected, "{name}");
        crate::office::case(name, &before, &after, &edits);
    }
}
