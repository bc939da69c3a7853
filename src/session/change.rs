//! Everything that changes an open file.

use super::Open;
use crate::rules::Code;
use crate::template::{Edit, Place};
use crate::text::Hitch;
use crate::worker::protocol::{Answer, Ask, ChangeView, Replace};

/// The most changes that a preview shows.
const SHOWN: usize = 300;

impl Open {
    /// Does what changes something.
    pub(super) fn change(&mut self, ask: Ask) -> Result<Answer, Hitch> {
        let template = &mut self.template;
        let (rows, cells) = match ask {
            Ask::Edit { edits, rule } => {
                let rule = rule.as_deref().and_then(Code::of_template);
                let edits: Vec<_> = edits.into_iter().map(Edit::from).collect();
                if edits.iter().any(|edit| template.row(edit.row).is_none()) {
                    return Err(Hitch::NoSuchCell);
                }
                (template.edit(&edits, rule), None)
            }
            Ask::Fix { rule: None, .. } => (template.fix_all_safe(), None),
            Ask::Fix {
                rule: Some(rule),
                unsafe_too,
            } => (template.fix(code(&rule)?, unsafe_too), None),
            Ask::Replace(replace) => {
                let edits = self.replacements(&replace);
                (self.template.edit(&edits, None), None)
            }
            Ask::Accept {
                row,
                column,
                rule,
                accepted,
            } => {
                let place = Place { row, column };
                (template.accept(place, code(&rule)?, accepted), Some(0))
            }
            Ask::Undo => {
                let cells = template.cells_of_step(false);
                (template.undo(), Some(cells))
            }
            Ask::Redo => {
                let cells = template.cells_of_step(true);
                (template.redo(), Some(cells))
            }
            _ => return Err(Hitch::NoSuchCell),
        };
        let cells = cells.unwrap_or_else(|| {
            // Where nothing was touched, the last step is an older one.
            if rows.is_empty() {
                0
            } else {
                self.template.cells_of_step(false)
            }
        });
        Ok(self.changed(&rows, cells))
    }

    fn changed(&self, rows: &[u32], cells: usize) -> Answer {
        let all = self.template.rows();
        let view = |number: &u32| {
            let place = all.binary_search_by_key(number, |row| row.number).ok()?;
            Some((place as u32, self.row(all.get(place)?)))
        };
        Answer::Changed {
            rows: rows.iter().filter_map(view).collect(),
            cells: cells as u32,
            state: self.state(),
        }
    }

    /// What the fixes of a rule would change.
    pub(super) fn preview_fix(&self, rule: &str) -> Result<Answer, Hitch> {
        let edits = self.template.fixes(Some(code(rule)?), true);
        Ok(self.preview(&edits))
    }

    /// What edits would change.
    pub(super) fn preview(&self, edits: &[Edit]) -> Answer {
        let change = |edit: &Edit| ChangeView {
            row: edit.row,
            column: edit.column,
            before: self.template.text(edit.row, edit.column).to_owned(),
            after: edit.text.clone(),
        };
        Answer::Preview {
            total: edits.len() as u32,
            changes: edits.iter().take(SHOWN).map(change).collect(),
        }
    }

    /// The edits of a find and replace.
    pub(super) fn replacements(&self, replace: &Replace) -> Vec<Edit> {
        let column = replace.column;
        if self.template.schema().at(column).is_none() {
            return Vec::new();
        }
        let rows = self.template.rows().iter();
        rows.filter_map(|row| {
            let text = replaced(row.cell(column).text(), replace)?;
            Some(Edit {
                row: row.number,
                column,
                text,
            })
        })
        .collect()
    }
}

impl From<crate::worker::protocol::Edit> for Edit {
    fn from(edit: crate::worker::protocol::Edit) -> Self {
        Self {
            row: edit.row,
            column: edit.column,
            text: edit.text,
        }
    }
}

fn code(rule: &str) -> Result<Code, Hitch> {
    Code::of_template(rule).ok_or(Hitch::NoSuchCell)
}

/// A cell's text with the replacement in it; `None` where nothing changes.
fn replaced(text: &str, replace: &Replace) -> Option<String> {
    let Replace { find, with, .. } = replace;
    let out = if replace.whole {
        let is_it = begins(text, find, replace.any_case) == Some(text.len());
        is_it.then(|| with.clone())?
    } else {
        if find.is_empty() {
            return None;
        }
        let mut out = String::with_capacity(text.len());
        let mut rest = text;
        while let Some(first) = rest.chars().next() {
            if let Some(end) = begins(rest, find, replace.any_case) {
                out.push_str(with);
                rest = rest.get(end..).unwrap_or_default();
            } else {
                out.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
        out
    };
    (out != text).then_some(out)
}

/// Where `find` ends in `text`, if `text` begins with it.
fn begins(text: &str, find: &str, any_case: bool) -> Option<usize> {
    if !any_case {
        return text.starts_with(find).then_some(find.len());
    }
    let mut wanted = find.chars().flat_map(char::to_lowercase).peekable();
    for (at, c) in text.char_indices() {
        if wanted.peek().is_none() {
            return Some(at);
        }
        // A character that becomes several when it is made small is found as a whole only.
        for small in c.to_lowercase() {
            if wanted.next() != Some(small) {
                return None;
            }
        }
    }
    wanted.peek().is_none().then_some(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn replace(find: &str, with: &str, whole: bool, any_case: bool) -> Replace {
        Replace {
            column: 0,
            find: find.to_owned(),
            with: with.to_owned(),
            whole,
            any_case,
        }
    }

    #[test]
    fn a_text_is_found_and_replaced() {
        for (text, find, with, whole, any_case, expected) in [
            ("шт, шт", "шт", "штука", false, false, Some("штука, штука")),
            ("Шт", "шт", "штука", false, false, None),
            ("Шт и ШТ", "шт", "штука", false, true, Some("штука и штука")),
            ("Шт.", "шт", "Штука", true, true, None),
            ("ШТ", "шт", "Штука", true, true, Some("Штука")),
            ("", "", "СТМ", true, false, Some("СТМ")),
            ("Айна", "", "СТМ", true, false, None),
            ("Айна", "", "x", false, false, None),
            ("aaa", "aa", "b", false, false, Some("ba")),
            ("same", "same", "same", false, false, None),
            ("İx", "i", "y", false, true, None),
            ("", "a", "b", false, true, None),
        ] {
            let asked = replace(find, with, whole, any_case);
            assert_eq!(
                replaced(text, &asked).as_deref(),
                expected,
                "{find:?} in {text:?}"
            );
        }
    }
}
