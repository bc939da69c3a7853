//! What an answer comes to. Whatever the catalog does (or whoever stands between us and it), it is one of a few things that
//! have words and a next step.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::contract::ApiError;

/// An answer as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reply {
    /// HTTP's status.
    pub status: u16,
    /// Whether it says that it is JSON.
    pub json: bool,
    /// How long to wait before asking again, in milliseconds, where the catalog says so.
    pub retry_after: Option<u64>,
    /// It comes from a catalog for trying things out.
    pub demonstration: bool,
    /// Its text.
    pub body: String,
}

/// Why there is no answer. After a change nobody knows then whether it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoAnswer {
    /// The device has no network.
    Offline,
    /// Nothing came in time.
    TimedOut,
    /// The connection could not be made or broke; the browser does not say which, nor whether the other side forbids it (CORS).
    Failed,
    /// The person stopped it.
    Stopped,
    /// No address to ask, or no key: nothing was sent.
    NotSent,
}

/// Why there is nothing to show, and what may help.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trouble {
    /// There is no such thing.
    NotFound(String),
    /// A rule is not met; the catalog's own words.
    Refused(ApiError),
    /// No key, a wrong key, or one that is no longer good.
    NotAuthorised,
    /// Too many requests, or a catalog under load: after so many milliseconds, where it says so.
    Busy(Option<u64>),
    /// The catalog has failed.
    Fault(u16),
    /// There was no answer.
    NoAnswer(NoAnswer),
    /// Somebody else has answered: a web page, a proxy.
    NotTheCatalog,
    /// JSON, but not in the form that was agreed on, or cut off.
    Changed,
}

impl Trouble {
    /// Whether the same request may well be answered later.
    pub const fn passes(&self) -> bool {
        matches!(
            self,
            Self::Busy(_)
                | Self::Fault(_)
                | Self::NoAnswer(_)
                | Self::NotTheCatalog
                | Self::Changed
        )
    }

    /// Whether the change that was asked for may have been made nevertheless.
    pub const fn may_be_done(&self) -> bool {
        match self {
            Self::Fault(_) | Self::Changed | Self::NotTheCatalog => true,
            Self::NoAnswer(why) => !matches!(why, NoAnswer::NotSent),
            _ => false,
        }
    }
}

/// What was asked for, or why not.
pub type Answer<T> = Result<T, Trouble>;

/// Reads an answer that holds one JSON object.
pub fn read<T: DeserializeOwned>(reply: Result<Reply, NoAnswer>) -> Answer<T> {
    let body = json(reply)?;
    // A list would be read as the values of its fields, in their order: an empty one as an object without any.
    if body.trim_start().starts_with('[') {
        return Err(Trouble::Changed);
    }
    serde_json::from_str(&body).map_err(|_| Trouble::Changed)
}

/// Reads an answer that holds a JSON list.
pub fn read_list<T: DeserializeOwned>(reply: Result<Reply, NoAnswer>) -> Answer<Vec<T>> {
    serde_json::from_str(&json(reply)?).map_err(|_| Trouble::Changed)
}

fn json(reply: Result<Reply, NoAnswer>) -> Answer<String> {
    let reply = accepted(reply)?;
    if !reply.json {
        return Err(Trouble::NotTheCatalog);
    }
    Ok(reply.body)
}

/// Reads an answer that only says that it was done: empty, or a few words.
pub fn done(reply: Result<Reply, NoAnswer>) -> Answer<()> {
    let reply = accepted(reply)?;
    if !reply.json && looks_like_a_page(&reply.body) {
        return Err(Trouble::NotTheCatalog);
    }
    Ok(())
}

fn accepted(reply: Result<Reply, NoAnswer>) -> Answer<Reply> {
    let reply = reply.map_err(Trouble::NoAnswer)?;
    match reply.status {
        200..=299 => Ok(reply),
        401 | 403 => Err(Trouble::NotAuthorised),
        429 => Err(Trouble::Busy(reply.retry_after)),
        503 if reply.retry_after.is_some() => Err(Trouble::Busy(reply.retry_after)),
        500.. => Err(Trouble::Fault(reply.status)),
        _ => Err(refusal(&reply)),
    }
}

fn refusal(reply: &Reply) -> Trouble {
    if !reply.json {
        return Trouble::NotTheCatalog;
    }
    let Ok(error) = serde_json::from_str::<ApiError>(&reply.body) else {
        return Trouble::Changed;
    };
    if reply.status == 404 || error.code == "NOT_FOUND" {
        Trouble::NotFound(error.message)
    } else {
        Trouble::Refused(error)
    }
}

