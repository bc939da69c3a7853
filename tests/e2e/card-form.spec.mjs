// The form of a card on this device: fields of every kind, drafts, files, two tabs, all sizes.
import { allow, expect, openCatalog, openConnected, test } from './support/catalog.mjs';
import { dropOn, expectAccessible, expectNoSidewaysScroll, shot, toolReady } from './support/index.mjs';
import { bar, field, fillAll, freshGtin, kept, newCard, notes, png } from './card.helpers.mjs';

const drafts = (page) => page.locator('.nc-draft');
const summary = (page) => page.locator('.nc-summary');

test('keeps every keystroke as a draft, over a reload', async ({ page, baseURL, catalog }) => {
  await openCatalog(page, baseURL, 'card');
  await expect(page.locator('.nc-none')).toBeVisible();
  await newCard(page);
  await field(page, 'name_ru').fill('Вода питьевая Родник, 0,5 л');
  await field(page, 'quantity-0').fill('0.5');
  await page.getByRole('radio', { name: 'Да' }).first().check();
  await kept(page);
  await page.reload();
  await toolReady(page);
  await expect(drafts(page)).toHaveCount(1);
  await drafts(page).getByRole('button', { name: 'Вода питьевая Родник, 0,5 л', exact: true }).click();
  await expect(field(page, 'name_ru')).toHaveValue('Вода питьевая Родник, 0,5 л');
  await expect(field(page, 'quantity-0')).toHaveValue('0.5');
  await expect(page.getByRole('radio', { name: 'Да' }).first()).toBeChecked();
  expect(await catalog.calls()).toEqual([]);
});

test('keeps what was typed in the moment before the page went away', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'card');
  await newCard(page);
  await field(page, 'name_ru').fill('Чай чёрный');
  await page.reload();
  await toolReady(page);
  await expect(drafts(page).getByRole('button', { name: 'Чай чёрный', exact: true })).toBeVisible();
});

test('copies, deletes and brings back drafts', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'card');
  await newCard(page);
  await fillAll(page, freshGtin());
  await kept(page);
  await page.locator('.nc-form-head .btn').click();
  await expect(drafts(page).locator('.chip')).toHaveText('Готова к отправке');
  await drafts(page).getByRole('button', { name: /Сделать копию/ }).click();
  // A copy is another product: it has no code of its own yet.
  await expect(field(page, 'gtin')).toHaveValue('');
  await page.locator('.nc-form-head .btn').click();
  await expect(drafts(page)).toHaveCount(2);
  await drafts(page).first().getByRole('button', { name: /Удалить/ }).click();
  await expect(drafts(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Вернуть' }).click();
  await expect(drafts(page)).toHaveCount(2);
});

test('says beside a field what is the matter, and links to it from the top', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'card');
  await newCard(page);
  await expect(notes(page, 'name_kk').locator('.nc-note')).toHaveCount(0);
  await bar(page).locator('.btn-primary').click();
  await expect(summary(page)).toBeFocused();
  await expect(notes(page, 'name_kk').locator('.nc-note')).toContainText('Заполните это поле');
  await summary(page).getByRole('button', { name: /^Полное.*\(каз/ }).first().click();
  await expect(field(page, 'name_kk')).toBeFocused();
  await expect(field(page, 'name_kk')).toHaveAttribute('aria-required', 'true');
  await expect(field(page, 'name_kk')).toHaveAttribute('aria-describedby', /card-name_kk-notes/);
  // The rules of barcodes and of the template, in the worker.
  await field(page, 'gtin').fill('4870000000011');
  await expect(notes(page, 'gtin').locator('.nc-note')).toBeVisible();
  await field(page, 'quantity-0').fill('1,5');
  await notes(page, 'quantity-0').locator('.nc-fix').click();
  await expect(field(page, 'quantity-0')).toHaveValue('1.5');
  await expect(field(page, 'quantity-0')).toBeFocused();
});

