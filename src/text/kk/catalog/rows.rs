//! The words of cards made from a template's rows, in Kazakh.

use crate::text::catalog::{RowsPhrases, RowsUi};
use crate::text::ui::grouped;

pub(in crate::text) static UI: RowsUi = RowsUi {
    heading: "Үлгі жолдарынан карточкалар",
    says: "Жобалар осы құрылғыда қалады. Сол жол екінші рет жоба жасамайды.",
    nothing: "Файлда тауар жоқ.",
    make: "Жобаларды сақтау",
    make_one: "Жобаны сақтау",
    open: "Жобаларды ашу",
    send: "Модерацияға жіберу",
    list: "Үлгі жолдары",
    more: "Тағы көрсету",
    show: "Кестеде көрсету",
    unsure: "Мұндай атауы бар өлшем бірлігі бірнешеу: карточкада тексеріңіз.",
    state_new: "Жобасы жоқ",
    state_draft: "Жоба құрылғыда",
    state_waits: "Жіберілуін күтуде",
    state_look: "Шешім керек: ұқсас өтінімдер бар",
    state_refused: "Каталог қабылдамады",
    state_gone: "Өтінім каталогта енді жоқ",
    not_read: "Жолдар оқылмады. Бетті жаңартып, файлды қайта ашыңыз.",

    phrases: RowsPhrases {
        can: |n| [&number(n), " карточка жасауға болады."].concat(),
        errors: |n| [&number(n), " жолда қате бар: алдымен соларды түзетіңіз."].concat(),
        state_errors: |n| [&number(n), " қате"].concat(),
        made: |new, there| {
            let made = ["Сақталды: ", &number(new), " жоба."].concat();
            if there == 0 {
                made
            } else {
                [&made, " Бұрыннан бар: ", &number(there), "."].concat()
            }
        },
        sent: |n| [&number(n), " карточка, барлық өрістерімен"].concat(),
        state: |state| match state {
            "new" => "Өтінім: каталогтағы жоба",
            "onModeration" => "Өтінім модерацияда",
            "accepted" => "Модератор тексеріп жатыр",
            "underRevision" => "Пысықтауда: ескертулер бар",
            "rejected" => "Қабылданбады",
            "cancelled" => "Кері қайтарылды",
            "readyToPublish" => "Жариялауға дайын",
            "completed" => "Жарияланды",
            "existingProductSelected" => "Бұрыннан бар карточка алынды",
            _ => "Бұл нұсқа бұл күйді білмейді",
        },
        row: |n| [&number(n), "-жол"].concat(),
        ntin: |ntin| ["Жарияланды, NTIN ", ntin].concat(),
    },
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}
