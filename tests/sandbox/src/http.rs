//! HTTP around the operations: whose call it is, what goes wrong with it, and how its answer is written.
use crate::answer::{Answer, Content, error, page};
use crate::clock::Now;
use crate::faults::{Kind, Plan};
use crate::operations::Input;
use crate::sandbox::{Place, Sandbox};
use crate::storage::Upload;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Query, Request};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, Uri, request::Parts};
use axum::response::Response;
use futures_util::stream;
use percent_encoding::percent_decode_str;
use serde_json::{Value, json};
use std::convert::Infallible;
use std::time::Duration;

/// What every answer says: this is no catalog.
pub(crate) const MARK: (&str, &str) = ("nct-catalog", "demonstration");
/// In-process: no answer came. Over a socket the connection is cut instead.
pub(crate) const DROPPED: &str = "x-sandbox-dropped";
const API: &str = "/gwp/portal/api/";
const SEARCH: &str = "/gw/search/api/v1/search";
const STATE: &str = "/api/integration/ofd/search_ofd";
/// A body beyond this is read no further: more than the largest file with its wrapping.
const LARGEST: usize = 16 * 1024 * 1024;

fn place(path: &str) -> Option<Place> {
    match path.trim_end_matches('/') {
        _ if path.starts_with(API) => Some(Place::Portal),
        SEARCH => Some(Place::Search),
        STATE => Some(Place::State),
        _ => None,
    }
}

fn key(place: Place, headers: &HeaderMap) -> Option<&str> {
    let header = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let key = match place {
        Place::State => header("authorization").and_then(|value| value.strip_prefix("JWT ")),
        _ => header("x-api-key"),
    };
    key.filter(|key| !key.is_empty())
}

/// Answers a request, whatever it is. Never fails.
pub(crate) async fn respond(sandbox: Sandbox, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let Some(place) = place(parts.uri.path()) else {
        return written(page(), false, Duration::ZERO);
    };
    if parts.method == Method::OPTIONS
        && parts.headers.contains_key("access-control-request-method")
        && sandbox.any_cors()
    {
        return written(Answer::new(204, Content::Empty), true, Duration::ZERO);
    }
    let Ok(body) = to_bytes(body, LARGEST).await else {
        return written(
            error(
                413,
                "VALIDATION_ERROR",
                "Размер запроса больше допустимого.",
            ),
            false,
            Duration::ZERO,
        );
    };
    let key = key(place, &parts.headers).map(str::to_owned);
    let path = parts
        .uri
        .path_and_query()
        .map_or_else(String::new, ToString::to_string);
    let admission = match sandbox.admit(place, key.as_deref(), parts.method.as_str(), &path) {
        Ok(admission) => admission,
        Err((refusal, cors)) => return written(refusal, cors, Duration::ZERO),
    };
    if !admission.plan.delay.is_zero() {
        tokio::time::sleep(admission.plan.delay).await;
    }
    let (answer, pause) = outcome(
        &sandbox,
        place,
        key.as_deref(),
        &admission.plan,
        parts,
        body,
    )
    .await;
    sandbox.log(key.as_deref(), admission.call, answer.status);
    written(answer, admission.cors, pause)
}

/// The answer with what goes wrong, and the pause between its pieces.
async fn outcome(
    sandbox: &Sandbox,
    place: Place,
    key: Option<&str>,
    plan: &Plan,
    parts: Parts,
    body: Bytes,
) -> (Answer, Duration) {
    let now = sandbox.now();
    if let Some(kind) = &plan.before {
        return (fault(kind, None, &now), Duration::ZERO);
    }
    let answer = match input(parts, body).await {
        Ok(input) => sandbox.answer(place, key, &input),
        Err(refusal) => refusal,
    };
    match &plan.after {
        Some(Kind::SlowBody { ms }) => (answer, Duration::from_millis((*ms).max(1))),
        Some(kind) => (fault(kind, Some(answer), &now), Duration::ZERO),
        None => (answer, Duration::ZERO),
    }
}

/// What a fault makes of an answer, or puts in its place.
fn fault(kind: &Kind, answer: Option<Answer>, now: &Now) -> Answer {
    let side = if answer.is_some() { "after" } else { "before" };
    let spoilt = answer.unwrap_or_else(|| Answer::new(200, Content::Empty));
    match kind {
        Kind::TooMany {
            retry_after,
            as_date,
        } => {
            let seconds = retry_after.map(|seconds| match as_date {
                // A date has no fractions: the next whole second, so that nobody comes early.
                true => httpdate::fmt_http_date(now.wall + Duration::from_secs(seconds + 1)),
                false => seconds.to_string(),
            });
            too_many(seconds)
        }
        Kind::ServerFault => error(
            500,
            "INTERNAL_ERROR",
            "Произошла непредвиденная ошибка. Пожалуйста, попробуйте позже.",
        ),
        Kind::BadGateway => Answer::new(
            502,
            Content::Html("<html><body><h1>502 Bad Gateway</h1></body></html>\n"),
        ),
        Kind::Unauthorized => unauthorized(true),
        Kind::Drop => Answer::new(599, Content::Empty).with(DROPPED, side.to_owned()),
        Kind::Html => page(),
        Kind::Truncated => {
            let whole = match &spoilt.content {
                Content::Json(value) => value.to_string(),
                _ => "{\"id\":".to_owned(),
            };
            let half = whole.into_bytes();
            Answer {
                content: Content::Raw(half[..half.len() / 2].to_vec()),
                ..spoilt
            }
        }
        Kind::UnknownFields => match spoilt.content {
            Content::Json(value) => Answer {
                content: Content::Json(with_unknown(value)),
                ..spoilt
            },
            _ => spoilt,
        },
        Kind::EmptyBody => Answer {
            content: Content::Empty,
            ..spoilt
        },
        Kind::Delay { .. } | Kind::SlowBody { .. } => spoilt,
    }
}

