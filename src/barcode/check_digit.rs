//! The GS1 check digit: weights 3, 1, 3, 1 … from the right, the check digit itself excluded; together with it the sum is a
//! multiple of ten. Zeros in front change nothing. Source: GS1 General Specifications, check digit calculation.

/// The check digit that belongs behind ASCII digits, itself as ASCII.
pub fn check_digit(body: &[u8]) -> u8 {
    let sum: u32 = body
        .iter()
        .rev()
        .zip([3, 1].into_iter().cycle())
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    b'0' + ((10 - sum % 10) % 10) as u8
}

/// Whether the last of the ASCII digits is the check digit of those before it.
pub fn fits(digits: &[u8]) -> bool {
    // Written out, as this runs for every code of a list: two sums, one weighted at the end.
    let (mut last, mut other) = (0_u32, 0_u32);
    for pair in digits.rchunks(2) {
        last += u32::from(pair[pair.len() - 1] - b'0');
        if let [first, _] = pair {
            other += u32::from(first - b'0');
        }
    }
    !digits.is_empty() && (last + 3 * other).is_multiple_of(10)
}

/// The swaps of two neighbouring digits that would make the check digit fit: the place of the first of the two. A swap
/// of two digits that differ by five goes unnoticed by the arithmetic and is no swap that it could find.
pub fn fitting_swaps(digits: &[u8]) -> impl Iterator<Item = usize> + '_ {
    (0..digits.len().saturating_sub(1)).filter(|&at| {
        let mut swapped = digits.to_vec();
        swapped.swap(at, at + 1);
        digits[at] != digits[at + 1] && fits(&swapped)
    })
}
