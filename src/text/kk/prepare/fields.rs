//! The words of the check of fields and of the rehearsed forms, in Kazakh.

use crate::identity::forms::{Act, Form, Name, Part, State};
use crate::identity::{Field, Part as Unit, Sex, Standing, Strength, Told};
use crate::text::Locale;
use crate::text::prepare::{FieldsSay, FieldsUi, sector};

pub(in crate::text) static UI: FieldsUi = FieldsUi {
    heading: "Өрістер мен формалар",
    lead: "Нөмірлерді тексеріп, форманы сынап толтырыңыз. Ештеңе жіберілмейді және сақталмайды.",
    one: "Бір нөмірді тексеру",
    what: "Не тексеріледі",
    value: "Мәні",
    fine: "Ескерту жоқ",
    copy: "Көшіру",
    copied: "Көшірілді.",
    copy_failed: "Браузер көшіруге рұқсат бермеді. Мәтінді белгілеп, өзіңіз көшіріңіз.",
    show: "Көрсету",
    hide: "Жасыру",
    optional: "міндетті емес",
    rehearse: "Форманы сынап толтыру",
    rehearse_lead: "Өрістер жүйедегідей. Жүйе қай жерде қабылдамайтыны осында көрінеді, дайын мәндер бір-бірлеп көшіріледі.",
    choose: "Таңдаңыз",
    remove: "Алып тастау",
    check_all: "Форманы тексеру",
    passes: "Форманың қабылдануына кедергі ескерту жоқ. Мәндерді жүйеге көшіріңіз.",
    clear: "Форманы тазалау",
    close: "Жабу",
    kinds: ["Заңды тұлға", "Жеке тұлға", "ЖК"],
    say: FieldsSay {
        field: |field| match field {
            Field::Iin => "ЖСН",
            Field::Bin => "БСН",
            Field::Iik => "ЖСК (шот)",
            Field::Bic => "БСК (SWIFT)",
            Field::Kbe => "КБе",
            Field::Phone => "Телефон",
            Field::Email => "E-mail",
            Field::Account => "Шетелдегі шот",
            Field::KeyPassword => "ЭЦҚ кілтінің құпиясөзі",
            Field::CatalogPassword => "Ұлттық каталогтың құпиясөзі",
            Field::PortalPassword => "МЖӘ порталының құпиясөзі",
            Field::Code => "Хаттағы код",
            _ => "Мәні",
        },
        form: |form| match form {
            Form::Catalog => "Ұлттық каталог",
            Form::Keden => "Кеден",
            Form::Portal => "МЖӘ порталы",
        },
        about: |form| match form {
            Form::Catalog => &[
                "Өрістер пайдаланушы нұсқаулығының 1-кестесінен алынған. Шарттарға келісім де керек болады.",
                "Форма жіберілген соң поштаға алты цифрлы код келеді.",
            ],
            Form::Keden => &[
                "ЖСН не БСН, ЭЦҚ кілті және іске қосылған NCALayer керек. Тіркеуге RSA не GOST кілтімен қол қойылады, AUTH кілтімен кіреді.",
                "Поштаны 24 сағат ішінде растаңыз: әйтпесе қайта тіркелу керек болады.",
                "Компанияны басшы не қол қою құқығы бар қызметкер тіркейді. Басқаларын ол «Участники ЮЛ» бөліміне қосады.",
            ],
            Form::Portal => &[
                "ЖСН-ді, тегін, атын, әкесінің атын және туған күнін портал кілттен, компания деректерін БСН бойынша мемлекеттік тізілімнен алады. Қатысушының рөлін портал ЖСН не БСН бойынша өзі қоюы мүмкін.",
                "AUTH кілтімен кіріп, келісімге RSA не GOST кілтімен қол қою керек.",
                "Құпиясөз қатарынан бес рет қате енгізілсе, кіру 10 минутқа жабылады.",
            ],
        },
        part: |part| match part {
            Part::User => "Пайдаланушы",
            Part::Confirmation => "Поштаны растау",
            Part::People => "ЗТ қатысушылары",
            Part::Participant => "Қатысушы",
            Part::Accounts => "Банк шоттары",
        },
        name: |name| match name {
            Name::Number => "ЖСН/БСН",
            Name::Organisation => "Ұйымның атауы",
            Name::FirstName => "Аты",
            Name::LastName => "Тегі",
            Name::Email => "E-mail",
            Name::Phone => "Телефон нөмірі",
            Name::Kind => "Субъект түрі",
            Name::Password => "Құпиясөз",
            Name::Repeat => "Құпиясөзді растау",
            Name::Code | Name::AnyCode => "Хаттағы код",
            Name::Employee => "Қызметкердің ЖСН-і",
            Name::Role => "Қызметкердің рөлі",
            Name::Bic => "Банктің БСК-сі",
            Name::Iik => "ЖСК",
            Name::Kbe => "КБе",
            Name::Account => "Шот нөмірі",
            Name::Swift => "SWIFT",
            Name::Opened => "Шоттың ашылған күні",
            Name::Closed => "Шоттың жабылған күні",
            Name::AccountKind => "Шот түрі",
        },
        hint: |form, name| match (form, name) {
            (Form::Catalog, Name::Number) => {
                "ЖСН мен БСН-і жоқ бейрезидент өз елінің салық нөмірін жазады."
            }
            (Form::Catalog, Name::Organisation) => "Толық атауы.",
            (Form::Catalog, Name::Password) => "Кемінде 8 таңба.",
            (Form::Catalog, Name::Code) => "Алты цифр.",
            (Form::Keden, Name::Password) => "Кеден нұсқаулығында құпиясөзге талап айтылмаған.",
            (Form::Keden, Name::Role) => "Нұсқаулықта «Декларант» рөлі көрсетілген.",
            (Form::Portal, Name::Password) => {
                "8-ден 20 таңбаға дейін: кіші және бас әріптер мен цифрлар."
            }
            (Form::Portal, Name::Number) => "Портал оны кілттен алады. КБе осымен салыстырылады.",
            (Form::Portal, Name::Iik) => {
                "Портал нұсқаулығында 12 таңба делінген, ал қазақстандық ЖСК-де 20 таңба болады."
            }
            (Form::Portal, Name::Account) => "34 таңбаға дейін: ЖСК не шетелдегі шот.",
            (Form::Portal, Name::Swift) => {
                "Нұсқаулық бойынша 8-ден 11 таңбаға дейін; стандарт бойынша 8 не 11."
            }
            (Form::Portal, Name::Kbe) => {
                "Бірінші цифр: резидент 1, бейрезидент 2. Екіншісі: экономика секторы."
            }
            (Form::Portal, Name::Opened | Name::Closed) => "Жыл.ай.күн, мысалы 2026.11.23.",
            _ => "",
        },
        add: |part| match part {
            Part::People => "Қатысушы қосу",
            _ => "Банк қосу",
        },
        state: |state| match state {
            State::Absent => "Тізімде жоқ",
            State::Added => "Қосылды",
            State::Registered => "Тіркелді",
            State::Excluded => "Шығарылды",
            State::Restored => "Қалпына келтірілді",
        },
        state_means: |state| match state {
            State::Absent => "Тіркеле алмайды.",
            State::Added | State::Restored => "Тіркеле алады.",
            State::Registered => "Кіре алады.",
            State::Excluded => "Тіркеле де, кіре де алмайды.",
        },
        act: |act| match act {
            Act::Add => "Қосу",
            Act::Register => "Қызметкер тіркелді",
            Act::Exclude => "Шығару",
            Act::Restore => "Қалпына келтіру",
        },
        strength: |strength| match strength {
            Strength::Weak => "Құпиясөз әлсіз: бағдарлама оны тез табады.",
            Strength::Fair => "Құпиясөз орташа: ұзағырағы сенімдірек.",
            Strength::Good => "Құпиясөз сенімді.",
        },
        told,
        refused: |n| format!("Мұнымен форма қабылданбайды: {n} өріс. Белгіленгенін түзетіңіз."),
        mend: |value| format!("Бәрін түзету: {value}"),
        which: |n| format!("№ {n}"),
    },
};

