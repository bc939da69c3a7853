//! Names, entries and sizes in a sentence.

use std::borrow::Cow;

use super::{Locale, number};

/// A cell may hold a whole paragraph; a sentence quotes only its start.
pub(super) fn clip(text: &str) -> Cow<'_, str> {
    const SHOWN: usize = 40;
    match text.char_indices().nth(SHOWN) {
        None => text.into(),
        Some((end, _)) => {
            let start = text.get(..end).unwrap_or_default().trim_end();
            [start, "…"].concat().into()
        }
    }
}

/// A size in bytes as megabytes, rounded up: what is over a limit is never shown as the limit.
pub(super) fn megabytes(bytes: usize, locale: Locale) -> String {
    const MEGABYTE: usize = 1024 * 1024;
    let hundredths = (bytes % MEGABYTE * 100).div_ceil(MEGABYTE);
    let whole = number(bytes / MEGABYTE + hundredths / 100, locale);
    let point = if locale == Locale::En { '.' } else { ',' };
    match hundredths % 100 {
        0 => whole,
        rest if rest % 10 == 0 => format!("{whole}{point}{}", rest / 10),
        rest => format!("{whole}{point}{rest:02}"),
    }
}

/// Names in the language's quotation marks: the first few, and how many more there are.
pub(super) fn list(names: &[String], locale: Locale) -> String {
    const SHOWN: usize = 12;
    let shown = names.iter().take(SHOWN);
    let quoted: Vec<_> = shown.map(|name| quoted(name, locale)).collect();
    let mut out = quoted.join(", ");
    let rest = names.len().saturating_sub(SHOWN);
    if rest > 0 {
        out.push_str(&match locale {
            Locale::Ru => super::ru::file::more(rest),
            Locale::Kk => super::kk::file::more(rest),
            Locale::En => super::en::file::more(rest),
        });
    }
    out
}

/// Entries of a dictionary: names with their codes.
pub(super) fn entries_of(entries: &[(String, String)], locale: Locale) -> String {
    let shown: Vec<_> = entries
        .iter()
        .map(|(code, name)| match name.as_str() {
            "" => code.clone(),
            name => [&quoted(name, locale), " (", code, ")"].concat(),
        })
        .collect();
    shown.join(", ")
}

fn quoted(name: &str, locale: Locale) -> String {
    let name = clip(name);
    match locale {
        Locale::En => ["“", &name, "”"].concat(),
        Locale::Ru | Locale::Kk => ["«", &name, "»"].concat(),
    }
}
