//! The words of the part with photos, in English.

use crate::text::prepare::{PhotosPhrases, PhotosUi};

pub(in crate::text) static UI: PhotosUi = PhotosUi {
    title: "Photos of the product",
    lead: "The catalog takes JPG and PNG: long side from 800 pixels, up to 5 MB. Other photos can be mended here, and none is sent anywhere.",
    choose: "Choose photos",
    drop: "or drop them here",
    procurement: "Card for state procurement",
    procurement_hint: "Photos of front and back are needed.",
    list: "Photos",
    view: "View",
    no_view: "View not stated",
    view_front: "Front",
    view_back: "Back",
    view_left: "Left",
    view_right: "Right",
    view_top: "Top",
    view_bottom: "Bottom",
    waiting: "Being checked",
    mending: "Being mended",
    good: "Format and size fit",
    refused: "The catalog does not take it",
    mended: "Mended: format and size fit",
    not_mended: "It could not be mended here. Save the photo as JPG in another program.",
    not_opened: "This browser does not show such pictures. On an iPhone: “Settings”, “Camera”, “Formats”, “Most Compatible”.",
    mend: "Mend",
    mend_all: "Mend all that can be",
    save: "Save as an archive",
    save_hint: "The archive gets the photos that fit. Your own files stay as they are.",
    not_saved: "The archive could not be saved. Try again.",
    megabytes: "MB",
    kilobytes: "KB",
    codes: "Barcodes on the photos",
    codes_hint: "Codes on the pictures go to the list of barcodes, as if you had typed them.",
    read_codes: "Read the barcodes",
    reading: "The barcodes are being read…",
    no_codes: "No barcode was found on these photos. Take the code large and without glare.",
    no_reader: "This browser does not read barcodes from pictures. Open the page in Chrome on an Android phone, or type the codes into the list.",
    to_list: "Check them in the list of barcodes",
    phrases: PhotosPhrases {
        mend: |name| ["Mend: ", name].concat(),
        remove: |name| ["Remove: ", name].concat(),
        summary: |[all, ready, waiting]| {
            let rest = match waiting {
                0 => String::new(),
                _ => format!(" Being checked: {waiting}."),
            };
            format!("Photos: {all}. They fit: {ready}.{rest}")
        },
        saved: |n| format!("The archive is saved. Photos in it: {n}."),
    },
};
