//! The address of a catalog as a person types it.

/// Why a text is no address to send a key to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// Nothing is typed.
    Empty,
    /// It is no address.
    NoAddress,
    /// Whoever is on the way could read the key.
    NotSecure,
    /// It holds a name, a password or a question: secrets do not belong into addresses.
    Secret,
}

/// The root of the host that a person means, with a slash at its end: the scheme may be left out, and what the portal's own
/// pages show after the host (`/gwp` and further) is ours to add.
pub fn root(typed: &str) -> Result<String, Wrong> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err(Wrong::Empty);
    }
    let (scheme, rest) = typed.split_once("://").unwrap_or(("https", typed));
    let rest = rest.trim_start_matches('/');
    if rest.contains(['@', '?', '#']) {
        return Err(Wrong::Secret);
    }
    let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
    if !is_host(host) || path.contains(char::is_whitespace) {
        return Err(Wrong::NoAddress);
    }
    let scheme = scheme.to_ascii_lowercase();
    match scheme.as_str() {
        "https" => {}
        "http" if is_this_device(host) => {}
        "http" => return Err(Wrong::NotSecure),
        _ => return Err(Wrong::NoAddress),
    }
    let mut root = [scheme.as_str(), "://", &host.to_lowercase(), "/"].concat();
    let parts = path.split('/').filter(|part| !part.is_empty());
    for part in parts.take_while(|part| !part.eq_ignore_ascii_case("gwp")) {
        root.push_str(part);
        root.push('/');
    }
    Ok(root)
}

/// Letters of any alphabet, figures, dots and hyphens, and perhaps a port; or an address of IPv6.
fn is_host(host: &str) -> bool {
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, port),
        _ => (host, "0"),
    };
    let inner = name.strip_prefix('[').and_then(|n| n.strip_suffix(']'));
    let is_name = inner.map_or_else(
        || {
            name.contains(char::is_alphanumeric)
                && name
                    .chars()
                    .all(|c| c.is_alphanumeric() || ".-".contains(c))
        },
        |six| six.contains(':') && six.chars().all(|c| c.is_ascii_hexdigit() || c == ':'),
    );
    is_name && port.parse::<u16>().is_ok()
}

/// Nobody is on the way to this device itself.
fn is_this_device(host: &str) -> bool {
    let name = host.rsplit_once(':').map_or(
        host,
        |(name, port)| {
            if port.ends_with(']') { host } else { name }
        },
    );
    name.eq_ignore_ascii_case("localhost")
        || name == "[::1]"
        || name
            .parse::<core::net::Ipv4Addr>()
            .is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_may_be_typed_in_many_ways() {
        for typed in [
            "https://nationalcatalog.kz",
            " https://nationalcatalog.kz/ ",
            "https://nationalcatalog.kz/gwp",
            "https://nationalcatalog.kz/gwp/",
            "HTTPS://NationalCatalog.kz/GWP/portal/api/v1",
            "nationalcatalog.kz",
            "nationalcatalog.kz/gwp",
        ] {
            assert_eq!(
                root(typed).as_deref(),
                Ok("https://nationalcatalog.kz/"),
                "{typed}"
            );
        }
        assert_eq!(
            root("shop.kz/nct/gwp").as_deref(),
            Ok("https://shop.kz/nct/")
        );
        assert_eq!(
            root("дүкен.қаз:8443").as_deref(),
            Ok("https://дүкен.қаз:8443/")
        );
    }

    #[test]
    fn a_key_goes_over_secure_ways_only() {
        assert_eq!(root("http://nationalcatalog.kz/gwp"), Err(Wrong::NotSecure));
        assert_eq!(root("http://localhost.example"), Err(Wrong::NotSecure));
        assert_eq!(root("http://127.0.0.1.example"), Err(Wrong::NotSecure));
        for own in [
            "http://127.0.0.1:8080",
            "http://localhost",
            "http://[::1]:90",
        ] {
            assert_eq!(root(own), Ok([own, "/"].concat()));
        }
    }

    #[test]
    fn an_address_holds_no_secrets_and_is_one() {
        assert_eq!(root("  "), Err(Wrong::Empty));
        for typed in [
            "https://me:word@nationalcatalog.kz",
            "nationalcatalog.kz/?key=1",
            "a.kz/#key",
        ] {
            assert_eq!(root(typed), Err(Wrong::Secret), "{typed}");
        }
        for typed in [
            "ftp://a.kz",
            "https://",
            "two words",
            "a.kz:99999",
            "a.kz:x",
            "https:///",
            "-",
            "javascript:go",
        ] {
            assert_eq!(root(typed), Err(Wrong::NoAddress), "{typed}");
        }
    }
}
