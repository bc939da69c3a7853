//! Cells as text, the way spreadsheets exchange them: a tab between cells, a line for each row, and quotes around a cell
//! that holds a tab or a line break, or begins with a quote; a quote inside is doubled.

/// The cells that a pasted text means. A quote that is closed nowhere, or around a cell that needs none, is just a quote:
/// Excel leaves such cells as they are.
pub(super) fn parse(text: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut row = Vec::new();
    let mut rest = text;
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        row.push(cell);
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            continue;
        }
        rows.push(std::mem::take(&mut row));
        let next = after
            .strip_prefix("\r\n")
            .or_else(|| after.strip_prefix(['\r', '\n']));
        match next {
            // The last line ends as all others do; no row comes after it.
            Some(next) if !next.is_empty() => rest = next,
            _ => return rows,
        }
    }
}

/// A cell up to the next tab or line end, and what follows.
fn plain(text: &str) -> (String, &str) {
    let (cell, after) = text.split_at(text.find(['\t', '\r', '\n']).unwrap_or(text.len()));
    (cell.to_owned(), after)
}

/// A cell in quotes that it needs, and what follows.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let end = rest.find('"')?;
        cell.push_str(&rest[..end]);
        rest = &rest[end + 1..];
        match rest.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None => break,
        }
    }
    let ends = rest.is_empty() || rest.starts_with(['\t', '\r', '\n']);
    let needed = cell.contains(['\t', '\r', '\n', '"']);
    // A cell knows line feeds only.
    (ends && needed).then(|| (cell.replace("\r\n", "\n").replace('\r', "\n"), rest))
}

/// Rows of cells as text that [`parse`] and every spreadsheet reads.
pub(super) fn write<'a, Row: IntoIterator<Item = &'a str>>(
    rows: impl IntoIterator<Item = Row>,
) -> String {
    let mut text = String::new();
    for row in rows {
        for (at, cell) in row.into_iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            if cell.starts_with('"') || cell.contains(['\t', '\r', '\n']) {
                text.push('"');
                text.push_str(&cell.replace('"', "\"\""));
                text.push('"');
            } else {
                text.push_str(cell);
            }
        }
        text.push_str("\r\n");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_spreadsheets_are_read() {
        let cases: &[(&str, &[&[&str]])] = &[
            ("a", &[&["a"]]),
            ("a\tb\r\nc\td\r\n", &[&["a", "b"], &["c", "d"]]),
            ("a\nb", &[&["a"], &["b"]]),
            ("a\rb", &[&["a"], &["b"]]),
            // Empty cells and rows count; the last line end does not.
            ("\t\r\n\r\n", &[&["", ""], &[""]]),
            ("", &[&[""]]),
            // Rows need not be equally long.
            ("a\r\nb\tc", &[&["a"], &["b", "c"]]),
            ("\"two\nlines\"\tb", &[&["two\nlines", "b"]]),
            ("\"two\r\nlines\"\r\n", &[&["two\nlines"]]),
            ("\"a\tb\"", &[&["a\tb"]]),
            ("\"say \"\"so\"\"\nnow\"", &[&["say \"so\"\nnow"]]),
            // Quotes that belong to the text.
            ("5\" pipe", &[&["5\" pipe"]]),
            ("\"Mir\"\tx", &[&["\"Mir\"", "x"]]),
            ("\"Mir\" LLP", &[&["\"Mir\" LLP"]]),
            ("\"\"\"Mir\"\"\"", &[&["\"Mir\""]]),
            ("\"open\tb\nc", &[&["\"open", "b"], &["c"]]),
            ("\"", &[&["\""]]),
            ("\"\"", &[&["\"\""]]),
        ];
        for (text, cells) in cases {
            assert_eq!(parse(text), *cells, "{text:?}");
        }
    }

    #[test]
    fn what_is_written_is_read_as_it_was() {
        let cells = [
            "",
            "a",
            " a ",
            "two\nlines",
            "a\tb",
            "\"",
            "\"\"",
            "\"Mir\"",
            "\"Mir\" LLP",
            "5\" pipe",
            "ends\n",
            "\"\n\"",
            "1@2@",
            "'a",
        ];
        for first in cells {
            for second in cells {
                let rows = [vec![first, second], vec![second, "last"]];
                let text = write(rows.iter().map(|row| row.iter().copied()));
                assert_eq!(parse(&text), rows, "{text:?}");
            }
        }
    }
}
