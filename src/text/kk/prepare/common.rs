//! The words of what all parts of the tool share, in Kazakh.

use crate::text::prepare::CommonUi;

pub(in crate::text) static UI: CommonUi = CommonUi {
    heading: "Дайындық",
    sections: "Дайындық бөлімдері",
    guide: "Алғашқы карточкаға дейінгі жол",
    lead: "Алғашқы карточкаға дейін не істеу керек және қазір-ақ нені тексеруге болады.",
    local: "Бәрі осы браузерде тексеріледі. Ешқайда ештеңе жіберілмейді.",
    offline: "Тексеру желісіз де жұмыс істейді.",
};
