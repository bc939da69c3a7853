// The site and the way to the catalog behind the web servers of deploy/, in front of a catalog that only notes what it is asked.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { test as base, expect, expectAccessible, toolReady } from './support/index.mjs';
import { launchOptions } from './support/browser.mjs';
import { ask, deployed, SERVER_NAMES } from './support/deployed.mjs';

const KEY = 'secret-key-0123456789';
const CODE = '4870206710012';

/** A catalog that answers everything, and notes it. `drop` cuts the connection after noting. */
async function noting() {
  const calls = [];
  const state = { drop: false };
  const server = http.createServer((req, res) => {
    let bytes = 0;
    req.on('data', (part) => {
      bytes += part.length;
    });
    req.on('end', () => {
      calls.push({ method: req.method, url: req.url, headers: req.headers, bytes });
      if (state.drop) return req.socket.destroy();
      res.writeHead(200, { 'Content-Type': 'application/json', 'Set-Cookie': 'a=b', 'Cache-Control': 'public', 'NCT-Catalog': 'demonstration' });
      res.end('[]');
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const host = `127.0.0.1:${server.address().port}`;
  return { calls, state, host, stop: () => new Promise((done) => server.close(done) && server.closeAllConnections()) };
}

/** Every operation of the contract, with an example of its path. */
function operations() {
  const text = readFileSync(new URL('../sandbox/contract/nct-portal.openapi.yaml', import.meta.url), 'utf8');
  const found = [];
  let path;
  for (const line of text.split('\n')) {
    path = line.match(/^ {2}(\/portal\/\S+):$/)?.[1] ?? path;
    const method = line.match(/^ {4}(get|post|put|delete):$/)?.[1];
    if (method) found.push({ method: method.toUpperCase(), path });
  }
  const example = { tin: CODE, ntin: '0200121958529', id: '4125', oktru: '107231.000.000006', dictionaryCode: 'OKTRU', parentId: '17' };
  return found.map(({ method, path }) => ({ method, path: `gwp${path.replace(/\{(\w+)\}/g, (_, name) => example[name])}` }));
}

const test = base.extend({
  catalog: async ({}, use) => {
    const [portal, state] = [await noting(), await noting()];
    await use({ portal, state });
    await Promise.all([portal.stop(), state.stop()]);
  },
  server: async ({ catalog, serverName }, use) => {
    const server = await deployed(serverName, { portal: catalog.portal.host, state: catalog.state.host });
    await use(server);
    // Whatever a test did: no key and no code is written down.
    expect(server.logs()).not.toContain(KEY);
    expect(server.logs()).not.toContain(CODE);
    await server.stop();
  },
  serverName: ['nginx', { option: true }],
  origins: async ({ server }, use) => use(new Set([new URL(server.url).origin])),
  contextOptions: async ({ contextOptions }, use) => use({ ...contextOptions, ignoreHTTPSErrors: true }),
});

// The servers' certificates are their own; a service worker's script is fetched past the context's option.
test.use({ launchOptions: { ...launchOptions, args: [...launchOptions.args, '--ignore-certificate-errors'] } });

for (const serverName of SERVER_NAMES) {
  test.describe(serverName, () => {
    test.use({ serverName });

    test('the site: types, compression, cache and headers', async ({ server }) => {
      const page = await ask(server.url, { headers: { 'Accept-Encoding': 'gzip' } });
      expect(page.status).toBe(200);
      expect(page.headers['content-type']).toMatch(/^text\/html/);
      expect(page.headers['content-encoding']).toBe('gzip');
      expect(page.headers['cache-control']).toBe('no-cache');
      const own = readFileSync(new URL('../../dist/site/index.html', import.meta.url), 'utf8').match(/Content-Security-Policy" content="([^"]+)"/)[1];
      expect(page.headers['content-security-policy']).toBe(`${own}; frame-ancestors 'none'`);
      expect(page.headers['permissions-policy']).toContain('camera=(self)');
      const prepare = await ask(`${server.url}kk/prepare/`);
      expect(prepare.headers['content-security-policy']).toContain("connect-src 'self' wss://127.0.0.1:13579;");
      for (const name of ['cross-origin-opener-policy', 'permissions-policy', 'referrer-policy', 'strict-transport-security']) expect(page.headers[name], name).toBeTruthy();
      expect(page.headers['x-content-type-options']).toBe('nosniff');

      const html = readFileSync(new URL('../../dist/site/index.html', import.meta.url), 'utf8');
      const wasm = html.match(/href="\.\/(a\/[^"]+\.wasm)"/)[1];
      const app = await ask(server.url + wasm);
      expect(app.headers['content-type']).toBe('application/wasm');
      expect(app.headers['cache-control']).toContain('immutable');
      const manifest = await ask(`${server.url}manifest.webmanifest`);
      expect(manifest.headers['content-type']).toMatch(/^application\/manifest\+json/);
      const missing = await ask(`${server.url}nothing-here`);
      expect(missing.status).toBe(404);
      expect(String(missing.body)).toContain('NCT Ready');
    });

    test('the tool works as in production, and axe finds nothing', async ({ server, page }) => {
      for (const [place, ready] of [['', '#nr-text'], ['kk/cards/', '.nc']]) {
        await page.goto(server.url + place);
        await toolReady(page);
        await expect(page.locator(ready)).toBeVisible();
        await expectAccessible(page);
      }
    });

    test('every operation of the contract is forwarded, with the key', async ({ server, catalog }) => {
      const all = operations();
      expect(all).toHaveLength(22);
      for (const { method, path } of all) {
        const sends = method === 'POST' || method === 'PUT';
        const answer = await ask(`${server.url}catalog/${path}?page=1&search=%D0%B2`, {
          method,
          headers: { 'X-API-KEY': KEY, 'Sec-Fetch-Site': 'same-origin', ...(sends && { 'Content-Type': 'application/json' }) },
          body: sends ? '{"a":1}' : undefined,
        });
        expect(answer.status, `${method} ${path}`).toBe(200);
        expect(answer.headers['set-cookie']).toBeUndefined();
        expect(answer.headers['cache-control']).toBe('no-store');
        expect(answer.headers['nct-catalog']).toBe('demonstration');
        const call = catalog.portal.calls.at(-1);
        expect(call).toMatchObject({ method, url: `/${path}?page=1&search=%D0%B2`, bytes: sends ? 7 : 0 });
        expect(call.headers['x-api-key']).toBe(KEY);
      }
      expect(catalog.portal.calls).toHaveLength(22);
    });

    test('the search and the state database are, each at its host', async ({ server, catalog }) => {
      const found = await ask(`${server.url}catalog/gw/search/api/v1/search`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}' });
      expect(found.status).toBe(200);
      const state = await ask(`${server.url}catalog/api/integration/ofd/search_ofd/?tin=${CODE}`, { headers: { Authorization: 'JWT token' } });
      expect(state.status).toBe(200);
      expect(catalog.portal.calls.map(({ url }) => url)).toEqual(['/gw/search/api/v1/search']);
      expect(catalog.state.calls.map(({ url, headers }) => [url, headers.authorization])).toEqual([[`/api/integration/ofd/search_ofd/?tin=${CODE}`, 'JWT token']]);
    });

    test('nothing else is, and nothing of the visitor goes along', async ({ server, catalog }) => {
      const api = 'gwp/portal/api/v1/products/requests';
      const refused = [
        ['GET', ''], ['GET', 'gwp/'], ['GET', 'gwp/docs'], ['GET', 'index.html'], ['PATCH', `${api}/1`], ['DELETE', api], ['PUT', `${api}/1/anything`], ['POST', `${api}/1/moderation`],
        ['GET', `gwp/portal/api/v2/products/${CODE}/x`], ['GET', `gwp/portal/api/v2/products/..%2f..%2fadmin`], ['GET', `gwp/portal/api/v3/products/${CODE}`], ['GET', 'gw/search/api/v1/search'],
        ['GET', `${api}/1/../../../../admin`], ['OPTIONS', api],
      ];
      for (const [method, path] of refused) {
        const answer = await ask(`${server.url}catalog/${path}`, { method, headers: { 'X-API-KEY': KEY } });
        expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      }
      const strange = await ask(`${server.url}catalog/${api}?page=1&size=1`, { headers: { 'X-API-KEY': KEY, 'Sec-Fetch-Site': 'cross-site' } });
      expect(strange.status).toBe(405);
      expect(JSON.parse(strange.body).code).toBe('NOT_FORWARDED');
      expect(catalog.portal.calls).toEqual([]);

      await ask(`${server.url}catalog/${api}?page=1&size=1`, {
        headers: { 'X-API-KEY': KEY, Cookie: 'c=1', Referer: server.url, Origin: server.url, 'User-Agent': 'Visitor', 'Accept-Language': 'kk' },
      });
      const { headers } = catalog.portal.calls[0];
      for (const name of ['cookie', 'referer', 'origin', 'accept-language', 'x-forwarded-for']) expect(headers[name] ?? '', name).toBe('');
      expect(headers['user-agent'] ?? '').not.toContain('Visitor');
    });

    test('a photo of 5 MB passes, more does not', async ({ server, catalog }) => {
      const upload = (bytes) =>
        ask(`${server.url}catalog/gwp/portal/api/v1/storage/upload`, { method: 'POST', headers: { 'X-API-KEY': KEY, 'Content-Type': 'multipart/form-data; boundary=x' }, body: Buffer.alloc(bytes) }).catch(() => ({ status: 413 }));
      expect((await upload(5 * 1024 * 1024 + 500)).status).toBe(200);
      expect(catalog.portal.calls[0].bytes).toBe(5 * 1024 * 1024 + 500);
      expect((await upload(7 * 1024 * 1024)).status).toBe(413);
      expect(catalog.portal.calls.filter(({ bytes }) => bytes > 6 * 1024 * 1024)).toEqual([]);
    });

    test('a change whose answer is lost is not sent again', async ({ server, catalog }) => {
      catalog.portal.state.drop = true;
      for (const [method, path] of [['POST', 'products/requests'], ['PUT', 'products/requests/1'], ['DELETE', 'products/requests/1'], ['PUT', 'products/requests/1/moderation']]) {
        catalog.portal.calls.length = 0;
        const answer = await ask(`${server.url}catalog/gwp/portal/api/v1/${path}`, { method, headers: { 'X-API-KEY': KEY, 'Content-Type': 'application/json' }, body: '{}' });
        expect(answer.status, `${method} ${path}`).toBe(502);
        expect(JSON.parse(answer.body).code).toBe('UNREACHABLE');
        expect(catalog.portal.calls, `${method} ${path}`).toHaveLength(1);
      }
    });
  });
}

test('nginx holds back who asks too fast, and says for how long', async ({ server }) => {
  const one = () => ask(`${server.url}catalog/gwp/portal/api/v2/products/${CODE}`, { headers: { 'X-API-KEY': KEY } });
  const answers = await Promise.all(Array.from({ length: 120 }, one));
  const held = answers.filter(({ status }) => status === 429);
  expect(held.length).toBeGreaterThan(0);
  expect(held[0].headers['retry-after']).toBe('2');
  expect(JSON.parse(held[0].body).code).toBe('TOO_MANY_REQUESTS');
});
