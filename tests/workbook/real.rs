//! The catalog's own files, where they are at hand.

use crate::support::{read, real};
use nct_ready::template::{Cell, Dictionaries, KNOWN, Which};
use nct_ready::xlsx;

fn sizes(dictionaries: &Dictionaries) -> [usize; 4] {
    Which::ALL.map(|which| dictionaries.get(which).len())
}

#[test]
fn the_blank_template_is_read_whole() {
    let Some(bytes) = real("nct-template-2026-07.xlsx") else {
        return;
    };
    let book = read(&bytes).expect("a workbook");
    assert_eq!(book.sheets.len(), 6);
    assert!(!book.macros && !book.external_links);
    let main = book.main.expect("the sheet");
    assert_eq!(main.name, "Import");
    let codes: Vec<_> = main.rows[0].cells.iter().map(Cell::text).collect();
    assert_eq!(codes, KNOWN.map(|known| known.code));
    assert_eq!(main.rows.len(), 4, "nothing but the header");
    assert!(!main.cut && !main.filtered && main.merged.is_empty());
    assert_eq!(sizes(&book.dictionaries), [80_769, 13_529, 252, 545]);
    let kept = xlsx::read_dictionaries(&bytes).expect("dictionaries");
    assert_eq!(sizes(&kept), sizes(&book.dictionaries));
}

#[test]
fn the_filled_template_is_read_exactly() {
    let Some(bytes) = real("nct-template-2026-05.xlsx") else {
        return;
    };
    let book = read(&bytes).expect("a workbook");
    let main = book.main.expect("the sheet");
    assert_eq!(main.rows.len(), 5);
    let row = &main.rows[4];
    assert_eq!(row.number, 5);
    let texts: Vec<_> = row.cells.iter().map(Cell::text).collect();
    let mut expected = [""; 19];
    for (column, text) in [
        (0, "1101-0001-0001-100047259"),
        (3, "Нагревательная плита, LH2210"),
        (4, "LH2210 қыздыру плитасы"),
        // The line break at its end is in the file.
        (5, "Нагр. Плита, LH2210\n"),
        (7, "КИТАЙ"),
        (9, "LH2210"),
        (11, "Штука"),
        (12, "2"),
        (15, "8419899890"),
        (18, "Labtech Srl"),
    ] {
        expected[column] = text;
    }
    assert_eq!(texts, expected);
    assert_eq!(sizes(&book.dictionaries), [65_572, 13_529, 254, 545]);
}
