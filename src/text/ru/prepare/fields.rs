//! The words of the check of fields and of the rehearsed forms, in Russian.

use crate::identity::forms::{Act, Form, Name, Part, State};
use crate::identity::{Field, Part as Unit, Sex, Standing, Strength, Told};
use crate::text::prepare::{FieldsSay, FieldsUi, sector};
use crate::text::{Locale, plural};

pub(in crate::text) static UI: FieldsUi = FieldsUi {
    heading: "Поля и формы",
    lead: "Проверьте номера и заполните форму на пробу. Ничего не отправляется и не сохраняется.",
    one: "Проверить один номер",
    what: "Что проверить",
    value: "Значение",
    fine: "Замечаний нет",
    copy: "Скопировать",
    copied: "Скопировано.",
    copy_failed: "Браузер не дал скопировать. Выделите текст и скопируйте его сами.",
    show: "Показать",
    hide: "Скрыть",
    optional: "необязательно",
    rehearse: "Заполнить форму на пробу",
    rehearse_lead: "Поля те же, что в системе. Здесь видно, где она откажет, а готовые значения копируются по одному.",
    choose: "Выберите",
    remove: "Убрать",
    check_all: "Проверить форму",
    passes: "Замечаний, с которыми форму не примут, нет. Скопируйте значения в систему.",
    clear: "Очистить форму",
    close: "Закрыть",
    kinds: ["Юридическое лицо", "Физическое лицо", "ИП"],
    say: FieldsSay {
        field: |field| match field {
            Field::Iin => "ИИН",
            Field::Bin => "БИН",
            Field::Iik => "ИИК (счёт)",
            Field::Bic => "БИК (SWIFT)",
            Field::Kbe => "КБе",
            Field::Phone => "Телефон",
            Field::Email => "E-mail",
            Field::Account => "Счёт за рубежом",
            Field::KeyPassword => "Пароль ключа ЭЦП",
            Field::CatalogPassword => "Пароль Национального каталога",
            Field::PortalPassword => "Пароль портала ГЧП",
            Field::Code => "Код из письма",
            _ => "Значение",
        },
        form: |form| match form {
            Form::Catalog => "Национальный каталог",
            Form::Keden => "Кеден",
            Form::Portal => "Портал ГЧП",
        },
        about: |form| match form {
            Form::Catalog => &[
                "Поля по таблице 1 руководства пользователя. Ещё понадобится согласие с условиями.",
                "После отправки формы на почту придёт код из шести цифр.",
            ],
            Form::Keden => &[
                "Нужны ИИН или БИН, ключ ЭЦП и запущенный NCALayer. Регистрацию подписывают ключом RSA или GOST, входят с ключом AUTH.",
                "Почту подтвердите за 24 часа: иначе регистрироваться придётся заново.",
                "Компанию регистрирует руководитель или сотрудник с правом подписи. Остальных он добавляет в «Участники ЮЛ».",
            ],
            Form::Portal => &[
                "ИИН, фамилию, имя, отчество и дату рождения портал возьмёт из ключа, сведения о компании по БИН из госреестра. Роль участника портал может поставить сам по ИИН или БИН.",
                "Войти нужно с ключом AUTH, а соглашение подписать ключом RSA или GOST.",
                "После пяти неверных паролей подряд вход закрыт на 10 минут.",
            ],
        },
        part: |part| match part {
            Part::User => "Пользователь",
            Part::Confirmation => "Подтверждение почты",
            Part::People => "Участники ЮЛ",
            Part::Participant => "Участник",
            Part::Accounts => "Банковские счета",
        },
        name: |name| match name {
            Name::Number => "ИИН/БИН",
            Name::Organisation => "Наименование организации",
            Name::FirstName => "Имя",
            Name::LastName => "Фамилия",
            Name::Email => "E-mail",
            Name::Phone => "Номер телефона",
            Name::Kind => "Тип субъекта",
            Name::Password => "Пароль",
            Name::Repeat => "Подтверждение пароля",
            Name::Code | Name::AnyCode => "Код из письма",
            Name::Employee => "ИИН сотрудника",
            Name::Role => "Роль сотрудника",
            Name::Bic => "БИК банка",
            Name::Iik => "ИИК",
            Name::Kbe => "КБе",
            Name::Account => "Номер счёта",
            Name::Swift => "SWIFT",
            Name::Opened => "Дата открытия счёта",
            Name::Closed => "Дата закрытия счёта",
            Name::AccountKind => "Вид счёта",
        },
        hint: |form, name| match (form, name) {
            (Form::Catalog, Name::Number) => {
                "Нерезидент без ИИН и БИН пишет налоговый номер своей страны."
            }
            (Form::Catalog, Name::Organisation) => "Полное наименование.",
            (Form::Catalog, Name::Password) => "Не меньше 8 знаков.",
            (Form::Catalog, Name::Code) => "Шесть цифр.",
            (Form::Keden, Name::Password) => "Инструкция Кедена требований к паролю не называет.",
            (Form::Keden, Name::Role) => "В инструкции показана роль «Декларант».",
            (Form::Portal, Name::Password) => {
                "От 8 до 20 знаков: строчные и прописные буквы и цифры."
            }
            (Form::Portal, Name::Number) => "Портал возьмёт его из ключа. С ним сверяется КБе.",
            (Form::Portal, Name::Iik) => {
                "Инструкция портала говорит о 12 знаках, а в казахстанском ИИК их 20."
            }
            (Form::Portal, Name::Account) => "До 34 знаков: ИИК или счёт за рубежом.",
            (Form::Portal, Name::Swift) => {
                "От 8 до 11 знаков по инструкции; по стандарту 8 или 11."
            }
            (Form::Portal, Name::Kbe) => {
                "Первая цифра: резидент 1, нерезидент 2. Вторая: сектор экономики."
            }
            (Form::Portal, Name::Opened | Name::Closed) => "Год.месяц.день, например 2026.11.23.",
            _ => "",
        },
        add: |part| match part {
            Part::People => "Добавить участника",
            _ => "Добавить банк",
        },
        state: |state| match state {
            State::Absent => "Нет в списке",
            State::Added => "Добавлен",
            State::Registered => "Зарегистрирован",
            State::Excluded => "Исключён",
            State::Restored => "Восстановлен",
        },
        state_means: |state| match state {
            State::Absent => "Зарегистрироваться не может.",
            State::Added | State::Restored => "Может зарегистрироваться.",
            State::Registered => "Может входить.",
            State::Excluded => "Не может ни зарегистрироваться, ни войти.",
        },
        act: |act| match act {
            Act::Add => "Добавить",
            Act::Register => "Сотрудник зарегистрировался",
            Act::Exclude => "Исключить",
            Act::Restore => "Восстановить",
        },
        strength: |strength| match strength {
            Strength::Weak => "Пароль слабый: программа подберёт его быстро.",
            Strength::Fair => "Пароль средний: длиннее будет надёжнее.",
            Strength::Good => "Пароль надёжный.",
        },
        told,
        refused: |n| {
            let fields = plural(n, Locale::Ru, &["поле", "поля", "полей"]);
            format!("С этим форму не примут: {n} {fields}. Исправьте отмеченное.")
        },
        mend: |value| format!("Исправить всё: {value}"),
        which: |n| format!("№ {n}"),
    },
};

