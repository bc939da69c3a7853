//! One fault at a time, wherever it may strike.

use super::*;
use nct_ready::catalog::answer::Trouble;
use std::cell::RefCell;
use std::rc::Rc;

async fn all_sent(wire: &Wire, device: &Memory, count: usize) -> Vec<Entry> {
    let tab = tab(wire, device);
    tab.submit(&rows(count, Goal::Moderation))
        .await
        .expect("kept");
    assert_eq!(tab.go_on().await, Rest::Done);
    tab.entries().await.expect("kept")
}

fn calls(wire: &Wire, method: &str, end: &str) -> usize {
    let calls = wire.sandbox().calls(KEY);
    let is = |call: &&nct_sandbox::Call| call.method == method && call.path.ends_with(end);
    calls.iter().filter(is).count()
}

#[tokio::test(start_paused = true)]
async fn rows_become_requests_in_their_order() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let entries = all_sent(&wire, &device, 12).await;
    each_once(&wire, &entries, 12, "plain");
    let ids: Vec<_> = entries.iter().filter_map(|entry| entry.request).collect();
    assert!(ids.is_sorted());
    assert!(entries.iter().all(|entry| entry.step == Step::Following));
    assert_eq!(calls(&wire, "POST", "/requests"), 12);
    assert_eq!(calls(&wire, "PUT", "/moderation"), 12);
}

#[tokio::test(start_paused = true)]
async fn nothing_is_sent_before_it_is_asked_for() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let tab = tab(&wire, &device);
    tab.submit(&rows(3, Goal::Draft)).await.expect("kept");
    assert!(wire.sandbox().calls(KEY).is_empty());
    assert!(tab.has_work().await.expect("kept"));
    assert_eq!(tab.go_on().await, Rest::Done);
    let entries = tab.entries().await.expect("kept");
    assert!(entries.iter().all(|entry| entry.step == Step::Created));
    assert_eq!(calls(&wire, "PUT", "/moderation"), 0);
    assert!(!tab.has_work().await.expect("kept"));
}

#[tokio::test(start_paused = true)]
async fn the_same_content_is_the_same_entry() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let tab = tab(&wire, &device);
    let twice = [wanted(1, Goal::Draft), wanted(1, Goal::Draft)];
    let keys = tab.submit(&twice).await.expect("kept");
    assert_eq!(keys[0], keys[1]);
    tab.go_on().await;
    tab.submit(&twice).await.expect("kept");
    tab.go_on().await;
    assert_eq!(requests(&wire).len(), 1);
    // A draft may be wanted as a request later.
    tab.submit(&[wanted(1, Goal::Moderation)])
        .await
        .expect("kept");
    assert_eq!(tab.go_on().await, Rest::Done);
    let entries = tab.entries().await.expect("kept");
    each_once(&wire, &entries, 1, "draft, then request");
    assert_eq!(entries[0].step, Step::Following);
}

pub(crate) fn kinds() -> Vec<Kind> {
    let busy = |retry_after, as_date| Kind::TooMany {
        retry_after,
        as_date,
    };
    vec![
        busy(None, false),
        busy(Some(2), false),
        busy(Some(2), true),
        Kind::ServerFault,
        Kind::BadGateway,
        Kind::Drop,
        Kind::Html,
        Kind::Truncated,
        Kind::UnknownFields,
        Kind::EmptyBody,
        Kind::SlowBody { ms: 50 },
        Kind::Delay { ms: 45_000 },
    ]
}

