// Who may talk to embed.html, what becomes of messages that are none, and the catalog by the page around.
import { readFileSync } from 'node:fs';
import { newKey } from './support/catalog.mjs';
import { expect, test } from './support/host.mjs';
import { openFrame, SANDBOXES, told } from './support/frame.mjs';
import { cards, UNKNOWN } from './lookups.helpers.mjs';

const rows = (frame) => frame.locator('.nr-row');
const box = (frame) => frame.locator('textarea').first();
/** A message of the page itself has been answered: whatever was sent before it has been heard or not. */
const after = (page) => page.evaluate(() => globalThis.call('value').then(({ result }) => result));

/** The page around itself is the stranger; waits until all that it says has come. */
async function attackByPage(page, frame) {
  await frame.evaluate(() => {
    globalThis.last = new Promise((done) => addEventListener('message', ({ data }) => data === 'the last' && done()));
  });
  await page.evaluate(() => {
    globalThis.say({ type: 'set', value: 'from a stranger' });
    globalThis.say({ type: 'call', id: 1, method: 'value' });
    document.querySelector('iframe').contentWindow.postMessage('the last', '*');
  });
  await frame.evaluate(() => globalThis.last);
  await expect(box(frame)).toHaveValue('');
}

/** What a stranger says, as a script in it. */
const STRANGER = `
globalThis.heard = [];
addEventListener('message', ({ data }) => heard.push(data));
globalThis.attack = (target) => {
  target.postMessage({ nct: 1, type: 'set', value: 'from a stranger' }, '*');
  target.postMessage({ nct: 1, type: 'call', id: 'stolen', method: 'value' }, '*');
  target.postMessage({ nct: 1, type: 'hello' }, '*');
};`;
const stranger = (script) => `<!doctype html><title>Stranger</title><link rel="icon" href="data:,"><script>${script}</script>`;

test.describe('strangers are neither heard nor answered', () => {
  // Where a page is not the one that is named, the browser says so.
  test.use({ expectedProblems: [/target origin provided .* does not match|is no origin/] });

  test('a second frame of another origin, and one of the shelf itself', async ({ page, host }) => {
    const frame = await openFrame(page, host, { headers: { 'Content-Security-Policy': '' } });
    for (const address of [host.elsewhere('/stranger', stranger(STRANGER)), `${host.shelf}/embed.html`]) {
      await page.evaluate((address) => {
        const second = Object.assign(document.createElement('iframe'), { src: address, name: 'second' });
        document.body.append(second);
        return new Promise((done) => second.addEventListener('load', done));
      }, address);
      const second = page.frame('second');
      if (address.startsWith(host.shelf)) await second.evaluate(STRANGER);
      await second.evaluate(() => globalThis.attack(parent.frames[0]));
      expect(await after(page)).toBe('');
      await frame.evaluate(() => parent.frames[1].postMessage('the last', '*'));
      await expect.poll(() => second.evaluate(() => globalThis.heard)).toEqual(['the last']);
      await page.evaluate(() => document.querySelector('[name=second]').remove());
    }
    expect((await told(page, 'answer')).every(({ id }) => id !== 'stolen')).toBe(true);
  });

  test('a window that the page has opened', async ({ page, host }) => {
    await openFrame(page, host, { headers: { 'Content-Security-Policy': '' } });
    const opens = page.context().waitForEvent('page');
    await page.evaluate((address) => void open(address), host.elsewhere('/stranger', stranger(STRANGER)));
    const popup = await opens;
    await popup.waitForLoadState();
    await popup.evaluate(() => globalThis.attack(opener.frames[0]));
    expect(await after(page)).toBe('');
    expect(await popup.evaluate(() => globalThis.heard)).toEqual([]);
  });

  test('the frame itself, and a frame within the page\'s own origin', async ({ page, host }) => {
    const frame = await openFrame(page, host, { sandbox: SANDBOXES[1], headers: { 'Content-Security-Policy': '' } });
    await frame.evaluate(`${STRANGER} attack(window)`);
    await page.evaluate((address) => {
      const own = Object.assign(document.createElement('iframe'), { src: address });
      document.body.append(own);
      return new Promise((done) => own.addEventListener('load', done));
    }, host.put('/own', stranger(`${STRANGER} attack(parent.frames[0])`)));
    expect(await after(page)).toBe('');
    expect((await told(page, 'answer')).map(({ id }) => id)).not.toContain('stolen');
  });

  test('a page that is not the one in the address', async ({ page, host }) => {
    const frame = await openFrame(page, host, { named: 'https://portal.example' });
    await attackByPage(page, frame);
    await box(frame).fill('5449000000996');
    await expect(rows(frame)).toHaveCount(1);
    expect(await told(page)).toEqual([]);
  });

  test('nobody, where the address names no origin', async ({ page, host }) => {
    const frame = await openFrame(page, host, { named: '*' });
    await attackByPage(page, frame);
    await box(frame).fill('5449000000996');
    await expect(rows(frame)).toHaveCount(1);
    expect(await told(page)).toEqual([]);
  });
});

