// How a list gets into the box, and that nothing of it is lost.
import { box, counter, download, drop, holdApp, LIST, notice, number, openTool, paste, row, rows, windows1251 } from './tool.helpers.mjs';
import { products, template } from './support/workbook.mjs';
import { expect, PAGES, test, toolReady } from './support/index.mjs';

test('a pasted list is checked at once', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await paste(page, LIST);
  await expect(box(page)).toHaveValue(LIST);
  await expect(number(page, 'All')).toHaveText('7');
  await expect(number(page, 'Ready to look up')).toHaveText('2');
  await expect(number(page, 'Has NTIN')).toHaveText('1');
  await expect(number(page, 'Temporary')).toHaveText('1');
  await expect(number(page, 'Fix first')).toHaveText('2');
  await expect(number(page, 'By hand')).toHaveText('1');
  await expect(row(page, 2)).toContainText('the code ends in 7, it should be 6');
  await expect(page.getByRole('status').filter({ hasText: '7 products checked.' })).toHaveCount(1);
});

test('what is typed before the tool is there stays, with the caret', async ({ page, baseURL }) => {
  const release = await holdApp(page);
  await page.goto(baseURL + PAGES.en);
  await box(page).click();
  await page.keyboard.type('4870206710012\n5449');
  await page.keyboard.press('ArrowLeft');
  release();
  await toolReady(page);
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('00');
  await expect(box(page)).toHaveValue('4870206710012\n544009');
  await expect(number(page, 'All')).toHaveText('2');
});

test('a reloaded page keeps what was typed', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill('4870206710012');
  await page.reload();
  await toolReady(page);
  await expect(box(page)).toHaveValue('4870206710012');
  await expect(number(page, 'All')).toHaveText('1');
});

const FILES = {
  'UTF-8': new TextEncoder().encode('4870206710012;Чай'),
  'UTF-8 with a mark': new TextEncoder().encode('\ufeff4870206710012;Чай'),
  'windows-1251': windows1251('4870206710012;Чай'),
  'UTF-16 little-endian': new Uint8Array(Buffer.from('\ufeff4870206710012;Чай', 'utf16le')),
  'UTF-16 big-endian': new Uint8Array(Buffer.from('\ufeff4870206710012;Чай', 'utf16le').swap16()),
};
for (const [name, bytes] of Object.entries(FILES)) {
  test(`a dropped file in ${name}`, async ({ page, baseURL }) => {
    await openTool(page, baseURL);
    await drop(page, { name: 'price.csv', bytes });
    await expect(box(page)).toHaveValue('4870206710012;Чай');
    await expect(row(page, 1)).toContainText('Чай');
    await expect(notice(page)).toContainText('price.csv');
  });
}

test('line ends of Windows become line feeds, in a file and in what is undone', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await drop(page, { name: 'a.txt', bytes: Buffer.from('4870206710012\r\n96385074\r\n') });
  await expect(box(page)).toHaveValue('4870206710012\n96385074\n');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(box(page)).toHaveValue('4870206710012\n96385074\n');
});

test('a file is chosen by a button, and the list that was there can be had back', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose a file' }).click();
  await (await chooser).setFiles({ name: 'codes.txt', mimeType: 'text/plain', buffer: Buffer.from('96385074') });
  await expect(box(page)).toHaveValue('96385074');
  await drop(page, { name: 'other.txt', bytes: Buffer.from('4870206710012') });
  await expect(box(page)).toHaveValue('4870206710012');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box(page)).toHaveValue('96385074');
});

const REFUSED = {
  'a broken workbook': ['price.txt', Buffer.from('PK\x03\x04…'), 'copy the column'],
  'a workbook with a password': [
    'price.xlsx',
    Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
    'protected by a password',
  ],
  'a picture': ['photo.csv', Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'), 'not a text file'],
  'an empty file': ['price.txt', Buffer.from(''), 'The file is empty'],
  'a file of blanks': ['price.txt', Buffer.from(' \n\t\n'), 'The file is empty'],
};
for (const [name, [file, bytes, message]] of Object.entries(REFUSED)) {
  test(`${name} is refused in words, and the list stays`, async ({ page, baseURL }) => {
    await openTool(page, baseURL);
    await box(page).fill('96385074');
    await drop(page, { name: file, bytes });
    await expect(notice(page)).toContainText(message);
    await expect(box(page)).toHaveValue('96385074');
    await page.getByRole('button', { name: 'Close' }).click();
    await expect(notice(page)).toHaveCount(0);
  });
}

test('a workbook becomes the list: the one that the page itself makes, for one', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill('0200121958529\tЧай\n5449000000996');
  const { name, bytes } = await download(page, 'Excel');
  await box(page).fill('');
  await drop(page, { name, bytes });
  await expect(notice(page)).toContainText(`${name} is open`);
  await expect(box(page)).toHaveValue(/\t0200121958529\tЧай/);
  await expect(number(page, 'Has NTIN')).toHaveText('1');
  await expect(number(page, 'Ready to look up')).toHaveText('1');
});

test('a template is a list as well, and its own tab is named', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await drop(page, { name: 'template.xlsx', bytes: template(products(2)) });
  await expect(notice(page)).toContainText('template.xlsx is open. It looks like the catalog’s template');
});

test('a file of more than 20 MB is refused', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(20 * 1024 * 1024 + 1).fill(49)], 'big.txt'));
    document.querySelector('nct-ready').shadowRoot.querySelector('.nr-box').dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, composed: true }));
  });
  await expect(notice(page)).toContainText('larger than 20');
});

test('of several files one is taken, and it says which', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await drop(page, { name: 'a.txt', bytes: Buffer.from('96385074') }, { name: 'b.txt', bytes: Buffer.from('1') });
  await expect(notice(page)).toContainText('One of the chosen files is open: a.txt');
  await expect(box(page)).toHaveValue('96385074');
});

test('a file dropped beside the box does not replace the page', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  const stopped = await page.evaluate(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['96385074'], 'a.txt'));
    const event = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
    document.querySelector('h1').dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(stopped).toBe(true);
  await expect(box(page)).toHaveValue('96385074');
});

test('typing, clearing and fixing can be undone and redone by the keyboard', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).click();
  await page.keyboard.type('5449 0000 00996');
  await page.getByRole('button', { name: 'Remove' }).click();
  await expect(box(page)).toHaveValue('5449000000996');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(box(page)).toHaveValue('');
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue('5449000000996');
  await expect(number(page, 'Ready to look up')).toHaveText('1');
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue('5449 0000 00996');
  await page.keyboard.press('Control+z');
  await expect(box(page)).toHaveValue('');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+z');
  await expect(box(page)).toHaveValue('5449 0000 00996');
  await page.keyboard.press('Control+y');
  await expect(box(page)).toHaveValue('5449000000996');
  await page.keyboard.press('Control+y');
  await expect(box(page)).toHaveValue('');
});

test('the example shows each answer and can be undone', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await expect(page.getByRole('heading', { name: 'What the check tells you' })).toBeVisible();
  await page.getByRole('button', { name: 'Try an example' }).click();
  await expect(page.getByRole('button', { name: 'Try an example' })).toBeHidden();
  for (const name of ['Ready to look up', 'Has NTIN', 'Temporary', 'Fix first', 'By hand', 'Duplicates']) {
    await expect(counter(page, name)).not.toHaveClass(/nr-zero/);
  }
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(box(page)).toHaveValue('');
  await expect(rows(page)).toHaveCount(0);
});
