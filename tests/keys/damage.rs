//! Files that tell nothing, and why.

use crate::{PASSWORD, bytes, named, open};
use nct_ready::signature::{Damage, read};

fn damage(bytes: &[u8], password: Option<&str>) -> Option<Damage> {
    read(bytes, password, None).damage
}

#[test]
fn a_wrong_password_is_told_apart() {
    for name in [
        &named("RSA256"),
        "ber.p12",
        "des.p12",
        "pbes2.p12",
        "no-sum.p12",
        "keytool.p12",
    ] {
        let file = bytes(name);
        for wrong in ["qwerty12", "Qwerty12 ", "", "Құпия", "🔑"] {
            assert_eq!(
                damage(&file, Some(wrong)),
                Some(Damage::WrongPassword),
                "{name} {wrong}"
            );
        }
        assert_eq!(damage(&file, None), Some(Damage::PasswordNeeded), "{name}");
        assert_eq!(damage(&file, Some(PASSWORD)), None, "{name}");
    }
}

#[test]
fn damage_is_not_blamed_on_the_password() {
    for name in [&named("RSA256"), "ber.p12", "pbes2.p12"] {
        let whole = bytes(name);
        for cut in [whole.len() - 1, whole.len() / 2, 40, 5] {
            assert_eq!(
                damage(&whole[..cut], Some(PASSWORD)),
                Some(Damage::Broken),
                "{name} {cut}"
            );
        }
        // A byte of the private key: the sum no longer fits, but the password opens the certificates.
        let mut changed = whole.clone();
        let at = changed.len() - 400;
        changed[at] ^= 1;
        assert_eq!(
            damage(&changed, Some(PASSWORD)),
            Some(Damage::Broken),
            "{name}"
        );
        assert_eq!(
            damage(&changed, Some("other")),
            Some(Damage::WrongPassword),
            "{name}"
        );
    }
    let mut certificate = bytes("sign.cer");
    let at = certificate
        .windows(2)
        .position(|two| two == [0x55, 0x04])
        .expect("a name");
    certificate[at - 2] = 0x1e;
    assert_eq!(damage(&certificate, None), Some(Damage::Broken));
}

#[test]
fn other_files_are_no_key_files() {
    let files: [&[u8]; 6] = [
        b"\xff\xd8\xff\xe0 a photo",
        b"PK\x03\x04 an archive",
        b"%PDF-1.7",
        b"some text",
        b"0123456789",
        &[0x30, 3, 2, 1, 7],
    ];
    for file in files {
        assert_eq!(damage(file, None), Some(Damage::NotAKey), "{file:?}");
    }
    assert_eq!(open("store.jks").damage, Some(Damage::NotAKey));
    assert_eq!(damage(&vec![b'x'; 1_000_000], None), Some(Damage::NotAKey));
    assert_eq!(damage(&[], None), Some(Damage::Empty));
    assert_eq!(damage(&vec![0x30; 1_000_000], None), Some(Damage::TooLarge));
}

#[test]
fn a_key_without_a_certificate_is_named() {
    assert_eq!(open("key-only.pem").damage, Some(Damage::KeyOnly));
    assert_eq!(open("key-only.key").damage, Some(Damage::KeyOnly));
}

#[test]
fn a_file_that_asks_for_endless_work_is_refused() {
    assert_eq!(open("costly.p12").damage, Some(Damage::Costly));
    let mut deep = [0x30, 0x80].repeat(200_000);
    deep.push(0);
    assert_eq!(damage(&deep, None), Some(Damage::Broken));
    // A set of very many parts, in the worst order.
    let parts: Vec<u8> = (0..100_000_u32)
        .rev()
        .flat_map(|n| [2, 2, (n >> 8) as u8, n as u8])
        .collect();
    let mut set = vec![0x31, 0x83];
    set.extend_from_slice(&(parts.len() as u32).to_be_bytes()[1..]);
    set.extend(parts);
    let mut file = vec![0x30, 0x83];
    file.extend_from_slice(&(set.len() as u32).to_be_bytes()[1..]);
    file.extend(set);
    assert!(damage(&file, None).is_some());
}
