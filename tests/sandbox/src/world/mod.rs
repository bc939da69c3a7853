//! The made-up world: cards and dictionaries, the same for the same seed.
mod brands;
pub(crate) mod cards;
pub(crate) mod codes;
mod countries;
pub(crate) mod dictionaries;
mod dictionary_items;
mod kinds;

pub use cards::Card;
pub(crate) use cards::World;

/// «Без ОКТРУ»: what the portal's form offers where no class fits. The real code is not published.
pub(crate) const WITHOUT_OKTRU: &str = "0000-0000-0000-000000000";
