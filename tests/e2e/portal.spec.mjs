// The example portal (www/examples/portal): the element in the pages of a made-up marketplace, and the catalog behind its back end.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createSite, listen } from '../../scripts/serve.mjs';
import { ALLOWED } from '../../www/examples/portal/back-end.mjs';
import { allow, expect, newKey } from './support/catalog.mjs';
import { files } from './support/host.mjs';
import { expectAccessible, expectNoSidewaysScroll, LOCALES, shot, test as base } from './support/index.mjs';
import { newCard, png } from './card.helpers.mjs';
import { done, rows } from './lookups.helpers.mjs';
import { faultyFile } from './template.helpers.mjs';

const test = base.extend({
  /** A portal of this test's own, with a key that only its back end has. */
  portal: async ({ origins }, use) => {
    const catalog = await newKey();
    const server = createSite({ catalog: process.env.NCT_CATALOG_URL, portalKey: catalog.key });
    const url = await listen(server);
    origins.add(new URL(url).origin);
    await use({ catalog, url: `${url}examples/portal/` });
    server.close();
    server.closeAllConnections();
  },
});

const ready = (page) => expect(page.locator('nct-ready')).toHaveAttribute('data-ready', '');
const box = (page) => page.locator('nct-ready textarea').first();
const shown = (page) => page.locator('nct-ready .nr-tool .nr-row');

async function open(page, portal, name = 'index') {
  await page.goto(`${portal.url}${name}.html`);
  await page.locator('nct-ready').scrollIntoViewIfNeeded();
  await ready(page);
}

/** Gives the element a file as the browser itself does after a choice: the page hears of what people do only. */
async function give(page, path) {
  const devtools = await page.context().newCDPSession(page);
  const expression = "document.querySelector('nct-ready').shadowRoot.querySelector('input[type=file]')";
  const { result } = await devtools.send('Runtime.evaluate', { expression });
  await devtools.send('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
}

/** Keeps what has been chosen, as the page of settings does. */
const choice = (page, settings) =>
  page.addInitScript((settings) => {
    localStorage.setItem('koktem-settings', JSON.stringify(settings));
  }, { lang: 'ru', theme: 'auto', tools: ['barcodes'], remember: false, ...settings });

test('the portal’s products are checked, and mended codes come back into its table', async ({ page, portal }) => {
  await page.goto(portal.url);
  await page.getByRole('button', { name: 'Проверить штрихкоды' }).click();
  await expect(page.locator('#badge')).toContainText('Исправить: 1 · искать NTIN: 4');
  await expect(shown(page)).toHaveCount(7);
  for (const remark of ['укажите цену', 'добавьте фото']) await expect(page.locator('nct-ready')).toContainText(`Маркетплейс: ${remark}`);
  const water = page.locator('#products tr').nth(1);
  await expect(water).toContainText('4 877270 247765');
  await page.getByRole('button', { name: 'Исправить безопасное' }).click();
  await expect(water).toContainText('4877270247765');
  await expect(page.locator('nct-ready')).toContainText('Маркетплейс: добавьте фото');
  // Whatever is typed there is counted in the portal's header.
  await box(page).press('ControlOrMeta+End');
  await page.keyboard.type('\n5449000000996');
  await expect(page.locator('#badge')).toContainText('искать NTIN: 5');
  await expect(page.locator('#products tr')).toHaveCount(7);
  // Nothing is kept that nobody has chosen.
  expect(await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([0, 0, 0]);
});

test('NTINs come through the portal’s back end, and no key is in the browser', async ({ page, portal }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request));
  await open(page, portal);
  await page.locator('nct-ready .nr-find').click();
  await allow(page);
  await done(page);
  await expect(rows(page).filter({ hasText: '0200427611531' })).toHaveCount(1);
  await expect(rows(page).filter({ hasText: '0200526039991' })).toHaveCount(1);
  expect((await portal.catalog.calls()).length).toBeGreaterThan(1);
  const calls = asked.filter((request) => request.url().includes('/gwp/'));
  expect(calls.length).toBeGreaterThan(1);
  for (const request of calls) {
    expect(request.url()).toContain('/examples/portal/api/gwp/');
    expect(Object.keys(await request.allHeaders())).not.toContain('x-api-key');
  }
  expect(await page.content()).not.toContain(portal.catalog.key);
});

