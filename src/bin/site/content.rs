//! What the pages say: one file per language with the same keys, and one for what the languages share.

use std::fs;
use std::path::Path;

use nct_ready::text::Locale;
use serde_json::json;
use toml::{Table, Value};

use crate::Result;
use crate::markup::bind;

/// The texts of all languages and the data they share.
pub(crate) struct Content {
    words: Vec<(Locale, Table)>,
    /// `www/content/data.toml`.
    pub(crate) data: Table,
}

impl Content {
    /// Reads the folder with the content files.
    pub(crate) fn read(folder: &Path) -> Result<Self> {
        let words = Locale::ALL
            .into_iter()
            .map(|locale| {
                let mut words = table(&folder.join(format!("{}.toml", locale.tag())))?;
                words.iter_mut().for_each(|(_, value)| bind_all(value));
                Ok((locale, words))
            })
            .collect::<Result<_>>()?;
        Ok(Self {
            words,
            data: table(&folder.join("data.toml"))?,
        })
    }

    /// Every language with its texts, the default first.
    pub(crate) fn words(&self) -> impl Iterator<Item = (Locale, &Table)> {
        self.words.iter().map(|(locale, words)| (*locale, words))
    }
}

impl Content {
    /// What the element says by itself, in all languages, as a module of JavaScript.
    pub(crate) fn of_element(&self) -> Result<String> {
        let mut all = serde_json::Map::new();
        for (locale, words) in self.words() {
            let said = json!({ "tabs": words["tabs"], "element": words["element"] });
            all.insert(locale.tag().into(), said);
        }
        Ok(format!(
            "export default {};\n",
            serde_json::to_string(&all)?
        ))
    }
}

/// Binds the words of all texts. Here and once, because templates cannot tell words from addresses and drawings.
fn bind_all(value: &mut Value) {
    match value {
        Value::String(text) => *text = bind(text),
        Value::Array(array) => array.iter_mut().for_each(bind_all),
        Value::Table(table) => table.iter_mut().for_each(|(_, value)| bind_all(value)),
        _ => {}
    }
}

fn table(path: &Path) -> Result<Table> {
    let text = fs::read_to_string(path).map_err(|e| format!("{}: {e}", path.display()))?;
    Ok(text
        .parse()
        .map_err(|e| format!("{}: {e}", path.display()))?)
}

/// The text at a path of keys, as `meta.title`; an error names the missing key.
pub(crate) fn text<'a>(table: &'a Table, path: &str) -> Result<&'a str> {
    let mut keys = path.split('.');
    let first = keys.next().and_then(|key| table.get(key));
    keys.fold(first, |value, key| value?.get(key))
        .and_then(Value::as_str)
        .ok_or_else(|| format!("content: no text {path}").into())
}
