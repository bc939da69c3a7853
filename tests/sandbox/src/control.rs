//! The control routes, for tests that drive the sandbox from outside. JSON, under `/_sandbox/`:
//!
//! - `POST keys {key?, cors?, limit?: {per_second, ban_after?, retry_after?}, search_base?}` answers `{key}`;
//! - `PUT faults {key, faults: [{kind, next?, skip?, share?, method?, path?, after?}]}` replaces what goes wrong (`faults.rs`);
//! - `POST moderate {id, do: "approve", …}` is a moderator's act (`requests/moderation.rs`); 409 where the state forbids it;
//! - `GET calls?key=` and `GET requests?key=` tell what was called and what there is;
//! - `POST reset {key}` makes a key as new;
//! - `GET cards?count=` shows a few cards of each trait, `POST cards {key, gtin?, ntin?, name_ru?, name_kk?, active?, gov?}` adds one.
use crate::account::Call;
use crate::faults::{Faults, Limit};
use crate::requests::Moderation;
use crate::sandbox::{RequestView, Sandbox};
use crate::world::{Card, cards, codes};
use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

pub(crate) fn routes(sandbox: Sandbox) -> Router {
    Router::new()
        .route("/_sandbox/keys", post(add_key))
        .route("/_sandbox/faults", put(set_faults))
        .route("/_sandbox/moderate", post(moderate))
        .route("/_sandbox/calls", get(calls))
        .route("/_sandbox/requests", get(requests))
        .route("/_sandbox/reset", post(reset))
        .route("/_sandbox/cards", get(sample).post(add_card))
        .layer(map_response(marked))
        .with_state(sandbox)
}

/// What the services' answers say, these say too.
async fn marked(mut response: Response) -> Response {
    let (name, value) = crate::http::MARK;
    response
        .headers_mut()
        .insert(name, HeaderValue::from_static(value));
    response
}

type Refused = (StatusCode, Json<Value>);

fn refused(status: StatusCode, why: &str) -> Refused {
    (status, Json(json!({"error": why})))
}

fn known(sandbox: &Sandbox, key: &str) -> Result<(), Refused> {
    if sandbox.has_key(key) {
        Ok(())
    } else {
        Err(refused(StatusCode::NOT_FOUND, "no such key"))
    }
}

#[derive(Deserialize)]
struct NewKey {
    key: Option<String>,
    limit: Option<Limit>,
    #[serde(default)]
    cors: bool,
    search_base: Option<u32>,
}

/// Makes a key, or gives one that is there other options.
async fn add_key(State(sandbox): State<Sandbox>, Json(new): Json<NewKey>) -> Json<Value> {
    let key = new.key.unwrap_or_else(|| sandbox.new_key());
    sandbox.add_key(&key);
    sandbox.set_cors(&key, new.cors);
    if let Some(limit) = new.limit {
        sandbox.set_limit(&key, limit);
    }
    if let Some(base) = new.search_base {
        sandbox.set_search_base(&key, base);
    }
    Json(json!({"key": key}))
}

#[derive(Deserialize)]
struct NewFaults {
    key: String,
    faults: Faults,
}

