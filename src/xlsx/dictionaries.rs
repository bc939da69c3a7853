//! The dictionary sheets: `code, parentCode, nameRu, nameKk`.

use super::cells::{Raw, Sink, Type, number, read_cells};
use super::package::Stream;
use super::sheet::Parts;
use super::window::Flow;
use super::xml::Tag;
use crate::template::{Damage, Dictionary, Entry, Which};
use hashbrown::HashSet;
use rustc_hash::FxBuildHasher;
use std::borrow::Cow;

/// The most entries of one dictionary: five times what OKTRU has.
const MOST_ENTRIES: usize = 400_000;
/// The most text of one dictionary, in bytes; OKTRU has 10 MB.
const MOST_TEXT: usize = 24 << 20;
/// A code or name that is longer is none.
const LONGEST: usize = 4_000;
/// How far down the header is looked for.
const HEADER_WITHIN: u32 = 10;
/// What the columns are called, in the order of an entry's parts.
const COLUMNS: [&str; 4] = ["code", "parentcode", "nameru", "namekk"];

/// A value of an entry.
#[derive(Debug, Default)]
enum Value {
    #[default]
    None,
    /// In the table of texts.
    Shared(u32),
    Own(String),
}

struct Collect<'a, 'b> {
    parts: &'a Parts<'b>,
    into: &'a mut Dictionary,
    /// The row that is being read.
    row: u32,
    values: [Value; 4],
    /// Which part of an entry each column holds, once the header was seen.
    columns: Option<[Option<u32>; 4]>,
    /// The header as far as it was seen.
    header: [Option<u32>; 4],
    text: usize,
    /// What another sheet of this dictionary has already; empty where there was none.
    known: HashSet<(Box<str>, Box<str>), FxBuildHasher>,
}

/// Adds a sheet's entries to a dictionary, those that it has already left out.
pub(super) fn read_dictionary(
    stream: Stream<'_>,
    parts: &Parts<'_>,
    into: &mut Dictionary,
) -> Result<(), Damage> {
    let known = into
        .entries()
        .map(|entry| (entry.code.into(), entry.name_ru.into()))
        .collect();
    let mut collect = Collect {
        parts,
        into,
        row: 0,
        values: Default::default(),
        columns: None,
        header: [None; 4],
        text: 0,
        known,
    };
    read_cells(stream, &mut collect)?;
    collect.end_row()
}

impl<'b> Collect<'_, 'b> {
    fn end_row(&mut self) -> Result<(), Damage> {
        let values = std::mem::take(&mut self.values);
        if self.columns.is_none() {
            let [code, _, name, _] = self.header;
            if code.is_some() && name.is_some() {
                self.columns = Some(self.header);
            }
            self.header = [None; 4];
            return Ok(());
        }
        let [code, parent, name_ru, name_kk] = &values;
        let code = self.text(code)?;
        if code.is_empty() {
            return Ok(());
        }
        let (parent, name_ru) = (self.text(parent)?, self.text(name_ru)?);
        let name_kk = match (&values[2], name_kk) {
            (Value::Shared(ru), Value::Shared(kk)) if ru == kk => name_ru.clone(),
            _ => self.text(name_kk)?,
        };
        let parts = [&code, &parent, &name_ru, &name_kk];
        if parts.iter().any(|part| part.len() > LONGEST)
            || (!self.known.is_empty()
                && self
                    .known
                    .contains(&(code.as_ref().into(), name_ru.as_ref().into())))
        {
            return Ok(());
        }
        self.text += parts.iter().map(|part| part.len()).sum::<usize>();
        self.into.push(&Entry {
            code: &code,
            parent: &parent,
            name_ru: &name_ru,
            name_kk: &name_kk,
        });
        Ok(())
    }

    fn text<'v>(&self, value: &'v Value) -> Result<Cow<'v, str>, Damage>
    where
        'b: 'v,
    {
        Ok(match value {
            Value::None => Cow::Borrowed(""),
            Value::Own(text) => Cow::Borrowed(text),
            Value::Shared(number) => self.parts.strings.get(*number as usize)?,
        })
    }

    fn value(&self, raw: &mut Raw) -> Result<Value, Damage> {
        if raw.kind == Type::Shared && !raw.inline && !raw.value.is_empty() {
            return number(&raw.value)
                .map(Value::Shared)
                .ok_or(Damage::BrokenWorkbook);
        }
        Ok(Value::Own(self.parts.cell(raw)?.text().to_owned()))
    }
}

impl Sink for Collect<'_, '_> {
    fn row(&mut self, number: u32, _hidden: bool) -> Result<Flow, Damage> {
        self.end_row()?;
        self.row = number;
        let far = self.columns.is_none() && number > HEADER_WITHIN;
        let full = self.into.len() >= MOST_ENTRIES || self.text > MOST_TEXT;
        Ok(if far || full {
            Flow::Break(())
        } else {
            Flow::Continue(())
        })
    }

    fn cell(&mut self, raw: &mut Raw) -> Result<Flow, Damage> {
        if let Some(columns) = &self.columns {
            if let Some(part) = columns
                .iter()
                .position(|column| *column == Some(raw.column))
            {
                let value = self.value(raw)?;
                if let Some(place) = self.values.get_mut(part) {
                    *place = value;
                }
            }
        } else {
            let column = raw.column;
            let cell = self.parts.cell(raw)?;
            let name: String = cell
                .text()
                .chars()
                .filter(|c| c.is_alphanumeric())
                .take(16)
                .collect();
            let name = name.to_ascii_lowercase();
            if let Some(part) = COLUMNS.iter().position(|known| *known == name)
                && let Some(place) = self.header.get_mut(part)
            {
                place.get_or_insert(column);
            }
        }
        Ok(Flow::Continue(()))
    }

    fn aside(&mut self, _tag: &Tag<'_>) {}
}

/// Which dictionary it is, by its codes.
pub(super) fn which(dictionary: &Dictionary) -> Option<Which> {
    let code = dictionary.entries().next()?.code.to_owned();
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let groups: Vec<_> = code.split('-').map(str::len).collect();
    match code.len() {
        24 if groups == [4, 4, 4, 9] => Some(Which::Oktru),
        10 if digits(&code) => Some(Which::Tnved),
        2 if code.bytes().all(|b| b.is_ascii_uppercase()) => Some(Which::Country),
        1..=4 if digits(&code) => Some(Which::Unit),
        _ => None,
    }
}
