//! What a moderator does to a request.
use super::{Gz, GzPart, Status};
use crate::account::Account;
use crate::clock::Now;
use crate::world::World;
use serde::{Deserialize, Serialize};

/// A remark on an attribute.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(default)]
pub struct Remark {
    /// The attribute.
    pub code: String,
    /// What should be mended.
    pub comment: String,
}

impl Remark {
    /// A remark.
    pub fn new(code: &str, comment: &str) -> Self {
        Self {
            code: code.to_owned(),
            comment: comment.to_owned(),
        }
    }
}

/// A moderator's act. All but `Accept` are for a request that was accepted; one that only waits is accepted on the way.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "do", rename_all = "snake_case")]
pub enum Moderation {
    /// onModeration -> accepted.
    Accept,
    /// -> underRevision with remarks.
    Revise {
        /// Remarks by attribute.
        remarks: Vec<Remark>,
        /// A word on the whole.
        #[serde(default)]
        comment: Option<String>,
    },
    /// -> underRevision with similar cards, and a decision awaited.
    Similar {
        /// Their NTINs; none: some of the same kind are taken.
        #[serde(default)]
        candidates: Vec<String>,
    },
    /// -> rejected, as the card exists.
    Exists {
        /// Its NTIN; without it the card with the same barcode, or any of the same kind.
        #[serde(default)]
        ntin: Option<String>,
    },
    /// -> underRevision, as photos scored too low.
    Photo {
        /// 0 to 100.
        score: u8,
        /// What is wrong with them.
        comment: String,
    },
    /// -> completed, or readyToPublish without autoPublication.
    Approve,
    /// -> rejected.
    Reject {
        /// Why.
        comment: String,
    },
    /// The extended part -> acceptedGz.
    AcceptGz,
    /// The extended part -> underRevisionGz.
    ReviseGz {
        /// Remarks by attribute.
        remarks: Vec<Remark>,
        /// A word on the whole.
        #[serde(default)]
        comment: Option<String>,
    },
    /// The extended part -> rejectedGz.
    RejectGz {
        /// Why.
        comment: String,
    },
    /// The extended part -> publishingGz.
    PublishGz,
    /// The extended part is published: its state is gone, the card is an extended one.
    FinishGz,
}

impl Account {
    /// Does a moderator's act, or says why it cannot be done.
    pub(crate) fn moderate(
        &mut self,
        world: &World,
        id: i64,
        act: &Moderation,
        now: &Now,
    ) -> Result<(), String> {
        let request = self
            .requests
            .get(&id)
            .ok_or_else(|| format!("no request {id}"))?;
        let (status, is_gov) = (request.status, request.body.is_gov);
        match act {
            Moderation::AcceptGz
            | Moderation::ReviseGz { .. }
            | Moderation::RejectGz { .. }
            | Moderation::PublishGz
            | Moderation::FinishGz => {
                let begun = matches!(
                    status,
                    Status::Accepted | Status::ReadyToPublish | Status::Completed
                );
                if !is_gov || !begun {
                    return Err(format!(
                        "request {id} has no extended part to moderate ({})",
                        status.code()
                    ));
                }
                return self.moderate_gz(id, act, now);
            }
            Moderation::Accept if status != Status::OnModeration => {
                return Err(format!("request {id} is {}", status.code()));
            }
            _ if !matches!(status, Status::OnModeration | Status::Accepted) => {
                return Err(format!("request {id} is {}", status.code()));
            }
            _ => {}
        }
        self.moderate_base(world, id, act, now)
    }

