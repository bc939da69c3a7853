//! Which rows are drawn, and how far a cell has to be scrolled to: every row is equally high, so that no measuring is
//! needed.

use std::ops::Range;

/// A row's height, in CSS pixels; `www/css/grid.css` has the same.
pub(super) const ROW: f64 = 32.0;

/// Rows drawn above and below what is seen.
const OVERSCAN: usize = 6;

/// The rows to draw while `top..top + height` of all `count` is seen.
pub(super) fn rows(top: f64, height: f64, count: usize) -> Range<usize> {
    let first = (top.max(0.0) / ROW) as usize;
    let last = ((top + height).max(0.0) / ROW).ceil() as usize;
    let end = last.saturating_add(OVERSCAN).min(count);
    first.saturating_sub(OVERSCAN).min(end)..end
}

/// How many whole rows are seen at once, less one that a page keeps of the last.
pub(super) fn page(height: f64) -> usize {
    ((height / ROW) as usize).saturating_sub(1).max(1)
}

/// Where a pane has to be scrolled to for `part` of it to be seen: nowhere, if it is seen. `seen` is its scroll position
/// and what is left of its length beside what is frozen. A part that is longer than that shows its beginning.
pub(super) fn reveal(part: Range<f64>, top: f64, seen: f64) -> Option<f64> {
    if part.start < top || part.end - part.start > seen {
        Some(part.start).filter(|start| (start - top).abs() >= 1.0)
    } else {
        Some(part.end - seen).filter(|to| *to > top)
    }
}

/// The row at a height.
pub(super) fn row(top: f64) -> usize {
    (top.max(0.0) / ROW) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_is_drawn_and_no_more() {
        let cases = [
            ((0.0, 320.0, 1000), 0..16),
            ((0.0, 320.0, 3), 0..3),
            ((0.0, 320.0, 0), 0..0),
            ((3200.0, 320.0, 1000), 94..116),
            ((3216.0, 320.0, 1000), 94..117),
            ((31_680.0, 320.0, 1000), 984..1000),
            // Scrolled beyond the end, as with rubber bands, and before the beginning.
            ((99_999.0, 320.0, 1000), 1000..1000),
            ((-50.0, 320.0, 1000), 0..15),
            ((0.0, 0.0, 1000), 0..6),
        ];
        for ((top, height, count), drawn) in cases {
            assert_eq!(rows(top, height, count), drawn, "{top} {height} {count}");
        }
    }

    #[test]
    fn scrolling_goes_no_further_than_needed() {
        assert_eq!(reveal(100.0..132.0, 0.0, 320.0), None);
        assert_eq!(reveal(100.0..132.0, 120.0, 320.0), Some(100.0));
        assert_eq!(reveal(400.0..432.0, 0.0, 320.0), Some(112.0));
        assert_eq!(reveal(288.0..320.0, 0.0, 320.0), None);
        // Wider than the pane.
        assert_eq!(reveal(400.0..800.0, 0.0, 320.0), Some(400.0));
        assert_eq!(reveal(400.0..800.0, 400.0, 320.0), None);
    }

    #[test]
    fn a_page_keeps_a_row_of_the_last() {
        assert_eq!(page(320.0), 9);
        assert_eq!(page(0.0), 1);
    }
}
