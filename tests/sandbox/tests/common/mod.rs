//! A caller with a key, in-process.
#![allow(dead_code)]
use nct_sandbox::axum::body::{Body, to_bytes};
use nct_sandbox::axum::http::{HeaderMap, Request};
use nct_sandbox::{Moderation, Options, Remark, Sandbox, Status};
use serde_json::{Value, json};

pub(crate) const REQUESTS: &str = "/gwp/portal/api/v1/products/requests";
pub(crate) const WATER: &str = "1107-0001-0001-100010001";

pub(crate) struct Caller {
    pub(crate) sandbox: Sandbox,
    pub(crate) key: String,
}

pub(crate) struct Seen {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) text: String,
}

impl Seen {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.text)
            .unwrap_or_else(|why| panic!("{why}: {} {}", self.status, self.text))
    }

    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }

    /// An error of the catalog, as status and code.
    pub(crate) fn error(&self) -> (u16, String) {
        let code = self.json()["code"].as_str().unwrap_or_default().to_owned();
        (self.status, code)
    }

    #[track_caller]
    pub(crate) fn ok(self) -> Self {
        assert_eq!(self.status, 200, "{}", self.text);
        self
    }
}

pub(crate) fn caller() -> Caller {
    caller_of(Options {
        cards: 400,
        ..Options::default()
    })
}

pub(crate) fn caller_of(options: Options) -> Caller {
    let sandbox = Sandbox::new(options);
    Caller {
        sandbox,
        key: "demo".to_owned(),
    }
}

impl Caller {
    pub(crate) async fn send(&self, request: Request<Body>) -> Seen {
        let (parts, body) = self.sandbox.respond(request).await.into_parts();
        let bytes = to_bytes(body, usize::MAX).await.expect("a body");
        let text = String::from_utf8_lossy(&bytes).into_owned();
        assert_eq!(parts.headers["nct-catalog"], "demonstration");
        Seen {
            status: parts.status.as_u16(),
            headers: parts.headers,
            text,
        }
    }

    pub(crate) async fn call(&self, method: &str, path: &str, body: Option<&Value>) -> Seen {
        let request = Request::builder()
            .method(method)
            .uri(path)
            .header("X-API-KEY", &self.key);
        let body = body.map_or_else(Body::empty, |body| Body::from(body.to_string()));
        self.send(
            request
                .header("content-type", "application/json")
                .body(body)
                .expect("a request"),
        )
        .await
    }

    pub(crate) async fn get(&self, path: &str) -> Seen {
        self.call("GET", &format!("/gwp/portal/api/{path}"), None)
            .await
    }

    /// A call on one request: `act(7, "PUT", "cancel")`.
    pub(crate) async fn act(&self, id: i64, method: &str, what: &str) -> Seen {
        let path = if what.is_empty() {
            format!("{REQUESTS}/{id}")
        } else {
            format!("{REQUESTS}/{id}/{what}")
        };
        self.call(method, &path, None).await
    }

    pub(crate) async fn create(&self, body: &Value) -> i64 {
        let made = self.call("POST", REQUESTS, Some(body)).await.ok();
        made.json()["id"].as_i64().expect("an id")
    }

    pub(crate) async fn update(&self, id: i64, body: &Value) -> Seen {
        self.call("PUT", &format!("{REQUESTS}/{id}"), Some(body))
            .await
    }

    pub(crate) async fn moderation(&self, id: i64) -> Seen {
        self.act(id, "PUT", "moderation").await
    }

    pub(crate) async fn decide(&self, id: i64, decision: &Value) -> Seen {
        self.call(
            "POST",
            &format!("{REQUESTS}/{id}/duplicate-decision"),
            Some(decision),
        )
        .await
    }

    pub(crate) async fn status(&self, id: i64) -> Value {
        self.act(id, "GET", "status").await.ok().json()
    }

    pub(crate) async fn sent(&self, body: &Value) -> i64 {
        let id = self.create(body).await;
        self.moderation(id).await.ok();
        id
    }

    /// A request in this state.
    pub(crate) async fn request_in(&self, status: Status) -> i64 {
        let mut body = water("Вода Родник 1 л");
        body["autoPublication"] = json!(status == Status::Completed);
        if status == Status::New {
            return self.create(&body).await;
        }
        let id = self.sent(&body).await;
        let act = match status {
            Status::Accepted => Moderation::Accept,
            Status::UnderRevision => Moderation::Revise {
                remarks: vec![Remark::new("name_ru", "Дополните.")],
                comment: None,
            },
            Status::Rejected => Moderation::Reject {
                comment: "Не товар.".to_owned(),
            },
            Status::ReadyToPublish | Status::Completed => Moderation::Approve,
            Status::ExistingProductSelected => Moderation::Similar {
                candidates: Vec::new(),
            },
            Status::Cancelled => {
                self.act(id, "PUT", "cancel").await.ok();
                return id;
            }
            Status::New | Status::OnModeration => return id,
        };
        self.sandbox.moderate(id, &act).expect("moderated");
        if status == Status::ExistingProductSelected {
            let found = self.act(id, "GET", "duplicates").await.ok().json();
            self.decide(
                id,
                &json!({"decision": "USE_EXISTING", "ntin": found[0]["ntin"]}),
            )
            .await
            .ok();
        }
        id
    }

    pub(crate) async fn upload(&self, path: &str, name: &str, bytes: &[u8]) -> Seen {
        let mut body = format!(
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
        )
        .into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n--b--\r\n");
        let request = Request::post(format!("/gwp/portal/api/v1/storage/{path}"))
            .header("X-API-KEY", &self.key)
            .header("content-type", "multipart/form-data; boundary=b")
            .body(Body::from(body))
            .expect("a request");
        self.send(request).await
    }
}

pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n....";

pub(crate) fn value(code: &str, value: &str) -> Value {
    json!({"code": code, "value": value})
}

/// A request of which nothing is wrong.
pub(crate) fn water(name: &str) -> Value {
    json!({
        "oktru": WATER,
        "autoPublication": true,
        "attributes": [
            value("name_ru", name),
            value("name_kk", "Ауыз су Родник 1 л"),
            value("short_name_ru", "Вода Родник"),
            value("country", "KZ"),
            value("tnved", "2201909000@"),
            {"code": "measure", "attributes": [value("measure_unit", "112"), value("quantity", "1")]},
            value("producer_country", "KZ"),
            value("a4282e5d", "ТОО «Пример»"),
        ],
    })
}

/// The same with one more attribute, or without it when `to` is none, or with another value.
pub(crate) fn with(mut body: Value, code: &str, to: Option<&str>) -> Value {
    let attributes = body["attributes"].as_array_mut().expect("attributes");
    attributes.retain(|attribute| attribute["code"] != code);
    attributes.extend(to.map(|to| value(code, to)));
    body
}
