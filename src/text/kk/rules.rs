//! What the rules say, in Kazakh.
