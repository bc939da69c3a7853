//! An opened row: what the code is, and everything the rules found.

use super::desk::Desk;
use super::el::{El, button, el};
use super::excerpt::{Excerpt, shown};
use super::home;
use super::icon::{Icon, severity_tint};
use super::row;
use crate::barcode::Kind;
use crate::finding::{Finding, Fix, Safety, Span};
use crate::list::List;
use crate::text;

/// Characters shown of a code after a fix.
const SHOWN: usize = 60;

/// What the details show.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Details {
    kind: Kind,
    gtin14: Option<String>,
    lookup: Option<String>,
    findings: Vec<(Finding, Option<Preview>)>,
}

/// A code as it is, with the place that a fix concerns, and as the fix would make it.
#[derive(Clone, Debug, PartialEq)]
struct Preview {
    now: Excerpt,
    then: String,
}

impl Details {
    pub(super) fn read(list: &List, item: usize, findings: Vec<Finding>) -> Self {
        let (line, cell) = (list.input(item), list.place(item));
        let preview = |finding: &Finding| {
            let fix = finding
                .fix
                .as_ref()
                .filter(|fix| fix.safety != Safety::Display)?;
            Some(Preview::of(line, cell, finding.span, fix))
        };
        Self {
            kind: list
                .items()
                .get(item)
                .map_or(Kind::None, |found| found.kind),
            gtin14: list.gtin14(item),
            lookup: list.lookup(item),
            findings: findings
                .into_iter()
                .map(|finding| {
                    let preview = preview(&finding);
                    (finding, preview)
                })
                .collect(),
        }
    }

    pub(super) fn draw(&self, desk: Desk) -> El {
        let words = desk.words;
        let kind = Some(words.kind_name(self.kind));
        let facts = [
            (words.kind, kind),
            (words.gtin14, self.gtin14.as_deref()),
            (words.lookup, self.lookup.as_deref()),
        ];
        let mut list = el("dl", "nr-facts");
        for (name, value) in facts {
            if let Some(value) = value {
                list = list.child(&pair(name, &el("span", "figures").text(value)));
            }
        }
        // The row above has the message of the main finding already.
        let told = self
            .findings
            .iter()
            .position(|(finding, _)| row::main(std::slice::from_ref(finding)).is_some());
        let mut details = el("div", "nr-details").child(&list);
        for (number, (finding, preview)) in self.findings.iter().enumerate() {
            details = details.child(&one(
                desk,
                number,
                finding,
                preview.as_ref(),
                told == Some(number),
            ));
        }
        details.child(&button("btn btn-quiet btn-small nr-show").text(words.show_in_box))
    }
}

impl Preview {
    /// The whole code, or more where the fix reaches further.
    fn of(line: &str, cell: Span, span: Span, fix: &Fix) -> Self {
        let place = Span::new(cell.start.min(span.start), cell.end.max(span.end));
        let before = Span::new(place.start, span.start).of(line);
        let after = Span::new(span.end, place.end).of(line);
        let then = [before, &fix.replacement, after].concat();
        Self {
            now: Excerpt::new(line, place, Some(span)),
            then: shown(&then, SHOWN),
        }
    }
}

fn pair(name: &str, value: &El) -> El {
    el("div", "").with(&[el("dt", "quiet").text(name), el("dd", "").child(value)])
}

fn one(
    desk: Desk,
    number: usize,
    finding: &Finding,
    preview: Option<&Preview>,
    is_told: bool,
) -> El {
    let severity = finding.rule.severity;
    let code = finding.rule.code;
    let word = [desk.words.severity(severity), ": "].concat();
    let title = el("h3", "").with(&[
        Icon::of_severity(severity).draw(),
        el("span", "visually-hidden").text(&word),
        el("span", "").text(text::title(code, desk.locale)),
    ]);
    // Only where the rules' page is.
    let link = home::told("rules").map(|rules| {
        el("a", "")
            .attr("href", &[&*rules, "#", code.id()].concat())
            // The list and what can be undone stay where they are.
            .attr("target", "_blank")
            .text(&[desk.words.rule, " ", code.id()].concat())
    });
    let mut one = el(
        "section",
        &["nr-finding ", severity_tint(severity)].concat(),
    )
    .child(&title);
    if !is_told {
        one = one.child(&el("p", "").text(&text::message(finding, desk.locale)));
    }
    let help = el("p", "quiet")
        .text(text::help(code, desk.locale))
        .text(" ");
    one = one.child(&help.with(link.as_slice()));
    match (text::fix_title(finding, desk.locale), preview) {
        (Some(title), Some(preview)) => {
            let then = el("span", "code").text(&preview.then);
            one.with(&[
                el("dl", "nr-preview").with(&[
                    pair(desk.words.now, &row::code(desk, &preview.now)),
                    pair(desk.words.becomes, &then),
                ]),
                row::fix_button("btn btn-small btn-primary nr-apply", number, &title),
            ])
        }
        // A hint to compare with the package: no button.
        (Some(title), None) => one.child(&el("p", "nr-hint").text(&title)),
        (None, _) => one,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_preview_shows_the_whole_code() {
        let fix = Fix {
            safety: Safety::Unsafe,
            replacement: "0".to_owned(),
        };
        let preview = Preview::of("a\t200\tb", Span::new(2, 5), Span::new(2, 2), &fix);
        assert_eq!(preview.then, "0200");
        assert_eq!(preview.now.after, "200");
    }
}
