//! The words of the connection to the catalog.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct ConnectUi {
    pub heading: &'static str,
    pub lead: &'static str,
    pub key: &'static str,
    pub key_hint: &'static str,
    pub key_there: &'static str,
    pub no_key: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    pub forget: &'static str,
    pub forgotten: &'static str,
    pub keep: &'static str,
    pub keep_hint: &'static str,
    pub place: &'static str,
    pub site: &'static str,
    pub address: &'static str,
    pub address_hint: &'static str,
    pub address_label: &'static str,
    pub address_note: &'static str,
    pub address_empty: &'static str,
    pub address_none: &'static str,
    pub address_insecure: &'static str,
    pub address_secret: &'static str,
    pub host: &'static str,
    pub host_hint: &'static str,
    pub state: &'static str,
    pub token: &'static str,
    pub token_hint: &'static str,
    pub token_there: &'static str,
    pub no_token: &'static str,
    pub test: &'static str,
    pub testing: &'static str,
    pub asking: &'static str,
    pub demonstration: &'static str,
    pub key_refused: &'static str,
    pub token_refused: &'static str,
    pub consent: &'static str,
    pub consent_what: &'static str,
    pub consent_where: &'static str,
    pub consent_with: &'static str,
    pub consent_key: &'static str,
    pub consent_no_key: &'static str,
    pub consent_token: &'static str,
    pub consent_once: &'static str,
    pub send: &'static str,

    pub policy: [&'static str; 2],
    pub forbidden: [&'static str; 2],
    pub site_silent: [&'static str; 2],
    pub site_page: [&'static str; 2],
    pub address_page: [&'static str; 2],
    pub host_failed: [&'static str; 2],

    pub phrases: ConnectPhrases,
}

/// Sentences with a number in them.
#[derive(Debug)]
pub struct ConnectPhrases {
    /// The catalog has answered within so many milliseconds.
    pub connected: fn(u64) -> String,
}
