//! The sandbox as a server: cut connections, control routes, other origins.
use nct_sandbox::{Options, Sandbox, serve};
use serde_json::{Value, json};
use std::net::SocketAddr;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

struct Server {
    address: SocketAddr,
    sandbox: Sandbox,
}

async fn server() -> Server {
    let sandbox = Sandbox::new(Options {
        cards: 400,
        ..Options::default()
    });
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(serve(listener, sandbox.clone()));
    Server { address, sandbox }
}

impl Server {
    /// Everything that comes back until the connection ends.
    async fn raw(&self, method: &str, path: &str, headers: &str, body: &str) -> String {
        let mut stream = TcpStream::connect(self.address)
            .await
            .expect("a connection");
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: sandbox\r\n{headers}Content-Length: {length}\r\n\r\n{body}"
        );
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut answer = Vec::new();
        // A cut connection may end by a reset.
        let _ = stream.read_to_end(&mut answer).await;
        String::from_utf8_lossy(&answer).into_owned()
    }

    async fn call(&self, key: &str, method: &str, path: &str, body: &str) -> String {
        let headers = format!(
            "X-API-KEY: {key}\r\nOrigin: http://localhost\r\nContent-Type: application/json\r\n"
        );
        self.raw(method, path, &headers, body).await
    }

    async fn control(&self, method: &str, path: &str, body: &Value) -> (u16, Value) {
        let body = if body.is_null() {
            String::new()
        } else {
            body.to_string()
        };
        let answer = self
            .raw(
                method,
                &format!("/_sandbox/{path}"),
                "Content-Type: application/json\r\n",
                &body,
            )
            .await;
        let (head, body) = answer.split_once("\r\n\r\n").expect("an answer");
        assert!(head.contains("nct-catalog: demonstration"), "{head}");
        let status = head
            .split(' ')
            .nth(1)
            .and_then(|status| status.parse().ok())
            .expect("a status");
        (status, serde_json::from_str(body).unwrap_or(Value::Null))
    }
}

const LIST: &str = "/gwp/portal/api/v1/products/requests?page=1&size=1";
const CREATE: &str = "/gwp/portal/api/v1/products/requests";
const BODY: &str = r#"{"oktru":"1107-0001-0001-100010001","autoPublication":true,"attributes":[{"code":"name_ru","value":"Вода"}]}"#;

#[tokio::test]
async fn a_dropped_call_gets_no_answer_at_all() {
    let server = server().await;
    let drop = |after: bool| json!({"key": "demo", "faults": [{"kind": "drop", "next": 1, "after": after}]});
    for (after, made) in [(false, 0), (true, 1)] {
        assert_eq!(server.control("PUT", "faults", &drop(after)).await.0, 200);
        assert_eq!(server.call("demo", "POST", CREATE, BODY).await, "");
        assert_eq!(server.sandbox.requests("demo").len(), made);
    }
    let answer = server.call("demo", "POST", CREATE, BODY).await;
    assert!(
        answer.starts_with("HTTP/1.1 200") && answer.contains("connection: close"),
        "{answer}"
    );
}

#[tokio::test]
async fn browsers_of_other_origins_are_refused_unless_a_key_says_so() {
    let server = server().await;
    let preflight = "Origin: http://localhost\r\nAccess-Control-Request-Method: GET\r\nAccess-Control-Request-Headers: x-api-key\r\n";
    let refused = server.raw("OPTIONS", LIST, preflight, "").await;
    assert!(
        !refused.to_lowercase().contains("access-control"),
        "{refused}"
    );
    assert!(
        !server
            .call("demo", "GET", LIST, "")
            .await
            .contains("access-control")
    );

    let (_, key) = server.control("POST", "keys", &json!({"cors": true})).await;
    let key = key["key"].as_str().expect("a key");
    let allowed = server.raw("OPTIONS", LIST, preflight, "").await;
    assert!(
        allowed.starts_with("HTTP/1.1 204")
            && allowed.contains("access-control-allow-headers: X-API-KEY"),
        "{allowed}"
    );
    let answer = server.call(key, "GET", LIST, "").await;
    assert!(
        answer.contains("access-control-allow-origin: *")
            && answer.contains("expose-headers: NCT-Catalog"),
        "{answer}"
    );
    assert!(
        !server
            .call("demo", "GET", LIST, "")
            .await
            .contains("access-control"),
        "the other key still is"
    );
    // A refusal can be read, too.
    let limit = json!({"key": key, "cors": true, "limit": {"per_second": 1.0, "ban_after": 2, "retry_after": 4}});
    server.control("POST", "keys", &limit).await;
    server.call(key, "GET", LIST, "").await;
    let refused = server.call(key, "GET", LIST, "").await;
    assert!(
        refused.starts_with("HTTP/1.1 429") && refused.contains("access-control-allow-origin"),
        "{refused}"
    );
    assert!(refused.contains("retry-after: 4"), "{refused}");
}

