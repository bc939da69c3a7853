//! What is said of a key file, in words: the same for a page and for programs.

use serde::Serialize;

use super::{Certificate, Chain, Damage, Form, Holder, KeyFile, Moment, Step, serves};
use crate::finding::Severity;
use crate::rules::{Given, KeyFinding, KeySubject, check_key};
use crate::text::{self, Locale};

/// A file.
#[derive(Debug, Serialize)]
pub struct Told {
    form: Option<&'static str>,
    /// What a person can do about a file that tells nothing: `password` where one is missing or wrong.
    needs: Option<&'static str>,
    #[serde(rename = "hasKey")]
    has_key: bool,
    certificates: Vec<One>,
    findings: Vec<Said>,
}

/// A certificate.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
struct One {
    subject: String,
    iin: Option<String>,
    bin: Option<String>,
    organisation: Option<String>,
    holder: &'static str,
    roles: Vec<&'static str>,
    purpose: Option<&'static str>,
    algorithm: Option<String>,
    issuer: String,
    serial: String,
    not_before: String,
    not_after: String,
    days_left: Option<i64>,
    chain: Option<&'static str>,
    serves: Vec<&'static str>,
}

/// A finding.
#[derive(Debug, Serialize)]
struct Said {
    certificate: Option<usize>,
    rule: &'static str,
    severity: &'static str,
    found: String,
    expected: Option<String>,
    title: &'static str,
    message: String,
    help: &'static str,
}

/// What is said of a file in a language.
pub fn tell(file: &KeyFile, given: &Given, locale: Locale) -> Told {
    let subject = KeySubject { file, given };
    let certificates = file.certificates.iter();
    Told {
        form: match file.form {
            Form::Unknown => None,
            Form::Pkcs12 => Some("pkcs12"),
            Form::Certificate => Some("certificate"),
            Form::Pem => Some("pem"),
            Form::Signed => Some("signed"),
        },
        needs: match file.damage {
            Some(Damage::PasswordNeeded | Damage::WrongPassword) => Some("password"),
            _ => None,
        },
        has_key: file.has_key,
        certificates: certificates
            .map(|one| certificate(one, given.now))
            .collect(),
        findings: check_key(&subject)
            .into_iter()
            .map(|found| said(found, locale))
            .collect(),
    }
}

fn certificate(one: &Certificate, now: Option<Moment>) -> One {
    One {
        subject: one.subject.clone(),
        iin: one.iin.clone(),
        bin: one.bin.clone(),
        organisation: one.organisation.clone(),
        holder: match one.holder {
            Holder::Other => "other",
            Holder::Person => "person",
            Holder::Organisation => "organisation",
            Holder::System => "system",
            Holder::Authority => "authority",
        },
        roles: one.roles.iter().map(|role| role.id()).collect(),
        purpose: match (one.signs_in, one.signs) {
            (true, true) => Some("both"),
            (true, false) => Some("sign-in"),
            (false, true) => Some("sign"),
            (false, false) => None,
        },
        algorithm: Some(one.algorithm.name()).filter(|name| !name.is_empty()),
        issuer: one.issuer.clone(),
        serial: one.serial.clone(),
        not_before: one.not_before.iso(),
        not_after: one.not_after.iso(),
        days_left: now.map(|now| one.not_after.days_from(now)),
        chain: match one.chain {
            Chain::Proven => Some("proven"),
            Chain::Refuted => Some("refuted"),
            Chain::NotHere => Some("not-verified"),
            Chain::NotAsked | Chain::NoRoot => None,
        },
        serves: now.map_or_else(Vec::new, |now| {
            serves(one, now).into_iter().map(Step::id).collect()
        }),
    }
}

fn said(found: KeyFinding, locale: Locale) -> Said {
    let KeyFinding {
        certificate,
        finding,
    } = found;
    let rule = finding.rule;
    Said {
        certificate,
        rule: rule.code.id(),
        severity: match rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        title: text::title(rule.code, locale),
        message: text::message(&finding, locale),
        help: text::help(rule.code, locale),
        found: finding.found,
        expected: finding.expected,
    }
}
