//! Opens whatever a person takes for a key file.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use der::{AnyRef, Decode, Reader, SliceReader, Tag, Tagged};
use x509_cert::Certificate as X509;

use super::ber::to_der;
use super::chain::{self, Link};
use super::{Chain, Damage, Form, KeyFile, certificate, p12};

/// Key files have a few thousand bytes, those with long chains a few ten thousand.
const MOST_BYTES: usize = 512 * 1024;
/// As many certificates are looked at.
const MOST_CERTIFICATES: usize = 100;

const SIGNED_DATA: &str = "1.2.840.113549.1.7.2";

/// Takes Base64 with and without the closing signs.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// What was found so far.
#[derive(Default)]
struct Found {
    form: Form,
    certificates: Vec<Vec<u8>>,
    has_key: bool,
}

/// Looks at a file. The password is for PKCS #12 only; `root` is a certificate that the others are checked against.
pub fn read(bytes: &[u8], password: Option<&str>, root: Option<&[u8]>) -> KeyFile {
    let mut found = Found::default();
    let damage = fill(bytes, password, &mut found).err();
    let mut file = KeyFile {
        form: found.form,
        damage,
        certificates: Vec::new(),
        has_key: found.has_key,
    };
    if damage.is_some() {
        return file;
    }
    let links: Option<Vec<Link>> = found
        .certificates
        .into_iter()
        .take(MOST_CERTIFICATES)
        .map(link)
        .collect();
    let Some(links) = links else {
        file.damage = Some(Damage::Broken);
        return file;
    };
    if links.is_empty() {
        file.damage = Some(if file.has_key {
            Damage::KeyOnly
        } else {
            Damage::NotAKey
        });
    }
    let root = root.map(first_link);
    let told = |one: &Link| {
        let mut told = certificate::told(&one.read);
        told.chain = match &root {
            None => Chain::NotAsked,
            Some(None) => Chain::NoRoot,
            Some(Some(root)) => chain::check(one, &links, root),
        };
        told
    };
    file.certificates = links.iter().map(told).collect();
    file
}

/// The first certificate of a file.
fn first_link(bytes: &[u8]) -> Option<Link> {
    let mut found = Found::default();
    fill(bytes, None, &mut found).ok()?;
    found.certificates.into_iter().next().and_then(link)
}

fn link(bytes: Vec<u8>) -> Option<Link> {
    // Its parts are put in order before they are read; the signature is over the bytes as they are.
    let read = X509::from_der(&to_der(&bytes)?).ok()?;
    Some(Link { read, bytes })
}

fn fill(bytes: &[u8], password: Option<&str>, found: &mut Found) -> Result<(), Damage> {
    if bytes.is_empty() {
        return Err(Damage::Empty);
    }
    if bytes.len() > MOST_BYTES {
        // Photos and archives are as large: what does not begin as a key file is none.
        let begins = bytes.starts_with(&[0x30]) || is_pem(bytes);
        return Err(if begins {
            Damage::TooLarge
        } else {
            Damage::NotAKey
        });
    }
    if is_pem(bytes) {
        found.form = Form::Pem;
        return pem(bytes, found);
    }
    if bytes.first() == Some(&0x30) {
        return binary(bytes, password, found);
    }
    // A certificate that was copied as text, without its first and last line.
    match decoded(bytes) {
        Some(inner) if inner.first() == Some(&0x30) => binary(&inner, password, found),
        _ => Err(Damage::NotAKey),
    }
}

fn is_pem(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(16_384)).unwrap_or_default();
    head.windows(11).any(|part| part == b"-----BEGIN ")
}

/// Base64 with whatever spaces and line breaks.
fn decoded(text: &[u8]) -> Option<Vec<u8>> {
    let text: Vec<u8> = text
        .iter()
        .copied()
        .filter(|byte| !byte.is_ascii_whitespace())
        .collect();
    BASE64.decode(text).ok()
}

