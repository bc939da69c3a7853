// Cards from a template's rows: drafts on this device, nothing twice, sent when a person asks for it.
import { allow, expect, test } from './support/catalog.mjs';
import { expectAccessible, expectNoSidewaysScroll, shot } from './support/index.mjs';
import { products, template } from './support/workbook.mjs';
import { openFile, openPage } from './template.helpers.mjs';

const WORDS = {
  ru: { make: 'Сделать карточки', draft: 'Черновик на устройстве', none: 'Черновика нет', errors: '1 ошибка', sent: 'Заявка на модерации', can: 'Можно сделать 4 карточки. В 2 строках есть ошибки: сначала исправьте их.' },
  kk: { make: 'Карточка жасау', draft: 'Жоба құрылғыда', none: 'Жобасы жоқ', errors: '1 қате', sent: 'Өтінім модерацияда', can: '4 карточка жасауға болады. 2 жолда қате бар: алдымен соларды түзетіңіз.' },
};

/** Six products, of which the second and the fifth have an error. */
const file = () => template(products(6).map((product, at) => ({ ...product, ...(at % 3 === 1 ? { name_kk: '' } : {}) })));

const panel = (page) => page.locator('.nk');
const states = (page) => panel(page).locator('.nk-state');

async function showCards(page, baseURL, locale, bytes = file()) {
  await openPage(page, baseURL, locale);
  await openFile(page, bytes);
  await page.locator('.nt-cards').click();
  await expect(panel(page).locator('.nk-item').first()).toBeVisible();
}

/** What is kept in a store of the catalog's part. */
const kept = (page, store) =>
  page.evaluate(async (store) => {
    const database = await new Promise((done) => {
      const request = indexedDB.open('nct-ready-catalog');
      request.onsuccess = () => done(request.result);
    });
    const all = database.transaction(store).objectStore(store).getAll();
    await new Promise((done) => {
      all.onsuccess = done;
    });
    database.close();
    return all.result.map((text) => JSON.parse(text));
  }, store);

for (const [locale, words] of Object.entries(WORDS)) {
  test(`rows become drafts, and no row becomes two: ${locale}`, async ({ page, baseURL, catalog }) => {
    await showCards(page, baseURL, locale);
    await expect(panel(page).locator('.nk-counts')).toHaveText(words.can);
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(states(page)).toHaveText([words.none, words.errors, words.none, words.none, words.errors, words.none]);
    // One by one, then all others.
    await panel(page).locator('.nk-one').first().click();
    await expect(states(page)).toHaveText([words.draft, words.errors, words.none, words.none, words.errors, words.none]);
    await panel(page).locator('.nk-make').click();
    await expect(states(page)).toHaveText([words.draft, words.errors, words.draft, words.draft, words.errors, words.draft]);
    await expect(panel(page).locator('.nk-make')).toHaveCount(0);
    const drafts = await kept(page, 'drafts');
    expect(drafts.map((draft) => draft.from.row).sort()).toEqual([10, 5, 7, 8]);
    const { content, names } = drafts.find((draft) => draft.from.row === 5);
    expect([content.values.country, content.tnved, content.measures]).toEqual(['KZ', ['1905311900'], [{ unit: '163', quantity: '200' }]]);
    expect(names['COUNTRY/KZ']).toBe('КАЗАХСТАН');

    // The same file again on another day.
    await showCards(page, baseURL, locale);
    await expect(states(page)).toHaveText([words.draft, words.errors, words.draft, words.draft, words.errors, words.draft]);
    expect(await kept(page, 'drafts')).toHaveLength(4);
    expect(await catalog.calls(), 'nothing was sent').toEqual([]);
    await expectAccessible(page);
  });

  test(`cards are sent once, when a person asks for it: ${locale}`, async ({ page, baseURL, catalog }) => {
    await showCards(page, baseURL, locale);
    await panel(page).locator('.nk-send').click();
    await page.locator('#nc-ask-key').fill(catalog.key);
    expect(await catalog.calls()).toEqual([]);
    await allow(page);
    await expect(states(page)).toHaveText([words.sent, words.errors, words.sent, words.sent, words.errors, words.sent]);
    await expect(panel(page).locator('.nk-send')).toHaveCount(0);
    expect(await catalog.requests()).toHaveLength(4);
    // The page forgets, the device does not.
    await showCards(page, baseURL, locale);
    await expect(states(page).first()).toHaveText(words.sent);
    await expect(panel(page).locator('.nk-send')).toHaveCount(0);
    expect(await catalog.requests()).toHaveLength(4);
  });
}

