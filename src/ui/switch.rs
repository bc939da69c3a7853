//! A switch with a word of what it does.

use super::el::{El, el, follow};
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

/// The switch and its check box. It shows what `is_on` says, and tells `set` what a person wants.
pub(super) fn switch(
    words: [&str; 2],
    is_on: impl Fn() -> bool + 'static,
    set: impl Fn(bool) + 'static,
) -> (El, El) {
    let [name, hint] = words;
    let check = el("input", "")
        .attr("type", "checkbox")
        .on("change", move |event| {
            let input = event
                .target()
                .and_then(|input| input.dyn_into::<HtmlInputElement>().ok());
            set(input.is_some_and(|input| input.checked()));
        });
    let input = check.clone();
    follow(move || {
        let input: &HtmlInputElement = input.node().unchecked_ref();
        input.set_checked(is_on());
    });
    let word = el("span", "")
        .text(name)
        .text(" ")
        .child(&el("small", "quiet").text(hint));
    let label = el("label", "nr-check").child(&check).text(" ").child(&word);
    (el("div", "nr-remember").child(&label), check)
}
