//! The registration forms of the systems that a seller meets, as their papers describe them, to be rehearsed before they are
//! filled in there. Sources: the National Catalog's manual (table 1), and the instructions of Keden and of the PPP portal.

use super::Field;

/// A form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Registration in the National Catalog.
    Catalog,
    /// Registration in Keden, and a company's people there.
    Keden,
    /// Registration on the PPP portal, and the participant's accounts.
    Portal,
}

/// What a field is called in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Name {
    /// IIN or BIN.
    Number,
    /// Name of the organisation.
    Organisation,
    /// First name.
    FirstName,
    /// Last name.
    LastName,
    /// E-mail.
    Email,
    /// Telephone.
    Phone,
    /// Kind of owner.
    Kind,
    /// Password.
    Password,
    /// Password once more.
    Repeat,
    /// Code from the e-mail, six digits.
    Code,
    /// Code from the e-mail, of a length that the paper does not state.
    AnyCode,
    /// IIN of an employee.
    Employee,
    /// Role of an employee.
    Role,
    /// The bank's code.
    Bic,
    /// The client's account code.
    Iik,
    /// Residency and sector.
    Kbe,
    /// Number of the account.
    Account,
    /// The bank's code for payments from abroad.
    Swift,
    /// Day on which the account was opened.
    Opened,
    /// Day on which it was closed.
    Closed,
    /// Kind of account.
    AccountKind,
}

/// A part of a form, with a heading of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// Who registers.
    User,
    /// What comes by e-mail.
    Confirmation,
    /// People of the company.
    People,
    /// Whom the user acts for.
    Participant,
    /// Bank accounts.
    Accounts,
}

impl Part {
    /// Whether there may be several of it.
    pub const fn is_many(self) -> bool {
        matches!(self, Self::People | Self::Accounts)
    }
}

/// One field of a form.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    /// What it is called.
    pub name: Name,
    /// What it asks for.
    pub field: Field,
    /// What it is compared with.
    pub beside: Option<Name>,
}

const fn slot(name: Name, field: Field) -> Slot {
    Slot {
        name,
        field,
        beside: None,
    }
}

const fn beside(name: Name, field: Field, other: Name) -> Slot {
    Slot {
        name,
        field,
        beside: Some(other),
    }
}

/// The kinds of owner that the National Catalog's form offers, as rules call them.
pub const KINDS: [&str; 3] = ["company", "person", "trader"];

const CATALOG: &[(Part, &[Slot])] = &[
    (
        Part::User,
        &[
            beside(Name::Number, Field::Number, Name::Kind),
            slot(Name::Organisation, Field::Words),
            slot(Name::FirstName, Field::Words),
            slot(Name::LastName, Field::Words),
            slot(Name::Email, Field::Email),
            slot(Name::Phone, Field::Phone),
            slot(Name::Kind, Field::Choice),
            slot(Name::Password, Field::CatalogPassword),
            beside(Name::Repeat, Field::Repeat, Name::Password),
        ],
    ),
    (Part::Confirmation, &[slot(Name::Code, Field::Code)]),
];

const KEDEN: &[(Part, &[Slot])] = &[
    (
        Part::User,
        &[
            slot(Name::Email, Field::Email),
            slot(Name::Password, Field::KedenPassword),
            beside(Name::Repeat, Field::Repeat, Name::Password),
        ],
    ),
    (
        Part::People,
        &[
            slot(Name::Employee, Field::Iin),
            slot(Name::Role, Field::Words),
        ],
    ),
];

const PORTAL: &[(Part, &[Slot])] = &[
    (
        Part::User,
        &[
            slot(Name::Email, Field::Email),
            slot(Name::Phone, Field::Phone),
            slot(Name::Password, Field::PortalPassword),
            beside(Name::Repeat, Field::Repeat, Name::Password),
        ],
    ),
    (Part::Confirmation, &[slot(Name::AnyCode, Field::Words)]),
    (Part::Participant, &[slot(Name::Number, Field::Number)]),
    (
        Part::Accounts,
        &[
            slot(Name::Bic, Field::Bic),
            slot(Name::Iik, Field::Iik),
            beside(Name::Kbe, Field::Kbe, Name::Number),
            slot(Name::Account, Field::Account),
            slot(Name::Swift, Field::Bic),
            slot(Name::Opened, Field::Date),
            beside(Name::Closed, Field::LaterDate, Name::Opened),
            slot(Name::AccountKind, Field::Words),
        ],
    ),
];

impl Form {
    /// All of them, in the order in which a seller meets them.
    pub const ALL: [Self; 3] = [Self::Catalog, Self::Keden, Self::Portal];

    /// What programs call it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Catalog => "catalog",
            Self::Keden => "keden",
            Self::Portal => "portal",
        }
    }

    /// Its parts and their fields, from top to bottom.
    pub const fn parts(self) -> &'static [(Part, &'static [Slot])] {
        match self {
            Self::Catalog => CATALOG,
            Self::Keden => KEDEN,
            Self::Portal => PORTAL,
        }
    }
}

/// Where an employee stands in Keden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum State {
    /// Not in the list yet.
    #[default]
    Absent,
    /// May register.
    Added,
    /// Has registered.
    Registered,
    /// May neither register nor sign in.
    Excluded,
    /// May register and sign in again.
    Restored,
}

/// What changes where an employee stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Act {
    /// The head puts the employee on the list.
    Add,
    /// The employee registers.
    Register,
    /// The head takes the employee off.
    Exclude,
    /// The head takes the employee back.
    Restore,
}

impl State {
    /// What may happen next.
    pub const fn acts(self) -> &'static [Act] {
        match self {
            Self::Absent => &[Act::Add],
            Self::Added | Self::Restored => &[Act::Register, Act::Exclude],
            Self::Registered => &[Act::Exclude],
            Self::Excluded => &[Act::Restore],
        }
    }

    /// Where an employee stands after it; where it may not happen, as before.
    #[must_use]
    pub fn after(self, act: Act) -> Self {
        if !self.acts().contains(&act) {
            return self;
        }
        match act {
            Act::Add => Self::Added,
            Act::Register => Self::Registered,
            Act::Exclude => Self::Excluded,
            Act::Restore => Self::Restored,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_field_is_compared_with_is_in_its_form() {
        for form in Form::ALL {
            let slots = || form.parts().iter().flat_map(|(_, slots)| *slots);
            let has = |name| slots().any(|slot| slot.name == name);
            assert!(slots().all(|slot| slot.beside.is_none_or(has)), "{form:?}");
            for slot in slots() {
                let same = slots().filter(|other| other.name == slot.name);
                assert_eq!(same.count(), 1, "{form:?} {slot:?}");
                // Nobody is asked for a second password without a first.
                assert_eq!(slot.field == Field::Repeat, slot.name == Name::Repeat);
            }
        }
    }

    #[test]
    fn an_employee_is_added_registers_and_comes_back() {
        let all = [
            Act::Add,
            Act::Register,
            Act::Exclude,
            Act::Restore,
            Act::Register,
        ];
        let walk = all.into_iter().scan(State::Absent, |state, act| {
            *state = state.after(act);
            Some(*state)
        });
        assert_eq!(
            walk.collect::<Vec<_>>(),
            [
                State::Added,
                State::Registered,
                State::Excluded,
                State::Restored,
                State::Registered
            ]
        );
        assert_eq!(State::Excluded.after(Act::Register), State::Excluded);
        assert_eq!(State::Absent.after(Act::Restore), State::Absent);
    }
}
