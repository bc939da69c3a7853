// The template's page until a file is open, or turns out to be none.
import { expect, LOCALES, test } from './support/index.mjs';
import { template } from './support/workbook.mjs';
import { button, choose, cleanFile, drop, fakeWorker, faultyFile, notice, number, openFile, openPage, verdict } from './template.helpers.mjs';

// The service worker would answer before a test can.
test.use({ serviceWorkers: 'block' });

test('nothing is loaded for a file before there is one, and only from here after that', async ({ page, baseURL }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').at(-1)));
  await openPage(page, baseURL);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((name) => /engine|reader|^app/.test(name))).toEqual([]);
  await expect(page.locator('.nr-privacy')).toContainText('0 requests');
  await openFile(page, cleanFile());
  expect(asked.filter((name) => /^engine/.test(name)).sort()).toEqual(
    ['engine-store.js', 'engine-worker.js', 'engine.js', 'engine_bg.wasm'],
  );
  await expect(page.locator('.nr-privacy')).not.toContainText('0 requests');
});

const VERDICTS = {
  ru: ['Каталог примет файл', 'Каталог не примет файл', '8 ошибок в 8 строках.'],
  kk: ['Каталог файлды қабылдайды', 'Каталог файлды қабылдамайды', '8 жолда 8 қате бар.'],
  en: ['Would be imported', 'Would be refused', '8 errors in 8 rows.'],
};
for (const locale of LOCALES) {
  test(`a dropped file gets its verdict: ${locale}`, async ({ page, baseURL }) => {
    const [yes, no, why] = VERDICTS[locale];
    await openPage(page, baseURL, locale);
    await drop(page, { name: 'goods.xlsx', bytes: faultyFile() });
    await expect(verdict(page).getByRole('heading')).toHaveText(no);
    await expect(verdict(page)).toContainText(why);
    await expect(page.locator('.nt-about')).toContainText('goods.xlsx');
    await drop(page, { name: 'clean.xlsx', bytes: cleanFile() });
    await expect(verdict(page).getByRole('heading')).toHaveText(yes);
    await expect(page.locator('.nt-about')).toContainText('clean.xlsx');
    expect(await page.locator('.nt').textContent()).not.toMatch(/[{}]|undefined|null/);
  });
}

test('of several files the first is opened, and that is said', async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  await drop(page, { name: 'one.xlsx', bytes: cleanFile() }, { name: 'two.xlsx', bytes: cleanFile() });
  await expect(notice(page)).toHaveText(/One of the chosen files is open: one\.xlsx/);
  await expect(page.locator('.nt-about')).toContainText('one.xlsx');
});

test('how far it is can be seen, and stopped', async ({ page, baseURL }) => {
  await fakeWorker(page, "postMessage({ id, line, progress: { stage: 'rows', done: 200, of: 437 } })");
  await openPage(page, baseURL);
  await choose(page, cleanFile());
  await expect(page.locator('.nt-screen')).toContainText('goods.xlsx');
  await expect(page.locator('.nt-screen')).toContainText('Checking the products: 200 of 437');
  await expect(page.getByRole('progressbar')).toHaveAttribute('value', '45');
  await button(page, 'Stop').click();
  await expect(page.locator('.nt-drop')).toBeVisible();
  await expect(notice(page)).toContainText('Stopped');
  // Another worker takes its place.
  await page.unroute('**/engine-worker.js');
  await openFile(page, cleanFile());
  await expect(verdict(page)).toContainText('Would be imported');
});

for (const [what, name, bytes, says] of [
  ['text', 'list.csv', Buffer.from('gtin;name\n4870206710012;Water\n'), 'CSV'],
  ['an old workbook', 'old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(600).fill(0)]), '.xls'],
  ['a picture', 'photo.xlsx', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), ''],
  ['nothing', 'empty.xlsx', Buffer.alloc(0), ''],
  ['half a workbook', 'half.xlsx', cleanFile().subarray(0, 900), ''],
]) {
  test(`what is no template is told with a next step: ${what}`, async ({ page, baseURL }) => {
    await openPage(page, baseURL);
    await openFile(page, bytes, name);
    await expect(verdict(page)).toContainText('The catalog would not read this file');
    await expect(page.locator('.nt-of-file .nt-item')).not.toHaveCount(0);
    await expect(page.locator('.nt-of-file')).toContainText(says);
    await expect(button(page, 'Another file')).toBeVisible();
    await expect(page.getByRole('grid')).toHaveCount(0);
  });
}

test('a blank template says so, and offers its dictionaries', async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  await openFile(page, template([]), 'blank.xlsx');
  await expect(verdict(page)).toContainText('Would be refused');
  await expect(page.locator('.nt-of-file .is-bad')).toHaveCount(1);
  await expect(button(page, "Keep this template's dictionaries")).toBeVisible();
});

test.describe('when the worker fails', () => {
  test.use({ expectedProblems: [/engine|broke/] });

  test('it is said, and the file can be opened again with every step', async ({ page, baseURL }) => {
    await openPage(page, baseURL);
    await openFile(page, faultyFile());
    await page.locator('.nt-side').getByRole('button', { name: /^Fix all: 6/ }).click();
    await expect(number(page, 'Errors')).toHaveText('2');
    // The next message to this worker finds it gone.
    await page.evaluate(() => {
      const real = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function post(message) {
        Worker.prototype.postMessage = real;
        setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message })), 0);
      };
    });
    await button(page, 'Next error').click();
    await expect(page.getByRole('alert')).toContainText('The check broke off');
    await expect(page.getByRole('alert')).toContainText('1 step of yours will be done again.');
    await button(page, 'Open again').click();
    await expect(number(page, 'Errors')).toHaveText('2');
    await button(page, 'Undo').click();
    await expect(number(page, 'Errors')).toHaveText('8');
  });

  test('a start that fails is told, and can be tried again', async ({ page, baseURL }) => {
    await page.route('**/engine-worker.js', (route) => route.abort());
    await openPage(page, baseURL);
    await choose(page, cleanFile());
    await expect(page.getByRole('alert')).toContainText('The check broke off');
    await page.unroute('**/engine-worker.js');
    await button(page, 'Open again').click();
    await expect(verdict(page)).toContainText('Would be imported');
  });

  test('an answer that is an error ends that worker', async ({ page, baseURL }) => {
    await fakeWorker(page, "postMessage({ id, line, error: 'broke', failed: true })");
    await openPage(page, baseURL);
    await choose(page, cleanFile());
    await expect(page.getByRole('alert')).toContainText('The check broke off');
  });
});

test('a worker of another version is not talked to', async ({ page, baseURL }) => {
  await fakeWorker(page, '', 999);
  await openPage(page, baseURL);
  await choose(page, cleanFile());
  await expect(page.getByRole('alert')).toContainText('A new version of this page has come out');
  await page.unroute('**/engine-worker.js');
  await button(page, 'Reload the page').click();
  await expect(page.locator('.nt-drop')).toBeVisible();
});

test('a file that the browser does not give is told', async ({ page, baseURL }) => {
  await fakeWorker(page, "postMessage({ id, line, error: 'NotReadableError', unreadable: true })");
  await openPage(page, baseURL);
  await choose(page, cleanFile());
  await expect(page.getByRole('alert')).toContainText('Close it in other programs');
  await expect(button(page, 'Another file')).toBeVisible();
});
