//! The way to the first card: what somebody has to do, by who they are. Sources: the manual of the catalog (table 1 and its chapters on
//! accounts), the guides of the certification authority (2017), Keden and the PPP portal.

mod kept;

pub use kept::{read, written};

/// What somebody does. One may do several.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Trade {
    /// Sells to people.
    Shop,
    /// Brings goods into the country.
    Importer,
    /// Makes goods.
    Manufacturer,
    /// Sells to the state.
    Supplier,
}

impl Trade {
    /// All of them.
    pub const ALL: [Self; 4] = [
        Self::Shop,
        Self::Importer,
        Self::Manufacturer,
        Self::Supplier,
    ];
}

/// What somebody is before the law.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Form {
    /// A person.
    Person,
    /// A sole trader.
    #[default]
    SoleTrader,
    /// A company.
    Company,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::SoleTrader, Self::Company, Self::Person];
}

/// Who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Who {
    /// What they do, in the order of [`Trade::ALL`].
    pub trades: [bool; 4],
    /// Registered in Kazakhstan.
    pub resident: bool,
    /// What they are before the law.
    pub form: Form,
}

impl Default for Who {
    /// Most who come here.
    fn default() -> Self {
        Self {
            trades: [true, false, false, false],
            resident: true,
            form: Form::SoleTrader,
        }
    }
}

impl Who {
    /// Whether they do this.
    pub fn does(self, trade: Trade) -> bool {
        Trade::ALL
            .iter()
            .zip(self.trades)
            .any(|(known, does)| *known == trade && does)
    }

    /// Whether they need a key: where something is signed. The catalog itself asks for an e-mail address and a password.
    fn signs(self) -> bool {
        self.resident || self.does(Trade::Importer) || self.does(Trade::Supplier)
    }
}

/// A step on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// A key of the certification authority.
    Key,
    /// NCALayer on the computer.
    Layer,
    /// An account in the catalog.
    Account,
    /// A key for its interface.
    ApiKey,
    /// An account in Keden.
    Keden,
    /// The people of a company in Keden.
    KedenPeople,
    /// An account on the PPP portal.
    Portal,
    /// The participant's card there.
    PortalCard,
    /// Photos of the products.
    Photos,
    /// What is sold, checked before it is sent.
    Goods,
}

impl Step {
    /// All of them, in their order.
    pub const ALL: [Self; 10] = [
        Self::Key,
        Self::Layer,
        Self::Account,
        Self::ApiKey,
        Self::Keden,
        Self::KedenPeople,
        Self::Portal,
        Self::PortalCard,
        Self::Photos,
        Self::Goods,
    ];

