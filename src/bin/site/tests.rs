//! The site as a whole: every language complete, every link leads somewhere.

use std::collections::BTreeSet;
use std::path::Path;

use toml::Value;

use crate::content::Content;
use crate::{Files, markup, rules, site};
use nct_ready::rules::{
    DICTIONARY_RULES, ENTRY_RULES, FILE_RULES, KEY_RULES, PHOTO_RULES, ROW_RULES, RULES,
};

const URL: &str = "https://example.kz/shop/";

fn www() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("www")
}

fn content() -> Content {
    Content::read(&www().join("content")).expect("the content can be read")
}

fn built() -> Files {
    crate::assets::BUILT
        .map(|name| (name.to_owned(), name.into()))
        .into()
}

fn whole_site() -> Files {
    site(&www(), built(), URL).expect("the site can be built")
}

/// All paths of keys to texts, and the texts.
fn texts<'a>(value: &'a Value, path: &str, found: &mut Vec<(String, &'a str)>) {
    match value {
        Value::Table(table) => {
            for (key, value) in table {
                texts(value, &format!("{path}.{key}"), found);
            }
        }
        Value::Array(array) => {
            for (number, value) in array.iter().enumerate() {
                texts(value, &format!("{path}[{number}]"), found);
            }
        }
        Value::String(text) => found.push((path.to_owned(), text)),
        other => panic!("{path}: texts only, not {other}"),
    }
}

/// Languages differ in how many forms go with a number, so there the position does not count.
fn without_number_form(mut path: String) -> String {
    if let Some(forms) = path
        .find(".forms_")
        .and_then(|at| path[at..].find('[').map(|end| at + end))
    {
        path.truncate(forms);
    }
    path
}

#[test]
fn every_language_says_everything() {
    let content = content();
    let all: Vec<_> = content
        .words()
        .map(|(locale, words)| {
            let mut found = Vec::new();
            for (key, value) in words {
                texts(value, key, &mut found);
            }
            for (path, text) in &found {
                assert!(!text.trim().is_empty(), "{}: {path} is empty", locale.tag());
                assert_eq!(
                    *text,
                    text.trim(),
                    "{}: {path} has stray spaces",
                    locale.tag()
                );
            }
            let keys: BTreeSet<_> = found
                .into_iter()
                .map(|(path, _)| without_number_form(path))
                .collect();
            (locale.tag(), keys)
        })
        .collect();
    for pair in all.windows(2) {
        let difference: Vec<_> = pair[0].1.symmetric_difference(&pair[1].1).collect();
        assert!(
            difference.is_empty(),
            "{} and {} differ in {difference:?}",
            pair[0].0,
            pair[1].0
        );
    }
}

#[test]
fn placeholders_are_the_same_in_every_language() {
    let content = content();
    for (locale, words) in content.words() {
        for (path, placeholder) in [("deadlines.as_of", "{date}"), ("sources.lead", "{date}")] {
            let text = crate::content::text(words, path).expect(path);
            assert!(
                text.contains(placeholder),
                "{}: {path} lacks {placeholder}",
                locale.tag()
            );
        }
    }
}

#[test]
fn every_link_leads_to_a_file() {
    let files = whole_site();
    for (path, bytes) in files
        .iter()
        .filter(|(path, _)| path.ends_with("index.html"))
    {
        let html = String::from_utf8_lossy(bytes);
        let folder = path.trim_end_matches("index.html");
        for link in html.split(" href=\"").chain(html.split(" src=\"")).skip(1) {
            let link = link.split('"').next().unwrap_or_default();
            if link.contains("://") || link.starts_with("data:") || link.starts_with('<') {
                continue;
            }
            let (address, hash) = link.split_once('#').unwrap_or((link, ""));
            let target = resolve(folder, address);
            let page = files
                .get(&target)
                .unwrap_or_else(|| panic!("{path}: {link} leads to {target}"));
            let id = format!(" id=\"{hash}\"");
            // Parts that a tool shows when it is there; tests/e2e follows such a link.
            let of_tool = target.ends_with("prepare/index.html") && hash == "photos";
            assert!(
                hash.is_empty() || of_tool || String::from_utf8_lossy(page).contains(&id),
                "{path}: no such place: {link}"
            );
        }
    }
}

