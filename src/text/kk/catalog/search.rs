//! The words of the search, in Kazakh.

use crate::text::catalog::SearchUi;

pub(in crate::text) static UI: SearchUi = SearchUi {
    heading: "Каталогтан іздеу",
};
