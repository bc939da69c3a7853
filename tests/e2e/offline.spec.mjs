// After one visit the page works without a network; a new version is offered, never forced.
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSite, listen } from '../../scripts/serve.mjs';
import { expect, LOCALES, PAGES, test as base, toolReady } from './support/index.mjs';

const test = base.extend({
  /** A copy of the site that a test may change, on a server of its own. */
  copy: async ({ origins }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'nct-site-'));
    cpSync(fileURLToPath(new URL('../../dist/site', import.meta.url)), folder, { recursive: true });
    const server = createSite({ dir: folder, watch: true });
    const url = await listen(server);
    origins.add(new URL(url).origin);
    await use({ folder, url });
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true });
  },
});

/** The first visit, until everything is kept on the device. */
async function visit(page, url) {
  await page.goto(url);
  await toolReady(page);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
}

for (const place of ['root', 'prefix']) {
  test(`all languages open offline after one visit (${place})`, async ({ context, page, baseURL, prefixURL }) => {
    const url = place === 'root' ? baseURL : prefixURL;
    await visit(page, url);
    await context.setOffline(true);
    await page.reload();
    await toolReady(page);
    for (const locale of LOCALES) {
      await page.goto(url + PAGES[locale]);
      await expect(page.locator('html')).toHaveAttribute('lang', locale);
      await toolReady(page);
      await page.locator('textarea').first().fill('5449000000997');
      await expect(page.locator('#tool')).toContainText('5449000000997');
    }
  });
}

test('can be installed', async ({ page }) => {
  for (const locale of LOCALES) {
    await page.goto(PAGES[locale]);
    const address = await page.locator('link[rel=manifest]').evaluate((link) => link.href);
    const answer = await page.request.get(address);
    expect(answer.headers()['content-type']).toContain('application/manifest+json');
    const manifest = await answer.json();
    expect(manifest.name).toBeTruthy();
    expect(manifest.display).toBe('standalone');
    expect(new URL(manifest.start_url, address).href).toBe(page.url());
    const sizes = manifest.icons.map((icon) => icon.sizes);
    expect(sizes).toEqual(expect.arrayContaining(['192x192', '512x512']));
    for (const icon of manifest.icons) {
      const { status } = await page.request.get(new URL(icon.src, address).href).then((a) => ({ status: a.status() }));
      expect(status, icon.src).toBe(200);
    }
  }
});

test('a new version is offered, and comes only when asked for', async ({ page, copy }) => {
  await visit(page, copy.url);
  await page.locator('textarea').first().fill('5449000000997');
  publish(copy.folder, 'second');
  await checkForVersion(page);

  const accept = page.locator('#update [data-update]');
  await expect(accept).toBeVisible();
  // Nothing has happened to what the person was doing.
  await expect(page.locator('textarea').first()).toHaveValue('5449000000997');
  await expect(page.locator('html')).not.toHaveAttribute('data-version', 'second');
  expect(await page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration()).waiting))).toBe(true);

  page.on('dialog', (dialog) => dialog.accept());
  await accept.click();
  await expect(page.locator('html')).toHaveAttribute('data-version', 'second');
  await toolReady(page);
  await expect(accept).toBeHidden();
});

test('a new version can wait', async ({ page, copy }) => {
  await visit(page, copy.url);
  publish(copy.folder, 'second');
  await checkForVersion(page);
  await page.locator('#update [data-later]').click();
  await expect(page.locator('#update [data-update]')).toBeHidden();
  await page.reload();
  await toolReady(page);
  await expect(page.locator('html')).not.toHaveAttribute('data-version', 'second');
});

/** Another version of the site: its worker differs, and its page can be told apart. */
function publish(folder, version) {
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8').replace('<html ', `<html data-version="${version}" `);
  writeFileSync(page, html);
  const worker = join(folder, 'sw.js');
  const script = readFileSync(worker, 'utf8').replace(/("?version"?:\s*")/, `$1${version}-`);
  writeFileSync(worker, script);
  appendFileSync(worker, `// ${version}\n`);
  for (const path of [page, worker]) for (const end of ['.br', '.gz']) rmSync(path + end, { force: true });
}

/** What the browser does by itself once in a while. */
const checkForVersion = (page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration()).update();
  });
