// Nothing twice, nothing lost, in a real browser: rows are sent while answers are lost, tabs are closed and crash, the network
// goes, and two tabs want to send at once.
import { allow, expect, openConnected, test } from './support/catalog.mjs';

const ROWS = 30;

/** What another tab has written down to be sent: cards that pass all checks. */
function wishes(count) {
  const content = (row) => ({
    oktru: '1107-0001-0001-100010001',
    values: {
      name_ru: `Вода ${row}`,
      name_kk: 'Су',
      short_name_ru: 'Вода',
      country: 'KZ',
      producer_country: 'KZ',
      a4282e5d: 'Родник',
    },
    measures: [{ unit: '796', quantity: '1' }],
    tnved: ['2201101900'],
  });
  const wish = (row) => ({ ticket: row + 1, place: row, title: `Вода ${row}`, content: content(row), goal: 'Moderation' });
  return Array.from({ length: count }, (_, row) => [`wish/e2e-${String(row).padStart(3, '0')}`, JSON.stringify(wish(row))]);
}

/** Writes into the page's own store, as any tab does. */
const keep = (page, records) =>
  page.evaluate(async (records) => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const store = await import(loaded.find((name) => name.endsWith('/catalog-store.js')));
    await store.put(
      'journal',
      records.map(([key]) => key),
      records.map(([, text]) => text),
    );
  }, records);

/** How far each entry is, as the device has it. */
const steps = (page) =>
  page.evaluate(async () => {
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    const store = await import(loaded.find((name) => name.endsWith('/catalog-store.js')));
    const flat = await store.all('journal', 'step/');
    return flat.filter((_, at) => at % 2).map((text) => JSON.parse(text));
  });

const FAULTS = [
  { kind: 'drop', method: 'POST', path: '/requests', share: 0.06, after: true },
  { kind: 'drop', method: 'POST', path: '/requests', share: 0.02 },
  { kind: 'server_fault', method: 'POST', path: '/requests', share: 0.02, after: true },
  { kind: 'truncated', method: 'POST', path: '/requests', share: 0.03 },
  { kind: 'html', method: 'PUT', path: '/moderation', share: 0.04 },
  { kind: 'drop', method: 'PUT', path: '/moderation', share: 0.05, after: true },
  { kind: 'empty_body', path: '/details', share: 0.1 },
  { kind: 'too_many', path: 'size=100', share: 0.1 },
];

/** A tab that sends. */
async function sending(context, baseURL, catalog) {
  const page = await context.newPage();
  await openConnected(page, baseURL, catalog, 'requests');
  await page.locator('.nc-go-on').click();
  await allow(page);
  return page;
}

/** Waits until so many more calls were made, or everything is there. */
async function after(catalog, calls) {
  const from = (await catalog.calls()).length;
  await expect
    .poll(async () => (await catalog.calls()).length >= from + calls || (await arrived(catalog)) === ROWS, { timeout: 90_000 })
    .toBe(true);
}

const arrived = async (catalog) => (await catalog.requests()).filter(({ status }) => status === 'onModeration').length;

async function crash(context, page) {
  const crashed = page.waitForEvent('crash');
  const session = await context.newCDPSession(page);
  // The answer never comes.
  session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close();
}

test('sends every row once, whatever happens to tabs, answers and the network', async ({ page, baseURL, catalog, context }) => {
  test.setTimeout(600_000);
  await openConnected(page, baseURL, catalog, 'find');
  await keep(page, wishes(ROWS));
  await catalog.faults(FAULTS);
  const ends = [
    (tab) => tab.close(),
    (tab) => crash(context, tab),
    async (tab) => {
      await context.setOffline(true);
      await expect(tab.locator('.nc-offline')).toBeVisible();
      await tab.close();
      await context.setOffline(false);
    },
  ];
  for (let life = 0; life < 6; life += 1) {
    const tab = await sending(context, baseURL, catalog);
    await after(catalog, 3 + ((life * 7) % 11));
    await ends[life % ends.length](tab);
    const names = (await catalog.requests()).map(({ nameRu }) => nameRu);
    expect(new Set(names).size, 'none twice').toBe(names.length);
  }
  // Two at once: the second one stands by, and takes over when the first is closed.
  const first = await sending(context, baseURL, catalog);
  const second = await sending(context, baseURL, catalog);
  await after(catalog, 10);
  await first.close();
  await expect.poll(() => arrived(catalog), { timeout: 200_000 }).toBe(ROWS);
  const requests = await catalog.requests();
  expect(requests.map(({ nameRu }) => nameRu).sort()).toEqual(Array.from({ length: ROWS }, (_, row) => `Вода ${row}`).sort());
  // The journal says the same: each entry has its own request, which was sent.
  await expect.poll(async () => (await steps(second)).filter(({ step }) => step === 'Following').length, { timeout: 60_000 }).toBe(ROWS);
  const ids = (await steps(second)).map(({ request }) => request);
  expect(ids.sort()).toEqual(requests.map(({ id }) => id).sort());
});
