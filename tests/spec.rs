//! `tests/spec/*.md`: tables that are documentation and tests at once.
use nct_ready::list::List;
use std::fmt::Write as _;

const SPEC: &str = include_str!("spec/barcodes.md");

/// `\t`, `\n`, `\r` and `\u{…}` written out.
fn unescaped(text: &str) -> String {
    let mut out = text
        .replace("\\t", "\t")
        .replace("\\n", "\n")
        .replace("\\r", "\r");
    while let Some(at) = out.find("\\u{") {
        let end = at + out[at..].find('}').expect("closed");
        let c = u32::from_str_radix(&out[at + 3..end], 16)
            .ok()
            .and_then(char::from_u32)
            .expect("a character");
        out.replace_range(at..=end, &c.to_string());
    }
    out
}

/// The value of a column for all items of a list.
fn column(list: &List, name: &str) -> String {
    let value = |item: usize| match name {
        "kind" => list.items()[item].kind.id().to_owned(),
        "bucket" => list.items()[item].bucket.id().to_owned(),
        "code" => list.code(item).unwrap_or_else(|| "-".into()),
        "look-up" => list.lookup(item).unwrap_or_else(|| "-".into()),
        "label" => list.label(item).unwrap_or_else(|| "-".into()),
        "rules" => {
            let mut codes: Vec<_> = list
                .findings(item)
                .iter()
                .map(|f| f.rule.code.id())
                .collect();
            codes.dedup();
            if codes.is_empty() {
                "-".into()
            } else {
                codes.join(" ")
            }
        }
        other => panic!("no column {other}"),
    };
    (0..list.items().len())
        .map(value)
        .collect::<Vec<_>>()
        .join(" / ")
}

#[test]
fn the_tables_hold() {
    let mut names: Vec<&str> = Vec::new();
    let (mut rows, mut wrong) = (0, String::new());
    for line in SPEC.lines().filter(|line| line.starts_with("| ")) {
        let cells: Vec<&str> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        if cells[0] == "text" {
            names = cells;
            continue;
        }
        rows += 1;
        let list = List::check(unescaped(cells[0].trim_matches('`')));
        for (name, expected) in names.iter().zip(&cells).skip(1) {
            let found = column(&list, name);
            if found != *expected {
                let _ = writeln!(
                    wrong,
                    "{}\n  {name}: {found}, expected {expected}",
                    cells[0]
                );
            }
        }
    }
    assert!(rows > 50, "only {rows} rows were read");
    assert!(wrong.is_empty(), "\n{wrong}");
}
