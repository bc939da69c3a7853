//! The app of the template's page, mounted where the page leaves room for it.

fn main() {
    nct_ready::ui::template::start();
}
