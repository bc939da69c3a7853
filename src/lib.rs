//! NCT Ready tells a seller, before anything is sent, which products are ready for Kazakhstan's National Catalog of
//! Goods (NCT) and what to do about the others. In reading order:

pub mod barcode;
pub mod export;
pub mod finding;
pub mod guide;
pub mod identity;
pub mod list;
pub mod photo;
pub mod rules;
pub mod signature;
pub mod template;
pub mod text;

#[cfg(feature = "catalog")]
pub mod catalog;
#[cfg(any(feature = "js", feature = "keys", feature = "prepare-engine"))]
pub mod js;
#[cfg(feature = "scan")]
pub mod scan;
#[cfg(all(feature = "wire", feature = "xlsx"))]
pub mod session;
#[cfg(feature = "ui")]
pub mod ui;
#[cfg(any(feature = "ui", feature = "wire"))]
pub mod worker;
#[cfg(feature = "xlsx")]
pub mod xlsx;
