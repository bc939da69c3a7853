// The package in other people's builds: as npm packs it, bundled by Vite, in React and in Vue, under a strict policy.
import { createServer as createDevServer, build } from 'vite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { createSSRApp } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { listen } from '../../scripts/serve.mjs';
import { createRequire } from 'node:module';
import http from 'node:http';
import { project, settings } from './support/bundled.mjs';
import { expect, test as base } from './support/index.mjs';
import { faultyFile } from './template.helpers.mjs';

const sirv = createRequire(import.meta.url)('sirv');
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src data: blob:; base-uri 'none'";

const test = base.extend({
  /** Everything that the samples make of the package, made once. */
  built: [
    async ({}, use) => {
      const made = project();
      await build(settings(made.folder));
      const files = sirv(join(made.folder, 'dist'), { setHeaders: (res) => res.setHeader('Content-Security-Policy', POLICY) });
      const server = http.createServer((req, res) => files(req, res, () => res.writeHead(404).end()));
      const address = await listen(server);
      await use({ ...made, address });
      server.close();
      server.closeAllConnections();
      made.remove();
    },
    { scope: 'worker' },
  ],
});
test.beforeEach(({ built, origins }) => origins.add(new URL(built.address).origin));

const element = (page) => page.locator('nct-ready');
const ready = (page) => expect(page.locator('nct-ready[data-ready]')).toHaveCount(1);

/** Opens the tool for templates and gives it a workbook: its worker, its module and the engine come from the bundle. */
async function openTemplate(page) {
  await element(page).getByRole('tab', { name: 'Template' }).click();
  const file = { name: 'goods.xlsx', mimeType: '', buffer: Buffer.from(faultyFile()) };
  await element(page).locator('.nt input[type=file]').first().setInputFiles(file);
  await expect(element(page).locator('.nt-verdict')).toContainText('errors in');
}

test('the package holds what it names, and nothing else', async ({ built }) => {
  const names = built.about.files.map(({ path }) => path);
  expect(names.filter((name) => !/^[\w-]+\.(js|wasm|css|html|d\.ts)$|^(CHANGELOG|README)\.md$|^LICENSE$|^(package|custom-elements|provenance)\.json$/.test(name))).toEqual([]);
  const { default: manifest } = await import(join(built.folder, 'node_modules/nct-ready/package.json'), { with: { type: 'json' } });
  const exported = Object.values(manifest.exports).flatMap((one) => Object.values(typeof one === 'string' ? { one } : one));
  for (const path of exported.filter((path) => !path.includes('*'))) expect(names).toContain(path.slice(2));
});

test('Vite makes a page of the plain sample', async ({ page, built }) => {
  await page.goto(`${built.address}main.js.html`);
  await ready(page);
  await expect(element(page).locator('.nr-row')).toHaveCount(2);
});

for (const [name, script] of [['React 19', 'react.jsx'], ['Vue 3', 'vue.js']]) {
  test(`${name}: properties and events go through the wrapper, and a workbook is checked by the bundled worker`, async ({ page, built }) => {
    await page.goto(`${built.address}${script}.html`);
    await ready(page);
    await expect(element(page).locator('.nr-row')).toHaveCount(1);
    await expect(page.locator('output')).toBeEmpty();
    await element(page).locator('textarea').fill('5449000000996\n4870206710012');
    await expect(page.locator('output')).toHaveText('2');
    await openTemplate(page);
  });
}

test('workbooks are made and read by workers of the bundle', async ({ page, built }) => {
  await page.goto(`${built.address}main.js.html`);
  await ready(page);
  const download = page.waitForEvent('download');
  await element(page).getByRole('button', { name: /Excel/ }).click();
  expect((await download).suggestedFilename()).toBe('nct-ready.xlsx');
  await element(page).locator('input[type=file]').first().setInputFiles({ name: 'goods.xlsx', mimeType: '', buffer: Buffer.from(faultyFile()) });
  await expect(element(page).locator('textarea')).toHaveValue(/Айна/);
});

test('a number is checked by a module of the bundle, without the engine', async ({ page, built }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${built.address}prepare.js.html`);
  await expect(page.locator('output')).toHaveText('company 2026-01');
  await ready(page);
  const modules = asked.map((url) => url.match(/([\w-]+_bg)-[\w-]{8}\.wasm$/)?.[1]).filter(Boolean);
  expect(modules.sort()).toEqual(['prepare-engine_bg', 'prepare_bg']);
});

test('a key file is read by a worker of the bundle', async ({ page, built }) => {
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${built.address}prepare.js.html`);
  await ready(page);
  await element(page).getByRole('link', { name: 'Key files', exact: true }).click();
  const drop = element(page).locator('.pk-drop');
  await expect(drop).toBeVisible();
  asked.length = 0;
  const bytes = [...readFileSync(new URL('../keys/files/sign.cer', import.meta.url))];
  await drop.evaluate((node, bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'sign.cer'));
    node.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  }, bytes);
  const card = element(page).locator('.pk-card').filter({ has: page.getByRole('heading', { name: 'sign.cer', exact: true }) });
  for (const fact of ['ТЕСТОВ ТЕСТ ТЕСТОВИЧ', '123456789011', 'RSA-2048']) await expect(card).toContainText(fact);
  // Under the names that the bundler gave them, and nothing else.
  const files = ['keys-worker-*.js', 'keys-*.js', 'keys_bg-*.wasm'].map((name) => `${built.address}assets/${name}`);
  const plain = asked.map((url) => url.replace(/#.*$/, '').replace(/-[\w-]{8}(\.\w+)$/, '-*$1'));
  expect(plain.sort()).toEqual(files.sort());
});

test.describe('without a build', () => {
  // Its own way of telling the page that a file has changed is off.
  test.use({ expectedProblems: [/websocket/i] });

  test('Vite serves it while somebody develops, and frameworks render it on a server', async ({ page, built, origins }) => {
    const server = await createDevServer({ ...settings(built.folder), server: { host: '127.0.0.1', port: 0, ws: false, hmr: false, fs: { strict: false } } });
    try {
      await server.listen();
      const address = server.resolvedUrls.local[0];
      origins.add(new URL(address).origin);
      await page.goto(`${address}main.js.html`);
      await ready(page);
      await expect(element(page).locator('.nr-row')).toHaveCount(2);
      const { NctReady } = await server.ssrLoadModule('/NctReady.jsx');
      expect(renderToString(createElement(NctReady, { tools: 'template' }))).toContain('<nct-ready tools="template"');
      const { default: Wrapper } = await server.ssrLoadModule('/NctReady.vue');
      expect(await renderVue(createSSRApp(Wrapper, { tools: 'template' }))).toContain('<nct-ready tools="template"');
    } finally {
      await server.close();
    }
  });
});
