//! Places in the grid and the range that is selected: arithmetic without a screen. Rows are counted as they are shown, so
//! a filter changes which product a place means, but not the arithmetic.

use std::ops::Range;

/// A place in the grid; both count from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) column: usize,
}

impl Cell {
    pub(super) const fn new(row: usize, column: usize) -> Self {
        Self { row, column }
    }
}

/// How many rows and columns are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Size {
    pub(super) rows: usize,
    pub(super) columns: usize,
}

impl Size {
    /// The nearest place that there is.
    pub(super) fn clamp(self, cell: Cell) -> Cell {
        Cell {
            row: cell.row.min(self.rows.saturating_sub(1)),
            column: cell.column.min(self.columns.saturating_sub(1)),
        }
    }

    pub(super) const fn is_empty(self) -> bool {
        self.rows == 0 || self.columns == 0
    }
}

/// Rows and columns that lie side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Area {
    pub(super) rows: Range<usize>,
    pub(super) columns: Range<usize>,
}

impl Area {
    /// Its first cell.
    pub(super) const fn first(&self) -> Cell {
        Cell::new(self.rows.start, self.columns.start)
    }
}

/// What is selected: the cell that has the focus, and the corner that moves when the range is made larger.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Selection {
    /// The cell with the focus: the one that is edited.
    pub(super) cell: Cell,
    /// The opposite corner.
    pub(super) corner: Cell,
}

impl Selection {
    pub(super) const fn of(cell: Cell) -> Self {
        Self { cell, corner: cell }
    }

    pub(super) fn area(self) -> Area {
        let span = |a: usize, b: usize| a.min(b)..a.max(b) + 1;
        Area {
            rows: span(self.cell.row, self.corner.row),
            columns: span(self.cell.column, self.corner.column),
        }
    }

    /// Whether it is more than a cell.
    pub(super) fn is_range(self) -> bool {
        self.cell != self.corner
    }

    /// The nearest selection that fits.
    pub(super) fn clamp(self, size: Size) -> Self {
        Self {
            cell: size.clamp(self.cell),
            corner: size.clamp(self.corner),
        }
    }
}

/// A way to go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    /// To the row's first cell.
    RowStart,
    RowEnd,
    /// To the column's first cell.
    Top,
    Bottom,
    /// To the very first cell.
    First,
    Last,
    /// On to the next cell, and from a row's last to the next row.
    Next,
    Previous,
}

impl Step {
    /// Where it leads; `page` rows fit the window. At an edge it leads nowhere: the cell stays.
    pub(super) fn from(self, cell: Cell, size: Size, page: usize) -> Cell {
        let Cell { row, column } = cell;
        let last_column = size.columns.saturating_sub(1);
        let to = match self {
            Self::Up => Cell::new(row.saturating_sub(1), column),
            Self::Down => Cell::new(row + 1, column),
            Self::Left => Cell::new(row, column.saturating_sub(1)),
            Self::Right => Cell::new(row, column + 1),
            Self::PageUp => Cell::new(row.saturating_sub(page.max(1)), column),
            Self::PageDown => Cell::new(row + page.max(1), column),
            Self::RowStart => Cell::new(row, 0),
            Self::RowEnd => Cell::new(row, last_column),
            Self::Top => Cell::new(0, column),
            Self::Bottom => Cell::new(usize::MAX, column),
            Self::First => Cell::default(),
            Self::Last => Cell::new(usize::MAX, usize::MAX),
            Self::Next if column < last_column => Cell::new(row, column + 1),
            Self::Next if row + 1 < size.rows => Cell::new(row + 1, 0),
            Self::Previous if column > 0 => Cell::new(row, column - 1),
            Self::Previous if row > 0 => Cell::new(row - 1, last_column),
            Self::Next | Self::Previous => cell,
        };
        size.clamp(to)
    }
}

/// What becomes of pasted cells: each place with its text, and how many of them lie outside the grid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Laid {
    pub(super) cells: Vec<(Cell, String)>,
    pub(super) outside: usize,
}

