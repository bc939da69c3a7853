//! The words of what all parts of the tool share, in Russian.

use crate::text::prepare::CommonUi;

pub(in crate::text) static UI: CommonUi = CommonUi {
    heading: "Подготовка",
    sections: "Разделы подготовки",
    guide: "Путь к первой карточке",
    lead: "Что нужно сделать до первой карточки и что можно проверить уже сейчас.",
    local: "Всё проверяется в этом браузере. Ничего никуда не отправляется.",
    offline: "Проверки работают и без сети.",
};
