//! Photos and documents. The catalog cannot say whether it has a file already, so after a lost answer it is stored once more; but a
//! request refers to each file once, and what is known to be stored is not stored again.

use super::catalog::{Chance, Mortal};
use super::*;
use nct_ready::catalog::card::{Paper, Photo};
use nct_ready::catalog::files::{self, File, Media};
use nct_ready::catalog::journal::Act;
use nct_sandbox::Call;

const FILES: [(&str, Media, &[u8]); 3] = [
    ("front.png", Media::Png, b"\x89PNG\r\n\x1a\nfront"),
    ("back.jpg", Media::Jpeg, b"\xff\xd8\xff\xe0back"),
    ("paper.pdf", Media::Pdf, b"%PDF-1.7 paper"),
];

/// A content with two photos and a document, whose bytes are on the device.
async fn with_files(device: &Memory, number: usize) -> Content {
    let mut content = content(number);
    for (name, media, bytes) in FILES {
        let file = File {
            name: name.to_owned(),
            media,
            bytes: bytes.into(),
        };
        let key = files::put(device, &file).await.expect("kept");
        if media == Media::Pdf {
            content.documents.push(Paper {
                file: key,
                name: name.to_owned(),
                ..Paper::default()
            });
        } else {
            content.photos.push(Photo {
                file: key,
                name: name.to_owned(),
                ..Photo::default()
            });
        }
    }
    content
}

async fn submit(wire: &Wire, device: &Memory) {
    let content = with_files(device, 0).await;
    let wish = Submission {
        content,
        ..wanted(0, Goal::Moderation)
    };
    tab(wire, device).submit(&[wish]).await.expect("kept");
}

fn uploads(wire: &Wire) -> Vec<Call> {
    let calls = wire.sandbox().calls(KEY).into_iter();
    calls
        .filter(|call| call.path.contains("/storage/upload"))
        .collect()
}

/// The one request refers to each file once, by a name that the catalog has given.
fn each_file_once(wire: &Wire, what: &str) {
    let there = requests(wire);
    assert_eq!(there.len(), 1, "{what}");
    for (list, count) in [("imageFiles", 2), ("documents", 1)] {
        let body = &there[0].body[list];
        let body = body.as_array().expect("a list");
        assert_eq!(body.len(), count, "{what}: {body:?}");
        let mut names: Vec<_> = body.iter().map(ToString::to_string).collect();
        names.dedup();
        assert_eq!(names.len(), count, "{what}: {names:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_fault_each_file_is_stored_once() {
    let wire = Wire::new(1);
    let device = Memory::default();
    submit(&wire, &device).await;
    assert_eq!(tab(&wire, &device).go_on().await, Rest::Done);
    assert_eq!(tab(&wire, &device).go_on().await, Rest::Done);
    each_file_once(&wire, "plain");
    assert_eq!(uploads(&wire).len(), 3);
}

#[tokio::test(start_paused = true)]
async fn after_a_lost_answer_a_request_has_each_file_once() {
    for kind in once::kinds() {
        for path in ["/storage/upload", "/upload/document", "/requests"] {
            for after in [false, true] {
                let wire = Wire::new(7);
                let device = Memory::default();
                let mut fault = Fault::new(kind.clone()).on("POST", path).next(2);
                fault.after = after;
                let what = format!("{fault:?}");
                wire.sandbox().set_faults(KEY, fault);
                submit(&wire, &device).await;
                assert_eq!(tab(&wire, &device).go_on().await, Rest::Done, "{what}");
                each_file_once(&wire, &what);
                // One more for each answer that was lost, and none for anything else.
                let extra = if path == "/requests" { 0 } else { 2 };
                assert!(uploads(&wire).len() <= 3 + extra, "{what}");
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_tab_that_dies_stores_at_most_what_it_was_storing_again() {
    for seed in 0..60 {
        let what = format!("seed {seed}");
        let wire = Wire::new(seed);
        let device = Memory::default();
        let chance = Chance::new(seed + 9);
        submit(&wire, &device).await;
        let mut lives = 0;
        loop {
            assert!(lives < 300, "{what}: it gets nowhere");
            let goes_on = 1 + chance.below(40);
            if Mortal::new(tab(&wire, &device).go_on(), goes_on).await == Some(Rest::Done) {
                break;
            }
            lives += 1;
        }
        each_file_once(&wire, &what);
        assert!(uploads(&wire).len() <= 3 + lives, "{what}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_content_that_replaces_another_brings_its_files_once() {
    for after in [false, true] {
        let wire = Wire::new(1);
        let device = Memory::default();
        let sender = tab(&wire, &device);
        sender
            .submit(&[wanted(0, Goal::Draft)])
            .await
            .expect("kept");
        assert_eq!(sender.go_on().await, Rest::Done);
        let id = requests(&wire)[0].id;
        let mut fault = Fault::new(Kind::Drop).on("POST", "/storage/upload").next(1);
        fault.after = after;
        wire.sandbox().set_faults(KEY, fault);
        let content = Box::new(with_files(&device, 0).await);
        sender
            .act(id, "", Act::Resend(content))
            .await
            .expect("kept");
        assert_eq!(sender.go_on().await, Rest::Done);
        each_file_once(&wire, "replaced");
        assert_eq!(uploads(&wire).len(), 4);
    }
}
