//! Signs: one path each on a ground of 24, drawn in the colour of the text. Each stands beside a word.

use super::el::El;
use crate::finding::Severity;
use crate::list::Bucket;
use leptos::prelude::*;
use wasm_bindgen::UnwrapThrowExt;

/// A sign.
#[cfg_attr(
    not(feature = "wire"),
    expect(dead_code, reason = "some are the template's page's only")
)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    Tick,
    Badge,
    Clock,
    Octagon,
    Pencil,
    Triangle,
    Circle,
    All,
    Copies,
    Down,
    Undo,
    Redo,
    Cross,
    Download,
    Copy,
    Shield,
    File,
    Previous,
    Next,
    Search,
    Save,
}

impl Icon {
    /// The sign of a bucket.
    pub(super) const fn of_bucket(bucket: Bucket) -> Self {
        match bucket {
            Bucket::LookupReady => Self::Tick,
            Bucket::HasNtin => Self::Badge,
            Bucket::Temporary => Self::Clock,
            Bucket::FixFirst => Self::Octagon,
            Bucket::Manual => Self::Pencil,
        }
    }

    /// The sign of a severity.
    pub(super) const fn of_severity(severity: Severity) -> Self {
        match severity {
            Severity::Error => Self::Octagon,
            Severity::Warning => Self::Triangle,
            Severity::Info => Self::Circle,
        }
    }

    /// Draws the sign. Whoever cannot see it has the word.
    pub(super) fn draw(self) -> El {
        let new = |tag| {
            let node = document().create_element_ns(Some("http://www.w3.org/2000/svg"), tag);
            // Fixed names are names.
            El::of(node.unwrap_throw())
        };
        new("svg")
            .attr("class", "icon")
            .attr("viewBox", "0 0 24 24")
            .attr("aria-hidden", "true")
            .child(&new("path").attr("d", self.path()))
    }

    const fn path(self) -> &'static str {
        match self {
            Self::Tick => "M4 12.5 9.5 18 20 6.5",
            Self::Badge => {
                "M12 2.5l2.6 2 3.3-.3.9 3.2 2.7 1.9-1.2 3.1 1.2 3.1-2.7 1.9-.9 3.2-3.3-.3-2.6 2-2.6-2-3.3.3-.9-3.2-2.7-1.9 1.2-3.1-1.2-3.1 2.7-1.9.9-3.2 3.3.3zM8.5 12.2l2.4 2.4 4.6-5"
            }
            Self::Clock => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5.5l3.5 2",
            Self::Octagon => "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.5v5.5M12 16.4v.1",
            Self::Pencil => "M4 20l1-4.5L16.5 4 20 7.5 8.5 19zM14 6.5 17.5 10",
            Self::Triangle => "M12 3.5 22 20.5H2zM12 10v4.5M12 17.4v.1",
            Self::Circle => "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v5.5M12 7.6v.1",
            Self::All => "M4 6h16M4 12h16M4 18h16",
            Self::Copies => "M9 9h11v11H9zM15 9V4H4v11h5",
            Self::Down => "M6 9l6 6 6-6",
            Self::Undo => "M8 5 3.5 9.5 8 14M4 9.5h10a5.5 5.5 0 0 1 0 11H9",
            Self::Redo => "M16 5l4.5 4.5L16 14M20 9.5H10a5.5 5.5 0 0 0 0 11h5",
            Self::Cross => "M6 6l12 12M18 6 6 18",
            Self::Download => "M12 4v11M7 10.5l5 5 5-5M4 20h16",
            Self::Copy => "M9 4h6v3H9zM9 5.5H6V20h12V5.5h-3",
            Self::Shield => {
                "M12 3l8 3v5.5c0 4.5-3.2 7.8-8 9.5-4.8-1.7-8-5-8-9.5V6zM8.5 12l2.5 2.5 4.5-5"
            }
            Self::File => "M6 3h8l5 5v13H6zM14 3v5h5",
            Self::Previous => "M14.5 5.5 8 12l6.5 6.5",
            Self::Next => "M9.5 5.5 16 12l-6.5 6.5",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 21 21",
            Self::Save => "M5 4h11l3 3v13H5zM8 4v5h7V4M8 20v-6h8v6",
        }
    }
}

/// The class that gives a bucket its colour.
pub(super) const fn bucket_tint(bucket: Bucket) -> &'static str {
    match bucket {
        Bucket::LookupReady => "is-good",
        Bucket::HasNtin => "is-accent",
        Bucket::Temporary => "is-temporary",
        Bucket::FixFirst => "is-bad",
        Bucket::Manual => "is-info",
    }
}

/// The class that gives a severity its colour.
pub(super) const fn severity_tint(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "is-bad",
        Severity::Warning => "is-warn",
        Severity::Info => "is-info",
    }
}
