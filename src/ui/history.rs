//! Undo and redo for the text of the box: what was put in place of what, not whole copies of a long list.

/// What is kept at most, in bytes of removed and inserted text.
const LIMIT: usize = 64 << 20;
/// Typing goes on in one step while the pauses are shorter than this, in milliseconds.
const PAUSE: f64 = 1000.0;
/// More than this in one go is a paste, which is a step of its own.
const TYPED: usize = 16;

/// Why the text changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cause {
    /// By the keyboard, or pasted.
    Typed,
    /// By a fix.
    Fix,
    /// A file, an example, clearing.
    Whole,
}

/// `inserted` stands at `at` where `removed` stood before.
#[derive(Clone, Debug, PartialEq)]
struct Edit {
    at: usize,
    removed: String,
    inserted: String,
    cause: Cause,
    time: f64,
    /// A fix that was neither downloaded nor copied since.
    unsaved: bool,
}

/// The text after a step back or forth, and where the change ends.
#[derive(Debug, PartialEq)]
pub(super) struct Step {
    /// The whole text.
    pub(super) text: String,
    /// Where the change begins.
    pub(super) at: usize,
    /// One past the last changed byte.
    pub(super) end: usize,
}

/// The steps back and forth.
#[derive(Debug, Default)]
pub(super) struct History {
    done: Vec<Edit>,
    undone: Vec<Edit>,
    bytes: usize,
    /// An unsaved fix was so long ago that it can no longer be undone.
    lost_unsaved: bool,
}

impl History {
    /// Notes a change at `time` milliseconds; the texts differ.
    pub(super) fn push(&mut self, old: &str, new: &str, cause: Cause, time: f64) {
        let (at, old_end, new_end) = difference(old, new);
        let edit = Edit {
            at,
            removed: old[at..old_end].to_owned(),
            inserted: new[at..new_end].to_owned(),
            cause,
            time,
            unsaved: cause == Cause::Fix,
        };
        self.bytes += edit.size();
        self.bytes -= self.undone.drain(..).map(|edit| edit.size()).sum::<usize>();
        if !self.done.last_mut().is_some_and(|last| last.goes_on(&edit)) {
            self.done.push(edit);
        }
        self.shorten();
    }

    /// One step back from `text`.
    pub(super) fn undo(&mut self, text: &str) -> Option<Step> {
        let edit = self.done.pop()?;
        let step = put(text, edit.at, &edit.inserted, &edit.removed);
        self.undone.push(edit);
        step
    }

    /// One step forth from `text`.
    pub(super) fn redo(&mut self, text: &str) -> Option<Step> {
        let edit = self.undone.pop()?;
        let step = put(text, edit.at, &edit.removed, &edit.inserted);
        self.done.push(edit);
        step
    }

    /// Whether there is a step back.
    pub(super) fn can_undo(&self) -> bool {
        !self.done.is_empty()
    }

    /// Whether there is a step forth.
    pub(super) fn can_redo(&self) -> bool {
        !self.undone.is_empty()
    }

    /// Whether the text holds a fix that was neither downloaded nor copied.
    pub(super) fn has_unsaved_fixes(&self) -> bool {
        self.lost_unsaved || self.done.iter().any(|edit| edit.unsaved)
    }

    /// The text as it stands came from elsewhere with fixes in it.
    pub(super) fn set_unsaved(&mut self) {
        self.lost_unsaved = true;
    }

    /// The text as it stands was downloaded or copied.
    pub(super) fn set_saved(&mut self) {
        self.lost_unsaved = false;
        for edit in self.done.iter_mut().chain(&mut self.undone) {
            edit.unsaved = false;
        }
    }

    fn shorten(&mut self) {
        let mut drop = 0;
        while self.bytes > LIMIT && drop + 1 < self.done.len() {
            self.bytes -= self.done[drop].size();
            self.lost_unsaved |= self.done[drop].unsaved;
            drop += 1;
        }
        self.done.drain(..drop);
    }
}

impl Edit {
    fn size(&self) -> usize {
        self.removed.len() + self.inserted.len()
    }

    /// Takes `next` in, where it is typing that goes on from here.
    fn goes_on(&mut self, next: &Self) -> bool {
        let typing = |edit: &Self| edit.cause == Cause::Typed;
        if !typing(self) || !typing(next) || next.time - self.time > PAUSE || next.size() > TYPED {
            return false;
        }
        if next.removed.is_empty() && next.at == self.at + self.inserted.len() {
            self.inserted.push_str(&next.inserted);
        } else if next.inserted.is_empty()
            && self.inserted.is_empty()
            && next.at + next.removed.len() == self.at
        {
            self.at = next.at;
            self.removed.insert_str(0, &next.removed);
        } else {
            return false;
        }
        self.time = next.time;
        true
    }
}

