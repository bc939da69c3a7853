//! Key files are written in BER: lengths left open, texts in pieces. This makes DER of it, which the readers of certificates ask for.

/// As deep as anything may be nested. Key files are eight deep.
const DEEPEST: usize = 32;

const OCTETS: u8 = 0x04;
const OBJECT: u8 = 0x06;
const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
/// A context's first tag, of one piece and of several.
const FIRST: u8 = 0x80;
const FIRST_BUILT: u8 = 0xa0;
/// This bit says that a value is built of others.
const BUILT: u8 = 0x20;

/// A value: its tag and its bytes without tag and length.
struct Value {
    tag: u8,
    bytes: Vec<u8>,
}

impl Value {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(self.tag);
        let length = self.bytes.len();
        if length < 0x80 {
            out.push(length as u8);
        } else {
            let digits = (length as u64).to_be_bytes();
            let zeros = digits.iter().take_while(|&&digit| digit == 0).count();
            let digits = digits.get(zeros..).unwrap_or_default();
            out.push(0x80 | digits.len() as u8);
            out.extend_from_slice(digits);
        }
        out.extend_from_slice(&self.bytes);
    }
}

/// The first value of `bytes` in DER; `None` where they hold none. What follows the value is left out.
pub fn to_der(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut rest = bytes;
    let value = value(&mut rest, 0)?;
    let mut out = Vec::with_capacity(bytes.len());
    value.write(&mut out);
    Some(out)
}

/// How a value begins: its tag, and its length unless that is left open.
fn head(rest: &mut &[u8]) -> Option<(u8, Option<usize>)> {
    let (&tag, after) = rest.split_first()?;
    // Tags of several bytes stand in no file of this kind.
    (tag & 0x1f != 0x1f).then_some(())?;
    let (&first, mut after) = after.split_first()?;
    let length = match first {
        0..0x80 => Some(usize::from(first)),
        0x80 => None,
        _ => {
            let digits = usize::from(first & 0x7f);
            (digits <= 4).then_some(())?;
            let (number, left) = after.split_at_checked(digits)?;
            after = left;
            let number = number
                .iter()
                .fold(0_u32, |number, &digit| number << 8 | u32::from(digit));
            Some(number as usize)
        }
    };
    *rest = after;
    Some((tag, length))
}

fn value(rest: &mut &[u8], depth: usize) -> Option<Value> {
    (depth < DEEPEST).then_some(())?;
    let (tag, length) = head(rest)?;
    if tag & BUILT == 0 {
        let (bytes, left) = rest.split_at_checked(length?)?;
        *rest = left;
        return Some(Value {
            tag,
            bytes: bytes.to_vec(),
        });
    }
    let mut parts = Vec::new();
    if let Some(length) = length {
        let (mut bytes, left) = rest.split_at_checked(length)?;
        while !bytes.is_empty() {
            parts.push(value(&mut bytes, depth + 1)?);
        }
        *rest = left;
    } else {
        // Two zeros close a value whose length was left open.
        while !rest.starts_with(&[0, 0]) {
            parts.push(value(rest, depth + 1)?);
        }
        *rest = rest.get(2..)?;
    }
    Some(built(tag, parts))
}

/// A value of its parts. Pieces of a text are joined; the parts of a set are put in order.
fn built(tag: u8, mut parts: Vec<Value>) -> Value {
    if is_text(tag) {
        return joined(tag & !BUILT, parts);
    }
    if tag == SEQUENCE {
        join_encrypted(&mut parts);
    }
    let mut written: Vec<Vec<u8>> = parts
        .iter()
        .map(|part| {
            let mut out = Vec::new();
            part.write(&mut out);
            out
        })
        .collect();
    if tag == SET {
        written.sort();
    }
    Value {
        tag,
        bytes: written.concat(),
    }
}

/// Octets and the alphabets of texts may come in pieces.
const fn is_text(tag: u8) -> bool {
    matches!(tag, 0x24 | 0x2c | 0x32..=0x34 | 0x36 | 0x3c | 0x3e)
}

fn joined(tag: u8, parts: Vec<Value>) -> Value {
    let bytes = parts.into_iter().flat_map(|part| part.bytes).collect();
    Value { tag, bytes }
}

/// Encrypted content is octets under a tag of its own, so that only the place tells that its pieces are to be joined: after
/// what it is and how it is encrypted.
fn join_encrypted(parts: &mut [Value]) {
    if let [what, how, content] = parts {
        let pieces = content.tag == FIRST_BUILT && content.bytes.first() == Some(&OCTETS);
        if what.tag == OBJECT && how.tag == SEQUENCE && pieces {
            let mut rest = content.bytes.as_slice();
            let mut bytes = Vec::with_capacity(rest.len());
            while rest.first() == Some(&OCTETS)
                && let Some(piece) = value(&mut rest, DEEPEST - 1)
            {
                bytes.extend(piece.bytes);
            }
            // Where anything else stands among the pieces, it is none of this.
            if !rest.is_empty() {
                return;
            }
            *content = Value { tag: FIRST, bytes };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::to_der;

    #[test]
    fn open_lengths_are_closed() {
        let open = [0x30, 0x80, 0x02, 0x01, 0x03, 0x30, 0x80, 0, 0, 0, 0];
        assert_eq!(to_der(&open), Some(vec![0x30, 5, 2, 1, 3, 0x30, 0]));
    }

    #[test]
    fn pieces_are_joined() {
        let pieces = [0x24, 0x80, 4, 1, 7, 4, 2, 8, 9, 0, 0];
        assert_eq!(to_der(&pieces), Some(vec![4, 3, 7, 8, 9]));
        let encrypted = [
            0x30, 0x80, 6, 1, 42, 0x30, 0, 0xa0, 0x80, 4, 1, 7, 4, 1, 8, 0, 0, 0, 0,
        ];
        let expected = vec![0x30, 9, 6, 1, 42, 0x30, 0, 0x80, 2, 7, 8];
        assert_eq!(to_der(&encrypted), Some(expected));
        // Not all of these are pieces: nothing is lost.
        let other = [0x30, 12, 6, 1, 42, 0x30, 0, 0xa0, 5, 4, 1, 7, 0x30, 0];
        assert_eq!(to_der(&other), Some(other.to_vec()));
    }

    #[test]
    fn long_lengths_are_as_short_as_can_be_and_sets_are_in_order() {
        let set = [0x31, 0x83, 0, 0, 6, 2, 1, 9, 2, 1, 5];
        assert_eq!(to_der(&set), Some(vec![0x31, 6, 2, 1, 5, 2, 1, 9]));
        let mut long = vec![4, 0x84, 0, 0, 1, 0];
        long.extend([1; 256]);
        let der = to_der(&long);
        let head = der.as_ref().and_then(|der| der.get(..4));
        assert_eq!(head, Some(&[4, 0x82, 1, 0][..]));
    }

    #[test]
    fn nothing_is_made_up_and_nothing_is_endless() {
        for bytes in [
            &[][..],
            &[0x30],
            &[0x30, 0x80],
            &[4, 0x80, 0, 0],
            &[4, 5, 1],
        ] {
            assert_eq!(to_der(bytes), None, "{bytes:?}");
        }
        assert_eq!(to_der(&[0x30, 0x80].repeat(100_000)), None);
        assert_eq!(to_der(&[0x1f, 0x81, 1, 0]), None, "a tag of several bytes");
    }
}
