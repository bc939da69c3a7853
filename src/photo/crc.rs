//! The sum that PNG and archives guard their pieces with.

/// What four bits make of a sum.
const TABLE: [u32; 16] = {
    let mut table = [0; 16];
    let mut at = 0;
    while at < 16 {
        let (mut sum, mut bit) = (at as u32, 0);
        while bit < 4 {
            sum = (sum >> 1) ^ (0xedb8_8320 & (sum & 1).wrapping_neg());
            bit += 1;
        }
        table[at] = sum;
        at += 1;
    }
    table
};

/// The sum of some bytes.
pub(super) fn crc(bytes: &[u8]) -> u32 {
    let half = |sum: u32, bits: u8| (sum >> 4) ^ TABLE[(sum as u8 ^ bits) as usize & 15];
    !bytes
        .iter()
        .fold(u32::MAX, |sum, &byte| half(half(sum, byte), byte >> 4))
}
