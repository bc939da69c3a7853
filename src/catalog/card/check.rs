//! What is missing or does not fit, by what is known of the attributes. The rules for templates say more of most attributes;
//! they run in the engine's worker, and [`settle`] leaves out here what they say there.

use super::attributes::{Kind, MEASURE, Obligation, Part, Spec, Specs};
use super::content::Content;
use super::pattern;
use crate::photo::View;

/// The class stands where attributes do.
pub const CLASS: &str = "oktru";
/// The photos stand where attributes do.
pub const PHOTOS: &str = "photos";

/// What is the matter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It has to be filled in.
    Missing,
    /// The manual asks for it, the catalog's list of attributes does not.
    MissingAdvised,
    /// More characters than the catalog takes.
    TooLong {
        /// How many there are.
        found: usize,
        /// The most there may be.
        most: u32,
    },
    /// More characters than one of the catalog's texts allows.
    LongerThanAdvised {
        /// How many there are.
        found: usize,
        /// The most there should be.
        most: u32,
    },
    /// It does not have the form that the catalog asks for.
    Form,
    /// No number with a decimal point.
    NotANumber,
    /// The number is too small.
    Below(String),
    /// The number is too great.
    Above(String),
    /// Neither `true` nor `false`.
    NotABoolean,
    /// Words where the code of an entry belongs: it has to be chosen from the dictionary.
    NotChosen,
    /// A file has not been uploaded to the catalog.
    NotUploaded,
    /// State procurement asks for a photo from this side.
    NoView(View),
    /// An own attribute without a name, or a name without a value.
    HalfOwn,
}

impl Problem {
    /// Whether the catalog would refuse the card for it.
    pub const fn is_error(&self) -> bool {
        !matches!(self, Self::MissingAdvised | Self::LongerThanAdvised { .. })
    }

    /// Whether the rules in the worker look at the same thing.
    const fn is_of_rules(&self) -> bool {
        matches!(
            self,
            Self::Form
                | Self::NotANumber
                | Self::Below(_)
                | Self::NotABoolean
                | Self::NotChosen
                | Self::Above(_)
        )
    }
}

/// A problem and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// The attribute; [`CLASS`] and [`PHOTOS`] stand among them.
    pub code: String,
    /// Which of several blocks, from 0.
    pub at: usize,
    /// What is the matter.
    pub problem: Problem,
}

/// What is missing or does not fit. `gov` are the extended attributes of the class, where they are known.
pub fn check(content: &Content, specs: &Specs, gov: Option<&Specs>) -> Vec<Issue> {
    let mut found = Vec::new();
    if content.oktru.trim().is_empty() {
        add(&mut found, CLASS, 0, Problem::Missing);
    } else if !is_code(&content.oktru) {
        add(&mut found, CLASS, 0, Problem::NotChosen);
    }
    for spec in specs.all().iter().filter(|spec| !spec.by_catalog) {
        if !content.is_locked(&spec.code) {
            base(content, spec, specs, &mut found);
        }
    }
    if content.gov.on {
        extended(content, gov, &mut found);
    }
    found
}

fn add(out: &mut Vec<Issue>, code: &str, at: usize, problem: Problem) {
    out.push(Issue {
        code: code.to_owned(),
        at,
        problem,
    });
}

fn base(content: &Content, spec: &Spec, specs: &Specs, out: &mut Vec<Issue>) {
    let code = spec.code.as_str();
    match code {
        MEASURE => {}
        "tnved" => value(spec, &content.tnved.join("@"), 0, out),
        // Whoever asks for a temporary code has none.
        "xtin" if content.wants_xtin => {}
        _ if spec.block == MEASURE => measures(content, spec, out),
        _ if !spec.block.is_empty() && specs.get(&spec.block).is_some() => {
            in_blocks(content, spec, specs, out);
        }
        _ if spec.kind == Kind::Block => {}
        _ => value(spec, content.get(code), 0, out),
    }
}

fn measures(content: &Content, spec: &Spec, out: &mut Vec<Issue>) {
    let filled = content.measures.iter().enumerate();
    let mut filled = filled.filter(|(_, measure)| !measure.is_blank()).peekable();
    if filled.peek().is_none() {
        value(spec, "", 0, out);
    }
    for (at, measure) in filled {
        let text = match spec.code.as_str() {
            "quantity" => &measure.quantity,
            "measure_unit" => &measure.unit,
            _ => continue,
        };
        value(spec, text, at, out);
    }
}

