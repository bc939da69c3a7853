//! A card as a whole, in the catalog's own words, and what can be done with it.

use super::state::{self, Open, Reading, State};
use super::{hold_focus, said, to_connect, told};
use crate::catalog::contract::{Product, StateCard};
use crate::catalog::face::{self, Held, Kind, Line};
use crate::catalog::{lookup, search};
use crate::ui::catalog::desk::{Begin, Desk};
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// The open card, where one is.
pub(super) fn place(desk: Desk) -> El {
    let search = desk.search;
    let which = Memo::new(move |_| search.open.with(|open| Some(open.as_ref()?.at)));
    el("div", "").part(move || {
        which.get()?;
        let heading = el("h4", "ns-title").attr("tabindex", "-1");
        let title = heading.clone();
        let whole = el("article", "ns-card").child(&back(desk)).part(move || {
            let open = search.open.get()?;
            let parts = title.node().parent_element().map(El::of);
            let active = dom::active();
            let is_read = parts.zip(active).is_some_and(|(all, one)| all.has(&one));
            let card = card(desk, &open, &title);
            if is_read {
                let title = title.clone();
                dom::later(move || title.focus(), 0);
            }
            Some(card)
        });
        // Whoever opened it reads on from its name.
        dom::later(move || heading.focus(), 0);
        Some(whole)
    })
}

fn back(desk: Desk) -> El {
    button("btn btn-small")
        .child(&Icon::Previous.draw())
        .text(desk.words.search.card.back)
        .on("click", move |_| {
            if dom::is_remembered() {
                dom::go_back();
            } else {
                super::close(desk);
            }
        })
}

fn card(desk: Desk, open: &Open, heading: &El) -> El {
    let words = desk.words.search;
    let product = &*open.card;
    let (lang, name) = said::name(said::names_of(product), desk.locale)
        .unwrap_or((desk.locale.tag(), words.unnamed));
    heading.node().set_text_content(Some(name));
    let heading = heading.clone().attr("lang", lang);
    el("div", "ns-parts").with(&[
        heading,
        codes(desk, product),
        reading(desk, &open.reading),
        el("p", "quiet small").text(words.card.catalogs_words),
        facts(desk, product),
        attributes(desk, product),
        photos(desk, open),
        actions(desk, open),
        state_database(desk, product),
    ])
}

fn codes(desk: Desk, product: &Product) -> El {
    let words = desk.words.search;
    let mut codes = Vec::new();
    let given = [
        (words.ntin, &product.ntin),
        (words.gtin, &product.gtin),
        (words.card.kztin, &product.kztin),
    ];
    for (label, given) in given {
        let code = search::code(given);
        if !code.is_empty() {
            codes.push(said::code(desk, label, &code));
        }
    }
    let mut parts = Vec::new();
    if !codes.is_empty() {
        parts.push(el("dl", "ns-codes").with(&codes));
    }
    if search::code(&product.ntin).is_empty() {
        parts.push(el("p", "quiet").text(words.no_ntin));
    }
    el("div", "").with(&parts)
}

/// How much of the card is here, and the way to the rest.
fn reading(desk: Desk, reading: &Reading) -> El {
    let words = desk.words.search;
    let said = el("div", "").attr("role", "status");
    match reading {
        Reading::Whole => said,
        Reading::Loading => said.child(&el("p", "nr-working").text(words.card.loading)),
        Reading::Partial => {
            let hint = el("div", "ns-hint").child(&el("p", "quiet").text(words.card.partial));
            said.child(&if desk.has_key.get_untracked() {
                hint
            } else {
                hint.child(&to_connect(words.to_connect))
            })
        }
        Reading::Failed(crate::catalog::answer::Trouble::NotFound(_)) => {
            said.child(&el("p", "ns-hint").text(words.card.gone))
        }
        Reading::Failed(trouble) => {
            told(desk, trouble, move || state::load(desk)).attr("role", "status")
        }
    }
}

/// A label and what belongs to it.
fn fact(label: &str, value: &El) -> El {
    el("div", "").with(&[el("dt", "").text(label), el("dd", "").child(value)])
}

