//! Everything at once, from seeds: faults of every kind before and after the change, tabs that are closed at any moment, a device that
//! fails, a clock that jumps, a network that goes.

use super::catalog::{Chance, Mortal};
use super::*;

/// Every kind of fault, each for a share of all calls, half of them after the change was made.
pub(crate) fn faults(share: f64) -> Vec<Fault> {
    let busy = |retry_after| Kind::TooMany {
        retry_after,
        as_date: retry_after == Some(2),
    };
    let kinds = [
        busy(None),
        busy(Some(1)),
        busy(Some(2)),
        Kind::ServerFault,
        Kind::BadGateway,
        Kind::Unauthorized,
        Kind::Drop,
        Kind::Html,
        Kind::Truncated,
        Kind::UnknownFields,
        Kind::EmptyBody,
        Kind::SlowBody { ms: 10 },
    ];
    let each = share / (2 * kinds.len()) as f64;
    let both = |kind: Kind| {
        let before = Fault::new(kind).share(each);
        [before.clone().after(), before]
    };
    kinds.into_iter().flat_map(both).collect()
}

/// Lives and deaths of tabs until everything is done; says how many there were.
async fn until_done(wire: &Wire, device: &Memory, chance: &Chance, what: &str) -> usize {
    for life in 0..2_000 {
        let sender = tab(wire, device);
        if chance.next() < 0.1 {
            device.fail(chance.below(6) as u32);
        }
        if chance.next() < 0.1 {
            wire.jump(chance.below(7_200_000).cast_signed() - 3_600_000);
        }
        let goes_on = 1 + chance.below(if life % 3 == 0 { 60 } else { 12 });
        let end = Mortal::new(sender.go_on(), goes_on).await;
        let entries = sender.entries().await.expect("kept");
        is_true(wire, &entries, what);
        // Each content has one request at most, at any moment.
        let names = by_name(wire);
        assert!(names.values().all(|&count| count == 1), "{what}: {names:?}");
        if end == Some(Rest::Done) {
            return life;
        }
    }
    panic!("{what}: it gets nowhere");
}

#[tokio::test(start_paused = true)]
async fn whatever_happens_every_row_is_one_request() {
    let mut lives = 0;
    for seed in 0..150 {
        let what = format!("seed {seed}");
        let wire = Wire::new(seed);
        let device = Memory::default();
        let chance = Chance::new(seed + 77);
        let share = [0.05, 0.15, 0.4][seed as usize % 3];
        wire.sandbox().set_faults(KEY, faults(share));
        let count = 2 + chance.below(8) as usize;
        let wishes = rows(count, Goal::Moderation);
        tab(&wire, &device).submit(&wishes).await.expect("kept");
        lives += until_done(&wire, &device, &chance, &what).await;
        // The catalog is well again: what was said to be done is seen to be so.
        wire.sandbox().set_faults(KEY, Vec::new());
        device.fail(0);
        let sender = tab(&wire, &device);
        assert_eq!(sender.go_on().await, Rest::Done, "{what}");
        let entries = sender.entries().await.expect("kept");
        each_once(&wire, &entries, count, &what);
        assert!(entries.iter().all(|e| e.step == Step::Following), "{what}");
    }
    println!("{lives} tabs were closed");
    assert!(lives > 700, "{lives}");
}

#[tokio::test(start_paused = true)]
async fn another_tab_may_submit_at_any_moment() {
    for seed in 0..60 {
        let what = format!("seed {seed}");
        let wire = Wire::new(seed);
        let device = Memory::default();
        let chance = Chance::new(seed + 5);
        wire.sandbox().set_faults(KEY, faults(0.1));
        let count = 6;
        let wishes = rows(count, Goal::Moderation);
        let mut done = false;
        for _ in 0..1_000 {
            let sender = tab(&wire, &device);
            let other = tab(&wire, &device);
            // The same rows again and again, from a tab that knows nothing.
            let from = chance.below(count as u64) as usize;
            let again = async {
                tokio::time::sleep(std::time::Duration::from_millis(chance.below(900))).await;
                let _ = other.submit(&wishes[from..]).await;
            };
            let work = Mortal::new(sender.go_on(), 1 + chance.below(300));
            let (end, ()) = tokio::join!(work, again);
            let names = by_name(&wire);
            assert!(names.values().all(|&count| count == 1), "{what}: {names:?}");
            if end == Some(Rest::Done) && names.len() == count {
                done = true;
                break;
            }
        }
        assert!(done, "{what}");
        wire.sandbox().set_faults(KEY, Vec::new());
        let sender = tab(&wire, &device);
        sender.submit(&wishes).await.expect("kept");
        assert_eq!(sender.go_on().await, Rest::Done, "{what}");
        each_once(&wire, &sender.entries().await.expect("kept"), count, &what);
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_network_it_waits() {
    let wire = Wire::new(3);
    let device = Memory::default();
    let sender = tab(&wire, &device);
    sender
        .submit(&rows(20, Goal::Moderation))
        .await
        .expect("kept");
    let network = async {
        for _ in 0..4 {
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
            wire.set_offline(true);
            tokio::time::sleep(std::time::Duration::from_secs(40)).await;
            wire.set_offline(false);
        }
    };
    let (rest, ()) = tokio::join!(sender.go_on(), network);
    assert_eq!(rest, Rest::Done);
    each_once(&wire, &sender.entries().await.expect("kept"), 20, "offline");
}
