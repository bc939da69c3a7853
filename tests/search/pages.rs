//! Pages: none is skipped and none comes twice, wherever the catalog begins to count.
use nct_ready::catalog::answer::{NoAnswer, Reply, Trouble};
use nct_ready::catalog::call::{Body, Request};
use nct_ready::catalog::port::Port;
use nct_ready::catalog::search::{Base, Finder, Meant, code, fewer, meant};
use std::cell::RefCell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How a made-up catalog counts and fails.
#[derive(Clone, Copy)]
struct Ways {
    cards: usize,
    base: i64,
    /// What it does where a page is asked for that is before its first.
    before: Before,
    /// Whether it says how many pages there are.
    counts: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Before {
    /// The first page, called by its own number.
    First,
    /// The first page, called as it was asked for.
    FirstEchoed,
    Refuses,
    Fails,
}

struct Catalog {
    ways: Ways,
    asked: RefCell<Vec<i64>>,
    /// Answers that fail before any is given.
    faults: RefCell<Vec<u16>>,
}

impl Catalog {
    fn new(ways: Ways) -> Self {
        Self {
            ways,
            asked: RefCell::default(),
            faults: RefCell::default(),
        }
    }
}

fn json(status: u16, body: &serde_json::Value) -> Reply {
    Reply {
        status,
        json: true,
        body: body.to_string(),
        ..Reply::default()
    }
}

impl Port for Catalog {
    async fn send(&self, request: Request) -> Result<Reply, NoAnswer> {
        assert!(request.path.ends_with("search/api/v1/search"));
        assert!(!request.path.contains('?'), "words stand in no address");
        let Body::Json(body) = &request.body else {
            panic!("a search has a body");
        };
        let body: serde_json::Value = serde_json::from_str(body).expect("JSON");
        let asked = body["page"].as_i64().expect("a page");
        let size = body["size"].as_u64().expect("a size") as usize;
        self.asked.borrow_mut().push(asked);
        if let Some(status) = self.faults.borrow_mut().pop() {
            return Ok(json(
                status,
                &serde_json::json!({ "code": "X", "message": "no" }),
            ));
        }
        let Ways {
            cards,
            base,
            before,
            counts,
        } = self.ways;
        let refusal = serde_json::json!({ "code": "VALIDATION_ERROR", "message": "page" });
        let (page, echo) = match (asked < base, before) {
            (false, _) => (asked - base, asked),
            (true, Before::First) => (0, base),
            (true, Before::FirstEchoed) => (0, asked),
            (true, Before::Refuses) => return Ok(json(400, &refusal)),
            (true, Before::Fails) => return Ok(json(500, &refusal)),
        };
        let start = (page as usize * size).min(cards);
        let items: Vec<_> = (start..(start + size).min(cards))
            .map(|id| serde_json::json!({ "id": id + 1, "nameRu": format!("card {id}"), "gtin": "-" }))
            .collect();
        let mut info = serde_json::json!({ "page": echo, "size": size });
        if counts {
            info["totalSize"] = cards.into();
            info["totalPages"] = cards.div_ceil(size).into();
        }
        Ok(json(
            200,
            &serde_json::json!({ "pageInfo": info, "items": items }),
        ))
    }

    async fn sleep(&self, _: u64) {}

    fn now(&self) -> u64 {
        0
    }

    fn random(&self) -> f64 {
        0.0
    }
}

/// Nothing here waits for anything.
fn now<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    match work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(done) => done,
        Poll::Pending => panic!("waits"),
    }
}

fn ids(finder: &Finder) -> Vec<i64> {
    finder.found().iter().map(|item| item.id).collect()
}

#[test]
fn every_card_comes_once_and_in_order() {
    for cards in [0, 1, 19, 20, 21, 40, 41, 57] {
        for base in [0, 1] {
            for before in [
                Before::First,
                Before::FirstEchoed,
                Before::Refuses,
                Before::Fails,
            ] {
                for counts in [true, false] {
                    let catalog = Catalog::new(Ways {
                        cards,
                        base,
                        before,
                        counts,
                    });
                    let mut finder = Finder::new("water", Base::default());
                    let mut asked = 0;
                    while !finder.is_over() && asked < 9 {
                        now(finder.more(&catalog)).expect("an answer");
                        asked += 1;
                    }
                    let expected: Vec<i64> = (1..).take(cards).collect();
                    assert_eq!(ids(&finder), expected, "{cards} cards from {base}");
                    assert_eq!(finder.total(), cards as u64);
                    // What was learnt holds for the next search, which asks for no page in vain.
                    let known = finder.base();
                    if let Base::Known(first) = known {
                        assert_eq!(i64::from(first), base);
                        catalog.asked.borrow_mut().clear();
                        let mut again = Finder::new("water", known);
                        now(again.more(&catalog)).expect("an answer");
                        assert_eq!(*catalog.asked.borrow(), [base]);
                        assert_eq!(ids(&again), expected[..cards.min(20)]);
                    } else {
                        assert!(cards <= 20, "a second page shows how pages are counted");
                    }
                }
            }
        }
    }
}

