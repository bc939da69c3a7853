//! What holds for every text, not only for the ones that somebody thought of.
use nct_ready::barcode::{Kind, Sign, check_digit, fits, read};
use nct_ready::finding::{Safety, Severity};
use nct_ready::list::{Bucket, Checker, List};
use proptest::prelude::*;

/// Digits of a length with their check digit.
fn valid(len: usize) -> impl Strategy<Value = String> {
    proptest::string::string_regex(&format!("[0-9]{{{}}}", len - 1))
        .expect("a pattern")
        .prop_map(|body| {
            let last = char::from(check_digit(body.as_bytes()));
            format!("{body}{last}")
        })
}

fn any_gtin() -> impl Strategy<Value = String> {
    prop_oneof![valid(8), valid(12), valid(13), valid(14)]
}

/// Pieces that people, Excel and scanners put into lists.
fn messy() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => any_gtin(),
        1 => "[0-9]{1,30}",
        2 => prop::sample::select(vec![
            " ", "\t", ";", ",", "\n", "\r\n", "\r", "\"", "'", "-", ".0", ",00", "=\"", "\u{a0}", "\u{200b}", "\u{feff}", "E+12", "4,87E+12",
            "(01)", "(21)", "]d2", "]C1", "\u{1d}", "01", "21", "https://a.kz/01/", "/", "О", "З", "В", "l", "ң", "қ", "ə", "№", "%", "４", "٣",
            "Молоко", "штрихкод", "🥛", "e\u{301}", "\0", "шт",
        ]).prop_map(str::to_owned),
        1 => any::<char>().prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// Uses all of a list, as a screen would.
fn use_all(list: &List) {
    for item in 0..list.items().len() {
        let input = list.input(item);
        let place = list.place(item);
        assert!(
            input.get(place.start..place.end).is_some(),
            "{input:?} {place:?}"
        );
        for finding in list.findings(item) {
            assert!(
                input.get(finding.span.start..finding.span.end).is_some(),
                "{input:?} {finding:?}"
            );
            let _ = list.with_fix(item, &finding);
        }
        let _ = (list.label(item), list.code(item), list.gtin14(item));
        if let Some(lookup) = list.lookup(item) {
            assert!(
                matches!(lookup.len(), 13 | 14) && lookup.bytes().all(|b| b.is_ascii_digit()),
                "{lookup}"
            );
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_computed_check_digit_fits(gtin in any_gtin()) {
        prop_assert!(fits(gtin.as_bytes()));
    }

    #[test]
    fn a_single_wrong_digit_is_found(gtin in any_gtin(), at in any::<prop::sample::Index>(), by in 1_u8..10) {
        let mut digits = gtin.into_bytes();
        let at = at.index(digits.len());
        digits[at] = b'0' + (digits[at] - b'0' + by) % 10;
        prop_assert!(!fits(&digits));
        let text = String::from_utf8(digits).expect("digits");
        let reading = read(&text);
        // An XTIN has no check digit, a placeholder is told as such, and eight digits may still be a UPC-E.
        let excused = matches!(reading.kind, Kind::Xtin | Kind::UpcE) || reading.signs.has(Sign::Placeholder);
        let told = reading.signs.has(Sign::CheckDigit) || reading.signs.has(Sign::NtinCheckDigit);
        prop_assert!(excused || told, "{text} {reading:?}");
    }

    #[test]
    fn no_text_panics(text in any::<String>()) {
        use_all(&List::check(text));
    }

    #[test]
    fn no_messy_list_panics(text in messy()) {
        use_all(&List::check(text));
    }

    #[test]
    fn safe_fixes_twice_are_safe_fixes_once(text in messy()) {
        let once = List::check(text.as_str()).with_safe_fixes();
        let list = List::check(once.as_str());
        prop_assert_eq!(&list.with_safe_fixes(), &once);
        prop_assert_eq!(list.safe_fixes(), 0, "{:?} -> {:?}", text, once);
    }

    #[test]
    fn a_quotation_mark_that_goes_leaves_no_fix_behind(zeros in 6_usize..12) {
        let text = format!("{}\",00\n", "0".repeat(zeros));
        let once = List::check(text.as_str()).with_safe_fixes();
        prop_assert_eq!(List::check(once.as_str()).safe_fixes(), 0);
    }

    #[test]
    fn safe_fixes_change_no_code(gtin in any_gtin(), gap in "[ \u{a0}\u{200b}-]{1,2}", at in 1_usize..8) {
        let plain = List::check(gtin.as_str());
        let list = List::check(format!("{}{gap}{}", &gtin[..at], &gtin[at..]));
        prop_assert_eq!(list.items()[0].kind, plain.items()[0].kind);
        prop_assert_eq!(list.items()[0].bucket, plain.items()[0].bucket);
        prop_assert_eq!(list.with_safe_fixes(), gtin);
    }

    #[test]
    fn slices_give_what_one_go_gives(text in messy(), lines in 1_usize..4) {
        let mut checker = Checker::new(text.clone());
        while !checker.step(lines) {
            let progress = checker.progress();
            prop_assert!((0.0..=1.0).contains(&progress));
        }
        let (sliced, whole) = (checker.finish(), List::check(text));
        prop_assert_eq!(sliced.counts(), whole.counts());
        prop_assert_eq!(format!("{:?}", sliced.items()), format!("{:?}", whole.items()));
    }

    #[test]
    fn buckets_and_findings_agree(text in messy()) {
        let list = List::check(text);
        let counts = list.counts();
        prop_assert_eq!(counts.total as usize, list.items().len());
        prop_assert_eq!(counts.has_ntin + counts.temporary + counts.lookup_ready + counts.fix_first + counts.manual, counts.total);
        for (number, item) in list.items().iter().enumerate() {
            let findings = list.findings(number);
            let has_error = findings.iter().any(|f| f.rule.severity == Severity::Error);
            match item.bucket {
                Bucket::FixFirst => prop_assert!(has_error),
                Bucket::Manual => prop_assert!(!findings.is_empty(), "{:?}", list.input(number)),
                _ => prop_assert!(!has_error),
            }
            let is_safe = findings.iter().any(|f| f.fix.as_ref().is_some_and(|fix| fix.safety == Safety::Safe));
            prop_assert_eq!(is_safe, list.has_safe_fix(number), "{:?} {:?}", list.input(number), findings);
        }
    }

    #[test]
    fn no_text_is_handed_out_twice(text in messy()) {
        let list = List::check(text.as_str());
        let handed: usize = (0..list.items().len()).map(|item| list.input(item).len()).sum();
        prop_assert!(handed <= text.len(), "{text:?}");
    }

    #[test]
    fn blank_lines_are_no_items(before in "[ \t\r\n\u{a0}]{0,6}", gtin in valid(13), after in "[ \t\r\n]{0,6}") {
        prop_assert_eq!(List::check(format!("{before}\n{gtin}\n{after}")).items().len(), 1);
    }
}

#[test]
fn a_hundred_thousand_codes_on_one_line_are_items_like_others() {
    let line = "4870206710012, 5449000000997 ".repeat(50_000);
    let list = List::check(line);
    assert_eq!(list.items().len(), 100_000);
    assert_eq!(list.counts().fix_first, 50_000);
    let csv = nct_ready::export::Csv::new(&list, nct_ready::text::Locale::Kk).finish();
    assert_eq!(csv.lines().count(), 100_001);
}
