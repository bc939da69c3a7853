//! Which formats of a workbook show a number as a date.

use super::cells::number;
use super::xml::{Piece, Scanner};
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

/// How a format shows a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    /// As a number.
    #[default]
    Number,
    /// As a date, a time or both.
    Date,
    /// As hours, minutes or seconds that have passed.
    Elapsed,
}

/// How each format of the workbook shows a number, by its place in `cellXfs`.
pub(super) fn read(xml: &[u8]) -> Vec<Shown> {
    let mut own: HashMap<u32, Shown, FxBuildHasher> = HashMap::default();
    let mut formats = Vec::new();
    let mut within = false;
    for piece in Scanner::new(xml) {
        match piece {
            Piece::Open(tag) => match tag.name {
                b"cellXfs" => within = !tag.empty,
                b"numFmt" => {
                    if let (Some(id), Some(code)) = (
                        tag.get(b"numFmtId").and_then(number),
                        tag.text(b"formatCode"),
                    ) {
                        own.insert(id, shown(&code));
                    }
                }
                b"xf" if within => formats.push(tag.get(b"numFmtId").and_then(number).unwrap_or(0)),
                _ => {}
            },
            Piece::Close(b"cellXfs") => within = false,
            _ => {}
        }
    }
    formats
        .into_iter()
        .map(|id| own.get(&id).copied().unwrap_or_else(|| built_in(id)))
        .collect()
}

/// Formats that are known by their number only.
const fn built_in(id: u32) -> Shown {
    match id {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Shown::Date,
        46 => Shown::Elapsed,
        _ => Shown::Number,
    }
}

/// What the code of a format says: `dd.mm.yyyy`, `0.00" kg"`, `[Red]0`.
pub(super) fn shown(code: &str) -> Shown {
    let mut rest = code.bytes();
    let mut found = Shown::Number;
    while let Some(b) = rest.next() {
        match b {
            // The character that follows is shown as it is, or is as wide, or is repeated.
            b'\\' | b'_' | b'*' => drop(rest.next()),
            b'"' => drop(rest.by_ref().find(|&b| b == b'"')),
            b'[' => {
                let inside: Vec<_> = rest.by_ref().take_while(|&b| b != b']').collect();
                let letters = [b'h', b'm', b's'];
                if let Some(first) = inside.first().map(u8::to_ascii_lowercase)
                    && letters.contains(&first)
                    && inside.iter().all(|b| b.eq_ignore_ascii_case(&first))
                {
                    return Shown::Elapsed;
                }
            }
            b'd' | b'D' | b'm' | b'M' | b'y' | b'Y' | b'h' | b'H' | b's' | b'S' => {
                found = Shown::Date;
            }
            _ => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_of_dates_are_told_from_others() {
        for (code, expected) in [
            ("General", Shown::Number),
            ("GENERAL", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0", Shown::Number),
            ("0.00E+00", Shown::Number),
            ("@", Shown::Number),
            ("0\" days\"", Shown::Number),
            ("0\\d", Shown::Number),
            ("0_d", Shown::Number),
            ("*d0", Shown::Number),
            ("[Red]0", Shown::Number),
            ("[$\u{20bd}-419]0.00", Shown::Number),
            ("dd.mm.yyyy", Shown::Date),
            ("[$-F800]dddd, mmmm dd, yyyy", Shown::Date),
            ("[$-419]D MMM;@", Shown::Date),
            ("h:mm AM/PM", Shown::Date),
            ("[Red]yyyy", Shown::Date),
            ("[h]:mm:ss", Shown::Elapsed),
            ("[MM]:ss", Shown::Elapsed),
            ("\"", Shown::Number),
            ("[", Shown::Number),
            ("\\", Shown::Number),
            ("", Shown::Number),
        ] {
            assert_eq!(shown(code), expected, "{code}");
        }
    }

    #[test]
    fn formats_are_found_by_their_place() {
        let xml = br#"<x:styleSheet xmlns:x="u"><x:numFmts><x:numFmt numFmtId="164" formatCode="yyyy&quot;d&quot;"/></x:numFmts>
            <x:cellStyleXfs><x:xf numFmtId="14"/></x:cellStyleXfs>
            <x:cellXfs count="4"><x:xf numFmtId="0"/><x:xf numFmtId="164"><x:alignment/></x:xf><x:xf/><x:xf numFmtId='46'/></x:cellXfs>
            <x:dxfs><x:xf numFmtId="14"/></x:dxfs></x:styleSheet>"#;
        assert_eq!(
            read(xml),
            [Shown::Number, Shown::Date, Shown::Number, Shown::Elapsed]
        );
    }
}
