//! The words of a card's attributes, in English.

use crate::text::catalog::Attributes;

pub(in crate::text) static ATTRIBUTES: Attributes = [
    (
        "oktru",
        "",
        "The kind of product in the classifier. Find it by a word or its code.",
    ),
    ("ntin", "NTIN", "The catalog gives it."),
    (
        "gtin",
        "",
        "The digits under the barcode on the package: 8, 12, 13 or 14.",
    ),
    (
        "xtin",
        "",
        "If it has been given already: 13 digits that begin with 004.",
    ),
    (
        "name_ru",
        "",
        "Kind of product, brand, model or article, main characteristics, packing.",
    ),
    (
        "name_kk",
        "",
        "The same in Kazakh: a translation, not a copy of the Russian name.",
    ),
    ("name_en", "Full name (English)", "If there is one."),
    (
        "short_name_ru",
        "",
        "The main name and the brand. Best within 24 characters.",
    ),
    (
        "short_name_kk",
        "",
        "The main name and the brand in Kazakh.",
    ),
    (
        "paket",
        "Package",
        "The kind of package from the dictionary, if it is needed.",
    ),
    ("country", "", "Where the product is made."),
    ("brand", "", "As on the package. Where there is none: СТМ."),
    (
        "article",
        "",
        "If there are both, with a slash between them.",
    ),
    (
        "mpn_code",
        "",
        "The number that the manufacturer has given.",
    ),
    (
        "measure",
        "Amount and unit",
        "How much is in one package: 0.5 litres, 200 grams, 1 piece. There may be several.",
    ),
    ("quantity", "", "Only a number, with a decimal point: 1.5."),
    (
        "measure_unit",
        "",
        "From the dictionary: piece, gram, litre.",
    ),
    ("eaes", "", "Whether the EAC sign is on the package."),
    (
        "marking_required_status",
        "",
        "Whether the product has to be marked.",
    ),
    ("tnved", "", "A code of 10 digits. There may be several."),
    (
        "producer_identifier",
        "",
        "12 digits. For a foreign producer the number that its tax office has given.",
    ),
    ("producer_country", "", "Where the producer is."),
    ("a4282e5d", "", "As on the package or in the documents."),
    (
        "a0238c5b",
        "",
        "How many pieces are in the package that people buy: a whole number from 1.",
    ),
];
