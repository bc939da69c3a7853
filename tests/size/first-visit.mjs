// What a first visit costs: every file that a page asks for until it can be used (the barcodes': until it has checked one), as
// Brotli sends it. Measured in the browser, so that nothing the page loads can be left out of the sum.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { brotli } from '../../scripts/compress.mjs';
import { createSite, listen } from '../../scripts/serve.mjs';
import { launchOptions } from '../e2e/support/browser.mjs';

export const site = fileURLToPath(new URL('../../dist/site/', import.meta.url));

export const measure = (path) => {
  const raw = readFileSync(path);
  return { raw: raw.length, brotli: brotli(raw).length };
};

/** Checks a barcode. */
const barcode = (page) => page.locator('textarea').first().fill('5449000000997');

/** The files of a first visit to a page: `[{ name, raw, brotli }]`, largest first. `use` is what a person does there. */
export async function firstVisit(folder = '', use = barcode) {
  const server = createSite({ dir: site });
  const url = await listen(server);
  const browser = await chromium.launch(launchOptions);
  try {
    // The service worker fetches the rest after the visit; its files are not what this visit waits for.
    const context = await browser.newContext({ serviceWorkers: 'block' });
    const page = await context.newPage();
    const asked = new Set();
    page.on('request', (request) => {
      if (request.url().startsWith(url)) asked.add(decodeURIComponent(new URL(request.url()).pathname).slice(1));
    });
    await page.goto(url + folder);
    await page.locator('nct-ready[data-ready]').waitFor();
    await use(page);
    await page.waitForLoadState('networkidle');
    return [...asked]
      .map((path) => path + (path === '' || path.endsWith('/') ? 'index.html' : ''))
      .map((name) => ({ name, ...measure(site + name) }))
      .sort((a, b) => b.brotli - a.brotli);
  } finally {
    await browser.close();
    server.close();
  }
}
