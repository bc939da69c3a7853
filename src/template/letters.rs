//! Letters of names: Latin ones that hide in Cyrillic words, and the other way round.

use crate::finding::Span;

/// Latin and Cyrillic letters that look alike.
const ALIKE: &[(char, char)] = &[
    ('A', '\u{410}'),
    ('B', '\u{412}'),
    ('C', '\u{421}'),
    ('E', '\u{415}'),
    ('H', '\u{41d}'),
    ('I', '\u{406}'),
    ('K', '\u{41a}'),
    ('M', '\u{41c}'),
    ('O', '\u{41e}'),
    ('P', '\u{420}'),
    ('T', '\u{422}'),
    ('X', '\u{425}'),
    ('Y', '\u{423}'),
    ('a', '\u{430}'),
    ('c', '\u{441}'),
    ('e', '\u{435}'),
    ('h', '\u{4bb}'),
    ('i', '\u{456}'),
    ('k', '\u{43a}'),
    ('o', '\u{43e}'),
    ('p', '\u{440}'),
    ('x', '\u{445}'),
    ('y', '\u{443}'),
    ('\u{259}', '\u{4d9}'),
    ('\u{18f}', '\u{4d8}'),
    ('\u{275}', '\u{4e9}'),
    ('\u{19f}', '\u{4e8}'),
    ('\u{cb}', '\u{401}'),
    ('\u{eb}', '\u{451}'),
];

/// Whether it is a letter of the Cyrillic alphabets.
pub fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{481}' | '\u{48a}'..='\u{52f}')
}

/// Whether it is a letter that Kazakh has and Russian has not.
pub fn is_kazakh(c: char) -> bool {
    "\u{4d8}\u{4d9}\u{492}\u{493}\u{49a}\u{49b}\u{4a2}\u{4a3}\u{4e8}\u{4e9}\u{4b0}\u{4b1}\u{4ae}\u{4af}\u{4ba}\u{4bb}\u{406}\u{456}"
        .contains(c)
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || matches!(c, '\u{c0}'..='\u{24f}' | '\u{259}' | '\u{275}') && c.is_alphabetic()
}

fn to_cyrillic(c: char) -> Option<char> {
    ALIKE.iter().find(|pair| pair.0 == c).map(|pair| pair.1)
}

/// The Latin letter that looks like a Cyrillic one.
pub(crate) fn to_latin(c: char) -> Option<char> {
    ALIKE.iter().find(|pair| pair.1 == c).map(|pair| pair.0)
}

/// The word in one alphabet, where it mixes two that look alike. A word with letters of both that cannot be mistaken is
/// meant so.
fn mended(word: &str) -> Option<String> {
    let latin = word.chars().filter(|&c| is_latin(c)).count();
    let cyrillic = word.chars().filter(|&c| is_cyrillic(c)).count();
    // Model numbers mix alphabets as they like.
    if latin == 0 || cyrillic == 0 || latin + cyrillic < word.chars().count() {
        return None;
    }
    let all_to = |is_other: fn(char) -> bool, to: fn(char) -> Option<char>| {
        let letters = word
            .chars()
            .map(|c| if is_other(c) { to(c) } else { Some(c) });
        letters.collect::<Option<String>>()
    };
    let as_cyrillic = all_to(is_latin, to_cyrillic);
    let as_latin = all_to(is_cyrillic, to_latin);
    if latin > cyrillic {
        as_latin.or(as_cyrillic)
    } else {
        as_cyrillic.or(as_latin)
    }
}

/// From the first word that mixes alphabets up to the last one, and how it should be written.
pub fn mixed(text: &str) -> Option<(Span, String)> {
    let mut found: Option<Span> = None;
    let mut out = String::new();
    let mut needed = 0;
    let mut at = 0;
    for word in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let letters = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let mended = mended(letters);
        if mended.is_some() {
            let start = found.map_or(at, |span| span.start);
            found = Some(Span::new(start, at + letters.len()));
        }
        if found.is_some() {
            let is_mended = mended.is_some();
            out.push_str(mended.as_deref().unwrap_or(letters));
            if is_mended {
                needed = out.len();
            }
            out.push_str(&word[letters.len()..]);
        }
        at += word.len();
    }
    out.truncate(needed);
    Some((found?, out))
}

/// Whether a name shouts: words of several letters, and none of them small.
pub fn is_capitals(text: &str) -> bool {
    let letters = || text.chars().filter(|c| c.is_alphabetic());
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 3 && word.chars().all(char::is_alphabetic));
    letters().count() >= 10 && words.count() >= 2 && !letters().any(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn mixed_words_are_written_in_one_alphabet() {
        for (text, whole) in [
            ("Cахар", "Сахар"),
            ("қара шәйi кәдiмгi дәм", "шәйі кәдімгі"),
            ("ВOSCH", "BOSCH"),
            ("плита ХL", "XL"),
            ("мoлoкo", "молоко"),
        ] {
            assert_eq!(
                mixed(text).map(|(_, whole)| whole).as_deref(),
                Some(whole),
                "{text}"
            );
        }
        assert_eq!(
            mixed("Сок Дoбрый 1 л").map(|(span, _)| span),
            Some(Span::new(7, 18))
        );
        for fine in [
            "Нагревательная плита, LH2210",
            "USB-кабель",
            "smartфон",
            "А4 B5",
            "СО2 CO2",
            "",
            "Вода Coca-Cola",
        ] {
            assert_eq!(mixed(fine), None, "{fine}");
        }
    }

    #[test]
    fn capitals_are_told_from_abbreviations() {
        assert!(is_capitals("ПЛИТА НАГРЕВАТЕЛЬНАЯ LH2210"));
        for fine in [
            "LH2210",
            "USB HDMI",
            "Плита НАГРЕВАТЕЛЬНАЯ",
            "ЭЛЕКТРОПЛИТА",
            "",
        ] {
            assert!(!is_capitals(fine), "{fine}");
        }
    }
}
