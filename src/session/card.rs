//! A card of the catalog, checked as if it were a row of a template. Some rules have nothing to say of a card:
//!
//! - what has to be filled in and how long it may be is told by the catalog's own list of attributes, beside these rules
//!   (r001, r021, r056);
//! - values of dictionaries are codes in a card and were chosen, not typed: how a name is written does not matter (r202,
//!   r203, r205, r206, r207). A code that the dictionary lacks (r201) and a unit's category (r208) do;
//! - there are no cells that could hold formulas or dates (r002, r003, r007, r008), no other rows (r301, r302, r303), and no
//!   file (t…).

use super::Session;
use super::views::{severity, utf16};
use crate::finding::{Facts, Finding, Safety};
use crate::rules::{Code, Context, SheetPlan};
use crate::template::{
    Cell, Column, Dictionaries, Dictionary, Entry, KNOWN, Key, Kind, Located, Origin, Row, Schema,
    Twins, Which,
};
use crate::text::{self, Locale};
use crate::worker::protocol::{Answer, Ask, CardCell, CardFinding, EntryView, FixView};
use std::borrow::Cow;

/// What is told beside these rules.
const TOLD_ELSEWHERE: [Code; 3] = [Code::R001, Code::R021, Code::R056];
/// What cells of a workbook may be, and values of a card never are.
const OF_WORKBOOKS: [Code; 4] = [Code::R002, Code::R003, Code::R007, Code::R008];
/// What the rules say of chosen values.
const OF_CHOSEN: [Code; 2] = [Code::R201, Code::R208];
/// The most entries that a search gives.
const MOST_ENTRIES: usize = 200;

/// The dictionaries as the catalog calls them.
pub(super) const DICTIONARIES: [(&str, Which); 4] = [
    ("OKTRU", Which::Oktru),
    ("TNVED", Which::Tnved),
    ("COUNTRY", Which::Country),
    ("MEASURE_UNIT", Which::Unit),
];

impl Session {
    /// Answers what is asked about cards that no file belongs to; gives back anything else.
    pub(super) fn card(&self, ask: Ask) -> Result<Answer, Ask> {
        match ask {
            Ask::CheckCard { cells, lang } => {
                let (dictionaries, origin) = self.dictionaries();
                let context = (dictionaries.unwrap_or(&EMPTY), origin);
                let found = check(context, &cells, Locale::from_tag(&lang));
                Ok(Answer::Card(found))
            }
            Ask::SearchDictionary {
                dictionary,
                query,
                limit,
                lang,
            } => {
                let which = DICTIONARIES.iter().find(|(code, _)| *code == dictionary);
                let found = which.zip(self.dictionaries().0).map(|((_, which), all)| {
                    let limit = (limit as usize).min(MOST_ENTRIES);
                    search(all.get(*which), &query, limit, Locale::from_tag(&lang))
                });
                Ok(Answer::Entries(found.unwrap_or_default()))
            }
            other => Err(other),
        }
    }

    /// Those of the open file, else those that are kept.
    fn dictionaries(&self) -> (Option<&Dictionaries>, Origin) {
        let open = self.open.as_ref().map(|open| open.template.dictionaries());
        match open.filter(|(_, origin)| *origin != Origin::None) {
            Some((dictionaries, origin)) => (Some(dictionaries), origin),
            None => match &self.kept {
                Some(kept) => (Some(kept.as_ref()), Origin::Kept),
                None => (None, Origin::None),
            },
        }
    }
}

static EMPTY: std::sync::LazyLock<Dictionaries> = std::sync::LazyLock::new(Dictionaries::default);

/// Everything that the rules say of a card.
fn check(
    (dictionaries, origin): (&Dictionaries, Origin),
    cells: &[CardCell],
    locale: Locale,
) -> Vec<CardFinding> {
    let schema = schema(cells);
    let context = Context {
        schema: &schema,
        dictionaries,
        origin,
    };
    let plan = SheetPlan::new(context);
    let blocks = cells.iter().map(|cell| cell.at).max().unwrap_or_default();
    let mut out = Vec::new();
    for at in 0..=blocks {
        let row = row(context, cells, at);
        for located in plan.check(&row, &Twins::default()) {
            let column = located.place.column.and_then(|index| schema.at(index));
            let is_told = column.is_none_or(|column| {
                let asked = cells.iter().any(|c| c.at == at && c.code == column.code);
                // The rows of further blocks hold nothing else.
                (at == 0 || asked) && is_of_cards(&located.finding, column)
            });
            if is_told && (at == 0 || column.is_some()) {
                let text = located
                    .place
                    .column
                    .map_or("", |index| row.cell(index).text());
                out.push(view(&located, column, at, text, dictionaries, locale));
            }
        }
    }
    out
}

