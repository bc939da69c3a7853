//! What was found for a list, as a table for CSV files and workbooks.

use super::board::Mark;
use super::choice::{class_code, class_path};
use super::lookup::{Listing, Record};
use super::work::Item;
use crate::text::Locale;
use crate::text::catalog::LookupsUi;

/// How many columns the table has.
pub const COLUMNS: usize = 11;

/// How wide they are, in characters.
pub const WIDTHS: [u16; COLUMNS] = [8, 18, 32, 22, 18, 44, 44, 30, 22, 44, 20];

/// The words above the columns.
pub const fn header(words: &LookupsUi) -> [&'static str; COLUMNS] {
    [
        words.col_line,
        words.col_code,
        words.col_label,
        words.col_state,
        "NTIN",
        words.col_name_ru,
        words.col_name_kk,
        words.col_name_en,
        words.col_class,
        words.col_path,
        words.col_at,
    ]
}

/// Whether what is kept of a code is the answer for its list: it may be older.
pub const fn is_known(mark: Mark) -> bool {
    matches!(mark, Mark::Found | Mark::Several | Mark::Missing)
}

/// A row. `when` writes a time for people; `trouble` says why a look-up failed.
pub fn cells(
    words: &LookupsUi,
    locale: Locale,
    item: &Item,
    mark: Mark,
    record: Option<&Record>,
    when: impl Fn(u64) -> String,
    trouble: &str,
) -> [String; COLUMNS] {
    let none = Listing::default();
    let card = record.and_then(Record::card);
    let shown = card.unwrap_or(&none);
    let state = match (mark, record) {
        (Mark::Several, Some(record)) => several(words, record),
        (Mark::Failed, _) if !trouble.is_empty() => [words.failed, ": ", trouble].concat(),
        _ => words.mark(mark).to_owned(),
    };
    let line = match item.line {
        0 => String::new(),
        line => line.to_string(),
    };
    [
        line,
        item.code.clone(),
        item.label.clone(),
        state,
        shown.ntin.clone(),
        shown.name_ru.clone(),
        shown.name_kk.clone(),
        shown.name_en.clone(),
        class_code(shown).to_owned(),
        class_path(shown, locale == Locale::Kk),
        record.map_or_else(String::new, |record| when(record.at)),
    ]
}

/// The cards that are to be chosen from, by their NTINs.
fn several(words: &LookupsUi, record: &Record) -> String {
    let ntins: Vec<_> = record.cards.iter().map(|card| card.ntin.as_str()).collect();
    [words.several, ": ", &ntins.join(", ")].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::catalog::catalog_ui;

    fn item() -> Item {
        Item {
            code: "96385074".into(),
            label: "=tea".into(),
            line: 7,
        }
    }

    fn card(ntin: &str) -> Listing {
        Listing {
            ntin: ntin.into(),
            name_ru: "Tea".into(),
            ..Listing::default()
        }
    }

    fn row(mark: Mark, record: Option<&Record>, trouble: &str) -> [String; COLUMNS] {
        let words = catalog_ui(Locale::En).lookups;
        let when = |at: u64| format!("at {at}");
        cells(words, Locale::En, &item(), mark, record, when, trouble)
    }

    #[test]
    fn a_row_has_as_many_cells_as_the_table_has_columns() {
        let words = catalog_ui(Locale::En).lookups;
        assert!(header(words).iter().all(|word| !word.is_empty()));
        assert!(WIDTHS.iter().all(|width| *width > 7));
    }

    #[test]
    fn one_card_is_written_with_its_ntin_and_when() {
        let record = Record {
            code: "0000096385074".into(),
            at: 5,
            cards: vec![card("0200121958529")],
            chosen: None,
        };
        let row = row(Mark::Found, Some(&record), "");
        assert_eq!(row[..3], ["7", "96385074", "=tea"]);
        assert_eq!(row[4..6], ["0200121958529", "Tea"]);
        assert_eq!(row[10], "at 5");
    }

    #[test]
    fn cards_to_choose_from_are_named_and_none_is_taken() {
        let record = Record {
            code: "0000096385074".into(),
            cards: vec![card("0200121958529"), card("0200120931509")],
            ..Record::default()
        };
        let row = row(Mark::Several, Some(&record), "");
        assert!(
            row[3].ends_with("0200121958529, 0200120931509"),
            "{}",
            row[3]
        );
        assert_eq!(row[4..10], ["", "", "", "", "", ""]);
    }

    #[test]
    fn what_failed_says_why() {
        let row = row(Mark::Failed, None, "no answer");
        assert!(row[3].ends_with(": no answer"), "{}", row[3]);
        assert_eq!(row[10], "");
    }
}
