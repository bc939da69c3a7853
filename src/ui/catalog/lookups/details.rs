//! A row's details: all cards with the code, what differs between them, how old the answer is; and beside it, apart, what the check
//! in the browser says of the code.

use super::bench::Bench;
use super::row::flag;
use crate::catalog::board::Mark;
use crate::catalog::choice::{Part, apart, class_code, class_path};
use crate::catalog::lookup::Listing;
use crate::catalog::port::Port;
use crate::finding::Severity;
use crate::list::List;
use crate::text::{self, Locale};
use crate::ui::el::{El, button, el};
use crate::ui::icon::{Icon, severity_tint};

/// What the details show.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Details {
    mark: Mark,
    cards: Vec<Card>,
    /// There is something to choose.
    to_choose: bool,
    /// How old the answer is.
    asked: String,
    /// What the check in the browser found.
    local: Vec<(Severity, String)>,
}

/// A card, as a person compares it with others.
#[derive(Clone, Debug, PartialEq)]
struct Card {
    ntin: String,
    chosen: bool,
    /// Whether its page can be opened.
    page: Option<String>,
    gov: bool,
    facts: Vec<(&'static str, Vec<Part>)>,
}

impl Details {
    pub(super) fn read(bench: Bench, tin: &str, code: &str, mark: Mark) -> Self {
        let (words, locale) = (bench.desk.words.lookups, bench.desk.locale);
        let known = matches!(mark, Mark::Found | Mark::Several | Mark::Missing);
        let record = known.then(|| bench.record(tin)).flatten();
        let now = bench.desk.port().now();
        let (cards, to_choose, asked) = record.map_or_else(
            || (Vec::new(), false, String::new()),
            |record| {
                let seconds = now.saturating_sub(record.at) / 1000;
                let chosen = record.chosen.as_deref();
                let to_choose = record.cards.len() > 1 || mark == Mark::Several || chosen.is_some();
                (
                    cards(bench, &record.cards, chosen, tin),
                    to_choose,
                    (words.phrases.asked)(seconds),
                )
            },
        );
        Self {
            mark,
            cards,
            to_choose,
            asked,
            local: local(code, locale),
        }
    }

    pub(super) fn draw(&self, bench: Bench, asking: bool) -> El {
        let words = bench.desk.words.lookups;
        let mut details = el("div", "nr-details nl-details");
        if !self.cards.is_empty() {
            details = details.child(&el("h4", "").text(words.in_catalog));
            if self.to_choose && self.cards.len() > 1 {
                details = details.child(&el("p", "").text(words.choose_says));
            }
            let cards: Vec<El> = self
                .cards
                .iter()
                .map(|card| self.card(bench, card))
                .collect();
            details = details.child(&el("ul", "nl-cards").with(&cards));
        }
        let small =
            |act: &str, word: &str| button("btn btn-small").attr("data-act", act).text(word);
        let mut ways = el("div", "row");
        if self.mark == Mark::Missing {
            // The way to a new card stands in the row itself.
            ways = ways.child(&small("search", words.search));
        }
        let again = if asking {
            small("none", words.asking).attr("aria-disabled", "true")
        } else {
            small("again", words.again)
        };
        ways = ways.child(&again);
        if !self.asked.is_empty() {
            ways = ways.child(&el("span", "quiet small").text(&self.asked));
        }
        details.child(&ways).with(self.said_here(bench).as_slice())
    }

    /// What the check in the browser says, apart from what the catalog says.
    fn said_here(&self, bench: Bench) -> Option<El> {
        let said = self.local.iter().map(|(severity, said)| {
            let sign = Icon::of_severity(*severity).draw();
            let line = el("span", "").text(said);
            el("li", &["nl-said ", severity_tint(*severity)].concat()).with(&[sign, line])
        });
        let said: Vec<El> = said.collect();
        (!said.is_empty()).then(|| {
            el("div", "nl-here").with(&[
                el("h4", "").text(bench.desk.words.lookups.here),
                el("ul", "").with(&said),
            ])
        })
    }

