// What leaves the page, and what stays on the device.
import { expect, test, toolReady } from './support/index.mjs';
import { cells, products, template } from './support/workbook.mjs';
import { button, cleanFile, dialog, downloaded, faultyFile, notice, number, openFile, openPage, verdict } from './template.helpers.mjs';

test('the saved file holds the fixes and nothing else, and is checked again', async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  const before = faultyFile();
  await openFile(page, before);
  await button(page, /^Fix all safe/).click();
  await expect(number(page, 'Errors')).toHaveText('2');
  const file = await downloaded(page, () => button(page, 'Save corrected file').click());
  expect(file.name).toBe('goods-checked.xlsx');
  await expect(notice(page)).toContainText('Saved: goods-checked.xlsx.');
  const expected = Object.entries(cells(before)).map(([name, text]) => [name, text === '1,5' ? '1.5' : text]);
  expect(cells(file.bytes)).toEqual(Object.fromEntries(expected));
  await openFile(page, file.bytes, file.name);
  await expect(page.locator('.nt-about')).toContainText('goods-checked.xlsx');
  await expect(number(page, 'Errors')).toHaveText('2');
});

test('reports and the list of changes can be had', async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  await openFile(page, faultyFile());
  const csv = await downloaded(page, () => button(page, 'Report as CSV').click());
  expect(csv.name).toMatch(/\.csv$/);
  expect(csv.bytes.toString()).toContain('M5');
  const xlsx = await downloaded(page, () => button(page, 'Report for Excel').click());
  expect(Object.values(cells(xlsx.bytes))).toContain('M5');
  await expect(button(page, 'List of changes')).toHaveCount(0);
  await button(page, /^Fix all safe/).click();
  const changes = await downloaded(page, () => button(page, 'List of changes').click());
  expect(changes.bytes.toString()).toContain('1.5');
});

test('more products than the catalog takes are split into files', async ({ page, baseURL }) => {
  test.slow();
  await openPage(page, baseURL);
  await openFile(page, cleanFile(1_004));
  await expect(verdict(page)).toContainText('Split them into 2 files');
  await button(page, 'Split into files').click();
  const files = dialog(page).locator('.nt-files button');
  await expect(files).toHaveCount(2);
  const second = await downloaded(page, () => files.nth(1).click());
  expect(Object.keys(cells(second.bytes)).filter((name) => /^D\d+$/.test(name) && Number(name.slice(1)) > 4)).toHaveLength(4);
});

test('leaving asks only where a change would be lost', async ({ page, baseURL }) => {
  const asked = [];
  page.on('dialog', async (question) => {
    asked.push(question.type());
    await question.accept();
  });
  await openPage(page, baseURL);
  await openFile(page, faultyFile());
  await page.reload();
  await toolReady(page);
  expect(asked).toEqual([]);
  await openFile(page, faultyFile());
  await button(page, /^Fix all safe/).click();
  await expect(number(page, 'Errors')).toHaveText('2');
  await button(page, 'Another file').click();
  await expect(dialog(page)).toContainText('The changes are not saved');
  await dialog(page).getByRole('button', { name: 'Cancel' }).click();
  await page.reload();
  await toolReady(page);
  expect(asked).toEqual(['beforeunload']);
  await openFile(page, faultyFile());
  await button(page, /^Fix all safe/).click();
  await downloaded(page, () => button(page, 'Save corrected file').click());
  await page.reload();
  await toolReady(page);
  expect(asked).toEqual(['beforeunload']);
});

test('a kept file is taken up again after a reload, and can be forgotten', async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  await openFile(page, faultyFile());
  await expect(page.getByRole('checkbox')).not.toBeChecked();
  await button(page, /^Fix all safe/).click();
  await page.getByRole('checkbox').check();
  await expect.poll(() => page.evaluate(() => localStorage.length)).toBe(1);
  await page.locator('.nt-side').getByRole('button', { name: 'Look and fix' }).first().click();
  await dialog(page).getByRole('button', { name: /^Apply/ }).click();
  await expect(number(page, 'Errors')).toHaveText('0');
  await page.reload();
  await toolReady(page);
  await expect(page.locator('.nt-kept')).toContainText('goods.xlsx');
  await button(page, 'Go on').click();
  await expect(number(page, 'Errors')).toHaveText('0');
  await expect(page.locator('.nt-about')).toContainText('goods.xlsx');
  await expect(page.getByRole('checkbox')).toBeChecked();
  await button(page, 'Undo').click();
  await expect(number(page, 'Errors')).not.toHaveText('0');
  await page.getByRole('checkbox').uncheck();
  await expect(notice(page)).toContainText('The kept file is deleted');
  await page.reload();
  await toolReady(page);
  await expect(page.locator('.nt-kept')).toHaveCount(0);
});

test('what is not there any more is said', async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  await page.evaluate(() => localStorage.setItem('nct-ready.template', '3\ngone.xlsx'));
  await page.reload();
  await toolReady(page);
  await button(page, 'Go on').click();
  await expect(page.getByRole('alert')).toContainText('Nothing is kept on this device any more');
  await page.reload();
  await toolReady(page);
  await expect(page.locator('.nt-kept')).toHaveCount(0);
});

test('the dictionaries of a blank template stand in for missing ones', async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  await openFile(page, template([]), 'blank.xlsx');
  await button(page, "Keep this template's dictionaries").click();
  await expect(page.locator('.nt-kept')).toContainText('ОКТРУ 6');
  await openFile(page, template(products(3), { dictionaries: null }), 'bare.xlsx');
  await expect(page.locator('.nt-about')).toContainText('Dictionaries kept on this device: ОКТРУ 6'.replace(' 6', '\u00a06'));
  await page.reload();
  await toolReady(page);
  await expect(page.locator('.nt-kept')).toContainText('ТН ВЭД');
  await button(page, 'Forget').click();
  await expect(notice(page)).toContainText('The dictionaries are deleted');
  await openFile(page, template(products(3), { dictionaries: null }), 'bare.xlsx');
  await expect(page.locator('.nt-about')).toContainText('There are no dictionaries');
});

test('all of it works without a network', async ({ page, context, baseURL }) => {
  await openPage(page, baseURL);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await expect.poll(() => page.evaluate(() => Boolean(navigator.serviceWorker.controller))).toBe(true);
  await context.setOffline(true);
  await page.reload();
  await toolReady(page);
  await openFile(page, faultyFile());
  await button(page, /^Fix all safe/).click();
  const file = await downloaded(page, () => button(page, 'Save corrected file').click());
  expect(cells(file.bytes).M5).toBe('1.5');
});
