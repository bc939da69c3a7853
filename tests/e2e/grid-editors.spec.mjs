// Cells that are chosen rather than typed, and what the bar below offers.
import { bar, cell, choose, editor, field, openGrid, options, press } from './grid.helpers.mjs';
import { expect, test } from './support/index.mjs';

test('true or false is chosen', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, [{ eaes: 'да' }, {}]);
  await choose(page, 5, 'eaes');
  await page.keyboard.press('F2');
  await expect(options(page)).toHaveText(['true — yes', 'false — no', 'empty']);
  await press(page, 'ArrowDown', 'ArrowDown', 'Enter');
  await expect(cell(page, 5, 'eaes')).toHaveText('false');
  await expect(cell(page, 6, 'eaes')).toBeFocused();
  await press(page, 'f', 'Tab');
  await expect(cell(page, 6, 'eaes')).toHaveText('false');
  await cell(page, 6, 'eaes').dblclick();
  await options(page).nth(2).click();
  await expect(cell(page, 6, 'eaes')).toBeEmpty();
  await expect(cell(page, 6, 'eaes')).toBeFocused();
});

test('an entry is found by its name, or typed freely', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 3);
  await choose(page, 5, 'measure_unit');
  await page.keyboard.press('F2');
  await expect(field(page)).toHaveRole('combobox');
  await field(page).fill('шту');
  await expect(options(page).first()).toContainText('Штука');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await expect(field(page)).toHaveAttribute('aria-activedescendant', await options(page).first().getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect(cell(page, 5, 'measure_unit')).toHaveText('Штука');
  await expect(cell(page, 6, 'measure_unit')).toBeFocused();

  await page.keyboard.press('F2');
  await field(page).fill('кило');
  await options(page).filter({ hasText: 'Килограмм' }).click();
  await expect(cell(page, 6, 'measure_unit')).toHaveText('Килограмм');
  await expect(cell(page, 6, 'measure_unit')).toBeFocused();

  await page.keyboard.press('F2');
  await field(page).fill('ящик');
  await page.keyboard.press('Enter');
  await expect(cell(page, 6, 'measure_unit')).toHaveText('ящик');
  await expect(cell(page, 6, 'measure_unit')).toHaveAttribute('aria-invalid', 'true');
});

test('several codes are chosen and taken away', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, 3);
  await choose(page, 5, 'tnved');
  await page.keyboard.press('F2');
  await expect(editor(page).getByRole('listitem')).toHaveText(['1905311900']);
  await field(page).fill('вафли');
  await options(page).filter({ hasText: '1905329900' }).click();
  await expect(editor(page).getByRole('listitem')).toHaveText(['1905311900', '1905329900']);
  await expect(field(page)).toBeFocused();
  await editor(page).getByRole('button', { name: 'Remove 1905311900' }).click();
  await expect(field(page)).toBeFocused();
  await field(page).fill('0402101100');
  await press(page, 'Enter', 'Enter');
  await expect(cell(page, 5, 'tnved')).toHaveText('1905329900@0402101100');
  await expect(cell(page, 6, 'tnved')).toBeFocused();
  await press(page, 'F2', 'Backspace', 'Enter');
  await expect(cell(page, 6, 'tnved')).toBeEmpty();
});

test('the bar says what is the matter, and mends it', async ({ page, baseURL }) => {
  await openGrid(page, baseURL, [{ quantity: '1,5' }, { measure_unit: 'Штуки' }, {}]);
  const quantity = cell(page, 5, 'quantity');
  await expect(quantity).toHaveClass(/is-bad/);
  await expect(quantity).toHaveAttribute('aria-invalid', 'true');
  await expect(quantity).toHaveAccessibleName('1,5, Error');
  await choose(page, 5, 'quantity');
  await expect(bar(page).locator('.ng-message')).toHaveCount(1);
  await expect(quantity).toHaveAccessibleDescription(/\S/);
  await bar(page).locator('.ng-ways .btn').first().click();
  await expect(quantity).toHaveText('1.5');
  await expect(quantity).toBeFocused();
  await expect(quantity).not.toHaveAttribute('aria-invalid');
  await expect(bar(page).locator('.ng-message')).toHaveCount(0);
  await choose(page, 6, 'measure_unit');
  await bar(page).getByRole('button', { name: 'Replace with Штука' }).click();
  await expect(cell(page, 6, 'measure_unit')).toHaveText('Штука');
});
