// The search: words and codes, pages, filters, likeness, a card as a whole, and what goes wrong.
import { cards, count, field, find, loadAll, ntins, rows } from './search.helpers.mjs';
import { allow, expect, openCatalog, openConnected, test } from './support/catalog.mjs';
import { expectAccessible, expectNoSidewaysScroll, shot } from './support/index.mjs';

const WORDS = { ru: 'вода питьевая', kk: 'ауыз су' };

for (const locale of ['ru', 'kk']) {
  test(`words find cards, and nothing of them stands in the address: ${locale}`, async ({ page, baseURL }) => {
    await openCatalog(page, baseURL, 'search', locale);
    await expect(page.locator('.ns-before')).toBeVisible();
    const address = page.url();
    await find(page, WORDS[locale]);
    await expect(rows(page)).toHaveCount(20);
    await expect(page.locator('.ns-name').first()).toContainText(new RegExp(WORDS[locale].split(' ')[0], 'i'));
    await expect(page.locator('.ns-name').first()).toHaveAttribute('lang', locale);
    await expect(count(page)).toContainText('20');
    expect(page.url()).toBe(address);
    await expectAccessible(page);
    // Another part and back: all of it is still there.
    await page.goto(`${page.url().split('#')[0]}#find`);
    await page.goBack();
    await expect(rows(page)).toHaveCount(20);
    await expect(field(page)).toHaveValue(WORDS[locale]);
  });
}

for (const base of [0, 1]) {
  test.describe(`pages counted from ${base}`, () => {
    test.use({ catalogOptions: { search_base: base } });
    test('every card comes once', async ({ page, baseURL, catalog }) => {
      for (let n = 0; n < 45; n += 1) {
        await catalog.addCard({ name_ru: `Пробник особый ${n}`, name_kk: `Ерекше ${n}` });
      }
      await openConnected(page, baseURL, catalog, 'search');
      await find(page, 'пробник особый');
      await expect(count(page)).toContainText('45');
      await loadAll(page);
      const all = await ntins(page);
      expect(all).toHaveLength(45);
      expect(new Set(all).size).toBe(45);
    });
  });
}

test('a code is looked up, and opens as a whole card', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'search');
  await find(page, card.gtin);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(card.ntin);
  const calls = (await catalog.calls()).map(({ path }) => path);
  expect(calls.some((path) => path.includes(`/v2/products/${card.gtin}`))).toBe(true);
  expect(calls.some((path) => path.includes('/search'))).toBe(false);
  await page.locator('.ns-name').press('Enter');
  await expect(page.locator('.ns-title')).toBeFocused();
  await expect(page.locator('.ns-title')).toHaveText(card.nameRu);
  await expect(page.locator('.ns-facts').first()).toContainText(card.nameKk);
  await expect(page.locator('.ns-path li')).not.toHaveCount(0);
  await expect(page.locator('.ns-card')).toContainText(card.brand);
  await expectAccessible(page);
  await page.goBack();
  await expect(page.locator('.ns-name')).toBeFocused();
  await expect(page.locator('.ns-card')).toHaveCount(0);
});

test('a code that two cards carry, one that is stored unpadded, and an NTIN', async ({ page, baseURL, catalog }) => {
  const [two] = await cards('two_cards', 1);
  const [unpadded] = await cards('unpadded', 1);
  await openConnected(page, baseURL, catalog, 'search');
  await find(page, two.gtin);
  await expect(rows(page)).toHaveCount(2);
  await find(page, unpadded.gtin);
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText(unpadded.gtin);
  await find(page, two.ntin);
  await expect(rows(page)).toContainText(two.ntin);
});

test('without a key a code is searched for, and a card shows what the search said', async ({ page, baseURL }) => {
  const [card] = await cards('with_gtin', 1);
  await openCatalog(page, baseURL, 'search');
  await find(page, card.gtin);
  await expect(rows(page).first()).toContainText(card.ntin);
  await page.locator('.ns-name').first().click();
  await expect(page.locator('.ns-hint a[href="#connect"]')).toBeVisible();
  await expect(page.locator('.ns-card')).toContainText(card.brand);
});