    fn card(&self, bench: Bench, card: &Card) -> El {
        let words = bench.desk.words.lookups;
        let ntin = if card.ntin.is_empty() {
            el("b", "").text(words.no_ntin)
        } else {
            el("b", "")
                .text("NTIN\u{a0}")
                .child(&el("span", "code").text(&card.ntin))
        };
        let mut head = el("div", "nl-card-head").child(&ntin);
        if !card.ntin.is_empty() {
            let title = [words.copy, " ", &card.ntin].concat();
            head = head.child(
                &button("nr-plain")
                    .attr("data-act", "copy")
                    .attr("data-ntin", &card.ntin)
                    .attr("aria-label", &title)
                    .attr("title", &title)
                    .child(&Icon::Copy.draw()),
            );
        }
        if self.to_choose && !card.ntin.is_empty() {
            head = head.child(&choose(bench, card));
        }
        let facts = card.facts.iter().map(|(word, parts)| {
            let value = el("dd", "");
            let value = parts.iter().fold(value, |value, (part, own)| match own {
                true => value.child(&el("mark", "").text(part)),
                false => value.text(part),
            });
            el("div", "").with(&[el("dt", "quiet").text(word), value])
        });
        let facts: Vec<El> = facts.collect();
        let mut shown = el("li", "nl-card")
            .attr("data-ntin", &card.ntin)
            .with(&[head, el("dl", "nl-facts").with(&facts)]);
        if card.gov {
            shown = shown.child(&el("p", "quiet small").text(words.gov));
        }
        if let Some(page) = &card.page {
            let link = el("a", "")
                .attr("href", page)
                .attr("target", "_blank")
                .attr("rel", "noopener noreferrer")
                .text(words.page);
            shown = shown.child(&el("p", "").child(&link));
        }
        shown
    }
}

fn choose(bench: Bench, card: &Card) -> El {
    let words = bench.desk.words.lookups;
    let word = if card.chosen {
        words.chosen
    } else {
        words.choose
    };
    let choose = button("btn btn-small nl-choose")
        .attr("data-act", "choose")
        .attr("aria-pressed", flag(card.chosen))
        .attr("aria-label", &[word, " ", &card.ntin].concat());
    let choose = if card.chosen {
        choose
            .attr("title", words.unchoose)
            .child(&Icon::Tick.draw())
    } else {
        choose.attr("data-ntin", &card.ntin)
    };
    choose.text(word)
}

/// What is read off a card.
type Read<'a> = &'a dyn Fn(&Listing) -> String;

fn cards(bench: Bench, cards: &[Listing], chosen: Option<&str>, tin: &str) -> Vec<Card> {
    let (words, locale) = (bench.desk.words.lookups, bench.desk.locale);
    let number = |text: &str| text.parse::<u64>().ok();
    let is_other = |card: &Listing| number(&card.gtin).is_some() && card.gtin != tin;
    let path = |card: &Listing| {
        let path = class_path(card, locale == Locale::Kk);
        match class_code(card) {
            "" => path,
            code => [&path, " (", code, ")"].concat(),
        }
    };
    let day = |card: &Listing| card.updated.chars().take(10).collect();
    let gtin = |card: &Listing| {
        if is_other(card) {
            card.gtin.clone()
        } else {
            String::new()
        }
    };
    let facts: [(&'static str, Read<'_>); 6] = [
        (words.name_ru, &|card| card.name_ru.clone()),
        (words.name_kk, &|card| card.name_kk.clone()),
        (words.name_en, &|card| card.name_en.clone()),
        (words.class, &path),
        (words.gtin_there, &gtin),
        (words.updated, &day),
    ];
    let columns = facts.map(|(word, read)| {
        let texts: Vec<String> = cards.iter().map(read).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        (word, apart(&texts))
    });
    let card = |(at, card): (usize, &Listing)| Card {
        ntin: card.ntin.clone(),
        chosen: chosen == Some(card.ntin.as_str()),
        page: card.url.starts_with("https:").then(|| card.url.clone()),
        gov: card.gov,
        facts: columns
            .iter()
            .map(|(word, parts)| (*word, parts[at].clone()))
            .filter(|(_, parts)| !parts.is_empty())
            .collect(),
    };
    cards.iter().enumerate().map(card).collect()
}

fn local(code: &str, locale: Locale) -> Vec<(Severity, String)> {
    let list = List::check(code);
    let said = list.findings(0).into_iter().map(|finding| {
        let said = text::message(&finding, locale);
        (finding.rule.severity, said)
    });
    said.collect()
}
