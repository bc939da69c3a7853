//! Everything that can go wrong, on demand.
mod common;
use common::{Caller, REQUESTS, Seen, WATER, caller, value, water};
use nct_sandbox::axum::body::Body;
use nct_sandbox::axum::http::Request;
use nct_sandbox::{Fault, Faults, Kind, Limit};
use serde_json::json;
use std::time::Duration;
use tokio::time::Instant;

async fn create(caller: &Caller) -> Seen {
    caller.call("POST", REQUESTS, Some(&water("Вода"))).await
}

async fn statuses(caller: &Caller, calls: usize) -> Vec<u16> {
    let mut seen = Vec::new();
    for _ in 0..calls {
        seen.push(caller.get("v1/dictionaries").await.status);
    }
    seen
}

fn made(caller: &Caller) -> usize {
    caller.sandbox.requests("demo").len()
}

#[tokio::test]
async fn a_fault_comes_before_the_change_or_after_it() {
    for kind in [
        Kind::ServerFault,
        Kind::BadGateway,
        Kind::Unauthorized,
        Kind::Drop,
        Kind::Html,
        Kind::TooMany {
            retry_after: None,
            as_date: false,
        },
    ] {
        let caller = caller();
        let expected = match kind {
            Kind::ServerFault => 500,
            Kind::BadGateway => 502,
            Kind::Unauthorized => 401,
            Kind::Drop => 599,
            Kind::Html => 200,
            _ => 429,
        };
        caller
            .sandbox
            .set_faults("demo", Fault::new(kind.clone()).next(1));
        let seen = create(&caller).await;
        assert_eq!((seen.status, made(&caller)), (expected, 0), "{kind:?}");
        caller
            .sandbox
            .set_faults("demo", Fault::new(kind.clone()).next(1).after());
        let seen = create(&caller).await;
        assert_eq!((seen.status, made(&caller)), (expected, 1), "{kind:?}");
        if kind == Kind::Drop {
            assert_eq!(seen.header("x-sandbox-dropped"), Some("after"));
        }
        create(&caller).await.ok();
        let log: Vec<_> = caller
            .sandbox
            .calls("demo")
            .iter()
            .map(|call| call.status)
            .collect();
        assert_eq!(log, [expected, expected, 200], "{kind:?}");
    }
}

#[tokio::test]
async fn answers_of_faults_look_like_those_seen() {
    let caller = caller();
    let faults: Vec<Fault> = [
        Kind::ServerFault,
        Kind::BadGateway,
        Kind::Unauthorized,
        Kind::Html,
        Kind::Drop,
    ]
    .map(|kind| Fault::new(kind).next(1))
    .into();
    caller.sandbox.set_faults("demo", faults);
    let mut seen = Vec::new();
    for _ in 0..5 {
        seen.push(caller.get("v1/dictionaries").await);
    }
    assert_eq!(seen[0].error(), (500, "INTERNAL_ERROR".to_owned()));
    assert_eq!(
        seen[1].header("content-type"),
        Some("text/html; charset=utf-8")
    );
    assert_eq!(
        seen[2].json(),
        json!({"code": "UNAUTHORIZED", "message": "Unauthorized"})
    );
    assert!(seen[3].text.starts_with("<!doctype html>"));
    assert_eq!(seen[4].header("x-sandbox-dropped"), Some("before"));
}

#[tokio::test]
async fn what_spoils_an_answer_spoils_a_real_one() {
    let caller = caller();
    caller
        .sandbox
        .set_faults("demo", Fault::new(Kind::Truncated).next(1));
    let seen = create(&caller).await.ok();
    assert_eq!(
        (seen.text.as_str(), seen.header("content-type")),
        ("{\"id\"", Some("application/json"))
    );
    caller
        .sandbox
        .set_faults("demo", Fault::new(Kind::EmptyBody).next(1));
    let seen = create(&caller).await.ok();
    assert_eq!(
        (seen.text.as_str(), seen.header("content-type")),
        ("", None)
    );
    caller
        .sandbox
        .set_faults("demo", Fault::new(Kind::UnknownFields).next(1));
    let seen = create(&caller).await.ok().json();
    assert!(seen["id"].is_i64() && seen["fieldOfTomorrow"].is_object());
    assert_eq!(made(&caller), 3);
}

