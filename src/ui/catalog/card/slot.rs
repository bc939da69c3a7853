//! A place of a card that one control fills.

use crate::catalog::card::check::{CLASS, PHOTOS};
use crate::catalog::card::{Block, Content, Measure, Part};

/// A place of a card.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Slot {
    /// The class.
    Class,
    /// An attribute that stands alone.
    Base(String),
    /// All customs codes.
    Tnved,
    /// The unit of an amount.
    Unit(usize),
    /// An amount.
    Quantity(usize),
    /// An attribute in a block that the catalog has added.
    Block(usize, String),
    /// An extended attribute.
    Gov(Part, String),
    /// An attribute in a block of the extended ones.
    GovBlock(Part, usize, String),
    /// An attribute of one's own: its name in Russian, in Kazakh, what it holds.
    Own(usize, u8),
    /// All photos.
    Photos,
    /// All documents.
    Documents,
}

/// What parts customs codes in one text.
const SEPARATOR: &str = "@";

impl Slot {
    /// The place of an attribute that stands alone in a part of the form.
    pub(super) fn alone(part: Part, code: &str) -> Self {
        match part {
            Part::GovMain | Part::GovMore => Self::Gov(part, code.to_owned()),
            _ if code == "tnved" => Self::Tnved,
            _ => Self::Base(code.to_owned()),
        }
    }

    /// The name of its control in the page.
    pub(super) fn id(&self) -> String {
        let number = |n: &usize| n.to_string();
        match self {
            Self::Class => "card-oktru".into(),
            Self::Base(code) => ["card-", code].concat(),
            Self::Tnved => "card-tnved".into(),
            Self::Unit(at) => ["card-unit-", &number(at)].concat(),
            Self::Quantity(at) => ["card-quantity-", &number(at)].concat(),
            Self::Block(at, code) => ["card-b", &number(at), "-", code].concat(),
            Self::Gov(part, code) => ["card-g", group(*part), "-", code].concat(),
            Self::GovBlock(part, at, code) => {
                ["card-g", group(*part), &number(at), "-", code].concat()
            }
            Self::Own(at, field) => ["card-own-", &number(at), "-", &field.to_string()].concat(),
            Self::Photos => "card-photos".into(),
            Self::Documents => "card-documents".into(),
        }
    }

    /// The attribute's code, as the catalog and the rules name it.
    pub(super) fn code(&self) -> &str {
        match self {
            Self::Class => CLASS,
            Self::Base(code)
            | Self::Block(_, code)
            | Self::Gov(_, code)
            | Self::GovBlock(_, _, code) => code,
            Self::Tnved => "tnved",
            Self::Unit(_) => "measure_unit",
            Self::Quantity(_) => "quantity",
            Self::Own(..) => "custom",
            Self::Photos => PHOTOS,
            Self::Documents => "documents",
        }
    }

    /// Which of several blocks it stands in, as checks count them.
    pub(super) fn at(&self, content: &Content) -> usize {
        let same = |blocks: &[Block], at: usize| {
            let code = blocks.get(at).map(|block| &block.code);
            let before = blocks.iter().take(at);
            before.filter(|block| Some(&block.code) == code).count()
        };
        match self {
            Self::Unit(at) | Self::Quantity(at) | Self::Own(at, _) => *at,
            Self::Block(at, _) => same(&content.blocks, *at),
            Self::GovBlock(Part::GovMain, at, _) => same(&content.gov.main_blocks, *at),
            Self::GovBlock(_, at, _) => same(&content.gov.additional_blocks, *at),
            _ => 0,
        }
    }

    /// What it holds, as one text.
    pub(super) fn get(&self, content: &Content) -> String {
        let text: Option<&str> = match self {
            Self::Class => Some(&content.oktru),
            Self::Base(code) => Some(content.get(code)),
            Self::Tnved => return content.tnved.join(SEPARATOR),
            Self::Unit(at) => content.measures.get(*at).map(|m| m.unit.as_str()),
            Self::Quantity(at) => content.measures.get(*at).map(|m| m.quantity.as_str()),
            Self::Block(at, code) => in_block(&content.blocks, *at, code),
            Self::Gov(Part::GovMain, code) => content.gov.main.get(code).map(String::as_str),
            Self::Gov(_, code) => content.gov.additional.get(code).map(String::as_str),
            Self::GovBlock(Part::GovMain, at, code) => {
                in_block(&content.gov.main_blocks, *at, code)
            }
            Self::GovBlock(_, at, code) => in_block(&content.gov.additional_blocks, *at, code),
            Self::Own(at, field) => content.gov.custom.get(*at).map(|own| match field {
                0 => own.name_ru.as_str(),
                1 => own.name_kk.as_str(),
                _ => own.value.as_str(),
            }),
            Self::Photos | Self::Documents => None,
        };
        text.unwrap_or_default().to_owned()
    }

