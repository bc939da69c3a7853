//! The pages: every page in every language from one layout.

use std::fs;
use std::path::Path;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value, context, escape_formatter};
use nct_ready::text::catalog::catalog_ui;
use nct_ready::text::prepare::prepare_ui;
use nct_ready::text::{Locale, template_ui, ui};
use serde::Serialize;
use serde_json::json;
use toml::Table;

use crate::assets::Bundle;
use crate::content::{Content, text};
use crate::{Files, Result, examples, markup, rules};

/// A page that exists in every language.
pub(crate) struct Page {
    /// Its folder below the language's, with a slash at its end, or nothing.
    pub(crate) folder: &'static str,
    template: &'static str,
    title: &'static str,
    description: &'static str,
}

/// All of them.
pub(crate) const PAGES: [Page; 6] = [
    Page {
        folder: "",
        template: "layout/home.html",
        title: "meta.title",
        description: "meta.description",
    },
    Page {
        folder: "template/",
        template: "layout/template.html",
        title: "template.title",
        description: "template.description",
    },
    Page {
        folder: "cards/",
        template: "layout/catalog.html",
        title: "catalog.title",
        description: "catalog.description",
    },
    Page {
        folder: "prepare/",
        template: "layout/prepare.html",
        title: "prepare.title",
        description: "prepare.description",
    },
    Page {
        folder: "rules/",
        template: "layout/rules.html",
        title: "rules.title",
        description: "rules.description",
    },
    Page {
        folder: "embed/",
        template: "layout/embed.html",
        title: "embed.title",
        description: "embed.description",
    },
];

/// A language as the switch and search engines see it.
#[derive(Serialize)]
struct Language<'a> {
    tag: &'static str,
    name: &'a str,
    short: &'a str,
    locale: &'a str,
    href: String,
    url: String,
}

/// A language's folder: the default lies at the root.
pub(crate) const fn folder(locale: Locale) -> &'static str {
    match locale {
        Locale::Ru => "",
        Locale::Kk => "kk/",
        Locale::En => "en/",
    }
}

/// All pages, by path.
pub(crate) fn render(www: &Path, content: &Content, bundle: &Bundle, url: &str) -> Result<Files> {
    let mut files = Files::new();
    for (locale, words) in content.words() {
        let templates = environment(www, content, words)?;
        for page in &PAGES {
            let place = format!("{}{}", folder(locale), page.folder);
            let root = up(&place);
            let shared = shared(content, &root, page.folder, bundle, url)?;
            let values = context! {
                ..page_context(page, locale, words, &root, url)?,
                ..shared,
                ..code(www, page)?
            };
            let html = templates.get_template(page.template)?.render(values)?;
            files.insert(format!("{place}index.html"), html.into_bytes());
        }
        if locale == Locale::ALL[0] {
            files.insert(
                "404.html".into(),
                not_found(&templates, content, words, bundle, url)?,
            );
        }
    }
    Ok(files)
}

/// The code that a page shows.
fn code(www: &Path, page: &Page) -> Result<Value> {
    if page.folder != "embed/" {
        return Ok(context! {});
    }
    Ok(context! {
        samples => Serde(examples::samples(www)?),
        element => Serde(examples::element(www)?),
    })
}

/// The page for missing addresses. It is served at any depth, so its links start with the path of the site's address.
fn not_found(
    templates: &Environment<'_>,
    content: &Content,
    words: &Table,
    bundle: &Bundle,
    url: &str,
) -> Result<Vec<u8>> {
    let root = path_of(url);
    let all = Value::from_pairs(
        content
            .words()
            .map(|(locale, words)| (locale.tag(), Serde(words))),
    );
    let values = context! {
        lang => Locale::ALL[0].tag(),
        t => Serde(words),
        home => root,
        all,
        ..shared(content, root, "", bundle, url)?
    };
    Ok(templates
        .get_template("layout/not_found.html")?
        .render(values)?
        .into_bytes())
}

