//! The catalog's own words and codes, as they are shown everywhere.

use crate::catalog::compare::{Aspect, Difference};
use crate::catalog::contract::{Product, SearchItem};
use crate::catalog::face::{Tongue, Words};
use crate::catalog::goods::Measure;
use crate::text::Locale;
use crate::text::catalog::SearchUi;
use crate::ui::catalog::desk::Desk;
use crate::ui::el::{El, button, el};
use crate::ui::icon::Icon;
use crate::ui::{dom, save};

/// The language in which the catalog's words are wanted: it has none in English but names.
pub(super) const fn tongue(locale: Locale) -> Tongue {
    match locale {
        Locale::Kk => Tongue::Kk,
        Locale::Ru | Locale::En => Tongue::Ru,
    }
}

/// Words of the catalog; whoever reads the page aloud is told their language.
pub(super) fn words(tag: &'static str, class: &str, words: &Words) -> El {
    let lang = match words.tongue {
        Tongue::Kk => "kk",
        Tongue::Ru => "ru",
    };
    el(tag, class).attr("lang", lang).text(&words.text)
}

/// A card's name in the page's language, or in another, and which that is.
pub(super) fn name<'a>(
    names: [(&'static str, &'a str); 3],
    locale: Locale,
) -> Option<(&'static str, &'a str)> {
    let own = match locale {
        Locale::Ru => "ru",
        Locale::Kk => "kk",
        Locale::En => "en",
    };
    let there = names
        .into_iter()
        .filter(|(_, name)| !name.trim().is_empty());
    there.min_by_key(|(lang, _)| usize::from(*lang != own))
}

/// The names of a card that was found, the Russian one first.
pub(super) fn names(item: &SearchItem) -> [(&'static str, &str); 3] {
    [
        ("ru", &item.name_ru),
        ("kk", &item.name_kk),
        ("en", &item.name_en),
    ]
}

/// The names of a card.
pub(super) fn names_of(card: &Product) -> [(&'static str, &str); 3] {
    [
        ("ru", &card.name_ru),
        ("kk", &card.name_kk),
        ("en", &card.name_en),
    ]
}

/// A code and the way to copy it.
pub(super) fn code(desk: Desk, label: &'static str, code: &str) -> El {
    let words = desk.words.search;
    let aria = [words.copy, ": ", label, " ", code].concat();
    let text = code.to_owned();
    let copy = button("nr-plain ns-copy")
        .attr("aria-label", &aria)
        .attr("title", words.copy)
        .child(&Icon::Copy.draw())
        .on("click", move |_| {
            let text = text.clone();
            dom::start(async move {
                if save::copy(&text).await {
                    desk.say((words.phrases.copied)(&text));
                } else {
                    desk.problem(words.not_copied);
                }
            });
        });
    el("div", "ns-code").with(&[
        el("dt", "").text(label),
        el("dd", "").with(&[el("span", "code").text(code), copy]),
    ])
}

/// What two products differ in, in a word.
pub(super) const fn aspect(aspect: Aspect, words: &SearchUi) -> &'static str {
    let names = &words.aspects;
    match aspect {
        Aspect::Brand => names.brand,
        Aspect::Amount(Measure::Mass) => names.mass,
        Aspect::Amount(Measure::Volume) => names.volume,
        Aspect::Amount(Measure::Length) => names.length,
        Aspect::Amount(Measure::Area) => names.area,
        Aspect::Amount(Measure::Count) => names.count,
        Aspect::Amount(Measure::Share) => names.share,
        Aspect::Package => names.package,
        Aspect::Maker => names.maker,
        Aspect::Country => names.country,
        Aspect::Words => names.words,
    }
}

/// In what a card differs from what was typed, part by part.
pub(super) fn differences(found: &[Difference], words: &SearchUi) -> El {
    if found.is_empty() {
        return el("p", "ns-alike is-good")
            .child(&Icon::Tick.draw())
            .child(&el("span", "").text(words.no_difference));
    }
    let side = |whose: &str, said: &str| {
        let said = if said.is_empty() {
            el("span", "quiet").text(words.unsaid)
        } else {
            el("b", "").text(said)
        };
        el("span", "ns-side").text(whose).text(" ").child(&said)
    };
    let lines: Vec<El> = found
        .iter()
        .map(|one| {
            el("div", "").with(&[
                el("dt", "").text(aspect(one.aspect, words)),
                el("dd", "").with(&[
                    side(words.yours, &one.wanted),
                    side(words.theirs, &one.card),
                ]),
            ])
        })
        .collect();
    el("div", "ns-differs").with(&[
        el("p", "ns-strong").text(words.differs),
        el("dl", "").with(&lines),
    ])
}