test('a card is filled in with a photo, all of it through the back end', async ({ page, portal }) => {
  await choice(page, { tools: ['catalog'] });
  await page.goto(`${portal.url}index.html#card`);
  await page.locator('nct-ready').scrollIntoViewIfNeeded();
  await ready(page);
  await newCard(page);
  await page.locator('#card-photos-file').setInputFiles([{ name: 'front.png', mimeType: 'image/png', buffer: await png(900, 500) }]);
  await expect.poll(() => page.locator('#card-photos img').evaluate((photo) => photo.naturalWidth), 'the photo is shown').toBe(900);
});

test('a template is checked on the page of uploads, and the portal hears of it', async ({ page, portal }, info) => {
  const path = info.outputPath('goods.xlsx');
  writeFileSync(path, faultyFile());
  await open(page, portal, 'upload');
  await give(page, path);
  await expect(page.locator('#log')).toContainText('Открыт файл goods.xlsx');
  await expect(page.locator('nct-ready').getByRole('button', { name: /безопасн/i }).first()).toBeVisible();
  await expectAccessible(page);
});

test('settings: language, colours, tools and keeping hold on all pages, until they are forgotten', async ({ page, portal }) => {
  await open(page, portal, 'settings');
  const element = page.locator('nct-ready');
  const scheme = () => element.evaluate((node) => getComputedStyle(node.shadowRoot.querySelector('.nct-place')).colorScheme);
  await page.getByLabel('Қазақша').check();
  await expect(page.locator('h1')).toHaveText('Баптаулар');
  await expect(element).toContainText('Тізіміңіз');
  await page.getByLabel('Қараңғы').check();
  await expect.poll(scheme).toBe('dark');
  await page.getByLabel('Тексеру тізім мен файлдарды').check();
  await page.getByLabel('Үлгі', { exact: true }).check();
  await expect(element).toHaveAttribute('tools', 'barcodes template');

  await open(page, portal);
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(page.locator('nct-ready')).toHaveAttribute('remember', '');
  await expect(page.locator('nct-ready')).toHaveAttribute('tools', 'barcodes template');
  expect(await scheme()).toBe('dark');
  await expect(element.getByRole('tab')).toHaveText(['Штрихкодтар', 'Үлгі']);
  await shot(page, 'portal-tabs', { width: 360, scheme: 'dark', locale: 'kk' });
  await expectNoSidewaysScroll(page);
  await element.getByRole('tab', { name: 'Үлгі' }).click();
  await expect(element.getByRole('button', { name: 'Файл таңдау' })).toBeVisible();
  await element.getByRole('tab', { name: 'Штрихкодтар' }).click();
  await expect(box(page)).toHaveValue(/4871603681882\tKM-101 Қара шай/);

  await open(page, portal, 'settings');
  await page.getByRole('button', { name: 'Баптауларды ұмыту' }).click();
  await expect(page.locator('h1')).toHaveText('Настройки');
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(0);
});

