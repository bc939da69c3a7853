//! The words of the look-ups, in Russian.

use crate::text::catalog::LookupsUi;

pub(in crate::text) static UI: LookupsUi = LookupsUi {
    heading: "Найти NTIN по штрихкодам",
};
