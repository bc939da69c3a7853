//! What the caller does to a request, each with the states that allow it.
use super::body::{AttributeValue, Body, ImageFile};
use super::{Gz, GzPart, Request, Status, checks, moderation::Moderation, show};
use crate::account::Account;
use crate::answer::{Refusal, business, missing, not_found};
use crate::clock::Now;
use crate::world::{Card, World};
use serde_json::{Value, json};

fn forbidden(status: Status) -> Refusal {
    business(&format!(
        "Действие недоступно в статусе «{}».",
        status.value()
    ))
}

impl Account {
    pub(crate) fn request(&self, id: i64) -> Result<&Request, Refusal> {
        self.requests.get(&id).ok_or_else(missing)
    }

    fn request_mut(&mut self, id: i64) -> Result<&mut Request, Refusal> {
        self.requests.get_mut(&id).ok_or_else(missing)
    }

    pub(crate) fn create(
        &mut self,
        world: &World,
        id: i64,
        body: Body,
        now: &Now,
    ) -> Result<i64, Refusal> {
        checks::base(&body, self, world)?;
        self.requests.insert(id, Request::new(id, body, now));
        Ok(id)
    }

    /// A withdrawn request becomes a draft again when it is changed: sending takes no other. One with similar cards stops waiting for a
    /// decision: what was compared has changed.
    pub(crate) fn update(
        &mut self,
        world: &World,
        id: i64,
        body: Body,
        now: &Now,
    ) -> Result<(), Refusal> {
        let request = self.request(id)?;
        let open = matches!(
            request.status,
            Status::New | Status::UnderRevision | Status::Cancelled
        );
        if !open && !request.gz_is(Gz::UnderRevisionGz) {
            return Err(forbidden(request.status));
        }
        checks::base(&body, self, world)?;
        let request = self.request_mut(id)?;
        request.body = body;
        request.updated = now.text();
        request.undecided = false;
        if request.status == Status::Cancelled {
            request.enter(Status::New, now);
        }
        Ok(())
    }

    pub(crate) fn delete(&mut self, id: i64) -> Result<(), Refusal> {
        match self.request(id)?.status {
            Status::New => {
                self.requests.remove(&id);
                Ok(())
            }
            other => Err(forbidden(other)),
        }
    }

    /// Sends to moderation. The contract has no field for the form's option «XTIN»: its plainest reading is that the attribute `xtin`
    /// which is there but empty asks for a code ("a filled xtin must be…"), and the code is written into it.
    pub(crate) fn send(&mut self, world: &World, id: i64, now: &Now) -> Result<(), Refusal> {
        let request = self.request(id)?;
        let gz = request.gz_is(Gz::UnderRevisionGz);
        if !gz && !matches!(request.status, Status::New | Status::UnderRevision) {
            return Err(forbidden(request.status));
        }
        if request.undecided {
            return Err(business("Сначала примите решение по похожим карточкам."));
        }
        checks::full(&request.body, self, world)?;
        let wants_code = request.body.names("xtin") && request.body.value("xtin").is_none();
        let code = if wants_code {
            Some(self.next_xtin())
        } else {
            None
        };
        let request = self.request_mut(id)?;
        if let Some(code) = code {
            request.body.set("xtin", &code);
        }
        if gz {
            request.gz = Some(GzPart {
                state: Gz::AcceptedGz,
                comment: None,
                remarks: Vec::new(),
            });
            request.updated = now.text();
        } else {
            request.enter(Status::OnModeration, now);
        }
        request.since = Some(now.instant);
        Ok(())
    }

    pub(crate) fn cancel(&mut self, id: i64, now: &Now) -> Result<(), Refusal> {
        let request = self.request_mut(id)?;
        if request.status != Status::OnModeration {
            return Err(forbidden(request.status));
        }
        request.enter(Status::Cancelled, now);
        Ok(())
    }

    pub(crate) fn publish(&mut self, world: &World, id: i64, now: &Now) -> Result<(), Refusal> {
        let request = self.request(id)?;
        if request.status != Status::ReadyToPublish {
            return Err(forbidden(request.status));
        }
        self.complete(world, id, now);
        Ok(())
    }

    pub(crate) fn duplicates(&self, world: &World, id: i64) -> Result<Value, Refusal> {
        let request = self.requests.get(&id).ok_or_else(not_found)?;
        let similar = request.similar.as_ref().ok_or_else(not_found)?;
        let cards = similar.iter().filter_map(|ntin| self.card(world, ntin));
        Ok(cards
            .enumerate()
            .map(|(at, card)| show::duplicate(at, &card, world))
            .collect())
    }

