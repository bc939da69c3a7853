//! What is done with a request that there is, with every fault at every call, and tabs that die.

use super::catalog::{Chance, Mortal};
use super::*;
use nct_ready::catalog::contract::{DuplicateDecision, State};
use nct_ready::catalog::journal::{Act, Stage};
use nct_sandbox::{Moderation, Remark, Status};

/// A deed, what makes a request ready for it, and how the request stands afterwards.
struct Case {
    act: fn(&Wire) -> Act,
    moderation: Option<Moderation>,
    goal: Goal,
    auto: bool,
    expected: Option<Status>,
}

fn remarks() -> Moderation {
    Moderation::Revise {
        remarks: vec![Remark::new("name_ru", "?")],
        comment: None,
    }
}

fn corrected() -> Box<Content> {
    let mut content = content(0);
    content.set("brand", "Родник");
    Box::new(content)
}

fn similar(wire: &Wire) -> String {
    let cards = wire.sandbox().cards().iter();
    let card = cards.filter(|card| card.active && !card.gov).nth(3);
    card.expect("a card").ntin.clone()
}

fn cases() -> Vec<Case> {
    let case = |act, moderation, goal, auto, expected| Case {
        act,
        moderation,
        goal,
        auto,
        expected,
    };
    vec![
        case(|_| Act::Delete, None, Goal::Draft, true, None),
        case(
            |_| Act::Moderate,
            None,
            Goal::Draft,
            true,
            Some(Status::OnModeration),
        ),
        case(
            |_| Act::Withdraw,
            None,
            Goal::Moderation,
            true,
            Some(Status::Cancelled),
        ),
        case(
            |_| Act::Update(corrected()),
            None,
            Goal::Draft,
            true,
            Some(Status::New),
        ),
        case(
            |_| Act::Resend(corrected()),
            None,
            Goal::Draft,
            true,
            Some(Status::OnModeration),
        ),
        case(
            |_| Act::Resend(corrected()),
            Some(remarks()),
            Goal::Moderation,
            true,
            Some(Status::OnModeration),
        ),
        case(
            |_| Act::Moderate,
            Some(remarks()),
            Goal::Moderation,
            true,
            Some(Status::OnModeration),
        ),
        case(
            |_| Act::Publish,
            Some(Moderation::Approve),
            Goal::Moderation,
            false,
            Some(Status::Completed),
        ),
        case(
            |_| Act::Decide(DuplicateDecision::Continue),
            Some(Moderation::Similar {
                candidates: Vec::new(),
            }),
            Goal::Moderation,
            true,
            Some(Status::OnModeration),
        ),
        case(
            |wire| {
                Act::Decide(DuplicateDecision::UseExisting {
                    ntin: similar(wire),
                })
            },
            Some(Moderation::Similar {
                candidates: Vec::new(),
            }),
            Goal::Moderation,
            true,
            Some(Status::ExistingProductSelected),
        ),
    ]
}

/// A request that is ready for a case's deed.
async fn ready(case: &Case, wire: &Wire, device: &Memory) -> i64 {
    let sender = tab(wire, device);
    let mut wish = wanted(0, case.goal);
    wish.content.auto_publication = case.auto;
    sender.submit(&[wish]).await.expect("kept");
    assert_eq!(sender.go_on().await, Rest::Done);
    let id = requests(wire)[0].id;
    if let Some(moderation) = &case.moderation {
        let mut moderation = moderation.clone();
        if let Moderation::Similar { candidates } = &mut moderation {
            *candidates = vec![similar(wire)];
        }
        wire.sandbox().moderate(id, &moderation).expect("moderated");
    }
    id
}

/// Tabs live and die until the deed is done.
async fn done(case: &Case, wire: &Wire, device: &Memory, chance: &Chance, what: &str) {
    let id = ready(case, wire, device).await;
    wire.sandbox()
        .set_faults(KEY, chaos::faults([0.1, 0.4][(id % 2) as usize]));
    let act = (case.act)(wire);
    tab(wire, device)
        .act(id, "Вода 0", act)
        .await
        .expect("kept");
    for life in 0..500 {
        assert!(life < 499, "{what}: it gets nowhere");
        let goes_on = 1 + chance.below(120);
        if Mortal::new(tab(wire, device).go_on(), goes_on).await == Some(Rest::Done) {
            break;
        }
    }
    wire.sandbox().set_faults(KEY, Vec::new());
    let sender = tab(wire, device);
    assert_eq!(sender.go_on().await, Rest::Done, "{what}");
    assert_eq!(sender.deeds().await, Ok(Vec::new()), "{what}");
    let there = requests(wire);
    let stands = there.first().map(|request| request.status);
    assert_eq!(stands, case.expected, "{what}");
    let entries = sender.entries().await.expect("kept");
    assert_eq!(entries.len(), 1, "{what}");
    if case.expected.is_none() {
        assert_eq!(entries[0].step, Step::Gone, "{what}");
        return;
    }
    let status = entries[0].status.as_ref().map(|status| status.code);
    let expected = serde_json::to_value(case.expected).expect("a name");
    assert_eq!(status.map(State::id), expected.as_str(), "{what}");
    // What was sent instead is not submitted once more.
    sender
        .submit(&[Submission {
            content: entries[0].content.clone(),
            ..wanted(0, Goal::Draft)
        }])
        .await
        .expect("kept");
    assert_eq!(sender.go_on().await, Rest::Done, "{what}");
    assert_eq!(requests(wire).len(), 1, "{what}");
}

#[tokio::test(start_paused = true)]
async fn every_deed_is_done_once_whatever_happens() {
    for (number, case) in cases().iter().enumerate() {
        for seed in 0..12 {
            let what = format!("case {number}, seed {seed}");
            let wire = Wire::new(seed);
            let device = Memory::default();
            done(case, &wire, &device, &Chance::new(seed + 3), &what).await;
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_request_is_sent_to_moderation_once_however_often_it_is_asked_for() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let sender = tab(&wire, &device);
    sender
        .submit(&[wanted(0, Goal::Draft)])
        .await
        .expect("kept");
    sender.go_on().await;
    let id = requests(&wire)[0].id;
    for _ in 0..3 {
        tab(&wire, &device)
            .act(id, "", Act::Moderate)
            .await
            .expect("kept");
    }
    assert_eq!(sender.go_on().await, Rest::Done);
    let calls = wire.sandbox().calls(KEY);
    let sent = calls
        .iter()
        .filter(|call| call.path.ends_with("/moderation"));
    assert_eq!(sent.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn what_the_catalog_refuses_is_said_and_can_be_put_away() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let sender = tab(&wire, &device);
    sender
        .submit(&[wanted(0, Goal::Draft)])
        .await
        .expect("kept");
    sender.go_on().await;
    let id = requests(&wire)[0].id;
    sender.act(id, "", Act::Withdraw).await.expect("kept");
    assert_eq!(sender.go_on().await, Rest::Done);
    let deeds = sender.deeds().await.expect("kept");
    assert_eq!(deeds[0].stage, Stage::Refused);
    assert!(deeds[0].trouble.is_some());
    sender.dismiss(&deeds[0].key).await.expect("kept");
    assert_eq!(sender.deeds().await, Ok(Vec::new()));
}
