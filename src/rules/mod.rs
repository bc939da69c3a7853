//! The registry of rules: one rule, one file. A rule's file says what it finds, holds its metadata, its check with its
//! fix, and its cases. Codes are never used again: `b0…` how a code is written, `b1…` check digits, `b2…` what kind of
//! number it is, `b3…` other forms of a code, `b4…` the list as a whole; `t0…` a template's file and header, `r0…` its
//! rows, `r2…` cells with a value of a dictionary, `r3…` rows that are alike; `a0…` what is typed into registration
//! forms, `p0…` photos, `k0…` key files.

#[macro_use]
mod registry;

mod codes;
mod entry;
mod file;
mod in_cells;
mod key;
mod photos;
mod sheet;
mod values;

use file::lines;

pub use codes::{Buckets, Rule, Subject, check, safely_fixed};
pub use entry::{EntryRule, check_entry};
pub use file::FileSubject;
pub use key::{Given, KeyCheck, KeyFinding, KeyRule, KeySubject, check_key};
pub use photos::{PhotoCheck, PhotoRule, PhotoSubject, PhotosSubject, check_photo, check_photos};
pub use sheet::{
    CellSubject, Columns, Context, Found, RowSubject, SheetCheck, SheetPlan, SheetRule,
};
pub use values::{CustomsSubject, ValueSubject};

use crate::barcode::{Sign, Signs};
use crate::finding::{Facts, Finding, Fix, Safety, Severity};
use crate::identity::{Entry, Field};
use crate::list::Bucket;
use crate::text::{self, Locale, Said};

/// The code of a rule, whatever it looks at, and the way to its words.
#[derive(Clone, Copy, Debug)]
pub struct Code {
    id: &'static str,
    said: fn(Locale) -> Said,
}

impl Code {
    /// The code as it is shown: `b101`.
    pub const fn id(self) -> &'static str {
        self.id
    }

    /// The code of a template's rule that is shown so.
    pub fn of_template(id: &str) -> Option<Self> {
        let rules = FILE_RULES.iter().chain(ROW_RULES).chain(DICTIONARY_RULES);
        rules.map(|rule| rule.code).find(|code| code.id == id)
    }

    /// What the rule says in a language.
    pub(crate) fn said(self, locale: Locale) -> Said {
        (self.said)(locale)
    }
}

impl PartialEq for Code {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Code {}

/// What a finding says of its rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meta {
    /// Which one.
    pub code: Code,
    /// How serious its findings are.
    pub severity: Severity,
    /// How far its fix can be trusted; `None` where it has none.
    pub safety: Option<Safety>,
}

/// Examples of a rule: what it finds is marked by asterisks, as in `544900000099*7*`. Lines are separated by `\n`; the
/// mark stands in the line that the finding is for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cases {
    /// The rule finds exactly the marked places.
    pub hits: &'static [&'static str],
    /// The rule finds nothing.
    pub misses: &'static [&'static str],
}

impl Finding {
    fn expects(self, expected: impl Into<String>) -> Self {
        Self {
            expected: Some(expected.into()),
            ..self
        }
    }

    fn with(self, facts: Facts) -> Self {
        Self { facts, ..self }
    }

    /// Expects `replacement`, and offers it as far as the rule's fixes can be trusted.
    fn becomes(self, replacement: String) -> Self {
        let fix = self.rule.safety.map(|safety| Fix {
            safety,
            replacement: replacement.clone(),
        });
        Self {
            fix,
            ..self.expects(replacement)
        }
    }
}

registry! {
    /// The rules for lists of codes.
    ListCode RULES: Rule, text::said_of_codes;
    B001 "b001" b001_stray_spaces
    B002 "b002" b002_separators
    B003 "b003" b003_quotes
    B004 "b004" b004_wide_digits
    B005 "b005" b005_decimal_tail
    B011 "b011" b011_lookalikes
    B012 "b012" b012_keyboard_layout
    B013 "b013" b013_digits_lost
    B014 "b014" b014_exponent
    B015 "b015" b015_lost_zeros
    B016 "b016" b016_ntin_lost_zero
    B017 "b017" b017_xtin_lost_zeros
    B018 "b018" b018_glued_codes
    B021 "b021" b021_blank
    B022 "b022" b022_not_a_code
    B023 "b023" b023_article_number
    B024 "b024" b024_wrong_length
    B025 "b025" b025_carrier_without_gtin
    B101 "b101" b101_check_digit
    B102 "b102" b102_neighbour_swap
    B103 "b103" b103_ntin_check_digit
    B201 "b201" b201_own_code
    B202 "b202" b202_coupon
    B203 "b203" b203_reserved
    B204 "b204" b204_refund
    B205 "b205" b205_demonstration
    B206 "b206" b206_epc
    B207 "b207" b207_placeholder
    B208 "b208" b208_publication
    B209 "b209" b209_unassigned_prefix
    B210 "b210" b210_issuing_office
    B211 "b211" b211_xtin_may_be_upc
    B301 "b301" b301_package
    B302 "b302" b302_variable_measure
    B303 "b303" b303_padded
    B304 "b304" b304_upc_e
    B305 "b305" b305_ean8_or_upc_e
    B306 "b306" b306_short_upc_e
    B311 "b311" b311_element_string
    B312 "b312" b312_marking_code
    B313 "b313" b313_digital_link
    B401 "b401" b401_duplicate
}

