//! Cells by their names: `A1`.

/// A place in the template's sheet; no column for a whole row, no row for the file as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The row, from 1 as Excel shows it; 0 where there is none.
    pub row: u32,
    /// The column, from 0.
    pub column: Option<u16>,
}

impl Place {
    /// The file as a whole.
    pub const FILE: Self = Self {
        row: 0,
        column: None,
    };

    /// A cell.
    pub const fn cell(row: u32, column: u16) -> Self {
        Self {
            row,
            column: Some(column),
        }
    }

    /// A whole row.
    pub const fn row(row: u32) -> Self {
        Self { row, column: None }
    }

    /// A whole column.
    pub const fn column(column: u16) -> Self {
        Self {
            row: 0,
            column: Some(column),
        }
    }

    /// `B7`; `None` where it is not one cell.
    pub fn a1(self) -> Option<String> {
        match self.column {
            Some(column) if self.row > 0 => Some(format!("{}{}", letters(column), self.row)),
            _ => None,
        }
    }
}

/// The letters of a column counted from 0: `A`, `Z`, `AA`.
pub fn letters(column: u16) -> String {
    let mut out = String::new();
    let mut rest = u32::from(column) + 1;
    while rest > 0 {
        let letter = (rest - 1) % 26;
        out.insert(0, char::from(b'A' + letter as u8));
        rest = (rest - 1) / 26;
    }
    out
}

/// Row (from 1) and column (from 0) of `B7` or `$B$7`; `None` where it names no cell of a sheet.
pub fn parse_a1(text: &str) -> Option<(u32, u16)> {
    let text = text.strip_prefix('$').unwrap_or(text);
    let digits = text.find(|c: char| !c.is_ascii_alphabetic())?;
    let (letters, number) = text.split_at(digits);
    let number = number.strip_prefix('$').unwrap_or(number);
    if letters.is_empty() || letters.len() > 3 || number.is_empty() || number.len() > 7 {
        return None;
    }
    if !number.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().fold(0_u32, |sum, b| {
        sum * 26 + u32::from(b.to_ascii_uppercase() - b'A') + 1
    }) - 1;
    let row: u32 = number.parse().ok()?;
    ((1..=1_048_576).contains(&row) && column < 16_384).then_some((row, column as u16))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_places_are_two_ways_to_say_the_same() {
        for (name, row, column) in [
            ("A1", 1, 0),
            ("Z9", 9, 25),
            ("AA10", 10, 26),
            ("XFD1048576", 1_048_576, 16_383),
        ] {
            assert_eq!(parse_a1(name), Some((row, column)));
            assert_eq!(Place::cell(row, column).a1().as_deref(), Some(name));
        }
        for none in ["", "A", "1", "A0", "XFE1", "A1048577", "A1B", "ЖЖ1"] {
            assert_eq!(parse_a1(none), None, "{none}");
        }
        assert_eq!(parse_a1("$b$7"), Some((7, 1)));
        assert_eq!(Place::row(5).a1(), None);
    }
}
