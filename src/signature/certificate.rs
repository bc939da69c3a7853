//! What an X.509 certificate says, by the authority's rules.

use der::asn1::{ObjectIdentifier, PrintableStringRef, Utf8StringRef};
use der::{AnyRef, Decode, Tag, Tagged};
use rsa::pkcs1::RsaPublicKey;
use x509_cert::Certificate as X509;
use x509_cert::ext::pkix::{BasicConstraints, ExtendedKeyUsage};
use x509_cert::name::Name;
use x509_cert::spki::SubjectPublicKeyInfoOwned;
use x509_cert::time::Time;

use super::{Algorithm, Certificate, Chain, Holder, Moment, Role};

const COMMON_NAME: &str = "2.5.4.3";
const SERIAL_NUMBER: &str = "2.5.4.5";
const ORGANISATION: &str = "2.5.4.10";
const UNIT: &str = "2.5.4.11";
const GIVEN_NAME: &str = "2.5.4.42";

const SIGN_IN: &str = "1.3.6.1.5.5.7.3.2";
const SIGN: &str = "1.3.6.1.5.5.7.3.4";
const PERSON: &str = "1.2.398.3.3.4.1.1";
const ORGANISATIONS: &str = "1.2.398.3.3.4.1.2";

/// As long as a name is shown.
const LONGEST: usize = 300;

/// What a certificate says.
pub(super) fn told(x509: &X509) -> Certificate {
    let tbs = &x509.tbs_certificate;
    let uses = uses(x509);
    let has = |oid: &str| uses.iter().any(|one| one == oid);
    let roles = roles(&uses);
    let algorithm = algorithm(&tbs.subject_public_key_info);
    let numbers = texts(&tbs.subject, &[SERIAL_NUMBER, UNIT]);
    let iin = number(&numbers, "IIN");
    let bin = number(&numbers, "BIN");
    let organisation = texts(&tbs.subject, &[ORGANISATION]).into_iter().next();
    let of_organisation = bin.is_some() || has(ORGANISATIONS);
    let holder = if is_authority(x509) {
        Holder::Authority
    } else if of_organisation && (iin.is_none() || roles.contains(&Role::System)) {
        Holder::System
    } else if of_organisation {
        Holder::Organisation
    } else if iin.is_some() || has(PERSON) {
        Holder::Person
    } else {
        Holder::Other
    };
    // A key of the new kind is one for both, though it states that it signs and no more.
    let is_new = algorithm == Algorithm::Gost2015 && (has(SIGN) || has(SIGN_IN));
    Certificate {
        subject: subject(&tbs.subject),
        iin,
        bin,
        organisation,
        holder,
        roles,
        signs_in: has(SIGN_IN) || is_new,
        signs: has(SIGN) || is_new,
        algorithm,
        issuer: issuer(&tbs.issuer),
        serial: hexadecimal(tbs.serial_number.as_bytes()),
        not_before: moment(tbs.validity.not_before),
        not_after: moment(tbs.validity.not_after),
        chain: Chain::NotAsked,
    }
}

fn moment(time: Time) -> Moment {
    Moment(i64::try_from(time.to_unix_duration().as_secs()).unwrap_or(i64::MAX))
}

/// What stands under names, in the order of the certificate.
fn texts(name: &Name, oids: &[&str]) -> Vec<String> {
    let attributes = name.0.iter().flat_map(|set| set.0.iter());
    attributes
        .filter(|one| oids.contains(&one.oid.to_string().as_str()))
        .map(|one| clean(&text((&one.value).into())))
        .filter(|text| !text.is_empty())
        .collect()
}

