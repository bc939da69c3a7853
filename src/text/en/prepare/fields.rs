//! The words of the check of fields and of the rehearsed forms, in English.

use crate::identity::forms::{Act, Form, Name, Part, State};
use crate::identity::{Field, Part as Unit, Sex, Standing, Strength, Told};
use crate::text::prepare::{FieldsSay, FieldsUi, sector};
use crate::text::{Locale, plural};

pub(in crate::text) static UI: FieldsUi = FieldsUi {
    heading: "Fields and forms",
    lead: "Check numbers, and fill in a form to try it. Nothing is sent, nothing is kept.",
    one: "Check one number",
    what: "What to check",
    value: "Value",
    fine: "Nothing to remark",
    copy: "Copy",
    copied: "Copied.",
    copy_failed: "The browser did not allow it. Select the text and copy it yourself.",
    show: "Show",
    hide: "Hide",
    optional: "optional",
    rehearse: "Fill in a form to try it",
    rehearse_lead: "The fields are those of the system. See here where it would refuse, and copy the values one by one.",
    choose: "Choose",
    remove: "Remove",
    check_all: "Check the form",
    passes: "Nothing is left for which the form would be refused. Copy the values into the system.",
    clear: "Clear the form",
    close: "Close",
    kinds: ["Legal person", "Individual", "Sole trader"],
    say: FieldsSay {
        field: |field| match field {
            Field::Iin => "IIN",
            Field::Bin => "BIN",
            Field::Iik => "IIK (account)",
            Field::Bic => "BIC (SWIFT)",
            Field::Kbe => "KBe",
            Field::Phone => "Telephone",
            Field::Email => "E-mail",
            Field::Account => "Account abroad",
            Field::KeyPassword => "Password of a key file",
            Field::CatalogPassword => "Password of the National Catalog",
            Field::PortalPassword => "Password of the PPP portal",
            Field::Code => "Code from the mail",
            _ => "Value",
        },
        form: |form| match form {
            Form::Catalog => "National Catalog",
            Form::Keden => "Keden",
            Form::Portal => "PPP portal",
        },
        about: |form| match form {
            Form::Catalog => &[
                "The fields are those of the manual’s table 1. You will also agree to the terms.",
                "When the form is sent, a code of six digits comes by e-mail.",
            ],
            Form::Keden => &[
                "It takes an IIN or BIN, a key, and NCALayer running. The registration is signed with the RSA or GOST key, signing in takes the AUTH key.",
                "Confirm the e-mail within 24 hours, or register again.",
                "A company is registered by its head or an employee with the right to sign, who then adds the others as participants.",
            ],
            Form::Portal => &[
                "The portal takes IIN, names and date of birth from the key, and the company’s data by BIN from the state register. The portal may set the participant’s role by the IIN or BIN.",
                "Sign in with the AUTH key, sign the agreement with the RSA or GOST key.",
                "Five wrong passwords in a row lock the account for 10 minutes.",
            ],
        },
        part: |part| match part {
            Part::User => "User",
            Part::Confirmation => "Confirming the e-mail",
            Part::People => "Participants of the company",
            Part::Participant => "Participant",
            Part::Accounts => "Bank accounts",
        },
        name: |name| match name {
            Name::Number => "IIN/BIN",
            Name::Organisation => "Name of the organisation",
            Name::FirstName => "First name",
            Name::LastName => "Last name",
            Name::Email => "E-mail",
            Name::Phone => "Telephone",
            Name::Kind => "Kind of owner",
            Name::Password => "Password",
            Name::Repeat => "Password again",
            Name::Code | Name::AnyCode => "Code from the mail",
            Name::Employee => "IIN of the employee",
            Name::Role => "Role of the employee",
            Name::Bic => "BIC of the bank",
            Name::Iik => "IIK",
            Name::Kbe => "KBe",
            Name::Account => "Account number",
            Name::Swift => "SWIFT",
            Name::Opened => "Account opened on",
            Name::Closed => "Account closed on",
            Name::AccountKind => "Kind of account",
        },
        hint: |form, name| match (form, name) {
            (Form::Catalog, Name::Number) => {
                "Non-residents without IIN and BIN give the tax number of their country."
            }
            (Form::Catalog, Name::Organisation) => "The full name.",
            (Form::Catalog, Name::Password) => "At least 8 characters.",
            (Form::Catalog, Name::Code) => "Six digits.",
            (Form::Keden, Name::Password) => "Keden’s instructions state no rule for it.",
            (Form::Keden, Name::Role) => "The instructions show the role of a declarant.",
            (Form::Portal, Name::Password) => {
                "8 to 20 characters: small and capital letters and digits."
            }
            (Form::Portal, Name::Number) => {
                "The portal takes it from the key. The KBe is compared with it."
            }
            (Form::Portal, Name::Iik) => {
                "The portal’s instructions say 12 characters, an IIK of Kazakhstan has 20."
            }
            (Form::Portal, Name::Account) => "Up to 34 characters: an IIK or an account abroad.",
            (Form::Portal, Name::Swift) => {
                "8 to 11 characters by the instructions; 8 or 11 by the standard."
            }
            (Form::Portal, Name::Kbe) => {
                "First digit: resident 1, non-resident 2. Second: sector of the economy."
            }
            (Form::Portal, Name::Opened | Name::Closed) => {
                "Year.month.day, for instance 2026.11.23."
            }
            _ => "",
        },
        add: |part| match part {
            Part::People => "Add a participant",
            _ => "Add a bank",
        },
        state: |state| match state {
            State::Absent => "Not on the list",
            State::Added => "Added",
            State::Registered => "Registered",
            State::Excluded => "Excluded",
            State::Restored => "Restored",
        },
        state_means: |state| match state {
            State::Absent => "Cannot register.",
            State::Added | State::Restored => "Can register.",
            State::Registered => "Can sign in.",
            State::Excluded => "Can neither register nor sign in.",
        },
        act: |act| match act {
            Act::Add => "Add",
            Act::Register => "The employee has registered",
            Act::Exclude => "Exclude",
            Act::Restore => "Restore",
        },
        strength: |strength| match strength {
            Strength::Weak => "The password is weak: a program finds it soon.",
            Strength::Fair => "The password is fair: a longer one is better.",
            Strength::Good => "The password is strong.",
        },
        told,
        refused: |n| {
            let fields = plural(n, Locale::En, &["field", "fields"]);
            format!("The form would be refused: {n} {fields}. Mend what is marked.")
        },
        mend: |value| format!("Mend all: {value}"),
        which: |n| format!("No. {n}"),
    },
};