    /// A short name that stays the same: what is kept on a device goes by it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Key => "key",
            Self::Layer => "ncalayer",
            Self::Account => "account",
            Self::ApiKey => "api-key",
            Self::Keden => "keden",
            Self::KedenPeople => "keden-people",
            Self::Portal => "portal",
            Self::PortalCard => "portal-card",
            Self::Photos => "photos",
            Self::Goods => "goods",
        }
    }

    /// Whether it is a step for them.
    fn applies(self, who: Who) -> bool {
        match self {
            Self::Key | Self::Layer => who.signs(),
            Self::Account | Self::ApiKey | Self::Photos | Self::Goods => true,
            Self::Keden => who.does(Trade::Importer),
            Self::KedenPeople => who.does(Trade::Importer) && who.form == Form::Company,
            Self::Portal | Self::PortalCard => who.does(Trade::Supplier),
        }
    }

    /// The site where it is done, without its scheme.
    pub const fn site(self) -> Option<&'static str> {
        match self {
            Self::Key => Some("pki.gov.kz"),
            Self::Account | Self::ApiKey => Some("nationalcatalog.kz"),
            Self::Keden | Self::KedenPeople => Some("keden.kgd.gov.kz"),
            Self::Layer | Self::Portal | Self::PortalCard | Self::Photos | Self::Goods => None,
        }
    }

    /// How old the paper is that tells of it, where it is not of today.
    pub const fn as_of(self) -> Option<Paper> {
        match self {
            Self::Key => Some(Paper::Of(2017)),
            // The day that its pictures show.
            Self::Keden | Self::KedenPeople => Some(Paper::Of(2024)),
            Self::Portal | Self::PortalCard => Some(Paper::Undated),
            _ => None,
        }
    }

    /// What can be checked here, best first.
    pub const fn checks(self) -> &'static [Check] {
        match self {
            Self::Key => &[Check::Keys, Check::Fields],
            Self::Layer => &[Check::Layer],
            Self::Account | Self::KedenPeople | Self::PortalCard => &[Check::Fields],
            Self::Keden | Self::Portal => &[Check::Fields, Check::Keys],
            Self::Photos => &[Check::Photos],
            Self::ApiKey | Self::Goods => &[],
        }
    }

    /// What it takes, for them.
    pub fn needs(self, who: Who) -> Vec<Need> {
        use Need as N;
        match self {
            Self::Key => [
                &[N::Iin, N::Identity, N::KeyPassword, N::KeyPlace][..],
                who.if_company(&[N::CompanyKey]),
            ]
            .concat(),
            Self::Layer => [
                &[N::Computer, N::LatestLayer][..],
                who.if_supplier(&[N::Module]),
            ]
            .concat(),
            Self::Account => vec![who.number(), N::Names, N::Email, N::Phone, N::Password8],
            Self::ApiKey => vec![N::ApiKeySection],
            Self::Keden => vec![
                who.number_here(),
                N::Email,
                N::Password,
                N::SigningKey,
                N::AuthKey,
                N::RunningLayer,
            ],
            Self::KedenPeople => vec![N::HeadFirst, N::TheirIin],
            Self::Portal => vec![
                N::AuthKey,
                N::SigningKey,
                N::Module,
                N::Password20,
                N::Email,
            ],
            Self::PortalCard => vec![who.number_here(), N::Roles, N::BankAccount],
            Self::Photos => [&[N::PhotoSize][..], who.if_supplier(&[N::FrontAndBack])].concat(),
            Self::Goods => vec![N::Barcodes],
        }
    }

    /// What commonly goes wrong, for them.
    pub fn mishaps(self, who: Who) -> Vec<Mishap> {
        use Mishap as M;
        match self {
            Self::Key => {
                let own = if who.form == Form::Company {
                    &[M::PersonsKey][..]
                } else {
                    &[]
                };
                [
                    &[M::ApplicationLapses, M::PasswordLost, M::OnlyGost][..],
                    own,
                ]
                .concat()
            }
            Self::Layer => vec![M::NotRunning, M::BrowserAsks, M::OtherProgram],
            Self::Account => vec![M::MistypedNumber, M::CodeByMail],
            Self::ApiKey => vec![M::TestPlatform],
            Self::Keden => vec![M::ConfirmIn24Hours, M::WrongKeyOfTwo],
            Self::KedenPeople => vec![M::BeforeTheCompany],
            Self::Portal => vec![M::FivePasswords, M::WrongKeyOfTwo],
            Self::PortalCard => vec![M::MistypedAccount],
            Self::Photos => vec![M::SmallPhoto],
            Self::Goods => vec![M::ThreeDays],
        }
    }
}

impl Who {
    /// The number that they go by.
    fn number(self) -> Need {
        match (self.resident, self.form) {
            (false, _) => Need::TaxNumber,
            (true, Form::Company) => Need::Bin,
            (true, _) => Need::Iin,
        }
    }

    /// The number where only one of Kazakhstan will do.
    fn number_here(self) -> Need {
        if self.resident {
            self.number()
        } else {
            Need::NumberHere
        }
    }

    fn if_company(self, needs: &[Need]) -> &[Need] {
        if self.form == Form::Company {
            needs
        } else {
            &[]
        }
    }

    fn if_supplier(self, needs: &[Need]) -> &[Need] {
        if self.does(Trade::Supplier) {
            needs
        } else {
            &[]
        }
    }
}

/// When a paper was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// In this year.
    Of(u16),
    /// It does not say.
    Undated,
}

/// What can be checked beside a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// What is typed into forms.
    Fields,
    /// Key files.
    Keys,
    /// NCALayer.
    Layer,
    /// Photos.
    Photos,
}

/// What a step takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "their words stand in src/text")]
pub enum Need {
    Iin,
    Bin,
    TaxNumber,
    NumberHere,
    Identity,
    KeyPassword,
    KeyPlace,
    CompanyKey,
    Computer,
    LatestLayer,
    RunningLayer,
    Module,
    Names,
    Email,
    Phone,
    Password,
    Password8,
    Password20,
    ApiKeySection,
    SigningKey,
    AuthKey,
    HeadFirst,
    TheirIin,
    Roles,
    BankAccount,
    PhotoSize,
    FrontAndBack,
    Barcodes,
}

/// What commonly goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "their words stand in src/text")]
pub enum Mishap {
    ApplicationLapses,
    PasswordLost,
    OnlyGost,
    PersonsKey,
    NotRunning,
    BrowserAsks,
    OtherProgram,
    MistypedNumber,
    CodeByMail,
    TestPlatform,
    ConfirmIn24Hours,
    WrongKeyOfTwo,
    BeforeTheCompany,
    FivePasswords,
    MistypedAccount,
    SmallPhoto,
    ThreeDays,
}

/// The steps that somebody has before them, in order.
pub fn steps(who: Who) -> Vec<Step> {
    Step::ALL
        .into_iter()
        .filter(|step| step.applies(who))
        .collect()
}
