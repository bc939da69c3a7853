//! The patterns in the catalog's lists: enough of regular expressions for codes and numbers. A pattern that uses more is
//! not judged here: the catalog does it.

/// Steps after which a match is given up; a pattern may be made to take for ever.
const PATIENCE: u32 = 20_000;

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// One character that is, or with `true` is none, of these ranges.
    Set(Vec<(char, char)>, bool),
    /// One of these ways.
    Group(Vec<Vec<Part>>),
    /// So many times, at most so many.
    Times(Box<Part>, u32, u32),
    Start,
    End,
}

/// Whether a text matches a pattern; `None` where that cannot be told.
pub fn matches(pattern: &str, text: &str) -> Option<bool> {
    let mut reader = Reader {
        rest: pattern.chars().collect(),
        depth: 0,
    };
    reader.rest.reverse();
    let ways = reader.ways()?;
    if !reader.rest.is_empty() {
        return None;
    }
    let text: Vec<char> = text.chars().collect();
    let whole = [Part::Group(ways)];
    let mut patience = PATIENCE;
    for start in 0..=text.len() {
        if run(&whole, &text, start, &mut patience, &mut |_, _| Some(true))? {
            return Some(true);
        }
    }
    Some(false)
}

struct Reader {
    /// What is not read yet, its end first.
    rest: Vec<char>,
    depth: u32,
}

impl Reader {
    fn ways(&mut self) -> Option<Vec<Vec<Part>>> {
        self.depth += 1;
        if self.depth > 20 {
            return None;
        }
        let mut ways = vec![Vec::new()];
        while let Some(&c) = self.rest.last() {
            match c {
                ')' => break,
                '|' => {
                    self.rest.pop();
                    ways.push(Vec::new());
                }
                _ => {
                    let part = self.part()?;
                    let part = self.times(part)?;
                    ways.last_mut()?.push(part);
                }
            }
        }
        self.depth -= 1;
        Some(ways)
    }

    fn part(&mut self) -> Option<Part> {
        Some(match self.rest.pop()? {
            '^' => Part::Start,
            '$' => Part::End,
            '.' => Part::Set(vec![('\n', '\n')], true),
            '[' => self.set()?,
            '\\' => {
                let (ranges, none) = self.escaped()?;
                Part::Set(ranges, none)
            }
            '(' => {
                if self.rest.last() == Some(&'?') {
                    self.rest.pop();
                    // Looking around is more than is known here.
                    (self.rest.pop()? == ':').then_some(())?;
                }
                let ways = self.ways()?;
                (self.rest.pop()? == ')').then_some(Part::Group(ways))?
            }
            '*' | '+' | '?' | '{' => return None,
            c => Part::Set(vec![(c, c)], false),
        })
    }

    fn escaped(&mut self) -> Option<(Vec<(char, char)>, bool)> {
        let digits = vec![('0', '9')];
        let word = vec![('0', '9'), ('a', 'z'), ('A', 'Z'), ('_', '_')];
        let space = vec![(' ', ' '), ('\t', '\r'), ('\u{a0}', '\u{a0}')];
        Some(match self.rest.pop()? {
            'd' => (digits, false),
            'D' => (digits, true),
            'w' => (word, false),
            'W' => (word, true),
            's' => (space, false),
            'S' => (space, true),
            c if !c.is_alphanumeric() => (vec![(c, c)], false),
            _ => return None,
        })
    }

    fn set(&mut self) -> Option<Part> {
        let none = self.rest.last() == Some(&'^');
        if none {
            self.rest.pop();
        }
        let mut ranges = Vec::new();
        loop {
            let from = match self.rest.pop()? {
                ']' => return Some(Part::Set(ranges, none)),
                '\\' => {
                    let (inner, turned) = self.escaped()?;
                    match inner.as_slice() {
                        [(one, other)] if one == other && !turned => *one,
                        _ if turned => return None,
                        _ => {
                            ranges.extend(inner);
                            continue;
                        }
                    }
                }
                c => c,
            };
            let is_range = self.rest.last() == Some(&'-')
                && self.rest.iter().nth_back(1).is_some_and(|&c| c != ']');
            let to = if is_range {
                self.rest.pop();
                match self.rest.pop()? {
                    '\\' => return None,
                    to => to,
                }
            } else {
                from
            };
            ranges.push((from, to));
        }
    }

