//! t048: The code of a column is spelled in another way than in the template; the catalog's manual prints some with spaces.

use super::{Cases, Code, FileSubject, Found, Severity, SheetCheck, SheetRule};
use crate::template::Key;

pub(super) static RULE: SheetRule = SheetRule {
    code: Code::T048,
    severity: Severity::Warning,
    safety: None,
    check: SheetCheck::File(check),
};

pub(super) const CASES: Cases = Cases {
    hits: &["codes with spaces"],
    misses: &["good", "columns moved", "unknown column"],
};

fn check(file: &FileSubject<'_>, out: &mut Found) {
    for column in file.columns() {
        let Some(code) = column.key.map(Key::code) else {
            continue;
        };
        if code != column.code {
            let finding = file.finding(&RULE, &column.code).expects(code);
            file.found(file.header_cell(column), finding, out);
        }
    }
}
