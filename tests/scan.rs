//! Barcodes in pictures: drawn here, bar by bar, and made as bad as photos are.

#![cfg(feature = "scan")]

use nct_ready::photo::Grey;
use nct_ready::scan::codes;
use proptest::prelude::*;
use rxing::datamatrix::DataMatrixWriter;
use rxing::{BarcodeFormat, EncodeHints, Writer};

/// A picture in the making: shades on a ground.
#[derive(Clone)]
struct Paper {
    width: usize,
    shades: Vec<u8>,
}

impl Paper {
    fn new(width: usize, height: usize) -> Self {
        // Not plain: a slope of light across.
        let shade = |at: usize| (200 + (at % width) * 40 / width) as u8;
        let shades = (0..width * height).map(shade).collect();
        Self { width, shades }
    }

    /// Draws modules of so many pixels beside each other, with their quiet zone.
    fn bars(
        mut self,
        modules: &str,
        (left, top): (usize, usize),
        module: usize,
        tall: usize,
    ) -> Self {
        for y in top..top + tall {
            for (at, bar) in modules.bytes().enumerate() {
                let start = y * self.width + left + at * module;
                self.shades[start..start + module].fill(if bar == b'1' { 30 } else { 230 });
            }
        }
        self
    }

    /// Turned about its middle by so many degrees.
    fn turned(&self, degrees: f32) -> Self {
        let (sin, cos) = degrees.to_radians().sin_cos();
        let height = self.shades.len() / self.width;
        let middle = (self.width as f32 / 2.0, height as f32 / 2.0);
        let mut shades = Vec::with_capacity(self.shades.len());
        for y in 0..height {
            for x in 0..self.width {
                let (dx, dy) = (x as f32 - middle.0, y as f32 - middle.1);
                let from = (
                    dx * cos + dy * sin + middle.0,
                    dy * cos - dx * sin + middle.1,
                );
                let inside = from.0 >= 0.0 && from.1 >= 0.0 && (from.0 as usize) < self.width;
                let at = from.1 as usize * self.width + from.0 as usize;
                shades.push(
                    self.shades
                        .get(at)
                        .filter(|_| inside)
                        .copied()
                        .unwrap_or(210),
                );
            }
        }
        Self { shades, ..*self }
    }

    /// Each shade becomes the middle of those around it, so many to each side.
    fn blurred(&self, reach: usize) -> Self {
        let line = |shades: &[u8]| -> Vec<u8> {
            let around =
                |at: usize| &shades[at.saturating_sub(reach)..(at + reach + 1).min(shades.len())];
            let mean = |part: &[u8]| {
                (part.iter().map(|&one| u32::from(one)).sum::<u32>() / part.len() as u32) as u8
            };
            (0..shades.len()).map(|at| mean(around(at))).collect()
        };
        let shades = self.shades.chunks(self.width).flat_map(line).collect();
        Self { shades, ..*self }
    }

    /// Noise of a dim room: each shade moved by up to so much.
    fn noisy(mut self, most: u32) -> Self {
        let mut state = 7_u32;
        for shade in &mut self.shades {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let moved = (state >> 16) % (2 * most + 1);
            *shade = (u32::from(*shade) + moved).saturating_sub(most).min(255) as u8;
        }
        self
    }

    fn read(&self) -> Vec<String> {
        let picture = Grey::new(self.width, self.shades.clone()).expect("large enough");
        codes(&picture, true)
    }
}

const LEFT: [&str; 10] = [
    "0001101", "0011001", "0010011", "0111101", "0100011", "0110001", "0101111", "0111011",
    "0110111", "0001011",
];
/// Which of the left digits are drawn with even parity, by the first digit.
const PARITY: [u8; 10] = [
    0b00_0000, 0b00_1011, 0b00_1101, 0b00_1110, 0b01_0011, 0b01_1001, 0b01_1100, 0b01_0101,
    0b01_0110, 0b01_1010,
];

fn right(digit: usize) -> String {
    LEFT[digit]
        .chars()
        .map(|bar| if bar == '1' { '0' } else { '1' })
        .collect()
}

/// EAN-13 and EAN-8 as bars (GS1 General Specifications, 5.2).
fn ean(code: &str) -> String {
    let digits: Vec<usize> = code
        .bytes()
        .map(|digit| usize::from(digit - b'0'))
        .collect();
    let (first, rest) = if digits.len() == 13 {
        (digits[0], &digits[1..])
    } else {
        (0, &digits[..])
    };
    let half = rest.len() / 2;
    let mut bars = String::from("101");
    for (at, &digit) in rest[..half].iter().enumerate() {
        let even = half == 6 && PARITY[first] >> (5 - at) & 1 == 1;
        let bar = if even {
            right(digit).chars().rev().collect()
        } else {
            LEFT[digit].to_owned()
        };
        bars.push_str(&bar);
    }
    bars.push_str("01010");
    rest[half..]
        .iter()
        .for_each(|&digit| bars.push_str(&right(digit)));
    bars.push_str("101");
    ["0".repeat(11), bars, "0".repeat(11)].concat()
}

