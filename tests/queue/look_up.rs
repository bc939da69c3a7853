use super::catalog::{KEY, Memory, Wire};
use nct_ready::catalog::answer::Trouble;
use nct_ready::catalog::lookup::{
    FOUND_HOLDS, Listing, NOT_FOUND_HOLDS, Outcome, Record, ask_again, choose, kept, look_up,
    tin_of,
};
use nct_sandbox::{Card, Fault, Kind};

fn card(wire: &Wire, fits: impl Fn(&Card) -> bool) -> Card {
    let cards = wire.sandbox().cards().iter();
    let mut cards = cards.filter(|card| card.active && fits(card));
    cards.next().expect("such a card").clone()
}

fn digits(card: &Card) -> &str {
    card.gtin.as_deref().unwrap_or_default()
}

#[test]
fn a_code_is_asked_for_by_thirteen_digits_or_the_fourteen_of_a_package() {
    for (code, tin) in [
        ("4870206710012", Some("4870206710012")),
        ("96385074", Some("0000096385074")),
        ("614141000036", Some("0614141000036")),
        ("0614141000036", Some("0614141000036")),
        ("00614141000036", Some("0614141000036")),
        ("10614141000033", Some("10614141000033")),
        ("0200121958529", Some("0200121958529")),
        ("0041234567890", Some("0041234567890")),
        // Somebody may have registered it.
        ("5449000000997", Some("5449000000997")),
        (" 4870206710012\u{a0}", Some("4870206710012")),
        ("(01)04870206710012(21)abc", Some("4870206710012")),
        ("0000000000000", None),
        ("12345", None),
        ("487020671001", Some("0487020671001")),
        ("", None),
        ("water", None),
    ] {
        assert_eq!(tin_of(code).as_deref(), tin, "{code}");
    }
}

#[tokio::test(start_paused = true)]
async fn one_card_several_and_none() {
    let wire = Wire::new(1);
    let count = |gtin: &str| {
        let cards = wire.sandbox().cards().iter();
        let same = cards.filter(|card| card.active && digits(card) == gtin);
        same.count()
    };
    let one = card(&wire, |card| {
        digits(card).len() == 13 && count(digits(card)) == 1
    });
    let found = look_up(&wire, digits(&one)).await.expect("an answer");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].ntin, one.ntin);
    assert_eq!(found[0].name_ru, one.name_ru);
    assert!(!found[0].classes.is_empty());
    let by_ntin = look_up(&wire, &one.ntin).await.expect("an answer");
    assert_eq!(by_ntin, found);

    let two = card(&wire, |card| {
        digits(card).len() == 13 && count(digits(card)) > 1
    });
    let found = look_up(&wire, digits(&two)).await.expect("an answer");
    assert_eq!(found.len(), count(digits(&two)));

    let none = look_up(&wire, "4899000000009").await;
    assert_eq!(none, Ok(Vec::new()));
    let no_code = look_up(&wire, "water").await;
    assert_eq!(no_code, Err(Trouble::NotFound(String::new())));
}

