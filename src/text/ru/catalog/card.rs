//! The words of the form of a card, in Russian.

use crate::text::catalog::CardUi;

pub(in crate::text) static UI: CardUi = CardUi {
    heading: "Карточка товара",
};
