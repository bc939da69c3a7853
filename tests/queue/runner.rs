use super::catalog::{KEY, Memory, Wire};
use super::*;
use nct_ready::catalog::answer::Trouble;
use nct_ready::catalog::lookup::{NOT_FOUND_HOLDS, Outcome};
use nct_ready::catalog::pace::Why;
use nct_ready::catalog::port::Store;
use nct_ready::catalog::work::{End, State, TRIES};
use nct_sandbox::{Fault, Faults, Kind};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

/// Every code as often as it has to be: [`super::asked`] with one count.
fn each_once(wire: &Wire, codes: usize) {
    let asked = asked(wire);
    assert_eq!(asked.len(), codes);
    assert!(asked.values().all(|&times| times == 1), "{asked:?}");
}

#[tokio::test(start_paused = true)]
async fn what_is_one_code_is_asked_for_once() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let items = rows([
        "614141000036",
        "0614141000036",
        "00614141000036",
        "614141000036",
        "4870206710012",
        "no code",
        "",
        " 4870206710012",
    ]);
    let list = work::add(&wire, &device, "list", From::Barcodes, &items).await;
    let list = list.expect("kept");
    assert_eq!((list.rows, list.codes), (8, 2));
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    each_once(&wire, 2);
    let progress = work::tally(&wire, &device, &list).await.expect("kept");
    assert_eq!((progress.done, progress.of), (2, 2));
    assert_eq!(work::items(&device, &list).await, Ok(items));
}

#[tokio::test(start_paused = true)]
async fn progress_counts_each_kind_and_ends_at_all() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let cards = wire.sandbox().cards().iter().filter(|card| card.active);
    let mut codes: Vec<_> = cards.map(|card| card.ntin.clone()).take(30).collect();
    codes.extend(made_up(20));
    let list = listed(&wire, &device, &codes).await;
    let seen = Rc::new(RefCell::new((Vec::new(), Vec::new())));
    let (on_progress, on_code) = (seen.clone(), seen.clone());
    let known = device.clone();
    let runner = runner(&wire, &device)
        .on_progress(move |progress| on_progress.borrow_mut().0.push(*progress))
        .on_code(move |code, outcome| {
            assert!(known.records(Store::Found).contains_key(code), "kept first");
            on_code.borrow_mut().1.push((code.to_owned(), outcome));
        });
    assert_eq!(runner.run(&list.id).await, End::Done);
    let state = work::list(&device, &list.id).await.expect("kept");
    assert_eq!(state.map(|list| list.state), Some(State::Done));
    let seen = seen.borrow();
    let end = seen.0.last().expect("progress");
    assert_eq!((end.done, end.of), (50, 50));
    assert_eq!((end.found, end.missing, end.failed), (30, 20, 0));
    assert!(end.rate > 0.5 && end.left_ms == Some(0), "{end:?}");
    assert!(seen.0.windows(2).all(|two| two[0].done <= two[1].done));
    let found = seen.1.iter().filter(|(_, o)| *o == Some(Outcome::Found));
    assert_eq!((seen.1.len(), found.count()), (50, 30));
}

#[tokio::test(start_paused = true)]
async fn what_is_fresh_is_not_asked_for_again_unless_a_person_wants_it() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let codes = made_up(10);
    let first = listed(&wire, &device, &codes).await;
    runner(&wire, &device).run(&first.id).await;
    let second = listed(&wire, &device, &codes).await;
    assert_eq!(runner(&wire, &device).run(&second.id).await, End::Done);
    each_once(&wire, 10);
    // Old: nothing was found, and that may have changed since.
    wire.jump(NOT_FOUND_HOLDS.cast_signed());
    let third = listed(&wire, &device, &codes).await;
    runner(&wire, &device).run(&third.id).await;
    assert!(asked(&wire).values().all(|&times| times == 2));
    // The list that is done stays done.
    let progress = work::tally(&wire, &device, &first).await.expect("kept");
    assert_eq!(progress.done, 10);
    // Wanted.
    work::restart(&wire, &device, &third.id)
        .await
        .expect("kept");
    assert_eq!(runner(&wire, &device).run(&third.id).await, End::Done);
    assert!(asked(&wire).values().all(|&times| times == 3));
}

