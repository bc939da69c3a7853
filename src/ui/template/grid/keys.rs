//! What a key means in the grid. Letters together with Ctrl are told by their place on the keyboard, so that they work in
//! the Cyrillic layouts as well.

use super::range::Step;

/// A key that was pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Press {
    /// What it writes, or its name.
    pub(super) key: String,
    /// Its place on the keyboard: `KeyZ`.
    pub(super) code: String,
    /// Ctrl, or Cmd on a Mac.
    pub(super) ctrl: bool,
    pub(super) shift: bool,
    pub(super) alt: bool,
}

/// What a key does while no cell is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Act {
    /// Goes on; with the range's corner only, where `extend` says so.
    Go {
        step: Step,
        extend: bool,
    },
    /// Tab: goes on to the next cell, or leaves the grid.
    Tab {
        back: bool,
    },
    /// Opens the cell.
    Edit,
    /// Opens the cell, and the key is the first that is written in it.
    Type,
    /// Empties the cells.
    Clear,
    All,
    /// Selects the columns or the rows of the range as a whole.
    Columns,
    Rows,
    Undo,
    Redo,
    /// Makes a range one cell again; the next Tab leaves the grid.
    Leave,
}

/// What a key does in the grid; `None`: what it does anywhere.
pub(super) fn act(press: &Press) -> Option<Act> {
    let Press {
        ctrl, shift, alt, ..
    } = *press;
    let go = |step| {
        Some(Act::Go {
            step,
            extend: shift,
        })
    };
    match press.key.as_str() {
        // As a list is opened anywhere.
        "ArrowDown" if alt && !ctrl => Some(Act::Edit),
        // Combinations of the browser and the system.
        _ if alt && !ctrl => None,
        "ArrowUp" => go(if ctrl { Step::Top } else { Step::Up }),
        "ArrowDown" => go(if ctrl { Step::Bottom } else { Step::Down }),
        "ArrowLeft" => go(if ctrl { Step::RowStart } else { Step::Left }),
        "ArrowRight" => go(if ctrl { Step::RowEnd } else { Step::Right }),
        "Home" => go(if ctrl { Step::First } else { Step::RowStart }),
        "End" => go(if ctrl { Step::Last } else { Step::RowEnd }),
        "PageUp" if !ctrl => go(Step::PageUp),
        "PageDown" if !ctrl => go(Step::PageDown),
        "Tab" if !ctrl => Some(Act::Tab { back: shift }),
        "Enter" if !ctrl => Some(Act::Go {
            step: if shift { Step::Up } else { Step::Down },
            extend: false,
        }),
        "F2" if !ctrl && !shift => Some(Act::Edit),
        "Escape" => Some(Act::Leave),
        "Delete" if !ctrl && !shift => Some(Act::Clear),
        "Backspace" if !ctrl => Some(Act::Clear),
        " " if ctrl => Some(Act::Columns),
        " " if shift => Some(Act::Rows),
        _ if ctrl && !alt => with_ctrl(press),
        // One character, or the first part of one: a dead key, or an input method at work.
        key if writes(key) => Some(Act::Type),
        _ => None,
    }
}

fn with_ctrl(press: &Press) -> Option<Act> {
    match (letter(press)?, press.shift) {
        ('a', false) => Some(Act::All),
        ('z', false) => Some(Act::Undo),
        ('z', true) | ('y', false) => Some(Act::Redo),
        _ => None,
    }
}

/// The Latin letter of a key: what it writes if that is one (as on AZERTY), else by its place.
fn letter(press: &Press) -> Option<char> {
    let mut written = press.key.chars();
    match (written.next(), written.next()) {
        (Some(one), None) if one.is_ascii_alphabetic() => Some(one.to_ascii_lowercase()),
        _ => press
            .code
            .strip_prefix("Key")
            .and_then(|rest| rest.chars().next())
            .map(|one| one.to_ascii_lowercase()),
    }
}

fn writes(key: &str) -> bool {
    key.chars().count() == 1 || matches!(key, "Dead" | "Process" | "Unidentified")
}

/// What a key does while a cell is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EditAct {
    /// Takes the text over and goes on.
    Commit(Step),
    /// The cell stays as it was.
    Cancel,
    /// A line break in the text.
    Break,
    /// Arrows move in the text from now on.
    Stay,
}

