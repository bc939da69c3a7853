//! What a key is good for in the systems that a seller meets. Sources: Keden's and the procurement portal's guides to registration.

use super::{Certificate, Holder, Moment, Role};

/// A step of one of the systems that takes a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Registering in Keden: a signature.
    KedenRegister,
    /// Signing in to Keden.
    KedenSignIn,
    /// Signing in to the portal of state procurement.
    PppSignIn,
    /// Signing that portal's agreement.
    PppSign,
}

impl Step {
    /// All of them, in the order in which a seller meets them.
    pub const ALL: [Self; 4] = [
        Self::KedenRegister,
        Self::KedenSignIn,
        Self::PppSignIn,
        Self::PppSign,
    ];

    /// As programs call it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::KedenRegister => "keden-register",
            Self::KedenSignIn => "keden-sign-in",
            Self::PppSignIn => "ppp-sign-in",
            Self::PppSign => "ppp-sign",
        }
    }
}

/// The steps that a certificate is good for at a moment. A company is registered in Keden by its head or by an employee
/// with the right to sign.
pub fn serves(certificate: &Certificate, now: Moment) -> Vec<Step> {
    let holds = certificate.not_before <= now && now <= certificate.not_after;
    let of_somebody = matches!(certificate.holder, Holder::Person | Holder::Organisation);
    if !holds || !of_somebody {
        return Vec::new();
    }
    let speaks = certificate.holder == Holder::Person || certificate.may_sign();
    let fits = |step: &Step| match step {
        Step::KedenRegister => certificate.signs && speaks,
        Step::KedenSignIn | Step::PppSignIn => certificate.signs_in,
        Step::PppSign => certificate.signs,
    };
    Step::ALL.into_iter().filter(fits).collect()
}

impl Certificate {
    /// Whether its holder signs for an organisation.
    pub fn may_sign(&self) -> bool {
        let speaks = |role: &Role| matches!(role, Role::Head | Role::Signs);
        self.roles.iter().any(speaks)
    }
}
