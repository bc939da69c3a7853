//! The words of the search, in Russian.

use crate::text::catalog::SearchUi;

pub(in crate::text) static UI: SearchUi = SearchUi {
    heading: "Поиск в каталоге",
};
