//! A file that was chosen or dropped: text and workbooks become the text, for anything else there is a word of advice.

use super::desk::Desk;
use super::dom;
use super::history::Cause;
use super::home;
use crate::text::Ui;
use crate::worker::Client;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::js_sys::Uint8Array;
use web_sys::{File, FileList, TextDecoder, TextDecoderOptions};

/// The largest file that is read, in bytes.
const LIMIT: f64 = 20.0 * 1024.0 * 1024.0;

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Refusal {
    /// A workbook that cannot be read.
    Workbook,
    Protected,
    Other,
    TooBig,
    Empty,
    Unreadable,
}

/// How a file's bytes stand for text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// No sign of its own: UTF-8 if it fits, else windows-1251.
    Unmarked,
}

/// Takes the first of the files.
pub(super) fn take(desk: Desk, files: &FileList) {
    let Some(file) = files.get(0) else { return };
    let phrases = &desk.words.phrases;
    let several = files.length() > 1;
    let said = if several {
        phrases.opened_one
    } else {
        phrases.opened
    };
    let before = desk.text.get_untracked();
    dom::start(async move {
        let read = read(&file).await;
        // A text that came meanwhile is newer.
        if desk.text.with_untracked(|text| *text != before) {
            return;
        }
        match read {
            Ok(text) => {
                desk.replace(&text, Cause::Whole);
                let said = said(&file.name());
                if is_template(&text) {
                    desk.done(&[&said, " ", desk.words.file_is_template].concat());
                } else {
                    desk.done(&said);
                }
            }
            Err(refusal) => desk.problem(refusal.words(desk.words)),
        }
    });
}

/// Whether a text begins as the catalog's template does.
fn is_template(text: &str) -> bool {
    let first = text.lines().next().unwrap_or_default();
    ["oktru", "gtin", "name_ru"]
        .iter()
        .all(|code| first.split('\t').any(|cell| cell.trim() == *code))
}

impl Refusal {
    const fn words(self, words: &Ui) -> &'static str {
        match self {
            Self::Workbook => words.file_workbook,
            Self::Protected => words.file_protected,
            Self::Other => words.file_is_other,
            Self::TooBig => words.file_too_big,
            Self::Empty => words.file_empty,
            Self::Unreadable => words.file_unreadable,
        }
    }
}

async fn read(file: &File) -> Result<String, Refusal> {
    if file.size() > LIMIT {
        return Err(Refusal::TooBig);
    }
    let buffer = JsFuture::from(file.array_buffer())
        .await
        .map_err(|_| Refusal::Unreadable)?;
    let bytes = Uint8Array::new(&buffer).to_vec();
    let text = match encoding(&bytes) {
        Err(Refusal::Workbook) => workbook(file).await?,
        encoding => decode(&bytes, encoding?).ok_or(Refusal::Unreadable)?,
    };
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    Ok(text)
}

/// A workbook as text. Its reader is loaded for this file, in a worker of its own, and let go again.
async fn workbook(file: &File) -> Result<String, Refusal> {
    let address = home::told("readerWorker").ok_or(Refusal::Workbook)?;
    let reader = Client::new(address);
    let read = reader.workbook(file).await;
    reader.stop();
    read.map_err(|why| match why.as_deref() {
        Some("protected") => Refusal::Protected,
        Some("empty") => Refusal::Empty,
        Some("tooLarge") => Refusal::TooBig,
        _ => Refusal::Workbook,
    })
}

/// Looks at the first bytes: workbooks and pictures are no text.
fn encoding(bytes: &[u8]) -> Result<Encoding, Refusal> {
    match bytes {
        [] => Err(Refusal::Empty),
        [0xEF, 0xBB, 0xBF, ..] => Ok(Encoding::Utf8),
        [0xFF, 0xFE, ..] => Ok(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Ok(Encoding::Utf16Be),
        [b'P', b'K', 3, 4, ..] | [0xD0, 0xCF, 0x11, 0xE0, ..] => Err(Refusal::Workbook),
        _ if bytes.starts_with(b"%PDF") || bytes.iter().take(4096).any(|byte| *byte == 0) => {
            Err(Refusal::Other)
        }
        _ => Ok(Encoding::Unmarked),
    }
}

/// The browser's decoder also drops the mark at the beginning.
fn decode(bytes: &[u8], encoding: Encoding) -> Option<String> {
    let with = |label: &str, strict: bool| {
        let options = TextDecoderOptions::new();
        options.set_fatal(strict);
        let decoder = TextDecoder::new_with_label_and_options(label, &options).ok()?;
        decoder.decode_with_u8_array(bytes).ok()
    };
    match encoding {
        Encoding::Utf8 => with("utf-8", false),
        Encoding::Utf16Le => with("utf-16le", false),
        Encoding::Utf16Be => with("utf-16be", false),
        Encoding::Unmarked => with("utf-8", true).or_else(|| with("windows-1251", false)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_known_by_its_first_row() {
        assert!(is_template("oktru\tgtin\txtin\tname_ru\nОКТРУ"));
        assert!(!is_template("gtin\tname_ru\n4870206710012\tЧай"));
        assert!(!is_template(""));
    }

    #[test]
    fn the_first_bytes_tell_what_it_is() {
        assert_eq!(encoding(b""), Err(Refusal::Empty));
        assert_eq!(encoding(b"4870206710012"), Ok(Encoding::Unmarked));
        assert_eq!(encoding(b"\xEF\xBB\xBF487"), Ok(Encoding::Utf8));
        assert_eq!(encoding(b"\xFF\xFE4\0"), Ok(Encoding::Utf16Le));
        assert_eq!(encoding(b"\xFE\xFF\x004"), Ok(Encoding::Utf16Be));
        assert_eq!(encoding(b"PK\x03\x04"), Err(Refusal::Workbook));
        assert_eq!(encoding(b"\xD0\xCF\x11\xE0"), Err(Refusal::Workbook));
        assert_eq!(encoding(b"%PDF-1.7"), Err(Refusal::Other));
        assert_eq!(encoding(b"\x89PNG\r\n\x1a\n\0\0"), Err(Refusal::Other));
    }
}
