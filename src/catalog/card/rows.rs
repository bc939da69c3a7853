//! Rows of a template as contents of cards. What a row's cells mean was worked out where the file is read; here they are put where
//! a card has them.

use super::content::{Content, Measure};

impl Content {
    /// The content that cells make: attribute's code and text, entries by their codes.
    pub fn from_cells<'a>(cells: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut content = Self::default();
        let mut measure = Measure::default();
        for (code, text) in cells {
            match code {
                "oktru" => text.clone_into(&mut content.oktru),
                "tnved" => {
                    let codes = text.split('@').map(str::trim);
                    let codes = codes.filter(|code| !code.is_empty());
                    content.tnved.extend(codes.map(str::to_owned));
                }
                "measure_unit" => text.clone_into(&mut measure.unit),
                "quantity" => text.clone_into(&mut measure.quantity),
                _ => content.set(code, text.trim()),
            }
        }
        content
            .measures
            .extend(Some(measure).filter(|m| !m.is_blank()));
        content
    }
}
