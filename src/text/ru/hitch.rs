//! What a worker says where it cannot do what it is asked, in Russian.

use crate::text::Hitch;

/// Why something could not be done, and what to do.
pub(in crate::text) const fn words(hitch: Hitch) -> &'static str {
    match hitch {
        Hitch::NothingOpen => "Файл не открыт. Выберите файл.",
        Hitch::NoSuchCell => "Такой ячейки среди товаров нет. Откройте файл ещё раз.",
        Hitch::NotMade => "Файл не удалось собрать. Откройте его ещё раз и повторите.",
        Hitch::NothingToSplit => "В файле нет товаров: делить нечего.",
    }
}