registry! {
    /// The rules for a template's file and header.
    FileCode FILE_RULES: SheetRule, text::said_of_files;
    T001 "t001" t001_empty_file
    T002 "t002" t002_not_a_workbook
    T003 "t003" t003_old_xls
    T004 "t004" t004_csv
    T005 "t005" t005_ods
    T006 "t006" t006_xlsb
    T007 "t007" t007_password
    T008 "t008" t008_broken_zip
    T009 "t009" t009_broken_workbook
    T010 "t010" t010_too_large_to_open
    T021 "t021" t021_macros
    T022 "t022" t022_external_links
    T023 "t023" t023_too_many_bytes
    T024 "t024" t024_too_many_products
    T025 "t025" t025_no_product
    T026 "t026" t026_not_all_read
    T031 "t031" t031_no_import
    T032 "t032" t032_sheet_name
    T033 "t033" t033_header_row
    T034 "t034" t034_products_in_header
    T035 "t035" t035_header_changed
    T036 "t036" t036_header_among_products
    T037 "t037" t037_no_codes
    T038 "t038" t038_column_not_stated
    T041 "t041" t041_required_columns
    T042 "t042" t042_doubled_column
    T043 "t043" t043_unknown_column
    T044 "t044" t044_retired_column
    T045 "t045" t045_no_code
    T046 "t046" t046_optional_columns
    T047 "t047" t047_new_column
    T048 "t048" t048_spelled_code
    T051 "t051" t051_hidden_products
    T052 "t052" t052_merged_cells
    T061 "t061" t061_no_dictionaries
    T062 "t062" t062_old_dictionary
    T063 "t063" t063_kept_dictionaries
}

registry! {
    /// The rules that need a template's dictionaries, and those for rows that are alike.
    DictionaryCode DICTIONARY_RULES: SheetRule, text::said_of_dictionaries;
    R201 "r201" r201_unknown_value
    R202 "r202" r202_other_spelling
    R203 "r203" r203_code_for_name
    R204 "r204" r204_shared_class_name
    R205 "r205" r205_shared_unit_name
    R206 "r206" r206_several_values
    R207 "r207" r207_other_dictionary
    R208 "r208" r208_unit_category
    R211 "r211" r211_regrouped_class
    R212 "r212" r212_unknown_class
    R213 "r213" r213_unverified_class
    R214 "r214" r214_upper_class
    R215 "r215" r215_class_with_name
    R216 "r216" r216_malformed_class
    R221 "r221" r221_codes_wrongly_joined
    R222 "r222" r222_doubled_code
    R223 "r223" r223_spaced_code
    R224 "r224" r224_lost_zero
    R225 "r225" r225_heading
    R226 "r226" r226_unknown_code
    R227 "r227" r227_name_for_code
    R228 "r228" r228_malformed_code
    R229 "r229" r229_unverified_code
    R301 "r301" r301_same_row
    R302 "r302" r302_same_barcode
    R303 "r303" r303_same_name
}

registry! {
    /// The rules for a template's rows and cells.
    RowCode ROW_RULES: SheetRule, text::said_of_rows;
    R001 "r001" r001_required
    R002 "r002" r002_formula
    R003 "r003" r003_error_value
    R004 "r004" r004_invisible
    R005 "r005" r005_line_break
    R006 "r006" r006_spaces
    R007 "r007" r007_date_for_value
    R008 "r008" r008_date_for_text
    R010 "r010" r010_not_a_gtin
    R011 "r011" r011_ntin_as_gtin
    R012 "r012" r012_xtin_as_gtin
    R013 "r013" r013_gtin_as_xtin
    R014 "r014" r014_not_an_xtin
    R015 "r015" r015_several_codes
    R016 "r016" r016_carrier_for_gtin
    R017 "r017" r017_not_a_product
    R018 "r018" r018_xtin_lost_zeros
    R019 "r019" r019_xtin_strays
    R020 "r020" r020_upc_e
    R021 "r021" r021_too_long
    R022 "r022" r022_lookalikes
    R023 "r023" r023_kazakh_copied
    R024 "r024" r024_kazakh_without_cyrillic
    R025 "r025" r025_capitals
    R026 "r026" r026_no_kazakh_letter
    R027 "r027" r027_name_without_letters
    R031 "r031" r031_decimal_comma
    R032 "r032" r032_thousands_spaces
    R033 "r033" r033_glued_unit
    R034 "r034" r034_not_a_number
    R035 "r035" r035_zero_quantity
    R036 "r036" r036_negative_quantity
    R037 "r037" r037_pack_below_one
    R038 "r038" r038_pack_not_whole
    R039 "r039" r039_unclear_separator
    R040 "r040" r040_odd_number
    R041 "r041" r041_boolean_words
    R042 "r042" r042_not_a_boolean
    R043 "r043" r043_boolean_written
    R051 "r051" r051_identity_check_digit
    R052 "r052" r052_identity_lost_zeros
    R053 "r053" r053_foreign_identity
    R054 "r054" r054_identity_strays
    R055 "r055" r055_odd_identity
    R056 "r056" r056_producer_country_empty
    R057 "r057" r057_identity_length
    R058 "r058" r058_no_identity
    R061 "r061" r061_brand_empty
    R062 "r062" r062_no_brand
}

