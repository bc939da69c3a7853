//! The results as a table, and as a CSV file that Excel opens as it should.

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

/// A CSV file in the making; a long one can be made in slices.
///
/// Semicolons, because Excel expects them where the comma is the decimal sign; a byte order mark, because it shows
/// Cyrillic only then.
#[derive(Debug)]
pub struct Csv<'a> {
    list: &'a List,
    locale: Locale,
    next: usize,
    out: String,
}

impl<'a> Csv<'a> {
    /// Begins with the header.
    pub fn new(list: &'a List, locale: Locale) -> Self {
        let mut csv = Self {
            list,
            locale,
            next: 0,
            out: String::from('\u{feff}'),
        };
        csv.row(&header(locale));
        csv
    }

    /// Adds up to `items` rows; `true` when all are there.
    pub fn step(&mut self, items: usize) -> bool {
        let all = self.list.items().len();
        let end = self.next.saturating_add(items).min(all);
        for item in self.next..end {
            self.row(&cells(self.list, item, self.locale));
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
        self.out
    }

    fn row<S: AsRef<str>>(&mut self, cells: &[S]) {
        for (i, cell) in cells.iter().enumerate() {
            if i > 0 {
                self.out.push(';');
            }
            push_cell(&mut self.out, cell.as_ref());
        }
        self.out.push_str("\r\n");
    }
}

/// Adds a cell such that Excel neither runs it as a formula nor takes a code for a number. Long digits and digits with
/// zeros in front become `="0200…"`: a formula whose value is this very text, and which the check reads again, too.
/// Nothing but digits ever stands in it.
fn push_cell(out: &mut String, cell: &str) {
    let digits = !cell.is_empty() && cell.bytes().all(|b| b.is_ascii_digit());
    if digits && (cell.len() > 11 || (cell.len() > 1 && cell.starts_with('0'))) {
        out.push_str("\"=\"\"");
        out.push_str(cell);
        out.push_str("\"\"\"");
        return;
    }
    let guarded = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let quoted = cell.contains([';', '"', '\n', '\r', '\t']);
    if quoted {
        out.push('"');
    }
    if guarded {
        out.push('\'');
    }
    if quoted {
        for part in cell.split_inclusive('"') {
            out.push_str(part);
            if part.ends_with('"') {
                out.push('"');
            }
        }
        out.push('"');
    } else {
        out.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str) -> String {
        let mut out = String::new();
        push_cell(&mut out, text);
        out
    }

    #[test]
    fn plain_cells_stay_as_they_are() {
        assert_eq!(cell(""), "");
        assert_eq!(cell("Чай, 250 г"), "Чай, 250 г");
        assert_eq!(cell("12"), "12");
        assert_eq!(cell("0"), "0");
    }

    #[test]
    fn codes_survive_excel() {
        assert_eq!(cell("4870206710012"), "\"=\"\"4870206710012\"\"\"");
        assert_eq!(cell("0200"), "\"=\"\"0200\"\"\"");
    }

    #[test]
    fn formulas_are_made_harmless() {
        for first in ["=", "+", "-", "@"] {
            assert_eq!(cell(&[first, "1+1"].concat()), ["'", first, "1+1"].concat());
        }
        assert_eq!(cell("\t=1"), "\"'\t=1\"");
        assert_eq!(cell("\r=1"), "\"'\r=1\"");
        assert_eq!(
            cell("=HYPERLINK(\"x\";\"y\")"),
            "\"'=HYPERLINK(\"\"x\"\";\"\"y\"\")\""
        );
    }

    #[test]
    fn what_would_break_a_row_is_quoted() {
        assert_eq!(cell("a;b"), "\"a;b\"");
        assert_eq!(cell("2\" pipe"), "\"2\"\" pipe\"");
        assert_eq!(cell("\"\""), "\"\"\"\"\"\"");
    }

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
