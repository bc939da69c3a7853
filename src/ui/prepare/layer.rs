//! NCALayer: is it running, which tokens does it see, whose key is it, does it sign. It is asked on a click and never before.

mod help;
mod socket;

use super::desk::Desk;
use super::keys::{Certificate, ask_reader, certificate, question};
use crate::signature::ncalayer::{Ask, FILES, Heard, KeyInfo, MODULES, Program, as_pem};
use crate::text::prepare::LayerUi;
use crate::ui::dom;
use crate::ui::el::{El, button, el};
use crate::ui::home;
use crate::ui::icon::Icon;
use crate::worker::Client;
use js_sys::Array;
use leptos::prelude::*;
use socket::Socket;
use web_sys::File;

/// How the connection stands.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Status {
    Closed,
    Connecting,
    Open(Program),
    /// Nobody answered.
    NotThere,
    /// The browser says that the person, or whoever looks after the computer, has forbidden it.
    Forbidden,
    /// It was there and is gone.
    Lost,
}

/// What went wrong with what was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Trouble {
    Cancelled,
    NoModule,
    Refused(String),
    Unknown,
}

/// What the part holds; a handle that is cheap to copy.
#[derive(Clone, Copy)]
struct Layer {
    desk: Desk,
    words: &'static LayerUi,
    status: RwSignal<Status>,
    /// Counts the connections, so that each try is a new one.
    tries: RwSignal<u32>,
    asked: RwSignal<Option<Ask>>,
    tokens: RwSignal<Option<Vec<String>>>,
    /// Whether each module is there, as far as it was asked.
    modules: RwSignal<[Option<bool>; MODULES.len()]>,
    key: RwSignal<Option<KeyInfo>>,
    signature: RwSignal<Option<String>>,
    /// Whom certificates name, as the reader of key files says it: of the key that was shown, or of the signature.
    certificates: RwSignal<Vec<Certificate>>,
    /// Counts what was asked: certificates that were read for something earlier are nobody's.
    turn: StoredValue<u32>,
    /// Nobody could say which tokens there are.
    untold: RwSignal<bool>,
    reader: StoredValue<Option<Client>, LocalStorage>,
    trouble: RwSignal<Option<Trouble>>,
    socket: StoredValue<Option<Socket>, LocalStorage>,
}

/// The part.
pub(super) fn layer(desk: Desk) -> El {
    let words = desk.words.layer;
    let layer = Layer {
        desk,
        words,
        status: RwSignal::new(Status::Closed),
        tries: RwSignal::new(0),
        asked: RwSignal::new(None),
        tokens: RwSignal::new(None),
        modules: RwSignal::new([None; MODULES.len()]),
        key: RwSignal::new(None),
        signature: RwSignal::new(None),
        certificates: RwSignal::new(Vec::new()),
        turn: StoredValue::new(0),
        untold: RwSignal::new(false),
        reader: StoredValue::new_local(None),
        trouble: RwSignal::new(None),
        socket: StoredValue::new_local(None),
    };
    el("section", "pl")
        .with(&[
            el("h2", "pk-title").text(words.heading),
            el("p", "").text(words.lead),
            connect(layer),
            el("div", "pl-said")
                .attr("role", "status")
                .part(move || Some(said(layer)))
                .part(move || trouble(layer)),
            el("div", "pl-parts")
                .part(move || asks(layer))
                .part(move || modules(layer))
                .part(move || key(layer))
                .part(move || signature(layer))
                .part(move || help::help(words, &layer.status.get())),
            el("p", "quiet small").text(words.private),
        ])
        .part(move || socket::open(layer))
}

fn connect(layer: Layer) -> El {
    let words = layer.words;
    el("p", "").child(
        &button("btn btn-primary")
            .text_of(move || {
                let again = !matches!(layer.status.get(), Status::Closed | Status::Connecting);
                if again { words.again } else { words.connect }.to_owned()
            })
            .state_of("aria-disabled", move || {
                layer.status.get() == Status::Connecting
            })
            .on("click", move |_| layer.connect()),
    )
}

