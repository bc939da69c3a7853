//! The words of the search.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct SearchUi {
    pub heading: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub submit: &'static str,
    pub busy: &'static str,
    pub stop: &'static str,
    pub start_title: &'static str,
    pub start: [&'static str; 3],
    pub nothing: &'static str,
    pub nothing_next: &'static str,
    pub create: &'static str,
    pub retry: &'static str,
    pub more: &'static str,
    pub results: &'static str,
    pub without_key: &'static str,
    pub to_connect: &'static str,

    pub filters: &'static str,
    pub clear_all: &'static str,
    pub none_fit: &'static str,
    pub order: &'static str,
    pub as_catalog: &'static str,
    pub by_likeness: &'static str,
    pub likeness_hint: &'static str,
    pub differs: &'static str,
    pub no_difference: &'static str,
    pub yours: &'static str,
    pub theirs: &'static str,
    pub unsaid: &'static str,

    pub class: &'static str,
    pub gtin: &'static str,
    pub ntin: &'static str,
    pub no_ntin: &'static str,
    pub copy: &'static str,
    pub not_copied: &'static str,
    pub unnamed: &'static str,

    pub aspects: AspectWords,
    pub card: CardWords,
    pub state: StateWords,
    pub phrases: SearchPhrases,
}

/// What products differ in, and what they are filtered by.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct AspectWords {
    pub brand: &'static str,
    pub mass: &'static str,
    pub volume: &'static str,
    pub length: &'static str,
    pub area: &'static str,
    pub count: &'static str,
    pub share: &'static str,
    pub package: &'static str,
    pub maker: &'static str,
    pub country: &'static str,
    pub words: &'static str,
}

/// What is said about an open card.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct CardWords {
    pub back: &'static str,
    pub loading: &'static str,
    pub gone: &'static str,
    pub partial: &'static str,
    pub catalogs_words: &'static str,
    pub name_ru: &'static str,
    pub name_kk: &'static str,
    pub name_en: &'static str,
    pub short_name: &'static str,
    pub kztin: &'static str,
    pub kind: &'static str,
    pub base: &'static str,
    pub gov: &'static str,
    pub created: &'static str,
    pub updated: &'static str,
    pub attributes: &'static str,
    pub gov_attributes: &'static str,
    pub no_attributes: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub photos: &'static str,
    pub no_photos: &'static str,
    pub next: &'static str,
    pub use_as_basis: &'static str,
    pub use_hint: &'static str,
    pub propose_edit: &'static str,
    pub edit_hint: &'static str,
    pub edit_gov: &'static str,
    pub find_list: &'static str,
}

/// What is said about the state database.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct StateWords {
    pub heading: &'static str,
    pub check: &'static str,
    pub checking: &'static str,
    pub needs_token: &'static str,
    pub by_it: &'static str,
    pub none: &'static str,
    pub social: &'static str,
    pub not_social: &'static str,
    pub marked: &'static str,
    pub not_marked: &'static str,
    pub deactivated: &'static str,
    pub active: &'static str,
}

/// Sentences with something in them.
#[derive(Debug)]
pub struct SearchPhrases {
    /// What will be sent: the words.
    pub words_sent: fn(&str) -> String,
    /// What will be sent: a code.
    pub code_sent: fn(&str) -> String,
    /// Shown, of so many in the catalog.
    pub shown: fn(usize, usize) -> String,
    /// Fit the filters, of so many that are loaded, of so many in the catalog.
    pub fit: fn(usize, usize, usize) -> String,
    /// Cards with a code.
    pub with_code: fn(usize, &str) -> String,
    /// A level of the classes.
    pub level: fn(u8) -> String,
    /// Take a filter's value back.
    pub take_back: fn(&str) -> String,
    /// More values of a filter.
    pub more_values: fn(usize) -> String,
    /// Search for fewer words.
    pub fewer: fn(&str) -> String,
    /// A code is on the clipboard.
    pub copied: fn(&str) -> String,
    /// So many photos, and where they are.
    pub photos: fn(usize) -> String,
    /// A day: year, month, day.
    pub date: fn(u16, u8, u8) -> String,
}
