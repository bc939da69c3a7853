// What the tests of the template's page share.
import { readFileSync } from 'node:fs';
import { dropOn, PAGES, toolReady } from './support/index.mjs';
import { products, template } from './support/workbook.mjs';

/** Opens the page and waits until it can be used. */
export async function openPage(page, baseURL, locale = 'en') {
  await page.goto(`${baseURL}${PAGES[locale]}template/`);
  await toolReady(page);
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Chooses a file, as the button does. */
export async function choose(page, bytes, name = 'goods.xlsx') {
  await page.locator('.nt input[type=file]').first().setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
}

/** Chooses a file and waits until it is open. */
export async function openFile(page, bytes, name) {
  await choose(page, bytes, name);
  await page.locator('.nt-open').waitFor();
}

/** Drops files anywhere in the app: `{ name, bytes }`. */
export const drop = (page, ...files) => dropOn(page, '.nt', files);

/** Products with errors: commas in six quantities, a unit that is none in two, a name with a Latin letter, two spaces. */
export function faulty(count = 30) {
  return products(count).map((product, at) => ({
    ...product,
    ...(at % 5 === 0 ? { quantity: '1,5' } : {}),
    ...(at === 3 || at === 4 ? { measure_unit: 'Граммы' } : {}),
    ...(at === 7 ? { name_ru: `${product.name_ru.replace('Айна', 'Aйна')}` } : {}),
  }));
}

export const faultyFile = (count) => template(faulty(count));
export const cleanFile = (count = 5) => template(products(count));

export const verdict = (page) => page.locator('.nt-verdict');
export const notice = (page) => page.locator('.nr-notice');
export const counter = (page, name) => page.locator('.nt-counters').getByRole('button', { name });
export const number = (page, name) => counter(page, name).locator('b');
export const group = (page, title) => page.locator('.nt-side .nt-item').filter({ has: page.getByRole('heading', { name: title }) });
export const item = (page, cell) => page.locator('.nt-list .nt-item').filter({ has: page.getByRole('button', { name: cell, exact: true }) });
export const button = (page, name) => page.getByRole('button', { name });
export const dialog = (page) => page.locator('dialog.nr-dialog');

/** What is downloaded by `act`: its name and bytes. */
export async function downloaded(page, act) {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const protocol = readFileSync(new URL('../../src/worker/protocol.rs', import.meta.url), 'utf8');
const VERSION = Number(protocol.match(/pub const VERSION: u32 = (\d+);/)[1]);

/** A worker that does what `onmessage`, the body of a function of `id`, says. */
export async function fakeWorker(page, onmessage, version = VERSION) {
  const body = `postMessage({ ready: ${version} }); onmessage = ({ data: { id, line } }) => { ${onmessage} };`;
  await page.route('**/engine-worker.js', (route) => route.fulfill({ body, contentType: 'text/javascript' }));
}
