//! XML that is walked over while it is unzipped: a large sheet is never in memory as a whole.

use super::package::{Stream, in_utf8};
use super::xml::{Piece, Scanner};
use crate::template::Damage;

/// How much is unzipped at once: more than the 32 KB that deflate looks back, little enough for a processor's cache.
const CHUNK: usize = 256 << 10;

/// The longest piece that is worth its memory: a cell's text has at most 100 KB.
const LONGEST: usize = 16 << 20;

/// Whether to go on.
pub(super) type Flow = std::ops::ControlFlow<()>;

/// What wants to see the pieces of a part.
pub(super) trait Visitor {
    /// The next piece.
    fn piece(&mut self, piece: Piece<'_>) -> Result<Flow, Damage>;

    /// What follows, before it is cut into pieces: takes what it knows how to read at once, and tells how much that was.
    fn glance(&mut self, rest: &[u8]) -> Result<(usize, Flow), Damage>;
}

/// Shows all pieces of a part, in order, until one is enough: tells whether one was.
pub(super) fn walk(mut stream: Stream<'_>, visitor: &mut impl Visitor) -> Result<Flow, Damage> {
    let mut buffer = vec![0; CHUNK];
    let mut filled = 0;
    let mut first = true;
    loop {
        let more = fill(&mut stream, &mut buffer, &mut filled)?;
        if std::mem::take(&mut first)
            && matches!(buffer.get(..2), Some([0xFF, 0xFE] | [0xFE, 0xFF]))
        {
            // Rare, and needed as a whole to be read as text.
            while filled == buffer.len() {
                widen(&mut buffer)?;
                fill(&mut stream, &mut buffer, &mut filled)?;
            }
            buffer.truncate(filled);
            buffer = in_utf8(buffer);
            filled = buffer.len();
            // So that the end is seen as the end.
            buffer.push(0);
        }
        let bytes = buffer.get(..filled).unwrap_or_default();
        let mut scanner = Scanner::new(bytes);
        loop {
            let rest = bytes.get(scanner.rest()..).unwrap_or_default();
            let (length, flow) = visitor.glance(rest)?;
            scanner.pass(length);
            if flow.is_break() {
                return Ok(flow);
            }
            let Some(piece) = scanner.next() else { break };
            let flow = visitor.piece(piece)?;
            if flow.is_break() {
                return Ok(flow);
            }
        }
        let rest = scanner.rest();
        let tail = bytes.get(rest..).unwrap_or_default();
        if !more {
            let blank = tail.trim_ascii().is_empty();
            return if blank {
                Ok(Flow::Continue(()))
            } else {
                Err(Damage::BrokenWorkbook)
            };
        }
        buffer.copy_within(rest..filled, 0);
        filled -= rest;
        if rest == 0 {
            // One piece that is longer than the window: twice as much, so that it is not gone through too often.
            widen(&mut buffer)?;
        }
    }
}

fn widen(buffer: &mut Vec<u8>) -> Result<(), Damage> {
    if buffer.len() >= LONGEST {
        return Err(Damage::TooLarge);
    }
    buffer.resize(buffer.len() * 2, 0);
    Ok(())
}

/// Fills the buffer to its end; tells whether there may be more.
fn fill(stream: &mut Stream<'_>, buffer: &mut [u8], filled: &mut usize) -> Result<bool, Damage> {
    while *filled < buffer.len() {
        match stream.read(buffer.get_mut(*filled..).unwrap_or_default())? {
            0 => return Ok(false),
            more => *filled += more,
        }
    }
    Ok(true)
}
