//! What the grid says, in English.

use crate::text::ui::grouped;
use crate::text::{GridUi, Locale, plural};

pub(in crate::text) static UI: GridUi = GridUi {
    required: "required",
    changed: "changed",
    hint: "Move with the arrow keys. Edit with F2, a double click, or by typing. Leave the table with Esc, then Tab.",
    hint_touch: "Tap a cell to select it; tap it again to edit.",
    tab_leaves: "Press Tab to leave the table.",
    not_yet_read: "Not all selected rows are read yet. Try again in a few seconds.",
    no_rows: "No row fits this filter.",

    edit: "Edit",
    done: "Done",
    search: "A code, or words of the name",
    nothing_found: "The dictionary has nothing like it.",
    choice_true: "true — yes",
    choice_false: "false — no",
    choice_empty: "empty",
    chosen: "Chosen codes",

    pasted: |changed, outside| {
        let said = [
            &number(changed),
            forms(changed, [" cell changed.", " cells changed."]),
        ]
        .concat();
        if outside == 0 {
            return said;
        }
        let lost = forms(
            outside,
            [
                " cell did not fit into the table and was not pasted.",
                " cells did not fit into the table and were not pasted.",
            ],
        );
        [&said, " ", &number(outside), lost].concat()
    },
    selected: |from, to, n| {
        let cell = forms(n, [" cell", " cells"]);
        ["Selected ", from, ":", to, ", ", &number(n), cell].concat()
    },
    found: |n| [&number(n), forms(n, [" entry shown", " entries shown"])].concat(),
    remove: |code| ["Remove ", code].concat(),
};

fn number(n: usize) -> String {
    grouped(n, ',')
}

fn forms(n: usize, forms: [&'static str; 2]) -> &'static str {
    plural(n, Locale::En, &forms)
}