test('holds several customs codes and several units', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'card');
  await newCard(page);
  const box = page.locator('input[aria-controls="card-tnved-list"]');
  await box.fill('1905311900');
  await box.press('Enter');
  await box.fill('1905329900');
  await box.press('Enter');
  await expect(page.locator('.nc-chip')).toHaveCount(2);
  await page.locator('.nc-chip .nc-remove').first().click();
  await expect(page.locator('.nc-chip')).toHaveText(/1905329900/);
  await expect(box).toBeFocused();
  await field(page, 'quantity-0').fill('200');
  await field(page, 'unit-0').fill('163');
  await page.getByRole('button', { name: 'Добавить единицу измерения' }).click();
  await expect(field(page, 'quantity-1')).toBeFocused();
  await field(page, 'quantity-1').fill('1');
  await field(page, 'unit-1').fill('796');
  await kept(page);
  await page.locator('.nc-remove-block').first().click();
  await expect(field(page, 'quantity-0')).toHaveValue('1');
  await expect(field(page, 'unit-0')).toHaveValue('796');
});

const UNITS = {
  ru: { add: 'Добавить единицу измерения', mass: 'Единицы массы', volume: 'Единицы объема', kilogram: 'Килограмм', any: 'Любая' },
  kk: { add: 'Өлшем бірлігін қосу', mass: 'Масса бірліктері', volume: 'Көлем бірліктері', kilogram: 'Килограмм', any: 'Кез келген' },
};
for (const [locale, words] of Object.entries(UNITS)) {
  test(`offers the units of the category that was chosen, in ${locale}`, async ({ page, baseURL, catalog }) => {
    const category = (at) => page.locator(`[id="card-unit-${at}-category"]`);
    const option = page.locator('[id="card-unit-0-list"] [role=option]');
    await openConnected(page, baseURL, catalog, 'card', locale);
    await newCard(page);
    // Nobody has allowed to ask for the dictionary yet.
    await expect(category(0)).toHaveCount(0);
    await page.locator('.nc-ask .btn').first().click();
    await allow(page);
    await field(page, 'quantity-0').fill('2');
    await expect(category(0)).toHaveValue('');
    // Kilograms of goods that are counted have codes of their own.
    await field(page, 'unit-0').fill(words.kilogram);
    await expect(option).toHaveCount(3);
    await page.keyboard.press('Escape');
    await field(page, 'unit-0').fill('');
    await category(0).selectOption({ label: words.mass });
    await field(page, 'unit-0').fill(words.kilogram);
    await expect(option).toHaveCount(1);
    await option.click();
    await expect(field(page, 'unit-0')).toHaveValue('166');
    for (const width of [360, 768, 1280]) {
      await shot(page, 'card-units', { width, locale });
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page);
    // A unit of another category was not meant any more; «any» takes nothing away.
    await category(0).selectOption({ label: words.any });
    await expect(field(page, 'unit-0')).toHaveValue('166');
    await category(0).selectOption({ label: words.volume });
    await expect(field(page, 'unit-0')).toHaveValue('');
    await expect(category(0).locator('option:checked')).toHaveText(words.volume);
    // A code that is typed says its category; each block has its own.
    await page.getByRole('button', { name: words.add }).click();
    await field(page, 'unit-1').fill('166');
    await expect(category(1).locator('option:checked')).toHaveText(words.mass);
    await kept(page);
  });
}

test('takes photos that the catalog takes, and says why it takes no others', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'card');
  await newCard(page);
  const input = page.locator('#card-photos-file');
  const photo = async (name, width, height) => ({ name, mimeType: 'image/png', buffer: await png(width, height) });
  await input.setInputFiles([await photo('small.png', 600, 400), { name: 'a.webp', mimeType: 'image/webp', buffer: Buffer.from('RIFF\0\0\0\0WEBPVP8 ') }]);
  const refused = page.locator('#card-photos .nc-note');
  await expect(refused).toHaveCount(2);
  await expect(refused.first()).toContainText('small.png: длинная сторона 600 пикселей');
  await expect(refused.last()).toContainText('формат WebP каталог не принимает');
  await input.setInputFiles([await photo('front.png', 900, 500)]);
  await dropOn(page, '#card-photos .nc-drop', [{ name: 'back.png', bytes: await png(900, 501) }]);
  await expect(page.locator('.nc-one-file')).toHaveCount(2);
  await expect(page.locator('.nc-picture img')).toHaveCount(2);
  await expect(page.locator('.nc-view-of').nth(1)).toHaveValue('BACK');
  await page.locator('.nc-view-of').nth(1).selectOption('TOP');
  await kept(page);
  await page.reload();
  await toolReady(page);
  await page.locator('.nc-draft-title').click();
  await expect(page.locator('.nc-picture img')).toHaveCount(2);
  await expect(page.locator('.nc-view-of').nth(1)).toHaveValue('TOP');
  await page.locator('.nc-one-file .nc-remove').first().click();
  await expect(page.locator('.nc-one-file')).toHaveText(/back\.png/);
});

