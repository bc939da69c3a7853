//! Heights of a long list of which only a part is drawn. Rows are as high as their words need, so the list is measured in
//! chunks of rows as they are drawn; the others are guessed.

/// Rows in a chunk.
pub(super) const CHUNK: usize = 25;
/// A guess for a row, in pixels, while nothing is measured.
const ROW: f64 = 60.0;

/// What is drawn, and the room to leave before and after it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Window {
    /// First chunk drawn.
    pub(super) first: usize,
    /// One past the last chunk drawn.
    pub(super) end: usize,
    /// Pixels before the first.
    pub(super) before: f64,
    /// Pixels after the last.
    pub(super) after: f64,
}

/// The heights measured so far.
#[derive(Debug, Default)]
pub(super) struct Heights {
    /// By chunk; 0 where not measured.
    measured: Vec<f64>,
    /// The guess for a row: that of the first chunk measured. It stays, or every chunk would move what comes after it.
    row: Option<f64>,
}

/// Rows of the chunk `number` of a list of `rows`.
pub(super) fn rows_of(number: usize, rows: usize) -> usize {
    rows.saturating_sub(number * CHUNK).min(CHUNK)
}

impl Heights {
    /// The height of a chunk in a list of `rows`.
    pub(super) fn of(&self, number: usize, rows: usize) -> f64 {
        match self.measured.get(number) {
            Some(&height) if height > 0.0 => height,
            _ => self.row.unwrap_or(ROW) * rows_of(number, rows) as f64,
        }
    }

    /// Where a chunk begins.
    pub(super) fn top(&self, number: usize, rows: usize) -> f64 {
        (0..number).map(|chunk| self.of(chunk, rows)).sum()
    }

    /// Notes what a drawn chunk measures.
    pub(super) fn set(&mut self, number: usize, rows: usize, height: f64) {
        if self.measured.len() <= number {
            self.measured.resize(number + 1, 0.0);
        }
        let row = height / rows_of(number, rows).max(1) as f64;
        self.row.get_or_insert(row);
        self.measured[number] = height;
    }

    /// The chunk at a height.
    pub(super) fn at(&self, top: f64, rows: usize) -> usize {
        let mut y = 0.0;
        let chunks = rows.div_ceil(CHUNK);
        let below = |chunk: &usize| {
            y += self.of(*chunk, rows);
            y > top
        };
        (0..chunks).find(below).unwrap_or(chunks)
    }

    /// What to draw of `rows` where a pane of `height` is scrolled to `top`: what is seen and as much again around it.
    pub(super) fn window(&self, rows: usize, top: f64, height: f64) -> Window {
        let chunks = rows.div_ceil(CHUNK);
        let (from, to) = (top - height / 2.0, top + height * 1.5);
        let mut window = Window {
            end: chunks,
            ..Window::default()
        };
        let mut y = 0.0;
        for chunk in 0..chunks {
            let next = y + self.of(chunk, rows);
            // The last chunk is drawn even where the pane is scrolled past the end.
            if next <= from && chunk + 1 < chunks {
                window.first = chunk + 1;
                window.before = next;
            } else if y > to {
                window.end = window.end.min(chunk);
                window.after += next - y;
            }
            y = next;
        }
        window
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_list_is_drawn_whole() {
        let window = Heights::default().window(3, 0.0, 600.0);
        assert_eq!((window.first, window.end), (0, 1));
        assert_eq!(Heights::default().window(0, 0.0, 600.0), Window::default());
    }

    #[test]
    fn a_long_list_is_drawn_around_what_is_seen() {
        let heights = Heights::default();
        let chunk = ROW * CHUNK as f64;
        let rows = 50_000;
        for top in [0.0, 10.0 * chunk, 1234.5 * chunk, 1990.0 * chunk] {
            let window = heights.window(rows, top, 600.0);
            assert!(
                window.before <= top && window.end - window.first <= 3,
                "{window:?}"
            );
            let drawn: f64 = (window.first..window.end)
                .map(|i| heights.of(i, rows))
                .sum();
            assert!((window.before + drawn + window.after - ROW * rows as f64).abs() < 1.0);
        }
    }

    #[test]
    fn scrolled_past_the_end_something_is_drawn() {
        let window = Heights::default().window(60, 1e9, 600.0);
        assert_eq!((window.first, window.end), (2, 3));
    }

    #[test]
    fn measured_chunks_count_and_set_the_guess() {
        let mut heights = Heights::default();
        heights.set(0, 60, 2500.0);
        assert!((heights.of(1, 60) - 2500.0).abs() < 0.1);
        assert!((heights.of(2, 60) - 1000.0).abs() < 0.1);
        heights.set(0, 60, 3000.0);
        assert!((heights.of(1, 60) - 2500.0).abs() < 0.1);
        assert!((heights.top(2, 60) - 5500.0).abs() < 0.1);
        assert_eq!(
            (
                heights.at(0.0, 60),
                heights.at(3000.0, 60),
                heights.at(9999.0, 60)
            ),
            (0, 1, 3)
        );
    }
}
