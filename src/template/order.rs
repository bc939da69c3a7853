//! Sorting what is short, or in order but for a few.

/// Sorts as the standard library does, which has several kilobytes of code for each type and key. This one is for lists
/// that are short or nearly in order: it takes as many steps as there are pairs in the wrong order.
pub(crate) fn put_in_order<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        let mut at = end;
        while at > 0 && key(&items[at]) < key(&items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::put_in_order;

    #[test]
    fn equals_keep_their_order() {
        let mut items = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        put_in_order(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        put_in_order(&mut items[..0], |item| item.0);
    }
}
