//! Made-up brands and makers. No real company is meant.

/// A brand with its maker, the maker's country, and the prefix of its barcodes.
pub(crate) struct Brand {
    pub(crate) name: &'static str,
    pub(crate) maker: &'static str,
    pub(crate) country: &'static str,
    pub(crate) prefix: &'static str,
}

const fn brand(
    name: &'static str,
    maker: &'static str,
    country: &'static str,
    prefix: &'static str,
) -> Brand {
    Brand {
        name,
        maker,
        country,
        prefix,
    }
}

pub(crate) const BRANDS: &[Brand] = &[
    brand("Родник", "ТОО «Пример Родник»", "KZ", "487"),
    brand("Жарқынтал", "ТОО «Пример Жарқынтал»", "KZ", "487"),
    brand("Ақшатау", "ТОО «Пример Ақшатау»", "KZ", "487"),
    brand("Теректісай", "ТОО «Пример Теректісай»", "KZ", "487"),
    brand("Суықкөл", "ТОО «Пример Суықкөл»", "KZ", "487"),
    brand("Қызғалдақ дала", "ТОО «Пример Қызғалдақ»", "KZ", "487"),
    brand("Дарбазан", "ИП «Пример Дарбазан»", "KZ", "487"),
    brand("Степнорье", "ТОО «Пример Степнорье»", "KZ", "487"),
    brand("Ветрогорка", "ООО «Пример Ветрогорка»", "RU", "460"),
    brand("Снежелина", "ООО «Пример Снежелина»", "RU", "460"),
    brand("Лугодольское", "ООО «Пример Лугодол»", "RU", "460"),
    brand("Северлог", "ООО «Пример Северлог»", "RU", "460"),
    brand("Каркарин", "ООО «Пример Каркарин»", "RU", "460"),
    brand("Norvelka", "Primer Norvelka GmbH", "DE", "400"),
    brand("Alvironta", "Primer Alvironta S.r.l.", "IT", "800"),
    brand("Chandripur", "Primer Chandripur Ltd.", "IN", "890"),
    brand("Qingmuda", "Primer Qingmuda Co., Ltd.", "CN", "690"),
    brand("Brontika", "Primer Brontika Inc.", "US", "0"),
    brand("Zhetiqo", "ТОО «Пример Жетико»", "KZ", ""),
    brand("СТМ", "ИП «Пример СТМ»", "KZ", ""),
];
