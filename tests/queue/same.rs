//! A list that a person asks for again is the list that is there.

use super::{listed, made_up, rows, runner};
use crate::catalog::{Memory, Wire};
use nct_ready::catalog::lookup::NOT_FOUND_HOLDS;
use nct_ready::catalog::work::{self, From, Item};

async fn same(wire: &Wire, device: &Memory, from: From, items: &[Item]) -> Option<String> {
    let list = work::same(wire, device, from, items).await;
    list.expect("kept").map(|list| list.id)
}

#[tokio::test(start_paused = true)]
async fn the_same_codes_in_the_same_lines_are_the_same_list() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let codes = made_up(1_200);
    let items = rows(codes.iter().map(String::as_str));
    assert_eq!(same(&wire, &device, From::Barcodes, &items).await, None);
    let list = listed(&wire, &device, &codes).await;
    let found = same(&wire, &device, From::Barcodes, &items).await;
    assert_eq!(found.as_ref(), Some(&list.id));
    // Other rows, another order, other lines, another place.
    assert_eq!(
        same(&wire, &device, From::Barcodes, &items[1..]).await,
        None
    );
    assert_eq!(same(&wire, &device, From::Template, &items).await, None);
    let mut other = items.clone();
    other.swap(700, 701);
    assert_eq!(same(&wire, &device, From::Barcodes, &other).await, None);
    let mut other = items.clone();
    other[1_199].line = 1_300;
    assert_eq!(same(&wire, &device, From::Barcodes, &other).await, None);
    // Of several the newest.
    wire.jump(1_000);
    let newer = listed(&wire, &device, &codes).await;
    let found = same(&wire, &device, From::Barcodes, &items).await;
    assert_eq!(found, Some(newer.id));
}

#[tokio::test(start_paused = true)]
async fn names_that_have_changed_are_put_right() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let codes = made_up(600);
    let list = listed(&wire, &device, &codes).await;
    let mut items = rows(codes.iter().map(String::as_str));
    "soap".clone_into(&mut items[599].label);
    let found = same(&wire, &device, From::Barcodes, &items).await;
    assert_eq!(found.as_ref(), Some(&list.id));
    assert_eq!(work::items(&device, &list).await, Ok(items));
}

#[tokio::test(start_paused = true)]
async fn a_list_that_is_done_is_the_same_for_a_day() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let codes = made_up(5);
    let items = rows(codes.iter().map(String::as_str));
    let list = listed(&wire, &device, &codes).await;
    // One that was interrupted waits for however long.
    wire.jump(NOT_FOUND_HOLDS.cast_signed() * 3);
    let found = same(&wire, &device, From::Barcodes, &items).await;
    assert_eq!(found, Some(list.id));
    let list = listed(&wire, &device, &codes).await;
    runner(&wire, &device).run(&list.id).await;
    let found = same(&wire, &device, From::Barcodes, &items).await;
    assert_eq!(found.as_ref(), Some(&list.id));
    work::remove(&device, &list).await.expect("kept");
    let list = listed(&wire, &device, &codes).await;
    runner(&wire, &device).run(&list.id).await;
    wire.jump(NOT_FOUND_HOLDS.cast_signed());
    let found = same(&wire, &device, From::Barcodes, &items).await;
    assert_ne!(found, Some(list.id));
}
