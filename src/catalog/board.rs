//! A list of codes as it is shown: how each row stands, how many stand so, and which rows a filter leaves. Cards are not in it:
//! they are read from the device for the rows that are looked at.

use super::lookup::{Outcome, tin_of};
use super::work::Item;

/// How a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Mark {
    /// It has one card, or a chosen one.
    Found,
    /// It has cards to choose from.
    Several,
    /// The catalog has no card.
    Missing,
    /// It was asked for in vain.
    Failed,
    /// It was not asked for yet.
    Waiting,
}

impl Mark {
    /// In the order of the counters.
    pub const ALL: [Self; 5] = [
        Self::Found,
        Self::Several,
        Self::Missing,
        Self::Failed,
        Self::Waiting,
    ];

    /// That of a finished look-up; `None` for one that failed.
    pub const fn of(outcome: Option<Outcome>) -> Self {
        match outcome {
            Some(Outcome::Found) => Self::Found,
            Some(Outcome::Several) => Self::Several,
            Some(Outcome::Missing) => Self::Missing,
            None => Self::Failed,
        }
    }
}

/// The rows of a list.
#[derive(Clone, Debug, Default)]
pub struct Board {
    items: Vec<Item>,
    marks: Vec<Mark>,
    counts: [usize; 5],
    /// Each row by its code as a number, in the order of the numbers.
    rows: Vec<(u64, u32)>,
}

impl Board {
    /// Nothing is known of its rows yet. Rows without a code that can be asked for are left out.
    pub fn new(items: Vec<Item>) -> Self {
        let mut board = Self::default();
        for item in items {
            if let Some(number) = number(&item.code) {
                board.rows.push((number, board.items.len() as u32));
                board.items.push(item);
            }
        }
        board.rows.sort_unstable();
        board.marks = vec![Mark::Waiting; board.items.len()];
        board.counts[Mark::Waiting as usize] = board.items.len();
        board
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// A row as a person gave it.
    pub fn item(&self, row: usize) -> Option<&Item> {
        self.items.get(row)
    }

    /// What is asked for.
    pub fn tin(&self, row: usize) -> Option<String> {
        tin_of(&self.items.get(row)?.code)
    }

    /// How a row stands.
    pub fn mark(&self, row: usize) -> Mark {
        self.marks.get(row).copied().unwrap_or(Mark::Waiting)
    }

    /// How many rows stand so.
    pub fn count(&self, mark: Mark) -> usize {
        self.counts[mark as usize]
    }

    /// Notes how all rows of a code stand. Says whether anything has changed.
    pub fn set(&mut self, code: &str, mark: Mark) -> bool {
        let Some(number) = number(code) else {
            return false;
        };
        let from = self.rows.partition_point(|(known, _)| *known < number);
        let mut changed = false;
        for (known, row) in &self.rows[from..] {
            if *known != number {
                break;
            }
            let before = &mut self.marks[*row as usize];
            if *before != mark {
                self.counts[*before as usize] -= 1;
                self.counts[mark as usize] += 1;
                *before = mark;
                changed = true;
            }
        }
        changed
    }

    /// The rows that stand so, in their order; all without a mark.
    pub fn rows(&self, mark: Option<Mark>) -> Vec<u32> {
        let rows = 0..self.items.len() as u32;
        match mark {
            None => rows.collect(),
            Some(mark) => rows
                .filter(|row| self.marks[*row as usize] == mark)
                .collect(),
        }
    }

    /// The codes, each once, as they are asked for.
    pub fn tins(&self) -> Vec<String> {
        let mut tins = Vec::with_capacity(self.rows.len());
        let mut last = None;
        for (number, _) in &self.rows {
            if last != Some(*number) {
                tins.push(format!("{number:013}"));
            }
            last = Some(*number);
        }
        tins
    }
}

fn number(code: &str) -> Option<u64> {
    tin_of(code)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn board() -> Board {
        let codes = [
            "5449000000996",
            "96385074",
            "0000096385074",
            "no code",
            "4870206710012",
        ];
        let item = |(at, code): (usize, &&str)| Item {
            code: (*code).to_owned(),
            line: at as u32 + 1,
            ..Item::default()
        };
        Board::new(codes.iter().enumerate().map(item).collect())
    }

    #[test]
    fn the_same_code_stands_the_same_in_all_its_rows() {
        let mut board = board();
        assert_eq!((board.len(), board.count(Mark::Waiting)), (4, 4));
        assert!(board.set("0000096385074", Mark::Found));
        assert!(!board.set("96385074", Mark::Found));
        assert_eq!(board.rows(Some(Mark::Found)), [1, 2]);
        assert_eq!(board.count(Mark::Found), 2);
        assert!(board.set("96385074", Mark::Missing));
        assert_eq!(
            (board.count(Mark::Found), board.count(Mark::Missing)),
            (0, 2)
        );
        assert!(!board.set("4006381333931", Mark::Found), "no such row");
        assert_eq!(board.item(3).map(|item| item.line), Some(5));
    }

    #[test]
    fn each_code_is_asked_for_once() {
        assert_eq!(
            board().tins(),
            ["0000096385074", "4870206710012", "5449000000996"]
        );
        assert_eq!(board().rows(None), [0, 1, 2, 3]);
    }
}
