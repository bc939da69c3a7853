//! Words that people type where the catalog wants something else: data, not wording. All in small letters, `ё` as `е`.

use super::folded;

/// What Excel shows where a formula fails, in English and in Russian.
pub const ERROR_VALUES: &[&str] = &[
    "#n/a",
    "#ref!",
    "#value!",
    "#div/0!",
    "#name?",
    "#num!",
    "#null!",
    "#spill!",
    "#calc!",
    "#getting_data",
    "#н/д",
    "#ссылка!",
    "#знач!",
    "#дел/0!",
    "#имя?",
    "#число!",
    "#пусто!",
    "#перенос!",
    "#выч!",
];

/// Words for true.
const TRUE: &[&str] = &["да", "иә", "ия", "истина", "ақиқат", "yes", "y", "1", "1.0"];

/// Words for false.
const FALSE: &[&str] = &["нет", "жоқ", "жок", "ложь", "жалған", "no", "n", "0", "0.0"];

/// Units as they are glued to numbers, with what the dictionary calls them.
const UNITS: &[(&str, &str)] = &[
    ("шт", "штука"),
    ("штука", "штука"),
    ("штуки", "штука"),
    ("штук", "штука"),
    ("дана", "штука"),
    ("pcs", "штука"),
    ("pc", "штука"),
    ("кг", "килограмм"),
    ("kg", "килограмм"),
    ("килограмм", "килограмм"),
    ("г", "грамм"),
    ("гр", "грамм"),
    ("g", "грамм"),
    ("грамм", "грамм"),
    ("мг", "миллиграмм"),
    ("т", "тонна"),
    ("тонна", "тонна"),
    ("л", "литр"),
    ("l", "литр"),
    ("литр", "литр"),
    ("литра", "литр"),
    ("литров", "литр"),
    ("мл", "миллилитр"),
    ("ml", "миллилитр"),
    ("м", "метр"),
    ("m", "метр"),
    ("метр", "метр"),
    ("метров", "метр"),
    ("см", "сантиметр"),
    ("cm", "сантиметр"),
    ("мм", "миллиметр"),
    ("mm", "миллиметр"),
    ("м2", "квадратный метр"),
    ("м²", "квадратный метр"),
    ("м3", "кубический метр"),
    ("м³", "кубический метр"),
    ("уп", "упаковка"),
    ("упак", "упаковка"),
    ("упаковка", "упаковка"),
    ("пач", "пачка"),
    ("кор", "коробка"),
    ("рул", "рулон"),
    ("пар", "пара"),
    ("пара", "пара"),
    ("компл", "комплект"),
    ("комплект", "комплект"),
    ("набор", "набор"),
];

/// Kazakhstan, as a country cell may name it.
pub const KAZAKHSTAN: &[&str] = &[
    "казахстан",
    "қазақстан",
    "республика казахстан",
    "қазақстан республикасы",
    "рк",
    "kz",
    "kaz",
    "398",
    "kazakhstan",
];

/// What stands before the number of a person or a company: IIN, BIN.
pub const IDENTITY_LABELS: &[&str] = &[
    "иин/бин",
    "бин/иин",
    "жсн/бсн",
    "бсн/жсн",
    "бин",
    "иин",
    "жсн",
    "бсн",
    "bin",
    "iin",
];

/// Words for "no brand".
pub const NO_BRAND: &[&str] = &[
    "-",
    "--",
    "---",
    "–",
    "—",
    "0",
    "нет",
    "нет бренда",
    "без бренда",
    "б/б",
    "бренда нет",
    "не указан",
    "отсутствует",
    "жоқ",
    "бренд жоқ",
    "no brand",
    "no name",
    "noname",
    "nobrand",
    "without brand",
    "n/a",
    "none",
    "no",
];

/// What the catalog wants instead: a brand of one's own.
pub const OWN_BRAND: &str = "СТМ";

/// Units as people shorten them, without dots and spaces, with their codes.
pub const UNIT_CODES: &[(&str, &str)] = &[
    ("шт", "796"),
    ("штук", "796"),
    ("pcs", "796"),
    ("ед", "796"),
    ("кг", "166"),
    ("kg", "166"),
    ("кило", "166"),
    ("г", "163"),
    ("гр", "163"),
    ("g", "163"),
    ("мг", "161"),
    ("mg", "161"),
    ("т", "168"),
    ("тн", "168"),
    ("тонна", "168"),
    ("тонны", "168"),
    ("тонн", "168"),
    ("л", "112"),
    ("l", "112"),
    ("мл", "111"),
    ("ml", "111"),
    ("миллилитр", "111"),
    ("миллилитры", "111"),
    ("миллилитров", "111"),
    ("бут", "868"),
    ("фл", "872"),
    ("ящ", "812"),
    ("м", "6"),
    ("m", "6"),
    ("см", "4"),
    ("cm", "4"),
    ("мм", "3"),
    ("mm", "3"),
    ("км", "8"),
    ("пм", "18"),
    ("мп", "18"),
    ("погм", "18"),
    ("м2", "55"),
    ("м²", "55"),
    ("квм", "55"),
    ("мкв", "55"),
    ("м3", "113"),
    ("м³", "113"),
    ("кубм", "113"),
    ("мкуб", "113"),
    ("уп", "778"),
    ("упак", "778"),
    ("пач", "728"),
    ("рул", "736"),
    ("пар", "715"),
    ("пара", "715"),
    ("пары", "715"),
    ("компл", "839"),
    ("комплкт", "839"),
    ("наб", "704"),
    ("тысшт", "798"),
];

