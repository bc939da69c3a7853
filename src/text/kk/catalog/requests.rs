//! The words of the list of requests, in Kazakh.

use crate::text::catalog::RequestsUi;

pub(in crate::text) static UI: RequestsUi = RequestsUi {
    heading: "Менің өтінімдерім",
};
