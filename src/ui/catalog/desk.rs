//! What all parts of the catalog's page share: the way to the catalog, where one is, what is said.

use super::running::Running;
use super::search::Search;
use super::way::{Way, own_path};
use crate::catalog::answer::{NoAnswer, Reply, Trouble};
use crate::catalog::browser::{Browser, Device, Route, fetch, store};
use crate::catalog::call::Request;
use crate::catalog::contract::Product;
use crate::catalog::journal::{Rest, Sender};
use crate::catalog::port::Port;
use crate::catalog::queue::Paced;
use crate::text::Locale;
use crate::text::catalog::{CatalogUi, catalog_ui};
use crate::ui::dom;
use crate::ui::home;
use crate::ui::notice::Notice;
use leptos::prelude::*;

/// What was done is said for so long, in milliseconds; what went wrong until it is closed.
const SAID: i32 = 10_000;

/// A part of the page. The address names it, and never any data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    Find,
    Search,
    Card,
    Requests,
    Connect,
}

impl View {
    /// In the order of their tabs.
    pub(super) const ALL: [Self; 5] = [
        Self::Find,
        Self::Search,
        Self::Requests,
        Self::Card,
        Self::Connect,
    ];

    /// Its part of the address.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Search => "search",
            Self::Card => "card",
            Self::Requests => "requests",
            Self::Connect => "connect",
        }
    }
}

/// What the form of a card begins with.
#[derive(Clone, Debug)]
#[allow(dead_code, reason = "each part makes its own")]
pub(super) enum Begin {
    /// A draft of this device, by its id.
    Draft(String),
    /// A new card with this barcode, as text.
    Barcode(String),
    /// A new card with this name.
    Name(String),
    /// A new card like this one.
    Like(Box<Product>),
    /// An edit of the card with this NTIN.
    Edit(String),
    /// A request of the catalog, to be corrected and sent again.
    Request(i64),
}

/// The state that the parts share; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) locale: Locale,
    pub(super) words: CatalogUi,
    /// The part that is shown.
    pub(super) view: RwSignal<View>,
    /// Whether there is a key, or the page around has it.
    pub(super) has_key: RwSignal<bool>,
    /// Whether there is a token of the state database.
    pub(super) has_token: RwSignal<bool>,
    /// Whether the tab keeps both until it is closed.
    pub(super) tab_keeps: RwSignal<bool>,
    /// How requests reach the catalog.
    pub(super) way: RwSignal<Way>,
    /// The person has seen what is sent, and where to.
    pub(super) allowed: StoredValue<bool>,
    /// The catalog has said that it is one for trying things out.
    pub(super) demonstration: RwSignal<bool>,
    pub(super) online: RwSignal<bool>,
    pub(super) notice: RwSignal<Option<Notice>>,
    /// How often something in the journal of what is sent was heard of.
    pub(super) moved: RwSignal<u32>,
    /// This tab is sending, or stands by while another one does.
    pub(super) sending: RwSignal<bool>,
    /// This tab is the one that sends.
    pub(super) leads: RwSignal<bool>,
    /// The person wants it to stop after what is being sent.
    pub(super) stopping: RwSignal<bool>,
    /// Why sending rests, where it is not done.
    pub(super) rest: RwSignal<Option<Rest>>,
    /// What holds up the sending at the moment.
    pub(super) held: RwSignal<Option<Trouble>>,
    /// What another tab has changed last on the device, and how often that was.
    pub(super) changed: RwSignal<(u32, String)>,
    /// The search, which lives on while other parts are shown.
    pub(super) search: Search,
    /// How many requests have changed since the person last looked.
    pub(super) news: RwSignal<usize>,
    /// What the form of a card is asked to begin with; the form takes it.
    pub(super) begin: RwSignal<Option<Begin>>,
    /// The way to the catalog. Parts send by [`Desk::port`].
    pub(super) browser: StoredValue<Browser, LocalStorage>,
    /// The look-ups of this tab.
    pub(super) running: Running,
    /// What sends, once it was needed: [`Desk::sender`].
    pub(super) sender: StoredValue<Option<Sender<Paced<Wire>, Device>>, LocalStorage>,
    /// The list of codes that is open, by its id.
    pub(super) open_list: StoredValue<Option<String>>,
    /// The timer that takes the notice away.
    silence: StoredValue<Option<i32>>,
}

