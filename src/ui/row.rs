//! One row of the list: what stands in the line, what to do about it, at most one button. The list hears what happens in
//! it: buttons say by their class what they do, and by `data-fix` which finding they mend.

use super::around;
use super::desk::{Desk, Place};
use super::details::Details;
use super::el::{El, button, el};
use super::excerpt::Excerpt;
use super::find;
use super::icon::{Icon, bucket_tint, severity_tint};
use crate::finding::{Finding, Safety, Severity};
use crate::list::{Bucket, List};
use crate::text;

/// What a row shows. Rows that show the same are not drawn again.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    /// The item's number in the list.
    pub(super) item: usize,
    pub(super) place: Place,
    /// Which finding the row's button mends, and what the button says.
    fix: Option<(usize, String)>,
    code: Excerpt,
    label: Option<String>,
    /// The severity of the finding that is told, or the bucket.
    tells: Tells,
    says: String,
    /// What the catalog has answered.
    answer: Option<String>,
    /// What the page around remarks.
    remark: Option<String>,
    details: Option<Details>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Tells {
    Severity(Severity),
    Bucket(Bucket),
}

impl Row {
    /// Reads an item; `None` where there is none. `open` are the places whose details are shown.
    pub(super) fn read(desk: Desk, list: &List, item: usize, open: &[Place]) -> Option<Self> {
        let found = list.items().get(item)?;
        let (line, cell) = (list.input(item), list.place(item));
        let findings = list.findings(item);
        let main = main(&findings);
        let place = (found.line, cell.start);
        Some(Self {
            item,
            place,
            fix: first_fix(&findings, desk),
            code: Excerpt::new(line, cell, main.map(|finding| finding.span)),
            label: list.label(item).filter(|label| !label.is_empty()),
            tells: main.map_or(Tells::Bucket(found.bucket), |finding| {
                Tells::Severity(finding.rule.severity)
            }),
            says: match main {
                Some(finding) => text::message(finding, desk.locale),
                None => text::next_step(found.bucket, found.kind, desk.locale).to_owned(),
            },
            answer: find::answer(desk, list, item),
            remark: around::remark(desk, list, item),
            details: open
                .contains(&place)
                .then(|| Details::read(list, item, findings)),
        })
    }

    /// Draws the row into its element, which says only where it is in the list.
    pub(super) fn draw(&self, desk: Desk, node: &El) {
        node.node().set_inner_html("");
        let _ = node
            .node()
            .class_list()
            .toggle_with_force("nr-open", self.details.is_some());
        let row = node.clone().child(&self.head(desk));
        if let Some(details) = &self.details {
            row.child(&details.draw(desk));
        }
    }

    fn head(&self, desk: Desk) -> El {
        let words = desk.words;
        let (sign, tint, word) = match self.tells {
            Tells::Severity(severity) => (
                Icon::of_severity(severity),
                severity_tint(severity),
                words.severity(severity),
            ),
            Tells::Bucket(bucket) => (
                Icon::of_bucket(bucket),
                bucket_tint(bucket),
                words.bucket(bucket),
            ),
        };
        let line = (words.phrases.line)(self.place.0);
        let mut item = el("p", "nr-item").child(&code(desk, &self.code));
        if let Some(label) = &self.label {
            item = item
                .text(" ")
                .child(&el("span", "nr-name quiet").text(label));
        }
        let number = (words.phrases.number)(self.place.0 as usize);
        let word = el("span", "visually-hidden").text(word);
        let beside = [&self.answer, &self.remark];
        let beside: Vec<El> = beside
            .into_iter()
            .flatten()
            .map(|said| el("p", "nr-says nr-answer").text(said))
            .collect();
        let head = el("div", &["nr-head ", tint].concat()).with(&[
            el("span", "nr-line figures").text(&number),
            el("span", "nr-sign").with(&[sign.draw(), word]),
            el("div", "nr-what")
                .with(&[item, el("p", "nr-says").text(&self.says)])
                .with(&beside),
        ]);
        let head = match &self.fix {
            Some((finding, title)) => {
                head.child(&fix_button("btn btn-small nr-fix", *finding, title))
            }
            None => head,
        };
        let more = button("nr-plain nr-more")
            .attr(
                "aria-expanded",
                if self.details.is_some() {
                    "true"
                } else {
                    "false"
                },
            )
            .attr("aria-label", &[words.details, ", ", &line].concat());
        head.child(&more.child(&Icon::Down.draw()))
    }
}

/// The finding that the row tells: the first error or warning.
pub(super) fn main(findings: &[Finding]) -> Option<&Finding> {
    findings
        .iter()
        .find(|finding| finding.rule.severity > Severity::Info)
}

/// The first fix that may be applied, and what its button says.
fn first_fix(findings: &[Finding], desk: Desk) -> Option<(usize, String)> {
    let may = |finding: &Finding| {
        finding
            .fix
            .as_ref()
            .is_some_and(|fix| fix.safety != Safety::Display)
    };
    let at = findings.iter().position(may)?;
    Some((at, text::fix_title(&findings[at], desk.locale)?))
}

/// A button that mends a finding.
pub(super) fn fix_button(class: &str, finding: usize, title: &str) -> El {
    button(class)
        .attr("data-fix", &finding.to_string())
        .text(title)
}

/// The code with its faulty place marked; a word where there is none.
pub(super) fn code(desk: Desk, code: &Excerpt) -> El {
    if code.is_empty() {
        return el("span", "nr-code quiet").text(desk.words.no_code);
    }
    let shown = el("span", "nr-code code").text(&code.before);
    let shown = if code.marked.is_empty() {
        shown
    } else {
        shown.child(&el("mark", "").text(&code.marked))
    };
    shown.text(&code.after)
}
