//! The little markup that texts may use: `` `code` `` and `[words](link id)`.

use std::fmt::Write as _;

use toml::Table;

use crate::Result;
use crate::content::text;

/// A piece of a text.
enum Part<'a> {
    Plain(&'a str),
    Code(&'a str),
    Link(&'a str, &'a str),
}

fn parts(mut rest: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    while let Some(at) = rest.find(['`', '[']) {
        let Some((part, after)) = marked(&rest[at..]) else {
            break;
        };
        parts.extend([Part::Plain(&rest[..at]), part]);
        rest = after;
    }
    parts.push(Part::Plain(rest));
    parts
}

/// The marked piece at the start of `text`, and what follows it.
fn marked(text: &str) -> Option<(Part<'_>, &str)> {
    if let Some(code) = text.strip_prefix('`') {
        let (code, after) = code.split_once('`')?;
        return Some((Part::Code(code), after));
    }
    let (words, link) = text.strip_prefix('[')?.split_once("](")?;
    let (id, after) = link.split_once(')')?;
    Some((Part::Link(words, id), after))
}

/// The text as HTML; `links` holds the addresses by id.
pub(crate) fn html(text_with_marks: &str, links: &Table) -> Result<String> {
    let mut html = String::new();
    for part in parts(text_with_marks) {
        match part {
            Part::Plain(words) => html.push_str(&escape(words)),
            Part::Code(code) => write!(html, "<code>{}</code>", escape(code))?,
            Part::Link(words, id) => {
                let (href, words) = (escape(text(links, id)?), escape(words));
                write!(html, "<a href=\"{href}\" rel=\"noreferrer\">{words}</a>")?;
            }
        }
    }
    Ok(html)
}

/// The text without its markup.
pub(crate) fn plain(text_with_marks: &str) -> String {
    parts(text_with_marks)
        .into_iter()
        .map(|part| match part {
            Part::Plain(words) | Part::Code(words) | Part::Link(words, _) => words,
        })
        .collect()
}

/// A day such as `2026-07-01` in a language's own way; `words` is the table `date` of its content file.
pub(crate) fn date(day: &str, words: &Table) -> Result<String> {
    let wrong = || format!("content: not a date: {day}");
    let mut numbers = day.splitn(3, '-').map(str::parse::<usize>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(number))) =
        (numbers.next(), numbers.next(), numbers.next())
    else {
        return Err(wrong().into());
    };
    let month = words
        .get("months")
        .and_then(|months| months.get(month.checked_sub(1)?)?.as_str())
        .ok_or_else(wrong)?;
    let day = text(words, "pattern")?
        .replace("{year}", &year.to_string())
        .replace("{month}", month)
        .replace("{day}", &number.to_string());
    Ok(bind(&day))
}

/// Keeps a line from breaking after a number or a word of one letter.
pub(crate) fn bind(words: &str) -> String {
    let mut bound = String::with_capacity(words.len());
    let mut word = 0..0;
    for (place, c) in words.char_indices() {
        if c != ' ' {
            word.end = place + c.len_utf8();
            continue;
        }
        let before = words[word.clone()].trim_start_matches(['(', '«']);
        let binds = before.ends_with(|c: char| c.is_ascii_digit() || c == '№')
            || before.chars().count() == 1 && before.chars().all(char::is_alphabetic);
        bound.push_str(&words[word]);
        bound.push_str(if binds { "\u{a0}" } else { " " });
        word = place + 1..place + 1;
    }
    bound.push_str(&words[word]);
    bound
}

/// Text for an element or a quoted attribute.
pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
