// The person's requests: the list, what a moderator says, and what is done about it.
import { allow, expect, openConnected, test } from './support/catalog.mjs';
import { expectAccessible, expectNoSidewaysScroll, shot } from './support/index.mjs';

const CONTENT = {
  oktru: '1107-0001-0001-100010001',
  autoPublication: true,
  attributes: [
    { code: 'name_ru', value: 'Вода питьевая Родник 1 л' },
    { code: 'name_kk', value: 'Ауыз су Родник 1 л' },
    { code: 'short_name_ru', value: 'Вода Родник' },
    { code: 'country', value: 'KZ' },
    { code: 'tnved', value: '2201909000@' },
    { code: 'measure', attributes: [{ code: 'measure_unit', value: '112' }, { code: 'quantity', value: '1' }] },
    { code: 'producer_country', value: 'KZ' },
    { code: 'a4282e5d', value: 'ТОО «Пример»' },
  ],
};

/** A request of the catalog with this name. */
async function made(catalog, name) {
  const attributes = CONTENT.attributes.map((a) => (a.code === 'name_ru' ? { code: 'name_ru', value: name } : a));
  const { id } = await catalog.api('POST', '/products/requests', { ...CONTENT, attributes });
  return id;
}

const row = (page, id) => page.locator(`[data-request="${id}"]`);
const state = async (catalog, id) => (await catalog.requests()).find((request) => request.id === id)?.status;

async function openRequests(page, baseURL, catalog, locale = 'ru') {
  await openConnected(page, baseURL, catalog, 'requests', locale);
  await page.locator('.nc-requests-show').click();
  await allow(page);
}

test('lists the requests with their states, page by page', async ({ page, baseURL, catalog }) => {
  const ids = [];
  for (let n = 0; n < 23; n += 1) ids.push(await made(catalog, `Вода питьевая номер ${n} 1 л`));
  await openRequests(page, baseURL, catalog);
  await expect(page.locator('.nc-request')).toHaveCount(20);
  await expect(page.locator('.nc-pages')).toContainText('Страница 1 из 2, всего заявок: 23');
  await page.getByRole('button', { name: 'Вперёд' }).click();
  await expect(page.locator('.nc-request')).toHaveCount(3);
  await page.getByRole('button', { name: /^Завершена/ }).click();
  await expect(page.locator('.nc-requests-none')).toContainText('Заявок нет');
  await page.getByRole('button', { name: /^Новая 23/ }).click();
  await expect(page.locator('.nc-request')).toHaveCount(20);
});

for (const locale of ['ru', 'kk']) {
  test(`shows a moderator's remarks where they belong, in ${locale}`, async ({ page, baseURL, catalog }) => {
    const id = await made(catalog, 'Вода питьевая Родник 1 л');
    await catalog.api('PUT', `/products/requests/${id}/moderation`);
    await catalog.moderate(id, {
      do: 'revise',
      comment: 'Исправьте название',
      remarks: [{ code: 'name_kk', comment: 'Название не на казахском языке' }],
    });
    await openRequests(page, baseURL, catalog, locale);
    await row(page, id).locator('.nc-request-open').click();
    const remark = row(page, id).locator('.nc-remark');
    await expect(remark.locator('blockquote')).toHaveText('Название не на казахском языке');
    await expect(remark.locator('strong')).not.toHaveText('name_kk');
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark']) await shot(page, 'catalog-requests', { width, scheme, locale });
      await expectNoSidewaysScroll(page);
    }
    await expectAccessible(page);
  });
}

