//! How many rows stand how: the counters, which are the filter as well.

use super::bench::Bench;
use crate::catalog::board::Mark;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// The counts are said aloud when they have not changed for this long, in milliseconds.
const PAUSE: i32 = 2_000;

/// The sign of a mark, and the class that gives it its colour.
pub(super) const fn sign(mark: Mark) -> (Icon, &'static str) {
    match mark {
        Mark::Found => (Icon::Badge, "is-good"),
        Mark::Several => (Icon::Copies, "is-temporary"),
        Mark::Missing => (Icon::Pencil, "is-info"),
        Mark::Failed => (Icon::Octagon, "is-bad"),
        Mark::Waiting => (Icon::Clock, ""),
    }
}

/// All, and one for each mark.
pub(super) fn counters(bench: Bench) -> El {
    let words = bench.desk.words.lookups;
    let mut all = vec![segment(bench, None)];
    all.extend(Mark::ALL.map(|mark| segment(bench, Some(mark))));
    let counters = el("div", "nr-counters")
        .attr("role", "group")
        .attr("aria-label", words.filter_label)
        .with(&all);
    el("div", "nr-sticky").with(&[counters, spoken(bench)])
}

fn segment(bench: Bench, mark: Option<Mark>) -> El {
    let words = bench.desk.words;
    let (icon, tint) = mark.map_or((Icon::All, ""), sign);
    let count = Memo::new(move |_| {
        bench.version.track();
        bench.board.with_value(|board| match mark {
            None => board.len(),
            Some(mark) => board.count(mark),
        })
    });
    let number = el("span", "").text_of(move || (words.common.phrases.number)(count.get()));
    let word = mark.map_or(words.lookups.all, |mark| words.lookups.mark(mark));
    button(&["nr-counter ", tint].concat())
        .with(&[
            el("b", "figures").with(&[icon.draw(), number]),
            el("span", "").text(word),
        ])
        .class_of("nr-zero", move || count.get() == 0)
        .state_of("aria-pressed", move || bench.filter.get() == mark)
        .on("click", move |_| bench.filter.set(mark))
}

/// The counts in words, when they have come to rest.
fn spoken(bench: Bench) -> El {
    let words = bench.desk.words.lookups;
    let line = el("p", "visually-hidden").attr("role", "status");
    let node = line.clone();
    let timer = StoredValue::new(None);
    let before = StoredValue::new(None);
    follow(move || {
        bench.version.track();
        let counts = bench
            .board
            .with_value(|board| Mark::ALL.map(|mark| board.count(mark)));
        if before.get_value() == Some(counts) {
            return;
        }
        before.set_value(Some(counts));
        dom::cancel(timer.get_value());
        let node = node.clone();
        let [found, several, missing, failed, _] = counts;
        let say = move || {
            let said = (words.phrases.counted)(found, several, missing, failed);
            node.node().set_text_content(Some(&said));
        };
        timer.set_value(dom::later(say, PAUSE));
    });
    line
}
