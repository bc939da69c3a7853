//! What fuzzing begins with: good files and messages of every sort, to be changed.

use crate::photos::file;
use crate::targets::Target;
use std::fs;

const PHOTOS: &[&str] = &[
    "a jpeg 1200x900 turned gps owner camera words xmp",
    "a jpeg 900x1200",
    "a jpeg damaged",
    "a png 1200x900 turned gps owner words software",
    "a png 801x2",
    "a webp 1200x900 turned gps xmp",
    "a webp 640x480",
    "a heic 4032x3024 turned gps",
    "a avif 1200x900 camera",
    "a gif",
    "a bmp",
    "a tiff gps",
    "a pdf",
    "a svg",
];

const MESSAGES: &[&str] = &[
    r#"{"result":{"version":"1.4"}}"#,
    r#"{"responseObject":["AKKaztokenStore","AKEToken72KStore"],"code":"200"}"#,
    r#"{"responseObject":{"alias":"a","keyId":"k","algorithm":"RSA","subjectCn":"ТЕСТ","subjectDn":"CN=ТЕСТ","issuerCn":"I","certNotAfter":"01.01.2027 00:00:00","certNotBefore":"01.01.2026 00:00:00","pem":"-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----"},"code":"200"}"#,
    r#"{"responseObject":["A\"],\"x\":[\"B","ключ","A B",7],"code":200}"#,
    r#"{"body":{"result":["MIIBBgYJKoZIhvcNAQcCoIH4"]},"status":true}"#,
    r#"{"body":{},"status":true}"#,
    r#"{"code":"INVOCATION_ERROR","details":"d","message":"m","status":false}"#,
    r#"{"code":"500","message":"action.canceled"}"#,
    r#"{"success":false,"errorCode":"MODULE_NOT_FOUND"}"#,
];

/// The seeds of a target, each with a name.
pub(crate) fn seeds(target: Target) -> Vec<(String, Vec<u8>)> {
    match target {
        Target::Keys | Target::Ber => keys(),
        Target::Photos => {
            let numbered = PHOTOS.iter().enumerate();
            numbered
                .map(|(number, line)| (format!("photo-{number}"), file(line)))
                .collect()
        }
        Target::Layer => {
            let numbered = MESSAGES.iter().enumerate();
            numbered
                .map(|(number, text)| (format!("message-{number}"), text.as_bytes().to_vec()))
                .collect()
        }
    }
}

/// The key files of the repository, without the one that is made to be slow.
fn keys() -> Vec<(String, Vec<u8>)> {
    // Built as a crate of its own and as a test of the project: from either the folder is near.
    let root = env!("CARGO_MANIFEST_DIR").trim_end_matches("/tests/fuzz");
    let folder = format!("{root}/tests/keys/files");
    let mut found: Vec<_> = fs::read_dir(folder)
        .expect("key files")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| !path.ends_with("costly.p12"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy();
            (name.into_owned(), fs::read(&path).expect("a file"))
        })
        .collect();
    found.sort();
    found
}
