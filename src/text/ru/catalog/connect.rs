//! The words of the connection to the catalog, in Russian.

use crate::text::catalog::ConnectUi;

pub(in crate::text) static UI: ConnectUi = ConnectUi {
    heading: "Подключение к каталогу",
};
