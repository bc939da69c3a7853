//! Parts a workbook with more products than the catalog takes into several, each complete.

use super::grid::{Grid, RowAt, Span, attribute};
use super::patch::{new_cells, texts};
use super::replace::{OneSheet, Splices, spliced};
use super::xml::{Piece, Scanner};
use crate::template::{Damage, Edit, Place, letters, parse_a1};
use hashbrown::HashMap;
use rustc_hash::FxBuildHasher;

/// Where rows go: old numbers to new ones.
type Moves = HashMap<u32, u32, FxBuildHasher>;

/// The workbook with new texts in cells, in as many files as `parts` names groups of rows. Each has all sheets, and of the
/// products those rows alone, from the row `first` on. Rows above it are the header's. Formulas become their values, and areas that
/// are merged over several products are parted.
pub fn split(
    bytes: &[u8],
    sheet: &str,
    edits: &[Edit],
    first: u32,
    parts: &[Vec<u32>],
) -> Result<Vec<Vec<u8>>, Damage> {
    let mut opened = OneSheet::new(bytes, sheet)?;
    let (xml, _) = new_cells(&opened.xml, &texts(edits))?;
    let mut wanted: Vec<u32> = parts.iter().flatten().copied().collect();
    wanted.sort_unstable();
    let grid = Grid::read(&xml, &|row| {
        row < first || wanted.binary_search(&row).is_ok()
    })?;
    let sheets = parts.iter().map(|rows| part(&grid, first, rows));
    let sheets: Vec<_> = sheets.collect();
    let formulas = !grid.formulas.is_empty();
    sheets
        .into_iter()
        .map(|xml| opened.with_sheet(xml, formulas))
        .collect()
}

/// The sheet with some of its rows.
fn part(grid: &Grid<'_>, first: u32, rows: &[u32]) -> Vec<u8> {
    let header = grid
        .rows
        .iter()
        .map(|row| row.number)
        .filter(|&row| row < first);
    let mut moves: Moves = header.map(|row| (row, row)).collect();
    moves.extend(rows.iter().copied().zip(first..));
    let mut kept: Vec<(u32, &RowAt)> = grid
        .rows
        .iter()
        .filter_map(|row| Some((*moves.get(&row.number)?, row)))
        .collect();
    kept.sort_by_key(|(number, _)| *number);
    let mut out = Vec::with_capacity(grid.xml.len());
    let last = first
        .saturating_add(rows.len() as u32)
        .saturating_sub(1)
        .max(1);
    let head = grid.xml.get(..grid.data.end).unwrap_or_default();
    out.extend_from_slice(&spliced(head, shorter(grid, last).into_iter().collect()));
    for (number, row) in kept {
        push_row(&mut out, grid, row, number);
    }
    let tail = grid.xml.get(grid.close.start..).unwrap_or_default();
    out.extend_from_slice(&spliced(tail, areas(tail, &moves, first)));
    out
}

/// The tag that says how far the cells go.
fn shorter(grid: &Grid<'_>, last: u32) -> Option<(Span, String)> {
    let span = grid.dimension.clone()?;
    let tag = grid.xml.get(span.clone())?;
    let at = attribute(tag, b"ref")?;
    let area = String::from_utf8_lossy(tag.get(at.clone())?).into_owned();
    let area = area.split(['"', '\'']).nth(1)?;
    let (from, to) = area.split_once(':')?;
    let (_, right) = parse_a1(to)?;
    let new = [
        " ref=\"",
        from,
        ":",
        &letters(right),
        &last.to_string(),
        "\"",
    ]
    .concat();
    Some((span.start + at.start..span.start + at.end, new))
}

