//! A card's content as the catalog writes it: sent as the specification's own example does, read in every spelling that it
//! shows. Eaes, marking and the producer's attributes are sent without the blocks that the catalog lists them in.

use super::attributes::{FLAT_BLOCKS, LOCKED_IN_EDITS, MEASURE, is_known, place};
use super::content::{Block, Content, Custom, Gov, Measure, Paper, Photo, Values};
use super::told::{class_of, files_in, held, said};
use crate::catalog::contract::{
    Attribute, AttributeValue, Document, EditDraft, GovAttributes, ImageFile, Product, RequestBody,
    RequestDetails, State,
};
use crate::photo::View;

const UNIT: &str = "measure_unit";
const QUANTITY: &str = "quantity";
const TNVED: &str = "tnved";
const XTIN: &str = "xtin";
const NTIN: &str = "ntin";
/// What a card is known by, which no other card may take over from it.
const IDENTITY: [&str; 4] = ["gtin", XTIN, NTIN, "kztin"];
/// Extended attributes that the catalog lists among the base ones and fills itself.
const FILLED_BY_CATALOG: [&str; 3] = ["szpt_category", "is_domestic", "szpt"];

fn value(code: &str, text: &str) -> AttributeValue {
    AttributeValue {
        code: code.to_owned(),
        value: Some(text.trim().to_owned()),
        ..AttributeValue::default()
    }
}

fn block(code: &str, attributes: Vec<AttributeValue>) -> AttributeValue {
    AttributeValue {
        code: code.to_owned(),
        attributes,
        ..AttributeValue::default()
    }
}

/// Values that hold something.
fn filled(values: &Values) -> impl Iterator<Item = AttributeValue> {
    let filled = values.iter().filter(|(_, text)| !text.trim().is_empty());
    filled.map(|(code, text)| value(code, text))
}

fn blocks(blocks: &[Block]) -> impl Iterator<Item = AttributeValue> {
    let written = |b: &Block| block(&b.code, filled(&b.values).collect());
    blocks
        .iter()
        .map(written)
        .filter(|b| !b.attributes.is_empty())
}

impl Content {
    /// As it is sent. Files that are not uploaded yet are left out, as is what an edit cannot change.
    pub fn body(&self) -> RequestBody {
        let gov = self.gov.on.then_some(&self.gov);
        let extended = |values: fn(&Gov) -> &Values, inner: fn(&Gov) -> &[Block]| {
            let all = gov.map(|gov| filled(values(gov)).chain(blocks(inner(gov))).collect());
            all.unwrap_or_default()
        };
        RequestBody {
            oktru: Some(self.oktru.trim().to_owned()).filter(|code| !code.is_empty()),
            ntin: self.edits.clone(),
            auto_publication: self.auto_publication,
            is_gov: self.gov.on.then_some(true),
            attributes: self.base(),
            main_extended_attributes: extended(|gov| &gov.main, |gov| &gov.main_blocks),
            additional_extended_attributes: extended(
                |gov| &gov.additional,
                |gov| &gov.additional_blocks,
            ),
            custom_extended_attributes: gov.map(custom).unwrap_or_default(),
            image_files: self.photos.iter().filter_map(image).collect(),
            documents: self.documents.iter().filter_map(document).collect(),
        }
    }

    fn base(&self) -> Vec<AttributeValue> {
        let mut all: Vec<_> = filled(&self.values).collect();
        if self.asks_for_xtin() {
            // The specification names the wish nowhere: an attribute that is there, but not filled, is its plainest form.
            all.push(value(XTIN, ""));
        }
        for measure in self.measures.iter().filter(|measure| !measure.is_blank()) {
            let parts = [(UNIT, &measure.unit), (QUANTITY, &measure.quantity)];
            let parts = parts
                .into_iter()
                .filter(|(_, text)| !text.trim().is_empty());
            all.push(block(MEASURE, parts.map(|(c, t)| value(c, t)).collect()));
        }
        let codes: Vec<_> = codes(&self.tnved).collect();
        if !codes.is_empty() {
            all.push(value(TNVED, &codes.join("@")));
        }
        all.extend(blocks(&self.blocks));
        all.retain(|value| value.code != NTIN);
        if self.edits.is_some() {
            all.retain(|value| !LOCKED_IN_EDITS.contains(&value.code.as_str()));
        }
        all.sort_by_key(|value| place(&value.code));
        all
    }