/// A text in one of the alphabets that certificates are written in.
fn text(value: AnyRef<'_>) -> String {
    let bytes = value.value();
    match value.tag() {
        Tag::BmpString => {
            let units = bytes.chunks_exact(2);
            let units = units.map(|unit| unit.iter().fold(0, |n, &byte| n << 8 | u16::from(byte)));
            char::decode_utf16(units)
                .map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER))
                .collect()
        }
        Tag::PrintableString => PrintableStringRef::new(bytes)
            .map_or_else(|_| String::new(), |text| text.as_str().to_owned()),
        _ => Utf8StringRef::new(bytes).map_or_else(
            |_| String::from_utf8_lossy(bytes).into_owned(),
            |text| text.as_str().to_owned(),
        ),
    }
}

/// Without what no name has.
fn clean(text: &str) -> String {
    let letters = text.trim().chars().filter(|c| !c.is_control());
    letters.take(LONGEST).collect()
}

/// The common name, which holds surname and name, and the patronymic, which stands apart.
fn subject(name: &Name) -> String {
    let mut common = texts(name, &[COMMON_NAME]).into_iter().next();
    let given = texts(name, &[GIVEN_NAME]).into_iter().next();
    if let (Some(common), Some(given)) = (&mut common, given)
        && !common.contains(&given)
    {
        common.push(' ');
        common.push_str(&given);
    }
    common.unwrap_or_else(|| {
        let any = texts(name, &[ORGANISATION, UNIT, SERIAL_NUMBER]);
        any.into_iter().next().unwrap_or_default()
    })
}

fn issuer(name: &Name) -> String {
    let names = texts(name, &[COMMON_NAME]).into_iter();
    let mut names = names.chain(texts(name, &[ORGANISATION]));
    names.next().unwrap_or_default()
}

/// The twelve digits behind `IIN` or `BIN`. Their check digit is not looked at: the authority's test keys have wrong ones.
fn number(texts: &[String], kind: &str) -> Option<String> {
    let digits = texts.iter().find_map(|text| text.strip_prefix(kind))?;
    let holds = digits.len() == 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
    holds.then(|| digits.to_owned())
}

fn uses(x509: &X509) -> Vec<String> {
    let found = x509.tbs_certificate.get::<ExtendedKeyUsage>();
    let uses = found.ok().flatten().map(|(_, uses)| uses.0);
    let uses = uses.unwrap_or_default();
    uses.iter().map(ObjectIdentifier::to_string).collect()
}

fn roles(uses: &[String]) -> Vec<Role> {
    let of = |text: &String| {
        let number = text.strip_prefix(ORGANISATIONS)?.strip_prefix('.')?;
        let number: usize = number.parse().ok()?;
        Role::ALL.get(number.checked_sub(1)?).copied()
    };
    uses.iter().filter_map(of).collect()
}

fn is_authority(x509: &X509) -> bool {
    let found = x509.tbs_certificate.get::<BasicConstraints>();
    found.ok().flatten().is_some_and(|(_, found)| found.ca)
}

fn algorithm(key: &SubjectPublicKeyInfoOwned) -> Algorithm {
    match key.algorithm.oid.to_string().as_str() {
        "1.2.840.113549.1.1.1" => {
            let bits = key.subject_public_key.raw_bytes();
            let modulus = RsaPublicKey::from_der(bits).map(|key| bits_of(key.modulus.as_bytes()));
            Algorithm::Rsa(modulus.unwrap_or_default())
        }
        "1.2.398.3.10.1.1.2.2" => Algorithm::Gost2015,
        "1.2.398.3.10.1.1.2.1" => Algorithm::Gost2015Short,
        oid if oid.starts_with("1.2.398.3.10.1.1.1.") => Algorithm::Gost2004,
        _ => Algorithm::Other,
    }
}

/// How many bits a number has.
fn bits_of(bytes: &[u8]) -> u32 {
    let zeros = bytes.iter().take_while(|&&byte| byte == 0).count();
    let bytes = bytes.get(zeros..).unwrap_or_default();
    let unused = bytes.first().map_or(0, |byte| byte.leading_zeros());
    (bytes.len() as u32 * 8).saturating_sub(unused)
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(u32::from(half), 16).unwrap_or('0');
    let halves = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    halves.map(digit).collect()
}
