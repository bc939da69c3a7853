//! The rules for photos: their cases, their words, and what holds for any bytes.
#[path = "support/photos.rs"]
mod photos;

use nct_ready::photo::{Archive, Format, Grey, View, inspect, stripped};
use nct_ready::rules::PHOTO_RULES;
use nct_ready::text::{Locale, help, message, title};
use photos::{file, found};
use proptest::prelude::*;

#[test]
fn every_rule_finds_what_its_cases_say() {
    let mut wrong = Vec::new();
    for rule in PHOTO_RULES {
        let (id, cases) = (rule.code.id(), rule.cases());
        assert!(!cases.hits.is_empty() && !cases.misses.is_empty(), "{id}");
        for (all, expected) in [(cases.hits, true), (cases.misses, false)] {
            for case in all {
                assert_eq!(case.contains('*'), expected, "{id} {case}");
                let found = found(case);
                if found.iter().any(|finding| finding.rule == rule.meta()) != expected {
                    wrong.push(format!("{id} {case:?}: {found:?}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_is_filled_in_every_language() {
    let mut titles = Vec::new();
    for rule in PHOTO_RULES {
        for locale in Locale::ALL {
            let (title, help) = (title(rule.code, locale), help(rule.code, locale));
            let what = format!("{} {}", rule.code.id(), locale.tag());
            assert!(
                title.chars().count() <= 45 && !title.ends_with('.'),
                "{what}"
            );
            titles.push(title);
            for case in rule.cases().hits {
                let found = found(case);
                let finding = found.iter().find(|finding| finding.rule == rule.meta());
                let text = message(finding.expect("a finding"), locale);
                assert_ne!(
                    text,
                    [title, ". ", help].concat(),
                    "{what}: a fact is missing"
                );
                for text in [&text, help] {
                    assert!(!text.contains(['{', '}', '!']), "{what}: {text}");
                    assert!(
                        !text.contains("  ") && !text.contains(".."),
                        "{what}: {text}"
                    );
                    assert!(text.ends_with('.'), "{what}: {text}");
                }
            }
        }
    }
    let all = titles.len();
    titles.sort_unstable();
    titles.dedup();
    assert_eq!(titles.len(), all, "two rules share a title");
}

#[test]
fn messages_say_what_was_found() {
    for (case, id, expected) in [
        (
            "a.jpg jpeg 799x600",
            "p011",
            "Размер 799×600, а длинная сторона должна быть не меньше 800 пикселей. Снимите крупнее.",
        ),
        (
            "a.jpg jpeg heavy",
            "p012",
            "Файл 5,01 МБ, а каталог принимает до 5 МБ. Уменьшите фото.",
        ),
        (
            "a.jpg jpeg gps",
            "p022",
            "В файле записано место съёмки: 43.2383, 76.9455. Карточку видят все. Уберите эти данные.",
        ),
        (
            "a.jpg jpeg camera",
            "p023",
            "Вместе со снимком в файле записано: «Apple», «iPhone 13». Эти сведения можно убрать.",
        ),
        (
            "a.jpg heic",
            "p003",
            "Это HEIC, а каталог принимает только JPG и PNG. Сохраните фото как JPG.",
        ),
    ] {
        let found = found(case);
        let finding = found.iter().find(|finding| finding.rule.code.id() == id);
        assert_eq!(message(finding.expect(case), Locale::Ru), expected);
    }
}

#[test]
fn sizes_are_read_from_every_sort_of_photo() {
    for (line, format) in [
        ("a jpeg 1200x901", Format::Jpeg),
        ("a png 1200x901", Format::Png),
        ("a webp 1200x901", Format::Webp),
        ("a heic 1200x901", Format::Heic),
        ("a avif 1200x901", Format::Avif),
        ("a gif 1200x901", Format::Gif),
        ("a bmp 1200x901", Format::Bmp),
        ("a tiff 1200x901", Format::Tiff),
    ] {
        let photo = inspect(&file(line));
        assert_eq!(
            (photo.format, photo.size),
            (format, Some((1200, 901))),
            "{line}"
        );
        assert!(photo.whole, "{line}");
    }
    // As it is shown, not as it lies.
    assert_eq!(
        inspect(&file("a jpeg 1200x900 turned")).size,
        Some((900, 1200))
    );
    assert_eq!(
        inspect(&file("a jpeg 1200x900 mirrored")).size,
        Some((1200, 900))
    );
    // The two simple sorts of WebP.
    let lossy = b"RIFF\0\0\0\0WEBPVP8 \x0a\0\0\0\x30\x01\0\x9d\x01\x2a\xb0\x04\x85\x03";
    assert_eq!(inspect(lossy).size, Some((1200, 901)));
    let sides = (1199_u32 + (900 << 14)).to_le_bytes();
    let exact = [&b"RIFF\0\0\0\0WEBPVP8L\x05\0\0\0\x2f"[..], &sides].concat();
    assert_eq!(inspect(&exact).size, Some((1200, 901)));
}

#[test]
fn stripping_takes_private_data_and_leaves_the_picture() {
    for format in ["jpeg", "png", "webp"] {
        let plain = file(&format!("a {format} 1200x900"));
        let told = file(&format!("a {format} 1200x900 gps owner camera words xmp"));
        assert!(plain.len() < told.len());
        let clean = stripped(&told).expect(format);
        // Another first chunk says that nothing follows.
        assert_eq!(clean, plain, "{format}");
        assert_eq!(stripped(&clean).as_ref(), Some(&clean), "{format}");
        assert_eq!(inspect(&told).content, inspect(&plain).content);
        // A turned photo stays turned, and tells nothing else.
        let turned = stripped(&file(&format!("a {format} 1200x900 turned gps"))).expect(format);
        let photo = inspect(&turned);
        assert_eq!((photo.orientation, photo.has_place), (6, false), "{format}");
        assert_eq!(stripped(&turned).as_ref(), Some(&turned), "{format}");
        // What is cut off stays as it is.
        assert_eq!(stripped(&file(&format!("a {format} 1200x900 cut"))), None);
    }
    // Phones add films and second pictures behind the end.
    let plain = file("a jpeg 1200x900");
    let more = [&plain[..], b"\xff\xd8a second one with a place\xff\xd9"].concat();
    assert_eq!(stripped(&more), Some(plain));
    for other in ["heic", "gif", "pdf", "nothing"] {
        assert_eq!(stripped(&file(&format!("a {other}"))), None);
    }
}

#[test]
fn fields_of_a_stripped_png_have_their_sum() {
    let turned = stripped(&file("a png 1200x900 turned")).expect("a photo");
    let at = turned
        .windows(4)
        .position(|name| name == b"eXIf")
        .expect("fields");
    let sum = crc32(&turned[at..at + 4 + 26]);
    assert_eq!(turned[at + 30..at + 34], sum.to_be_bytes());
    assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
}

/// Bit by bit, from the other end than the source does it.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(byte.reverse_bits()) << 24;
        for _ in 0..8 {
            sum = if sum >> 31 == 1 {
                sum << 1 ^ 0x04c1_1db7
            } else {
                sum << 1
            };
        }
    }
    !sum.reverse_bits()
}

#[test]
fn names_tell_views() {
    use View::{Back, Bottom, Front, Left, Right, Top};
    for (name, expected) in [
        ("front.jpg", Some(Front)),
        ("5449000000996_BACK.JPG", Some(Back)),
        ("Вид спереди.jpg", Some(Front)),
        ("чай сзади 2.png", Some(Back)),
        ("лицевая сторона.jpg", Some(Front)),
        ("оборотная.jpg", Some(Back)),
        ("алдынан.jpg", Some(Front)),
        ("шай артынан.jpg", Some(Back)),
        ("сол жағынан.jpg", Some(Left)),
        ("оң жағы.jpg", Some(Right)),
        ("сверху.jpg", Some(Top)),
        ("үстінен.jpg", Some(Top)),
        ("bottom.png", Some(Bottom)),
        ("астынан.jpg", Some(Bottom)),
        ("5449000000996_1.jpg", Some(Front)),
        ("5449000000996 (2).jpg", Some(Back)),
        ("5449000000996-6.jpg", Some(Bottom)),
        ("5449000000996-7.jpg", None),
        ("5449000000996_0.jpg", None),
        ("5449000000991.jpg", None),
        ("IMG_20260501_12.jpg", None),
        ("background.jpg", None),
        ("topping.jpg", None),
        ("лимонад.jpg", None),
        ("соль.jpg", None),
        ("зелёный чай.jpg", None),
        ("", None),
        ("1", None),
        ("ы", None),
    ] {
        assert_eq!(View::of_name(name), expected, "{name}");
    }
    for view in View::ALL {
        assert_eq!(View::from_id(view.id()), Some(view));
    }
}

#[test]
fn a_picture_has_as_many_pixels_as_its_width_needs() {
    assert!(Grey::new(0, vec![]).is_none());
    assert!(Grey::new(16, vec![0; 257]).is_none());
    assert!(Grey::new(15, vec![0; 225]).is_none());
    assert!(Grey::new(16, vec![0; 256]).is_some_and(|grey| grey.is_empty()));
    assert!(Grey::of_colours(16, &[0; 1024]).is_some());
    assert!(Grey::of_colours(16, &[0; 1021]).is_some_and(|grey| !grey.is_blurred()));
}

#[test]
fn an_archive_is_read_by_others() {
    let files = [
        ("чай, спереди.jpg", &b"first"[..]),
        ("чай, спереди.jpg", b""),
        ("b", b"third"),
    ];
    let mut archive = Archive::default();
    let mut bytes = Vec::new();
    for (name, content) in files {
        bytes.extend(archive.before(name, content));
        bytes.extend(content);
    }
    bytes.extend(archive.end());
    let mut read = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("an archive");
    let mut found = Vec::new();
    for at in 0..read.len() {
        let mut file = read.by_index(at).expect("a file");
        let mut content = String::new();
        // Reading to the end compares the sum.
        std::io::Read::read_to_string(&mut file, &mut content).expect("its bytes");
        let name = file.name().expect("UTF-8").into_owned();
        found.push((name, content));
    }
    let expected = [
        ("чай, спереди.jpg", "first"),
        ("чай, спереди (2).jpg", ""),
        ("b", "third"),
    ];
    assert_eq!(
        found,
        expected.map(|(name, content)| (name.to_owned(), content.to_owned()))
    );
}

/// Photos with everything in them.
const LINES: [&str; 6] = [
    "a jpeg 1200x900 gps owner camera words xmp turned",
    "a png 1200x900 gps owner words turned",
    "a webp 1200x900 gps xmp turned",
    "a heic 1200x900 gps",
    "a avif 1200x900 owner",
    "a tiff 1200x900",
];

proptest! {
    #[test]
    fn any_bytes_are_inspected(bytes in proptest::collection::vec(any::<u8>(), 0..300), head in 0..8_usize) {
        let heads: [&[u8]; 8] = [b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"II*\0\x08\0\0\0", b"RIFF\x40\0\0\0WEBP", b"\0\0\0\x10ftypheic\0\0\0\0", b"\xff\xd8\xff\xe1\0\x40Exif\0\0MM\0*\0\0\0\x08", b"GIF89a"];
        let bytes = [heads[head], &bytes].concat();
        let photo = inspect(&bytes);
        prop_assert_eq!(photo.bytes, bytes.len() as u64);
        if let Some(clean) = stripped(&bytes) {
            prop_assert!(clean.len() <= bytes.len() + 40);
            prop_assert_eq!(stripped(&clean), Some(clean.clone()));
        }
    }

    #[test]
    fn damaged_photos_are_inspected_and_stripped_once(line in 0..LINES.len(), at in any::<prop::sample::Index>(), with in any::<u8>(), end in any::<prop::sample::Index>(), cut in any::<bool>()) {
        let mut bytes = file(LINES[line]);
        let place = at.index(bytes.len());
        bytes[place] = with;
        if cut {
            bytes.truncate(end.index(bytes.len()));
        }
        let before = inspect(&bytes);
        if let Some(clean) = stripped(&bytes) {
            let after = inspect(&clean);
            prop_assert_eq!(after.size, before.size);
            prop_assert_eq!(after.orientation, before.orientation);
            prop_assert!(after.names.is_empty() && !after.has_place && !after.described);
            prop_assert_eq!(stripped(&clean), Some(clean.clone()));
        }
    }

    #[test]
    fn any_name_tells_at_most_one_view(name in "\\PC{0,40}") {
        let _ = View::of_name(&name);
    }
}
