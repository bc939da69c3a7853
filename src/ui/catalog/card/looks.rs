//! What a chosen file is, before it is kept: the catalog takes few sorts, and not any size.

use super::bench::Bench;
use super::files::Sort;
use crate::catalog::files::Media;
use crate::photo::{self, Format, Problem};

/// What it is, or why it is not taken. `all` is its size, `bytes` may be its beginning.
pub(super) fn media(bench: Bench, sort: Sort, bytes: &[u8], all: u64) -> Result<Media, String> {
    let look = match sort {
        Sort::Photo => photo::photo(bytes, all),
        Sort::Document => photo::document(bytes, all),
    };
    if let Some(problem) = look.problems.first() {
        return Err(said(bench, sort, *problem));
    }
    match look.format {
        Format::Jpeg => Ok(Media::Jpeg),
        Format::Png => Ok(Media::Png),
        Format::Pdf => Ok(Media::Pdf),
        other => Err(said(bench, sort, Problem::Format(other))),
    }
}

fn said(bench: Bench, sort: Sort, problem: Problem) -> String {
    let (words, phrases) = (bench.words, &bench.words.phrases);
    match problem {
        Problem::Empty => words.file_empty.to_owned(),
        Problem::Damaged => words.file_damaged.to_owned(),
        Problem::TooLarge { .. } => words.file_too_large.to_owned(),
        Problem::TooSmall { pixels } => (phrases.photo_small)(pixels as usize),
        Problem::Format(format) => {
            let name = format.name();
            match sort {
                Sort::Photo if name.is_empty() => words.not_a_photo.to_owned(),
                Sort::Photo => (phrases.photo_format)(name),
                Sort::Document => words.not_a_pdf.to_owned(),
            }
        }
    }
}
