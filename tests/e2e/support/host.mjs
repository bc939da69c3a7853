// Somebody else's site: pages of a test's own making, with whatever headers it wants, and beside it a server that hands out the
// element's files to other origins, as a CDN does.
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs';
import http from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen } from '../../../scripts/serve.mjs';
import { test as base } from './index.mjs';

const built = fileURLToPath(new URL('../../../dist/site/a/', import.meta.url));
const TYPES = { '.css': 'text/css', '.js': 'text/javascript', '.wasm': 'application/wasm', '.html': 'text/html;charset=utf-8' };

/** The folder that the element's files lie in. */
export const files = () => join(built, readdirSync(built)[0]);

/** Hands out the element's files. `change` may alter the headers: `(name, headers) => headers`. */
function shelf(change) {
  return http.createServer((req, res) => {
    const name = new URL(req.url, 'http://localhost').pathname.slice(1);
    const path = join(files(), name);
    if (!name || name.includes('..') || !existsSync(path) || !statSync(path).isFile()) return res.writeHead(404).end();
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': TYPES[extname(name)] };
    res.writeHead(200, change.now(name, headers));
    return createReadStream(path).pipe(res);
  });
}

/** The directives that the element needs from a page of another origin, as the documentation says. */
export const policy = (shelf) =>
  [
    "default-src 'none'",
    `script-src 'self' ${shelf} 'wasm-unsafe-eval'`,
    `connect-src ${shelf}`,
    `worker-src blob: ${shelf}`,
    "style-src 'self'",
    'img-src data: blob:',
    "base-uri 'none'",
  ].join('; ');

export const test = base.extend({
  /** `host.page(html, headers)` gives the address of a page; `host.shelf` is where the element's files are. */
  host: async ({ origins }, use) => {
    const change = { now: (_, headers) => headers };
    const pages = new Map();
    const show = (req, res) => {
      const found = pages.get(req.url);
      if (!found) return res.writeHead(404).end();
      const type = req.url.endsWith('.js') ? TYPES['.js'] : TYPES['.html'];
      return res.writeHead(200, { 'Content-Type': type, ...found.headers }).end(found.body);
    };
    const servers = [http.createServer(show), shelf(change), http.createServer(show)];
    const [site, shelfAddress, elsewhere] = await Promise.all(servers.map((server) => listen(server)));
    for (const address of [site, shelfAddress, elsewhere]) origins.add(new URL(address).origin);
    await use({
      shelf: new URL(shelfAddress).origin,
      set answer(headers) {
        change.now = headers;
      },
      /** Puts something at a path of the site. */
      put(path, body, headers = {}) {
        pages.set(path, { body, headers });
        return site.slice(0, -1) + path;
      },
      /** Puts something at a path of a third origin. */
      elsewhere(path, body, headers = {}) {
        this.put(path, body, headers);
        return elsewhere.slice(0, -1) + path;
      },
      /** A page with the element in it. */
      page(inner, headers = {}, head = '') {
        const script = `<script type="module" src="${new URL(shelfAddress).origin}/nct-ready.js"></script>`;
        const html = `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>Portal</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}${script}</head><body>${inner}</body></html>`;
        return this.put('/', html, headers);
      },
    });
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  },
});

export { expect, expectAccessible } from './index.mjs';
