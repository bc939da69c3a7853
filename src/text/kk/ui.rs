//! What the screen says, in Kazakh.

use crate::text::Ui;

pub(in crate::text) static UI: Ui = Ui { name: "NCT Ready" };
