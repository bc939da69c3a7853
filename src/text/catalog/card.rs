//! The words of the form of a card.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct CardUi {
    pub heading: &'static str,
    pub loading: &'static str,

    pub drafts: &'static str,
    pub drafts_hint: &'static str,
    pub no_drafts: &'static str,
    pub new_card: &'static str,
    pub untitled: &'static str,
    pub copy: &'static str,
    pub delete: &'static str,
    pub undo: &'static str,
    pub is_ready: &'static str,
    pub draft_is_gone: &'static str,
    pub by_ntin: &'static str,
    pub by_ntin_hint: &'static str,
    pub ntin: &'static str,
    pub take_as_basis: &'static str,
    pub propose_edit: &'static str,
    pub no_such_code: &'static str,
    pub no_such_card: &'static str,

    pub back: &'static str,
    pub saved: &'static str,
    pub saving: &'static str,
    pub not_saved: &'static str,
    pub changed_elsewhere: &'static str,
    pub deleted_elsewhere: &'static str,
    pub keep_mine: &'static str,
    pub take_theirs: &'static str,
    pub keep: &'static str,
    pub kept: &'static str,
    pub required: &'static str,
    pub advised: &'static str,
    pub locked: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub not_said: &'static str,
    pub remark: &'static str,
    pub remarks: &'static str,
    pub ready: &'static str,
    pub show: &'static str,
    pub hide: &'static str,

    pub ask_catalog: &'static str,
    pub ask_catalog_hint: &'static str,
    pub ask_lists: &'static str,
    pub search: &'static str,
    pub nothing_found: &'static str,
    pub nothing_here: &'static str,
    pub nothing_without_catalog: &'static str,
    pub chosen: &'static str,
    pub add: &'static str,
    pub remove: &'static str,

    pub class: &'static str,
    pub class_hint: &'static str,
    pub class_by_form: &'static str,
    pub class_no_form: &'static str,
    pub by_levels: &'static str,
    pub without_class: &'static str,
    pub no_entry_without_class: &'static str,
    pub all_classes: &'static str,
    pub class_path: &'static str,

    pub part_class: &'static str,
    pub part_codes: &'static str,
    pub part_names: &'static str,
    pub part_origin: &'static str,
    pub part_measure: &'static str,
    pub part_signs: &'static str,
    pub part_customs: &'static str,
    pub part_producer: &'static str,
    pub part_packing: &'static str,
    pub part_other: &'static str,
    pub part_files: &'static str,
    pub part_publication: &'static str,
    pub part_gov: &'static str,
    pub xtin: &'static str,
    pub xtin_hint: &'static str,
    pub auto: &'static str,
    pub auto_hint: &'static str,
    pub add_measure: &'static str,

    pub gov: &'static str,
    pub gov_hint: &'static str,
    pub gov_needs_class: &'static str,
    pub gov_unknown: &'static str,
    pub gov_ask: &'static str,
    pub gov_main: &'static str,
    pub gov_more: &'static str,
    pub gov_own: &'static str,
    pub add_own: &'static str,
    pub own_name_ru: &'static str,
    pub own_name_kk: &'static str,
    pub own_value: &'static str,

    pub photos: &'static str,
    pub photos_hint: &'static str,
    pub choose_photos: &'static str,
    pub drop_photos: &'static str,
    pub documents: &'static str,
    pub documents_hint: &'static str,
    pub choose_documents: &'static str,
    pub drop_documents: &'static str,
    pub view: &'static str,
    pub view_front: &'static str,
    pub view_back: &'static str,
    pub view_left: &'static str,
    pub view_right: &'static str,
    pub view_top: &'static str,
    pub view_bottom: &'static str,
    pub unit_category: &'static str,
    pub any_category: &'static str,
    pub on_device: &'static str,
    pub uploaded: &'static str,
    pub in_catalog: &'static str,
    pub file_too_large: &'static str,
    pub file_unreadable: &'static str,
    pub file_empty: &'static str,
    pub file_damaged: &'static str,
    pub not_a_photo: &'static str,
    pub not_a_pdf: &'static str,
    pub file_twice: &'static str,

    pub create: &'static str,
    pub moderate: &'static str,
    pub create_title: &'static str,
    pub moderate_title: &'static str,
    pub send_to: &'static str,
    pub send_key: &'static str,
    pub fill_first: &'static str,
    pub fill_for_draft: &'static str,
    pub sent: &'static str,
    pub in_progress: &'static str,
    pub send_stopped: &'static str,
    pub needs_key: &'static str,
    pub no_way: &'static str,
    pub go_on: &'static str,
    pub ask_send: &'static str,
    pub created: &'static str,
    pub in_requests: &'static str,
    pub look_yourself: &'static str,
    pub request_gone: &'static str,
    pub check_state: &'static str,
    pub ask_state: &'static str,
    pub to_requests: &'static str,

    pub missing: &'static str,
    pub missing_advised: &'static str,
    pub wrong_form: &'static str,
    pub not_a_number: &'static str,
    pub not_a_boolean: &'static str,
    pub not_chosen: &'static str,
    pub not_uploaded: &'static str,
    pub half_own: &'static str,

    pub phrases: CardPhrases,
}

/// Sentences with something in them.
#[derive(Debug)]
pub struct CardPhrases {
    /// How many entries are shown.
    pub found: fn(usize) -> String,
    /// Take a code or a file away.
    pub remove: fn(&str) -> String,
    /// Take a block away, by its number.
    pub remove_block: fn(usize) -> String,
    /// How many characters, of how many.
    pub characters: fn(usize, usize) -> String,
    /// How much has to be filled in or corrected.
    pub to_fill: fn(usize) -> String,
    /// So many more drafts.
    pub more_drafts: fn(usize) -> String,
    /// A draft is deleted.
    pub deleted: fn(&str) -> String,
    /// A draft’s request.
    pub request: fn(i64) -> String,
    /// The card is published.
    pub ntin_given: fn(&str) -> String,
    /// Which card is edited.
    pub edits: fn(&str) -> String,
    /// Which card it began from.
    pub based_on: fn(&str) -> String,
    /// Which row of which file.
    pub from_row: fn(&str, usize) -> String,
    /// When it was changed.
    pub changed: fn(&str) -> String,
    /// What is asked for: one card.
    pub ask_card: fn(&str) -> String,
    /// What is asked for: an edit.
    pub ask_edit: fn(&str) -> String,
    /// What is asked for: a request.
    pub ask_request: fn(i64) -> String,
    /// More characters than the catalog takes.
    pub too_long: fn(usize, usize) -> String,
    /// More characters than the manual allows.
    pub longer_than_advised: fn(usize, usize) -> String,
    /// A photo with too few pixels.
    pub photo_small: fn(usize) -> String,
    /// A photo in another format.
    pub photo_format: fn(&str) -> String,
    /// A number that is too small.
    pub below: fn(&str) -> String,
    /// A number that is too great.
    pub above: fn(&str) -> String,
    /// A view that is missing.
    pub no_view: fn(&str) -> String,
}

/// How the classifier itself calls what has no class, in Russian.
pub const WITHOUT_CLASS: &str = "Без ОКТРУ";
