//! Puts texts into cells of a workbook; everything else stays byte for byte as it is.

use super::escape;
use super::grid::{CellAt, FormulaAt, Grid, RowAt, Span, attribute};
use super::replace::{OneSheet, Splices, spliced};
use super::xml::{Piece, Scanner};
use crate::template::{Damage, Edit, Place, parse_a1};
use hashbrown::HashSet;
use rustc_hash::FxBuildHasher;
use std::collections::BTreeMap;

/// The texts that cells shall hold, by row and column.
pub(super) type Texts<'a> = BTreeMap<(u32, u32), &'a str>;

/// The workbook with new texts in cells of a sheet. They are written as text and keep their styles; a cell that is not there
/// gets the style of its column. A formula goes only where its cell gets a text, and where its values depended on such a
/// cell's formula: those cells keep their values.
pub fn patch(bytes: &[u8], sheet: &str, edits: &[Edit]) -> Result<Vec<u8>, Damage> {
    let mut opened = OneSheet::new(bytes, sheet)?;
    let (xml, formulas) = new_cells(&opened.xml, &texts(edits))?;
    opened.with_sheet(xml, formulas)
}

/// The sheet with the new texts, and whether a formula has gone.
pub(super) fn new_cells(xml: &[u8], texts: &Texts<'_>) -> Result<(Vec<u8>, bool), Damage> {
    let grid = Grid::read(xml, &|row| has_row(texts, row))?;
    let mut splices = cell_splices(&grid, texts);
    let formulas = formula_splices(&grid, texts, &mut splices);
    splices.extend(dimension(&grid, texts));
    Ok((spliced(xml, splices), formulas))
}

/// The last text for each cell that can be.
pub(super) fn texts(edits: &[Edit]) -> Texts<'_> {
    edits
        .iter()
        .filter(|edit| {
            Place::cell(edit.row, edit.column)
                .a1()
                .as_deref()
                .and_then(parse_a1)
                .is_some()
        })
        .map(|edit| ((edit.row, u32::from(edit.column)), edit.text.as_str()))
        .collect()
}

fn has_row(texts: &Texts<'_>, row: u32) -> bool {
    texts.range((row, 0)..=(row, u32::MAX)).next().is_some()
}

/// The new cells.
fn cell_splices(grid: &Grid<'_>, texts: &Texts<'_>) -> Splices {
    let mut splices = Splices::new();
    let mut missing: BTreeMap<u32, Vec<(u32, &str)>> = BTreeMap::new();
    for (&(row, column), &text) in texts {
        if !text.is_empty() {
            missing.entry(row).or_default().push((column, text));
        }
    }
    // Of cells that a file has twice the last one counts, unless it is empty: all get the text.
    for row in grid.rows.iter().filter(|row| has_row(texts, row.number)) {
        for cell in grid.cells.get(row.cells.clone()).unwrap_or_default() {
            if let Some(text) = texts.get(&(row.number, cell.column)) {
                let name = if cell.named { Some(row.number) } else { None };
                let mut xml = String::new();
                push_cell(&mut xml, grid.prefix, cell.column, name, cell.style, text);
                splices.push((cell.span.clone(), xml));
                if let Some(cells) = missing.get_mut(&row.number) {
                    cells.retain(|(column, _)| *column != cell.column);
                }
            }
        }
    }
    missing.retain(|_, cells| !cells.is_empty());
    for row in &grid.rows {
        if let Some(cells) = missing.remove(&row.number) {
            push_into_row(grid, row, &cells, &mut splices);
        }
    }
    push_rows(grid, &missing, &mut splices);
    splices
}

/// Cells that a row lacks.
fn push_into_row(grid: &Grid<'_>, row: &RowAt, missing: &[(u32, &str)], splices: &mut Splices) {
    let tag = grid.xml.get(row.tag.clone()).unwrap_or_default();
    let empty = row.close.is_empty();
    let cells: &[CellAt] = grid.cells.get(row.cells.clone()).unwrap_or_default();
    let mut all = String::new();
    for &(column, text) in missing {
        let mut xml = String::new();
        push_cell(
            &mut xml,
            grid.prefix,
            column,
            Some(row.number),
            grid.style(Some(row), column),
            text,
        );
        if empty {
            all.push_str(&xml);
        } else {
            let next = cells.iter().find(|cell| cell.column > column);
            let at = next.map_or(row.close.start, |next| next.span.start);
            splices.push((at..at, xml));
        }
    }
    // How far a row goes is a hint that would no longer be right.
    let hint = attribute(tag, b"spans").unwrap_or(tag.len()..tag.len());
    if empty {
        let (head, tail) = (tag.get(..hint.start), tag.get(hint.end..));
        let head = [head.unwrap_or_default(), tail.unwrap_or_default()].concat();
        let head = String::from_utf8_lossy(&head);
        let head = head.trim_end_matches('>').trim_end_matches('/');
        splices.push((
            row.tag.clone(),
            [head, ">", &all, "</", grid.prefix, "row>"].concat(),
        ));
    } else if !hint.is_empty() {
        splices.push((
            row.tag.start + hint.start..row.tag.start + hint.end,
            String::new(),
        ));
    }
}

