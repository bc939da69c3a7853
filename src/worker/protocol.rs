//! What page and worker say to each other about a template. Both ends are of one build, so the form is postcard's: small,
//! and quick to read. A message holds words that are ready to be shown, in the page's language: the page's side carries
//! neither rules nor their sentences.
//!
//! Bytes of files travel beside a message, never in it. A message of the page is an object `{ id, … }` with one of
//!
//! - `ask`: an [`Ask`] as bytes, with `file` (a `File` or `Blob`) where it is an [`Ask::Open`]; with `resume: true` in place
//!   of the file, what is kept on this device is opened, its edits done again;
//! - `keep`: `true` keeps the open file and its edits on this device from now on, `false` erases what is kept there;
//! - `dictionaries`: `true` keeps those of the open file, `false` erases the kept ones.
//!
//! The worker answers each with its `id` and
//!
//! - `answer`: an [`Answer`] as bytes, with `files` (array buffers, transferred) where it has some;
//! - `kept`: to `keep` and `dictionaries`, whether the device did it;
//! - `error`: a few words for whoever mends it; the page has words of its own for the person. With `unreadable: true` where
//!   the browser did not give the file's bytes, or nothing is kept to resume: the worker is as it was;
//! - `progress: { stage, done, of }`, as often as there is news before the answer: stage is one of [`STAGES`].
//!
//! Unasked it says `{ ready: VERSION }` when it has started, before anything else, and `{ kept: false }` when a change could
//! not be kept any more. After any other error the worker is not asked again: the page starts
//! another.

pub use super::rows::{CardCell, CardFinding, CardRow, ChangeView, CodeView, ColumnView, RowView};
use serde::{Deserialize, Serialize};

/// Told in the handshake; page and worker of two builds do not talk.
pub const VERSION: u32 = 1;

/// What a worker does with a file, in this order.
pub const STAGES: [&str; 3] = ["reading", "dictionaries", "rows"];

/// How serious a finding is, as `0` info, `1` warning, `2` error.
pub type Severity = u8;

