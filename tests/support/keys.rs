//! The key files that the cases of their rules tell of in short.
#![allow(dead_code, reason = "every test uses its part")]

use nct_ready::finding::Finding;
use nct_ready::rules::{Given, KeyRule, KeySubject};
use nct_ready::signature::{
    Algorithm, Certificate, Chain, Damage, Form, Holder, KeyFile, Moment, Role,
};

/// A moment at which most of the keys hold: 23.11.2026.
pub(crate) const NOW: Moment = Moment(1_795_392_000);

/// What a rule finds in a case.
pub(crate) fn found(rule: &KeyRule, text: &str) -> Vec<Finding> {
    let (file, given) = case(text);
    let subject = KeySubject {
        file: &file,
        given: &given,
    };
    let found = rule.find(&subject).into_iter();
    found.map(|one| one.finding).collect()
}

/// A case in short: `word=value` and words, those of further certificates after `and`.
pub(crate) fn case(text: &str) -> (KeyFile, Given) {
    let mut given = Given {
        name: "key.p12".into(),
        now: Some(NOW),
        ..Given::default()
    };
    let mut file = KeyFile {
        form: Form::Pkcs12,
        has_key: true,
        ..KeyFile::default()
    };
    for part in text.split(" and ") {
        let mut one = Certificate {
            subject: "SOMEBODY".into(),
            holder: Holder::Person,
            signs: true,
            algorithm: Algorithm::Gost2015,
            issuer: "ISSUER".into(),
            not_before: day(-300),
            not_after: day(300),
            ..Certificate::default()
        };
        for word in part.split_whitespace() {
            let (word, value) = word.split_once('=').unwrap_or((word, ""));
            of_file(word, value, &mut file, &mut given);
            of_certificate(word, value, &mut one);
        }
        file.certificates.push(one);
    }
    if file.damage.is_some() {
        file.certificates.clear();
    }
    (file, given)
}

fn day(days: i64) -> Moment {
    Moment(NOW.0 + days * 86_400)
}

fn of_file(word: &str, value: &str, file: &mut KeyFile, given: &mut Given) {
    match word {
        "damage" => file.damage = Some(damage(value)),
        "without-key" => (file.has_key, file.form) = (false, Form::Certificate),
        "name" => given.name = value.into(),
        "now" => given.now = None,
        "company" => given.company = true,
        "typed-iin" => given.iin = Some(value.into()),
        "typed-bin" => given.bin = Some(value.into()),
        _ => {}
    }
}

fn of_certificate(word: &str, value: &str, one: &mut Certificate) {
    match word {
        "subject" => one.subject = value.into(),
        "iin" => one.iin = Some(value.into()),
        "bin" => one.bin = Some(value.into()),
        "ends" => one.not_after = day(value.parse().expect("days")),
        "begins" => one.not_before = day(value.parse().expect("days")),
        "role" => {
            let role = Role::ALL.into_iter().find(|role| role.id() == value);
            one.roles.push(role.expect("a role"));
        }
        "for" => {
            one.signs = matches!(value, "sign" | "both");
            one.signs_in = matches!(value, "in" | "both");
        }
        "key" => {
            one.algorithm = match value {
                "rsa" => Algorithm::Rsa(2048),
                "gost" => Algorithm::Gost2015,
                "gost2004" => Algorithm::Gost2004,
                _ => Algorithm::Other,
            };
        }
        "holder" => {
            one.holder = match value {
                "person" => Holder::Person,
                "organisation" => Holder::Organisation,
                "system" => Holder::System,
                "authority" => Holder::Authority,
                _ => Holder::Other,
            };
        }
        "chain" => {
            one.chain = match value {
                "proven" => Chain::Proven,
                "refuted" => Chain::Refuted,
                "no-root" => Chain::NoRoot,
                _ => Chain::NotHere,
            };
        }
        "damage" | "without-key" | "name" | "now" | "company" | "typed-iin" | "typed-bin" => {}
        other => panic!("no such word: {other}"),
    }
}

fn damage(value: &str) -> Damage {
    match value {
        "empty" => Damage::Empty,
        "other" => Damage::NotAKey,
        "broken" => Damage::Broken,
        "password" => Damage::WrongPassword,
        "closed" => Damage::PasswordNeeded,
        "key" => Damage::KeyOnly,
        "large" => Damage::TooLarge,
        "costly" => Damage::Costly,
        "unsupported" => Damage::Unsupported,
        other => panic!("no such damage: {other}"),
    }
}
