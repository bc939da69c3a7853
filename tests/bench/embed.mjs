// <nct-ready> beside packages that people put into a page to take spreadsheets in: each alone on a page, bundled the same way. What
// it loads until it can be used, how long that takes, what a strict policy finds, and what several elements weigh.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { brotli, kilobytes } from '../../scripts/compress.mjs';
import { listen } from '../../scripts/serve.mjs';
import { median, milliseconds } from './figures.mjs';

const rivals = fileURLToPath(new URL('rivals/', import.meta.url));
const pack = fileURLToPath(new URL('../../dist/npm/nct-ready/', import.meta.url));
const sirv = createRequire(import.meta.url)('sirv');
const NAMES = ['nct-ready', 'csv-import-js', 'hello-csv', 'react-spreadsheet-import'];
/** What shows that a page can be used. */
const USABLE = { 'nct-ready': 'nct-ready[data-ready]' };
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self'; style-src 'self'; img-src data:";
const ROUNDS = 5;

/** A folder with one page for each, built. */
async function site() {
  if (!existsSync(join(rivals, 'node_modules'))) execFileSync('npm', ['ci', '--legacy-peer-deps', '--no-audit', '--no-fund'], { cwd: rivals, stdio: 'inherit' });
  const root = mkdtempSync(join(tmpdir(), 'nct-ready-bench-'));
  cpSync(join(rivals, 'node_modules'), join(root, 'node_modules'), { recursive: true, verbatimSymlinks: true });
  symlinkSync(pack, join(root, 'node_modules/nct-ready'));
  for (const name of NAMES) {
    cpSync(join(rivals, `${name}.jsx`), join(root, name, 'page.jsx'));
    writeFileSync(join(root, name, 'index.html'), '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Page</title><link rel="icon" href="data:,"></head><body><main></main><script type="module" src="./page.jsx"></script></body></html>');
    await build({
      root: join(root, name),
      base: './',
      configFile: false,
      logLevel: 'silent',
      resolve: { preserveSymlinks: true },
      build: { assetsInlineLimit: 0, outDir: join(root, 'out', name) },
    });
  }
  return root;
}

/** Opens a page as on a first visit. */
async function visit(browser, address, name, path) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.addInitScript(() => {
    globalThis.refused = 0;
    document.addEventListener('securitypolicyviolation', () => (globalThis.refused += 1));
    globalThis.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const real = WebAssembly[name];
      WebAssembly[name] = async (...given) => {
        const made = await real.apply(WebAssembly, given);
        globalThis.memories.push((made.instance ?? made).exports.memory);
        return made;
      };
    }
  });
  const start = performance.now();
  await page.goto(`${address}${path}/${name}/`);
  await page.locator(USABLE[name] ?? 'input[type=file]').first().waitFor({ state: 'attached' });
  const took = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const refused = await page.evaluate(() => globalThis.refused);
  return { asked, context, page, refused, took };
}

const weigh = (root, address, asked) =>
  asked
    .filter((url) => url.startsWith(address) && !url.endsWith('/'))
    .map((url) => readFileSync(join(root, 'out', new URL(url).pathname.split('/').slice(2).join('/'))))
    .reduce(({ raw, small }, bytes) => ({ raw: raw + bytes.length, small: small + brotli(bytes).length }), { raw: 0, small: 0 });

async function beside(browser, root, address) {
  const rows = [];
  for (const name of NAMES) {
    const times = [];
    let last;
    for (let round = 0; round < ROUNDS; round += 1) {
      last = await visit(browser, address, name, 'free');
      await last.context.close();
      times.push(last.took);
    }
    const { raw, small } = weigh(root, address, last.asked);
    const others = last.asked.filter((url) => /^https?:/.test(url) && !url.startsWith(address)).length;
    rows.push([`${name}: loaded until it can be used`, `${kilobytes(raw)}, ${kilobytes(small)} brotli`, '']);
    rows.push(['  time until then, median and spread', `${milliseconds(median(times))} (${milliseconds(Math.min(...times))} to ${milliseconds(Math.max(...times))})`, '']);
    const strict = await visit(browser, address, name, 'strict').catch(() => undefined);
    await strict?.context.close();
    rows.push(['  requests to others; refused by a strict policy', `${others}; ${strict ? strict.refused : 'does not start'}`, '0; 0']);
  }
  return rows;
}

/** Bytes of the page's heap and of its modules' memory, after everything that can be was freed. */
async function heap(page) {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize + (backingStorageSize ?? 0);
}

/** From the import to the first row, and what one and three elements hold. */
async function elements(browser, address) {
  const { context, page } = await visit(browser, address, 'nct-ready', 'free');
  const show = (count) =>
    page.evaluate(async (count) => {
      document.querySelector('main').replaceChildren();
      const all = Array.from({ length: count }, () => document.createElement('nct-ready'));
      for (const one of all) one.value = '5449000000996\n'.repeat(100);
      document.querySelector('main').append(...all);
      await Promise.all(all.map((one) => one.check()));
    }, count);
  const weights = [];
  const modules = [];
  for (const count of [1, 3]) {
    await show(count);
    weights.push(await heap(page));
    modules.push(await page.evaluate(() => globalThis.memories.map(({ buffer }) => buffer.byteLength)));
  }
  await context.close();
  const first = await browser.newContext({ serviceWorkers: 'block' });
  const fresh = await first.newPage();
  const times = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await fresh.goto('about:blank');
    const start = performance.now();
    await fresh.goto(`${address}free/nct-ready/`);
    await fresh.evaluate(() => (document.querySelector('nct-ready').value = '5449000000996'));
    await fresh.locator('nct-ready .nr-row').first().waitFor();
    times.push(performance.now() - start);
  }
  await first.close();
  return [
    ['nct-ready: from opening the page to the first result, files in the cache', milliseconds(median(times)), ''],
    ['  JavaScript heap and buffers of one and of three elements', weights.map(kilobytes).join(', '), ''],
    ['  memory of each WebAssembly module of one and of three', modules.map((all) => all.map(kilobytes).join(' + ')).join(', '), ''],
  ];
}

export async function embed(browser) {
  const root = await site();
  const files = sirv(join(root, 'out'), { dev: true });
  const server = http.createServer((req, res) => {
    const [, kind, rest] = req.url.match(/^\/(free|strict)(\/.*)$/) ?? [];
    if (!rest) return res.writeHead(404).end();
    if (kind === 'strict') res.setHeader('Content-Security-Policy', POLICY);
    req.url = rest;
    return files(req, res, () => res.writeHead(404).end());
  });
  try {
    const address = await listen(server);
    return [...(await beside(browser, root, address)), ...(await elements(browser, address))];
  } finally {
    server.close();
    server.closeAllConnections();
    rmSync(root, { recursive: true, force: true });
  }
}
