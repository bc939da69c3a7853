//! The text with fixes applied.

use super::{List, layout, replaced};
use crate::finding::{Finding, Safety, Span};
use crate::rules::{self, Subject};

impl List {
    /// The whole text with one finding's fix applied; `None` where the finding has no fix that may be applied, or is not
    /// of this item.
    pub fn with_fix(&self, item: usize, finding: &Finding) -> Option<String> {
        let fix = finding
            .fix
            .as_ref()
            .filter(|fix| fix.safety != Safety::Display)?;
        let start = self.items.get(item)?.start as usize;
        self.input(item).get(finding.span.start..finding.span.end)?;
        Some(replaced(&self.text, finding.span.shifted(start), &fix.replacement).into_owned())
    }

    /// The whole text with every safe fix applied; doing it again changes nothing.
    pub fn with_safe_fixes(&self) -> String {
        // A quotation mark that is gone may join what it parted, which is then mended in its turn.
        const ROUNDS: usize = 8;
        let mut text = self.with_own_safe_fixes();
        for _ in 0..ROUNDS {
            let list = Self::check(text.as_str());
            if list.safe_fixes() == 0 {
                break;
            }
            text = list.with_own_safe_fixes();
        }
        text
    }

    fn with_own_safe_fixes(&self) -> String {
        let mut text = String::with_capacity(self.text.len());
        let mut at = 0;
        for number in 0..self.items.len() {
            if self.has_safe_fix(number) {
                let (start, end) = self.items[number].place;
                text.push_str(&self.text[at..start as usize]);
                text.push_str(&safely_fixed(&self.text[start as usize..end as usize]));
                at = end as usize;
            }
        }
        text.push_str(&self.text[at..]);
        text
    }
}

/// A cell with its safe fixes applied, one after the other: a fix may move the place of the next one.
fn safely_fixed(cell: &str) -> String {
    let mut cell = cell.to_owned();
    // Each fix takes characters out or makes one plain, so there are never more rounds than characters.
    for _ in 0..=cell.len() {
        let place = Span::new(0, cell.len());
        let reading = layout::reading(&cell, place);
        let findings = rules::check(&Subject {
            line: &cell,
            cell: place,
            reading: &reading,
            twins: &[],
            number: 0,
        });
        let is_safe = |finding: &&Finding| {
            finding
                .fix
                .as_ref()
                .is_some_and(|fix| fix.safety == Safety::Safe)
        };
        let Some(finding) = findings.iter().find(is_safe) else {
            break;
        };
        let Some(fix) = &finding.fix else { break };
        cell = replaced(&cell, finding.span, &fix.replacement).into_owned();
    }
    cell
}