#[test]
fn what_has_failed_is_asked_for_again() {
    for base in [0, 1] {
        let catalog = Catalog::new(Ways {
            cards: 50,
            base,
            before: Before::First,
            counts: true,
        });
        let mut finder = Finder::new("water", Base::default());
        // A fault may be the catalog's way to say that there is no page 0: another question tells.
        for faults in [vec![500; 2], vec![429], vec![500], vec![401]] {
            let status = faults[0];
            *catalog.faults.borrow_mut() = faults;
            if finder.is_over() {
                break;
            }
            assert!(now(finder.more(&catalog)).is_err(), "{status}");
            now(finder.more(&catalog)).expect("an answer");
        }
        assert_eq!(ids(&finder), (1..=50).collect::<Vec<_>>());
        assert!(finder.is_over());
        assert_eq!(now(finder.more(&catalog)), Ok(0), "over is over");
    }
}

#[test]
fn a_fault_at_first_skips_no_page() {
    let catalog = Catalog::new(Ways {
        cards: 50,
        base: 0,
        before: Before::First,
        counts: true,
    });
    *catalog.faults.borrow_mut() = vec![500];
    let mut finder = Finder::new("water", Base::default());
    now(finder.more(&catalog)).expect("an answer");
    assert_eq!(ids(&finder), (1..=20).collect::<Vec<_>>());
}

#[test]
fn trouble_is_what_it_is() {
    let catalog = Catalog::new(Ways {
        cards: 1,
        base: 0,
        before: Before::First,
        counts: true,
    });
    *catalog.faults.borrow_mut() = vec![429];
    let mut finder = Finder::new("water", Base::default());
    assert_eq!(now(finder.more(&catalog)), Err(Trouble::Busy(None)));
    *catalog.faults.borrow_mut() = vec![401];
    assert_eq!(now(finder.more(&catalog)), Err(Trouble::NotAuthorised));
}

#[test]
fn codes_are_told_from_words() {
    let code = |code: &str| Meant::Code(code.to_owned());
    let words = |words: &str| Meant::Words(words.to_owned());
    for (typed, expected) in [
        ("", Meant::Nothing),
        (" \u{a0}\n", Meant::Nothing),
        ("4870206710012", code("4870206710012")),
        (" 4870 2067 10012 ", code("4870206710012")),
        ("96385074", code("96385074")),
        ("10614141000033", code("10614141000033")),
        ("0200121958529", code("0200121958529")),
        ("0041234567890", code("0041234567890")),
        // The last digit does not fit: somebody may have registered it so.
        ("5449000000997", words("5449000000997")),
        ("вода  питьевая", words("вода питьевая")),
        ("12345", words("12345")),
    ] {
        assert_eq!(meant(typed), expected, "{typed:?}");
    }
}

#[test]
fn codes_of_the_catalog_are_shown_in_their_length() {
    for (given, shown) in [
        ("-", ""),
        ("", ""),
        ("нет", ""),
        (" 96385074", "96385074"),
        ("0000096385074", "96385074"),
        ("4870206710012", "4870206710012"),
        ("0200121958529", "0200121958529"),
        ("12345", "12345"),
    ] {
        assert_eq!(code(given), shown, "{given:?}");
    }
}

#[test]
fn fewer_words_are_offered_until_there_is_one() {
    for (words, expected) in [
        ("вода питьевая Родник 0,5 л", Some("вода питьевая Родник")),
        ("вода питьевая", Some("вода")),
        ("вода 500 мл", Some("вода")),
        ("вода", None),
        ("500", None),
        ("", None),
    ] {
        assert_eq!(fewer(words).as_deref(), expected, "{words}");
    }
    let mut words = "Сок яблочный «Айна» 1 л × 6, пакет №2 24".to_owned();
    for _ in 0..20 {
        match fewer(&words) {
            Some(next) => {
                assert!(next.len() < words.len());
                words = next;
            }
            None => return,
        }
    }
    panic!("fewer words come to an end");
}
