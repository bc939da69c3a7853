//! How hard a password is to guess: an estimate by its length and its characters. Runs (1234, qwerty, aaaa) count as one.

/// An estimate. No system asks for it: what a system asks for is told by the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// A program finds it soon.
    Weak,
    /// Better than most.
    Fair,
    /// Hard to guess.
    Good,
}

/// Neighbours in these are a run, in either direction.
const ROWS: [&str; 5] = [
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
];

fn follows(before: char, c: char) -> bool {
    let here: String = [before, c].iter().collect();
    let back: String = [c, before].iter().collect();
    before == c
        || ROWS
            .iter()
            .any(|row| row.contains(&here) || row.contains(&back))
}

/// How hard a password is to guess.
pub fn strength(password: &str) -> Strength {
    let mut last = None;
    let mut counted = 0;
    for c in password.chars().map(|c| c.to_ascii_lowercase()) {
        if last.is_none_or(|before| !follows(before, c)) {
            counted += 1;
        }
        last = Some(c);
    }
    let has = |is: fn(char) -> bool| usize::from(password.contains(is));
    let kinds = has(char::is_lowercase)
        + has(char::is_uppercase)
        + has(char::is_numeric)
        + has(|c| !c.is_alphanumeric());
    // Bits a character: digits alone give a little more than three, every further kind about one and a half.
    match counted * (2 + 3 * kinds) / 2 {
        0..36 => Strength::Weak,
        36..56 => Strength::Fair,
        _ => Strength::Good,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_weak_and_length_helps() {
        for weak in [
            "",
            "12345678",
            "Qwerty12",
            "aaaaaaaaaaaaaaaa",
            "password",
            "Kaspi1",
        ] {
            assert_eq!(strength(weak), Strength::Weak, "{weak}");
        }
        assert_eq!(strength("Shop7Tau9x"), Strength::Fair);
        for good in ["Jeti-qazyna-1kemede", "vN4t8Kz2mW0x"] {
            assert_eq!(strength(good), Strength::Good, "{good}");
        }
    }
}
