// What a first visit that checks barcodes costs: every file that the page asks for until it has checked one, as
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

/** The files of a first visit: `[{ name, raw, brotli }]`, largest first. */
export async function firstVisit() {
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
    await page.goto(url);
    await page.locator('html[data-nct-ready="1"]').waitFor();
    await page.locator('textarea').first().fill('5449000000997');
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
