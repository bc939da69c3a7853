//! A part of the catalog's page.

use super::desk::Desk;
use crate::ui::el::{El, el};

/// The part as a whole.
pub(super) fn card(desk: Desk) -> El {
    el("section", "nc-card").child(&el("h3", "").text(desk.words.card.heading))
}
