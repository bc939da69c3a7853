//! What can be saved of an open file.

use super::{Files, Open};
use crate::text::Hitch;
use crate::worker::protocol::{Answer, Ask};

impl Open {
    /// Makes the files that are asked for.
    #[expect(
        clippy::needless_pass_by_ref_mut,
        clippy::unused_self,
        reason = "until files are made"
    )]
    pub(super) fn files(&mut self, _ask: &Ask) -> Result<(Answer, Files), Hitch> {
        Err(Hitch::NotMade)
    }
}

/// The name of a file made from another: `goods.xlsx` becomes `goods-checked.xlsx`, and stays it.
pub(crate) fn named(name: &str, suffix: &str, extension: &str) -> String {
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => name,
    };
    let stem = stem.strip_suffix("-checked").unwrap_or(stem);
    [stem, suffix, extension].concat()
}
