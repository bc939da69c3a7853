//! The words of the search, in English.

use crate::text::catalog::SearchUi;

pub(in crate::text) static UI: SearchUi = SearchUi {
    heading: "Search the catalog",
};
