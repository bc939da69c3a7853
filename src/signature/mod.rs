//! Key files of the National Certification Authority: whose they are, what they are for, and how long they hold. Only certificates
//! are looked at; a private key is never decrypted. `read` opens files, `ber` makes their encoding strict, `p12` opens PKCS #12,
//! `pbe` what its password encrypts, `certificate` says what a certificate says, `chain` checks a signature,
//! `serves` knows which systems take a key, `told` says all of it in words. `ncalayer` is what is said to the program that signs.

#[cfg(feature = "signature")]
mod ber;
#[cfg(feature = "signature")]
mod certificate;
#[cfg(feature = "signature")]
mod chain;
mod date;
pub mod ncalayer;
#[cfg(feature = "signature")]
mod p12;
#[cfg(feature = "signature")]
mod pbe;
#[cfg(feature = "signature")]
mod read;
mod serves;
#[cfg(feature = "signature")]
pub mod told;

#[cfg(feature = "signature")]
pub use ber::to_der as strict;
pub use date::{Moment, SOON};
#[cfg(feature = "signature")]
pub use read::read;
pub use serves::{Step, serves};

/// What a file is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// Nothing that is known.
    #[default]
    Unknown,
    /// PKCS #12: certificates and private keys under a password (.p12, .pfx).
    Pkcs12,
    /// One certificate (.cer, .crt, .der).
    Certificate,
    /// Text with certificates (.pem).
    Pem,
    /// A signature, or certificates in the form of one (.cms, .p7b).
    Signed,
}

/// Why a file tells nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Damage {
    /// It has no bytes.
    Empty,
    /// It is something else.
    NotAKey,
    /// It begins as it should and does not go on so.
    Broken,
    /// The password is another one.
    WrongPassword,
    /// It opens with a password only.
    PasswordNeeded,
    /// It holds a private key and no certificate.
    KeyOnly,
    /// More bytes than any key file has.
    TooLarge,
    /// Opening it would take a computer very long, whoever made it so.
    Costly,
    /// It is encrypted in a way that is not read here.
    Unsupported,
}

/// Who a certificate is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Holder {
    /// It does not say.
    #[default]
    Other,
    /// A person.
    Person,
    /// A person who acts for an organisation.
    Organisation,
    /// A program of an organisation.
    System,
    /// An authority that issues certificates.
    Authority,
}

/// What somebody may do for an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The head.
    Head,
    /// Has the right to sign.
    Signs,
    /// Has the right to sign payments.
    SignsPayments,
    /// Of the personnel department.
    Personnel,
    /// An employee.
    Employee,
    /// A program.
    System,
}

impl Role {
    /// All of them, as the authority numbers them from 1.
    pub const ALL: [Self; 6] = [
        Self::Head,
        Self::Signs,
        Self::SignsPayments,
        Self::Personnel,
        Self::Employee,
        Self::System,
    ];

    /// As programs call it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Head => "head",
            Self::Signs => "signs",
            Self::SignsPayments => "signs-payments",
            Self::Personnel => "personnel",
            Self::Employee => "employee",
            Self::System => "system",
        }
    }
}

/// How a public key works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Algorithm {
    /// In a way that is not known here.
    #[default]
    Other,
    /// RSA, with so many bits.
    Rsa(u32),
    /// GOST 34.310-2004.
    Gost2004,
    /// GOST R 34.10-2015 with 256 bits.
    Gost2015Short,
    /// GOST R 34.10-2015 with 512 bits: the only one that is issued today.
    Gost2015,
}

impl Algorithm {
    /// What it is called.
    pub fn name(self) -> String {
        match self {
            Self::Other => String::new(),
            Self::Rsa(bits) => format!("RSA-{bits}"),
            Self::Gost2004 => "GOST-2004".into(),
            Self::Gost2015Short => "GOST-2015-256".into(),
            Self::Gost2015 => "GOST-2015-512".into(),
        }
    }

    /// Whether it is one of GOST's.
    pub const fn is_gost(self) -> bool {
        matches!(self, Self::Gost2004 | Self::Gost2015Short | Self::Gost2015)
    }
}

/// What became of checking a certificate against a root that a person supplied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Chain {
    /// No root was supplied.
    #[default]
    NotAsked,
    /// Signed by it, or by somebody whom it signed for.
    Proven,
    /// Not so.
    Refuted,
    /// The signature is of a kind that is not verified here, such as GOST's.
    NotHere,
    /// What was supplied is no certificate.
    NoRoot,
}

/// What a certificate says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Certificate {
    /// The name of whoever it is for.
    pub subject: String,
    /// The person's number, where there is one.
    pub iin: Option<String>,
    /// The organisation's number, where there is one.
    pub bin: Option<String>,
    /// The organisation's name, where there is one.
    pub organisation: Option<String>,
    /// Whose it is.
    pub holder: Holder,
    /// What they may do for their organisation.
    pub roles: Vec<Role>,
    /// It is for signing in.
    pub signs_in: bool,
    /// It is for signing.
    pub signs: bool,
    /// How its key works.
    pub algorithm: Algorithm,
    /// Who issued it.
    pub issuer: String,
    /// Its number, in hexadecimal digits.
    pub serial: String,
    /// It holds from then on.
    pub not_before: Moment,
    /// It holds up to then.
    pub not_after: Moment,
    /// What a root said of it.
    pub chain: Chain,
}

/// A file that was looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyFile {
    /// What it is.
    pub form: Form,
    /// Why it tells nothing; `None` where it does.
    pub damage: Option<Damage>,
    /// Its certificates, in the order of the file.
    pub certificates: Vec<Certificate>,
    /// Private keys lie in it.
    pub has_key: bool,
}

impl KeyFile {
    /// Certificates of people, organisations and programs: not those of authorities, which come along to prove them.
    pub fn own(&self) -> impl Iterator<Item = (usize, &Certificate)> {
        let all = self.certificates.iter().enumerate();
        all.filter(|(_, certificate)| certificate.holder != Holder::Authority)
    }
}
