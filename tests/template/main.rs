//! Templates as a whole: what is said of the file, of its header, and of nothing else.
#[path = "../support/books.rs"]
mod books;
#[path = "../support/files.rs"]
mod files;
#[cfg(feature = "xlsx")]
mod real;
mod rules;
mod schema;