#[tokio::test(start_paused = true)]
async fn a_card_that_was_registered_unpadded_is_found_and_is_the_one() {
    let wire = Wire::new(1);
    for length in [8, 12] {
        let short = card(&wire, |card| digits(card).len() == length);
        for code in [
            digits(&short).to_owned(),
            format!("{:0>13}", digits(&short)),
        ] {
            let cards = look_up(&wire, &code).await.expect("an answer");
            let record = Record {
                code: tin_of(&code).expect("a code"),
                cards,
                ..Record::default()
            };
            assert!(record.cards.iter().any(|card| card.ntin == short.ntin));
            assert!(record.cards.iter().all(|card| card.carries(&record.code)));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_package_is_asked_for_by_the_first_version() {
    let wire = Wire::new(1);
    let mut package = card(&wire, |card| digits(card).len() == 13);
    package.gtin = Some("10614141000033".to_owned());
    package.ntin = "0200999999991".to_owned();
    wire.sandbox().add_card(KEY, package.clone());
    let found = look_up(&wire, "10614141000033").await.expect("an answer");
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].ntin, package.ntin);
    assert_eq!(look_up(&wire, "20614141000030").await, Ok(Vec::new()));
    let paths: Vec<_> = wire
        .sandbox()
        .calls(KEY)
        .into_iter()
        .map(|c| c.path)
        .collect();
    assert!(
        paths.iter().all(|path| path.contains("/v1/products/")),
        "{paths:?}"
    );
}

#[tokio::test(start_paused = true)]
async fn whatever_else_answers_is_trouble() {
    let wire = Wire::new(1);
    for (kind, trouble) in [
        (Kind::Html, Trouble::NotTheCatalog),
        (Kind::Truncated, Trouble::Changed),
        (Kind::ServerFault, Trouble::Fault(500)),
        (Kind::Unauthorized, Trouble::NotAuthorised),
        (Kind::EmptyBody, Trouble::Changed),
    ] {
        wire.sandbox().set_faults(KEY, Fault::new(kind.clone()));
        let answer = look_up(&wire, &wire.sandbox().cards()[0].ntin).await;
        let answer = answer.expect_err("trouble");
        let alike = matches!(
            (&answer, &trouble),
            (Trouble::NotTheCatalog | Trouble::Changed, Trouble::Changed)
        );
        assert!(answer == trouble || alike, "{kind:?}: {answer:?}");
    }
    wire.sandbox()
        .set_faults(KEY, Fault::new(Kind::UnknownFields));
    let card = card(&wire, |card| !digits(card).is_empty());
    let found = look_up(&wire, &card.ntin).await.expect("an answer");
    assert_eq!(found[0].ntin, card.ntin);
}

#[test]
fn what_is_known_holds_for_a_while() {
    let mut record = Record {
        code: "4870206710012".into(),
        at: 1_000_000_000_000,
        ..Record::default()
    };
    assert!(record.holds(record.at));
    assert!(record.holds(record.at + NOT_FOUND_HOLDS - 1));
    assert!(!record.holds(record.at + NOT_FOUND_HOLDS));
    assert!(!record.holds(record.at - 1), "a clock that was put back");
    record.cards.push(Listing::default());
    assert!(record.holds(record.at + FOUND_HOLDS - 1));
    assert!(!record.holds(record.at + FOUND_HOLDS));
}

#[test]
fn a_person_chooses_where_it_is_not_clear() {
    let card = |ntin: &str, gtin: &str| Listing {
        ntin: ntin.into(),
        gtin: gtin.into(),
        ..Listing::default()
    };
    let mut record = Record {
        code: "0614141000036".into(),
        ..Record::default()
    };
    assert_eq!(record.outcome(), Outcome::Missing);
    record.cards = vec![card("0200121958529", "614141000036")];
    assert_eq!(record.outcome(), Outcome::Found);
    record.cards[0].gtin = String::new();
    assert_eq!(record.outcome(), Outcome::Found);
    record.cards[0].gtin = "4870206710012".into();
    assert_eq!(record.outcome(), Outcome::Several, "another product's card");
    record.cards.push(card("0200120931509", "614141000036"));
    assert_eq!(record.outcome(), Outcome::Several);
    record.chosen = Some("0200120931509".into());
    assert_eq!(record.card(), Some(&record.cards[1]));
    record.chosen = Some("0200289239164".into());
    assert_eq!(
        record.outcome(),
        Outcome::Several,
        "a choice of what is gone"
    );
}

#[tokio::test(start_paused = true)]
async fn a_choice_is_kept_and_outlives_asking_again() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let cards = wire.sandbox().cards().to_vec();
    let twice = card(&wire, |card| {
        let same = cards
            .iter()
            .filter(|other| other.active && other.gtin == card.gtin);
        digits(card).len() == 13 && same.count() > 1
    });
    let code = digits(&twice);
    let record = ask_again(&wire, &device, code).await.expect("an answer");
    assert_eq!(record.outcome(), Outcome::Several);
    let ntin = record.cards[1].ntin.clone();
    choose(&device, code, Some(&ntin)).await.expect("kept");
    wire.jump(5000);
    let again = ask_again(&wire, &device, code).await.expect("an answer");
    assert_eq!(again.card().map(|card| &card.ntin), Some(&ntin));
    assert!(again.at > record.at);
    assert_eq!(kept(&device, code).await, Ok(Some(again)));
}