fn said(layer: Layer) -> El {
    let words = layer.words;
    let line = |class, icon: Icon, text: &str| {
        el("p", class).with(&[icon.draw(), el("span", "").text(text)])
    };
    match layer.status.get() {
        Status::Closed => el("p", "quiet").text(words.not_asked),
        Status::Connecting => el("p", "quiet").text(words.connecting),
        Status::Open(Program::Layer(version)) => {
            let text = [words.running, " ", &version].concat();
            line("pl-line is-good", Icon::Tick, &text)
        }
        Status::Open(Program::KazToken) => line("pl-line is-warn", Icon::Triangle, words.kaztoken),
        Status::NotThere => line("pl-line is-bad", Icon::Octagon, words.not_there),
        Status::Forbidden => line("pl-line is-bad", Icon::Octagon, words.forbidden),
        Status::Lost => line("pl-line is-warn", Icon::Triangle, words.lost),
    }
}

fn trouble(layer: Layer) -> Option<El> {
    let words = layer.words;
    let text = match layer.trouble.get()? {
        Trouble::Cancelled => words.cancelled.to_owned(),
        Trouble::NoModule => words.no_module.to_owned(),
        Trouble::Refused(said) if said.is_empty() => words.refused.to_owned(),
        Trouble::Refused(said) => [words.refused, " ", &said].concat(),
        Trouble::Unknown => words.unknown.to_owned(),
    };
    Some(el("p", "pl-line is-warn").with(&[Icon::Triangle.draw(), el("span", "").text(&text)]))
}

/// What can be asked of it, for files and for each token.
fn asks(layer: Layer) -> Option<El> {
    let words = layer.words;
    matches!(layer.status.get(), Status::Open(Program::Layer(_))).then_some(())?;
    let tokens = layer.tokens.get()?;
    let mut rows = vec![row(layer, FILES.to_owned(), words.files)];
    rows.extend(tokens.into_iter().map(|token| {
        let name = token.clone();
        row(layer, token, &name)
    }));
    let out = el("div", "pl-parts").child(&el("ul", "pl-stores").with(&rows));
    Some(if rows.len() > 1 || layer.untold.get() {
        out
    } else {
        out.child(&el("p", "quiet").text(words.no_tokens))
    })
}

/// Which modules answer. Nobody is asked for a key only to find that out.
fn modules(layer: Layer) -> Option<El> {
    let words = layer.words;
    matches!(layer.status.get(), Status::Open(Program::Layer(_))).then_some(())?;
    layer.tokens.with(Option::is_some).then_some(())?;
    let state = |there: Option<bool>| match there {
        None => words.module_unasked,
        Some(true) => words.module_there,
        Some(false) => words.module_missing,
    };
    let there = layer.modules.get();
    let rows: Vec<_> = MODULES
        .iter()
        .zip(there)
        .map(|(name, there)| (*name, state(there)))
        .collect();
    let head = el("h3", "").text(words.modules);
    Some(el("div", "pl-told card").with(&[head, facts(&rows)]))
}

fn row(layer: Layer, storage: String, name: &str) -> El {
    let words = layer.words;
    let lang = layer.desk.locale.tag();
    let asking = |text: &str, ask: Ask| {
        button("btn")
            .text(text)
            .attr("aria-label", &[text, ": ", name].concat())
            .state_of("aria-disabled", move || layer.asked.get().is_some())
            .on("click", move |_| layer.ask(ask.clone()))
    };
    let info = asking(words.show_key, Ask::KeyInfo(storage.clone()));
    let sign = asking(words.sign, Ask::Sign { storage, lang });
    el("li", "pl-store card").with(&[
        el("span", "pl-name").text(name),
        el("span", "pl-asks").with(&[info, sign]),
    ])
}

fn facts(rows: &[(&str, &str)]) -> El {
    let rows: Vec<_> = rows
        .iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| {
            el("div", "").with(&[el("dt", "quiet").text(name), el("dd", "").text(value)])
        })
        .collect();
    el("dl", "pk-facts").with(&rows)
}

fn key(layer: Layer) -> Option<El> {
    let words = layer.words;
    let key = layer.key.get()?;
    let until = [&key.not_before, " – ", &key.not_after].concat();
    let said = || {
        facts(&[
            (words.subject, &key.subject),
            (words.algorithm, &key.algorithm),
            (words.valid, &until),
            (words.issuer, &key.issuer),
        ])
    };
    // What the certificate says is more than what NCALayer says of it.
    let certificates = certificates(layer);
    let all = if certificates.is_empty() {
        vec![said()]
    } else {
        certificates
    };
    let card = el("div", "pl-told card").child(&el("h3", "").text(words.key));
    Some(card.with(&all))
}