test('asks for the extended part of a class, and for its photos', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'card');
  await newCard(page);
  await fillAll(page, freshGtin());
  await field(page, 'oktru').fill('1072-0001-0001-100000001');
  await page.getByRole('checkbox', { name: /Карточка для госзакупок/ }).check();
  await page.getByRole('button', { name: 'Запросить атрибуты' }).click();
  await allow(page);
  await expect(page.getByRole('heading', { name: 'Основные атрибуты' })).toBeVisible();
  await expect(summary(page)).toContainText(/Осталось/);
  await page.getByLabel('Материал').fill('Бумага');
  await page.getByLabel('Гарантийный срок').fill('12 месяцев');
  await page.getByRole('button', { name: 'Добавить свой атрибут' }).click();
  await field(page, 'own-0-0').fill('Вкус');
  await field(page, 'own-0-2').fill('сливочный');
  await page.locator('#card-photos-file').setInputFiles([
    { name: 'front.png', mimeType: 'image/png', buffer: await png(900, 500) },
    { name: 'back.png', mimeType: 'image/png', buffer: await png(901, 500) },
  ]);
  await expect(summary(page)).toContainText('Всё обязательное заполнено');
  await bar(page).locator('.btn-primary').click();
  await page.locator('dialog.nr-dialog .nr-main-button').click();
  await expect.poll(async () => (await catalog.requests())[0]?.status).toMatch(/onModeration/);
});

test('two tabs do not overwrite each other silently', async ({ page, context, baseURL }) => {
  await openCatalog(page, baseURL, 'card');
  await newCard(page);
  await field(page, 'name_ru').fill('Сок яблочный');
  await kept(page);
  const other = await context.newPage();
  await openCatalog(other, baseURL, 'card');
  await other.locator('.nc-draft-title').click();
  await expect(field(other, 'name_ru')).toHaveValue('Сок яблочный');
  // An idle tab follows the other one.
  await field(other, 'name_kk').fill('Алма шырыны');
  await kept(other);
  await expect(field(page, 'name_kk')).toHaveValue('Алма шырыны');
  await other.close();
});

for (const [locale, scheme] of [['ru', 'light'], ['kk', 'dark']]) {
  test(`fits every window and passes axe, in ${locale}, ${scheme}`, async ({ page, baseURL }) => {
    await openCatalog(page, baseURL, 'card', locale);
    await newCard(page);
    await bar(page).locator('.btn-primary').click();
    for (const width of [360, 768, 1280]) {
      await shot(page, 'card-form-missing', { width, scheme, locale });
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page);
    await fillAll(page, freshGtin());
    await expect(summary(page)).toHaveText(locale === 'ru' ? /Всё обязательное/ : /Міндетті/);
    for (const width of [360, 768, 1280]) await shot(page, 'card-form', { width, scheme, locale });
    await expectAccessible(page);
    await page.locator('.nc-form-head .btn').click();
    for (const width of [360, 768, 1280]) {
      await shot(page, 'card-drafts', { width, scheme, locale });
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page);
  });
}

test('the keyboard alone is enough', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'card');
  await page.locator('.nc-head .btn-primary').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#card-title')).toBeFocused();
  const box = field(page, 'country');
  await box.focus();
  await page.keyboard.type('zz');
  await expect(page.locator('[id="card-country-list"]').locator('..')).toContainText('Среди известного здесь ничего нет');
  await page.keyboard.press('Escape');
  await expect(page.locator('[id="card-country-list"]').locator('..')).toBeHidden();
  await page.keyboard.press('Tab');
  await expect(box).not.toBeFocused();
});
