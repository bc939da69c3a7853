//! The way from a rule to its words, family by family, so that an artefact links only what it can say.

use super::{Locale, Said, en, kk, ru};
use crate::rules::{DictionaryCode, EntryCode, FileCode, KeyCode, ListCode, PhotoCode, RowCode};

/// What the rules for lists of codes say.
pub(crate) const fn said_of_codes(code: ListCode, locale: Locale) -> Said {
    let (words, unsure, fix) = match locale {
        Locale::Ru => (
            ru::rules::words(code),
            ru::rules::unsure(code),
            ru::rules::fix(code),
        ),
        Locale::Kk => (
            kk::rules::words(code),
            kk::rules::unsure(code),
            kk::rules::fix(code),
        ),
        Locale::En => (
            en::rules::words(code),
            en::rules::unsure(code),
            en::rules::fix(code),
        ),
    };
    Said { words, unsure, fix }
}

/// What the rules for a template's file say.
pub(crate) const fn said_of_files(code: FileCode, locale: Locale) -> Said {
    let (words, unsure) = match locale {
        Locale::Ru => (ru::file::words(code), ru::file::unsure(code)),
        Locale::Kk => (kk::file::words(code), kk::file::unsure(code)),
        Locale::En => (en::file::words(code), en::file::unsure(code)),
    };
    // None of them has a fix: a header is mended in the file itself.
    Said {
        words,
        unsure,
        fix: None,
    }
}

/// What the rules for a template's rows say.
pub(crate) const fn said_of_rows(code: RowCode, locale: Locale) -> Said {
    let (words, unsure, fix) = match locale {
        Locale::Ru => (
            ru::row::words(code),
            ru::row::unsure(code),
            ru::row::fix(code),
        ),
        Locale::Kk => (
            kk::row::words(code),
            kk::row::unsure(code),
            kk::row::fix(code),
        ),
        Locale::En => (
            en::row::words(code),
            en::row::unsure(code),
            en::row::fix(code),
        ),
    };
    Said { words, unsure, fix }
}

/// What the rules that need dictionaries say.
pub(crate) const fn said_of_dictionaries(code: DictionaryCode, locale: Locale) -> Said {
    let (words, unsure, fix) = match locale {
        Locale::Ru => (
            ru::dictionary::words(code),
            ru::dictionary::unsure(code),
            ru::dictionary::fix(code),
        ),
        Locale::Kk => (
            kk::dictionary::words(code),
            kk::dictionary::unsure(code),
            kk::dictionary::fix(code),
        ),
        Locale::En => (
            en::dictionary::words(code),
            en::dictionary::unsure(code),
            en::dictionary::fix(code),
        ),
    };
    Said { words, unsure, fix }
}

/// What the rules for registration forms say.
pub(crate) const fn said_of_entries(code: EntryCode, locale: Locale) -> Said {
    let (words, unsure, fix) = match locale {
        Locale::Ru => (
            ru::entry::words(code),
            ru::entry::unsure(code),
            ru::entry::fix(code),
        ),
        Locale::Kk => (
            kk::entry::words(code),
            kk::entry::unsure(code),
            kk::entry::fix(code),
        ),
        Locale::En => (
            en::entry::words(code),
            en::entry::unsure(code),
            en::entry::fix(code),
        ),
    };
    Said {
        words,
        unsure,
        fix: Some(fix),
    }
}

/// What the rules for photos say.
pub(crate) const fn said_of_photos(code: PhotoCode, locale: Locale) -> Said {
    let (words, unsure) = match locale {
        Locale::Ru => (ru::photo::words(code), ru::photo::unsure(code)),
        Locale::Kk => (kk::photo::words(code), kk::photo::unsure(code)),
        Locale::En => (en::photo::words(code), en::photo::unsure(code)),
    };
    // A photo is mended as a whole, not by a text that takes another's place.
    Said {
        words,
        unsure,
        fix: None,
    }
}

/// What the rules for key files say.
pub(crate) const fn said_of_keys(code: KeyCode, locale: Locale) -> Said {
    let words = match locale {
        Locale::Ru => ru::keys::words(code),
        Locale::Kk => kk::keys::words(code),
        Locale::En => en::keys::words(code),
    };
    // None of them has a fix: another file is chosen, or a new key is asked for.
    Said {
        words,
        unsure: None,
        fix: None,
    }
}