/// The columns of the template, and one for each attribute that it lacks.
fn schema(cells: &[CardCell]) -> Schema {
    let column = |code: &str, key, kind| Column {
        index: 0,
        code: code.to_owned(),
        key,
        label: String::new(),
        kind,
        // Then nothing is said where the template would allow what the catalog's interface does not.
        required: key == Some(Key::ProducerCountry),
        stated: true,
    };
    let known = KNOWN.iter();
    let mut columns: Vec<_> = known
        .map(|known| column(known.code, Some(known.key), known.kind))
        .collect();
    for cell in cells {
        if columns.iter().all(|column| column.code != cell.code) {
            columns.push(column(&cell.code, None, Kind::Text));
        }
    }
    for (index, column) in columns.iter_mut().enumerate() {
        column.index = index as u16;
    }
    Schema {
        header_row: 1,
        first_data_row: 1,
        columns,
        ..Schema::default()
    }
}

fn row(context: Context<'_>, cells: &[CardCell], at: u16) -> Row {
    let cell = |column: &Column| {
        let cell = cells.iter().find(|c| c.at == at && c.code == column.code);
        cell.map_or(Cell::Empty, |cell| {
            Cell::Text(as_in_template(context.dictionaries, column, &cell.text).into())
        })
    };
    Row {
        number: 1,
        hidden: false,
        cells: context.schema.columns.iter().map(cell).collect(),
    }
}

/// A value as a template would hold it: countries and units by their names.
fn as_in_template<'a>(all: &'a Dictionaries, column: &Column, text: &'a str) -> Cow<'a, str> {
    let chosen = column
        .key
        .and_then(Key::dictionary)
        .filter(|&w| is_chosen(w));
    let entry = chosen.and_then(|which| {
        let dictionary = all.get(which);
        dictionary.entry(dictionary.by_code(text.trim())?)
    });
    entry.map_or(text.into(), |entry| entry.name_as_written())
}

/// Whether a card's values of a dictionary are chosen by their names.
const fn is_chosen(which: Which) -> bool {
    matches!(which, Which::Country | Which::Unit)
}

fn is_of_cards(finding: &Finding, column: &Column) -> bool {
    let code = finding.rule.code;
    let chosen = column.key.and_then(Key::dictionary).is_some_and(is_chosen);
    if chosen {
        OF_CHOSEN.contains(&code)
    } else {
        !TOLD_ELSEWHERE.contains(&code) && !OF_WORKBOOKS.contains(&code)
    }
}

fn view(
    located: &Located,
    column: Option<&Column>,
    at: u16,
    text: &str,
    all: &Dictionaries,
    locale: Locale,
) -> CardFinding {
    let finding = &located.finding;
    let which = column.and_then(|column| column.key?.dictionary());
    let fixed = located
        .fixed(text)
        .filter(|_| !which.is_some_and(is_chosen));
    let safe = finding
        .fix
        .as_ref()
        .is_some_and(|fix| fix.safety == Safety::Safe);
    let entries = match (&finding.facts, which) {
        (Facts::Entries(found), Some(which)) => entries(all.get(which), found, locale),
        _ => Vec::new(),
    };
    CardFinding {
        code: column.map_or_else(String::new, |column| column.code.clone()),
        at,
        rule: finding.rule.code.id().to_owned(),
        severity: severity(finding.rule.severity),
        start: utf16(text, finding.span.start) as u32,
        end: utf16(text, finding.span.end) as u32,
        message: text::message(finding, locale),
        fix: fixed.map(|text| FixView {
            safe,
            title: text::fix_title(finding, locale).unwrap_or_default(),
            text,
        }),
        entries,
    }
}

fn entries(dictionary: &Dictionary, found: &[(String, String)], locale: Locale) -> Vec<EntryView> {
    let known = |(code, _): &(String, String)| dictionary.entry(dictionary.by_code(code)?);
    let known = found.iter().filter_map(known);
    known.map(|entry| entry_view(&entry, locale)).collect()
}

fn search(dictionary: &Dictionary, query: &str, limit: usize, locale: Locale) -> Vec<EntryView> {
    let found = dictionary.search(query, limit).into_iter();
    let entries = found.filter_map(|number| dictionary.entry(number));
    entries.map(|entry| entry_view(&entry, locale)).collect()
}

/// An entry whose text is its code.
fn entry_view(entry: &Entry<'_>, locale: Locale) -> EntryView {
    let name = match locale {
        Locale::Kk if !entry.name_kk.trim().is_empty() => entry.name_kk,
        _ => entry.name_ru,
    };
    EntryView {
        code: entry.code.to_owned(),
        name: name.trim().to_owned(),
        text: entry.code.to_owned(),
    }
}
