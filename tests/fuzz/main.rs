//! Good files and messages, changed at random: nobody breaks down, and every promise of `targets.rs` is kept. The changes are the same
//! at every run; `scripts/fuzz` looks for others, guided by what they reach.
#![cfg(all(feature = "catalog", feature = "signature"))]

#[path = "../support/photos.rs"]
mod photos;
mod seeds;
mod targets;

use seeds::seeds;
use targets::Target;

/// Numbers that look like chance and are the same at every run (SplitMix64).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % (end.max(1) as u64)).unwrap_or(0)
    }
}

/// Bytes that stand for lengths, ends and marks in some format.
const TELLING: &[u8] = &[
    0x00, 0x01, 0x02, 0x04, 0x24, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0xa0, 0xd8, 0xd9, 0xda,
    0xe1, 0xff,
];

/// A seed with one to six changes; pieces come from another one.
fn changed(seed: &[u8], other: &[u8], chance: &mut Chance) -> Vec<u8> {
    let mut bytes = seed.to_vec();
    for _ in 0..=chance.below(6) {
        let at = chance.below(bytes.len());
        let to = at + chance.below((bytes.len() - at).min(64));
        match chance.below(7) {
            0 => bytes.truncate(at),
            1 if at < bytes.len() => bytes[at] ^= 1 << chance.below(8),
            2 if at < bytes.len() => bytes[at] = TELLING[chance.below(TELLING.len())],
            3 => drop(bytes.drain(at..to)),
            4 => bytes.insert(at, TELLING[chance.below(TELLING.len())]),
            5 => bytes.extend_from_within(at..to),
            _ => {
                let from = chance.below(other.len());
                let piece = &other[from..(from + chance.below(200)).min(other.len())];
                bytes.splice(at..at, piece.iter().copied());
            }
        }
    }
    bytes
}

/// Tells which input it was, where a promise is broken.
struct Case<'a>(&'a str, usize, &'a [u8]);

impl Drop for Case<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("{}, case {}: {:02x?}", self.0, self.1, self.2);
        }
    }
}

fn fuzz(target: Target, seeds: &[(String, Vec<u8>)], cases: usize) {
    let mut chance = Chance(1);
    for (name, bytes) in seeds {
        let _told = Case(name, 0, bytes);
        target.run(bytes);
    }
    for case in 1..=cases {
        let (name, seed) = &seeds[case % seeds.len()];
        let other = chance.below(seeds.len());
        let bytes = changed(seed, &seeds[other].1, &mut chance);
        let _told = Case(name, case, &bytes);
        target.run(&bytes);
    }
}

#[test]
fn changed_key_files_are_read() {
    // Those that a password opens cost thousands of sums.
    let (locked, open): (Vec<_>, Vec<_>) = seeds(Target::Keys)
        .into_iter()
        .partition(|(name, _)| name.contains("p12"));
    fuzz(Target::Keys, &locked, 1_000);
    fuzz(Target::Keys, &open, 4_000);
}

#[test]
fn changed_values_are_made_strict() {
    fuzz(Target::Ber, &seeds(Target::Ber), 40_000);
}

#[test]
fn changed_photos_are_looked_at_and_stripped() {
    fuzz(Target::Photos, &seeds(Target::Photos), 60_000);
}

#[test]
fn changed_messages_are_heard() {
    fuzz(Target::Layer, &seeds(Target::Layer), 60_000);
}
