//! The words of the way to the first card, in English.

use crate::guide::{Mishap, Need, Paper, Step};
use crate::text::prepare::GuideUi;

pub(in crate::text) static UI: GuideUi = GuideUi {
    who: "Who you are",
    trades: "What you do",
    shop: "Sell in a shop or on a marketplace",
    importer: "Import goods",
    manufacturer: "Make goods",
    supplier: "Supply the state",
    country: "Where you are registered",
    resident: "In Kazakhstan",
    foreign: "In another country",
    form: "As what",
    sole_trader: "Sole trader",
    company: "Company",
    person: "Private person",
    steps: "Your steps",
    have: "Tick a step that you have behind you: it folds away. Untick it to read it again.",
    needs: "What it takes",
    mishaps: "What can go wrong",
    time: "Time",
    done: "Done",
    site: "Where",
    keep: "Remember on this device",
    keep_hint: "Answers and ticks stay in this browser.",
    forgotten: "Answers and ticks were erased from this device.",
    keep_failed: "The browser did not keep the ticks: there is no room, or its settings forbid it.",
    print: "Print",
    save: "Download the list",
    file: "nct-ready-steps.txt",
    check_fields: "Check numbers and forms",
    check_keys: "Check keys",
    check_layer: "Check NCALayer",
    check_photos: "Check photos",

    step,
    need,
    mishap,
    as_of: |paper| match paper {
        Paper::Of(year) => [
            "By a guide of ",
            &year.to_string(),
            ": buttons may have other names by now.",
        ]
        .concat(),
        Paper::Undated => {
            "By a guide that bears no date: buttons may have other names by now.".to_owned()
        }
    },
    progress: |done, all| [&done.to_string(), " of ", &all.to_string(), " done."].concat(),
};

fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Key => (
            "A key file from the certification authority",
            "Visit the registration centre (a public service centre) within a month of the application.",
        ),
        Step::Layer => ("NCALayer on the computer", ""),
        Step::Account => ("An account in the National Catalog", ""),
        Step::ApiKey => ("The catalog’s API key", ""),
        Step::Keden => (
            "Registration in Keden",
            "Confirm the e-mail address within 24 hours.",
        ),
        Step::KedenPeople => ("The company’s people in Keden", ""),
        Step::Portal => ("Registration on the PPP portal", ""),
        Step::PortalCard => ("The participant’s card on the PPP portal", ""),
        Step::Photos => ("Photos of the products", ""),
        Step::Goods => (
            "Barcodes and template",
            "Moderation of a card takes up to 3 working days, for state procurement up to 10.",
        ),
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::Iin => "The IIN.",
        Need::Bin => "The BIN.",
        Need::TaxNumber => "The tax number of your own country.",
        Need::NumberHere => {
            "An IIN or BIN issued in Kazakhstan: the tax number of another country will not do here."
        }
        Need::Identity => {
            "An identity card or passport, and the printed application with its number."
        }
        Need::KeyPassword => {
            "A password for the key: 8 characters or more, Latin small and capital letters and digits."
        }
        Need::KeyPlace => {
            "A place for the key: the computer, the identity card, eToken, JaCarta or Kaztoken."
        }
        Need::CompanyKey => {
            "For a company: a key that states its BIN. The guide behind this step is written for persons: see the site for how companies get theirs."
        }
        Need::Computer => "A computer: Windows, macOS or Linux.",
        Need::LatestLayer => "The latest version of NCALayer.",
        Need::RunningLayer => "NCALayer, running.",
        Need::Module => "The module for state procurement in NCALayer.",
        Need::Names => "The organisation, first and last name.",
        Need::Email => "An e-mail address that you read.",
        Need::Phone => "A phone number.",
        Need::Password => "A password.",
        Need::Password8 => "A password of 8 characters or more.",
        Need::Password20 => {
            "A password of 8 to 20 characters: small and capital letters and digits."
        }
        Need::ApiKeySection => "The cabinet, section «Ключи API», button «Создать ключ».",
        Need::SigningKey => "A key for signing (RSA or GOST).",
        Need::AuthKey => "A key for signing in (AUTH or GOST512).",
        Need::HeadFirst => {
            "The company is registered first, by its head or an employee with the right to sign."
        }
        Need::TheirIin => {
            "The IIN and role of each employee: the head or an employee with the right to sign adds them under «Участники ЮЛ»."
        }
        Need::Roles => "A role on the portal: the portal may set it by the BIN or IIN.",
        Need::BankAccount => {
            "A bank account: BIC, number (IIK) of up to 34 characters, KBe, SWIFT of 8 to 11, opening date and kind."
        }
        Need::PhotoSize => {
            "JPG or PNG photos of 5 MB at most, 800 pixels or more on the long side; the label can be read, nothing else is in the background."
        }
        Need::FrontAndBack => "For state procurement: front and back.",
        Need::Barcodes => {
            "A list of barcodes or a filled-in template: check them on this site before you send them."
        }
    }
}

fn mishap(mishap: Mishap) -> &'static str {
    match mishap {
        Mishap::ApplicationLapses => "Nobody came within a month: the application lapses.",
        Mishap::PasswordLost => {
            "The key’s password is forgotten: it cannot be recovered; the key is revoked and a new one made."
        }
        Mishap::OnlyGost => {
            "People wait for two RSA files: since 28 April 2024 only GOST512 keys are issued."
        }
        Mishap::PersonsKey => "A personal key is used where the company’s is needed.",
        Mishap::NotRunning => "The program is not running.",
        Mishap::BrowserAsks => {
            "The browser keeps the page from programs of this computer: Chrome from 147 on asks for a permission of its own."
        }
        Mishap::OtherProgram => "Another program, KAZTOKEN, answers in its place.",
        Mishap::MistypedNumber => "A mistyped IIN or BIN.",
        Mishap::CodeByMail => "A mistyped e-mail address: the six-digit code does not come.",
        Mishap::TestPlatform => {
            "Cards made on the test platform developer.nct.kz are not carried over."
        }
        Mishap::ConfirmIn24Hours => {
            "The address was not confirmed within 24 hours: register again."
        }
        Mishap::WrongKeyOfTwo => {
            "Two older keys are mixed up: AUTH signs in, RSA or GOST signs. A GOST512 key does both."
        }
        Mishap::BeforeTheCompany => {
            "An employee registers before the company, or before being added: that does not work."
        }
        Mishap::FivePasswords => "Five wrong passwords lock the account for 10 minutes.",
        Mishap::MistypedAccount => "A mistyped IIK: its check digits tell.",
        Mishap::SmallPhoto => "A photo is too small, or too heavy.",
        Mishap::ThreeDays => "A card with an error is returned, and the check begins again.",
    }
}
