//! What the rules for key files say, in English.

use crate::rules::KeyCode as Code;
use crate::text::Words;

#[expect(
    clippy::too_many_lines,
    reason = "one arm a rule: all its words stand together"
)]
pub(in crate::text) const fn words(code: Code) -> &'static Words {
    match code {
        Code::K001 => &Words {
            title: "The file is empty",
            message: "The file has no bytes. Copy the key file again from where you took it.",
            help: "Copy the key file again. If it is empty there too, get a new key from the National Certification Authority.",
        },
        Code::K002 => &Words {
            title: "This is not a key file",
            message: "The file holds something else, neither a key nor a certificate. Choose a .p12, .cer or .pem file.",
            help: "Names of the authority's key files begin with AUTH_RSA256_, RSA256_ or GOST512_ and end in .p12.",
        },
        Code::K003 => &Words {
            title: "The file is damaged",
            message: "The file begins as a key file, but is cut off or damaged further on. Copy it again.",
            help: "Take the file from where it was first saved. If it is damaged there too, get a new key from the authority.",
        },
        Code::K004 => &Words {
            title: "The password does not fit",
            message: "The file is whole, but this password does not open it. Look at the keyboard's language and capital letters, and type it again.",
            help: "A key's password cannot be recovered. If it is forgotten, get a new key from the authority.",
        },
        Code::K005 => &Words {
            title: "A password is needed",
            message: "The certificate in this file is closed by a password. Type the key's password to see whose it is and how long it holds.",
            help: "The password is for reading the certificate only: it is not kept, and the private key is not decrypted.",
        },
        Code::K006 => &Words {
            title: "A private key without its certificate",
            message: "The file holds a private key alone: nothing tells whose it is. Find the .p12 file that holds the certificate too.",
            help: "In a .p12 file of the authority key and certificate lie together. Give this file to nobody.",
        },
        Code::K007 => &Words {
            title: "The file is too large",
            message: "Key files have a few kilobytes, and this one has far more. Choose a .p12, .cer or .pem file.",
            help: "See whether it is the file that you meant.",
        },
        Code::K008 => &Words {
            title: "The file is made suspiciously",
            message: "Opening this file would keep a computer busy very long. The authority issues no such files, so it was not opened.",
            help: "Do not use key files from strangers. Take the file that you got from the authority.",
        },
        Code::K009 => &Words {
            title: "This encryption is not read here",
            message: "The file is encrypted in a way that is not read here. That does not make it bad: check it in NCALayer.",
            help: "Open the file in NCALayer: it shows whose it is and how long it holds.",
        },
        Code::K021 => &Words {
            title: "The certificate has expired",
            message: "The certificate held until {found}. Get a new key from the authority: this one neither signs in nor signs.",
            help: "Apply for a new key on the authority's site. The old file is needed for earlier documents only.",
        },
        Code::K022 => &Words {
            title: "The certificate is not valid yet",
            message: "The certificate holds only from {found}. Look at the date of your computer, or wait for that day.",
            help: "If the computer's date is right, the key works from that day on.",
        },
        Code::K023 => &Words {
            title: "The certificate ends soon",
            message: "The certificate holds until {found}; days left: {count}. Get a new key while this one still works.",
            help: "Apply for a new key in time: it is easier while the old one holds.",
        },
        Code::K031 => &Words {
            title: "Named for signing in, but is not",
            message: "The file is called “{found}” like a key for signing in, but its certificate is not for that. Take another file.",
            help: "Signing in takes the file that begins with AUTH_RSA256_, or the one key GOST512_. Renaming does not change what is inside.",
        },
        Code::K032 => &Words {
            title: "Named for signing, but is not",
            message: "The file is called “{found}” like a key for signing, but its certificate is not for that. Take another file.",
            help: "Signing takes the file that begins with RSA256_, or the one key GOST512_. Renaming does not change what is inside.",
        },
        Code::K033 => &Words {
            title: "The name says another algorithm",
            message: "The file is called “{found}”, but its key is of another kind: {name}. See whether it is the right file.",
            help: "The name may have been changed by mistake. Go by what is shown of the certificate.",
        },
        Code::K041 => &Words {
            title: "A person's key where a company's is needed",
            message: "This is a person's own key: {found}. A company needs a key that has its BIN in it.",
            help: "Get a key of the legal person: it is made out to the head or to an employee with the right to sign.",
        },
        Code::K042 => &Words {
            title: "No right to sign",
            message: "This key states no right to sign: {found}. In Keden a company is registered by its head or by an employee with the right to sign.",
            help: "Take the head's key, or ask for one with the right to sign. Other employees are added by their IIN.",
        },
        Code::K043 => &Words {
            title: "The IIN is not the one that was typed",
            message: "The certificate says IIN {found}, and {expected} was typed. See whose key it is, and what you typed.",
            help: "The systems compare the IIN with the key and refuse where they differ.",
        },
        Code::K044 => &Words {
            title: "The BIN is not the one that was typed",
            message: "The certificate says BIN {found}, and {expected} was typed. See which company's key it is, and what you typed.",
            help: "The systems compare the BIN with the key and refuse where they differ.",
        },
        Code::K045 => &Words {
            title: "The key of an information system",
            message: "This is a program's key, not a person's: {found}. Registering takes the key of the head or of an employee.",
            help: "Such a key has no IIN, so nobody can sign in with it as a person.",
        },
        Code::K051 => &Words {
            title: "A key of an earlier kind",
            message: "This is a key of an earlier kind: {found}. Since 28.04.2024 the authority issues GOST512 keys only; your next one will be such a key.",
            help: "Nothing is to be done while it holds. A new key is one file for both signing in and signing.",
        },
        Code::K052 => &Words {
            title: "Neither for signing in nor for signing",
            message: "The certificate is neither for signing in nor for signing: {found}. Choose a key that the authority issued.",
            help: "Web sites have such certificates, for example. Nobody can register with them.",
        },
        Code::K053 => &Words {
            title: "An authority's certificate only",
            message: "The file holds the certificate of an authority that issues keys: {found}. Your own key is not here; choose another file.",
            help: "Such files are for checking signatures of others. Your key lies in a .p12 file.",
        },
        Code::K054 => &Words {
            title: "Certificates of several people",
            message: "One file holds certificates of several people: {list}. See which of them is needed.",
            help: "The systems ask for one key. Keep the keys of different people in different files.",
        },
        Code::K055 => &Words {
            title: "A certificate without its private key",
            message: "This is a certificate alone: {found}. It shows whose key it is, but only a .p12 file signs in or signs.",
            help: "Find the .p12 file of the same holder.",
        },
        Code::K061 => &Words {
            title: "The root does not stand behind it",
            message: "The certificate names “{found}” as its issuer, but the root that you supplied does not prove it. Look at both files.",
            help: "Take the root certificate from the authority's site. If it does not fit either, do not trust this key.",
        },
        Code::K062 => &Words {
            title: "The signature is not verified here",
            message: "The certificate is signed by GOST ({found}): such signatures are not verified here. Everything else is shown as the file has it.",
            help: "NCALayer or the authority's site verifies the signature.",
        },
        Code::K063 => &Words {
            title: "The root certificate cannot be read",
            message: "The file that was supplied as a root is no certificate. The chain was not checked: supply a .cer or .pem file.",
            help: "Root certificates are on the authority's site.",
        },
    }
}
