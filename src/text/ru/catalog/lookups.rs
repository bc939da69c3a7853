//! The words of the look-ups, in Russian.

use crate::catalog::pace::Why;
use crate::text::catalog::{LookupPhrases, LookupsUi};
use crate::text::ui::grouped;
use crate::text::{Locale, plural};

pub(in crate::text) static UI: LookupsUi = LookupsUi {
    heading: "Найти NTIN по штрихкодам",
    lead: "Вставьте штрихкоды: каталог скажет, у каких товаров уже есть код NTIN.",
    box_label: "Штрихкоды, по одному в строке",
    placeholder: "4870206710012\tВода 1 л",
    box_hint: "Можно вставить столбцы из Excel: код и название.",
    find: "Найти NTIN",
    repair: "Исправить на странице «Штрихкоды»",
    no_codes: "Здесь пока нет кодов, о которых можно спросить каталог.",

    lists: "Ваши списки",
    lists_hint: "Списки и найденные NTIN хранятся только в этом браузере.",
    open: "Открыть",
    rename: "Переименовать",
    delete: "Удалить",
    list_name: "Название списка",
    save: "Сохранить",
    delete_title: "Удалить список?",
    delete_says: "Список исчезнет с этого устройства. Найденные NTIN останутся, их не придётся спрашивать снова.",
    deleted: "Список удалён.",
    to_lists: "Все списки",
    from_barcodes: "Штрихкоды",
    from_template: "Шаблон",
    loading: "Читаем список с этого устройства…",
    state_going: "Не закончен",
    state_paused: "На паузе",
    state_done: "Готов",
    state_cancelled: "Остановлен",

    starting: "Начинаем…",
    pause: "Пауза",
    go_on: "Продолжить",
    stop: "Остановить",
    stopping: "Ждём последние ответы…",
    elsewhere: "Сейчас коды проверяет другая вкладка. Если её закрыть, работа продолжится здесь.",
    other_tab: "Этот список сейчас проверяет другая вкладка. Ответы появляются и здесь.",
    interrupted: "Проверка прервалась. Ничего не потеряно: продолжите с того же места.",
    paused: "Пауза: каталог больше ни о чём не спрашиваем.",
    cancelled: "Остановлено. Найденное осталось здесь.",
    done: "Готово: каталог ответил по всем кодам.",
    done_partly: "Готово, но по части кодов каталог не ответил.",
    connect: "Подключить каталог",
    retry_failed: "Спросить снова неудачные",
    all_again: "Спросить все снова",

    filter_label: "Показать в списке",
    all: "Все",
    found: "Есть NTIN",
    several: "Выбрать карточку",
    missing: "Нет карточки",
    failed: "Нет ответа",
    waiting: "В очереди",
    nothing_here: "Здесь ничего нет.",
    show_all: "Показать все",

    results: "Ответы каталога",
    details: "Подробнее",
    copy: "Скопировать NTIN",
    copy_failed: "Браузер не разрешил копирование. Выделите код и скопируйте его сами.",
    missing_says: "В каталоге нет карточки с этим кодом.",
    waiting_says: "Каталог ещё не спрашивали.",
    no_name: "Карточка без названия",
    no_ntin: "без NTIN",
    create: "Создать карточку",
    search: "Искать по названию",
    again: "Спросить снова",
    asking: "Спрашиваем…",
    choose: "Выбрать",
    chosen: "Выбрана",
    unchoose: "Отменить выбор",
    choose_says: "Отличия выделены. Сверьте их с упаковкой и выберите свою карточку.",
    other_code: "В карточке указан другой код. Сверьте её с упаковкой.",
    in_catalog: "В каталоге",
    here: "Проверка в браузере",
    name_ru: "Название, рус.",
    name_kk: "Название, каз.",
    name_en: "Название, англ.",
    class: "Категория",
    gtin_there: "GTIN в карточке",
    updated: "Изменена",
    gov: "С данными для госзакупок",
    page: "Страница карточки",

    csv: "Скачать CSV",
    xlsx: "Скачать Excel",
    making: "Готовим файл…",
    xlsx_failed: "Файл Excel сделать не удалось. Попробуйте ещё раз или скачайте CSV: в нём те же строки.",
    sheet_name: "NTIN",
    col_line: "Строка",
    col_code: "Код",
    col_label: "Название в списке",
    col_state: "Итог",
    col_name_ru: "Название в каталоге, рус.",
    col_name_kk: "Название в каталоге, каз.",
    col_name_en: "Название в каталоге, англ.",
    col_class: "Код ОКТРУ",
    col_path: "Категория",
    col_at: "Когда спросили",

    phrases: LookupPhrases {
        sent: |n| [&codes(n), " и больше ничего"].concat(),
        ready: |n| ["Можно спросить каталог: ", &codes(n)].concat(),
        to_fix: |n| ["Сначала исправить: ", &lines(n)].concat(),
        others: |n| ["Спрашивать не о чем: ", &lines(n)].concat(),
        codes,
        progress: |done, of| [&number(done), " из ", &number(of)].concat(),
        rate: |rate| [&decimal(rate), " в секунду"].concat(),
        left: |seconds| ["осталось около ", &time(seconds)].concat(),
        waiting,
        several: |n| {
            let card = plural(n, Locale::Ru, &[" карточка", " карточки", " карточек"]);
            [
                "С этим кодом в каталоге ",
                &number(n),
                card,
                ". Выберите свою.",
            ]
            .concat()
        },
        same_list: |at| ["Эти коды уже есть в списке от ", at, ": он открыт."].concat(),
        copied: |ntin| ["Скопирован NTIN ", ntin, "."].concat(),
        asked: |seconds| match seconds {
            0..60 => "Каталог ответил только что".to_owned(),
            _ => ["Каталог ответил ", &time(seconds), " назад"].concat(),
        },
        line: |n| ["строка ", &number(n)].concat(),
        answer_found: |ntin| ["В каталоге: NTIN ", ntin].concat(),
        answer_several: |n| ["В каталоге карточек: ", &number(n), ". Выберите свою ниже."].concat(),
        counted: |found, several, missing, failed| {
            [
                "Есть NTIN: ",
                &number(found),
                ", выбрать карточку: ",
                &number(several),
                ", нет карточки: ",
                &number(missing),
                ", нет ответа: ",
                &number(failed),
                ".",
            ]
            .concat()
        },
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}

fn decimal(rate: f64) -> String {
    format!("{rate:.1}").replace('.', ",")
}

fn codes(n: usize) -> String {
    let word = plural(n, Locale::Ru, &[" код", " кода", " кодов"]);
    [&number(n), word].concat()
}

fn lines(n: usize) -> String {
    let word = plural(n, Locale::Ru, &[" строка", " строки", " строк"]);
    [&number(n), word].concat()
}

/// The largest unit that is at least one.
fn time(seconds: u64) -> String {
    let (n, unit) = match seconds {
        0..90 => (seconds.max(1), "\u{a0}с"),
        90..5_400 => ((seconds + 30) / 60, "\u{a0}мин"),
        5_400..129_600 => ((seconds + 1_800) / 3_600, "\u{a0}ч"),
        _ => ((seconds + 43_200) / 86_400, "\u{a0}дн."),
    };
    [&number(n as usize), unit].concat()
}

fn waiting(why: Why, seconds: u64) -> String {
    let what = match why {
        Why::Offline => return "Нет сети. Продолжим, когда она появится.".to_owned(),
        Why::Busy => "Каталог просит подождать",
        Why::Fault => "Каталог отвечает ошибкой",
        Why::TimedOut => "Каталог долго не отвечает",
        Why::Unreachable => "Связи с каталогом нет",
        Why::NotTheCatalog => "Вместо каталога отвечает другая страница",
    };
    [what, ". Спросим снова через ", &time(seconds), "."].concat()
}