/// Lays pasted cells over the grid. They begin at the selection's first cell; a single one, or a block that fits a whole
/// number of times, fills the selection.
pub(super) fn lay(rows: &[Vec<String>], over: &Area, size: Size) -> Laid {
    let height = rows.len();
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let mut laid = Laid::default();
    if height == 0 || width == 0 || size.is_empty() {
        return laid;
    }
    // A block is repeated only where it fits both ways.
    let fits = over.rows.len().is_multiple_of(height) && over.columns.len().is_multiple_of(width);
    let (down, right) = if fits {
        (over.rows.len() / height, over.columns.len() / width)
    } else {
        (1, 1)
    };
    let first = over.first();
    for row in 0..height * down {
        for column in 0..width * right {
            let Some(text) = rows[row % height].get(column % width) else {
                continue;
            };
            let cell = Cell::new(first.row + row, first.column + column);
            if cell.row < size.rows && cell.column < size.columns {
                laid.cells.push((cell, text.clone()));
            } else {
                laid.outside += 1;
            }
        }
    }
    laid
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        rows: 100,
        columns: 20,
    };

    fn at(row: usize, column: usize) -> Cell {
        Cell::new(row, column)
    }

    #[test]
    fn steps_lead_where_they_do_in_a_spreadsheet() {
        let cases = [
            (Step::Up, at(0, 3), at(0, 3)),
            (Step::Up, at(5, 3), at(4, 3)),
            (Step::Down, at(99, 3), at(99, 3)),
            (Step::Left, at(5, 0), at(5, 0)),
            (Step::Right, at(5, 19), at(5, 19)),
            (Step::PageUp, at(5, 3), at(0, 3)),
            (Step::PageDown, at(5, 3), at(15, 3)),
            (Step::PageDown, at(95, 3), at(99, 3)),
            (Step::RowStart, at(5, 3), at(5, 0)),
            (Step::RowEnd, at(5, 3), at(5, 19)),
            (Step::Top, at(5, 3), at(0, 3)),
            (Step::Bottom, at(5, 3), at(99, 3)),
            (Step::First, at(5, 3), at(0, 0)),
            (Step::Last, at(5, 3), at(99, 19)),
            (Step::Next, at(5, 19), at(6, 0)),
            (Step::Next, at(99, 19), at(99, 19)),
            (Step::Previous, at(5, 0), at(4, 19)),
            (Step::Previous, at(0, 0), at(0, 0)),
        ];
        for (step, from, to) in cases {
            assert_eq!(step.from(from, SIZE, 10), to, "{step:?} from {from:?}");
        }
        for step in [Step::Down, Step::Last, Step::Next, Step::Bottom] {
            assert_eq!(step.from(at(0, 0), Size::default(), 10), at(0, 0));
        }
    }

    #[test]
    fn a_selection_is_an_area_whichever_way_it_was_drawn() {
        let area = Area {
            rows: 2..6,
            columns: 1..4,
        };
        for (cell, corner) in [
            (at(2, 1), at(5, 3)),
            (at(5, 3), at(2, 1)),
            (at(5, 1), at(2, 3)),
        ] {
            assert_eq!(Selection { cell, corner }.area(), area);
        }
        let clamped = Selection {
            cell: at(500, 2),
            corner: at(3, 99),
        }
        .clamp(SIZE);
        assert_eq!(
            clamped,
            Selection {
                cell: at(99, 2),
                corner: at(3, 19)
            }
        );
    }

    fn block(rows: &[&[&str]]) -> Vec<Vec<String>> {
        rows.iter()
            .map(|row| row.iter().map(|&cell| cell.to_owned()).collect())
            .collect()
    }

    #[test]
    fn pasted_cells_are_clipped_at_the_edge_and_counted() {
        let cells = block(&[&["a", "b", "c"], &["d"]]);
        let laid = lay(&cells, &Selection::of(at(99, 18)).area(), SIZE);
        assert_eq!(
            laid.cells,
            [(at(99, 18), "a".into()), (at(99, 19), "b".into())]
        );
        assert_eq!(laid.outside, 2);
    }

    #[test]
    fn one_value_fills_a_selection_and_so_does_a_block_that_fits() {
        let over = Selection {
            cell: at(1, 1),
            corner: at(2, 2),
        }
        .area();
        let one = lay(&block(&[&["x"]]), &over, SIZE);
        assert_eq!(one.cells.len(), 4);
        assert!(
            one.cells
                .iter()
                .all(|(cell, text)| over.rows.contains(&cell.row) && text == "x")
        );
        let row = lay(&block(&[&["x", "y"]]), &over, SIZE);
        assert_eq!(row.cells.len(), 4);
        // A block that does not fit lies once, at the first cell.
        let three = lay(&block(&[&["x"], &["y"], &["z"]]), &over, SIZE);
        assert_eq!(three.cells.len(), 3);
        assert_eq!(three.cells[2], (at(3, 1), "z".into()));
    }
}
