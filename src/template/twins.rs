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
    /// For each way, the rows that have a text in common.
    rows: [HashMap<Box<str>, Vec<u32>, FxBuildHasher>; 3],
    keys: HashMap<u32, [Option<Box<str>>; 3], FxBuildHasher>,
}

impl Twins {
    /// The rows that are like this one in such a way, itself included, in order; empty where it stands alone.
    pub fn of(&self, row: u32, way: Alike) -> &[u32] {
        let keys = self.keys.get(&row);
        let key = keys.and_then(|keys| keys[way as usize].as_deref());
        match key.and_then(|key| self.rows[way as usize].get(key)) {
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
                self.take_out(way, &key, row.number, &mut touched);
            }
            if let Some(key) = new {
                let rows = self.rows[way as usize].entry(key).or_default();
                touched.extend_from_slice(rows);
                rows.insert(rows.partition_point(|&r| r < row.number), row.number);
            }
        }
        touched.sort_unstable();
        touched.dedup();
        touched
    }

    fn take_out(&mut self, way: Alike, key: &str, row: u32, touched: &mut Vec<u32>) {
        let all = &mut self.rows[way as usize];
        let Some(rows) = all.get_mut(key) else {
            return;
        };
        rows.retain(|&r| r != row);
        touched.extend_from_slice(rows);
        if rows.is_empty() {
            all.remove(key);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::source::{Cell, Sheet};
    use proptest::prelude::*;

    const GTINS: [&str; 4] = ["", "5449000000996", "05449000000996", "96385074"];
    const NAMES: [&str; 4] = ["", "Milk 1 l", " MILK  1 l", "Bread"];

    fn row(number: u32, gtin: usize, name: usize) -> Row {
        let cell = |text: &str| Cell::Text(text.into());
        Row {
            number,
            hidden: false,
            cells: vec![cell(GTINS[gtin]), cell(NAMES[name])],
        }
    }

    fn schema() -> Schema {
        let cells = ["gtin", "name_ru", "oktru", "country"].map(|code| Cell::Text(code.into()));
        let header = Row {
            number: 1,
            hidden: false,
            cells: cells.into(),
        };
        let sheet = Sheet {
            rows: vec![header],
            ..Sheet::default()
        };
        Schema::read(&sheet)
    }

    fn all(twins: &Twins) -> Vec<Vec<u32>> {
        let of_row = |row| WAYS.map(|way| twins.of(row, way).to_vec());
        (1..7).flat_map(of_row).collect()
    }

    #[test]
    fn rows_are_alike_in_three_ways() {
        let schema = schema();
        let mut twins = Twins::default();
        for row in [row(5, 1, 1), row(6, 2, 2), row(7, 1, 1), row(8, 0, 0)] {
            twins.put(&row, &schema);
        }
        assert_eq!(twins.of(5, Alike::Gtin), [5, 6, 7]);
        assert_eq!(twins.of(6, Alike::Name), [5, 6, 7]);
        assert_eq!(twins.of(7, Alike::Whole), [5, 7]);
        assert_eq!(twins.of(6, Alike::Whole), [0; 0]);
        assert_eq!(twins.of(8, Alike::Gtin), [0; 0]);
        assert_eq!(twins.put(&row(7, 3, 1), &schema), [5, 6]);
        assert_eq!(twins.of(5, Alike::Gtin), [5, 6]);
        assert_eq!(twins.of(7, Alike::Whole), [0; 0]);
    }

    proptest! {
        #[test]
        fn rows_put_one_by_one_are_as_if_put_at_once(
            puts in proptest::collection::vec((1_u32..7, 0_usize..4, 0_usize..4), 1..40)
        ) {
            let schema = schema();
            let mut twins = Twins::default();
            for (at, &(number, gtin, name)) in puts.iter().enumerate() {
                let before = all(&twins);
                let touched = twins.put(&row(number, gtin, name), &schema);
                let mut fresh = Twins::default();
                let mut last = std::collections::BTreeMap::new();
                for &(number, gtin, name) in &puts[..=at] {
                    last.insert(number, row(number, gtin, name));
                }
                for row in last.values() {
                    fresh.put(row, &schema);
                }
                prop_assert_eq!(all(&twins), all(&fresh));
                // Whatever has changed for another row is told.
                for (place, (before, after)) in before.iter().zip(all(&twins)).enumerate() {
                    let other = place as u32 / 3 + 1;
                    prop_assert!(*before == after || other == number || touched.contains(&other));
                }
            }
        }
    }
}
