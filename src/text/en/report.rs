//! What reports about a template say, in English.

use crate::text::Report;

pub(in crate::text) static REPORT: Report = Report {
    findings: "What was found",
    products: "Products",

    severity: "Severity",
    sheet: "Sheet",
    cell: "Cell",
    column: "Column",
    product: "Product",
    value: "Value",
    wrong: "What is wrong",
    to_do: "What to do",
    rule: "Rule",
    row: "Row",
    before: "Before",
    after: "After",

    error: "Error",
    warning: "Warning",
    info: "Hint",
    accepted: "taken as it is",
    of_file: "The file as a whole",
    by_hand: "Changed by hand",

    columns: [
        "OKTRU",
        "GTIN",
        "Temporary XTIN",
        "Full name (Russian)",
        "Full name (Kazakh)",
        "Short name (Russian)",
        "Short name (Kazakh)",
        "Country of origin",
        "Brand",
        "Model / article",
        "Part number (MPN)",
        "Unit of measure",
        "Quantity",
        "EAEU mark",
        "Mandatory marking",
        "TN VED",
        "Producer's IIN/BIN",
        "Producer's country",
        "Producer's name",
        "Quantity in a package",
    ],
};
