//! The catalog's full-text search, page by page: what was typed, how the catalog counts its pages, what is on the next one.
//!
//! Whether the first page is 0 or 1 is not specified, and clients disagree. So the first one is asked for as 0, and what
//! the answer says of itself decides; where that says nothing, a page that brings only what is there already does.

use std::collections::HashSet;

use super::answer::{Answer, Trouble, read};
use super::call;
use super::contract::{PageInfo, SearchItem, SearchPage};
use super::port::Port;
use crate::barcode;

/// Cards on a page.
pub const SIZE: u32 = 20;
/// Longer texts are no search; the catalog's own box takes less.
const LONGEST: usize = 300;

/// What a person has typed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meant {
    /// Nothing to search for.
    Nothing,
    /// A code that can be looked up: the digits as they were understood.
    Code(String),
    /// Words, or a code that is none as it stands.
    Words(String),
}

/// Tells a code from words.
pub fn meant(typed: &str) -> Meant {
    let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.is_empty() {
        return Meant::Nothing;
    }
    let reading = barcode::read(&words);
    match reading.code.filter(|_| reading.holds()) {
        Some(code) => Meant::Code(code.as_str().to_owned()),
        None => Meant::Words(words.chars().take(LONGEST).collect()),
    }
}

/// Fewer words than these, for a search that has found nothing: without amounts first, then without the last word.
pub fn fewer(words: &str) -> Option<String> {
    let all: Vec<&str> = words.split_whitespace().collect();
    let has_digit = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    let mut kept: Vec<&str> = Vec::new();
    for (at, word) in all.iter().enumerate() {
        let after_number = at > 0 && has_digit(&all[at - 1]);
        let is_unit = after_number && word.chars().filter(|c| c.is_alphabetic()).count() <= 2;
        if !has_digit(word) && !is_unit && word.contains(char::is_alphanumeric) {
            kept.push(word);
        }
    }
    if kept.len() == all.len() || kept.is_empty() {
        kept = all
            .iter()
            .copied()
            .take(all.len().saturating_sub(1))
            .collect();
    }
    (!kept.is_empty()).then(|| kept.join(" "))
}

/// Where the catalog begins to count its pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Base {
    /// Nothing shows it yet: it is taken for 0 until a page comes twice.
    #[default]
    Unknown,
    /// The first page is this one.
    Known(u32),
}

/// A search under way: what was found so far, and how to go on. It changes only when an answer has been read, so that a
/// failed or abandoned request can be made again.
#[derive(Clone, Debug, Default)]
pub struct Finder {
    words: String,
    base: Base,
    /// The page to ask for next, counted from the first.
    next: u32,
    found: Vec<SearchItem>,
    seen: HashSet<String>,
    /// How many cards the catalog says there are.
    total: u64,
    over: bool,
}

impl Finder {
    /// A search for words. What an earlier one has learnt about pages is worth keeping.
    pub fn new(words: &str, base: Base) -> Self {
        Self {
            words: words.to_owned(),
            base,
            ..Self::default()
        }
    }

    /// The words.
    pub fn words(&self) -> &str {
        &self.words
    }

    /// What was found so far, in the catalog's order.
    pub fn found(&self) -> &[SearchItem] {
        &self.found
    }

    /// How many the catalog says there are.
    pub const fn total(&self) -> u64 {
        self.total
    }

    /// Whether there is nothing more to ask for.
    pub const fn is_over(&self) -> bool {
        self.over
    }

    /// How the catalog counts its pages.
    pub const fn base(&self) -> Base {
        self.base
    }

    /// Asks for the next page, and says how many cards it brought.
    pub async fn more<P: Port>(&mut self, port: &P) -> Answer<usize> {
        if self.over {
            return Ok(0);
        }
        let (page, base) = match self.base {
            Base::Known(base) => (self.ask(port, self.next + base).await?, Base::Known(base)),
            Base::Unknown if self.next == 0 => self.first(port).await?,
            Base::Unknown => self.second(port).await?,
        };
        self.base = base;
        Ok(self.take(page))
    }

    /// The first page, by what the catalog says of page 0.
    async fn first<P: Port>(&self, port: &P) -> Answer<(SearchPage, Base)> {
        let trouble = match self.ask(port, 0).await {
            Ok(page) => {
                let base = echoed(&page.page_info);
                return Ok((page, base));
            }
            Err(trouble) => trouble,
        };
        match trouble {
            // There is no page 0: that is an answer, too.
            Trouble::Refused(_) | Trouble::NotFound(_) => {
                Ok((self.ask(port, 1).await?, Base::Known(1)))
            }
            // A catalog that counts from 1 may fail at 0; so may one that has failed.
            Trouble::Fault(_) => {
                let Ok(page) = self.ask(port, 1).await else {
                    return Err(trouble);
                };
                match self.ask(port, 0).await {
                    Ok(page) => {
                        let base = echoed(&page.page_info);
                        Ok((page, base))
                    }
                    Err(Trouble::Fault(_)) => Ok((page, Base::Known(1))),
                    Err(trouble) => Err(trouble),
                }
            }
            other => Err(other),
        }
    }

    /// The page after the first where nothing has said how pages are counted: page 1, unless that was the first.
    async fn second<P: Port>(&self, port: &P) -> Answer<(SearchPage, Base)> {
        let page = self.ask(port, self.next).await?;
        let is_known = |item: &SearchItem| self.seen.contains(&name_of(item));
        if page.items.is_empty() || !page.items.iter().all(is_known) {
            return Ok((page, Base::Known(0)));
        }
        let page = self.ask(port, self.next + 1).await?;
        Ok((page, Base::Known(1)))
    }

    async fn ask<P: Port>(&self, port: &P, page: u32) -> Answer<SearchPage> {
        read(port.send(call::search(&self.words, page, SIZE)).await)
    }

    fn take(&mut self, page: SearchPage) -> usize {
        let before = self.found.len();
        let SearchPage { page_info, items } = page;
        let brought = items.len();
        for item in items {
            // Between two pages the catalog may have moved a card from one to the other.
            if self.seen.insert(name_of(&item)) {
                self.found.push(item);
            }
        }
        self.next += 1;
        self.total = page_info.total_size.max(self.found.len() as u64);
        let by_pages = page_info.total_pages > 0 && self.next >= page_info.total_pages;
        // Without a count the end is where nothing comes.
        self.over = brought == 0 || by_pages;
        self.found.len() - before
    }
}

/// What an answer to page 0 says of itself: 1 where the catalog has taken it for its first page. An echoed 0 may be what was
/// asked, repeated.
fn echoed(info: &PageInfo) -> Base {
    if info.page == 1 {
        Base::Known(1)
    } else {
        Base::Unknown
    }
}

/// What a card is known by.
fn name_of(item: &SearchItem) -> String {
    if item.id != 0 {
        item.id.to_string()
    } else if item.ntin.is_empty() {
        [&*item.gtin, " ", &item.name_ru].concat()
    } else {
        item.ntin.clone()
    }
}

/// A code as the catalog gave it, in the length of its kind; empty where there is none: a dash is none.
pub fn code(text: &str) -> String {
    let text = text.trim();
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return String::new();
    }
    let code = barcode::read(text).code;
    code.map_or_else(|| text.to_owned(), |code| code.as_str().to_owned())
}