    /// Fills it with a text.
    pub(super) fn set(&self, content: &mut Content, text: &str) {
        let owned = || text.to_owned();
        match self {
            Self::Class => content.oktru = owned(),
            Self::Base(code) => content.set(code, text),
            Self::Tnved => content.tnved = codes(text),
            Self::Unit(at) => {
                if let Some(measure) = measure(content, *at) {
                    measure.unit = owned();
                }
            }
            Self::Quantity(at) => {
                if let Some(measure) = measure(content, *at) {
                    measure.quantity = owned();
                }
            }
            Self::Block(at, code) => fill(content.blocks.get_mut(*at), code, text),
            Self::Gov(part, code) => {
                let values = match part {
                    Part::GovMain => &mut content.gov.main,
                    _ => &mut content.gov.additional,
                };
                if text.is_empty() {
                    values.remove(code);
                } else {
                    values.insert(code.clone(), owned());
                }
            }
            Self::GovBlock(Part::GovMain, at, code) => {
                fill(content.gov.main_blocks.get_mut(*at), code, text);
            }
            Self::GovBlock(_, at, code) => {
                fill(content.gov.additional_blocks.get_mut(*at), code, text);
            }
            Self::Own(at, field) => {
                if let Some(own) = content.gov.custom.get_mut(*at) {
                    match field {
                        0 => own.name_ru = owned(),
                        1 => own.name_kk = owned(),
                        _ => own.value = owned(),
                    }
                }
            }
            Self::Photos | Self::Documents => {}
        }
    }
}

/// The amount at a place; the first and the next one begin by being filled.
fn measure(content: &mut Content, at: usize) -> Option<&mut Measure> {
    if at == content.measures.len() {
        content.measures.push(Measure::default());
    }
    content.measures.get_mut(at)
}

const fn group(part: Part) -> &'static str {
    match part {
        Part::GovMain => "main",
        _ => "more",
    }
}

fn in_block<'a>(blocks: &'a [Block], at: usize, code: &str) -> Option<&'a str> {
    blocks.get(at)?.values.get(code).map(String::as_str)
}

fn fill(block: Option<&mut Block>, code: &str, text: &str) {
    let Some(block) = block else { return };
    if text.is_empty() {
        block.values.remove(code);
    } else {
        block.values.insert(code.to_owned(), text.to_owned());
    }
}

/// The first place of an attribute that the catalog names.
pub(super) fn of_code(code: &str) -> Slot {
    match code {
        CLASS | "category" => Slot::Class,
        PHOTOS | "images" | "imageFiles" | "image_files" | "imageData" => Slot::Photos,
        "documents" => Slot::Documents,
        "tnved" => Slot::Tnved,
        "measure" | "quantity" => Slot::Quantity(0),
        "measure_unit" => Slot::Unit(0),
        _ => Slot::Base(code.to_owned()),
    }
}

/// The codes that a text holds, each once.
pub(super) fn codes(text: &str) -> Vec<String> {
    let mut codes: Vec<String> = Vec::new();
    let parts = text.split(|c: char| c == '@' || c == ';' || c == ',' || c.is_whitespace());
    for code in parts.filter(|code| !code.is_empty()) {
        if !codes.iter().any(|known| known == code) {
            codes.push(code.to_owned());
        }
    }
    codes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::card::Custom;

    #[test]
    fn every_place_gives_back_what_it_was_given() {
        let mut content = Content {
            measures: vec![Measure::default()],
            blocks: vec![Block::default()],
            ..Content::default()
        };
        content.gov.main_blocks = vec![Block::default()];
        content.gov.additional_blocks = vec![Block::default()];
        content.gov.custom = vec![Custom::default()];
        let slots = [
            Slot::Class,
            Slot::alone(Part::Names, "name_ru"),
            Slot::alone(Part::Customs, "tnved"),
            Slot::Unit(1),
            Slot::Quantity(1),
            Slot::Block(0, "a".into()),
            Slot::alone(Part::GovMain, "g"),
            Slot::alone(Part::GovMore, "g"),
            Slot::GovBlock(Part::GovMain, 0, "g".into()),
            Slot::GovBlock(Part::GovMore, 0, "g".into()),
            Slot::Own(0, 0),
            Slot::Own(0, 1),
            Slot::Own(0, 2),
        ];
        for (at, slot) in slots.iter().enumerate() {
            slot.set(&mut content, &at.to_string());
        }
        let mut ids = Vec::new();
        for (at, slot) in slots.iter().enumerate() {
            assert_eq!(slot.get(&content), at.to_string(), "{slot:?}");
            ids.push(slot.id());
        }
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), slots.len(), "each has an id of its own");
        for slot in &slots {
            slot.set(&mut content, "");
            assert_eq!(slot.get(&content), "", "{slot:?}");
        }
        // What is not there is not filled.
        Slot::Unit(7).set(&mut content, "796");
        assert_eq!(Slot::Unit(7).get(&content), "");
    }

    #[test]
    fn customs_codes_are_parted_by_whatever_people_type() {
        assert_eq!(
            codes("1905311900@1905329900@"),
            ["1905311900", "1905329900"]
        );
        assert_eq!(
            codes("1905311900, 1905311900;\n1905329900"),
            ["1905311900", "1905329900"]
        );
        assert!(codes(" @ ").is_empty());
    }
}