/// The file that a relative address in a folder means.
fn resolve(folder: &str, address: &str) -> String {
    let mut parts: Vec<&str> = folder.split_terminator('/').collect();
    for part in address.split('/') {
        match part {
            "" | "." => {}
            ".." => assert!(parts.pop().is_some(), "{address} leaves the site"),
            name => parts.push(name),
        }
    }
    let path = parts.join("/");
    match (
        path.is_empty(),
        address.ends_with('/') || address.is_empty(),
    ) {
        (true, _) => "index.html".into(),
        (false, true) => format!("{path}/index.html"),
        (false, false) => path,
    }
}

#[test]
fn pages_carry_no_inline_script_or_style() {
    for (path, bytes) in whole_site() {
        if path.rsplit('.').next() != Some("html") {
            continue;
        }
        let html = String::from_utf8_lossy(&bytes);
        assert!(
            !html.contains("<style") && !html.contains(" style=\""),
            "{path} has inline style"
        );
        assert!(
            !html.contains("javascript:"),
            "{path} has a script in a link"
        );
        for script in html.split("<script").skip(1) {
            let tag = script.split('>').next().unwrap_or_default();
            assert!(
                tag.contains(" src=") || tag.contains("json\""),
                "{path} has an inline script: {tag}"
            );
        }
        assert!(html.contains("default-src 'none'"), "{path} has no policy");
    }
}

#[test]
fn the_worker_lists_files_that_exist() {
    let files = whole_site();
    let worker = String::from_utf8_lossy(&files["sw.js"]).into_owned();
    let build = worker
        .lines()
        .next()
        .and_then(|line| line.strip_prefix("const BUILD = "));
    let build: serde_json::Value =
        serde_json::from_str(build.expect("the list comes first").trim_end_matches(';'))
            .expect("the list is JSON");
    let names: Vec<_> = build["files"]
        .as_array()
        .expect("files")
        .iter()
        .filter_map(|f| f.as_str())
        .collect();
    for name in &names {
        assert!(
            files.contains_key(&resolve("", name)),
            "{name} does not exist"
        );
    }
    for page in [
        "./",
        "kk/",
        "en/",
        "template/",
        "kk/template/",
        "en/template/",
        "prepare/",
        "kk/prepare/",
        "en/prepare/",
        "rules/",
        "kk/rules/",
        "en/rules/",
        "kk/manifest.webmanifest",
    ] {
        assert!(names.contains(&page), "{page} would not work offline");
    }
    assert!(
        names.iter().any(|name| name.ends_with("/engine_bg.wasm")),
        "the engine would not work offline"
    );
    for few in ["/reader", "/keys", "/scan"] {
        let kept = names.iter().find(|name| name.contains(few));
        assert_eq!(kept, None, "heavy, and kept by whoever uses it");
    }
    for few in ["examples/", "embed/", "prepare-engine"] {
        let kept = names.iter().find(|name| name.contains(few));
        assert_eq!(kept, None, "for engineers only, and they are online");
    }
}

#[test]
fn a_changed_file_changes_the_folder_and_the_worker() {
    let mut other = built();
    other.insert("app_bg.wasm".into(), b"changed".to_vec());
    let (before, after) = (
        whole_site(),
        site(&www(), other, URL).expect("the site can be built"),
    );
    let folder = |files: &Files| {
        files
            .keys()
            .find(|path| path.starts_with("a/"))
            .map(|path| path[..14].to_owned())
    };
    assert_ne!(folder(&before), folder(&after));
    assert_ne!(before["sw.js"], after["sw.js"]);
    assert_eq!(whole_site(), before, "the same input gives the same site");
}

#[test]
fn missing_pages_point_back_under_any_prefix() {
    let files = whole_site();
    let html = String::from_utf8_lossy(&files["404.html"]).into_owned();
    assert!(
        html.contains("href=\"/shop/a/") && html.contains("href=\"/shop/kk/\""),
        "{html}"
    );
}

