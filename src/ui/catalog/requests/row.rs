//! A request in the list.

use super::board::Board;
use super::{details, told};
use crate::catalog::contract::{RequestShort, State};
use crate::ui::el::{El, button, el};
use leptos::prelude::*;

/// The row, with its details below where they are open.
pub(super) fn row(board: Board, request: RequestShort) -> El {
    let desk = board.desk;
    let words = desk.words.requests;
    let id = request.id;
    let state = request.state();
    let name = told::name(&request, desk.locale);
    let name = if name.is_empty() {
        words.no_name.to_owned()
    } else {
        name
    };
    let open = button("nc-request-open")
        .state_of("aria-expanded", move || board.open.get() == Some(id))
        .text(&name)
        .on("click", move |_| {
            board
                .open
                .update(|open| *open = (*open != Some(id)).then_some(id));
        });
    let head = el("div", "nc-request-head");
    let head = if state == State::New {
        head.child(&mark(board, id, &name))
    } else {
        head
    };
    let head = head.with(&[open, told::state(desk, state)]);
    let class = request.category_ancestors.last().map(|class| {
        let name = match desk.locale {
            crate::text::Locale::Kk if !class.name_kk.is_empty() => &class.name_kk,
            _ => &class.name_ru,
        };
        el("span", "").text(name)
    });
    let dates = el("span", "figures").text(&told::date_of(&request.updated_date));
    let facts = el("p", "nc-request-facts quiet small")
        .child(&dates)
        .with(class.as_slice())
        .with(&codes(board, &request));
    let request = StoredValue::new(request);
    el("li", "nc-request")
        .attr("data-request", &id.to_string())
        .with(&[head, facts])
        .part(move || {
            (board.open.get() == Some(id)).then(|| details::details(board, &request.get_value()))
        })
}

fn codes(board: Board, request: &RequestShort) -> Vec<El> {
    let words = board.desk.words.requests;
    [
        (words.ntin, told::said(request, "ntin")),
        (words.xtin, told::said(request, "xtin")),
        (words.gtin, told::said(request, "gtin")),
    ]
    .into_iter()
    .filter(|(_, code)| !code.is_empty())
    .map(|(name, code)| {
        el("span", "")
            .text(name)
            .text(" ")
            .child(&el("span", "code").text(code))
    })
    .collect()
}

/// Marks a draft to be sent with others.
fn mark(board: Board, id: i64, name: &str) -> El {
    let label = [board.desk.words.requests.select, ": ", name].concat();
    let check = el("input", "nc-mark")
        .attr("type", "checkbox")
        .attr("aria-label", &label);
    let node = check.clone();
    crate::ui::el::follow(move || {
        use wasm_bindgen::JsCast;
        let input: &web_sys::HtmlInputElement = node.node().unchecked_ref();
        input.set_checked(board.marked.with(|marked| marked.contains(&id)));
    });
    check.on("change", move |_| {
        board.marked.update(|marked| {
            if !marked.remove(&id) {
                marked.insert(id);
            }
        });
    })
}