fn facts(desk: Desk, product: &Product) -> El {
    let words = desk.words.search;
    let card = &words.card;
    let mut facts = Vec::new();
    let names = [
        (card.name_ru, "ru", &product.name_ru),
        (card.name_kk, "kk", &product.name_kk),
        (card.name_en, "en", &product.name_en),
    ];
    for (label, lang, name) in names {
        if !name.trim().is_empty() {
            facts.push(fact(label, &el("span", "").attr("lang", lang).text(name)));
        }
    }
    let short = [
        ("ru", &*product.short_name_ru),
        ("kk", &product.short_name_kk),
        ("", ""),
    ];
    if let Some((lang, name)) = said::name(short, desk.locale) {
        let name = el("span", "").attr("lang", lang).text(name);
        facts.push(fact(card.short_name, &name));
    }
    let path = face::path(&product.category_ancestors, said::tongue(desk.locale));
    if !path.is_empty() {
        let classes: Vec<El> = path
            .iter()
            .map(|class| said::words("li", "", class))
            .collect();
        facts.push(fact(words.class, &el("ol", "ns-path").with(&classes)));
    }
    match product.request_type.as_str() {
        "base" => facts.push(fact(card.kind, &el("span", "").text(card.base))),
        "gov" => facts.push(fact(card.kind, &el("span", "").text(card.gov))),
        _ => {}
    }
    let dates = [
        (card.created, &product.created_date),
        (card.updated, &product.updated_date),
    ];
    for (label, date) in dates {
        if let Some((year, month, day)) = face::date(date) {
            let date = (words.phrases.date)(year, month, day);
            facts.push(fact(label, &el("span", "figures").text(&date)));
        }
    }
    el("dl", "ns-facts").with(&facts)
}

fn attributes(desk: Desk, product: &Product) -> El {
    let words = &desk.words.search.card;
    let groups = face::groups(&product.attributes, said::tongue(desk.locale));
    let section = el("section", "ns-part").child(&el("h5", "").text(words.attributes));
    if groups.is_empty() {
        return section.child(&el("p", "quiet").text(words.no_attributes));
    }
    let mut parts = Vec::new();
    for group in &groups {
        match &group.kind {
            Kind::Base => {}
            Kind::Block(name) => parts.push(said::words("h6", "", name)),
            Kind::Gov => parts.push(el("h6", "").text(words.gov_attributes)),
        }
        let lines: Vec<El> = group.lines.iter().map(|one| line(desk, one)).collect();
        parts.push(el("dl", "ns-facts").with(&lines));
    }
    section.with(&parts)
}

fn line(desk: Desk, line: &Line) -> El {
    let words = &desk.words.search.card;
    let held: Vec<El> = line
        .held
        .iter()
        .map(|held| match held {
            Held::Text(text) => el("span", "").attr("lang", "ru").text(text),
            Held::Is(true) => el("span", "").text(words.yes),
            Held::Is(false) => el("span", "").text(words.no),
        })
        .collect();
    el("div", "").with(&[
        said::words("dt", "", &line.name),
        el("dd", "ns-held").with(&held),
    ])
}

/// Photos are on another host, and nothing is asked of that: they are counted.
fn photos(desk: Desk, open: &Open) -> El {
    let words = desk.words.search;
    if !matches!(open.reading, Reading::Whole) {
        return el("div", "nr-none");
    }
    let count = face::photos(&open.card.image_data);
    let text = if count > 0 {
        el("p", "").text(&(words.phrases.photos)(count))
    } else {
        el("p", "quiet").text(words.card.no_photos)
    };
    el("section", "ns-part").with(&[el("h5", "").text(words.card.photos), text])
}