fn put(text: &str, at: usize, old: &str, new: &str) -> Option<Step> {
    let after = text.get(at..)?.strip_prefix(old)?;
    Some(Step {
        text: [&text[..at], new, after].concat(),
        at,
        end: at + new.len(),
    })
}

/// Where two texts begin to differ, and where the differing part ends in each; on character borders.
pub(super) fn difference(old: &str, new: &str) -> (usize, usize, usize) {
    let pairs = old.bytes().zip(new.bytes());
    let mut start = pairs.take_while(|(a, b)| a == b).count();
    while !(old.is_char_boundary(start) && new.is_char_boundary(start)) {
        start -= 1;
    }
    let ends = old.as_bytes()[start..].iter().rev();
    let pairs = ends.zip(new.as_bytes()[start..].iter().rev());
    let mut same = pairs.take_while(|(a, b)| a == b).count();
    while !(old.is_char_boundary(old.len() - same) && new.is_char_boundary(new.len() - same)) {
        same -= 1;
    }
    (start, old.len() - same, new.len() - same)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(steps: &[(&str, f64)]) -> History {
        let mut history = History::default();
        for pair in steps.windows(2) {
            history.push(pair[0].0, pair[1].0, Cause::Typed, pair[1].1);
        }
        history
    }

    fn text(step: Option<Step>) -> Option<String> {
        step.map(|step| step.text)
    }

    #[test]
    fn the_difference_respects_characters() {
        assert_eq!(difference("abc", "abc"), (3, 3, 3));
        assert_eq!(difference("aXc", "aYYc"), (1, 2, 3));
        assert_eq!(difference("11", "1"), (1, 2, 1));
        // Letters that share their first byte, and letters that share their last one.
        assert_eq!(difference("\u{43e}", "\u{43f}"), (0, 2, 2));
        assert_eq!(difference("\u{410}", "\u{450}"), (0, 2, 2));
    }

    #[test]
    fn typing_is_one_step_until_a_pause() {
        let mut history = typed(&[("", 0.0), ("4", 1.0), ("48", 300.0), ("487", 2000.0)]);
        assert_eq!(text(history.undo("487")).as_deref(), Some("48"));
        assert_eq!(text(history.undo("48")).as_deref(), Some(""));
        assert_eq!(history.undo(""), None);
        assert_eq!(text(history.redo("")).as_deref(), Some("48"));
        assert_eq!(text(history.redo("48")).as_deref(), Some("487"));
        assert!(!history.can_redo());
    }

    #[test]
    fn deleting_backwards_is_one_step() {
        let mut history = typed(&[("487", 0.0), ("48", 1.0), ("4", 2.0), ("", 3.0)]);
        assert_eq!(text(history.undo("")).as_deref(), Some("487"));
        assert!(!history.can_undo());
    }

    #[test]
    fn a_new_change_ends_what_could_be_redone() {
        let mut history = typed(&[("", 0.0), ("4", 1.0)]);
        history.undo("4");
        history.push("", "5", Cause::Whole, 2.0);
        assert!(!history.can_redo());
        assert_eq!(text(history.undo("5")).as_deref(), Some(""));
    }

    #[test]
    fn fixes_are_unsaved_until_saved_or_undone() {
        let mut history = History::default();
        history.push("4 8", "48", Cause::Fix, 0.0);
        assert!(history.has_unsaved_fixes());
        history.undo("48");
        assert!(!history.has_unsaved_fixes());
        history.redo("4 8");
        assert!(history.has_unsaved_fixes());
        history.set_saved();
        assert!(!history.has_unsaved_fixes());
        history.undo("48");
        history.redo("4 8");
        assert!(!history.has_unsaved_fixes());
    }

    #[test]
    fn memory_is_bounded_and_the_last_step_stays() {
        let mut history = History::default();
        let long = "1".repeat(LIMIT / 2 + 1);
        history.push("", &long, Cause::Fix, 0.0);
        history.push(&long, "", Cause::Whole, 0.0);
        assert_eq!(history.done.len(), 1);
        assert!(history.has_unsaved_fixes());
        assert_eq!(text(history.undo("")), Some(long));
    }
}
