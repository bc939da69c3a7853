//! The words of what all parts of the catalog's page share, in Russian.

use crate::text::catalog::{CommonPhrases, CommonUi};
use crate::text::ui::grouped;
use crate::text::{Locale, plural};

pub(in crate::text) static UI: CommonUi = CommonUi {
    heading: "Каталог",
    sections: "Разделы каталога",
    find: "Найти NTIN",
    search: "Поиск",
    card: "Карточка товара",
    requests: "Мои заявки",
    connect: "Подключение",
    demonstration: "Демонстрационный каталог: карточки выдуманы, ничего не регистрируется.",
    close: "Закрыть",
    cancel: "Отмена",
    local: "Ничего не отправляется, пока Вы не попросите.",
    no_requests: "С момента загрузки страница отправила 0 запросов.",
    offline: "Нет сети. Всё, что Вы ввели, осталось здесь; работа продолжится, когда сеть появится.",
    not_kept: "Браузер не сохранил данные на этом устройстве: нет места, или это запрещено в настройках.",
    keeps_working: "Черновики и списки остаются и без сети.",
    requested: "Что запрошено",

    phrases: CommonPhrases {
        number,
        requests: |n| {
            let request = plural(n, Locale::Ru, &[" запрос.", " запроса.", " запросов."]);
            let begin = "С момента загрузки страница отправила ";
            [begin, &number(n), request].concat()
        },
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}
