// Look-ups when something goes wrong: nothing is lost, nothing is asked more often than need be, and each trouble has words.
import { allow, connect, expect, openConnected, openCatalog, test } from './support/catalog.mjs';
import { ALL, asked, cards, counter, done, FAILED, FOUND, lookUp, row, WAITING } from './lookups.helpers.mjs';
import { manyLines } from './tool.helpers.mjs';

const far = (page) => page.locator('.nl-far');

/** Writes down what is said from now on at a place that comes and goes. */
const listen = (page, selector) =>
  page.evaluate((at) => {
    globalThis.said = [];
    const tree = document.querySelector('nct-ready').shadowRoot;
    const look = () => {
      const text = tree.querySelector(at)?.textContent;
      if (text && globalThis.said.at(-1) !== text) globalThis.said.push(text);
    };
    const all = { subtree: true, childList: true, characterData: true };
    new MutationObserver(look).observe(tree, all);
  }, selector);
const said = (page) => page.evaluate(() => globalThis.said.join('\n'));

for (const [name, fault, words] of [
  ['too many, with a time to wait', { kind: 'too_many', retry_after: 3, next: 1 }, 'asks to wait'],
  ['too many, without one', { kind: 'too_many', next: 2 }, 'asks to wait'],
  ['500', { kind: 'server_fault', next: 3 }, 'answers with an error'],
  ['no answer behind the site', { kind: 'drop', next: 3 }, 'answers with an error'],
  ['a web page with 200', { kind: 'html', next: 3 }, 'Something else answers'],
  ['half of an answer', { kind: 'truncated', next: 2 }, ''],
  ['a status without a body', { kind: 'empty_body', next: 2 }, ''],
]) {
  test(`a fault has words, and is asked past by itself: ${name}`, async ({ page, baseURL, catalog }) => {
    const [card] = await cards('with_gtin', 1);
    await openConnected(page, baseURL, catalog, 'find', 'en');
    await catalog.faults([{ ...fault, path: '/products/' }]);
    await listen(page, '.nl-waits');
    await lookUp(page, card.gtin);
    // It asks more and more slowly.
    await expect(page.locator('.nl-stand')).toContainText('Done: the catalog has answered', { timeout: 60_000 });
    await expect(counter(page, FOUND)).toHaveText('1');
    expect(await said(page)).toContain(words);
    // Once, and once more for each fault.
    expect(await asked(catalog)).toHaveLength(1 + fault.next);
  });
}

test.describe('where the way to the site is cut', () => {
  test.use({ expectedProblems: [[/Failed to load resource/, /request: /], { option: true }] });
  test('the list waits, says why, and goes on', async ({ page, baseURL, catalog }) => {
    const [card] = await cards('with_gtin', 1);
    await openConnected(page, baseURL, catalog, 'find', 'en');
    let left = 3;
    await page.route('**/catalog/**', (route) => {
      left -= 1;
      return left < 0 ? route.continue() : route.abort('connectionreset');
    });
    await listen(page, '.nl-waits');
    await lookUp(page, card.gtin);
    await expect(page.locator('.nl-stand')).toContainText('Done', { timeout: 60_000 });
    await expect(counter(page, FOUND)).toHaveText('1');
    expect(await said(page)).toContain('cannot be reached');
    expect(await asked(catalog)).toHaveLength(1);
  });
});

test('a slow answer that is under way at a pause is kept; stopping waits for nothing', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await catalog.faults([{ kind: 'delay', ms: 3000, path: '/products/' }]);
  await lookUp(page, manyLines(5));
  await expect(far(page)).toContainText('of 5');
  await page.locator('.nl-pause').click();
  await expect(page.locator('.nl-stand')).toContainText('Paused');
  const heard = (await asked(catalog)).length;
  expect(heard).toBeLessThanOrEqual(1);
  await expect(counter(page, WAITING)).toHaveText(String(5 - heard));
  await page.locator('.nl-go-on').click();
  await expect.poll(async () => (await asked(catalog)).length).toBeGreaterThan(heard);
  await catalog.faults([{ kind: 'delay', ms: 60_000, path: '/products/' }]);
  await page.locator('.nl-stop').click();
  await expect(page.locator('.nl-stand')).toContainText('Stopped');
  await catalog.faults([]);
  await page.locator('.nl-go-on').click();
  await expect(page.locator('.nl-stand')).toContainText('Done');
  await expect(counter(page, WAITING)).toHaveText('0');
  // Only what was stopped under way is asked for again.
  expect((await asked(catalog)).length).toBeLessThanOrEqual(7);
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
  // Whatever is said first is said for good: no "interrupted" before "another tab".
  await listen(other, '.nl-stand');
  await other.locator('.nl-open').first().click();
  await expect(other.locator('.nl-stand')).toContainText('Another tab is working on this list');
  expect((await said(other)).split('\n')).toHaveLength(1);
  await expect(other.locator('.nl-go-on')).toHaveCount(0);
  // What is found there is seen here.
  await expect(counter(other, WAITING)).not.toHaveText('30');
  await page.close();
  await expect(other.locator('.nl-stand')).toContainText('interrupted');
  await other.locator('.nl-go-on').click();
  await allow(other);
  await expect(other.locator('.nl-stand')).toContainText('Done');
  const paths = (await asked(catalog)).map(({ path }) => path);
  expect(new Set(paths).size).toBe(30);
  expect(paths.length).toBeLessThanOrEqual(36);
});

test('a tab that is told to go on waits for the one that is at work', async ({ page, baseURL, catalog, context }) => {
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, manyLines(30));
  await expect.poll(async () => (await asked(catalog)).length).toBeGreaterThan(1);
  const other = await context.newPage();
  await openCatalog(other, baseURL, 'connect', 'en');
  await connect(other, catalog.key);
  await lookUp(other, '4870206710012');
  await expect(other.locator('.nl-stand')).toContainText('When it is closed');
  await page.close();
  await expect(other.locator('.nl-stand')).toContainText('Done');
});
