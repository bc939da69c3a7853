//! The attributes: what the catalog says of them, and how their values are written in answers.
use crate::world::dictionaries::Dictionaries;
use serde_json::{Value, json};

/// What is known of a base attribute.
#[derive(Clone, Copy)]
pub(crate) struct Schema {
    pub(crate) code: &'static str,
    pub(crate) data: &'static str,
    pub(crate) required: bool,
    pub(crate) longest: Option<usize>,
    pub(crate) dictionary: Option<&'static str>,
    /// The compound attribute that it belongs to.
    pub(crate) group: Option<&'static str>,
    pub(crate) ru: &'static str,
    pub(crate) kk: &'static str,
}

const fn text(
    code: &'static str,
    longest: Option<usize>,
    required: bool,
    ru: &'static str,
    kk: &'static str,
) -> Schema {
    Schema {
        code,
        data: "string",
        required,
        longest,
        dictionary: None,
        group: None,
        ru,
        kk,
    }
}

const fn of(data: &'static str, dictionary: Option<&'static str>, schema: Schema) -> Schema {
    Schema {
        data,
        dictionary,
        ..schema
    }
}

const fn inside(group: &'static str, schema: Schema) -> Schema {
    Schema {
        group: Some(group),
        ..schema
    }
}

/// The base attributes, in the catalog's order.
pub(crate) const BASE: &[Schema] = &[
    text("ntin", None, false, "Код NTIN", "NTIN коды"),
    text("gtin", Some(14), false, "Код GTIN", "GTIN коды"),
    text(
        "xtin",
        Some(13),
        false,
        "Временный код XTIN",
        "Уақытша XTIN коды",
    ),
    text(
        "name_ru",
        Some(2000),
        true,
        "Полное наименование (рус)",
        "Толық атауы (орыс)",
    ),
    text(
        "name_kk",
        Some(2000),
        true,
        "Полное наименование (каз)",
        "Толық атауы (қаз)",
    ),
    text(
        "name_en",
        Some(2000),
        false,
        "Полное наименование (англ)",
        "Толық атауы (ағылш)",
    ),
    text(
        "short_name_ru",
        Some(255),
        true,
        "Краткое наименование (рус)",
        "Қысқаша атауы (орыс)",
    ),
    text(
        "short_name_kk",
        Some(255),
        false,
        "Краткое наименование (каз)",
        "Қысқаша атауы (қаз)",
    ),
    of(
        "dictionary",
        Some("PACKAGE"),
        text("paket", None, false, "Пакет", "Пакет"),
    ),
    of(
        "dictionary",
        Some("COUNTRY"),
        text(
            "country",
            None,
            true,
            "Страна происхождения",
            "Шығарылған елі",
        ),
    ),
    text("brand", None, false, "Товарный знак", "Тауар белгісі"),
    text(
        "article",
        Some(500),
        false,
        "Модель / артикул",
        "Модель / артикул",
    ),
    text(
        "mpn_code",
        None,
        false,
        "Заводской номер",
        "Зауыттық нөмірі",
    ),
    inside(
        "measure",
        of(
            "number",
            None,
            text(
                "quantity",
                None,
                true,
                "Количественное значение",
                "Сандық мәні",
            ),
        ),
    ),
    inside(
        "measure",
        of(
            "dictionary",
            Some("MEASURE_UNIT"),
            text(
                "measure_unit",
                None,
                true,
                "Единица измерения",
                "Өлшем бірлігі",
            ),
        ),
    ),
    inside(
        "131777b5",
        of(
            "boolean",
            None,
            text("eaes", None, false, "Знак ЕАЭС", "ЕАЭО белгісі"),
        ),
    ),
    inside(
        "131777b5",
        of(
            "boolean",
            None,
            text(
                "marking_required_status",
                None,
                false,
                "Обязательная маркировка",
                "Міндетті таңбалау",
            ),
        ),
    ),
    of(
        "multiDictionary",
        Some("TNVED"),
        text("tnved", None, true, "ТН ВЭД ЕАЭС", "ЕАЭО СЭҚ ТН"),
    ),
    inside(
        "098223e4",
        text(
            "producer_identifier",
            None,
            false,
            "ИИН/БИН производителя",
            "Өндірушінің ЖСН/БСН",
        ),
    ),
    inside(
        "098223e4",
        of(
            "dictionary",
            Some("COUNTRY"),
            text(
                "producer_country",
                None,
                true,
                "Страна производителя",
                "Өндіруші елі",
            ),
        ),
    ),
    inside(
        "098223e4",
        text(
            "a4282e5d",
            None,
            true,
            "Наименование производителя",
            "Өндірушінің атауы",
        ),
    ),
    of(
        "number",
        None,
        text(
            "a0238c5b",
            None,
            false,
            "Количество в упаковке",
            "Қаптамадағы саны",
        ),
    ),
];

const GROUPS: &[(&str, &str, &str)] = &[
    ("measure", "Единицы измерения", "Өлшем бірліктері"),
    ("131777b5", "Признаки", "Белгілері"),
    (
        "098223e4",
        "Информация о производителе",
        "Өндіруші туралы ақпарат",
    ),
];

pub(crate) fn schema(code: &str) -> Option<&'static Schema> {
    BASE.iter().find(|schema| schema.code == code)
}