#[tokio::test(start_paused = true)]
async fn every_fault_at_every_call_before_and_after_the_change() {
    let places = [
        ("GET", "requests?"),
        ("POST", "/requests"),
        ("PUT", "/moderation"),
        ("GET", "/status"),
        ("GET", "/details"),
    ];
    for kind in kinds() {
        for (method, path) in places {
            for (after, times, skip) in [(false, 1, 0), (true, 1, 1), (false, 2, 1), (true, 2, 0)] {
                let wire = Wire::new(7);
                let device = Memory::default();
                let mut fault = Fault::new(kind.clone())
                    .on(method, path)
                    .next(times)
                    .skip(skip);
                fault.after = after;
                let what = format!("{fault:?}");
                wire.sandbox().set_faults(KEY, fault);
                let entries = all_sent(&wire, &device, 4).await;
                each_once(&wire, &entries, 4, &what);
                let sent = |entry: &Entry| entry.step == Step::Following;
                assert!(entries.iter().all(sent), "{what}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_is_looked_for_and_not_repeated() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let lost = Fault::new(Kind::Drop)
        .on("POST", "/requests")
        .after()
        .next(3);
    wire.sandbox().set_faults(KEY, lost);
    let entries = all_sent(&wire, &device, 5).await;
    each_once(&wire, &entries, 5, "lost");
    assert_eq!(calls(&wire, "POST", "/requests"), 5);
}

#[tokio::test(start_paused = true)]
async fn a_lost_answer_is_found_among_hundreds_of_other_requests() {
    let wire = Wire::new(1);
    let before = Memory::default();
    let tab_before = tab(&wire, &before);
    let others: Vec<_> = (1000..1250).map(|n| wanted(n, Goal::Draft)).collect();
    tab_before.submit(&others).await.expect("kept");
    assert_eq!(tab_before.go_on().await, Rest::Done);
    let device = Memory::default();
    let faults = [
        Fault::new(Kind::Drop)
            .on("POST", "/requests")
            .after()
            .next(2),
        Fault::new(Kind::Drop).on("POST", "/requests").next(2),
    ];
    wire.sandbox().set_faults(KEY, faults.to_vec());
    let tab = tab(&wire, &device);
    tab.submit(&rows(4, Goal::Draft)).await.expect("kept");
    assert_eq!(tab.go_on().await, Rest::Done);
    assert_eq!(requests(&wire).len(), 254);
    assert!(by_name(&wire).values().all(|&count| count == 1));
    // Of the others nobody asked for details: they are older.
    let details = wire.sandbox().calls(KEY);
    let details = details
        .iter()
        .filter(|call| call.path.ends_with("/details"));
    assert!(details.count() < 10);
}

#[tokio::test(start_paused = true)]
async fn without_a_good_key_it_waits_for_one() {
    let wire = Wire::new(1);
    let device = Memory::default();
    for after in [false, true] {
        let mut fault = Fault::new(Kind::Unauthorized)
            .on("POST", "/requests")
            .next(1);
        fault.after = after;
        wire.sandbox().set_faults(KEY, fault);
        let tab = tab(&wire, &device);
        let number = usize::from(after);
        tab.submit(&[wanted(number, Goal::Moderation)])
            .await
            .expect("kept");
        assert_eq!(tab.go_on().await, Rest::NeedsKey);
        assert_eq!(tab.go_on().await, Rest::Done);
        let entries = tab.entries().await.expect("kept");
        each_once(&wire, &entries, number + 1, &format!("401, after: {after}"));
    }
    wire.set_key("another");
    let tab = tab(&wire, &device);
    tab.submit(&[wanted(5, Goal::Draft)]).await.expect("kept");
    assert_eq!(tab.go_on().await, Rest::NeedsKey);
    assert_eq!(tab.entries().await.expect("kept")[2].step, Step::Planned);
}

#[tokio::test(start_paused = true)]
async fn a_refusal_stops_one_row_and_no_other() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let tab = tab(&wire, &device);
    let mut wanted = rows(4, Goal::Moderation);
    wanted[1].content.oktru = "nothing".into();
    wanted[2].content.set("country", "");
    tab.submit(&wanted).await.expect("kept");
    assert_eq!(tab.go_on().await, Rest::Done);
    let entries = tab.entries().await.expect("kept");
    let steps: Vec<_> = entries.iter().map(|entry| entry.step.clone()).collect();
    assert_eq!(
        steps,
        [
            Step::Following,
            Step::Refused,
            Step::Refused,
            Step::Following
        ]
    );
    assert!(matches!(entries[1].trouble, Some(Trouble::NotFound(_))));
    assert!(matches!(entries[2].trouble, Some(Trouble::Refused(_))));
    // The draft that was made for the third one stays, and is the same when it is submitted again.
    assert_eq!(requests(&wire).len(), 3);
    tab.submit(&wanted).await.expect("kept");
    assert_eq!(tab.go_on().await, Rest::Done);
    assert_eq!(requests(&wire).len(), 3);
    let totals = tab.totals().await.expect("kept");
    assert_eq!(
        (totals.all, totals.on_moderation, totals.stopped),
        (4, 2, 2)
    );
}

#[tokio::test(start_paused = true)]
async fn two_alike_are_for_the_person_to_tell_apart() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let own = tab(&wire, &device);
    // The mark is older than both of these, which another device makes.
    let lost = Fault::new(Kind::Drop)
        .on("POST", "/requests")
        .after()
        .next(1);
    wire.sandbox().set_faults(KEY, lost);
    own.submit(&[wanted(1, Goal::Moderation)])
        .await
        .expect("kept");
    let mut rest = Box::pin(own.go_on());
    let begun = until(|| !requests(&wire).is_empty());
    tokio::select! {
        _ = &mut rest => panic!("too early"),
        () = begun => {}
    }
    drop(rest);
    let elsewhere = Memory::default();
    let other = tab(&wire, &elsewhere);
    other.submit(&[wanted(1, Goal::Draft)]).await.expect("kept");
    other.go_on().await;
    assert_eq!(requests(&wire).len(), 2);
    let own = tab(&wire, &device);
    assert_eq!(own.go_on().await, Rest::Done);
    let entries = own.entries().await.expect("kept");
    let Step::Undecided(_, among) = &entries[0].step else {
        panic!("{:?}", entries[0]);
    };
    let ids: Vec<_> = requests(&wire).iter().map(|request| request.id).collect();
    assert_eq!(*among, ids);
    assert!(entries[0].waits_for_person());
    own.choose(&entries[0].key, Some(ids[1]))
        .await
        .expect("kept");
    assert_eq!(own.go_on().await, Rest::Done);
    let entries = own.entries().await.expect("kept");
    assert_eq!(
        (entries[0].request, &entries[0].step),
        (Some(ids[1]), &Step::Following)
    );
    assert_eq!(requests(&wire).len(), 2);
}

#[tokio::test(start_paused = true)]
async fn a_full_device_sends_nothing() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let tab = tab(&wire, &device);
    tab.submit(&rows(2, Goal::Moderation)).await.expect("kept");
    device.fail(1_000);
    assert_eq!(tab.go_on().await, Rest::NotKept);
    assert!(requests(&wire).is_empty());
    assert!(tab.submit(&rows(3, Goal::Draft)).await.is_err());
    device.fail(0);
    assert_eq!(tab.go_on().await, Rest::Done);
    let entries = tab.entries().await.expect("kept");
    each_once(&wire, &entries, 2, "full");
}

#[tokio::test(start_paused = true)]
async fn it_stops_after_the_step_that_is_made_and_goes_on_later() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let seen = Rc::new(RefCell::new(0));
    let count = seen.clone();
    let heard = move |change: Change| {
        if let Change::Entry(entry) = change {
            *count.borrow_mut() += usize::from(entry.step == Step::Created);
        }
    };
    let tab = Sender::new(wire.clone(), device.clone(), heard).with_patience(quick());
    tab.submit(&rows(6, Goal::Moderation)).await.expect("kept");
    let stop = async {
        until(|| *seen.borrow() >= 3).await;
        tab.stop_after_this();
    };
    let (rest, ()) = tokio::join!(tab.go_on(), stop);
    assert_eq!(rest, Rest::Stopped);
    assert_eq!(requests(&wire).len(), 3);
    let entries = tab.entries().await.expect("kept");
    is_true(&wire, &entries, "stopped");
    assert_eq!(tab.go_on().await, Rest::Done);
    each_once(&wire, &tab.entries().await.expect("kept"), 6, "went on");
}

#[tokio::test(start_paused = true)]
async fn what_was_not_sent_can_be_forgotten() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let tab = tab(&wire, &device);
    let keys = tab.submit(&rows(3, Goal::Draft)).await.expect("kept");
    tab.forget(&keys[1]).await.expect("kept");
    assert_eq!(tab.go_on().await, Rest::Done);
    let names: Vec<_> = by_name(&wire).into_keys().collect();
    assert_eq!(names, ["Вода 0", "Вода 2"]);
    assert_eq!(tab.entries().await.expect("kept").len(), 2);
}
