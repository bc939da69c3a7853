// The connection: the key, the way, and what the test of it says.
import { createServer } from 'node:http';
import { listen } from '../../scripts/serve.mjs';
import { connect, expect, openCatalog, openConnected, test } from './support/catalog.mjs';
import { expectAccessible, expectNoSidewaysScroll, shot, toolReady } from './support/index.mjs';

const result = (page) => page.locator('.nc-connect-result');
const ask = (page) => page.locator('.nc-connect-test').click();

/** What is said of each fault: what happened in Russian, in Kazakh. */
const FAULTS = [
  [{ kind: 'unauthorized' }, /не принял ключ/, /кілтті қабылдамады/],
  [{ kind: 'drop' }, /не получил ответа от каталога/, /каталогтан жауап алмады/],
  [{ kind: 'html' }, /пришла веб-страница/, /веб-бет келді/],
  [{ kind: 'too_many' }, /Повторите через минуту/, /Бір минуттан кейін/],
  [{ kind: 'server_fault' }, /сбой \(ответ 500\)/, /ақау бар \(жауап 500\)/],
  [{ kind: 'bad_gateway' }, /не получил ответа от каталога/, /каталогтан жауап алмады/],
  [{ kind: 'truncated' }, /не целиком/, /толық емес/],
];

for (const [at, locale] of ['ru', 'kk'].entries()) {
  test(`says what stands between a person and the catalog, in ${locale}`, async ({ page, baseURL, catalog }) => {
    await openCatalog(page, baseURL, 'connect', locale);
    for (const [fault, ...said] of FAULTS) {
      await catalog.faults([fault]);
      await page.locator('#nc-key').fill(catalog.key);
      await ask(page);
      await expect(result(page), fault.kind).toHaveText(said[at]);
      await expect(result(page)).toHaveClass(/is-bad/);
    }
    await catalog.faults([{ kind: 'unknown_fields' }]);
    await ask(page);
    await expect(result(page)).toHaveClass(/is-good/);
    await expectAccessible(page);
  });
}

test('keeps the time that the catalog asks for, and asks nothing meanwhile', async ({ page, baseURL, catalog }) => {
  await openCatalog(page, baseURL, 'connect');
  await catalog.faults([{ kind: 'too_many', retry_after: 300 }]);
  await page.locator('#nc-key').fill(catalog.key);
  await ask(page);
  await expect(result(page)).toHaveText(/Повторите через (300 с|5 мин)/);
  const asked = (await catalog.calls()).length;
  await ask(page);
  await expect(result(page)).toHaveClass(/is-bad/);
  expect(await catalog.calls()).toHaveLength(asked);
});

test('asks for a key before it asks the catalog', async ({ page, baseURL, catalog }) => {
  await openCatalog(page, baseURL, 'connect');
  await ask(page);
  await expect(page.locator('#nc-key-wrong')).toHaveText('Введите ключ API.');
  await expect(page.locator('#nc-key')).toBeFocused();
  await page.keyboard.type('no-such-key');
  await page.keyboard.press('Enter');
  await expect(result(page)).toContainText('Каталог не принял ключ');
  // A key that was refused is not tried again.
  await page.locator('#nc-key').fill('');
  await ask(page);
  await expect(page.locator('#nc-key')).toBeFocused();
  expect(await catalog.calls()).toEqual([]);
});

test('says how fast the catalog answers, and that it is a demonstration', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'connect');
  await expect(result(page)).toContainText(/ответил за \d+/);
  await expect(page.locator('.nc-demonstration')).toBeVisible();
  const calls = await catalog.calls();
  expect(calls.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual(['GET /gwp/portal/api/v1/products/requests']);
});

test('works under a path prefix', async ({ page, prefixURL, catalog }) => {
  await openConnected(page, prefixURL, catalog, 'connect', 'kk');
  await expect(result(page)).toHaveClass(/is-good/);
});

test('loses the key with the page, and asks for it again', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'connect');
  await page.reload();
  await toolReady(page);
  await ask(page);
  await expect(page.locator('#nc-key-wrong')).toHaveText('Введите ключ API.');
});

test.describe('with a key that the tab keeps', () => {
  test.use({ keyMayBeKept: true });

  test('keeps it until the tab is closed or the switch is off', async ({ page, context, baseURL, catalog }) => {
    await openCatalog(page, baseURL, 'connect');
    await page.getByLabel('Помнить ключ в этой вкладке').check();
    await connect(page, catalog.key, 'connect');
    await page.reload();
    await toolReady(page);
    await expect(page.locator('#nc-key')).toHaveAttribute('placeholder', /Ключ введён/);
    await ask(page);
    await expect(result(page)).toHaveClass(/is-good/);
    // Another tab does not have it.
    const other = await context.newPage();
    await openCatalog(other, baseURL, 'connect');
    await expect(other.locator('#nc-key')).toHaveAttribute('placeholder', '');
    await page.getByLabel('Помнить ключ в этой вкладке').uncheck();
    expect(await page.evaluate(() => ({ ...sessionStorage }))).toEqual({});
    await page.getByRole('button', { name: 'Забыть ключ' }).click();
    await ask(page);
    await expect(page.locator('#nc-key-wrong')).toHaveText('Введите ключ API.');
  });
});