fn told(told: &Told) -> String {
    match told {
        Told::Person { born, sex } => {
            let sex = match sex {
                Some(Sex::Male) => "ер адам",
                Some(Sex::Female) => "әйел адам",
                None => "ғасыры мен жынысы көрсетілмеген",
            };
            match born {
                Some(day) => format!(
                    "Адам: туған күні {:02}.{:02}.{}, {sex}",
                    day.day, day.month, day.year
                ),
                None => format!("Адам: {sex}"),
            }
        }
        Told::Company {
            year,
            month,
            standing,
            part,
        } => {
            let standing = match standing {
                Standing::Resident => "заңды тұлға, резидент",
                Standing::NonResident => "заңды тұлға, бейрезидент",
                Standing::JointTraders => "ЖК-лердің бірлескен кәсіпкерлігі",
            };
            let part = match part {
                Some(Unit::Head) => ", бас ұйым",
                Some(Unit::Branch) => ", филиал",
                Some(Unit::Office) => ", өкілдік",
                Some(Unit::Farm) => ", шаруа қожалығы",
                None => "",
            };
            format!("Ұйым: {standing}{part}, тіркелген уақыты {month:02}.{year}")
        }
        Told::Account {
            country,
            bank: Some(bank),
        } => format!("Шот: ел {country}, банк коды {bank}"),
        Told::Account { country, .. } => format!("Шот: ел {country}"),
        Told::Bank {
            institution,
            country,
            branch,
        } => {
            let branch = branch.as_ref().map(|branch| format!(", филиал {branch}"));
            format!(
                "Банк: {institution}, ел {country}{}",
                branch.unwrap_or_default()
            )
        }
        Told::Kbe {
            resident,
            sector: of,
        } => {
            let who = if *resident {
                "Резидент"
            } else {
                "Бейрезидент"
            };
            format!("{who}: {}", sector(Locale::Kk, *of))
        }
        Told::Phone { here: true } => "Қазақстан нөмірі".to_owned(),
        Told::Phone { here: false } => "Басқа елдің нөмірі".to_owned(),
        Told::Email { domain } => format!("{domain} поштасы"),
    }
}
