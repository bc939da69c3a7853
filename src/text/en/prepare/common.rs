//! The words of what all parts of the tool share, in English.

use crate::text::prepare::CommonUi;

pub(in crate::text) static UI: CommonUi = CommonUi {
    heading: "Prepare",
    sections: "Parts of the preparation",
    guide: "The way to the first card",
    lead: "What has to be done before the first card, and what can be checked right now.",
    local: "Everything is checked in this browser. Nothing is sent anywhere.",
    offline: "The checks work without a network, too.",
};
