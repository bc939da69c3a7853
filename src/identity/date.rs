//! Days of the calendar, as digits tell them and as people write them.

/// A day that the calendar has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Of four digits.
    pub year: u16,
    /// From 1.
    pub month: u8,
    /// From 1.
    pub day: u8,
}

impl Date {
    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            _ => return None,
        };
        ((1..=days).contains(&day) && year >= 1000).then_some(Self { year, month, day })
    }

    /// `2026.11.23`, as the PPP portal's form states it.
    pub fn read(text: &str) -> Option<Self> {
        let [year, month, day] = parts(text, '.')?;
        (year.len() == 4 && month.len() == 2 && day.len() == 2)
            .then(|| Self::of(year, month, day))
            .flatten()
    }

    /// A day in another order or with other marks: `23.11.2026`, `2026-11-23`, `23/11/2026`.
    pub fn guess(text: &str) -> Option<Self> {
        let mark = text.chars().find(|c| !c.is_ascii_digit())?;
        let [first, month, last] = parts(text, mark)?;
        match (first.len(), last.len()) {
            (4, 1..=2) => Self::of(first, month, last),
            (1..=2, 4) => Self::of(last, month, first),
            _ => None,
        }
    }

    fn of(year: &str, month: &str, day: &str) -> Option<Self> {
        Self::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// `2026-11-23`.
    pub fn iso(self) -> String {
        self.joined('-')
    }

    /// The day with a mark between its parts, the year first.
    pub fn joined(self, mark: char) -> String {
        let Self { year, month, day } = self;
        format!("{year:04}{mark}{month:02}{mark}{day:02}")
    }
}

fn parts(text: &str, mark: char) -> Option<[&str; 3]> {
    let mut parts = text.split(mark);
    let three = [parts.next()?, parts.next()?, parts.next()?];
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    (parts.next().is_none() && three.iter().all(digits)).then_some(three)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_calendar_are_days() {
        assert!(Date::new(2024, 2, 29).is_some());
        for (year, month, day) in [
            (1990, 2, 29),
            (1900, 2, 29),
            (2026, 4, 31),
            (2026, 13, 1),
            (2026, 1, 0),
        ] {
            assert_eq!(Date::new(year, month, day), None);
        }
    }

    #[test]
    fn days_are_read_and_guessed() {
        let day = Date::new(2026, 11, 3);
        assert_eq!(Date::read("2026.11.03"), day);
        for text in ["03.11.2026", "3.11.2026", "2026-11-03", "3/11/2026"] {
            assert_eq!(Date::read(text), None, "{text}");
            assert_eq!(Date::guess(text), day, "{text}");
        }
        for text in ["", ".", "2026", "2026.11", "31.11.2026", "11.26", "a.b.c"] {
            assert_eq!(Date::guess(text), None, "{text}");
        }
    }
}
