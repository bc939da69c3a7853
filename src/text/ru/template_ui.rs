//! What the template's page says, in Russian.

use crate::text::ui::grouped;
use crate::text::{Locale, TemplatePhrases, TemplateUi, plural};

pub(in crate::text) static UI: TemplateUi = TemplateUi {
    heading: "Проверка шаблона",
    find_ntins: "Найти NTIN",
    find_ntins_hint: "Спросить каталог: сначала покажем, что будет отправлено",
    no_codes: "В файле нет штрихкодов, о которых можно спросить каталог. Сначала исправьте их.",
    cards: "Сделать карточки",
    cards_hint: "Черновики карточек из строк без ошибок; ничего не отправляется",

    drop_title: "Перетащите сюда заполненный шаблон",
    drop_hint: "Файл .xlsx, до 5\u{a0}МБ, до 1\u{a0}000 товаров.",
    choose_file: "Выбрать файл",
    drop_here: "Отпустите файл, он откроется здесь",

    stage_reading: "Читаем файл",
    stage_dictionaries: "Читаем справочники",
    stage_rows: "Проверяем товары",
    stop: "Остановить",
    stopped: "Остановлено. Файл не проверен.",

    worker_failed: "Проверка прервалась. Сам файл цел, в нём ничего не изменилось.",
    took_too_long: "Проверка шла слишком долго и остановлена. Закройте другие вкладки и попробуйте ещё раз.",
    other_version: "Вышла новая версия страницы. Обновите страницу, чтобы продолжить.",
    file_unreadable: "Файл не прочитался. Закройте его в других программах и выберите ещё раз.",
    nothing_kept: "На этом устройстве больше ничего не сохранено. Выберите файл заново.",
    open_again: "Открыть снова",
    reload: "Обновить страницу",
    other_file: "Другой файл",
    not_done: "Не получилось. Попробуйте ещё раз.",
    close: "Закрыть",

    importable: "Каталог примет файл",
    refused: "Каталог не примет файл",
    unreadable: "Каталог не прочитает этот файл",
    clean: "Ни ошибок, ни замечаний. Файл можно загружать.",
    all: "Все",
    errors: "Ошибки",
    warnings: "Предупреж\u{ad}дения",
    infos: "Подсказки",
    error: "Ошибка",
    warning: "Предупреждение",
    info: "Подсказка",
    filter_label: "Что показать",
    of_file: "Файл в целом",

    from_file: "Справочники из этого файла",
    from_kept: "Справочники, сохранённые на этом устройстве",
    from_page: "Справочники этого сайта",
    no_dictionaries: "Справочников нет: проверяется только вид кодов.",
    oktru: "ОКТРУ",
    tnved: "ТН ВЭД",
    countries: "страны",
    units: "единицы",
    keep_dictionaries: "Сохранить справочники этого шаблона",
    keep_dictionaries_hint: "По ним будут проверяться файлы без справочников. Они останутся только в этом браузере.",
    dictionaries_kept: "Справочники сохранены на этом устройстве.",
    dictionaries_forgotten: "Справочники удалены с этого устройства.",

    fix_safe: "Исправить всё безопасное",
    fix_safe_hint: "Меняется только запись: пробелы, запятые в числах, разделители. Смысл остаётся тем же.",
    save: "Сохранить исправленный файл",
    undo: "Отменить",
    redo: "Вернуть",
    undone: "Изменение отменено.",
    redone: "Изменение возвращено.",
    report_xlsx: "Отчёт для Excel",
    report_csv: "Отчёт в CSV",
    changes: "Список изменений",
    split: "Разделить на файлы",
    replace: "Найти и заменить",
    working: "Готовим файл…",

    remarks: "Замечания этого сайта",
    findings: "Что найдено",
    by_rule: "По правилам",
    one_by_one: "По одной",
    any_rule: "Все правила",
    any_column: "Все столбцы",
    rule: "Правило",
    column: "Столбец",
    show: "Показать",
    look_and_fix: "Посмотреть и исправить",
    accept: "Оставить как есть",
    accepted: "Оставлено как есть",
    not_accept: "Снова учитывать",
    accepted_done: "Оставлено как есть и больше не учитывается. Кнопка «Отменить» вернёт замечание.",
    show_more: "Показать ещё",
    nothing_here: "Здесь ничего не осталось.",
    show_all: "Показать все",
    go_to_cell: "Показать в таблице",
    whole_row: "вся строка",
    empty_cell: "пусто",
    meant: "Возможно, имелось в виду:",
    previous: "Предыдущая ошибка",
    next: "Следующая ошибка",
    only_found: "Только строки с замечаниями",
    no_more: "Ошибок не осталось.",

    grid: "Товары из файла",
    row: "Строка",

    cancel: "Отмена",
    cell: "Ячейка",
    before: "Сейчас",
    after: "Станет",
    nothing_to_change: "Менять нечего.",
    find: "Найти",
    with: "Заменить на",
    whole_cell: "Только если в ячейке больше ничего нет",
    any_case: "Не различать большие и маленькие буквы",
    preview: "Посмотреть, что изменится",

    replace_all: "Заменить все",
    find_empty: "Напишите, что искать.",
    save_all: "Сохранить все",
    leave_title: "Изменения не сохранены",
    leave_says: "Другой файл займёт место этого, и изменения пропадут. Если они нужны, сначала сохраните исправленный файл.",
    leave: "Открыть другой файл",

    keep: "Хранить файл и изменения на этом устройстве",
    keep_hint: "Они останутся только в этом браузере, и после перезагрузки можно будет продолжить. Их увидит каждый, кто откроет здесь эту страницу.",
    keep_failed: "Браузер не сохранил файл: нет места или хранение запрещено. Сохраните исправленный файл.",
    forget: "Забыть",
    forgotten: "Сохранённый файл удалён с этого устройства.",
    go_on: "Продолжить",

    local: "Проверка идёт в вашем браузере.",
    no_requests: "С момента загрузки страница отправила 0 запросов.",
    offline: "Работает и без сети: отключите интернет и попробуйте.",
    requested: "Что запрошено",

    phrases: TemplatePhrases {
        number,
        of: |done, all| [&number(done), " из ", &number(all)].concat(),
        products: |n| [&number(n), forms(n, [" товар", " товара", " товаров"])].concat(),
        refused: |errors, rows| {
            let error = forms(errors, [" ошибка", " ошибки", " ошибок"]);
            let at = if rows == 0 {
                ". ".into()
            } else {
                let row = forms(rows, [" строке. ", " строках. ", " строках. "]);
                [" в ", &number(rows), row].concat()
            };
            let why = "Если в файле есть хотя бы одна ошибка, каталог не загружает из него ничего.";
            [&number(errors), error, &at, why].concat()
        },
        left: |warnings, infos| {
            let mut parts = Vec::new();
            if warnings > 0 {
                let word = forms(
                    warnings,
                    [" предупреждение", " предупреждения", " предупреждений"],
                );
                parts.push([&number(warnings), word].concat());
            }
            if infos > 0 {
                let word = forms(infos, [" подсказка", " подсказки", " подсказок"]);
                parts.push([&number(infos), word].concat());
            }
            let begin = "Ошибок нет. Посмотрите, что может вернуть модерация: ";
            [begin, &parts.join(", "), "."].concat()
        },
        changed: |n| {
            let verb = forms(n, ["Изменена ", "Изменены ", "Изменено "]);
            let cell = forms(n, [" ячейка.", " ячейки.", " ячеек."]);
            [verb, &number(n), cell].concat()
        },
        fix_all: |n| ["Исправить все: ", &number(n)].concat(),
        apply: |n| ["Применить ко всем: ", &number(n)].concat(),
        would_change: |n| {
            let verb = forms(n, ["Изменится ", "Изменятся ", "Изменится "]);
            let cell = forms(n, [" ячейка", " ячейки", " ячеек"]);
            [verb, &number(n), cell].concat()
        },
        shown: |shown, all| {
            [
                "Показаны первые ",
                &number(shown),
                " из ",
                &number(all),
                ".",
            ]
            .concat()
        },
        row: |n| ["строка ", &number(n as usize)].concat(),
        saved: |name| ["Файл сохранён: ", name, "."].concat(),
        saved_all: |n| {
            let verb = forms(n, ["Сохранён ", "Сохранены ", "Сохранено "]);
            [
                verb,
                &number(n),
                forms(n, [" файл.", " файла.", " файлов."]),
            ]
            .concat()
        },
        too_many: |products, files| {
            let product = forms(products, [" товар", " товара", " товаров"]);
            let file = forms(files, [" файл", " файла", " файлов"]);
            [
                "Каталог берёт в одном файле не больше 1\u{a0}000 товаров, а здесь ",
                &number(products),
                product,
                ". Разделите их на ",
                &number(files),
                file,
                ": каждый будет полным шаблоном.",
            ]
            .concat()
        },
        kept: |name, changes| {
            let verb = forms(changes, ["изменена ", "изменены ", "изменено "]);
            let cell = forms(changes, [" ячейка.", " ячейки.", " ячеек."]);
            let begin = "На этом устройстве сохранён файл ";
            [begin, name, ", ", verb, &number(changes), cell].concat()
        },
        kept_dictionaries: |day| {
            ["На этом устройстве сохранены справочники от ", &day_of(day)].concat()
        },
        steps: |n| {
            let verb = forms(
                n,
                ["Будет повторён ", "Будут повторены ", "Будет повторено "],
            );
            let yours = forms(n, [" ваш шаг.", " ваших шага.", " ваших шагов."]);
            [verb, &number(n), yours].concat()
        },
        requests: |n| {
            let request = forms(n, [" запрос.", " запроса.", " запросов."]);
            let begin = "С момента загрузки страница отправила ";
            [begin, &number(n), request].concat()
        },
        opened_one: |name| ["Открыт один файл из выбранных: ", name, "."].concat(),
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}

fn forms(n: usize, forms: [&'static str; 3]) -> &'static str {
    plural(n, Locale::Ru, &forms)
}

/// `2026-07-01` as it is written here: `01.07.2026`.
fn day_of(day: &str) -> String {
    let parts: Vec<_> = day.rsplit('-').collect();
    parts.join(".")
}