fn told(told: &Told) -> String {
    match told {
        Told::Person { born, sex } => {
            let sex = match sex {
                Some(Sex::Male) => "мужчина",
                Some(Sex::Female) => "женщина",
                None => "век и пол не указаны",
            };
            match born {
                Some(day) => format!(
                    "Человек: дата рождения {:02}.{:02}.{}, {sex}",
                    day.day, day.month, day.year
                ),
                None => format!("Человек: {sex}"),
            }
        }
        Told::Company {
            year,
            month,
            standing,
            part,
        } => {
            let standing = match standing {
                Standing::Resident => "юридическое лицо, резидент",
                Standing::NonResident => "юридическое лицо, нерезидент",
                Standing::JointTraders => "совместное предпринимательство ИП",
            };
            let part = match part {
                Some(Unit::Head) => ", головная организация",
                Some(Unit::Branch) => ", филиал",
                Some(Unit::Office) => ", представительство",
                Some(Unit::Farm) => ", крестьянское хозяйство",
                None => "",
            };
            format!("Организация: {standing}{part}, регистрация {month:02}.{year}")
        }
        Told::Account {
            country,
            bank: Some(bank),
        } => format!("Счёт: страна {country}, код банка {bank}"),
        Told::Account { country, .. } => format!("Счёт: страна {country}"),
        Told::Bank {
            institution,
            country,
            branch,
        } => {
            let branch = branch.as_ref().map(|branch| format!(", филиал {branch}"));
            format!(
                "Банк: {institution}, страна {country}{}",
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
                "Нерезидент"
            };
            format!("{who}: {}", sector(Locale::Ru, *of))
        }
        Told::Phone { here: true } => "Номер Казахстана".to_owned(),
        Told::Phone { here: false } => "Номер другой страны".to_owned(),
        Told::Email { domain } => format!("Почта на {domain}"),
    }
}
