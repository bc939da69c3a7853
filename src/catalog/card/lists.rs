//! The catalog's own lists of attributes, kept on the device once they were fetched.

use super::attributes::Specs;
use crate::catalog::answer::{Answer, read, read_list};
use crate::catalog::call;
use crate::catalog::contract::{Attribute, GovAttributes};
use crate::catalog::port::{Keep, Port, Store};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// A list, and when it was fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated<T> {
    /// In milliseconds since 1970.
    pub at: u64,
    /// The list.
    pub list: T,
}

const BASE: &str = "attributes";

fn gov_key(oktru: &str) -> String {
    ["gov-attributes/", oktru].concat()
}

/// The base attributes as they were last fetched, else as they are known.
pub async fn base(keep: &impl Keep) -> (Specs, Option<u64>) {
    match kept::<Vec<Attribute>>(keep, BASE).await {
        Some(dated) => (Specs::merged(&dated.list), Some(dated.at)),
        None => (Specs::default(), None),
    }
}

/// Fetches the base attributes.
pub async fn fetch_base(port: &impl Port, keep: &impl Keep) -> Answer<Specs> {
    let list: Vec<Attribute> = read_list(port.send(call::attributes()).await)?;
    let specs = Specs::merged(&list);
    put(port, keep, BASE, list).await;
    Ok(specs)
}

/// The extended attributes of a class as they were last fetched.
pub async fn gov(keep: &impl Keep, oktru: &str) -> Option<Dated<GovAttributes>> {
    kept(keep, &gov_key(oktru)).await
}

/// Fetches the extended attributes of a class.
pub async fn fetch_gov(port: &impl Port, keep: &impl Keep, oktru: &str) -> Answer<GovAttributes> {
    let list: GovAttributes = read(port.send(call::gov_attributes(oktru)).await)?;
    put(port, keep, &gov_key(oktru), list.clone()).await;
    Ok(list)
}

/// The attributes of the extended part.
pub fn extended(lists: &GovAttributes) -> Specs {
    Specs::extended(&lists.main_attributes, &lists.additional_attributes)
}

async fn kept<T: DeserializeOwned>(keep: &impl Keep, key: &str) -> Option<Dated<T>> {
    let text = keep.get(Store::Lists, key).await.ok().flatten()?;
    serde_json::from_str(&text).ok()
}

/// A list that the device does not keep is fetched again the next time.
async fn put<T: Serialize>(port: &impl Port, keep: &impl Keep, key: &str, list: T) {
    let dated = Dated {
        at: port.now(),
        list,
    };
    if let Ok(text) = serde_json::to_string(&dated) {
        let _ = keep.put(Store::Lists, &[(key.to_owned(), text)]).await;
    }
}
