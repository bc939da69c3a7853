//! What the template's page says, in English.

use crate::text::ui::grouped;
use crate::text::{Locale, TemplatePhrases, TemplateUi, plural};

pub(in crate::text) static UI: TemplateUi = TemplateUi {
    heading: "Template check",
    find_ntins: "Find NTINs",
    find_ntins_hint: "Ask the catalog: you see first what would be sent",
    no_codes: "The file has no barcodes that the catalog could be asked for. Mend them first.",
    cards: "Make cards",
    cards_hint: "Drafts of cards from the rows without errors; nothing is sent",

    drop_title: "Drop the filled-in template here",
    drop_hint: "An .xlsx file, up to 5\u{a0}MB, up to 1,000 products.",
    choose_file: "Choose a file",
    drop_here: "Drop the file to open it here",

    stage_reading: "Reading the file",
    stage_dictionaries: "Reading the dictionaries",
    stage_rows: "Checking the products",
    stop: "Stop",
    stopped: "Stopped. The file was not checked.",

    worker_failed: "The check broke off. The file is as it was, nothing in it has changed.",
    took_too_long: "The check took too long and was stopped. Close other pages and try again.",
    other_version: "A new version of this page has come out. Reload the page to go on.",
    file_unreadable: "The file could not be read. Close it in other programs and choose it again.",
    nothing_kept: "Nothing is kept on this device any more. Choose the file again.",
    open_again: "Open again",
    reload: "Reload the page",
    other_file: "Another file",
    not_done: "That could not be done. Try again.",
    close: "Close",

    importable: "Would be imported",
    refused: "Would be refused",
    unreadable: "The catalog would not read this file",
    clean: "No error, no remark. The file can be uploaded.",
    all: "All",
    errors: "Errors",
    warnings: "Warnings",
    infos: "Hints",
    error: "Error",
    warning: "Warning",
    info: "Hint",
    filter_label: "What to show",
    of_file: "The file as a whole",

    from_file: "Dictionaries of this file",
    from_kept: "Dictionaries kept on this device",
    from_page: "Dictionaries of this site",
    no_dictionaries: "There are no dictionaries: only the form of the codes is checked.",
    oktru: "ОКТРУ",
    tnved: "ТН ВЭД",
    countries: "countries",
    units: "units",
    keep_dictionaries: "Keep this template's dictionaries",
    keep_dictionaries_hint: "Files without dictionaries will be checked against them. They stay in this browser only.",
    dictionaries_kept: "The dictionaries are kept on this device.",
    dictionaries_forgotten: "The dictionaries are deleted from this device.",

    fix_safe: "Fix all safe",
    fix_safe_hint: "Only the writing changes: spaces, decimal commas, separators. The meaning stays the same.",
    save: "Save corrected file",
    undo: "Undo",
    redo: "Redo",
    undone: "Change undone.",
    redone: "Change made again.",
    report_xlsx: "Report for Excel",
    report_csv: "Report as CSV",
    changes: "List of changes",
    split: "Split into files",
    replace: "Find and replace",
    working: "Preparing the file…",

    remarks: "Remarks of this site",
    findings: "What was found",
    by_rule: "By rule",
    one_by_one: "One by one",
    any_rule: "All rules",
    any_column: "All columns",
    rule: "Rule",
    column: "Column",
    show: "Show",
    look_and_fix: "Look and fix",
    accept: "Take as it is",
    accepted: "Taken as it is",
    not_accept: "Count it again",
    accepted_done: "Taken as it is; it no longer counts. “Undo” brings it back.",
    show_more: "Show more",
    nothing_here: "Nothing is left here.",
    show_all: "Show all",
    go_to_cell: "Show in the table",
    whole_row: "whole row",
    empty_cell: "empty",
    meant: "Did you mean:",
    previous: "Previous error",
    next: "Next error",
    only_found: "Only rows with findings",
    no_more: "No error is left.",

    grid: "The products of the file",
    row: "Row",

    cancel: "Cancel",
    cell: "Cell",
    before: "Now",
    after: "Becomes",
    nothing_to_change: "There is nothing to change.",
    find: "Find",
    with: "Replace with",
    whole_cell: "Only where the cell holds nothing else",
    any_case: "Capitals and small letters are the same",
    preview: "See what would change",

    replace_all: "Replace all",
    find_empty: "Type what to find.",
    save_all: "Save all",
    leave_title: "The changes are not saved",
    leave_says: "Another file takes the place of this one, and its changes are lost. Save the corrected file first if you need them.",
    leave: "Open another file",

    keep: "Keep the file and its changes on this device",
    keep_hint: "They stay in this browser only, so that you can go on after a reload. Whoever opens this page here will see them.",
    keep_failed: "The browser did not keep the file: there is no room, or storing is not allowed. Save the corrected file.",
    forget: "Forget",
    forgotten: "The kept file is deleted from this device.",
    go_on: "Go on",

    local: "The check runs in your browser.",
    no_requests: "Since it loaded, this page has sent 0 requests.",
    offline: "It works offline: switch the network off and try.",
    requested: "What was requested",

    phrases: TemplatePhrases {
        number,
        of: |done, all| [&number(done), " of ", &number(all)].concat(),
        products: |n| [&number(n), one_other(n, [" product", " products"])].concat(),
        refused: |errors, rows| {
            let error = one_other(errors, [" error", " errors"]);
            let row = one_other(rows, [" row. ", " rows. "]);
            let at = if rows == 0 {
                ". ".into()
            } else {
                [" in ", &number(rows), row].concat()
            };
            let why = "The catalog imports nothing of a file with even one error.";
            [&number(errors), error, &at, why].concat()
        },
        left: |warnings, infos| {
            let mut parts = Vec::new();
            if warnings > 0 {
                let word = one_other(warnings, [" warning", " warnings"]);
                parts.push([&number(warnings), word].concat());
            }
            if infos > 0 {
                parts.push([&number(infos), one_other(infos, [" hint", " hints"])].concat());
            }
            let begin = "No errors. Look at what may come back from moderation: ";
            [begin, &parts.join(", "), "."].concat()
        },
        changed: |n| {
            [
                &number(n),
                one_other(n, [" cell changed.", " cells changed."]),
            ]
            .concat()
        },
        fix_all: |n| ["Fix all: ", &number(n)].concat(),
        apply: |n| ["Apply to all: ", &number(n)].concat(),
        would_change: |n| {
            let cell = one_other(n, [" cell would change", " cells would change"]);
            [&number(n), cell].concat()
        },
        shown: |shown, all| {
            [
                "The first ",
                &number(shown),
                " of ",
                &number(all),
                " are shown.",
            ]
            .concat()
        },
        row: |n| ["row ", &number(n as usize)].concat(),
        saved: |name| ["Saved: ", name, "."].concat(),
        saved_all: |n| ["Saved: ", &number(n), one_other(n, [" file.", " files."])].concat(),
        too_many: |products, files| {
            let file = one_other(files, [" file", " files"]);
            [
                "The catalog takes at most 1,000 products in a file, and here are ",
                &number(products),
                ". Split them into ",
                &number(files),
                file,
                ", each a complete template.",
            ]
            .concat()
        },
        kept: |name, changes| {
            let cell = one_other(changes, [" cell changed.", " cells changed."]);
            ["Kept on this device: ", name, ", ", &number(changes), cell].concat()
        },
        kept_dictionaries: |day| ["Dictionaries kept on this device on ", day].concat(),
        steps: |n| {
            let step = one_other(n, [" step", " steps"]);
            let end = " of yours will be done again.";
            [&number(n), step, end].concat()
        },
        requests: |n| {
            let request = one_other(n, [" request.", " requests."]);
            ["Since it loaded, this page has sent ", &number(n), request].concat()
        },
        opened_one: |name| ["One of the chosen files is open: ", name, "."].concat(),
    },
};

fn number(n: usize) -> String {
    grouped(n, ',')
}

fn one_other(n: usize, forms: [&'static str; 2]) -> &'static str {
    plural(n, Locale::En, &forms)
}
