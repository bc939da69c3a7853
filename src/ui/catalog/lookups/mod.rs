//! A part of the catalog's page.

use super::desk::Desk;
use crate::ui::el::{El, el};

/// The part as a whole.
pub(super) fn lookups(desk: Desk) -> El {
    el("section", "nc-lookups").child(&el("h3", "").text(desk.words.lookups.heading))
}
