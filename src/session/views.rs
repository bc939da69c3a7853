//! What the page is shown of an open file.

use super::Open;
use crate::finding::{Facts, Safety, Severity};
use crate::list::{Bucket, List};
use crate::template::{
    Column, Entry, Key, Kind, Located, MOST_PRODUCTS, Origin, Row, Which, cell_text, letters,
    put_in_order,
};
use crate::text::{self, Locale};
use crate::worker::protocol::{
    Answer, CodeView, ColumnView, Editor, EntryView, Filter, FindingView, FixView, GroupView,
    Opened, RowView, State,
};

/// The most entries that a search gives.
const MOST_ENTRIES: usize = 200;

impl Open {
    /// All that the page needs at first.
    pub(super) fn opened(&self) -> Answer {
        let template = &self.template;
        let book = template.book();
        let (dictionaries, origin) = template.dictionaries();
        Answer::Opened(Opened {
            name: self.name.clone(),
            sheet: book
                .main
                .as_ref()
                .map_or_else(String::new, |sheet| sheet.name.clone()),
            products: template.products() as u32,
            numbers: template.rows().iter().map(|row| row.number).collect(),
            bytes: book.bytes,
            dictionaries: Which::ALL.map(|which| dictionaries.get(which).len() as u32),
            origin: match origin {
                Origin::File => 0,
                Origin::Kept => 1,
                Origin::None => 2,
            },
            blank: template.damage().is_none()
                && template.products() == 0
                && origin == Origin::File
                && !dictionaries.oktru.is_empty(),
            columns: template
                .schema()
                .columns
                .iter()
                .map(|column| self.column(column))
                .collect(),
            state: self.state(),
        })
    }

    fn column(&self, column: &Column) -> ColumnView {
        let has_dictionary = column
            .key
            .and_then(Key::dictionary)
            .is_some_and(|which| !self.template.dictionaries().0.get(which).is_empty());
        let editor = match column.kind {
            Kind::Boolean => Editor::Choice,
            Kind::MultiDictionary if has_dictionary => Editor::MultiDictionary,
            _ if has_dictionary => Editor::Dictionary,
            _ => Editor::Text,
        };
        ColumnView {
            index: column.index,
            letters: letters(column.index),
            code: column.code.clone(),
            title: text::column_title(column, self.locale).to_owned(),
            editor,
            required: column.required,
            figures: column.kind == Kind::Number
                || matches!(
                    column.key,
                    Some(Key::Oktru | Key::Gtin | Key::Xtin | Key::Tnved | Key::ProducerIdentifier)
                ),
        }
    }

    /// What all comes to.
    pub(super) fn state(&self) -> State {
        let template = &self.template;
        let counts = template.counts();
        let (can_undo, can_redo) = template.can();
        let groups = template.groups().into_iter().map(|group| GroupView {
            rule: group.rule.code.id().to_owned(),
            severity: severity(group.rule.severity),
            title: text::title(group.rule.code, self.locale).to_owned(),
            help: text::help(group.rule.code, self.locale).to_owned(),
            count: group.count as u32,
            safe: group.safe as u32,
            unsafe_fixes: group.unsafe_fixes as u32,
        });
        State {
            importable: template.is_importable(),
            errors: counts.errors as u32,
            warnings: counts.warnings as u32,
            infos: counts.infos as u32,
            rows_with_errors: counts.rows_with_errors as u32,
            groups: groups.collect(),
            of_file: template
                .file_findings()
                .iter()
                .map(|located| self.finding(located))
                .collect(),
            changed_cells: template.changed_cells() as u32,
            can_undo,
            can_redo,
            too_many: template.products() > MOST_PRODUCTS,
        }
    }

