// Serves a folder as any static web server would: precompressed files, directories with a slash, right types, and the
// security headers that a page cannot set for itself. Used by scripts/serve, the tests and the benchmark.
//
// With an origin of a catalog it forwards `catalog/` there, as deploy/ shows it for real web servers, and is the back end of the
// example portal, with a key of its own.
//
//   node scripts/serve.mjs [--dir dist/site] [--port 8080] [--prefix /some/prefix/] [--catalog http://127.0.0.1:9090 | --demo]
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { passOn } from '../www/examples/portal/back-end.mjs';
import { forward } from './forward.mjs';
import { startSandbox } from './sandbox.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
// The one npm package used here is installed with the tests' others.
const sirv = createRequire(join(root, 'tests/package.json'))('sirv');

// The same as in deploy/.
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(), microphone=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** The page's own policy, for the workers too, and what a policy can say in a header only. */
function policy(files, folder = '') {
  const page = join(files, folder, 'index.html');
  const html = existsSync(page) ? readFileSync(page, 'utf8') : '';
  const own = html.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)?.[1];
  return [own, "frame-ancestors 'none'"].filter(Boolean).join('; ');
}

/** The path at which the portal asks its back end. */
const BACK_END = 'examples/portal/api';

/** Folders named by their contents never change. */
const cacheControl = (path) => (/^\/a\/[0-9a-f]{12}\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache');

/**
 * A server, not yet listening.
 * @param {{ dir?: string, prefix?: string, watch?: boolean, catalog?: string, portalKey?: string }} options `watch`: look at the disk at each
 *   request, for tests that change files; `catalog`: the origin that answers for `catalog/`; `portalKey`: with which key the example
 *   portal's back end asks it
 */
export function createSite({ dir = join(root, 'dist/site'), prefix = '/', watch = false, catalog, portalKey = 'demo' } = {}) {
  const files = resolve(dir);
  const headers = { ...HEADERS, 'Content-Security-Policy': policy(files) };
  const serve = sirv(files, {
    brotli: true,
    dev: watch,
    etag: true,
    gzip: true,
    onNoMatch: (req, res) => {
      const page = join(files, '404.html');
      const found = req.headers.accept?.includes('text/html') && existsSync(page);
      res.writeHead(404, { 'Cache-Control': 'no-cache', 'Content-Type': found ? 'text/html;charset=utf-8' : 'text/plain' });
      res.end(found ? readFileSync(page) : 'Not found\n');
    },
  });
  return http.createServer((req, res) => {
    const url = new URL(`http://localhost${req.url}`);
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value);
    const redirect = (to) => res.writeHead(301, { Location: to + url.search }).end();
    if (`${url.pathname}/` === prefix) return redirect(prefix);
    if (!url.pathname.startsWith(prefix)) return res.writeHead(404).end();
    const path = url.pathname.slice(prefix.length);
    // One page may ask a program on the person's own computer: its policy is its own.
    const prepare = path.match(/^((kk|en)\/)?prepare\//)?.[0];
    if (prepare) res.setHeader('Content-Security-Policy', policy(files, prepare));
    if (catalog && path.startsWith('catalog/')) return forward(catalog, path.slice('catalog'.length) + url.search, req, res);
    if (catalog && path.startsWith(`${BACK_END}/`)) return passOn(req, res, path.slice(BACK_END.length) + url.search, { catalog, key: portalKey });
    // Relative addresses in a folder's page need the slash.
    if (path && !path.endsWith('/') && /^[\w/-]+$/.test(path) && existsSync(join(files, path, 'index.html'))) {
      return redirect(`${url.pathname}/`);
    }
    req.url = `/${path}${url.search}`;
    res.setHeader('Cache-Control', cacheControl(req.url));
    return serve(req, res);
  });
}

/** Starts a server on this machine only; resolves to its address, with the prefix. */
export function listen(server, port = 0, prefix = '/') {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', () => done(`http://127.0.0.1:${server.address().port}${prefix}`));
  });
}

/** Starts what the command line asks for. */
async function run() {
  const { values } = parseArgs({
    options: {
      catalog: { type: 'string' },
      demo: { type: 'boolean' },
      dir: { type: 'string' },
      port: { type: 'string' },
      prefix: { type: 'string' },
    },
  });
  const { demo, dir, prefix = '/', port = process.env.PORT || '8080' } = values;
  const catalog = demo ? (await startSandbox(['--demo'])).origin : values.catalog;
  try {
    console.log(`NCT Ready: ${await listen(createSite({ catalog, dir, prefix }), Number(port), prefix)}`);
    if (demo) console.log('The catalog behind it is a demonstration: made-up cards, the key is "demo", nothing is registered.');
  } catch (error) {
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`error: port ${port} is in use; choose another one with PORT=…`);
    process.exit(1);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await run();
