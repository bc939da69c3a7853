//! A scanner of XML: one piece after another, each a slice of the bytes, and where it stands. It keeps no stack and expands
//! no entities but the five of XML and numbers, so that neither depth nor a DOCTYPE costs anything.

use memchr::{memchr, memchr2, memmem};

/// A piece of XML. Names are without their prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// `<c r="A1">` or `<c r="A1"/>`; no `Close` follows the latter.
    Open(Tag<'a>),
    /// `</c>`
    Close(&'a [u8]),
    /// What stands between tags, as written.
    Text(&'a [u8]),
    /// What stands in a CDATA section: nothing in it is escaped.
    Plain(&'a [u8]),
}

/// An opening tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Without a prefix.
    pub(super) name: &'a [u8],
    /// What stands behind the name, as written.
    pub(super) attributes: &'a [u8],
    /// It closes itself.
    pub(super) empty: bool,
}

impl<'a> Tag<'a> {
    /// The value of an attribute that has no prefix, as written.
    pub(super) fn get(&self, name: &[u8]) -> Option<&'a [u8]> {
        self.attributes()
            .find_map(|(found, value)| (found == name).then_some(value))
    }

    /// The value of an attribute that has this name after a prefix: `id` of `r:id`.
    pub(super) fn get_prefixed(&self, name: &[u8]) -> Option<&'a [u8]> {
        self.attributes().find_map(|(found, value)| {
            (found.contains(&b':') && local(found) == name).then_some(value)
        })
    }

    /// The value of an attribute, decoded.
    pub(super) fn text(&self, name: &[u8]) -> Option<String> {
        self.get(name).map(decoded)
    }

    /// Whether an attribute says `1` or `true`.
    pub(super) fn flag(&self, name: &[u8]) -> bool {
        matches!(self.get(name), Some(b"1" | b"true"))
    }

    /// Names, with their prefixes, and values as written.
    pub(super) const fn attributes(&self) -> Attributes<'a> {
        Attributes {
            rest: self.attributes,
        }
    }
}

/// See [`Tag::attributes`].
#[derive(Clone, Debug)]
pub(super) struct Attributes<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a [u8], &'a [u8]);

    fn next(&mut self) -> Option<Self::Item> {
        let rest = self.rest.trim_ascii_start();
        let equals = rest.iter().position(|&b| b == b'=')?;
        let (name, rest) = (
            rest.get(..equals)?.trim_ascii_end(),
            rest.get(equals + 1..)?,
        );
        let rest = rest.trim_ascii_start();
        let (&quote, rest) = rest.split_first()?;
        if quote != b'"' && quote != b'\'' {
            return None;
        }
        let end = rest.iter().position(|&b| b == quote)?;
        self.rest = rest.get(end + 1..)?;
        Some((name, rest.get(..end)?))
    }
}

/// A name without its prefix.
fn local(name: &[u8]) -> &[u8] {
    match name.iter().position(|&b| b == b':') {
        Some(colon) => name.get(colon + 1..).unwrap_or_default(),
        None => name,
    }
}

/// Walks over the bytes; comments, instructions and a DOCTYPE are passed over. Ends at the first piece that is cut off:
/// then [`Scanner::rest`] is where it begins.
#[derive(Clone, Debug)]
pub(super) struct Scanner<'a> {
    bytes: &'a [u8],
    start: usize,
    at: usize,
}

