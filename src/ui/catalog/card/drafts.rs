//! The drafts on this device: what each is and how ready it is, and the ways to begin another.

use super::super::desk::{Begin, Desk};
use super::{begin, files};
use crate::catalog::browser::Device;
use crate::catalog::card::check::check;
use crate::catalog::card::{Draft, Drafts, Specs, lists};
use crate::catalog::port::Port;
use crate::text::catalog::CardUi;
use crate::ui::dom;
use crate::ui::el::{El, button, el, follow};
use crate::ui::home;
use crate::ui::icon::Icon;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// So many are shown at first.
const SHOWN: usize = 30;

/// What the list shows; a handle that is cheap to copy.
#[derive(Clone, Copy)]
struct Shelf {
    desk: Desk,
    words: &'static CardUi,
    all: RwSignal<Option<Arc<Vec<Draft>>>>,
    specs: RwSignal<Arc<Specs>>,
    shown: RwSignal<usize>,
    /// What was deleted last, to be brought back.
    gone: RwSignal<Option<Draft>>,
}

/// The list.
pub(super) fn drafts(desk: Desk) -> El {
    let words = desk.words.card;
    let shelf = Shelf {
        desk,
        words,
        all: RwSignal::new(None),
        specs: RwSignal::new(Arc::default()),
        shown: RwSignal::new(SHOWN),
        gone: RwSignal::new(None),
    };
    shelf.fetch();
    follow(move || {
        if desk.changed.with(|(_, store)| store == "drafts") {
            shelf.fetch();
        }
    });
    el("div", "nc-drafts").with(&[
        el("div", "nc-head").with(&[
            el("h3", "")
                .attr("id", "card-drafts")
                .attr("tabindex", "-1")
                .text(words.drafts),
            button("btn btn-primary")
                .text(words.new_card)
                .on("click", move |_| {
                    desk.write_card(Begin::Barcode(String::new()));
                }),
        ]),
        el("p", "quiet small").text(words.drafts_hint),
        el("div", "").part(move || shelf.undo()),
        el("div", "").part(move || {
            let all = shelf.all.get()?;
            Some(if all.is_empty() {
                el("p", "nc-none card").text(words.no_drafts)
            } else {
                shelf.list(&all)
            })
        }),
        by_ntin(desk),
    ])
}

impl Shelf {
    fn fetch(self) {
        dom::start(async move {
            let (specs, _) = lists::base(&Device).await;
            let _ = self.specs.try_set(Arc::new(specs));
            let all = Drafts(&Device).list().await;
            if all.is_err() {
                self.desk.problem(self.desk.words.common.not_kept);
            }
            let _ = self.all.try_set(Some(Arc::new(all.unwrap_or_default())));
        });
    }

    fn list(self, all: &Arc<Vec<Draft>>) -> El {
        let items: Vec<El> = all
            .iter()
            .take(self.shown.get())
            .map(|d| self.item(d))
            .collect();
        let rest = all.len().saturating_sub(items.len());
        let list = el("ul", "nc-draft-list")
            .attr("role", "list")
            .attr("aria-labelledby", "card-drafts")
            .with(&items);
        let more = (rest > 0).then(|| {
            button("btn")
                .text(&(self.words.phrases.more_drafts)(rest))
                .on("click", move |_| self.shown.update(|shown| *shown += 100))
        });
        el("div", "nc-draft-list-in")
            .child(&list)
            .with(more.as_slice())
    }

    fn item(self, draft: &Draft) -> El {
        let words = self.words;
        let title = title(words, draft);
        let id = draft.id.clone();
        let open = button("nc-draft-title").text(&title).on("click", move |_| {
            self.desk.write_card(Begin::Draft(id.clone()));
        });
        let about = el("div", "nc-draft-about").with(&[
            el("h4", "").child(&open),
            self.ready(draft),
            el("p", "quiet small").text(&about(words, draft)),
        ]);
        let (copied, gone) = (draft.clone(), draft.clone());
        let label = |word: &str| [word, ": ", &title].concat();
        let ways = el("div", "row").with(&[
            button("btn btn-small")
                .attr("aria-label", &label(words.copy))
                .text(words.copy)
                .on("click", move |_| self.copy(copied.clone())),
            button("btn btn-small")
                .attr("aria-label", &label(words.delete))
                .text(words.delete)
                .on("click", move |_| self.delete(gone.clone())),
        ]);
        el("li", "nc-draft card").with(&[about, ways])
    }

