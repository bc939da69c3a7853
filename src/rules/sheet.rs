//! The rules for templates: what they look at.

use super::file::FileSubject;
use super::values::{self, CustomsSubject, ValueSubject};
use super::{
    Cases, Code, DICTIONARY_RULES, DictionaryCode, FILE_RULES, FileCode, Meta, ROW_RULES, RowCode,
    in_cells,
};
use crate::finding::{Facts, Finding, Safety, Severity, Span};
use crate::list::LINES_SHOWN;
use crate::template::numbers::{self, NumberCell};
use crate::template::{
    Alike, Cell, Column, Dictionaries, Dictionary, Key, Kind, Located, Origin, Place, Row, Schema,
    Twins, is_product, put_in_order, strays,
};
use std::borrow::Cow;
use std::cmp::Reverse;

/// A rule's metadata and its check.
#[derive(Debug)]
pub struct SheetRule {
    /// Which one.
    pub code: Code,
    /// How serious its findings are.
    pub severity: Severity,
    /// How far its fix can be trusted; `None` where it has none.
    pub safety: Option<Safety>,
    /// What it looks at.
    pub check: SheetCheck,
}

impl SheetRule {
    /// What a finding says of its rule.
    pub const fn meta(&self) -> Meta {
        Meta {
            code: self.code,
            severity: self.severity,
            safety: self.safety,
        }
    }

    /// Its examples. Those of a file's rules are names of workbooks that the tests build.
    pub fn cases(&self) -> Cases {
        let of_rows = || RowCode::of(self.code).map(RowCode::cases);
        let of_dictionaries = || DictionaryCode::of(self.code).map(DictionaryCode::cases);
        FileCode::of(self.code)
            .map(FileCode::cases)
            .or_else(of_rows)
            .or_else(of_dictionaries)
            .unwrap_or_default()
    }
}