fn signature(layer: Layer) -> Option<El> {
    let words = layer.words;
    let signature = layer.signature.get()?;
    let is_letter = |c: &char| !c.is_whitespace() && *c != '=';
    let letters = signature.chars().filter(is_letter).count();
    let size = (letters * 3 / 4).to_string();
    Some(el("div", "pl-told card").with(&[
        el("h3", "").text(words.signed),
        facts(&[(words.form, "CMS (PKCS #7)"), (words.size, &size)]),
        el("div", "pl-parts").with(&certificates(layer)),
        el("details", "").with(&[
            el("summary", "").text(words.show_signature),
            el("pre", "pl-cms").attr("tabindex", "0").text(&signature),
        ]),
    ]))
}

fn certificates(layer: Layer) -> Vec<El> {
    let words = layer.desk.words.keys;
    let all = layer.certificates.get();
    all.iter().map(|one| certificate(words, one)).collect()
}

impl Layer {
    /// Has the certificates in a text read, and shows them where there are any.
    fn read(self, pem: &str) {
        if self.reader.with_value(Option::is_none) {
            let reader = home::told_of("keysWorker").map(Client::new);
            self.reader.set_value(reader);
        }
        let file = File::new_with_str_sequence(&Array::of1(&pem.into()), "certificate.pem");
        let (Some(reader), Ok(file)) = (self.reader.get_value(), file) else {
            return;
        };
        let (lang, turn) = (self.desk.locale.tag(), self.turn.get_value());
        dom::start(async move {
            let told = ask_reader(&reader, &question(&file, lang)).await;
            if let Some(told) = told
                && self.turn.try_get_value() == Some(turn)
            {
                let _ = self.certificates.try_set(told.certificates);
            }
        });
    }

    fn connect(self) {
        if self.status.get_untracked() == Status::Connecting {
            return;
        }
        self.forget();
        self.tokens.set(None);
        self.modules.set([None; MODULES.len()]);
        self.status.set(Status::Connecting);
        self.tries.update(|tries| *tries += 1);
    }

    fn forget(self) {
        self.key.set(None);
        self.signature.set(None);
        self.certificates.set(Vec::new());
        self.turn.update_value(|turn| *turn += 1);
        self.trouble.set(None);
        self.asked.set(None);
    }

    fn ask(self, ask: Ask) {
        if self.asked.get_untracked().is_some() {
            return;
        }
        self.forget();
        let Some(message) = ask.message() else {
            self.trouble.set(Some(Trouble::Unknown));
            return;
        };
        self.asked.set(Some(ask));
        self.socket.with_value(|socket| {
            if let Some(socket) = socket {
                socket.send(&message);
            }
        });
    }

    fn hear(self, heard: Heard) {
        let asked = self.asked.try_update(Option::take).flatten();
        if let Some(asked) = asked {
            let answers = heard != Heard::Unknown && heard != Heard::NoModule;
            if answers || heard == Heard::NoModule {
                let there = Some(answers);
                self.modules.update(|all| all[asked.module()] = there);
            }
        }
        match heard {
            Heard::Hello(program) => {
                let is_layer = program != Program::KazToken;
                self.status.set(Status::Open(program));
                if is_layer {
                    self.ask(Ask::Tokens);
                }
            }
            Heard::Tokens(tokens) => {
                self.untold.set(false);
                self.tokens.set(Some(tokens));
            }
            Heard::Key(key) => {
                self.read(&key.pem);
                self.key.set(Some(key));
            }
            Heard::Signed(signature) => {
                self.read(&as_pem(&signature));
                self.signature.set(Some(signature));
            }
            Heard::Cancelled => self.fail(Trouble::Cancelled),
            Heard::NoModule => self.fail(Trouble::NoModule),
            Heard::Refused(said) => self.fail(Trouble::Refused(said)),
            Heard::Unknown => self.fail(Trouble::Unknown),
        }
    }

    fn fail(self, trouble: Trouble) {
        self.trouble.set(Some(trouble));
        // What tokens there are is not needed for keys in files.
        if self.tokens.get_untracked().is_none() {
            self.untold.set(true);
            self.tokens.set(Some(Vec::new()));
        }
    }

    fn closed(self) {
        self.asked.set(None);
        if matches!(self.status.get_untracked(), Status::Open(_)) {
            self.status.set(Status::Lost);
            return;
        }
        let tries = self.tries.get_untracked();
        dom::start(async move {
            let why = if socket::is_forbidden().await {
                Status::Forbidden
            } else {
                Status::NotThere
            };
            // Somebody may have pressed again, or be elsewhere.
            if self.tries.try_get_untracked() == Some(tries) {
                let _ = self.status.try_set(why);
            }
        });
    }
}
