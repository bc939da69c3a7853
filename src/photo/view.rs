//! Which side of the product a photo shows, guessed from the name of its file.

/// A side of the product.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(
    feature = "catalog",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "lowercase")
)]
#[expect(missing_docs, reason = "as they are called")]
pub enum View {
    #[default]
    Front,
    Back,
    Left,
    Right,
    Top,
    Bottom,
}

/// How people name them: beginnings of words, in Russian, Kazakh and English.
const NAMES: [(View, &[&str]); 6] = [
    (
        View::Front,
        &[
            "front",
            "face",
            "main",
            "перед",
            "спереди",
            "лицев",
            "фронт",
            "анфас",
            "алды",
        ],
    ),
    (
        View::Back,
        &[
            "back",
            "rear",
            "зад",
            "сзади",
            "задн",
            "тыл",
            "тыльн",
            "оборот",
            "обратн",
            "арты",
        ],
    ),
    (
        View::Left,
        &["left", "слева", "левый", "левая", "левой", "сол"],
    ),
    (
        View::Right,
        &["right", "справа", "правый", "правая", "правой", "оң"],
    ),
    (View::Top, &["top", "сверху", "верх", "үсті"]),
    (
        View::Bottom,
        &["bottom", "снизу", "низ", "нижн", "дно", "асты"],
    ),
];

impl View {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Front,
        Self::Back,
        Self::Left,
        Self::Right,
        Self::Top,
        Self::Bottom,
    ];

    /// As the catalog's interface writes it.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Front => "FRONT",
            Self::Back => "BACK",
            Self::Left => "LEFT",
            Self::Right => "RIGHT",
            Self::Top => "TOP",
            Self::Bottom => "BOTTOM",
        }
    }

    /// The one that is written so, in either case.
    pub fn from_id(id: &str) -> Option<Self> {
        let id = id.trim();
        Self::ALL
            .into_iter()
            .find(|view| view.id().eq_ignore_ascii_case(id))
    }

    /// What a name tells: a word, or a number from 1 to 6 that stands at its end behind a sign.
    pub fn of_name(name: &str) -> Option<Self> {
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let lower = stem.to_lowercase();
        let mut words = lower
            .split(|c: char| !c.is_alphabetic())
            .filter(|word| !word.is_empty());
        let of_word = |word: &str| {
            let named = |names: &[&str]| names.iter().any(|name| begins(word, name));
            NAMES
                .iter()
                .find(|(_, names)| named(names))
                .map(|(view, _)| *view)
        };
        words.find_map(of_word).or_else(|| of_number(&lower))
    }
}

/// Short words stand alone; longer ones may go on, as Russian and Kazakh bend theirs.
fn begins(word: &str, name: &str) -> bool {
    let bends = !name.is_ascii() && name.chars().count() > 3;
    word == name || bends && word.starts_with(name)
}

fn of_number(name: &str) -> Option<View> {
    let name = name.trim_end_matches(')');
    let (before, last) = name.split_at_checked(name.len().checked_sub(1)?)?;
    // Nine digits in a row are a code or a date, and so are two.
    let parted = before.ends_with(['_', '-', ' ', '(', '.']);
    let number = last.parse::<usize>().ok().filter(|_| parted)?;
    View::ALL.get(number.checked_sub(1)?).copied()
}
