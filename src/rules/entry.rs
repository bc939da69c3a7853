//! The rules for what is typed into registration forms: what they look at, and what they make of it.

use super::{Cases, Code, ENTRY_RULES, EntryCode, Meta};
use crate::finding::{Facts, Finding, Safety, Severity, Span};
use crate::identity::{Entry, Field};

/// A rule's metadata and its check.
#[derive(Debug)]
pub struct EntryRule {
    /// Which one.
    pub code: Code,
    /// How serious its findings are.
    pub severity: Severity,
    /// How far its fix can be trusted; `None` where it has none.
    pub safety: Option<Safety>,
    /// The fields that it looks at.
    pub fields: &'static [Field],
    /// What it finds. Called only for one of its fields, and, but for the rule for empty ones, where something stands in it.
    pub check: fn(&Entry<'_>) -> Option<Finding>,
}

impl EntryRule {
    /// What a finding says of its rule.
    pub const fn meta(&self) -> Meta {
        Meta {
            code: self.code,
            severity: self.severity,
            safety: self.safety,
        }
    }

    /// Its examples: the field's name, `=`, what is typed, and behind ` | ` what it is compared with.
    pub fn cases(&self) -> Cases {
        EntryCode::of(self.code)
            .map(EntryCode::cases)
            .unwrap_or_default()
    }
}

impl Entry<'_> {
    /// A finding of `rule` at a place in the text. What is secret is not quoted.
    pub(super) fn finding(&self, rule: &'static EntryRule, span: Span) -> Finding {
        let found = if self.field().is_secret() {
            ""
        } else {
            span.of(self.text())
        };
        Finding {
            rule: rule.meta(),
            span,
            found: found.to_owned(),
            expected: None,
            facts: Facts::None,
            fix: None,
        }
    }

    /// A finding about all that stands in the field.
    pub(super) fn whole(&self, rule: &'static EntryRule) -> Finding {
        self.finding(rule, self.trimmed())
    }

    /// A finding about a length: how many characters there are, and how many there may be.
    pub(super) fn counted(&self, rule: &'static EntryRule, limit: usize) -> Finding {
        let found = self.value().chars().count();
        self.whole(rule).with(Facts::Count { found, limit })
    }

    /// A finding about the characters of the value from the first that is such to the last.
    pub(super) fn with_odd(
        &self,
        rule: &'static EntryRule,
        is_odd: impl Fn(usize, char) -> bool,
    ) -> Option<Finding> {
        let odd = || {
            self.value()
                .chars()
                .enumerate()
                .filter(|&(at, c)| is_odd(at, c))
        };
        let (first, _) = odd().next()?;
        let (last, _) = odd().last()?;
        Some(self.finding(rule, self.place(first, last + 1)))
    }
}

/// Everything that the rules find, errors first.
pub fn check_entry(entry: &Entry<'_>) -> Vec<Finding> {
    let blank = entry.value().is_empty();
    let mut found = Vec::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let wanted = |rule: &&&EntryRule| {
            let asks = rule.code == Code::A005 || !blank;
            rule.severity == severity && asks && rule.fields.contains(&entry.field())
        };
        found.extend(
            ENTRY_RULES
                .iter()
                .filter(wanted)
                .filter_map(|rule| (rule.check)(entry)),
        );
    }
    found
}
