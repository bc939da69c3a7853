// What the tests of the tool share.
import { readFileSync } from 'node:fs';
import { dropOn, PAGES, toolReady } from './support/index.mjs';

/** A product's code, a wrong check digit, an NTIN, an XTIN, an NTIN without its zero, spaces, digits lost. */
export const LIST = [
  '4870206710012\tWater',
  '5449000000997\tLemonade',
  '0200121958529\tSugar',
  '0041234567890\tNotebook',
  '200120931509\tTea',
  '5449 0000 00996\tJuice',
  '4,87E+12\tSoap',
].join('\n');

/** Opens the tool's page and waits until it can be used. */
export async function openTool(page, baseURL, locale = 'en') {
  await page.goto(baseURL + PAGES[locale]);
  await toolReady(page);
}

export const box = (page) => page.locator('#nr-text');
export const rows = (page) => page.locator('.nr-row');
/** The row of a line. */
export const row = (page, line) => rows(page).filter({ has: page.getByLabel(`Details, line ${line}`, { exact: true }) });
export const counter = (page, name) => page.locator('.nr-counters').getByRole('button', { name });
export const number = (page, name) => counter(page, name).locator('b');
export const notice = (page) => page.locator('.nr-notice');

/** Pastes as a person does, by the keyboard. */
export async function paste(page, text) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await box(page).focus();
  await page.keyboard.press('ControlOrMeta+V');
}

/** Drops files on the box: `{ name, bytes }`. */
export const drop = (page, ...files) => dropOn(page, '.nr-box', files);

/** Text as windows-1251 writes it: Latin letters, digits and the Russian alphabet. */
export function windows1251(text) {
  return Uint8Array.from(text, (char) => {
    const code = char.codePointAt(0);
    return code < 0x80 ? code : code - 0x410 + 0xc0;
  });
}

/** Adds the check digit. */
export function withCheckDigit(digits) {
  const sum = [...digits].reverse().reduce((sum, digit, i) => sum + Number(digit) * (i % 2 ? 1 : 3), 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** Many different valid codes, each with a name. */
export function manyLines(count) {
  const code = (i) => withCheckDigit(String(460_000_000_000 + i));
  return Array.from({ length: count }, (_, i) => `${code(i)}\tProduct ${i + 1}`).join('\n');
}

/** The cells of a CSV file as Excel reads it: semicolons, quotes, and `="…"` for the text between. */
export function parseCsv(text) {
  const table = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^;\r\n]*))(;|\r\n)/gy;
  for (const [, quoted, plain, end] of text.matchAll(cells)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain;
    table.at(-1).push(/^="(\d+)"$/.exec(cell)?.[1] ?? cell);
    if (end !== ';') table.push([]);
  }
  table.pop();
  return table;
}

/** Keeps the app from arriving until the answer is called: the page is there, its tool is not. */
export async function holdApp(page) {
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route('**/*.wasm', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

export async function download(page, button) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}
