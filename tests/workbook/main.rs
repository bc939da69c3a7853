//! Workbooks are read exactly, and no file does harm.
#![cfg(feature = "xlsx")]

mod real;
mod support;
