//! The words of what all parts of the catalog's page share.

/// What is said there in one language.
#[derive(Debug)]
#[cfg_attr(feature = "site", derive(serde::Serialize))]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct CommonUi {
    pub heading: &'static str,
    pub sections: &'static str,
    pub find: &'static str,
    pub search: &'static str,
    pub card: &'static str,
    pub requests: &'static str,
    pub connect: &'static str,
    pub demonstration: &'static str,
    pub close: &'static str,
    pub cancel: &'static str,
    pub local: &'static str,
    pub no_requests: &'static str,
    pub offline: &'static str,
    pub not_kept: &'static str,
    pub keeps_working: &'static str,
    pub requested: &'static str,

    #[cfg_attr(feature = "site", serde(skip))]
    pub phrases: CommonPhrases,
}

/// Sentences with a number in them.
#[derive(Debug)]
pub struct CommonPhrases {
    /// `50 000`.
    pub number: fn(usize) -> String,
    /// How many requests the page has sent.
    pub requests: fn(usize) -> String,
}
