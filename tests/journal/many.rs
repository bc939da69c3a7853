//! A shop's whole stock: thousands of rows, faults of every kind, tabs that die.

use super::catalog::{Chance, Mortal};
use super::*;

#[tokio::test(start_paused = true)]
async fn two_thousand_rows_become_two_thousand_requests() {
    const ROWS: usize = 2_000;
    let wire = Wire::new(11);
    wire.set_latency(20, 80);
    let device = Memory::default();
    let chance = Chance::new(12);
    wire.sandbox().set_faults(KEY, chaos::faults(0.1));
    let wishes = rows(ROWS, Goal::Moderation);
    tab(&wire, &device).submit(&wishes).await.expect("kept");
    let mut tabs = 0;
    loop {
        tabs += 1;
        assert!(tabs < 1_000, "it gets nowhere");
        let sender = tab(&wire, &device);
        let goes_on = 500 + chance.below(4_000);
        if Mortal::new(sender.go_on(), goes_on).await == Some(Rest::Done) {
            break;
        }
    }
    wire.sandbox().set_faults(KEY, Vec::new());
    let sender = tab(&wire, &device);
    assert_eq!(sender.go_on().await, Rest::Done);
    let entries = sender.entries().await.expect("kept");
    each_once(&wire, &entries, ROWS, "two thousand");
    let ids: Vec<_> = entries.iter().filter_map(|entry| entry.request).collect();
    assert!(ids.is_sorted(), "their order");
    let totals = sender.totals().await.expect("kept");
    assert_eq!(totals.on_moderation, ROWS);
    println!("{tabs} tabs, {} calls", wire.sandbox().calls(KEY).len());
}
