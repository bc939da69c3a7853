//! What machines read: manifests for installing, robots and sitemap for search engines, the offline worker.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::json;

use crate::assets::fingerprint;
use crate::content::{Content, text};
use crate::markup::escape;
use crate::pages::{PAGES, folder};
use crate::{Files, Result};

/// One manifest per language, in the language's folder. Installing one language keeps the others inside the app.
pub(crate) fn manifests(content: &Content) -> Result<Files> {
    content
        .words()
        .map(|(locale, words)| {
            let root = if folder(locale).is_empty() { "./" } else { "../" };
            let icon = |name: &str, sizes: &str, purpose: &str| {
                let kind = if name.ends_with("svg") { "image/svg+xml" } else { "image/png" };
                json!({ "src": format!("{root}icons/{name}"), "sizes": sizes, "type": kind, "purpose": purpose })
            };
            let manifest = json!({
                "name": format!("NCT Ready: {}", text(words, "meta.app")?),
                "short_name": "NCT Ready",
                "description": text(words, "meta.description")?,
                "lang": locale.tag(),
                "dir": "ltr",
                "start_url": "./",
                "scope": root,
                "display": "standalone",
                "background_color": "#fbfcfd",
                "theme_color": "#fbfcfd",
                "categories": ["business", "utilities"],
                "icons": [
                    icon("favicon.svg", "any", "any"),
                    icon("icon-192.png", "192x192", "any"),
                    icon("icon-512.png", "512x512", "any"),
                    icon("icon-maskable-512.png", "512x512", "maskable"),
                ],
            });
            let path = format!("{}manifest.webmanifest", folder(locale));
            Ok((path, serde_json::to_vec(&manifest)?))
        })
        .collect()
}

/// `robots.txt` and `sitemap.xml`, the latter with every page's other languages.
pub(crate) fn for_robots(content: &Content, url: &str) -> Result<(Vec<u8>, Vec<u8>)> {
    let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {url}sitemap.xml\n");
    let url = escape(url);
    let mut urls = String::new();
    for page in &PAGES {
        let mut alternates = String::new();
        for (locale, _) in content.words() {
            alternates += &alternate(
                locale.tag(),
                &format!("{url}{}{}", folder(locale), page.folder),
            );
        }
        alternates += &alternate("x-default", &format!("{url}{}", page.folder));
        for (locale, _) in content.words() {
            let place = format!("{}{}", folder(locale), page.folder);
            write!(urls, "<url>\n<loc>{url}{place}</loc>\n{alternates}</url>\n")?;
        }
    }
    let sitemap = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n\
         {urls}</urlset>\n"
    );
    Ok((robots.into_bytes(), sitemap.into_bytes()))
}

fn alternate(language: &str, url: &str) -> String {
    format!("<xhtml:link rel=\"alternate\" hreflang=\"{language}\" href=\"{url}\"/>\n")
}

/// The offline worker with the list of this version's files in front.
pub(crate) fn worker(www: &Path, files: &Files) -> Result<Vec<u8>> {
    let kept: Files = files
        .iter()
        .filter(|(path, _)| works_offline(path))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect();
    let names: Vec<_> = kept.keys().map(|path| address(path)).collect();
    let source = fs::read_to_string(www.join("sw.js"))?;
    // The worker's own words belong to the version too.
    let version = fingerprint(
        &kept
            .into_iter()
            .chain([("sw.js".into(), source.clone().into_bytes())])
            .collect(),
    );
    let build = json!({ "version": version, "files": names });
    let mut worker = String::new();
    write!(worker, "const BUILD = {build};\n{source}")?;
    Ok(worker.into_bytes())
}

/// What search engines, link previews and other sites' frames read is of no use offline. The readers of workbooks, key files and barcodes are heavy,
/// and few need them: they are kept on the device by whoever does. What engineers read or call is for few as well.
fn works_offline(path: &str) -> bool {
    let is_reader = ["/reader", "/keys", "/scan"]
        .iter()
        .any(|reader| path.contains(reader));
    let for_engineers = path.starts_with("examples/")
        || path.contains("embed/")
        || path.contains("/embed.")
        || path.contains("/prepare-engine")
        || path.ends_with("/copy.js");
    !is_reader
        && !for_engineers
        && !matches!(
            path,
            "404.html" | "robots.txt" | "sitemap.xml" | "icons/social.png"
        )
}

/// The address under which a file is asked for.
fn address(path: &str) -> String {
    match path.strip_suffix("index.html") {
        Some("") => "./".into(),
        Some(folder) => folder.into(),
        None => path.into(),
    }
}
