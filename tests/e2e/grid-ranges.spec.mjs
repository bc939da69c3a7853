// Ranges: selected, copied, pasted, emptied.
import { cell, choose, notice, openGrid, pasteText, press, taken } from './grid.helpers.mjs';
import { expect, test } from './support/index.mjs';

const selected = (page) => page.locator('.ng-cell[aria-selected=true]');

test('a range is drawn by keys and by the mouse, and said aloud', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 30);
  await choose(page, 5, 'brand');
  await press(page, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(selected(page)).toHaveCount(6);
  await expect(page.locator('.ng [role=status]').last()).toHaveText('Selected I5:J7, 6 cells');
  await page.keyboard.press('Escape');
  await expect(selected(page)).toHaveCount(1);
  await cell(page, 6, 'brand').hover();
  await page.mouse.down();
  await cell(page, 8, 'mpn_code').hover();
  await page.mouse.up();
  await expect(selected(page)).toHaveCount(9);
  await expect(cell(page, 6, 'brand')).toBeFocused();
  await cell(page, 7, 'mpn_code').click({ modifiers: ['Shift'] });
  await expect(selected(page)).toHaveCount(6);
  await page.locator('.ng-num').first().click();
  await expect(selected(page)).toHaveCount(20);
});

test('what Excel has copied is pasted, cut off at the edge, in one step', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 3);
  await choose(page, 6, 'brand');
  await pasteText(page, 'Alfa\t"two\r\nlines"\r\n5" pipe\tB-2\r\nout\tout\r\n');
  await expect(notice(page)).toContainText('4 cells changed. 2 cells did not fit');
  await expect(cell(page, 6, 'brand')).toHaveText('Alfa');
  await expect(cell(page, 6, 'article')).toHaveText('two ↵ lines');
  await expect(cell(page, 7, 'brand')).toHaveText('5" pipe');
  await expect(selected(page)).toHaveCount(4);
  expect(await taken(page)).toBe('Alfa\t"two\nlines"\r\n5" pipe\tB-2\r\n');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 7, 'article')).not.toHaveText('B-2');
  await expect(cell(page, 6, 'brand')).not.toHaveText('Alfa');
});

test('one value fills a selection; a selection is emptied and cut', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 4);
  await choose(page, 5, 'brand');
  await press(page, 'Shift+Control+ArrowDown');
  await pasteText(page, 'СТМ\r\n');
  for (const row of [5, 6, 7, 8]) await expect(cell(page, row, 'brand')).toHaveText('СТМ');
  await page.keyboard.press('Delete');
  for (const row of [5, 6, 7, 8]) await expect(cell(page, row, 'brand')).toBeEmpty();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 8, 'brand')).toHaveText('СТМ');
  await choose(page, 7, 'brand');
  expect(await taken(page, 'cut')).toBe('СТМ');
  await expect(cell(page, 7, 'brand')).toBeEmpty();
  await expect(cell(page, 8, 'brand')).toHaveText('СТМ');
});
