//! The words of the look-ups.

use crate::catalog::board::Mark;
use crate::catalog::pace::Why;
use crate::catalog::work::State;

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct LookupsUi {
    // The page
    pub heading: &'static str,
    pub lead: &'static str,
    pub box_label: &'static str,
    pub placeholder: &'static str,
    pub box_hint: &'static str,
    pub find: &'static str,
    pub repair: &'static str,
    pub no_codes: &'static str,

    // Lists on the device
    pub lists: &'static str,
    pub lists_hint: &'static str,
    pub open: &'static str,
    pub rename: &'static str,
    pub delete: &'static str,
    pub list_name: &'static str,
    pub save: &'static str,
    pub delete_title: &'static str,
    pub delete_says: &'static str,
    pub deleted: &'static str,
    pub to_lists: &'static str,
    pub from_barcodes: &'static str,
    pub from_template: &'static str,
    pub loading: &'static str,
    pub state_going: &'static str,
    pub state_paused: &'static str,
    pub state_done: &'static str,
    pub state_cancelled: &'static str,

    // How far it is
    pub starting: &'static str,
    pub pause: &'static str,
    pub go_on: &'static str,
    pub stop: &'static str,
    pub stopping: &'static str,
    pub elsewhere: &'static str,
    pub other_tab: &'static str,
    pub interrupted: &'static str,
    pub paused: &'static str,
    pub cancelled: &'static str,
    pub done: &'static str,
    pub done_partly: &'static str,
    pub connect: &'static str,
    pub retry_failed: &'static str,
    pub all_again: &'static str,

    // Counters, which are the filter
    pub filter_label: &'static str,
    pub all: &'static str,
    pub found: &'static str,
    pub several: &'static str,
    pub missing: &'static str,
    pub failed: &'static str,
    pub waiting: &'static str,
    pub nothing_here: &'static str,
    pub show_all: &'static str,

    // A row
    pub results: &'static str,
    pub details: &'static str,
    pub copy: &'static str,
    pub copy_failed: &'static str,
    pub missing_says: &'static str,
    pub waiting_says: &'static str,
    pub no_name: &'static str,
    pub no_ntin: &'static str,
    pub create: &'static str,
    pub search: &'static str,
    pub again: &'static str,
    pub asking: &'static str,
    pub choose: &'static str,
    pub chosen: &'static str,
    pub unchoose: &'static str,
    pub choose_says: &'static str,
    pub other_code: &'static str,
    pub in_catalog: &'static str,
    pub here: &'static str,
    pub name_ru: &'static str,
    pub name_kk: &'static str,
    pub name_en: &'static str,
    pub class: &'static str,
    pub gtin_there: &'static str,
    pub updated: &'static str,
    pub gov: &'static str,
    pub page: &'static str,

    // Files
    pub csv: &'static str,
    pub xlsx: &'static str,
    pub making: &'static str,
    pub xlsx_failed: &'static str,
    pub sheet_name: &'static str,
    pub col_line: &'static str,
    pub col_code: &'static str,
    pub col_label: &'static str,
    pub col_state: &'static str,
    pub col_name_ru: &'static str,
    pub col_name_kk: &'static str,
    pub col_name_en: &'static str,
    pub col_class: &'static str,
    pub col_path: &'static str,
    pub col_at: &'static str,

    pub phrases: LookupPhrases,
}

/// Sentences with a number or a name in them.
#[derive(Debug)]
pub struct LookupPhrases {
    /// What will be sent: so many codes, and nothing else.
    pub sent: fn(usize) -> String,
    /// So many codes can be asked for.
    pub ready: fn(usize) -> String,
    /// So many lines have to be mended first.
    pub to_fix: fn(usize) -> String,
    /// So many lines have no code that a catalog could know.
    pub others: fn(usize) -> String,
    /// So many codes.
    pub codes: fn(usize) -> String,
    /// So many are done, of so many.
    pub progress: fn(usize, usize) -> String,
    /// So many a second.
    pub rate: fn(f64) -> String,
    /// So many seconds are left.
    pub left: fn(u64) -> String,
    /// Why nothing is sent, and for how many seconds.
    pub waiting: fn(Why, u64) -> String,
    /// So many cards to choose from.
    pub several: fn(usize) -> String,
    /// The codes are in a list already, which is of this time.
    pub same_list: fn(&str) -> String,
    /// What is copied.
    pub copied: fn(&str) -> String,
    /// Asked so many seconds ago.
    pub asked: fn(u64) -> String,
    /// A row or line.
    pub line: fn(usize) -> String,
    /// Beside what was checked: the NTIN.
    pub answer_found: fn(&str) -> String,
    /// So many cards, to be chosen from below.
    pub answer_several: fn(usize) -> String,
    /// The counts, said aloud.
    pub counted: fn(usize, usize, usize, usize) -> String,
}

impl LookupsUi {
    /// The word for how a row stands.
    pub const fn mark(&self, mark: Mark) -> &'static str {
        match mark {
            Mark::Found => self.found,
            Mark::Several => self.several,
            Mark::Missing => self.missing,
            Mark::Failed => self.failed,
            Mark::Waiting => self.waiting,
        }
    }

    /// The word for how a list stands.
    pub const fn state(&self, state: State) -> &'static str {
        match state {
            State::Going => self.state_going,
            State::Paused => self.state_paused,
            State::Done => self.state_done,
            State::Cancelled => self.state_cancelled,
        }
    }
}
