//! The app that the page loads: the tool, mounted where the page leaves room for it.

fn main() {
    nct_ready::ui::start();
}
