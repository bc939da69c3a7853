//! The requests, one function for each operation. A path is relative to the root of the catalog's host, which the port puts
//! before it: `catalog/` of the page's own origin, or an address that the person has typed.

use super::contract::{DuplicateDecision, RequestBody, State};
use serde::Serialize;
use std::rc::Rc;

/// How a request is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Method {
    /// Reads.
    Get,
    /// Makes, or searches.
    Post,
    /// Changes.
    Put,
    /// Deletes.
    Delete,
}

impl Method {
    /// As it is written.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Put => "PUT",
            Self::Delete => "DELETE",
        }
    }
}

/// Whose service it is, and so which secret goes with a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// The portal's API: `X-API-KEY`.
    Portal,
    /// The portal's search: the key where there is one.
    Search,
    /// The state database: a token of its own.
    State,
}

/// What is sent with a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Body {
    /// Nothing.
    Empty,
    /// JSON.
    Json(String),
    /// A file, as the field `file` of a form.
    File {
        /// Its name.
        name: String,
        /// Its media type, such as `image/jpeg`.
        media_type: &'static str,
        /// Its bytes.
        bytes: Rc<[u8]>,
    },
}

/// A request, without the secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// How.
    pub method: Method,
    /// Whose.
    pub service: Service,
    /// Where, below the catalog's root, with its query.
    pub path: String,
    /// With what.
    pub body: Body,
}

impl Request {
    /// Whether it changes nothing, so that it may be sent again as often as need be.
    pub fn only_reads(&self) -> bool {
        self.method == Method::Get || self.service != Service::Portal
    }

    fn new(method: Method, service: Service, path: String, body: Body) -> Self {
        Self {
            method,
            service,
            path,
            body,
        }
    }
}

const API: &str = "gwp/portal/api/v1";

fn get(path: &str) -> Request {
    Request::new(
        Method::Get,
        Service::Portal,
        format!("{API}{path}"),
        Body::Empty,
    )
}

fn with(method: Method, path: &str, body: Body) -> Request {
    Request::new(method, Service::Portal, format!("{API}{path}"), body)
}

fn json(value: &impl Serialize) -> Body {
    // Plain structures of texts and numbers: nothing in them can fail to be written.
    serde_json::to_string(value).map_or(Body::Empty, Body::Json)
}

/// The cards that carry a code: an NTIN, or a GTIN padded to 13 digits (a GTIN-14 has [`card`]).
pub fn cards(tin: &str) -> Request {
    let path = format!("gwp/portal/api/v2/products/{}", escaped(tin));
    Request::new(Method::Get, Service::Portal, path, Body::Empty)
}

/// One card by its NTIN or GTIN of 13 or 14 digits.
pub fn card(tin: &str) -> Request {
    get(&format!("/products/{}", escaped(tin)))
}

/// A page of the person's own requests; pages are counted from 1.
pub fn requests(status: Option<State>, page: u32, size: u32) -> Request {
    let status = status
        .map(|status| format!("status={}&", status.id()))
        .unwrap_or_default();
    get(&format!(
        "/products/requests?{status}page={page}&size={size}"
    ))
}

/// Makes a draft.
pub fn create(body: &RequestBody) -> Request {
    with(Method::Post, "/products/requests", json(body))
}

/// Replaces a draft's content.
pub fn update(id: i64, body: &RequestBody) -> Request {
    with(Method::Put, &format!("/products/requests/{id}"), json(body))
}

/// Deletes a draft.
pub fn delete(id: i64) -> Request {
    with(
        Method::Delete,
        &format!("/products/requests/{id}"),
        Body::Empty,
    )
}

/// Sends a draft to moderation.
pub fn moderate(id: i64) -> Request {
    step(id, "moderation")
}

/// Withdraws a request.
pub fn withdraw(id: i64) -> Request {
    step(id, "cancel")
}

/// Publishes a card that is ready.
pub fn publish(id: i64) -> Request {
    step(id, "publish")
}

