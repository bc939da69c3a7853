//! The words of the list of requests.

/// What is said there in one language.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name says where its words stand")]
pub struct RequestsUi {
    pub heading: &'static str,
    pub lead: &'static str,
    pub show: &'static str,
    pub asking: &'static str,
    pub what: &'static str,
    pub refresh: &'static str,
    pub all: &'static str,
    pub filter: &'static str,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub open: &'static str,
    pub no_name: &'static str,
    pub class: &'static str,
    pub made: &'static str,
    pub changed: &'static str,
    pub ntin: &'static str,
    pub xtin: &'static str,
    pub gtin: &'static str,
    pub chosen_send: &'static str,
    pub select: &'static str,
    pub select_all: &'static str,
    pub remarks: &'static str,
    pub remarks_gz: &'static str,
    pub catalog_says: &'static str,
    pub photo: &'static str,
    pub reason: &'static str,
    pub link: &'static str,
    pub correct: &'static str,
    pub new_card: &'static str,
    pub moderate: &'static str,
    pub withdraw: &'static str,
    pub publish: &'static str,
    pub delete: &'static str,
    pub similar: &'static str,
    pub similar_lead: &'static str,
    pub yours: &'static str,
    pub theirs: &'static str,
    pub differs: &'static str,
    pub take_this: &'static str,
    pub go_on_new: &'static str,
    pub none_similar: &'static str,
    pub ask_delete: &'static str,
    pub ask_delete_hint: &'static str,
    pub ask_withdraw: &'static str,
    pub ask_withdraw_hint: &'static str,
    pub ask_take: &'static str,
    pub ask_take_hint: &'static str,
    pub ask_send: &'static str,
    pub ask_send_hint: &'static str,
    pub passed: &'static str,
    pub today: &'static str,
    pub gone: &'static str,
    pub news: &'static str,
    pub news_seen: &'static str,
    pub outbox: &'static str,
    pub waits: &'static str,
    pub go_on: &'static str,
    pub stop: &'static str,
    pub stopping: &'static str,
    pub stopped: &'static str,
    pub look: &'static str,
    pub it_is: &'static str,
    pub none_is: &'static str,
    pub dismiss: &'static str,
    pub planned: &'static str,
    pub loading: &'static str,
    pub not_kept: &'static str,
    pub name_of: &'static str,
    pub brand_of: &'static str,
    pub class_of: &'static str,

    /// The states of a request, in the contract's order, and one that is not known.
    pub states: [&'static str; 10],
    /// The states of its extended part: accepted, under revision, rejected, being published, not known.
    pub gz: [&'static str; 5],
    /// What comes next, in the order of `life::Next`.
    pub next_steps: [&'static str; 12],
    /// Why nothing more is sent: stopped, no key, no way, the device keeps nothing.
    pub rests: [&'static str; 4],

    pub phrases: RequestsPhrases,
}

/// Sentences with a number in them.
#[derive(Debug)]
pub struct RequestsPhrases {
    /// So many requests of so many, on so many pages.
    pub page: fn(u32, u32, u64) -> String,
    /// The answer is due by a date, in so many working days.
    pub due: fn(&str, i64) -> String,
    /// The date of the calendar of working days; the year whose Kurban Ait is not known to it.
    pub calendar: fn(&str, Option<i64>) -> String,
    /// The image check's score.
    pub score: fn(i64) -> String,
    /// Send so many drafts.
    pub send: fn(usize) -> String,
    /// So many have changed.
    pub news: fn(usize) -> String,
    /// How like, in per cent.
    pub alike: fn(i64) -> String,
    /// So many wait to be sent.
    pub waiting: fn(usize) -> String,
}
