//! What can be saved of an open file.

use super::{Files, Open};
use crate::template::{
    Damage, Edit, MOST_PRODUCTS, Template, changes_csv, is_product, report_csv, report_sheets,
};
use crate::text::Hitch;
use crate::worker::protocol::{Answer, Ask};
use crate::xlsx;

impl Open {
    /// Makes the files that are asked for.
    pub(super) fn files(&self, ask: &Ask) -> Result<(Answer, Files), Hitch> {
        let (template, locale) = (&self.template, self.locale);
        let (bytes, suffix, extension) = match ask {
            Ask::Split => return self.split(),
            Ask::Save => {
                let bytes = saved(&self.bytes, template).map_err(|_| Hitch::NotMade)?;
                (bytes, "-checked", ".xlsx")
            }
            Ask::Report { xlsx: true } => {
                let sheets = report_sheets(template, locale);
                let bytes = xlsx::write(sheets).map_err(|_| Hitch::NotMade)?;
                (bytes, "-report", ".xlsx")
            }
            Ask::Report { xlsx: false } => {
                (report_csv(template, locale).into_bytes(), "-report", ".csv")
            }
            Ask::Changes => (
                changes_csv(template, locale).into_bytes(),
                "-changes",
                ".csv",
            ),
            _ => return Err(Hitch::NotMade),
        };
        let name = named(&self.name, suffix, extension);
        Ok((Answer::File(name), vec![bytes]))
    }

    /// Files of at most as many products as the catalog takes, in their order.
    fn split(&self) -> Result<(Answer, Files), Hitch> {
        let template = &self.template;
        let products = template.rows().iter();
        let products: Vec<u32> = products
            .filter(|row| is_product(row, template.schema()))
            .map(|row| row.number)
            .collect();
        let parts: Vec<Vec<u32>> = products
            .chunks(MOST_PRODUCTS)
            .map(<[u32]>::to_vec)
            .collect();
        let sheet = template.book().main.as_ref().ok_or(Hitch::NothingToSplit)?;
        if parts.is_empty() {
            return Err(Hitch::NothingToSplit);
        }
        let first = template.schema().first_data_row;
        let files = xlsx::split(&self.bytes, &sheet.name, &edits(template), first, &parts)
            .map_err(|_| Hitch::NotMade)?;
        let name = |number: usize| named(&self.name, &format!("-{number}-checked"), ".xlsx");
        Ok((Answer::Files((1..=files.len()).map(name).collect()), files))
    }
}

/// The workbook with the changes to it; untouched where there are none.
pub(crate) fn saved(bytes: &[u8], template: &Template) -> Result<Vec<u8>, Damage> {
    let edits = edits(template);
    match &template.book().main {
        Some(sheet) if !edits.is_empty() => xlsx::patch(bytes, &sheet.name, &edits),
        _ => template.damage().map_or_else(|| Ok(bytes.to_vec()), Err),
    }
}

/// The final texts of changed cells.
fn edits(template: &Template) -> Vec<Edit> {
    let changes = template.changes().into_iter();
    let edit = |change: crate::template::Change| Edit {
        row: change.row,
        column: change.column,
        text: change.after,
    };
    changes.map(edit).collect()
}

/// The name of a file made from another: `goods.xlsx` becomes `goods-checked.xlsx`, and stays it.
fn named(name: &str, suffix: &str, extension: &str) -> String {
    let stem = match name.rsplit_once('.') {
        Some((stem, ending)) if !stem.is_empty() && ending.len() <= 5 => stem,
        _ => name,
    };
    let stem = stem.strip_suffix("-checked").unwrap_or(stem);
    [stem, suffix, extension].concat()
}
