//! The words of the look-ups, in English.

use crate::text::catalog::LookupsUi;

pub(in crate::text) static UI: LookupsUi = LookupsUi {
    heading: "Find NTINs by barcodes",
};