impl Desk {
    pub(super) fn new(locale: Locale) -> Self {
        let desk = Self {
            locale,
            words: catalog_ui(locale),
            view: RwSignal::new(View::Find),
            has_key: RwSignal::new(false),
            has_token: RwSignal::new(false),
            tab_keeps: RwSignal::new(false),
            way: RwSignal::new(Way::Site),
            allowed: StoredValue::new(false),
            demonstration: RwSignal::new(false),
            online: RwSignal::new(window().navigator().on_line()),
            notice: RwSignal::new(None),
            search: Search::new(),
            news: RwSignal::new(0),
            begin: RwSignal::new(None),
            moved: RwSignal::new(0),
            sending: RwSignal::new(false),
            leads: RwSignal::new(false),
            stopping: RwSignal::new(false),
            rest: RwSignal::new(None),
            held: RwSignal::new(None),
            changed: RwSignal::new((0, String::new())),
            browser: StoredValue::new_local(Browser::new(Route::Address(own_path()))),
            running: Running::new(),
            sender: StoredValue::new_local(None),
            open_list: StoredValue::new(None),
            silence: StoredValue::new(None),
        };
        if home::told("remember").is_some() {
            store::remember();
        }
        desk.recall();
        store::watch(move |name| {
            desk.changed.update(|(count, store)| {
                *count += 1;
                *store = name;
            });
        });
        fetch::on_network(move || desk.online.set(window().navigator().on_line()));
        desk
    }

    /// The way to the catalog for what a person waits for. Everything that this page sends shares one pace.
    pub(super) fn port(self) -> Paced<Wire> {
        self.running.paced(self).first()
    }

    /// The way to the catalog without a pace.
    pub(super) fn wire(self) -> Wire {
        Wire {
            browser: self.browser.get_value(),
            desk: self,
        }
    }

    /// Opens the form of a card. What is open there stays as a draft.
    pub(super) fn write_card(self, begin: Begin) {
        self.begin.set(Some(begin));
        super::nav::go_to(View::Card);
    }

    /// Says that something was done, and no longer after a while.
    pub(super) fn say(self, text: String) {
        dom::cancel(self.silence.get_value());
        self.notice.set(Some(Notice {
            text,
            problem: false,
        }));
        let silence = dom::later(move || self.notice.set(None), SAID);
        self.silence.set_value(silence);
    }

    /// Says that something went wrong, and what to do.
    pub(super) fn problem(self, words: &str) {
        dom::cancel(self.silence.get_value());
        self.notice.set(Some(Notice {
            text: words.to_owned(),
            problem: true,
        }));
    }
}

/// The way to the catalog; the page hears what every answer says of the catalog itself.
#[derive(Clone)]
pub(super) struct Wire {
    browser: Browser,
    desk: Desk,
}

impl Port for Wire {
    async fn send(&self, request: Request) -> Result<Reply, NoAnswer> {
        let (service, sent) = (request.service, self.browser.secrets());
        let reply = self.browser.send(request).await;
        if let Ok(reply) = &reply {
            if reply.demonstration != self.desk.demonstration.get_untracked() {
                self.desk.demonstration.set(reply.demonstration);
            }
            if reply.status == 401 {
                self.desk.refused(service, &sent);
            }
        }
        reply
    }

    async fn sleep(&self, milliseconds: u64) {
        self.browser.sleep(milliseconds).await;
    }

    fn now(&self) -> u64 {
        self.browser.now()
    }

    fn random(&self) -> f64 {
        self.browser.random()
    }
}
