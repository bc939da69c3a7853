//! What a password opens: the sum over a file, and its certificates.

use cbc::Decryptor;
use cbc::cipher::block_padding::Pkcs7;
use cbc::cipher::{BlockDecryptMut, InnerIvInit, KeyInit, KeyIvInit};
use der::{Decode, Encode};
use des::{TdesEde2, TdesEde3};
use hmac::Mac;
use pkcs5::pbes2::{Kdf, Parameters};
use pkcs12::kdf::{Pkcs12KeyType, derive_key};
use pkcs12::mac_data::MacData;
use pkcs12::pbe_params::Pkcs12PbeParams;
use rc2::Rc2;
use sha1::Sha1;
use sha2::{Sha256, Sha384, Sha512};
use x509_cert::spki::AlgorithmIdentifierOwned;
use zeroize::Zeroizing;

use super::Damage;

/// How many rounds are computed for a file at most: about two seconds on a cheap telephone. Files of the authority ask for four
/// thousand; whoever asks for more than this wants to keep a computer busy.
const MOST_ROUNDS: u64 = 3_000_000;
/// As long as anything that is mixed into a password may be.
const LONGEST_SALT: usize = 1024;

const PBES2: &str = "1.2.840.113549.1.5.13";

/// The rounds that are left.
pub(super) struct Budget(u64);

impl Default for Budget {
    fn default() -> Self {
        Self(MOST_ROUNDS)
    }
}

impl Budget {
    /// Takes what so many derivations cost.
    fn spend(&mut self, rounds: i64, times: u64) -> Result<(), Damage> {
        let rounds = u64::try_from(rounds).map_err(|_| Damage::Broken)?;
        let cost = rounds.saturating_mul(times);
        self.0 = self.0.checked_sub(cost).ok_or(Damage::Costly)?;
        Ok(())
    }
}

/// A password as PKCS #12 has it: letters of two bytes, and a closing zero.
fn wide(password: &str) -> Zeroizing<Vec<u8>> {
    let units = password.encode_utf16().chain([0]);
    Zeroizing::new(units.flat_map(u16::to_be_bytes).collect())
}