test('a page around that sends cards itself is given them, and nothing is sent from here', async ({ page, baseURL, catalog }) => {
  await showCards(page, baseURL, 'en');
  await page.evaluate(() => {
    document.addEventListener('nct-submit', (event) => {
      event.preventDefault();
      globalThis.submitted = event.detail;
    });
  });
  await panel(page).locator('.nk-send').click();
  await expect.poll(() => page.evaluate(() => globalThis.submitted?.tool)).toBe('template');
  const { cards } = await page.evaluate(() => globalThis.submitted);
  expect(cards).toHaveLength(4);
  expect(cards.every(({ title, body }) => title && JSON.stringify(body).includes(title))).toBe(true);
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  expect(await catalog.calls()).toEqual([]);
});

test('a mended row becomes a card, and a row leads back to the table', async ({ page, baseURL }) => {
  await showCards(page, baseURL, 'en', template([...products(2), { ...products(3)[2], quantity: '1,5' }]));
  await expect(states(page).nth(2)).toHaveText('1 error');
  await page.locator('.nt-actions .btn-primary').first().click();
  await page.locator('.nt-cards').click();
  await expect(states(page)).toHaveText(['No draft yet', 'No draft yet', 'No draft yet']);
  const shown = page.evaluate(() => {
    const tool = document.querySelector('nct-ready').shadowRoot.querySelector('#template');
    return new Promise((done) => tool.addEventListener('nct-show-row', ({ detail }) => done(detail), { once: true }));
  });
  await panel(page).locator('.nk-row').nth(2).click();
  expect(await shown).toBe(7);
});

test('a device that keeps nothing says so, and the rows stay', async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function (value, key) {
      if (this.name === 'drafts') throw new DOMException('full', 'QuotaExceededError');
      return put.call(this, value, key);
    };
  });
  await showCards(page, baseURL, 'ru');
  await panel(page).locator('.nk-make').click();
  await expect(panel(page).locator('.nr-notice')).toContainText('Браузер не сохранил');
  await expect(states(page).first()).toHaveText(WORDS.ru.none);
});

test('the keyboard alone makes a draft', async ({ page, baseURL }) => {
  await showCards(page, baseURL, 'ru');
  await expect(panel(page).locator('#nk-heading')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).locator('.nk-make')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(states(page).first()).toHaveText(WORDS.ru.draft);
});

test('nothing of the catalog is loaded before it is asked for', async ({ page, baseURL }) => {
  const loaded = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname.split('/').pop()));
  await openPage(page, baseURL, 'ru');
  await openFile(page, file());
  expect(loaded.filter((name) => /catalog|find\.js/.test(name))).toEqual([]);
});

test('a thousand rows are listed a page at a time', async ({ page, baseURL }) => {
  await showCards(page, baseURL, 'ru', template(products(1000)));
  await expect(panel(page).locator('.nk-item')).toHaveCount(50);
  await panel(page).locator('.nk-more').click();
  await expect(panel(page).locator('.nk-item')).toHaveCount(100);
  await panel(page).locator('.nk-make').click();
  await expect(states(page).first()).toHaveText(WORDS.ru.draft);
  expect(await kept(page, 'drafts')).toHaveLength(1000);
});

for (const width of [360, 768, 1280]) {
  test(`the panel fits: ${width} px`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const locale of ['ru', 'kk']) {
      await showCards(page, baseURL, locale);
      await panel(page).locator('.nk-one').first().click();
      await expect(states(page).first()).toHaveText(WORDS[locale].draft);
      await expectNoSidewaysScroll(page);
      for (const scheme of ['light', 'dark']) {
        await shot(page, 'template-cards', { width, scheme, locale, fullPage: true });
        await expectAccessible(page);
      }
    }
  });
}
