//! Answers, before they become HTTP.
use serde_json::{Value, json};

/// What stands in an answer.
#[derive(Clone, Debug)]
pub(crate) enum Content {
    Empty,
    Json(Value),
    Html(&'static str),
    Text(&'static str),
    /// Bytes that call themselves JSON.
    Raw(Vec<u8>),
}

/// An answer.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) content: Content,
    pub(crate) headers: Vec<(&'static str, String)>,
}

/// Why something was not done, as an answer.
pub(crate) type Refusal = Answer;

impl Answer {
    pub(crate) fn new(status: u16, content: Content) -> Self {
        Self {
            status,
            content,
            headers: Vec::new(),
        }
    }

    pub(crate) fn json(value: Value) -> Self {
        Self::new(200, Content::Json(value))
    }

    pub(crate) fn with(mut self, name: &'static str, value: String) -> Self {
        self.headers.push((name, value));
        self
    }
}

/// An error of the catalog: its code and what it says.
pub(crate) fn error(status: u16, code: &str, message: &str) -> Answer {
    Answer::new(
        status,
        Content::Json(json!({"code": code, "message": message})),
    )
}

/// The call is malformed.
pub(crate) fn malformed(why: &str) -> Refusal {
    error(
        400,
        "VALIDATION_ERROR",
        &format!("Ошибка валидации данных. {why}"),
    )
}

/// The call is well-formed, its values are not what the catalog takes.
pub(crate) fn validation(why: &str) -> Refusal {
    error(422, "VALIDATION_ERROR", why)
}

/// A rule forbids it.
pub(crate) fn business(why: &str) -> Refusal {
    error(422, "BUSINESS_ERROR", why)
}

/// Something that the call names is not there, where the contract knows no 404.
pub(crate) fn not_found_named(why: &str) -> Refusal {
    error(422, "NOT_FOUND", why)
}

/// 422 where the contract knows no 404.
pub(crate) fn missing() -> Refusal {
    not_found_named("Запрашиваемые данные не найдены.")
}

/// 404 where the contract has it.
pub(crate) fn not_found() -> Refusal {
    error(404, "NOT_FOUND", "Запрашиваемые данные не найдены.")
}

/// The portal's web page: what answers any address that is not the API's.
pub(crate) fn page() -> Answer {
    Answer::new(
        200,
        Content::Html(
            "<!doctype html><html lang=\"ru\"><head><meta charset=\"utf-8\"><title>Каталог (песочница)</title></head>\
             <body><div id=\"root\"></div></body></html>\n",
        ),
    )
}
