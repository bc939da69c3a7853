//! Rows of a template as cards: names of entries become the codes that the catalog's interface takes.

use super::Open;
use super::card::DICTIONARIES;
use crate::finding::Severity;
use crate::template::numbers::{self, NumberCell};
use crate::template::{Column, Dictionary, Key, Kind, Meaning, Row, Which, customs, is_product};
use crate::worker::protocol::{Answer, CardRow};

impl Open {
    /// Rows by their numbers, or all products, as cards. Of those with errors only how many there are.
    pub(super) fn cards(&self, numbers: &[u32]) -> Answer {
        let template = &self.template;
        let rows = template.rows().iter().filter(|row| {
            is_product(row, template.schema())
                && (numbers.is_empty() || numbers.contains(&row.number))
        });
        Answer::Cards(rows.map(|row| self.card_of(row)).collect())
    }

    fn card_of(&self, row: &Row) -> CardRow {
        let findings = self.template.row_findings(row.number).iter();
        let errors = findings.filter(|located| located.finding.rule.severity == Severity::Error);
        let mut card = CardRow {
            number: row.number,
            title: self.title(row),
            errors: errors.count() as u32,
            ..CardRow::default()
        };
        if card.errors == 0 {
            for column in &self.template.schema().columns {
                self.put(row, column, &mut card);
            }
        }
        card
    }

    fn title(&self, row: &Row) -> String {
        let keys = [Key::NameRu, Key::NameKk, Key::ShortNameRu, Key::Gtin];
        let text = |key| {
            let column = self.template.schema().column(key)?;
            let text = row.cell(column.index).text().trim();
            Some(text.to_owned()).filter(|text| !text.is_empty())
        };
        keys.into_iter().find_map(text).unwrap_or_default()
    }

    fn put(&self, row: &Row, column: &Column, card: &mut CardRow) {
        let text = row.cell(column.index).text().trim();
        // A column that the catalog does not have is left behind.
        let Some(key) = column.key.filter(|_| !text.is_empty()) else {
            return;
        };
        let code = key.code().to_owned();
        let value = match key.dictionary() {
            Some(Which::Tnved) => self.customs_codes(text, card),
            Some(which) => self.entry_code(which, &code, text, card),
            None => plain(column.kind, text),
        };
        card.cells.push((code, value));
    }

    fn customs_codes(&self, text: &str, card: &mut CardRow) -> String {
        let dictionary = self.dictionary(Which::Tnved);
        let parts = customs::read(dictionary, text).parts;
        let codes: Vec<_> = parts.into_iter().map(|part| part.digits).collect();
        for code in &codes {
            name(dictionary, Which::Tnved, dictionary.by_code(code), card);
        }
        codes.join("@")
    }

    /// The code of the entry that a text means; the text itself where none is known.
    fn entry_code(&self, which: Which, attribute: &str, text: &str, card: &mut CardRow) -> String {
        let dictionary = self.dictionary(which);
        let number = match dictionary.meaning(text) {
            Meaning::Code(number) | Meaning::Name(number) | Meaning::Nearly(number) => number,
            Meaning::Several(numbers) => {
                card.unsure.push(attribute.to_owned());
                let code = |number: &usize| {
                    let entry = dictionary.entry(*number).unwrap_or_default();
                    (entry.code.len(), entry.code)
                };
                // Of units of one name, the lowest number is the one in common use.
                let lowest = numbers.into_iter().min_by_key(|n| code(n));
                lowest.unwrap_or_default()
            }
            Meaning::Unknown => return text.to_owned(),
        };
        name(dictionary, which, Some(number), card);
        let entry = dictionary.entry(number).unwrap_or_default();
        entry.code.to_owned()
    }

    fn dictionary(&self, which: Which) -> &Dictionary {
        self.template.dictionaries().0.get(which)
    }
}

/// Remembers what an entry is called.
fn name(dictionary: &Dictionary, which: Which, number: Option<usize>, card: &mut CardRow) {
    let entry = number.and_then(|number| dictionary.entry(number));
    let called = DICTIONARIES.iter().find(|(_, known)| *known == which);
    if let (Some(entry), Some((called, _))) = (entry, called) {
        let name = [*called, entry.code, &entry.name_as_written()].map(str::to_owned);
        if !card.names.contains(&name) {
            card.names.push(name);
        }
    }
}

/// What a cell says, as the catalog's interface takes it.
fn plain(kind: Kind, text: &str) -> String {
    match kind {
        Kind::Boolean => text.to_lowercase(),
        Kind::Number => match numbers::read(text) {
            NumberCell::Odd(_, number) => number,
            _ => text.to_owned(),
        },
        _ => text.to_owned(),
    }
}