    fn times(&mut self, part: Part) -> Option<Part> {
        let (least, most) = match self.rest.last() {
            Some('*') => (0, u32::MAX),
            Some('+') => (1, u32::MAX),
            Some('?') => (0, 1),
            Some('{') => self.braces()?,
            _ => return Some(part),
        };
        self.rest.pop();
        // Greed changes what is matched, never whether.
        if self.rest.last() == Some(&'?') {
            self.rest.pop();
        }
        Some(Part::Times(Box::new(part), least, most))
    }

    /// The numbers in braces; the closing one is left.
    fn braces(&mut self) -> Option<(u32, u32)> {
        self.rest.pop();
        let mut inner = String::new();
        while *self.rest.last()? != '}' {
            inner.push(self.rest.pop()?);
        }
        match inner.split_once(',') {
            None => inner.parse().ok().map(|n| (n, n)),
            Some((least, "")) => least.parse().ok().map(|n| (n, u32::MAX)),
            Some((least, most)) => Some((least.parse().ok()?, most.parse().ok()?)),
        }
    }
}

/// What is to match behind a part.
type Then<'a> = &'a mut dyn FnMut(usize, &mut u32) -> Option<bool>;

fn run(
    parts: &[Part],
    text: &[char],
    at: usize,
    patience: &mut u32,
    then: Then<'_>,
) -> Option<bool> {
    *patience = patience.checked_sub(1)?;
    let Some((part, rest)) = parts.split_first() else {
        return then(at, patience);
    };
    match part {
        Part::Start => Some(at == 0 && run(rest, text, at, patience, then)?),
        Part::End => Some(at == text.len() && run(rest, text, at, patience, then)?),
        Part::Set(ranges, none) => {
            let Some(&c) = text.get(at) else {
                return Some(false);
            };
            let is_in = ranges.iter().any(|&(from, to)| (from..=to).contains(&c));
            Some(is_in != *none && run(rest, text, at + 1, patience, then)?)
        }
        Part::Group(ways) => {
            for way in ways {
                let mut go_on = |at: usize, patience: &mut u32| run(rest, text, at, patience, then);
                if run(way, text, at, patience, &mut go_on)? {
                    return Some(true);
                }
            }
            Some(false)
        }
        Part::Times(part, least, most) => {
            times((part, *least, *most), rest, text, at, patience, then)
        }
    }
}

fn times(
    (part, least, most): (&Part, u32, u32),
    rest: &[Part],
    text: &[char],
    at: usize,
    patience: &mut u32,
    then: Then<'_>,
) -> Option<bool> {
    if most > 0 {
        let mut again = |next: usize, patience: &mut u32| {
            // What takes nothing would take it for ever.
            if next == at {
                return Some(false);
            }
            let left = (part, least.saturating_sub(1), most.saturating_sub(1));
            times(left, rest, text, next, patience, then)
        };
        if run(std::slice::from_ref(part), text, at, patience, &mut again)? {
            return Some(true);
        }
    }
    if least > 0 {
        return Some(false);
    }
    run(rest, text, at, patience, then)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_of_codes_are_told() {
        let gtin = r"^(?:\d{8}|\d{12}|\d{13}|\d{14})$";
        for (pattern, text, expected) in [
            (gtin, "12345678", Some(true)),
            (gtin, "123456789", Some(false)),
            (gtin, "4870000000001", Some(true)),
            (gtin, "487000000000a", Some(false)),
            (r"^004\d{10}$", "0041234567890", Some(true)),
            (r"^004\d{10}$", "0051234567890", Some(false)),
            (r"\d+", "a1", Some(true)),
            (r"^[A-Za-z-]{2,3}$", "k-Z", Some(true)),
            (r"^[^0-9]*$", "a1", Some(false)),
            (r"^a?b*c$", "bbbc", Some(true)),
            (r"^(a|bc)+$", "abca", Some(true)),
            (r"^(a|bc)+$", "abb", Some(false)),
            (r"^[\d.]+$", "1.5", Some(true)),
            ("", "anything", Some(true)),
            (r"(?=a)", "a", None),
            (r"\p{L}", "a", None),
            ("[", "a", None),
            ("a)", "a", None),
            ("*", "a", None),
            (r"^(a*)*$", "aaab", Some(false)),
        ] {
            assert_eq!(matches(pattern, text), expected, "{pattern} on {text}");
        }
    }

    #[test]
    fn a_pattern_that_takes_for_ever_is_given_up() {
        let text = "a".repeat(60);
        assert_eq!(matches(r"^(a|a)*b$", &text), None);
    }
}