const KAZAKH: &str = "4870206710012";

/// A label with bars of so many pixels.
fn label(module: usize) -> Paper {
    Paper::new(900, 700).bars(&ean(KAZAKH), (200, 250), module, 180)
}

#[test]
fn a_code_is_read_however_it_lies() {
    for degrees in [
        0.0, 3.0, 12.0, 33.0, 45.0, 57.0, 90.0, 135.0, 180.0, 215.0, 270.0, 315.0,
    ] {
        assert_eq!(
            label(3).turned(degrees).read(),
            [KAZAKH],
            "{degrees} degrees"
        );
    }
}

#[test]
fn a_code_is_read_on_a_bad_photo() {
    assert_eq!(label(3).blurred(1).read(), [KAZAKH]);
    assert_eq!(label(4).noisy(60).read(), [KAZAKH]);
    assert_eq!(label(4).turned(5.0).blurred(1).noisy(30).read(), [KAZAKH]);
}

#[test]
fn all_codes_of_a_picture_are_read() {
    let paper = Paper::new(1200, 900)
        .bars(&ean("5449000000996"), (60, 80), 3, 150)
        .bars(&ean(KAZAKH), (700, 600), 3, 150)
        .bars(&ean("96385074"), (100, 600), 4, 120);
    let mut found = paper.read();
    found.sort();
    assert_eq!(found, [KAZAKH, "5449000000996", "96385074"]);
}

/// What stands on medicines and shoes: an element string as GS1 DataMatrix. It begins with FNC1, and another one parts its fields.
#[test]
fn an_element_string_keeps_what_parts_it() {
    let text = "0104870206710012215A7\u{1d}17261231";
    let hints = EncodeHints {
        DataMatrixCompact: Some(true),
        Gs1Format: Some(true),
        ..EncodeHints::default()
    };
    let matrix =
        DataMatrixWriter.encode_with_hints(text, &BarcodeFormat::DATA_MATRIX, 0, 0, &hints);
    let matrix = matrix.expect("it can be drawn");
    let mut paper = Paper::new(600, 500);
    for y in 0..matrix.height() {
        let line = (0..matrix.width()).map(|x| if matrix.get(x, y) { '1' } else { '0' });
        let line = ["00", &line.collect::<String>(), "00"].concat();
        paper = paper.bars(&line, (150, 120 + y as usize * 8), 8, 8);
    }
    assert_eq!(paper.read(), [text]);
    assert_eq!(paper.turned(20.0).read(), [text]);
}

#[test]
fn a_picture_without_a_code_has_none() {
    assert_eq!(Paper::new(900, 700).read(), [""; 0]);
    assert_eq!(Paper::new(900, 700).noisy(90).read(), [""; 0]);
    // A wrong check digit is no code.
    let wrong = Paper::new(900, 700).bars(&ean("4870206710013"), (250, 250), 3, 180);
    assert_eq!(wrong.read(), [""; 0]);
}

#[test]
fn a_camera_reads_what_it_is_held_to() {
    let (width, shades) = (label(3).width, label(3).shades);
    let picture = Grey::new(width, shades).expect("large enough");
    assert_eq!(codes(&picture, false), [KAZAKH]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn any_picture_is_looked_at(width in 16_usize..200, height in 16_usize..200, seed in any::<u64>(), step in 1_u64..9) {
        let mut state = seed;
        let shades = (0..width * height).map(|_| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(step);
            // Black and white in blocks are likelier to look like a code than noise.
            if state >> 61 > 3 { 255 } else { (state >> 40) as u8 }
        });
        let picture = Grey::new(width, shades.collect()).expect("large enough");
        codes(&picture, true);
    }

    #[test]
    fn a_torn_code_is_no_other_code(from in 0_usize..113, wide in 1_usize..12, dark in any::<bool>()) {
        let mut bars = ean(KAZAKH);
        let to = (from + wide).min(bars.len());
        bars.replace_range(from..to, &if dark { "1" } else { "0" }.repeat(to - from));
        for found in Paper::new(900, 700).bars(&bars, (250, 250), 3, 180).read() {
            prop_assert_eq!(found, KAZAKH);
        }
    }
}
