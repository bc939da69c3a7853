//! What stands between a person and an answer, in words: what happened, and the one thing to do.

use crate::catalog::answer::{NoAnswer, Trouble};
use crate::text::{Locale, en, kk, ru};

/// What happened, and what to do.
pub(in crate::text) type Pair = [&'static str; 2];

/// The words for each trouble in one language. `{said}` stands for the catalog's own words, `{status}` for a number.
#[derive(Debug)]
pub(in crate::text) struct TroubleWords {
    pub(in crate::text) not_found: Pair,
    pub(in crate::text) not_found_said: Pair,
    pub(in crate::text) refused: Pair,
    pub(in crate::text) refused_silently: Pair,
    pub(in crate::text) not_authorised: Pair,
    pub(in crate::text) busy: Pair,
    pub(in crate::text) fault: Pair,
    pub(in crate::text) offline: Pair,
    pub(in crate::text) timed_out: Pair,
    pub(in crate::text) failed: Pair,
    pub(in crate::text) stopped: Pair,
    pub(in crate::text) not_sent: Pair,
    pub(in crate::text) not_the_catalog: Pair,
    pub(in crate::text) changed: Pair,
    /// Try again after so many seconds.
    pub(in crate::text) again_after: fn(u64) -> String,
}

/// What has happened, and what to do next, as sentences.
pub fn trouble(trouble: &Trouble, locale: Locale) -> (String, String) {
    let words = match locale {
        Locale::Ru => &ru::catalog::TROUBLE,
        Locale::Kk => &kk::catalog::TROUBLE,
        Locale::En => &en::catalog::TROUBLE,
    };
    let (pair, said) = match trouble {
        Trouble::NotFound(said) if said.trim().is_empty() => (words.not_found, ""),
        Trouble::NotFound(said) => (words.not_found_said, said.trim()),
        Trouble::Refused(error) if error.message.trim().is_empty() => {
            (words.refused_silently, error.code.as_str())
        }
        Trouble::Refused(error) => (words.refused, error.message.trim()),
        Trouble::NotAuthorised => (words.not_authorised, ""),
        Trouble::Busy(_) => (words.busy, ""),
        Trouble::Fault(_) => (words.fault, ""),
        Trouble::NoAnswer(why) => (no_answer(*why, words), ""),
        Trouble::NotTheCatalog => (words.not_the_catalog, ""),
        Trouble::Changed => (words.changed, ""),
    };
    let [what, next] = pair;
    let status = match trouble {
        Trouble::Fault(status) => status.to_string(),
        _ => String::new(),
    };
    // What the catalog says goes in last: nothing in it is a template.
    let what = what.replace("{status}", &status).replace("{said}", said);
    let next = match trouble {
        Trouble::Busy(Some(wait)) => (words.again_after)(wait.div_ceil(1000).max(1)),
        _ => next.to_owned(),
    };
    (what, next)
}

const fn no_answer(why: NoAnswer, words: &TroubleWords) -> Pair {
    match why {
        NoAnswer::Offline => words.offline,
        NoAnswer::TimedOut => words.timed_out,
        NoAnswer::Failed => words.failed,
        NoAnswer::Stopped => words.stopped,
        NoAnswer::NotSent => words.not_sent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::contract::ApiError;

    fn all() -> Vec<Trouble> {
        let refused = |code: &str, message: &str| {
            Trouble::Refused(ApiError {
                code: code.into(),
                message: message.into(),
            })
        };
        vec![
            Trouble::NotFound(String::new()),
            Trouble::NotFound("Product not found".into()),
            refused("VALIDATION_ERROR", "name_ru {status} {said}"),
            refused("BUSINESS_ERROR", " "),
            Trouble::NotAuthorised,
            Trouble::Busy(None),
            Trouble::Busy(Some(30_000)),
            Trouble::Fault(502),
            Trouble::NoAnswer(NoAnswer::Offline),
            Trouble::NoAnswer(NoAnswer::TimedOut),
            Trouble::NoAnswer(NoAnswer::Failed),
            Trouble::NoAnswer(NoAnswer::Stopped),
            Trouble::NoAnswer(NoAnswer::NotSent),
            Trouble::NotTheCatalog,
            Trouble::Changed,
        ]
    }

    #[test]
    fn every_trouble_has_words_and_a_next_step_in_every_language() {
        for locale in Locale::ALL {
            let mut seen = Vec::new();
            for trouble in all() {
                let (what, next) = super::trouble(&trouble, locale);
                assert!(what.ends_with('.') && next.ends_with('.'), "{what} {next}");
                assert!(!seen.contains(&(what.clone(), next.clone())), "{what}");
                seen.push((what, next));
            }
        }
    }

    #[test]
    fn the_catalogs_words_are_quoted_as_they_are() {
        let [_, found, refused, silent, ..] = &all()[..] else {
            unreachable!()
        };
        for locale in Locale::ALL {
            assert!(trouble(found, locale).0.contains("Product not found"));
            assert!(
                trouble(refused, locale)
                    .0
                    .contains("name_ru {status} {said}")
            );
            assert!(trouble(silent, locale).0.contains("BUSINESS_ERROR"));
        }
    }

    #[test]
    fn a_wait_is_told_in_seconds_and_then_in_minutes() {
        let wait = |ms| trouble(&Trouble::Busy(Some(ms)), Locale::En).1;
        assert!(wait(1).contains("1 s"));
        assert!(wait(30_500).contains("31 s"));
        assert!(wait(600_000).contains("10 min"));
        assert!(trouble(&Trouble::Fault(502), Locale::En).0.contains("502"));
    }
}
