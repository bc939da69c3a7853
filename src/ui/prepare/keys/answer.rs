//! What the worker says of a file, as it says it to programs (`inspectKey` in `www/npm/engine.d.ts`).

use crate::finding::Severity;
use crate::ui::dom::string;
use crate::worker::Client;
use js_sys::{Array, Date, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::File;

/// A file.
#[derive(Clone, Debug)]
pub(in crate::ui::prepare) struct Told {
    pub(super) is_pkcs12: bool,
    pub(super) needs_password: bool,
    pub(in crate::ui::prepare) certificates: Vec<Certificate>,
    pub(super) findings: Vec<Finding>,
}

/// A certificate.
#[derive(Clone, Debug)]
pub(in crate::ui::prepare) struct Certificate {
    pub(super) subject: String,
    pub(super) iin: Option<String>,
    pub(super) bin: Option<String>,
    pub(super) organisation: Option<String>,
    pub(super) holder: String,
    pub(super) roles: Vec<String>,
    pub(super) purpose: Option<String>,
    pub(super) algorithm: Option<String>,
    pub(super) issuer: String,
    pub(super) not_before: String,
    pub(super) not_after: String,
    pub(super) days_left: f64,
    /// A root stands behind it.
    pub(super) proven: bool,
    pub(super) serves: Vec<String>,
}

/// A finding.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) severity: Severity,
    pub(super) title: String,
    pub(super) message: String,
    pub(super) help: String,
}

/// What the worker is asked of a file, in a language.
pub(in crate::ui::prepare) fn question(file: &File, lang: &str) -> Object {
    let message = Object::new();
    let fields: [(&str, JsValue); 4] = [
        ("name", file.name().into()),
        ("file", file.into()),
        ("lang", lang.into()),
        ("now", (Date::now() / 1000.0).floor().into()),
    ];
    for (key, value) in fields {
        let _ = Reflect::set(&message, &key.into(), &value);
    }
    message
}

/// Asks the worker; `None` where it cannot answer.
pub(in crate::ui::prepare) async fn ask_reader(client: &Client, question: &Object) -> Option<Told> {
    read(&client.ask(question).await.ok()?)
}

/// Reads an answer; `None` where there is none.
fn read(answer: &JsValue) -> Option<Told> {
    let told = get(answer, "told")?;
    Some(Told {
        is_pkcs12: string(&told, "form").as_deref() == Some("pkcs12"),
        needs_password: string(&told, "needs").as_deref() == Some("password"),
        certificates: list(&told, "certificates")
            .iter()
            .map(certificate)
            .collect(),
        findings: list(&told, "findings").iter().map(finding).collect(),
    })
}

fn certificate(value: &JsValue) -> Certificate {
    let text = |key| string(value, key).unwrap_or_default();
    let texts = |key| {
        let all = list(value, key);
        all.iter().filter_map(JsValue::as_string).collect()
    };
    Certificate {
        subject: text("subject"),
        iin: string(value, "iin"),
        bin: string(value, "bin"),
        organisation: string(value, "organisation"),
        holder: text("holder"),
        roles: texts("roles"),
        purpose: string(value, "purpose"),
        algorithm: string(value, "algorithm"),
        issuer: text("issuer"),
        not_before: day(&text("notBefore")),
        not_after: day(&text("notAfter")),
        days_left: get(value, "daysLeft")
            .and_then(|days| days.as_f64())
            .unwrap_or_default(),
        proven: string(value, "chain").as_deref() == Some("proven"),
        serves: texts("serves"),
    }
}

fn finding(value: &JsValue) -> Finding {
    let text = |key| string(value, key).unwrap_or_default();
    Finding {
        severity: match text("severity").as_str() {
            "error" => Severity::Error,
            "warning" => Severity::Warning,
            _ => Severity::Info,
        },
        title: text("title"),
        message: text("message"),
        help: text("help"),
    }
}

/// A moment's day as people write it: `2026-01-31T…` is `31.01.2026`.
fn day(iso: &str) -> String {
    let date = iso.split('T').next().unwrap_or_default();
    let parts: Vec<_> = date.rsplit('-').collect();
    parts.join(".")
}

fn get(value: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(value, &key.into())
        .ok()
        .filter(|found| !found.is_null() && !found.is_undefined())
}

fn list(value: &JsValue, key: &str) -> Vec<JsValue> {
    let list = get(value, key).and_then(|list| list.dyn_into::<Array>().ok());
    list.map(|list| list.iter().collect()).unwrap_or_default()
}