/// What every page knows.
fn shared(
    content: &Content,
    root: &str,
    page_folder: &str,
    bundle: &Bundle,
    url: &str,
) -> Result<Value> {
    // The order in which the country's own sites offer them.
    let languages = [Locale::Kk, Locale::Ru, Locale::En]
        .into_iter()
        .filter_map(|wanted| content.words().find(|(locale, _)| *locale == wanted))
        .map(|(locale, words)| {
            let place = format!("{}{page_folder}", folder(locale));
            Ok(Language {
                tag: locale.tag(),
                name: text(words, "meta.language")?,
                short: text(words, "meta.short")?,
                locale: text(words, "meta.locale")?,
                href: format!("{root}{place}"),
                url: format!("{url}{place}"),
            })
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(context! {
        root,
        languages => Serde(languages),
        assets => format!("{root}{}", bundle.folder),
        icon => bundle.icon.as_str(),
        has_app => bundle.has_app,
        version => env!("CARGO_PKG_VERSION"),
        site_url => url,
        default_url => format!("{url}{page_folder}"),
        data => Serde(&content.data),
    })
}

/// What a page in a language knows.
fn page_context(
    page: &Page,
    locale: Locale,
    words: &Table,
    root: &str,
    url: &str,
) -> Result<Value> {
    let deadlines = &words["deadlines"];
    let config = json!({
        // The catalog behind this site's own server: see deploy/.
        "catalog": format!("{root}catalog/"),
        "cards": format!("{root}{}cards/", folder(locale)),
        "version": env!("CARGO_PKG_VERSION"),
        "deadlines": {
            "today": deadlines["today"],
            "ahead": deadlines["forms_ahead"],
            "daysAgo": deadlines["forms_days"],
            "monthsAgo": deadlines["forms_months"],
        },
    });
    let home = if page.folder.is_empty() {
        "./".into()
    } else {
        up(page.folder)
    };
    Ok(context! {
        lang => locale.tag(),
        t => Serde(words),
        tool => Serde(ui(locale)),
        sheet => Serde(template_ui(locale)),
        catalog => Serde(catalog_ui(locale).common),
        prepare => Serde(prepare_ui(locale).common),
        page_folder => page.folder,
        home,
        title => text(words, page.title)?,
        description => text(words, page.description)?,
        canonical => format!("{url}{}{}", folder(locale), page.folder),
        config => Serde(config),
        questions => Serde(questions(words)?),
        // Their examples are checked as they are written: only where they are shown.
        rules => Serde((page.folder == "rules/").then(|| rules::groups(locale))),
    })
}

/// The questions in the form that search engines read.
fn questions(words: &Table) -> Result<serde_json::Value> {
    let items = words["faq"]["items"]
        .as_array()
        .ok_or("content: no faq.items")?;
    let entities = items
        .iter()
        .map(|item| {
            let item = item.as_table().ok_or("content: faq.items")?;
            Ok(json!({
                "@type": "Question",
                "name": markup::plain(text(item, "question")?),
                "acceptedAnswer": { "@type": "Answer", "text": markup::plain(text(item, "answer")?) },
            }))
        })
        .collect::<Result<Vec<_>>>()?;
    Ok(json!({ "@context": "https://schema.org", "@type": "FAQPage", "mainEntity": entities }))
}

/// All templates of `www/layout`, with the filters of one language.
fn environment<'a>(www: &Path, content: &Content, words: &Table) -> Result<Environment<'a>> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_syntax(
        SyntaxConfig::builder()
            .trim_blocks(true)
            .lstrip_blocks(true)
            .build()?,
    );
    // The library's own way also escapes slashes, which makes every address longer and harder to read.
    environment.set_formatter(|out, state, value| match value.as_str() {
        Some(text) if !value.is_safe() => Ok(out.write_str(&markup::escape(text))?),
        _ => escape_formatter(out, state, value),
    });
    add_templates(&mut environment, &www.join("layout"), "layout")?;
    let links = content.data["links"]
        .as_table()
        .cloned()
        .unwrap_or_default();
    environment.add_filter("rich", move |text: &str| {
        markup::html(text, &links)
            .map(Value::from_safe_string)
            .map_err(|e| failed(e.as_ref()))
    });
    let dates = words["date"].as_table().cloned().unwrap_or_default();
    environment.add_filter("date", move |day: &str| {
        markup::date(day, &dates).map_err(|e| failed(e.as_ref()))
    });
    Ok(environment)
}

fn add_templates(environment: &mut Environment<'_>, folder: &Path, name: &str) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = format!("{name}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            add_templates(environment, &entry.path(), &name)?;
        } else {
            environment.add_template_owned(name, fs::read_to_string(entry.path())?)?;
        }
    }
    Ok(())
}

fn failed(error: &dyn std::error::Error) -> minijinja::Error {
    minijinja::Error::new(minijinja::ErrorKind::InvalidOperation, error.to_string())
}

/// From a folder back to the root.
fn up(folder: &str) -> String {
    match folder.matches('/').count() {
        0 => "./".into(),
        depth => "../".repeat(depth),
    }
}

/// The path of an address, from its first slash on.
fn path_of(url: &str) -> &str {
    let host = url.find("://").map_or(0, |at| at + 3);
    url[host..].find('/').map_or("/", |at| &url[host + at..])
}
