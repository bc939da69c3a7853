//! The words of the look-ups, in Kazakh.

use crate::catalog::pace::Why;
use crate::text::catalog::{LookupPhrases, LookupsUi};
use crate::text::ui::grouped;

pub(in crate::text) static UI: LookupsUi = LookupsUi {
    heading: "Штрихкодтар бойынша NTIN табу",
    lead: "Штрихкодтарды қойыңыз: каталог қай тауарларда NTIN коды бар екенін айтады.",
    box_label: "Штрихкодтар, әр жолға біреуден",
    placeholder: "4870206710012\tСу 1 л",
    box_hint: "Excel-ден бағандарды қоюға болады: код пен атауы.",
    find: "NTIN табу",
    repair: "«Штрихкодтар» бетінде түзету",
    no_codes: "Мұнда каталогтан сұрауға болатын код әзірге жоқ.",

    lists: "Тізімдеріңіз",
    lists_hint: "Тізімдер мен табылған NTIN кодтары тек осы браузерде сақталады.",
    open: "Ашу",
    rename: "Атын өзгерту",
    delete: "Жою",
    list_name: "Тізім атауы",
    save: "Сақтау",
    delete_title: "Тізімді жою керек пе?",
    delete_says: "Тізім осы құрылғыдан жойылады. Табылған NTIN кодтары қалады, оларды қайта сұраудың қажеті жоқ.",
    deleted: "Тізім жойылды.",
    to_lists: "Барлық тізім",
    from_barcodes: "Штрихкодтар",
    from_template: "Үлгі",
    loading: "Тізімді осы құрылғыдан оқып жатырмыз…",
    state_going: "Аяқталмаған",
    state_paused: "Кідіртілген",
    state_done: "Дайын",
    state_cancelled: "Тоқтатылған",

    starting: "Бастап жатырмыз…",
    pause: "Кідірту",
    go_on: "Жалғастыру",
    stop: "Тоқтату",
    stopping: "Соңғы жауаптарды күтіп тұрмыз…",
    elsewhere: "Қазір кодтарды басқа қойынды тексеріп жатыр. Оны жапсаңыз, жұмыс осы жерде жалғасады.",
    other_tab: "Бұл тізімді қазір басқа қойынды тексеріп жатыр. Жауаптар осы жерде де көрінеді.",
    interrupted: "Тексеру үзілді. Ештеңе жоғалған жоқ: сол жерінен жалғастырыңыз.",
    paused: "Кідіріс: каталогтан ештеңе сұрамаймыз.",
    cancelled: "Тоқтатылды. Табылғаны осында қалды.",
    done: "Дайын: каталог барлық код бойынша жауап берді.",
    done_partly: "Дайын, бірақ каталог кейбір код бойынша жауап бермеді.",
    connect: "Каталогқа қосылу",
    retry_failed: "Жауап келмегендерін қайта сұрау",
    all_again: "Барлығын қайта сұрау",

    filter_label: "Тізімде көрсету",
    all: "Барлығы",
    found: "NTIN бар",
    several: "Карточканы таңдау",
    missing: "Карточка жоқ",
    failed: "Жауап жоқ",
    waiting: "Кезекте",
    nothing_here: "Мұнда ештеңе жоқ.",
    show_all: "Барлығын көрсету",

    results: "Каталог жауаптары",
    details: "Толығырақ",
    copy: "NTIN кодын көшіру",
    copy_failed: "Браузер көшіруге рұқсат бермеді. Кодты белгілеп, өзіңіз көшіріңіз.",
    missing_says: "Каталогта бұл коды бар карточка жоқ.",
    waiting_says: "Каталогтан әлі сұралған жоқ.",
    no_name: "Атауы жоқ карточка",
    no_ntin: "NTIN жоқ",
    create: "Карточка жасау",
    search: "Атауы бойынша іздеу",
    again: "Қайта сұрау",
    asking: "Сұрап жатырмыз…",
    choose: "Таңдау",
    chosen: "Таңдалды",
    unchoose: "Таңдауды болдырмау",
    choose_says: "Айырмашылықтары белгіленген. Қаптамамен салыстырып, өз карточкаңызды таңдаңыз.",
    other_code: "Карточкада басқа код көрсетілген. Қаптамамен салыстырыңыз.",
    in_catalog: "Каталогта",
    here: "Браузердегі тексеру",
    name_ru: "Атауы, орысша",
    name_kk: "Атауы, қазақша",
    name_en: "Атауы, ағылшынша",
    class: "Санат",
    gtin_there: "Карточкадағы GTIN",
    updated: "Өзгертілген",
    gov: "Мемлекеттік сатып алу деректерімен",
    page: "Карточка беті",

    csv: "CSV жүктеп алу",
    xlsx: "Excel жүктеп алу",
    making: "Файлды дайындап жатырмыз…",
    xlsx_failed: "Excel файлын жасау мүмкін болмады. Қайталап көріңіз немесе CSV жүктеп алыңыз: онда да сол жолдар.",
    sheet_name: "NTIN",
    col_line: "Жол",
    col_code: "Код",
    col_label: "Тізімдегі атауы",
    col_state: "Қорытынды",
    col_name_ru: "Каталогтағы атауы, орысша",
    col_name_kk: "Каталогтағы атауы, қазақша",
    col_name_en: "Каталогтағы атауы, ағылшынша",
    col_class: "ОКТРУ коды",
    col_path: "Санат",
    col_at: "Қашан сұралды",

    phrases: LookupPhrases {
        sent: |n| [&codes(n), ", басқа ештеңе емес"].concat(),
        ready: |n| ["Каталогтан сұрауға болады: ", &codes(n)].concat(),
        to_fix: |n| ["Алдымен түзету керек: ", &number(n), " жол"].concat(),
        others: |n| ["Сұрайтын код жоқ: ", &number(n), " жол"].concat(),
        codes,
        progress: |done, of| [&number(of), " кодтың ", &number(done), " дайын"].concat(),
        rate: |rate| ["секундына ", &decimal(rate)].concat(),
        left: |seconds| ["шамамен ", &time(seconds), " қалды"].concat(),
        waiting,
        several: |n| {
            let cards = " карточка бар. Өзіңіздікін таңдаңыз.";
            ["Каталогта бұл кодпен ", &number(n), cards].concat()
        },
        same_list: |at| {
            [
                "Бұл кодтар ",
                at,
                " жасалған тізімде бар: сол тізім ашылды.",
            ]
            .concat()
        },
        copied: |ntin| ["NTIN ", ntin, " көшірілді."].concat(),
        asked: |seconds| match seconds {
            0..60 => "Каталог жаңа ғана жауап берді".to_owned(),
            _ => ["Каталог ", &time(seconds), " бұрын жауап берді"].concat(),
        },
        line: |n| [&number(n), "-жол"].concat(),
        answer_found: |ntin| ["Каталогта: NTIN ", ntin].concat(),
        answer_several: |n| ["Каталогта ", &number(n), " карточка бар. Төменде таңдаңыз."].concat(),
        counted: |found, several, missing, failed| {
            [
                "NTIN бар: ",
                &number(found),
                ", карточканы таңдау: ",
                &number(several),
                ", карточка жоқ: ",
                &number(missing),
                ", жауап жоқ: ",
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
    [&number(n), " код"].concat()
}

/// The largest unit that is at least one.
fn time(seconds: u64) -> String {
    let (n, unit) = match seconds {
        0..90 => (seconds.max(1), "\u{a0}с"),
        90..5_400 => ((seconds + 30) / 60, "\u{a0}мин"),
        5_400..129_600 => ((seconds + 1_800) / 3_600, "\u{a0}сағ"),
        _ => ((seconds + 43_200) / 86_400, "\u{a0}күн"),
    };
    [&number(n as usize), unit].concat()
}

fn waiting(why: Why, seconds: u64) -> String {
    let what = match why {
        Why::Offline => return "Желі жоқ. Желі пайда болғанда жалғастырамыз.".to_owned(),
        Why::Busy => "Каталог күте тұруды сұрайды",
        Why::Fault => "Каталог қатемен жауап береді",
        Why::TimedOut => "Каталог ұзақ жауап бермейді",
        Why::Unreachable => "Каталогпен байланыс жоқ",
        Why::NotTheCatalog => "Каталогтың орнына басқа бет жауап береді",
    };
    [what, ". ", &time(seconds), " кейін қайта сұраймыз."].concat()
}