impl<'a> Scanner<'a> {
    /// From the beginning.
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self::from(bytes, 0)
    }

    /// From somewhere between two pieces.
    pub(super) const fn from(bytes: &'a [u8], at: usize) -> Self {
        Self {
            bytes,
            start: at,
            at,
        }
    }

    /// Where the piece that was returned last begins.
    pub(super) const fn start(&self) -> usize {
        self.start
    }

    /// Where it ends, and the next one begins.
    pub(super) const fn rest(&self) -> usize {
        self.at
    }

    /// Passes over bytes that were read in another way.
    pub(super) fn pass(&mut self, length: usize) {
        self.at = self.bytes.len().min(self.at + length);
    }

    /// Behind a tag's `<`, where its `>` is; quoted ones aside.
    fn tag_end(&self, from: usize) -> Option<usize> {
        let mut at = from;
        loop {
            match *self.bytes.get(at)? {
                b'>' => return Some(at),
                quote @ (b'"' | b'\'') => at += 2 + memchr(quote, self.bytes.get(at + 1..)?)?,
                _ => at += 1,
            }
        }
    }

    /// Behind `<!`: a comment, a CDATA section or a DOCTYPE. Gives what a CDATA section holds; nothing for the others.
    fn declaration(&mut self, from: usize) -> Option<&'a [u8]> {
        let rest = self.bytes.get(from..)?;
        for (start, end) in [(&b"--"[..], &b"-->"[..]), (b"[CDATA[", b"]]>")] {
            if let Some(inside) = rest.strip_prefix(start) {
                let length = memmem::find(inside, end)?;
                self.at = from + start.len() + length + end.len();
                return inside.get(..if start.len() > 2 { length } else { 0 });
            }
            if start.starts_with(rest) {
                return None;
            }
        }
        // A DOCTYPE, with declarations in brackets or without.
        let mut depth = 0_usize;
        let mut at = from;
        loop {
            match *self.bytes.get(at)? {
                b'>' if depth == 0 => break,
                b'[' => depth += 1,
                b']' => depth = depth.saturating_sub(1),
                quote @ (b'"' | b'\'') => at += 1 + memchr(quote, self.bytes.get(at + 1..)?)?,
                _ => {}
            }
            at += 1;
        }
        self.at = at + 1;
        Some(&[])
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            self.start = self.at;
            let rest = self.bytes.get(self.at..)?;
            if *rest.first()? != b'<' {
                let length = rest.iter().take(16).position(|&b| b == b'<');
                let length = length.or_else(|| memchr(b'<', rest))?;
                self.at += length;
                return Some(Piece::Text(rest.get(..length)?));
            }
            match *rest.get(1)? {
                b'/' => {
                    let length = memchr(b'>', rest)?;
                    self.at += length + 1;
                    return Some(Piece::Close(local(rest.get(2..length)?.trim_ascii_end())));
                }
                b'!' => {
                    let text = self.declaration(self.start + 2)?;
                    if !text.is_empty() {
                        return Some(Piece::Plain(text));
                    }
                }
                b'?' => self.at += memmem::find(rest, b"?>")? + 2,
                _ => {
                    let end = self.tag_end(self.start + 1)?;
                    let inside = self.bytes.get(self.start + 1..end)?;
                    self.at = end + 1;
                    let (inside, empty) = match inside.strip_suffix(b"/") {
                        Some(inside) => (inside, true),
                        None => (inside, false),
                    };
                    let name = inside.iter().position(u8::is_ascii_whitespace);
                    let (name, attributes) = inside.split_at(name.unwrap_or(inside.len()));
                    return Some(Piece::Open(Tag {
                        name: local(name),
                        attributes,
                        empty,
                    }));
                }
            }
        }
    }
}

/// A text as XML escapes it, decoded.
pub(super) fn decoded(text: &[u8]) -> String {
    let mut out = String::with_capacity(text.len());
    decode(&String::from_utf8_lossy(text), &mut out);
    out
}

