// The page as it comes from the server: what a reader, a search engine and a slow telephone get before any WebAssembly.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, LOCALES, PAGES, shot, test, toolReady } from './support/index.mjs';

const SECTIONS = ['deadlines', 'affected', 'who', 'steps', 'terms', 'mistakes', 'no-barcode', 'faq', 'sources'];
const content = (page, selector) => page.locator(selector).getAttribute('content');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of LOCALES) {
    test(`everything can be read: ${locale}`, async ({ page }) => {
      await page.goto(PAGES[locale]);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('h1')).toHaveCount(1);
      await expect(page.locator('h1')).toBeVisible();
      for (const id of SECTIONS) {
        await expect(page.locator(`section#${id}`), id).toBeVisible();
        await expect(page.locator(`.contents a[href="#${id}"]`), id).toBeVisible();
      }
      await expect(page.locator('#deadlines time')).toHaveCount(3);
      await expect(page.locator('#steps ol > li')).toHaveCount(6);
      await page.locator('#faq details').first().locator('summary').click();
      await expect(page.locator('#faq details').first().locator('p')).toBeVisible();
    });
  }

  test('the language switch leads to pages of that language', async ({ page }) => {
    await page.goto('');
    for (const locale of ['kk', 'en', 'ru']) {
      await page.locator(`a.lang-link[hreflang="${locale}"]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await expect(page.locator('a.lang-link[aria-current]')).toHaveAttribute('hreflang', locale);
    }
  });
});

test.describe('for search engines', () => {
  for (const locale of LOCALES) {
    test(`names, languages and questions: ${locale}`, async ({ page, baseURL }) => {
      await page.goto(PAGES[locale]);
      const title = await page.title();
      expect(title.length).toBeGreaterThan(20);
      expect(title.length).toBeLessThan(90);
      const description = await content(page, 'meta[name=description]');
      expect(description.length).toBeGreaterThan(60);
      expect(description.length).toBeLessThan(260);
      expect(await content(page, 'meta[property="og:title"]')).toBe(title);

      const alternates = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) =>
        Object.fromEntries(links.map((link) => [link.hreflang, link.getAttribute('href')])),
      );
      expect(Object.keys(alternates).sort()).toEqual(['en', 'kk', 'ru', 'x-default']);
      expect(alternates['x-default']).toBe(alternates.ru);
      for (const language of LOCALES) {
        // Search engines take whole addresses only; each ends like the page it stands for.
        expect(alternates[language]).toMatch(/^https?:\/\//);
        expect(alternates[language]).toBe(alternates.ru + PAGES[language]);
      }
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toBe(alternates[locale]);

      const data = JSON.parse(await page.locator('script[type="application/ld+json"]').textContent());
      expect(data['@type']).toBe('FAQPage');
      // Not innerText: what is far below is not laid out yet.
      const asked = await page.locator('#faq details summary').allTextContents();
      expect(data.mainEntity.map((entry) => entry.name)).toEqual(asked.map((text) => text.trim()));
      for (const entry of data.mainEntity) expect(entry.acceptedAnswer.text.length).toBeGreaterThan(20);

      const picture = new URL(await content(page, 'meta[property="og:image"]'));
      const own = new URL(alternates.ru);
      expect(picture.origin).toBe(own.origin);
      const answer = await page.request.get(new URL(picture.pathname.slice(own.pathname.length), baseURL).href);
      expect(answer.headers()['content-type']).toBe('image/png');
    });
  }

  test('three languages have three titles', async ({ page }) => {
    const titles = new Set();
    for (const locale of LOCALES) {
      await page.goto(PAGES[locale]);
      titles.add(await page.title());
    }
    expect(titles.size).toBe(3);
  });

  test('robots and sitemap', async ({ page }) => {
    const robots = await (await page.request.get('robots.txt')).text();
    expect(robots).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
    const sitemap = await (await page.request.get('sitemap.xml')).text();
    for (const locale of LOCALES) expect(sitemap).toMatch(new RegExp(`<loc>https?://[^<]+/${PAGES[locale]}</loc>`));
  });
});

test.describe('rules', () => {
  for (const locale of LOCALES) {
    test(`have a page: ${locale}`, async ({ page }) => {
      await page.goto(`${PAGES[locale]}rules/`);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      expect(await page.locator('section.rule').count()).toBeGreaterThan(30);
      await expectAccessible(page);
    });
  }
});