    /// CONTINUE goes back into the moderator's queue.
    pub(crate) fn decide(
        &mut self,
        id: i64,
        existing: Option<&str>,
        now: &Now,
    ) -> Result<(), Refusal> {
        let request = self.request_mut(id)?;
        if !request.undecided {
            return Err(business("Решение по похожим карточкам не ожидается."));
        }
        let Some(ntin) = existing else {
            request.enter(Status::OnModeration, now);
            request.since = Some(now.instant);
            return Ok(());
        };
        if !request
            .similar
            .iter()
            .flatten()
            .any(|candidate| candidate == ntin)
        {
            return Err(business(&format!(
                "NTIN \"{ntin}\" нет среди похожих карточек."
            )));
        }
        request.enter(Status::ExistingProductSelected, now);
        request.ntin = Some(ntin.to_owned());
        Ok(())
    }

    /// A draft that edits a card. What it may not change is left out, and the current kind of every third card has to be filled in.
    pub(crate) fn edit(
        &mut self,
        world: &World,
        id: i64,
        ntin: &str,
        now: &Now,
    ) -> Result<Value, Refusal> {
        let card = self.card(world, ntin).ok_or_else(not_found)?;
        if !card.active || card.gov {
            return Err(business(
                "Редактировать можно только действующую базовую карточку.",
            ));
        }
        let body = Body {
            oktru: card.oktru.clone(),
            ntin: Some(card.ntin.clone()),
            auto_publication: true,
            attributes: edited(&card),
            image_files: Vec::<ImageFile>::new(),
            ..Body::default()
        };
        let mut draft = serde_json::to_value(&body).unwrap_or_default();
        draft["productRequestId"] = json!(id);
        if card.id % 3 == 0 {
            draft["oktru"] = Value::Null;
        }
        self.requests.insert(id, Request::new(id, body, now));
        Ok(draft)
    }

    /// The request's card is published: a new one with an NTIN, or the edited one.
    pub(crate) fn complete(&mut self, world: &World, id: i64, now: &Now) {
        let Some(request) = self.requests.get(&id).cloned() else {
            return;
        };
        let old = request
            .body
            .ntin
            .as_ref()
            .and_then(|ntin| self.card(world, ntin));
        let ntin = old
            .as_ref()
            .map_or_else(|| self.next_ntin(world), |card| card.ntin.clone());
        let card = published(&request, old, &ntin, now);
        self.cards.retain(|card| card.ntin != ntin);
        self.cards.push(card);
        let Some(request) = self.requests.get_mut(&id) else {
            return;
        };
        request.enter(Status::Completed, now);
        request.ntin = Some(ntin);
        request.since = Some(now.instant);
        if request.body.is_gov && request.gz.is_none() {
            request.gz = Some(GzPart {
                state: Gz::PublishingGz,
                comment: None,
                remarks: Vec::new(),
            });
        }
    }

    /// What the demonstration may do in a moderator's place.
    pub(crate) fn act(&mut self, world: &World, id: i64, act: &Moderation, now: &Now) {
        // An act that the state forbids is none: the caller was quicker.
        let _ = self.moderate(world, id, act, now);
    }
}

/// A card's attributes as an editing draft holds them.
fn edited(card: &Card) -> Vec<AttributeValue> {
    let fixed = ["name_ru", "name_kk", "ntin", "tnved"];
    let mut attributes: Vec<AttributeValue> = Vec::new();
    for (code, value) in show::card_values(card) {
        if code == "measure_unit" || code == "quantity" {
            let inner = AttributeValue::new(&code, &value);
            match attributes
                .iter_mut()
                .find(|attribute| attribute.code() == "measure")
            {
                Some(measure) => measure.attributes.get_or_insert_default().push(inner),
                None => attributes.push(AttributeValue {
                    code: Some("measure".to_owned()),
                    attributes: Some(vec![inner]),
                    ..AttributeValue::default()
                }),
            }
        } else if !fixed.contains(&code.as_str()) {
            attributes.push(AttributeValue::new(&code, &value));
        }
    }
    attributes
}

fn published(request: &Request, old: Option<Card>, ntin: &str, now: &Now) -> Card {
    let old = old.unwrap_or_default();
    let value = |code: &str, before: &str| {
        request
            .body
            .value(code)
            .unwrap_or_else(|| before.to_owned())
    };
    Card {
        id: if old.id == 0 {
            900_000 + request.id
        } else {
            old.id
        },
        ntin: ntin.to_owned(),
        gtin: request.body.value("gtin"),
        dash_in_search: false,
        name_ru: value("name_ru", &old.name_ru),
        name_kk: value("name_kk", &old.name_kk),
        short_name_ru: value("short_name_ru", &old.short_name_ru),
        brand: value("brand", ""),
        oktru: request.body.oktru.clone(),
        tnved: value("tnved", &old.tnved).trim_end_matches('@').to_owned(),
        country: value("country", &old.country),
        unit: value("measure_unit", &old.unit),
        quantity: value("quantity", &old.quantity),
        producer_country: value("producer_country", &old.producer_country),
        producer: value("a4282e5d", &old.producer),
        active: true,
        gov: false,
        created: if old.created.is_empty() {
            now.text()
        } else {
            old.created
        },
        updated: now.text(),
    }
}
