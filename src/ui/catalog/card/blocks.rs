//! Attributes that come in blocks: those that the catalog has added, and one's own in the extended part.

use super::bench::Bench;
use super::field::{Face, bound, field, framed};
use super::names::attribute;
use super::slot::Slot;
use crate::catalog::card::{Block, Content, Custom, Obligation, Part, Spec, Specs};
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// The button that takes a block away.
pub(super) fn remove(bench: Bench, at: usize, act: impl Fn() + 'static) -> El {
    let name = (bench.words.phrases.remove_block)(at + 1);
    button("btn btn-small btn-quiet nc-remove-block")
        .attr("aria-label", &name)
        .with(&[Icon::Cross.draw(), el("span", "").text(bench.words.remove)])
        .on("click", move |_| act())
}

/// The blocks of a part, in a card.
fn of(content: &mut Content, part: Part) -> &mut Vec<Block> {
    match part {
        Part::GovMain => &mut content.gov.main_blocks,
        Part::GovMore => &mut content.gov.additional_blocks,
        _ => &mut content.blocks,
    }
}

fn slot(part: Part, at: usize, code: &str) -> Slot {
    match part {
        Part::GovMain | Part::GovMore => Slot::GovBlock(part, at, code.to_owned()),
        _ => Slot::Block(at, code.to_owned()),
    }
}

/// The blocks of one sort: the places of those that a card has, in all blocks of its part.
fn places(content: &Content, part: Part, code: &str) -> Vec<usize> {
    let all = match part {
        Part::GovMain => &content.gov.main_blocks,
        Part::GovMore => &content.gov.additional_blocks,
        _ => &content.blocks,
    };
    let own = all.iter().enumerate();
    own.filter(|(_, block)| block.code == code)
        .map(|(at, _)| at)
        .collect()
}

/// A block that the catalog lists, as often as a person wants it.
pub(super) fn block(bench: Bench, specs: &Specs, spec: &Spec) -> El {
    let (code, part, single) = (spec.code.clone(), spec.part, spec.single);
    let name = attribute(spec, bench.desk.locale).name;
    let inner: Vec<Spec> = specs
        .all()
        .iter()
        .filter(|inner| inner.block == code && !inner.by_catalog)
        .cloned()
        .collect();
    let own = code.clone();
    let shown = Memo::new(move |_| bench.content.with(|content| places(content, part, &own)));
    let add = move || {
        let new = Block {
            code: code.clone(),
            ..Block::default()
        };
        bench.change(|content| of(content, part).push(new));
    };
    el("fieldset", "nc-field nc-blocks")
        .child(&el("legend", "nc-label").text(&name))
        .part(move || {
            let places = shown.get();
            let blocks: Vec<El> = places
                .iter()
                .enumerate()
                .map(|(number, &at)| {
                    let fields: Vec<El> = inner
                        .iter()
                        .map(|spec| field(bench, spec, &slot(part, at, &spec.code)))
                        .collect();
                    el("div", "nc-block")
                        .with(&fields)
                        .child(&remove(bench, number, move || {
                            bench.change(|content| {
                                let all = of(content, part);
                                if at < all.len() {
                                    all.remove(at);
                                }
                            });
                        }))
                })
                .collect();
            Some(el("div", "nc-blocks").with(&blocks))
        })
        .part(move || {
            let is_full = single && !shown.get().is_empty();
            let add = add.clone();
            let label = [bench.words.add, ": ", &name].concat();
            (!is_full).then(|| {
                button("btn btn-small nc-add")
                    .text(&label)
                    .on("click", move |_| add())
            })
        })
}

/// Attributes of one's own: a name in two languages, and what it holds.
pub(super) fn own(bench: Bench) -> El {
    let words = bench.words;
    let count = Memo::new(move |_| bench.content.with(|content| content.gov.custom.len()));
    let face = move |name: &'static str| Face {
        name: name.to_owned(),
        hint: String::new(),
        required: Obligation::Optional,
        locked: false,
    };
    let line = move |at: usize| {
        let fields = [
            (words.own_name_ru, 0),
            (words.own_name_kk, 1),
            (words.own_value, 2),
        ]
        .map(|(name, field)| {
            let slot = Slot::Own(at, field);
            let control = bound(
                bench,
                &slot,
                el("input", "field")
                    .attr("type", "text")
                    .attr("autocomplete", "off"),
            );
            framed(bench, &slot, &face(name), &control.clone(), control)
        });
        el("div", "nc-block nc-three")
            .with(&fields)
            .child(&remove(bench, at, move || {
                bench.change(|content| {
                    if at < content.gov.custom.len() {
                        content.gov.custom.remove(at);
                    }
                });
            }))
    };
    el("div", "nc-blocks")
        .part(move || {
            let lines: Vec<El> = (0..count.get()).map(line).collect();
            Some(el("div", "nc-blocks").with(&lines))
        })
        .child(
            &button("btn btn-small nc-add")
                .text(words.add_own)
                .on("click", move |_| {
                    bench.change(|content| content.gov.custom.push(Custom::default()));
                    let last = bench.content.with_untracked(|c| c.gov.custom.len() - 1);
                    super::summary::focus(&Slot::Own(last, 0));
                }),
        )
}
