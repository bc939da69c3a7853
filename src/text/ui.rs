//! The words of the screen: one field each, so that the compiler proves every language complete. What needs a number or
//! a name is a function in [`Phrases`].

use super::Locale;
use crate::barcode::Kind;
use crate::finding::Severity;
use crate::list::{Bucket, Counts};

/// What the screen says in one language.
#[derive(Debug)]
#[cfg_attr(feature = "site", derive(serde::Serialize))]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct Ui {
    pub heading: &'static str,

    // The box
    pub box_label: &'static str,
    pub placeholder: &'static str,
    pub example: &'static str,
    #[cfg_attr(feature = "site", serde(skip))]
    pub example_list: &'static str,
    pub choose_file: &'static str,
    pub file_hint: &'static str,
    pub drop_here: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub clear: &'static str,

    // The counters, which are the filter
    pub filter_label: &'static str,
    pub all: &'static str,
    pub ready: &'static str,
    pub has_ntin: &'static str,
    pub temporary: &'static str,
    pub fix_first: &'static str,
    pub manual: &'static str,
    pub duplicates: &'static str,

    // Before there is a list
    pub legend_title: &'static str,
    pub ready_means: &'static str,
    pub has_ntin_means: &'static str,
    pub temporary_means: &'static str,
    pub fix_first_means: &'static str,
    pub manual_means: &'static str,

    // The list
    pub results: &'static str,
    pub error: &'static str,
    pub warning: &'static str,
    pub info: &'static str,
    pub no_code: &'static str,
    pub details: &'static str,
    pub show_in_box: &'static str,
    pub kind: &'static str,
    pub gtin14: &'static str,
    pub lookup: &'static str,
    pub now: &'static str,
    pub becomes: &'static str,
    pub rule: &'static str,
    pub nothing_here: &'static str,
    pub no_items: &'static str,
    pub show_all: &'static str,
    pub capped: &'static str,

    // Kinds of codes
    pub ntin: &'static str,
    pub xtin: &'static str,
    pub gtin8: &'static str,
    pub gtin12: &'static str,
    pub gtin13: &'static str,
    pub gtin14_kind: &'static str,
    pub upce: &'static str,
    pub no_kind: &'static str,

    // What can be done with the list
    pub fix_safe: &'static str,
    pub fix_safe_hint: &'static str,
    pub find_ntins: &'static str,
    pub find_ntins_hint: &'static str,
    pub copy_codes: &'static str,
    pub copy_codes_hint: &'static str,
    pub csv: &'static str,
    pub xlsx: &'static str,
    pub stop: &'static str,
    pub close: &'static str,
    pub making_csv: &'static str,
    pub making_xlsx: &'static str,

    // What was done
    pub undone: &'static str,
    pub redone: &'static str,
    pub cleared: &'static str,
    pub fix_applied: &'static str,
    pub stopped: &'static str,

    // What went wrong, and what to do
    pub copy_failed: &'static str,
    pub xlsx_failed: &'static str,
    pub file_is_template: &'static str,
    pub file_workbook: &'static str,
    pub file_protected: &'static str,
    pub file_is_other: &'static str,
    pub file_too_big: &'static str,
    pub file_empty: &'static str,
    pub file_unreadable: &'static str,

    // Privacy
    pub local: &'static str,
    pub no_requests: &'static str,
    pub offline: &'static str,
    pub requested: &'static str,
    pub remember: &'static str,
    pub remember_hint: &'static str,
    pub forget: &'static str,
    pub forgotten: &'static str,
    pub remember_failed: &'static str,

    // Columns of the downloads
    pub col_line: &'static str,
    pub col_code: &'static str,
    pub col_label: &'static str,
    pub col_bucket: &'static str,
    pub col_kind: &'static str,
    pub col_gtin14: &'static str,
    pub col_lookup: &'static str,
    pub col_message: &'static str,
    pub sheet_name: &'static str,

    #[cfg_attr(feature = "site", serde(skip))]
    pub phrases: Phrases,
}

