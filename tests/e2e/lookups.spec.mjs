// Looking up codes on the catalog's page: what is asked, what is shown, what is kept.
import { allow, expect, openConnected, test } from './support/catalog.mjs';
import { expectAccessible } from './support/index.mjs';
import { ALL, asked, box, cards, counter, done, FAILED, findButton, FOUND, lookUp, MISSING, row, SEVERAL, UNKNOWN, WAITING } from './lookups.helpers.mjs';

test('nothing is sent before a person has said yes, and then the codes alone', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  const before = (await catalog.calls()).length;
  await box(page).fill(`${card.gtin}\tSecret name of the shop\n${card.gtin}\n5449000000997\n`);
  await expect(page.locator('.nl-local')).toContainText('2 codes');
  await expect(page.locator('.nl-local')).toContainText('mended first: 1 line');
  await findButton(page).click();
  await expect(page.locator('dialog.nr-dialog')).toContainText('1 code, nothing else');
  expect((await catalog.calls()).length).toBe(before);
  await page.locator('dialog.nr-dialog .nr-main-button').click();
  await done(page);
  const calls = await asked(catalog);
  expect(calls.map(({ path }) => path)).toEqual([`/gwp/portal/api/v2/products/${card.gtin}`]);
  await expect(counter(page, FOUND)).toHaveText('2');
  await expect(row(page, card.gtin).first()).toContainText(card.ntin);
  await expect(row(page, card.gtin).first()).toContainText(card.nameRu);
});

for (const locale of ['ru', 'kk']) {
  test(`one card, several, none, and a barcode without its zeros, in ${locale}`, async ({ page, baseURL, catalog }) => {
    const [one] = await cards('with_gtin', 1);
    const [two] = await cards('two_cards', 1);
    const [short] = await cards('unpadded', 1);
    await openConnected(page, baseURL, catalog, 'find', locale);
    await lookUp(page, [one.gtin, two.gtin, short.gtin, UNKNOWN].join('\n'));
    await done(page);
    await expect(counter(page, ALL)).toHaveText('4');
    await expect(counter(page, FOUND)).toHaveText('2');
    await expect(counter(page, SEVERAL)).toHaveText('1');
    await expect(counter(page, MISSING)).toHaveText('1');
    await expect(counter(page, WAITING)).toHaveText('0');
    await expect(row(page, one.gtin)).toContainText(locale === 'kk' ? one.nameKk : one.nameRu);
    await expect(row(page, short.gtin)).toContainText(short.ntin);
    await expect(row(page, UNKNOWN).locator('[data-act=create]')).toBeVisible();
    await row(page, two.gtin).locator('.nr-more').click();
    await expect(page.locator('.nl-card')).toHaveCount(2);
    await expectAccessible(page);
  });
}

test('a choice among cards is kept, and can be taken back', async ({ page, baseURL, catalog }) => {
  const [two] = await cards('two_cards', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, two.gtin);
  await done(page);
  await row(page, two.gtin).locator('[data-act=more]').click();
  const card = page.locator(`.nl-card[data-ntin="${two.ntin}"]`);
  await card.locator('.nl-choose').click();
  await expect(card.locator('.nl-choose')).toHaveAttribute('aria-pressed', 'true');
  await expect(counter(page, FOUND)).toHaveText('1');
  await page.reload();
  await page.locator('.nl-open').first().click();
  await expect(row(page, two.gtin).locator('.nl-ntin')).toContainText(two.ntin);
  await row(page, two.gtin).locator('.nr-more').click();
  await page.locator('.nl-choose[aria-pressed=true]').click();
  await expect(counter(page, SEVERAL)).toHaveText('1');
});

test('an NTIN is copied', async ({ page, baseURL, catalog, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, card.gtin);
  await row(page, card.gtin).locator('.nl-copy').click();
  await expect(page.locator('.nr-notice')).toContainText(card.ntin);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(card.ntin);
});

test('what is known is not asked again, unless a person wants it', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, card.gtin);
  await done(page);
  await page.locator('.nl-back').click();
  await lookUp(page, card.gtin);
  await done(page);
  await expect(counter(page, FOUND)).toHaveText('1');
  expect(await asked(catalog)).toHaveLength(1);
  await row(page, card.gtin).locator('.nr-more').click();
  await expect(page.locator('.nl-details')).toContainText('answered just now');
  await page.locator('.nl-details [data-act=again]').click();
  await expect.poll(async () => (await asked(catalog)).length).toBe(2);
});

