//! What is typed into registration forms.

use super::{JsFinding, finding, to_js};
use crate::identity::{self, Date, Field, Part, Sex, Standing, Told};
use crate::text::Locale;
use serde::Serialize;
use wasm_bindgen::prelude::*;

#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "camelCase")]
enum JsFacts {
    Person {
        born: Option<String>,
        sex: Option<&'static str>,
    },
    Company {
        registered: String,
        standing: &'static str,
        part: Option<&'static str>,
    },
    Account {
        country: String,
        bank: Option<String>,
    },
    Bank {
        institution: String,
        country: String,
        branch: Option<String>,
    },
    Kbe {
        resident: bool,
        sector: u8,
    },
    Phone {
        country: Option<&'static str>,
    },
    Email {
        domain: String,
    },
}

impl From<Told> for JsFacts {
    fn from(told: Told) -> Self {
        match told {
            Told::Person { born, sex } => Self::Person {
                born: born.map(Date::iso),
                sex: sex.map(|sex| match sex {
                    Sex::Male => "male",
                    Sex::Female => "female",
                }),
            },
            Told::Company {
                year,
                month,
                standing,
                part,
            } => Self::Company {
                registered: format!("{year}-{month:02}"),
                standing: match standing {
                    Standing::Resident => "resident",
                    Standing::NonResident => "nonResident",
                    Standing::JointTraders => "jointTraders",
                },
                part: part.map(|part| match part {
                    Part::Head => "head",
                    Part::Branch => "branch",
                    Part::Office => "office",
                    Part::Farm => "farm",
                }),
            },
            Told::Account { country, bank } => Self::Account { country, bank },
            Told::Bank {
                institution,
                country,
                branch,
            } => Self::Bank {
                institution,
                country,
                branch,
            },
            Told::Kbe { resident, sector } => Self::Kbe { resident, sector },
            Told::Phone { here } => Self::Phone {
                country: here.then_some("KZ"),
            },
            Told::Email { domain } => Self::Email { domain },
        }
    }
}

#[derive(Serialize)]
struct JsIdentity {
    value: String,
    facts: Option<JsFacts>,
    findings: Vec<JsFinding>,
}

/// Checks one number, account or contact; `kind` is a field's name, `lang` a BCP 47 tag.
#[wasm_bindgen(js_name = checkIdentity)]
pub fn check_identity(kind: &str, text: &str, lang: &str) -> Result<JsValue, JsError> {
    let locale = Locale::from_tag(lang);
    let field = Field::of(kind).ok_or_else(|| JsError::new("no such kind"))?;
    let checked = identity::check(field, text, "");
    to_js(&JsIdentity {
        value: checked.value,
        facts: checked.told.map(JsFacts::from),
        findings: checked
            .findings
            .iter()
            .map(|found| finding(text, found, locale))
            .collect(),
    })
}
