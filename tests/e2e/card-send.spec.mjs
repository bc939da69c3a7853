// A card from the first word to its NTIN, remarks, edits, and what happens without a network.
import { allow, expect, openCatalog, openConnected, sampleCards, test } from './support/catalog.mjs';
import { expectAccessible } from './support/index.mjs';
import { bar, choose, field, fillAll, freshGtin, kept, newCard, notes } from './card.helpers.mjs';

const send = (page) => bar(page).locator('.btn-primary').click();
const agree = (page) => page.locator('dialog.nr-dialog .nr-main-button').click();
/** The one request of this test's catalog. */
const request = async (catalog) => {
  await expect.poll(async () => (await catalog.requests()).length).toBe(1);
  return (await catalog.requests())[0];
};
/** The Web Lock under which one tab sends (`www/js/catalog-store.js`). */
const LOCK = 'nct-ready-catalog journal';
const SAID = {
  ru: { ready: /Всё обязательное заполнено/, ntin: /опубликована, NTIN \d{13}/ },
  kk: { ready: /Міндетті өрістердің бәрі/, ntin: /жарияланды, NTIN \d{13}/ },
};

for (const locale of ['ru', 'kk']) {
  test(`fills in a card and sends it until it has an NTIN, in ${locale}`, async ({ page, baseURL, catalog }) => {
    await openConnected(page, baseURL, catalog, 'card', locale);
    await newCard(page);
    await page.locator('.nc-ask button').click();
    const listed = page.waitForResponse((answer) => answer.url().endsWith('/requests/attributes'));
    await allow(page);
    await expect(page.locator('.nc-ask')).toHaveCount(0);
    await (await listed).finished();
    const gtin = freshGtin();
    await fillAll(page, gtin);
    // What was typed as codes is found by words as well.
    await choose(page, 'oktru', 'Печенье', /1072-/);
    await choose(page, 'country', 'китай', /CN/);
    await expect(field(page, 'country')).toHaveValue('CN');
    await expect(page.locator('.nc-summary')).toHaveText(SAID[locale].ready);
    await send(page);
    const dialog = page.locator('dialog.nr-dialog');
    await expect(dialog.locator('.nc-sent')).toContainText(gtin);
    await expect(dialog.locator('.nc-sent')).toContainText('ТОО «Айна»');
    await expectAccessible(page);
    await agree(page);
    const { id } = await request(catalog);
    await expect.poll(async () => (await catalog.requests())[0].status).toMatch(/onModeration/);
    await catalog.moderate(id, { do: 'approve' });
    const good = page.locator('.nc-form .nc-says.is-good').first();
    const check = page.locator('.nc-form .nc-says.is-info .btn').first();
    // The form may have asked by itself in the meantime.
    await check.click({ timeout: 10_000 }).catch(() => expect(good).toBeVisible());
    await expect(good).toHaveText(SAID[locale].ntin);
    expect(await catalog.requests()).toHaveLength(1);
  });
}

test('makes a draft in the catalog with a class and a name alone', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'card');
  await newCard(page);
  const create = bar(page).getByRole('button', { name: 'Создать в каталоге' });
  await create.click();
  await expect(page.locator('.nr-notice')).toContainText('хотя бы класс и полное название');
  await field(page, 'oktru').fill('0000-0000-0000-000000000');
  await field(page, 'name_ru').fill('Вода питьевая Родник, 0,5 л');
  await create.click();
  await agree(page);
  await allow(page);
  expect((await request(catalog)).status).toMatch(/new/);
});

test('shows remarks at their fields until these are changed, and sends the card again', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'card');
  await newCard(page);
  await fillAll(page, freshGtin());
  await send(page);
  await agree(page);
  await allow(page);
  const { id } = await request(catalog);
  await expect.poll(async () => (await catalog.requests())[0].status).toMatch(/onModeration/);
  const remark = 'Уточните вкус в названии.';
  await catalog.moderate(id, { do: 'revise', remarks: [{ code: 'name_ru', comment: remark }] });
  await page.getByRole('button', { name: 'Узнать состояние' }).click();
  await expect(notes(page, 'name_ru').locator('.nc-remark')).toContainText(remark);
  await expect(field(page, 'name_ru')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'name_ru').fill('Печенье Айна AY-7 / сливочное с какао, 200 г');
  await expect(notes(page, 'name_ru').locator('.nc-remark')).toHaveCount(0);
  await send(page);
  await agree(page);
  await expect.poll(async () => (await catalog.requests())[0].status).toMatch(/onModeration/);
  expect(await catalog.requests()).toHaveLength(1);
});

