//! Numbers as people type them: what a cell's text means, and how it should be written.

/// What may have been typed where Excel shows a date: `1.5` for 1 May of these years, `12.50` for December 1950. `None`
/// where the date has a time, or where no number gives it.
pub fn typed_date(date: &str) -> Option<String> {
    // The template is not older; before that, a year was meant.
    const FIRST_YEAR: u32 = 2025;
    let mut parts = date.split('-');
    let mut number = || parts.next().and_then(|part| part.parse::<u32>().ok());
    let (year, month, day) = (number()?, number()?, number()?);
    if year >= FIRST_YEAR {
        Some(format!("{day}.{month}"))
    } else if day == 1 && year >= 1930 {
        Some(format!("{month}.{:02}", year % 100))
    } else {
        None
    }
}
