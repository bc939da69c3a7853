//! The words of the grid on the template's page.

use super::Locale;

/// What the grid says in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct GridUi {
    pub required: &'static str,
    pub changed: &'static str,
    pub hint: &'static str,
    pub hint_touch: &'static str,
    pub tab_leaves: &'static str,
    pub not_yet_read: &'static str,
    pub no_rows: &'static str,

    // Editing a cell
    pub edit: &'static str,
    pub done: &'static str,
    pub search: &'static str,
    pub nothing_found: &'static str,
    pub choice_true: &'static str,
    pub choice_false: &'static str,
    pub choice_empty: &'static str,
    pub chosen: &'static str,

    /// So many cells were pasted, so many lie outside the table.
    pub pasted: fn(usize, usize) -> String,
    /// From one cell to another, so many.
    pub selected: fn(&str, &str, usize) -> String,
    /// So many entries are listed.
    pub found: fn(usize) -> String,
    /// The button that takes a chosen code away.
    pub remove: fn(&str) -> String,
}

/// The words of the grid in a language.
pub const fn grid_ui(locale: Locale) -> &'static GridUi {
    match locale {
        Locale::Ru => &super::ru::grid_ui::UI,
        Locale::Kk => &super::kk::grid_ui::UI,
        Locale::En => &super::en::grid_ui::UI,
    }
}