    /// The barcodes that the catalog can be asked for; a barcode that has to be mended first is none.
    pub(super) fn codes(&self) -> Answer {
        let schema = self.template.schema();
        let (code, name) = (schema.column(Key::Gtin), schema.column(Key::NameRu));
        let rows = self.template.rows().iter().filter_map(|row| {
            let text = row.cell(code?.index).text();
            let list = List::check(text);
            let [item] = list.items() else {
                return None;
            };
            matches!(item.bucket, Bucket::LookupReady | Bucket::HasNtin).then(|| CodeView {
                row: row.number,
                code: list.code(0).unwrap_or_default(),
                name: name.map_or_else(String::new, |name| row.cell(name.index).text().to_owned()),
            })
        });
        Answer::Codes(rows.collect())
    }

    /// Rows by their place.
    pub(super) fn rows(&self, from: u32, count: u32) -> Answer {
        let rows = self.template.rows().iter().skip(from as usize);
        Answer::Rows(rows.take(count as usize).map(|row| self.row(row)).collect())
    }

    /// A row of the grid.
    pub(super) fn row(&self, row: &Row) -> RowView {
        let columns = &self.template.schema().columns;
        let mut view = RowView {
            number: row.number,
            cells: columns
                .iter()
                .map(|column| row.cell(column.index).text().to_owned())
                .collect(),
            marks: vec![0; columns.len()],
            mark: 0,
            changed: columns
                .iter()
                .map(|column| self.template.is_changed(row.number, column.index))
                .collect(),
        };
        let open = self.template.row_findings(row.number).iter();
        for located in open.filter(|located| !self.template.is_accepted(located)) {
            let mark = severity(located.finding.rule.severity) + 1;
            let place = located.place.column;
            match columns
                .iter()
                .position(|column| Some(column.index) == place)
            {
                Some(at) => view.marks[at] = view.marks[at].max(mark),
                None => view.mark = view.mark.max(mark),
            }
        }
        view
    }

    /// Findings of a sort, accepted ones among them.
    pub(super) fn findings(&self, filter: &Filter, from: u32, count: u32) -> Answer {
        let all: Vec<_> = self
            .template
            .findings()
            .filter(|located| is_wanted(located, filter))
            .collect();
        Answer::Findings {
            total: all.len() as u32,
            findings: all
                .iter()
                .skip(from as usize)
                .take(count as usize)
                .map(|located| self.finding(located))
                .collect(),
        }
    }

    /// The next open finding of a sort at another place, or the one before.
    pub(super) fn next(&self, filter: &Filter, place: (u32, u16), back: bool) -> Answer {
        // What concerns a row as a whole stands where the row begins.
        let first = self.template.schema().columns.first();
        let first = first.map_or(0, |column| column.index);
        let place_of = |l: &Located| (l.place.row, l.place.column.unwrap_or(first));
        let mut all: Vec<_> = self
            .template
            .open_findings()
            .filter(|located| located.place.row > 0 && is_wanted(located, filter))
            .collect();
        put_in_order(&mut all, |located| place_of(located));
        let found = if back {
            let before = all.iter().rfind(|located| place_of(located) < place);
            before.or(all.last())
        } else {
            let after = all.iter().find(|located| place_of(located) > place);
            after.or(all.first())
        };
        Answer::Findings {
            total: all.len() as u32,
            findings: found.iter().map(|located| self.finding(located)).collect(),
        }
    }

    /// The rows with open findings of a sort, by their place.
    pub(super) fn places(&self, filter: &Filter) -> Answer {
        let mut numbers: Vec<_> = self
            .template
            .open_findings()
            .filter(|located| located.place.row > 0 && is_wanted(located, filter))
            .map(|located| located.place.row)
            .collect();
        numbers.sort_unstable();
        let rows = self.template.rows().iter().enumerate();
        let found = rows.filter(|(_, row)| numbers.binary_search(&row.number).is_ok());
        Answer::Places(found.map(|(place, _)| place as u32).collect())
    }

