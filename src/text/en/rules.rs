//! What the rules say, in English.