test.describe('at an address that is typed', () => {
  test.use({
    expectedProblems: [
      [/policy: connect-src blocked/, /Content Security Policy/, /Failed to load resource/, /request: /],
      { option: true },
    ],
  });

  test('says that the site allows its own address only', async ({ page, baseURL, catalog }) => {
    await openCatalog(page, baseURL, 'connect');
    await page.locator('#nc-key').fill(catalog.key);
    await page.getByLabel('По другому адресу').check();
    const wrong = page.locator('#nc-address-wrong');
    for (const [typed, said] of [
      ['', /Введите адрес/],
      ['http://nationalcatalog.kz', /https/],
      ['nationalcatalog.kz/?key=1', /не место в адресе/],
      ['two words', /не похоже на адрес/],
    ]) {
      await page.locator('#nc-address').fill(typed);
      await ask(page);
      await expect(wrong).toHaveText(said);
      await expect(page.locator('#nc-address')).toBeFocused();
    }
    await page.locator('#nc-address').fill(`${process.env.NCT_CATALOG_URL}/gwp`);
    await ask(page);
    await expect(result(page)).toContainText('Content-Security-Policy');
    expect(await catalog.calls()).toEqual([]);
    // It is kept on the device, and the way back is there.
    await page.reload();
    await toolReady(page);
    await expect(page.locator('#nc-address')).toHaveValue(`${process.env.NCT_CATALOG_URL}/`);
    await page.getByLabel('Через этот сайт').check();
    await page.locator('#nc-key').fill(catalog.key);
    await ask(page);
    await expect(result(page)).toHaveClass(/is-good/);
  });
});

/** The site at another origin, with a policy that lets its pages ask the catalog's own address. */
async function freeSite(baseURL) {
  const free = (text) => text?.replace("connect-src 'self'", `connect-src 'self' ${process.env.NCT_CATALOG_URL}`);
  const server = createServer(async (request, response) => {
    const answer = await fetch(new URL(request.url, baseURL));
    const type = answer.headers.get('content-type');
    response.setHeader('Content-Type', type);
    response.setHeader('Content-Security-Policy', free(answer.headers.get('content-security-policy')));
    response.end(type.startsWith('text/html') ? free(await answer.text()) : Buffer.from(await answer.arrayBuffer()));
  });
  return { server, url: await listen(server) };
}

for (const [cors, name, said] of [
  [false, 'refuses', /CORS/],
  [true, 'allows', /ответил за/],
]) {
  test.describe(`at the address of a catalog that ${name} other sites`, () => {
    test.use({
      catalogOptions: { cors },
      expectedProblems: [[/blocked by CORS policy/, /Failed to load resource/, /request: /], { option: true }],
    });
    test('says so', async ({ page, baseURL, catalog }) => {
      const { server, url } = await freeSite(baseURL);
      await openCatalog(page, url, 'connect');
      await page.locator('#nc-key').fill(catalog.key);
      await page.getByLabel('По другому адресу').check();
      await page.locator('#nc-address').fill(`${process.env.NCT_CATALOG_URL}/gwp`);
      await ask(page);
      await expect(result(page)).toContainText(said);
      await expect(result(page)).toHaveClass(cors ? /is-good/ : /is-bad/);
      await expectAccessible(page);
      server.close();
      server.closeAllConnections();
    });
  });
}

test('goes by a function of the page around, which has the key', async ({ page, baseURL, catalog }) => {
  const asked = [];
  await page.exposeFunction('aroundThePage', async (request) => {
    asked.push(request.path);
    const answer = await fetch(`${process.env.NCT_CATALOG_URL}/${request.path}`, {
      method: request.method,
      headers: { 'X-API-KEY': catalog.key },
    });
    return { status: answer.status, contentType: answer.headers.get('content-type'), body: await answer.text() };
  });
  await page.addInitScript(() => {
    const transport = (request) => globalThis.aroundThePage(request);
    document.addEventListener('DOMContentLoaded', () => Object.assign(document.querySelector('nct-ready'), { transport }));
  });
  await openCatalog(page, baseURL, 'connect');
  await expect(page.locator('#nc-key')).toHaveCount(0);
  await ask(page);
  await expect(result(page)).toHaveClass(/is-good/);
  expect(asked).toEqual(['gwp/portal/api/v1/products/requests?page=1&size=1']);
});

test('says that there is no network', async ({ page, context, baseURL, catalog }) => {
  await openCatalog(page, baseURL, 'connect');
  await page.locator('#nc-key').fill(catalog.key);
  await context.setOffline(true);
  await ask(page);
  await expect(result(page)).toContainText('Нет сети');
  await context.setOffline(false);
  await ask(page);
  await expect(result(page)).toHaveClass(/is-good/);
});

test('looks right everywhere', async ({ page, baseURL, catalog }) => {
  for (const locale of ['ru', 'kk']) {
    await openConnected(page, baseURL, catalog, 'connect', locale);
    await page.getByRole('radio').last().check();
    await page.locator('.nc-state summary').click();
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark']) {
        await shot(page, 'catalog-connect', { width, scheme, locale });
        await expectNoSidewaysScroll(page);
      }
    }
    await expectAccessible(page);
  }
});