#[tokio::test(start_paused = true)]
async fn a_delay_is_as_long_as_it_says() {
    let caller = caller();
    let faults = vec![
        Fault::new(Kind::Delay { ms: 700 }),
        Fault::new(Kind::ServerFault).skip(1).next(1),
        Fault::new(Kind::Delay { ms: 300 }),
    ];
    caller.sandbox.set_faults("demo", faults);
    let start = Instant::now();
    assert_eq!(statuses(&caller, 2).await, [200, 500]);
    assert_eq!(
        start.elapsed().as_secs(),
        2,
        "delays add up, and come with other faults"
    );
}

#[tokio::test(start_paused = true)]
async fn a_slow_body_comes_in_pieces() {
    let caller = caller();
    let whole = caller.get("v1/dictionaries").await.text;
    caller
        .sandbox
        .set_faults("demo", Fault::new(Kind::SlowBody { ms: 250 }));
    let start = Instant::now();
    let seen = caller.get("v1/dictionaries").await.ok();
    assert_eq!(seen.text, whole);
    assert_eq!(start.elapsed().as_secs(), 2, "eight pieces");
}

#[tokio::test]
async fn faults_meet_what_they_are_meant_for() {
    let caller = caller();
    let faults = vec![
        Fault::new(Kind::BadGateway).on("POST", ""),
        Fault::new(Kind::ServerFault).on("", "/dictionaries"),
        Fault::new(Kind::Html).on("GET", "search_ofd"),
    ];
    caller.sandbox.set_faults("demo", faults);
    assert_eq!(create(&caller).await.status, 502);
    assert_eq!(caller.get("v1/dictionaries").await.status, 500);
    assert_eq!(
        caller.get("v1/products/requests/attributes").await.status,
        200
    );
    caller.sandbox.set_faults("demo", Faults::default());
    assert_eq!(create(&caller).await.status, 200);
}

#[tokio::test]
async fn faults_are_counted() {
    let caller = caller();
    caller
        .sandbox
        .set_faults("demo", Fault::new(Kind::Unauthorized).skip(2));
    assert_eq!(statuses(&caller, 4).await, [200, 200, 401, 401]);
    caller
        .sandbox
        .set_faults("demo", Fault::new(Kind::ServerFault).skip(1).next(2));
    assert_eq!(statuses(&caller, 4).await, [200, 500, 500, 200]);
    let one_after_the_other = vec![
        Fault::new(Kind::ServerFault).next(1),
        Fault::new(Kind::BadGateway).next(1),
    ];
    caller.sandbox.set_faults("demo", one_after_the_other);
    assert_eq!(statuses(&caller, 3).await, [500, 502, 200]);
}

#[tokio::test]
async fn a_share_is_the_seeds_chance() {
    let run = async || {
        let caller = caller();
        caller
            .sandbox
            .set_faults("demo", Fault::new(Kind::ServerFault).share(0.25));
        statuses(&caller, 400).await
    };
    let first = run().await;
    let met = first.iter().filter(|status| **status == 500).count();
    assert!((70..130).contains(&met), "{met} of 400");
    assert_eq!(first, run().await);
}

