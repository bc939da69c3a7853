//! What is said to NCALayer, the program on a person's own computer that signs, and what it says. Messages are data: whoever has a
//! socket sends them, and reads what came by its paths.

/// Where it listens.
pub const ADDRESS: &str = "wss://127.0.0.1:13579/";
/// What keeps the connection open: it is sent back as it came.
pub const HEARTBEAT: &str = "--heartbeat--";
/// The version that KAZTOKEN's own program states, which listens at the same place and does less.
const KAZTOKEN: &str = "1.2";
/// Files, beside whatever tokens are plugged in.
pub const FILES: &str = "PKCS12";

/// What is signed to see whether signing works: "NCT Ready: test".
const TEST_TEXT: &str = "TkNUIFJlYWR5OiB0ZXN0";
/// The use that a certificate for signing states.
const SIGNING: &str = "1.3.6.1.5.5.7.3.4";

/// What is asked of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Which tokens are plugged in.
    Tokens,
    /// Whose key lies in a storage. It asks the person which one.
    KeyInfo(String),
    /// A signature under the test text. It asks the person for a key and its password.
    Sign {
        /// Where the key lies.
        storage: String,
        /// The language in which the person is asked: `ru`, `kk` or `en`.
        lang: &'static str,
    },
}

/// The modules that are asked, as NCALayer names them.
pub const MODULES: [&str; 2] = ["kz.gov.pki.knca.commonUtils", "kz.gov.pki.knca.basics"];

impl Ask {
    /// Which of [`MODULES`] answers it.
    pub const fn module(&self) -> usize {
        match self {
            Self::Tokens | Self::KeyInfo(_) => 0,
            Self::Sign { .. } => 1,
        }
    }

    /// The message; `None` where a storage has a name that none has.
    pub fn message(&self) -> Option<String> {
        match self {
            Self::Tokens => Some(
                r#"{"module":"kz.gov.pki.knca.commonUtils","method":"getActiveTokens"}"#.into(),
            ),
            Self::KeyInfo(storage) => {
                let storage = plain(storage)?;
                Some(format!(
                    r#"{{"module":"kz.gov.pki.knca.commonUtils","method":"getKeyInfo","args":["{storage}"]}}"#
                ))
            }
            Self::Sign { storage, lang } => {
                let storage = plain(storage)?;
                Some(format!(
                    r#"{{"module":"kz.gov.pki.knca.basics","method":"sign","args":{{"allowedStorages":["{storage}"],"format":"cms","data":"{TEST_TEXT}","signingParams":{{"decode":true,"encapsulate":false,"digested":false,"tsaProfile":{{}}}},"signerParams":{{"extKeyUsageOids":["{SIGNING}"],"chain":[]}},"locale":"{lang}"}}}}"#
                ))
            }
        }
    }
}

/// A name that can stand in a message as it is.
fn plain(name: &str) -> Option<&str> {
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    (!name.is_empty() && name.len() <= 64 && name.bytes().all(fits)).then_some(name)
}

/// What came, read by paths such as `result.version` and `responseObject.0`.
pub trait Reply {
    /// The text at a path; numbers and `true` as they are written.
    fn text(&self, path: &str) -> Option<String>;
    /// Whether anything stands there.
    fn has(&self, path: &str) -> bool;
}

/// Which program answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Program {
    /// NCALayer, and its version.
    Layer(String),
    /// KAZTOKEN's own program.
    KazToken,
}

/// Whose key a storage holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyInfo {
    /// The name in the certificate.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// How its key works.
    pub algorithm: String,
    /// It holds from then on, as NCALayer writes it: `dd.MM.yyyy HH:mm:ss`.
    pub not_before: String,
    /// It holds up to then.
    pub not_after: String,
    /// The certificate itself.
    pub pem: String,
}

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Who is there: it says so by itself.
    Hello(Program),
    /// The tokens that are plugged in.
    Tokens(Vec<String>),
    /// Whose key it is.
    Key(KeyInfo),
    /// A signature (CMS), in Base64 or as PEM.
    Signed(String),
    /// The person closed the window.
    Cancelled,
    /// A module that is asked for is not installed.
    NoModule,
    /// It could not do it, and why in its own words.
    Refused(String),
    /// Something that no paper describes.
    Unknown,
}

/// A signature as a file of key readers: NCALayer gives it with or without the lines around.
pub fn as_pem(signature: &str) -> String {
    if signature.trim_start().starts_with("-----") {
        return signature.to_owned();
    }
    [
        "-----BEGIN CMS-----\n",
        signature.trim(),
        "\n-----END CMS-----\n",
    ]
    .concat()
}

/// As many tokens are read.
const MOST: usize = 20;

/// What a message means after something was asked.
pub fn hear(asked: Option<&Ask>, reply: &dyn Reply) -> Heard {
    if let Some(version) = reply.text("result.version") {
        let program = match version.as_str() {
            KAZTOKEN => Program::KazToken,
            _ => Program::Layer(version),
        };
        return Heard::Hello(program);
    }
    if let Some(heard) = trouble(reply) {
        return heard;
    }
    match asked {
        Some(Ask::Tokens) if reply.has("responseObject") => {
            let token = |at| reply.text(&format!("responseObject.{at}"));
            Heard::Tokens((0..MOST).map_while(token).collect())
        }
        Some(Ask::KeyInfo(_)) if reply.has("responseObject") => Heard::Key(key(reply)),
        Some(Ask::Sign { .. }) if reply.has("body") => {
            let signed = reply.text("body.result.0");
            let signed = signed.or_else(|| reply.text("body.result"));
            // Nothing in it: the window was closed.
            signed.map_or(Heard::Cancelled, Heard::Signed)
        }
        _ => Heard::Unknown,
    }
}

