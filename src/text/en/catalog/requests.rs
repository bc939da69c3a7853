//! The words of the list of requests, in English.

use crate::text::catalog::{RequestsPhrases, RequestsUi};
use crate::text::{Locale, plural};

pub(in crate::text) static UI: RequestsUi = RequestsUi {
    heading: "My requests",
    lead: "The catalog keeps the requests. Here you see how they stand and what to do next.",
    show: "Show my requests",
    asking: "Asking the catalog…",
    what: "a question for the list of your requests and their states",
    refresh: "Refresh",
    all: "All",
    filter: "State",
    none: "There are no requests.",
    none_hint: "A request appears here when you send a card.",
    previous: "Back",
    next: "Forward",
    open: "Details",
    no_name: "Without a name",
    class: "Class",
    made: "Made",
    changed: "Changed",
    ntin: "NTIN",
    xtin: "Temporary code XTIN",
    gtin: "Barcode",
    chosen_send: "Send those marked",
    select: "Mark",
    select_all: "Mark all drafts on this page",
    remarks: "The moderator's remarks",
    remarks_gz: "Remarks on the extended part",
    catalog_says: "The catalog's words",
    photo: "Check of the photos",
    reason: "Reason",
    link: "The card in the catalog",
    correct: "Correct and send again",
    new_card: "A new card from this request",
    moderate: "Send to moderation",
    withdraw: "Withdraw",
    publish: "Publish",
    delete: "Delete",
    similar: "Similar cards",
    similar_lead: "The catalog has found cards that may be the same product. You decide.",
    yours: "Your product",
    theirs: "The catalog's card",
    differs: "differs",
    take_this: "Take this card",
    go_on_new: "It is another product, go on with my request",
    none_similar: "The catalog names no similar cards.",
    ask_delete: "Delete the draft?",
    ask_delete_hint: "It will be gone from the catalog. A draft on this device, if there is one, stays.",
    ask_withdraw: "Withdraw the request?",
    ask_withdraw_hint: "No moderator will look at it. To send it again, the card has to be changed.",
    ask_take: "Take the catalog's card?",
    ask_take_hint: "Your request is closed, and the product gets this card's NTIN.",
    ask_send: "Send to moderation?",
    ask_send_hint: "Until a moderator takes it, the request can be withdrawn.",
    passed: "The time for an answer is over.",
    today: "The answer is due today.",
    gone: "This request is no longer in the catalog.",
    news: "What is new",
    news_seen: "Read",
    outbox: "Sending",
    waits: "Waits to be sent",
    go_on: "Go on sending",
    stop: "Stop after this one",
    stopping: "Stopping: waiting for the catalog’s answer…",
    stopped: "Stopped",
    look: "The connection broke, and which of these requests is yours cannot be decided without you. Look and choose.",
    it_is: "This is it",
    none_is: "None of them",
    dismiss: "Take away",
    planned: "Being done…",
    loading: "Reading the request…",
    not_kept: "The browser keeps nothing, so nothing was sent: it might have been sent twice.",
    name_of: "Name",
    brand_of: "Brand",
    class_of: "Class",

    states: [
        "New",
        "On moderation",
        "Accepted",
        "Under revision",
        "Rejected",
        "Withdrawn",
        "Ready to publish",
        "Completed",
        "Existing card selected",
        "Unknown state",
    ],
    gz: [
        "Extended part: accepted",
        "Extended part: under revision",
        "Extended part: rejected",
        "Extended part: being published",
        "Extended part: unknown state",
    ],
    next_steps: [
        "Send it to moderation.",
        "Wait for a moderator. Until one takes it, the request can be withdrawn.",
        "A moderator is looking at it.",
        "Correct what the remarks name, and send it again.",
        "Replace the photos, and send it again.",
        "Compare the similar cards, and decide.",
        "Change the card, and the request is a draft again.",
        "Publish the card.",
        "The catalog is busy with the extended part.",
        "Correct the extended part, and send it again.",
        "There is nothing more to do.",
        "Look at the request in the portal: this version does not know its state.",
    ],
    rests: [
        "Sending is stopped.",
        "A key is needed: enter it in “Connection”.",
        "There is no way to the catalog: check “Connection”.",
        "The browser keeps nothing, so nothing was sent.",
    ],

    phrases: RequestsPhrases {
        page: |page, pages, all| format!("Page {page} of {pages}, {all} in all"),
        due: |date, left| {
            let days = plural(left as usize, Locale::En, &["working day", "working days"]);
            format!("Answer due by {date}: at most {left} {days} left.")
        },
        calendar: |as_of, unknown| {
            let ait = match unknown {
                None => "Kurban Ait is counted on its announced date.".to_owned(),
                Some(year) => format!(
                    "The date of Kurban Ait in {year} was not announced by then and is not counted."
                ),
            };
            format!("Calendar of working days as of {as_of}. {ait}")
        },
        score: |score| format!("A score of {score} of 100."),
        send: |n| {
            format!(
                "{n} {} to moderation",
                plural(n, Locale::En, &["request", "requests"])
            )
        },
        news: |n| {
            format!(
                "{n} {} changed",
                plural(n, Locale::En, &["request has", "requests have"])
            )
        },
        alike: |percent| format!("{percent} % alike"),
        waiting: |n| format!("Waiting to be sent: {n}."),
    },
};
