//! What the grid says, in Russian.

use crate::text::ui::grouped;
use crate::text::{GridUi, Locale, plural};

pub(in crate::text) static UI: GridUi = GridUi {
    required: "обязательно",
    changed: "изменено",
    hint: "Стрелки ведут по ячейкам. F2, двойной щелчок или просто набор текста — правка. Esc, затем Tab — выход из таблицы.",
    hint_touch: "Коснитесь ячейки, чтобы выбрать её; коснитесь ещё раз, чтобы править.",
    tab_leaves: "Нажмите Tab, чтобы выйти из таблицы.",
    not_yet_read: "Не все выделенные строки прочитаны. Повторите через несколько секунд.",
    no_rows: "По этому отбору строк нет.",

    edit: "Править",
    done: "Готово",
    search: "Код или слова из названия",
    nothing_found: "В справочнике ничего не нашлось.",
    choice_true: "true — да",
    choice_false: "false — нет",
    choice_empty: "пусто",
    chosen: "Выбранные коды",

    pasted: |changed, outside| {
        let verb = forms(changed, ["Изменена ", "Изменены ", "Изменено "]);
        let cell = forms(changed, [" ячейка.", " ячейки.", " ячеек."]);
        let said = [verb, &number(changed), cell].concat();
        if outside == 0 {
            return said;
        }
        let lost = forms(
            outside,
            [
                " ячейка не поместилась в таблицу и не вставлена.",
                " ячейки не поместились в таблицу и не вставлены.",
                " ячеек не поместились в таблицу и не вставлены.",
            ],
        );
        [&said, " ", &number(outside), lost].concat()
    },
    selected: |from, to, n| {
        let cell = forms(n, [" ячейка", " ячейки", " ячеек"]);
        ["Выделено ", from, ":", to, ", ", &number(n), cell].concat()
    },
    found: |n| {
        let verb = forms(n, ["Показана ", "Показаны ", "Показано "]);
        let entry = forms(n, [" запись", " записи", " записей"]);
        [verb, &number(n), entry].concat()
    },
    remove: |code| ["Убрать ", code].concat(),
};

fn number(n: usize) -> String {
    grouped(n, '\u{a0}')
}

fn forms(n: usize, forms: [&'static str; 3]) -> &'static str {
    plural(n, Locale::Ru, &forms)
}
