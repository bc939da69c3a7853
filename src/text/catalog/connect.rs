//! The words of the connection to the catalog.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct ConnectUi {
    pub heading: &'static str,
}
