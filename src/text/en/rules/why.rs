//! Why the rules matter, in English.

use crate::rules::ListCode as Code;

#[expect(clippy::too_many_lines, reason = "one arm a rule")]
pub(in crate::text) const fn why(code: Code) -> &'static str {
    match code {
        Code::B001 => {
            "Spaces get into a code when it is copied from Excel, a web page or a delivery note, and some of them \
            cannot be seen. The catalog looks for the code exactly as it is written, and a stray character gets in \
            the way."
        }
        Code::B002 => {
            "On packages and in price lists the digits are sometimes parted by hyphens or points to make them easier \
            to read. The code itself has none of these."
        }
        Code::B003 => {
            "An apostrophe or =\"…\" tells Excel to keep a number as text, so that no zeros are lost. Outside Excel \
            these characters become part of the code and get in the way of a look-up."
        }
        Code::B004 => {
            "Such digits come from Chinese, Japanese or Arabic papers, and some look very much like ordinary ones. \
            To a program they are other characters, so the code is not found."
        }
        Code::B005 => {
            "Excel and accounting programs keep a code as a number and add decimals when they write it out. The code \
            has none, and a whole number of up to 15 digits is not harmed by this."
        }
        Code::B011 => {
            "People type О, З and В for 0, 3 and 8, and reading a label from a picture confuses them as well. A \
            check digit that fits does not yet prove that it is the right code, so a person confirms the change."
        }
        Code::B012 => {
            "A scanner works as a keyboard: it presses keys, and the layout decides which characters appear. In the \
            Kazakh layout the top row gives letters instead of digits, in the Russian one the letters and signs of \
            links and marking codes change."
        }
        Code::B013 => {
            "Excel shows a long number in short: 4,87E+12. If the file is saved as CSV like this, or the text is \
            copied, only the first digits remain and the others are gone for good."
        }
        Code::B014 => {
            "Excel and accounting programs write large numbers this way. Here all the digits were kept, so the code \
            can be read exactly, without guessing."
        }
        Code::B015 => {
            "Excel takes the code for a number, and a number has no zeros in front. With the zeros the check digit \
            fits, but it is still worth comparing the code with the package."
        }
        Code::B016 => {
            "An NTIN begins with 02, and Excel drops the zero in front of a number. The 12 digits that remain look \
            like an ordinary UPC-A barcode, and a look-up by them finds another product or nothing."
        }
        Code::B017 => {
            "A temporary XTIN begins with 004. Excel drops the two zeros, and 11 digits remain. This is only a \
            guess, so it is never applied by itself."
        }
        Code::B018 => {
            "This happens when the scanner does not press Enter after a code, or when cells were joined. The check \
            digit of both parts fits, so they can be separated."
        }
        Code::B021 => {
            "Without a barcode the catalog cannot be searched. The card of such a product is filled in by hand: \
            OKTRU, customs code, names in two languages, attributes."
        }
        Code::B022 => {
            "Most often this is a product’s name, the heading of a column or a remark such as “none”. The catalog \
            looks for a product by the digits of its barcode."
        }
        Code::B023 => {
            "A till or a shop’s accounting program gives products short numbers. Only that shop knows them, and the \
            catalog finds nothing by them."
        }
        Code::B024 => {
            "A product’s barcode (GTIN) has 8, 12, 13 or 14 digits, an NTIN or XTIN has 13. No product is found by a \
            code of another length."
        }
        Code::B025 => {
            "A GS1 code may carry a batch number, an expiry date or the number of a case. Only the part (01) names \
            the product: without it there is nothing to look for."
        }
        Code::B101 => {
            "The last digit is calculated from the others and catches typing errors: any single wrong digit and \
            nearly every swap of two neighbours. Sometimes a product was entered in the catalog with such an error, \
            and then it is found by the wrong code as well."
        }
        Code::B102 => {
            "Neighbouring digits are easily swapped in typing. There may be up to three such hints, and at most one \
            of them is right, so the package decides."
        }
        Code::B103 => {
            "In every NTIN known to us the check digit is calculated as in EAN-13, but there is no published rule. \
            So this is a warning and not an error: only a look-up in the catalog gives a sure answer."
        }
        Code::B201 => {
            "Numbers 020–029, 040–049 and 200–299 are kept for internal codes: in different shops one number means \
            different products. An NTIN begins with 02, too, but is recognised before this check."
        }
        Code::B202 => {
            "Numbers 981–983 and 990–999 are kept for coupons. A product is not given such a number."
        }
        Code::B203 => {
            "Numbers 050–059 were once coupons in the United States, now GS1 keeps them in reserve. On a product \
            such a number is most often a typing error."
        }
        Code::B204 => {
            "Numbers that begin with 980 are kept for refund receipts. A product is not given such a number."
        }
        Code::B205 => {
            "Numbers that begin with 952 serve for examples in manuals and at exhibitions. There is no real product \
            with such a number."
        }
        Code::B206 => {
            "Numbers that begin with 951 are used inside EPC radio tags. The package of a product carries another \
            number, the GTIN."
        }
        Code::B207 => {
            "One digit over and over or 1234567890128 is typed when a program demands a code and there is none. Its \
            check digit may fit, but no product stands behind it."
        }
        Code::B208 => {
            "Numbers 977 are kept for periodicals, 978 and 979 for books and sheet music. They are ordinary codes of \
            13 digits, and a scanner reads them like any other."
        }
        Code::B209 => {
            "The first digits show which GS1 office issued the number. If the table does not have them, it is most \
            often a typing error or an invented number, but the table may be out of date, too."
        }
        Code::B210 => {
            "The first digits name the GS1 office from which the company got the number. The product itself may be \
            made anywhere, so these digits are not enough for the country of origin."
        }
        Code::B211 => {
            "When a UPC-A that begins with 04 is written with 13 digits, a zero is put in front and it begins with \
            004 like an XTIN. The check digit fits, but with an XTIN that may be chance."
        }
        Code::B301 => {
            "The first of the 14 digits, from 1 to 8, is the level of packaging: a block, a case, a pallet. The code \
            of the product inside has the same digits without the first one, only the check digit is calculated \
            anew."
        }
        Code::B302 => {
            "A 9 in front of a code of 14 digits means that the weight or quantity differs each time and is stated \
            separately. Such codes are for deliveries, not for the shelf."
        }
        Code::B303 => {
            "The catalog expects 13 digits, so shorter codes are filled up with zeros in front. For comparison all \
            codes are brought to 14 digits."
        }
        Code::B304 => {
            "A UPC-E is a UPC-A with zeros taken out so that it fits a small package. The catalog needs the full \
            code."
        }
        Code::B305 => {
            "Some sets of 8 digits fit both kinds of code, and the digits alone do not tell them apart. The package \
            shows it: on a UPC-E the first and the last digit stand apart at the edges."
        }
        Code::B306 => {
            "On a package the first and the last digit of a UPC-E are small and stand at the edges, so they are \
            often left out in typing. This is only a guess: the package decides."
        }
        Code::B311 => {
            "Besides the GTIN an element string may carry a batch number, an expiry date and other data. Only the \
            part (01) is needed to find the product."
        }
        Code::B312 => {
            "Every single unit has a marking code of its own: the GTIN, a serial number and a verification part. \
            Only the GTIN is needed to find the product."
        }
        Code::B313 => {
            "New QR codes on packages hold a link, and the GTIN stands in it behind /01/. Only that is needed to \
            find the product."
        }
        Code::B401 => {
            "One code means one product, and it has one card. A repeated code is either a row too many or a code \
            entered for the wrong product. Codes of different lengths are compared as 14 digits."
        }
    }
}
