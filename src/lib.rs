//! NCT Ready: is a list of products ready for Kazakhstan's National Catalog of Goods?
pub mod text;
