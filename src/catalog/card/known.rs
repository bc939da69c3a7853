//! The base attributes, as the manual and the catalog's list of summer 2026 have them.

use super::attributes::Obligation::{self, Advised, Optional, Required};
use super::attributes::{FLAT_BLOCKS, Kind, MEASURE, Part};

/// What is known of an attribute, as a table writes it.
pub(super) struct Known {
    pub(super) code: &'static str,
    pub(super) kind: Kind,
    pub(super) required: Obligation,
    pub(super) lengths: [u32; 2],
    pub(super) min: &'static str,
    pub(super) pattern: &'static str,
    pub(super) dictionary: &'static str,
    pub(super) part: Part,
    pub(super) block: &'static str,
}

const PLAIN: Known = Known {
    code: "",
    kind: Kind::Text,
    required: Obligation::Optional,
    lengths: [0, 0],
    min: "",
    pattern: "",
    dictionary: "",
    part: Part::Other,
    block: "",
};

const fn text(code: &'static str, part: Part, required: Obligation, lengths: [u32; 2]) -> Known {
    Known {
        code,
        required,
        lengths,
        part,
        ..PLAIN
    }
}

const fn listed(
    code: &'static str,
    part: Part,
    required: Obligation,
    dictionary: &'static str,
    block: &'static str,
) -> Known {
    Known {
        code,
        kind: Kind::Dictionary,
        required,
        dictionary,
        part,
        block,
        ..PLAIN
    }
}

/// The base attributes, in the order in which they are sent.
pub(super) static KNOWN: [Known; 23] = [
    text("ntin", Part::Codes, Optional, [0, 0]),
    Known {
        pattern: r"^(?:\d{8}|\d{12}|\d{13}|\d{14})$",
        ..text("gtin", Part::Codes, Optional, [14, 0])
    },
    Known {
        pattern: r"^004\d{10}$",
        ..text("xtin", Part::Codes, Optional, [13, 0])
    },
    text("name_ru", Part::Names, Required, [2_000, 0]),
    text("name_kk", Part::Names, Required, [2_000, 0]),
    text("name_en", Part::Names, Optional, [2_000, 0]),
    text("short_name_ru", Part::Names, Required, [255, 24]),
    // Table 2 of the manual marks it, its table 3 and the catalog's list do not.
    text("short_name_kk", Part::Names, Advised, [255, 24]),
    listed("paket", Part::Packing, Optional, "PACKAGE", ""),
    listed("country", Part::Origin, Required, "COUNTRY", ""),
    text("brand", Part::Origin, Optional, [0, 0]),
    text("article", Part::Origin, Optional, [500, 0]),
    text("mpn_code", Part::Origin, Optional, [0, 0]),
    Known {
        kind: Kind::Block,
        required: Required,
        ..text(MEASURE, Part::Measure, Required, [0, 0])
    },
    Known {
        kind: Kind::Number,
        block: MEASURE,
        ..text("quantity", Part::Measure, Required, [0, 0])
    },
    listed(
        "measure_unit",
        Part::Measure,
        Required,
        "MEASURE_UNIT",
        MEASURE,
    ),
    Known {
        kind: Kind::Boolean,
        block: FLAT_BLOCKS[0],
        ..text("eaes", Part::Signs, Optional, [0, 0])
    },
    Known {
        kind: Kind::Boolean,
        block: FLAT_BLOCKS[0],
        ..text("marking_required_status", Part::Signs, Optional, [0, 0])
    },
    Known {
        kind: Kind::MultiDictionary,
        ..listed("tnved", Part::Customs, Required, "TNVED", "")
    },
    Known {
        block: FLAT_BLOCKS[1],
        ..text("producer_identifier", Part::Producer, Optional, [0, 0])
    },
    listed(
        "producer_country",
        Part::Producer,
        Required,
        "COUNTRY",
        FLAT_BLOCKS[1],
    ),
    Known {
        block: FLAT_BLOCKS[1],
        ..text("a4282e5d", Part::Producer, Required, [0, 0])
    },
    Known {
        kind: Kind::Number,
        min: "1",
        ..text("a0238c5b", Part::Packing, Optional, [0, 0])
    },
];