/// Rows that are not there.
fn push_rows(grid: &Grid<'_>, missing: &BTreeMap<u32, Vec<(u32, &str)>>, splices: &mut Splices) {
    let mut all = String::new();
    let empty = grid.close.is_empty();
    // Rows may stand in any order: the first with a larger number is the first at which the largest so far is larger.
    let largest = grid.rows.iter().scan(0, |largest, row| {
        *largest = row.number.max(*largest);
        Some(*largest)
    });
    let largest: Vec<u32> = largest.collect();
    for (&number, cells) in missing {
        let mut xml = ["<", grid.prefix, "row r=\"", &number.to_string(), "\">"].concat();
        for &(column, text) in cells {
            push_cell(
                &mut xml,
                grid.prefix,
                column,
                Some(number),
                grid.style(None, column),
                text,
            );
        }
        xml = [&xml, "</", grid.prefix, "row>"].concat();
        if empty {
            all.push_str(&xml);
        } else {
            let next = grid.rows.get(largest.partition_point(|&row| row <= number));
            let at = next.map_or(grid.close.start, |next| next.tag.start);
            splices.push((at..at, xml));
        }
    }
    if empty && !all.is_empty() {
        let name = [grid.prefix, "sheetData>"].concat();
        splices.push((grid.data.clone(), ["<", &name, &all, "</", &name].concat()));
    }
}

/// Adds a cell; one without a row has no name in the file either.
fn push_cell(
    out: &mut String,
    prefix: &str,
    column: u32,
    row: Option<u32>,
    style: Option<u32>,
    text: &str,
) {
    out.push('<');
    out.push_str(prefix);
    out.push('c');
    if let Some(name) = row.and_then(|row| Place::cell(row, column as u16).a1()) {
        out.push_str(" r=\"");
        out.push_str(&name);
        out.push('"');
    }
    if let Some(style) = style {
        out.push_str(" s=\"");
        out.push_str(&style.to_string());
        out.push('"');
    }
    if text.is_empty() {
        out.push_str("/>");
        return;
    }
    out.push_str(" t=\"inlineStr\">");
    escape::push_inline(out, prefix, text);
    out.push_str("</");
    out.push_str(prefix);
    out.push_str("c>");
}

/// Takes formulas away that others stood on: cells of a shared formula whose master gets a text, and an array's formula where
/// one of its cells gets one. Their cells keep the values. Says whether any formula goes.
fn formula_splices(grid: &Grid<'_>, texts: &Texts<'_>, splices: &mut Splices) -> bool {
    let edited = |formula: &FormulaAt<'_>| texts.contains_key(&(formula.row, formula.column));
    let mut any = grid.formulas.iter().any(edited);
    let masters: HashSet<_, FxBuildHasher> = grid
        .formulas
        .iter()
        .filter(|formula| edited(formula) && formula.area.is_some())
        .filter_map(|formula| formula.shared)
        .collect();
    for formula in grid.formulas.iter().filter(|formula| !edited(formula)) {
        let orphan = formula.shared.is_some_and(|group| masters.contains(group));
        let array =
            formula.shared.is_none() && formula.area.is_some_and(|area| touches(area, texts));
        if orphan || array {
            splices.push((formula.span.clone(), String::new()));
            any = true;
        }
    }
    any
}

/// Whether a cell of an area gets a text.
fn touches(area: &[u8], texts: &Texts<'_>) -> bool {
    let area = String::from_utf8_lossy(area);
    let (from, to) = area.split_once(':').unwrap_or((&area, &area));
    let (Some((top, left)), Some((bottom, right))) = (parse_a1(from), parse_a1(to)) else {
        return false;
    };
    let columns = u32::from(left)..=u32::from(right);
    top <= bottom
        && texts
            .range((top, 0)..=(bottom, u32::MAX))
            .any(|((_, column), _)| columns.contains(column))
}

/// The tag that says how far the cells go, where they go further now.
fn dimension(grid: &Grid<'_>, texts: &Texts<'_>) -> Option<(Span, String)> {
    let span = grid.dimension.clone()?;
    let Some(Piece::Open(tag)) = Scanner::from(grid.xml, span.start).next() else {
        return None;
    };
    let area = tag.text(b"ref")?;
    let (from, to) = area.split_once(':').unwrap_or((&area, &area));
    let (top, left) = parse_a1(from)?;
    let (bottom, right) = parse_a1(to)?;
    let filled = || {
        texts
            .iter()
            .filter(|(_, text)| !text.is_empty())
            .map(|(place, _)| *place)
    };
    let rows = || filled().map(|(row, _)| row);
    let columns = || filled().map(|(_, column)| column as u16);
    let new = [
        (rows().min()?.min(top), columns().min()?.min(left)),
        (rows().max()?.max(bottom), columns().max()?.max(right)),
    ];
    if new == [(top, left), (bottom, right)] {
        return None;
    }
    let [from, to] = new.map(|(row, column)| Place::cell(row, column).a1().unwrap_or_default());
    Some((
        span,
        [
            "<",
            grid.prefix,
            "dimension ref=\"",
            &from,
            ":",
            &to,
            if tag.empty { "\"/>" } else { "\">" },
        ]
        .concat(),
    ))
}
