//! What the catalog and we say to each other, as `tests/sandbox/contract` has it. Whatever the catalog adds is passed over,
//! whatever it leaves out is empty, and where the specification shows two spellings both are read.

mod card;
mod lenient;
mod list;
mod request;
mod search;
mod state;
mod status;

pub use card::{Ancestor, Attribute, Product};
pub use list::{ApiError, DictionaryItem, DictionaryNames, GovAttributes, Localized, Page};
pub use request::{
    AttributeValue, Created, Document, DuplicateDecision, DuplicateMatch, EditDraft, ImageFile,
    RequestBody, RequestDetails, RequestShort, UploadedFile,
};
pub use search::{PageInfo, SearchAttribute, SearchItem, SearchPage, StateCard, StatePage};
pub use state::{GzState, State};
pub use status::{GzStatus, NextAction, PhotoModeration, RequestStatus, RevisionDetail};
