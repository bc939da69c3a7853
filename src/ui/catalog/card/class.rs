//! The class of the product: by a word or a code, level by level, or none that fits.

use super::bench::Bench;
use super::dictionary;
use super::field::{Face, bound, framed};
use super::slot::Slot;
use crate::catalog::card::Obligation;
use crate::catalog::dictionary::{Entry, OKTRU, has_form};
use crate::text::Locale;
use crate::ui::combo::{Combo, Parts};
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// How "no class fits" is called in the classifier.
fn without(name: &str) -> bool {
    let name = crate::template::folded(name);
    *name == *crate::template::folded(crate::text::catalog::WITHOUT_CLASS)
}

/// The chooser.
pub(super) fn class(bench: Bench) -> El {
    let words = bench.words;
    let slot = Slot::Class;
    let face = Face {
        name: words.class.to_owned(),
        hint: words.class_hint.to_owned(),
        required: Obligation::Required,
        locked: false,
    };
    let setting = dictionary::setting(bench, &slot.id(), words.class, OKTRU);
    let held = bench
        .content
        .with_untracked(|content| content.oktru.clone());
    let Parts { field, list, .. } = Combo::build(setting, &held, move |entry, _| {
        choose(bench, &entry.text);
    });
    let _ = field.node().remove_attribute("aria-label");
    let field = bound(bench, &slot, field);
    let whole = el("div", "nc-combo").with(&[field.clone(), list]);
    let levels = RwSignal::new(None::<Levels>);
    framed(bench, &slot, &face, &field, whole)
        .child(&chosen(bench))
        .child(
            &el("div", "row").with(&[
                button("btn btn-small")
                    .text(words.by_levels)
                    .state_of("aria-expanded", move || levels.with(Option::is_some))
                    .on("click", move |_| {
                        if levels.with_untracked(Option::is_some) {
                            levels.set(None);
                        } else {
                            open(bench, levels, Vec::new());
                        }
                    }),
                button("btn btn-small")
                    .text(words.without_class)
                    .on("click", move |_| take_none(bench)),
            ]),
        )
        .part(move || levels.get().map(|shown| tree(bench, levels, &shown)))
}

fn choose(bench: Bench, code: &str) {
    bench.fill(&Slot::Class, code);
    bench.call(OKTRU, code);
}

/// What the code means, or that its form is right and its name is not known.
fn chosen(bench: Bench) -> El {
    let value = bench.value(&Slot::Class);
    el("p", "nc-named small").text_of(move || {
        let code = value.get();
        match bench.shelf.name(OKTRU, &code) {
            Some(name) => name,
            None if code.is_empty() => String::new(),
            None if has_form(OKTRU, &code) => bench.words.class_by_form.to_owned(),
            None => bench.words.class_no_form.to_owned(),
        }
    })
}

/// Where one is in the tree.
#[derive(Clone, Debug, Default, PartialEq)]
struct Levels {
    /// The way from the first level.
    path: Vec<Entry>,
    /// What is there; `None` while it is asked for.
    shown: Option<Vec<Entry>>,
}

/// Shows what is below the last entry of a path.
fn open(bench: Bench, levels: RwSignal<Option<Levels>>, path: Vec<Entry>) {
    let above = path.last().map(|entry| entry.id);
    levels.set(Some(Levels {
        path: path.clone(),
        shown: None,
    }));
    dom::start(async move {
        if !bench.may_ask().await {
            let _ = levels.try_set(None);
            return;
        }
        match bench.shelf.level(OKTRU, above).await {
            Ok(found) => {
                let shown = Levels {
                    path,
                    shown: Some(found),
                };
                let _ = levels.try_set(Some(shown));
            }
            Err(trouble) => {
                let _ = levels.try_set(None);
                bench.failed(&trouble);
            }
        }
    });
}

fn tree(bench: Bench, levels: RwSignal<Option<Levels>>, shown: &Levels) -> El {
    let words = bench.words;
    let locale = bench.desk.locale;
    let mut path = vec![step(bench, levels, words.all_classes, Vec::new())];
    for at in 0..shown.path.len() {
        let way = shown.path[..=at].to_vec();
        path.push(step(bench, levels, shown.path[at].name(locale), way));
    }
    let path = el("ol", "nc-path")
        .attr("aria-label", words.class_path)
        .with(&path);
    let list = match &shown.shown {
        None => el("p", "quiet").attr("role", "status").text(words.loading),
        Some(found) => {
            let rows: Vec<El> = found
                .iter()
                .map(|entry| row(bench, levels, &shown.path, entry, locale))
                .collect();
            el("ul", "nc-level")
                .attr("role", "list")
                .attr("aria-label", words.class)
                .with(&rows)
        }
    };
    el("div", "nc-tree card").with(&[path, list])
}

fn step(bench: Bench, levels: RwSignal<Option<Levels>>, name: &str, way: Vec<Entry>) -> El {
    let link = button("nc-step")
        .text(name)
        .on("click", move |_| open(bench, levels, way.clone()));
    el("li", "").child(&link)
}

fn row(
    bench: Bench,
    levels: RwSignal<Option<Levels>>,
    path: &[Entry],
    entry: &Entry,
    locale: Locale,
) -> El {
    let mut way = path.to_vec();
    way.push(entry.clone());
    let (taken, below) = (entry.clone(), entry.more);
    let name = el("span", "").with(&[
        el("span", "figures quiet small")
            .text(&entry.code)
            .text(" "),
        el("span", "").text(entry.name(locale)),
    ]);
    let sign = if below { Icon::Next } else { Icon::Tick };
    let act = button("nc-level-row")
        .with(&[name, sign.draw()])
        .on("click", move |_| {
            if below {
                open(bench, levels, way.clone());
            } else {
                bench.shelf.choose(OKTRU, taken.clone());
                choose(bench, &taken.code);
                levels.set(None);
                super::summary::focus(&Slot::Class);
            }
        });
    el("li", "").child(&act)
}

/// Takes the classifier's own entry for what has no class.
fn take_none(bench: Bench) {
    dom::start(async move {
        if !bench.may_ask().await {
            return;
        }
        let name = crate::text::catalog::WITHOUT_CLASS;
        match bench.shelf.ask(OKTRU, name).await {
            Ok(found) => match found.into_iter().find(|entry| without(&entry.ru)) {
                Some(entry) => {
                    bench.shelf.choose(OKTRU, entry.clone());
                    choose(bench, &entry.code);
                    super::summary::focus(&Slot::Class);
                }
                None => bench.desk.problem(bench.words.no_entry_without_class),
            },
            Err(trouble) => bench.failed(&trouble),
        }
    });
}