test('what is no message of ours is not heard, and what is wrong is answered so', async ({ page, host }) => {
  const frame = await openFrame(page, host);
  await page.evaluate(() => globalThis.ask({ type: 'set', value: '5449000000996' }));
  const before = (await told(page)).length;
  await page.evaluate(() => {
    const post = (message) => document.querySelector('iframe').contentWindow.postMessage(message, '*');
    const cyclic = { nct: 1, type: 'cyclic' };
    cyclic.self = cyclic;
    const own = JSON.parse('{"nct": 1, "type": "call", "id": 1, "method": "__proto__", "__proto__": {"polluted": true}}');
    for (const message of [undefined, null, 0, 'set', [], new Map([['nct', 1]]), new Date(), new Uint8Array(5_000_000), cyclic, { nct: 2, type: 'set', value: 'x' }, { nct: '1', type: 'set', value: 'x' }]) post(message);
    for (const type of ['', 'toString', '__proto__', 'constructor', 'ready', 'answer', ['set'], { toString: 1 }, 5, null]) post({ nct: 1, type, id: 1, value: 'x' });
    // Without an id there is nobody to answer.
    for (const id of [undefined, null, {}, [], true]) post({ nct: 1, type: 'call', id, method: 'report' });
    for (const id of [0, 1, 'x', null, { id: 1 }]) post({ nct: 1, type: 'response', id, answer: { status: 200, body: '' } });
    post({ ...own, id: undefined });
  });
  expect(await after(page)).toBe('5449000000996');
  expect((await told(page)).length).toBe(before + 1);
  const wrong = await page.evaluate(() => {
    const sparse = [];
    sparse.length = 4_000_000_000;
    const sets = [{ value: 5 }, { value: null }, { lang: 'de' }, { lang: ['ru'] }, { theme: 'pink' }, { tools: [] }, { tools: 'barcodes' }, { tools: ['eval'] }, { takes: ['nct-report'] }, { findings: [null] }, { findings: {} }, { findings: sparse }, { findings: [{ code: { toString: 1 } }] }, { style: { color: 'red' } }, { style: null }, { innerHTML: '<p>' }, JSON.parse('{"__proto__": {"value": "x"}}'), { value: 'x', lang: 'de' }];
    const calls = [{ method: 'eval' }, { method: 'toString' }, { method: '__proto__' }, { method: 5 }, {}, { method: 'open' }, { method: 'open', args: [{}] }, { method: 'open', args: 'x' }];
    return Promise.all([...sets.map((given) => globalThis.ask({ type: 'set', ...given })), ...calls.map((call) => globalThis.ask({ type: 'call', ...call }))]);
  });
  for (const { error, result } of wrong) expect({ error: typeof error, result }).toEqual({ error: 'string', result: undefined });
  expect(await after(page)).toBe('5449000000996');
  expect(await frame.evaluate(() => ({}).polluted)).toBe(undefined);
  await expect(rows(frame)).toHaveCount(1);
});

test('a large list is taken and checked', async ({ page, host }) => {
  await openFrame(page, host);
  const total = await page.evaluate(async () => {
    globalThis.say({ type: 'set', value: '5449000000996\n'.repeat(50_000) });
    return (await globalThis.call('report')).result.counts.total;
  });
  expect(total).toBe(50_000);
});

test('the page may take a look-up itself', async ({ page, host }) => {
  const frame = await openFrame(page, host);
  await page.evaluate(() => globalThis.ask({ type: 'set', takes: ['nct-lookup'], value: '5449000000996\tCola' }));
  await frame.getByRole('button', { name: /Find NTINs/ }).click();
  await expect.poll(() => told(page, 'event').then((all) => all.find(({ name }) => name === 'nct-lookup'))).toMatchObject({ detail: { codes: ['5449000000996'], labels: ['Cola'] } });
  await expect(frame.locator('dialog')).toHaveCount(0);
  expect(await told(page, 'request')).toEqual([]);
});

/** The portal's server: it has the key. */
const backEnd = (key) => async ({ method, path }) => {
  const answer = await fetch(`${process.env.NCT_CATALOG_URL}/${path}`, { method, headers: { 'X-API-KEY': key } });
  return { status: answer.status, contentType: answer.headers.get('content-type'), body: await answer.text() };
};

