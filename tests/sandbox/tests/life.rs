//! A request's life: every call in every state, and every act of a moderator.
mod common;
use common::{Caller, caller, water};
use nct_sandbox::{Moderation, Remark, Status};
use serde_json::json;

const ALL: [Status; 9] = [
    Status::New,
    Status::OnModeration,
    Status::Accepted,
    Status::UnderRevision,
    Status::Rejected,
    Status::Cancelled,
    Status::ReadyToPublish,
    Status::Completed,
    Status::ExistingProductSelected,
];

fn state(caller: &Caller, id: i64) -> Option<Status> {
    let requests = caller.sandbox.requests(&caller.key);
    requests
        .iter()
        .find(|request| request.id == id)
        .map(|request| request.status)
}

/// Does one call in all states: those listed lead where they say, all others are refused and change nothing.
async fn table(method: &str, what: &str, allowed: &[(Status, Option<Status>)]) {
    let caller = caller();
    for status in ALL {
        let id = caller.request_in(status).await;
        assert_eq!(state(&caller, id), Some(status));
        let body = (method == "PUT" && what.is_empty()).then(|| water("Вода Родник 2 л"));
        let path = format!("{}/{id}/{what}", common::REQUESTS);
        let seen = caller
            .call(method, path.trim_end_matches('/'), body.as_ref())
            .await;
        if let Some((_, to)) = allowed.iter().find(|(from, _)| *from == status) {
            assert_eq!(
                seen.status, 200,
                "{method} {what} in {status:?}: {}",
                seen.text
            );
            assert_eq!(state(&caller, id), *to, "{method} {what} in {status:?}");
        } else {
            assert_eq!(
                seen.error(),
                (422, "BUSINESS_ERROR".to_owned()),
                "{method} {what} in {status:?}"
            );
            assert_eq!(
                state(&caller, id),
                Some(status),
                "{method} {what} in {status:?}"
            );
        }
    }
}

#[tokio::test]
async fn a_draft_is_deleted_and_nothing_else() {
    table("DELETE", "", &[(Status::New, None)]).await;
}

#[tokio::test]
async fn what_is_not_under_way_is_updated() {
    let allowed = [
        (Status::New, Some(Status::New)),
        (Status::UnderRevision, Some(Status::UnderRevision)),
        (Status::Cancelled, Some(Status::New)),
    ];
    table("PUT", "", &allowed).await;
}

#[tokio::test]
async fn a_draft_and_a_returned_request_are_sent() {
    let to = Some(Status::OnModeration);
    table(
        "PUT",
        "moderation",
        &[(Status::New, to), (Status::UnderRevision, to)],
    )
    .await;
}

#[tokio::test]
async fn a_request_is_withdrawn_until_it_is_accepted() {
    table(
        "PUT",
        "cancel",
        &[(Status::OnModeration, Some(Status::Cancelled))],
    )
    .await;
}

#[tokio::test]
async fn what_is_ready_is_published() {
    table(
        "PUT",
        "publish",
        &[(Status::ReadyToPublish, Some(Status::Completed))],
    )
    .await;
}

#[tokio::test]
async fn a_decision_is_taken_only_where_it_is_awaited() {
    let caller = caller();
    for status in ALL {
        let id = caller.request_in(status).await;
        let seen = caller.decide(id, &json!({"decision": "CONTINUE"})).await;
        assert_eq!(
            seen.error(),
            (422, "BUSINESS_ERROR".to_owned()),
            "{status:?}"
        );
    }
}

#[tokio::test]
async fn moderators_act_on_what_was_sent() {
    let remarks = vec![Remark::new("name_ru", "Дополните.")];
    let acts = [
        (Moderation::Accept, Status::Accepted),
        (
            Moderation::Revise {
                remarks,
                comment: None,
            },
            Status::UnderRevision,
        ),
        (
            Moderation::Similar {
                candidates: Vec::new(),
            },
            Status::UnderRevision,
        ),
        (Moderation::Exists { ntin: None }, Status::Rejected),
        (
            Moderation::Photo {
                score: 20,
                comment: "Не читается.".to_owned(),
            },
            Status::UnderRevision,
        ),
        (Moderation::Approve, Status::ReadyToPublish),
        (
            Moderation::Reject {
                comment: "Не товар.".to_owned(),
            },
            Status::Rejected,
        ),
    ];
    let caller = caller();
    for (act, to) in acts {
        for status in ALL {
            let id = caller.request_in(status).await;
            let done = caller.sandbox.moderate(id, &act);
            let fits = status == Status::OnModeration
                || (status == Status::Accepted && act != Moderation::Accept);
            assert_eq!(done.is_ok(), fits, "{act:?} in {status:?}: {done:?}");
            assert_eq!(
                state(&caller, id),
                Some(if fits { to } else { status }),
                "{act:?} in {status:?}"
            );
        }
    }
    assert!(caller.sandbox.moderate(1, &Moderation::Accept).is_err());
}
