// The way to the first card: who somebody is, the steps that apply, ticks that stay only if wanted, print and file.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, shot, test } from './support/index.mjs';
import { openPrepare } from './prepare.helpers.mjs';

const WORDS = {
  ru: { importer: 'Ввожу товары', supplier: 'Поставляю государству', company: 'Компания', foreign: 'В другой стране', done: 'Сделано', keep: /Запомнить/, save: 'Скачать список', keden: 'Регистрация в «Кеден»', progress: (done, all) => `Сделано ${done} из ${all}.` },
  kk: { importer: 'Тауар әкелемін', supplier: 'Мемлекетке жеткіземін', company: 'Компания', foreign: 'Басқа елде', done: 'Жасалды', keep: /есте сақтау/, save: 'Тізімді жүктеп алу', keden: '«Кеден» жүйесіне тіркелу', progress: (done, all) => `Жасалғаны: ${all} қадамның ${done}.` },
};
const steps = (page) => page.locator('.np-step');
const step = (page, name) => steps(page).filter({ has: page.getByRole('heading', { name }) });
const progress = (page) => page.locator('.np-progress');

for (const [locale, words] of Object.entries(WORDS)) {
  test(`the steps follow the answers, and a tick counts: ${locale}`, async ({ page, baseURL }) => {
    await openPrepare(page, baseURL, locale);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await expect(progress(page)).toHaveText(words.progress(0, 6));
    await page.getByLabel(words.importer).check();
    await expect(progress(page)).toHaveText(words.progress(0, 7));
    await page.getByLabel(words.company).check();
    await page.getByLabel(words.supplier).check();
    await expect(steps(page)).toHaveCount(10);
    await step(page, words.keden).getByRole('checkbox').check();
    await expect(progress(page)).toHaveText(words.progress(1, 10));
    // The tick stays with its step when others come and go.
    await page.getByLabel(words.supplier).uncheck();
    await expect(progress(page)).toHaveText(words.progress(1, 8));
    await expect(step(page, words.keden).getByRole('checkbox')).toBeChecked();
    await page.getByLabel(words.importer).uncheck();
    await page.getByLabel(words.foreign).check();
    await expect(progress(page)).toHaveText(words.progress(0, 4));
    expect(asked).toEqual([]);
  });
}

test('the keyboard alone answers, ticks and goes on', async ({ page, baseURL }) => {
  await openPrepare(page, baseURL, 'ru');
  await page.getByLabel('Продаю').focus();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(WORDS.ru.importer)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(progress(page)).toHaveText('Сделано 0 из 7.');
  await expect(page.getByLabel(WORDS.ru.importer)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('В Казахстане')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel(WORDS.ru.company)).toBeChecked();
  await expect(progress(page)).toHaveText('Сделано 0 из 8.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(progress(page)).toHaveText('Сделано 1 из 8.');
});

test('answers and ticks stay on the device only if a person wants it, and are forgotten when asked', async ({ page, baseURL }) => {
  const words = WORDS.ru;
  await openPrepare(page, baseURL, 'ru');
  await page.getByLabel(words.importer).check();
  await step(page, words.keden).getByRole('checkbox').check();
  await page.reload();
  await expect(progress(page)).toHaveText(words.progress(0, 6));
  await page.getByLabel(words.importer).check();
  await step(page, words.keden).getByRole('checkbox').check();
  await page.getByLabel(words.keep).check();
  await page.getByLabel(words.company).check();
  await page.reload();
  await expect(progress(page)).toHaveText(words.progress(1, 8));
  await expect(page.getByLabel(words.keep)).toBeChecked();
  await page.getByLabel(words.keep).uncheck();
  await expect(page.locator('.nr-notice')).toContainText('удалены');
  await page.reload();
  await expect(progress(page)).toHaveText(words.progress(0, 6));
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('guide')))).toEqual([]);
});

test('what is kept and is none of ours does no harm', async ({ page, baseURL }) => {
  for (const line of ['', 'x', '1111 1', '11111111 1 9 key', '0000 0 0 nothing key', '<img onerror=1>']) {
    await page.addInitScript((line) => localStorage.setItem('nct-ready.guide', line), line);
    await openPrepare(page, baseURL, 'ru');
    await expect(steps(page).first()).toBeVisible();
  }
});

test('the list is a file with every step, what it takes and what is done', async ({ page, baseURL }) => {
  await openPrepare(page, baseURL, 'kk');
  await page.getByLabel(WORDS.kk.importer).check();
  await step(page, WORDS.kk.keden).getByRole('checkbox').check();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: WORDS.kk.save }).click()]);
  expect(download.suggestedFilename()).toBe('nct-ready-qadamdar.txt');
  const text = readFileSync(await download.path(), 'utf8');
  expect(text.match(/^\[[ x]\] \d+\. /gm)).toHaveLength(7);
  expect(text).toContain(`[x] 5. ${WORDS.kk.keden}`);
  expect(text).toContain('keden.kgd.gov.kz');
});

test('on paper stand the steps and nothing to press', async ({ page, baseURL }) => {
  await openPrepare(page, baseURL, 'ru');
  await page.emulateMedia({ media: 'print' });
  await expect(steps(page).first()).toBeVisible();
  await expect(page.getByRole('button', { name: WORDS.ru.save })).toBeHidden();
  await expect(page.locator('.np-tabs')).toBeHidden();
});

test('sites open when somebody goes there, and are told nothing of this page', async ({ page, baseURL }) => {
  await openPrepare(page, baseURL, 'ru');
  const links = page.locator('.np-step a');
  for (const link of await links.all()) {
    await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
    await expect(link).toHaveAttribute('href', /^https:\/\/[a-z.]+\/$/);
  }
});

for (const locale of ['ru', 'kk']) {
  test(`fits every window, and axe-core finds nothing: ${locale}`, async ({ page, baseURL }) => {
    await openPrepare(page, baseURL, locale);
    await page.getByLabel(WORDS[locale].importer).check();
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark']) {
        await shot(page, 'prepare-guide', { width, scheme, locale });
        await expectNoSidewaysScroll(page);
      }
    }
    await expectAccessible(page);
  });
}
