//! What engineers look at and copy: the example portal, which is part of the site.

use std::path::Path;

use crate::assets::{Bundle, read_folder};
use crate::{Files, Result};

/// The folder of the portal, on the site as well as among the sources.
const PORTAL: &str = "examples/portal/";
/// How the portal calls the folder of the package.
const PACKAGE: &str = "\"nct-ready/";
/// What runs on a server; a static site has none.
const BACK_END: &str = "back-end.mjs";
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
