//! What is in a file.

use crate::{NOW, PASSWORD, bytes, named, open};
use nct_ready::signature::{Algorithm, Certificate, Chain, Form, Holder, Role, Step, read, serves};

/// The authority's own test keys, which are not part of the repository.
const AUTHORITYS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/fixtures/knca-test");

fn only(name: &str) -> Certificate {
    let file = open(name);
    assert_eq!(file.damage, None, "{name}");
    assert_eq!(file.certificates.len(), 1, "{name}");
    file.certificates[0].clone()
}

#[test]
fn every_encryption_is_opened() {
    for name in [
        &named("RSA256"),
        "ber.p12",
        "des.p12",
        "rc2-128.p12",
        "pbes2.p12",
        "pbes2-128.p12",
        "plain.p12",
        "no-sum.p12",
    ] {
        let file = open(name);
        assert!(file.has_key, "{name}");
        assert_eq!(file.form, Form::Pkcs12, "{name}");
        let one = only(name);
        assert_eq!(one.subject, "ТЕСТОВ ТЕСТ ТЕСТОВИЧ", "{name}");
        assert_eq!(one.iin.as_deref(), Some("123456789011"), "{name}");
        assert_eq!(one, only("sign.cer"), "{name}: the certificate by itself");
    }
    assert_eq!(only("keytool.p12").subject, "Keytool");
    assert!(!open("certificates-only.p12").has_key);
}

#[test]
fn a_file_without_a_password_asks_for_none() {
    for name in ["empty-password.p12", "open.p12", "plain.p12"] {
        let file = read(&bytes(name), None, None);
        assert_eq!((file.damage, file.certificates.len()), (None, 1), "{name}");
    }
}

#[test]
fn a_persons_key_says_whose_it_is_and_what_for() {
    let auth = only(&named("AUTH_RSA256"));
    assert_eq!(auth.holder, Holder::Person);
    assert_eq!((auth.bin, auth.organisation), (None, None));
    assert_eq!((auth.signs_in, auth.signs), (true, false));
    assert_eq!(auth.algorithm, Algorithm::Rsa(2048));
    assert_eq!(auth.issuer, "Учебный корень (RSA)");
    assert_eq!(auth.not_before.iso(), "2026-01-01T00:00:00Z");
    assert_eq!(auth.not_after.day(), "01.01.2027");
    assert!(!auth.serial.is_empty());
    let sign = only(&named("RSA256"));
    assert_eq!((sign.signs_in, sign.signs), (false, true));
}

#[test]
fn a_companys_key_says_who_acts_for_it() {
    let file = open("chain.p12");
    assert_eq!(file.certificates.len(), 3);
    let (_, head) = file.own().next().expect("the key's own certificate");
    assert_eq!(file.own().count(), 1, "the others are authorities");
    assert_eq!(head.holder, Holder::Organisation);
    assert_eq!(head.bin.as_deref(), Some("123456789021"));
    assert_eq!(head.organisation.as_deref(), Some("ТОО \"ТЕСТ\""));
    assert_eq!(head.roles, [Role::Head]);
    let employee = only("employee.p12");
    assert_eq!(employee.roles, [Role::Employee]);
    assert!(head.may_sign() && !employee.may_sign());
    let system = only("system.p12");
    assert_eq!(system.holder, Holder::System);
    assert_eq!((system.subject.as_str(), system.iin), ("ИС \"Тест\"", None));
    assert_eq!(only("server.cer").holder, Holder::Other);
}

#[test]
fn a_new_key_is_for_both() {
    let new = only("gost2015.cer");
    assert_eq!(new.algorithm, Algorithm::Gost2015);
    assert!(new.signs && new.signs_in);
    let old = only("gost2004.cer");
    assert_eq!(old.algorithm, Algorithm::Gost2004);
    assert!(old.signs && !old.signs_in);
}

