//! Workbooks of any format become text for the list of codes.
#![cfg(feature = "reader")]
use nct_ready::list::List;
use nct_ready::xlsx::any::{Unread, text};
use proptest::prelude::*;
use rust_xlsxwriter::{Format, Workbook};

fn workbook(fill: impl FnOnce(&mut Workbook)) -> Vec<u8> {
    let mut book = Workbook::new();
    fill(&mut book);
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn the_sheet_with_the_codes_is_taken_cell_by_cell() {
    let bytes = workbook(|book| {
        let notes = book.add_worksheet();
        notes.write(0, 0, "Прайс-лист").expect("text");
        let list = book.add_worksheet();
        list.write(0, 0, "Штрихкод").expect("text");
        list.write(0, 2, "Товар").expect("text");
        list.write(1, 0, 4_870_206_710_012.0).expect("number");
        list.write(1, 2, "Чай\nчёрный").expect("text");
        // Another number format changes nothing.
        let money = Format::new().set_num_format("#,##0.00");
        list.write_with_format(4, 0, 5_449_000_000_996.0, &money)
            .expect("number");
        list.write(4, 2, "0200121958529").expect("text");
    });
    let text = text(bytes).expect("text");
    assert_eq!(
        text,
        "Штрихкод\t\tТовар\n4870206710012\t\tЧай чёрный\n5449000000996\t\t0200121958529"
    );
    assert_eq!(List::check(&text).items().len(), 2);
}

#[test]
fn a_cell_at_the_far_end_costs_nothing() {
    let bytes = workbook(|book| {
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "4870206710012").expect("text");
        sheet.write(1_048_575, 16_383, "96385074").expect("text");
    });
    let text = text(bytes).expect("text");
    assert!(text.len() < 200, "{} bytes", text.len());
    assert!(text.ends_with("96385074"));
}

#[test]
fn what_cannot_be_read_has_a_word() {
    assert_eq!(text(Vec::new()), Err(Unread::Unreadable));
    assert_eq!(text(b"4870206710012".to_vec()), Err(Unread::Unreadable));
    assert_eq!(
        text(b"PK\x03\x04 cut off".to_vec()),
        Err(Unread::Unreadable)
    );
    let mut protected = b"\xD0\xCF\x11\xE0".to_vec();
    protected.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(text(protected), Err(Unread::Protected));
    let empty = workbook(|book| {
        book.add_worksheet();
    });
    assert_eq!(text(empty), Err(Unread::Empty));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn damage_never_panics(at in 0_usize..4_000, byte: u8, cut in 0_usize..4_000) {
        let mut bytes = workbook(|book| {
            book.add_worksheet().write(0, 0, "4870206710012").expect("text");
        });
        let length = bytes.len();
        bytes[at % length] = byte;
        bytes.truncate(length - cut % 64);
        let _ = text(bytes);
    }
}
