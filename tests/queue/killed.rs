use super::catalog::{Chance, KEY, Memory, Mortal, Wire};
use super::*;
use nct_ready::catalog::port::Store;
use nct_ready::catalog::work::{End, TRIES};
use nct_sandbox::{Fault, Kind};
use std::rc::Rc;

fn faults() -> Vec<Fault> {
    let busy = Kind::TooMany {
        retry_after: None,
        as_date: false,
    };
    [
        Kind::ServerFault,
        Kind::Drop,
        Kind::Html,
        Kind::Truncated,
        busy,
    ]
    .into_iter()
    .map(|kind| Fault::new(kind).share(0.03))
    .collect()
}

#[tokio::test(start_paused = true)]
async fn a_tab_may_be_killed_at_any_moment() {
    for seed in 0..120 {
        let wire = Wire::new(seed);
        let device = Memory::default();
        let chance = Chance::new(seed + 1000);
        wire.sandbox().set_faults(KEY, faults());
        let codes = made_up(40);
        let list = listed(&wire, &device, &codes).await;
        let mut kills = 0;
        loop {
            let runner = runner(&wire, &device);
            let goes_on = 1 + chance.below(60);
            let end = Mortal::new(runner.run(&list.id), goes_on).await;
            if end.is_some() {
                assert_eq!(end, Some(End::Done), "seed {seed}");
                break;
            }
            kills += 1;
            assert!(kills < 500, "seed {seed}: it gets nowhere");
        }
        let progress = work::tally(&wire, &device, &list).await.expect("kept");
        assert_eq!((progress.done, progress.of), (40, 40), "seed {seed}");
        assert_eq!(progress.missing + progress.failed, 40);
        assert_eq!(device.records(Store::Found).len(), progress.missing);
        // A kill may cost the answers that were under way: six at most. Nothing else is asked for twice without need.
        let asked = asked(&wire);
        assert_eq!(asked.len(), 40, "seed {seed}");
        let most = asked.values().max().copied().unwrap_or_default();
        assert!(most <= TRIES as usize + kills, "seed {seed}: {most}");
    }
}

#[tokio::test(start_paused = true)]
async fn what_is_kept_is_never_asked_for_again() {
    for seed in 0..30 {
        let wire = Wire::new(seed);
        let device = Memory::default();
        let chance = Chance::new(seed);
        let list = listed(&wire, &device, &made_up(60)).await;
        let mut known = device.records(Store::Found);
        loop {
            let before = asked(&wire);
            let runner = runner(&wire, &device);
            let end = Mortal::new(runner.run(&list.id), 1 + chance.below(100)).await;
            let after = asked(&wire);
            for code in known.keys() {
                assert_eq!(before.get(code), after.get(code), "seed {seed}: {code}");
            }
            let now = device.records(Store::Found);
            assert!(
                known.iter().all(|(code, text)| now.get(code) == Some(text)),
                "lost"
            );
            known = now;
            if end.is_some() {
                break;
            }
        }
        assert_eq!(known.len(), 60);
    }
}

#[tokio::test(start_paused = true)]
async fn a_second_tab_takes_over_where_the_first_one_died() {
    for seed in 0..30 {
        let wire = Wire::new(seed);
        let device = Memory::default();
        let chance = Chance::new(seed);
        let list = listed(&wire, &device, &made_up(50)).await;
        let lock = Rc::new(tokio::sync::Mutex::new(()));
        let tab = |goes_on: u64| {
            let (wire, device, lock, id) =
                (wire.clone(), device.clone(), lock.clone(), list.id.clone());
            Mortal::new(
                async move {
                    let _alone = lock.lock().await;
                    runner(&wire, &device).run(&id).await
                },
                goes_on,
            )
        };
        let (first, second) = tokio::join!(tab(20 + chance.below(80)), tab(u64::MAX));
        assert_eq!(second, Some(End::Done), "seed {seed}: {first:?}");
        assert_eq!(device.records(Store::Found).len(), 50);
        let twice = asked(&wire).values().filter(|&&times| times > 1).count();
        assert!(twice <= 6, "seed {seed}: {twice} of what was under way");
    }
}

#[tokio::test(start_paused = true)]
async fn fifty_thousand_codes_are_no_other_work_than_fifty() {
    let wire = Wire::new(1);
    wire.set_latency(5, 20);
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(50_000)).await;
    let runner = runner(&wire, &device);
    assert_eq!(Mortal::new(runner.run(&list.id), 20_000).await, None);
    let progress = work::tally(&wire, &device, &list).await.expect("kept");
    assert!(progress.done > 1_000, "{progress:?}");
    assert_eq!(progress.of, 50_000);
    let writes = device.writes();
    assert!(writes <= 10 + progress.done as u64, "{writes} writes");
}
