//! Whether a request in the catalog is what a content was to become. The catalog shows a request in another form than it was
//! sent in, may leave something out, and adds what it fills itself; so there is a third answer.

use std::collections::BTreeMap;

use crate::catalog::card::Content;
use crate::catalog::card::attributes::LOCKED_IN_EDITS;
use crate::catalog::contract::{AttributeValue, RequestBody, RequestDetails};

/// What the catalog fills by itself.
const OF_THE_CATALOG: [&str; 6] = [
    "ntin",
    "kztin",
    "xtin",
    "szpt",
    "szpt_category",
    "is_domestic",
];

/// How a request is like a content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Likeness {
    /// All that was sent is there, and nothing else.
    Same,
    /// Nothing contradicts, but something is missing or more than was sent.
    Perhaps,
    /// Another one.
    Different,
}

/// How a request is like a content.
pub fn likeness(content: &Content, details: &RequestDetails) -> Likeness {
    let theirs = Content::from_details(details);
    let mut verdict = Verdict::default();
    class(content, &theirs, &mut verdict);
    edited(content, &theirs, details, &mut verdict);
    let (ours_body, theirs_body) = (content.body(), theirs.body());
    verdict.compare(
        &leaves(&ours_body.attributes),
        &leaves(&theirs_body.attributes),
        |code| {
            OF_THE_CATALOG.contains(&code)
                || content.edits.is_some() && LOCKED_IN_EDITS.contains(&code)
        },
    );
    let extended = extended(&theirs_body);
    // A catalog that shows nothing of the extended part says nothing about it.
    if !extended.is_empty() {
        verdict.compare(&self::extended(&ours_body), &extended, |code| {
            OF_THE_CATALOG.contains(&code)
        });
    }
    verdict.finish()
}

#[derive(Default)]
struct Verdict {
    agrees: bool,
    contradicts: bool,
    differs: bool,
}

impl Verdict {
    fn compare(&mut self, ours: &Leaves, theirs: &Leaves, is_added: impl Fn(&str) -> bool) {
        for (code, values) in ours {
            match theirs.get(code) {
                Some(others) if same(values, others) => self.agrees = true,
                Some(_) => self.contradicts = true,
                None => self.differs = true,
            }
        }
        let more = |code: &&String| !ours.contains_key(*code) && !is_added(code);
        self.differs |= theirs.keys().any(|code| more(&code));
    }

    const fn finish(self) -> Likeness {
        if self.contradicts || !self.agrees {
            Likeness::Different
        } else if self.differs {
            Likeness::Perhaps
        } else {
            Likeness::Same
        }
    }
}

/// Classes may be written in another way than they are sent: only two of one form contradict each other.
fn class(ours: &Content, theirs: &Content, verdict: &mut Verdict) {
    let form = |code: &str| -> String {
        let form = code
            .chars()
            .map(|c| if c.is_ascii_digit() { '0' } else { c });
        form.collect()
    };
    let (ours, theirs) = (ours.oktru.trim(), theirs.oktru.trim());
    if !theirs.is_empty() && ours != theirs && form(ours) == form(theirs) {
        verdict.contradicts = true;
    }
}

/// Edits of published cards are told apart by the card.
fn edited(ours: &Content, theirs: &Content, details: &RequestDetails, verdict: &mut Verdict) {
    let Some(ntin) = &ours.edits else {
        verdict.differs |= theirs.edits.is_some();
        return;
    };
    match &theirs.edits {
        Some(other) if other == ntin => verdict.agrees = true,
        Some(_) => verdict.contradicts = true,
        None if details.short.product_data.to_string().contains(ntin) => verdict.agrees = true,
        None => verdict.differs = true,
    }
}

/// Values by the codes of their attributes, whatever blocks they stand in.
type Leaves = BTreeMap<String, Vec<String>>;

fn leaves(values: &[AttributeValue]) -> Leaves {
    let mut out = Leaves::new();
    gather(values, &mut out);
    for values in out.values_mut() {
        values.sort_unstable();
    }
    out
}

fn gather(values: &[AttributeValue], out: &mut Leaves) {
    for value in values {
        let text = value.value.as_deref().unwrap_or_default();
        // One of one's own has names instead of a code.
        let code = if value.code.is_empty() {
            &value.name_ru
        } else {
            &value.code
        };
        for part in text
            .split('@')
            .map(str::trim)
            .filter(|part| !part.is_empty())
        {
            out.entry(code.clone()).or_default().push(part.to_owned());
        }
        gather(&value.attributes, out);
    }
}

fn extended(body: &RequestBody) -> Leaves {
    let mut out = Leaves::new();
    gather(&body.main_extended_attributes, &mut out);
    gather(&body.additional_extended_attributes, &mut out);
    gather(&body.custom_extended_attributes, &mut out);
    for values in out.values_mut() {
        values.sort_unstable();
    }
    out
}

fn same(ours: &[String], theirs: &[String]) -> bool {
    ours.len() == theirs.len()
        && ours
            .iter()
            .zip(theirs)
            .all(|(a, b)| a == b || as_number(a, b))
}

/// `0.50` and `0.5` are one number; codes with zeros before them are none.
fn as_number(a: &str, b: &str) -> bool {
    let number = |text: &str| {
        let is_code = text.len() > 1 && text.starts_with('0') && !text.starts_with("0.");
        let short = text.len() < 13 && !is_code;
        text.parse::<f64>()
            .ok()
            .filter(|number| short && number.is_finite())
    };
    // Both are what a person has typed, read in the same way.
    number(a)
        .zip(number(b))
        .is_some_and(|(a, b)| (a - b).abs() < f64::EPSILON)
}
