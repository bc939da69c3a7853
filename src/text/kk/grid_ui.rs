//! What the grid says, in Kazakh.

use crate::text::GridUi;
use crate::text::ui::grouped;

pub(in crate::text) static UI: GridUi = GridUi {
    required: "міндетті",
    changed: "өзгертілді",
    hint: "Ұяшықтар арасында көрсеткілермен жүріңіз. Түзету үшін F2 басыңыз, екі рет шертіңіз немесе бірден теріңіз. Кестеден шығу үшін Esc, одан кейін Tab басыңыз.",
    hint_touch: "Ұяшықты таңдау үшін оны түртіңіз, түзету үшін тағы бір рет түртіңіз.",
    tab_leaves: "Кестеден шығу үшін Tab басыңыз.",
    not_yet_read: "Белгіленген жолдардың бәрі әлі оқылмады. Бірнеше секундтан кейін қайталаңыз.",
    no_rows: "Бұл сүзгі бойынша жол жоқ.",

    edit: "Түзету",
    done: "Дайын",
    search: "Код немесе атауындағы сөздер",
    nothing_found: "Анықтамалықтан ештеңе табылмады.",
    choice_true: "true — иә",
    choice_false: "false — жоқ",
    choice_empty: "бос",
    chosen: "Таңдалған кодтар",

    pasted: |changed, outside| {
        let said = [&number(changed), " ұяшық өзгертілді."].concat();
        if outside == 0 {
            return said;
        }
        let lost = " ұяшық кестеге сыймай, қойылмай қалды.";
        [&said, " ", &number(outside), lost].concat()
    },
    selected: |from, to, n| [from, ":", to, " белгіленді, ", &number(n), " ұяшық"].concat(),
    found: |n| [&number(n), " жазба көрсетілді"].concat(),
    remove: |code| [code, " кодын алып тастау"].concat(),
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}
