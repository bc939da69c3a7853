//! The words of the list of requests.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct RequestsUi {
    pub heading: &'static str,
}
