//! The contract's 22 operations: from a call to an answer, without HTTP and without time passing.
// All operations have one signature, also those that cannot refuse.
#![allow(clippy::unnecessary_wraps)]
use crate::account::Account;
use crate::answer::{Answer, Content, Refusal, error, malformed, missing};
use crate::clock::Now;
use crate::requests::body::Body;
use crate::requests::{Status, attributes, show};
use crate::storage::Upload;
use crate::world::World;
use crate::world::codes::is_code;
use crate::world::dictionaries::{Dictionary, Item};
use serde::Deserialize;
use serde_json::{Value, json};

/// A call, with everything that an operation reads.
#[derive(Debug, Default)]
pub(crate) struct Input {
    pub(crate) method: String,
    /// The path behind the API's root, parted and decoded.
    pub(crate) path: Vec<String>,
    pub(crate) query: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
    pub(crate) upload: Option<Upload>,
}

/// Where an operation acts.
pub(crate) struct Scene<'a> {
    pub(crate) account: &'a mut Account,
    pub(crate) world: &'a World,
    pub(crate) now: Now,
    pub(crate) next_id: &'a mut i64,
}

type Outcome = Result<Answer, Refusal>;
type Operation = fn(&mut Scene, &Input) -> Outcome;

/// What a path offers by method.
fn offers(path: &[&str]) -> Vec<(&'static str, Operation)> {
    match path {
        ["v2", "products", _] => vec![("GET", products)],
        ["v1", "products", "requests"] => vec![("GET", list), ("POST", create)],
        ["v1", "products", "requests", "attributes"] => vec![("GET", base_attributes)],
        [
            "v1",
            "products",
            "requests",
            "categories",
            _,
            "gov-attributes",
        ] => vec![("GET", gov_attributes)],
        ["v1", "products", "requests", _] => vec![("PUT", update), ("DELETE", delete)],
        ["v1", "products", "requests", _, "moderation"] => vec![("PUT", moderation)],
        ["v1", "products", "requests", _, "cancel"] => vec![("PUT", cancel)],
        ["v1", "products", "requests", _, "publish"] => vec![("PUT", publish)],
        ["v1", "products", "requests", _, "status"] => vec![("GET", status)],
        ["v1", "products", "requests", _, "details"] => vec![("GET", details)],
        ["v1", "products", "requests", _, "duplicates"] => vec![("GET", duplicates)],
        ["v1", "products", "requests", _, "duplicate-decision"] => vec![("POST", decision)],
        ["v1", "products", "requests", _, "edit-product"] => vec![("POST", edit)],
        ["v1", "products", _] => vec![("GET", product)],
        ["v1", "dictionaries"] => vec![("GET", dictionaries)],
        ["v1", "dictionaries", _, "items"] => vec![("GET", items)],
        ["v1", "dictionaries", _, "roots"] => vec![("GET", roots)],
        ["v1", "dictionaries", _, "children", _] => vec![("GET", children)],
        ["v1", "storage", "upload"] => vec![("POST", upload)],
        ["v1", "storage", "upload", "document"] => vec![("POST", upload_document)],
        _ => Vec::new(),
    }
}

/// Carries a call out.
pub(crate) fn answer(scene: &mut Scene, input: &Input) -> Answer {
    let path: Vec<_> = input.path.iter().map(String::as_str).collect();
    let offers = offers(&path);
    let method = if input.method == "HEAD" {
        "GET"
    } else {
        &input.method
    };
    match offers.iter().find(|(offered, _)| *offered == method) {
        Some((_, operation)) => operation(scene, input).unwrap_or_else(|refusal| refusal),
        None if offers.is_empty() => error(404, "NOT_FOUND", "Запрашиваемые данные не найдены."),
        None => {
            let allowed: Vec<_> = offers.iter().map(|(method, _)| *method).collect();
            error(405, "METHOD_NOT_ALLOWED", "Метод не поддерживается.")
                .with("allow", allowed.join(", "))
        }
    }
}

fn done() -> Outcome {
    Ok(Answer::new(200, Content::Empty))
}

/// The same, with the body that some operations have.
fn done_in_words() -> Outcome {
    Ok(Answer::new(200, Content::Text("OK")))
}

