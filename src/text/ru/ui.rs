//! What the screen says, in Russian.

use crate::list::Counts;
use crate::text::ui::{Phrases, by_bucket, grouped};
use crate::text::{Locale, Ui, plural};

pub(in crate::text) static UI: Ui = Ui {
    heading: "Проверка штрихкодов",

    box_label: "Ваш список: по коду в строке или строки из Excel",
    placeholder: "Вставьте штрихкоды сюда",
    example: "Показать пример",
    example_list: "4870206710012\tВода питьевая, 0,5 л\n\
        5449000000997\tНапиток газированный, 1 л\n\
        0200121958529\tСахар-песок, 1 кг\n\
        0041234567890\tТетрадь в клетку, 48 листов\n\
        200120931509\tЧай чёрный, 250 г\n\
        5449 0000 00996\tСок яблочный, 1 л\n\
        5449000000996\tСок яблочный, 1 л\n\
        4,87E+12\tМыло туалетное, 90 г\n\
        2000000274591\tСыр на развес\n\
        10614141000033\tСалфетки, коробка 24 шт.\n\
        10425\tКружка",
    choose_file: "Выбрать файл",
    file_hint: "Файл .txt, .csv или книгу Excel можно перетащить прямо сюда.",
    drop_here: "Отпустите файл, он откроется здесь",
    undo: "Отменить",
    redo: "Вернуть",
    clear: "Очистить",

    filter_label: "Что показать",
    all: "Все",
    ready: "Можно искать",
    has_ntin: "Есть NTIN",
    temporary: "Временный код",
    fix_first: "Исправить",
    manual: "Вручную",
    duplicates: "Повторы",

    legend_title: "Что покажет проверка",
    ready_means: "Код верный, по нему можно искать товар в каталоге.",
    has_ntin_means: "Это уже код NTIN. Есть ли он в каталоге, покажет поиск.",
    temporary_means: "Код XTIN действует около 30 дней. Постоянный NTIN ещё нужно получить.",
    fix_first_means: "В коде ошибка. Покажем, где она и как её исправить.",
    manual_means: "Кода нет или он внутренний. Карточку товара заполняют вручную.",

    results: "Результаты проверки",
    error: "Ошибка",
    warning: "Предупреждение",
    info: "К сведению",
    no_code: "нет кода",
    details: "Подробнее",
    show_in_box: "Показать в списке",
    kind: "Вид кода",
    gtin14: "GTIN-14",
    lookup: "Код для поиска",
    now: "Сейчас",
    becomes: "Станет",
    rule: "Правило",
    nothing_here: "Здесь ничего не осталось.",
    no_items: "Строк с кодами пока нет. Вставьте столбец со штрихкодами.",
    show_all: "Показать все",
    capped: "Показаны первые 100\u{a0}000 строк. Остальные учтены в счётчиках и попадут в файл.",

    ntin: "код NTIN",
    xtin: "временный код XTIN",
    gtin8: "EAN-8",
    gtin12: "UPC-A",
    gtin13: "EAN-13",
    gtin14_kind: "GTIN-14 упаковки",
    upce: "UPC-E",
    no_kind: "не определён",

    fix_safe: "Исправить безопасное",
    fix_safe_hint: "Меняется только запись: пробелы, дефисы, кавычки. Цифры кода остаются те же.",
    copy_codes: "Скопировать коды",
    copy_codes_hint: "Скопировать коды для поиска в каталоге",
    csv: "Скачать CSV",
    xlsx: "Скачать Excel",
    stop: "Остановить",
    close: "Закрыть",
    making_csv: "Готовим файл CSV…",
    making_xlsx: "Готовим файл Excel…",

    undone: "Изменение отменено.",
    redone: "Изменение возвращено.",
    cleared: "Список очищен. Кнопка «Отменить» вернёт его.",
    fix_applied: "Код исправлен.",
    stopped: "Подготовка файла остановлена.",

    copy_failed: "Браузер не разрешил копирование. Скачайте CSV: коды есть в нём.",
    xlsx_failed: "Файл Excel сделать не удалось. Попробуйте ещё раз или скачайте CSV: в нём те же строки.",
    file_workbook: "Эту книгу не удалось прочитать. Сохраните её в Excel как .xlsx и откройте снова или скопируйте столбец со штрихкодами и вставьте его сюда.",
    file_protected: "Файл защищён паролем. Снимите пароль в Excel и откройте файл снова.",
    file_is_other: "Это не текстовый файл. Подойдёт .txt или .csv, или скопируйте столбец с кодами и вставьте его сюда.",
    file_too_big: "Файл больше 20\u{a0}МБ. Разделите его на части или скопируйте из него только столбец с кодами.",
    file_empty: "Файл пустой. Выберите другой файл или вставьте коды сюда.",
    file_unreadable: "Файл не прочитался. Закройте его в других программах и выберите ещё раз.",

    local: "Проверка идёт в вашем браузере.",
    no_requests: "С момента загрузки страница отправила 0 запросов.",
    offline: "Работает и без сети: отключите интернет и попробуйте.",
    requested: "Что запрошено",
    remember: "Запомнить список на этом устройстве",
    remember_hint: "Список останется только в этом браузере. Его увидит каждый, кто откроет здесь эту страницу.",
    forget: "Забыть",
    forgotten: "Сохранённый список удалён с этого устройства.",
    remember_failed: "Браузер не сохранил список: он слишком большой или хранение запрещено. Скачайте список файлом.",

    col_line: "Строка",
    col_code: "Код",
    col_label: "Название",
    col_bucket: "Итог",
    col_kind: "Вид кода",
    col_gtin14: "GTIN-14",
    col_lookup: "Код для поиска",
    col_message: "Что делать",
    sheet_name: "Штрихкоды",

    phrases: Phrases {
        number,
        line: |n| ["строка ", &number(n as usize)].concat(),
        copied: |n| {
            let verb = one_few_many(n, ["Скопирован ", "Скопированы ", "Скопировано "]);
            let code = one_few_many(n, [" код", " кода", " кодов"]);
            let it = one_few_many(n, ["его", "их", "их"]);
            [
                verb,
                &number(n),
                code,
                ". Вставьте ",
                it,
                " в поиск каталога.",
            ]
            .concat()
        },
        fixed: |n| {
            let verb = one_few_many(n, ["Исправлена ", "Исправлены ", "Исправлено "]);
            let line = one_few_many(n, [" строка", " строки", " строк"]);
            [
                verb,
                &number(n),
                line,
                ". Кнопка «Отменить» вернёт прежний список.",
            ]
            .concat()
        },
        opened: |name| ["Открыт файл ", name, "."].concat(),
        opened_one: |name| ["Открыт один файл из выбранных: ", name, "."].concat(),
        checking: |percent| ["Проверено ", &number(percent), "\u{a0}%"].concat(),
        checked,
        requests: |n| {
            let request = one_few_many(n, [" запрос.", " запроса.", " запросов."]);
            [
                "С момента загрузки страница отправила ",
                &number(n),
                request,
            ]
            .concat()
        },
        remembered: |n| {
            let line = one_few_many(n, [" строка.", " строки.", " строк."]);
            ["На этом устройстве сохранено: ", &number(n), line].concat()
        },
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}

fn one_few_many(n: usize, forms: [&'static str; 3]) -> &'static str {
    plural(n, Locale::Ru, &forms)
}

fn checked(counts: &Counts) -> String {
    let n = counts.total as usize;
    let verb = one_few_many(n, ["Проверен ", "Проверены ", "Проверено "]);
    let product = one_few_many(n, [" товар. ", " товара. ", " товаров. "]);
    [verb, &number(n), product, &by_bucket(&UI, counts), "."].concat()
}
