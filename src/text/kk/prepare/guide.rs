//! The words of the way to the first card, in Kazakh.

use crate::guide::{Mishap, Need, Step};
use crate::text::prepare::GuideUi;

pub(in crate::text) static UI: GuideUi = GuideUi {
    who: "Сіз кімсіз",
    trades: "Немен айналысасыз",
    shop: "Дүкенде немесе алаңда сатамын",
    importer: "Тауар әкелемін",
    manufacturer: "Тауар өндіремін",
    supplier: "Мемлекетке жеткіземін",
    country: "Қайда тіркелгенсіз",
    resident: "Қазақстанда",
    foreign: "Басқа елде",
    form: "Қандай тұлғасыз",
    sole_trader: "ЖК",
    company: "Компания",
    person: "Жеке тұлға",
    steps: "Сіздің қадамдарыңыз",
    needs: "Не керек",
    mishaps: "Көбіне не кедергі болады",
    time: "Қанша уақыт алады",
    done: "Жасалды",
    site: "Қайда",
    keep: "Осы құрылғыда есте сақтау",
    keep_hint: "Жауаптар мен белгілер осы браузерде қалады.",
    forgotten: "Жауаптар мен белгілер осы құрылғыдан жойылды.",
    keep_failed: "Браузер белгілерді сақтамады: орын жоқ немесе баптауда тыйым салынған.",
    print: "Басып шығару",
    save: "Тізімді жүктеп алу",
    file: "nct-ready-qadamdar.txt",
    check_fields: "Нөмірлер мен нысандарды тексеру",
    check_keys: "Кілттерді тексеру",
    check_layer: "NCALayer-ді тексеру",
    check_photos: "Фотосуреттерді тексеру",

    step,
    need,
    mishap,
    as_of: |year| {
        [
            &year.to_string(),
            " жылғы нұсқаулық бойынша: батырмалардың аты өзгерген болуы мүмкін.",
        ]
        .concat()
    },
    progress: |done, all| {
        [
            "Жасалғаны: ",
            &all.to_string(),
            " қадамның ",
            &done.to_string(),
            ".",
        ]
        .concat()
    },
};

fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Key => (
            "ҚР ҰКО берген ЭЦҚ кілті",
            "Өтінімнен кейін бір ай ішінде қызмет көрсету орталығына бару керек.",
        ),
        Step::Layer => ("Компьютердегі NCALayer", ""),
        Step::Account => ("Ұлттық каталогтағы кабинет", "Растау коды поштаға келеді."),
        Step::ApiKey => ("Каталогтың API кілті", ""),
        Step::Keden => (
            "«Кеден» жүйесіне тіркелу",
            "Поштаны 24 сағат ішінде растау керек.",
        ),
        Step::KedenPeople => ("Компания қызметкерлері «Кеден» жүйесінде", ""),
        Step::Portal => ("МЖӘ порталына тіркелу", ""),
        Step::PortalCard => ("МЖӘ порталындағы қатысушы карточкасы", ""),
        Step::Photos => ("Тауар фотосуреттері", ""),
        Step::Goods => (
            "Штрихкодтар мен үлгі",
            "Карточка модерациясы шамамен 3 жұмыс күнін алады.",
        ),
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::Iin => "ЖСН.",
        Need::Bin => "БСН.",
        Need::TaxNumber => "Өз еліңіздегі салықтық тіркеу нөмірі.",
        Need::Identity => "Жеке куәлік немесе паспорт және өтінім нөмірі.",
        Need::CompanyKey => "Компанияға: БСН-і көрсетілген кілт.",
        Need::Computer => "Компьютер: Windows, macOS немесе Linux.",
        Need::LatestLayer => "NCALayer-дің соңғы нұсқасы.",
        Need::RunningLayer => "Қосулы тұрған NCALayer.",
        Need::Module => "NCALayer-дегі мемлекеттік сатып алу модулі.",
        Need::Names => "Ұйымның атауы, аты-жөніңіз.",
        Need::Email => "Өзіңіз оқитын пошта.",
        Need::Phone => "Телефон.",
        Need::Password => "Құпиясөз.",
        Need::Password8 => "Кемінде 8 таңбалы құпиясөз.",
        Need::Password20 => "8–20 таңбалы құпиясөз: кіші және бас әріптер мен цифрлар.",
        Need::ApiKeySection => "Кабинет, «Ключи API» бөлімі, «Создать ключ» батырмасы.",
        Need::SigningKey => "Қол қоятын кілт (RSA немесе GOST).",
        Need::AuthKey => "Кіретін кілт (AUTH немесе GOST512).",
        Need::HeadFirst => {
            "Компанияны алдымен бірінші басшы немесе қол қою құқығы бар қызметкер тіркейді."
        }
        Need::TheirIin => {
            "Әр қызметкердің ЖСН-і мен рөлі: басшы оларды «Участники ЮЛ» бөлімінде қосады."
        }
        Need::Roles => "Порталдағы рөл.",
        Need::BankAccount => {
            "Шот: БСК, 34 таңбаға дейінгі ЖСК, БеК, 8–11 таңбалы SWIFT, күндері мен түрі."
        }
        Need::PhotoSize => "Фото 5 МБ-тан аспайды, ұзын жағы кемінде 800 пиксель.",
        Need::FrontAndBack => "Мемлекеттік сатып алуға: алдынан және артынан түсірілген фото.",
        Need::Barcodes => {
            "Штрихкодтар тізімі немесе толтырылған үлгі: жібермес бұрын осы сайтта тексеріңіз."
        }
    }
}