fn actions(desk: Desk, open: &Open) -> El {
    let words = &desk.words.search.card;
    let action = |button: El, hint: &str| {
        el("div", "ns-action").with(&[button, el("p", "quiet small").text(hint)])
    };
    let like = open.card.clone();
    let basis = button("btn btn-primary")
        .text(words.use_as_basis)
        .on("click", move |_| {
            desk.write_card(Begin::Like(Box::new((*like).clone())));
        });
    let mut all = vec![action(basis, words.use_hint)];
    let ntin = search::code(&open.card.ntin);
    if open.card.request_type == "gov" {
        all.push(el("p", "quiet small").text(words.edit_gov));
    } else if !ntin.is_empty() {
        let edit = button("btn")
            .text(words.propose_edit)
            .on("click", move |_| desk.write_card(Begin::Edit(ntin.clone())));
        all.push(action(edit, words.edit_hint));
    }
    all.push(el("a", "").attr("href", "#find").text(words.find_list));
    el("section", "ns-part").with(&[
        el("h5", "").text(words.next),
        el("div", "ns-actions").with(&all),
    ])
}

/// What the state database says, shown as its own words beside the catalog's.
fn state_database(desk: Desk, product: &Product) -> El {
    let words = &desk.words.search.state;
    if [&product.ntin, &product.gtin]
        .into_iter()
        .all(|code| lookup::tin_of(code).is_none())
    {
        return el("div", "nr-none");
    }
    let heading = el("h5", "ns-state-heading")
        .attr("tabindex", "-1")
        .text(words.heading);
    el("section", "ns-part")
        .child(&heading)
        .child(&el("div", "").attr("role", "status").part(move || {
            Some(match desk.search.state.get() {
                State::Unasked => asking(desk),
                State::Asking => {
                    hold_focus(".ns-state-heading");
                    el("p", "nr-working").text(words.checking)
                }
                State::Said(cards) => said_by_state(desk, &cards),
                State::Failed(trouble) => {
                    told(desk, &trouble, move || state::check(desk)).attr("role", "group")
                }
            })
        }))
}

fn asking(desk: Desk) -> El {
    let words = &desk.words.search.state;
    el("div", "ns-action").part(move || {
        let check = button("btn")
            .text(words.check)
            .on("click", move |_| state::check(desk));
        let ways = el("div", "ns-action").child(&check);
        Some(if desk.has_token.get() {
            ways
        } else {
            ways.child(&el("p", "quiet small").text(words.needs_token))
        })
    })
}

fn said_by_state(desk: Desk, cards: &[StateCard]) -> El {
    let words = &desk.words.search.state;
    if cards.is_empty() {
        return el("p", "").text(words.none);
    }
    let lists: Vec<El> = cards
        .iter()
        .map(|card| {
            let names = [("ru", &*card.name_ru), ("kk", &card.name_kk), ("", "")];
            let mut parts = Vec::new();
            if let Some((lang, name)) = said::name(names, desk.locale) {
                parts.push(el("p", "ns-strong").attr("lang", lang).text(name));
            }
            let ntin = search::code(&card.ntin_code);
            if !ntin.is_empty() {
                let code = said::code(desk, desk.words.search.ntin, &ntin);
                parts.push(el("dl", "ns-codes").child(&code));
            }
            parts.push(signs(desk, card));
            el("div", "ns-state card").with(&parts)
        })
        .collect();
    el("div", "ns-states")
        .child(&el("p", "quiet small").text(words.by_it))
        .with(&lists)
}

fn signs(desk: Desk, card: &StateCard) -> El {
    let words = &desk.words.search.state;
    let sign = |is: bool, yes: (&str, Icon, &'static str), no: &str| {
        let (text, icon, class) = if is { yes } else { (no, Icon::Circle, "") };
        el("li", class).with(&[icon.draw(), el("span", "").text(text)])
    };
    el("ul", "ns-signs").with(&[
        sign(
            card.ntin_isdeactivated,
            (words.deactivated, Icon::Octagon, "is-bad"),
            words.active,
        ),
        sign(
            card.is_markedeac,
            (words.marked, Icon::Triangle, "is-warn"),
            words.not_marked,
        ),
        sign(
            card.is_social,
            (words.social, Icon::Badge, "is-info"),
            words.not_social,
        ),
    ])
}
