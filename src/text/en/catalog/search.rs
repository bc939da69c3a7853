//! The words of the search, in English.

use crate::text::catalog::{AspectWords, CardWords, SearchPhrases, SearchUi, StateWords};
use crate::text::ui::grouped;

pub(in crate::text) static UI: SearchUi = SearchUi {
    heading: "Search the catalog",
    label: "Name, barcode or NTIN",
    hint: "For example: drinking water 0.5 l",
    submit: "Search",
    busy: "Searching the catalog…",
    stop: "Stop",
    start_title: "First see whether the product is in the catalog",
    start: [
        "There is a card: take its NTIN, the product need not be registered.",
        "The product has no barcode: type its name and compare it with similar cards.",
        "There is no card: make one, from a similar card if you like.",
    ],
    nothing: "Nothing was found in the catalog.",
    nothing_next: "Check the spelling, or leave out some of the words. If the product is not in the catalog, make a card.",
    create: "Make a card",
    retry: "Try again",
    more: "Show more",
    results: "Cards found",
    without_key: "There is no API key, so the code is looked for by the plain search. With a key, products are found that the search does not show.",
    to_connect: "Enter the key",

    filters: "Narrow down",
    clear_all: "Clear all",
    none_fit: "None of the loaded cards fits what is chosen. Clear some of the filters, or load more.",
    order: "Order",
    as_catalog: "As in the catalog",
    by_likeness: "Like my product",
    likeness_hint: "Cards are compared with what you typed. Which one fits is for you to decide.",
    differs: "Differences",
    no_difference: "The names do not differ. Compare with the package.",
    yours: "yours",
    theirs: "the card",
    unsaid: "not stated",

    class: "Class",
    gtin: "Barcode",
    ntin: "NTIN",
    no_ntin: "The catalog has not shown this card's NTIN.",
    copy: "Copy",
    not_copied: "The browser did not allow copying. Select the code and copy it yourself.",
    unnamed: "A card without a name",

    aspects: AspectWords {
        brand: "Brand",
        mass: "Mass",
        volume: "Volume",
        length: "Size",
        area: "Area",
        count: "Count",
        share: "Share",
        package: "Package",
        maker: "Maker",
        country: "Country",
        words: "Words of the name",
    },
    card: CardWords {
        back: "Back to the results",
        loading: "Reading the card…",
        gone: "The catalog has found no card with this NTIN. This is what the search has shown.",
        partial: "This is what the search has shown. The whole card is read with an API key.",
        catalogs_words: "All of this is said by the catalog, in its words.",
        name_ru: "Name in Russian",
        name_kk: "Name in Kazakh",
        name_en: "Name in English",
        short_name: "Short name",
        kztin: "KZTIN",
        kind: "Kind of card",
        base: "Base",
        gov: "With a part for state procurement",
        created: "Made",
        updated: "Changed",
        attributes: "Attributes",
        gov_attributes: "For state procurement",
        no_attributes: "The catalog has shown no attributes of this card.",
        yes: "Yes",
        no: "No",
        photos: "Photos",
        no_photos: "The catalog has shown no photos of this card.",
        next: "What you can do",
        use_as_basis: "Use it as the basis of a new card",
        use_hint: "For a similar product: another volume, taste, colour. A draft opens, nothing is sent.",
        propose_edit: "Propose an edit",
        edit_hint: "If the card is wrong. Names, NTIN and TN VED are not changed by an edit.",
        edit_gov: "Over the API, edits can be proposed for base cards only.",
        find_list: "Find NTINs for a list of barcodes",
    },
    state: StateWords {
        heading: "State database",
        check: "Check in the state database",
        checking: "Asking the state database…",
        needs_token: "With a token of the state database, the code can be checked there.",
        by_it: "The state database says:",
        none: "The state database does not have this code.",
        social: "A socially important food",
        not_social: "Not noted as socially important",
        marked: "Has to be marked",
        not_marked: "Not noted as having to be marked",
        deactivated: "The NTIN is no longer good",
        active: "The NTIN is not noted as deactivated",
    },
    phrases: SearchPhrases {
        words_sent: |words| ["the words “", words, "” and nothing else"].concat(),
        code_sent: |code| ["the code ", code, " and nothing else"].concat(),
        shown: |shown, all| [&number(shown), " of ", &number(all), " shown"].concat(),
        fit: |fit, loaded, all| {
            let of = [" of ", &number(loaded), " loaded fit ("].concat();
            [&number(fit), &of, &number(all), " in the catalog)"].concat()
        },
        with_code: |n, code| ["Cards with the code ", code, ": ", &number(n)].concat(),
        level: |level| ["Class, level ", &level.to_string()].concat(),
        take_back: |value| ["Clear: ", value].concat(),
        more_values: |n| [&number(n), " more"].concat(),
        fewer: |words| ["Search for less: “", words, "”"].concat(),
        copied: |code| ["Copied: ", code, "."].concat(),
        photos: |n| {
            let photos = if n == 1 { " photo" } else { " photos" };
            let rest = ". They are not loaded here: see them on the catalog's portal, where the NTIN finds the card.";
            ["The card has ", &number(n), photos, rest].concat()
        },
        date: |year, month, day| format!("{year}-{month:02}-{day:02}"),
    },
};

fn number(n: usize) -> String {
    grouped(n, ',')
}