test('lists of earlier days are opened, renamed and deleted', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, card.gtin);
  await done(page);
  await page.reload();
  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.locator('#nl-name').fill('Shelf by the door');
  await page.locator('dialog .nr-main-button').click();
  await page.getByRole('button', { name: 'Shelf by the door', exact: true }).click();
  await expect(row(page, card.gtin)).toContainText(card.ntin);
  await page.locator('.nl-back').click();
  await page.getByRole('button', { name: 'Delete: Shelf by the door' }).click();
  await page.locator('dialog .nr-main-button').click();
  await expect(page.locator('.nl-list')).toHaveCount(0);
});

test('rows are filtered by their counters, and walked through by the keyboard', async ({ page, baseURL, catalog }) => {
  const [one, other] = await cards('with_gtin', 2);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, [one.gtin, UNKNOWN, other.gtin].join('\n'));
  await done(page);
  await page.locator('.nl-body .nr-counter').nth(MISSING).click();
  await expect(page.locator('.nl-results .nr-row')).toHaveCount(1);
  await page.locator('.nl-body .nr-counter').nth(ALL).click();
  const more = page.locator('.nl-results .nr-more');
  await more.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(more.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(more.nth(1)).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Escape');
  await expect(more.nth(1)).toHaveAttribute('aria-expanded', 'false');
});

test('a card without an NTIN yet leads to the form of a card', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, UNKNOWN);
  await row(page, UNKNOWN).locator('[data-act=create]').click();
  await expect(page).toHaveURL(/#card$/);
});

test('what the check here says stands apart from what the catalog says', async ({ page, baseURL, catalog }) => {
  const [short] = await cards('unpadded', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, short.gtin);
  await row(page, short.gtin).locator('.nr-more').click();
  await expect(page.locator('.nl-details > h4')).toHaveText('In the catalog');
  await expect(page.locator('.nl-card')).toContainText(short.ntin);
  expect(await page.locator('.nl-here').textContent()).not.toContain(short.ntin);
  await expect(counter(page, FAILED)).toHaveText('0');
});

test('a product that is not found is searched for by the name in the list', async ({ page, baseURL, catalog }) => {
  await catalog.addCard({ name_ru: 'Мыло банное особое', name_kk: 'Сабын' });
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, `${UNKNOWN}\tмыло банное особое`);
  await row(page, UNKNOWN).locator('.nr-more').click();
  // Each step is offered once.
  await expect(row(page, UNKNOWN).locator('[data-act=create]')).toHaveCount(1);
  await row(page, UNKNOWN).locator('[data-act=search]').click();
  await expect(page).toHaveURL(/#search$/);
  await expect(page.locator('#ns-field')).toHaveValue('мыло банное особое');
  await expect(page.locator('.ns-row')).toHaveCount(1);
  await expect(page.locator('.ns-row .ns-alike, .ns-row .ns-differs')).toHaveCount(1);
});

test('what stands in the box outlives a reload, another part of the page and another language', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  const text = `${card.gtin}\tOur name\n5449000000997`;
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await box(page).fill(text);
  await page.reload();
  await expect(box(page)).toHaveValue(text);
  await expect(findButton(page)).toHaveText('Find NTINs (1)');
  await box(page).fill(`${text}\n`);
  await page.locator('.np-tab[href="#search"]').click();
  await page.locator('.np-tab[href="#find"]').click();
  await expect(box(page)).toHaveValue(`${text}\n`);
  await page.locator('.lang-link[lang=kk]').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'kk');
  await expect(box(page)).toHaveValue(`${text}\n`);
  // What was begun as a list stands there; the box is for the next one.
  await findButton(page).click();
  await page.locator('#nc-ask-key').fill(catalog.key);
  await allow(page);
  await done(page);
  await page.reload();
  await expect(page.locator('.nl-list')).toHaveCount(1);
  await expect(box(page)).toHaveValue('');
});

test('codes that are in a list already open that list, and say so', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, `${card.gtin}\tOld name`);
  await done(page);
  await page.locator('.nl-back').click();
  await box(page).fill(`${card.gtin}\tNew name`);
  await findButton(page).dblclick();
  await expect(page.locator('.nr-notice')).toContainText('These codes are in the list');
  await expect(row(page, card.gtin)).toContainText('New name');
  await page.locator('.nl-back').click();
  await expect(page.locator('.nl-list')).toHaveCount(1);
  expect(await asked(catalog)).toHaveLength(1);
  await lookUp(page, `${card.gtin}\n${UNKNOWN}`);
  await done(page);
  await page.locator('.nl-back').click();
  await expect(page.locator('.nl-list')).toHaveCount(2);
});
