//! What is said of a file, in every language.

use crate::cases::found;
use crate::{NOW, bytes};
use nct_ready::rules::{Given, KEY_RULES};
use nct_ready::signature::{read, told};
use nct_ready::text::{Locale, help, message, title};

#[test]
fn every_message_can_be_filled_in_every_language() {
    for rule in KEY_RULES {
        for case in rule.cases().hits {
            for finding in found(rule, case) {
                let said = Locale::ALL.map(|locale| message(&finding, locale));
                for (text, locale) in said.iter().zip(Locale::ALL) {
                    let id = rule.code.id();
                    assert!(
                        !text.contains(['{', '}', '!']),
                        "{id} {}: {text}",
                        locale.tag()
                    );
                    assert!(text.ends_with('.') && !text.contains(".."), "{id}: {text}");
                    assert!(
                        !text.starts_with(title(rule.code, locale)),
                        "{id} is not filled: {text}"
                    );
                    assert!(help(rule.code, locale).ends_with('.'), "{id}");
                    assert!(title(rule.code, locale).chars().count() <= 45, "{id}");
                }
                assert!(
                    said[0] != said[1] && said[1] != said[2],
                    "{}",
                    rule.code.id()
                );
            }
        }
    }
}

#[test]
fn a_password_is_in_nothing_that_is_said() {
    let file = read(&bytes("ber.p12"), Some("S3cretPassword"), None);
    let given = Given {
        now: Some(NOW),
        ..Given::default()
    };
    let told = told::tell(&file, &given, Locale::En);
    let all = format!("{told:?}{file:?}");
    assert!(
        all.contains("k004") && !all.contains("S3cretPassword"),
        "{all}"
    );
}
