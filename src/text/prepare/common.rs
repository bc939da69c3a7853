//! The words of what all parts of the tool share.

/// What is said there in one language.
#[derive(Debug)]
#[cfg_attr(feature = "site", derive(serde::Serialize))]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct CommonUi {
    pub heading: &'static str,
    pub sections: &'static str,
    pub guide: &'static str,
    pub lead: &'static str,
    pub local: &'static str,
    pub offline: &'static str,
}
