//! The journal in the browser: any part writes down what a person wants sent, and one tab at a time makes it true.

use super::desk::{Desk, Wire};
use crate::catalog::browser::{Device, lock};
use crate::catalog::journal::{LOCK, Rest, Sender};
use crate::catalog::port::Port;
use crate::catalog::queue::Paced;
use crate::ui::dom;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;

/// How often it is looked whether the other tab is still there, in milliseconds.
const STAND_BY: u64 = 1_000;

impl Desk {
    /// The journal.
    pub(super) fn sender(self) -> Sender<Paced<Wire>, Device> {
        let port = self.running.paced(self);
        Sender::new(port, Device, move |_| {
            let _ = self.moved.try_update(|count| *count += 1);
        })
    }

    /// Asks how the requests stand that are still open, unless another tab is at it.
    pub(super) async fn ask_how_they_stand(self) {
        let rest = Rc::new(RefCell::new(None::<Rest>));
        let told = rest.clone();
        let work = async move {
            let rest = self.sender().refresh().await;
            told.replace(Some(rest));
        };
        lock::alone(LOCK, work).await;
        self.rest
            .set(rest.take().filter(|rest| *rest != Rest::Done));
        self.moved.update(|count| *count += 1);
    }

    /// Makes true what is written down. While another tab does, this one stands by: that one may be closed at any moment. Where it
    /// rests, [`Desk::rest`] says why.
    pub(super) fn go_on(self) {
        if self.sending.get_untracked() {
            return;
        }
        self.sending.set(true);
        self.rest.set(None);
        dom::start(async move {
            loop {
                let rest = Rc::new(RefCell::new(None::<Rest>));
                let told = rest.clone();
                let work = async move {
                    let rest = self.sender().go_on().await;
                    told.replace(Some(rest));
                };
                let was_mine = lock::alone(LOCK, work).await;
                let rest = rest.take();
                // What was written down while the last of it was done, or what the other tab has left.
                let more = (!was_mine || rest == Some(Rest::Done))
                    && self.sender().has_work().await == Ok(true);
                if !more {
                    self.rest.set(rest.filter(|rest| *rest != Rest::Done));
                    break;
                }
                if !was_mine {
                    self.port().sleep(STAND_BY).await;
                }
            }
            self.sending.set(false);
            self.moved.update(|count| *count += 1);
        });
    }
}
