//! Several cards with one code: what they differ in, so that a person can choose.

use super::lookup::Listing;
use crate::text::Locale;

/// A part of a text, and whether other cards do not have it.
pub type Part = (String, bool);

/// Texts that are to be told apart, word by word. A word that every text has is not marked; where all are the same, nothing is.
pub fn apart(texts: &[&str]) -> Vec<Vec<Part>> {
    let folded = |word: &str| {
        word.trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase()
    };
    let words: Vec<Vec<String>> = texts
        .iter()
        .map(|text| text.split_whitespace().map(folded).collect())
        .collect();
    let shared = |word: &String| words.iter().all(|words| words.contains(word));
    // Where nothing is alike, marking all of it would point at nothing.
    let is_apart = words.iter().flatten().any(shared);
    let split = |(at, text): (usize, &&str)| {
        let mut parts: Vec<Part> = Vec::new();
        for (word, fold) in text.split_whitespace().zip(&words[at]) {
            let own = is_apart && !fold.is_empty() && !shared(fold);
            match parts.last_mut() {
                Some((part, same)) if *same == own => {
                    part.push(' ');
                    part.push_str(word);
                }
                Some((part, _)) => {
                    part.push(' ');
                    parts.push((word.to_owned(), own));
                }
                None => parts.push((word.to_owned(), own)),
            }
        }
        parts
    };
    texts.iter().enumerate().map(split).collect()
}

/// The path of a card's classes in words, from the first level to the last; `kazakh` where there are such names.
pub fn class_path(card: &Listing, kazakh: bool) -> String {
    let mut path = String::new();
    for class in &card.classes {
        let name = if kazakh && !class.name_kk.is_empty() {
            &class.name_kk
        } else {
            &class.name_ru
        };
        let name = if name.is_empty() { &class.code } else { name };
        if !name.is_empty() {
            if !path.is_empty() {
                path.push_str(" › ");
            }
            path.push_str(name);
        }
    }
    path
}

/// A card's name, in the language where there is one.
pub fn title(card: &Listing, locale: Locale) -> &str {
    let (ru, kk, en) = (&card.name_ru, &card.name_kk, &card.name_en);
    let names = match locale {
        Locale::Ru => [ru, kk, en, &card.short_name_ru],
        Locale::Kk => [kk, ru, en, &card.short_name_ru],
        Locale::En => [en, ru, kk, &card.short_name_ru],
    };
    names
        .into_iter()
        .find(|name| !name.trim().is_empty())
        .map_or("", |name| name.trim())
}

/// The code of a card's own class.
pub fn class_code(card: &Listing) -> &str {
    let codes = card.classes.iter().rev().map(|class| class.code.as_str());
    codes
        .into_iter()
        .find(|code| !code.is_empty())
        .unwrap_or("")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::contract::Ancestor;

    #[test]
    fn words_that_only_some_have_are_marked() {
        let parts = apart(&["Tea black, 250 g", "Tea green, 250 g", "Tea black, 100 g"]);
        let marked = |at: usize| -> Vec<&str> {
            let own = parts[at].iter().filter(|(_, own)| *own);
            own.map(|(part, _)| part.trim()).collect()
        };
        assert_eq!(marked(0), ["black, 250"]);
        assert_eq!(marked(1), ["green, 250"]);
        assert_eq!(marked(2), ["black, 100"]);
        let whole: String = parts[1].iter().map(|(part, _)| part.as_str()).collect();
        assert_eq!(whole, "Tea green, 250 g");
    }

    #[test]
    fn what_is_the_same_everywhere_is_not_marked() {
        for parts in apart(&["Tea «Aina» / 250 g", "tea Aina 250 g"]) {
            assert!(parts.iter().all(|(_, own)| !own), "{parts:?}");
        }
        assert!(apart(&["", ""]).iter().all(Vec::is_empty));
    }

    #[test]
    fn what_is_different_as_a_whole_is_not_marked() {
        assert_eq!(
            apart(&["Tea", "Soap bar"]),
            [
                [("Tea".to_owned(), false)],
                [("Soap bar".to_owned(), false)]
            ]
        );
    }

    #[test]
    fn a_class_without_a_name_is_its_code() {
        let class = |code: &str, ru: &str, kk: &str| Ancestor {
            code: code.into(),
            name_ru: ru.into(),
            name_kk: kk.into(),
            ..Ancestor::default()
        };
        let card = Listing {
            classes: vec![
                class("1", "a", "b"),
                class("2", "c", ""),
                class("3", "", ""),
            ],
            ..Listing::default()
        };
        assert_eq!(class_path(&card, false), "a › c › 3");
        assert_eq!(class_path(&card, true), "b › c › 3");
        assert_eq!(class_code(&card), "3");
    }
}