    fn moderate_base(
        &mut self,
        world: &World,
        id: i64,
        act: &Moderation,
        now: &Now,
    ) -> Result<(), String> {
        let similar = match act {
            Moderation::Similar { candidates } if candidates.is_empty() => self.alike(world, id),
            Moderation::Similar { candidates } => candidates.clone(),
            _ => Vec::new(),
        };
        if let Some(unknown) = similar.iter().find(|ntin| self.card(world, ntin).is_none()) {
            return Err(format!("no card {unknown}"));
        }
        let existing = match act {
            Moderation::Exists { ntin: Some(ntin) } => Some(ntin.clone()),
            Moderation::Exists { ntin: None } => Some(
                self.same_barcode(world, id)
                    .or_else(|| self.alike(world, id).pop())
                    .ok_or("no card at all")?,
            ),
            _ => None,
        };
        let Some(request) = self.requests.get_mut(&id) else {
            return Err(format!("no request {id}"));
        };
        match act {
            Moderation::Accept => request.enter(Status::Accepted, now),
            Moderation::Revise { remarks, comment } => {
                request.enter(Status::UnderRevision, now);
                request.remarks.clone_from(remarks);
                request.comment.clone_from(comment);
            }
            Moderation::Similar { .. } => {
                request.enter(Status::UnderRevision, now);
                request.similar = Some(similar);
                request.undecided = true;
            }
            Moderation::Exists { .. } => {
                request.enter(Status::Rejected, now);
                request.comment = Some("Карточка товара уже существует.".to_owned());
                request.ntin = existing;
            }
            Moderation::Photo { score, comment } => {
                request.enter(Status::UnderRevision, now);
                request.photo = Some(((*score).min(100), comment.clone()));
            }
            Moderation::Reject { comment } => {
                request.enter(Status::Rejected, now);
                request.comment = Some(comment.clone());
            }
            _ if request.body.auto_publication => self.complete(world, id, now),
            _ => request.enter(Status::ReadyToPublish, now),
        }
        Ok(())
    }

    fn moderate_gz(&mut self, id: i64, act: &Moderation, now: &Now) -> Result<(), String> {
        let Some(request) = self.requests.get_mut(&id) else {
            return Err(format!("no request {id}"));
        };
        let part = |state| GzPart {
            state,
            comment: None,
            remarks: Vec::new(),
        };
        request.updated = now.text();
        request.gz = match act {
            Moderation::AcceptGz => Some(part(Gz::AcceptedGz)),
            Moderation::ReviseGz { remarks, comment } => Some(GzPart {
                comment: comment.clone(),
                remarks: remarks.clone(),
                ..part(Gz::UnderRevisionGz)
            }),
            Moderation::RejectGz { comment } => Some(GzPart {
                comment: Some(comment.clone()),
                ..part(Gz::RejectedGz)
            }),
            Moderation::PublishGz => Some(part(Gz::PublishingGz)),
            _ => None,
        };
        if *act == Moderation::FinishGz {
            let ntin = request.ntin.clone();
            if let Some(card) = self
                .cards
                .iter_mut()
                .find(|card| Some(&card.ntin) == ntin.as_ref())
            {
                card.gov = true;
            }
        }
        Ok(())
    }

    /// Cards of the request's kind, or any, to call similar: three at most.
    fn alike(&self, world: &World, id: i64) -> Vec<String> {
        let oktru = self
            .requests
            .get(&id)
            .map(|request| request.body.oktru.clone())
            .unwrap_or_default();
        let open = |card: &&crate::Card| card.active && !card.gov;
        let same = world
            .cards
            .iter()
            .filter(open)
            .filter(|card| card.oktru == oktru);
        same.chain(world.cards.iter().filter(open))
            .take(3)
            .map(|card| card.ntin.clone())
            .collect()
    }

    /// The card that already has the request's barcode, unless the request edits it.
    pub(crate) fn same_barcode(&self, world: &World, id: i64) -> Option<String> {
        let request = self.requests.get(&id)?;
        let gtin = request.body.value("gtin")?;
        let own = request.body.ntin.clone();
        let cards = self.with_code(world, &gtin);
        cards
            .iter()
            .find(|card| card.active && own.as_ref() != Some(&card.ntin))
            .map(|card| card.ntin.clone())
    }
}
