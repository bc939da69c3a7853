//! Amounts and their units: as many as a person wants.

use super::bench::Bench;
use super::blocks;
use super::field::field;
use super::slot::Slot;
use crate::catalog::card::Measure;
use crate::ui::el::{El, button, el};
use leptos::prelude::*;

/// All of them, with the way to add one.
pub(super) fn measures(bench: Bench) -> El {
    let count = Memo::new(move |_| bench.content.with(|content| content.measures.len().max(1)));
    el("div", "nc-blocks")
        .part(move || {
            let count = count.get();
            let all: Vec<El> = (0..count).map(|at| measure(bench, at, count)).collect();
            Some(el("div", "nc-blocks").with(&all))
        })
        .child(
            &button("btn btn-small nc-add")
                .text(bench.words.add_measure)
                .on("click", move |_| {
                    bench.change(|content| {
                        let shown = content.measures.len().max(1);
                        content.measures.resize(shown + 1, Measure::default());
                    });
                    let last = bench.content.with_untracked(|c| c.measures.len() - 1);
                    super::summary::focus(&Slot::Quantity(last));
                }),
        )
}

fn measure(bench: Bench, at: usize, count: usize) -> El {
    let specs = bench.specs.get_untracked();
    let places = [
        ("quantity", Slot::Quantity(at)),
        ("measure_unit", Slot::Unit(at)),
    ];
    let parts: Vec<El> = places
        .iter()
        .filter_map(|(code, slot)| Some(field(bench, specs.get(code)?, slot)))
        .collect();
    let block = el("div", "nc-block nc-two").with(&parts);
    if count < 2 {
        return block;
    }
    block.child(&blocks::remove(bench, at, move || {
        bench.change(|content| {
            if at < content.measures.len() {
                content.measures.remove(at);
            }
        });
        super::summary::focus(&Slot::Quantity(0));
    }))
}