fn told(told: &Told) -> String {
    match told {
        Told::Person { born, sex } => {
            let sex = match sex {
                Some(Sex::Male) => "male",
                Some(Sex::Female) => "female",
                None => "century and sex not stated",
            };
            match born {
                Some(day) => format!("A person: born {}, {sex}", day.iso()),
                None => format!("A person: {sex}"),
            }
        }
        Told::Company {
            year,
            month,
            standing,
            part,
        } => {
            let standing = match standing {
                Standing::Resident => "legal person, resident",
                Standing::NonResident => "legal person, non-resident",
                Standing::JointTraders => "joint enterprise of sole traders",
            };
            let part = match part {
                Some(Unit::Head) => ", head office",
                Some(Unit::Branch) => ", branch",
                Some(Unit::Office) => ", representative office",
                Some(Unit::Farm) => ", farm",
                None => "",
            };
            format!("A company: {standing}{part}, registered {year}-{month:02}")
        }
        Told::Account {
            country,
            bank: Some(bank),
        } => format!("An account: country {country}, bank {bank}"),
        Told::Account { country, .. } => format!("An account: country {country}"),
        Told::Bank {
            institution,
            country,
            branch,
        } => {
            let branch = branch.as_ref().map(|branch| format!(", branch {branch}"));
            format!(
                "A bank: {institution}, country {country}{}",
                branch.unwrap_or_default()
            )
        }
        Told::Kbe {
            resident,
            sector: of,
        } => {
            let who = if *resident {
                "Resident"
            } else {
                "Non-resident"
            };
            format!("{who}: {}", sector(Locale::En, *of))
        }
        Told::Phone { here: true } => "A number of Kazakhstan".to_owned(),
        Told::Phone { here: false } => "A number of another country".to_owned(),
        Told::Email { domain } => format!("Mail at {domain}"),
    }
}