fn mishap(mishap: Mishap) -> &'static str {
    match mishap {
        Mishap::ApplicationLapses => "Бір ай ішінде кілтке бармаса, өтінім жойылады.",
        Mishap::PasswordLost => {
            "Кілттің құпиясөзі ұмытылған: оны қалпына келтіру мүмкін емес, жаңа кілт керек."
        }
        Mishap::OnlyGost => {
            "Екі RSA файлын күтеді: 2024 жылғы 28 сәуірден бері тек GOST512 кілттері беріледі."
        }
        Mishap::PersonsKey => "Компания кілті керек жерде жеке кілт алады.",
        Mishap::NotRunning => "Бағдарлама қосылмаған.",
        Mishap::BrowserAsks => {
            "Браузер бетті осы компьютердің бағдарламаларына жібермейді: Chrome 147-нұсқадан бастап бөлек рұқсат сұрайды."
        }
        Mishap::OtherProgram => "Сол орында басқа бағдарлама, KAZTOKEN, жауап береді.",
        Mishap::MistypedNumber => "ЖСН не БСН-де қате бар.",
        Mishap::CodeByMail => "Алты цифрлы кодты басқа поштадан іздейді.",
        Mishap::TestPlatform => {
            "developer.nct.kz сынақ алаңындағы карточкалар негізгісіне көшпейді."
        }
        Mishap::ConfirmIn24Hours => "Пошта 24 сағатта расталмаса, тіркелу қайта басталады.",
        Mishap::WrongKeyOfTwo => {
            "Кілттерді шатастырады: AUTH кілтімен кіреді, RSA немесе GOST кілтімен қол қояды."
        }
        Mishap::BeforeTheCompany => "Қызметкер компаниядан бұрын тіркеле алмайды.",
        Mishap::FivePasswords => "Құпиясөз бес рет қате терілсе, кіру 10 минутқа жабылады.",
        Mishap::MistypedAccount => "ЖСК-де қате бар: нөмір бақылау цифрларымен тексеріледі.",
        Mishap::SmallPhoto => "Фото тым кішкентай немесе тым ауыр.",
        Mishap::ThreeDays => "Қатесі бар карточка қайтарылады, тексеру қайта басталады.",
    }
}
