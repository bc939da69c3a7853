//! Text as XML of a workbook holds it.

/// The most that a cell holds, in UTF-16 units.
pub(super) const CELL: usize = 32_767;

/// Adds a text such that every character comes back: what XML cannot hold is written the way Excel writes it,
/// `_x0007_`, and so is a text that would be taken for this.
pub(super) fn push(out: &mut String, text: &str) {
    let mut from = 0;
    for (at, c) in text.char_indices() {
        let entity = match c {
            '&' => "&amp;",
            '<' => "&lt;",
            '>' => "&gt;",
            '"' => "&quot;",
            '_' if is_escape(&text.as_bytes()[at..]) => "_x005F_",
            // A carriage return would come back as a line feed.
            '\t' | '\n' => continue,
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => "",
            _ => continue,
        };
        out.push_str(&text[from..at]);
        from = at + c.len_utf8();
        if entity.is_empty() {
            push_code(out, c as u32);
        } else {
            out.push_str(entity);
        }
    }
    out.push_str(&text[from..]);
}

fn push_code(out: &mut String, code: u32) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    out.push_str("_x");
    for shift in [12, 8, 4, 0] {
        out.push(char::from(HEX[(code >> shift) as usize & 15]));
    }
    out.push('_');
}

/// Whether a text begins like an escape: `_x000D_`.
fn is_escape(text: &[u8]) -> bool {
    matches!(text, [b'_', b'x' | b'X', a, b, c, d, b'_', ..]
        if [a, b, c, d].iter().all(|digit| digit.is_ascii_hexdigit()))
}

/// As much of a text as a cell holds. A longer one would make Excel refuse the file; the ellipsis says that there was
/// more.
pub(super) fn shortened(text: &str) -> (&str, &'static str) {
    // A character takes at most two units, and no more units than bytes.
    if text.len() <= CELL {
        return (text, "");
    }
    let mut units = 0;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units < CELL {
            end = at + c.len_utf8();
        } else if units > CELL {
            return (&text[..end], "…");
        }
    }
    (text, "")
}

/// Adds the inside of a text cell, `<is>…</is>`, with what stands before the names of the sheet's elements.
pub(super) fn push_inline(out: &mut String, prefix: &str, text: &str) {
    let (text, more) = shortened(text);
    for piece in ["<", prefix, "is><", prefix, "t xml:space=\"preserve\">"] {
        out.push_str(piece);
    }
    push(out, text);
    out.push_str(more);
    for piece in ["</", prefix, "t></", prefix, "is>"] {
        out.push_str(piece);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_hold_is_written_as_excel_does() {
        for (text, xml) in [
            (
                "Чай & <b>\"5\"</b> ]]>",
                "Чай &amp; &lt;b&gt;&quot;5&quot;&lt;/b&gt; ]]&gt;",
            ),
            ("a\tb\nc", "a\tb\nc"),
            ("\0\r\u{1b}", "_x0000__x000D__x001B_"),
            ("\u{fffe}\u{ffff}\u{fffd}", "_xFFFE__xFFFF_\u{fffd}"),
            ("_x000D_", "_x005F_x000D_"),
            ("_x000d_x0041_", "_x005F_x000d_x005F_x0041_"),
            ("_x00_ _xx _", "_x00_ _xx _"),
            ("🥛_", "🥛_"),
        ] {
            let mut out = String::new();
            push(&mut out, text);
            assert_eq!(out, xml);
        }
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let units = |text: &str| {
            let (text, more) = shortened(text);
            (
                text.encode_utf16().count() + more.encode_utf16().count(),
                more,
            )
        };
        assert_eq!(units(&"x".repeat(CELL)), (CELL, ""));
        assert_eq!(units(&"я".repeat(CELL)), (CELL, ""));
        assert_eq!(units(&"x".repeat(CELL + 1)), (CELL, "…"));
        assert_eq!(units(&"🥛".repeat(CELL / 2)), (CELL - 1, ""));
        assert_eq!(units(&"🥛".repeat(CELL / 2 + 1)), (CELL, "…"));
    }
}
