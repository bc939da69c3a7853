//! The way to the first card: each persona's exact list, and what is kept of it.

use nct_ready::guide::{Form, Need, Step, Trade, Who, read, steps, written};
use proptest::prelude::*;

/// `shop importer`, `resident`, `company` -> the steps by their names.
const PERSONAS: &[(&str, bool, Form, &str)] = &[
    (
        "shop",
        true,
        Form::SoleTrader,
        "key ncalayer account api-key photos goods",
    ),
    (
        "shop",
        true,
        Form::Person,
        "key ncalayer account api-key photos goods",
    ),
    (
        "manufacturer",
        true,
        Form::Company,
        "key ncalayer account api-key photos goods",
    ),
    (
        "importer",
        true,
        Form::SoleTrader,
        "key ncalayer account api-key keden photos goods",
    ),
    (
        "importer",
        true,
        Form::Company,
        "key ncalayer account api-key keden keden-people photos goods",
    ),
    (
        "supplier",
        true,
        Form::Company,
        "key ncalayer account api-key portal portal-card photos goods",
    ),
    (
        "shop importer manufacturer supplier",
        true,
        Form::Company,
        "key ncalayer account api-key keden keden-people portal portal-card photos goods",
    ),
    // Where nothing is signed no key is needed; customs and the portal ask for one of this country, and a number of it.
    ("shop", false, Form::Company, "account api-key photos goods"),
    (
        "importer",
        false,
        Form::Company,
        "key ncalayer account api-key keden keden-people photos goods",
    ),
    ("", false, Form::Person, "account api-key photos goods"),
];

fn who(trades: &str, resident: bool, form: Form) -> Who {
    let names = ["shop", "importer", "manufacturer", "supplier"];
    Who {
        trades: names.map(|name| trades.split(' ').any(|one| one == name)),
        resident,
        form,
    }
}

#[test]
fn each_has_the_steps_that_apply_and_no_others() {
    for (trades, resident, form, expected) in PERSONAS {
        let steps = steps(who(trades, *resident, *form));
        let names: Vec<_> = steps.iter().map(|step| step.id()).collect();
        assert_eq!(names.join(" "), *expected, "{trades} {resident} {form:?}");
    }
}

#[test]
fn what_a_step_takes_depends_on_who_one_is() {
    let shop = who("shop", true, Form::SoleTrader);
    let company = who("supplier", true, Form::Company);
    let foreign = who("shop", false, Form::Company);
    assert_eq!(Step::Account.needs(shop)[0], Need::Iin);
    assert_eq!(Step::Account.needs(company)[0], Need::Bin);
    assert_eq!(Step::Account.needs(foreign)[0], Need::TaxNumber);
    let foreign = who("importer supplier", false, Form::Company);
    assert_eq!(Step::Keden.needs(foreign)[0], Need::NumberHere);
    assert_eq!(Step::PortalCard.needs(foreign)[0], Need::NumberHere);
    assert_eq!(Step::PortalCard.needs(shop)[0], Need::Iin);
    assert_eq!(Step::PortalCard.needs(company)[0], Need::Bin);
    assert!(Step::Photos.needs(company).contains(&Need::FrontAndBack));
    assert!(!Step::Photos.needs(shop).contains(&Need::FrontAndBack));
    assert!(Step::Layer.needs(company).contains(&Need::Module));
}

fn anybody() -> impl Strategy<Value = Who> {
    (any::<[bool; 4]>(), any::<bool>(), 0..3_usize).prop_map(|(trades, resident, form)| Who {
        trades,
        resident,
        form: Form::ALL[form],
    })
}

proptest! {
    #[test]
    fn everybody_has_a_way_and_every_step_says_what_it_takes(who in anybody()) {
        let steps = steps(who);
        prop_assert!(steps.contains(&Step::Account));
        prop_assert_eq!(steps.contains(&Step::Keden), who.does(Trade::Importer));
        for step in steps {
            prop_assert!(!step.needs(who).is_empty());
            prop_assert!(!step.mishaps(who).is_empty());
        }
    }

    #[test]
    fn what_is_kept_is_read_again(who in anybody(), done in prop::sample::subsequence(Step::ALL.to_vec(), 0..=10)) {
        prop_assert_eq!(read(&written(who, &done)), Some((who, done)));
    }

    #[test]
    fn what_is_none_of_ours_is_not_taken(line in any::<String>()) {
        if let Some((who, done)) = read(&line) {
            prop_assert_eq!(read(&written(who, &done)), Some((who, done)));
        }
    }
}
