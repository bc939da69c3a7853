//! Which entries of a dictionary have a text: found by its hash.

use rustc_hash::FxBuildHasher;
use std::hash::BuildHasher;

/// Numbers of entries, in as many heaps as there are entries or so. It does not hold the texts: whoever asks compares.
/// Equal texts, of which a file may have any number, cost no more than others to take in.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    /// Where each heap begins; the last is the end of all.
    starts: Box<[u32]>,
    numbers: Box<[u32]>,
}

impl Index {
    /// Takes in `count` entries; `texts` gives those of an entry, which may be none or several.
    pub(super) fn new(count: usize, mut texts: impl FnMut(u32, &mut dyn FnMut(&str))) -> Self {
        let mask = (count.next_power_of_two() / 2).max(1) - 1;
        let mut heaps: Vec<(u32, u32)> = Vec::with_capacity(count);
        let mut starts = vec![0_u32; mask + 2];
        for number in 0..count as u32 {
            texts(number, &mut |text| {
                let heap = heap(text, mask);
                heaps.push((heap as u32, number));
                starts[heap + 1] += 1;
            });
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        // Backwards, so that a heap keeps the entries' order, and each end moves to its heap's start.
        let mut ends: Box<[u32]> = starts[1..].into();
        let mut numbers = vec![0; heaps.len()].into_boxed_slice();
        for &(heap, number) in heaps.iter().rev() {
            let end = &mut ends[heap as usize];
            *end -= 1;
            numbers[*end as usize] = number;
        }
        Self {
            starts: starts.into(),
            numbers,
        }
    }

    /// The entries that may have this text; the caller compares. An entry with two such texts may come twice.
    pub(super) fn find(&self, text: &str) -> &[u32] {
        let Some(mask) = self.starts.len().checked_sub(2) else {
            return &[];
        };
        let heap = heap(text, mask);
        let range = self.starts[heap] as usize..self.starts[heap + 1] as usize;
        self.numbers.get(range).unwrap_or_default()
    }
}

fn heap(text: &str, mask: usize) -> usize {
    FxBuildHasher.hash_one(text) as usize & mask
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_is_found_with_all_that_have_it() {
        for count in [0, 1, 2, 3, 7, 8, 9, 1000] {
            let text = |number: u32| format!("text {}", number % 300);
            let index = Index::new(count, |number, add| {
                add(&text(number));
                if number % 10 == 0 {
                    add("tenth");
                }
            });
            for number in 0..count as u32 {
                let wanted: Vec<_> = (0..count as u32)
                    .filter(|n| n % 300 == number % 300)
                    .collect();
                let of_text = index.find(&text(number)).iter().copied();
                let mut found: Vec<_> = of_text.filter(|&n| text(n) == text(number)).collect();
                found.dedup();
                assert_eq!(found, wanted);
            }
            let tenth = index.find("tenth").iter().filter(|&n| n % 10 == 0);
            assert!(tenth.count() >= count.div_ceil(10));
        }
        assert!(Index::default().find("text").is_empty());
    }
}
