//! The words of the part about NCALayer.

/// What is said there in one language. Lists are pairs: what to do, and how.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct LayerUi {
    pub heading: &'static str,
    pub lead: &'static str,
    pub private: &'static str,
    pub connect: &'static str,
    pub again: &'static str,
    pub not_asked: &'static str,
    pub connecting: &'static str,
    pub running: &'static str,
    pub kaztoken: &'static str,
    pub not_there: &'static str,
    pub forbidden: &'static str,
    pub lost: &'static str,
    pub cancelled: &'static str,
    pub no_module: &'static str,
    pub refused: &'static str,
    pub unknown: &'static str,
    pub no_tokens: &'static str,
    pub files: &'static str,
    pub show_key: &'static str,
    pub sign: &'static str,
    pub key: &'static str,
    pub subject: &'static str,
    pub algorithm: &'static str,
    pub valid: &'static str,
    pub issuer: &'static str,
    pub signed: &'static str,
    pub form: &'static str,
    pub size: &'static str,
    pub show_signature: &'static str,
    pub missing: [(&'static str, &'static str); 3],
    pub instead: [(&'static str, &'static str); 2],
    pub systems: [(&'static str, &'static str); 3],
}
