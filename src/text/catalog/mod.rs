//! The words of the catalog's page, part by part.

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

use super::{Locale, en, kk, ru};

pub(in crate::text) use attributes::Attributes;
pub use attributes::{AttributeWords, attribute};
pub use card::{CardPhrases, CardUi, WITHOUT_CLASS};
pub use common::{CommonPhrases, CommonUi};
pub use connect::{ConnectPhrases, ConnectUi};
#[cfg(feature = "catalog")]
pub use lookups::{LookupPhrases, LookupsUi};
pub use requests::{RequestsPhrases, RequestsUi};
pub use rows::{RowsPhrases, RowsUi};
pub use search::{AspectWords, CardWords, SearchPhrases, SearchUi, StateWords};
#[cfg(feature = "catalog")]
pub(in crate::text) use trouble::TroubleWords;
#[cfg(feature = "catalog")]
pub use trouble::trouble;

/// What the catalog's page says in one language.
#[derive(Clone, Copy, Debug)]
pub struct CatalogUi {
    /// The words of what all parts of the catalog's page share.
    pub common: &'static CommonUi,
    /// The words of the connection to the catalog.
    pub connect: &'static ConnectUi,
    /// The words of the look-ups.
    #[cfg(feature = "catalog")]
    pub lookups: &'static LookupsUi,
    /// The words of the search.
    pub search: &'static SearchUi,
    /// The words of the form of a card.
    pub card: &'static CardUi,
    /// The words of the list of requests.
    pub requests: &'static RequestsUi,
    /// The words of cards made from a template's rows.
    pub rows: &'static RowsUi,
}

/// The words of the catalog's page.
pub const fn catalog_ui(locale: Locale) -> CatalogUi {
    match locale {
        Locale::Ru => ru::catalog::UI,
        Locale::Kk => kk::catalog::UI,
        Locale::En => en::catalog::UI,
    }
}
