//! What the rules say, in Russian.
