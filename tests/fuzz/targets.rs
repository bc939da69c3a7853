//! What each reader has to keep, whatever it is given. A promise that is broken panics; so does the reader that breaks down.

use nct_ready::photo::{self, Format, Grey, inspect, stripped};
use nct_ready::signature::ncalayer::{Ask, Heard, Reply, hear};
use nct_ready::signature::{KeyFile, read, strict};
use serde_json::Value;

/// The password of the repository's key files.
pub(crate) const PASSWORD: &str = "Qwerty12";

/// What can be fuzzed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
    /// Files that may hold keys.
    Keys,
    /// BER made DER.
    Ber,
    /// Photos and documents.
    Photos,
    /// What NCALayer says.
    Layer,
}

impl Target {
    /// Gives it some bytes.
    pub(crate) fn run(self, bytes: &[u8]) {
        match self {
            Self::Keys => keys(bytes),
            Self::Ber => ber(bytes),
            Self::Photos => photos(bytes),
            Self::Layer => layer(bytes),
        }
    }
}

fn keys(bytes: &[u8]) {
    holds(&read(bytes, None, None));
    holds(&read(bytes, Some(PASSWORD), Some(bytes)));
}

/// What always holds of a key file that was looked at.
fn holds(file: &KeyFile) {
    assert_eq!(file.damage.is_some(), file.certificates.is_empty());
    assert!(file.certificates.len() <= 100);
    for one in &file.certificates {
        for number in [&one.iin, &one.bin].into_iter().flatten() {
            assert!(number.len() == 12 && number.bytes().all(|byte| byte.is_ascii_digit()));
        }
        for text in [&one.subject, &one.issuer] {
            assert!(!text.contains(char::is_control));
            assert!(text.chars().count() <= 601, "{} letters", text.len());
        }
        // Dates are written, however far away they are.
        assert!(one.not_before.iso().ends_with('Z') && !one.not_after.day().is_empty());
    }
}

fn ber(bytes: &[u8]) {
    let Some(der) = strict(bytes) else { return };
    // No length grows by more than the octets that an open one leaves out; nothing is made up.
    assert!(der.len() <= bytes.len() * 2);
    assert_eq!(strict(&der).as_ref(), Some(&der), "strict bytes stay");
    assert_eq!(
        length(&der),
        Some(der.len()),
        "one value, and nothing behind"
    );
}

/// How long a value is with its head, by the rules of DER: the shortest way to state a length is the only one.
fn length(der: &[u8]) -> Option<usize> {
    let first = usize::from(*der.get(1)?);
    if first < 0x80 {
        return Some(first + 2);
    }
    let count = first - 0x80;
    let digits = der.get(2..2 + count)?;
    let number = digits
        .iter()
        .fold(0, |number, &digit| number << 8 | usize::from(digit));
    let is_short = count > 0 && digits[0] > 0 && number >= 0x80;
    is_short.then_some(number + 2 + count)
}

fn photos(bytes: &[u8]) {
    let found = inspect(bytes);
    assert_eq!(found.bytes, bytes.len() as u64);
    assert!((1..=8).contains(&found.orientation));
    assert!(
        found
            .size
            .is_none_or(|(width, height)| width > 0 && height > 0)
    );
    assert!(
        found
            .names
            .iter()
            .all(|name| !name.contains(char::is_control))
    );
    let _ = photo::photo(bytes, bytes.len() as u64);
    let _ = photo::document(bytes, bytes.len() as u64);
    if let Some(grey) = Grey::of_colours(usize::from(bytes.first().copied().unwrap_or(0)), bytes) {
        let _ = grey.hints();
    }
    let Some(clean) = stripped(bytes) else { return };
    let again = inspect(&clean);
    // The picture is the same, byte for byte, and shown as it was; nothing private is left.
    assert_eq!((again.format, again.content), (found.format, found.content));
    assert_eq!(again.orientation, found.orientation);
    // A size that could not be read may be after what stood before it is gone.
    assert!(found.size.is_none() || again.size == found.size);
    assert!(again.whole && !again.has_place && !again.described);
    assert_eq!(again.names, Vec::<String>::new());
    assert!(clean.len() <= bytes.len() + 64);
    assert_eq!(stripped(&clean).as_ref(), Some(&clean), "stripped twice");
    assert!(matches!(
        found.format,
        Format::Jpeg | Format::Png | Format::Webp
    ));
}

/// A message, read by its paths as the page reads it.
struct Json(Value);

impl Json {
    fn at(&self, path: &str) -> Option<&Value> {
        path.split('.').try_fold(&self.0, |value, key| match value {
            Value::Object(fields) => fields.get(key),
            Value::Array(items) => items.get(key.parse::<usize>().ok()?),
            _ => None,
        })
    }
}

impl Reply for Json {
    fn text(&self, path: &str) -> Option<String> {
        match self.at(path)? {
            Value::String(text) => Some(text.clone()),
            value @ (Value::Number(_) | Value::Bool(_)) => Some(value.to_string()),
            _ => None,
        }
    }

    fn has(&self, path: &str) -> bool {
        self.at(path).is_some_and(|value| !value.is_null())
    }
}

fn layer(bytes: &[u8]) {
    let Ok(said) = serde_json::from_slice(bytes) else {
        return;
    };
    let reply = Json(said);
    let storage = || "PKCS12".to_owned();
    let asks = [
        None,
        Some(Ask::Tokens),
        Some(Ask::KeyInfo(storage())),
        Some(Ask::Sign {
            storage: storage(),
            lang: "ru",
        }),
    ];
    for asked in &asks {
        match hear(asked.as_ref(), &reply) {
            Heard::Tokens(tokens) => {
                assert!(tokens.len() <= 20);
                for token in &tokens {
                    named(token);
                }
            }
            Heard::Key(key) => holds(&read(key.pem.as_bytes(), None, None)),
            Heard::Signed(signature) => holds(&read(signature.as_bytes(), None, None)),
            Heard::Refused(why) => assert!(why.chars().count() <= 200),
            Heard::Hello(_) | Heard::Cancelled | Heard::NoModule | Heard::Unknown => {}
        }
    }
}

/// A token's name comes from outside and goes into the next message: it stands there as it is, or there is no message.
fn named(token: &str) {
    for ask in [
        Ask::KeyInfo(token.to_owned()),
        Ask::Sign {
            storage: token.to_owned(),
            lang: "kk",
        },
    ] {
        let Some(message) = ask.message() else {
            continue;
        };
        let message: Value = serde_json::from_str(&message).expect("a message");
        let places = ["/args/0", "/args/allowedStorages/0"];
        let found = places.iter().find_map(|place| message.pointer(place));
        assert_eq!(found.and_then(Value::as_str), Some(token));
    }
}
