//! What the rules for photos say, in English.

use crate::rules::PhotoCode as Code;
use crate::text::Words;

pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::P001 => &Words {
            title: "Empty file",
            message: "The file is empty: it has no bytes. Choose it again.",
            help: "Copy the photo again. If it lies in a cloud, download it to the device first.",
        },
        Code::P002 => &Words {
            title: "Not a photo",
            message: "There is no photo inside the file. The catalog takes JPG and PNG.",
            help: "Choose a picture of the product, a JPG or PNG file.",
        },
        Code::P003 => &Words {
            title: "A format the catalog does not take",
            message: "This is {found}, and the catalog takes only JPG and PNG. Save the photo as JPG.",
            help: "Convert the photo to JPG on the page “Prepare” or in any program for pictures.",
        },
        Code::P004 => &Words {
            title: "The name of another format",
            message: "The name ends in “.{found}”, and the content is “.{expected}”. Rename the file.",
            help: "Give the file the ending that fits its content.",
        },
        Code::P005 => &Words {
            title: "Damaged file",
            message: "The file begins as {found}, but the picture's size cannot be found in it. It is damaged.",
            help: "Copy the photo again from the phone or camera, or take it anew.",
        },
        Code::P006 => &Words {
            title: "The photo is cut off",
            message: "The {found} file is cut off: the lower part of the picture is missing. Copy it again.",
            help: "Copy or download the photo again, and wait for the end.",
        },
        Code::P011 => &Words {
            title: "Picture too small",
            message: "It measures {found}, and the long side has to be at least 800 pixels. Take it larger.",
            help: "Use the original photo, not one from a messenger, or take it anew. A stretched picture does not become readable.",
        },
        Code::P012 => &Words {
            title: "File larger than 5 MB",
            message: "The file has {size} MB, and the catalog takes up to {most} MB. Make the photo smaller.",
            help: "Make the photo smaller on the page “Prepare”: a long side of 2000 pixels is enough.",
        },
        Code::P021 => &Words {
            title: "Turned by a note of the camera",
            message: "The picture lies on its side or is mirrored, and only a note of the camera (EXIF) sets it right. Turn it.",
            help: "Save the photo anew on the page “Prepare”, or turn it in a program for pictures and save it.",
        },
        Code::P022 => &Words {
            title: "Tells where it was taken",
            message: "The file tells where the photo was taken: {found}. Everybody sees the card. Remove these data.",
            help: "Remove the data of the camera on the page “Prepare”: the picture itself stays as it is.",
        },
        Code::P023 => &Words {
            title: "Data about the picture",
            message: "With the picture the file tells: {list}. This can be removed.",
            help: "Remove the data on the page “Prepare” if they are not for others.",
        },
        Code::P031 => &Words {
            title: "The same photo again",
            message: "The same picture is there already: {list}. Keep one.",
            help: "Take the other away, or put a picture of another side in its place.",
        },
        Code::P032 => &Words {
            title: "No photo of the front",
            message: "State procurement needs a photo of the front, and there is none. Add it, or state the view of one of the photos.",
            help: "Take the product from the front so that its label can be read.",
        },
        Code::P033 => &Words {
            title: "No photo of the back",
            message: "State procurement needs a photo of the back, and there is none. Add it, or state the view of one of the photos.",
            help: "Take the product from the back, where contents and barcode usually stand.",
        },
        Code::P041 => &Words {
            title: "The picture may be blurred",
            message: "No sharp edges can be seen: the picture may be blurred. Look whether the label can be read.",
            help: "If it cannot be read, wipe the lens, add light and take the photo anew.",
        },
        Code::P042 => &Words {
            title: "The picture is almost empty",
            message: "Almost all of the picture is one shade: the product cannot be seen or is very small. Look at it.",
            help: "Take the product so that it fills most of the picture.",
        },
    }
}

/// The message where a finding does not bring what the first one needs.
pub(in crate::text) const fn unsure(code: Code) -> Option<&'static str> {
    match code {
        Code::P022 => Some(
            "The file tells where the photo was taken. Everybody sees the card. Remove these data.",
        ),
        Code::P023 => Some(
            "With the picture the file holds notes of programs or of the camera. They can be removed.",
        ),
        _ => None,
    }
}