/// A row with another number, its formulas gone.
fn push_row(out: &mut Vec<u8>, grid: &Grid<'_>, row: &RowAt, number: u32) {
    let start = row.tag.start;
    let whole = grid.xml.get(start..row.close.end).unwrap_or_default();
    let mut splices = Splices::new();
    let named = [" r=\"", &number.to_string(), "\""].concat();
    let tag = whole.get(..row.tag.len()).unwrap_or_default();
    let unnamed = || {
        let name = tag
            .iter()
            .position(|b| b.is_ascii_whitespace() || b"/>".contains(b));
        let at = name.unwrap_or(1).max(1);
        at..at
    };
    splices.push((attribute(tag, b"r").unwrap_or_else(unnamed), named));
    for cell in grid.cells.get(row.cells.clone()).unwrap_or_default() {
        let from = cell.span.start - start;
        let tag = whole.get(from..).unwrap_or_default();
        let name = Place::cell(number, cell.column as u16)
            .a1()
            .unwrap_or_default();
        if let Some(at) = attribute(tag, b"r") {
            let span = from + at.start..from + at.end;
            splices.push((span, [" r=\"", &name, "\""].concat()));
        }
    }
    // Formulas stand in the order of the file.
    let begin = grid
        .formulas
        .partition_point(|formula| formula.span.start < start);
    let formulas = grid.formulas.iter().skip(begin);
    for formula in formulas.take_while(|formula| formula.span.end <= row.close.start) {
        splices.push((
            formula.span.start - start..formula.span.end - start,
            String::new(),
        ));
    }
    out.extend_from_slice(&spliced(whole, splices));
}

/// Merged areas and links: those of the header stay, those within one row go with it.
fn areas(xml: &[u8], moves: &Moves, first: u32) -> Splices {
    let mut splices = Splices::new();
    // The element around them, and how many stay.
    let mut around: Option<(usize, usize)> = None;
    let mut scanner = Scanner::new(xml);
    while let Some(piece) = scanner.next() {
        let start = scanner.start();
        match piece {
            Piece::Open(tag) if matches!(tag.name, b"mergeCells" | b"hyperlinks") && !tag.empty => {
                around = Some((start, 0));
                let tag = xml.get(start..scanner.rest()).unwrap_or_default();
                if let Some(count) = attribute(tag, b"count") {
                    splices.push((start + count.start..start + count.end, String::new()));
                }
            }
            Piece::Open(tag) if matches!(tag.name, b"mergeCell" | b"hyperlink") => {
                let name = tag.name;
                let end = scanner.rest();
                let old = tag.text(b"ref").unwrap_or_default();
                let whole = xml.get(start..end).unwrap_or_default();
                if !tag.empty {
                    let _ = scanner.any(|piece| piece == Piece::Close(name));
                }
                match (moved(&old, moves, first), attribute(whole, b"ref")) {
                    (Some(new), Some(at)) => {
                        around = around.map(|(start, kept)| (start, kept + 1));
                        splices.push((
                            start + at.start..start + at.end,
                            [" ref=\"", &new, "\""].concat(),
                        ));
                    }
                    _ => splices.push((start..scanner.rest(), String::new())),
                }
            }
            Piece::Close(b"mergeCells" | b"hyperlinks") => {
                if let Some((start, 0)) = around.take() {
                    let end = scanner.rest();
                    splices.retain(|(span, _)| span.start < start);
                    splices.push((start..end, String::new()));
                }
            }
            _ => {}
        }
    }
    splices
}

/// Where an area is now.
fn moved(area: &str, moves: &Moves, first: u32) -> Option<String> {
    let (from, to) = area.split_once(':').unwrap_or((area, area));
    let ((top, left), (bottom, right)) = (parse_a1(from)?, parse_a1(to)?);
    if bottom < first {
        return Some(area.to_owned());
    }
    let row = moves.get(&top).filter(|_| top == bottom)?;
    let [from, to] = [left, right].map(|column| Place::cell(*row, column).a1().unwrap_or_default());
    Some(if from == to {
        from
    } else {
        [&from, ":", &to].concat()
    })
}
