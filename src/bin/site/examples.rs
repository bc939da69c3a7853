//! What engineers look at and copy: the example portal, which is part of the site, and the samples that the page "Embed" shows.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::assets::{Bundle, read_folder};
use crate::{Files, Result};

/// The folder of the portal, on the site as well as among the sources.
const PORTAL: &str = "examples/portal/";
/// How the portal calls the folder of the package.
const PACKAGE: &str = "\"nct-ready/";
/// What runs on a server; a static site has none.
const BACK_END: &str = "back-end.mjs";
/// The samples that are shown, by the names that the layout gives them.
const SAMPLES: [(&str, &str); 11] = [
    ("plain", "plain.html"),
    ("vite", "vite/main.js"),
    ("react", "react/NctReady.jsx"),
    ("vue", "vue/NctReady.vue"),
    ("products", "portal/products.js"),
    ("transport", "portal/transport.js"),
    ("back_end", "portal/back-end.mjs"),
    ("style", "style.css"),
    ("policy", "policy.txt"),
    ("frame", "frame.html"),
    ("node", "node/check.mjs"),
];

/// A file as it stands.
#[derive(serde::Serialize)]
pub(crate) struct Sample {
    path: &'static str,
    text: String,
}

/// The portal's pages and scripts, with the element of this site.
pub(crate) fn portal(www: &Path, bundle: &Bundle) -> Result<Files> {
    let mut files = Files::new();
    read_folder(&www.join(PORTAL), PORTAL, &mut files)?;
    files.retain(|path, _| !path.ends_with(BACK_END));
    let element = format!("\"../../{}", bundle.folder);
    for (path, bytes) in &mut files {
        if path.rsplit('.').next() == Some("html") {
            let page =
                String::from_utf8(std::mem::take(bytes)).map_err(|e| format!("{path}: {e}"))?;
            *bytes = page.replace(PACKAGE, &element).into_bytes();
        }
    }
    Ok(files)
}

/// All samples, by name.
pub(crate) fn samples(www: &Path) -> Result<BTreeMap<&'static str, Sample>> {
    SAMPLES
        .into_iter()
        .map(|(name, path)| {
            let file = www.join("examples").join(path);
            let text = fs::read_to_string(&file).map_err(|e| format!("{}: {e}", file.display()))?;
            let text = text.trim_end().to_owned();
            Ok((name, Sample { path, text }))
        })
        .collect()
}

/// What the package's manifest says of the element: its attributes, members, events, parts and properties of style.
pub(crate) fn element(www: &Path) -> Result<Value> {
    let manifest: Value = serde_json::from_slice(&fs::read(www.join("npm/custom-elements.json"))?)?;
    Ok(manifest["modules"][0]["declarations"][0].clone())
}
