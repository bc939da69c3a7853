//! The extended part for state procurement: the attributes that the catalog lists for the class, in its groups, and one's own.

use super::bench::Bench;
use super::field::field;
use super::slot::Slot;
use super::{blocks, section};
use crate::catalog::browser::Device;
use crate::catalog::card::{Kind, Part, Specs, lists};
use crate::catalog::dictionary::has_form;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::switch;
use leptos::prelude::*;
use std::sync::Arc;

/// The switch and, when it is on, the attributes.
pub(super) fn gov(bench: Bench) -> El {
    let words = bench.words;
    let is_on = Memo::new(move |_| bench.content.with(|content| content.gov.on));
    let class = bench.value(&Slot::Class);
    follow(move || {
        let class = class.get();
        if is_on.get() {
            untrack(|| take_kept(bench, class));
        }
    });
    let (switch, _) = switch::switch(
        [words.gov, words.gov_hint],
        move || is_on.get(),
        move |on| bench.change(|content| content.gov.on = on),
    );
    el("div", "nc-gov").child(&switch).part(move || {
        is_on.get().then(|| {
            el("div", "nc-sections").part(move || {
                Some(match bench.gov.get() {
                    None => unknown(bench),
                    Some(specs) => groups(bench, &specs),
                })
            })
        })
    })
}

/// The list that was fetched for the class before.
fn take_kept(bench: Bench, class: String) {
    bench.gov.set(None);
    if !has_form(crate::catalog::dictionary::OKTRU, &class) {
        return;
    }
    dom::start(async move {
        if let Some(dated) = lists::gov(&Device, class.trim()).await
            && is_still(bench, &class)
        {
            let specs = lists::extended(&dated.list);
            let _ = bench.gov.try_set(Some(Arc::new(specs)));
        } else if bench.shelf.asks.get_untracked() {
            fetch(bench).await;
        }
    });
}

fn is_still(bench: Bench, class: &str) -> bool {
    let now = bench
        .content
        .try_with_untracked(|content| content.oktru == class);
    now.unwrap_or(false)
}

/// The list has to be asked for.
fn unknown(bench: Bench) -> El {
    let words = bench.words;
    let class = bench.value(&Slot::Class);
    el("div", "nc-ask card").part(move || {
        if class.with(|class| class.trim().is_empty()) {
            return Some(el("p", "").text(words.gov_needs_class));
        }
        let ask = button("btn").text(words.gov_ask).on("click", move |_| {
            dom::start(async move {
                if bench.may_ask().await {
                    fetch(bench).await;
                }
            });
        });
        Some(el("div", "nc-ask-in").with(&[el("p", "").text(words.gov_unknown), ask]))
    })
}

async fn fetch(bench: Bench) {
    let class = bench
        .content
        .with_untracked(|content| content.oktru.clone());
    match lists::fetch_gov(&bench.desk.port(), &Device, class.trim()).await {
        Ok(list) if is_still(bench, &class) => {
            let _ = bench.gov.try_set(Some(Arc::new(lists::extended(&list))));
        }
        Ok(_) => {}
        Err(trouble) => bench.failed(&trouble),
    }
}

fn groups(bench: Bench, specs: &Specs) -> El {
    let words = bench.words;
    let parts = [
        (Part::GovMain, words.gov_main),
        (Part::GovMore, words.gov_more),
    ];
    let mut shown: Vec<El> = parts
        .iter()
        .filter_map(|(part, name)| {
            let fields: Vec<El> = specs
                .of(*part)
                .filter(|spec| spec.block.is_empty())
                .map(|spec| {
                    if spec.kind == Kind::Block {
                        blocks::block(bench, specs, spec)
                    } else {
                        field(bench, spec, &Slot::alone(*part, &spec.code))
                    }
                })
                .collect();
            (!fields.is_empty()).then(|| section(name, &fields))
        })
        .collect();
    shown.push(section(words.gov_own, &[blocks::own(bench)]));
    el("div", "nc-sections").with(&shown)
}
