//! The words of the connection to the catalog, in English.

use crate::text::catalog::ConnectUi;

pub(in crate::text) static UI: ConnectUi = ConnectUi {
    heading: "Connection to the catalog",
};
