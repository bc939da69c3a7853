//! Photos and documents of drafts, on the device until they are sent. A file's key is the digest of its bytes: the same one
//! lies there once, however many cards have it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use std::rc::Rc;

use super::answer::{Answer, Trouble, read};
use super::call;
use super::card::digest;
use super::contract::{ApiError, UploadedFile};
use super::port::{Keep, NotKept, Port, Store};

/// What sort of file it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Media {
    /// A photo.
    #[serde(rename = "image/jpeg")]
    Jpeg,
    /// A photo.
    #[serde(rename = "image/png")]
    Png,
    /// A document.
    #[serde(rename = "application/pdf")]
    Pdf,
}

impl Media {
    /// As it is sent.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Pdf => "application/pdf",
        }
    }
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The name it came with.
    pub name: String,
    /// What it is.
    pub media: Media,
    /// Its bytes.
    pub bytes: Rc<[u8]>,
}

#[derive(Serialize, Deserialize)]
struct Record {
    name: String,
    media: Media,
    data: String,
}

/// Keeps a file, and gives its key.
pub async fn put(keep: &impl Keep, file: &File) -> Result<String, NotKept> {
    let key = digest(&file.bytes);
    let record = Record {
        name: file.name.clone(),
        media: file.media,
        data: STANDARD.encode(&file.bytes),
    };
    let text = serde_json::to_string(&record).map_err(|_| NotKept)?;
    keep.put(Store::Files, &[(key.clone(), text)]).await?;
    Ok(key)
}

/// The file of a key. What cannot be read is not there.
pub async fn get(keep: &impl Keep, key: &str) -> Result<Option<File>, NotKept> {
    let Some(text) = keep.get(Store::Files, key).await? else {
        return Ok(None);
    };
    let read = || {
        let record: Record = serde_json::from_str(&text).ok()?;
        Some(File {
            name: record.name,
            media: record.media,
            bytes: STANDARD.decode(record.data).ok()?.into(),
        })
    };
    Ok(read())
}

/// Removes files, where nothing needs them any more.
pub async fn remove(keep: &impl Keep, keys: &[String]) -> Result<(), NotKept> {
    keep.remove(Store::Files, keys).await
}

/// Sends a file to the catalog, and gives the name to use in a request. It may be sent again: it changes nothing by itself.
pub async fn upload(port: &impl Port, file: &File) -> Answer<String> {
    let (name, bytes) = (file.name.clone(), file.bytes.clone());
    let request = match file.media {
        Media::Pdf => call::upload_document(name, bytes),
        media => call::upload_photo(name, media.id(), bytes),
    };
    let stored: UploadedFile = read(port.send(request).await)?;
    if stored.filename.is_empty() {
        // A file without a name cannot be part of a request.
        return Err(Trouble::Refused(ApiError::default()));
    }
    Ok(stored.filename)
}
