//! Barcodes in pictures, for browsers that cannot read them: the reading itself is rxing's.

use crate::photo::Grey;
use rxing::common::HybridBinarizer;
use rxing::multi::{GenericMultipleBarcodeReader, MultipleBarcodeReader};
use rxing::{
    BarcodeFormat, BinaryBitmap, DecodeHints, Luma8LuminanceSource, MultiUseMultiFormatReader,
    RXingResult,
};

/// The sorts of codes that goods carry and the list of barcodes understands. UPC-E is not among them: the bars of half an EAN-13 often
/// pass for one, and a wrong code costs more than a code that has to be typed.
const SORTS: [BarcodeFormat; 7] = [
    BarcodeFormat::EAN_13,
    BarcodeFormat::EAN_8,
    BarcodeFormat::UPC_A,
    BarcodeFormat::ITF,
    BarcodeFormat::CODE_128,
    BarcodeFormat::DATA_MATRIX,
    BarcodeFormat::QR_CODE,
];
/// ITF has neither a check digit of its own nor a clear end: only cases of goods (ITF-14) are read.
const ITF_LENGTH: u32 = 14;
/// Smaller pictures are not made smaller, in pixels of the long side.
const SMALL: usize = 640;

/// The texts of the codes in a picture. A `thorough` look takes several times as long: where nothing is found, the picture is made
/// smaller and turned as well. It is for photos; a camera shows the next picture at once.
pub fn codes(picture: &Grey, thorough: bool) -> Vec<String> {
    let found = read(picture);
    if !found.is_empty() || !thorough {
        return found;
    }
    // Bars that are blurred or noisy are clear from further away.
    let smaller = half(picture);
    let found = smaller.as_ref().map(read).unwrap_or_default();
    if !found.is_empty() {
        return found;
    }
    // Upright and lying bars are found by then, and those that lean a little.
    read(&turned(picture))
}

fn read(picture: &Grey) -> Vec<String> {
    let (width, shades) = picture.parts();
    let lines = shades.len() / width;
    let Ok(source) = Luma8LuminanceSource::new(shades.to_vec(), width as u32, lines as u32) else {
        return Vec::new();
    };
    let mut picture = BinaryBitmap::new(HybridBinarizer::new(source));
    let hints = DecodeHints {
        PossibleFormats: Some(SORTS.into_iter().collect()),
        TryHarder: Some(true),
        AllowedLengths: Some(vec![ITF_LENGTH]),
        // Element strings keep what parts them.
        AssumeGs1: Some(true),
        ..DecodeHints::default()
    };
    let mut reader = GenericMultipleBarcodeReader::new(MultiUseMultiFormatReader::default());
    let found = reader.decode_multiple_with_hints(&mut picture, &hints);
    let mut texts = Vec::new();
    for text in found.unwrap_or_default().iter().map(RXingResult::getText) {
        if !texts.iter().any(|known| known == text) {
            texts.push(text.to_owned());
        }
    }
    texts
}

/// The picture with half as many pixels on each side; `None` where it is small already.
fn half(picture: &Grey) -> Option<Grey> {
    let (width, shades) = picture.parts();
    if width.max(shades.len() / width) <= SMALL {
        return None;
    }
    let lines: Vec<&[u8]> = shades.chunks_exact(width).collect();
    let mut smaller = Vec::with_capacity(shades.len() / 4);
    for pair in lines.chunks_exact(2) {
        let squares = pair[0].chunks_exact(2).zip(pair[1].chunks_exact(2));
        smaller.extend(squares.map(|(above, below)| {
            let sum: u16 = above
                .iter()
                .chain(below)
                .map(|&shade| u16::from(shade))
                .sum();
            (sum / 4) as u8
        }));
    }
    Grey::new(width / 2, smaller)
}

/// The picture turned by an eighth of a circle, on white. Each shade is mixed of the four around its place: thin bars stay.
fn turned(picture: &Grey) -> Grey {
    const EIGHTH: f32 = std::f32::consts::FRAC_1_SQRT_2;
    let (width, shades) = picture.parts();
    let (wide, tall) = (width as f32, (shades.len() / width) as f32);
    let side = ((wide + tall) * EIGHTH) as usize;
    let middle = side as f32 / 2.0;
    let shade = |across: f32, down: f32| -> u8 {
        let (x, y) = (across + down + wide / 2.0, down - across + tall / 2.0);
        if x < 0.0 || y < 0.0 || x >= wide - 1.0 || y >= tall - 1.0 {
            return u8::MAX;
        }
        let at = y as usize * width + x as usize;
        let one = |at: usize| shades.get(at).copied().map_or(255.0, f32::from);
        let between = |at: usize| one(at) + (one(at + 1) - one(at)) * x.fract();
        let (above, below) = (between(at), between(at + width));
        (above + (below - above) * y.fract()) as u8
    };
    let place = |at: usize| (at as f32 - middle) * EIGHTH;
    let square = (0..side).flat_map(|y| (0..side).map(move |x| (x, y)));
    let square = square.map(|(x, y)| shade(place(x), place(y))).collect();
    Grey::new(side, square).unwrap_or_else(|| picture.clone())
}
