//! The words of the list of requests, in Russian.

use crate::text::catalog::RequestsUi;

pub(in crate::text) static UI: RequestsUi = RequestsUi {
    heading: "Мои заявки",
};