test('the keyboard alone leads through the portal and the element', async ({ page, portal }) => {
  await open(page, portal);
  await page.evaluate(() => scrollTo(0, 0));
  for (const name of ['Перейти к содержанию', 'Товары', 'Загрузка', 'Настройки', 'Проверить штрихкоды']) {
    await page.keyboard.press('Tab');
    await expect(page.locator('body > .skip, nav a, main button#check').filter({ hasText: name })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(page.locator('#check-title')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(box(page)).toBeFocused();
});

test.describe('the transport', () => {
  test.use({ expectedProblems: [/Failed to load resource: .*(429|502)/] });
  test('carries files, waits and lost answers', async ({ page, portal }) => {
    await page.goto(portal.url);
    const ask = (request) =>
      page.evaluate(async ({ photo, ...request }) => {
        const { transport } = await import('./transport.js');
        return transport({ ...request, ...(photo && { file: new Blob([new Uint8Array(photo)], { type: 'image/png' }), fileName: 'photo.png' }) });
      }, request);
    const photo = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
    const path = 'gwp/portal/api/v1/dictionaries';
    expect((await ask({ method: 'POST', path: 'gwp/portal/api/v1/storage/upload', photo })).status).toBe(200);
    await portal.catalog.faults([{ kind: 'too_many', retry_after: 7, next: 1 }]);
    expect(await ask({ method: 'GET', path })).toMatchObject({ status: 429, retryAfter: '7' });
    // A lost answer is no answer of the catalog's: the element looks for what has become of a change, and nothing is sent again from here.
    await portal.catalog.faults([{ kind: 'drop', next: 1 }]);
    const before = (await portal.catalog.calls()).length;
    expect(await ask({ method: 'GET', path })).toMatchObject({ status: 502 });
    expect((await portal.catalog.calls()).length).toBe(before + 1);
    expect(await ask({ method: 'GET', path })).toMatchObject({ status: 200, contentType: expect.stringContaining('json') });
  });
});

test.describe('without a back end', () => {
  // What the browser says of an answer that is none.
  test.use({ expectedProblems: [/Failed to load resource: .*404/] });
  test('the portal says that the catalog is not connected', async ({ page, origins }) => {
    const server = createSite();
    const url = await listen(server);
    origins.add(new URL(url).origin);
    await open(page, { url: `${url}examples/portal/` });
    await page.locator('nct-ready .nr-find').click();
    await allow(page);
    await expect(page.locator('#no-catalog')).toContainText('Каталог здесь не подключён');
    server.close();
    server.closeAllConnections();
  });
});

test('the back end passes on what the examples for web servers do, and refuses the rest', async ({ portal }) => {
  const example = readFileSync(new URL('../../deploy/Caddyfile', import.meta.url), 'utf8');
  for (const [method, { source }] of Object.entries(ALLOWED)) {
    const [, theirs] = example.match(new RegExp(`method ${method}\\s+path_regexp \\^/catalog(\\S+)`));
    expect(source.replaceAll('\\/', '/'), method).toBe(`^${theirs}`);
  }
  const ask = (path, options) => fetch(`${portal.url}api${path}`, options).then(({ status }) => status);
  expect(await ask('/gwp/portal/api/v2/products/4871603681882')).toBe(200);
  expect(await ask('/gwp/portal/api/v2/products/4871603681882', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).toBe(403);
  expect(await ask('/gwp/portal/api/v2/products/4871603681882', { method: 'DELETE' })).toBe(405);
  expect(await ask('/gwp/portal/api/v1/storage/../../../../_sandbox/keys')).toBe(405);
  for (const odd of ['/', '//', '//evil.test/gwp/portal/api/v1/dictionaries', '/gwp/portal/api/v1/dictionaries%2F']) expect(await ask(odd), odd).toBe(405);
  // Somebody who goes away in the middle of a request takes nothing along.
  const leave = new AbortController();
  const body = new ReadableStream({ pull: () => leave.abort() });
  await expect(ask('/gw/search/api/v1/search', { method: 'POST', body, duplex: 'half', signal: leave.signal })).rejects.toThrow();
  expect(await ask('/gwp/portal/api/v1/dictionaries')).toBe(200);
  expect(await ask('/gw/search/api/v1/search', { method: 'POST', body: 'x'.repeat(6_100_000) })).toBe(413);
});

test('the folder works wherever it is copied to, with the package in it', async ({ page, origins }, info) => {
  const dir = info.outputPath('portal');
  cpSync(fileURLToPath(new URL('../../www/examples/portal', import.meta.url)), dir, { recursive: true });
  cpSync(files(), `${dir}/nct-ready`, { recursive: true });
  const server = createSite({ dir });
  const url = await listen(server);
  origins.add(new URL(url).origin);
  await page.goto(url);
  await page.getByRole('button', { name: 'Проверить штрихкоды' }).click();
  await expect(page.locator('#badge')).toContainText('с NTIN: 1');
  server.close();
  server.closeAllConnections();
});

test('the first page of the site knows nothing of the portal', async ({ page }) => {
  const worker = await (await page.request.get('sw.js')).text();
  expect(worker).not.toContain('examples/');
});

for (const locale of LOCALES) {
  test(`fits every window, and axe-core finds nothing: ${locale}`, async ({ page, portal }) => {
    await choice(page, { lang: locale });
    for (const name of ['index', 'upload', 'settings']) {
      await open(page, portal, name);
      for (const width of [320, 360, 768, 1280]) {
        for (const scheme of ['light', 'dark']) {
          await shot(page, `portal-${name}`, { width, scheme, locale });
          await expectNoSidewaysScroll(page);
          if (width === 1280) await expectAccessible(page);
        }
      }
    }
  });
}
