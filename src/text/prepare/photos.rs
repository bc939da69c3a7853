//! The words of the part with photos.

use super::prepare_ui;
use crate::text::Locale;
use crate::text::names;

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct PhotosUi {
    pub title: &'static str,
    pub lead: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub procurement: &'static str,
    pub procurement_hint: &'static str,
    pub list: &'static str,
    pub view: &'static str,
    pub no_view: &'static str,
    pub view_front: &'static str,
    pub view_back: &'static str,
    pub view_left: &'static str,
    pub view_right: &'static str,
    pub view_top: &'static str,
    pub view_bottom: &'static str,
    pub waiting: &'static str,
    pub mending: &'static str,
    pub good: &'static str,
    pub refused: &'static str,
    pub mended: &'static str,
    pub not_mended: &'static str,
    pub not_opened: &'static str,
    pub mend: &'static str,
    pub mend_all: &'static str,
    pub save: &'static str,
    pub save_hint: &'static str,
    pub not_saved: &'static str,
    pub megabytes: &'static str,
    pub kilobytes: &'static str,
    pub codes: &'static str,
    pub codes_hint: &'static str,
    pub read_codes: &'static str,
    pub reading: &'static str,
    pub no_codes: &'static str,
    pub no_reader: &'static str,
    pub to_list: &'static str,
    pub copy_codes: &'static str,
    pub forget_codes: &'static str,
    pub scan: &'static str,
    pub scan_stop: &'static str,
    pub scan_aim: &'static str,
    pub camera_sees: &'static str,
    pub camera_asking: &'static str,
    pub camera_refused: &'static str,
    pub camera_busy: &'static str,
    pub camera_none: &'static str,
    pub phrases: PhotosPhrases,
}

/// Sentences with something in them.
#[derive(Debug)]
pub struct PhotosPhrases {
    /// Mends the photo of a name.
    pub mend: fn(&str) -> String,
    /// Takes the photo of a name away.
    pub remove: fn(&str) -> String,
    /// How many there are, are ready, and wait.
    pub summary: fn([usize; 3]) -> String,
    /// So many barcodes were found.
    pub found: fn(usize) -> String,
    /// So many photos were saved.
    pub saved: fn(usize) -> String,
}

/// How large a file is.
pub fn file_size(bytes: usize, locale: Locale) -> String {
    const KILOBYTE: usize = 1024;
    let words = prepare_ui(locale).photos;
    let (number, unit) = if bytes < KILOBYTE * KILOBYTE {
        (bytes.div_ceil(KILOBYTE).to_string(), words.kilobytes)
    } else {
        (names::megabytes(bytes, locale), words.megabytes)
    };
    [&number, "\u{a0}", unit].concat()
}