fn trouble(reply: &dyn Reply) -> Option<Heard> {
    let text = |path| reply.text(path).unwrap_or_default();
    let (code, message) = (text("code"), text("message"));
    if text("errorCode") == "MODULE_NOT_FOUND" || code == "MODULE_NOT_FOUND" {
        return Some(Heard::NoModule);
    }
    if message == "action.canceled" {
        return Some(Heard::Cancelled);
    }
    let failed = !code.is_empty() && code != "200"
        || text("status") == "false"
        || text("success") == "false";
    failed.then(|| {
        let details = text("details");
        let code = if code.is_empty() {
            text("errorCode")
        } else {
            code
        };
        let said = [message, details, code]
            .into_iter()
            .find(|text| !text.is_empty());
        Heard::Refused(said.unwrap_or_default().chars().take(200).collect())
    })
}

fn key(reply: &dyn Reply) -> KeyInfo {
    let text = |name: &str| {
        let path = ["responseObject.", name].concat();
        reply.text(&path).unwrap_or_default()
    };
    KeyInfo {
        subject: text("subjectCn"),
        issuer: text("issuerCn"),
        algorithm: text("algorithm"),
        not_before: text("certNotBefore"),
        not_after: text("certNotAfter"),
        pem: text("pem"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reply by its paths.
    struct Paths(&'static [(&'static str, &'static str)]);

    impl Reply for Paths {
        fn text(&self, path: &str) -> Option<String> {
            let found = self.0.iter().find(|(known, _)| *known == path)?;
            Some(found.1.to_owned())
        }

        fn has(&self, path: &str) -> bool {
            self.0.iter().any(|(known, _)| known.starts_with(path))
        }
    }

    fn signing() -> Ask {
        Ask::Sign {
            storage: FILES.into(),
            lang: "ru",
        }
    }

    #[test]
    fn messages_are_those_of_the_common_client() {
        assert_eq!(
            Ask::KeyInfo(FILES.into()).message().as_deref(),
            Some(
                r#"{"module":"kz.gov.pki.knca.commonUtils","method":"getKeyInfo","args":["PKCS12"]}"#
            )
        );
        let sign = signing().message().unwrap_or_default();
        assert!(sign.contains(
            r#""allowedStorages":["PKCS12"],"format":"cms","data":"TkNUIFJlYWR5OiB0ZXN0""#
        ));
        assert!(sign.ends_with(
            r#""signerParams":{"extKeyUsageOids":["1.3.6.1.5.5.7.3.4"],"chain":[]},"locale":"ru"}}"#
        ));
    }

    #[test]
    fn a_name_cannot_change_a_message() {
        for name in ["", "A\"],\"x\":[\"", "имя", "a b"] {
            assert_eq!(Ask::KeyInfo(name.into()).message(), None, "{name}");
        }
    }

    #[test]
    fn programs_are_told_apart_by_their_version() {
        let hello = |version| hear(None, &Paths(version));
        assert_eq!(
            hello(&[("result.version", "1.4")]),
            Heard::Hello(Program::Layer("1.4".into()))
        );
        assert_eq!(
            hello(&[("result.version", "1.2")]),
            Heard::Hello(Program::KazToken)
        );
    }

    #[test]
    fn answers_are_read() {
        let tokens = Paths(&[("responseObject.0", "AKKaztokenStore"), ("code", "200")]);
        assert_eq!(
            hear(Some(&Ask::Tokens), &tokens),
            Heard::Tokens(vec!["AKKaztokenStore".into()])
        );
        let none = Paths(&[("responseObject", ""), ("code", "200")]);
        assert_eq!(hear(Some(&Ask::Tokens), &none), Heard::Tokens(vec![]));
        let signed = Paths(&[("body.result.0", "MIIB"), ("status", "true")]);
        assert_eq!(
            hear(Some(&signing()), &signed),
            Heard::Signed("MIIB".into())
        );
        let key = Paths(&[("responseObject.subjectCn", "SOMEBODY"), ("code", "200")]);
        let told = hear(Some(&Ask::KeyInfo(FILES.into())), &key);
        assert!(matches!(told, Heard::Key(key) if key.subject == "SOMEBODY"));
    }

    #[test]
    fn troubles_are_told_apart() {
        let asked = signing();
        let of = |paths| hear(Some(&asked), &Paths(paths));
        assert_eq!(of(&[("body", ""), ("status", "true")]), Heard::Cancelled);
        assert_eq!(
            of(&[("code", "500"), ("message", "action.canceled")]),
            Heard::Cancelled
        );
        assert_eq!(
            of(&[("success", "false"), ("errorCode", "MODULE_NOT_FOUND")]),
            Heard::NoModule
        );
        assert_eq!(
            of(&[
                ("code", "INVOCATION_ERROR"),
                ("message", "No key"),
                ("status", "false")
            ]),
            Heard::Refused("No key".into())
        );
        assert_eq!(
            of(&[("code", "500"), ("message", "busy")]),
            Heard::Refused("busy".into())
        );
        assert_eq!(of(&[("hello", "world")]), Heard::Unknown);
    }
}
