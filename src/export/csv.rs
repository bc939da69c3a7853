//! CSV files.

/// A CSV file in the making.
///
/// Semicolons, because Excel expects them where the comma is the decimal sign; a byte order mark, because it shows
/// Cyrillic only then.
#[derive(Debug)]
pub struct CsvFile {
    out: String,
}

impl Default for CsvFile {
    fn default() -> Self {
        Self {
            out: String::from('\u{feff}'),
        }
    }
}

impl CsvFile {
    /// Adds a row.
    pub fn row<S: AsRef<str>>(&mut self, cells: &[S]) {
        for (i, cell) in cells.iter().enumerate() {
            if i > 0 {
                self.out.push(';');
            }
            push_cell(&mut self.out, cell.as_ref());
        }
        self.out.push_str("\r\n");
    }

    /// Hands the file over.
    pub fn finish(self) -> String {
        self.out
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
}