/// What a page asks.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Ask {
    /// Read and check the file that comes with this message. Answered by [`Answer::Opened`].
    Open {
        /// The file's name.
        name: String,
        /// The page's language, as a BCP 47 tag.
        lang: String,
    },
    /// Rows to show, by their place among the products, `from` on. Answered by [`Answer::Rows`].
    Rows {
        /// The first, from 0.
        from: u32,
        /// How many at most.
        count: u32,
    },
    /// Findings to show. Answered by [`Answer::Findings`].
    Findings {
        /// Which.
        filter: Filter,
        /// The first, from 0.
        from: u32,
        /// How many at most.
        count: u32,
    },
    /// The first finding after a place, or before it; the search goes on at the other end. Answered by
    /// [`Answer::Findings`] with one finding or none.
    Next {
        /// Which count.
        filter: Filter,
        /// The row, from 1; 0 before the first.
        row: u32,
        /// The column, from 0.
        column: u16,
        /// Before the place.
        back: bool,
    },
    /// The rows with open findings of a sort. Answered by [`Answer::Places`].
    Places(Filter),
    /// New texts for cells. Answered by [`Answer::Changed`], as everything that changes something.
    Edit {
        /// Them.
        edits: Vec<Edit>,
        /// The rule whose fix it is.
        rule: Option<String>,
    },
    /// Apply the fixes of a rule; without a rule all safe ones.
    Fix {
        /// Its code.
        rule: Option<String>,
        /// Unsafe ones as well: the person has seen the preview.
        unsafe_too: bool,
    },
    /// What [`Ask::Fix`] would change. Answered by [`Answer::Preview`].
    Preview {
        /// Its code.
        rule: String,
    },
    /// Replace a text in a column's cells.
    Replace(Replace),
    /// What [`Ask::Replace`] would change. Answered by [`Answer::Preview`].
    PreviewReplace(Replace),
    /// Take a finding as it is, or no longer.
    Accept {
        /// The row, from 1; 0 for the file.
        row: u32,
        /// The column, from 0.
        column: Option<u16>,
        /// The rule's code.
        rule: String,
        /// Or no longer.
        accepted: bool,
    },
    /// One step back.
    Undo,
    /// One step forth.
    Redo,
    /// Entries of a column's dictionary. Answered by [`Answer::Entries`].
    Search {
        /// The column, from 0.
        column: u16,
        /// Words, the start of a code, or a mistyped name.
        query: String,
        /// How many at most.
        limit: u32,
    },
    /// The corrected file. Answered by [`Answer::File`].
    Save,
    /// Files of at most 1,000 products each. Answered by [`Answer::Files`], with as many files.
    Split,
    /// All findings as a table. Answered by [`Answer::File`].
    Report {
        /// As XLSX; else as CSV.
        xlsx: bool,
    },
    /// All changed cells as CSV. Answered by [`Answer::File`].
    Changes,
    /// What the rules say of a card that is being filled in; no file need be open. Answered by [`Answer::Card`]. The message
    /// has `card: true` as well: then the dictionaries are used that are kept on this device.
    CheckCard {
        /// What is filled in.
        cells: Vec<CardCell>,
        /// The page's language, as a BCP 47 tag.
        lang: String,
    },
    /// Entries of a dictionary that is kept on this device; `card: true` as well. Answered by [`Answer::Entries`], whose texts
    /// are codes.
    SearchDictionary {
        /// As the catalog calls it: `OKTRU`, `TNVED`, `COUNTRY`, `MEASURE_UNIT`.
        dictionary: String,
        /// Words, the start of a code, or a mistyped name.
        query: String,
        /// How many at most.
        limit: u32,
        /// The page's language, as a BCP 47 tag.
        lang: String,
    },
    /// Rows as cards. Answered by [`Answer::Cards`].
    Cards {
        /// Their numbers, from 1; empty for all.
        rows: Vec<u32>,
    },
    /// The barcodes that the catalog can be asked for. Answered by [`Answer::Codes`].
    Codes,
}

/// What a worker answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Answer {
    /// To [`Ask::Open`].
    Opened(Opened),
    /// To [`Ask::Rows`].
    Rows(Vec<RowView>),
    /// To [`Ask::Findings`].
    Findings {
        /// How many there are in all.
        total: u32,
        /// Those that were asked for.
        findings: Vec<FindingView>,
    },
    /// To [`Ask::Places`]: places among the products, from 0, in their order.
    Places(Vec<u32>),
    /// To all that changes something: the rows that are different now, by their place among the products.
    Changed {
        /// Them.
        rows: Vec<(u32, RowView)>,
        /// How many cells got a new text.
        cells: u32,
        /// What all comes to.
        state: State,
    },
    /// What would change: at most the first few hundred.
    Preview {
        /// How many cells in all.
        total: u32,
        /// The first of them.
        changes: Vec<ChangeView>,
    },
    /// To [`Ask::Search`].
    Entries(Vec<EntryView>),
    /// A file's name; its bytes come with the message.
    File(String),
    /// Names of files; their bytes come with the message, in this order.
    Files(Vec<String>),
    /// To [`Ask::Codes`], in the order of the rows.
    Codes(Vec<CodeView>),
    /// It could not be done; a sentence says why and what to do.
    Problem(String),
    /// To [`Ask::CheckCard`].
    Card(Vec<CardFinding>),
    /// To [`Ask::Cards`], in their order.
    Cards(Vec<CardRow>),
}

/// A new text for a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// The row, from 1 as Excel shows it.
    pub row: u32,
    /// The column, from 0.
    pub column: u16,
    /// The text.
    pub text: String,
}

/// Find and replace in a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Replace {
    /// The column, from 0.
    pub column: u16,
    /// The text to find.
    pub find: String,
    /// What takes its place.
    pub with: String,
    /// Only cells that hold nothing else.
    pub whole: bool,
    /// Capitals and small letters are the same.
    pub any_case: bool,
}