/// Sentences with a number or a name in them.
#[derive(Debug)]
pub struct Phrases {
    pub number: fn(usize) -> String,
    pub line: fn(u32) -> String,
    pub copied: fn(usize) -> String,
    pub fixed: fn(usize) -> String,
    pub opened: fn(&str) -> String,
    pub opened_one: fn(&str) -> String,
    pub checking: fn(usize) -> String,
    pub checked: fn(&Counts) -> String,
    pub requests: fn(usize) -> String,
    pub remembered: fn(usize) -> String,
}

impl Ui {
    /// The word for a bucket.
    pub const fn bucket(&self, bucket: Bucket) -> &'static str {
        match bucket {
            Bucket::LookupReady => self.ready,
            Bucket::HasNtin => self.has_ntin,
            Bucket::Temporary => self.temporary,
            Bucket::FixFirst => self.fix_first,
            Bucket::Manual => self.manual,
        }
    }

    /// What a bucket means, in a sentence.
    pub const fn bucket_means(&self, bucket: Bucket) -> &'static str {
        match bucket {
            Bucket::LookupReady => self.ready_means,
            Bucket::HasNtin => self.has_ntin_means,
            Bucket::Temporary => self.temporary_means,
            Bucket::FixFirst => self.fix_first_means,
            Bucket::Manual => self.manual_means,
        }
    }

    /// The word for a severity.
    pub const fn severity(&self, severity: Severity) -> &'static str {
        match severity {
            Severity::Info => self.info,
            Severity::Warning => self.warning,
            Severity::Error => self.error,
        }
    }

    /// The name of a kind of code.
    pub const fn kind_name(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Ntin => self.ntin,
            Kind::Xtin => self.xtin,
            Kind::Gtin8 => self.gtin8,
            Kind::Gtin12 => self.gtin12,
            Kind::Gtin13 => self.gtin13,
            Kind::Gtin14 => self.gtin14_kind,
            Kind::UpcE => self.upce,
            Kind::None => self.no_kind,
        }
    }
}

/// The words of the screen in a language.
pub const fn ui(locale: Locale) -> &'static Ui {
    match locale {
        Locale::Ru => &super::ru::ui::UI,
        Locale::Kk => &super::kk::ui::UI,
        Locale::En => &super::en::ui::UI,
    }
}

/// `50000` as `50 000`, or with another separator.
pub(super) fn grouped(number: usize, separator: char) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (i, digit) in digits.char_indices() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    out
}

/// The buckets that are not empty, as `готовы 5, исправить 3`.
pub(super) fn by_bucket(ui: &Ui, counts: &Counts) -> String {
    let mut out = String::new();
    for bucket in Bucket::ALL {
        let n = counts.of(bucket) as usize;
        if n > 0 {
            if !out.is_empty() {
                out.push_str("; ");
            }
            out.push_str(ui.bucket(bucket));
            out.push_str(": ");
            out.push_str(&(ui.phrases.number)(n));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_from_the_right() {
        assert_eq!(grouped(0, ' '), "0");
        assert_eq!(grouped(999, ' '), "999");
        assert_eq!(grouped(50_000, ' '), "50 000");
        assert_eq!(grouped(1_234_567, ','), "1,234,567");
    }

    #[test]
    fn forms_go_with_their_numbers() {
        let ru = &ui(Locale::Ru).phrases;
        assert_eq!(
            (ru.requests)(1),
            "С момента загрузки страница отправила 1 запрос."
        );
        assert_eq!(
            (ru.requests)(2),
            "С момента загрузки страница отправила 2 запроса."
        );
        assert_eq!(
            (ru.requests)(0),
            "С момента загрузки страница отправила 0 запросов."
        );
        assert_eq!(
            (ru.copied)(21),
            "Скопирован 21 код. Вставьте его в поиск каталога."
        );
        let en = &ui(Locale::En).phrases;
        assert_eq!(
            (en.requests)(1),
            "Since it loaded, this page has sent 1 request."
        );
        assert_eq!(
            (en.requests)(0),
            "Since it loaded, this page has sent 0 requests."
        );
    }

    #[test]
    fn a_summary_names_only_what_is_there() {
        let counts = Counts {
            total: 3,
            fix_first: 1,
            lookup_ready: 2,
            ..Counts::default()
        };
        let en = ui(Locale::En);
        assert_eq!(
            (en.phrases.checked)(&counts),
            "3 products checked. Ready to look up: 2; Fix first: 1."
        );
    }
}
