//! The words of what all parts of the catalog's page share, in Kazakh.

use crate::text::catalog::{CommonPhrases, CommonUi};
use crate::text::ui::grouped;

pub(in crate::text) static UI: CommonUi = CommonUi {
    heading: "Каталог",
    sections: "Каталог бөлімдері",
    find: "NTIN табу",
    search: "Іздеу",
    card: "Тауар карточкасы",
    requests: "Менің өтінімдерім",
    connect: "Қосылу",
    demonstration: "Демонстрациялық каталог: карточкалар ойдан шығарылған, ештеңе тіркелмейді.",
    close: "Жабу",
    cancel: "Бас тарту",
    local: "Сіз сұрамайынша, ештеңе жіберілмейді.",
    no_requests: "Жүктелгеннен бері бет 0 сұрау жіберді.",
    offline: "Желі жоқ. Енгізгеніңіз осында қалды; желі пайда болғанда жұмыс жалғасады.",
    not_kept: "Браузер деректерді осы құрылғыда сақтамады: орын жоқ немесе баптауларда тыйым салынған.",
    keeps_working: "Жобалар мен тізімдер желісіз де сақталады.",
    requested: "Не сұралды",

    phrases: CommonPhrases {
        number,
        requests: |n| ["Жүктелгеннен бері бет ", &number(n), " сұрау жіберді."].concat(),
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}
