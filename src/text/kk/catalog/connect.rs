//! The words of the connection to the catalog, in Kazakh.

use crate::text::catalog::ConnectUi;

pub(in crate::text) static UI: ConnectUi = ConnectUi {
    heading: "Каталогқа қосылу",
};