/// A web page where an answer should be.
fn looks_like_a_page(body: &str) -> bool {
    body.trim_start().starts_with('<')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::contract::{Page, Product, RequestShort};

    fn reply(status: u16, json: bool, body: &str) -> Reply {
        Reply {
            status,
            json,
            body: body.into(),
            ..Reply::default()
        }
    }

    fn trouble(status: u16, json: bool, body: &str) -> Trouble {
        read::<Product>(Ok(reply(status, json, body))).expect_err("a trouble")
    }

    #[test]
    fn what_the_catalog_adds_is_passed_over_and_what_it_leaves_out_is_empty() {
        let body =
            r#"{"ntin":"0200121958529","nameRu":null,"gtin":4870206710012,"new":{"a":[1]},"id":7}"#;
        let card = read::<Product>(Ok(reply(200, true, body))).unwrap_or_default();
        assert_eq!(
            (card.ntin.as_str(), card.name_ru.as_str()),
            ("0200121958529", "")
        );
        assert_eq!(card.gtin, "4870206710012");
        let page = read::<Page<RequestShort>>(Ok(reply(200, true, "{}")));
        assert_eq!(page.map(|page| page.content), Ok(Vec::new()));
    }

    #[test]
    fn half_an_answer_is_none() {
        let whole = r#"{"ntin":"0200121958529","nameRu":"Tea"}"#;
        for end in 0..whole.len() {
            assert_eq!(trouble(200, true, &whole[..end]), Trouble::Changed, "{end}");
        }
        assert_eq!(trouble(200, true, "7"), Trouble::Changed);
        assert_eq!(trouble(404, true, "{"), Trouble::Changed);
    }

    #[test]
    fn a_list_is_no_card_and_a_card_no_list() {
        for list in [
            "[]",
            " []",
            "[\"0200121958529\"]",
            "[{}]",
            "\n[{\"ntin\":\"0200121958529\"}]",
        ] {
            assert_eq!(trouble(200, true, list), Trouble::Changed, "{list}");
            let page = read::<Page<RequestShort>>(Ok(reply(200, true, list)));
            assert_eq!(page.map(|_| ()), Err(Trouble::Changed), "{list}");
        }
        let cards = |body| read_list::<Product>(Ok(reply(200, true, body)));
        assert_eq!(cards("[]"), Ok(Vec::new()));
        assert_eq!(cards("[{}]").map(|cards| cards.len()), Ok(1));
        assert_eq!(cards("{}"), Err(Trouble::Changed));
    }

    #[test]
    fn a_web_page_is_not_the_catalog() {
        let page = "<!doctype html><title>Portal</title>";
        for status in [200, 201, 400, 404] {
            assert_eq!(
                trouble(status, false, page),
                Trouble::NotTheCatalog,
                "{status}"
            );
        }
        assert_eq!(
            done(Ok(reply(200, false, page))),
            Err(Trouble::NotTheCatalog)
        );
        assert_eq!(done(Ok(reply(200, false, ""))), Ok(()));
        assert_eq!(done(Ok(reply(204, false, ""))), Ok(()));
        assert_eq!(done(Ok(reply(200, true, "{}"))), Ok(()));
        // A proxy's page about its own failure is a failure.
        assert_eq!(trouble(502, false, page), Trouble::Fault(502));
    }

    #[test]
    fn a_key_that_is_not_good_is_told_with_and_without_words() {
        let said = r#"{"code":"UNAUTHORIZED","message":"Unauthorized"}"#;
        for (json, body) in [(true, said), (false, ""), (true, ""), (false, "<html>")] {
            assert_eq!(trouble(401, json, body), Trouble::NotAuthorised);
            assert_eq!(trouble(403, json, body), Trouble::NotAuthorised);
        }
    }

    #[test]
    fn a_wait_is_the_catalogs_own() {
        let busy = |status, retry_after| {
            done(Ok(Reply {
                status,
                retry_after,
                ..Reply::default()
            }))
        };
        assert_eq!(busy(429, None), Err(Trouble::Busy(None)));
        assert_eq!(busy(429, Some(7000)), Err(Trouble::Busy(Some(7000))));
        assert_eq!(busy(503, Some(7000)), Err(Trouble::Busy(Some(7000))));
        assert_eq!(busy(503, None), Err(Trouble::Fault(503)));
        assert_eq!(busy(500, Some(7000)), Err(Trouble::Fault(500)));
    }

    #[test]
    fn a_refusal_keeps_the_catalogs_words() {
        let body = r#"{"code":"VALIDATION_ERROR","message":"name_ru is empty","path":"/"}"#;
        let Trouble::Refused(error) = trouble(422, true, body) else {
            unreachable!()
        };
        assert_eq!(error.message, "name_ru is empty");
        let body = r#"{"code":"NOT_FOUND","message":"OKTRU \"9610-0012\" not found."}"#;
        for status in [404, 422] {
            let found = Trouble::NotFound("OKTRU \"9610-0012\" not found.".into());
            assert_eq!(trouble(status, true, body), found);
        }
        assert_eq!(trouble(404, true, "{}"), Trouble::NotFound(String::new()));
    }

    #[test]
    fn after_no_answer_a_change_may_have_been_made_unless_nothing_was_sent() {
        let no = |why| read::<Product>(Err(why)).expect_err("a trouble");
        for why in [NoAnswer::TimedOut, NoAnswer::Failed, NoAnswer::Stopped] {
            assert!(no(why).may_be_done() && no(why).passes(), "{why:?}");
        }
        assert!(!no(NoAnswer::NotSent).may_be_done());
        assert!(Trouble::Changed.may_be_done() && Trouble::Fault(502).may_be_done());
        for sure in [
            Trouble::Busy(None),
            Trouble::NotAuthorised,
            Trouble::NotFound(String::new()),
        ] {
            assert!(!sure.may_be_done(), "{sure:?}");
        }
    }
}
