//! Accounts and banks: the IIK is an IBAN (ISO 13616, its check digits by ISO 7064), a bank's code is a BIC (ISO 9362).

/// What a text of Latin letters and digits leaves modulo 97, letters counting from 10; `None` for other characters.
fn rest(text: impl Iterator<Item = char>) -> Option<u32> {
    text.map(|c| c.to_digit(36).filter(|_| !c.is_ascii_lowercase()))
        .try_fold(0, |rest, value| {
            let value = value?;
            let shift = if value < 10 { 10 } else { 100 };
            Some((rest * shift + value) % 97)
        })
}

/// The check digits that belong behind the country of an account; `None` where it is not written as one.
pub fn iban_check_digits(account: &str) -> Option<String> {
    let (country, body) = (account.get(..2)?, account.get(4..)?);
    let moved = body.chars().chain(country.chars()).chain("00".chars());
    Some(format!("{:02}", 98 - rest(moved)?))
}

/// Whether the check digits of an account fit. They are compared, not only counted: 00, 01 and 99 are never given.
pub fn fits_iban(account: &str) -> bool {
    account
        .get(2..4)
        .is_some_and(|given| iban_check_digits(account).as_deref() == Some(given))
}

/// Whether a text begins as accounts of the standard do: two letters, two digits, 15 to 34 characters in all.
pub(crate) fn is_iban_like(text: &str) -> bool {
    let bytes = text.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
        && bytes
            .iter()
            .all(|b| b.is_ascii_digit() || b.is_ascii_uppercase())
}

/// Where a bank's code of the right length is not built as the standard says: four letters or digits for the bank, two
/// letters for the country, two letters or digits for the place, and three for the branch. First and last character,
/// the last exclusive.
pub fn bic_fault(code: &str) -> Option<(usize, usize)> {
    let wrong = |(at, c): (usize, char)| {
        let fits = c.is_ascii_uppercase() || (c.is_ascii_digit() && !(4..6).contains(&at));
        (!fits).then_some(at)
    };
    let mut all = code.chars().enumerate().filter_map(wrong);
    let first = all.next()?;
    Some((first, all.last().unwrap_or(first) + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn published_accounts_fit() {
        // The vector of the papers, and the samples of the standard's registry.
        for account in [
            "KZ86125KZT5004100100",
            "GB29NWBK60161331926819",
            "DE89370400440532013000",
            "NO9386011117947",
        ] {
            assert!(fits_iban(account), "{account}");
        }
        assert_eq!(
            iban_check_digits("KZ00125KZT5004100100").as_deref(),
            Some("86")
        );
        for account in [
            "",
            "KZ",
            "KZ86",
            "KZ86125kzt5004100100",
            "KZ87125KZT5004100100",
        ] {
            assert!(!fits_iban(account), "{account}");
        }
    }

    #[test]
    fn a_banks_code_has_its_parts() {
        for code in ["KCJBKZKX", "DEUTDEFF500", "HSBKKZKX"] {
            assert_eq!(bic_fault(code), None, "{code}");
        }
        assert_eq!(bic_fault("KCJB1ZKX"), Some((4, 5)));
        assert_eq!(bic_fault("KC/BKZ?X"), Some((2, 7)));
    }
}
