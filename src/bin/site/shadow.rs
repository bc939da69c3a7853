//! Styles for a tool in a shadow tree, made of the same sheets as the page's. There a sheet may count on nothing around it: sizes follow
//! the place's own font size and not the page's, widths are those of the element and not of the window, colours follow what the
//! element was told, and each value of the theme can be set by the page that the element stands in (`--nct-accent`).

/// What all in a shadow tree hangs on: nothing is inherited from the page but what is asked for.
const PLACE: &str = ".nct-place";
/// One `rem` of the sheets, until the element knows its font size.
const SIZE: &str = ".nct-place {\n--rem: 1rem;\n}\n";
const SCHEME: &str = "@media (prefers-color-scheme: dark) {";

/// The sheet `css`, without comments, for a shadow tree.
pub(crate) fn shadow(css: &str) -> String {
    let css = themed(css);
    let css = css
        .replace("@media (min-width:", "@container (min-width:")
        .replace("@media (max-width:", "@container (max-width:")
        .replace(":root {", &[PLACE, " {"].concat());
    let mut lines = String::with_capacity(css.len() * 5 / 4);
    if css.contains("all: initial") {
        lines.push_str(SIZE);
    }
    for line in css.lines() {
        if line.trim_start().starts_with('@') {
            lines.push_str(line);
        } else {
            lines.push_str(&sized(&settable(line)));
        }
        lines.push('\n');
    }
    lines
}

/// Dark colours where the device wants them and the element was told nothing else, and where it was told so.
fn themed(css: &str) -> String {
    let Some((before, rest)) = css.split_once(SCHEME) else {
        return css.to_owned();
    };
    let Some((block, after)) = rest.split_once("\n}\n}") else {
        return css.to_owned();
    };
    let values = block.trim().trim_start_matches(":root {");
    format!(
        "{before}{SCHEME}\n{PLACE}:not([data-theme]) {{{values}\n}}\n}}\n{PLACE}[data-theme=\"dark\"] {{{values}\n}}{after}"
    )
}

/// A value of the theme takes what the page has set for it.
fn settable(line: &str) -> String {
    match line
        .strip_prefix("--")
        .and_then(|line| line.split_once(": "))
    {
        Some((name, value)) if !name.starts_with("tint") => {
            let value = value.trim_end_matches(';');
            format!("--{name}: var(--nct-{name}, {value});")
        }
        _ => line.to_owned(),
    }
}

/// Lengths that count in the page's font size count in the place's.
fn sized(line: &str) -> String {
    let mut sized = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(at) = rest.find("rem") {
        let digits = |c: char| c.is_ascii_digit() || c == '.';
        let start = rest[..at]
            .rfind(|c| !digits(c))
            .map_or(0, |before| before + 1);
        let ends = !rest[at + 3..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-');
        if start < at && ends {
            let sign = usize::from(rest[..start].ends_with('-') && !rest[..start].ends_with("--"));
            sized.push_str(&rest[..start - sign]);
            let number = &rest[start - sign..at];
            sized.extend(["calc(", number, " * var(--rem))"]);
        } else {
            sized.push_str(&rest[..at + 3]);
        }
        rest = &rest[at + 3..];
    }
    sized.push_str(rest);
    sized
}

#[cfg(test)]
mod tests {
    use super::shadow;

    #[test]
    fn sizes_widths_and_colours_hang_on_the_element() {
        let cases = [
            ("gap: 0 1.5rem;", "gap: 0 calc(1.5 * var(--rem));\n"),
            ("margin: -0.5rem;", "margin: calc(-0.5 * var(--rem));\n"),
            (
                "margin: calc(1rem - 2rem);",
                "margin: calc(calc(1 * var(--rem)) - calc(2 * var(--rem)));\n",
            ),
            ("x: remote 3remix;", "x: remote 3remix;\n"),
            (
                "@media (min-width: 40rem) {",
                "@container (min-width: 40rem) {\n",
            ),
            (
                "@media (max-height: 30rem) {",
                "@media (max-height: 30rem) {\n",
            ),
            (":root {", ".nct-place {\n"),
            ("--ink: #14202a;", "--ink: var(--nct-ink, #14202a);\n"),
            ("--tint: var(--good);", "--tint: var(--good);\n"),
            (
                "--s1: 0.25rem;",
                "--s1: var(--nct-s1, calc(0.25 * var(--rem)));\n",
            ),
        ];
        for (css, expected) in cases {
            assert_eq!(shadow(css), expected);
        }
    }

    #[test]
    fn dark_colours_come_by_the_device_or_by_the_element() {
        let css =
            "a {\n}\n@media (prefers-color-scheme: dark) {\n:root {\n--ink: #fff;\n}\n}\nb {\n}\n";
        let expected = "a {\n}\n@media (prefers-color-scheme: dark) {\n.nct-place:not([data-theme]) {\n--ink: var(--nct-ink, #fff);\n}\n}\n.nct-place[data-theme=\"dark\"] {\n--ink: var(--nct-ink, #fff);\n}\nb {\n}\n";
        assert_eq!(shadow(css), expected);
    }
}
