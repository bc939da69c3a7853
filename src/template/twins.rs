//! Which rows of a template are alike: by barcode, by full name, or altogether. Kept up to date row by row.

use super::fold::folded;
use super::schema::{Key, Schema};
use super::source::Row;
use crate::barcode;
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

/// In what way rows are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Alike {
    /// The same GTIN, compared as 14 digits.
    Gtin,
    /// The same full Russian name, case and spaces aside.
    Name,
    /// The same in every cell.
    Whole,
}

const WAYS: [Alike; 3] = [Alike::Gtin, Alike::Name, Alike::Whole];

/// Row numbers by what they have in common.
#[derive(Clone, Debug, Default)]
pub struct Twins {
    rows: HashMap<(Alike, Box<str>), Vec<u32>, FxBuildHasher>,
    keys: HashMap<u32, [Option<Box<str>>; 3], FxBuildHasher>,
}

impl Twins {
    /// The rows that are like this one in such a way, itself included, in order; empty where it stands alone.
    pub fn of(&self, row: u32, way: Alike) -> &[u32] {
        let Some(key) = self
            .keys
            .get(&row)
            .and_then(|keys| keys[way as usize].clone())
        else {
            return &[];
        };
        match self.rows.get(&(way, key)) {
            Some(rows) if rows.len() > 1 => rows,
            _ => &[],
        }
    }

    /// Takes in a row that is new or has changed. Gives the rows, itself aside, for which something may have changed.
    pub fn put(&mut self, row: &Row, schema: &Schema) -> Vec<u32> {
        let new = keys(row, schema);
        let old = self
            .keys
            .insert(row.number, new.clone())
            .unwrap_or_default();
        let mut touched = Vec::new();
        for ((way, old), new) in WAYS.into_iter().zip(old).zip(new) {
            if old == new {
                continue;
            }
            if let Some(key) = old {
                self.take_out(way, key, row.number, &mut touched);
            }
            if let Some(key) = new {
                let rows = self.rows.entry((way, key)).or_default();
                touched.extend_from_slice(rows);
                rows.insert(rows.partition_point(|&r| r < row.number), row.number);
            }
        }
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    fn take_out(&mut self, way: Alike, key: Box<str>, row: u32, touched: &mut Vec<u32>) {
        if let Some(rows) = self.rows.get_mut(&(way, key)) {
            rows.retain(|&r| r != row);
            touched.extend_from_slice(rows);
        }
    }
}

/// What a row has that others may have, too; `None` where it has nothing to compare.
fn keys(row: &Row, schema: &Schema) -> [Option<Box<str>>; 3] {
    let text = |key| {
        schema
            .column(key)
            .map_or("", |column| row.cell(column.index).text())
    };
    let gtin = Some(barcode::read(text(Key::Gtin)).key)
        .filter(|&key| key != 0)
        .map(|key| key.to_string().into());
    let name = Some(folded(text(Key::NameRu))).filter(|name| !name.is_empty());
    let mut whole = String::new();
    for column in &schema.columns {
        whole.push_str(row.cell(column.index).text());
        whole.push('\u{1f}');
    }
    let whole = whole.into_boxed_str();
    let empty = whole.chars().all(|c| c == '\u{1f}');
    [gtin, name, (!empty).then_some(whole)]
}
