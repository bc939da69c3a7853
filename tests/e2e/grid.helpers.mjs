// What the tests of the grid share.
import { expect, PAGES, toolReady } from './support/index.mjs';
import { CODES, products, template } from './support/workbook.mjs';

/** Opens a template with these products, or with so many; waits until its first row is there. */
export async function openGrid(page, baseURL, rows, { locale = 'en' } = {}) {
  const bytes = template(typeof rows === 'number' ? products(rows) : rows);
  await page.goto(`${baseURL}${PAGES[locale]}template/`);
  await toolReady(page);
  await page.locator('input[type=file]').first().setInputFiles({
    name: 'products.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(bytes),
  });
  await expect(cell(page, 5, 'name_ru')).not.toBeEmpty();
}

/** The cell of a row, as Excel numbers it, and of a column by its code or number. */
export const cell = (page, row, column) => at(page, row - 3, column);
/** The cell at a place in the grid: the header is row 1. */
export const at = (page, row, column) => {
  const number = typeof column === 'number' ? column : CODES.indexOf(column);
  return page.locator(`.ng-row[aria-rowindex="${row}"] .ng-cell[aria-colindex="${number + 2}"]`);
};
export const editor = (page) => page.locator('.ng-edit');
export const field = (page) => editor(page).locator('.ng-field');
export const options = (page) => editor(page).getByRole('option');
export const bar = (page) => page.locator('.ng-bar');
export const notice = (page) => page.locator('.nr-notice');

/** Selects a cell as a person does. */
export async function choose(page, row, column) {
  await cell(page, row, column).click();
  await expect(cell(page, row, column)).toBeFocused();
}

/** Presses keys one after another. */
export async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** What another program has on the clipboard is pasted where the focus is. */
export async function pasteText(page, text) {
  await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.querySelector('nct-ready').shadowRoot.activeElement.dispatchEvent(event);
  }, text);
}

/** What is copied or cut at the focus. */
export function taken(page, kind = 'copy') {
  return page.evaluate((kind) => {
    const clipboardData = new DataTransfer();
    document.querySelector('nct-ready').shadowRoot.activeElement.dispatchEvent(new ClipboardEvent(kind, { clipboardData, bubbles: true, cancelable: true }));
    return clipboardData.getData('text/plain');
  }, kind);
}
