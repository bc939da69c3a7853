//! The words of the search.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct SearchUi {
    pub heading: &'static str,
}
