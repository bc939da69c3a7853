//! What a person waits for, beside a long list that is looked up: one limit holds for both, and the person goes first.

use super::catalog::{KEY, Memory, Wire};
use super::{listed, made_up};
use nct_ready::catalog::answer::{Answer, Trouble, read};
use nct_ready::catalog::call;
use nct_ready::catalog::contract::{Page, RequestShort};
use nct_ready::catalog::port::Port;
use nct_ready::catalog::queue::Paced;
use nct_ready::catalog::work::Runner;
use nct_sandbox::{Fault, Kind, Limit};
use std::cell::RefCell;
use std::time::Duration;
use tokio::time::Instant;

async fn ask(port: &impl Port) -> Answer<Page<RequestShort>> {
    read(port.send(call::requests(None, 1, 1)).await)
}

#[tokio::test(start_paused = true)]
async fn one_limit_holds_for_the_list_and_for_the_person() {
    for per_second in [2.0, 5.0] {
        for retry_after in [None, Some(1)] {
            let wire = Wire::new(3);
            let limit = Limit {
                per_second,
                ban_after: 5,
                retry_after,
            };
            wire.sandbox().set_limit(KEY, limit);
            let device = Memory::default();
            let codes = made_up((per_second * 300.0) as usize);
            let list = listed(&wire, &device, &codes).await;
            let paced = Paced::new(wire.clone());
            let runner = Runner::new(paced.clone(), device.clone());
            let person = paced.first();
            let waited = RefCell::new(Vec::new());
            let clicks = async {
                // A screen asks ten things at once, now and then.
                for _ in 0..15 {
                    tokio::time::sleep(Duration::from_secs(12)).await;
                    for _ in 0..10 {
                        let begun = Instant::now();
                        if ask(&person).await.is_ok() {
                            waited.borrow_mut().push(begun.elapsed().as_millis());
                        }
                    }
                }
            };
            tokio::select! {
                end = runner.run(&list.id) => panic!("too few codes: {end:?}"),
                () = clicks => {}
            }
            let calls = wire.sandbox().calls(KEY);
            let banned = calls
                .windows(8)
                .any(|calls| calls.iter().all(|call| call.status == 429));
            assert!(!banned, "{limit:?}: banned");
            let refused = calls.iter().filter(|call| call.status == 429).count();
            assert!(refused * 8 < calls.len(), "{refused} of {}", calls.len());
            let waited = waited.into_inner();
            assert!(waited.len() > 120, "{limit:?}: {} answers", waited.len());
            let mean = waited.iter().sum::<u128>() as f64 / waited.len() as f64;
            // The turn itself, what is under way, and the answer.
            assert!(mean < 2_500.0 / per_second + 300.0, "{limit:?}: {mean} ms");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_person_goes_before_all_that_wait() {
    let wire = Wire::new(1);
    let paced = Paced::new(wire.clone());
    let person = paced.clone().first();
    let order = RefCell::new(Vec::new());
    let one = async |port: &Paced<Wire>, name| {
        let _ = ask(port).await;
        order.borrow_mut().push(name);
    };
    tokio::join!(
        one(&paced, "first"),
        one(&paced, "queued"),
        one(&paced, "queued"),
        one(&person, "person"),
        one(&person, "person"),
    );
    let order = order.into_inner();
    // What was under way already is not called back.
    let expected = ["first", "person", "person", "queued", "queued"];
    assert_eq!(order, expected);
}

#[tokio::test(start_paused = true)]
async fn whoever_gives_up_waiting_holds_nobody_up() {
    let wire = Wire::new(1);
    let paced = Paced::new(wire.clone());
    let person = paced.clone().first();
    assert!(ask(&paced).await.is_ok());
    // The part of the page is closed before its turn comes.
    let gone = tokio::time::timeout(Duration::from_millis(50), ask(&person)).await;
    assert!(gone.is_err());
    let next = tokio::time::timeout(Duration::from_secs(10), ask(&paced)).await;
    assert!(next.expect("a turn").is_ok());
}

#[tokio::test(start_paused = true)]
async fn a_long_wait_that_is_asked_for_is_told_and_kept() {
    let wire = Wire::new(1);
    let busy = Kind::TooMany {
        retry_after: Some(40),
        as_date: false,
    };
    wire.sandbox().set_faults(KEY, Fault::new(busy).next(1));
    let person = Paced::new(wire.clone()).first();
    for after in [0, 10, 20] {
        tokio::time::sleep(Duration::from_secs(after)).await;
        let Err(Trouble::Busy(Some(left))) = ask(&person).await else {
            panic!("busy");
        };
        assert!((8_000..41_000).contains(&left), "{left}");
    }
    assert_eq!(wire.sandbox().calls(KEY).len(), 1, "nothing more is sent");
    tokio::time::sleep(Duration::from_secs(6)).await;
    assert!(
        ask(&person).await.is_ok(),
        "the little that is left is waited for"
    );
}

#[tokio::test(start_paused = true)]
async fn a_person_who_tries_again_does_not_wait_for_a_pause_that_nobody_asked_for() {
    let wire = Wire::new(1);
    wire.sandbox()
        .set_faults(KEY, Fault::new(Kind::ServerFault).next(6));
    let person = Paced::new(wire.clone()).first();
    for _ in 0..6 {
        assert_eq!(ask(&person).await.map(|_| ()), Err(Trouble::Fault(500)));
    }
    let begun = Instant::now();
    assert!(ask(&person).await.is_ok());
    assert!(begun.elapsed() < Duration::from_secs(15));
}
