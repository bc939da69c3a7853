//! What to do where nobody answers: a program that is not running and a certificate that is not trusted look the same.

use super::Status;
use crate::signature::ncalayer::Program;
use crate::text::prepare::LayerUi;
use crate::ui::el::{El, el};

pub(super) fn help(words: &'static LayerUi, status: &Status) -> Option<El> {
    let points = match status {
        Status::NotThere | Status::Lost => &words.missing[..],
        // What is known need not be guessed.
        Status::Forbidden => &words.missing[1..2],
        Status::Open(Program::KazToken) => &words.instead[..],
        _ => return None,
    };
    let points: Vec<_> = points
        .iter()
        .map(|(title, text)| {
            el("li", "").with(&[el("strong", "").text(title), el("p", "").text(text)])
        })
        .collect();
    let steps = el("ol", "pl-help").with(&points);
    if !matches!(status, Status::NotThere) {
        return Some(steps);
    }
    let systems: Vec<_> = words
        .systems
        .iter()
        .map(|(name, text)| {
            el("details", "pl-system").with(&[el("summary", "").text(name), el("p", "").text(text)])
        })
        .collect();
    Some(el("div", "").child(&steps).with(&systems))
}
