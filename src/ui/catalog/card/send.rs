//! Sending: what will be sent is shown first, all of it.

use super::super::sending::{Going, is_ours};
use super::bench::{Bench, Saved};
use super::photos::view_name;
use crate::catalog::card::{Content, Specs};
use crate::catalog::journal::{Act, Goal, Submission};
use crate::ui::dialog::dialog;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use leptos::prelude::*;

/// The state of the draft and the buttons, always in sight.
pub(super) fn bar(bench: Bench) -> El {
    let words = bench.words;
    let said = el("p", "nc-kept quiet small")
        .attr("role", "status")
        .text_of(move || {
            match bench.saved.get() {
                Saved::Yes => words.saved,
                Saved::Soon => words.saving,
                _ => words.not_saved,
            }
            .to_owned()
        });
    let keep = button("btn")
        .with(&[Icon::Save.draw(), el("span", "").text(words.keep)])
        .on("click", move |_| {
            dom::start(async move {
                if bench.kept().await {
                    bench.desk.say(words.kept.to_owned());
                }
            });
        });
    let draft = button("btn")
        .text(words.create)
        .on("click", move |_| ask(bench, Goal::Draft));
    let moderation = button("btn btn-primary")
        .text(words.moderate)
        .on("click", move |_| ask(bench, Goal::Moderation));
    el("div", "nc-bar card").with(&[
        said,
        el("div", "row nc-bar-ways").with(&[moderation, draft, keep]),
    ])
}

/// Shows what will be sent; what stands against it comes first.
fn ask(bench: Bench, goal: Goal) {
    let words = bench.words;
    bench.strict.set(true);
    let hindrances = untrack(|| bench.hindrances());
    // A draft of the catalog needs no more than a class and a name.
    let needed = ["oktru", "name_ru"];
    let stops = match goal {
        Goal::Moderation => !hindrances.is_empty(),
        Goal::Draft => hindrances
            .iter()
            .any(|one| needed.contains(&one.slot.code())),
    };
    if stops {
        let text = match goal {
            Goal::Moderation => words.fill_first,
            Goal::Draft => words.fill_for_draft,
        };
        bench.desk.problem(text);
        super::summary::focus_by_id("card-summary");
        return;
    }
    let (title, main) = match goal {
        Goal::Draft => (words.create_title, words.create),
        Goal::Moderation => (words.moderate_title, words.moderate),
    };
    let parts = [
        el("p", "").text(words.send_to),
        untrack(|| list(bench)),
        el("p", "quiet small").text(words.send_key),
    ];
    dialog(
        bench.desk.words.common.cancel,
        title,
        &parts,
        main,
        move |dialog| {
            dialog.close();
            dom::start(submit(bench, goal));
        },
    );
}

/// All that is filled in, by name.
fn list(bench: Bench) -> El {
    let words = bench.words;
    let content = bench.content.get();
    let rows = rows(bench, &content);
    let mut items: Vec<El> = rows
        .iter()
        .map(|(name, value)| {
            el("div", "").with(&[el("dt", "").text(name), el("dd", "").text(value)])
        })
        .collect();
    let photos: Vec<String> = content
        .photos
        .iter()
        .map(|photo| [view_name(words, photo.view), ": ", &photo.name].concat())
        .collect();
    let papers: Vec<String> = content
        .documents
        .iter()
        .map(|paper| paper.name.clone())
        .collect();
    for (name, all) in [(words.photos, photos), (words.documents, papers)] {
        if !all.is_empty() {
            let value = el("dd", "").text(&all.join(", "));
            items.push(el("div", "").with(&[el("dt", "").text(name), value]));
        }
    }
    el("dl", "nc-sent").with(&items)
}

