//! The words of the look-ups, in English.

use crate::catalog::pace::Why;
use crate::text::catalog::{LookupPhrases, LookupsUi};
use crate::text::ui::grouped;
use crate::text::{Locale, plural};

pub(in crate::text) static UI: LookupsUi = LookupsUi {
    heading: "Find NTINs by barcodes",
    lead: "Paste barcodes: the catalog says which products already have an NTIN.",
    box_label: "Barcodes, one a line",
    placeholder: "4870206710012\tWater 1 l",
    box_hint: "Columns from Excel are fine: code and name.",
    find: "Find NTINs",
    repair: "Mend them on the page “Barcodes”",
    no_codes: "There is no code here yet that the catalog could be asked for.",

    lists: "Your lists",
    lists_hint: "Lists and the NTINs that were found stay in this browser only.",
    open: "Open",
    rename: "Rename",
    delete: "Delete",
    list_name: "Name of the list",
    save: "Save",
    delete_title: "Delete the list?",
    delete_says: "The list goes from this device. The NTINs that were found stay, so nobody has to ask for them again.",
    deleted: "The list is deleted.",
    to_lists: "All lists",
    from_barcodes: "Barcodes",
    from_template: "Template",
    loading: "Reading the list from this device…",
    state_going: "Not finished",
    state_paused: "Paused",
    state_done: "Done",
    state_cancelled: "Stopped",

    starting: "Starting…",
    pause: "Pause",
    go_on: "Go on",
    stop: "Stop",
    stopping: "Waiting for the last answers…",
    elsewhere: "Another tab is looking up codes. When it is closed, the work goes on here.",
    other_tab: "Another tab is working on this list. Its answers appear here as well.",
    interrupted: "The look-ups were interrupted. Nothing is lost: go on where they stopped.",
    paused: "Paused: the catalog is not asked for anything.",
    cancelled: "Stopped. What was found is still here.",
    done: "Done: the catalog has answered for every code.",
    done_partly: "Done, but for some codes the catalog gave no answer.",
    connect: "Connect to the catalog",
    retry_failed: "Ask again for those that failed",
    all_again: "Ask for all again",

    filter_label: "Show in the list",
    all: "All",
    found: "Has an NTIN",
    several: "Choose a card",
    missing: "No card",
    failed: "No answer",
    waiting: "Waiting",
    nothing_here: "Nothing here.",
    show_all: "Show all",

    results: "Answers of the catalog",
    details: "Details",
    copy: "Copy the NTIN",
    copy_failed: "The browser did not allow copying. Select the code and copy it yourself.",
    missing_says: "The catalog has no card with this code.",
    waiting_says: "The catalog was not asked yet.",
    no_name: "A card without a name",
    no_ntin: "without an NTIN",
    create: "Create a card",
    search: "Search by name",
    again: "Ask again",
    asking: "Asking…",
    choose: "Choose",
    chosen: "Chosen",
    unchoose: "Undo the choice",
    choose_says: "What differs is marked. Compare with the package and choose your card.",
    other_code: "The card states another code. Compare it with the package.",
    in_catalog: "In the catalog",
    here: "Check in the browser",
    name_ru: "Name, Russian",
    name_kk: "Name, Kazakh",
    name_en: "Name, English",
    class: "Class",
    gtin_there: "GTIN in the card",
    updated: "Changed",
    gov: "With data for state procurement",
    page: "The card’s page",

    csv: "Download CSV",
    xlsx: "Download Excel",
    making: "Making the file…",
    xlsx_failed: "The Excel file could not be made. Try again, or download CSV: it has the same rows.",
    sheet_name: "NTIN",
    col_line: "Row",
    col_code: "Code",
    col_label: "Name in the list",
    col_state: "Result",
    col_name_ru: "Name in the catalog, Russian",
    col_name_kk: "Name in the catalog, Kazakh",
    col_name_en: "Name in the catalog, English",
    col_class: "OKTRU code",
    col_path: "Class",
    col_at: "Asked at",

    phrases: LookupPhrases {
        sent: |n| [&codes(n), ", nothing else"].concat(),
        ready: |n| ["Can be asked for: ", &codes(n)].concat(),
        to_fix: |n| ["To be mended first: ", &lines(n)].concat(),
        others: |n| ["Nothing to ask for: ", &lines(n)].concat(),
        codes,
        progress: |done, of| [&number(done), " of ", &number(of)].concat(),
        rate: |rate| [&format!("{rate:.1}"), " a second"].concat(),
        left: |seconds| ["about ", &time(seconds), " left"].concat(),
        waiting,
        several: |n| {
            [
                "The catalog has ",
                &number(n),
                " cards with this code. Choose yours.",
            ]
            .concat()
        },
        same_list: |at| {
            [
                "These codes are in the list of ",
                at,
                " already: it is open.",
            ]
            .concat()
        },
        copied: |ntin| ["The NTIN ", ntin, " is copied."].concat(),
        asked: |seconds| match seconds {
            0..60 => "The catalog answered just now".to_owned(),
            _ => ["The catalog answered ", &time(seconds), " ago"].concat(),
        },
        line: |n| ["line ", &number(n)].concat(),
        answer_found: |ntin| ["In the catalog: NTIN ", ntin].concat(),
        answer_several: |n| {
            [
                "In the catalog: ",
                &number(n),
                " cards. Choose yours below.",
            ]
            .concat()
        },
        counted: |found, several, missing, failed| {
            [
                "Has an NTIN: ",
                &number(found),
                ", choose a card: ",
                &number(several),
                ", no card: ",
                &number(missing),
                ", no answer: ",
                &number(failed),
                ".",
            ]
            .concat()
        },
    },
};

fn number(n: usize) -> String {
    grouped(n, ',')
}

fn codes(n: usize) -> String {
    let word = plural(n, Locale::En, &[" code", " codes"]);
    [&number(n), word].concat()
}

fn lines(n: usize) -> String {
    let word = plural(n, Locale::En, &[" line", " lines"]);
    [&number(n), word].concat()
}

/// The largest unit that is at least one.
fn time(seconds: u64) -> String {
    let (n, unit) = match seconds {
        0..90 => (seconds.max(1), "\u{a0}s"),
        90..5_400 => ((seconds + 30) / 60, "\u{a0}min"),
        5_400..129_600 => ((seconds + 1_800) / 3_600, "\u{a0}h"),
        _ => ((seconds + 43_200) / 86_400, "\u{a0}d"),
    };
    [&number(n as usize), unit].concat()
}

fn waiting(why: Why, seconds: u64) -> String {
    let what = match why {
        Why::Offline => return "No network. The work goes on when it is back.".to_owned(),
        Why::Busy => "The catalog asks to wait",
        Why::Fault => "The catalog answers with an error",
        Why::TimedOut => "The catalog takes too long to answer",
        Why::Unreachable => "The catalog cannot be reached",
        Why::NotTheCatalog => "Something else answers in place of the catalog",
    };
    [what, ". We ask again in ", &time(seconds), "."].concat()
}
