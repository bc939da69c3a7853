//! a041: Not an e-mail address: the name, @, and a domain with a point.

use super::{Cases, Code, Entry, EntryRule, Field, Finding, Severity};
use crate::finding::Span;
use crate::identity::email_fault;

pub(super) static RULE: EntryRule = EntryRule {
    code: Code::A041,
    severity: Severity::Error,
    safety: None,
    fields: &[Field::Email],
    check,
};

pub(super) const CASES: Cases = Cases {
    hits: &["email=*aidana.mail.kz*", "email=aidana@*mail*", "email=aidana@mail*,*kz", "email=aidana@mail.kz*@*", "email=aidana*,* x@mail.kz"],
    misses: &["email=aidana@mail.kz", "email= a@b.kz"],
};

fn check(entry: &Entry<'_>) -> Option<Finding> {
    let (start, end) = email_fault(entry.value())?;
    let at = Span::new(start, end).shifted(entry.trimmed().start);
    Some(entry.finding(&RULE, at))
}
