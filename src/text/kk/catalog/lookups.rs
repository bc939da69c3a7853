//! The words of the look-ups, in Kazakh.

use crate::text::catalog::LookupsUi;

pub(in crate::text) static UI: LookupsUi = LookupsUi {
    heading: "Штрихкодтар бойынша NTIN табу",
};