/// The parts of a text: certificates, keys, and what nobody asks for.
fn pem(bytes: &[u8], found: &mut Found) -> Result<(), Damage> {
    let text = String::from_utf8_lossy(bytes);
    let mut rest = text.as_ref();
    while let Some((_, after)) = rest.split_once("-----BEGIN ") {
        let (label, after) = after.split_once("-----").ok_or(Damage::Broken)?;
        let (body, after) = after.split_once("-----END ").ok_or(Damage::Broken)?;
        rest = after;
        if label.ends_with("PRIVATE KEY") {
            found.has_key = true;
        } else if matches!(
            label,
            "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE"
        ) {
            let bytes = decoded(body.as_bytes()).ok_or(Damage::Broken)?;
            found.certificates.push(bytes);
        } else if matches!(label, "PKCS7" | "CMS") {
            let bytes = decoded(body.as_bytes()).and_then(|bytes| to_der(&bytes));
            let signed = bytes.and_then(|der| signed(&der));
            found.certificates.extend(signed.ok_or(Damage::Broken)?);
        }
    }
    Ok(())
}

fn binary(bytes: &[u8], password: Option<&str>, found: &mut Found) -> Result<(), Damage> {
    let Some(der) = to_der(bytes) else {
        // Cut off: it begins with what such files begin with.
        let begins = bytes.get(1).is_some_and(|&length| length >= 0x80);
        return Err(if begins {
            Damage::Broken
        } else {
            Damage::NotAKey
        });
    };
    if let Some(pfx) = p12::pfx(&der) {
        found.form = Form::Pkcs12;
        let opened = p12::open(&pfx, password)?;
        found.certificates = opened.certificates;
        found.has_key = opened.has_key;
        return Ok(());
    }
    if X509::from_der(&der).is_ok() {
        found.form = Form::Certificate;
        found.certificates.push(bytes.to_vec());
        return Ok(());
    }
    if let Some(certificates) = signed(&der) {
        found.form = Form::Signed;
        found.certificates = certificates;
        return Ok(());
    }
    unknown(&der, found)
}

/// What else may lie in such a file.
fn unknown(der: &[u8], found: &mut Found) -> Result<(), Damage> {
    if p12::begins(der) {
        found.form = Form::Pkcs12;
        return Err(Damage::Broken);
    }
    let parts: Vec<AnyRef<'_>> = Decode::from_der(der).map_err(|_| Damage::NotAKey)?;
    let tags: Vec<_> = parts.iter().map(Tagged::tag).collect();
    match tags.as_slice() {
        // A certificate whose inside is damaged.
        [Tag::Sequence, Tag::Sequence, Tag::BitString] => {
            found.form = Form::Certificate;
            Err(Damage::Broken)
        }
        // A private key by itself, in the clear or under a password.
        [Tag::Integer, Tag::Sequence, Tag::OctetString, ..] | [Tag::Sequence, Tag::OctetString] => {
            found.has_key = true;
            Ok(())
        }
        _ => Err(Damage::NotAKey),
    }
}

/// The certificates that lie in a signature; `None` where it is none.
fn signed(der: &[u8]) -> Option<Vec<Vec<u8>>> {
    let info = cms::content_info::ContentInfo::from_der(der).ok()?;
    (info.content_type.to_string() == SIGNED_DATA).then_some(())?;
    let parts: Vec<AnyRef<'_>> = info.content.decode_as().ok()?;
    let is_first = |part: &&AnyRef<'_>| {
        let tag = part.tag();
        tag.is_context_specific() && tag.number().value() == 0
    };
    let Some(part) = parts.iter().find(is_first) else {
        return Some(Vec::new());
    };
    let mut reader = SliceReader::new(part.value()).ok()?;
    let mut found = Vec::new();
    while !reader.is_finished() {
        let one = reader.tlv_bytes().ok()?;
        // Other kinds of certificates have tags of their own.
        if one.first() == Some(&0x30) {
            found.push(one.to_vec());
        }
    }
    Some(found)
}
