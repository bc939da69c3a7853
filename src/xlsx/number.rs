//! Numbers and dates as text.

use super::styles::Shown;

/// A number as Excel would show all its digits: 15 that count, without an exponent where that is readable. `None` where
/// the text is no number.
pub(super) fn number_text(text: &str) -> Option<String> {
    let value = value(text)?;
    Some(decimal(value))
}

/// The value of a number as a file writes it.
pub(super) fn value(text: &str) -> Option<f64> {
    let text = text.trim_ascii();
    // Rust would take `inf` and `nan` too.
    if !text.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+' | '.')) {
        return None;
    }
    text.parse().ok().filter(|value: &f64| value.is_finite())
}

/// Fifteen digits that count.
fn decimal(value: f64) -> String {
    let written = format!("{value:.14e}");
    let (digits, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let (minus, digits) = match digits.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", digits),
    };
    let digits: String = digits.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_end_matches('0');
    if digits.is_empty() {
        return "0".to_owned();
    }
    if !(-15..=20).contains(&exponent) {
        let (first, rest) = digits.split_at(1);
        let point = if rest.is_empty() { "" } else { "." };
        return format!("{minus}{first}{point}{rest}E{exponent:+03}");
    }
    if exponent < 0 {
        let zeros = "0".repeat((-exponent - 1) as usize);
        return format!("{minus}0.{zeros}{digits}");
    }
    let whole = exponent as usize + 1;
    match digits.split_at_checked(whole) {
        Some((whole, "")) => format!("{minus}{whole}"),
        Some((whole, rest)) => format!("{minus}{whole}.{rest}"),
        None => format!("{minus}{digits:0<whole$}"),
    }
}

/// A day's number as a date: `2026-05-01`, with a time where it has one; a time only where there is no day. `None` where
/// no calendar has it.
pub(super) fn date_text(text: &str, shown: Shown, since_1904: bool) -> Option<String> {
    let value = value(text)?;
    if value < 0.0 {
        return None;
    }
    let seconds = (value * 86_400.0).round();
    if seconds > 4e12 {
        return None;
    }
    let seconds = seconds as u64;
    let (days, second) = (seconds / 86_400, seconds % 86_400);
    if shown == Shown::Elapsed {
        let (hours, rest) = (seconds / 3_600, seconds % 3_600);
        return Some(format!("{hours:02}:{:02}:{:02}", rest / 60, rest % 60));
    }
    let time = format!(
        "{:02}:{:02}:{:02}",
        second / 3_600,
        second / 60 % 60,
        second % 60
    );
    if days == 0 && !since_1904 {
        return Some(time);
    }
    let date = civil(days, since_1904)?;
    Some(if second == 0 {
        date
    } else {
        format!("{date} {time}")
    })
}

/// The date of a day's number.
fn civil(days: u64, since_1904: bool) -> Option<String> {
    // Days since 1 March of the year 0, by which leap days come last in a year.
    const TO_1904: u64 = 695_361;
    let days = match (since_1904, days) {
        (true, days) => TO_1904 + days,
        // Excel counts a day that never was, as others did before it.
        (false, 60) => return Some("1900-02-29".to_owned()),
        (false, days) if days < 60 => TO_1904 - 1_461 + days,
        (false, days) => TO_1904 - 1_462 + days,
    };
    let era = days / 146_097;
    let of_era = days % 146_097;
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let year = era * 400 + year + u64::from(month >= 10);
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year <= 9_999).then(|| format!("{year:04}-{month:02}-{day:02}"))
}

/// A date as the file writes it, `2026-05-01T12:30:00Z`, as a cell shows it.
pub(super) fn written_date(text: &str) -> String {
    let text = text.trim_ascii().trim_end_matches('Z');
    let (date, time) = text.split_once('T').unwrap_or((text, ""));
    let time = time.split('.').next().unwrap_or_default();
    match (date, time) {
        (date, "" | "00:00:00") => date.to_owned(),
        ("", time) => time.to_owned(),
        (date, time) => format!("{date} {time}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_the_digits_that_a_person_sees() {
        for (written, expected) in [
            ("0", "0"),
            ("-0", "0"),
            ("1", "1"),
            ("1.0", "1"),
            ("0.1", "0.1"),
            ("0.30000000000000004", "0.3"),
            ("1.1000000000000001", "1.1"),
            ("-12.50", "-12.5"),
            ("4.870206710012E12", "4870206710012"),
            ("4870206710012", "4870206710012"),
            ("4.87020671001200E+012", "4870206710012"),
            ("999999999999999", "999999999999999"),
            ("100", "100"),
            ("12345678901234567", "12345678901234600"),
            ("1E20", "100000000000000000000"),
            ("1E21", "1E+21"),
            ("1.5E300", "1.5E+300"),
            ("1E-7", "0.0000001"),
            ("1.5E-20", "1.5E-20"),
            (" 5 ", "5"),
            (".5", "0.5"),
            ("46143.5", "46143.5"),
        ] {
            assert_eq!(number_text(written).as_deref(), Some(expected), "{written}");
        }
        for none in [
            "", "abc", "inf", "nan", "-inf", "1e999", "1,5", "--1", "0x10",
        ] {
            assert_eq!(number_text(none), None, "{none}");
        }
    }

    #[test]
    fn dates_are_those_of_the_calendar() {
        for (written, since_1904, expected) in [
            ("1", false, "1900-01-01"),
            ("59", false, "1900-02-28"),
            ("60", false, "1900-02-29"),
            ("61", false, "1900-03-01"),
            ("46143", false, "2026-05-01"),
            ("46143.520833333336", false, "2026-05-01 12:30:00"),
            ("46142.999999999", false, "2026-05-01"),
            ("0.5208333333", false, "12:30:00"),
            ("0", true, "1904-01-01"),
            ("60", true, "1904-03-01"),
            ("44681", true, "2026-05-01"),
            ("2958465", false, "9999-12-31"),
            ("45351", false, "2024-02-29"),
            ("36585", false, "2000-02-29"),
        ] {
            let found = date_text(written, Shown::Date, since_1904);
            assert_eq!(found.as_deref(), Some(expected), "{written}");
        }
        for none in ["-1", "2958466", "1e300", "x"] {
            assert_eq!(date_text(none, Shown::Date, false), None, "{none}");
        }
        assert_eq!(
            date_text("1.5", Shown::Elapsed, false).as_deref(),
            Some("36:00:00")
        );
    }

    #[test]
    fn written_dates_lose_what_a_cell_does_not_show() {
        for (written, expected) in [
            ("2026-05-01", "2026-05-01"),
            ("2026-05-01T00:00:00", "2026-05-01"),
            ("2026-05-01T12:30:00.000Z", "2026-05-01 12:30:00"),
            ("T12:30:00", "12:30:00"),
        ] {
            assert_eq!(written_date(written), expected);
        }
    }
}
