// embed.html in somebody else's page: the page lets in no script from outside and frames from the shelf alone, and notes all that it is told.
import { expect } from './index.mjs';

/** Without and with an origin of its own. */
export const SANDBOXES = ['allow-scripts allow-downloads', 'allow-scripts allow-downloads allow-same-origin'];

export const policy = (shelf) => `default-src 'none'; script-src 'self'; frame-src ${shelf}; img-src data:; base-uri 'none'`;

const SCRIPT = `
document.documentElement.style.colorScheme = 'light dark';
const frame = document.querySelector('iframe');
globalThis.told = [];
globalThis.answers = new Map();
globalThis.say = (message) => frame.contentWindow.postMessage({ nct: 1, ...message }, '*');
globalThis.ask = (message) => new Promise((done) => {
  const id = message.id ?? 'id ' + answers.size;
  answers.set(id, done);
  say({ ...message, id });
});
globalThis.call = (method, ...args) => ask({ type: 'call', method, args });
addEventListener('message', async ({ source, origin, data }) => {
  if (source !== frame.contentWindow) return;
  told.push({ ...data, origin });
  if (data.type === 'answer') answers.get(data.id)?.(data);
  if (data.type === 'size') frame.style.height = data.height + 'px';
  if (data.type === 'request') say({ type: 'response', id: data.id, ...(await transport(data.request)) });
});`;

/**
 * Opens a page with the frame in it and waits until the tool can be used. `named`: another host in the address than the page itself, or
 * nobody (''); `script`: what the page does; `ready: false` waits for nothing, and the shelf's headers are the test's. Resolves to the frame as Playwright has it.
 */
export async function openFrame(page, host, { query = 'lang=en', sandbox = SANDBOXES[0], headers = {}, named, script = SCRIPT, ready = true } = {}) {
  host.put('/portal.js', script);
  const site = new URL(host.put('/none', '')).origin;
  // As the README asks of the server of the files.
  if (ready) host.answer = (file, given) => (file === 'embed.html' ? { ...given, 'Content-Security-Policy': `frame-ancestors ${site}` } : given);
  const who = named === undefined ? `&host=${encodeURIComponent(site)}` : named && `&host=${encodeURIComponent(named)}`;
  const frame = `<iframe title="Check" sandbox="${sandbox}" allow="clipboard-write" src="${host.shelf}/embed.html?${query}${who}" width="100%" height="300"></iframe>`;
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title><meta name="viewport" content="width=device-width"><link rel="icon" href="data:,"></head><body><main><h1>Portal</h1><button id="before">Before</button>${frame}<button id="after">After</button></main><script type="module" src="/portal.js"></script></body></html>`;
  await page.goto(host.put('/', html, { 'Content-Security-Policy': policy(host.shelf), ...headers }));
  const inner = page.frames().find((one) => one.url().startsWith(host.shelf));
  if (ready) await expect(inner.locator('nct-ready[data-ready]')).toHaveCount(1);
  return inner;
}

/** What the page was told so far, of one type. */
export const told = (page, type) => page.evaluate((type) => globalThis.told.filter((one) => !type || one.type === type), type);