test('does only what is confirmed, and once', async ({ page, baseURL, catalog }) => {
  const id = await made(catalog, 'Вода питьевая Родник 1 л');
  await openRequests(page, baseURL, catalog);
  await row(page, id).locator('.nc-request-open').click();
  await row(page, id).getByRole('button', { name: 'Отправить на модерацию' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отмена' }).click();
  expect(await state(catalog, id)).toBe('new');
  await row(page, id).getByRole('button', { name: 'Отправить на модерацию' }).click();
  await allow(page);
  await expect(row(page, id).locator('.chip').first()).toContainText('На модерации');
  await expect.poll(() => state(catalog, id)).toBe('onModeration');
  // The answer is lost after the change: it is not done a second time.
  await catalog.faults([{ kind: 'drop', after: true, next: 1, method: 'PUT', path: '/cancel' }]);
  await row(page, id).locator('.nc-request-open').click();
  const withdraw = row(page, id).getByRole('button', { name: 'Отозвать' });
  if (!(await withdraw.isVisible())) await row(page, id).locator('.nc-request-open').click();
  await withdraw.click();
  await allow(page);
  await expect(row(page, id).locator('.chip').first()).toContainText('Отозвана');
  const cancels = (await catalog.calls()).filter(({ method, path }) => method === 'PUT' && path.endsWith('/cancel'));
  expect(cancels).toHaveLength(1);
});

const STOP = {
  ru: { all: 'Отметить все черновики на странице', stop: 'Остановить после этой', stopped: 'Отправка остановлена.' },
  kk: { all: 'Осы беттегі барлық жобаны белгілеу', stop: 'Осыдан кейін тоқтату', stopped: 'Жіберу тоқтатылды.' },
};
for (const [locale, words] of Object.entries(STOP)) {
  test(`stops after the one that is being sent, and goes on later, in ${locale}`, async ({ page, baseURL, catalog }) => {
    for (let n = 0; n < 4; n += 1) await made(catalog, `Вода питьевая номер ${n} 1 л`);
    const sent = async () => (await catalog.requests()).filter(({ status }) => status === 'onModeration').length;
    await openRequests(page, baseURL, catalog, locale);
    await catalog.faults([{ kind: 'delay', ms: 1500, method: 'PUT', path: '/moderation' }]);
    await page.getByRole('button', { name: words.all }).click();
    await page.locator('.nc-send-many').click();
    await allow(page);
    const stop = page.locator('.nc-stop');
    await expect(stop).toHaveText(words.stop);
    for (const width of [360, 1280]) {
      for (const scheme of ['light', 'dark']) await shot(page, 'catalog-stop', { width, scheme, locale });
      await expectNoSidewaysScroll(page);
    }
    await stop.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.nc-outbox')).toContainText(words.stopped);
    await expect(stop).toHaveCount(0);
    const before = await sent();
    expect(before).toBeLessThan(4);
    // Nothing more goes out by itself: the list has been read anew meanwhile.
    await page.locator('.nc-refresh').click();
    await expect(page.locator('.nc-request')).toHaveCount(4);
    expect(await sent()).toBe(before);
    await catalog.faults();
    await page.locator('.nc-go-on').click();
    await expect.poll(sent).toBe(4);
    const calls = (await catalog.calls()).filter(({ path }) => path.endsWith('/moderation'));
    expect(calls, 'each once').toHaveLength(4);
  });
}

test('leaves the decision about similar cards to the person', async ({ page, baseURL, catalog }) => {
  const id = await made(catalog, 'Вода питьевая Родник 1 л');
  await catalog.api('PUT', `/products/requests/${id}/moderation`);
  await catalog.moderate(id, { do: 'similar' });
  await openRequests(page, baseURL, catalog);
  await row(page, id).locator('.nc-request-open').click();
  const cards = row(page, id).locator('.nc-similar-card');
  await expect(cards.first()).toContainText('Вода питьевая Родник 1 л');
  expect(await cards.count()).toBeGreaterThan(1);
  for (const width of [360, 1280]) await shot(page, 'catalog-similar', { width });
  await expectNoSidewaysScroll(page);
  await cards.nth(1).getByRole('button').click();
  await allow(page);
  await expect.poll(() => state(catalog, id)).toBe('existingProductSelected');
});

test('tells what is new since last time, in another tab as well', async ({ page, context, baseURL, catalog }) => {
  const id = await made(catalog, 'Вода питьевая Родник 1 л');
  await catalog.api('PUT', `/products/requests/${id}/moderation`);
  await openRequests(page, baseURL, catalog);
  await expect(row(page, id)).toContainText('На модерации');
  await expect(page.locator('.nc-tab-news')).toHaveCount(0);
  await catalog.moderate(id, { do: 'reject', comment: 'Не товар' });
  const other = await context.newPage();
  await openConnected(other, baseURL, catalog, 'find');
  await page.locator('.nc-refresh').click();
  await expect(page.locator('.nc-news')).toContainText('Отклонена');
  await expect(other.locator('.nc-tab-news')).toHaveText('1');
  await page.getByRole('button', { name: 'Прочитано' }).click();
  await expect(page.locator('.nc-news')).toHaveCount(0);
  await expect(other.locator('.nc-tab-news')).toHaveCount(0);
});

test('offline, it says so and goes on after', async ({ page, context, baseURL, catalog }) => {
  await made(catalog, 'Вода питьевая Родник 1 л');
  await openRequests(page, baseURL, catalog);
  await expect(page.locator('.nc-request')).toHaveCount(1);
  await context.setOffline(true);
  await page.locator('.nc-refresh').click();
  await expect(page.locator('.nc-requests .nc-result')).toContainText('Нет сети');
  await context.setOffline(false);
  await page.locator('.nc-requests .nc-result button').click();
  await expect(page.locator('.nc-request')).toHaveCount(1);
});
