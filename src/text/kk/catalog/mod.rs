//! The words of the catalog's page, in Kazakh.

mod attributes;
mod card;
mod common;
mod connect;
#[cfg(feature = "catalog")]
mod lookups;
mod requests;
mod rows;
mod search;
#[cfg(feature = "catalog")]
mod trouble;

use crate::text::catalog::CatalogUi;

#[cfg(feature = "catalog")]
pub(in crate::text) use trouble::WORDS as TROUBLE;

pub(in crate::text) use attributes::ATTRIBUTES;

pub(in crate::text) const UI: CatalogUi = CatalogUi {
    common: &common::UI,
    connect: &connect::UI,
    #[cfg(feature = "catalog")]
    lookups: &lookups::UI,
    search: &search::UI,
    card: &card::UI,
    requests: &requests::UI,
    rows: &rows::UI,
};
