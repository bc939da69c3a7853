// Mending an open template, without the grid.
import { expect, test } from './support/index.mjs';
import { button, counter, dialog, faultyFile, group, item, notice, number, openFile, openPage, verdict } from './template.helpers.mjs';

test.beforeEach(async ({ page, baseURL }) => {
  await openPage(page, baseURL);
  await openFile(page, faultyFile());
});

test('a group of safe fixes takes one step, and one step back', async ({ page }) => {
  const commas = group(page, 'Comma instead of a point');
  await expect(commas.locator('.chip')).toHaveText('6');
  await commas.getByRole('button', { name: 'Fix all: 6' }).click();
  await expect(commas).toHaveCount(0);
  await expect(notice(page)).toContainText('6 cells changed.');
  await expect(number(page, 'Errors')).toHaveText('2');
  await button(page, 'Undo').click();
  await expect(commas.locator('.chip')).toHaveText('6');
  await button(page, 'Redo').click();
  await expect(commas).toHaveCount(0);
});

test('likely fixes are shown before they are made', async ({ page }) => {
  const units = group(page, 'Value is not in the dictionary');
  await units.getByRole('button', { name: 'Look and fix' }).click();
  await expect(dialog(page)).toContainText('2 cells would change');
  const first = dialog(page).locator('tbody tr').first();
  await expect(first).toContainText('L8');
  await expect(first.locator('del')).toHaveText('Граммы');
  await expect(first.locator('ins')).toHaveText('Грамм');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await expect(units.locator('.chip')).toHaveText('2');
  await units.getByRole('button', { name: 'Look and fix' }).click();
  await dialog(page).getByRole('button', { name: 'Apply to all: 2' }).click();
  await expect(units).toHaveCount(0);
  await button(page, 'Undo').click();
  await expect(units.locator('.chip')).toHaveText('2');
});

test('everything safe is fixed by the main button', async ({ page }) => {
  await button(page, /^Fix all safe \(6\)/).click();
  await expect(number(page, 'Errors')).toHaveText('2');
  await expect(button(page, /^Fix all safe/)).toHaveCount(0);
});

test('the list says what the cell holds, what it should, and offers entries', async ({ page }) => {
  await button(page, 'One by one').click();
  const wrong = item(page, 'L8');
  await expect(wrong).toContainText('Unit of measure');
  await expect(wrong.locator('.nt-value')).toHaveText('Граммы');
  await wrong.locator('.nt-entry').first().click();
  await expect(wrong).toHaveCount(0);
  await expect(number(page, 'Errors')).toHaveText('7');
  // The button went with its finding; the focus did not.
  await expect(page.locator('.nt-list :focus')).toHaveCount(1);
});

test('filters leave what is asked for', async ({ page }) => {
  await button(page, 'One by one').click();
  const items = page.locator('.nt-list .nt-item');
  await counter(page, 'Errors').click();
  await expect(items).toHaveCount(8);
  await page.getByLabel('Column', { exact: true }).selectOption({ label: 'Unit of measure' });
  await expect(items).toHaveCount(2);
  await page.getByLabel('Column', { exact: true }).selectOption({ label: 'All columns' });
  await page.getByLabel('Rule', { exact: true }).selectOption({ label: 'Comma instead of a point' });
  await expect(items).toHaveCount(6);
  await page.getByLabel('Column', { exact: true }).selectOption({ label: 'Brand' });
  await expect(page.locator('.nt-list')).toContainText('Nothing is left here.');
  await button(page, 'Show all').click();
  await expect(items).not.toHaveCount(0);
});

test('a group leads to its findings', async ({ page }) => {
  await group(page, 'Comma instead of a point').getByRole('button', { name: 'Show' }).click();
  await expect(page.locator('.nt-list .nt-item')).toHaveCount(6);
});

test('a finding that is taken as it is no longer counts, until that is undone', async ({ page }) => {
  await button(page, 'One by one').click();
  await counter(page, 'Errors').click();
  const wrong = item(page, 'L8');
  await wrong.getByRole('button', { name: 'Take as it is' }).click();
  await expect(number(page, 'Errors')).toHaveText('7');
  await button(page, 'Undo').click();
  await expect(number(page, 'Errors')).toHaveText('8');
});

test('next and previous go from error to error in the grid', async ({ page }) => {
  const selected = page.locator('[role=gridcell][tabindex="0"]');
  await button(page, 'Next error').click();
  await expect(selected).toContainText('1,5');
  await expect(selected).toBeFocused();
  await button(page, 'Next error').click();
  await expect(selected).toContainText('Граммы');
  await button(page, 'Previous error').click();
  await expect(selected).toContainText('1,5');
});

test('the grid can be left with the rows that were found', async ({ page }) => {
  const rows = () => page.getByRole('grid').getAttribute('aria-rowcount');
  expect(await rows()).toBe('31');
  await button(page, 'Only rows with findings').click();
  await expect.poll(rows).toBe('10');
  await counter(page, 'Warnings').click();
  await expect.poll(rows).toBe('2');
  await button(page, 'Only rows with findings').click();
  await expect.poll(rows).toBe('31');
});

test('find and replace shows what would change, and changes it in one step', async ({ page }) => {
  await button(page, 'Find and replace').click();
  await dialog(page).getByLabel('Column', { exact: true }).selectOption({ label: 'Unit of measure' });
  await dialog(page).getByRole('button', { name: 'Replace all' }).click();
  await expect(dialog(page)).toContainText('Type what to find.');
  await dialog(page).getByLabel('Find', { exact: true }).fill('граммы');
  await dialog(page).getByLabel('Replace with').fill('Грамм');
  await dialog(page).getByRole('button', { name: 'See what would change' }).click();
  await expect(dialog(page)).toContainText('There is nothing to change.');
  await dialog(page).getByLabel(/Capitals/).check();
  await dialog(page).getByRole('button', { name: 'See what would change' }).click();
  await expect(dialog(page)).toContainText('2 cells would change');
  await dialog(page).getByRole('button', { name: 'Replace all' }).click();
  await expect(number(page, 'Errors')).toHaveText('6');
  await button(page, 'Undo').click();
  await expect(number(page, 'Errors')).toHaveText('8');
});

test('everything can be done by the keyboard alone', async ({ page }) => {
  const tabTo = async (name) => {
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      const here = await page.evaluate(() => document.querySelector('nct-ready').shadowRoot.activeElement?.textContent?.trim() ?? '');
      if (name.test(here)) return;
    }
    throw new Error(`the keyboard does not reach ${name}`);
  };
  await expect(verdict(page)).toBeFocused();
  await tabTo(/^Fix all safe/);
  await page.keyboard.press('Enter');
  await expect(number(page, 'Errors')).toHaveText('2');
  await expect(verdict(page)).toBeFocused();
  await tabTo(/^One by one$/);
  await page.keyboard.press('Space');
  await tabTo(/^Грамм/);
  await page.keyboard.press('Enter');
  await expect(number(page, 'Errors')).toHaveText('1');
  await tabTo(/^Грамм/);
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toContainText('Would be imported');
});
