//! What the rules for key files look at, and what they make of it.

use super::{Cases, Code, KEY_RULES, KeyCode, Meta};
use crate::finding::{Facts, Finding, Severity, Span};
use crate::signature::{Certificate, Damage, KeyFile, Moment};

/// A rule's metadata and its check.
#[derive(Debug)]
pub struct KeyRule {
    /// Which one.
    pub code: Code,
    /// How serious its findings are.
    pub severity: Severity,
    /// What it finds.
    pub check: KeyCheck,
}

/// What a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum KeyCheck {
    /// The file as a whole.
    File(fn(&KeySubject<'_>) -> Option<Finding>),
    /// Every certificate of somebody's own.
    Each(fn(&KeySubject<'_>, &Certificate) -> Option<Finding>),
}

/// What is known beside the file. What is not known is not asked about.
#[derive(Clone, Debug, Default)]
pub struct Given {
    /// The file's name.
    pub name: String,
    /// What is now.
    pub now: Option<Moment>,
    /// The person's number that was typed elsewhere.
    pub iin: Option<String>,
    /// The organisation's number that was typed elsewhere.
    pub bin: Option<String>,
    /// A company's key is needed.
    pub company: bool,
}

/// A file, and what is known beside it.
#[derive(Clone, Copy, Debug)]
pub struct KeySubject<'a> {
    /// What was read.
    pub file: &'a KeyFile,
    /// What was told.
    pub given: &'a Given,
}

/// Something that was found, and in which of the file's certificates.
#[derive(Clone, Debug, PartialEq)]
pub struct KeyFinding {
    /// Its place in the file; `None` where it is about the file.
    pub certificate: Option<usize>,
    /// What was found.
    pub finding: Finding,
}

impl KeyRule {
    /// What a finding says of its rule.
    pub const fn meta(&self) -> Meta {
        Meta {
            code: self.code,
            severity: self.severity,
            safety: None,
        }
    }

    /// Its examples: what is said of a file in short, as the tests read it.
    pub fn cases(&self) -> Cases {
        KeyCode::of(self.code)
            .map(KeyCode::cases)
            .unwrap_or_default()
    }

    /// What it finds in a file.
    pub fn find(&self, subject: &KeySubject<'_>) -> Vec<KeyFinding> {
        let found = |certificate, finding| KeyFinding {
            certificate,
            finding,
        };
        match self.check {
            KeyCheck::File(check) => {
                let one = check(subject).map(|finding| found(None, finding));
                one.into_iter().collect()
            }
            KeyCheck::Each(check) => {
                let own = subject.file.own();
                own.filter_map(|(number, one)| Some(found(Some(number), check(subject, one)?)))
                    .collect()
            }
        }
    }
}

impl KeySubject<'_> {
    /// A finding about what `text` names.
    pub(super) fn finding(&self, rule: &'static KeyRule, text: &str) -> Finding {
        // A file's own name stands in for what has none.
        let text = if text.is_empty() {
            self.file_name()
        } else {
            text
        };
        Finding {
            rule: rule.meta(),
            span: Span::new(0, 0),
            found: text.to_owned(),
            expected: None,
            facts: Facts::None,
            fix: None,
        }
    }

    /// A finding where the file tells nothing for this reason.
    pub(super) fn damaged(&self, rule: &'static KeyRule, why: Damage) -> Option<Finding> {
        (self.file.damage == Some(why)).then(|| self.finding(rule, ""))
    }

    /// The file's name without its folders.
    pub(super) fn file_name(&self) -> &str {
        let name = self.given.name.as_str();
        name.rsplit(['/', '\\']).next().unwrap_or(name)
    }

    /// Whether the file's name begins so, in whatever case.
    pub(super) fn named(&self, start: &str) -> bool {
        let head = self.file_name().get(..start.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(start))
    }
}

/// Everything that the rules find, what is most serious first.
pub fn check_key(subject: &KeySubject<'_>) -> Vec<KeyFinding> {
    let rules = KEY_RULES.iter();
    let mut found: Vec<_> = rules.flat_map(|rule| rule.find(subject)).collect();
    found.sort_by_key(|one| std::cmp::Reverse(one.finding.rule.severity));
    found
}
