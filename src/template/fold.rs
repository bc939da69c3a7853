//! Texts compared without regard to case, spaces and `ё`: how a person types what a dictionary or another row holds.

/// Without regard to case, spaces and `ё`.
pub fn folded(text: &str) -> Box<str> {
    let mut out = String::with_capacity(text.len());
    fold_into(text, &mut out);
    out.into_boxed_str()
}

/// The same into a text that is used again and again.
pub(super) fn fold_into(text: &str, out: &mut String) {
    out.clear();
    // A space counts only where another word follows.
    let mut space = false;
    for c in text.chars() {
        match small(c) {
            Small::One(c) if c != ' ' => {
                if space {
                    out.push(' ');
                    space = false;
                }
                out.push(c);
            }
            Small::One(_) => space = !out.is_empty(),
            Small::None => {}
            Small::Many => out.extend(c.to_lowercase()),
        }
    }
}

/// Whether two texts are the same when folded.
pub(super) fn alike(a: &str, b: &str) -> bool {
    a == b || folded(a) == folded(b)
}

/// A letter, folded.
enum Small {
    /// Any space is a plain one.
    One(char),
    /// Nothing is seen where it stands.
    None,
    /// Letters that become several.
    Many,
}

/// The usual alphabets are worked out, as the standard library's search through its tables takes longer than all the rest,
/// and a dictionary has millions of letters.
#[inline]
fn small(c: char) -> Small {
    let code = c as u32;
    let plain = |code| char::from_u32(code).map_or(Small::None, Small::One);
    match code {
        0x09..=0x0d | 0x20 => Small::One(' '),
        0x00..=0x7f => Small::One(c.to_ascii_lowercase()),
        0x430..=0x450 | 0x452..=0x45f => Small::One(c),
        0x410..=0x42f => plain(code + 0x20),
        // U+0451 is written as U+0435.
        0x401 | 0x451 => plain(0x435),
        0x400..=0x40f => plain(code + 0x50),
        0x48a..=0x4bf | 0x4d0..=0x52f => plain(code | 1),
        0xad | 0x200b..=0x200d | 0xfeff => Small::None,
        _ => rare(c),
    }
}

#[cold]
fn rare(c: char) -> Small {
    if c.is_whitespace() {
        return Small::One(' ');
    }
    let mut all = c.to_lowercase();
    match (all.next(), all.next()) {
        (Some(c), None) => Small::One(c),
        _ => Small::Many,
    }
}

/// A name as a cell shall hold it: without spaces around and doubled ones, of which dictionaries have many.
pub(super) fn tidy(text: &str) -> std::borrow::Cow<'_, str> {
    // Nothing to do where the words follow each other with one plain space between.
    let is_tidy = text
        .split(' ')
        .all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
    if is_tidy || text.is_empty() {
        return text.into();
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ").into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The plain way to say it.
    fn slowly(text: &str) -> String {
        let text: String = text
            .to_lowercase()
            .replace('\u{451}', "\u{435}")
            .chars()
            .filter(|&c| !matches!(c, '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}'))
            .collect();
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn every_letter_is_folded_as_the_plain_way_does() {
        for c in '\u{0}'..='\u{2fff}' {
            // A sigma at a word's end is written in another way; nobody writes Greek here.
            if c == '\u{3a3}' {
                continue;
            }
            let text = format!("a{c}b");
            assert_eq!(*folded(&text), slowly(&text), "U+{:04X}", c as u32);
        }
    }

    #[test]
    fn spaces_and_case_make_no_difference() {
        for (text, expected) in [
            ("", ""),
            ("  ", ""),
            ("\u{200b}", ""),
            (" КАЗАХСТАН\u{a0}", "казахстан"),
            ("Плита \u{a0}\n нагревательная", "плита нагревательная"),
            ("Щётка", "щетка"),
            ("ЩЁТКА ", "щетка"),
            ("Көкөніс ҚҰРТ", "көкөніс құрт"),
            ("мо\u{ad}ло\u{200b}ко", "молоко"),
        ] {
            assert_eq!(*folded(text), *expected, "{text:?}");
            assert!(alike(text, expected));
        }
        assert!(!alike("Метр", "Литр") && !alike("Метр", "Метр погонный"));
    }

    #[test]
    fn a_tidy_name_has_single_spaces() {
        for (text, expected) in [
            ("", ""),
            (" ", ""),
            ("Болт", "Болт"),
            ("Болт с гайкой", "Болт с гайкой"),
            (" Болт", "Болт"),
            ("Болт ", "Болт"),
            ("Болт  с", "Болт с"),
            ("Болт\u{a0}с", "Болт с"),
            ("Болт\nс", "Болт с"),
        ] {
            assert_eq!(tidy(text), expected, "{text:?}");
        }
    }
}
