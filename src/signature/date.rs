//! Moments as certificates state them. The core reads no clock: what is now is told.

/// A key that ends within so many days is to be replaced.
pub const SOON: i64 = 30;

const DAY: i64 = 86_400;

/// Seconds since 1970 in UTC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(pub i64);

impl Moment {
    /// Whole days from `now` until then; below zero where it is over.
    pub const fn days_from(self, now: Self) -> i64 {
        self.0.saturating_sub(now.0).div_euclid(DAY)
    }

    /// Year, month and day.
    fn date(self) -> (i64, i64, i64) {
        // Howard Hinnant's "civil from days": years begin in March, so that the leap day is their last.
        let days = self.0.div_euclid(DAY).saturating_add(719_468);
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let year = year + era * 400 + i64::from(month <= 2);
        (year, month, day)
    }

    /// The day as people write it: `29.10.2025`.
    pub fn day(self) -> String {
        let (year, month, day) = self.date();
        format!("{day:02}.{month:02}.{year:04}")
    }

    /// The moment as programs write it: `2025-10-29T12:24:03Z`.
    pub fn iso(self) -> String {
        let (year, month, day) = self.date();
        let seconds = self.0.rem_euclid(DAY);
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        let seconds = seconds % 60;
        format!("{year:04}-{month:02}-{day:02}T{hours:02}:{minutes:02}:{seconds:02}Z")
    }
}

#[cfg(test)]
mod tests {
    use super::Moment;

    #[test]
    fn moments_are_dates() {
        for (seconds, iso) in [
            (0, "1970-01-01T00:00:00Z"),
            (1_761_740_643, "2025-10-29T12:24:03Z"),
            (951_782_400, "2000-02-29T00:00:00Z"),
            (4_102_444_799, "2099-12-31T23:59:59Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(Moment(seconds).iso(), iso);
        }
        assert_eq!(Moment(1_761_740_643).day(), "29.10.2025");
    }

    #[test]
    fn days_are_counted_down() {
        let end = Moment(10 * 86_400);
        assert_eq!(end.days_from(Moment(0)), 10);
        assert_eq!(end.days_from(Moment(1)), 9);
        assert_eq!(end.days_from(Moment(10 * 86_400 + 1)), -1);
        assert_eq!(
            Moment(i64::MAX).days_from(Moment(i64::MIN)),
            i64::MAX / 86_400
        );
    }
}