async fn set_faults(
    State(sandbox): State<Sandbox>,
    Json(new): Json<NewFaults>,
) -> Result<Json<Value>, Refused> {
    known(&sandbox, &new.key)?;
    sandbox.set_faults(&new.key, new.faults);
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
struct Act {
    id: i64,
    #[serde(flatten)]
    act: Moderation,
}

async fn moderate(
    State(sandbox): State<Sandbox>,
    Json(wanted): Json<Act>,
) -> Result<Json<Value>, Refused> {
    let done = sandbox.moderate(wanted.id, &wanted.act);
    done.map(|()| Json(json!({})))
        .map_err(|why| refused(StatusCode::CONFLICT, &why))
}

#[derive(Deserialize)]
struct OfKey {
    key: String,
}

async fn calls(
    State(sandbox): State<Sandbox>,
    Query(of): Query<OfKey>,
) -> Result<Json<Vec<Call>>, Refused> {
    known(&sandbox, &of.key)?;
    Ok(Json(sandbox.calls(&of.key)))
}

async fn requests(
    State(sandbox): State<Sandbox>,
    Query(of): Query<OfKey>,
) -> Result<Json<Vec<RequestView>>, Refused> {
    known(&sandbox, &of.key)?;
    Ok(Json(sandbox.requests(&of.key)))
}

async fn reset(
    State(sandbox): State<Sandbox>,
    Json(of): Json<OfKey>,
) -> Result<Json<Value>, Refused> {
    known(&sandbox, &of.key)?;
    sandbox.reset(&of.key);
    Ok(Json(json!({})))
}

#[derive(Deserialize)]
struct Count {
    count: Option<usize>,
}

/// A few cards of each trait, so that no test has to know the seed.
async fn sample(State(sandbox): State<Sandbox>, Query(wanted): Query<Count>) -> Json<Value> {
    let cards = sandbox.cards();
    let count = wanted.count.unwrap_or(5);
    let some = |has: &dyn Fn(&Card) -> bool| {
        cards
            .iter()
            .filter(|card| has(card))
            .take(count)
            .collect::<Vec<_>>()
    };
    let sharing = |card: &Card| {
        card.gtin
            .as_ref()
            .map_or(0, |gtin| sandbox.world().with_code(gtin).count())
    };
    let is_13 = |card: &Card| card.gtin.as_ref().is_some_and(|gtin| gtin.len() == 13);
    let base = |card: &Card| card.active && !card.gov && sharing(card) < 2;
    Json(json!({
        "with_gtin": some(&|card| base(card) && is_13(card) && !card.dash_in_search),
        "two_cards": some(&|card| sharing(card) == 2 && card.gtin.as_ref().is_some_and(|gtin| {
            sandbox.world().with_code(gtin).all(|card| card.active)
        })),
        "unpadded": some(&|card| base(card) && card.gtin.is_some() && !is_13(card)),
        "dash_in_search": some(&|card| base(card) && card.gtin.is_some() && card.dash_in_search),
        "deactivated": some(&|card| !card.active && card.gtin.is_some() && sharing(card) < 2),
        "gov": some(&|card| card.active && card.gov),
        "plain": some(&|card| base(card) && card.gtin.is_none()),
    }))
}

#[derive(Deserialize)]
struct NewCard {
    key: String,
    ntin: Option<String>,
    gtin: Option<String>,
    name_ru: Option<String>,
    name_kk: Option<String>,
    #[serde(default = "yes")]
    active: bool,
    #[serde(default)]
    gov: bool,
}

fn yes() -> bool {
    true
}

/// Adds a card that the key alone sees: one of the world's with other names and codes.
async fn add_card(
    State(sandbox): State<Sandbox>,
    Json(new): Json<NewCard>,
) -> Result<Json<Card>, Refused> {
    known(&sandbox, &new.key)?;
    let pattern = sandbox.cards().first().cloned().unwrap_or_default();
    let number = sandbox.with_account(&new.key, |account| account.cards.len()) as u64;
    let ntin = new.ntin.unwrap_or_else(|| cards::ntin(95_000_000 + number));
    if !codes::is_code(&ntin, &[13]) {
        return Err(refused(StatusCode::BAD_REQUEST, "an NTIN has 13 digits"));
    }
    let card = Card {
        id: 950_000 + number as i64,
        ntin,
        gtin: new.gtin,
        dash_in_search: false,
        name_ru: new.name_ru.unwrap_or(pattern.name_ru),
        name_kk: new.name_kk.unwrap_or(pattern.name_kk),
        active: new.active,
        gov: new.gov,
        ..pattern
    };
    sandbox.add_card(&new.key, card.clone());
    Ok(Json(card))
}