#[tokio::test]
async fn faults_of_one_key_are_not_anothers() {
    let caller = caller();
    caller
        .sandbox
        .set_faults("other", Fault::new(Kind::ServerFault));
    caller.sandbox.limit("other", 1.0, 1);
    assert_eq!(statuses(&caller, 3).await, [200; 3]);
    assert_eq!(caller.sandbox.calls("other"), []);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_says_when_to_come_again() {
    let caller = caller();
    let too_many = |retry_after, as_date| {
        Fault::new(Kind::TooMany {
            retry_after,
            as_date,
        })
        .next(1)
    };
    caller.sandbox.set_faults(
        "demo",
        vec![
            too_many(None, false),
            too_many(Some(7), false),
            too_many(Some(7), true),
        ],
    );
    let mut said = Vec::new();
    for _ in 0..3 {
        let seen = caller.get("v1/dictionaries").await;
        assert_eq!(seen.status, 429);
        said.push(seen.header("retry-after").map(str::to_owned));
    }
    assert_eq!(said[..2], [None, Some("7".to_owned())]);
    let date = said[2].as_deref().expect("a date");
    assert!(
        date.ends_with(" GMT") && httpdate::parse_http_date(date).is_ok(),
        "{date}"
    );
}

#[tokio::test(start_paused = true)]
async fn a_key_makes_so_many_calls_a_second() {
    let caller = caller();
    caller.sandbox.limit("demo", 2.0, 0);
    assert_eq!(statuses(&caller, 4).await, [200, 200, 429, 429]);
    tokio::time::advance(Duration::from_millis(500)).await;
    assert_eq!(statuses(&caller, 2).await, [200, 429]);
    tokio::time::advance(Duration::from_secs(50)).await;
    assert_eq!(
        statuses(&caller, 3).await,
        [200, 200, 429],
        "rest is not saved up"
    );
    caller.sandbox.limit("demo", 0.0, 0);
    assert_eq!(statuses(&caller, 5).await, [200; 5]);
}

#[tokio::test(start_paused = true)]
async fn who_does_not_listen_is_banned() {
    let caller = caller();
    caller.sandbox.set_limit(
        "demo",
        Limit {
            per_second: 1.0,
            ban_after: 3,
            retry_after: Some(2),
        },
    );
    assert_eq!(statuses(&caller, 4).await, [200, 429, 429, 429]);
    tokio::time::advance(Duration::from_secs(29)).await;
    let refused = caller.get("v1/dictionaries").await;
    assert_eq!(
        (refused.status, refused.header("retry-after")),
        (429, Some("2"))
    );
    tokio::time::advance(Duration::from_secs(2)).await;
    assert_eq!(statuses(&caller, 1).await, [200], "after 30 seconds");
    // Two refusals now and two later are not three within 10 seconds.
    assert_eq!(statuses(&caller, 2).await, [429, 429]);
    tokio::time::advance(Duration::from_secs(11)).await;
    assert_eq!(statuses(&caller, 3).await, [200, 429, 429]);
    tokio::time::advance(Duration::from_secs(2)).await;
    assert_eq!(statuses(&caller, 1).await, [200]);
}

#[tokio::test]
async fn faults_are_written_as_json() {
    let text = json!([
        {"kind": "delay", "ms": 200, "share": 0.5},
        {"kind": "too_many", "retry_after": 3, "as_date": true, "next": 2},
        {"kind": "too_many"},
        {"kind": "drop", "method": "POST", "path": "/requests", "skip": 1, "after": true},
    ]);
    let faults: Faults = serde_json::from_value(text).expect("faults");
    let expected = vec![
        Fault::new(Kind::Delay { ms: 200 }).share(0.5),
        Fault::new(Kind::TooMany {
            retry_after: Some(3),
            as_date: true,
        })
        .next(2),
        Fault::new(Kind::TooMany {
            retry_after: None,
            as_date: false,
        }),
        Fault::new(Kind::Drop)
            .on("POST", "/requests")
            .skip(1)
            .after(),
    ];
    assert_eq!(faults, Faults(expected));
}

#[tokio::test]
async fn a_key_is_asked_for() {
    let mut caller = caller();
    caller.key = "nobody".to_owned();
    let seen = caller.get("v1/dictionaries").await;
    assert_eq!((seen.status, seen.text.as_str()), (401, ""), "a wrong key");
    let bare = Request::get("/gwp/portal/api/v1/dictionaries")
        .body(Body::empty())
        .expect("a request");
    assert_eq!(
        caller.send(bare).await.error(),
        (401, "UNAUTHORIZED".to_owned())
    );
    let body =
        json!({"oktru": WATER, "autoPublication": true, "attributes": [value("name_ru", "Вода")]});
    assert_eq!(caller.call("POST", REQUESTS, Some(&body)).await.status, 401);
}
