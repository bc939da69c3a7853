//! What is said of a cell of the column `gtin`: by the rules for lists of codes in their own words, or by the template's.
#[path = "support/books.rs"]
mod books;

use nct_ready::finding::{Safety, Severity};
use nct_ready::template::{Located, Template};

fn with(gtin: &str) -> Template {
    let mut row = books::good_row(5);
    row.cells[usize::from(books::column("gtin"))] = books::text(gtin);
    books::check(books::book(vec![row]))
}

fn of_gtin(template: &Template) -> impl Iterator<Item = &Located> {
    let column = Some(books::column("gtin"));
    let found = template.row_findings(5).iter();
    found.filter(move |located| located.place.column == column)
}

#[test]
fn each_cell_gets_the_rules_that_help() {
    let mut wrong = Vec::new();
    for (text, expected) in [
        ("5449000000996", &[][..]),
        ("", &[]),
        // Books, offices and zeros in front call for nothing.
        ("9785389074354", &[]),
        ("05449000000996", &[]),
        ("96385074", &[]),
        ("10614141000033", &["b301"]),
        (" 5449000000996", &["b001"]),
        ("5-449000-000996", &["b002"]),
        ("'5449000000996", &["b003"]),
        ("5449000000996.0", &["b005"]),
        ("5449000000997", &["b101"]),
        ("544900000099б", &["b011"]),
        ("4,87E+12", &["b013"]),
        ("544900000099612", &["b024"]),
        ("0049000028911", &["b211"]),
        ("нет", &["r010"]),
        ("12345", &["r010"]),
        ("0000000000000", &["r010"]),
        ("0200121958529", &["r011"]),
        ("0200121958528", &["r011"]),
        ("0041234567890", &["r012"]),
        ("5449000000996, 96385074", &["r015"]),
        ("(01)05449000000996(21)abc", &["r016"]),
        ("2000000274591", &["r017"]),
        ("04252614", &["r020"]),
    ] {
        let template = with(text);
        let codes: Vec<_> = of_gtin(&template)
            .map(|located| located.finding.rule.code.id())
            .filter(|code| *code != "b102")
            .collect();
        if codes != expected {
            wrong.push(format!("{text}: {codes:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_finding_lies_in_the_cell_and_its_fix_mends_it() {
    let mut template = with(" 5-449000-000996.0");
    let safe = of_gtin(&template).all(|located| {
        let fix = located.finding.fix.as_ref();
        located.finding.rule.severity == Severity::Warning
            && fix.is_some_and(|fix| fix.safety == Safety::Safe)
    });
    assert!(safe);
    template.fix_all_safe();
    assert_eq!(template.text(5, books::column("gtin")), "5449000000996");
    assert_eq!(of_gtin(&template).count(), 0);
}
