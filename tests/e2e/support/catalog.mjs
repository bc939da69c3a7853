// What tests of the catalog's page start from: `import { test, … } from './support/catalog.mjs'`. Each test has a catalog of its
// own, that is, a key of its own: requests, faults, limits and calls belong to a key.
//
// Beside what `./index.mjs` watches, each test fails if its key stands in an address, in the console, on the page, or is
// kept on the device.
import { test as base, expect, PAGES, toolReady } from './index.mjs';

async function control(method, path, body) {
  const response = await fetch(`${process.env.NCT_CATALOG_URL}/_sandbox/${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text && JSON.parse(text);
}

let made = 0;

/**
 * A key that the catalog knows, and the strings behind it. `options`:
 * `limit: { per_second, ban_after, retry_after }`, `cors`, `search_base`.
 */
export async function newKey(options = {}) {
  made += 1;
  const wanted = `nct-e2e-${process.pid}-${Date.now().toString(36)}-${made}`;
  const { key } = await control('POST', 'keys', { key: wanted, ...options });
  return {
    key,
    /** What goes wrong from now on: `[{ kind: 'drop', after: true, next: 1 }, …]` (tests/sandbox/src/faults.rs); nothing without. */
    faults: (faults = []) => control('PUT', 'faults', { key, faults }),
    /** What the moderator does with a request: `{ do: 'approve' }` (tests/sandbox/src/requests/moderation.rs). */
    moderate: (id, act) => control('POST', 'moderate', { id, ...act }),
    /** One more card, which this key alone sees. */
    addCard: (card = {}) => control('POST', 'cards', { key, ...card }),
    /** Every call so far: `{ method, path, status, at }`. */
    calls: () => control('GET', `calls?key=${key}`),
    /** The requests as the catalog has them. */
    requests: () => control('GET', `requests?key=${key}`),
    /** As a new key. */
    reset: () => control('POST', 'reset', { key }),
    /** A call that the page does not make: to prepare a request, say. Its answer's JSON. */
    api: async (method, path, body) => {
      const response = await fetch(`${process.env.NCT_CATALOG_URL}/gwp/portal/api/v1${path}`, {
        method,
        headers: { 'X-API-KEY': key, 'Content-Type': 'application/json' },
        body: body && JSON.stringify(body),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      // Some answers are a word.
      return text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text;
    },
  };
}

/**
 * A few of the made-up cards of a trait: `with_gtin`, `two_cards`, `unpadded`, `dash_in_search`, `deactivated`, `gov`, `plain`;
 * all traits by name without one.
 */
export async function sampleCards(trait, count = 3) {
  const cards = await control('GET', `cards?count=${count}`);
  return trait ? cards[trait] : cards;
}

export const test = base.extend({
  /** What the browser itself writes into the console of an answer that is no success. */
  expectedProblems: [[/Failed to load resource: .*\/catalog\//], { option: true }],
  /** What the catalog of this test does: `test.use({ catalogOptions: { limit: 5 } })`. */
  catalogOptions: [{}, { option: true }],
  /** Whether this test lets the tab keep the key. */
  keyMayBeKept: [false, { option: true }],
  catalog: async ({ catalogOptions }, use) => use(await newKey(catalogOptions)),
  page: async ({ page, catalog, keyMayBeKept }, use) => {
    const said = [];
    page.on('request', (request) => said.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await use(page);
    if (!page.isClosed() && page.url().startsWith('http')) said.push(await kept(page, keyMayBeKept));
    const leaks = said.filter((text) => text.includes(catalog.key));
    expect(leaks, 'the key is in no address, no console, no storage, and not on the page').toEqual([]);
  },
});

/** Everything that the page shows and keeps, as one text. */
const kept = (page, sessionMay) =>
  page.evaluate(async (sessionMay) => {
    const texts = [document.documentElement.outerHTML, document.body.innerText, location.href, document.cookie];
    texts.push(JSON.stringify({ ...localStorage }), sessionMay ? '' : JSON.stringify({ ...sessionStorage }));
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise((done, failed) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
      for (const store of database.objectStoreNames) {
        const all = database.transaction(store).objectStore(store).getAll();
        await new Promise((done) => {
          all.onsuccess = all.onerror = done;
        });
        texts.push(JSON.stringify(all.result));
      }
      database.close();
    }
    return texts.join('\n');
  }, sessionMay);

/** Opens a part of the catalog's page and waits until it can be used. */
export async function openCatalog(page, baseURL, part = 'find', locale = 'ru') {
  await page.goto(`${baseURL}${PAGES[locale]}cards/#${part}`);
  await toolReady(page);
}

/** Gives the page a key as a person does, and waits until the catalog has answered; then goes to a part. */
export async function connect(page, key, part = 'find') {
  await page.goto(`${page.url().split('#')[0]}#connect`);
  await page.locator('#nc-key').fill(key);
  await page.locator('.nc-connect-test').click();
  await expect(page.locator('.nc-connect-result.is-good')).toBeVisible();
  await page.goto(`${page.url().split('#')[0]}#${part}`);
}

/** Opens a part with a key. */
export async function openConnected(page, baseURL, catalog, part = 'find', locale = 'ru') {
  await openCatalog(page, baseURL, 'connect', locale);
  await connect(page, catalog.key, part);
}

/** Says yes to what is about to be sent for the first time. */
export async function allow(page) {
  await page.locator('dialog.nr-dialog .nr-main-button').click();
  await expect(page.locator('dialog.nr-dialog')).toHaveCount(0);
}

export { expect };
