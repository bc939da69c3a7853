//! No file does harm, whatever is in it.

use crate::{PASSWORD, bytes, named};
use nct_ready::signature::{KeyFile, read};
use proptest::prelude::*;

const FILES: [&str; 9] = [
    "ber.p12",
    "pbes2.p12",
    "no-sum.p12",
    "chain.p12",
    "open.p12",
    "sign.cer",
    "gost2015.cer",
    "both.pem",
    "bundle.p7b",
];

/// What always holds of what is read.
fn holds(file: &KeyFile) {
    assert_eq!(file.damage.is_some(), file.certificates.is_empty());
    for one in &file.certificates {
        let numbers = [&one.iin, &one.bin];
        assert!(
            numbers
                .into_iter()
                .flatten()
                .all(|number| number.len() == 12)
        );
        assert!(!one.subject.contains(char::is_control));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..600), begins in any::<bool>()) {
        let head: &[u8] = if begins { &[0x30, 0x80] } else { &[] };
        holds(&read(&[head, &bytes].concat(), Some(PASSWORD), Some(&bytes)));
    }

    #[test]
    fn any_text_is_read(body in "(-----(BEGIN|END) (CERTIFICATE|PKCS7|RSA PRIVATE KEY)-----|[A-Za-z0-9+/=\n]{0,40}){0,8}") {
        holds(&read(body.as_bytes(), None, None));
    }

    #[test]
    fn changed_files_are_read(
        file in prop::sample::select(&FILES[..]),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
        cuts in any::<bool>(),
    ) {
        let mut bytes = bytes(file);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cuts {
            bytes.truncate(cut.index(bytes.len()));
        }
        holds(&read(&bytes, Some(PASSWORD), Some(&bytes)));
    }
}

#[test]
fn flipped_bits_are_read() {
    // Every try of an encrypted file costs thousands of sums.
    for (name, step) in [("gost2015.cer", 1), ("certificates-only.p12", 7)] {
        let whole = bytes(name);
        for at in (0..whole.len()).step_by(step) {
            let mut flipped = whole.clone();
            flipped[at] ^= 1 << (at % 8);
            holds(&read(&flipped, Some(PASSWORD), None));
        }
    }
}

#[test]
fn every_cut_is_read() {
    let whole = bytes(&named("RSA256"));
    for end in 0..whole.len() {
        let file = read(&whole[..end], Some(PASSWORD), None);
        assert!(file.damage.is_some(), "{end}");
    }
}
