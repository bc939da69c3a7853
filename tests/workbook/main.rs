//! Workbooks are read exactly, and no file does harm.
#![cfg(feature = "xlsx")]

mod archives;
mod built;
mod dictionaries;
mod hostile;
mod lookups;
mod oracle;
mod random;
mod real;
mod support;
