//! Numbers and texts at places of a file that may be missing.

/// A number whose first byte weighs most.
pub(super) fn big(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(length)?)?;
    Some(
        part.iter()
            .fold(0, |number, &byte| number << 8 | u32::from(byte)),
    )
}

/// A number whose last byte weighs most.
pub(super) fn little(bytes: &[u8], at: usize, length: usize) -> Option<u32> {
    let part = bytes.get(at..at.checked_add(length)?)?;
    Some(
        part.iter()
            .rev()
            .fold(0, |number, &byte| number << 8 | u32::from(byte)),
    )
}

/// Whether such bytes stand at a place.
pub(super) fn stands(bytes: &[u8], at: usize, what: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(what))
}

/// The text of a field, as far as a person can read it; nothing where there is none.
pub(super) fn text(bytes: &[u8]) -> Option<String> {
    const MOST: usize = 120;
    let end = bytes.iter().position(|&byte| byte == 0);
    let bytes = bytes.get(..end.unwrap_or(bytes.len()).min(4 * MOST))?;
    let text = String::from_utf8_lossy(bytes);
    let readable = text
        .chars()
        .filter(|c| !c.is_control() && *c != char::REPLACEMENT_CHARACTER);
    let text: String = readable.take(MOST).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}