test('filters count what is loaded, and are taken back', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'search');
  await find(page, WORDS.ru);
  const values = page.locator('input[data-value^="brand="]');
  const value = page.locator('.ns-filter label', { has: values }).first();
  const expected = Number(await value.locator('.figures').textContent());
  await value.locator('input').focus();
  await page.keyboard.press('Space');
  await expect(rows(page)).toHaveCount(expected);
  await expect(value.locator('input')).toBeFocused();
  await expect(value.locator('input')).toBeChecked();
  await expect(count(page)).toContainText(String(expected));
  await expectAccessible(page);
  await page.locator('.ns-chip').click();
  await expect(rows(page)).toHaveCount(20);
  await expect(page.locator('.ns-filters summary')).toBeFocused();
});

test('a product without a barcode: the likeliest first, with what differs', async ({ page, baseURL, catalog }) => {
  const add = (name_ru) => catalog.addCard({ name_ru, name_kk: name_ru });
  await add('Квас особый Тестовый 1 л');
  await add('Квас особый Тестовый 500 мл');
  await openConnected(page, baseURL, catalog, 'search');
  await find(page, 'тестовый квас особый');
  await page.locator('.ns-order button').nth(1).click();
  await expect(page.locator('.ns-differs, .ns-alike')).toHaveCount(2);
  await expect(page.locator('.ns-differs').filter({ hasText: '500 мл' })).toHaveCount(1);
  await expectAccessible(page);
});

test('nothing found leads on: fewer words, a new card', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'search');
  await find(page, 'вода небывалая');
  await expect(page.locator('.ns-nothing')).toBeVisible();
  await expectAccessible(page);
  await page.locator('.ns-nothing .btn').first().click();
  await expect(rows(page)).toHaveCount(20);
  await expect(field(page)).toHaveValue('вода');
  await find(page, 'небывалое');
  await page.locator('.ns-nothing .btn-primary').click();
  await expect(page).toHaveURL(/#card$/);
});

test('a card is the basis of a new one', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'search');
  await find(page, card.gtin);
  await page.locator('.ns-name').click();
  await page.locator('.ns-actions .btn-primary').click();
  await expect(page).toHaveURL(/#card$/);
});

test('an edit is proposed from a card: the form knows which, and a second press makes no second request', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'search');
  await find(page, card.gtin);
  await page.locator('.ns-name').click();
  const edit = page.getByRole('button', { name: 'Предложить правку' });
  await edit.click();
  await expect(page).toHaveURL(/#card$/);
  await expect(page.locator('#catalog')).toContainText(card.ntin);
  await expect(page.getByLabel('Код GTIN').first()).toHaveValue(card.gtin);
  const ours = async () => (await catalog.requests()).filter(({ body }) => body.ntin === card.ntin);
  expect(await ours()).toHaveLength(1);
  expect((await ours())[0].status).toBe('new');
  await page.locator('.np-tab[href="#search"]').click();
  await edit.click();
  await expect(page).toHaveURL(/#card$/);
  await expect(page.locator('#catalog')).toContainText(card.ntin);
  expect(await ours()).toHaveLength(1);
});

test('a card whose rest fails is read on from its name', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'search');
  await find(page, WORDS.ru);
  await catalog.faults([{ kind: 'server_fault', next: 1, path: '/products/' }]);
  await page.locator('.ns-name').first().press('Enter');
  await page.locator('.ns-card .ns-trouble .btn').press('Enter');
  await expect(page.locator('.ns-card .ns-trouble')).toHaveCount(0);
  await expect(page.locator('.ns-title')).toBeFocused();
});

