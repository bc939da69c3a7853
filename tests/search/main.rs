//! The catalog's search: pages however they are counted, filters, and what a product without a barcode is like.
#![cfg(feature = "catalog")]

mod compare;
mod face;
mod filters;
mod pages;