/// An attribute of a block that the catalog has added.
fn in_blocks(content: &Content, spec: &Spec, specs: &Specs, out: &mut Vec<Issue>) {
    let own = content.blocks.iter().filter(|b| b.code == spec.block);
    let mut own = own.enumerate().peekable();
    let needed = specs
        .get(&spec.block)
        .is_some_and(|b| b.required == Obligation::Required);
    if own.peek().is_none() && needed {
        value(spec, "", 0, out);
    }
    for (at, block) in own {
        let text = block.values.get(&spec.code).map_or("", String::as_str);
        value(spec, text, at, out);
    }
}

fn extended(content: &Content, specs: Option<&Specs>, out: &mut Vec<Issue>) {
    for spec in specs.map(Specs::all).unwrap_or_default() {
        let gov = &content.gov;
        let values = match spec.part {
            Part::GovMain => &gov.main,
            _ => &gov.additional,
        };
        if spec.kind != Kind::Block && spec.block.is_empty() && !spec.by_catalog {
            let text = values.get(&spec.code).map_or("", String::as_str);
            value(spec, text, 0, out);
        }
    }
    for (at, own) in content.gov.custom.iter().enumerate() {
        let name = own.name_ru.trim().is_empty() && own.name_kk.trim().is_empty();
        let text = own.value.trim().is_empty();
        if name != text {
            add(out, "custom", at, Problem::HalfOwn);
        }
    }
    for view in [View::Front, View::Back] {
        if !content.photos.iter().any(|photo| photo.view == view) {
            add(out, PHOTOS, 0, Problem::NoView(view));
        }
    }
}

/// One value.
fn value(spec: &Spec, text: &str, at: usize, out: &mut Vec<Issue>) {
    let mut problem = |problem| add(out, &spec.code, at, problem);
    let text = text.trim();
    if text.is_empty() {
        match spec.required {
            Obligation::Required => problem(Problem::Missing),
            Obligation::Advised => problem(Problem::MissingAdvised),
            Obligation::Optional => {}
        }
        return;
    }
    let found = text.chars().count();
    match (spec.max_length, spec.advised_length) {
        (Some(most), _) if found > most as usize => problem(Problem::TooLong { found, most }),
        (_, Some(most)) if found > most as usize => {
            problem(Problem::LongerThanAdvised { found, most });
        }
        _ => {}
    }
    match spec.kind {
        Kind::Number => number(spec, text, &mut problem),
        Kind::Boolean if !matches!(text, "true" | "false") => problem(Problem::NotABoolean),
        Kind::Dictionary | Kind::MultiDictionary if !text.split('@').all(is_code) => {
            problem(Problem::NotChosen);
        }
        _ if !spec.pattern.is_empty() && pattern::matches(&spec.pattern, text) == Some(false) => {
            problem(Problem::Form);
        }
        _ => {}
    }
}

fn number(spec: &Spec, text: &str, problem: &mut impl FnMut(Problem)) {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let Some(number) = text
        .parse::<f64>()
        .ok()
        .filter(|_| is_digits(whole) && is_digits(fraction))
    else {
        return problem(Problem::NotANumber);
    };
    if spec.min.parse().is_ok_and(|least: f64| number < least) {
        problem(Problem::Below(spec.min.clone()));
    } else if spec.max.parse().is_ok_and(|most: f64| number > most) {
        problem(Problem::Above(spec.max.clone()));
    }
}

/// Whether a text may be a code: codes of dictionaries are Latin letters, digits and what joins them.
fn is_code(text: &str) -> bool {
    let text = text.trim();
    let is_part = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    !text.is_empty() && text.chars().all(is_part)
}

/// Leaves out what the rules say of the same place: `told` says whether they have found an error in an attribute, by its code
/// and the number of its block.
pub fn settle(issues: &mut Vec<Issue>, told: impl Fn(&str, usize) -> bool) {
    issues.retain(|issue| !(issue.problem.is_of_rules() && told(&issue.code, issue.at)));
}