/// Units as names of goods spell them out, with their codes.
pub const UNIT_WORDS: &[(&str, &str)] = &[
    ("литр", "112"),
    ("литра", "112"),
    ("литров", "112"),
    ("litre", "112"),
    ("liter", "112"),
    ("миллилитра", "111"),
    ("грамм", "163"),
    ("грамма", "163"),
    ("граммов", "163"),
    ("килограмм", "166"),
    ("килограмма", "166"),
    ("килограммов", "166"),
    ("миллиграмм", "161"),
    ("метр", "6"),
    ("метра", "6"),
    ("метров", "6"),
    ("штука", "796"),
    ("штуки", "796"),
    ("дана", "796"),
    ("pc", "796"),
    ("таб", "796"),
    ("табл", "796"),
    ("таблеток", "796"),
    ("капс", "796"),
    ("капсул", "796"),
];

/// How words for packages begin, with a name that is the same for the same package.
pub const PACKAGES: &[(&str, &str)] = &[
    ("пэт", "plastic"),
    ("пластик", "plastic"),
    ("pet", "plastic"),
    ("plastic", "plastic"),
    ("стекл", "glass"),
    ("шыны", "glass"),
    ("шиша", "glass"),
    ("glass", "glass"),
    ("бутыл", "bottle"),
    ("бөтелке", "bottle"),
    ("bottle", "bottle"),
    ("банк", "can"),
    ("жестян", "can"),
    ("қалбыр", "can"),
    ("пакет", "bag"),
    ("мешок", "sack"),
    ("мешк", "sack"),
    ("коробк", "box"),
    ("короб", "box"),
    ("қорап", "box"),
    ("пачк", "pack"),
    ("тубус", "tub"),
    ("туба", "tube"),
    ("тюбик", "tube"),
    ("ведро", "bucket"),
    ("ведр", "bucket"),
    ("шелек", "bucket"),
    ("флакон", "vial"),
    ("дойпак", "doypack"),
    ("тетра", "carton"),
    ("tetra", "carton"),
    ("картон", "carton"),
    ("рулон", "roll"),
];

/// Countries as people call them, without dots, hyphens and spaces, with their codes.
pub const COUNTRY_CODES: &[(&str, &str)] = &[
    ("рк", "KZ"),
    ("қр", "KZ"),
    ("kaz", "KZ"),
    ("kazakhstan", "KZ"),
    ("республикаказахстан", "KZ"),
    ("қазақстанреспубликасы", "KZ"),
    ("398", "KZ"),
    ("рф", "RU"),
    ("rus", "RU"),
    ("russia", "RU"),
    ("российскаяфедерация", "RU"),
    ("643", "RU"),
    ("кнр", "CN"),
    ("chn", "CN"),
    ("china", "CN"),
    ("prc", "CN"),
    ("китайскаянароднаяреспублика", "CN"),
    ("156", "CN"),
    ("сша", "US"),
    ("usa", "US"),
    ("америка", "US"),
    ("соединенныештатыамерики", "US"),
    ("великобритания", "GB"),
    ("англия", "GB"),
    ("uk", "GB"),
    ("корея", "KR"),
    ("южнаякорея", "KR"),
    ("республикакорея", "KR"),
    ("korea", "KR"),
    ("севернаякорея", "KP"),
    ("кндр", "KP"),
    ("оаэ", "AE"),
    ("эмираты", "AE"),
    ("uae", "AE"),
    ("киргизия", "KG"),
    ("кыргызскаяреспублика", "KG"),
    ("голландия", "NL"),
    ("молдавия", "MD"),
    ("молдова", "MD"),
    ("белоруссия", "BY"),
    ("республикабеларусь", "BY"),
    ("рб", "BY"),
    ("чешскаяреспублика", "CZ"),
    ("turkey", "TR"),
    ("turkiye", "TR"),
    ("türkiye", "TR"),
    ("germany", "DE"),
    ("фрг", "DE"),
    ("italy", "IT"),
    ("france", "FR"),
    ("japan", "JP"),
    ("india", "IN"),
    ("poland", "PL"),
    ("uzbekistan", "UZ"),
    ("тайвань", "TW"),
    ("иран", "IR"),
    ("сирия", "SY"),
    ("лаос", "LA"),
    ("боливия", "BO"),
    ("туркмения", "TM"),
    ("македония", "MK"),
    ("ватикан", "VA"),
    ("бирма", "MM"),
];

/// What dictionaries call the unit that a text is.
pub fn unit(text: &str) -> Option<&'static str> {
    let text = folded(text);
    let text = text.strip_suffix('.').unwrap_or(&text);
    UNITS
        .iter()
        .find(|(short, _)| *short == text)
        .map(|&(_, unit)| unit)
}

/// What a word means in a column of `true` and `false`; `None` where it means neither.
pub fn truth(text: &str) -> Option<bool> {
    let text = folded(text);
    if TRUE.contains(&&*text) || &*text == "true" {
        Some(true)
    } else if FALSE.contains(&&*text) || &*text == "false" {
        Some(false)
    } else {
        None
    }
}

/// The code of the unit that a word of a name is.
pub fn unit_code(word: &str) -> Option<&'static str> {
    let words = UNIT_CODES.iter().chain(UNIT_WORDS);
    let word = folded(word);
    words
        .into_iter()
        .find_map(|&(w, code)| (w == &*word).then_some(code))
}

/// The package that a folded word of a name speaks of.
pub fn package(word: &str) -> Option<&'static str> {
    let fits = |(begin, _): &&(&str, &str)| word.starts_with(begin);
    PACKAGES.iter().find(fits).map(|&(_, package)| package)
}

/// How people write the unit of a code.
pub fn unit_word(code: &str) -> Option<&'static str> {
    let of = |(_, known): &&(&str, &str)| *known == code;
    UNIT_CODES.iter().find(of).map(|&(word, _)| word)
}
