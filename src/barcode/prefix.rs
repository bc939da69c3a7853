//! What the first three digits of a 13-digit code say: which GS1 office issued it, or that it is no product's number.
//! Never where the product comes from: a maker uses one office's numbers wherever its factories stand.
//!
//! Data: the prefix ranges of the package `gs1-prefix` 1.0.0 (PyPI; data licensed CC BY 4.0), with Vietnam's ISO code
//! put right, ranges that GS1 manages centrally and has given to nobody left out, and the ranges that are no office's own
//! marked by what they mean.

use super::{Sign, Signs};

/// First and last prefix of a range, its meaning, and the ISO 3166 code of the office's country; empty for GS1's own
/// offices and for Belgium with Luxembourg.
const RANGES: &[(u16, u16, Sign, &str)] = &[
    (0, 19, Sign::Office, "US"),
    (20, 29, Sign::OwnCode, ""),
    (30, 39, Sign::Office, "US"),
    (40, 49, Sign::OwnCode, ""),
    (50, 59, Sign::Reserved, ""),
    (60, 139, Sign::Office, "US"),
    (200, 299, Sign::OwnCode, ""),
    (300, 379, Sign::Office, "FR"),
    (380, 380, Sign::Office, "BG"),
    (381, 381, Sign::Office, "XK"),
    (383, 383, Sign::Office, "SI"),
    (385, 385, Sign::Office, "HR"),
    (387, 387, Sign::Office, "BA"),
    (389, 389, Sign::Office, "ME"),
    (400, 440, Sign::Office, "DE"),
    (450, 459, Sign::Office, "JP"),
    (460, 469, Sign::Office, "RU"),
    (470, 470, Sign::Office, "KG"),
    (471, 471, Sign::Office, "TW"),
    (474, 474, Sign::Office, "EE"),
    (475, 475, Sign::Office, "LV"),
    (476, 476, Sign::Office, "AZ"),
    (477, 477, Sign::Office, "LT"),
    (478, 478, Sign::Office, "UZ"),
    (479, 479, Sign::Office, "LK"),
    (480, 480, Sign::Office, "PH"),
    (481, 481, Sign::Office, "BY"),
    (482, 482, Sign::Office, "UA"),
    (483, 483, Sign::Office, "TM"),
    (484, 484, Sign::Office, "MD"),
    (485, 485, Sign::Office, "AM"),
    (486, 486, Sign::Office, "GE"),
    (487, 487, Sign::Office, "KZ"),
    (488, 488, Sign::Office, "TJ"),
    (489, 489, Sign::Office, "HK"),
    (490, 499, Sign::Office, "JP"),
    (500, 509, Sign::Office, "GB"),
    (520, 521, Sign::Office, "GR"),
    (528, 528, Sign::Office, "LB"),
    (529, 529, Sign::Office, "CY"),
    (530, 530, Sign::Office, "AL"),
    (531, 531, Sign::Office, "MK"),
    (535, 535, Sign::Office, "MT"),
    (539, 539, Sign::Office, "IE"),
    (540, 549, Sign::Office, ""),
    (560, 560, Sign::Office, "PT"),
    (569, 569, Sign::Office, "IS"),
    (570, 579, Sign::Office, "DK"),
    (590, 590, Sign::Office, "PL"),
    (594, 594, Sign::Office, "RO"),
    (599, 599, Sign::Office, "HU"),
    (600, 601, Sign::Office, "ZA"),
    (603, 603, Sign::Office, "GH"),
    (604, 604, Sign::Office, "SN"),
    (605, 605, Sign::Office, "UG"),
    (606, 606, Sign::Office, "AO"),
    (607, 607, Sign::Office, "OM"),
    (608, 608, Sign::Office, "BH"),
    (609, 609, Sign::Office, "MU"),
    (611, 611, Sign::Office, "MA"),
    (612, 612, Sign::Office, "SO"),
    (613, 613, Sign::Office, "DZ"),
    (615, 615, Sign::Office, "NG"),
    (616, 616, Sign::Office, "KE"),
    (617, 617, Sign::Office, "CM"),
    (618, 618, Sign::Office, "CI"),
    (619, 619, Sign::Office, "TN"),
    (620, 620, Sign::Office, "TZ"),
    (621, 621, Sign::Office, "SY"),
    (622, 622, Sign::Office, "EG"),
    (624, 624, Sign::Office, "LY"),
    (625, 625, Sign::Office, "JO"),
    (626, 626, Sign::Office, "IR"),
    (627, 627, Sign::Office, "KW"),
    (628, 628, Sign::Office, "SA"),
    (629, 629, Sign::Office, "AE"),
    (630, 630, Sign::Office, "QA"),
    (631, 631, Sign::Office, "NA"),
    (632, 632, Sign::Office, "RW"),
    (640, 649, Sign::Office, "FI"),
    (680, 681, Sign::Office, "CN"),
    (690, 699, Sign::Office, "CN"),
    (700, 709, Sign::Office, "NO"),
    (729, 729, Sign::Office, "IL"),
    (730, 739, Sign::Office, "SE"),
    (740, 740, Sign::Office, "GT"),
    (741, 741, Sign::Office, "SV"),
    (742, 742, Sign::Office, "HN"),
    (743, 743, Sign::Office, "NI"),
    (744, 744, Sign::Office, "CR"),
    (745, 745, Sign::Office, "PA"),
    (746, 746, Sign::Office, "DO"),
    (750, 750, Sign::Office, "MX"),
    (754, 755, Sign::Office, "CA"),
    (759, 759, Sign::Office, "VE"),
    (760, 769, Sign::Office, "CH"),
    (770, 771, Sign::Office, "CO"),
    (773, 773, Sign::Office, "UY"),
    (775, 775, Sign::Office, "PE"),
    (777, 777, Sign::Office, "BO"),
    (778, 779, Sign::Office, "AR"),
    (780, 780, Sign::Office, "CL"),
    (784, 784, Sign::Office, "PY"),
    (786, 786, Sign::Office, "EC"),
    (789, 790, Sign::Office, "BR"),
    (800, 839, Sign::Office, "IT"),
    (840, 849, Sign::Office, "ES"),
    (850, 850, Sign::Office, "CU"),
    (858, 858, Sign::Office, "SK"),
    (859, 859, Sign::Office, "CZ"),
    (860, 860, Sign::Office, "RS"),
    (865, 865, Sign::Office, "MN"),
    (867, 867, Sign::Office, "KP"),
    (868, 869, Sign::Office, "TR"),
    (870, 879, Sign::Office, "NL"),
    (880, 881, Sign::Office, "KR"),
    (883, 883, Sign::Office, "MM"),
    (884, 884, Sign::Office, "KH"),
    (885, 885, Sign::Office, "TH"),
    (887, 887, Sign::Office, "LA"),
    (888, 888, Sign::Office, "SG"),
    (890, 890, Sign::Office, "IN"),
    (893, 893, Sign::Office, "VN"),
    (896, 896, Sign::Office, "PK"),
    (899, 899, Sign::Office, "ID"),
    (900, 919, Sign::Office, "AT"),
    (930, 939, Sign::Office, "AU"),
    (940, 949, Sign::Office, "NZ"),
    (950, 950, Sign::Office, ""),
    (951, 951, Sign::Epc, ""),
    (952, 952, Sign::Demonstration, ""),
    (955, 955, Sign::Office, "MY"),
    (958, 958, Sign::Office, "MO"),
    (960, 969, Sign::Office, ""),
    (977, 977, Sign::Publication, ""),
    (978, 979, Sign::Publication, ""),
    (980, 980, Sign::Refund, ""),
    (981, 983, Sign::Coupon, ""),
    (990, 999, Sign::Coupon, ""),
];

/// The meaning of every prefix, for a look-up without a search.
static MEANINGS: [Sign; 1000] = meanings();

const fn meanings() -> [Sign; 1000] {
    let mut table = [Sign::Unassigned; 1000];
    let mut row = 0;
    while row < RANGES.len() {
        let (first, last, sign, _) = RANGES[row];
        let mut prefix = first;
        while prefix <= last {
            table[prefix as usize] = sign;
            prefix += 1;
        }
        row += 1;
    }
    table
}

/// What a prefix, 0 to 999, says.
pub(super) fn meaning(prefix: u16) -> Signs {
    Signs::default().with(
        MEANINGS
            .get(usize::from(prefix))
            .copied()
            .unwrap_or(Sign::Unassigned),
    )
}

/// The ISO 3166 code of the country whose GS1 office has the prefix; empty where it has none.
pub fn office(prefix: u16) -> &'static str {
    let row = RANGES.partition_point(|&(_, last, ..)| last < prefix);
    RANGES
        .get(row)
        .filter(|&&(first, ..)| first <= prefix)
        .map_or("", |&(.., country)| country)
}
