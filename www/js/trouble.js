// Why a tool of <nct-ready> could not be loaded, in words for whoever sees it and for whoever can mend it. Loaded only then.
import words from './words.js';

/** The smallest module of WebAssembly. */
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const KINDS = { js: /javascript/, wasm: /^application\/wasm/, css: /^text\/css/ };
const EXPECTED = { js: 'text/javascript', wasm: 'application/wasm', css: 'text/css' };

/**
 * @param {{ wasm: () => URL, styles: (() => URL)[], module: () => URL }} part what could not be loaded
 * @param {'none' | 'forbidden' | undefined} workers where only workers are missing: whose doing that is
 * @returns {Promise<{ reason: string, message: string, retry?: string }>} without a word for another try where that is of no use
 */
export async function explain(part, lang, workers) {
  const said = words[lang].element;
  const [key, facts] = workers ? withoutWorkers(part, workers) : await find(part);
  const message = said[key].replace(/\{(\w+)\}/g, (_, name) => facts[name]);
  const reason = workers ? 'workers' : key;
  return { reason, message, retry: ['old', 'workers'].includes(reason) ? undefined : said.retry };
}

function withoutWorkers(part, workers) {
  const { origin } = part.module();
  const needed = origin === location.origin ? "worker-src 'self'" : `worker-src blob: ${origin}`;
  return workers === 'none' ? ['workers', {}] : ['policy', { directive: needed }];
}

async function find(part) {
  if (!globalThis.WebAssembly || !('adoptedStyleSheets' in Document.prototype)) return ['old', {}];
  const blocked = [];
  const note = (event) => blocked.push(event.effectiveDirective || event.violatedDirective);
  document.addEventListener('securitypolicyviolation', note);
  try {
    const files = [part.module(), part.wasm(), ...part.styles.map((address) => address())];
    const found = await Promise.all(files.map(look));
    await import(files[0].href).catch(() => {});
    const compiles = await WebAssembly.compile(EMPTY).then(() => true, () => false);
    // Violations are told in a task of their own.
    await new Promise((done) => setTimeout(done));
    const needed = directive(blocked, files[0].origin, compiles);
    if (needed) return ['policy', { directive: needed }];
    return found.find(Boolean) ?? ['network', {}];
  } finally {
    document.removeEventListener('securitypolicyviolation', note);
  }
}

/** What a server says of a file, where that is wrong. */
async function look(url) {
  const file = url.pathname.split('/').at(-1);
  const kind = file.split('.').at(-1);
  try {
    const answer = await fetch(url, { cache: 'no-store' });
    const found = answer.headers.get('content-type') ?? '';
    await answer.body?.cancel();
    if (answer.ok && !KINDS[kind].test(found)) return ['kind', { file, found, expected: EXPECTED[kind] }];
  } catch {
    // An answer that cannot be read, where one that need not be readable comes: the server is there.
    const isThere = url.origin !== globalThis.origin && (await fetch(url, { mode: 'no-cors' }).then(() => true, () => false));
    if (isThere) return ['origin', { origin: url.origin }];
  }
}

/** The directive that the page's policy lacks. */
function directive(blocked, origin, compiles) {
  const own = origin === location.origin ? "'self'" : origin;
  if (blocked.some((name) => name.startsWith('connect-src'))) return `connect-src ${own}`;
  if (!compiles || blocked.includes('wasm-eval')) return "script-src 'wasm-unsafe-eval'";
  if (blocked.some((name) => name.startsWith('script-src'))) return `script-src ${own}`;
  return undefined;
}
