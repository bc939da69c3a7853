//! What holds for whatever is typed into a template's cells.
#[path = "support/books.rs"]
mod books;

use nct_ready::barcode::{self, check_digit};
use nct_ready::finding::{Safety, Severity};
use nct_ready::identity;
use nct_ready::template::{Cell, KNOWN, Template};
use nct_ready::text::{Locale, fix_title, message};
use proptest::prelude::*;

/// A template with one product: right in every cell but one.
fn with(column: usize, cell: Cell) -> Template {
    let mut row = books::good_row(5);
    row.cells[column] = cell;
    books::check(books::book(vec![row]))
}

/// Pieces that people and programs put into cells.
fn messy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        2 => "[0-9]{1,14}",
        6 => prop::sample::select(vec![
            " ", "  ", "\t", "\n", "\r\n", "\u{a0}", "\u{200b}", "\u{feff}", "\u{ad}", "\u{1}", "_x000D_", "_x0000_", ",", ".", "-", "\u{2212}",
            "+", "'", "\"", "@", ";", "/", "%", "E+3", "1,5", "1 000", "1,000", "1.000,5", "250", "г", " шт", "кг.", "１２", "true", "TRUE",
            "да", "Жоқ", "ЛОЖЬ", "нет", "#Н/Д", "#REF!", "Печенье", "ПЕЧЕНЬЕ", "печеньесі", "Caxap", "сливочноe", "ВOSCH", "BOSCH", "AY-200",
            "Штука", "штуки", "КАЗАХСТАН", "kz", "Киргизия", "1905311900", "905311900", "190531", "1101-0001-0001-100000001", "Набор",
            "0200121958529", "0041234567890", "41234567890", "5449000000996", "5449000000997", "2000000274591", "(01)05449000000996(21)a",
            "4,87E+12", "БИН", "260140000055", "260140000056", "7707083893", "СТМ", "🥛", "e\u{301}", "ə", "\u{2028}",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..5).prop_map(|pieces| pieces.concat())
}

fn cell() -> impl Strategy<Value = Cell> {
    let formula = |text: String| Cell::Formula {
        formula: "A1".into(),
        value: text.into(),
    };
    prop_oneof![
        8 => messy().prop_map(|text| books::text(&text)),
        1 => "-?[0-9]{1,15}(\\.[0-9]{1,5})?".prop_map(|text| Cell::Number(text.into())),
        1 => "(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]( 12:30:00)?".prop_map(|text| Cell::Date(text.into())),
        1 => any::<bool>().prop_map(Cell::Boolean),
        1 => messy().prop_map(formula),
        1 => prop::sample::select(vec!["#N/A", "#REF!", ""]).prop_map(|text| Cell::Error(text.into())),
    ]
}

fn errors(template: &Template) -> usize {
    template.counts().errors
}

fn safe_fixes(template: &Template) -> usize {
    let safe = |located: &&nct_ready::template::Located| {
        let fix = located.finding.fix.as_ref();
        fix.is_some_and(|fix| fix.safety == Safety::Safe)
    };
    template.findings().filter(safe).count()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_finding_lies_in_its_cell_and_can_be_said(column in 0..KNOWN.len(), cell in cell()) {
        let template = with(column, cell);
        for located in template.row_findings(5) {
            let Some(column) = located.place.column else { continue };
            let text = template.text(5, column);
            let span = located.finding.span;
            prop_assert!(text.get(span.start..span.end).is_some(), "{located:?}");
            if let Some(fixed) = located.fixed(text) {
                // A formula's value stands for the formula; other fixes change the text.
                prop_assert!(fixed != text || located.finding.rule.code.id() == "r002", "{located:?}");
            }
            for locale in Locale::ALL {
                let said = message(&located.finding, locale);
                prop_assert!(!said.is_empty() && !said.contains(['{', '}']) || text.contains(['{', '}']), "{said}");
                let _ = fix_title(&located.finding, locale);
            }
        }
    }

    #[test]
    fn safe_fixes_leave_none_behind_and_break_nothing(column in 0..KNOWN.len(), cell in cell()) {
        let mut template = with(column, cell);
        let before = errors(&template);
        let text = template.text(5, column as u16).to_owned();
        template.fix_all_safe();
        let fixed = template.text(5, column as u16).to_owned();
        prop_assert_eq!(safe_fixes(&template), 0, "{:?} -> {:?}", &text, &fixed);
        prop_assert!(errors(&template) <= before, "{:?} -> {:?}: {:?}", text, fixed, template.row_findings(5));
        prop_assert!(template.fix_all_safe().is_empty());
    }

    #[test]
    fn a_cell_has_one_error_at_most(column in 0..KNOWN.len(), cell in cell()) {
        // A list of codes may have several.
        prop_assume!(KNOWN[column].code != "tnved");
        let template = with(column, cell);
        let of_cell = template.row_findings(5).iter().filter(|located| {
            located.place.column == Some(column as u16) && located.finding.rule.severity == Severity::Error
        });
        let codes: Vec<_> = of_cell.map(|located| located.finding.rule.code.id()).collect();
        prop_assert!(codes.len() <= 1, "{:?}: {:?}", template.text(5, column as u16), codes);
    }

    #[test]
    fn a_wrong_digit_in_a_barcode_is_found(
        body in prop::sample::select(vec![7_usize, 11, 12, 13]).prop_flat_map(|len| {
            proptest::string::string_regex(&format!("[1-9][0-9]{{{}}}", len - 1)).expect("a pattern")
        }),
        at in any::<prop::sample::Index>(),
        by in 1_u8..10,
    ) {
        let mut code = format!("{body}{}", char::from(check_digit(body.as_bytes()))).into_bytes();
        let at = at.index(code.len());
        code[at] = (code[at] - b'0' + by) % 10 + b'0';
        let code = String::from_utf8(code).expect("digits");
        let template = with(books::column("gtin") as usize, books::text(&code));
        let worst = template.row_findings(5).iter().map(|located| located.finding.rule.severity).max();
        prop_assert!(worst >= Some(Severity::Warning), "{code}");
    }

    #[test]
    fn safe_fixes_keep_the_code(
        body in "[0-9]{12}",
        strays in prop::collection::vec(prop::sample::select(vec!["", "", "", " ", "-", "\u{a0}", "'"]), 13),
        tail in prop::sample::select(vec!["", "", ".0", ",00", ".", " ", "\n"]),
    ) {
        let code = format!("{body}{}", char::from(check_digit(body.as_bytes())));
        let mut text: String = code.chars().zip(strays).flat_map(|(digit, stray)| [digit.to_string(), stray.to_owned()]).collect();
        text.push_str(tail);
        let before = barcode::read(&text).key;
        let column = books::column("gtin");
        let mut template = with(column as usize, books::text(&text));
        template.fix_all_safe();
        let fixed = template.text(5, column);
        prop_assert_eq!(barcode::read(fixed).key, before, "{:?} -> {:?}", text, fixed);
    }

    #[test]
    fn a_wrong_check_digit_in_a_bin_is_found(body in "[0-9]{11}", by in 1_u8..10) {
        let digits: &[u8; 11] = body.as_bytes().try_into().expect("eleven");
        let Some(last) = identity::check_digit(digits) else { return Ok(()) };
        let wrong = format!("{body}{}", char::from((last - b'0' + by) % 10 + b'0'));
        let template = with(books::column("producer_identifier") as usize, books::text(&wrong));
        prop_assert_eq!(errors(&template), 1, "{}", wrong);
    }
}
