//! What a file is that is no zip archive, by its bytes.

use crate::template::Damage;
use memchr::memmem;

/// The most that is looked at of what may be text.
const START: usize = 64 << 10;

/// Why a file is no workbook that can be read; `None` where it may be one.
pub(super) fn not_a_workbook(bytes: &[u8]) -> Option<Damage> {
    if bytes.is_empty() {
        return Some(Damage::Empty);
    }
    if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
        return Some(compound(bytes));
    }
    // Excel 2 to 4 wrote their records without a container.
    if let [
        0x09,
        0x00 | 0x02 | 0x04 | 0x08,
        0x04 | 0x06 | 0x08,
        0x00,
        ..,
    ] = bytes
    {
        return Some(Damage::OldXls);
    }
    if bytes.starts_with(b"PK") {
        return None;
    }
    // A zip archive may follow something else; its directory is at its end.
    let end = bytes
        .get(bytes.len().saturating_sub(66_000)..)
        .unwrap_or_default();
    if memmem::rfind(end, b"PK\x05\x06").is_some() {
        return None;
    }
    Some(other(bytes))
}

/// A compound file: an old workbook, a workbook behind a password, or another document.
fn compound(bytes: &[u8]) -> Damage {
    let holds = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memmem::find(bytes, &name).is_some()
    };
    if holds("EncryptedPackage") {
        Damage::Encrypted
    } else if holds("WordDocument") || holds("PowerPoint Document") {
        Damage::NotAWorkbook
    } else {
        Damage::OldXls
    }
}

/// Text of some kind, or something else.
fn other(bytes: &[u8]) -> Damage {
    let bytes = bytes.get(..bytes.len().min(START)).unwrap_or_default();
    let text = super::package::in_utf8(bytes.to_vec());
    let text = text.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&text);
    let holds = |word: &[u8]| memmem::find(text, word).is_some();
    let start = text.trim_ascii_start();
    if start.starts_with(b"<") {
        return if holds(b"urn:schemas-microsoft-com:office:spreadsheet") {
            Damage::OldXls
        } else if holds(b"opendocument") && holds(b"spreadsheet") {
            Damage::Ods
        } else {
            Damage::NotAWorkbook
        };
    }
    let markers: [&[u8]; 5] = [b"%PDF", b"{\\rtf", b"{", b"[", b"%!PS"];
    let controls = |&b: &u8| b < b' ' && !matches!(b, b'\t' | b'\n' | b'\r' | 0x0C);
    if markers.iter().any(|marker| start.starts_with(marker)) || text.iter().any(controls) {
        return Damage::NotAWorkbook;
    }
    if text
        .iter()
        .any(|b| matches!(b, b';' | b',' | b'\t' | b'\n'))
    {
        Damage::Csv
    } else {
        Damage::NotAWorkbook
    }
}
