//! PKCS #12: the certificates of a key file. Its private keys stay as they are.

use cms::content_info::ContentInfo;
use cms::encrypted_data::EncryptedData;
use der::asn1::{ContextSpecific, ObjectIdentifier, OctetString};
use der::{Decode, Encode, Sequence};
use pkcs12::pfx::Pfx;
use pkcs12::safe_bag::SafeContents;

use super::Damage;
use super::ber::to_der;
use super::pbe::{self, Budget};

const DATA: &str = "1.2.840.113549.1.7.1";
const ENCRYPTED: &str = "1.2.840.113549.1.7.6";
const KEY: &str = "1.2.840.113549.1.12.10.1.1";
const SHROUDED_KEY: &str = "1.2.840.113549.1.12.10.1.2";
const CERTIFICATE: &str = "1.2.840.113549.1.12.10.1.3";

/// A certificate as it lies in a file.
#[derive(Sequence)]
struct Bag {
    kind: ObjectIdentifier,
    #[asn1(context_specific = "0", tag_mode = "EXPLICIT")]
    value: OctetString,
}

/// What a file holds.
#[derive(Debug, Default)]
pub(super) struct Opened {
    /// Its certificates.
    pub(super) certificates: Vec<Vec<u8>>,
    /// Private keys lie in it.
    pub(super) has_key: bool,
    /// A password was needed for some of it.
    was_encrypted: bool,
}

/// Opens a file with a password, or without where it needs none.
pub(super) fn open(pfx: &Pfx, password: Option<&str>) -> Result<Opened, Damage> {
    if pfx.auth_safe.content_type.to_string() != DATA {
        return Err(Damage::Unsupported);
    }
    let content = octets(&pfx.auth_safe)?;
    let parts = to_der(content.as_bytes()).ok_or(Damage::Broken)?;
    let parts: Vec<ContentInfo> = Decode::from_der(&parts).map_err(|_| Damage::Broken)?;
    let mut budget = Budget::default();
    let holds = match &pfx.mac_data {
        Some(mac) => Some(pbe::mac_holds(
            mac,
            content.as_bytes(),
            password,
            &mut budget,
        )?),
        None => None,
    };
    // A sum that does not fit needs no second look where nobody typed anything.
    if holds == Some(false) && password.is_none() {
        return Err(Damage::PasswordNeeded);
    }
    let found = contents(&parts, password.unwrap_or_default(), &mut budget);
    match (holds, found) {
        // It tells of a wrong password or of damage: a password that opens the certificates is the right one.
        (Some(false), Ok(found)) if found.was_encrypted => Err(Damage::Broken),
        (Some(false), Err(why @ (Damage::Costly | Damage::Unsupported))) => Err(why),
        (Some(false), _) => Err(Damage::WrongPassword),
        // The password is right: what does not open is damaged.
        (Some(true), Err(Damage::WrongPassword)) => Err(Damage::Broken),
        (None, Err(Damage::WrongPassword)) if password.is_none() => Err(Damage::PasswordNeeded),
        (_, found) => found,
    }
}

/// The octets that a part holds.
fn octets(part: &ContentInfo) -> Result<OctetString, Damage> {
    part.content.decode_as().map_err(|_| Damage::Broken)
}

fn contents(parts: &[ContentInfo], password: &str, budget: &mut Budget) -> Result<Opened, Damage> {
    let mut opened = Opened::default();
    for part in parts {
        match part.content_type.to_string().as_str() {
            DATA => bags(octets(part)?.as_bytes(), &mut opened).ok_or(Damage::Broken)?,
            ENCRYPTED => {
                opened.was_encrypted = true;
                let data: EncryptedData = part.content.decode_as().map_err(|_| Damage::Broken)?;
                let info = data.enc_content_info;
                let content = info.encrypted_content.ok_or(Damage::Broken)?;
                let plain =
                    pbe::decrypt(&info.content_enc_alg, content.as_bytes(), password, budget)?;
                bags(&plain, &mut opened).ok_or(Damage::WrongPassword)?;
            }
            _ => return Err(Damage::Unsupported),
        }
    }
    Ok(opened)
}

/// Takes the certificates out of a part. Of private keys it is noted that they are there.
fn bags(bytes: &[u8], opened: &mut Opened) -> Option<()> {
    let bytes = to_der(bytes)?;
    for bag in SafeContents::from_der(&bytes).ok()? {
        match bag.bag_id.to_string().as_str() {
            KEY | SHROUDED_KEY => opened.has_key = true,
            CERTIFICATE => {
                let bag = ContextSpecific::<Bag>::from_der(&bag.bag_value).ok()?.value;
                opened.certificates.push(bag.value.into_bytes());
            }
            _ => {}
        }
    }
    Some(())
}

/// Whether strict bytes are such a file.
pub(super) fn pfx(der: &[u8]) -> Option<Pfx> {
    Pfx::from_der(der).ok()
}

/// Whether strict bytes begin as such a file does, whatever follows.
pub(super) fn begins(der: &[u8]) -> bool {
    let parts: Result<Vec<der::AnyRef<'_>>, _> = Decode::from_der(der);
    parts.is_ok_and(|parts| parts.first().is_some_and(is_three))
}

fn is_three(value: &der::AnyRef<'_>) -> bool {
    value.to_der().is_ok_and(|bytes| bytes == [2, 1, 3])
}