#[tokio::test]
async fn tests_drive_it_from_outside() {
    let server = server().await;
    let (_, first) = server.control("POST", "keys", &json!({})).await;
    let (_, second) = server
        .control("POST", "keys", &json!({"search_base": 1}))
        .await;
    assert_ne!(first, second);
    let key = first["key"].as_str().expect("a key");
    server.call(key, "POST", CREATE, BODY).await;
    let (_, requests) = server
        .control("GET", &format!("requests?key={key}"), &Value::Null)
        .await;
    let id = &requests[0]["id"];
    assert_eq!(
        (&requests[0]["status"], &requests[0]["nameRu"]),
        (&json!("new"), &json!("Вода"))
    );
    assert_eq!(
        server
            .control(
                "POST",
                "moderate",
                &json!({"key": key, "id": id, "do": "approve"})
            )
            .await
            .0,
        409
    );
    assert_eq!(
        server
            .control("POST", "moderate", &json!({"id": id, "do": "dance"}))
            .await
            .0,
        422
    );
    let (_, calls) = server
        .control("GET", &format!("calls?key={key}"), &Value::Null)
        .await;
    assert_eq!(
        (&calls[0]["method"], &calls[0]["path"], &calls[0]["status"]),
        (&json!("POST"), &json!(CREATE), &json!(200))
    );
    assert_eq!(
        server
            .control("POST", "reset", &json!({"key": key}))
            .await
            .0,
        200
    );
    assert_eq!(
        server
            .control("GET", &format!("requests?key={key}"), &Value::Null)
            .await
            .1,
        json!([])
    );
    for (method, path, body) in [
        ("GET", "calls?key=nobody", Value::Null),
        ("GET", "requests?key=nobody", Value::Null),
        ("POST", "reset", json!({"key": "nobody"})),
        ("PUT", "faults", json!({"key": "nobody", "faults": []})),
        ("POST", "cards", json!({"key": "nobody"})),
    ] {
        assert_eq!(
            server.control(method, path, &body).await.0,
            404,
            "{method} {path}"
        );
    }
}

#[tokio::test]
async fn cards_of_every_kind_are_at_hand() {
    let server = server().await;
    let (_, cards) = server.control("GET", "cards?count=2", &Value::Null).await;
    for (kind, fits) in [
        (
            "with_gtin",
            (|card| card["gtin"].as_str().is_some_and(|gtin| gtin.len() == 13))
                as fn(&Value) -> bool,
        ),
        ("two_cards", |card| {
            card["active"] == true && card["gtin"].is_string()
        }),
        ("unpadded", |card| {
            card["gtin"].as_str().is_some_and(|gtin| gtin.len() < 13)
        }),
        ("dash_in_search", |card| card["dashInSearch"] == true),
        ("deactivated", |card| card["active"] == false),
        ("gov", |card| card["gov"] == true),
        ("plain", |card| card["gtin"].is_null()),
    ] {
        let some = cards[kind].as_array().expect(kind);
        assert!(
            !some.is_empty() && some.len() <= 2 && some.iter().all(fits),
            "{kind}: {some:?}"
        );
    }
    let new = json!({"key": "demo", "gtin": "4870206710012", "name_ru": "Айран Проба"});
    let (_, card) = server.control("POST", "cards", &new).await;
    let found = server
        .call(
            "demo",
            "GET",
            "/gwp/portal/api/v2/products/4870206710012",
            "",
        )
        .await;
    assert!(
        found.contains(card["ntin"].as_str().expect("an NTIN")) && found.contains("Айран Проба"),
        "{found}"
    );
    assert_eq!(
        server
            .control("POST", "cards", &json!({"key": "demo", "ntin": "x"}))
            .await
            .0,
        400
    );
}

#[tokio::test]
async fn every_answer_says_what_it_is() {
    let server = server().await;
    for (path, method) in [
        ("/", "GET"),
        (LIST, "GET"),
        ("/_sandbox/cards", "GET"),
        ("/gw/search/api/v1/search", "POST"),
    ] {
        let answer = server.raw(method, path, "", "{}").await;
        assert!(
            answer.contains("nct-catalog: demonstration"),
            "{path}: {answer}"
        );
    }
}
