//! Every word a person reads, in three languages. Findings are rendered late: the core hands over codes and arguments.
//!
//! A language's sentences are templates: `{found}`, `{code}` and the like stand for what a finding brings with it (see
//! `argument`). Whoever translates reads whole sentences, and the binary carries one filler instead of a formatter for
//! each sentence. The compiler proves that every rule has its words; `tests/words.rs` proves that they can be filled.

pub mod catalog;
mod en;
mod grid_ui;
mod hitch;
mod kk;
mod names;
mod places;
pub mod prepare;
mod report;
mod ru;
mod said;
mod template_ui;
mod ui;

use std::borrow::Cow;

use crate::barcode::Kind;
use crate::finding::{Facts, Finding, Safety};
use crate::list::Bucket;
use crate::rules::{Code, ListCode};

use names::{clip, entries_of, list, megabytes};

pub use grid_ui::{GridUi, grid_ui};
pub use hitch::{Hitch, hitch};
pub use places::office;
pub use report::{Report, column_title, key_title, report};
pub(crate) use said::{
    said_of_codes, said_of_dictionaries, said_of_entries, said_of_files, said_of_keys,
    said_of_photos, said_of_rows,
};
pub use template_ui::{TemplatePhrases, TemplateUi, template_ui};
pub use ui::{Ui, ui};

/// A language of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Locale {
    /// Russian, the default.
    Ru,
    /// Kazakh.
    Kk,
    /// English.
    En,
}

impl Locale {
    /// All languages, the default first.
    pub const ALL: [Self; 3] = [Self::Ru, Self::Kk, Self::En];

    /// The language's BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Ru => "ru",
            Self::Kk => "kk",
            Self::En => "en",
        }
    }

    /// The language that a BCP 47 tag such as `kk-KZ` asks for; Russian where it is another one.
    pub fn from_tag(tag: &str) -> Self {
        let language = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|l| language.eq_ignore_ascii_case(l.tag()))
            .unwrap_or(Self::Ru)
    }
}

/// What one rule says in one language.
#[derive(Debug)]
struct Words {
    /// The rule's name.
    title: &'static str,
    /// Template: what was found, what is expected, the one thing to do.
    message: &'static str,
    /// What to do now.
    help: &'static str,
}

/// All that a rule says in a language, beside why it matters.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    words: &'static Words,
    /// The message where the first lacks what it needs.
    unsure: Option<&'static str>,
    /// What the button of its fix says, where it is not the usual.
    fix: Option<&'static str>,
}

/// The short name of a rule.
pub fn title(code: Code, locale: Locale) -> &'static str {
    code.said(locale).words.title
}

/// What to do now about a rule's finding.
pub fn help(code: Code, locale: Locale) -> &'static str {
    code.said(locale).words.help
}

/// Why a rule for codes matters and how such codes come about; nothing for other rules. For the rules' pages only: it is apart from the other words so
/// that the app, which does not ask for it, does not carry it.
pub fn why(code: Code, locale: Locale) -> &'static str {
    ListCode::of(code).map_or("", |code| match locale {
        Locale::Ru => ru::rules::why(code),
        Locale::Kk => kk::rules::why(code),
        Locale::En => en::rules::why(code),
    })
}

/// What was found, what is expected, what to do. Where the finding lacks what the sentence needs, the rule's name and
/// help still tell what it is about.
pub fn message(finding: &Finding, locale: Locale) -> String {
    let Said { words, unsure, .. } = finding.rule.code.said(locale);
    fill(words.message, finding, locale)
        .or_else(|| fill(unsure?, finding, locale))
        .unwrap_or_else(|| [words.title, ". ", words.help].concat())
}

/// What the button of a finding's fix says, verb first; for a fix that is never applied, the hint itself. `None` where
/// there is no fix.
pub fn fix_title(finding: &Finding, locale: Locale) -> Option<String> {
    // A button says what a press does, a hint only what might be.
    let applies = finding.fix.as_ref()?.safety != Safety::Display;
    let plain = match locale {
        Locale::Ru => ru::rules::any_fix(applies),
        Locale::Kk => kk::rules::any_fix(applies),
        Locale::En => en::rules::any_fix(applies),
    };
    let own = finding.rule.code.said(locale).fix;
    own.and_then(|template| fill(template, finding, locale))
        .or_else(|| fill(plain, finding, locale))
}

/// The one sentence about an item in which the rules found neither error nor warning.
pub const fn next_step(bucket: Bucket, kind: Kind, locale: Locale) -> &'static str {
    match locale {
        Locale::Ru => ru::rules::next_step(bucket, kind),
        Locale::Kk => kk::rules::next_step(bucket, kind),
        Locale::En => en::rules::next_step(bucket, kind),
    }
}

