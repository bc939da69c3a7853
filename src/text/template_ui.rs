//! The words of the template's page. They stand apart from those of the barcode tool, as each page carries its own alone.

use super::Locale;

/// What the page of the template says in one language.
#[derive(Debug)]
#[cfg_attr(feature = "site", derive(serde::Serialize))]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct TemplateUi {
    pub heading: &'static str,
    pub find_ntins: &'static str,
    pub find_ntins_hint: &'static str,
    pub no_codes: &'static str,
    pub cards: &'static str,
    pub cards_hint: &'static str,

    // Before there is a file
    pub drop_title: &'static str,
    pub drop_hint: &'static str,
    pub choose_file: &'static str,
    pub drop_here: &'static str,

    // While a file is read
    pub stage_reading: &'static str,
    pub stage_dictionaries: &'static str,
    pub stage_rows: &'static str,
    pub stop: &'static str,
    pub stopped: &'static str,

    // What went wrong, and what to do
    pub worker_failed: &'static str,
    pub took_too_long: &'static str,
    pub other_version: &'static str,
    pub file_unreadable: &'static str,
    pub nothing_kept: &'static str,
    pub open_again: &'static str,
    pub reload: &'static str,
    pub other_file: &'static str,
    pub not_done: &'static str,
    pub close: &'static str,

    // What all comes to
    pub importable: &'static str,
    pub refused: &'static str,
    pub unreadable: &'static str,
    pub clean: &'static str,
    pub all: &'static str,
    pub errors: &'static str,
    pub warnings: &'static str,
    pub infos: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub info: &'static str,
    pub filter_label: &'static str,
    pub of_file: &'static str,

    // The dictionaries in use
    pub from_file: &'static str,
    pub from_kept: &'static str,
    pub from_page: &'static str,
    pub no_dictionaries: &'static str,
    pub oktru: &'static str,
    pub tnved: &'static str,
    pub countries: &'static str,
    pub units: &'static str,
    pub keep_dictionaries: &'static str,
    pub keep_dictionaries_hint: &'static str,
    pub dictionaries_kept: &'static str,
    pub dictionaries_forgotten: &'static str,

    // What can be done with the file
    pub fix_safe: &'static str,
    pub fix_safe_hint: &'static str,
    pub save: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub undone: &'static str,
    pub redone: &'static str,
    pub report_xlsx: &'static str,
    pub report_csv: &'static str,
    pub changes: &'static str,
    pub split: &'static str,
    pub replace: &'static str,
    pub working: &'static str,

    // Findings
    pub remarks: &'static str,
    pub findings: &'static str,
    pub by_rule: &'static str,
    pub one_by_one: &'static str,
    pub any_rule: &'static str,
    pub any_column: &'static str,
    pub rule: &'static str,
    pub column: &'static str,
    pub show: &'static str,
    pub look_and_fix: &'static str,
    pub accept: &'static str,
    pub accepted: &'static str,
    pub not_accept: &'static str,
    pub accepted_done: &'static str,
    pub show_more: &'static str,
    pub nothing_here: &'static str,
    pub show_all: &'static str,
    pub go_to_cell: &'static str,
    pub whole_row: &'static str,
    pub empty_cell: &'static str,
    pub meant: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub only_found: &'static str,
    pub no_more: &'static str,

    // The grid
    pub grid: &'static str,
    pub row: &'static str,

    // Dialogs
    pub cancel: &'static str,
    pub cell: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub nothing_to_change: &'static str,
    pub find: &'static str,
    pub with: &'static str,
    pub whole_cell: &'static str,
    pub any_case: &'static str,
    pub preview: &'static str,
    pub replace_all: &'static str,
    pub find_empty: &'static str,
    pub save_all: &'static str,
    pub leave_title: &'static str,
    pub leave_says: &'static str,
    pub leave: &'static str,

    // What stays on the device
    pub keep: &'static str,
    pub keep_hint: &'static str,
    pub keep_failed: &'static str,
    pub forget: &'static str,
    pub forgotten: &'static str,
    pub go_on: &'static str,

    // Privacy
    pub local: &'static str,
    pub no_requests: &'static str,
    pub offline: &'static str,
    pub requested: &'static str,

    #[cfg_attr(feature = "site", serde(skip))]
    pub phrases: TemplatePhrases,
}

/// Sentences with a number or a name in them.
#[derive(Debug)]
pub struct TemplatePhrases {
    /// `50 000`.
    pub number: fn(usize) -> String,
    /// `2 of 5`.
    pub of: fn(usize, usize) -> String,
    /// `437 products`.
    pub products: fn(usize) -> String,
    /// Why the catalog would refuse the file: errors, rows with errors.
    pub refused: fn(usize, usize) -> String,
    /// What is left where there is no error: warnings, hints.
    pub left: fn(usize, usize) -> String,
    /// So many cells were changed.
    pub changed: fn(usize) -> String,
    /// The button that mends so many cells of a rule.
    pub fix_all: fn(usize) -> String,
    /// The button that makes a previewed change in so many cells.
    pub apply: fn(usize) -> String,
    /// The heading of a preview: so many cells would change.
    pub would_change: fn(usize) -> String,
    /// How many of them the preview shows.
    pub shown: fn(usize, usize) -> String,
    /// `row 7`.
    pub row: fn(u32) -> String,
    /// A file was handed over.
    pub saved: fn(&str) -> String,
    /// Several files were handed over.
    pub saved_all: fn(usize) -> String,
    /// More products than the catalog takes: so many, in so many files.
    pub too_many: fn(usize, usize) -> String,
    /// What is kept: a file's name, cells changed in it.
    pub kept: fn(&str, usize) -> String,
    /// The dictionaries that are kept: of which day, as `2026-07-01`.
    pub kept_dictionaries: fn(&str) -> String,
    /// Steps that will be done again after a failure.
    pub steps: fn(usize) -> String,
    /// Requests since the page was there.
    pub requests: fn(usize) -> String,
    /// One of several files was opened.
    pub opened_one: fn(&str) -> String,
}

/// The words of the template's page in a language.
pub const fn template_ui(locale: Locale) -> &'static TemplateUi {
    match locale {
        Locale::Ru => &super::ru::template_ui::UI,
        Locale::Kk => &super::kk::template_ui::UI,
        Locale::En => &super::en::template_ui::UI,
    }
}