test('asks how requests stand in one tab at a time, and not while another one sends', async ({ page, context, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'card');
  await newCard(page);
  await fillAll(page, freshGtin());
  await send(page);
  await agree(page);
  await allow(page);
  const { id } = await request(catalog);
  await expect.poll(async () => (await catalog.requests())[0].status).toMatch(/onModeration/);
  const check = page.getByRole('button', { name: 'Узнать состояние' });
  await expect(check).toBeVisible();
  const asked = async () => (await catalog.calls()).filter(({ path }) => path.endsWith('/status')).length;
  // Another tab has the lock, once this one has ended what it did.
  const other = await context.newPage();
  await openCatalog(other, baseURL);
  await other.evaluate(
    (name) =>
      new Promise((has) => {
        navigator.locks.request(name, () => {
          has();
          return new Promise((release) => {
            window.releaseLock = release;
          });
        });
      }),
    LOCK,
  );
  const before = await asked();
  await catalog.moderate(id, { do: 'approve' });
  await check.click();
  // Locks are given in the order in which they were asked for: the page has had its answer when this is answered.
  expect(await page.evaluate((name) => navigator.locks.request(name, { ifAvailable: true }, Boolean), LOCK)).toBe(false);
  expect((await asked()) - before, 'asked while another tab sends').toBe(0);
  await other.evaluate(() => window.releaseLock());
  await check.click();
  await expect(page.locator('.nc-form .nc-says.is-good').first()).toHaveText(SAID.ru.ntin);
});

test('edits a published card: what the catalog does not let change is locked', async ({ page, baseURL, catalog }) => {
  const [card] = await sampleCards('plain');
  await openConnected(page, baseURL, catalog, 'card');
  await page.locator('#card-by-ntin').fill(card.ntin);
  await page.getByRole('button', { name: 'Исправить карточку' }).click();
  await allow(page);
  await expect(page.locator('.nc-locked').first()).toContainText('не разрешает это менять');
  await expect(page.locator('input#card-name_ru, textarea#card-name_ru')).toHaveCount(0);
  await expect(field(page, 'brand')).toBeEditable();
  await page.locator('.nc-form-head .btn').click();
  await expect(page.locator('.nc-draft')).toHaveCount(1);
  // The same edit again is the same request.
  await page.locator('#card-by-ntin').fill(card.ntin);
  await page.getByRole('button', { name: 'Исправить карточку' }).click();
  await expect(page.locator('.nc-locked').first()).toBeVisible();
  expect(await catalog.requests()).toHaveLength(1);
});

for (const [name, fault] of Object.entries({
  'a dropped connection': { kind: 'drop' },
  'half an answer': { kind: 'truncated' },
  'a failure': { kind: 'server_fault' },
})) {
  test(`makes one edit of a card, though the answer is lost: ${name}`, async ({ page, context, baseURL, catalog }) => {
    const [card] = await sampleCards('plain');
    await openConnected(page, baseURL, catalog, 'card');
    await catalog.faults([{ ...fault, method: 'POST', path: '/edit-product', after: true, next: 1 }]);
    await page.locator('#card-by-ntin').fill(card.ntin);
    await page.getByRole('button', { name: 'Исправить карточку' }).click();
    await allow(page);
    await expect(page.locator('.nr-notice')).toBeVisible();
    expect(await catalog.requests()).toHaveLength(1);
    // The tab is closed; another one goes on with what the device knows.
    await page.close();
    const other = await context.newPage();
    await openConnected(other, baseURL, catalog, 'requests');
    await other.locator('.nc-go-on').click();
    await allow(other);
    await other.locator('.nc-stopped').getByRole('button', { name: 'Исправить карточку' }).click({ timeout: 30_000 });
    await expect(other.locator('.nc-locked').first()).toContainText('не разрешает это менять');
    await expect(field(other, 'brand')).toBeEditable();
    const edits = (await catalog.calls()).filter(({ path }) => path.endsWith('/edit-product'));
    expect(edits).toHaveLength(1);
    expect(await catalog.requests()).toHaveLength(1);
    // The form has it: nothing waits any longer.
    await other.goto(`${other.url().split('#')[0]}#requests`);
    await expect(other.locator('.nc-requests')).toBeVisible();
    await expect(other.locator('.nc-outbox')).toHaveCount(0);
  });
}

test('takes a published card as a basis, without its codes', async ({ page, baseURL, catalog }) => {
  const [card] = await sampleCards('with_gtin');
  await openConnected(page, baseURL, catalog, 'card');
  await page.locator('#card-by-ntin').fill(card.ntin);
  await page.getByRole('button', { name: 'Взять за основу' }).click();
  await allow(page);
  await expect(field(page, 'name_ru')).not.toHaveValue('');
  await expect(field(page, 'gtin')).toHaveValue('');
  expect(await catalog.requests()).toHaveLength(0);
});

test('loses nothing without a network, and says what it waits for', async ({ page, context, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'card');
  await newCard(page);
  await context.setOffline(true);
  await fillAll(page, freshGtin());
  await kept(page);
  await send(page);
  await agree(page);
  await allow(page);
  await expect(page.locator('.nc-form .nc-says.is-warn').first()).toContainText('дважды ничего не уйдёт');
  expect(await catalog.requests()).toHaveLength(0);
  await context.setOffline(false);
});

test('goes back to a refused key with everything still there', async ({ page, baseURL, catalog }) => {
  await openCatalog(page, baseURL, 'card');
  await newCard(page);
  const gtin = freshGtin();
  await fillAll(page, gtin);
  await send(page);
  await agree(page);
  // No key so far: the question for it comes with what will be sent.
  await page.locator('dialog.nr-dialog #nc-ask-key').fill(catalog.key);
  await allow(page);
  await expect.poll(async () => (await catalog.requests())[0]?.status).toMatch(/onModeration/);
  await expect(field(page, 'gtin')).toHaveValue(gtin);
});
