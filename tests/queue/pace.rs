use super::catalog::{KEY, Memory, Wire};
use super::{listed, made_up, runner};
use nct_ready::catalog::work::End;
use nct_sandbox::{Fault, Kind, Limit};
use std::time::Duration;

/// Calls as (milliseconds since the first, status).
fn calls(wire: &Wire) -> Vec<(u64, u16)> {
    let calls = wire.sandbox().calls(KEY);
    let first = calls.first().map_or(0, |call| call.at);
    calls
        .iter()
        .map(|call| (call.at - first, call.status))
        .collect()
}

/// Asks for some minutes against a limit; the share of it that was used after the first half minute.
async fn share(limit: Limit, latency: (u64, u64), seed: u64, seconds: u64) -> f64 {
    let wire = Wire::new(seed);
    wire.set_latency(latency.0, latency.1);
    wire.sandbox().set_limit(KEY, limit);
    let device = Memory::default();
    let codes = made_up((limit.per_second * seconds as f64 * 1.2) as usize);
    let list = listed(&wire, &device, &codes).await;
    let runner = runner(&wire, &device);
    let time = Duration::from_secs(seconds);
    let ended = tokio::time::timeout(time, runner.run(&list.id)).await;
    assert!(ended.is_err(), "there was enough to do: {ended:?}");
    let calls = calls(&wire);
    let banned = calls
        .windows(8)
        .any(|calls| calls.iter().all(|(_, status)| *status == 429));
    assert!(!banned, "{limit:?}: banned");
    let from = 30_000;
    let good = calls
        .iter()
        .filter(|(at, status)| *at >= from && *status == 200)
        .count();
    let refused = calls.iter().filter(|(_, status)| *status == 429).count();
    let share = good as f64 / (limit.per_second * (seconds - 30) as f64);
    println!("{limit:?} {latency:?} seed {seed}: {share:.3}, {refused} refused");
    share
}

#[tokio::test(start_paused = true)]
async fn it_finds_nine_tenths_of_any_limit_without_a_ban() {
    let mut worst = 1.0_f64;
    for per_second in [1.0, 2.0, 3.0, 5.0, 10.0] {
        for retry_after in [None, Some(1)] {
            // A limit of one a second has no reserve: of what a shaky line lets arrive early it refuses a part, at any pace.
            let lines = if per_second < 2.0 {
                [(20, 50), (300, 330), (5, 20)]
            } else {
                [(20, 120), (150, 450), (5, 30)]
            };
            for (seed, latency) in (1..).zip(lines) {
                let limit = Limit {
                    per_second,
                    ban_after: 5,
                    retry_after,
                };
                let share = share(limit, latency, seed, 240).await;
                worst = share.min(worst);
            }
        }
    }
    assert!(worst >= 0.9, "{worst}");
}

#[tokio::test(start_paused = true)]
async fn it_begins_with_one_a_second_and_one_at_a_time() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(5)).await;
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    let calls = calls(&wire);
    assert!(calls[1].0 >= 950, "{calls:?}");
    assert!(calls[2].0 - calls[1].0 >= 600, "{calls:?}");
}

#[tokio::test(start_paused = true)]
async fn it_never_asks_more_than_the_ceiling_allows() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(2_000)).await;
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    let calls = calls(&wire);
    let most = calls
        .windows(23)
        .map(|calls| calls[22].0 - calls[0].0)
        .min();
    assert!(most >= Some(1_000), "22 gaps in {most:?} ms");
    let took = calls.last().expect("calls").0;
    assert!(took < 150_000, "2,000 codes take {took} ms");
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_is_asked_for_is_kept() {
    for as_date in [false, true] {
        let wire = Wire::new(7);
        let busy = Kind::TooMany {
            retry_after: Some(17),
            as_date,
        };
        let faults = Fault::new(busy).skip(10).next(1);
        wire.sandbox().set_faults(KEY, faults);
        let device = Memory::default();
        let list = listed(&wire, &device, &made_up(20)).await;
        assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
        let calls = calls(&wire);
        let refused = calls.iter().position(|(_, status)| *status == 429);
        let refused = refused.expect("one refusal");
        let (heard, _) = calls[refused];
        // What was under way when the refusal came may still arrive.
        let next = calls.iter().find(|(at, _)| *at > heard + 200);
        let gap = next.expect("it goes on").0 - heard;
        assert!((17_000..20_000).contains(&gap), "waited {gap} ms");
    }
}

#[tokio::test(start_paused = true)]
async fn a_ban_is_sat_out_with_few_requests() {
    let wire = Wire::new(3);
    let busy = Kind::TooMany {
        retry_after: None,
        as_date: false,
    };
    wire.sandbox().set_faults(KEY, Fault::new(busy).next(6));
    let device = Memory::default();
    let list = listed(&wire, &device, &made_up(5)).await;
    assert_eq!(runner(&wire, &device).run(&list.id).await, End::Done);
    let calls = calls(&wire);
    let gaps: Vec<_> = calls.windows(2).map(|two| two[1].0 - two[0].0).collect();
    assert!(gaps[4] >= 16_000, "pauses grow: {gaps:?}");
}