pub(crate) fn is_group(code: &str) -> bool {
    GROUPS.iter().any(|(group, ..)| *group == code)
}

/// An attribute in brackets after its name, as remarks write it.
pub(crate) fn called(code: &str) -> String {
    schema(code).map_or_else(
        || code.to_owned(),
        |schema| format!("«{}» ({code})", schema.ru),
    )
}

fn group_json(code: &str, inner: &[Value]) -> Value {
    let (ru, kk) = GROUPS
        .iter()
        .find(|(group, ..)| *group == code)
        .map_or((code, code), |(_, ru, kk)| (*ru, *kk));
    json!({
        "code": code, "attributeType": "compoundStandard", "nameRu": ru, "nameKk": kk,
        "isSingle": code != "measure", "attributes": inner,
    })
}

fn schema_json(schema: &Schema) -> Value {
    let mut attribute = json!({
        "code": schema.code,
        "attributeType": if schema.group.is_some() { "advanced" } else { "standard" },
        "dataType": schema.data,
        "isRequired": schema.required,
        "isSingle": false,
        "nameRu": schema.ru,
        "nameKk": schema.kk,
    });
    if let Some(longest) = schema.longest {
        attribute["maxLength"] = json!(longest);
    }
    if let Some(dictionary) = schema.dictionary {
        attribute["dictionaryCode"] = json!(dictionary);
    }
    // The catalog serves its patterns with doubled backslashes: taken literally they reject every code.
    match schema.code {
        "gtin" => attribute["pattern"] = json!(r"^(?:\\d{8}|\\d{12}|\\d{13}|\\d{14})$"),
        "xtin" => attribute["pattern"] = json!(r"^004\\d{10}$"),
        "a0238c5b" => attribute["minValue"] = json!("1"),
        _ => {}
    }
    attribute
}

/// What `listAttributes` answers: compound attributes hold theirs.
pub(crate) fn list() -> Vec<Value> {
    nested(
        BASE.iter()
            .map(|schema| (schema.group, schema_json(schema))),
    )
}

/// Neighbours of one group become one compound attribute.
fn nested(attributes: impl Iterator<Item = (Option<&'static str>, Value)>) -> Vec<Value> {
    let mut all: Vec<Value> = Vec::new();
    for (group, attribute) in attributes {
        let Some(group) = group else {
            all.push(attribute);
            continue;
        };
        match all.last_mut().filter(|last| last["code"] == group) {
            Some(last) => {
                if let Some(inner) = last["attributes"].as_array_mut() {
                    inner.push(attribute);
                }
            }
            None => all.push(group_json(group, &[attribute])),
        }
    }
    all
}

/// The extended attributes of a category: (required, code, Russian name), the main group and the additional one. Every class has the
/// same few, as their names do not matter here; their codes differ by class.
pub(crate) fn gov(oktru: &str) -> [Vec<GovAttribute>; 2] {
    let class: String = oktru.chars().filter(char::is_ascii_digit).take(4).collect();
    let one = |end: &str, name_ru, required| GovAttribute {
        code: format!("{class}{end}"),
        name_ru,
        required,
    };
    [
        vec![one("a1c0", "Материал", true), one("a2c0", "Цвет", false)],
        vec![
            one("b1c0", "Гарантийный срок", false),
            one("b2c0", "Комплектация", false),
        ],
    ]
}

pub(crate) struct GovAttribute {
    pub(crate) code: String,
    pub(crate) name_ru: &'static str,
    pub(crate) required: bool,
}

impl GovAttribute {
    /// `isMain` says the opposite of the group now and then: the array decides.
    pub(crate) fn json(&self) -> Value {
        json!({
            "code": self.code, "attributeType": "gov", "dataType": "string", "nameRu": self.name_ru, "nameKk": self.name_ru,
            "isRequired": self.required, "isRequiredEgz": self.required, "isMain": !self.required,
        })
    }
}

/// An attribute's value as answers write it.
fn value_json(schema: &Schema, value: &str, dictionaries: &Dictionaries) -> Value {
    let mut attribute = schema_json(schema);
    attribute["value"] = json!(value);
    let named = |code: &str| {
        let item = schema
            .dictionary
            .and_then(|dictionary| dictionaries.item(dictionary, code));
        let (ru, kk) = item.map_or((code, code), |item| (&item.name_ru, &item.name_kk));
        json!({"code": code, "nameRu": ru, "nameKk": kk})
    };
    match schema.data {
        "dictionary" => attribute["values"] = named(value),
        "multiDictionary" => {
            let codes = value.split('@').filter(|code| !code.is_empty());
            attribute["multiValues"] = codes.map(named).collect();
        }
        _ => {}
    }
    attribute
}

/// Values as answers write them. Units are always grouped; the live schema groups signs and maker too, the specification's
/// example does not: `grouped` decides.
pub(crate) fn render(
    values: &[(String, String)],
    grouped: bool,
    dictionaries: &Dictionaries,
) -> Vec<Value> {
    nested(values.iter().filter_map(|(code, value)| {
        let schema = schema(code)?;
        let group = schema.group.filter(|group| grouped || *group == "measure");
        Some((group, value_json(schema, value, dictionaries)))
    }))
}
