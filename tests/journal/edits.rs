//! Drafts that edit published cards: one for each card, with every fault at every call, and tabs that die.

use super::catalog::{Chance, Mortal};
use super::*;
use nct_ready::catalog::answer::Trouble;
use nct_ready::catalog::journal::{Deed, Stage};

/// Base cards that may be edited.
fn cards(wire: &Wire, count: usize) -> Vec<String> {
    let cards = wire.sandbox().cards().iter();
    let base = cards.filter(|card| card.active && !card.gov);
    base.take(count).map(|card| card.ntin.clone()).collect()
}

async fn ask(wire: &Wire, device: &Memory, ntin: &str) {
    let sender = tab(wire, device);
    sender.edit(ntin, "edit").await.expect("kept");
}

async fn deed(wire: &Wire, device: &Memory, ntin: &str) -> Deed {
    let deed = tab(wire, device).edit_of(ntin).await.expect("kept");
    deed.expect("it is in the journal")
}

fn asked_for(wire: &Wire) -> usize {
    let calls = wire.sandbox().calls(KEY);
    let is = |call: &&nct_sandbox::Call| call.path.ends_with("/edit-product");
    calls.iter().filter(is).count()
}

#[tokio::test(start_paused = true)]
async fn one_draft_is_made_whatever_fault_strikes_where() {
    for kind in once::kinds() {
        for path in ["/edit-product", "requests?", "/details"] {
            for (after, times) in [(false, 1), (true, 1), (true, 2), (false, 3)] {
                let wire = Wire::new(7);
                let device = Memory::default();
                let ntin = cards(&wire, 1).remove(0);
                let mut fault = Fault::new(kind.clone()).on("", path).next(times);
                fault.after = after;
                let what = format!("{fault:?}");
                wire.sandbox().set_faults(KEY, fault);
                ask(&wire, &device, &ntin).await;
                assert_eq!(tab(&wire, &device).go_on().await, Rest::Done, "{what}");
                let there = requests(&wire);
                assert_eq!(there.len(), 1, "{what}");
                let stage = deed(&wire, &device, &ntin).await.stage;
                assert_eq!(stage, Stage::Made(there[0].id), "{what}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn tabs_may_die_anywhere_and_ask_as_often_as_they_like() {
    for seed in 0..60 {
        let what = format!("seed {seed}");
        let wire = Wire::new(seed);
        let device = Memory::default();
        let chance = Chance::new(seed + 5);
        let ntins = cards(&wire, 3);
        let wishes = rows(3, Goal::Moderation);
        let share = [0.1, 0.4][seed as usize % 2];
        wire.sandbox().set_faults(KEY, chaos::faults(share));
        tab(&wire, &device).submit(&wishes).await.expect("kept");
        for life in 0..600 {
            assert!(life < 599, "{what}: it gets nowhere");
            for ntin in &ntins {
                ask(&wire, &device, ntin).await;
            }
            let goes_on = 1 + chance.below(60);
            if Mortal::new(tab(&wire, &device).go_on(), goes_on).await == Some(Rest::Done) {
                break;
            }
            assert!(requests(&wire).len() <= 6, "{what}");
        }
        wire.sandbox().set_faults(KEY, Vec::new());
        assert_eq!(tab(&wire, &device).go_on().await, Rest::Done, "{what}");
        let mut known = Vec::new();
        for ntin in &ntins {
            let deed = deed(&wire, &device, ntin).await;
            known.push(deed.made().expect("a draft"));
        }
        let entries = tab(&wire, &device).entries().await.expect("kept");
        assert!(entries.iter().all(|e| e.step == Step::Following), "{what}");
        known.extend(entries.iter().filter_map(|entry| entry.request));
        known.sort_unstable();
        let mut there: Vec<_> = requests(&wire).iter().map(|r| r.id).collect();
        there.sort_unstable();
        assert_eq!(known, there, "{what}: each request belongs to one wish");
    }
}

#[tokio::test(start_paused = true)]
async fn a_draft_that_is_there_is_kept_until_it_is_taken() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let ntin = cards(&wire, 1).remove(0);
    for _ in 0..3 {
        ask(&wire, &device, &ntin).await;
        assert_eq!(tab(&wire, &device).go_on().await, Rest::Done);
    }
    assert_eq!(asked_for(&wire), 1);
    let sender = tab(&wire, &device);
    assert_eq!(sender.has_work().await, Ok(false));
    let key = deed(&wire, &device, &ntin).await.key;
    sender.dismiss(&key).await.expect("kept");
    assert_eq!(sender.edit_of(&ntin).await, Ok(None));
}

#[tokio::test(start_paused = true)]
async fn what_is_refused_is_said_and_may_be_asked_for_again() {
    let wire = Wire::new(1);
    let device = Memory::default();
    for round in 1..3 {
        ask(&wire, &device, "0200000000001").await;
        assert_eq!(tab(&wire, &device).go_on().await, Rest::Done);
        let deed = deed(&wire, &device, "0200000000001").await;
        assert_eq!(deed.stage, Stage::Refused);
        assert!(matches!(deed.trouble, Some(Trouble::NotFound(_))));
        assert_eq!(asked_for(&wire), round);
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_key_it_is_looked_for_later_and_not_made_twice() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let ntin = cards(&wire, 1).remove(0);
    let mut lost = Fault::new(Kind::Unauthorized).on("POST", "/edit-product");
    lost.after = true;
    wire.sandbox().set_faults(KEY, lost.next(1));
    ask(&wire, &device, &ntin).await;
    assert_eq!(tab(&wire, &device).go_on().await, Rest::NeedsKey);
    assert_eq!(tab(&wire, &device).go_on().await, Rest::Done);
    assert_eq!(asked_for(&wire), 1);
    let made = deed(&wire, &device, &ntin).await.made();
    assert_eq!(made, Some(requests(&wire)[0].id));
}
