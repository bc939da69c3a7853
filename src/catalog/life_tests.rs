//! Every state with every action.

use super::*;
use crate::catalog::contract::{GzStatus, NextAction, PhotoModeration};

const STATES: [State; 10] = [
    State::New,
    State::OnModeration,
    State::Accepted,
    State::UnderRevision,
    State::Rejected,
    State::Cancelled,
    State::ReadyToPublish,
    State::Completed,
    State::ExistingProductSelected,
    State::Unknown,
];

/// One line for each action, one column for each state in the order above: `x` allowed, `-` not.
const PLAIN: [(Action, &str); 6] = [
    (Update, "x--x-x----"),
    (Delete, "x---------"),
    (Moderate, "x--x------"),
    (Withdraw, "-x--------"),
    (Publish, "------x---"),
    (Decide, "----------"),
];
const SIMILAR: [(Action, &str); 6] = [
    (Update, "x--x-x----"),
    (Delete, "x---------"),
    (Moderate, "x---------"),
    (Withdraw, "-x--------"),
    (Publish, "------x---"),
    (Decide, "---x------"),
];
const EXTENDED: [(Action, &str); 6] = [
    (Update, "x-xxxxxxx-"),
    (Delete, "x---------"),
    (Moderate, "x-xxx-xxx-"),
    (Withdraw, "-x--------"),
    (Publish, "------x---"),
    (Decide, "----------"),
];

fn as_table(gz: Option<GzState>, similar: bool, table: &[(Action, &str); 6]) {
    for (action, line) in table {
        for (state, cell) in STATES.into_iter().zip(line.chars()) {
            let is = allowed(state, gz, similar).contains(action);
            assert_eq!(
                is,
                cell == 'x',
                "{action:?} in {state:?}, {gz:?}, {similar}"
            );
        }
    }
}

#[test]
fn each_state_allows_what_the_contract_says() {
    let others = [
        None,
        Some(GzState::AcceptedGz),
        Some(GzState::RejectedGz),
        Some(GzState::PublishingGz),
        Some(GzState::Unknown),
    ];
    for gz in others {
        as_table(gz, false, &PLAIN);
        as_table(gz, true, &SIMILAR);
    }
    as_table(Some(GzState::UnderRevisionGz), false, &EXTENDED);
}

fn status(code: State) -> RequestStatus {
    RequestStatus::of(code)
}

#[test]
fn every_state_says_what_comes_next() {
    let expected = [
        Next::Send,
        Next::Moderator,
        Next::Verdict,
        Next::Correct,
        Next::Nothing,
        Next::Revive,
        Next::Publish,
        Next::Nothing,
        Next::Nothing,
        Next::Unknown,
    ];
    for (state, expected) in STATES.into_iter().zip(expected) {
        assert_eq!(next(&status(state)), expected, "{state:?}");
    }
}

#[test]
fn a_revision_may_be_a_decision_or_a_matter_of_photos() {
    let similar = RequestStatus {
        next_action: Some(NextAction {
            endpoint: "/portal/api/v1/products/requests/1/duplicate-decision".into(),
            ..NextAction::default()
        }),
        ..status(State::UnderRevision)
    };
    assert_eq!(next(&similar), Next::Choose);
    assert_eq!(allowed_in(&similar), [Decide, Update]);
    let photos = RequestStatus {
        photo_moderation: Some(PhotoModeration {
            score: 20,
            comment: "blurred".into(),
        }),
        ..status(State::UnderRevision)
    };
    assert_eq!(next(&photos), Next::Photos);
    assert_eq!(open(&photos), Open::Everything);
}

#[test]
fn the_extended_part_goes_on_after_the_base_part() {
    let with = |code| RequestStatus {
        gz_status: Some(GzStatus {
            code,
            comment: String::new(),
            revision_details: Vec::new(),
        }),
        ..status(State::Completed)
    };
    assert_eq!(next(&with(GzState::AcceptedGz)), Next::Extended);
    assert_eq!(next(&with(GzState::PublishingGz)), Next::Extended);
    assert_eq!(next(&with(GzState::RejectedGz)), Next::Nothing);
    let remarks = with(GzState::UnderRevisionGz);
    assert_eq!(next(&remarks), Next::CorrectExtended);
    assert_eq!(open(&remarks), Open::Extended);
    assert!(!is_over(&remarks));
    assert!(is_over(&status(State::Completed)));
}

#[test]
fn whoever_has_to_act_can_act() {
    for state in STATES {
        let status = status(state);
        assert_eq!(
            next(&status).is_the_persons(),
            allowed_in(&status).iter().any(|action| *action != Withdraw),
            "{state:?}"
        );
    }
}
