//! The five answers of the readiness check.

/// What to do about an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bucket {
    /// It is an NTIN already.
    HasNtin,
    /// A temporary code, XTIN: an NTIN is still to be had.
    Temporary,
    /// A product's GTIN: the catalog can be asked for its NTIN.
    LookupReady,
    /// An error with a likely or certain repair.
    FixFirst,
    /// No code that the catalog could know: a card by hand.
    Manual,
}

impl Bucket {
    /// All of them, in the order of the counters.
    pub const ALL: [Self; 5] = [
        Self::LookupReady,
        Self::HasNtin,
        Self::Temporary,
        Self::FixFirst,
        Self::Manual,
    ];

    /// The word that stands for it in exports and for JavaScript.
    pub const fn id(self) -> &'static str {
        match self {
            Self::HasNtin => "hasNtin",
            Self::Temporary => "temporary",
            Self::LookupReady => "lookupReady",
            Self::FixFirst => "fixFirst",
            Self::Manual => "manual",
        }
    }
}

/// How many items there are in all and of each bucket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All items; blank lines are none.
    pub total: u32,
    /// [`Bucket::HasNtin`].
    pub has_ntin: u32,
    /// [`Bucket::Temporary`].
    pub temporary: u32,
    /// [`Bucket::LookupReady`].
    pub lookup_ready: u32,
    /// [`Bucket::FixFirst`].
    pub fix_first: u32,
    /// [`Bucket::Manual`].
    pub manual: u32,
    /// Items whose code stands on another line as well; they are in a bucket, too.
    pub duplicates: u32,
}

impl Counts {
    /// The number of items of one bucket.
    pub const fn of(&self, bucket: Bucket) -> u32 {
        match bucket {
            Bucket::HasNtin => self.has_ntin,
            Bucket::Temporary => self.temporary,
            Bucket::LookupReady => self.lookup_ready,
            Bucket::FixFirst => self.fix_first,
            Bucket::Manual => self.manual,
        }
    }

    /// Counts one item of `bucket`.
    pub(crate) const fn add(&mut self, bucket: Bucket) {
        self.total += 1;
        match bucket {
            Bucket::HasNtin => self.has_ntin += 1,
            Bucket::Temporary => self.temporary += 1,
            Bucket::LookupReady => self.lookup_ready += 1,
            Bucket::FixFirst => self.fix_first += 1,
            Bucket::Manual => self.manual += 1,
        }
    }
}
