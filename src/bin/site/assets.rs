//! The files that a page loads. Those that change with a version lie together in one folder named after their
//! contents: it can be cached forever, and script, module and style of different versions never meet.

use std::fs;
use std::path::Path;

use crate::shadow::shadow;
use crate::{Files, Result};

/// What Trunk leaves in its staging folder, without its page.
pub(crate) const BUILT: [&str; 18] = [
    "app.js",
    "app_bg.wasm",
    "catalog.js",
    "catalog_bg.wasm",
    "engine.js",
    "engine_bg.wasm",
    "keys.js",
    "keys_bg.wasm",
    "prepare-engine.js",
    "prepare-engine_bg.wasm",
    "prepare.js",
    "prepare_bg.wasm",
    "reader.js",
    "reader_bg.wasm",
    "scan.js",
    "scan_bg.wasm",
    "template.js",
    "template_bg.wasm",
];
/// The parts of the pages' style, in the order in which they may override each other.
const STYLES: [&str; 5] = [
    "tokens.css",
    "base.css",
    "page.css",
    "content.css",
    "sample.css",
];
/// What every tool stands on in its shadow tree; the pages of this site have the values of the theme already.
const PLACE_STYLES: [&str; 4] = ["base.css", "place.css", "tool.css", "list.css"];
/// What the template's tool has beside them.
const TEMPLATE_STYLES: [&str; 6] = [
    "template.css",
    "findings.css",
    "combo.css",
    "dialog.css",
    "grid.css",
    "grid-edit.css",
];
/// What the catalog's tool has beside them, and whatever shows a part of it.
const CATALOG_STYLES: [&str; 11] = [
    "combo.css",
    "dialog.css",
    "parts.css",
    "catalog.css",
    "connect.css",
    "lookups.css",
    "search.css",
    "card.css",
    "card-files.css",
    "requests.css",
    "rows.css",
];

/// What the tool that prepares has beside them.
const PREPARE_STYLES: [&str; 6] = [
    "dialog.css",
    "parts.css",
    "prepare.css",
    "fields.css",
    "keys.css",
    "photos.css",
];

/// The versioned folder.
pub(crate) struct Bundle {
    /// Its path, such as `a/0123456789ab/`.
    pub(crate) folder: String,
    /// Everything in it, by path from the site's root.
    pub(crate) files: Files,
    /// The icon as an address that needs no request.
    pub(crate) icon: String,
    /// Whether the app is there; not so where only the pages are written.
    pub(crate) has_app: bool,
}

/// Reads the artefacts that Trunk has built and takes them out of the folder, with Trunk's own page. Where `whole`,
/// all of them have to be there.
pub(crate) fn take_built(out: &Path, whole: bool) -> Result<Files> {
    let mut built = Files::new();
    for name in BUILT {
        let path = out.join(name);
        if path.exists() {
            built.insert(name.into(), fs::read(&path)?);
            fs::remove_file(&path)?;
        } else if whole {
            return Err(format!("Trunk has not built {name}").into());
        }
    }
    // The scripts of `www/js`, made small, and what wasm-bindgen copies.
    for (folder, prefix) in [("js", ""), ("snippets", "snippets/")] {
        let folder = out.join(folder);
        if folder.exists() {
            read_folder(&folder, prefix, &mut built)?;
            fs::remove_dir_all(&folder)?;
        }
    }
    let page = out.join("index.html");
    if page.exists() {
        fs::remove_file(page)?;
    }
    Ok(built)
}

/// Puts the built artefacts, the scripts, the element's words and the style into one folder named after them.
pub(crate) fn bundle(www: &Path, built: Files, words: Vec<u8>) -> Result<Bundle> {
    let has_app = built.contains_key("app.js");
    let mut files = Files::new();
    read_folder(&www.join("js"), "", &mut files)?;
    files.extend(built);
    files.insert("words.js".into(), words);
    // For frames: whoever takes the folder has it.
    files.insert("embed.html".into(), fs::read(www.join("embed.html"))?);
    let css = www.join("css");
    files.insert("style.css".into(), packed(&style(&css, &STYLES)?));
    for (name, parts) in [
        ("theme.css", &["tokens.css"][..]),
        ("place.css", &PLACE_STYLES[..]),
        ("template.css", &TEMPLATE_STYLES[..]),
        ("catalog.css", &CATALOG_STYLES[..]),
        ("prepare.css", &PREPARE_STYLES[..]),
    ] {
        files.insert(name.into(), packed(&shadow(&style(&css, parts)?)));
    }
    let folder = format!("a/{}/", fingerprint(&files));
    let files = files
        .into_iter()
        .map(|(name, bytes)| (format!("{folder}{name}"), bytes))
        .collect();
    let icon = fs::read_to_string(www.join("icons/favicon.svg"))?;
    Ok(Bundle {
        folder,
        files,
        icon: data_address(&icon),
        has_app,
    })
}

/// A drawing as an address; what would end the address or its attribute is written as numbers.
fn data_address(svg: &str) -> String {
    let drawing = svg.trim().replace('"', "'");
    let escaped = drawing
        .replace('%', "%25")
        .replace('#', "%23")
        .replace('<', "%3C")
        .replace('>', "%3E");
    format!("data:image/svg+xml,{escaped}")
}

/// The icons and the picture for links, which keep their names.
pub(crate) fn icons(www: &Path) -> Result<Files> {
    let mut files = Files::new();
    read_folder(&www.join("icons"), "icons/", &mut files)?;
    Ok(files)
}

/// Adds all files of a folder and below it, their paths behind a prefix.
pub(crate) fn read_folder(folder: &Path, prefix: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder).map_err(|e| format!("{}: {e}", folder.display()))? {
        let entry = entry?;
        let name = format!("{prefix}{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            read_folder(&entry.path(), &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(())
}

fn style(folder: &Path, parts: &[&str]) -> Result<String> {
    let mut style = String::new();
    for name in parts {
        let path = folder.join(name);
        // A tool's part is a module of its own; the pages stand without it.
        if path.exists() {
            style.push_str(&without_comments(&fs::read_to_string(path)?));
        }
    }
    Ok(style)
}

/// Drops comments, indentation and empty lines of a style sheet.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        kept.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    let mut small = String::with_capacity(kept.len());
    for line in kept.lines().map(str::trim).filter(|line| !line.is_empty()) {
        small.push_str(line);
        small.push('\n');
    }
    small
}

/// A sheet as it is sent: what only people read is gone.
fn packed(css: &str) -> Vec<u8> {
    let mut packed = String::with_capacity(css.len());
    for line in css.lines() {
        match line.split_once(": ") {
            Some((name, value)) if line.ends_with(';') => {
                packed.extend([name, ":", value]);
            }
            _ => packed.push_str(line),
        }
        // A value that goes on in the next line.
        if !line.ends_with(['{', '}', ';', ',', '(']) {
            packed.push(' ');
        }
    }
    packed.replace(";}", "}").replace(" {", "{").into_bytes()
}

/// A short name for the contents of files: FNV-1a, which is the same on every machine and in every release.
pub(crate) fn fingerprint(files: &Files) -> String {
    const PRIME: u64 = 0x0000_0100_0000_01b3;
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut add = |bytes: &[u8]| {
        for byte in (bytes.len() as u64).to_le_bytes().iter().chain(bytes) {
            hash = (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
        }
    };
    for (name, bytes) in files {
        add(name.as_bytes());
        add(bytes);
    }
    format!("{hash:016x}")[..12].to_owned()
}