/// Decodes entities and line ends; what is no entity stays as it is written.
pub(super) fn decode(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = memchr2(b'&', b'\r', rest.as_bytes()) {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        if let Some(after) = rest.strip_prefix('\r') {
            // XML says that a line end is one line feed, however it was written.
            rest = after.strip_prefix('\n').unwrap_or(after);
            out.push('\n');
        } else if let Some((c, after)) = entity(rest) {
            out.push(c);
            rest = after;
        } else {
            out.push('&');
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
}

/// The character of the entity that a text begins with, and what stands behind it.
fn entity(text: &str) -> Option<(char, &str)> {
    // No entity is longer, so that a text of nothing but `&` is done in one pass.
    let end = text.bytes().take(12).position(|b| b == b';')?;
    let name = text.get(1..end)?;
    let c = match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => {
            let number = name.strip_prefix('#')?;
            let number = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(number.ok()?)?
        }
    };
    Some((c, text.get(end + 1..)?))
}

/// Decodes what Excel writes for characters that XML cannot hold: `_x000D_`.
pub(super) fn unescaped(text: String) -> String {
    if memmem::find(text.as_bytes(), b"_x").is_none() {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = memmem::find(rest.as_bytes(), b"_x") {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        let found = unit(rest).and_then(|first| {
            if let Some(c) = char::from_u32(first) {
                return Some((c, 7));
            }
            // Half of a character; the other half follows.
            let second = unit(rest.get(7..)?)?;
            let c = char::decode_utf16([first as u16, second as u16])
                .next()?
                .ok()?;
            Some((c, 14))
        });
        let length = if let Some((c, length)) = found {
            out.push(c);
            length
        } else {
            out.push_str("_x");
            2
        };
        rest = rest.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// The number of `_x000D_` at the beginning of a text.
fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("_x")?.get(..4)?;
    if !text.get(6..)?.starts_with('_') || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pieces_stand_where_they_say() {
        let xml = br#"<?xml version="1.0"?><a:b x='1>2' y:z = "&lt;"> t <![CDATA[<q>]]><!-- <no/> --><c/></a:b >"#;
        let mut scanner = Scanner::new(xml);
        let mut found = Vec::new();
        while let Some(piece) = scanner.next() {
            let written = xml.get(scanner.start()..scanner.rest()).unwrap_or_default();
            found.push((piece, String::from_utf8_lossy(written).into_owned()));
        }
        let written: Vec<_> = found.iter().map(|(_, written)| written.as_str()).collect();
        let opening = r#"<a:b x='1>2' y:z = "&lt;">"#;
        assert_eq!(
            written,
            [opening, " t ", "<![CDATA[<q>]]>", "<c/>", "</a:b >"]
        );
        assert_eq!(scanner.rest(), xml.len());
        let tag = match found[0].0 {
            Piece::Open(tag) => Some(tag),
            _ => None,
        };
        let tag = tag.unwrap_or(Tag {
            name: b"",
            attributes: b"",
            empty: true,
        });
        assert_eq!((tag.name, tag.empty), (&b"b"[..], false));
        assert_eq!(tag.get(b"x"), Some(&b"1>2"[..]));
        assert_eq!(tag.get(b"z"), None);
        assert_eq!(tag.get_prefixed(b"z").map(decoded).as_deref(), Some("<"));
        assert_eq!(found[2].0, Piece::Plain(b"<q>"));
        assert_eq!(found[4].0, Piece::Close(b"b"));
    }

    #[test]
    fn what_is_cut_off_is_where_the_scanner_stops() {
        for cut in [
            "<a",
            "<a b=\"",
            "<a b='>",
            "</a",
            "<!",
            "<!-",
            "<!-- ",
            "<![CDATA[ ]]",
            "<!DOCTYPE [<",
            "<?a",
            "text",
            "<",
        ] {
            let xml = format!("<r>{cut}");
            let mut scanner = Scanner::new(xml.as_bytes());
            assert_eq!(scanner.by_ref().count(), 1, "{cut}");
            assert_eq!(scanner.rest(), 3, "{cut}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_walked_over_once(xml in "[<>/!?a:=\"'\\-\\[\\]CDAT&;#x0 \u{0}я]{0,80}") {
            let bytes = xml.as_bytes();
            let mut scanner = Scanner::new(bytes);
            let mut before = 0;
            while let Some(piece) = scanner.next() {
                prop_assert!(scanner.start() >= before && scanner.rest() > scanner.start());
                before = scanner.rest();
                if let Piece::Open(tag) = piece {
                    prop_assert!(tag.attributes().count() <= tag.attributes.len());
                }
            }
            prop_assert!(scanner.rest() <= bytes.len());
            let text = decoded(bytes);
            prop_assert!(text.len() <= xml.len());
            prop_assert!(unescaped(text.clone()).len() <= text.len());
        }
    }
}
