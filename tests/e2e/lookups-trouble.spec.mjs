// Look-ups when something goes wrong: nothing is lost, nothing is asked more often than need be, and each trouble has words.
import { allow, connect, expect, openConnected, openCatalog, test } from './support/catalog.mjs';
import { ALL, asked, cards, counter, done, FAILED, FOUND, lookUp, row, WAITING } from './lookups.helpers.mjs';
import { manyLines } from './tool.helpers.mjs';

const far = (page) => page.locator('.nl-far');

test('each fault has words, and is asked past by itself', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await catalog.faults([{ kind: 'too_many', retry_after: 3, next: 1, path: '/products/' }]);
  await lookUp(page, card.gtin);
  await expect(page.locator('.nl-waits')).toContainText('asks to wait');
  await done(page);
  await expect(counter(page, FOUND)).toHaveText('1');
});

test('a code that is asked for in vain says why, and is asked for again when a person wants it', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await catalog.faults([{ kind: 'truncated', path: '/products/' }]);
  await lookUp(page, card.gtin);
  await expect(counter(page, FAILED)).toHaveText('1', { timeout: 80_000 });
  await expect(row(page, card.gtin).locator('.nr-says')).not.toBeEmpty();
  await catalog.faults([]);
  await page.locator('.nl-retry').click();
  await expect(counter(page, FOUND)).toHaveText('1');
});

test('a key that is no longer good stops the list, and it goes on with another', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await catalog.faults([{ kind: 'unauthorized', path: '/products/' }]);
  await lookUp(page, card.gtin);
  await expect(page.locator('.nl-go-on')).toBeVisible();
  await catalog.faults([]);
  await page.locator('.nl-go-on').click();
  await page.locator('#nc-ask-key').fill(catalog.key);
  await allow(page);
  await expect(counter(page, FOUND)).toHaveText('1');
});

test('a list is paused, goes on, and is stopped', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, manyLines(200));
  await expect(far(page)).toContainText('of 200');
  await page.locator('.nl-pause').click();
  await expect(page.locator('.nl-stand')).toContainText('Paused');
  const before = (await asked(catalog)).length;
  await expect(counter(page, ALL)).toHaveText('200');
  await page.locator('.nl-go-on').click();
  await expect.poll(async () => (await asked(catalog)).length).toBeGreaterThan(before);
  await page.locator('.nl-stop').click();
  await expect(page.locator('.nl-stand')).toContainText('Stopped');
});

test('a tab that is loaded again goes on when it has the key, and asks for nothing twice', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, manyLines(12));
  await expect.poll(async () => (await asked(catalog)).length).toBeGreaterThan(3);
  await openCatalog(page, baseURL, 'find', 'en');
  await page.reload();
  await page.locator('.nl-open').first().click();
  await expect(page.locator('.nl-stand')).toContainText('interrupted');
  await page.locator('.nl-go-on').click();
  await page.locator('#nc-ask-key').fill(catalog.key);
  await allow(page);
  await expect(page.locator('.nl-stand')).toContainText('Done');
  await expect(counter(page, WAITING)).toHaveText('0');
  const paths = (await asked(catalog)).map(({ path }) => path);
  // What was under way when the tab went was not heard.
  expect(paths.length - new Set(paths).size).toBeLessThanOrEqual(6);
  expect(new Set(paths).size).toBe(12);
});

test('without a network the list waits, and goes on when it is back', async ({ page, baseURL, catalog, context }) => {
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, manyLines(8));
  await expect.poll(async () => (await asked(catalog)).length).toBeGreaterThan(1);
  await context.setOffline(true);
  await expect(page.locator('.nl-waits')).toContainText('No network');
  await context.setOffline(false);
  await expect(page.locator('.nl-stand')).toContainText('Done');
  await expect(counter(page, FAILED)).toHaveText('0');
});

test('two tabs do not ask for the same codes; the other takes over', async ({ page, baseURL, catalog, context }) => {
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, manyLines(30));
  await expect.poll(async () => (await asked(catalog)).length).toBeGreaterThan(1);
  const other = await context.newPage();
  await openCatalog(other, baseURL, 'connect', 'en');
  await connect(other, catalog.key);
  await other.locator('.nl-open').first().click();
  await other.locator('.nl-go-on').click();
  await allow(other);
  await expect(other.locator('.nl-stand')).toContainText('Another tab');
  await page.close();
  await expect(other.locator('.nl-stand')).toContainText('Done');
  const paths = (await asked(catalog)).map(({ path }) => path);
  expect(new Set(paths).size).toBe(30);
  expect(paths.length).toBeLessThanOrEqual(36);
});
