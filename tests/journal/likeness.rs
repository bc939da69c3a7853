//! Whether a request of the catalog is what a content was to become.

use super::*;
use Likeness::{Different, Perhaps, Same};
use nct_ready::catalog::answer::read;
use nct_ready::catalog::call;
use nct_ready::catalog::contract::{Created, RequestDetails};
use nct_ready::catalog::journal::{Likeness, likeness};
use nct_ready::catalog::port::Port;

async fn details(wire: &Wire, content: &Content) -> RequestDetails {
    let made = read::<Created>(wire.send(call::create(&content.body())).await).expect("made");
    read(wire.send(call::details(made.id)).await).expect("details")
}

/// A change of a content, and how like the request of the plain one is.
type Case = (&'static str, fn(&mut Content), Likeness);

const CASES: &[Case] = &[
    ("nothing", |_| (), Same),
    ("spaces", |c| c.set("name_ru", " Вода 1 "), Same),
    ("name", |c| c.set("name_ru", "Вода 2"), Different),
    ("more", |c| c.set("brand", "Родник"), Perhaps),
    ("less", |c| c.set("short_name_ru", ""), Perhaps),
    ("barcode", |c| c.set("gtin", "4870206710012"), Perhaps),
    ("amount", |c| c.measures[0].quantity = "2".into(), Different),
    (
        "amount, written otherwise",
        |c| c.measures[0].quantity = "1.0".into(),
        Same,
    ),
    (
        "customs code",
        |c| c.tnved = vec!["2201900000".into()],
        Different,
    ),
    (
        "another class",
        |c| c.oktru = "1107-0001-0001-100010009".into(),
        Different,
    ),
    ("temporary code", |c| c.wants_xtin = true, Same),
    (
        "an edit",
        |c| c.edits = Some("0200000000001".into()),
        Different,
    ),
];

#[tokio::test(start_paused = true)]
async fn only_what_was_sent_is_the_same() {
    let wire = Wire::new(1);
    // Both spellings in which the catalog shows a request: numbers are odd and even.
    for _ in 0..2 {
        let details = details(&wire, &content(1)).await;
        for (what, change, expected) in CASES {
            let mut other = content(1);
            change(&mut other);
            let found = likeness(&other, &details);
            if *what == "an edit" {
                assert_ne!(found, Same, "{what}");
            } else {
                assert_eq!(found, *expected, "{what}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_edit_is_told_by_its_card() {
    let wire = Wire::new(1);
    let cards = wire.sandbox().cards().iter();
    let mut cards = cards.filter(|card| card.active && !card.gov);
    let (one, other) = (cards.next().expect("a card"), cards.next().expect("a card"));
    let edit = |ntin: &str| Content {
        edits: Some(ntin.to_owned()),
        ..content(1)
    };
    for _ in 0..2 {
        let details = details(&wire, &edit(&one.ntin)).await;
        assert_eq!(likeness(&edit(&one.ntin), &details), Same);
        assert_ne!(likeness(&edit(&other.ntin), &details), Same);
    }
}
