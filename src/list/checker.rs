//! Text to [`List`], in one go or in slices.

use super::layout::{self, Layout, is_blank};
use super::row::next_line;
use super::{Item, List};
use crate::barcode::{Class, Sign, Signs, classify};
use crate::finding::Span;
use crate::rules::{Buckets, safely_fixed};
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;
use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// A check that can be done in slices, so that a page stays alive meanwhile.
#[derive(Debug, Default)]
pub struct Checker {
    list: List,
    buckets: Buckets,
    safe: Signs,
    header_seen: bool,
    /// Where the next line begins, and its number.
    at: usize,
    line: u32,
    places: Vec<Span>,
    /// The first item of every code, and pairs of a first item and a later one.
    firsts: HashTable<u32>,
    pairs: Vec<(u32, u32)>,
}

impl Checker {
    /// Starts on `text`.
    pub fn new(text: String) -> Self {
        let layout = Layout::of(&text);
        // A line of a long list is a code of 8 to 14 digits and its line break, or longer.
        let items = (text.len() / 12).min(1 << 20);
        let list = List {
            text,
            layout,
            items: Vec::with_capacity(items),
            ..List::default()
        };
        Self {
            list,
            safe: safely_fixed(),
            firsts: HashTable::with_capacity(items),
            ..Self::default()
        }
    }

    /// Reads up to `lines` further lines; `true` when all are read.
    pub fn step(&mut self, lines: usize) -> bool {
        let text = std::mem::take(&mut self.list.text);
        let mut left = lines;
        while left > 0
            && let Some((span, next)) = next_line(&text, self.at)
        {
            left -= 1;
            self.at = next;
            self.line += 1;
            let line = &text[span.start..span.end];
            // Most lines are a code and nothing else: no layout to look for, nothing to clean.
            match classify(line.as_bytes()) {
                Some(class) => self.push(span, Span::new(0, line.len()), class),
                None => self.read(line, span),
            }
        }
        let done = self.at >= text.len();
        self.list.text = text;
        done
    }

    /// The part of the text that has been read, 0 to 1.
    pub fn progress(&self) -> f64 {
        if self.list.text.is_empty() {
            1.0
        } else {
            self.at.min(self.list.text.len()) as f64 / self.list.text.len() as f64
        }
    }

    /// Reads what is left and finds the duplicates.
    pub fn finish(mut self) -> List {
        while !self.step(usize::MAX) {}
        self.group();
        self.list
    }

    fn read(&mut self, line: &str, span: Span) {
        if is_blank(line) {
            return;
        }
        if self.list.layout.has_header() && !self.header_seen {
            self.header_seen = true;
            return;
        }
        let mut places = std::mem::take(&mut self.places);
        places.clear();
        self.list.layout.places(line, &mut places);
        match places[..] {
            [place] => self.add(line, span, place),
            // Each of several codes is a part of its own, or a long line would be gone through for each of them.
            _ => places.iter().for_each(|place| {
                let own = Span::new(0, place.end - place.start);
                self.add(place.of(line), place.shifted(span.start), own);
            }),
        }
        self.places = places;
    }

    fn add(&mut self, line: &str, span: Span, place: Span) {
        let reading = layout::reading(line, place);
        self.push(
            span,
            place,
            Class {
                kind: reading.kind,
                signs: reading.signs,
                key: reading.key,
            },
        );
    }

    /// Adds an item whose line and place in it are known.
    fn push(&mut self, span: Span, place: Span, reading: Class) {
        let bucket = self.buckets.of(reading.kind, reading.signs);
        let number = self.list.items.len() as u32;
        self.list.counts.add(bucket);
        self.list.safe_fixes += usize::from(reading.signs.meets(self.safe));
        self.list.items.push(Item {
            line: self.line,
            kind: reading.kind,
            bucket,
            start: span.start as u32,
            end: span.end as u32,
            place: (
                (span.start + place.start) as u32,
                (span.start + place.end) as u32,
            ),
            key: reading.key,
            signs: reading.signs,
            group: 0,
        });
        if reading.key != 0 {
            self.note_twin(number, reading.key);
        }
    }

    /// Remembers the first item of a code, and pairs every later one with it. The table holds numbers of items only: a
    /// quarter of what keys and numbers would take, and memory is what a long list waits for.
    fn note_twin(&mut self, number: u32, key: u64) {
        let items = &self.list.items;
        let hash = |key: u64| FxBuildHasher.hash_one(key);
        let key_of = |first: u32| items[first as usize].key;
        match self.firsts.entry(
            hash(key),
            |&first| key_of(first) == key,
            |&first| hash(key_of(first)),
        ) {
            Entry::Occupied(first) => self.pairs.push((*first.get(), number)),
            Entry::Vacant(free) => {
                free.insert(number);
            }
        }
    }

    /// Puts items with the same code in groups, each in the order of the text.
    fn group(&mut self) {
        let list = &mut self.list;
        for &(first, later) in &self.pairs {
            if list.items[first as usize].group == 0 {
                list.groups.push(1);
                list.items[first as usize].group = list.groups.len() as u32;
            }
            let group = list.items[first as usize].group;
            list.items[later as usize].group = group;
            list.groups[group as usize - 1] += 1;
        }
        // The sizes become the places where the groups begin.
        let mut end = 0;
        for size in &mut list.groups {
            end += std::mem::replace(size, end);
        }
        list.counts.duplicates = end;
        list.twins = vec![0; end as usize];
        let mut next = list.groups.clone();
        for item in list.items.iter_mut().filter(|item| item.group != 0) {
            item.signs.add(Sign::Duplicate);
            let at = &mut next[item.group as usize - 1];
            list.twins[*at as usize] = item.line;
            *at += 1;
        }
    }
}
