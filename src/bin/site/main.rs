//! Writes the static site around the artefacts that Trunk has built: pages, style, worker, manifests. Trunk runs it as
//! its last step (see Trunk.toml); `cargo run --features site --bin site -- --out DIR` writes the pages alone.

mod assets;
mod content;
mod examples;
mod markup;
mod pages;
mod publish;
mod rules;
mod samples;
mod shadow;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use content::Content;

/// Anything that stops the build; it is only ever printed.
type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Contents by path, relative to the site's root, with `/` between folders.
type Files = BTreeMap<String, Vec<u8>>;

/// Where the site will live, for the few places that need absolute addresses.
const DEFAULT_URL: &str = "http://127.0.0.1:8080/";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("site: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let (out, whole) = target()?;
    let built = assets::take_built(&out, whole)?;
    let www = Path::new(env!("CARGO_MANIFEST_DIR")).join("www");
    for (path, bytes) in site(&www, built, &site_url())? {
        let path = out.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&path, bytes).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    Ok(())
}

/// The folder to write to, and whether Trunk's artefacts have to be there.
fn target() -> Result<(PathBuf, bool)> {
    let mut arguments = std::env::args_os().skip(1);
    match (arguments.next(), arguments.next()) {
        (Some(flag), Some(out)) if flag == "--out" => Ok((out.into(), false)),
        (None, _) => match std::env::var_os("TRUNK_STAGING_DIR") {
            Some(out) => Ok((out.into(), true)),
            None => Err("run by Trunk, or with --out DIR".into()),
        },
        _ => Err("usage: site [--out DIR]".into()),
    }
}

fn site_url() -> String {
    let mut url = std::env::var("NCT_SITE_URL").unwrap_or_default();
    if url.is_empty() {
        println!(
            "site: absolute links point to {DEFAULT_URL}; set NCT_SITE_URL to the address of the site"
        );
        DEFAULT_URL.clone_into(&mut url);
    }
    if !url.ends_with('/') {
        url.push('/');
    }
    url
}

/// The whole site in memory.
fn site(www: &Path, built: Files, url: &str) -> Result<Files> {
    let content = Content::read(&www.join("content"))?;
    let words = content.of_element()?.into_bytes();
    let bundle = assets::bundle(www, built, words)?;
    let mut files = pages::render(www, &content, &bundle, url)?;
    files.extend(assets::icons(www)?);
    files.extend(examples::portal(www, &bundle)?);
    files.extend(publish::manifests(&content)?);
    let (robots, sitemap) = publish::for_robots(&content, url)?;
    files.extend([
        ("robots.txt".into(), robots),
        ("sitemap.xml".into(), sitemap),
    ]);
    files.extend(bundle.files);
    let worker = publish::worker(www, &files)?;
    files.insert("sw.js".into(), worker);
    Ok(files)
}