test('the policy lets nothing foreign in and nothing inline run', async ({ page }) => {
  await page.goto('');
  const policy = Object.fromEntries(
    (await content(page, 'meta[http-equiv="Content-Security-Policy"]')).split(';').map((part) => {
      const [name, ...values] = part.trim().split(/\s+/);
      return [name, values];
    }),
  );
  expect(policy['default-src']).toEqual(["'none'"]);
  for (const [name, values] of Object.entries(policy)) {
    for (const value of values) expect(["'none'", "'self'", "'wasm-unsafe-eval'", 'data:', 'blob:'], name).toContain(value);
  }
  expect(policy['script-src']).not.toContain('data:');
  expect(policy['script-src']).not.toContain('blob:');
  // In the page as it is sent: what the app sets later goes past no policy.
  const html = await (await page.request.get('')).text();
  expect(html.match(/<script(?![^>]*( src=| type="application\/(ld\+)?json"))[^>]*>/g)).toBe(null);
  expect(html.match(/<style| style=| on\w+=/g)).toBe(null);
});

test('the examples for web servers state the same policy', async ({ page }) => {
  await page.goto('');
  const policy = await content(page, 'meta[http-equiv="Content-Security-Policy"]');
  for (const name of ['Caddyfile', 'nginx.conf']) {
    const example = readFileSync(new URL(`../../deploy/${name}`, import.meta.url), 'utf8');
    expect(example, name).toContain(`"${policy}; frame-ancestors 'none'"`);
  }
});

for (const locale of LOCALES) {
  test(`works below a path: ${locale}`, async ({ page, prefixURL }) => {
    await page.goto(prefixURL + PAGES[locale]);
    await toolReady(page);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    const other = locale === 'en' ? 'kk' : 'en';
    await page.locator(`a.lang-link[hreflang="${other}"]`).click();
    await expect(page).toHaveURL(prefixURL + PAGES[other]);
    await toolReady(page);
  });

  for (const scheme of ['light', 'dark']) {
    test(`axe-core finds nothing: ${locale}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(PAGES[locale]);
      await toolReady(page);
      await page.locator('#faq details').first().locator('summary').click();
      await expectAccessible(page);
    });
  }

  test(`fits every window: ${locale}`, async ({ page }) => {
    await page.goto(PAGES[locale]);
    await toolReady(page);
    for (const width of [320, 360, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoSidewaysScroll(page);
    }
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark']) await shot(page, 'page', { width, scheme, locale });
    }
  });
}

test.describe('at 200 % zoom', () => {
  // What a 1280 px window is to the page when everything is twice as large.
  test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });
  test('nothing is cut off', async ({ page }) => {
    for (const locale of LOCALES) {
      await page.goto(PAGES[locale]);
      await toolReady(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

test('the language switch keeps the place', async ({ page }) => {
  await page.goto('');
  await page.locator('#terms').evaluate((section) => section.scrollIntoView());
  await page.locator('a.lang-link[hreflang=kk]').click();
  await expect(page).toHaveURL(/\/kk\/#terms$/);
  await expect(page.locator('#terms')).toBeInViewport();
});

test.describe('deadlines', () => {
  // Not Kazakhstan's: the dates count there, wherever the reader is.
  test.use({ timezoneId: 'America/New_York' });
  const states = (page) => page.locator('[data-deadline]').allInnerTexts();

  test('before, on and after the day', async ({ page }) => {
    await page.clock.setFixedTime('2026-03-20T12:00:00+05:00');
    await page.goto('en/');
    let [importers, retail, small] = await states(page);
    expect(importers).toContain('19 days ago');
    expect(retail).toContain('in 12 days');
    expect(small).toContain('in 103 days');
    await expect(page.locator('[data-all-passed]')).toBeHidden();

    // Half an hour into the day in Kazakhstan, the day before in New York.
    await page.clock.setFixedTime('2026-07-01T00:30:00+05:00');
    await page.reload();
    [importers, retail, small] = await states(page);
    expect(importers).toContain('months ago');
    expect(small).toContain('today');

    await page.clock.setFixedTime('2026-07-02T09:00:00+05:00');
    await page.reload();
    [, , small] = await states(page);
    expect(small).not.toContain('today');
    await expect(page.locator('[data-all-passed]')).toBeVisible();
  });

  for (const locale of LOCALES) {
    test(`count in words: ${locale}`, async ({ page }) => {
      await page.clock.setFixedTime('2026-06-20T12:00:00+05:00');
      await page.goto(PAGES[locale]);
      expect((await states(page))[2]).toContain('11');
    });
  }
});

test.describe('a missing address', () => {
  test.use({ expectedProblems: [/status of 404/] });
  test('says so in three languages', async ({ page }) => {
    const answer = await page.goto('no/such/page/');
    expect(answer.status()).toBe(404);
    for (const locale of LOCALES) await expect(page.locator(`main [lang=${locale}] a`)).toBeVisible();
  });
});