pub(crate) fn too_many(retry_after: Option<String>) -> Answer {
    let answer = error(429, "TOO_MANY_REQUESTS", "Слишком много запросов.");
    match retry_after {
        Some(value) => answer.with("retry-after", value),
        None => answer,
    }
}

/// 401 in both forms that were seen.
pub(crate) fn unauthorized(in_words: bool) -> Answer {
    if in_words {
        error(401, "UNAUTHORIZED", "Unauthorized")
    } else {
        Answer::new(401, Content::Empty)
    }
}

fn with_unknown(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let mut fields: serde_json::Map<_, _> = fields
                .into_iter()
                .map(|(name, value)| (name, with_unknown(value)))
                .collect();
            fields.insert(
                "fieldOfTomorrow".to_owned(),
                json!({"since": "2027-01-01", "values": [1, null, "x"]}),
            );
            Value::Object(fields)
        }
        Value::Array(items) => items.into_iter().map(with_unknown).collect(),
        other => other,
    }
}

/// What an operation reads of a request.
async fn input(parts: Parts, body: Bytes) -> Result<Input, Answer> {
    let undecodable = |what: &str| crate::answer::malformed(what);
    let path = segments(&parts.uri).ok_or_else(|| undecodable("path"))?;
    let query = Query::<Vec<(String, String)>>::try_from_uri(&parts.uri)
        .map_err(|_| undecodable("query"))?
        .0;
    let method = parts.method.to_string();
    let is_form = parts
        .headers
        .get("content-type")
        .is_some_and(|form| form.as_bytes().starts_with(b"multipart/form-data"));
    let upload = if is_form {
        file(Request::from_parts(parts, Body::from(body.clone())))
            .await
            .map_err(|why| crate::answer::validation(&why))?
    } else {
        None
    };
    Ok(Input {
        method,
        path,
        query,
        body: body.to_vec(),
        upload,
    })
}

fn segments(uri: &Uri) -> Option<Vec<String>> {
    let rest = uri.path().strip_prefix(API).unwrap_or_default();
    rest.split('/')
        .map(|segment| {
            percent_decode_str(segment)
                .decode_utf8()
                .ok()
                .map(Into::into)
        })
        .collect()
}

/// The field `file` of a form.
async fn file(mut request: Request) -> Result<Option<Upload>, String> {
    // How large a file may be is the operation's to say.
    DefaultBodyLimit::disable().apply(&mut request);
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(|why| why.to_string())?;
    while let Some(field) = form.next_field().await.map_err(|why| why.to_string())? {
        if field.name() == Some("file") {
            let name = field.file_name().map(str::to_owned);
            let bytes = field.bytes().await.map_err(|why| why.to_string())?.to_vec();
            return Ok(Some(Upload { name, bytes }));
        }
    }
    Ok(None)
}

/// Writes an answer. Without CORS a browser on another origin is refused, as the real catalog refuses it.
fn written(answer: Answer, cors: bool, pause: Duration) -> Response {
    let (form, bytes) = match answer.content {
        Content::Empty => (None, Vec::new()),
        Content::Json(value) => (Some("application/json"), value.to_string().into_bytes()),
        Content::Raw(bytes) => (Some("application/json"), bytes),
        Content::Html(text) => (Some("text/html; charset=utf-8"), text.as_bytes().to_vec()),
        Content::Text(text) => (Some("text/plain; charset=utf-8"), text.as_bytes().to_vec()),
    };
    let mut response = Response::new(if pause.is_zero() {
        Body::from(bytes)
    } else {
        in_pieces(&bytes, pause)
    });
    *response.status_mut() =
        StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    let mut set = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.insert(HeaderName::from_static(name), value);
        }
    };
    set(MARK.0, MARK.1);
    if let Some(form) = form {
        set("content-type", form);
    }
    if cors {
        set("access-control-allow-origin", "*");
        set("access-control-allow-methods", "GET, POST, PUT, DELETE");
        set(
            "access-control-allow-headers",
            "X-API-KEY, Authorization, Content-Type",
        );
        set("access-control-expose-headers", "NCT-Catalog, Retry-After");
    }
    for (name, value) in &answer.headers {
        set(name, value);
    }
    response
}

/// A body in eight pieces at most, with a pause before each.
fn in_pieces(bytes: &[u8], pause: Duration) -> Body {
    let size = bytes.len().div_ceil(8).max(1);
    let pieces: Vec<_> = bytes.chunks(size).map(Bytes::copy_from_slice).collect();
    Body::from_stream(stream::unfold(
        pieces.into_iter(),
        move |mut pieces| async move {
            let piece = pieces.next()?;
            tokio::time::sleep(pause).await;
            Some((Ok::<_, Infallible>(piece), pieces))
        },
    ))
}
