//! Moderation that goes on by itself, for people who try things out. The rules:
//!
//! - 3 seconds after it was sent, a request is accepted; 6 seconds after, it has its answer;
//! - a name with «Похож»: similar cards are found, once (after a decision to continue it goes on);
//! - the barcode of an existing card: rejected, the card exists;
//! - what a moderator reads with displeasure (below): under revision, with remarks on the attributes;
//! - a photo's file name with «плох» or `bad`: photos that scored too low;
//! - everything else: completed, or readyToPublish without autoPublication;
//! - an extended part: publishingGz for 6 seconds after the card is completed, then it is done.
//!
//! What a draft may not be sent with (a missing attribute, a wrong code) is refused when it is sent; remarks are for what passes that
//! and still reads badly: a Kazakh name copied from the Russian one, line breaks, doubled spaces, a name of one word.
use super::{Gz, Moderation, Remark, Status};
use crate::account::Account;
use crate::clock::Now;
use crate::world::World;
use std::time::Duration;

const TO_ACCEPT: Duration = Duration::from_secs(3);
const TO_ANSWER: Duration = Duration::from_secs(6);

impl Account {
    /// Does what time has brought since somebody last looked.
    pub(crate) fn go_on(&mut self, world: &World, now: &Now) {
        let ids: Vec<i64> = self.requests.keys().copied().collect();
        for id in ids {
            let waited = |account: &Self, long: Duration| {
                account.requests.get(&id).is_some_and(|request| {
                    request
                        .since
                        .is_some_and(|since| now.instant.duration_since(since) >= long)
                })
            };
            let status = |account: &Self| account.requests.get(&id).map(|request| request.status);
            if status(self) == Some(Status::OnModeration) && waited(self, TO_ACCEPT) {
                self.act(world, id, &Moderation::Accept, now);
            }
            if status(self) == Some(Status::Accepted) && waited(self, TO_ANSWER) {
                let act = self.verdict(world, id);
                self.act(world, id, &act, now);
            }
            let publishing = self
                .requests
                .get(&id)
                .is_some_and(|request| request.gz_is(Gz::PublishingGz));
            if publishing && waited(self, TO_ANSWER) {
                self.act(world, id, &Moderation::FinishGz, now);
            }
        }
    }

    fn verdict(&self, world: &World, id: i64) -> Moderation {
        let Some(request) = self.requests.get(&id) else {
            return Moderation::Approve;
        };
        let name = request.body.value("name_ru").unwrap_or_default();
        if name.to_lowercase().contains("похож") && request.similar.is_none() {
            return Moderation::Similar {
                candidates: Vec::new(),
            };
        }
        if self.same_barcode(world, id).is_some() {
            return Moderation::Exists { ntin: None };
        }
        let bad = |name: &str| {
            ["плох", "bad"]
                .iter()
                .any(|word| name.to_lowercase().contains(word))
        };
        if request
            .body
            .image_files
            .iter()
            .any(|image| self.original(&image.file_name).is_some_and(bad))
        {
            return Moderation::Photo {
                score: 38,
                comment: "Текст этикетки не читается.".to_owned(),
            };
        }
        let remarks: Vec<_> = request
            .body
            .values()
            .iter()
            .filter_map(|(code, value)| {
                displeasure(code, value, &name).map(|why| Remark::new(code, why))
            })
            .collect();
        if remarks.is_empty() {
            Moderation::Approve
        } else {
            Moderation::Revise {
                remarks,
                comment: None,
            }
        }
    }
}

fn displeasure(code: &str, value: &str, name_ru: &str) -> Option<&'static str> {
    match code {
        "name_kk" if value.trim() == name_ru.trim() => {
            Some("Укажите наименование на казахском языке.")
        }
        "name_ru" if !value.trim().contains(' ') => {
            Some("Дополните наименование: вид товара, бренд, фасовка.")
        }
        _ if value.contains('\n') || value.contains("  ") => {
            Some("Уберите лишние пробелы и переносы строк.")
        }
        _ => None,
    }
}
