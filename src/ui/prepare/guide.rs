//! The way to the first card: who somebody is, and the steps that apply.

use super::desk::Desk;
use crate::ui::el::{El, el};

/// The part.
pub(super) fn guide(desk: Desk) -> El {
    el("section", "np-guide").child(&el("p", "").text(desk.words.common.lead))
}
