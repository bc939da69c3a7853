//! What the first bytes of a photo or a document tell.
use nct_ready::photo::{Format, Look, MOST_BYTES, Problem, document, format, photo};
use proptest::prelude::*;

fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR".to_vec();
    bytes.extend(width.to_be_bytes());
    bytes.extend(height.to_be_bytes());
    bytes.extend(b"\x08\x02\0\0\0");
    bytes
}

fn jpeg(width: u16, height: u16, frame: u8) -> Vec<u8> {
    let mut bytes = b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x48\0\x48\0\0".to_vec();
    // A preview within the camera's notes has a size of its own; it is not the picture's.
    let small = b"\xff\xd8\xff\xc0\0\x11\x08\0\x10\0\x10\x03";
    bytes.extend([0xff, 0xe1]);
    bytes.extend((small.len() as u16 + 2).to_be_bytes());
    bytes.extend(small);
    // A table whose marker stands among those of frames, and filling bytes.
    bytes.extend(b"\xff\xc4\0\x04\0\0\xff\xff\xff");
    bytes.extend([frame, 0, 17, 8]);
    bytes.extend(height.to_be_bytes());
    bytes.extend(width.to_be_bytes());
    bytes.extend(b"\x03\xff\xda\0\x02picture\xff\xd9");
    bytes
}

fn look(bytes: &[u8]) -> Look {
    photo(bytes, bytes.len() as u64)
}

#[test]
fn formats_are_told_by_their_first_bytes() {
    for (bytes, expected) in [
        (&jpeg(1, 1, 0xc0)[..], Format::Jpeg),
        (&png(1, 1), Format::Png),
        (b"RIFF\0\0\0\0WEBPVP8 ", Format::Webp),
        (b"RIFF\0\0\0\0WAVE", Format::Other),
        (b"GIF89a", Format::Gif),
        (b"\0\0\0\x18ftypheic\0\0", Format::Heic),
        (b"\0\0\0\x18ftypmif1\0\0", Format::Heic),
        (b"\0\0\0\x18ftypavif\0\0", Format::Avif),
        (b"\0\0\0\x18ftypmp42\0\0", Format::Other),
        (b"BM\0\0", Format::Bmp),
        (b"II*\0", Format::Tiff),
        (b"%PDF-1.7\n", Format::Pdf),
        (b"\xef\xbb\xbf%PDF-1.4", Format::Pdf),
        (b"<?xml version='1.0'?><svg xmlns=''>", Format::Svg),
        (b"<!doctype html>", Format::Other),
        (b"", Format::Other),
    ] {
        assert_eq!(format(bytes), expected, "{bytes:?}");
    }
}

#[test]
fn the_long_side_has_800_pixels() {
    for (bytes, size, problems) in [
        (png(800, 1), Some((800, 1)), vec![]),
        (png(1, 800), Some((1, 800)), vec![]),
        (
            png(799, 799),
            Some((799, 799)),
            vec![Problem::TooSmall { pixels: 799 }],
        ),
        (png(0, 900), None, vec![Problem::Damaged]),
        (jpeg(4032, 3024, 0xc0), Some((4032, 3024)), vec![]),
        (
            jpeg(640, 480, 0xc2),
            Some((640, 480)),
            vec![Problem::TooSmall { pixels: 640 }],
        ),
        (jpeg(900, 10, 0xcf), Some((900, 10)), vec![]),
    ] {
        let found = look(&bytes);
        assert_eq!((found.size, found.problems), (size, problems));
    }
    // A file that was cut off before its size is told.
    let whole = jpeg(900, 900, 0xc0);
    assert_eq!(look(&whole[..40]).problems, [Problem::Damaged]);
    assert_eq!(look(b"\xff\xd8\xff").problems, [Problem::Damaged]);
    assert_eq!(look(b"GIF89a").problems, [Problem::Format(Format::Gif)]);
    assert_eq!(look(b"").problems, [Problem::Empty]);
}

#[test]
fn a_file_has_five_megabytes_at_most() {
    let picture = png(900, 900);
    assert_eq!(photo(&picture, MOST_BYTES).problems, []);
    let bytes = MOST_BYTES + 1;
    assert_eq!(
        photo(&picture, bytes).problems,
        [Problem::TooLarge { bytes }]
    );
    let heic = photo(b"\0\0\0\x18ftypheic", bytes).problems;
    assert_eq!(
        heic,
        [Problem::TooLarge { bytes }, Problem::Format(Format::Heic)]
    );
}

#[test]
fn a_document_is_a_whole_pdf() {
    let whole = b"%PDF-1.4 something trailer startxref 0 %%EOF\n";
    let found = |bytes: &[u8]| document(bytes, bytes.len() as u64).problems;
    assert_eq!(found(whole), []);
    assert_eq!(found(&whole[..20]), [Problem::Damaged]);
    assert_eq!(found(&png(900, 900)), [Problem::Format(Format::Png)]);
    assert_eq!(found(b""), [Problem::Empty]);
    // Only the beginning was read: nobody can say.
    assert_eq!(document(&whole[..20], 4000).problems, []);
    let bytes = MOST_BYTES + 1;
    assert_eq!(
        document(whole, bytes).problems,
        [Problem::TooLarge { bytes }]
    );
}

proptest! {
    #[test]
    fn any_bytes_are_looked_at(bytes in proptest::collection::vec(any::<u8>(), 0..400), head in 0..6_usize) {
        let heads: [&[u8]; 6] = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n\0\0\0\x0dIHDR", b"%PDF-", b"RIFF", b"\0\0\0\0ftyp"];
        let bytes = [heads[head], &bytes].concat();
        let found = look(&bytes);
        prop_assert_eq!(found.format, format(&bytes));
        prop_assert!(found.size.is_none() || matches!(found.format, Format::Jpeg | Format::Png));
        let _ = document(&bytes, bytes.len() as u64);
    }

    #[test]
    fn a_size_is_read_as_it_was_written(width in 1..u16::MAX, height in 1..u16::MAX, frame in prop::sample::select(vec![0xc0_u8, 0xc1, 0xc2, 0xc9])) {
        let size = Some((u32::from(width), u32::from(height)));
        prop_assert_eq!(look(&jpeg(width, height, frame)).size, size);
        prop_assert_eq!(look(&png(width.into(), height.into())).size, size);
    }
}
