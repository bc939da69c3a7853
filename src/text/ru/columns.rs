//! The template's columns and what a worker says of an open file, in Russian: where the file has no label.

use crate::template::Key;
use crate::text::Hitch;

/// A column's name.
pub(in crate::text) const fn title(key: Key) -> &'static str {
    match key {
        Key::Oktru => "ОКТРУ",
        Key::Gtin => "Код GTIN",
        Key::Xtin => "Временный код XTIN",
        Key::NameRu => "Полное наименование товара (рус)",
        Key::NameKk => "Полное наименование товара (қаз)",
        Key::ShortNameRu => "Краткое наименование товара (рус)",
        Key::ShortNameKk => "Краткое наименование товара (қаз)",
        Key::Country => "Страна происхождения",
        Key::Brand => "Товарный знак (бренд)",
        Key::Article => "Модель / артикул",
        Key::MpnCode => "Заводской номер / MPN",
        Key::MeasureUnit => "Единица измерения",
        Key::Quantity => "Количественное значение",
        Key::Eaes => "Знак ЕАЭС",
        Key::Marking => "Статус обязательной маркировки",
        Key::Tnved => "ТН ВЭД ЕАЭС",
        Key::ProducerIdentifier => "ИИН/БИН производителя",
        Key::ProducerCountry => "Страна производителя",
        Key::ProducerName => "Наименование производителя",
        Key::PackQuantity => "Количество в упаковке",
    }
}

/// Why something could not be done, and what to do.
pub(in crate::text) const fn hitch(hitch: Hitch) -> &'static str {
    match hitch {
        Hitch::NothingOpen => "Файл не открыт. Выберите файл.",
        Hitch::NoSuchCell => "Такой ячейки среди товаров нет. Откройте файл ещё раз.",
        Hitch::NotMade => "Файл не удалось собрать. Откройте его ещё раз и повторите.",
        Hitch::NothingToSplit => "В файле нет товаров: делить нечего.",
    }
}