for (const sandbox of SANDBOXES) {
  test(`the catalog is asked by the page, which has the key, in sandbox="${sandbox}"`, async ({ page, host }) => {
    const catalog = await newKey();
    const [card] = await cards('with_gtin', 1);
    await page.exposeFunction('backEnd', backEnd(catalog.key));
    const frame = await openFrame(page, host, { sandbox });
    await page.evaluate((value) => {
      globalThis.transport = async (request) => ({ answer: await globalThis.backEnd(request) });
      return globalThis.ask({ type: 'set', takes: ['transport'], value });
    }, `${card.gtin}\n${UNKNOWN}`);
    await frame.getByRole('button', { name: /Find NTINs/ }).click();
    await frame.locator('dialog.nr-dialog .nr-main-button').click();
    await expect(frame.locator('.nl-stand')).toBeVisible();
    await expect(frame.locator('.nr-tool .nr-answer').first()).toHaveText(`In the catalog: NTIN ${card.ntin}`);
    const asked = await told(page, 'request');
    expect(asked.map(({ request }) => request.path)).toContain(`gwp/portal/api/v2/products/${card.gtin}`);
    expect(JSON.stringify(await told(page))).not.toContain(catalog.key);
  });
}

/** The catalog's tool, the page's server being what `transport` is (in the page). */
async function openCatalog(page, host, transport) {
  const frame = await openFrame(page, host, { query: 'lang=en&tools=catalog' });
  await page.evaluate((transport) => {
    globalThis.transport = (0, eval)(transport);
    return globalThis.ask({ type: 'set', takes: ['transport'] });
  }, String(transport));
  await expect(frame.locator('nct-ready[data-ready]')).toHaveCount(1);
  return frame;
}

test('the catalog is searched without forms, which a sandbox does not have', async ({ page, host }) => {
  const catalog = await newKey();
  const [card] = await cards('with_gtin', 1);
  await page.exposeFunction('backEnd', backEnd(catalog.key));
  const frame = await openCatalog(page, host, async (request) => ({ answer: await globalThis.backEnd(request) }));
  await frame.getByRole('link', { name: 'Search' }).click();
  await frame.locator('#ns-field').fill(card.gtin);
  await frame.locator('#ns-field').press('Enter');
  await frame.locator('dialog.nr-dialog .nr-main-button').click();
  await expect(frame.locator('.ns-name').first()).toContainText(card.nameRu);
});

test('a card cannot be sent where nothing can be kept, and that is said', async ({ page, host }) => {
  const frame = await openCatalog(page, host, () => ({ error: 'nobody asks' }));
  await frame.getByRole('link', { name: 'Product card' }).click();
  await expect(frame.locator('.nr-notice')).toContainText('did not keep the data on this device');
});

test('an answer that does not come is an error after a while', async ({ page, host }) => {
  await page.clock.install();
  const frame = await openCatalog(page, host, () => new Promise(() => {}));
  await frame.getByRole('link', { name: 'Connection' }).click();
  await frame.locator('.nc-connect-test').click();
  await expect.poll(() => told(page, 'request').then((all) => all.length)).toBe(1);
  await expect(frame.locator('.nc-connect-result.is-bad')).toHaveCount(0);
  await page.clock.fastForward(61_000);
  await expect(frame.locator('.nc-connect-result.is-bad')).toBeVisible();
});

test('a page whose server fails says so', async ({ page, host }) => {
  const frame = await openCatalog(page, host, async () => ({ error: 'the server is not there' }));
  await frame.getByRole('link', { name: 'Connection' }).click();
  await frame.locator('.nc-connect-test').click();
  await expect(frame.locator('.nc-connect-result.is-bad')).toBeVisible();
});

test.describe('what keeps the tool from loading', () => {
  test.use({ expectedProblems: [/./] });

  test('is shown, told to the page, and high enough to be read', async ({ page, host }) => {
    host.answer = (file, { 'Access-Control-Allow-Origin': allow, ...headers }) => (/^(embed|nct-ready|trouble|words)\.js$/.test(file) ? { ...headers, 'Access-Control-Allow-Origin': allow } : headers);
    const frame = await openFrame(page, host, { ready: false });
    await expect(frame.getByRole('alert')).toContainText('Access-Control-Allow-Origin');
    await expect.poll(() => told(page, 'event')).toMatchObject([{ name: 'nct-error', detail: { tool: 'barcodes', reason: 'origin' } }]);
    await expect.poll(() => told(page, 'size').then((all) => all.length)).toBeGreaterThan(0);
  });
});

test('the lines of the README are enough', async ({ page, host }) => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').split('### In a frame')[1];
  const [lines] = readme.match(/^ {4}const frame[^]*?^ {4}say\(.*$/m);
  const catalog = await newKey();
  const [card] = await cards('with_gtin', 1);
  await page.exposeFunction('transport', backEnd(catalog.key));
  const frame = await openFrame(page, host, { script: `const codes = '${card.gtin}';\n${lines}` });
  await expect(box(frame)).toHaveValue(card.gtin);
  await expect.poll(() => page.locator('iframe').evaluate((node) => node.style.height)).toMatch(/^\d+px$/);
  await frame.getByRole('button', { name: /Find NTINs/ }).click();
  await frame.locator('dialog.nr-dialog .nr-main-button').click();
  await expect(frame.locator('.nr-tool .nr-answer').first()).toHaveText(`In the catalog: NTIN ${card.ntin}`);
});
