//! The words of cards made from a template's rows, in English.

use crate::text::catalog::{RowsPhrases, RowsUi};
use crate::text::ui::grouped;
use crate::text::{Locale, plural};

pub(in crate::text) static UI: RowsUi = RowsUi {
    heading: "Cards from the template's rows",
    says: "Drafts stay on this device. The same row does not make a second draft.",
    nothing: "There are no products in the file.",
    make: "Save drafts",
    make_one: "Save draft",
    open: "Open the drafts",
    send: "Send to moderation",
    list: "Rows of the template",
    more: "Show more",
    show: "Show in the table",
    unsure: "More than one unit is called so: check it in the card.",
    state_new: "No draft yet",
    state_draft: "Draft on this device",
    state_waits: "Waits to be sent",
    state_look: "To be decided: similar requests",
    state_refused: "The catalog did not take it",
    state_gone: "The request is no longer in the catalog",
    not_read: "The rows could not be read. Reload the page and open the file again.",

    phrases: RowsPhrases {
        can: |n| {
            let forms = [" card can be made.", " cards can be made."];
            [&number(n), plural(n, Locale::En, &forms)].concat()
        },
        errors: |n| {
            let forms = [
                " row has errors: mend them first.",
                " rows have errors: mend them first.",
            ];
            [&number(n), plural(n, Locale::En, &forms)].concat()
        },
        state_errors: |n| [&number(n), plural(n, Locale::En, &[" error", " errors"])].concat(),
        made: |new, there| {
            let made = [
                "Saved: ",
                &number(new),
                plural(new, Locale::En, &[" draft.", " drafts."]),
            ]
            .concat();
            if there == 0 {
                made
            } else {
                [&made, " Already there: ", &number(there), "."].concat()
            }
        },
        sent: |n| {
            [
                &number(n),
                plural(n, Locale::En, &[" card", " cards"]),
                " with all fields",
            ]
            .concat()
        },
        state: |state| match state {
            "new" => "A draft in the catalog",
            "onModeration" => "On moderation",
            "accepted" => "A moderator works on it",
            "underRevision" => "To be corrected: there are remarks",
            "rejected" => "Refused",
            "cancelled" => "Withdrawn",
            "readyToPublish" => "Ready to be published",
            "completed" => "Published",
            "existingProductSelected" => "An existing card was taken",
            _ => "A state that this version does not know",
        },
        row: |n| ["Row ", &number(n)].concat(),
        ntin: |ntin| ["Published, NTIN ", ntin].concat(),
    },
};

fn number(n: usize) -> String {
    grouped(n, ',')
}