fn tin<'a>(input: &'a Input, at: usize, lengths: &[usize]) -> Result<&'a str, Refusal> {
    let tin = input.path[at].as_str();
    if is_code(tin, lengths) {
        Ok(tin)
    } else {
        Err(malformed("tin: wrong form"))
    }
}

/// A whole number of 64 bits in the path.
fn number(text: &str) -> Result<i64, Refusal> {
    text.parse()
        .map_err(|_| malformed("id: must be an integer"))
}

fn id(input: &Input) -> Result<i64, Refusal> {
    number(&input.path[3])
}

fn parameter<'a>(input: &'a Input, name: &str) -> Result<Option<&'a str>, Refusal> {
    let mut values = input
        .query
        .iter()
        .filter(|(other, _)| other == name)
        .map(|(_, value)| value.as_str());
    let first = values.next();
    if values.next().is_some() {
        Err(malformed(&format!("{name}: given twice")))
    } else {
        Ok(first)
    }
}

fn count(input: &Input, name: &str, most: usize) -> Result<usize, Refusal> {
    let bad = || malformed(&format!("{name}: must be an integer from 1"));
    let text = parameter(input, name)?.ok_or_else(bad)?;
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(bad());
    }
    let value = text.parse().unwrap_or(usize::MAX);
    if (1..=most).contains(&value) {
        Ok(value)
    } else {
        Err(bad())
    }
}

/// A page of what there is.
fn page<T>(input: &Input, all: &[T], show: impl Fn(&T) -> Value) -> Outcome {
    let (page, size) = (
        count(input, "page", usize::MAX)?,
        count(input, "size", 100)?,
    );
    let content: Vec<_> = all
        .iter()
        .skip((page - 1).saturating_mul(size))
        .take(size)
        .map(show)
        .collect();
    Ok(Answer::json(json!({
        "content": content, "totalElements": all.len(), "totalPages": all.len().div_ceil(size),
    })))
}

fn products(scene: &mut Scene, input: &Input) -> Outcome {
    let tin = tin(input, 2, &[13])?;
    let cards = scene.account.with_code(scene.world, tin);
    let active = cards.iter().filter(|card| card.active);
    Ok(Answer::json(
        active
            .map(|card| show::product(card, scene.world))
            .collect(),
    ))
}

fn product(scene: &mut Scene, input: &Input) -> Outcome {
    let tin = tin(input, 2, &[13, 14])?;
    let cards = scene.account.with_code(scene.world, tin);
    let card = cards.iter().find(|card| card.active).ok_or_else(missing)?;
    Ok(Answer::json(show::product(card, scene.world)))
}

fn list(scene: &mut Scene, input: &Input) -> Outcome {
    let wanted = parameter(input, "status")?;
    if wanted.is_some_and(|wanted| Status::ALL.iter().all(|status| status.code() != wanted)) {
        return Err(malformed("status: unknown"));
    }
    let mine = scene.account.requests.values().rev();
    let found: Vec<_> = mine
        .filter(|request| wanted.is_none_or(|wanted| request.status.code() == wanted))
        .collect();
    page(input, &found, |request| show::short(request, scene.world))
}

fn body(input: &Input) -> Result<Body, Refusal> {
    Body::parse(&input.body).map_err(|why| malformed(&why))
}

fn create(scene: &mut Scene, input: &Input) -> Outcome {
    let body = body(input)?;
    let id = scene
        .account
        .create(scene.world, *scene.next_id, body, &scene.now)?;
    *scene.next_id += 1;
    Ok(Answer::json(json!({"id": id})))
}

fn update(scene: &mut Scene, input: &Input) -> Outcome {
    let (id, body) = (id(input)?, body(input)?);
    scene.account.update(scene.world, id, body, &scene.now)?;
    done()
}

fn delete(scene: &mut Scene, input: &Input) -> Outcome {
    scene.account.delete(id(input)?)?;
    done()
}

fn moderation(scene: &mut Scene, input: &Input) -> Outcome {
    scene.account.send(scene.world, id(input)?, &scene.now)?;
    done_in_words()
}

fn cancel(scene: &mut Scene, input: &Input) -> Outcome {
    scene.account.cancel(id(input)?, &scene.now)?;
    done()
}

fn publish(scene: &mut Scene, input: &Input) -> Outcome {
    scene.account.publish(scene.world, id(input)?, &scene.now)?;
    done_in_words()
}

fn status(scene: &mut Scene, input: &Input) -> Outcome {
    Ok(Answer::json(show::status(
        scene.account.request(id(input)?)?,
    )))
}

