//! What the rules for a template's file say, in English.

use crate::rules::FileCode as Code;
use crate::text::Words;

#[expect(
    clippy::too_many_lines,
    reason = "one arm a rule: all its words stand together"
)]
pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::T001 => &Words {
            title: "Empty file",
            message: "The file is empty: there is not a single byte in it. Download the template again and move the \
                products into it.",
            help: "Download the template in the catalog's cabinet and fill it in.",
        },
        Code::T002 => &Words {
            title: "Not an Excel workbook",
            message: "The file holds something else than an Excel workbook: a picture, a PDF or a web page, for example. \
                Choose the filled template, an .xlsx file.",
            help: "Download the template in the catalog's cabinet and move the products into it.",
        },
        Code::T003 => &Words {
            title: "Old .xls format",
            message: "This is a workbook of Excel 97–2003 (.xls), but the catalog's template is an .xlsx file. Open it in \
                Excel and save it as “Excel Workbook (.xlsx)”.",
            help: "In Excel choose “File”, “Save As” and the type “Excel Workbook (.xlsx)”. Moving the products into a \
                new template is safer still.",
        },
        Code::T004 => &Words {
            title: "CSV instead of a workbook",
            message: "This is a table as text (CSV): it has none of the template's sheets. Move the products into the \
                catalog's template, an .xlsx file.",
            help: "Download the template in the catalog's cabinet and move the products into it.",
        },
        Code::T005 => &Words {
            title: "OpenDocument format (.ods)",
            message: "This is an OpenDocument spreadsheet (.ods), but the catalog's template is an .xlsx file. Open it in \
                LibreOffice and save it as .xlsx.",
            help: "In LibreOffice choose “File”, “Save As” and the type “Excel 2007–365 (.xlsx)”.",
        },
        Code::T006 => &Words {
            title: "Binary format .xlsb",
            message: "This is a binary Excel workbook (.xlsb), but the catalog's template is an .xlsx file. Open it in \
                Excel and save it as “Excel Workbook (.xlsx)”.",
            help: "In Excel choose “File”, “Save As” and the type “Excel Workbook (.xlsx)”.",
        },
        Code::T007 => &Words {
            title: "Password-protected file",
            message: "The file opens with a password only: neither this page nor the catalog can read it. Take the \
                password off in Excel and save the file again.",
            help: "In Excel choose “File”, “Info”, “Protect Workbook”, “Encrypt with Password”, delete the password and \
                save the file.",
        },
        Code::T008 => &Words {
            title: "Damaged or incomplete file",
            message: "The .xlsx archive ends too early or is damaged, as after a download that broke off. Download or copy \
                the file again.",
            help: "Fetch the file again from where it came. If Excel opens it, save it there under another name.",
        },
        Code::T009 => &Words {
            title: "Damaged workbook",
            message: "The archive opens, but there is no Excel workbook in it, or its parts do not fit together. Open the \
                file in Excel, agree to the repair and save it.",
            help: "If Excel cannot repair the file, move the products into a new template of the catalog.",
        },
        Code::T010 => &Words {
            title: "Too large to open",
            message: "There is far more in the file than in any template: the browser may run out of memory. Move the \
                products into a new template of the catalog.",
            help: "Download the template in the catalog's cabinet and move the products into it.",
        },
        Code::T021 => &Words {
            title: "Macros in the file",
            message: "There are macros in the file, and the catalog's template has none. Whether the catalog takes such a \
                file is not known: save it as “Excel Workbook (.xlsx)”, without macros.",
            help: "In Excel choose “File”, “Save As” and the type “Excel Workbook (.xlsx)”.",
        },
        Code::T022 => &Words {
            title: "Links to other workbooks",
            message: "The file refers to other workbooks: values taken from there may be out of date. Break the links so \
                that the values themselves stay in the file.",
            help: "In Excel choose “Data”, “Edit Links”, “Break Link”.",
        },
        Code::T023 => &Words {
            title: "File over 5 MB",
            message: "The file has {size} MB, but the catalog takes {most} MB at most. Split the products into several \
                files, or delete pictures and sheets that are not needed.",
            help: "The catalog needs neither pictures nor further sheets. The blank template takes about 4 MB because \
                of its dictionaries.",
        },
        Code::T024 => &Words {
            title: "More than 1,000 products",
            message: "The file has {count} products, but the catalog takes {limit} at a time. Split the file into parts.",
            help: "The file can be split here: each part has the whole header and at most 1,000 products.",
        },
        Code::T025 => &Words {
            title: "No product",
            message: "There is no product in the template: the rows below the header are empty. Enter products from row 5 \
                on.",
            help: "Enter products on the sheet “Import” from row 5 on, one in each row.",
        },
        Code::T026 => &Words {
            title: "Not everything was read",
            message: "There is more on the sheet than the check reads: some rows, columns or long texts were not checked. \
                Delete what is not needed and check the file again.",
            help: "Delete from the sheet all that is no part of a product: further rows, columns and texts.",
        },
        Code::T031 => &Words {
            title: "No sheet Import",
            message: "The file has no sheet “Import”, and the catalog reads products from there. Its sheets are: {list}. \
                Move the products into the catalog's template.",
            help: "Download the template in the catalog's cabinet and move the products into it.",
        },
        Code::T032 => &Words {
            title: "Sheet is not called Import",
            message: "The products stand on the sheet “{found}”, but the catalog looks for the sheet “Import”. Rename the \
                sheet.",
            help: "In Excel right-click the sheet's tab, choose “Rename” and type Import.",
        },
        Code::T033 => &Words {
            title: "Header is not in row 1",
            message: "The codes of the columns stand in row {found}, but the catalog looks for them in row 1. Delete the \
                rows above them.",
            help: "Select the rows above the codes of the columns and delete them whole.",
        },
        Code::T034 => &Words {
            title: "Products in the header's place",
            message: "There are products {rows}, but the catalog reads products from row 5 on and skips these. Put back \
                the header's rows with labels, types and obligations.",
            help: "Copy rows 2–4 of a new template and insert them below the row with the codes, moving the products \
                down.",
        },
        Code::T035 => &Words {
            title: "Rows 2–4 are not the template's",
            message: "Rows 3 and 4 do not state types and obligations of the columns as the catalog writes them. The check \
                goes by what is known of the template. Copy rows 2–4 of a new template.",
            help: "Whether the catalog takes a file with a changed header is not known. Copy rows 2–4 of a new \
                template.",
        },
        Code::T036 => &Words {
            title: "Header rows among the products",
            message: "There are rows of a header {rows}, but from row 5 on the catalog reads products and takes them for \
                one. Delete the rows that are too many: the header takes rows 1–4.",
            help: "Keep four rows of the header together: codes, labels, types, obligations. Delete the others whole.",
        },
        Code::T037 => &Words {
            title: "No row with column codes",
            message: "The sheet “{found}” has no row with the codes of the columns: oktru, gtin, name_ru and so on. \
                Without it the catalog knows no column. Copy row 1 of the catalog's template.",
            help: "Copy rows 1–4 of a new template and insert them above the products.",
        },
        Code::T038 => &Words {
            title: "Column's type is not stated",
            message: "The header does not state type or obligation of the column “{found}” as the catalog writes them. The \
                check goes by what is known of the template. Copy these cells of a new template.",
            help: "Copy this column's cells in rows 3 and 4 of a new template.",
        },
        Code::T041 => &Words {
            title: "Required columns are missing",
            message: "The header lacks required columns: {list}. Without them the catalog does not take the file: put them \
                back from the template and fill them.",
            help: "Copy the columns of a new template with their header and fill them for each product.",
        },
        Code::T042 => &Words {
            title: "Doubled column",
            message: "The column “{found}” is there twice, the first is {name}. Only the first was checked, and which one \
                the catalog reads is not known. Keep one.",
            help: "Compare the two columns and delete the one that is not needed.",
        },
        Code::T043 => &Words {
            title: "Unknown column",
            message: "The catalog's template has no column “{found}”. It may be {expected}: correct the code in the \
                header.",
            help: "Correct the code in the header or delete the column: the catalog will hardly read its values.",
        },
        Code::T044 => &Words {
            title: "Column of an older template",
            message: "The catalog took the column “{found}” out of the template on 11 March 2026. Download the new \
                template or delete the column.",
            help: "Download the template in the catalog's cabinet and move the products into it.",
        },
        Code::T045 => &Words {
            title: "Column without a code",
            message: "The column {found} has no code in the header, but it has values {rows}: the catalog does not read \
                them. Enter the code or delete the values.",
            help: "Enter the column's code from the template in the header, or delete the whole column.",
        },
        Code::T046 => &Words {
            title: "Optional columns are missing",
            message: "The header lacks these columns: {list}. They may stay empty, but the template has them, and whether \
                the catalog takes a file without them is not known. Put them back from the template.",
            help: "Copy the columns of a new template with their header. They need not be filled.",
        },
        Code::T047 => &Words {
            title: "New column",
            message: "The column “{found}” is not known here, but the header states its type and obligation. Only what \
                they say was checked.",
            help: "If the column is the catalog's own, there is nothing to do.",
        },
        Code::T048 => &Words {
            title: "Column code spelled otherwise",
            message: "The code of the column is written “{found}”, but in the catalog's template it is “{expected}”. \
                Correct it in the header.",
            help: "Copy the code from row 1 of a new template.",
        },
        Code::T051 => &Words {
            title: "Hidden products",
            message: "There are hidden products {rows}: by hand or by a filter. The catalog reads them as well, so see \
                whether they are meant.",
            help: "Take off the filter and show the rows. Delete products that are not meant.",
        },
        Code::T052 => &Words {
            title: "Merged cells",
            message: "The cells {found} are merged: the value is in the first only, the others are empty for the catalog. \
                Unmerge them and fill each.",
            help: "In Excel select the cells, take off “Merge Cells” and enter the value in each.",
        },
        Code::T061 => &Words {
            title: "Dictionaries are missing",
            message: "The file lacks dictionaries: {list}. The values of their columns were checked by their form only. \
                Load a new blank template here to have the values themselves checked.",
            help: "Download the blank template in the catalog's cabinet and load it here once: its dictionaries stay in \
                this browser.",
        },
        Code::T062 => &Words {
            title: "OKTRU dictionary may be old",
            message: "The OKTRU dictionary has {count} codes, but in July 2026 it had {limit}. New codes are not in it: if \
                a code is not found, take a new template.",
            help: "Download a new template: the OKTRU dictionary grows each month.",
        },
        Code::T063 => &Words {
            title: "Dictionaries of another template",
            message: "The file has no OKTRU dictionary of its own. Its values were checked by the dictionaries of a \
                template that was loaded before, with {count} OKTRU codes.",
            help: "If that template is old, load a new blank template here.",
        },
    }
}

/// The message where nothing is expected.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    match code {
        Code::T043 => Some(
            "The catalog's template has no column “{found}”: its values will hardly be read. Delete the column if \
                it is not needed.",
        ),
        _ => None,
    }
}

/// What follows the first few names.
pub(in crate::text) fn more(n: usize) -> String {
    format!(" and {n} more")
}