    /// What a body says.
    pub fn from_body(body: &RequestBody) -> Self {
        let mut content = Self {
            oktru: body.oktru.clone().unwrap_or_default(),
            edits: body.ntin.clone().filter(|ntin| !ntin.is_empty()),
            auto_publication: body.auto_publication,
            ..Self::default()
        };
        content.gov.on = body.is_gov == Some(true);
        for value in &body.attributes {
            content.take(value);
        }
        let gov = &mut content.gov;
        for value in &body.main_extended_attributes {
            put(value, &mut gov.main, &mut gov.main_blocks);
        }
        for value in &body.additional_extended_attributes {
            put(value, &mut gov.additional, &mut gov.additional_blocks);
        }
        gov.custom = body.custom_extended_attributes.iter().map(own).collect();
        content.photos = body.image_files.iter().map(photo).collect();
        content.documents = body.documents.iter().map(paper).collect();
        content
    }

    /// What a draft says that edits a published card.
    pub fn from_edit_draft(draft: &EditDraft) -> Self {
        let mut content = Self::from_body(&draft.body);
        content.wants_xtin = false;
        if content.edits.is_none() {
            let values = &draft.body.attributes;
            let ntin = values.iter().find(|value| value.code == NTIN);
            content.edits = ntin.and_then(|value| value.value.clone());
        }
        content
    }

    /// A new card that begins as another one is. What only that one may have is left out: its codes, and its photos.
    pub fn from_product(product: &Product) -> Self {
        let mut content = Self {
            oktru: class_of(&product.category_ancestors),
            based_on: Some(product.ntin.clone()).filter(|ntin| !ntin.is_empty()),
            ..Self::default()
        };
        content.take_all(&product.attributes);
        for (code, name) in [
            ("name_ru", &product.name_ru),
            ("name_kk", &product.name_kk),
            ("name_en", &product.name_en),
            ("short_name_ru", &product.short_name_ru),
            ("short_name_kk", &product.short_name_kk),
        ] {
            if content.get(code).is_empty() {
                content.set(code, name.trim());
            }
        }
        for code in IDENTITY.iter().chain(&FILLED_BY_CATALOG) {
            content.values.remove(*code);
        }
        content.wants_xtin = false;
        content
    }

    /// What a request holds.
    pub fn from_details(details: &RequestDetails) -> Self {
        let mut content = Self {
            oktru: class_of(&details.short.category_ancestors),
            auto_publication: details.short.auto_publication,
            ..Self::default()
        };
        content.take_all(&details.attributes);
        content.gov.on = details.is_gov;
        // A finished request carries the code that came of it; before that it is the card that is edited.
        let finished = [State::Completed, State::ExistingProductSelected];
        if !finished.contains(&details.short.state()) {
            let ntin = details.attributes.iter().find(|a| a.code == NTIN);
            content.edits = ntin.map(held).filter(|ntin| !ntin.is_empty());
        }
        let mut files = Vec::new();
        files_in(&details.image_data, &mut files);
        content.photos = files.iter().map(photo).collect();
        files.clear();
        files_in(&details.documents, &mut files);
        let papers = files.iter().map(|file| Paper {
            name: file.file_name.clone(),
            uploaded: Some(file.file_name.clone()),
            ..Paper::default()
        });
        content.documents = papers.collect();
        content
    }

    /// Puts the extended attributes into the lists in which the catalog has them for the class; what it has in neither stays.
    pub fn regroup(&mut self, lists: &GovAttributes) {
        let has = |list: &[Attribute], code: &str| list.iter().any(|a| a.code == code);
        let gov = &mut self.gov;
        // Answers do not always say which attributes are extended ones.
        for code in self.values.keys().cloned().collect::<Vec<_>>() {
            if !is_known(&code)
                && (has(&lists.main_attributes, &code) || has(&lists.additional_attributes, &code))
                && let Some(text) = self.values.remove(&code)
            {
                gov.main.insert(code, text);
            }
        }
        for code in gov.main.keys().cloned().collect::<Vec<_>>() {
            if has(&lists.additional_attributes, &code)
                && let Some(text) = gov.main.remove(&code)
            {
                gov.additional.insert(code, text);
            }
        }
        for code in gov.additional.keys().cloned().collect::<Vec<_>>() {
            if has(&lists.main_attributes, &code)
                && !has(&lists.additional_attributes, &code)
                && let Some(text) = gov.additional.remove(&code)
            {
                gov.main.insert(code, text);
            }
        }
    }

