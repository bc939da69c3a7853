//! What has changed since the person last looked.

use super::*;
use nct_ready::catalog::call;
use nct_ready::catalog::contract::State;
use nct_ready::catalog::journal::news;
use nct_ready::catalog::port::Port;
use nct_sandbox::Moderation;

#[tokio::test(start_paused = true)]
async fn a_verdict_is_news_until_it_was_shown() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let sender = tab(&wire, &device);
    sender
        .submit(&rows(5, Goal::Moderation))
        .await
        .expect("kept");
    assert_eq!(sender.go_on().await, Rest::Done);
    assert_eq!(news::unseen(&device).await, Ok(Vec::new()));
    let ids: Vec<_> = requests(&wire).iter().map(|request| request.id).collect();
    let verdict =
        |id, verdict: &Moderation| wire.sandbox().moderate(id, verdict).expect("moderated");
    verdict(ids[1], &Moderation::Approve);
    let reject = Moderation::Reject {
        comment: "no".into(),
    };
    verdict(ids[3], &reject);
    assert_eq!(sender.refresh().await, Rest::Done);
    let found = news::unseen(&device).await.expect("kept");
    let states: Vec<_> = found
        .iter()
        .map(|sight| (sight.request, sight.state))
        .collect();
    assert_eq!(
        states,
        [(ids[3], State::Rejected), (ids[1], State::Completed)]
    );
    assert!(!found[1].ntin.is_empty());
    assert_eq!(found[1].title, "Вода 1");
    news::shown(&device, &found).await.expect("kept");
    assert_eq!(sender.refresh().await, Rest::Done);
    assert_eq!(news::unseen(&device).await, Ok(Vec::new()));
    let entries = sender.entries().await.expect("kept");
    is_true(&wire, &entries, "refreshed");
    let totals = sender.totals().await.expect("kept");
    assert_eq!(
        (totals.completed, totals.closed, totals.on_moderation),
        (1, 1, 3)
    );
    assert_eq!(entries[1].step, Step::Ended);
}

#[tokio::test(start_paused = true)]
async fn many_are_asked_for_by_their_list() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let sender = tab(&wire, &device);
    sender
        .submit(&rows(120, Goal::Moderation))
        .await
        .expect("kept");
    assert_eq!(sender.go_on().await, Rest::Done);
    let before = wire.sandbox().calls(KEY).len();
    assert_eq!(sender.refresh().await, Rest::Done);
    let asked = wire.sandbox().calls(KEY).len() - before;
    assert!(asked <= 3, "{asked}");
}

#[tokio::test(start_paused = true)]
async fn a_request_that_was_deleted_elsewhere_is_gone_and_may_be_made_again() {
    let wire = Wire::new(1);
    let device = Memory::default();
    let sender = tab(&wire, &device);
    sender.submit(&rows(2, Goal::Draft)).await.expect("kept");
    sender.go_on().await;
    let id = requests(&wire)[0].id;
    assert!(wire.send(call::delete(id)).await.is_ok());
    assert_eq!(sender.refresh().await, Rest::Done);
    let entries = sender.entries().await.expect("kept");
    assert_eq!(entries[0].step, Step::Gone);
    sender.submit(&rows(2, Goal::Draft)).await.expect("kept");
    assert_eq!(sender.go_on().await, Rest::Done);
    let entries = sender.entries().await.expect("kept");
    each_once(&wire, &entries, 2, "again");
}
