//! A draft that edits a published card. The catalog makes it of the card, so there is no content to compare: it is told by the card.

use super::sender::{Flow, Halt, Sender};
use super::{Deed, Mark, Stage};
use crate::catalog::answer::{Answer, NoAnswer, Trouble, read};
use crate::catalog::call;
use crate::catalog::card::Content;
use crate::catalog::contract::{EditDraft, RequestDetails, State};
use crate::catalog::port::{Keep, Port};

impl<P: Port, K: Keep> Sender<P, K> {
    /// Makes the draft, and writes down first what there was before.
    pub(super) async fn begin_edit(&self, deed: &mut Deed, ntin: &str) -> Flow<()> {
        let mark = self.mark().await?;
        self.at_stage(deed, Stage::Making(mark)).await?;
        self.make_edit(deed, ntin, mark, true).await
    }

    /// Nobody knows whether the draft was made: looks for it, twice, and only if it is not there makes it.
    pub(super) async fn settle_edit(&self, deed: &mut Deed, ntin: &str, mark: Mark) -> Flow<()> {
        for pause in [self.patience.first_look, self.patience.second_look] {
            self.wait(pause).await?;
            if self.is_found(deed, ntin, mark).await? {
                return Ok(());
            }
        }
        self.make_edit(deed, ntin, mark, false).await
    }

    async fn make_edit(&self, deed: &mut Deed, ntin: &str, mark: Mark, is_first: bool) -> Flow<()> {
        match read::<EditDraft>(self.port.send(call::edit_card(ntin)).await) {
            Ok(draft) if draft.product_request_id > 0 => {
                self.edit_is_made(deed, draft.product_request_id).await
            }
            // Stays begun: it is looked for as soon as there is a key.
            Err(Trouble::NotAuthorised) => Err(Halt::Key),
            Err(Trouble::NoAnswer(NoAnswer::NotSent)) => {
                if is_first {
                    self.at_stage(deed, Stage::Planned).await?;
                }
                Err(Halt::NoWay)
            }
            // An answer without a number says that a draft was made, and not which.
            Ok(_) => self.is_uncertain(deed, Trouble::Changed).await,
            Err(trouble) if trouble.passes() => self.is_uncertain(deed, trouble).await,
            Err(trouble) => {
                // A slow earlier try may be why it is refused.
                if !is_first && self.is_found(deed, ntin, mark).await? {
                    return Ok(());
                }
                self.is_refused(deed, trouble).await
            }
        }
    }

    /// Writes down what is the matter: somebody may be waiting for the draft, in any tab. It is looked for next.
    async fn is_uncertain(&self, deed: &mut Deed, trouble: Trouble) -> Flow<()> {
        deed.trouble = Some(trouble.clone());
        self.save_deed(deed).await?;
        self.pause(&trouble, &mut 0).await
    }

    async fn is_found(&self, deed: &mut Deed, ntin: &str, mark: Mark) -> Flow<bool> {
        let Some(id) = self.find_edit(ntin, mark).await? else {
            return Ok(false);
        };
        self.edit_is_made(deed, id).await?;
        Ok(true)
    }

    /// The newest draft that edits a card, among the requests that are newer than a mark. Where there are several, somebody
    /// else has made one, too: a further one would help nobody.
    async fn find_edit(&self, ntin: &str, mark: Mark) -> Flow<Option<i64>> {
        let requests = self.list(None, Some(mark)).await?;
        for id in requests.by_id.into_keys().rev() {
            let is_others = self.state.owned.borrow().contains_key(&id);
            if id <= mark.known || is_others {
                continue;
            }
            let details: Answer<RequestDetails> = self.ask(&call::details(id)).await?;
            match details {
                Ok(details) if edits(&details, ntin) => return Ok(Some(id)),
                // It was deleted meanwhile.
                Ok(_) | Err(Trouble::NotFound(_)) => {}
                Err(trouble) => return Err(Halt::Trouble(trouble)),
            }
        }
        Ok(None)
    }

    async fn edit_is_made(&self, deed: &mut Deed, id: i64) -> Flow<()> {
        self.is_known(id);
        self.at_stage(deed, Stage::Made(id)).await
    }
}

/// Whether a request is a draft that edits a card.
fn edits(details: &RequestDetails, ntin: &str) -> bool {
    details.short.state() == State::New
        && match Content::from_details(details).edits {
            Some(other) => other == ntin,
            None => details.short.product_data.to_string().contains(ntin),
        }
}
