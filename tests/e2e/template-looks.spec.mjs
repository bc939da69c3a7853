// How the template's page looks: nothing jumps, everything fits, axe finds nothing; pictures for people.
import { expect, expectAccessible, expectNoSidewaysScroll, LOCALES, PAGES, shot, test } from './support/index.mjs';
import { template } from './support/workbook.mjs';
import { button, dialog, fakeWorker, choose, faultyFile, openFile, openPage } from './template.helpers.mjs';
import { holdApp } from './tool.helpers.mjs';

/** Where the parts are that exist before the app and after it was mounted. */
const places = (page) =>
  page.evaluate(() =>
    ['.nt-drop', '.nt-drop-title', '.nt-drop .btn', '.nt-drop .small', '.nr-privacy', '.reading'].map((part) => {
      const { x, y, width, height } = (document.querySelector(part) ?? document.querySelector('nct-ready').shadowRoot.querySelector(part)).getBoundingClientRect();
      return [part, ...[x, y, width, height].map(Math.round)];
    }),
  );

for (const locale of LOCALES) {
  for (const width of [360, 1280]) {
    test(`nothing moves when the app arrives: ${locale}, ${width} px`, async ({ page, baseURL }) => {
      await page.setViewportSize({ width, height: 800 });
      const release = await holdApp(page);
      await page.goto(`${baseURL}${PAGES[locale]}template/`);
      const before = await places(page);
      release();
      await expect(page.locator('nct-ready')).toHaveAttribute('data-ready', '');
      expect(await places(page)).toEqual(before);
    });
  }
}

for (const width of [320, 360, 768, 960, 1280]) {
  test(`everything fits: ${width} px`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const locale of LOCALES) {
      await openPage(page, baseURL, locale);
      await expectNoSidewaysScroll(page);
      await openFile(page, faultyFile(), 'шаблон-с-очень-длинным-названием-файла-которое-не-помещается-в-строку.xlsx');
      await expectNoSidewaysScroll(page);
      await page.locator('.nt-view').nth(1).click();
      await page.locator('.nt-list .nt-item').first().waitFor();
      await expectNoSidewaysScroll(page);
      const cut = await page.locator('.nt').evaluate((app) =>
        [...app.querySelectorAll('.nt-side button, .nt-actions button, .nt-bar button, .nt-message')]
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
  await openPage(page, baseURL);
  await openFile(page, faultyFile());
  const small = () =>
    page.locator('.nt').evaluate((app) =>
      [...app.querySelectorAll('.nt-about button, .nt-actions button, .nt-side button, .nt-bar button')]
        .map((e) => [e.textContent || e.ariaLabel, e.getBoundingClientRect()])
        .filter(([, { width, height }]) => width > 0 && (height < 43.5 || width < 43.5))
        .map(([name, { width, height }]) => `${name}: ${width} x ${height}`),
    );
  expect(await small()).toEqual([]);
  await page.locator('.nt-view').nth(1).click();
  await page.locator('.nt-list .nt-item').first().waitFor();
  expect(await small()).toEqual([]);
  await context.close();
});

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing in any state: ${scheme}`, async ({ page, baseURL }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openPage(page, baseURL);
    await expectAccessible(page);
    await openFile(page, template([]), 'blank.xlsx');
    await expectAccessible(page);
    await openFile(page, Buffer.from('no workbook'), 'no.xlsx');
    await expect(page.locator('.nt-about')).toContainText('no.xlsx');
    await expectAccessible(page);
    await openFile(page, faultyFile());
    await expect(page.locator('.nt-counters')).toBeVisible();
    await expectAccessible(page);
    await button(page, 'Look and fix').first().click();
    await expect(dialog(page)).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await button(page, 'Find and replace').click();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await button(page, /^Fix all safe/).click();
    await button(page, 'One by one').click();
    await page.locator('.nt-list .nt-item').first().waitFor();
    await expectAccessible(page);
  });
}

test.describe('pictures', () => {
  test.use({ serviceWorkers: 'block' });

  for (const locale of LOCALES) {
    test(`pictures: ${locale}`, async ({ page, baseURL }) => {
      test.slow();
      for (const [width, scheme] of [
        [360, 'light'],
        [360, 'dark'],
        [768, 'light'],
        [1280, 'light'],
        [1280, 'dark'],
      ]) {
        const options = { width, height: width < 960 ? 1500 : 900, scheme, locale, fullPage: false };
        await page.setViewportSize({ width, height: options.height });
        await openPage(page, baseURL, locale);
        await shot(page, 'template-empty', options);
        await openFile(page, faultyFile());
        await shot(page, 'template-open', options);
        await page.locator('.nt-view').nth(1).click();
        await page.locator('.nt-list .nt-item').first().waitFor();
        await shot(page, 'template-list', options);
        await page.locator('.nt-view').first().click();
        await page.locator('.nt-side .nt-ways .btn:nth-last-child(2)').nth(1).click();
        await shot(page, 'template-dialog', options);
      }
      await fakeWorker(page, "postMessage({ id, line, progress: { stage: 'rows', done: 200, of: 437 } })");
      await openPage(page, baseURL, locale);
      await choose(page, faultyFile());
      await expect(page.locator('.nt-screen progress')).toHaveAttribute('value', '45');
      await shot(page, 'template-reading', { locale, fullPage: false });
    });
  }
});
