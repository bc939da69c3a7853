// What a person takes away: codes, files, and that a fix is not lost by leaving.
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { box, download, LIST, manyLines, notice, number, openTool, parseCsv, paste } from './tool.helpers.mjs';
import { expect, test } from './support/index.mjs';

/** The parts of a zip archive, as text. */
function unzip(bytes) {
  const parts = {};
  // The directory at the end names each part, its place and its packed size.
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16);
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const head = bytes.readUInt32LE(at + 42);
    const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const data = bytes.subarray(start, start + packed);
    parts[bytes.toString('utf8', at + 46, at + 46 + name)] = (method ? inflateRawSync(data) : data).toString();
    at += 46 + name + extra + comment;
  }
  return parts;
}

test('the codes to look up are copied, each once', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await box(page).fill(`${LIST}\n4870206710012\n96385074`);
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await expect(notice(page)).toContainText('3 codes copied');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.split(/\r?\n/)).toEqual(['4870206710012', '5449000000996', '0000096385074']);
});

test('where there is no clipboard the codes are copied the old way', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined });
  });
  await openTool(page, baseURL);
  await box(page).fill('4870206710012');
  await page.evaluate(() => {
    document.addEventListener('copy', () => {
      globalThis.copied = document.querySelector('nct-ready').shadowRoot.activeElement.value;
    });
  });
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await expect(notice(page)).toContainText('1 code copied');
  expect(await page.evaluate(() => globalThis.copied)).toBe('4870206710012');
});

test('a copy that the browser refuses is said in words', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Clipboard.prototype.writeText = () => Promise.reject(new Error('no'));
    Document.prototype.execCommand = () => false;
  });
  await openTool(page, baseURL);
  await box(page).fill('4870206710012');
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await expect(notice(page)).toContainText('did not allow copying');
});

test('the CSV file keeps codes, Cyrillic and rows, and runs no formula', async ({ page, baseURL }) => {
  await openTool(page, baseURL, 'ru');
  await box(page).fill(`${LIST}\n96385074\t=HYPERLINK("http://x")\n4870206710012\tЧай "Ахмад"; 250 г`);
  const { name, bytes } = await download(page, 'CSV');
  expect(name).toBe('nct-ready.csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = bytes.toString().slice(1);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const [header, ...rows] = parseCsv(text);
  expect(header).toEqual(['Строка', 'Код', 'Название', 'Итог', 'Вид кода', 'GTIN-14', 'Код для поиска', 'Что делать']);
  expect(rows.map((row) => row.length)).toEqual(Array(9).fill(8));
  expect(rows[0].slice(0, 7)).toEqual(['1', '4870206710012', 'Water', 'Можно искать', 'EAN-13', '04870206710012', '4870206710012']);
  expect(rows[1][7]).toContain('в коде 7, должна быть 6');
  expect(rows[2][1]).toBe('0200121958529');
  expect(rows[7][2]).toBe(`'=HYPERLINK("http://x")`);
  expect(rows[8][2]).toBe('Чай "Ахмад"; 250 г');
  // Read as numbers, the codes would lose their zeros: they are written as text that Excel keeps.
  expect(text).toContain('"=""0200121958529"""');
  expect(text).not.toMatch(/(^|;|")=(?!""\d+""")/m);
});

test('the Excel file has the same rows, and codes as text', async ({ page, baseURL }) => {
  await openTool(page, baseURL, 'ru');
  await box(page).fill(`${LIST}\n96385074\t=1+1`);
  const { name, bytes } = await download(page, 'Excel');
  expect(name).toBe('nct-ready.xlsx');
  const parts = unzip(bytes);
  const sheet = parts['xl/worksheets/sheet1.xml'];
  const strings = [...sheet.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text]) => text);
  expect(sheet.match(/<row /g)).toHaveLength(9);
  for (const text of ['Строка', '0200121958529', '0000096385074', '=1+1', 'Water']) expect(strings).toContain(text);
  expect(sheet).not.toContain('<f>');
  await expect(notice(page)).toHaveCount(0);
});

test.describe('the worker', () => {
  // Else the copy for offline use answers.
  test.use({ serviceWorkers: 'block', expectedProblems: [/engine-worker/] });

  test('that fails is told in words, and the next try starts another one', async ({ page, baseURL }) => {
    await openTool(page, baseURL);
    await box(page).fill(LIST);
    await page.route('**/engine-worker.js', (route) => route.fulfill({ status: 404, body: '' }));
    await page.getByRole('button', { name: 'Excel' }).click();
    await expect(notice(page)).toContainText('The Excel file could not be made');
    await page.unroute('**/engine-worker.js');
    const { name } = await download(page, 'Excel');
    expect(name).toBe('nct-ready.xlsx');
  });

  test('can be stopped', async ({ page, baseURL }) => {
    await openTool(page, baseURL);
    await box(page).fill(LIST);
    let release;
    const held = new Promise((resolve) => {
      release = resolve;
    });
    await page.route('**/engine-worker.js', async (route) => {
      await held;
      await route.abort().catch(() => {});
    });
    await page.getByRole('button', { name: 'Excel' }).click();
    await expect(page.getByText('Preparing the Excel file…')).toBeVisible();
    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(notice(page)).toContainText('The file was stopped.');
    await expect(page.getByText('Preparing the Excel file…')).toBeHidden();
    release();
  });
});

test('a long CSV file is whole', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await paste(page, manyLines(20_000));
  await expect(number(page, 'All')).toHaveText('20,000');
  const { bytes } = await download(page, 'CSV');
  const rows = bytes.toString().trimEnd().split('\r\n');
  expect(rows).toHaveLength(20_001);
  expect(rows.at(-1)).toMatch(/^20000;/);
});

/** Reloads; says whether the browser asked. */
async function asksBeforeLeaving(page) {
  let asked = false;
  const answer = async (dialog) => {
    asked = dialog.type() === 'beforeunload';
    await dialog.dismiss();
  };
  page.on('dialog', answer);
  await page.close({ runBeforeUnload: true });
  // A page that asks stays; one that does not is gone.
  await expect.poll(() => asked || page.isClosed()).toBe(true);
  page.off('dialog', answer);
  return asked;
}

test('leaving asks while a fix is neither downloaded nor copied', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).click();
  await page.keyboard.insertText(LIST);
  await page.getByRole('button', { name: 'Apply safe fixes' }).click();
  expect(await asksBeforeLeaving(page)).toBe(true);
});

test('leaving does not ask for what was only typed', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).click();
  await page.keyboard.insertText(LIST);
  expect(await asksBeforeLeaving(page)).toBe(false);
});

for (const way of ['download', 'copy', 'undo', 'clear']) {
  test(`leaving does not ask after: ${way}`, async ({ page, baseURL }) => {
    await openTool(page, baseURL);
    await box(page).click();
    await page.keyboard.insertText(LIST);
    await page.getByRole('button', { name: 'Apply safe fixes' }).click();
    if (way === 'download') await download(page, 'CSV');
    if (way === 'undo') await page.getByRole('button', { name: 'Undo' }).click();
    if (way === 'clear') await page.getByRole('button', { name: 'Clear' }).click();
    if (way === 'copy') {
      await box(page).focus();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.press('ControlOrMeta+C');
    }
    expect(await asksBeforeLeaving(page)).toBe(false);
  });
}