/// Whether the sum over a file fits a password. Without one, the empty password is tried in both of its forms.
pub(super) fn mac_holds(
    mac: &MacData,
    content: &[u8],
    password: Option<&str>,
    budget: &mut Budget,
) -> Result<bool, Damage> {
    let password = password.unwrap_or_default();
    let mut tries = vec![wide(password)];
    if password.is_empty() {
        tries.push(Zeroizing::default());
    }
    for password in tries {
        budget.spend(mac.iterations.into(), 1)?;
        let fits = match mac.mac.algorithm.oid.to_string().as_str() {
            "1.3.14.3.2.26" => fits::<Sha1, hmac::Hmac<Sha1>>(mac, content, &password),
            "2.16.840.1.101.3.4.2.1" => fits::<Sha256, hmac::Hmac<Sha256>>(mac, content, &password),
            "2.16.840.1.101.3.4.2.2" => fits::<Sha384, hmac::Hmac<Sha384>>(mac, content, &password),
            "2.16.840.1.101.3.4.2.3" => fits::<Sha512, hmac::Hmac<Sha512>>(mac, content, &password),
            _ => return Err(Damage::Unsupported),
        };
        if fits? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What keys are derived with.
trait Hash:
    sha2::Digest + sha2::digest::FixedOutputReset + sha2::digest::core_api::BlockSizeUser
{
}

impl<D> Hash for D where
    D: sha2::Digest + sha2::digest::FixedOutputReset + sha2::digest::core_api::BlockSizeUser
{
}

fn fits<D: Hash, M: Mac + KeyInit>(
    mac: &MacData,
    content: &[u8],
    password: &[u8],
) -> Result<bool, Damage> {
    let salt = salt(mac.mac_salt.as_bytes())?;
    let length = <D as sha2::Digest>::output_size();
    let rounds = mac.iterations;
    let key = derive_key::<D>(password, salt, Pkcs12KeyType::Mac, rounds, length);
    let key = Zeroizing::new(key);
    let mut sum = <M as Mac>::new_from_slice(&key).map_err(|_| Damage::Broken)?;
    sum.update(content);
    Ok(sum.verify_slice(mac.mac.digest.as_bytes()).is_ok())
}

fn salt(bytes: &[u8]) -> Result<&[u8], Damage> {
    let holds = bytes.len() <= LONGEST_SALT;
    holds.then_some(bytes).ok_or(Damage::Costly)
}

/// Opens what a password encrypted. A password that does not open it is wrong.
pub(super) fn decrypt(
    how: &AlgorithmIdentifierOwned,
    bytes: &[u8],
    password: &str,
    budget: &mut Budget,
) -> Result<Zeroizing<Vec<u8>>, Damage> {
    let oid = how.oid.to_string();
    let parameters = how.parameters.as_ref().ok_or(Damage::Broken)?;
    if oid == PBES2 {
        let der = parameters.to_der().map_err(|_| Damage::Broken)?;
        return newer(&der, bytes, password, budget);
    }
    let Some(kind) = oid.strip_prefix("1.2.840.113549.1.12.1.") else {
        return Err(Damage::Unsupported);
    };
    let parameters: Pkcs12PbeParams = parameters.decode_as().map_err(|_| Damage::Broken)?;
    let mut derive = |kind, length| older(&parameters, password, kind, length, budget);
    let length = match kind {
        "3" => 24,
        "4" | "5" => 16,
        "6" => 5,
        _ => return Err(Damage::Unsupported),
    };
    let key = derive(Pkcs12KeyType::EncryptionKey, length)?;
    let iv = derive(Pkcs12KeyType::Iv, 8)?;
    let plain = match kind {
        "3" => opened(Decryptor::<TdesEde3>::new_from_slices(&key, &iv), bytes),
        "4" => opened(Decryptor::<TdesEde2>::new_from_slices(&key, &iv), bytes),
        _ => {
            let cipher = Rc2::new_with_eff_key_len(&key, length * 8);
            opened(Decryptor::inner_iv_slice_init(cipher, &iv), bytes)
        }
    };
    plain.ok_or(Damage::WrongPassword)
}

fn opened<C: BlockDecryptMut, E>(cipher: Result<C, E>, bytes: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let plain = cipher.ok()?.decrypt_padded_vec_mut::<Pkcs7>(bytes);
    plain.ok().map(Zeroizing::new)
}

/// A key of PKCS #12's own kind.
fn older(
    parameters: &Pkcs12PbeParams,
    password: &str,
    kind: Pkcs12KeyType,
    length: usize,
    budget: &mut Budget,
) -> Result<Zeroizing<Vec<u8>>, Damage> {
    let rounds = parameters.iterations;
    // A key longer than a sum takes two derivations.
    budget.spend(rounds.into(), length.div_ceil(20) as u64)?;
    let salt = salt(parameters.salt.as_bytes())?;
    let key = derive_key::<Sha1>(&wide(password), salt, kind, rounds, length);
    Ok(Zeroizing::new(key))
}

/// PBES2, which today's programs write.
fn newer(
    parameters: &[u8],
    bytes: &[u8],
    password: &str,
    budget: &mut Budget,
) -> Result<Zeroizing<Vec<u8>>, Damage> {
    // What is not known, be it the cipher or how the key is made, cannot be read as parameters.
    let parameters = Parameters::from_der(parameters).map_err(|_| Damage::Unsupported)?;
    let Kdf::Pbkdf2(derivation) = &parameters.kdf else {
        return Err(Damage::Unsupported);
    };
    // Every round is two sums.
    budget.spend(derivation.iteration_count.into(), 4)?;
    salt(derivation.salt)?;
    let plain = parameters.decrypt(password.as_bytes(), bytes);
    plain.map(Zeroizing::new).map_err(|_| Damage::WrongPassword)
}
