//! The words of the connection to the catalog, in English.

use crate::text::catalog::{ConnectPhrases, ConnectUi};

pub(in crate::text) static UI: ConnectUi = ConnectUi {
    heading: "Connection to the catalog",
    lead: "The catalog answers those who have an API key. It is made in your account of the portal: «Ключи API», «Создать ключ». Checking files needs no key.",
    key: "API key",
    key_hint: "The key stays in this page's memory and goes to the catalog only. After a reload it has to be entered again.",
    key_there: "There is a key. Enter another one to replace it",
    no_key: "Enter the API key.",
    show: "Show",
    hide: "Hide",
    forget: "Forget the key",
    forgotten: "The key is forgotten.",
    keep: "Keep the key in this tab",
    keep_hint: "As long as the tab is open. Leave it off on a computer that is not yours.",
    place: "Where the catalog is",
    site: "Through this site",
    address: "At another address",
    address_hint: "If you run a catalog or a server of your own.",
    address_label: "Address",
    address_note: "Such as nationalcatalog.kz/gwp. Only https, or this device itself.",
    address_empty: "Enter the catalog's address.",
    address_none: "This does not look like an address. An example: nationalcatalog.kz/gwp.",
    address_insecure: "The address has to begin with https: otherwise the key can be read on the way.",
    address_secret: "Take the name, the password and everything after the question mark out of the address: a key does not belong there.",
    host: "Through the server of the site around this page",
    host_hint: "It has the key; there is nothing to enter.",
    state: "State database (optional)",
    token: "Token of the state database",
    token_hint: "Needed only for looking into nct.gov.kz. Kept in the same way as the key.",
    token_there: "There is a token.",
    no_token: "Enter the token.",
    test: "Test the connection",
    testing: "Testing…",
    asking: "Asking the catalog…",
    demonstration: "This is a demonstration catalog: its cards are made up, nothing is registered.",
    key_refused: "The catalog has not accepted the key. Enter it again in “Connection”: nothing is lost, the work will go on.",
    token_refused: "The state database has not accepted the token. Enter it again in “Connection”.",
    consent: "What will be sent",
    consent_what: "Sent",
    consent_where: "To",
    consent_with: "With it",
    consent_key: "the API key, and nothing else",
    consent_no_key: "nothing else, and no key",
    consent_token: "the state database's token, and nothing else",
    consent_once: "Until the page is reloaded, you will not be asked again.",
    send: "Send",

    policy: [
        "This site lets the page talk to its own address only: the browser has stopped the request.",
        "Choose “Through this site”. Whoever runs the site can allow another address: connect-src in its header Content-Security-Policy.",
    ],
    forbidden: [
        "The browser got no answer from this address: it is wrong, does not answer, or does not allow requests from other sites (CORS).",
        "Check the address, or choose “Through this site”.",
    ],
    site_silent: [
        "This site's server got no answer from the catalog.",
        "Try again in a few minutes. If that does not help, tell whoever runs the site.",
    ],
    site_page: [
        "This site's server does not forward requests to the catalog: a web page came instead of an answer.",
        "Whoever runs the site sets that up: examples for nginx and Caddy are in the folder deploy. Or enter another address.",
    ],
    address_page: [
        "A web page has answered at this address, not the catalog.",
        "Check the address: the portal's API answers at the one with /gwp, such as nationalcatalog.kz/gwp.",
    ],
    host_failed: [
        "The server of the site around this page has not passed the request on.",
        "Reload the page. If that does not help, tell whoever runs the site.",
    ],

    phrases: ConnectPhrases {
        connected: |took| {
            if took < 1000 {
                format!("Connected: the catalog answered in {took} ms.")
            } else {
                format!(
                    "Connected: the catalog answered in {}.{} s.",
                    took / 1000,
                    took % 1000 / 100
                )
            }
        },
    },
};
