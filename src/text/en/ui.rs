//! What the screen says, in English.

use crate::list::Counts;
use crate::text::ui::{Phrases, by_bucket, grouped};
use crate::text::{Locale, Ui, plural};

pub(in crate::text) static UI: Ui = Ui {
    heading: "Barcode check",

    box_label: "Your list: one code a line, or rows from Excel",
    placeholder: "Paste barcodes here",
    example: "Try an example",
    example_list: "4870206710012\tDrinking water, 0.5 l\n\
        5449000000997\tSoft drink, 1 l\n\
        0200121958529\tSugar, 1 kg\n\
        0041234567890\tSquared notebook, 48 sheets\n\
        200120931509\tBlack tea, 250 g\n\
        5449 0000 00996\tApple juice, 1 l\n\
        5449000000996\tApple juice, 1 l\n\
        4,87E+12\tSoap, 90 g\n\
        2000000274591\tCheese by weight\n\
        10614141000033\tNapkins, box of 24\n\
        10425\tMug",
    choose_file: "Choose a file",
    file_hint: "You can also drop a .txt or .csv file or an Excel workbook here.",
    drop_here: "Drop the file to open it here",
    undo: "Undo",
    redo: "Redo",
    clear: "Clear",

    filter_label: "What to show",
    all: "All",
    ready: "Ready to look up",
    has_ntin: "Has NTIN",
    temporary: "Temporary",
    fix_first: "Fix first",
    manual: "By hand",
    duplicates: "Duplicates",

    legend_title: "What the check tells you",
    ready_means: "The code is right: use it to look the product up in the catalog.",
    has_ntin_means: "This is an NTIN already. A look-up shows whether the catalog has it.",
    temporary_means: "An XTIN lasts about 30 days. The permanent NTIN is still to be had.",
    fix_first_means: "There is an error in the code. You see where it is and how to mend it.",
    manual_means: "There is no code, or it is internal. Fill in the product card by hand.",

    results: "Results",
    error: "Error",
    warning: "Warning",
    info: "Good to know",
    no_code: "no code",
    details: "Details",
    show_in_box: "Show in the list",
    kind: "Kind of code",
    gtin14: "GTIN-14",
    lookup: "Code to look up",
    now: "Now",
    becomes: "Becomes",
    rule: "Rule",
    nothing_here: "Nothing is left here.",
    no_items: "There are no lines with codes yet. Paste the column with the barcodes.",
    show_all: "Show all",
    capped: "The first 100,000 lines are shown. The others are counted and will be in the file.",

    ntin: "NTIN",
    xtin: "temporary XTIN",
    gtin8: "EAN-8",
    gtin12: "UPC-A",
    gtin13: "EAN-13",
    gtin14_kind: "GTIN-14 of a package",
    upce: "UPC-E",
    no_kind: "unknown",

    fix_safe: "Apply safe fixes",
    fix_safe_hint: "Only the writing changes: spaces, hyphens, quotation marks. The digits stay the same.",
    find_ntins: "Find NTINs",
    find_ntins_hint: "Ask the catalog: you see first what would be sent",
    copy_codes: "Copy codes",
    copy_codes_hint: "Copy codes to look up in the catalog",
    csv: "Download CSV",
    xlsx: "Download Excel",
    stop: "Stop",
    close: "Close",
    making_csv: "Preparing the CSV file…",
    making_xlsx: "Preparing the Excel file…",

    undone: "Change undone.",
    redone: "Change made again.",
    cleared: "The list is cleared. “Undo” brings it back.",
    fix_applied: "The code is mended.",
    stopped: "The file was stopped.",

    copy_failed: "The browser did not allow copying. Download the CSV: the codes are in it.",
    xlsx_failed: "The Excel file could not be made. Try again, or download the CSV: it has the same rows.",
    file_is_template: "It looks like the catalog’s template: the Template tab checks all of it, cell by cell.",
    file_workbook: "This workbook could not be read. Save it in Excel as .xlsx and open it again, or copy the column with the barcodes and paste it here.",
    file_protected: "The file is protected by a password. Take the password off in Excel and open the file again.",
    file_is_other: "This is not a text file. Use .txt or .csv, or copy the column with the codes and paste it here.",
    file_too_big: "The file is larger than 20\u{a0}MB. Split it, or copy only the column with the codes.",
    file_empty: "The file is empty. Choose another one, or paste the codes here.",
    file_unreadable: "The file could not be read. Close it in other programs and choose it again.",

    local: "The check runs in your browser.",
    no_requests: "Since it loaded, this page has sent 0 requests.",
    offline: "It works offline: switch the network off and try.",
    requested: "What was requested",
    remember: "Remember the list on this device",
    remember_hint: "The list stays in this browser only. Whoever opens this page here will see it.",
    forget: "Forget",
    forgotten: "The stored list is deleted from this device.",
    remember_failed: "The browser did not store the list: it is too large, or storing is not allowed. Download it as a file.",

    col_line: "Line",
    col_code: "Code",
    col_label: "Name",
    col_bucket: "Result",
    col_kind: "Kind of code",
    col_gtin14: "GTIN-14",
    col_lookup: "Code to look up",
    col_message: "What to do",
    sheet_name: "Barcodes",

    phrases: Phrases {
        number,
        line: |n| ["line ", &number(n as usize)].concat(),
        copied: |n| {
            let end = one_other(
                n,
                [
                    " code copied. Paste it into the catalog's search.",
                    " codes copied. Paste them into the catalog's search.",
                ],
            );
            [&number(n), end].concat()
        },
        fixed: |n| {
            let line = one_other(n, [" line", " lines"]);
            [
                &number(n),
                line,
                " mended. “Undo” brings the former list back.",
            ]
            .concat()
        },
        opened: |name| [name, " is open."].concat(),
        opened_one: |name| ["One of the chosen files is open: ", name, "."].concat(),
        checking: |percent| [&number(percent), "% checked"].concat(),
        checked,
        requests: |n| {
            let request = one_other(n, [" request.", " requests."]);
            ["Since it loaded, this page has sent ", &number(n), request].concat()
        },
        remembered: |n| {
            let line = one_other(n, [" line.", " lines."]);
            ["Stored on this device: ", &number(n), line].concat()
        },
    },
};

fn number(n: usize) -> String {
    grouped(n, ',')
}

fn one_other(n: usize, forms: [&'static str; 2]) -> &'static str {
    plural(n, Locale::En, &forms)
}

fn checked(counts: &Counts) -> String {
    let n = counts.total as usize;
    let product = one_other(n, [" product checked. ", " products checked. "]);
    [&number(n), product, &by_bucket(&UI, counts), "."].concat()
}
