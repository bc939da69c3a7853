//! The words of the part with photos, in Russian.

use crate::text::prepare::{PhotosPhrases, PhotosUi};

pub(in crate::text) static UI: PhotosUi = PhotosUi {
    title: "Фото товара",
    lead: "Каталог принимает JPG и PNG: длинная сторона от 800 пикселей, до 5 МБ. Остальное можно исправить здесь, фото никуда не отправляются.",
    choose: "Выбрать фото",
    drop: "или перетащите их сюда",
    procurement: "Карточка для госзакупок",
    procurement_hint: "Нужны фото спереди и сзади.",
    list: "Фото",
    view: "Вид",
    no_view: "Вид не указан",
    view_front: "Спереди",
    view_back: "Сзади",
    view_left: "Слева",
    view_right: "Справа",
    view_top: "Сверху",
    view_bottom: "Снизу",
    waiting: "Проверяется",
    mending: "Исправляется",
    good: "Формат и размер подходят",
    refused: "Каталог не примет",
    mended: "Исправлено: формат и размер подходят",
    not_mended: "Исправить здесь не удалось. Сохраните фото как JPG в другой программе.",
    not_opened: "Этот браузер не показывает такие снимки. На iPhone: «Настройки», «Камера», «Форматы», «Наиболее совместимые».",
    mend: "Исправить",
    mend_all: "Исправить всё, что можно",
    save: "Сохранить архивом",
    save_hint: "В архив попадут фото, которые подходят. Исходные файлы не меняются.",
    not_saved: "Архив не удалось сохранить. Попробуйте ещё раз.",
    megabytes: "МБ",
    kilobytes: "КБ",
    codes: "Штрихкоды на фото",
    codes_hint: "Коды со снимков попадут в список штрихкодов, как если бы Вы их ввели.",
    read_codes: "Прочитать штрихкоды",
    reading: "Штрихкоды читаются…",
    no_codes: "На этих фото штрихкодов не найдено. Снимите код крупно и без бликов.",
    no_reader: "Этот браузер не читает штрихкоды со снимков. Откройте страницу в Chrome на телефоне с Android или введите коды в список.",
    to_list: "Проверить в списке штрихкодов",
    phrases: PhotosPhrases {
        mend: |name| ["Исправить: ", name].concat(),
        remove: |name| ["Убрать: ", name].concat(),
        summary: |[all, ready, waiting]| {
            let rest = match waiting {
                0 => String::new(),
                _ => format!(" Ждут проверки: {waiting}."),
            };
            format!("Фото: {all}. Подходят: {ready}.{rest}")
        },
        saved: |n| format!("Архив сохранён. Фото в нём: {n}."),
    },
};
