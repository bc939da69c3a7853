//! Uploads: photos and documents, at most 5 MB each. Of their contents only the beginning is looked at.
use crate::account::Account;
use crate::answer::{Refusal, malformed, validation};
use crate::clock::Now;
use serde_json::{Value, json};

const LARGEST: usize = 5 * 1024 * 1024;

/// A file that was sent.
#[derive(Clone, Debug, Default)]
pub(crate) struct Upload {
    pub(crate) name: Option<String>,
    pub(crate) bytes: Vec<u8>,
}

/// What is kept of it.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) original: String,
}

/// The form of a file by its first bytes.
fn form(bytes: &[u8]) -> Option<&'static str> {
    let begins = |magic: &[u8]| bytes.starts_with(magic);
    match () {
        () if begins(&[0xFF, 0xD8, 0xFF]) => Some("jpg"),
        () if begins(b"\x89PNG\r\n\x1a\n") => Some("png"),
        () if begins(b"%PDF-") => Some("pdf"),
        () => None,
    }
}

impl Account {
    /// Keeps a file, or says why not: its ending, its contents and its size must be those of a photo or of a document.
    pub(crate) fn store(
        &mut self,
        upload: Option<&Upload>,
        document: bool,
        now: &Now,
    ) -> Result<Value, Refusal> {
        let upload = upload.ok_or_else(|| malformed("file: is missing"))?;
        let name = upload
            .name
            .clone()
            .filter(|name| !name.is_empty())
            .ok_or_else(|| validation("Файл без имени."))?;
        let ending = name
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_lowercase())
            .unwrap_or_default();
        let (endings, forms): (&[&str], &[&str]) = if document {
            (&["pdf"], &["pdf"])
        } else {
            (&["jpg", "jpeg", "png"], &["jpg", "png"])
        };
        if upload.bytes.len() > LARGEST {
            return Err(validation("Размер файла больше 5 МБ."));
        }
        let form = form(&upload.bytes).filter(|form| forms.contains(form));
        if form.is_none() || !endings.contains(&ending.as_str()) {
            return Err(validation(&format!(
                "Допустимые форматы: {}.",
                endings.join(", ")
            )));
        }
        let number = self.files.len() + 1;
        let stored = format!("{:08x}-{number:04}.{ending}", self.rng.u32(..));
        self.files.insert(
            stored.clone(),
            Stored {
                original: name.clone(),
            },
        );
        Ok(json!({
            "id": number,
            "filename": stored,
            "originalFilename": name,
            "fileExtension": ending,
            "sizeBytes": upload.bytes.len(),
            "sizeMB": upload.bytes.len() as f64 / 1_048_576.0,
            "createdAt": now.millis(),
        }))
    }
}