fn step(id: i64, what: &str) -> Request {
    with(
        Method::Put,
        &format!("/products/requests/{id}/{what}"),
        Body::Empty,
    )
}

/// A request's state and its moderator's remarks.
pub fn status(id: i64) -> Request {
    get(&format!("/products/requests/{id}/status"))
}

/// A request as a whole.
pub fn details(id: i64) -> Request {
    get(&format!("/products/requests/{id}/details"))
}

/// Cards that may be the same product as a request's.
pub fn duplicates(id: i64) -> Request {
    get(&format!("/products/requests/{id}/duplicates"))
}

/// What a person has decided about them.
pub fn decide(id: i64, decision: &DuplicateDecision) -> Request {
    with(
        Method::Post,
        &format!("/products/requests/{id}/duplicate-decision"),
        json(decision),
    )
}

/// Makes a draft that edits a published card.
pub fn edit_card(ntin: &str) -> Request {
    with(
        Method::Post,
        &format!("/products/requests/{}/edit-product", escaped(ntin)),
        Body::Empty,
    )
}

/// The base attributes.
pub fn attributes() -> Request {
    get("/products/requests/attributes")
}

/// The extended attributes of a category.
pub fn gov_attributes(oktru: &str) -> Request {
    get(&format!(
        "/products/requests/categories/{}/gov-attributes",
        escaped(oktru)
    ))
}

/// The dictionaries there are.
pub fn dictionaries() -> Request {
    get("/dictionaries")
}

/// A page of a dictionary, from 1; `search` may be empty.
pub fn items(dictionary: &str, page: u32, size: u32, search: &str) -> Request {
    let search = if search.is_empty() {
        String::new()
    } else {
        format!("&search={}", escaped(search))
    };
    get(&format!(
        "/dictionaries/{}/items?page={page}&size={size}{search}",
        escaped(dictionary)
    ))
}

/// The roots of a tree dictionary.
pub fn roots(dictionary: &str) -> Request {
    get(&format!("/dictionaries/{}/roots", escaped(dictionary)))
}

/// The children of a tree dictionary's item.
pub fn children(dictionary: &str, parent: i64) -> Request {
    get(&format!(
        "/dictionaries/{}/children/{parent}",
        escaped(dictionary)
    ))
}

/// Stores a photo.
pub fn upload_photo(name: String, media_type: &'static str, bytes: Rc<[u8]>) -> Request {
    with(
        Method::Post,
        "/storage/upload",
        Body::File {
            name,
            media_type,
            bytes,
        },
    )
}

/// Stores a PDF.
pub fn upload_document(name: String, bytes: Rc<[u8]>) -> Request {
    with(
        Method::Post,
        "/storage/upload/document",
        Body::File {
            name,
            media_type: "application/pdf",
            bytes,
        },
    )
}

/// The portal's full-text search. Whether its pages start at 0 or 1 is not known: see its answer's page.
pub fn search(query: &str, page: u32, size: u32) -> Request {
    let body = serde_json::json!({ "query": query, "page": page, "size": size });
    Request::new(
        Method::Post,
        Service::Search,
        "gw/search/api/v1/search".into(),
        Body::Json(body.to_string()),
    )
}

/// The state database's look-up.
pub fn state_card(tin: &str) -> Request {
    let path = format!("api/integration/ofd/search_ofd/?tin={}", escaped(tin));
    Request::new(Method::Get, Service::State, path, Body::Empty)
}

/// A text as a part of an address: whatever is no letter, digit or `-_.~` is written as bytes.
fn escaped(text: &str) -> String {
    use std::fmt::Write as _;
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            // Writing to a string does not fail.
            let _ = write!(out, "%{byte:02X}");
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_holds_nothing_that_ends_its_part() {
        assert_eq!(escaped("a/b?c=1&д"), "a%2Fb%3Fc%3D1%26%D0%B4");
        assert_eq!(
            items("OKTRU", 1, 100, "вода").path,
            "gwp/portal/api/v1/dictionaries/OKTRU/items?page=1&size=100&search=%D0%B2%D0%BE%D0%B4%D0%B0"
        );
    }
}
