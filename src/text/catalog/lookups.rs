//! The words of the look-ups.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct LookupsUi {
    pub heading: &'static str,
}
