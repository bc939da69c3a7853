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
            // One step for each rule, as the list of changes names it.
            let mut by_rule: Vec<(Option<String>, Vec<Edit>)> = Vec::new();
            for (row, column, text, rule) in journal.cells {
                let edit = Edit { row, column, text };
                match by_rule.iter_mut().find(|(known, _)| *known == rule) {
                    Some((_, edits)) => edits.push(edit),
                    None => by_rule.push((rule, vec![edit])),
                }
            }
            for (rule, edits) in by_rule {
                let rule = rule.as_deref().and_then(Code::of_template);
                open.template.edit(&edits, rule);
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
