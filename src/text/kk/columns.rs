//! The template's columns and what a worker says of an open file, in Kazakh.

use crate::template::Key;
use crate::text::Hitch;

/// A column's name.
pub(in crate::text) const fn title(key: Key) -> &'static str {
    match key {
        Key::Oktru => "ОКТРУ",
        Key::Gtin => "GTIN коды",
        Key::Xtin => "XTIN уақытша коды",
        Key::NameRu => "Тауардың толық атауы (орыс)",
        Key::NameKk => "Тауардың толық атауы (қаз)",
        Key::ShortNameRu => "Тауардың қысқаша атауы (орыс)",
        Key::ShortNameKk => "Тауардың қысқаша атауы (қаз)",
        Key::Country => "Шығарылған елі",
        Key::Brand => "Тауар белгісі (бренд)",
        Key::Article => "Моделі / артикулы",
        Key::MpnCode => "Зауыттық нөмірі / MPN",
        Key::MeasureUnit => "Өлшем бірлігі",
        Key::Quantity => "Сандық мәні",
        Key::Eaes => "ЕАЭО белгісі",
        Key::Marking => "Міндетті таңбалау мәртебесі",
        Key::Tnved => "ЕАЭО СЭҚ ТН",
        Key::ProducerIdentifier => "Өндірушінің ЖСН/БСН",
        Key::ProducerCountry => "Өндіруші елі",
        Key::ProducerName => "Өндірушінің атауы",
        Key::PackQuantity => "Қаптамадағы саны",
    }
}

/// Why something could not be done, and what to do.
pub(in crate::text) const fn hitch(hitch: Hitch) -> &'static str {
    match hitch {
        Hitch::NothingOpen => "Файл ашылмаған. Файлды таңдаңыз.",
        Hitch::NoSuchCell => "Тауарлардың арасында мұндай ұяшық жоқ. Файлды қайта ашыңыз.",
        Hitch::NotMade => "Файлды құрастыру мүмкін болмады. Оны қайта ашып, әрекетті қайталаңыз.",
        Hitch::NothingToSplit => "Файлда тауар жоқ: бөлетін ештеңе жоқ.",
    }
}