    fn finding(&self, located: &Located) -> FindingView {
        let finding = &located.finding;
        let place = located.place;
        let text = match place.column {
            Some(column) if place.row > 0 => self.template.text(place.row, column),
            _ => "",
        };
        let fixed = located.fixed(text);
        let safety = finding.fix.as_ref().map(|fix| fix.safety);
        FindingView {
            row: place.row,
            column: place.column,
            rule: finding.rule.code.id().to_owned(),
            severity: severity(finding.rule.severity),
            accepted: self.template.is_accepted(located),
            start: utf16(text, finding.span.start) as u32,
            end: utf16(text, finding.span.end) as u32,
            message: text::message(finding, self.locale),
            text: text.to_owned(),
            fix: fixed.map(|text| FixView {
                safe: safety == Some(Safety::Safe),
                title: text::fix_title(finding, self.locale).unwrap_or_default(),
                text,
            }),
            entries: self.entries_of(located),
        }
    }

    /// Entries that a finding names.
    fn entries_of(&self, located: &Located) -> Vec<EntryView> {
        let Facts::Entries(entries) = &located.finding.facts else {
            return Vec::new();
        };
        let column = located.place.column;
        let key = column.and_then(|column| self.template.schema().at(column)?.key);
        let Some((key, which)) = key.and_then(|key| Some((key, key.dictionary()?))) else {
            return Vec::new();
        };
        let dictionary = self.template.dictionaries().0.get(which);
        let view = |(code, name): &(String, String)| {
            let known = dictionary.by_code(code).and_then(|at| dictionary.entry(at));
            let entry = known.unwrap_or(Entry {
                code,
                parent: "",
                name_ru: name,
                name_kk: name,
            });
            self.entry(key, &entry)
        };
        // Units of one name are told apart by nothing that a cell could hold: there is nothing to choose.
        let place = located.place;
        let now = column.map_or("", |column| self.template.text(place.row, column));
        let views = entries.iter().map(view);
        views.filter(|entry| entry.text != now).collect()
    }

    /// Entries of a column's dictionary.
    pub(super) fn search(&self, column: u16, query: &str, limit: u32) -> Answer {
        let key = self.template.schema().at(column).and_then(|c| c.key);
        let Some((key, which)) = key.and_then(|key| Some((key, key.dictionary()?))) else {
            return Answer::Entries(Vec::new());
        };
        let dictionary = self.template.dictionaries().0.get(which);
        let found = dictionary.search(query, (limit as usize).min(MOST_ENTRIES));
        let entries = found.into_iter().filter_map(|at| dictionary.entry(at));
        Answer::Entries(entries.map(|entry| self.entry(key, &entry)).collect())
    }

    fn entry(&self, key: Key, entry: &Entry<'_>) -> EntryView {
        let name = match self.locale {
            Locale::Kk if !entry.name_kk.trim().is_empty() => entry.name_kk,
            _ => entry.name_ru,
        };
        EntryView {
            code: entry.code.to_owned(),
            name: name.trim().to_owned(),
            text: cell_text(key, entry).into_owned(),
        }
    }
}

fn is_wanted(located: &Located, filter: &Filter) -> bool {
    let rule = located.finding.rule;
    filter
        .severity
        .is_none_or(|wanted| wanted == severity(rule.severity))
        && filter
            .rule
            .as_ref()
            .is_none_or(|wanted| wanted == rule.code.id())
        && filter
            .column
            .is_none_or(|wanted| located.place.column == Some(wanted))
        && filter.row.is_none_or(|wanted| located.place.row == wanted)
}

pub(super) const fn severity(severity: Severity) -> u8 {
    match severity {
        Severity::Info => 0,
        Severity::Warning => 1,
        Severity::Error => 2,
    }
}

/// A byte position as JavaScript counts: in UTF-16 code units.
pub(crate) fn utf16(text: &str, byte: usize) -> usize {
    let before = text.get(..byte).unwrap_or(text);
    before.encode_utf16().count()
}
