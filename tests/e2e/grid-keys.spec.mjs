// The grid by keyboard, as a spreadsheet.
import { cell, choose, editor, field, notice, openGrid, press } from './grid.helpers.mjs';
import { expect, test } from './support/index.mjs';

test('arrows, pages and corners lead through the grid', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 200);
  await choose(page, 5, 'oktru');
  const steps = [
    ['ArrowRight', 5, 'gtin'],
    ['ArrowDown', 6, 'gtin'],
    ['ArrowLeft', 6, 'oktru'],
    ['ArrowUp', 5, 'oktru'],
    ['ArrowUp', 5, 'oktru'],
    ['End', 5, 'a0238c5b'],
    ['Home', 5, 'oktru'],
    ['Control+ArrowDown', 204, 'oktru'],
    ['Control+Home', 5, 'oktru'],
    ['Control+End', 204, 'a0238c5b'],
    ['ArrowDown', 204, 'a0238c5b'],
    ['Control+ArrowUp', 5, 'a0238c5b'],
    ['Enter', 6, 'a0238c5b'],
    ['Shift+Enter', 5, 'a0238c5b'],
    ['Tab', 6, 'oktru'],
    ['Shift+Tab', 5, 'a0238c5b'],
  ];
  for (const [key, row, column] of steps) {
    await page.keyboard.press(key);
    await expect(cell(page, row, column), key).toBeFocused();
    await expect(cell(page, row, column), key).toBeInViewport();
  }
  await press(page, 'Control+Home', 'PageDown', 'PageUp');
  await expect(cell(page, 5, 'oktru')).toBeFocused();
});

test('Tab is no trap: it leaves after Esc, and at both ends', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 3);
  const inGrid = () => page.evaluate(() => document.querySelector('nct-ready').shadowRoot.activeElement.closest('.ng-scroll') !== null);
  await choose(page, 6, 'gtin');
  await page.keyboard.press('Escape');
  await expect(page.locator('.ng [role=status]').last()).toHaveText('Press Tab to leave the table.');
  await page.keyboard.press('Tab');
  expect(await inGrid()).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await expect(cell(page, 6, 'gtin')).toBeFocused();
  await press(page, 'Escape', 'ArrowRight', 'Tab');
  await expect(cell(page, 6, 'name_ru')).toBeFocused();
  await press(page, 'Control+End', 'Tab');
  expect(await inGrid()).toBe(false);
  await choose(page, 5, 'oktru');
  await page.keyboard.press('Shift+Tab');
  expect(await inGrid()).toBe(false);
});

test('typing replaces, F2 changes, Esc leaves as it was', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 3);
  await choose(page, 5, 'article');
  await page.keyboard.type('AY-1');
  await expect(field(page)).toHaveValue('AY-1');
  await page.keyboard.press('Enter');
  await expect(cell(page, 5, 'article')).toHaveText('AY-1');
  await expect(cell(page, 6, 'article')).toBeFocused();

  await press(page, 'ArrowUp', 'F2', 'ArrowLeft', 'X');
  await expect(field(page)).toHaveValue('AY-X1');
  await page.keyboard.press('Tab');
  await expect(cell(page, 5, 'article')).toHaveText('AY-X1');
  await expect(cell(page, 5, 'mpn_code')).toBeFocused();

  await press(page, 'ArrowLeft', 'F2', 'Z', 'Escape');
  await expect(editor(page)).toHaveCount(0);
  await expect(cell(page, 5, 'article')).toHaveText('AY-X1');
  await expect(cell(page, 5, 'article')).toBeFocused();

  // What was begun by typing ends with an arrow; leaving by the mouse keeps it as well.
  await press(page, '7', 'ArrowDown');
  await expect(cell(page, 5, 'article')).toHaveText('7');
  await page.keyboard.type('left');
  await cell(page, 7, 'name_ru').click();
  await expect(cell(page, 6, 'article')).toHaveText('left');
  await expect(cell(page, 6, 'article')).toHaveClass(/is-changed/);
});

test('a text may have lines', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 2);
  await choose(page, 5, 'article');
  await press(page, 'a', 'Alt+Enter', 'b');
  await expect(field(page)).toHaveValue('a\nb');
  await page.keyboard.press('Enter');
  await expect(cell(page, 5, 'article')).toHaveText('a ↵ b');
});

test('steps are taken back and done again, in any layout', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 2);
  await choose(page, 5, 'article');
  await press(page, '1', 'Enter', '2', 'Enter');
  await expect(cell(page, 6, 'article')).toHaveText('2');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 6, 'article')).not.toHaveText('2');
  // The key of z in the Russian layout.
  await page.evaluate(() => {
    const key = new KeyboardEvent('keydown', { key: 'я', code: 'KeyZ', ctrlKey: true, bubbles: true, cancelable: true });
    document.querySelector('nct-ready').shadowRoot.activeElement.dispatchEvent(key);
  });
  await expect(cell(page, 5, 'article')).not.toHaveText('1');
  await expect(notice(page)).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(cell(page, 5, 'article')).toHaveText('1');
  await page.keyboard.press('Control+Shift+Z');
  await expect(cell(page, 6, 'article')).toHaveText('2');
});

test('what is edited outlives scrolling', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 300);
  await choose(page, 5, 'name_ru');
  await page.keyboard.type('Not lost');
  await page.locator('.ng-scroll').evaluate((pane) => pane.scrollTo(0, 6000));
  await expect(page.locator('.ng-row').filter({ hasText: '195' }).first()).toBeVisible();
  await expect(field(page)).toHaveValue('Not lost');
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 5, 'name_ru')).toHaveText('Not lost');
  await expect(cell(page, 6, 'name_ru')).toBeFocused();
});
