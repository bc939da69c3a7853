//! What the template's page says, in Kazakh.

use crate::text::ui::grouped;
use crate::text::{TemplatePhrases, TemplateUi};

pub(in crate::text) static UI: TemplateUi = TemplateUi {
    heading: "Үлгіні тексеру",
    find_ntins: "NTIN табу",
    find_ntins_hint: "Каталогтан сұрау: алдымен не жіберілетінін көрсетеміз",
    no_codes: "Файлда каталогтан сұрауға болатын штрихкод жоқ. Алдымен оларды түзетіңіз.",
    cards: "Карточка жасау",
    cards_hint: "Қатесіз жолдардан карточка жобалары жасалады; ештеңе жіберілмейді",

    drop_title: "Толтырылған үлгіні осы жерге сүйреп әкеліңіз",
    drop_hint: ".xlsx файлы, 5\u{a0}МБ-қа дейін, 1\u{a0}000 тауарға дейін.",
    choose_file: "Файл таңдау",
    drop_here: "Файлды жіберіңіз, ол осы жерде ашылады",

    stage_reading: "Файлды оқып жатырмыз",
    stage_dictionaries: "Анықтамалықтарды оқып жатырмыз",
    stage_rows: "Тауарларды тексеріп жатырмыз",
    stop: "Тоқтату",
    stopped: "Тоқтатылды. Файл тексерілген жоқ.",

    worker_failed: "Тексеру үзіліп қалды. Файлдың өзі аман, онда ештеңе өзгерген жоқ.",
    took_too_long: "Тексеру тым ұзаққа созылып, тоқтатылды. Басқа беттерді жауып, қайталап көріңіз.",
    other_version: "Беттің жаңа нұсқасы шықты. Жалғастыру үшін бетті жаңартыңыз.",
    file_unreadable: "Файл оқылмады. Оны басқа бағдарламаларда жауып, қайта таңдаңыз.",
    nothing_kept: "Бұл құрылғыда енді ештеңе сақталмаған. Файлды қайта таңдаңыз.",
    open_again: "Қайта ашу",
    reload: "Бетті жаңарту",
    other_file: "Басқа файл",
    not_done: "Орындалмады. Қайталап көріңіз.",
    close: "Жабу",

    importable: "Каталог файлды қабылдайды",
    refused: "Каталог файлды қабылдамайды",
    unreadable: "Каталог бұл файлды оқи алмайды",
    clean: "Қате де, ескерту де жоқ. Файлды жүктеуге болады.",
    all: "Барлығы",
    errors: "Қателер",
    warnings: "Ескертулер",
    infos: "Кеңестер",
    error: "Қате",
    warning: "Ескерту",
    info: "Кеңес",
    filter_label: "Нені көрсету керек",
    of_file: "Жалпы файл туралы",

    from_file: "Осы файлдың анықтамалықтары",
    from_kept: "Осы құрылғыда сақталған анықтамалықтар",
    from_page: "Осы сайттың анықтамалықтары",
    no_dictionaries: "Анықтамалықтар жоқ: кодтардың тек жазылуы тексеріледі.",
    oktru: "ОКТРУ",
    tnved: "СЭҚ ТН",
    countries: "елдер",
    units: "өлшем бірліктері",
    keep_dictionaries: "Осы үлгінің анықтамалықтарын сақтау",
    keep_dictionaries_hint: "Анықтамалығы жоқ файлдар солар бойынша тексеріледі. Олар тек осы браузерде қалады.",
    dictionaries_kept: "Анықтамалықтар осы құрылғыда сақталды.",
    dictionaries_forgotten: "Анықтамалықтар бұл құрылғыдан жойылды.",

    fix_safe: "Қауіпсіздерін түзету",
    fix_safe_hint: "Тек жазылуы өзгереді: бос орын, сандағы үтір, бөлгіштер. Мағынасы сол күйі қалады.",
    save: "Түзетілген файлды сақтау",
    undo: "Болдырмау",
    redo: "Қайтару",
    undone: "Өзгеріс болдырылмады.",
    redone: "Өзгеріс қайтарылды.",
    report_xlsx: "Excel есебі",
    report_csv: "CSV есебі",
    changes: "Өзгерістер тізімі",
    split: "Файлдарға бөлу",
    replace: "Табу және ауыстыру",
    working: "Файлды дайындап жатырмыз…",

    remarks: "Осы сайттың ескертулері",
    findings: "Не табылды",
    by_rule: "Ережелер бойынша",
    one_by_one: "Бір-бірлеп",
    any_rule: "Барлық ереже",
    any_column: "Барлық баған",
    rule: "Ереже",
    column: "Баған",
    show: "Көрсету",
    look_and_fix: "Қарап, түзету",
    accept: "Осы күйі қалдыру",
    accepted: "Осы күйі қалдырылды",
    not_accept: "Қайта есепке алу",
    accepted_done: "Осы күйі қалдырылды, енді есепке алынбайды. «Болдырмау» батырмасы оны қайтарады.",
    show_more: "Тағы көрсету",
    nothing_here: "Мұнда ештеңе қалмады.",
    show_all: "Барлығын көрсету",
    go_to_cell: "Кестеден көрсету",
    whole_row: "бүкіл жол",
    empty_cell: "бос",
    meant: "Мүмкін, мынаны айтқыңыз келген шығар:",
    previous: "Алдыңғы қате",
    next: "Келесі қате",
    only_found: "Ескертуі бар жолдар ғана",
    no_more: "Қате қалмады.",

    grid: "Файлдағы тауарлар",
    row: "Жол",

    cancel: "Бас тарту",
    cell: "Ұяшық",
    before: "Қазір",
    after: "Болады",
    nothing_to_change: "Өзгертетін ештеңе жоқ.",
    find: "Нені табу керек",
    with: "Немен ауыстыру керек",
    whole_cell: "Ұяшықта басқа ештеңе болмаса ғана",
    any_case: "Бас әріп пен кіші әріпті бірдей санау",
    preview: "Не өзгеретінін көру",

    replace_all: "Барлығын ауыстыру",
    find_empty: "Нені табу керегін жазыңыз.",
    save_all: "Барлығын сақтау",
    leave_title: "Өзгерістер сақталмаған",
    leave_says: "Басқа файл бұл файлдың орнына ашылады, өзгерістер жоғалады. Керек болса, алдымен түзетілген файлды сақтаңыз.",
    leave: "Басқа файл ашу",

    keep: "Файл мен өзгерістерді осы құрылғыда сақтау",
    keep_hint: "Олар тек осы браузерде қалады, бет қайта жүктелгенде жалғастыра аласыз. Бұл бетті осы жерде ашқан кез келген адам оларды көреді.",
    keep_failed: "Браузер файлды сақтамады: орын жоқ немесе сақтауға тыйым салынған. Түзетілген файлды сақтап алыңыз.",
    forget: "Ұмыту",
    forgotten: "Сақталған файл бұл құрылғыдан жойылды.",
    go_on: "Жалғастыру",

    local: "Тексеру сіздің браузеріңізде жүреді.",
    no_requests: "Жүктелгеннен бері бет 0 сұрау жіберді.",
    offline: "Желісіз де жұмыс істейді: интернетті өшіріп көріңіз.",
    requested: "Не сұралды",

    phrases: TemplatePhrases {
        number,
        of: |done, all| [&number(all), " ішінен ", &number(done)].concat(),
        products: |n| [&number(n), " тауар"].concat(),
        refused: |errors, rows| {
            let begin = if rows == 0 {
                String::new()
            } else {
                [&number(rows), " жолда "].concat()
            };
            let why = " қате бар. Файлда бір қате болса да, каталог одан ештеңе жүктемейді.";
            [&begin, &number(errors), why].concat()
        },
        left: |warnings, infos| {
            let mut parts = Vec::new();
            if warnings > 0 {
                parts.push([&number(warnings), " ескерту"].concat());
            }
            if infos > 0 {
                parts.push([&number(infos), " кеңес"].concat());
            }
            let begin = "Қате жоқ. Модерация нені қайтаруы мүмкін екенін қараңыз: ";
            [begin, &parts.join(", "), "."].concat()
        },
        changed: |n| [&number(n), " ұяшық өзгертілді."].concat(),
        fix_all: |n| ["Барлығын түзету: ", &number(n)].concat(),
        apply: |n| ["Барлығына қолдану: ", &number(n)].concat(),
        would_change: |n| [&number(n), " ұяшық өзгереді"].concat(),
        shown: |shown, all| {
            [
                &number(all),
                " ұяшықтың алғашқы ",
                &number(shown),
                " көрсетілді.",
            ]
            .concat()
        },
        row: |n| [&number(n as usize), "-жол"].concat(),
        saved: |name| ["Файл сақталды: ", name, "."].concat(),
        saved_all: |n| [&number(n), " файл сақталды."].concat(),
        too_many: |products, files| {
            [
                "Каталог бір файлда 1\u{a0}000 тауардан артық қабылдамайды, ал мұнда ",
                &number(products),
                " тауар бар. Оларды ",
                &number(files),
                " файлға бөліңіз: әрқайсысы толық үлгі болады.",
            ]
            .concat()
        },
        kept: |name, changes| {
            [
                "Осы құрылғыда ",
                name,
                " файлы сақталған, ",
                &number(changes),
                " ұяшығы өзгертілген.",
            ]
            .concat()
        },
        kept_dictionaries: |day| {
            [
                "Осы құрылғыда сақталған анықтамалықтар, күні: ",
                &day_of(day),
            ]
            .concat()
        },
        steps: |n| ["Сіздің ", &number(n), " қадамыңыз қайта орындалады."].concat(),
        requests: |n| ["Жүктелгеннен бері бет ", &number(n), " сұрау жіберді."].concat(),
        opened_one: |name| ["Таңдалған файлдардың біреуі ғана ашылды: ", name, "."].concat(),
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}

/// `2026-07-01` as it is written here: `01.07.2026`.
fn day_of(day: &str) -> String {
    let parts: Vec<_> = day.rsplit('-').collect();
    parts.join(".")
}
