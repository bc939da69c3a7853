//! What the parts of the tool share.

use super::fields::Bench;
use super::keys::Held;
use super::photos::Tray;
use super::ticks::Ticks;
use crate::text::Locale;
use crate::text::prepare::{PrepareUi, prepare_ui};
use crate::ui::notice::Notice;
use leptos::prelude::*;

/// A part of the tool.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum View {
    /// The way to the first card.
    Guide,
    /// What is typed in.
    Fields,
    /// Key files.
    Keys,
    /// The program that signs.
    Layer,
    /// Photos of products.
    Photos,
}

impl View {
    /// All of them, in their order.
    pub(super) const ALL: [Self; 5] = [
        Self::Guide,
        Self::Fields,
        Self::Keys,
        Self::Layer,
        Self::Photos,
    ];

    /// What its address ends with.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Guide => "guide",
            Self::Fields => "fields",
            Self::Keys => "keys",
            Self::Layer => "layer",
            Self::Photos => "photos",
        }
    }

    /// The part whose address ends so, where there is one.
    pub(super) fn of(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.id() == id)
    }
}

/// The state that the parts share; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    pub(super) locale: Locale,
    pub(super) words: PrepareUi,
    pub(super) view: RwSignal<View>,
    pub(super) notice: RwSignal<Option<Notice>>,
    /// What is typed in, however often parts are changed.
    pub(super) fields: Bench,
    pub(super) keys: Held,
    pub(super) ticks: Ticks,
    pub(super) photos: Tray,
}

impl Desk {
    pub(super) fn new(locale: Locale) -> Self {
        Self {
            locale,
            words: prepare_ui(locale),
            view: RwSignal::new(View::Guide),
            notice: RwSignal::new(None),
            fields: Bench::new(),
            keys: Held::new(),
            ticks: Ticks::new(),
            photos: Tray::new(),
        }
    }

    /// Says that something was done.
    pub(super) fn say(self, text: &str) {
        self.notice.set(Some(Notice {
            text: text.to_owned(),
            problem: false,
        }));
    }

    /// Says that something went wrong, and what to do.
    pub(super) fn problem(self, text: &str) {
        self.notice.set(Some(Notice {
            text: text.to_owned(),
            problem: true,
        }));
    }
}
