//! Whether a root that a person supplied stands behind a certificate. RSA only: GOST's signatures are not verified here.

use der::{Decode, Encode, Reader, SliceReader};
use rsa::pkcs1::RsaPublicKey as Raw;
use rsa::{BigUint, Pkcs1v15Sign, RsaPublicKey};
use sha1::Sha1;
use sha2::{Digest, Sha256, Sha384, Sha512};
use x509_cert::Certificate;
use x509_cert::ext::pkix::BasicConstraints;

use super::Chain;

/// As long as a chain may be.
const LONGEST: usize = 6;

/// A certificate, and the bytes that it was read from.
pub(super) struct Link {
    pub(super) read: Certificate,
    pub(super) bytes: Vec<u8>,
}

/// Follows the signatures from a certificate to the root, through those that came along with it.
pub(super) fn check(first: &Link, others: &[Link], root: &Link) -> Chain {
    if first.bytes == root.bytes {
        return Chain::Proven;
    }
    let mut link = first;
    for _ in 0..LONGEST {
        if is_of(link, root) {
            return verified(link, root);
        }
        let above = others
            .iter()
            .find(|other| is_of(link, other) && signs(other));
        let Some(above) = above else {
            // Nobody signed it whom the root could stand behind.
            return Chain::Refuted;
        };
        match verified(link, above) {
            Chain::Proven => link = above,
            other => return other,
        }
    }
    Chain::Refuted
}

/// Whether the one names the other as its issuer.
fn is_of(link: &Link, other: &Link) -> bool {
    link.read.tbs_certificate.issuer == other.read.tbs_certificate.subject
}

/// Whether it may sign certificates.
fn signs(link: &Link) -> bool {
    let found = link.read.tbs_certificate.get::<BasicConstraints>();
    found.ok().flatten().is_some_and(|(_, found)| found.ca)
}

fn verified(link: &Link, issuer: &Link) -> Chain {
    let algorithm = link.read.signature_algorithm.oid.to_string();
    let Some(signed) = signed_part(&link.bytes) else {
        return Chain::Refuted;
    };
    let (scheme, digest) = match algorithm.as_str() {
        "1.2.840.113549.1.1.5" => hashed::<Sha1>(signed),
        "1.2.840.113549.1.1.11" => hashed::<Sha256>(signed),
        "1.2.840.113549.1.1.12" => hashed::<Sha384>(signed),
        "1.2.840.113549.1.1.13" => hashed::<Sha512>(signed),
        _ => return Chain::NotHere,
    };
    let signature = link.read.signature.raw_bytes();
    match key(issuer).and_then(|key| key.verify(scheme, &digest, signature).ok()) {
        Some(()) => Chain::Proven,
        None => Chain::Refuted,
    }
}

fn hashed<D: Digest + der::oid::AssociatedOid>(bytes: &[u8]) -> (Pkcs1v15Sign, Vec<u8>) {
    (Pkcs1v15Sign::new::<D>(), D::digest(bytes).to_vec())
}

/// The key of an issuer; `None` where it is not RSA's, or larger than any that is in use.
fn key(issuer: &Link) -> Option<RsaPublicKey> {
    let info = &issuer.read.tbs_certificate.subject_public_key_info;
    let key = Raw::from_der(info.subject_public_key.raw_bytes()).ok()?;
    let number = |digits: &[u8]| BigUint::from_bytes_be(digits);
    RsaPublicKey::new(
        number(key.modulus.as_bytes()),
        number(key.public_exponent.as_bytes()),
    )
    .ok()
}

/// What is signed, byte for byte: the first part of a certificate.
fn signed_part(bytes: &[u8]) -> Option<&[u8]> {
    let mut reader = SliceReader::new(bytes).ok()?;
    let header = der::Header::decode(&mut reader).ok()?;
    let start = usize::try_from(header.encoded_len().ok()?).ok()?;
    let mut inside = SliceReader::new(bytes.get(start..)?).ok()?;
    inside.tlv_bytes().ok()
}