/// What a rule looks at, and its check.
#[derive(Clone, Copy, Debug)]
pub enum SheetCheck {
    /// The file as a whole; called once.
    File(fn(&FileSubject<'_>, &mut Found)),
    /// Every product's cell in such columns, empty ones too.
    Cell(Columns, CellCheck),
    /// Every cell with a value of a dictionary that is not right as it is.
    Value(fn(&ValueSubject<'_>, &mut Found)),
    /// Every cell with customs codes.
    Customs(fn(&CustomsSubject<'_>, &mut Found)),
    /// Every product's row as a whole.
    Row(fn(&RowSubject<'_>, &mut Found)),
}

/// Columns that a rule looks at.
#[derive(Clone, Copy, Debug)]
pub enum Columns {
    /// All, unknown ones too.
    All,
    /// Known ones.
    Keys(&'static [Key]),
    /// Those that hold such values.
    Kinds(&'static [Kind]),
}

impl Columns {
    /// Whether a column is among them.
    pub fn has(self, column: &Column) -> bool {
        match self {
            Self::All => true,
            Self::Keys(keys) => column.key.is_some_and(|key| keys.contains(&key)),
            Self::Kinds(kinds) => kinds.contains(&column.kind),
        }
    }
}

/// How a rule looks at a cell.
type CellCheck = fn(&CellSubject<'_>, &mut Found);

/// What the rules found.
pub type Found = Vec<Located>;

/// What is the same for all cells.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The columns.
    pub schema: &'a Schema,
    /// The dictionaries that are used.
    pub dictionaries: &'a Dictionaries,
    /// Where they come from.
    pub origin: Origin,
}

/// One cell.
#[derive(Clone, Copy, Debug)]
pub struct CellSubject<'a> {
    /// What is the same for all.
    pub context: Context<'a>,
    /// Its row.
    pub row: &'a Row,
    /// Its column.
    pub column: &'a Column,
    /// Itself.
    pub cell: &'a Cell,
}

impl<'a> CellSubject<'a> {
    /// What it shows.
    pub fn text(&self) -> &'a str {
        self.cell.text()
    }

    /// Whether nothing in it can be seen.
    pub fn is_blank(&self) -> bool {
        strays::is_blank(self.text())
    }

    /// Whether it is of such a column.
    pub fn is(&self, key: Key) -> bool {
        self.column.key == Some(key)
    }

    /// Whether its characters are looked at one by one: codes and lists of codes are read by rules of their own, values
    /// of a dictionary that is there are told by it.
    pub(super) fn is_prose(&self) -> bool {
        let own = [Key::Gtin, Key::Xtin, Key::ProducerIdentifier, Key::Tnved];
        !self.column.key.is_some_and(|key| own.contains(&key)) && self.dictionary().is_none()
    }

    /// Where it is.
    pub const fn place(&self) -> Place {
        Place::cell(self.row.number, self.column.index)
    }

    /// Its column's dictionary, where there is one with entries.
    pub fn dictionary(&self) -> Option<&'a Dictionary> {
        let which = self.column.key?.dictionary()?;
        let dictionary = self.context.dictionaries.get(which);
        (!dictionary.is_empty()).then_some(dictionary)
    }

    /// What another cell of the row shows; nothing where the column is missing.
    pub fn other(&self, key: Key) -> &'a str {
        self.context
            .schema
            .column(key)
            .map_or("", |column| self.row.cell(column.index).text())
    }

    /// A finding about a part of the text.
    pub(super) fn finding(&self, rule: &'static SheetRule, span: Span) -> Finding {
        Finding {
            rule: rule.meta(),
            span,
            found: span.of(self.text()).to_owned(),
            expected: None,
            facts: Facts::None,
            fix: None,
        }
    }

    /// A finding about the whole text.
    pub(super) fn whole(&self, rule: &'static SheetRule) -> Finding {
        self.finding(rule, Span::new(0, self.text().len()))
    }

    /// The text without the spaces around it, and where it stands.
    pub(super) fn trimmed(&self) -> (&'a str, Span) {
        let text = self.text();
        let start = text.len() - text.trim_start().len();
        let trimmed = text.trim();
        (trimmed, Span::new(start, start + trimmed.len()))
    }

    /// What it holds as a number; `None` where it is empty.
    pub(super) fn number(&self) -> Option<NumberCell> {
        (!self.is_blank()).then(|| numbers::read(self.text()))
    }

    /// Its number, where it is written as it should be or in another way that is no error.
    pub(super) fn plain_number(&self) -> Option<Cow<'a, str>> {
        match self.number()? {
            NumberCell::Plain => Some(self.trimmed().0.into()),
            NumberCell::Odd(_, number) => Some(number.into()),
            _ => None,
        }
    }

    /// Adds a finding at this cell.
    pub(super) fn found(&self, finding: Finding, out: &mut Found) {
        out.push(Located {
            place: self.place(),
            finding,
        });
    }
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct RowSubject<'a> {
    /// What is the same for all.
    pub context: Context<'a>,
    /// The row.
    pub row: &'a Row,
    /// Which rows are alike.
    pub twins: &'a Twins,
}

impl<'a> RowSubject<'a> {
    /// The cell of a key as a subject of its own; `None` where the column is missing.
    pub fn cell(&self, key: Key) -> Option<CellSubject<'a>> {
        let column = self.context.schema.column(key)?;
        Some(CellSubject {
            context: self.context,
            row: self.row,
            column,
            cell: self.row.cell(column.index),
        })
    }
}

impl RowSubject<'_> {
    /// The other rows that are like this one, without those that are like it in ways of which is told already.
    pub(super) fn others(&self, way: Alike, told: &[Alike]) -> Vec<u32> {
        let own = self.row.number;
        let alike = self.twins.of(own, way);
        let told: Vec<_> = told.iter().map(|&way| self.twins.of(own, way)).collect();
        if told.contains(&alike) {
            return Vec::new();
        }
        let is_told = |row: &u32| told.iter().any(|rows| rows.binary_search(row).is_ok());
        let others = alike.iter().copied();
        others.filter(|row| *row != own && !is_told(row)).collect()
    }

    /// Adds a finding about a cell, or the row as a whole, that names other rows.
    pub(super) fn found(
        &self,
        rule: &'static SheetRule,
        key: Option<Key>,
        others: &[u32],
        out: &mut Found,
    ) {
        let cell = key.and_then(|key| self.cell(key));
        let bare = || Finding {
            rule: rule.meta(),
            span: Span::default(),
            found: String::new(),
            expected: None,
            facts: Facts::None,
            fix: None,
        };
        let finding = cell.map_or_else(bare, |cell| cell.whole(rule));
        let place = cell.map_or(Place::row(self.row.number), |cell| cell.place());
        let first = others.iter().copied().take(LINES_SHOWN).collect();
        let total = others.len();
        out.push(Located {
            place,
            finding: finding.with(Facts::Lines { first, total }),
        });
    }
}

/// The rules for rows and cells, in the order in which their findings are shown.
fn of_rows() -> impl Iterator<Item = &'static &'static SheetRule> {
    ROW_RULES.iter().chain(DICTIONARY_RULES)
}

/// Where a cell holds nothing that can be read, one finding says so and the others are silent. What a fix does to a
/// formula, it takes the formula away: that is not safe.
fn settle(cell: &Cell, out: &mut Found, begin: usize) {
    const ALONE: [Code; 3] = [Code::R001, Code::R003, Code::R007];
    let alone = |located: &Located| ALONE.contains(&located.finding.rule.code);
    if let Some(first) = out[begin..].iter().position(alone) {
        out.swap(begin, begin + first);
        out.truncate(begin + 1);
    }
    if matches!(cell, Cell::Formula { .. }) {
        let fixes = out[begin..]
            .iter_mut()
            .filter_map(|l| l.finding.fix.as_mut());
        fixes
            .filter(|fix| fix.safety == Safety::Safe)
            .for_each(|fix| fix.safety = Safety::Unsafe);
    }
}

/// The rules sorted by what they look at, so that a cell meets only those for its column.
#[derive(Debug)]
pub struct SheetPlan<'a> {
    context: Context<'a>,
    /// For each column of the schema.
    of_cells: Vec<Vec<CellCheck>>,
    of_rows: Vec<fn(&RowSubject<'_>, &mut Found)>,
}

impl<'a> SheetPlan<'a> {
    /// Sorts the rules.
    pub fn new(context: Context<'a>) -> Self {
        let of_column = |column: &Column| {
            of_rows()
                .filter_map(|rule| match rule.check {
                    SheetCheck::Cell(columns, check) if columns.has(column) => Some(check),
                    _ => None,
                })
                .chain((column.key == Some(Key::Gtin)).then_some(in_cells::check as CellCheck))
                .collect()
        };
        Self {
            context,
            of_cells: context.schema.columns.iter().map(of_column).collect(),
            of_rows: of_rows()
                .filter_map(|rule| match rule.check {
                    SheetCheck::Row(check) => Some(check),
                    _ => None,
                })
                .collect(),
        }
    }

    /// Everything that the rules find in a row: by column, errors first; what concerns the row as a whole last.
    pub fn check(&self, row: &Row, twins: &Twins) -> Found {
        let mut out = Found::new();
        if !is_product(row, self.context.schema) {
            return out;
        }
        for (column, checks) in self.context.schema.columns.iter().zip(&self.of_cells) {
            let begin = out.len();
            let cell = CellSubject {
                context: self.context,
                row,
                column,
                cell: row.cell(column.index),
            };
            for check in checks {
                check(&cell, &mut out);
            }
            values::check(cell, &mut out);
            settle(cell.cell, &mut out, begin);
            put_in_order(&mut out[begin..], |located| {
                Reverse(located.finding.rule.severity)
            });
        }
        let subject = RowSubject {
            context: self.context,
            row,
            twins,
        };
        for check in &self.of_rows {
            check(&subject, &mut out);
        }
        out
    }

    /// Everything that the rules find about the file as a whole, errors first.
    pub fn check_file(file: &FileSubject<'_>, out: &mut Found) {
        for rule in FILE_RULES {
            if let SheetCheck::File(check) = rule.check {
                check(file, out);
            }
        }
        put_in_order(out, |located| Reverse(located.finding.rule.severity));
    }
}
