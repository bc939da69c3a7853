//! Working days: how long a moderator's answer may still take. Dates are days since 1970, in Kazakhstan's time.

/// When the lists below were last looked at.
pub const AS_OF: &str = "2026-01-01";

/// The first day of Kurban Ait, as it was announced for a year: it follows the moon. A year that is not among them has one, too,
/// which nobody here knows yet. It is a day off and no holiday: on a weekend it moves to no other day.
const KURBAN_AIT: [(i64, u32, u32); 2] = [(2025, 6, 6), (2026, 5, 27)];

/// Public holidays with a fixed date, month and day. A holiday on a weekend moves to the next working day.
const HOLIDAYS: [(u32, u32); 13] = [
    (1, 1),
    (1, 2),
    (1, 7),
    (3, 8),
    (3, 21),
    (3, 22),
    (3, 23),
    (5, 1),
    (5, 7),
    (5, 9),
    (7, 6),
    (8, 30),
    (10, 25),
];
/// Independence Day.
const INDEPENDENCE: (u32, u32) = (12, 16);

/// Up to so many working days for trade.
pub const TRADE: u32 = 3;
/// Up to so many for state procurement.
pub const PROCUREMENT: u32 = 10;

/// Kazakhstan is so far before Greenwich, in milliseconds.
const ZONE: u64 = 5 * 3_600_000;
const DAY: u64 = 86_400_000;

/// The day of a moment in milliseconds since 1970.
pub const fn day(moment: u64) -> i64 {
    ((moment + ZONE) / DAY).cast_signed()
}

/// The day of the catalog's date, such as `2026-01-15T10:00:00`.
pub fn parse(text: &str) -> Option<i64> {
    let mut parts = text.get(..10)?.split('-').map(str::parse::<i64>);
    let (year, month, day) = (
        parts.next()?.ok()?,
        parts.next()?.ok()?,
        parts.next()?.ok()?,
    );
    let is_date = (1970..=9999).contains(&year) && (1..=12).contains(&month);
    (is_date && (1..=31).contains(&day)).then(|| number(year, month, day))
}

/// The number of a date in the Gregorian calendar.
const fn number(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Year, month and day of a day.
pub const fn date(day: i64) -> (i64, u32, u32) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted - era * 146_097;
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    let year = year + era * 400;
    let year = if month <= 2 { year + 1 } else { year };
    (year, month as u32, day as u32)
}

fn is_holiday(day: i64) -> bool {
    let (_, month, of_month) = date(day);
    HOLIDAYS.contains(&(month, of_month)) || (month, of_month) == INDEPENDENCE
}

/// Whether the date of Kurban Ait is known for the year of a day.
pub fn knows_ait(day: i64) -> bool {
    let (year, ..) = date(day);
    KURBAN_AIT.iter().any(|(known, ..)| *known == year)
}

/// Saturday or Sunday; 1970 began on a Thursday.
const fn is_weekend(day: i64) -> bool {
    matches!((day + 3).rem_euclid(7), 5 | 6)
}

/// Whether people work on a day.
pub fn is_working(day: i64) -> bool {
    !is_weekend(day) && !is_holiday(day) && !is_instead(day) && !KURBAN_AIT.contains(&date(day))
}

/// Whether a day is free because a holiday fell on a weekend shortly before.
fn is_instead(day: i64) -> bool {
    // Holidays on weekends that wait for a free day, carried over from a week before.
    let mut waiting = 0;
    for before in day - 9..day {
        if is_holiday(before) && is_weekend(before) {
            waiting += 1;
        } else if waiting > 0 && !is_weekend(before) && !is_holiday(before) {
            waiting -= 1;
        }
    }
    waiting > 0 && !is_weekend(day) && !is_holiday(day)
}

/// The last day for an answer that may take so many working days after `from`.
pub fn deadline(from: i64, working: u32) -> i64 {
    let (mut day, mut left) = (from, working);
    while left > 0 {
        day += 1;
        if is_working(day) {
            left -= 1;
        }
    }
    day
}

/// Working days from today, which is over when it ends, to a deadline; negative where it has passed.
pub fn left(today: i64, deadline: i64) -> i64 {
    let count = |from: i64, to: i64| {
        let working = (from + 1..=to).filter(|day| is_working(*day)).count();
        i64::try_from(working).unwrap_or(i64::MAX)
    };
    if deadline >= today {
        count(today, deadline)
    } else {
        -count(deadline, today).max(1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> i64 {
        parse(text).unwrap_or(-1)
    }

    #[test]
    fn dates_are_days_and_back() {
        assert_eq!(on("1970-01-01"), 0);
        assert_eq!(on("2026-11-22T17:56:08"), 20_779);
        for at in (0..40_000).step_by(13) {
            let (year, month, day) = date(at);
            assert_eq!(number(year, i64::from(month), i64::from(day)), at);
        }
        for text in ["", "2026-13-01", "22.11.2026", "2026-1-1", "year-mo-da"] {
            assert_eq!(parse(text), None, "{text}");
        }
        // Midnight in Kazakhstan is 19:00 in Greenwich.
        assert_eq!(day(19 * 3_600_000 - 1), 0);
        assert_eq!(day(19 * 3_600_000), 1);
    }

    #[test]
    fn weekends_and_holidays_do_not_count() {
        // Friday, 20 November 2026.
        assert_eq!(deadline(on("2026-11-20"), TRADE), on("2026-11-25"));
        // Nauryz of 2026 is Saturday to Monday: Tuesday and Wednesday are free instead.
        for (text, works) in [
            ("2026-03-20", true),
            ("2026-03-23", false),
            ("2026-03-24", false),
            ("2026-03-25", false),
            ("2026-03-26", true),
            ("2026-12-16", false),
            ("2026-12-17", true),
            // Victory Day of 2026 is a Saturday.
            ("2026-05-11", false),
            ("2026-05-12", true),
        ] {
            assert_eq!(is_working(on(text)), works, "{text}");
        }
        // Kurban Ait, a Wednesday in 2026; where it is not announced, nothing is guessed.
        assert!(!is_working(on("2026-05-27")));
        assert_eq!(deadline(on("2026-05-25"), TRADE), on("2026-05-29"));
        assert!(knows_ait(on("2026-12-31")) && !knows_ait(on("2027-01-01")));
        assert_eq!(deadline(on("2026-03-20"), TRADE), on("2026-03-30"));
        assert_eq!(deadline(on("2026-11-20"), PROCUREMENT), on("2026-12-04"));
    }

    #[test]
    fn the_days_that_are_left_are_counted() {
        let by = on("2026-11-25");
        assert_eq!(left(on("2026-11-20"), by), 3);
        assert_eq!(left(on("2026-11-22"), by), 3);
        assert_eq!(left(by, by), 0);
        assert_eq!(left(on("2026-11-26"), by), -1);
        assert_eq!(left(on("2026-11-30"), by), -3);
    }
}
