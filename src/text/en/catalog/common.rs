//! The words of what all parts of the catalog's page share, in English.

use crate::text::catalog::{CommonPhrases, CommonUi};
use crate::text::ui::grouped;
use crate::text::{Locale, plural};

pub(in crate::text) static UI: CommonUi = CommonUi {
    heading: "Catalog",
    sections: "Parts of the catalog",
    find: "Find NTINs",
    search: "Search",
    card: "Product card",
    requests: "My requests",
    connect: "Connection",
    demonstration: "Demonstration catalog: the cards are made up, nothing is registered.",
    close: "Close",
    cancel: "Cancel",
    local: "Nothing is sent until you ask for it.",
    no_requests: "Since it was loaded this page has sent 0 requests.",
    offline: "No network. What you have entered stays here; work goes on when the network is back.",
    not_kept: "The browser did not keep the data on this device: it is full, or its settings forbid it.",
    keeps_working: "Drafts and lists stay without a network, too.",
    requested: "What was requested",

    phrases: CommonPhrases {
        number,
        requests: |n| {
            let request = plural(n, Locale::En, &[" request.", " requests."]);
            ["Since it loaded, this page has sent ", &number(n), request].concat()
        },
    },
};

fn number(n: usize) -> String {
    grouped(n, ',')
}
