// How the grid is told to those who do not see it, and how it looks.
import { bar, cell, choose, editor, field, openGrid } from './grid.helpers.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, LOCALES, shot, test } from './support/index.mjs';

const ROWS = [
  { quantity: '1,5', brand: null },
  { name_ru: 'Печенье\nАйна', country: 'казахстан' },
  { measure_unit: 'Штуки', eaes: 'да' },
  { a4282e5d: null },
  {},
];

test('roles, counts and places', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 400);
  const grid = page.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', '401');
  await expect(grid).toHaveAttribute('aria-colcount', '21');
  await expect(grid).toHaveAccessibleDescription(/Esc, then Tab/);
  await expect(page.getByRole('columnheader')).toHaveCount(21);
  await expect(page.getByRole('columnheader', { name: /, required/ })).toHaveCount(9);
  await expect(page.getByRole('rowheader').first()).toHaveAccessibleName(/^Row 5/);
  await expect(page.locator('.ng-cell[tabindex="0"]')).toHaveCount(1);
  await choose(page, 5, 'oktru');
  await page.keyboard.press('Control+End');
  await expect(cell(page, 404, 'a0238c5b')).toBeFocused();
  // Few rows are drawn, and they stand in their order.
  const drawn = await page.locator('.ng-row').evaluateAll((rows) => rows.map((row) => Number(row.ariaRowIndex)));
  expect(drawn.length).toBeLessThan(60);
  expect(drawn).toEqual(drawn.toSorted((a, b) => a - b));
  await expect(page.locator('.ng-cell[tabindex="0"]')).toHaveCount(1);
});

for (const locale of LOCALES) {
  test(`nothing is in the way of assistive programs (${locale})`, async ({ page, baseURL }) => {
    await openGrid(page, baseURL, ROWS, { locale });
    await choose(page, 5, 'quantity');
    await expect(bar(page).locator('.ng-message')).toHaveCount(1);
    await expectAccessible(page);
    for (const column of ['name_ru', 'eaes', 'measure_unit', 'tnved']) {
      await choose(page, 6, column);
      await page.keyboard.press('F2');
      await expect(editor(page)).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
    }
    for (const [width, scheme] of [[1280, 'light'], [1280, 'dark'], [768, 'light'], [360, 'light'], [360, 'dark']]) {
      await shot(page, 'grid', { width, scheme, locale });
      await expectNoSidewaysScroll(page);
    }
  });
}

test.describe('on a telephone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  test('a tap selects, a second one edits along the lower edge', async ({ page, baseURL }) => {
    await openGrid(page, baseURL, ROWS);
    await cell(page, 5, 'oktru').tap();
    await expect(cell(page, 5, 'oktru')).toBeFocused();
    await expect(editor(page)).toHaveCount(0);
    await page.locator('.ng-scroll').evaluate((pane) => pane.scrollTo(350, 0));
    await cell(page, 6, 'name_ru').tap();
    await cell(page, 6, 'name_ru').tap();
    const box = await editor(page).boundingBox();
    expect(box.x).toBe(0);
    expect(box.width).toBe(360);
    expect(Math.round(box.y + box.height)).toBe(640);
    await shot(page, 'grid-edit', { width: 360, height: 640, locale: 'en', fullPage: false });
    await field(page).fill('Печенье');
    await editor(page).getByRole('button', { name: 'Done' }).tap();
    await expect(cell(page, 6, 'name_ru')).toHaveText('Печенье');
    await expectNoSidewaysScroll(page);
  });
});
