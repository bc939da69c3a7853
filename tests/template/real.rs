//! The catalog's own files, where they are at hand: what a person would say of them, and nothing else.

use nct_ready::template::Template;
use nct_ready::xlsx;
use std::path::PathBuf;

/// A real template, where the data stands beside the project.
fn real(name: &str) -> Option<Template> {
    let shared = std::env::var_os("NCT_SHARED").map_or_else(
        || PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let bytes = std::fs::read(shared.join("templates").join(name)).ok()?;
    let book = xlsx::read(&bytes, &mut |_| {}).expect("a workbook");
    Some(Template::check(book, None, |_, _| {}))
}

/// Where, and which rule; nothing for the file as a whole.
fn said(template: &Template) -> Vec<(String, &'static str)> {
    let findings = template.findings();
    let said = findings.map(|located| {
        let place = located.place.a1().unwrap_or_default();
        (place, located.finding.rule.code.id())
    });
    said.collect()
}

#[test]
fn the_blank_template_lacks_a_product_and_nothing_else() {
    let Some(template) = real("nct-template-2026-07.xlsx") else {
        return;
    };
    assert_eq!(said(&template), [(String::new(), "t025")]);
    assert!(template.schema().columns.iter().all(|column| column.stated));
    assert!(!template.is_importable());
}

#[test]
fn the_filled_template_has_what_a_person_finds_in_it() {
    let Some(mut template) = real("nct-template-2026-05.xlsx") else {
        return;
    };
    // Looked at by eye: a heating plate from China in row 5. Every code and name is in the dictionaries, the customs code
    // too. What is not as it should be: a line break behind the short name, no brand, no country of the producer; and the
    // dictionary of classes is two months old.
    let expected = [("", "t062"), ("F5", "r005"), ("I5", "r061"), ("R5", "r056")];
    assert_eq!(
        said(&template),
        expected.map(|(place, id)| (place.to_owned(), id))
    );
    assert!(template.is_importable());
    template.fix_all_safe();
    assert_eq!(template.text(5, 5), "Нагр. Плита, LH2210");
    let left = [("", "t062"), ("I5", "r061"), ("R5", "r056")];
    assert_eq!(
        said(&template),
        left.map(|(place, id)| (place.to_owned(), id))
    );
}
