//! Time: tokio's clock, which tests can stop, counted from the wall clock at the start.
use std::time::{Duration, SystemTime, UNIX_EPOCH};
use tokio::time::Instant;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    start: Instant,
    wall: SystemTime,
}

/// A moment.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Now {
    pub(crate) instant: Instant,
    pub(crate) since_start: Duration,
    pub(crate) wall: SystemTime,
}

impl Clock {
    pub(crate) fn new() -> Self {
        Self {
            start: Instant::now(),
            wall: SystemTime::now(),
        }
    }

    pub(crate) fn now(&self) -> Now {
        let instant = Instant::now();
        let since_start = instant.duration_since(self.start);
        Now {
            instant,
            since_start,
            wall: self.wall + since_start,
        }
    }
}

impl Now {
    /// Local date and time without a zone, as the catalog writes them; Kazakhstan is five hours ahead of UTC.
    pub(crate) fn text(&self) -> String {
        let seconds = self
            .wall
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_secs())
            + 5 * 3600;
        let (year, month, day) = date(seconds / 86_400);
        let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
        format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}")
    }

    pub(crate) fn millis(&self) -> i64 {
        self.wall
            .duration_since(UNIX_EPOCH)
            .map_or(0, |since| since.as_millis() as i64)
    }
}

/// The civil date of a day counted from 1 January 1970: years are counted from March, so that the odd day comes last.
fn date(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let (era, day) = (shifted / 146_097, shifted % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let of_month = of_year - (153 * month + 2) / 5 + 1;
    let civil = if month < 10 { month + 3 } else { month - 9 };
    (era * 400 + year + u64::from(civil <= 2), civil, of_month)
}

#[cfg(test)]
mod tests {
    use super::date;

    #[test]
    fn days_are_civil_dates() {
        assert_eq!(date(0), (1970, 1, 1));
        assert_eq!(date(11_016), (2000, 2, 29));
        assert_eq!(date(20_387), (2025, 10, 26));
        assert_eq!(date(20_453), (2025, 12, 31));
    }
}
