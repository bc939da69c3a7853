//! Look-ups that run in this tab: one list at a time, and in one tab at a time. A list goes on whatever part of the page is
//! looked at.

use super::desk::{Desk, Wire};
use crate::catalog::browser::{Device, fetch, lock};
use crate::catalog::lookup::Outcome;
use crate::catalog::queue::Paced;
use crate::catalog::work::{Control, End, Progress, Runner};
use crate::ui::dom;
use crate::ui::el::listen;
use crate::ui::home;
use leptos::prelude::*;
use std::collections::VecDeque;
use std::rc::Rc;

/// Another tab is looked at for whether it still works, after so many milliseconds.
const LOOK: u32 = 1_500;
/// What is waited for is told anew after so many milliseconds.
const TICK: i32 = 1_000;

/// What this tab does with its list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing: there is no list, or it has ended so.
    Idle(Option<End>),
    /// Another tab works on a list of its own, or on this one.
    Elsewhere,
    /// It looks up codes.
    Going,
    /// It was told to stop, and waits for the last answers.
    Stopping,
}

/// What the tab holds that works on a list.
pub(super) fn lock_of(id: &str) -> String {
    ["list ", id].concat()
}

type Hears = Rc<dyn Fn(&str, Option<Outcome>)>;

/// The look-ups of this tab; a handle that is cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Running {
    pub(super) phase: RwSignal<Phase>,
    /// The list that the phase is about.
    pub(super) list: RwSignal<Option<String>>,
    pub(super) progress: RwSignal<Progress>,
    next: StoredValue<VecDeque<String>>,
    control: StoredValue<Option<Control>, LocalStorage>,
    hears: StoredValue<Option<Hears>, LocalStorage>,
    paced: StoredValue<Option<Paced<Wire>>, LocalStorage>,
}

impl Running {
    pub(super) fn new() -> Self {
        let running = Self {
            phase: RwSignal::new(Phase::Idle(None)),
            list: RwSignal::new(None),
            progress: RwSignal::new(Progress::default()),
            next: StoredValue::new(VecDeque::new()),
            control: StoredValue::new_local(None),
            hears: StoredValue::new_local(None),
            paced: StoredValue::new_local(None),
        };
        fetch::on_network(move || running.wake());
        listen(
            &document(),
            "visibilitychange",
            Box::new(move |_| running.wake()),
        );
        running
    }

    /// Whoever shows codes hears of each that is done.
    pub(super) fn hear(self, act: impl Fn(&str, Option<Outcome>) + 'static) {
        self.hears.set_value(Some(Rc::new(act)));
    }

    /// Whether a list is worked on in this tab, or will be.
    pub(super) fn has(self, id: &str) -> bool {
        let waits = self
            .next
            .with_value(|next| next.iter().any(|known| known == id));
        let is_idle = self.phase.with(|phase| matches!(phase, Phase::Idle(_)));
        waits || !is_idle && self.list.with(|list| list.as_deref() == Some(id))
    }

    /// Works on a list, after the one that is at work.
    pub(super) fn run(self, desk: Desk, id: &str) {
        self.next.update_value(|next| next.push_back(id.to_owned()));
        if self
            .phase
            .with_untracked(|phase| matches!(phase, Phase::Idle(_)))
        {
            self.phase.set(Phase::Going);
            dom::start(async move { self.work(desk).await });
            self.tick();
        }
    }

    pub(super) fn pause(self) {
        self.tell(Control::pause);
    }

    pub(super) fn cancel(self) {
        self.tell(Control::cancel);
    }

    fn tell(self, order: fn(&Control)) {
        self.control.with_value(|control| {
            if let Some(control) = control {
                order(control);
                self.phase.set(Phase::Stopping);
            }
        });
    }

    /// The network is back, or the page is looked at again.
    fn wake(self) {
        self.paced.with_value(|paced| {
            if let Some(paced) = paced {
                paced.wake();
            }
        });
    }

    /// The way to the catalog at the pace that all parts share.
    pub(super) fn paced(self, desk: Desk) -> Paced<Wire> {
        if let Some(paced) = self.paced.get_value() {
            return paced;
        }
        let paced = Paced::new(desk.wire());
        self.paced.set_value(Some(paced.clone()));
        paced
    }

    async fn work(self, desk: Desk) {
        let mut end = None;
        loop {
            let mut id = None;
            self.next.update_value(|next| id = next.pop_front());
            let Some(id) = id else {
                break;
            };
            self.progress.set(Progress::default());
            self.list.set(Some(id.clone()));
            end = Some(self.work_on(desk, id).await);
        }
        self.phase.set(Phase::Idle(end));
    }

    async fn work_on(self, desk: Desk, id: String) -> End {
        loop {
            let ended = Rc::new(std::cell::RefCell::new(None));
            let slot = ended.clone();
            let list = id.clone();
            let work = async move {
                self.phase.set(Phase::Going);
                let runner = Runner::new(self.paced(desk), Device)
                    .on_progress(move |progress| {
                        if self.progress.get_untracked() != *progress {
                            self.progress.set(*progress);
                        }
                    })
                    .on_code(move |code, outcome| self.finished(code, outcome));
                self.control.set_value(Some(runner.control()));
                let end = runner.run(&list).await;
                self.control.set_value(None);
                slot.replace(Some(end));
            };
            let name = lock_of(&id);
            let work = async move {
                // Other tabs see by it which list is worked on.
                lock::alone(&name, home::of_here(Box::pin(work))).await;
            };
            lock::alone("queue", home::of_here(Box::pin(work))).await;
            if let Some(end) = ended.take() {
                return end;
            }
            // Another tab is at it.
            self.phase.set(Phase::Elsewhere);
            crate::catalog::port::Port::sleep(&desk.port(), u64::from(LOOK)).await;
        }
    }

    fn finished(self, code: &str, outcome: Option<Outcome>) {
        if let Some(hears) = self.hears.get_value() {
            hears(code, outcome);
        }
    }

    /// Pauses are counted down.
    fn tick(self) {
        let again = move || {
            let waiting = self
                .paced
                .with_value(|paced| paced.as_ref().and_then(Paced::waiting));
            if self
                .progress
                .with_untracked(|progress| progress.waiting != waiting)
            {
                self.progress.update(|progress| progress.waiting = waiting);
            }
            if self
                .phase
                .with_untracked(|phase| !matches!(phase, Phase::Idle(_)))
            {
                self.tick();
            }
        };
        dom::later(again, TICK);
    }
}
