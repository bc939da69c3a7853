//! The app of the catalog's page, mounted where the page leaves room for it.

fn main() {
    nct_ready::ui::catalog::start();
}
