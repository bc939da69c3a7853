//! What was found in a list of codes, as a table and as CSV.

use super::CsvFile;
use crate::finding::Severity;
use crate::list::List;
use crate::text::{self, Locale, ui};

/// How many columns the table has.
pub const COLUMNS: usize = 8;

/// The words above the columns.
pub const fn header(locale: Locale) -> [&'static str; COLUMNS] {
    let ui = ui(locale);
    [
        ui.col_line,
        ui.col_code,
        ui.col_label,
        ui.col_bucket,
        ui.col_kind,
        ui.col_gtin14,
        ui.col_lookup,
        ui.col_message,
    ]
}

/// The cells of one item, as plain text.
pub fn cells(list: &List, item: usize, locale: Locale) -> [String; COLUMNS] {
    let ui = ui(locale);
    let Some(found) = list.items().get(item) else {
        return Default::default();
    };
    let code = list
        .code(item)
        .unwrap_or_else(|| list.place(item).of(list.input(item)).to_owned());
    [
        found.line.to_string(),
        code,
        list.label(item).unwrap_or_default(),
        ui.bucket(found.bucket).to_owned(),
        ui.kind_name(found.kind).to_owned(),
        list.gtin14(item).unwrap_or_default(),
        list.lookup(item).unwrap_or_default(),
        message(list, item, locale),
    ]
}

/// What the errors and warnings say; where there are none, the next step.
fn message(list: &List, item: usize, locale: Locale) -> String {
    let mut out = String::new();
    for finding in list.findings(item) {
        if finding.rule.severity > Severity::Info {
            if !out.is_empty() {
                out.push(' ');
            }
            out.push_str(&text::message(&finding, locale));
        }
    }
    if let (true, Some(found)) = (out.is_empty(), list.items().get(item)) {
        out.push_str(text::next_step(found.bucket, found.kind, locale));
    }
    out
}

/// The list's CSV file in the making; a long one can be made in slices.
#[derive(Debug)]
pub struct Csv<'a> {
    list: &'a List,
    locale: Locale,
    next: usize,
    out: CsvFile,
}

impl<'a> Csv<'a> {
    /// Begins with the header.
    pub fn new(list: &'a List, locale: Locale) -> Self {
        let mut csv = Self {
            list,
            locale,
            next: 0,
            out: CsvFile::default(),
        };
        csv.out.row(&header(locale));
        csv
    }

    /// Adds up to `items` rows; `true` when all are there.
    pub fn step(&mut self, items: usize) -> bool {
        let all = self.list.items().len();
        let end = self.next.saturating_add(items).min(all);
        for item in self.next..end {
            self.out.row(&cells(self.list, item, self.locale));
        }
        self.next = end;
        end == all
    }

    /// The part that is done, 0 to 1.
    pub fn progress(&self) -> f64 {
        match self.list.items().len() {
            0 => 1.0,
            all => self.next as f64 / all as f64,
        }
    }

    /// Adds what is missing and hands the file over.
    pub fn finish(mut self) -> String {
        self.step(usize::MAX);
        self.out.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_has_a_mark_a_header_and_a_row_for_each_item() {
        let list = List::check("5449000000997\tНапиток\n\n0200121958529\t=1+1");
        let csv = Csv::new(&list, Locale::En).finish();
        let rows: Vec<_> = csv.split("\r\n").collect();
        assert!(csv.starts_with("\u{feff}Line;Code;Name;Result;"), "{csv}");
        assert_eq!(rows.len(), 4, "{csv}");
        assert!(
            rows[1].starts_with("1;\"=\"\"5449000000997\"\"\";Напиток;Fix first;EAN-13;;;"),
            "{csv}"
        );
        assert!(
            rows[2].starts_with(
                "3;\"=\"\"0200121958529\"\"\";'=1+1;Has NTIN;NTIN;;\"=\"\"0200121958529\"\"\";"
            ),
            "{csv}"
        );
        assert_eq!(rows[3], "");
    }

    #[test]
    fn slices_make_the_same_file() {
        let list = List::check("4870206710012\n5449000000996\n96385074");
        let mut csv = Csv::new(&list, Locale::Ru);
        assert!(!csv.step(1));
        assert!(!csv.step(1));
        assert!(csv.step(1));
        assert_eq!(csv.finish(), Csv::new(&list, Locale::Ru).finish());
    }
}
