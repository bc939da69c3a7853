//! What a worker says where it cannot do what it is asked, in Kazakh.

use crate::text::Hitch;

/// Why something could not be done, and what to do.
pub(in crate::text) const fn words(hitch: Hitch) -> &'static str {
    match hitch {
        Hitch::NothingOpen => "Файл ашылмаған. Файлды таңдаңыз.",
        Hitch::NoSuchCell => "Тауарлардың арасында мұндай ұяшық жоқ. Файлды қайта ашыңыз.",
        Hitch::NotMade => "Файлды құрастыру мүмкін болмады. Оны қайта ашып, әрекетті қайталаңыз.",
        Hitch::NothingToSplit => "Файлда тауар жоқ: бөлетін ештеңе жоқ.",
    }
}
