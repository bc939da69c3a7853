//! The words of the form of a card, in Kazakh.

use crate::text::catalog::CardUi;

pub(in crate::text) static UI: CardUi = CardUi {
    heading: "Тауар карточкасы",
};
