//! What a person did to a file, short enough to be kept on the device with every change, and done again when the file is
//! opened there the next time.

use super::Session;
use crate::rules::Code;
use crate::template::{Edit, Place};
use serde::{Deserialize, Serialize};

/// The final texts of changed cells, and the findings that are accepted.
#[derive(Debug, Serialize, Deserialize)]
struct Journal {
    /// The size of the file that it belongs to.
    bytes: u64,
    /// Row, column, text, rule.
    cells: Vec<(u32, u16, String, Option<String>)>,
    /// Row, column, rule.
    accepted: Vec<(u32, Option<u16>, String)>,
}

impl Session {
    /// All changes to the open file; nothing where none is open.
    pub fn journal(&self) -> Vec<u8> {
        let Some(open) = &self.open else {
            return Vec::new();
        };
        let cells = open.template.changes().into_iter().map(|change| {
            let rule = change.rule.map(|rule| rule.id().to_owned());
            (change.row, change.column, change.after, rule)
        });
        let accepted = open.template.accepted().into_iter();
        let journal = Journal {
            bytes: open.bytes.len() as u64,
            cells: cells.collect(),
            accepted: accepted
                .map(|(place, rule)| (place.row, place.column, rule.to_owned()))
                .collect(),
        };
        postcard::to_allocvec(&journal).unwrap_or_default()
    }

    /// Does again what a journal says, and shows the file as it is then. A journal of another file, or of a version that wrote
    /// it in another form, changes nothing.
    pub fn replay(&mut self, journal: &[u8]) -> Option<crate::worker::protocol::Answer> {
        let open = self.open.as_mut()?;
        if let Ok(journal) = postcard::from_bytes::<Journal>(journal)
            && journal.bytes == open.bytes.len() as u64
        {
            let rule = |cell: &(u32, u16, String, Option<String>)| cell.3.clone();
            let mut cells = journal.cells;
            // One step for each rule, as the list of changes names it.
            cells.sort_by_key(rule);
            for of_rule in cells.chunk_by(|a, b| a.3 == b.3) {
                let code = of_rule
                    .first()
                    .and_then(rule)
                    .and_then(|id| Code::of_template(&id));
                let edits: Vec<_> = of_rule
                    .iter()
                    .map(|(row, column, text, _)| Edit {
                        row: *row,
                        column: *column,
                        text: text.clone(),
                    })
                    .collect();
                open.template.edit(&edits, code);
            }
            for (row, column, rule) in journal.accepted {
                if let Some(code) = Code::of_template(&rule) {
                    open.template.accept(Place { row, column }, code, true);
                }
            }
        }
        Some(open.opened())
    }
}
