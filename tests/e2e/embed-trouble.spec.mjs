// <nct-ready> where something is missing: an old browser, workers, a connection that comes back.
import { expect, policy, test } from './support/host.mjs';
import { cleanFile } from './template.helpers.mjs';

const element = (page) => page.locator('nct-ready');
const alert = (page) => element(page).getByRole('alert');
const ready = (page) => page.locator('nct-ready[data-ready]').waitFor();

/** Notes the reasons that the element gives. */
const listen = (page) =>
  page.addInitScript(() => {
    globalThis.reasons = [];
    document.addEventListener('nct-error', ({ detail }) => globalThis.reasons.push(detail.reason));
  });
const reasons = (page) => page.evaluate(() => globalThis.reasons);

test.describe('an old browser', () => {
  test.use({ expectedProblems: [/./] });
  const lacks = {
    WebAssembly: () => delete globalThis.WebAssembly,
    adoptedStyleSheets: () => {
      delete Document.prototype.adoptedStyleSheets;
      delete ShadowRoot.prototype.adoptedStyleSheets;
    },
  };
  const says = { ru: /Браузер слишком старый/, kk: /Браузер тексеру үшін тым ескі/, en: /too old/ };
  for (const [name, take] of Object.entries(lacks)) {
    for (const [lang, words] of Object.entries(says)) {
      test(`without ${name}, it is said: ${lang}`, async ({ page, host }) => {
        await listen(page);
        await page.addInitScript(take);
        await page.goto(host.page(`<nct-ready lang="${lang}"></nct-ready>`));
        await expect(alert(page)).toContainText(words);
        expect(await reasons(page)).toEqual(['old']);
        // Trying again is of no use.
        await expect(alert(page).getByRole('button')).toHaveCount(0);
      });
    }
  }
});

test('without IntersectionObserver everything works, only at once', async ({ page, host }) => {
  await page.addInitScript(() => delete globalThis.IntersectionObserver);
  await page.goto(host.page('<p style="height: 5000px"></p><nct-ready lang="en"></nct-ready>'));
  await ready(page);
});

test.describe('without workers', () => {
  test.use({ expectedProblems: [/./] });
  const LACKS = {
    'no workers': () => delete globalThis.Worker,
    'no modules in workers': () => {
      const Known = globalThis.Worker;
      globalThis.Worker = class {
        constructor(url) {
          return new Known(url);
        }
      };
    },
  };
  for (const [name, take] of Object.entries(LACKS)) {
    test(`${name}: barcodes work, and what needs a worker says why`, async ({ page, host }) => {
      await listen(page);
      await page.addInitScript(take);
      await page.goto(host.page('<nct-ready lang="en" tools="barcodes template"></nct-ready>'));
      await ready(page);
      await element(page).locator('textarea').fill('5449000000996');
      await expect(element(page).locator('.nr-row')).toHaveCount(1);
      expect(await reasons(page)).toEqual([]);
      await element(page).getByRole('button', { name: /Excel/ }).click();
      await expect(alert(page).filter({ hasText: 'does not run modules in the background' })).toBeVisible();
      expect(await reasons(page)).toEqual(['workers']);
      await element(page).evaluate((node, bytes) => node.open(new File([new Uint8Array(bytes)], 'goods.xlsx')), [...(await cleanFile())]);
      await expect(alert(page).filter({ hasText: 'does not run modules in the background' })).toBeVisible();
      expect(await reasons(page)).toEqual(['workers', 'workers']);
    });
  }

  test('a policy that forbids workers: the directive is named', async ({ page, host }) => {
    await listen(page);
    const forbids = policy(host.shelf).replace(`worker-src blob: ${host.shelf}`, "worker-src 'none'");
    await page.goto(host.page('<nct-ready lang="en"></nct-ready>', { 'Content-Security-Policy': forbids }));
    await ready(page);
    await element(page).locator('textarea').fill('5449000000996');
    await element(page).getByRole('button', { name: /Excel/ }).click();
    await expect(alert(page).filter({ hasText: `worker-src blob: ${host.shelf}` })).toBeVisible();
    expect(await reasons(page)).toEqual(['workers']);
    await expect(element(page).locator('.nr-row')).toHaveCount(1);
  });
});

test.describe('the catalog cannot be loaded', () => {
  test.use({ expectedProblems: [/./] });
  test('it is said, and another try shows it', async ({ page, host }) => {
    await page.route('**/find.js', (route) => route.abort());
    await page.goto(host.page('<nct-ready lang="en" catalog="/catalog/"></nct-ready>'));
    await ready(page);
    let lookups = 0;
    await page.exposeFunction('looked', () => (lookups += 1));
    await page.evaluate(() => document.addEventListener('nct-lookup', () => globalThis.looked()));
    await element(page).locator('textarea').fill('5449000000996');
    await element(page).getByRole('button', { name: /Find NTIN/ }).click();
    await expect(alert(page)).toBeInViewport();
    await alert(page).getByRole('button', { name: 'Try again' }).click();
    await expect(element(page).getByRole('dialog', { name: 'What will be sent' })).toBeVisible();
    await expect(element(page).locator('.nct-trouble')).toHaveCount(0);
    expect(lookups).toBe(1);
  });
});

test.describe('a browser that remembers a failed address', () => {
  test.use({ expectedProblems: [/./] });
  for (const file of ['app.js', 'around.js', 'tabs.js']) {
    test(`another try takes another one: ${file}`, async ({ page, host }) => {
      // For this address the answer is no, for as long as the page lives.
      await page.route((url) => url.pathname === `/${file}` && url.search === '', (route) => route.abort());
      await page.goto(host.page('<nct-ready lang="en" tools="barcodes template"></nct-ready><nct-ready lang="ru"></nct-ready>'));
      const [first, second] = [page.locator('nct-ready').first(), page.locator('nct-ready').last()];
      const again = (one) => one.getByRole('button', { name: /Try again|Повторить|ещё раз/ });
      await expect(again(first)).toBeVisible();
      if (file !== 'tabs.js') await expect(again(second)).toBeVisible();
      const asked = [];
      page.on('request', (request) => asked.push(new URL(request.url())));
      await again(first).click();
      await expect(first.locator('textarea').first()).toBeVisible();
      await first.locator('textarea').first().fill('5449000000996');
      await expect(first.locator('.nr-row')).toHaveCount(1);
      if (file !== 'tabs.js') await again(second).click();
      await expect(second.locator('textarea')).toBeVisible();
      // Both work with the same module.
      expect(asked.filter(({ pathname }) => pathname === '/app_bg.wasm')).toHaveLength(file === 'app.js' ? 1 : 0);
      expect(asked.filter(({ pathname, search }) => pathname === `/${file}` && search !== '')).toHaveLength(1);
    });
  }
});