registry! {
    /// The rules for what is typed into registration forms.
    EntryCode ENTRY_RULES: EntryRule, text::said_of_entries;
    A001 "a001" a001_stray_characters
    A002 "a002" a002_foreign_letters
    A003 "a003" a003_small_letters
    A004 "a004" a004_letters_for_digits
    A005 "a005" a005_empty
    A011 "a011" a011_not_twelve_digits
    A012 "a012" a012_check_digit
    A013 "a013" a013_lost_zeros
    A014 "a014" a014_not_a_birthday
    A015 "a015" a015_company_for_person
    A016 "a016" a016_person_for_company
    A017 "a017" a017_odd_number
    A018 "a018" a018_foreign_number
    A019 "a019" a019_kind_of_owner
    A021 "a021" a021_account_country
    A022 "a022" a022_account_length
    A023 "a023" a023_account_characters
    A024 "a024" a024_account_check_digits
    A026 "a026" a026_bank_length
    A027 "a027" a027_bank_characters
    A028 "a028" a028_kbe_length
    A029 "a029" a029_kbe_digits
    A030 "a030" a030_kbe_residency
    A031 "a031" a031_account_too_long
    A032 "a032" a032_foreign_account_characters
    A033 "a033" a033_foreign_check_digits
    A041 "a041" a041_not_an_address
    A042 "a042" a042_letters_in_address
    A051 "a051" a051_not_a_phone
    A052 "a052" a052_phone_form
    A061 "a061" a061_short_password
    A062 "a062" a062_long_password
    A063 "a063" a063_no_small_letter
    A064 "a064" a064_no_capital_letter
    A065 "a065" a065_no_digit
    A066 "a066" a066_passwords_differ
    A071 "a071" a071_not_six_digits
    A076 "a076" a076_not_a_day
    A077 "a077" a077_closed_before_opened
}

registry! {
    /// The rules for photos.
    PhotoCode PHOTO_RULES: PhotoRule, text::said_of_photos;
    P001 "p001" p001_empty_file
    P002 "p002" p002_not_a_photo
    P003 "p003" p003_other_format
    P004 "p004" p004_name_of_another_format
    P005 "p005" p005_size_unknown
    P006 "p006" p006_cut_off
    P011 "p011" p011_too_small
    P012 "p012" p012_too_large
    P021 "p021" p021_turned
    P022 "p022" p022_place
    P023 "p023" p023_personal
    P031 "p031" p031_same_photo
    P032 "p032" p032_no_front
    P033 "p033" p033_no_back
    P041 "p041" p041_blurred
    P042 "p042" p042_nearly_empty
}

registry! {
    /// The rules for key files.
    KeyCode KEY_RULES: KeyRule, text::said_of_keys;
    K001 "k001" k001_empty_file
    K002 "k002" k002_not_a_key_file
    K003 "k003" k003_broken
    K004 "k004" k004_wrong_password
    K005 "k005" k005_password_needed
    K006 "k006" k006_key_only
    K007 "k007" k007_too_large
    K008 "k008" k008_costly
    K009 "k009" k009_unsupported
    K021 "k021" k021_expired
    K022 "k022" k022_not_yet_valid
    K023 "k023" k023_ends_soon
    K031 "k031" k031_named_for_signing_in
    K032 "k032" k032_named_for_signing
    K033 "k033" k033_named_for_another_algorithm
    K041 "k041" k041_person_for_company
    K042 "k042" k042_no_right_to_sign
    K043 "k043" k043_other_iin
    K044 "k044" k044_other_bin
    K045 "k045" k045_program
    K051 "k051" k051_old_algorithm
    K052 "k052" k052_no_purpose
    K053 "k053" k053_authority_only
    K054 "k054" k054_several_people
    K055 "k055" k055_certificate_only
    K061 "k061" k061_another_root
    K062 "k062" k062_not_verified_here
    K063 "k063" k063_no_root
}