fn details(scene: &mut Scene, input: &Input) -> Outcome {
    Ok(Answer::json(show::details(
        scene.account.request(id(input)?)?,
        scene.world,
    )))
}

/// The contract knows no 400 here: what is no number has no duplicates.
fn duplicates(scene: &mut Scene, input: &Input) -> Outcome {
    let id = id(input).unwrap_or(-1);
    Ok(Answer::json(scene.account.duplicates(scene.world, id)?))
}

#[derive(Deserialize)]
struct Decision {
    decision: Choice,
    #[serde(default)]
    ntin: Value,
}

#[derive(Deserialize, PartialEq)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
enum Choice {
    Continue,
    UseExisting,
}

fn decision(scene: &mut Scene, input: &Input) -> Outcome {
    let id = id(input)?;
    let raw: Value =
        serde_json::from_slice(&input.body).map_err(|error| malformed(&error.to_string()))?;
    if raw.get("ntin").is_some_and(|ntin| !ntin.is_string()) {
        return Err(malformed("ntin: must be a string"));
    }
    let decision: Decision =
        serde_json::from_value(raw).map_err(|error| malformed(&error.to_string()))?;
    let ntin = decision.ntin.as_str().unwrap_or_default();
    let existing = (decision.decision == Choice::UseExisting).then_some(ntin);
    scene.account.decide(id, existing, &scene.now)?;
    done()
}

/// The contract knows no 400 here: what has no NTIN's form is not found.
fn edit(scene: &mut Scene, input: &Input) -> Outcome {
    let draft = scene
        .account
        .edit(scene.world, *scene.next_id, &input.path[3], &scene.now)?;
    *scene.next_id += 1;
    Ok(Answer::json(draft))
}

fn base_attributes(_: &mut Scene, _: &Input) -> Outcome {
    Ok(Answer::json(json!(attributes::list())))
}

/// A category that is unknown has no extended attributes: the contract knows no 422 here.
fn gov_attributes(scene: &mut Scene, input: &Input) -> Outcome {
    let oktru = &input.path[4];
    let known =
        scene.world.dictionaries.accepts("OKTRU", oktru) && oktru != crate::world::WITHOUT_OKTRU;
    let [main, additional] = if known {
        attributes::gov(oktru)
    } else {
        [Vec::new(), Vec::new()]
    };
    let show = |group: Vec<attributes::GovAttribute>| {
        group
            .iter()
            .map(attributes::GovAttribute::json)
            .collect::<Vec<_>>()
    };
    Ok(Answer::json(
        json!({"mainAttributes": show(main), "additionalAttributes": show(additional)}),
    ))
}

fn dictionaries(scene: &mut Scene, _: &Input) -> Outcome {
    Ok(Answer::json(
        scene
            .world
            .dictionaries
            .all()
            .iter()
            .map(Dictionary::json)
            .collect(),
    ))
}

fn dictionary<'a>(scene: &Scene<'a>, input: &Input) -> Result<&'a Dictionary, Refusal> {
    scene
        .world
        .dictionaries
        .get(&input.path[2])
        .ok_or_else(missing)
}

fn items(scene: &mut Scene, input: &Input) -> Outcome {
    let words = parameter(input, "search")?.unwrap_or_default();
    // A malformed page is malformed in any dictionary.
    page(input, &[], |(): &()| Value::Null)?;
    page(input, &dictionary(scene, input)?.search(words), |item| {
        item.json()
    })
}

fn shown(items: Vec<&Item>) -> Outcome {
    Ok(Answer::json(items.into_iter().map(Item::json).collect()))
}

fn roots(scene: &mut Scene, input: &Input) -> Outcome {
    shown(dictionary(scene, input)?.below(None))
}

fn children(scene: &mut Scene, input: &Input) -> Outcome {
    let parent = number(&input.path[4])?;
    shown(dictionary(scene, input)?.below(Some(parent)))
}

fn upload(scene: &mut Scene, input: &Input) -> Outcome {
    scene
        .account
        .store(input.upload.as_ref(), false, &scene.now)
        .map(Answer::json)
}

fn upload_document(scene: &mut Scene, input: &Input) -> Outcome {
    scene
        .account
        .store(input.upload.as_ref(), true, &scene.now)
        .map(Answer::json)
}
