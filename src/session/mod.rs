//! An open template, asked and answered in messages: what a worker does, without the worker. `views` shows it to the page,
//! `change` is everything that changes it, `files` what can be saved of it, `journal` what is kept of it on the device. `card`
//! checks a card of the catalog as if it were a row, `rows` makes cards of rows.

mod card;
mod change;
mod files;
mod journal;
mod rows;
mod views;

pub(crate) use files::saved;

use crate::template::{Book, Damage, Dictionaries, Template};
use crate::text::{self, Hitch, Locale};
use crate::worker::protocol::{Answer, Ask, STAGES};
use crate::xlsx::{self, Stage};
use std::sync::Arc;

/// Told which of [`STAGES`] it is, how much of it is done, and of how much (0 where that is not known).
pub type Progress<'a> = &'a mut dyn FnMut(&'static str, usize, usize);

/// Files that come with an answer.
type Files = Vec<Vec<u8>>;

/// What a worker holds: at most one open file.
#[derive(Debug, Default)]
pub struct Session {
    locale: Option<Locale>,
    /// Read, but not checked yet.
    read: Option<Read>,
    open: Option<Open>,
    /// Those of a template loaded before, for cards that no file belongs to.
    kept: Option<Arc<Dictionaries>>,
}

#[derive(Debug)]
struct Read {
    bytes: Vec<u8>,
    name: String,
    book: Result<Book, Damage>,
}

#[derive(Debug)]
struct Open {
    bytes: Vec<u8>,
    name: String,
    locale: Locale,
    template: Template,
}

impl Session {
    /// Reads and checks a file. `kept` is a template whose dictionaries stand in for those that the file lacks.
    pub fn open(
        &mut self,
        bytes: Vec<u8>,
        name: &str,
        lang: &str,
        kept: Option<&[u8]>,
        progress: Progress<'_>,
    ) -> Answer {
        self.read(bytes, name, lang, progress);
        self.check(kept, progress)
    }

    /// The first half of opening: reads a file. Gives whether it lacks dictionaries.
    pub fn read(&mut self, bytes: Vec<u8>, name: &str, lang: &str, progress: Progress<'_>) -> bool {
        self.open = None;
        self.locale = Some(Locale::from_tag(lang));
        let book = read(&bytes, progress);
        let lacking = book
            .as_ref()
            .is_ok_and(|book| book.dictionaries.oktru.is_empty());
        self.read = Some(Read {
            bytes,
            name: name.to_owned(),
            book,
        });
        lacking
    }

    /// The second half: checks what was read.
    pub fn check(&mut self, kept: Option<&[u8]>, progress: Progress<'_>) -> Answer {
        let Some(Read { bytes, name, book }) = self.read.take() else {
            return self.problem(Hitch::NothingOpen);
        };
        let template = checked(book, bytes.len(), kept, progress);
        let open = self.open.insert(Open {
            bytes,
            name,
            locale: self.locale.unwrap_or(Locale::Ru),
            template,
        });
        open.opened()
    }

    /// Answers a message; some answers come with files.
    pub fn ask(&mut self, ask: Ask) -> (Answer, Files) {
        let ask = match self.card(ask) {
            Ok(answer) => return (answer, Files::new()),
            Err(ask) => ask,
        };
        let Some(open) = &mut self.open else {
            return (self.problem(Hitch::NothingOpen), Files::new());
        };
        match open.asked(ask) {
            Ok(answer) => answer,
            Err(hitch) => (self.problem(hitch), Files::new()),
        }
    }

    /// Takes the dictionaries of a template that was loaded before, for cards that no file belongs to.
    pub fn use_dictionaries(&mut self, bytes: &[u8]) {
        self.kept = dictionaries(bytes);
    }

    /// The bytes of the open file.
    pub fn bytes(&self) -> Option<&[u8]> {
        self.open.as_ref().map(|open| open.bytes.as_slice())
    }

    /// The name of the open file.
    pub fn name(&self) -> Option<&str> {
        self.open.as_ref().map(|open| open.name.as_str())
    }

    fn problem(&self, hitch: Hitch) -> Answer {
        let locale = self.locale.unwrap_or(Locale::Ru);
        Answer::Problem(text::hitch(hitch, locale).to_owned())
    }
}

impl Open {
    fn asked(&mut self, ask: Ask) -> Result<(Answer, Files), Hitch> {
        let answer = match ask {
            // A file's bytes come beside the message: whoever sends it without them has nothing to open.
            Ask::Open { .. } => return Err(Hitch::NothingOpen),
            Ask::Rows { from, count } => self.rows(from, count),
            Ask::Findings {
                filter,
                from,
                count,
            } => self.findings(&filter, from, count),
            Ask::Next {
                filter,
                row,
                column,
                back,
            } => self.next(&filter, (row, column), back),
            Ask::Places(filter) => self.places(&filter),
            Ask::Search {
                column,
                query,
                limit,
            } => self.search(column, &query, limit),
            Ask::Cards { rows } => self.cards(&rows),
            Ask::Codes => self.codes(),
            Ask::Preview { rule } => self.preview_fix(&rule)?,
            Ask::PreviewReplace(replace) => self.preview(&self.replacements(&replace)),
            Ask::Save | Ask::Split | Ask::Report { .. } | Ask::Changes => return self.files(&ask),
            change => self.change(change)?,
        };
        Ok((answer, Files::new()))
    }
}

/// Reads a workbook as far as a template is concerned.
pub(crate) fn read(bytes: &[u8], progress: Progress<'_>) -> Result<Book, Damage> {
    xlsx::read(bytes, &mut |stage| {
        let stage = match stage {
            Stage::Reading => STAGES[0],
            Stage::Dictionaries => STAGES[1],
        };
        progress(stage, 0, 0);
    })
}

/// Checks what was read.
pub(crate) fn checked(
    book: Result<Book, Damage>,
    size: usize,
    kept: Option<&[u8]>,
    progress: Progress<'_>,
) -> Template {
    match book {
        Err(damage) => Template::damaged(damage, size as u64),
        Ok(book) => {
            let lacking = book.dictionaries.oktru.is_empty();
            let kept = kept.filter(|_| lacking).and_then(dictionaries);
            Template::check(book, kept, |done, of| progress(STAGES[2], done, of))
        }
    }
}

/// The dictionaries of a template; `None` where it has none, or cannot be read.
fn dictionaries(bytes: &[u8]) -> Option<Arc<Dictionaries>> {
    let found = xlsx::read_dictionaries(bytes).ok()?;
    (!found.oktru.is_empty()).then(|| Arc::new(found))
}