fn rows(bench: Bench, content: &Content) -> Vec<(String, String)> {
    let words = bench.words;
    let specs = bench.specs.get();
    let gov = bench.gov.get();
    let shown = |specs: &Specs, code: &str, text: &str| {
        let dictionary = specs.get(code).map(|spec| spec.dictionary.clone());
        let name = bench.shelf.name(&dictionary.unwrap_or_default(), text);
        match (text, name) {
            ("true", _) => words.yes.to_owned(),
            ("false", _) => words.no.to_owned(),
            (_, Some(name)) => [text, " ", &name].concat(),
            (_, None) => text.to_owned(),
        }
    };
    let class = shown_class(bench, &content.oktru);
    let mut rows = vec![(words.class.to_owned(), class)];
    let locked = |code: &str| content.is_locked(code);
    for spec in specs.all() {
        let text = content.get(&spec.code);
        if !text.trim().is_empty() && !locked(&spec.code) {
            rows.push((bench.name_of(&spec.code), shown(&specs, &spec.code, text)));
        }
    }
    for measure in content
        .measures
        .iter()
        .filter(|measure| !measure.is_blank())
    {
        let unit = shown(&specs, "measure_unit", &measure.unit);
        let value = [&measure.quantity, " × ", &unit].concat();
        rows.push((bench.name_of("quantity"), value));
    }
    for code in content.tnved.iter().filter(|_| !locked("tnved")) {
        rows.push((bench.name_of("tnved"), shown(&specs, "tnved", code)));
    }
    for block in &content.blocks {
        for (code, text) in &block.values {
            rows.push((bench.name_of(code), shown(&specs, code, text)));
        }
    }
    if content.gov.on {
        let specs = gov.unwrap_or_default();
        let values = content.gov.main.iter().chain(&content.gov.additional);
        let blocks = content
            .gov
            .main_blocks
            .iter()
            .chain(&content.gov.additional_blocks);
        for (code, text) in values.chain(blocks.flat_map(|block| &block.values)) {
            rows.push((bench.name_of(code), shown(&specs, code, text)));
        }
        for own in &content.gov.custom {
            rows.push((own.name_ru.clone(), own.value.clone()));
        }
    }
    let yes_no = |is: bool| if is { words.yes } else { words.no }.to_owned();
    rows.push((words.xtin.to_owned(), yes_no(content.wants_xtin)));
    rows.push((words.auto.to_owned(), yes_no(content.auto_publication)));
    rows
}

fn shown_class(bench: Bench, code: &str) -> String {
    match bench.shelf.name(crate::catalog::dictionary::OKTRU, code) {
        Some(name) => [code, " ", &name].concat(),
        None => code.to_owned(),
    }
}

/// Writes down what is wanted, and has it sent.
async fn submit(bench: Bench, goal: Goal) {
    let desk = bench.desk;
    if !bench.kept().await {
        return;
    }
    let draft = bench.as_it_is();
    let going = Going {
        title: draft.content.title(),
        request: draft.request,
        content: Some(&draft.content),
    };
    if goal == Goal::Moderation && !is_ours([going])
        || !desk.allowed_to_ask(bench.words.ask_send.to_owned()).await
    {
        return;
    }
    let title = draft.content.title().to_owned();
    let sender = desk.sender();
    let written = if let Some(number) = draft.request {
        // Its request is there: it gets the new content.
        let content = Box::new(draft.content);
        let act = match goal {
            Goal::Draft => Act::Update(content),
            Goal::Moderation => Act::Resend(content),
        };
        sender.act(number, &title, act).await
    } else {
        let submission = Submission {
            title,
            draft: Some(draft.id),
            content: draft.content,
            goal,
        };
        sender.submit(&[submission]).await.map(|_| ())
    };
    if written.is_err() {
        desk.problem(desk.words.common.not_kept);
        return;
    }
    let _ = bench.strict.try_set(false);
    let _ = bench.remarks.try_set(std::sync::Arc::default());
    desk.say(bench.words.sent.to_owned());
    desk.go_on();
    desk.moved.update(|count| *count += 1);
}