#[test]
fn markup_becomes_html_and_plain_text() {
    let links = "docs = 'https://example.kz/?a=1&b=2'"
        .parse()
        .expect("a table");
    let text = "Look [here](docs) for `0200…`, not <b>";
    assert_eq!(
        markup::html(text, &links).expect("known link"),
        "Look <a href=\"https://example.kz/?a=1&amp;b=2\" rel=\"noreferrer\">here</a> for <code>0200…</code>, not &lt;b&gt;"
    );
    assert_eq!(
        markup::bind("до 10 цифр, а (в 1 шаге) <№ 5>"),
        "до 10\u{a0}цифр, а\u{a0}(в\u{a0}1\u{a0}шаге) <№\u{a0}5>"
    );
    assert_eq!(markup::plain(text), "Look here for 0200…, not <b>");
    assert!(markup::html("[x](nowhere)", &links).is_err());
    assert_eq!(markup::plain("one ` lone [mark"), "one ` lone [mark");
}

#[test]
fn dates_read_naturally() {
    let content = content();
    let dates: Vec<_> = content
        .words()
        .map(|(_, words)| {
            markup::date("2026-07-01", words["date"].as_table().expect("date")).expect("a date")
        })
        .collect();
    assert_eq!(
        dates,
        [
            "1\u{a0}июля 2026\u{a0}года",
            "2026\u{a0}жылғы 1\u{a0}шілде",
            "1\u{a0}July 2026"
        ]
    );
    assert!(
        markup::date(
            "2026-13-01",
            content.data["links"].as_table().expect("a table")
        )
        .is_err()
    );
}

#[test]
fn examples_show_what_cannot_be_seen() {
    let shown: Vec<_> = rules::parts("487* *0 1*\u{200b}*\u{1d}")
        .into_iter()
        .map(|part| (part.text, part.marked))
        .collect();
    let expected = [
        ("487", false),
        ("␣", true),
        ("0 1", false),
        ("[U+200B]", true),
        ("␝", false),
    ];
    assert_eq!(
        shown,
        expected.map(|(text, marked)| (text.to_owned(), marked))
    );
}

#[test]
fn every_rule_has_a_place_on_its_page_in_every_language() {
    let files = whole_site();
    let pages = [
        "rules/index.html",
        "kk/rules/index.html",
        "en/rules/index.html",
    ];
    for (language, page) in pages.into_iter().enumerate() {
        let html = String::from_utf8_lossy(&files[page]);
        let of_codes = RULES.iter().map(|rule| rule.code);
        let of_templates = FILE_RULES.iter().chain(ROW_RULES).chain(DICTIONARY_RULES);
        let of_entries = ENTRY_RULES.iter().map(|rule| rule.code);
        let all = of_codes.chain(of_templates.map(|rule| rule.code));
        let of_photos = PHOTO_RULES.iter().map(|rule| rule.code);
        let of_keys = KEY_RULES.iter().map(|rule| rule.code);
        for code in all.chain(of_entries).chain(of_keys).chain(of_photos) {
            let id = code.id();
            let place = format!("<section id=\"{id}\"");
            let section = html.split_once(&place).map(|(_, rest)| rest);
            assert!(section.is_some(), "{page}: {id}");
        }
        // What a rule for files, keys or photos says has no example to stand below.
        let says = "<h4>".to_owned() + ["Что говорит", "Не дейді", "What it says"][language];
        let without = FILE_RULES.len() + KEY_RULES.len() + PHOTO_RULES.len();
        assert_eq!(html.matches(&says).count(), without, "{page}");
    }
}

#[test]
fn servers_send_the_policy_of_the_pages() {
    let files = whole_site();
    for page in ["index.html", "kk/prepare/index.html"] {
        let html = String::from_utf8_lossy(&files[page]).into_owned();
        let policy = html
            .split_once("Content-Security-Policy\" content=\"")
            .and_then(|(_, rest)| rest.split_once('"'))
            .map(|(policy, _)| policy.to_owned())
            .expect("the page has a policy");
        let asks = policy.contains("connect-src 'self' wss://127.0.0.1:13579;");
        assert_eq!(asks, page != "index.html", "{page}");
        for name in ["nginx.conf", "Caddyfile"] {
            let path = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("deploy")
                .join(name);
            let example = std::fs::read_to_string(path).expect("the example can be read");
            assert!(
                example.contains(&format!("\"{policy}; frame-ancestors 'none'\"")),
                "{name} differs from {page}"
            );
        }
    }
}
