//! The words of the list of requests, in English.

use crate::text::catalog::RequestsUi;

pub(in crate::text) static UI: RequestsUi = RequestsUi {
    heading: "My requests",
};