#[test]
fn a_key_serves_the_steps_that_take_it() {
    use Step::{KedenRegister, KedenSignIn, PppSign, PppSignIn};
    let steps = |name: &str| {
        let file = open(name);
        let (_, own) = file.own().next().expect("somebody's");
        serves(own, NOW)
    };
    assert_eq!(steps(&named("AUTH_RSA256")), [KedenSignIn, PppSignIn]);
    assert_eq!(steps(&named("RSA256")), [KedenRegister, PppSign]);
    assert_eq!(steps("chain.p12"), [KedenRegister, PppSign]);
    assert_eq!(steps("gost2015.cer"), Step::ALL);
    assert_eq!(steps("employee.p12"), [KedenSignIn, PppSignIn]);
    assert_eq!(steps("expired.p12"), []);
    assert_eq!(steps("system.p12"), []);
    assert_eq!(steps("server.cer"), []);
}

#[test]
fn an_employee_signs_but_registers_no_company() {
    let employee = Certificate {
        signs: true,
        ..only("employee.p12")
    };
    let steps = serves(&employee, NOW);
    assert!(steps.contains(&Step::PppSign) && !steps.contains(&Step::KedenRegister));
}

#[test]
fn texts_and_bundles_are_read() {
    assert_eq!(open("both.pem").certificates.len(), 2);
    assert!(open("both.pem").has_key);
    assert_eq!(open("two-people.pem").certificates.len(), 2);
    assert_eq!(open("copied.cer").certificates, [only("sign.cer")]);
    assert_eq!(open("bundle.p7b").certificates.len(), 2);
    let signed = open("signed.cms");
    assert_eq!(
        (signed.form, signed.certificates),
        (Form::Signed, vec![only("sign.cer")])
    );
}

#[test]
fn a_root_stands_behind_what_it_signed() {
    let against = |name: &str, root: &str| {
        let file = read(&bytes(name), Some(PASSWORD), Some(&bytes(root)));
        file.own().next().expect("somebody's").1.chain
    };
    assert_eq!(against("sign.cer", "root.cer"), Chain::Proven);
    assert_eq!(
        against("chain.p12", "root.cer"),
        Chain::Proven,
        "by way of another"
    );
    assert_eq!(against("sign.cer", "stranger.cer"), Chain::Refuted);
    assert_eq!(
        against("sign.cer", "twin.cer"),
        Chain::Refuted,
        "the name alone"
    );
    assert_eq!(
        against("employee.p12", "root.cer"),
        Chain::Refuted,
        "a link is missing"
    );
    assert_eq!(against("gost2004.cer", "root.cer"), Chain::NotHere);
    assert_eq!(against("sign.cer", "key-only.pem"), Chain::NoRoot);
    assert_eq!(against("sign.cer", "sign.cer"), Chain::Proven, "itself");
    assert_eq!(only("sign.cer").chain, Chain::NotAsked);
}

#[test]
fn a_changed_certificate_is_not_the_one_that_was_signed() {
    let root = bytes("root.cer");
    let mut changed = bytes("sign.cer");
    let at = changed
        .windows(3)
        .position(|part| part == b"IIN")
        .expect("the number");
    changed[at + 4] = b'7';
    let file = read(&changed, None, Some(&root));
    assert_eq!(file.certificates[0].iin.as_deref(), Some("173456789011"));
    assert_eq!(file.certificates[0].chain, Chain::Refuted);
}

#[test]
fn the_authoritys_test_keys_are_read() {
    let Ok(folder) = std::fs::read_dir(AUTHORITYS) else {
        return;
    };
    let mut holders = Vec::new();
    for path in folder.flatten().map(|entry| entry.path()) {
        let bytes = std::fs::read(&path).expect("a file");
        let file = read(&bytes, Some(PASSWORD), None);
        assert_eq!(file.damage, None, "{path:?}");
        let (_, own) = file.own().next().expect("somebody's");
        assert_eq!(own.algorithm, Algorithm::Gost2015);
        assert_eq!(own.not_after.iso().get(..7), Some("2025-10"));
        holders.push((path.file_name().expect("a name").to_owned(), own.holder));
    }
    holders.sort_by(|a, b| a.0.cmp(&b.0));
    let holders: Vec<_> = holders.into_iter().map(|(_, holder)| holder).collect();
    assert_eq!(
        holders,
        [Holder::Person, Holder::Organisation, Holder::System]
    );
}
