//! Hints from the picture itself, made small and grey: whether it may be blurred, or show almost nothing.

/// A picture in shades of grey, line by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grey {
    width: usize,
    pixels: Vec<u8>,
}

/// What a small grey picture may mean.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// See [`Grey::is_blurred`].
    pub blurred: bool,
    /// See [`Grey::is_empty`].
    pub empty: bool,
}

/// Shades that paper, light and packing make without anything being there.
const NOTHING: u8 = 24;

impl Grey {
    /// The length of the long side at which a picture is looked at: letters of a label are a few pixels high.
    pub const SIDE: u32 = 512;
    const LEAST: usize = 16;

    /// A picture, where there are as many pixels as its width needs and enough of them to say anything.
    pub fn new(width: usize, pixels: Vec<u8>) -> Option<Self> {
        let lines = pixels.len().checked_div(width)?;
        let fits = lines * width == pixels.len();
        (fits && width >= Self::LEAST && lines >= Self::LEAST).then_some(Self { width, pixels })
    }

    /// A picture from pixels of four bytes: red, green, blue, and how solid they are.
    pub fn of_colours(width: usize, pixels: &[u8]) -> Option<Self> {
        let grey = |pixel: &[u8]| match *pixel {
            [red, green, blue, _] => {
                ((u32::from(red) * 77 + u32::from(green) * 150 + u32::from(blue) * 29) >> 8) as u8
            }
            _ => 0,
        };
        Self::new(width, pixels.chunks(4).map(grey).collect())
    }

    /// Its width and its shades, line by line.
    pub fn parts(&self) -> (usize, &[u8]) {
        (self.width, &self.pixels)
    }

    /// What it may mean.
    pub fn hints(&self) -> Hints {
        let empty = self.is_empty();
        Hints {
            blurred: !empty && self.is_blurred(),
            empty,
        }
    }

    /// The shade below which such a share of the pixels lies, in thousandths.
    fn shade(&self, thousandths: usize) -> u8 {
        let mut counts = [0_usize; 256];
        for &pixel in &self.pixels {
            counts[usize::from(pixel)] += 1;
        }
        at_share(&counts, thousandths)
    }

    /// Almost all of it is one shade.
    pub fn is_empty(&self) -> bool {
        let background = self.background();
        let other = |pixel: &&u8| pixel.abs_diff(background) > NOTHING;
        let others = self.pixels.iter().filter(other).count();
        others * 100 < self.pixels.len()
    }

    /// The middle shade of the edge around it.
    fn background(&self) -> u8 {
        let mut counts = [0_usize; 256];
        let last = self.pixels.len() / self.width - 1;
        for (line, pixels) in self.pixels.chunks(self.width).enumerate() {
            let ends = [pixels.first(), pixels.last()];
            let edge: &[u8] = if line == 0 || line == last {
                pixels
            } else {
                &[]
            };
            for &pixel in edge.iter().chain(ends.into_iter().flatten()) {
                counts[usize::from(pixel)] += 1;
            }
        }
        at_share(&counts, 500)
    }

    /// Nowhere does a shade change as quickly as at a sharp edge, although there are shades enough.
    pub fn is_blurred(&self) -> bool {
        let contrast = self.shade(990).abs_diff(self.shade(10));
        if contrast < 2 * NOTHING {
            return false;
        }
        let mut counts = [0_usize; 256];
        for line in self.pixels.chunks(self.width) {
            for pair in line.windows(2) {
                counts[usize::from(pair[0].abs_diff(pair[1]))] += 1;
            }
        }
        for (above, below) in self.pixels.iter().zip(self.pixels.iter().skip(self.width)) {
            counts[usize::from(above.abs_diff(*below))] += 1;
        }
        // Of a thousand pairs the most different one.
        u32::from(at_share(&counts, 999)) * 8 < u32::from(contrast)
    }
}

fn at_share(counts: &[usize; 256], thousandths: usize) -> u8 {
    let all: usize = counts.iter().sum();
    let mut below = 0;
    for (shade, count) in counts.iter().enumerate() {
        below += count;
        if below * 1000 > all * thousandths {
            return shade as u8;
        }
    }
    u8::MAX
}
