//! Every change to a template, and the way back.

use super::place::Place;
use super::source::Cell;
use super::table::{Edit, Template};
use super::{Located, put_in_order};
use crate::finding::Safety;
use crate::rules::{Code, SheetPlan};

/// Each round mends at least one finding of every cell that has one; no cell has more than a few.
const ROUNDS: usize = 12;

/// What a person did, so that it can be taken back.
#[derive(Clone, Debug)]
pub(super) enum Step {
    /// Texts in cells, in the order in which they came.
    Cells(Vec<NewText>),
    /// A finding was accepted, or no longer.
    Accept(Accepted, bool),
}

/// A cell's new text.
#[derive(Clone, Debug)]
pub(super) struct NewText {
    pub(super) row: u32,
    pub(super) column: u16,
    before: Cell,
    after: Cell,
    /// The rule whose fix it was.
    pub(super) rule: Option<Code>,
}

/// A finding that a person takes as it is: its place, its rule.
pub(super) type Accepted = (Place, &'static str);

/// A cell's text with such fixes in it, as far as their places do not overlap.
fn mended(text: &str, findings: &[&Located]) -> String {
    let mut fixes: Vec<_> = findings
        .iter()
        .filter_map(|located| Some((located.finding.span, located.finding.fix.as_ref()?)))
        .collect();
    put_in_order(&mut fixes, |(span, _)| (span.start, span.end));
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for (span, fix) in fixes {
        if let (true, Some(before)) = (span.end >= span.start, text.get(at..span.start))
            && text.is_char_boundary(span.end)
        {
            out.push_str(before);
            out.push_str(&fix.replacement);
            at = span.end;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

impl Template {
    /// Puts texts into cells. Gives the numbers of the rows in which something may be different now. Cells of rows that hold no product
    /// are left alone.
    pub fn edit(&mut self, edits: &[Edit], rule: Option<Code>) -> Vec<u32> {
        let mut cells = Vec::new();
        for Edit { row, column, text } in edits {
            let (row, column) = (*row, *column);
            let Some(before) = self.row(row).map(|row| row.cell(column).clone()) else {
                continue;
            };
            let after = if text.is_empty() {
                Cell::Empty
            } else {
                Cell::Text(text.as_str().into())
            };
            if before != after {
                cells.push(NewText {
                    row,
                    column,
                    before,
                    after,
                    rule,
                });
            }
        }
        if cells.is_empty() {
            return Vec::new();
        }
        let step = Step::Cells(cells);
        self.undone.clear();
        let touched = self.take(&step, true);
        self.done.push(step);
        touched
    }

    /// Accepts a finding as it is, or takes that back. Gives its row.
    pub fn accept(&mut self, place: Place, code: Code, accepted: bool) -> Vec<u32> {
        if self.accepted.contains(&(place, code.id())) == accepted {
            return Vec::new();
        }
        let step = Step::Accept((place, code.id()), accepted);
        self.undone.clear();
        let touched = self.take(&step, true);
        self.done.push(step);
        touched
    }

    /// The places and rules of findings that a person takes as they are, in order.
    pub fn accepted(&self) -> Vec<(Place, &'static str)> {
        let mut all: Vec<_> = self.accepted.iter().copied().collect();
        all.sort_unstable();
        all
    }

    /// One step back; the rows in which something may be different now.
    pub fn undo(&mut self) -> Vec<u32> {
        let Some(step) = self.done.pop() else {
            return Vec::new();
        };
        let touched = self.take(&step, false);
        self.undone.push(step);
        touched
    }

    /// One step forth again.
    pub fn redo(&mut self) -> Vec<u32> {
        let Some(step) = self.undone.pop() else {
            return Vec::new();
        };
        let touched = self.take(&step, true);
        self.done.push(step);
        touched
    }

    /// How many cells the last step changed that can be taken back; or the last that can be done again.
    pub fn cells_of_step(&self, undone: bool) -> usize {
        let steps = if undone { &self.undone } else { &self.done };
        let Some(Step::Cells(cells)) = steps.last() else {
            return 0;
        };
        let mut places: Vec<_> = cells.iter().map(|new| (new.row, new.column)).collect();
        places.sort_unstable();
        places.dedup();
        places.len()
    }

    /// Whether there is a step to take back, and one to do again.
    pub const fn can(&self) -> (bool, bool) {
        (!self.done.is_empty(), !self.undone.is_empty())
    }

    /// The edits that a rule's fixes would make, one for each cell; without a rule every rule's, of which the first of a
    /// cell counts. Safe ones only, unless `unsafe_too`.
    pub fn fixes(&self, code: Option<Code>, unsafe_too: bool) -> Vec<Edit> {
        let wanted = |located: &&Located| {
            let finding = &located.finding;
            code.is_none_or(|code| code == finding.rule.code)
                && finding.fix.as_ref().is_some_and(|fix| {
                    fix.safety == Safety::Safe || unsafe_too && fix.safety == Safety::Unsafe
                })
        };
        let found: Vec<_> = self.open_findings().filter(wanted).collect();
        // Findings of a cell stand together.
        let cells = found.chunk_by(|a, b| a.place == b.place);
        cells
            .filter_map(|of_cell| {
                let place = of_cell[0].place;
                let (row, column) = (place.row, place.column?);
                let of_cell = if code.is_some() {
                    of_cell
                } else {
                    &of_cell[..1]
                };
                let text = mended(self.text(row, column), of_cell);
                Some(Edit { row, column, text })
            })
            .collect()
    }

    /// Applies a rule's fixes, safe ones again and again until none is left: one step to undo.
    pub fn fix(&mut self, code: Code, unsafe_too: bool) -> Vec<u32> {
        let begin = self.done.len();
        let mut touched = Vec::new();
        for round in 0..ROUNDS {
            // What a preview has not shown is not applied: one round of those that may be wrong.
            let edits = self.fixes(Some(code), unsafe_too && round == 0);
            if edits.is_empty() {
                break;
            }
            touched.extend(self.edit(&edits, Some(code)));
        }
        self.join(begin);
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    /// Applies every safe fix, again and again until none is left: one step to undo. Gives the rows checked again.
    pub fn fix_all_safe(&mut self) -> Vec<u32> {
        let begin = self.done.len();
        let mut touched = Vec::new();
        for _ in 0..ROUNDS {
            let edits = self.fixes(None, false);
            if edits.is_empty() {
                break;
            }
            // Each rule's fixes are edits of their own, so that the list of changes can name it.
            touched.extend(self.apply_by_rule(&edits));
        }
        self.join(begin);
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    fn apply_by_rule(&mut self, edits: &[Edit]) -> Vec<u32> {
        let mut by_rule: Vec<(Option<Code>, Vec<Edit>)> = Vec::new();
        for edit in edits {
            let place = Place::cell(edit.row, edit.column);
            let rule = self
                .row_findings(edit.row)
                .iter()
                .find(|l| {
                    l.place == place
                        && l.finding
                            .fix
                            .as_ref()
                            .is_some_and(|f| f.safety == Safety::Safe)
                })
                .map(|l| l.finding.rule.code);
            match by_rule.iter_mut().find(|(code, _)| *code == rule) {
                Some((_, edits)) => edits.push(edit.clone()),
                None => by_rule.push((rule, vec![edit.clone()])),
            }
        }
        by_rule
            .into_iter()
            .flat_map(|(rule, edits)| self.edit(&edits, rule))
            .collect()
    }

    /// Makes one step of all from `begin` on.
    fn join(&mut self, begin: usize) {
        let mut all = Vec::new();
        for step in self.done.drain(begin..) {
            if let Step::Cells(cells) = step {
                all.extend(cells);
            }
        }
        if !all.is_empty() {
            self.done.push(Step::Cells(all));
        }
    }

    fn take(&mut self, step: &Step, forth: bool) -> Vec<u32> {
        match step {
            Step::Accept(what, accepted) => {
                if *accepted == forth {
                    self.accepted.insert(*what);
                } else {
                    self.accepted.remove(what);
                }
                Vec::from_iter((what.0.row > 0).then_some(what.0.row))
            }
            Step::Cells(cells) => {
                let mut rows = Vec::new();
                let mut put = |new: &NewText| {
                    let (from, to) = if forth {
                        (&new.before, &new.after)
                    } else {
                        (&new.after, &new.before)
                    };
                    self.put(new.row, new.column, from, to);
                    rows.push(new.row);
                };
                if forth {
                    cells.iter().for_each(&mut put);
                } else {
                    cells.iter().rev().for_each(&mut put);
                }
                self.recheck(rows)
            }
        }
    }

    fn put(&mut self, row: u32, column: u16, from: &Cell, to: &Cell) {
        let Some(at) = self.position(row) else {
            return;
        };
        let cells = &mut self.sheet.rows[at].cells;
        let place = usize::from(column);
        if cells.len() <= place {
            cells.resize(place + 1, Cell::Empty);
        }
        cells[place] = to.clone();
        let original = self
            .original
            .entry((row, column))
            .or_insert_with(|| from.clone());
        if original == to {
            self.original.remove(&(row, column));
        }
    }

    /// Checks rows again, and those that they were or are now like.
    fn recheck(&mut self, mut rows: Vec<u32>) -> Vec<u32> {
        rows.sort_unstable();
        rows.dedup();
        let mut touched = rows.clone();
        for &number in &rows {
            if let Some(at) = self.position(number) {
                touched.extend(self.twins.put(&self.sheet.rows[at], &self.schema));
            }
        }
        touched.sort_unstable();
        touched.dedup();
        let found: Vec<_> = {
            let plan = SheetPlan::new(self.context());
            touched
                .iter()
                .filter_map(|&number| Some((number, plan.check(self.row(number)?, &self.twins))))
                .collect()
        };
        for (number, found) in found {
            if found.is_empty() {
                self.of_rows.remove(&number);
            } else {
                self.of_rows.insert(number, found);
            }
        }
        // A row may have become a product, or none.
        self.check_file();
        touched
    }
}
