//! What stands between a person and an answer, in English.

use crate::text::catalog::TroubleWords;

pub(in crate::text) static WORDS: TroubleWords = TroubleWords {
    not_found: [
        "The catalog has no such thing.",
        "Check the code or the number.",
    ],
    not_found_said: [
        "The catalog has no such thing. It says: “{said}”.",
        "Check the code or the number.",
    ],
    refused: [
        "The catalog has not accepted the request: “{said}”.",
        "Correct what it names, and try again.",
    ],
    refused_silently: [
        "The catalog has not accepted the request ({said}) and does not say why.",
        "Check what you have entered, and try again.",
    ],
    not_authorised: [
        "The catalog has not accepted the key.",
        "Enter the key again in “Connection”. A new one is made in your account of the portal: «Ключи API», «Создать ключ».",
    ],
    busy: [
        "The catalog asks to wait: there are too many requests.",
        "Try again in a minute.",
    ],
    fault: [
        "The catalog has failed (answer {status}).",
        "Try again later. What you have entered is still here.",
    ],
    offline: [
        "There is no network.",
        "Connect to the internet and try again. What you have entered is still here.",
    ],
    timed_out: [
        "The catalog has not answered in time.",
        "Try again in a few minutes.",
    ],
    failed: [
        "The connection to the catalog could not be made, or broke.",
        "Check the network and the address in “Connection”, then try again.",
    ],
    stopped: ["The request was stopped.", "Try again when you are ready."],
    not_sent: [
        "The request was not sent.",
        "Open “Connection” and check the address and the key.",
    ],
    not_the_catalog: [
        "A web page has answered instead of the catalog.",
        "Check the address in “Connection”.",
    ],
    changed: [
        "The catalog's answer is cut off, or has a form that is not known.",
        "Try again. If that does not help, reload the page: there may be a new version.",
    ],
    again_after: |seconds| {
        if seconds < 120 {
            format!("Try again in {seconds} s.")
        } else {
            format!("Try again in {} min.", seconds.div_ceil(60))
        }
    },
};
