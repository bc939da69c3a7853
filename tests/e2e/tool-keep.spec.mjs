// Languages, what a device remembers, and what leaves it.
import { box, LIST, manyLines, notice, number, openTool, paste } from './tool.helpers.mjs';
import { expect, LOCALES, test, toolReady } from './support/index.mjs';

const WORDS = {
  ru: ['Показать пример', 'Исправить', 'Контрольная цифра не сходится: в коде 7, должна быть 6.', 'отправила 0 запросов'],
  kk: ['Мысалды көрсету', 'Түзету керек', 'Бақылау цифры сәйкес емес: кодта 7, дұрысы 6.', 'бет 0 сұрау жіберді'],
  en: ['Try an example', 'Fix first', 'The check digit does not match: the code ends in 7, it should be 6.', 'has sent 0 requests'],
};
for (const locale of LOCALES) {
  test(`the tool speaks ${locale}`, async ({ page, baseURL }) => {
    await openTool(page, baseURL, locale);
    const [example, fixFirst, message, requests] = WORDS[locale];
    await page.getByRole('button', { name: example }).click();
    await expect(page.locator('.nr-counters').getByRole('button', { name: fixFirst }).locator('b')).toHaveText('2');
    await expect(page.locator('.nr-row').nth(1)).toContainText(message);
    await expect(page.locator('.nr-privacy')).toContainText(requests);
    expect(await page.locator('#tool').textContent()).not.toMatch(/[{}]|undefined|null/);
  });
}

test('another language keeps the list, with its fixes still to be saved, and asks nothing', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).click();
  await page.keyboard.insertText(LIST);
  await page.getByRole('button', { name: 'Apply safe fixes' }).click();
  const fixed = await box(page).inputValue();
  const asked = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.locator('a.lang-link[lang=kk]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await toolReady(page);
  await expect(box(page)).toHaveValue(fixed);
  expect(asked).toEqual([]);
  // It was handed over once and is not kept.
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await box(page).click();
  await page.reload();
  await toolReady(page);
  expect(asked).toEqual(['beforeunload']);
});

test('a list that does not fit to be handed over is not lost without a question', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const real = Storage.prototype.setItem;
    Storage.prototype.setItem = function setItem(key, value) {
      if (this === sessionStorage) throw new DOMException('full', 'QuotaExceededError');
      real.call(this, key, value);
    };
  });
  await openTool(page, baseURL);
  await box(page).click();
  await page.keyboard.insertText('4870206710012');
  const asked = new Promise((resolve) => {
    page.once('dialog', async (dialog) => {
      await dialog.dismiss();
      resolve(dialog.type());
    });
  });
  await page.locator('a.lang-link[lang=kk]').click({ noWaitAfter: true });
  expect(await asked).toBe('beforeunload');
  await expect(box(page)).toHaveValue('4870206710012');
});

test('nothing is remembered unless asked for', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await box(page).fill(LIST);
  await expect(number(page, 'All')).toHaveText('7');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a remembered list is there again, says what is stored, and can be forgotten', async ({ page, baseURL, context }) => {
  await openTool(page, baseURL);
  await box(page).fill(LIST);
  await page.getByRole('checkbox').check();
  await expect(page.getByText('Stored on this device: 7 lines.')).toBeVisible();
  await box(page).fill(`${LIST}\n96385074`);
  await expect(page.getByText('Stored on this device: 8 lines.')).toBeVisible();
  await page.close();

  const next = await context.newPage();
  await openTool(next, baseURL);
  await expect(box(next)).toHaveValue(`${LIST}\n96385074`);
  await expect(next.getByRole('checkbox')).toBeChecked();
  await next.getByRole('button', { name: 'Forget' }).click();
  await expect(next.getByRole('checkbox')).not.toBeChecked();
  await expect(next.getByRole('checkbox')).toBeFocused();
  await expect(notice(next)).toContainText('deleted from this device');
  expect(await next.evaluate(() => localStorage.length)).toBe(0);
  await expect(box(next)).toHaveValue(`${LIST}\n96385074`);
});

test('what is typed a moment before leaving is remembered', async ({ page, baseURL, context }) => {
  await openTool(page, baseURL);
  await page.getByRole('checkbox').check();
  await box(page).fill('96385074');
  await page.close({ runBeforeUnload: true });
  const next = await context.newPage();
  await openTool(next, baseURL);
  await expect(box(next)).toHaveValue('96385074');
});

test('a list that the device does not take is said in words', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await openTool(page, baseURL);
  await box(page).fill(LIST);
  await page.getByRole('checkbox').check();
  await expect(notice(page)).toContainText('did not store the list');
});

test('checking, fixing and downloading a CSV request nothing', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await page.waitForLoadState('networkidle');
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await paste(page, `${manyLines(5000)}\n${LIST}`);
  await expect(number(page, 'All')).toHaveText('5,007');
  await page.getByRole('button', { name: 'Apply safe fixes' }).click();
  await page.locator('.nr-more').first().click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  await (await download).path();
  await page.getByRole('button', { name: 'Copy codes' }).click();
  await expect(notice(page)).toContainText('copied');
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
  await expect(page.locator('.nr-privacy')).toContainText('has sent 0 requests.');
});

test('a request is counted and named', async ({ page, baseURL }) => {
  await openTool(page, baseURL);
  await expect(page.locator('.nr-privacy')).toContainText('has sent 0 requests.');
  await expect(page.getByText('What was requested')).toHaveCount(0);
  await page.evaluate(() => fetch(`${document.querySelector('link[rel=stylesheet]').href}?again`));
  await expect(page.locator('.nr-privacy')).toContainText('has sent 1 request.');
  await page.getByText('What was requested').click();
  await expect(page.locator('.nr-privacy li')).toHaveText('style.css');
});
