// What <nct-ready> looks like in somebody else's page: what the page may set, and what it cannot break.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, files, test } from './support/host.mjs';

const element = (page) => page.locator('nct-ready');
const ready = (page) => page.locator('nct-ready[data-ready]').waitFor();
const [{ declarations }] = JSON.parse(readFileSync(new URL('../../www/npm/custom-elements.json', import.meta.url), 'utf8')).modules;
const sheet = (name) => readFileSync(createRequire(import.meta.url).resolve(name), 'utf8');

test('the manifest names the properties that the styles read, and no others', () => {
  const named = declarations[0].cssProperties.map(({ name }) => name);
  const sheets = readdirSync(files()).filter((name) => name.endsWith('.css')).map((name) => readFileSync(join(files(), name), 'utf8'));
  const read = new Set(sheets.join('').match(/(?<=var\()--nct-[\w-]+/g));
  expect(named.toSorted()).toEqual([...read].toSorted());
});

test('parts can be styled, all that the manifest names and no others', async ({ page, host }) => {
  const style = '<style>nct-ready::part(primary) { border-radius: 0 } nct-ready::part(row) { border-left: 3px solid rgb(1, 2, 3) }</style>';
  await page.goto(host.page('<nct-ready lang="en" tools="barcodes template"></nct-ready>', {}, style));
  await ready(page);
  await expect(element(page).locator('.btn-primary').first()).toHaveCSS('border-radius', '0px');
  await expect(element(page).locator('.btn:not(.btn-primary)').first()).not.toHaveCSS('border-radius', '0px');
  await element(page).locator('textarea').fill('5449000000996');
  await expect(element(page).locator('.nr-row').first()).toHaveCSS('border-left', '3px solid rgb(1, 2, 3)');
  const named = declarations[0].cssParts.map(({ name }) => name);
  const found = await element(page).evaluate((node) => [...node.shadowRoot.querySelectorAll('[part]')].flatMap((one) => one.getAttribute('part').split(' ')));
  // Nothing is in trouble here.
  expect([...new Set(found), 'trouble'].toSorted()).toEqual(named.toSorted());
});

const inner = `<main><h1 class="btn card">Own heading</h1><p id="own">Own <a href="#own">link</a> <button>Own button</button></p>
  <nct-ready lang="en" theme="light" style="position: absolute; top: 200px; left: 20px; width: 700px; font-size: 15px"></nct-ready></main>`;
/** What a page of a framework has: its reset and its own looks. */
const resets = {
  'Bootstrap 5': () => sheet('bootstrap/dist/css/bootstrap.css'),
  'Tailwind 4': () => sheet('tailwindcss/preflight.css'),
};

for (const [name, css] of Object.entries(resets)) {
  test(`${name}: nothing gets in, nothing gets out`, async ({ page, host }) => {
    /** Everything within, by what the browser makes of it. Names of the page's own values come in, and mean nothing there. */
    const within = () =>
      element(page).evaluate((node) =>
        [...node.shadowRoot.querySelectorAll('.nct-place, .nct-place *')].flatMap((one, at) => {
          const style = getComputedStyle(one);
          return [...style].filter((key) => !key.startsWith('--')).map((key) => `${at} ${one.getAttribute('class')}: ${key}: ${style.getPropertyValue(key)}`);
        }),
      );
    const without = () => page.evaluate(() => [...document.querySelectorAll('main, main h1, #own, #own *')].map((one) => [...getComputedStyle(one)].map((key) => getComputedStyle(one).getPropertyValue(key)).join(';')));
    const open = async (head) => {
      await page.goto(host.page(inner, {}, head));
      await ready(page);
      await element(page).locator('textarea').fill('4870206710012\n5449000000997\n0200121958529');
      await expect(element(page).locator('.nr-row')).toHaveCount(3);
      await page.evaluate(() => document.activeElement.blur());
      await page.mouse.move(0, 0);
    };
    await open('');
    const [plain, picture] = [await within(), await element(page).screenshot({ animations: 'disabled' })];
    await open(`<style>${css()}</style>`);
    const own = await without();
    const known = new Set(plain);
    expect((await within()).filter((one) => !known.has(one))).toEqual([]);
    expect((await element(page).screenshot({ animations: 'disabled' })).equals(picture), 'not a pixel differs').toBe(true);
    // The page looks as it does without the element.
    await element(page).evaluate((node) => node.remove());
    expect(await without()).toEqual(own);
  });
}

test('on a small page, a zoomed one, one that reads from right to left, and on paper', async ({ page, host }) => {
  await page.goto(host.page('<nct-ready lang="ru" tools="barcodes template"></nct-ready>', {}, '<style>html { direction: rtl; font-size: 10px } body { font-size: 10px }</style>'));
  await ready(page);
  const place = element(page).locator('[data-tool=barcodes]');
  await expect(place).toHaveCSS('direction', 'ltr');
  // Text is never smaller than can be read.
  await expect(place).toHaveCSS('font-size', '12px');
  // A window of 1280 px at 400 % is one of 320 px.
  await page.setViewportSize({ width: 320, height: 256 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: 'print' });
  await expect(place).toBeVisible();
});