    /// How ready it is, in a word.
    fn ready(self, draft: &Draft) -> El {
        let words = self.words;
        let specs = self.specs.get();
        let found = check(&draft.content, &specs, None);
        let missing = found.iter().filter(|i| i.problem.is_error()).count();
        let (tint, sign, text) = match (draft.request, missing) {
            (Some(number), _) => ("is-info", Icon::Badge, (words.phrases.request)(number)),
            (None, 0) => ("is-good", Icon::Tick, words.is_ready.to_owned()),
            (None, count) => ("is-warn", Icon::Pencil, (words.phrases.to_fill)(count)),
        };
        el("p", &["chip ", tint].concat()).with(&[sign.draw(), el("span", "").text(&text)])
    }

    fn copy(self, draft: Draft) {
        dom::start(async move {
            let port = self.desk.port();
            let copy = Drafts(&Device)
                .duplicate(&draft, port.now(), port.random())
                .await;
            match copy {
                Ok(copy) => self.desk.write_card(Begin::Draft(copy.id)),
                Err(_) => self.desk.problem(self.desk.words.common.not_kept),
            }
        });
    }

    fn delete(self, draft: Draft) {
        dom::start(async move {
            match Drafts(&Device)
                .delete(std::slice::from_ref(&draft.id))
                .await
            {
                Ok(()) => {
                    // The one before cannot be brought back any more.
                    if let Some(before) = self.gone.get_untracked() {
                        let photos = before.content.photos.into_iter().map(|photo| photo.file);
                        let papers = before.content.documents.into_iter().map(|paper| paper.file);
                        let keys = photos.chain(papers).collect();
                        files::forget(self.desk, &before.id, keys).await;
                    }
                    let _ = self.gone.try_set(Some(draft));
                    self.fetch();
                    if let Some(node) = home::by_id("card-undo") {
                        node.focus();
                    }
                }
                Err(_) => self.desk.problem(self.desk.words.common.not_kept),
            }
        });
    }

    /// What was deleted, and the way to bring it back.
    fn undo(self) -> Option<El> {
        let words = self.words;
        let draft = self.gone.get()?;
        let said = (words.phrases.deleted)(&title(words, &draft));
        let back = button("btn btn-small")
            .attr("id", "card-undo")
            .text(words.undo)
            .on("click", move |_| {
                let draft = draft.clone();
                dom::start(async move {
                    let now = self.desk.port().now();
                    if Drafts(&Device).overwrite(&draft, now).await.is_ok() {
                        let _ = self.gone.try_set(None);
                        self.fetch();
                    }
                });
            });
        let said = el("p", "").attr("role", "status").text(&said);
        Some(el("div", "nc-undo card").with(&[said, back]))
    }
}

/// What a draft is called.
pub(super) fn title(words: &CardUi, draft: &Draft) -> String {
    let title = draft.content.title();
    if title.is_empty() {
        words.untitled.to_owned()
    } else {
        title.to_owned()
    }
}

/// Where it comes from, and when it was changed.
fn about(words: &CardUi, draft: &Draft) -> String {
    let phrases = &words.phrases;
    let mut parts = Vec::new();
    if let Some(ntin) = &draft.content.edits {
        parts.push((phrases.edits)(ntin));
    } else if let Some(from) = &draft.from {
        parts.push((phrases.from_row)(&from.file, from.row as usize));
    } else if let Some(ntin) = &draft.content.based_on {
        parts.push((phrases.based_on)(ntin));
    }
    let date = js_sys::Date::new(&(draft.updated as f64).into());
    parts.push((phrases.changed)(&begin::moment(&date)));
    parts.join(" · ")
}

/// A card of the catalog as a beginning.
fn by_ntin(desk: Desk) -> El {
    let words = desk.words.card;
    let field = el("input", "field")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("id", "card-by-ntin")
        .attr("autocomplete", "off")
        .attr("aria-describedby", "card-by-ntin-hint");
    let node: HtmlInputElement = field.node().clone().unchecked_into();
    let (one, other) = (node.clone(), node);
    let ways = el("div", "row").with(&[
        button("btn")
            .text(words.take_as_basis)
            .on("click", move |_| {
                begin::like(desk, one.value());
            }),
        button("btn")
            .text(words.propose_edit)
            .on("click", move |_| {
                begin::edit(desk, &other.value());
            }),
    ]);
    el("div", "nc-by-ntin card").with(&[
        el("h4", "").text(words.by_ntin),
        el("p", "quiet small")
            .attr("id", "card-by-ntin-hint")
            .text(words.by_ntin_hint),
        el("label", "nc-label")
            .attr("for", "card-by-ntin")
            .text(words.ntin),
        field,
        ways,
    ])
}
