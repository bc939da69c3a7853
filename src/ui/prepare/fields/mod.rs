//! What is typed in: one number, or a whole form, rehearsed before it is filled in at its system. What is typed stays in
//! signals; passwords are forgotten when their form is left.

mod bench;
mod field;
mod form;

pub(in crate::ui::prepare) use bench::Bench;

use super::desk::Desk;
use crate::identity::Field;
use crate::identity::forms::Form;
use crate::ui::el::{El, button, el};
use field::Ask;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;

/// What the checker of single numbers offers.
const ONES: [Field; 12] = [
    Field::Iin,
    Field::Bin,
    Field::Iik,
    Field::Bic,
    Field::Kbe,
    Field::Account,
    Field::Phone,
    Field::Email,
    Field::KeyPassword,
    Field::CatalogPassword,
    Field::PortalPassword,
    Field::Code,
];

/// The part.
pub(super) fn fields(desk: Desk) -> El {
    let words = desk.words.fields;
    el("section", "nf").with(&[
        el("div", "nf-head").with(&[
            el("h3", "").text(words.heading),
            el("p", "").text(words.lead),
        ]),
        one(desk),
        rehearse(desk),
    ])
}

fn one(desk: Desk) -> El {
    let (words, bench) = (desk.words.fields, desk.fields);
    let names = ONES.map(|field| (field.id(), (words.say.field)(field)));
    let choice =
        select("nf-what", &names, bench.what.get_untracked().id()).on("change", move |event| {
            if let Some(field) = chosen(&event).as_deref().and_then(Field::of) {
                bench.one.forget_secret(bench.what.get_untracked());
                bench.what.set(field);
            }
        });
    let what = el("div", "nf-field").with(&[
        el("label", "nf-label")
            .attr("for", "nf-what")
            .text(words.what),
        choice,
    ]);
    let value = move || {
        let field = bench.what.get();
        on_cleanup(move || bench.one.forget_secret(field));
        Some(field::field(
            desk,
            &Ask {
                id: "nf-one".to_owned(),
                label: words.value,
                hint: "",
                field,
                cell: bench.one,
                beside: None,
                strict: None,
            },
        ))
    };
    el("section", "nf-one card").with(&[
        el("h4", "").text(words.one),
        el("div", "nf-pair").child(&what).part(value),
    ])
}

fn rehearse(desk: Desk) -> El {
    let (words, bench) = (desk.words.fields, desk.fields);
    let forms = Form::ALL.map(|form| {
        button("btn nf-form")
            .text((words.say.form)(form))
            .state_of("aria-pressed", move || bench.form.get() == form)
            .on("click", move |_| bench.form.set(form))
    });
    el("section", "nf-rehearse card")
        .with(&[
            el("h4", "").text(words.rehearse),
            el("p", "quiet").text(words.rehearse_lead),
            el("div", "nf-forms")
                .attr("role", "group")
                .attr("aria-label", words.rehearse)
                .with(&forms),
        ])
        .part(move || {
            let sheet = bench.sheet(bench.form.get());
            on_cleanup(move || sheet.forget_secrets());
            Some(form::form(desk, sheet))
        })
}

/// A choice of names; `(value, name)`.
fn select(id: &str, names: &[(&str, &str)], now: &str) -> El {
    let options: Vec<_> = names
        .iter()
        .map(|(value, name)| {
            let option = el("option", "").attr("value", value).text(name);
            if *value == now {
                option.attr("selected", "")
            } else {
                option
            }
        })
        .collect();
    el("select", "field").attr("id", id).with(&options)
}

/// What was chosen.
fn chosen(event: &web_sys::Event) -> Option<String> {
    let select: HtmlSelectElement = event.target()?.dyn_into().ok()?;
    Some(select.value())
}