/// What a key does in a cell that is edited; `None`: what it does in any text. `typed`: the edit began by typing, and
/// arrows go on to the next cell.
pub(super) fn edit_act(press: &Press, typed: bool) -> Option<EditAct> {
    let Press {
        ctrl, shift, alt, ..
    } = *press;
    let plain = !ctrl && !shift && !alt;
    Some(match press.key.as_str() {
        "Enter" if alt || ctrl => EditAct::Break,
        "Enter" if shift => EditAct::Commit(Step::Up),
        "Enter" => EditAct::Commit(Step::Down),
        "Tab" if !ctrl && !alt => EditAct::Commit(if shift { Step::Previous } else { Step::Next }),
        "Escape" => EditAct::Cancel,
        "F2" if plain => EditAct::Stay,
        "ArrowUp" if typed && plain => EditAct::Commit(Step::Up),
        "ArrowDown" if typed && plain => EditAct::Commit(Step::Down),
        "ArrowLeft" if typed && plain => EditAct::Commit(Step::Left),
        "ArrowRight" if typed && plain => EditAct::Commit(Step::Right),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `Ctrl+Shift+KeyZ=я`: a place on the keyboard with what it writes; without a place just the key.
    fn press(text: &str) -> Press {
        let mut press = Press::default();
        let mut rest = text;
        while let Some((name, after)) = rest.split_once('+').filter(|(_, after)| !after.is_empty())
        {
            match name {
                "Ctrl" => press.ctrl = true,
                "Shift" => press.shift = true,
                "Alt" => press.alt = true,
                _ => break,
            }
            rest = after;
        }
        let (code, key) = rest.split_once('=').unwrap_or(("", rest));
        (press.code, press.key) = (code.into(), key.into());
        press
    }

    #[test]
    fn keys_do_what_they_do_in_a_spreadsheet() {
        let go = |step| {
            Some(Act::Go {
                step,
                extend: false,
            })
        };
        let extend = |step| Some(Act::Go { step, extend: true });
        let cases = [
            ("ArrowUp", go(Step::Up)),
            ("Shift+ArrowDown", extend(Step::Down)),
            ("Ctrl+ArrowLeft", go(Step::RowStart)),
            ("Ctrl+Shift+ArrowDown", extend(Step::Bottom)),
            ("Home", go(Step::RowStart)),
            ("Ctrl+Home", go(Step::First)),
            ("Ctrl+Shift+End", extend(Step::Last)),
            ("PageDown", go(Step::PageDown)),
            ("Ctrl+PageDown", None),
            ("Tab", Some(Act::Tab { back: false })),
            ("Shift+Tab", Some(Act::Tab { back: true })),
            ("Ctrl+Tab", None),
            ("Enter", go(Step::Down)),
            ("Shift+Enter", go(Step::Up)),
            ("F2", Some(Act::Edit)),
            ("F3", None),
            ("Escape", Some(Act::Leave)),
            ("Delete", Some(Act::Clear)),
            ("Backspace", Some(Act::Clear)),
            ("KeyA=a", Some(Act::Type)),
            ("KeyA=ф", Some(Act::Type)),
            ("Digit1=1", Some(Act::Type)),
            ("Space= ", Some(Act::Type)),
            ("Dead", Some(Act::Type)),
            ("Ctrl+Space= ", Some(Act::Columns)),
            ("Shift+Space= ", Some(Act::Rows)),
            ("Ctrl+KeyA=a", Some(Act::All)),
            ("Ctrl+KeyA=ф", Some(Act::All)),
            ("Ctrl+KeyZ=z", Some(Act::Undo)),
            ("Ctrl+KeyZ=я", Some(Act::Undo)),
            ("Ctrl+Shift+KeyZ=Я", Some(Act::Redo)),
            ("Ctrl+KeyY=y", Some(Act::Redo)),
            ("Ctrl+KeyY=н", Some(Act::Redo)),
            // QWERTZ has its z where others have their y.
            ("Ctrl+KeyY=z", Some(Act::Undo)),
            // Copy, cut and paste come as events of their own.
            ("Ctrl+KeyC=c", None),
            ("Ctrl+KeyV=м", None),
            ("Ctrl+KeyF=f", None),
            ("Alt+ArrowDown", Some(Act::Edit)),
            ("Alt+ArrowLeft", None),
            ("Alt+KeyD=d", None),
            // AltGr writes.
            ("Ctrl+Alt+KeyE=€", Some(Act::Type)),
            ("Shift", None),
            ("CapsLock", None),
        ];
        for (keys, does) in cases {
            assert_eq!(act(&press(keys)), does, "{keys}");
        }
    }

    #[test]
    fn keys_in_an_edited_cell() {
        let commit = |step| Some(EditAct::Commit(step));
        let cases = [
            ("Enter", false, commit(Step::Down)),
            ("Shift+Enter", false, commit(Step::Up)),
            ("Alt+Enter", false, Some(EditAct::Break)),
            ("Ctrl+Enter", false, Some(EditAct::Break)),
            ("Tab", false, commit(Step::Next)),
            ("Shift+Tab", false, commit(Step::Previous)),
            ("Escape", false, Some(EditAct::Cancel)),
            ("F2", true, Some(EditAct::Stay)),
            ("ArrowLeft", false, None),
            ("ArrowLeft", true, commit(Step::Left)),
            ("Shift+ArrowLeft", true, None),
            ("KeyA=a", true, None),
        ];
        for (keys, typed, does) in cases {
            assert_eq!(edit_act(&press(keys), typed), does, "{keys}");
        }
    }
}
