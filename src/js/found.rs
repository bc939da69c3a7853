//! A finding as JavaScript gets it.

use crate::finding::{Finding, Safety, Severity};
use crate::text::{self, Locale};
use serde::Serialize;

#[derive(Serialize)]
struct JsFix {
    safety: &'static str,
    replacement: String,
    title: String,
}

#[derive(Serialize)]
pub(super) struct JsFinding {
    rule: &'static str,
    severity: &'static str,
    start: usize,
    end: usize,
    found: String,
    expected: Option<String>,
    message: String,
    help: &'static str,
    fix: Option<JsFix>,
}

/// A byte position in a line as JavaScript counts: in UTF-16 code units, so that `input.slice(start, end)` is the place.
fn utf16(line: &str, byte: usize) -> usize {
    line.get(..byte).unwrap_or(line).encode_utf16().count()
}

pub(super) fn finding(input: &str, found: &Finding, locale: Locale) -> JsFinding {
    JsFinding {
        rule: found.rule.code.id(),
        severity: match found.rule.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        },
        start: utf16(input, found.span.start),
        end: utf16(input, found.span.end),
        found: found.found.clone(),
        expected: found.expected.clone(),
        message: text::message(found, locale),
        help: text::help(found.rule.code, locale),
        fix: found.fix.as_ref().map(|fix| JsFix {
            safety: match fix.safety {
                Safety::Safe => "safe",
                Safety::Unsafe => "unsafe",
                Safety::Display => "display",
            },
            replacement: fix.replacement.clone(),
            title: text::fix_title(found, locale).unwrap_or_default(),
        }),
    }
}
