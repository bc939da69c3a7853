//! The words of the part about NCALayer, in English.

use crate::text::prepare::LayerUi;

pub(in crate::text) static UI: LayerUi = LayerUi {
    heading: "NCALayer",
    lead: "See whether NCALayer runs on this computer, whether it sees tokens, and whether it signs.",
    private: "The page asks this computer only (127.0.0.1), and only after you press the button.",
    connect: "Check NCALayer",
    again: "Check again",
    not_asked: "NCALayer has not been asked yet.",
    connecting: "Waiting for an answer. The browser may ask for access to the local network: allow it.",
    running: "NCALayer is running, version",
    kaztoken: "KAZTOKEN's own program (version 1.2) answers at this address, not NCALayer.",
    not_there: "NCALayer does not answer. The browser does not say why; check in this order:",
    forbidden: "The browser did not let the page reach NCALayer: access to the local network is denied for this site.",
    lost: "The connection to NCALayer broke off. See whether the program runs, and press the button again.",
    cancelled: "NCALayer's window was closed without choosing a key. Press the button again when the key is at hand.",
    no_module: "NCALayer lacks the module that is needed. Update NCALayer, or install the module from its menu.",
    refused: "NCALayer could not do it. Check key and password, and try again.",
    unknown: "NCALayer gave an answer that is not understood. Update the program and try again.",
    no_tokens: "No tokens are plugged in. Keys in files work without them.",
    modules: "Modules of NCALayer",
    module_there: "answers",
    module_missing: "not installed",
    module_unasked: "not asked yet: the test signature will tell",
    files: "A key in a file",
    show_key: "Show the key",
    sign: "Sign a test text",
    key: "The key that was chosen in NCALayer",
    subject: "Holder",
    algorithm: "Algorithm",
    valid: "Valid",
    issuer: "Issued by",
    signed: "The test text is signed",
    form: "Form",
    size: "Size, bytes",
    show_signature: "Show the signature",
    missing: [
        (
            "Start NCALayer",
            "Its icon appears near the clock. If there is no such program, install it from the authority's site.",
        ),
        (
            "Allow access to the local network",
            "Chrome asks for it from version 147 on. If you refused, press the icon left of the address and allow it.",
        ),
        (
            "Install NCALayer's certificate",
            "If the program runs, the browser may not trust its certificate: install NCALayer again and restart the browser.",
        ),
    ],
    instead: [
        (
            "Close KAZTOKEN's program",
            "It takes the same address as NCALayer.",
        ),
        (
            "Start NCALayer and check again",
            "A Kaztoken works through NCALayer, too.",
        ),
    ],
    systems: [
        (
            "Windows",
            "Open the Start menu, type NCALayer and start it. Its certificate is stored during installation, which may have to run as administrator.",
        ),
        (
            "macOS",
            "Start NCALayer from Applications. If its certificate is not trusted, open Keychain Access, find NCALayer's certificate and choose Always Trust.",
        ),
        (
            "Linux",
            "Start ncalayer.sh from the folder that it was installed to. If its certificate is not trusted, add it to the authorities in the browser's settings.",
        ),
    ],
};
