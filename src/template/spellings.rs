//! Words as files hold them: what people and the catalog's versions write in a template's header, and how its
//! sheets are called. Data to recognise, not
//! words to show; all are compared after folding.

use super::dictionary::Which;
use super::fold::folded;
use super::schema::{Key, Kind};

/// Types of row 3: July's, May's, and what else they may be called.
const KINDS: [(Kind, &[&str]); 5] = [
    (
        Kind::Text,
        &[
            "строка",
            "текст",
            "строковый",
            "текстовый",
            "string",
            "text",
            "жол",
            "мәтін",
        ],
    ),
    (
        Kind::Number,
        &["число", "числовой", "number", "numeric", "decimal", "сан"],
    ),
    (
        Kind::Boolean,
        &[
            "логический (true/false)",
            "логический",
            "логическое",
            "true/false",
            "boolean (true/false)",
            "boolean",
            "bool",
            "логикалық (true/false)",
            "логикалық",
        ],
    ),
    (
        Kind::Dictionary,
        &["справочник", "dictionary", "reference", "анықтамалық"],
    ),
    (
        Kind::MultiDictionary,
        &[
            "множественный справочник",
            "мультисправочник",
            "multi-dictionary",
            "multi dictionary",
            "multidictionary",
            "көптік анықтамалық",
            "көп мәнді анықтамалық",
        ],
    ),
];

/// Obligations of row 4.
const REQUIRED: [&str; 8] = [
    "обязательное",
    "обязательный",
    "обязательно",
    "обязательная",
    "required",
    "mandatory",
    "obligatory",
    "міндетті",
];
const OPTIONAL: [&str; 12] = [
    "не обязательное",
    "необязательное",
    "не обязательный",
    "необязательный",
    "не обязательно",
    "необязательно",
    "not required",
    "optional",
    "not mandatory",
    "not obligatory",
    "міндетті емес",
    "міндетсіз",
];

/// Labels of row 2, in the catalog's words and in those of its manual; what stands in brackets is left out.
const LABELS: [(Key, &[&str]); 20] = [
    (Key::Oktru, &["октру", "oktru", "энтқж"]),
    (Key::Gtin, &["код gtin", "gtin", "gtin коды", "штрихкод"]),
    (
        Key::Xtin,
        &["временный код xtin", "xtin", "уақытша xtin коды"],
    ),
    (
        Key::NameRu,
        &[
            "полное наименование товара (рус)",
            "полное наименование товара на русском языке",
        ],
    ),
    (
        Key::NameKk,
        &[
            "полное наименование товара (қаз)",
            "полное наименование товара (каз)",
            "полное наименование товара на казахском языке",
        ],
    ),
    (
        Key::ShortNameRu,
        &[
            "краткое наименование товара (рус)",
            "краткое наименование товара на русском языке",
        ],
    ),
    (
        Key::ShortNameKk,
        &[
            "краткое наименование товара (қаз)",
            "краткое наименование товара (каз)",
            "краткое наименование товара на казахском языке",
        ],
    ),
    (Key::Country, &["страна происхождения", "шыққан елі"]),
    (Key::Brand, &["товарный знак", "бренд", "торговая марка"]),
    (
        Key::Article,
        &["модель / артикул", "модель/артикул", "артикул", "модель"],
    ),
    (
        Key::MpnCode,
        &["заводской номер / mpn", "заводской номер/mpn", "mpn"],
    ),
    (Key::MeasureUnit, &["единица измерения", "өлшем бірлігі"]),
    (Key::Quantity, &["количественное значение"]),
    (Key::Eaes, &["знак еаэс", "еаэо белгісі"]),
    (
        Key::Marking,
        &["статус обязательной маркировки", "обязательная маркировка"],
    ),
    (
        Key::Tnved,
        &["тнвэд еаэс", "тн вэд еаэс", "тнвэд", "тн вэд", "сэқ тн"],
    ),
    (
        Key::ProducerIdentifier,
        &[
            "иин/бин производителя",
            "бин производителя",
            "бин/иин производителя",
        ],
    ),
    (
        Key::ProducerCountry,
        &["страна производителя", "өндіруші елі"],
    ),
    (
        Key::ProducerName,
        &["наименование производителя", "производитель"],
    ),
    (Key::PackQuantity, &["количество в упаковке"]),
];

impl Which {
    /// The sheet that holds it, as the template names it.
    pub const fn sheet(self) -> &'static str {
        match self {
            Self::Oktru => "OKTRU",
            Self::Tnved => "ТНВЭД ЕАЭС",
            Self::Country => "Страна происхождения",
            Self::Unit => "Единица измерения",
        }
    }
}

/// The type that a cell of row 3 states.
pub(super) fn kind(text: &str) -> Option<Kind> {
    let text = plain(text);
    KINDS
        .iter()
        .find(|(_, words)| words.contains(&text.as_str()))
        .map(|(kind, _)| *kind)
}

/// Whether a cell of row 4 calls its column obligatory.
pub(super) fn required(text: &str) -> Option<bool> {
    let text = plain(text);
    let is = |words: &[&str]| words.contains(&text.as_str());
    if is(&REQUIRED) {
        Some(true)
    } else {
        is(&OPTIONAL).then_some(false)
    }
}

/// The column that a label of row 2 belongs to.
pub(super) fn label(text: &str) -> Option<Key> {
    let text = plain(text);
    // «ОКТРУ (Код или наименование)»: what follows the bracket may differ; with names it is the language.
    let short = text.split('(').next().unwrap_or_default().trim_end();
    LABELS
        .iter()
        .find(|(_, words)| words.iter().any(|&word| word == text || word == short))
        .map(|(key, _)| *key)
}

/// Folded, without the full stop or the star that some versions put behind a word.
fn plain(text: &str) -> String {
    folded(text)
        .trim_matches(|c: char| matches!(c, '.' | '*' | ':' | ' '))
        .to_owned()
}

/// The names of the dictionary sheets, folded. `None`: a sheet that looks like a dictionary and is none that is needed.
static SHEETS: [(&str, Option<Which>); 11] = [
    ("oktru", Some(Which::Oktru)),
    ("октру", Some(Which::Oktru)),
    ("страна происхождения", Some(Which::Country)),
    ("страна производителя", Some(Which::Country)),
    ("единица измерения", Some(Which::Unit)),
    ("единицы измерения", Some(Which::Unit)),
    ("тнвэд еаэс", Some(Which::Tnved)),
    ("тн вэд еаэс", Some(Which::Tnved)),
    ("тнвэд", Some(Which::Tnved)),
    ("тн вэд", Some(Which::Tnved)),
    ("категория единицы измерения", None),
];

/// Which dictionary a sheet of this name holds.
pub fn dictionary_sheet(name: &str) -> Option<Which> {
    known_sheet(name).flatten()
}

/// Whether a sheet's name says that it is a dictionary, and none that is needed.
pub fn is_spare_dictionary(name: &str) -> bool {
    known_sheet(name) == Some(None)
}

#[expect(
    clippy::option_option,
    reason = "known and known to be none of them are two things"
)]
fn known_sheet(name: &str) -> Option<Option<Which>> {
    let name = folded(name);
    SHEETS
        .iter()
        .find(|(known, _)| **known == *name)
        .map(|(_, which)| *which)
}
