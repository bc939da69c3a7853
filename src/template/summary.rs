//! What all findings come to.

use super::Located;
use crate::finding::{Safety, Severity};
use crate::rules::Meta;

/// True counts, accepted findings left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Findings for which the catalog would refuse the file.
    pub errors: usize,
    /// Findings to look at.
    pub warnings: usize,
    /// Hints.
    pub infos: usize,
    /// Rows with at least one error.
    pub rows_with_errors: usize,
}

impl Counts {
    pub(super) fn add(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.infos += 1,
        }
    }
}

/// The findings of one rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which one.
    pub rule: Meta,
    /// How many, accepted ones left out.
    pub count: usize,
    /// How many of them have a safe fix.
    pub safe: usize,
    /// How many have an unsafe one.
    pub unsafe_fixes: usize,
}

impl Group {
    pub(super) const fn new(rule: Meta) -> Self {
        Self {
            rule,
            count: 0,
            safe: 0,
            unsafe_fixes: 0,
        }
    }

    pub(super) fn add(&mut self, located: &Located) {
        self.count += 1;
        match located.finding.fix.as_ref().map(|fix| fix.safety) {
            Some(Safety::Safe) => self.safe += 1,
            Some(Safety::Unsafe) => self.unsafe_fixes += 1,
            _ => {}
        }
    }
}