    fn take_all(&mut self, attributes: &[Attribute]) {
        for attribute in attributes {
            let said = said(attribute);
            if attribute.attribute_type != "gov" {
                self.take(&said);
            } else if attribute.code.is_empty() {
                self.gov.custom.push(own(&said));
            } else if attribute.is_main {
                put(&said, &mut self.gov.main, &mut self.gov.main_blocks);
            } else {
                let gov = &mut self.gov;
                put(&said, &mut gov.additional, &mut gov.additional_blocks);
            }
        }
    }

    /// Takes over a base attribute, in a block or not.
    fn take(&mut self, said: &AttributeValue) {
        let text = said.value.as_deref().unwrap_or_default().trim();
        match said.code.as_str() {
            NTIN => {}
            TNVED => {
                let codes = text
                    .split('@')
                    .map(str::trim)
                    .filter(|code| !code.is_empty());
                self.tnved.extend(codes.map(str::to_owned));
            }
            MEASURE => {
                // Several blocks may come as one.
                let mut here = Vec::new();
                for inner in &said.attributes {
                    part_of_measure(inner, &mut here);
                }
                self.measures.append(&mut here);
            }
            UNIT | QUANTITY => part_of_measure(said, &mut self.measures),
            XTIN if said.value.is_some() && text.is_empty() => self.wants_xtin = true,
            code if FLAT_BLOCKS.contains(&code) => {
                for inner in &said.attributes {
                    self.take(inner);
                }
            }
            _ => put(said, &mut self.values, &mut self.blocks),
        }
    }

    pub(super) fn asks_for_xtin(&self) -> bool {
        self.wants_xtin && self.edits.is_none() && self.get(XTIN).trim().is_empty()
    }
}

/// Each amount or unit goes into the first that lacks it.
fn part_of_measure(said: &AttributeValue, all: &mut Vec<Measure>) {
    let part: fn(&mut Measure) -> &mut String = match said.code.as_str() {
        UNIT => |measure| &mut measure.unit,
        QUANTITY => |measure| &mut measure.quantity,
        _ => return,
    };
    let text = said.value.as_deref().unwrap_or_default().trim();
    if text.is_empty() {
        return;
    }
    let mut parts = all.iter_mut().map(part);
    if let Some(lacking) = parts.find(|text| text.is_empty()) {
        text.clone_into(lacking);
    } else {
        drop(parts);
        let mut measure = Measure::default();
        text.clone_into(part(&mut measure));
        all.push(measure);
    }
}

fn codes(codes: &[String]) -> impl Iterator<Item = &str> {
    codes
        .iter()
        .map(|code| code.trim())
        .filter(|code| !code.is_empty())
}

/// Puts a value or a block where it belongs; a further value of the same attribute is joined to it.
fn put(said: &AttributeValue, values: &mut Values, blocks: &mut Vec<Block>) {
    let text = said.value.as_deref().unwrap_or_default().trim();
    if !said.attributes.is_empty() {
        let mut inner = Values::new();
        for value in &said.attributes {
            put(value, &mut inner, &mut Vec::new());
        }
        if !inner.is_empty() {
            blocks.push(Block {
                code: said.code.clone(),
                values: inner,
            });
        }
    } else if !text.is_empty() {
        let held = values.entry(said.code.clone()).or_default();
        if !held.is_empty() {
            held.push('@');
        }
        held.push_str(text);
    }
}

fn custom(gov: &Gov) -> Vec<AttributeValue> {
    let filled = gov.custom.iter().filter(|own| !own.value.trim().is_empty());
    let written = |own: &Custom| AttributeValue {
        name_ru: own.name_ru.trim().to_owned(),
        name_kk: own.name_kk.trim().to_owned(),
        ..value("", &own.value)
    };
    filled.map(written).collect()
}

fn own(said: &AttributeValue) -> Custom {
    Custom {
        name_ru: said.name_ru.clone(),
        name_kk: said.name_kk.clone(),
        value: said.value.clone().unwrap_or_default(),
    }
}

fn image(photo: &Photo) -> Option<ImageFile> {
    Some(ImageFile {
        file_name: photo.uploaded.clone()?,
        image_type: photo.view.id().to_owned(),
    })
}

fn document(paper: &Paper) -> Option<Document> {
    let file_name = paper.uploaded.clone()?;
    Some(Document { file_name })
}

fn photo(file: &ImageFile) -> Photo {
    Photo {
        file: String::new(),
        name: file.file_name.clone(),
        view: View::from_id(&file.image_type).unwrap_or_default(),
        uploaded: Some(file.file_name.clone()),
    }
}

fn paper(file: &Document) -> Paper {
    Paper {
        file: String::new(),
        name: file.file_name.clone(),
        uploaded: Some(file.file_name.clone()),
    }
}
