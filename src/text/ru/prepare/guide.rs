//! The words of the way to the first card, in Russian.

use crate::guide::{Mishap, Need, Step};
use crate::text::prepare::GuideUi;

pub(in crate::text) static UI: GuideUi = GuideUi {
    who: "Кто Вы",
    trades: "Чем занимаетесь",
    shop: "Продаю в магазине или на площадке",
    importer: "Ввожу товары",
    manufacturer: "Произвожу товары",
    supplier: "Поставляю государству",
    country: "Где зарегистрированы",
    resident: "В Казахстане",
    foreign: "В другой стране",
    form: "В каком качестве",
    sole_trader: "ИП",
    company: "Компания",
    person: "Физическое лицо",
    steps: "Ваши шаги",
    needs: "Что нужно",
    mishaps: "Что чаще всего мешает",
    time: "Сколько это занимает",
    done: "Сделано",
    site: "Где",
    keep: "Запомнить на этом устройстве",
    keep_hint: "Ответы и отметки останутся в этом браузере.",
    forgotten: "Ответы и отметки с этого устройства удалены.",
    keep_failed: "Браузер не сохранил отметки: нет места, или это запрещено в настройках.",
    print: "Распечатать",
    save: "Скачать список",
    file: "nct-ready-shagi.txt",
    check_fields: "Проверить номера и формы",
    check_keys: "Проверить ключи",
    check_layer: "Проверить NCALayer",
    check_photos: "Проверить фотографии",

    step,
    need,
    mishap,
    as_of: |year| {
        [
            "По инструкции ",
            &year.to_string(),
            " года: названия кнопок могли измениться.",
        ]
        .concat()
    },
    progress: |done, all| ["Сделано ", &done.to_string(), " из ", &all.to_string(), "."].concat(),
};

fn step(step: Step) -> (&'static str, &'static str) {
    match step {
        Step::Key => (
            "Ключ ЭЦП от НУЦ РК",
            "Прийти в центр обслуживания нужно в течение месяца после заявки.",
        ),
        Step::Layer => ("NCALayer на компьютере", ""),
        Step::Account => (
            "Кабинет в Национальном каталоге",
            "Код подтверждения приходит на почту.",
        ),
        Step::ApiKey => ("Ключ API каталога", ""),
        Step::Keden => (
            "Регистрация в «Кеден»",
            "Почту нужно подтвердить в течение 24 часов.",
        ),
        Step::KedenPeople => ("Сотрудники компании в «Кеден»", ""),
        Step::Portal => ("Регистрация на портале ГЧП", ""),
        Step::PortalCard => ("Карточка участника на портале ГЧП", ""),
        Step::Photos => ("Фотографии товаров", ""),
        Step::Goods => (
            "Штрихкоды и шаблон",
            "Модерация карточки занимает около 3 рабочих дней.",
        ),
    }
}

fn need(need: Need) -> &'static str {
    match need {
        Need::Iin => "ИИН.",
        Need::Bin => "БИН.",
        Need::TaxNumber => "Номер налоговой регистрации в Вашей стране.",
        Need::NumberHere => {
            "ИИН или БИН, выданный в Казахстане: налоговый номер другой страны здесь не подходит."
        }
        Need::Identity => "Удостоверение личности или паспорт и номер заявки.",
        Need::KeyPassword => {
            "Пароль ключа: от 8 знаков, латинские строчные и прописные буквы и цифры."
        }
        Need::KeyPlace => {
            "Место для ключа: компьютер, удостоверение личности, eToken, JaCarta или Kaztoken."
        }
        Need::CompanyKey => "Для компании: ключ, в котором указан её БИН.",
        Need::Computer => "Компьютер: Windows, macOS или Linux.",
        Need::LatestLayer => "NCALayer последней версии.",
        Need::RunningLayer => "Запущенный NCALayer.",
        Need::Module => "Модуль государственных закупок в NCALayer.",
        Need::Names => "Название организации, имя и фамилия.",
        Need::Email => "Почта, которую Вы читаете.",
        Need::Phone => "Телефон.",
        Need::Password => "Пароль.",
        Need::Password8 => "Пароль от 8 знаков.",
        Need::Password20 => "Пароль от 8 до 20 знаков: строчные и прописные буквы и цифры.",
        Need::ApiKeySection => "Кабинет, раздел «Ключи API», кнопка «Создать ключ».",
        Need::SigningKey => "Ключ для подписи (RSA или GOST).",
        Need::AuthKey => "Ключ для входа (AUTH или GOST512).",
        Need::HeadFirst => {
            "Компанию сначала регистрирует первый руководитель или сотрудник с правом подписи."
        }
        Need::TheirIin => {
            "ИИН и роль каждого сотрудника: руководитель добавляет их в разделе «Участники ЮЛ»."
        }
        Need::Roles => "Роль на портале.",
        Need::BankAccount => "Счёт: БИК, ИИК до 34 знаков, КБе, SWIFT из 8–11 знаков, даты и вид.",
        Need::PhotoSize => "Фото не больше 5 МБ, длинная сторона от 800 пикселей.",
        Need::FrontAndBack => "Для госзакупок: вид спереди и сзади.",
        Need::Barcodes => {
            "Список штрихкодов или заполненный шаблон: проверьте их на этом сайте до отправки."
        }
    }
}

fn mishap(mishap: Mishap) -> &'static str {
    match mishap {
        Mishap::ApplicationLapses => "За ключом не пришли в течение месяца: заявка аннулируется.",
        Mishap::PasswordLost => "Пароль ключа забыт: восстановить его нельзя, нужен новый ключ.",
        Mishap::OnlyGost => {
            "Ждут двух файлов RSA: с 28 апреля 2024 года выдаются только ключи GOST512."
        }
        Mishap::PersonsKey => "Берут личный ключ там, где нужен ключ компании.",
        Mishap::NotRunning => "Программа не запущена.",
        Mishap::BrowserAsks => {
            "Браузер не пускает страницу к программам этого компьютера: Chrome с версии 147 просит отдельное разрешение."
        }
        Mishap::OtherProgram => "На том же месте отвечает другая программа, KAZTOKEN.",
        Mishap::MistypedNumber => "Ошибка в ИИН или БИН.",
        Mishap::CodeByMail => "Шестизначный код ищут не в той почте.",
        Mishap::TestPlatform => {
            "Карточки с тестовой платформы developer.nct.kz не переносятся на основную."
        }
        Mishap::ConfirmIn24Hours => {
            "Почта не подтверждена за 24 часа: регистрацию проходят заново."
        }
        Mishap::WrongKeyOfTwo => {
            "Ключи путают: входят ключом AUTH, подписывают ключом RSA или GOST."
        }
        Mishap::BeforeTheCompany => "Сотрудник регистрируется раньше компании: это не получится.",
        Mishap::FivePasswords => "После пяти неверных паролей вход закрыт на 10 минут.",
        Mishap::MistypedAccount => "Ошибка в ИИК: номер проверяется контрольными цифрами.",
        Mishap::SmallPhoto => "Фото слишком маленькое или тяжёлое.",
        Mishap::ThreeDays => "Карточку с ошибкой возвращают, и проверка начинается снова.",
    }
}