/// Which findings.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filter {
    /// Of this severity.
    pub severity: Option<Severity>,
    /// Of this rule.
    pub rule: Option<String>,
    /// In this column.
    pub column: Option<u16>,
    /// In this row.
    pub row: Option<u32>,
}

/// A file that was opened, or that could not be read: then there are no columns and no rows, and a finding says why.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Opened {
    /// The file's name.
    pub name: String,
    /// Name of the sheet with the products; empty where there is none.
    pub sheet: String,
    /// How many products there are.
    pub products: u32,
    /// Their rows, from 1 as Excel shows them.
    pub numbers: Vec<u32>,
    /// The file's size, in bytes.
    pub bytes: u64,
    /// Entries of the dictionaries in use: OKTRU, TN VED, countries, units.
    pub dictionaries: [u32; 4],
    /// 0 the file's own, 1 those of a template loaded before, 2 none.
    pub origin: u8,
    /// A template without products: its dictionaries are worth keeping.
    pub blank: bool,
    /// The columns.
    pub columns: Vec<ColumnView>,
    /// What all comes to.
    pub state: State,
}

/// How a cell is edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Editor {
    /// By typing.
    Text,
    /// `true` or `false`.
    Choice,
    /// One entry of a dictionary.
    Dictionary,
    /// Several codes of a dictionary.
    MultiDictionary,
}

/// A finding, in words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingView {
    /// The row, from 1; 0 where it is about the file or a column.
    pub row: u32,
    /// The column, from 0; `None` where it is about a row or the file.
    pub column: Option<u16>,
    /// The rule's code.
    pub rule: String,
    /// 0 info, 1 warning, 2 error.
    pub severity: Severity,
    /// A person took it as it is.
    pub accepted: bool,
    /// Where in the cell's text, in UTF-16 units.
    pub start: u32,
    /// One past its end.
    pub end: u32,
    /// What is the matter and what to do.
    pub message: String,
    /// What the cell holds.
    pub text: String,
    /// How to mend it.
    pub fix: Option<FixView>,
    /// Entries that may be meant; each has the text that a cell would hold.
    pub entries: Vec<EntryView>,
}

/// A fix.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FixView {
    /// Whether the meaning cannot change.
    pub safe: bool,
    /// What its button says.
    pub title: String,
    /// What the cell would hold.
    pub text: String,
}

/// An entry of a dictionary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EntryView {
    /// Its code.
    pub code: String,
    /// Its name, in the page's language where there is one.
    pub name: String,
    /// What a cell holds that means it.
    pub text: String,
}

/// The findings of one rule.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GroupView {
    /// Its code.
    pub rule: String,
    /// 0 info, 1 warning, 2 error.
    pub severity: Severity,
    /// Its name.
    pub title: String,
    /// What to do.
    pub help: String,
    /// How many findings.
    pub count: u32,
    /// How many of them can be mended safely.
    pub safe: u32,
    /// How many have a likely fix, to be looked at first.
    pub unsafe_fixes: u32,
}

/// What all findings come to.
#[expect(clippy::struct_excessive_bools, reason = "each says one thing")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// Whether the catalog would import the file, as far as is known.
    pub importable: bool,
    /// Errors that count.
    pub errors: u32,
    /// Warnings that count.
    pub warnings: u32,
    /// Hints.
    pub infos: u32,
    /// Rows with an error.
    pub rows_with_errors: u32,
    /// By rule, errors first.
    pub groups: Vec<GroupView>,
    /// Findings about the file as a whole.
    pub of_file: Vec<FindingView>,
    /// Cells that are no longer as in the file.
    pub changed_cells: u32,
    /// Whether a step can be taken back.
    pub can_undo: bool,
    /// Whether a step can be done again.
    pub can_redo: bool,
    /// More products than the catalog takes in one file.
    pub too_many: bool,
}