test('the keyboard alone: search, filter, a card, back', async ({ page, baseURL }) => {
  await openCatalog(page, baseURL, 'search');
  const is = (selector) => page.evaluate((at) => (document.activeElement.shadowRoot?.activeElement ?? document.activeElement).matches(at), selector);
  const tabTo = async (selector) => {
    for (let n = 0; n < 60; n += 1) {
      await page.keyboard.press('Tab');
      if (await is(selector)) return;
    }
    throw new Error(`Tab does not reach ${selector}`);
  };
  await tabTo('#ns-field');
  await page.keyboard.type(WORDS.ru);
  await page.keyboard.press('Enter');
  await expect(page.locator('dialog.nr-dialog')).toBeVisible();
  if (!(await is('.nr-main-button'))) await tabTo('.nr-main-button');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(20);
  expect(await is('#ns-field, .ns-form .btn')).toBe(true);
  await tabTo('input[data-value^="brand="]');
  await page.keyboard.press('Space');
  await expect(page.locator('.ns-chip')).toHaveCount(1);
  const fitting = await rows(page).count();
  expect(fitting).toBeLessThan(20);
  await tabTo('.ns-name');
  const at = await page.evaluate(() => document.querySelector('nct-ready').shadowRoot.activeElement.dataset.card);
  await page.keyboard.press('Enter');
  await expect(page.locator('.ns-title')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  expect(await is('.ns-card > .btn')).toBe(true);
  await page.keyboard.press('Enter');
  await expect(page.locator(`[data-card="${at}"]`)).toBeFocused();
  await expect(rows(page)).toHaveCount(fitting);
});

test('the state database is asked with a token of its own, and quoted', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'search');
  await find(page, card.gtin);
  await page.locator('.ns-name').click();
  await catalog.faults([{ kind: 'server_fault', next: 1, path: 'search_ofd' }]);
  const part = page.locator('.ns-part').last();
  await part.locator('.btn').press('Enter');
  // The sandbox takes a key for a token, too.
  await page.locator('#nc-ask-key').fill(catalog.key);
  await allow(page);
  await expect(page.locator('.ns-state-heading')).toBeFocused();
  await part.locator('.ns-trouble .btn').press('Enter');
  await expect(page.locator('.ns-state-heading')).toBeFocused();
  await expect(page.locator('.ns-state')).toContainText(card.ntin);
  await expect(page.locator('.ns-signs li')).toHaveCount(3);
  await expect(page.locator('.ns-signs .is-bad')).toHaveCount(0);
  await expectAccessible(page);
});

for (const [name, fault] of [
  ['busy', { kind: 'too_many', retry_after: 7 }],
  ['a fault', { kind: 'server_fault' }],
  ["a gateway's page", { kind: 'bad_gateway' }],
  ['a web page', { kind: 'html' }],
  ['cut off', { kind: 'truncated' }],
  ['no answer', { kind: 'drop' }],
]) {
  test(`trouble has words and a way on: ${name}`, async ({ page, baseURL, catalog }) => {
    await openConnected(page, baseURL, catalog, 'search');
    await catalog.faults([{ ...fault, next: 2, path: 'search' }]);
    await find(page, WORDS.ru);
    await expect(page.locator('.ns-trouble')).toBeVisible();
    await expectAccessible(page);
    await catalog.faults([]);
    // Where the catalog has asked for time, it is not asked before.
    await expect(async () => {
      const again = page.locator('.ns-trouble .btn');
      if (await again.count()) await again.press('Enter', { timeout: 1000 });
      await expect(rows(page)).toHaveCount(20, { timeout: 2000 });
    }).toPass();
    await expect(page.locator('.ns-trouble')).toHaveCount(0);
    await expect(count(page)).toBeFocused();
  });
}

test('a page that fails leaves what was found, and is asked for again', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'search');
  await find(page, WORDS.ru);
  await catalog.faults([{ kind: 'server_fault', next: 1, path: 'search' }]);
  await page.locator('.ns-more .btn').click();
  await expect(page.locator('.ns-trouble')).toBeVisible();
  await expect(rows(page)).toHaveCount(20);
  await page.locator('.ns-trouble .btn').press('Enter');
  await expect(rows(page)).toHaveCount(40);
  await expect(page.locator('.ns-more .btn')).toBeFocused();
});

test('without a network it says so, and goes on when there is one', async ({ page, baseURL, context }) => {
  await openCatalog(page, baseURL, 'search');
  await find(page, WORDS.ru);
  await context.setOffline(true);
  await find(page, 'сок');
  await expect(page.locator('.ns-trouble')).toBeVisible();
  await expect(field(page)).toHaveValue('сок');
  await context.setOffline(false);
  await page.locator('.ns-trouble .btn').click();
  await expect(rows(page).first()).toBeVisible();
});

test('it fits and is looked at', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  for (const locale of ['ru', 'kk']) {
    await openConnected(page, baseURL, catalog, 'search', locale);
    const look = async (name) => {
      for (const width of [360, 768, 1280]) {
        for (const scheme of ['light', 'dark']) await shot(page, name, { width, scheme, locale });
        await expectNoSidewaysScroll(page);
      }
    };
    await look('search-start');
    await find(page, WORDS[locale]);
    await look('search-found');
    await page.locator('.ns-order button').nth(1).click();
    await look('search-likely');
    await find(page, card.gtin);
    await page.locator('.ns-name').click();
    await look('search-card');
    await page.goBack();
    await find(page, 'йцукен 500 мл');
    await look('search-nothing');
  }
});
