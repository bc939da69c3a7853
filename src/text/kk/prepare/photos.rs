//! The words of the part with photos, in Kazakh.

use crate::text::prepare::{PhotosPhrases, PhotosUi};

pub(in crate::text) static UI: PhotosUi = PhotosUi {
    title: "Тауардың фотосы",
    lead: "Каталог JPG мен PNG қабылдайды: ұзын жағы 800 пиксельден, 5 МБ-қа дейін. Қалғанын осы жерде түзетуге болады, фотолар ешқайда жіберілмейді.",
    choose: "Фото таңдау",
    drop: "немесе оларды осында сүйреп әкеліңіз",
    procurement: "Мемлекеттік сатып алуға арналған карточка",
    procurement_hint: "Алдынан және артынан түсірілген фото керек.",
    list: "Фотолар",
    view: "Көрінісі",
    no_view: "Көрінісі көрсетілмеген",
    view_front: "Алдынан",
    view_back: "Артынан",
    view_left: "Сол жағынан",
    view_right: "Оң жағынан",
    view_top: "Үстінен",
    view_bottom: "Астынан",
    waiting: "Тексерілуде",
    mending: "Түзетілуде",
    good: "Каталог қабылдайды",
    refused: "Каталог қабылдамайды",
    mended: "Түзетілді, каталог қабылдайды",
    not_mended: "Осы жерде түзету мүмкін болмады. Фотоны басқа бағдарламада JPG етіп сақтаңыз.",
    not_opened: "Бұл браузер мұндай суреттерді көрсетпейді. iPhone құрылғысында камера баптауларынан ең үйлесімді пішімді таңдаңыз.",
    mend: "Түзету",
    mend_all: "Түзетуге болатынның бәрін түзету",
    save: "Мұрағат етіп сақтау",
    save_hint: "Мұрағатқа каталог қабылдайтын фотолар кіреді. Бастапқы файлдар өзгермейді.",
    not_saved: "Мұрағатты сақтау мүмкін болмады. Қайталап көріңіз.",
    megabytes: "МБ",
    kilobytes: "КБ",
    phrases: PhotosPhrases {
        mend: |name| ["Түзету: ", name].concat(),
        remove: |name| ["Алып тастау: ", name].concat(),
        summary: |[all, ready, waiting]| {
            let rest = match waiting {
                0 => String::new(),
                _ => format!(" Тексеруді күтуде: {waiting}."),
            };
            format!("Фото: {all}. Каталог қабылдайды: {ready}.{rest}")
        },
        saved: |n| format!("Мұрағат сақталды. Ондағы фото: {n}."),
    },
};
