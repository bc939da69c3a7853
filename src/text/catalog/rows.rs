//! The words of cards made from a template's rows.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct RowsUi {
    pub heading: &'static str,
    pub says: &'static str,
    pub nothing: &'static str,
    pub make: &'static str,
    pub make_one: &'static str,
    pub open: &'static str,
    pub send: &'static str,
    pub list: &'static str,
    pub more: &'static str,
    pub show: &'static str,
    pub unsure: &'static str,
    pub state_new: &'static str,
    pub state_draft: &'static str,
    pub state_waits: &'static str,
    pub state_look: &'static str,
    pub state_refused: &'static str,
    pub state_gone: &'static str,
    pub not_read: &'static str,

    pub phrases: RowsPhrases,
}

/// Sentences with a number in them.
#[derive(Debug)]
pub struct RowsPhrases {
    /// `5 cards can be made.`
    pub can: fn(usize) -> String,
    /// `2 rows have errors: mend them first.`
    pub errors: fn(usize) -> String,
    /// `3 errors`
    pub state_errors: fn(usize) -> String,
    /// `5 drafts made; 2 were there.`
    pub made: fn(usize, usize) -> String,
    /// `5 cards, all their fields`
    pub sent: fn(usize) -> String,
    /// How a request stands, by its state as the contract writes it.
    pub state: fn(&str) -> &'static str,
    /// `Row 5`
    pub row: fn(usize) -> String,
    /// `Published, NTIN 020…`
    pub ntin: fn(&str) -> String,
}