#[tokio::test(start_paused = true)]
async fn a_code_that_always_fails_does_not_hold_up_the_others_and_can_be_retried() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let codes = made_up(40);
    let bad = codes[3].clone();
    let faults = Fault::new(Kind::ServerFault).on("", &bad);
    wire.sandbox().set_faults(KEY, faults);
    let list = listed(&wire, &device, &codes).await;
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    let asked_for = asked(&wire);
    assert_eq!(asked_for[&bad], TRIES as usize);
    assert_eq!(asked_for.values().sum::<usize>(), 39 + TRIES as usize);
    let failures = work::failures(&device, &list.id).await.expect("kept");
    assert_eq!(failures.len(), 1);
    assert_eq!(
        (&failures[0].code, &failures[0].trouble),
        (&bad, &Trouble::Fault(500))
    );
    let progress = work::tally(&wire, &device, &list).await.expect("kept");
    assert_eq!(
        (progress.done, progress.failed, progress.missing),
        (40, 1, 39)
    );
    // Running it again does not ask for it, a retry does.
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    assert_eq!(asked(&wire)[&bad], TRIES as usize);
    wire.sandbox().set_faults(KEY, Faults::default());
    work::retry_failed(&device, &list.id).await.expect("kept");
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    assert_eq!(asked(&wire)[&bad], TRIES as usize + 1);
    assert_eq!(work::failures(&device, &list.id).await, Ok(Vec::new()));
}

#[tokio::test(start_paused = true)]
async fn every_kind_of_fault_is_got_over() {
    for kind in [
        Kind::ServerFault,
        Kind::BadGateway,
        Kind::Drop,
        Kind::Html,
        Kind::Truncated,
        Kind::EmptyBody,
        Kind::UnknownFields,
        Kind::SlowBody { ms: 200 },
        Kind::Delay { ms: 40_000 },
    ] {
        let wire = Wire::new(1);
        let device = Memory::default();
        wire.sandbox()
            .set_faults(KEY, Fault::new(kind.clone()).share(0.1));
        let list = listed(&wire, &device, &made_up(200)).await;
        assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
        let progress = work::tally(&wire, &device, &list).await.expect("kept");
        assert_eq!(progress.missing, 200, "{kind:?}: {progress:?}");
        assert!(asked(&wire).values().all(|&times| times <= TRIES as usize));
    }
}

#[tokio::test(start_paused = true)]
async fn an_outage_is_waited_for_with_growing_pauses_and_said() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(100)).await;
    let why = Rc::new(RefCell::new(Vec::new()));
    let heard = why.clone();
    let runner = runner(&wire, &device).on_progress(move |progress| {
        heard
            .borrow_mut()
            .extend(progress.waiting.map(|waiting| waiting.why));
    });
    wire.sandbox().set_faults(KEY, Fault::new(Kind::Html));
    let run = runner.run(&list.id);
    let well_again = async {
        tokio::time::sleep(Duration::from_mins(10)).await;
        let calls = wire.sandbox().calls(KEY).len();
        wire.sandbox().set_faults(KEY, Faults::default());
        calls
    };
    let (end, calls) = tokio::join!(run, well_again);
    assert_eq!(end, End::Done);
    assert!(calls < 22, "{calls} calls in ten minutes of an outage");
    assert!(why.borrow().contains(&Why::NotTheCatalog));
    let progress = work::tally(&wire, &device, &list).await.expect("kept");
    assert_eq!(progress.missing, 100);
}

