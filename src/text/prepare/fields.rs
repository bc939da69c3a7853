//! The words of the check of fields and of the rehearsed forms.

use crate::identity::forms::{Act, Form, Name, Part, State};
use crate::identity::{Field, Strength, Told};
use crate::text::Locale;

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct FieldsUi {
    pub heading: &'static str,
    pub lead: &'static str,
    pub one: &'static str,
    pub what: &'static str,
    pub value: &'static str,
    pub fine: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub show: &'static str,
    pub hide: &'static str,
    pub optional: &'static str,
    pub rehearse: &'static str,
    pub rehearse_lead: &'static str,
    pub choose: &'static str,
    pub remove: &'static str,
    pub check_all: &'static str,
    pub passes: &'static str,
    pub clear: &'static str,
    pub close: &'static str,
    pub kinds: [&'static str; 3],
    pub say: FieldsSay,
}

/// What depends on something.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct FieldsSay {
    pub field: fn(Field) -> &'static str,
    pub form: fn(Form) -> &'static str,
    /// What its paper says beside the fields.
    pub about: fn(Form) -> &'static [&'static str],
    pub part: fn(Part) -> &'static str,
    pub name: fn(Name) -> &'static str,
    pub hint: fn(Form, Name) -> &'static str,
    pub add: fn(Part) -> &'static str,
    pub state: fn(State) -> &'static str,
    pub state_means: fn(State) -> &'static str,
    pub act: fn(Act) -> &'static str,
    pub strength: fn(Strength) -> &'static str,
    pub told: fn(&Told) -> String,
    pub refused: fn(usize) -> String,
    pub mend: fn(&str) -> String,
    pub which: fn(usize) -> String,
}

/// The sectors of the economy, as the second digit of a KBe tells them.
pub(in crate::text) fn sector(locale: Locale, digit: u8) -> &'static str {
    let sectors: [&str; 9] = match locale {
        Locale::Ru => [
            "центральное правительство",
            "региональные и местные органы управления",
            "центральный банк",
            "другие депозитные организации",
            "другие финансовые организации",
            "государственные нефинансовые организации",
            "негосударственные нефинансовые организации",
            "некоммерческие организации, обслуживающие домашние хозяйства",
            "домашние хозяйства (люди и ИП)",
        ],
        Locale::Kk => [
            "орталық үкімет",
            "өңірлік және жергілікті басқару органдары",
            "орталық банк",
            "басқа депозиттік ұйымдар",
            "басқа қаржы ұйымдары",
            "мемлекеттік қаржылық емес ұйымдар",
            "мемлекеттік емес қаржылық емес ұйымдар",
            "үй шаруашылықтарына қызмет көрсететін коммерциялық емес ұйымдар",
            "үй шаруашылықтары (адамдар мен ЖК)",
        ],
        Locale::En => [
            "central government",
            "regional and local government",
            "central bank",
            "other deposit institutions",
            "other financial institutions",
            "state non-financial organisations",
            "private non-financial organisations",
            "non-profit organisations serving households",
            "households (people and sole traders)",
        ],
    };
    usize::from(digit)
        .checked_sub(1)
        .and_then(|at| sectors.get(at))
        .copied()
        .unwrap_or_default()
}
