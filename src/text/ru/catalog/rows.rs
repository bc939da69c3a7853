//! The words of cards made from a template's rows, in Russian.

use crate::text::catalog::{RowsPhrases, RowsUi};
use crate::text::ui::grouped;
use crate::text::{Locale, plural};

pub(in crate::text) static UI: RowsUi = RowsUi {
    heading: "Карточки из строк шаблона",
    says: "Черновики остаются на этом устройстве. Та же строка второй раз черновика не создаёт.",
    nothing: "В файле нет товаров.",
    make: "Сохранить черновики",
    make_one: "Сохранить черновик",
    open: "Открыть черновики",
    send: "Отправить на модерацию",
    list: "Строки шаблона",
    more: "Показать ещё",
    show: "Показать в таблице",
    unsure: "Единица с таким названием не одна: проверьте её в карточке.",
    state_new: "Черновика нет",
    state_draft: "Черновик на устройстве",
    state_waits: "Ждёт отправки",
    state_look: "Нужно решить: похожие заявки",
    state_refused: "Каталог не принял",
    state_gone: "Заявки в каталоге больше нет",
    not_read: "Строки не удалось прочитать. Обновите страницу и откройте файл снова.",

    phrases: RowsPhrases {
        can: |n| {
            let forms = [" карточку.", " карточки.", " карточек."];
            ["Можно сделать ", &number(n), plural(n, Locale::Ru, &forms)].concat()
        },
        errors: |n| {
            let forms = [
                " строке есть ошибки: сначала исправьте их.",
                " строках есть ошибки: сначала исправьте их.",
                " строках есть ошибки: сначала исправьте их.",
            ];
            ["В ", &number(n), plural(n, Locale::Ru, &forms)].concat()
        },
        state_errors: |n| {
            let forms = [" ошибка", " ошибки", " ошибок"];
            [&number(n), plural(n, Locale::Ru, &forms)].concat()
        },
        made: |new, there| {
            let forms = [" черновик", " черновика", " черновиков"];
            let made = [
                "Сохранено: ",
                &number(new),
                plural(new, Locale::Ru, &forms),
                ".",
            ]
            .concat();
            if there == 0 {
                made
            } else {
                [&made, " Уже были: ", &number(there), "."].concat()
            }
        },
        sent: |n| {
            let forms = [" карточка", " карточки", " карточек"];
            [&number(n), plural(n, Locale::Ru, &forms), ", все их поля"].concat()
        },
        state: |state| match state {
            "new" => "Заявка: черновик в каталоге",
            "onModeration" => "Заявка на модерации",
            "accepted" => "Модератор проверяет",
            "underRevision" => "На доработке: есть замечания",
            "rejected" => "Отклонена",
            "cancelled" => "Отозвана",
            "readyToPublish" => "Готова к публикации",
            "completed" => "Опубликована",
            "existingProductSelected" => "Взята существующая карточка",
            _ => "Состояние не известно этой версии",
        },
        row: |n| ["Строка ", &number(n)].concat(),
        ntin: |ntin| ["Опубликована, NTIN ", ntin].concat(),
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}