#[tokio::test(start_paused = true)]
async fn a_lost_network_costs_nothing_and_its_return_is_heard() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(60)).await;
    let paced = Paced::new(wire.clone());
    let runner = Runner::new(paced.clone(), device.clone());
    let network = async {
        tokio::time::sleep(Duration::from_secs(5)).await;
        wire.set_offline(true);
        tokio::time::sleep(Duration::from_hours(1)).await;
        let waiting = paced.waiting().map(|waiting| waiting.why);
        assert_eq!(waiting, Some(Why::Offline));
        let before = wire.sandbox().calls(KEY).len();
        wire.set_offline(false);
        paced.wake();
        tokio::time::sleep(Duration::from_secs(3)).await;
        assert!(wire.sandbox().calls(KEY).len() > before, "woken at once");
    };
    let (end, ()) = tokio::join!(runner.run(&list.id), network);
    assert_eq!(end, End::Done);
    each_once(&wire, 60);
}

#[tokio::test(start_paused = true)]
async fn pause_keeps_what_is_under_way_and_cancel_ends_at_once() {
    let wire = Wire::new(1);
    wire.set_latency(3_000, 3_001);
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(300)).await;
    let runner = runner(&wire, &device);
    let control = runner.control();
    let person = async {
        tokio::time::sleep(Duration::from_secs(20)).await;
        control.pause();
    };
    let (end, ()) = tokio::join!(runner.run(&list.id), person);
    assert_eq!(end, End::Paused);
    let known = device.records(Store::Found).len();
    assert_eq!(
        known,
        wire.sandbox().calls(KEY).len(),
        "nothing was asked in vain"
    );
    let state = |list: Option<List>| list.map(|list| list.state);
    assert_eq!(
        state(work::list(&device, &list.id).await.expect("kept")),
        Some(State::Paused)
    );

    let person = async {
        tokio::time::sleep(Duration::from_secs(10)).await;
        let now = tokio::time::Instant::now();
        control.cancel();
        now
    };
    let (end, told) = tokio::join!(runner.run(&list.id), person);
    assert_eq!(end, End::Cancelled);
    assert!(told.elapsed() < Duration::from_millis(100));
    assert_eq!(
        state(work::list(&device, &list.id).await.expect("kept")),
        Some(State::Cancelled)
    );
}

#[tokio::test(start_paused = true)]
async fn a_key_that_is_no_longer_good_stops_and_loses_nothing() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(60)).await;
    wire.sandbox()
        .set_faults(KEY, Fault::new(Kind::Unauthorized).skip(20));
    let end = runner(&wire, &device).run(&list.id).await;
    assert_eq!(end, End::Stopped(Trouble::NotAuthorised));
    assert_eq!(device.records(Store::Found).len(), 20);
    let kept = work::list(&device, &list.id).await.expect("kept");
    assert_eq!(
        kept.map(|list| list.state),
        Some(State::Going),
        "it goes on with a key"
    );
    wire.sandbox().set_faults(KEY, Faults::default());
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    assert_eq!(device.records(Store::Found).len(), 60);
}

#[tokio::test(start_paused = true)]
async fn a_device_that_keeps_nothing_is_said_and_one_that_stumbles_is_not() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(30)).await;
    device.fail(3);
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    each_once(&wire, 30);
    work::restart(&wire, &device, &list.id).await.expect("kept");
    device.fail(u32::MAX);
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::NotKept);
    let calls = wire.sandbox().calls(KEY).len();
    assert!(calls < 30 + 52, "it stops asking: {calls}");
}

#[tokio::test(start_paused = true)]
async fn a_clock_that_jumps_by_hours_stops_nothing() {
    for jump in [7_200_000, -7_200_000, 90_000_000_000, -90_000_000_000] {
        let wire = Wire::new(1);
        let device = Memory::default();
        let list = listed(&wire, &device, &made_up(100)).await;
        let busy = Kind::TooMany {
            retry_after: Some(30),
            as_date: false,
        };
        let fault = Fault::new(busy).skip(30).next(1);
        wire.sandbox().set_faults(KEY, fault);
        let runner = runner(&wire, &device);
        let clock = async {
            for _ in 0..5 {
                tokio::time::sleep(Duration::from_secs(3)).await;
                wire.jump(jump);
            }
        };
        let time = Duration::from_mins(3);
        let work = tokio::time::timeout(time, runner.run(&list.id));
        let (end, ()) = tokio::join!(work, clock);
        assert_eq!(end, Ok(End::Done), "{jump}");
        each_once(&wire, 100);
    }
}
