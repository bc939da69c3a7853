//! Asking the worker, and hearing what it says.

use super::desk::{Desk, Phase, Trouble};
use super::keep;
use super::link::{Link, News};
use crate::worker::Failure;
use crate::worker::protocol::{Answer, Ask};
use js_sys::Array;
use leptos::prelude::*;

impl Desk {
    /// Asks the worker; a failure that is nobody's wish becomes what the page shows.
    pub(super) async fn ask(self, ask: &Ask) -> Option<Answer> {
        Some(self.ask_for_files(ask).await?.0)
    }

    /// The same with the files that come with the answer.
    pub(super) async fn ask_for_files(self, ask: &Ask) -> Option<(Answer, Array)> {
        let link = self.link()?;
        match link.ask(ask, None).await {
            Ok(answer) => Some(answer),
            Err(failure) => {
                self.failed(failure);
                None
            }
        }
    }

    /// Turns something on or off that the worker keeps.
    pub(super) async fn switch(self, what: &'static str, on: bool) -> Result<bool, Failure> {
        match self.link() {
            Some(link) => link.switch(what, on).await,
            None => Err(Failure::Broken),
        }
    }

    pub(super) fn link(self) -> Option<Link> {
        if self.link.with_value(Option::is_none) {
            self.link.set_value(Link::new(move |news| self.hear(news)));
        }
        self.link.get_value()
    }

    fn hear(self, news: News) {
        match news {
            News::Progress(progress) => self.phase.update(|phase| {
                if let Phase::Reading(before) = phase {
                    *before = progress;
                }
            }),
            News::NotKept => keep::failed(self),
        }
    }

    /// Shows that there is no answer, and why.
    pub(super) fn failed(self, failure: Failure) {
        let trouble = match failure {
            // Whoever stopped it knows.
            Failure::Stopped => return,
            Failure::Broken => Trouble::Worker,
            Failure::Refused => Trouble::Unreadable,
            Failure::TooLong => Trouble::TooLong,
            Failure::OtherVersion => Trouble::OtherVersion,
        };
        self.phase.set(Phase::Failed(trouble));
    }
}
