// Look-ups in a real browser against the sandbox: how much of a limit is used without a ban, and what 50,000 codes weigh.
import { readFileSync } from 'node:fs';
import { startSandbox } from '../../scripts/sandbox.mjs';
import { createSite, listen } from '../../scripts/serve.mjs';

const LIMITS = [1, 2, 3, 5, 10];
/** The first seconds are spent on finding the limit. */
const WARM_UP = 30_000;
const MEASURED = 90_000;

/** So many codes that nobody has registered, with their check digits. */
function codes(count) {
  return Array.from({ length: count }, (_, number) => {
    const body = `4899${String(number).padStart(8, '0')}`;
    const sum = [...body].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0);
    return `${body}${(10 - (sum % 10)) % 10}`;
  });
}

/** A key with a limit of its own, and the calls that it has made. */
async function key(origin, name, limit) {
  const headers = { 'Content-Type': 'application/json' };
  await fetch(`${origin}/_sandbox/keys`, { method: 'POST', headers, body: JSON.stringify({ key: name, limit }) });
  return async () => (await fetch(`${origin}/_sandbox/calls?key=${name}`)).json();
}

/** The page at work on so many codes. */
async function begin(browser, address, name, count) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}cards/#connect`);
  await page.waitForFunction(() => document.querySelector('nct-ready[data-ready]'));
  await page.locator('#nc-key').fill(name);
  await page.locator('.nc-connect-test').click();
  await page.locator('.nc-connect-result.is-good').waitFor();
  await page.goto(`${address}cards/#find`);
  // Pasted as a whole: typing 50,000 lines is another measurement.
  await page.locator('#nl-text').evaluate((field, text) => {
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }, codes(count).join('\n'));
  await page.locator('.nl-find:not([aria-disabled])').click();
  const dialog = page.locator('dialog.nr-dialog .nr-main-button');
  await dialog.or(page.locator('.nl-going')).first().waitFor();
  if (await dialog.isVisible()) await dialog.click();
  await page.locator('.nl-going').waitFor({ timeout: 120_000 });
  return { page, close: () => context.close() };
}

/** The share of a limit that is used. */
async function share(browser, address, origin, perSecond) {
  const name = `bench-${perSecond}`;
  const calls = await key(origin, name, { per_second: perSecond, ban_after: 5, retry_after: 1 });
  const count = Math.ceil((perSecond * (WARM_UP + MEASURED)) / 1000) + 50;
  const { page, close } = await begin(browser, address, name, count);
  const from = Math.max(...(await calls()).map((call) => call.at)) + WARM_UP;
  await page.waitForTimeout(WARM_UP + MEASURED);
  const all = (await calls()).filter((call) => call.path.includes('/products/'));
  await close();
  const within = all.filter((call) => call.at >= from && call.at < from + MEASURED);
  const good = within.filter((call) => call.status === 200).length;
  const refused = all.filter((call) => call.status === 429).length;
  return { rate: (good * 1000) / MEASURED, refused };
}

/** What the process of a page holds, in bytes: code, heaps and WebAssembly alike. */
async function weight(browser, page) {
  await page.requestGC();
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const sizes = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => Number(readFileSync(`/proc/${id}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) * 1024);
  return Math.max(...sizes);
}

async function memory(browser, address, origin) {
  const weights = [];
  for (const count of [50, 50_000]) {
    const name = `bench-memory-${count}`;
    await key(origin, name, {});
    const { page, close } = await begin(browser, address, name, count);
    await page.waitForTimeout(20_000);
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    weights.push({ bytes: await weight(browser, page), elements });
    await close();
  }
  return weights;
}

const megabytes = (bytes) => `${(bytes / 1024 / 1024).toFixed(0)} MB`;

export async function lookups(browser) {
  const sandbox = await startSandbox();
  const server = createSite({ catalog: sandbox.origin });
  try {
    const address = `${new URL(await listen(server)).origin}/`;
    const rows = [];
    for (const perSecond of LIMITS) {
      const { rate, refused } = await share(browser, address, sandbox.origin, perSecond);
      const used = `${((100 * rate) / perSecond).toFixed(0)} % (${refused} refused)`;
      rows.push([`look-ups at ${perSecond} a second allowed`, used, '90 %']);
    }
    const [few, many] = await memory(browser, address, sandbox.origin);
    rows.push(['the page with 50 codes', `${megabytes(few.bytes)}, ${few.elements} elements`, '']);
    rows.push(['the page with 50,000 codes', `${megabytes(many.bytes)}, ${many.elements} elements`, '']);
    return rows;
  } finally {
    server.close();
    sandbox.stop();
  }
}
