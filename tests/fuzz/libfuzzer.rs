//! The fuzzer, as `scripts/fuzz` builds it: libFuzzer, which changes inputs and keeps those that reach new places.
//! Built in any other way it writes the seeds into a folder, after a look at each.
#![cfg_attr(fuzzing, no_main)]

#[cfg(not(fuzzing))]
#[path = "../support/photos.rs"]
mod photos;
#[cfg(not(fuzzing))]
mod seeds;
mod targets;

use targets::Target;

/// The target that the environment names.
fn chosen() -> Target {
    match std::env::var("FUZZ_TARGET").as_deref() {
        Ok("keys") => Target::Keys,
        Ok("ber") => Target::Ber,
        Ok("photos") => Target::Photos,
        Ok("layer") => Target::Layer,
        _ => panic!("FUZZ_TARGET is one of keys, ber, photos, layer"),
    }
}

#[cfg(fuzzing)]
static TARGET: std::sync::LazyLock<Target> = std::sync::LazyLock::new(chosen);

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|bytes: &[u8]| TARGET.run(bytes));

#[cfg(not(fuzzing))]
fn main() {
    let folder = std::env::args().nth(1).expect("a folder");
    std::fs::create_dir_all(&folder).expect("a folder");
    let target = chosen();
    for (name, bytes) in seeds::seeds(target) {
        target.run(&bytes);
        std::fs::write(format!("{folder}/{name}"), bytes).expect("room");
    }
}
