//! The words of the form of a card.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct CardUi {
    pub heading: &'static str,
}
