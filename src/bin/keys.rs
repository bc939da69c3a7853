//! The keys artefact: what a key file holds. For the browser; there is nothing to do natively.

fn main() {}