/// The form of a word that goes with a number. A language lists the forms it has: Russian one, few, many (1 товар,
/// 2 товара, 5 товаров), English one, other, Kazakh a single one. The last form stands in for those that are missing.
pub fn plural<'a>(n: usize, locale: Locale, forms: &[&'a str]) -> &'a str {
    let form = match locale {
        Locale::Ru => ru::rules::plural(n),
        Locale::Kk => kk::rules::plural(n),
        Locale::En => en::rules::plural(n),
    };
    forms
        .get(form)
        .or_else(|| forms.last())
        .copied()
        .unwrap_or_default()
}

/// Puts what a finding brings with it in place of the `{names}`; `None` where it lacks one of them.
fn fill(template: &str, finding: &Finding, locale: Locale) -> Option<String> {
    let mut out = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, tail) = after.split_once('}')?;
        out.push_str(before);
        out.push_str(&argument(name, finding, locale)?);
        rest = tail;
    }
    out.push_str(rest);
    Some(out)
}

/// What a name in a template stands for.
fn argument<'a>(name: &str, finding: &'a Finding, locale: Locale) -> Option<Cow<'a, str>> {
    let value = match (name, &finding.facts) {
        ("found", _) => clip(&finding.found),
        ("expected", _) => both(finding.expected.as_deref()?, locale),
        ("new", _) => both(&finding.fix.as_ref()?.replacement, locale),
        ("code", Facts::Code(code)) => code.into(),
        // Where a rule has but one code to name, it may stand in either place.
        ("code", _) => finding.expected.as_deref()?.into(),
        ("digits", Facts::Length(n)) => digits(*n, locale).into(),
        ("zeros", Facts::Length(n)) => zeros(*n, locale).into(),
        ("prefix", Facts::Office { prefix, .. }) => format!("{prefix:03}").into(),
        ("office", Facts::Office { prefix, country }) => {
            places::issuer(*prefix, country, locale).into()
        }
        ("lines", Facts::Lines { first, total }) if !first.is_empty() => {
            lines(first, *total, locale).into()
        }
        ("rows", Facts::Lines { first, total }) if !first.is_empty() => {
            rows(first, *total, locale).into()
        }
        ("name", Facts::Name(name)) => clip(name),
        ("list", Facts::Names(names)) => list(names, locale).into(),
        ("entries", Facts::Entries(entries)) => entries_of(entries, locale).into(),
        ("count", Facts::Count { found, .. }) => number(*found, locale).into(),
        ("limit", Facts::Count { limit, .. }) => number(*limit, locale).into(),
        ("size", Facts::Count { found, .. }) => megabytes(*found, locale).into(),
        ("most", Facts::Count { limit, .. }) => megabytes(*limit, locale).into(),
        _ => return None,
    };
    (!value.is_empty()).then_some(value)
}

/// Two codes that a fix puts on lines of their own are read in one sentence.
fn both(text: &str, locale: Locale) -> Cow<'_, str> {
    let and = match locale {
        Locale::Ru => ru::rules::AND,
        Locale::Kk => kk::rules::AND,
        Locale::En => en::rules::AND,
    };
    if text.contains('\n') {
        text.trim().replace('\n', and).into()
    } else {
        text.into()
    }
}

fn digits(n: usize, locale: Locale) -> String {
    match locale {
        Locale::Ru => ru::rules::digits(n),
        Locale::Kk => kk::rules::digits(n),
        Locale::En => en::rules::digits(n),
    }
}

fn zeros(n: usize, locale: Locale) -> String {
    match locale {
        Locale::Ru => ru::rules::zeros(n),
        Locale::Kk => kk::rules::zeros(n),
        Locale::En => en::rules::zeros(n),
    }
}

fn lines(first: &[u32], total: usize, locale: Locale) -> String {
    let more = total.saturating_sub(first.len());
    match locale {
        Locale::Ru => ru::rules::lines(first, more),
        Locale::Kk => kk::rules::lines(first, more),
        Locale::En => en::rules::lines(first, more),
    }
}

/// The other rows that a template's row is like.
fn rows(first: &[u32], total: usize, locale: Locale) -> String {
    let more = total.saturating_sub(first.len());
    match locale {
        Locale::Ru => ru::row::rows(first, more),
        Locale::Kk => kk::row::rows(first, more),
        Locale::En => en::row::rows(first, more),
    }
}

fn number(n: usize, locale: Locale) -> String {
    (ui(locale).phrases.number)(n)
}

/// `2, 5 and 9`; where more lines follow, the `and` is theirs: `2, 5, 9`.
fn enumerate(numbers: &[u32], and: &str, more: bool) -> String {
    let mut out = String::new();
    for (i, number) in numbers.iter().enumerate() {
        if i > 0 {
            let last = i + 1 == numbers.len() && !more;
            out.push_str(if last { and } else { ", " });
        }
        out.push_str(&number.to_string());
    }
    out
}
