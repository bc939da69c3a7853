// How the tool looks: nothing jumps, everything fits, axe finds nothing; pictures for people.
import { box, counter, drop, holdApp, LIST, manyLines, notice, number, openTool, paste, row } from './tool.helpers.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, PAGES, shot, test } from './support/index.mjs';

const WIDTHS = [320, 360, 768, 960, 1280];

/** Where the parts are that exist before the tool and after it was mounted. */
const places = (page) =>
  page.evaluate(() =>
    ['.nr-label', '#nr-text', '.nr-empty .btn', '.nr-tools', '.nr-privacy', '.nr-legend', '.nr-remember'].map((part) => {
      const { x, y, width, height } = (document.querySelector(part) ?? document.querySelector('nct-ready').shadowRoot.querySelector(part)).getBoundingClientRect();
      return [part, ...[x, y, width, height].map(Math.round)];
    }),
  );

for (const locale of Object.keys(PAGES)) {
  for (const width of [360, 1280]) {
    test(`nothing moves when the tool arrives: ${locale}, ${width} px`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height: 800 });
      const release = await holdApp(page);
      await page.goto(baseURL + PAGES[locale]);
      const before = await places(page);
      const legend = await page.locator('.nr-legend').innerHTML();
      release();
      await expect(page.locator('nct-ready')).toHaveAttribute('data-ready', '');
      expect(await places(page)).toEqual(before);
      const plain = (html) => html.replace(/[\s\u00a0]+/g, ' ').replace(/> </g, '><').trim();
      expect(plain(await page.locator('.nr-legend').innerHTML())).toBe(plain(legend));
    });
  }
}

for (const width of WIDTHS) {
  test(`everything fits: ${width} px`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => sessionStorage.clear());
    for (const locale of Object.keys(PAGES)) {
      await openTool(page, baseURL, locale);
      await expectNoSidewaysScroll(page);
      await page.locator('.nr-empty .btn-primary').click();
      for (const more of await page.locator('.nr-more').all()) await more.press('Enter');
      await expectNoSidewaysScroll(page);
      const cut = await page.locator('.nr-tool').evaluate((tool) =>
        [...tool.querySelectorAll('button, .nr-says, .nr-code, .nr-details p, .nr-details dd')]
          .filter((e) => e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline')
          .map((e) => e.textContent),
      );
      expect(cut).toEqual([]);
    }
  });
}

test('what is touched is large enough', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  const page = await context.newPage();
  await openTool(page, baseURL);
  await page.locator('.nr-empty .btn-primary').click();
  await page.locator('.nr-more').nth(4).click();
  const small = await page.locator('.nr-tool').evaluate((tool) =>
    [...tool.querySelectorAll('button, label.nr-check')]
      .map((e) => [e.textContent || e.ariaLabel, e.getBoundingClientRect()])
      .filter(([, { width, height }]) => width > 0 && (height < 43.5 || width < 43.5))
      .map(([name, { width, height }]) => `${name}: ${width} x ${height}`),
  );
  expect(small).toEqual([]);
  await context.close();
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing in any state: ${scheme}`, async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openTool(page, baseURL);
    await expectAccessible(page);
    await box(page).fill(LIST);
    for (const line of [2, 5, 6]) await row(page, line).getByRole('button', { name: 'Details' }).click();
    await expectAccessible(page);
    await counter(page, 'Fix first').click();
    await page.getByRole('checkbox').check();
    await drop(page, { name: 'price.xlsx', bytes: Buffer.from('PK\x03\x04') });
    await expect(notice(page)).toBeVisible();
    await expectAccessible(page);
    await box(page).fill('4870206710012');
    await expect(page.getByText('Nothing is left here.')).toBeVisible();
    await expectAccessible(page);
  });
}

test('pictures', async ({ page, baseURL }) => {
  test.slow();
  await page.addInitScript(() => sessionStorage.clear());
  for (const locale of ['ru', 'kk', 'en']) {
    for (const [width, scheme] of [
      [360, 'light'],
      [360, 'dark'],
      [768, 'light'],
      [1280, 'light'],
      [1280, 'dark'],
    ]) {
      const height = width < 960 ? 1500 : 800;
      const options = { width, height, scheme, locale, fullPage: false };
      await page.setViewportSize({ width, height });
      await openTool(page, baseURL, locale);
      await shot(page, 'tool-empty', options);
      await page.locator('.nr-empty .btn-primary').click();
      await page.locator('.nr-more').nth(4).click();
      await shot(page, 'tool-example', options);
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await openTool(page, baseURL, 'en');
  await paste(page, manyLines(50_000));
  await expect(number(page, 'All')).toHaveText('50,000');
  await shot(page, 'tool-long', { locale: 'en', fullPage: false });
});
