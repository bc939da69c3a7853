// Key files: dropped, opened with a password, compared; nothing is asked of anybody.
import { readFileSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, expectAccessible, expectNoSidewaysScroll, PAGES, shot, test, toolReady } from './support/index.mjs';

const SUM = '0123456789abcdef0123456789abcdef01234567';
const path = (name) => new URL(`../keys/files/${name}`, import.meta.url).pathname;
const key = (name, as = name) => ({ name: as, mimeType: '', buffer: readFileSync(path(name)) });

const WORDS = {
  ru: {
    password: 'Пароль от ключа', open: 'Открыть', needed: 'Нужен пароль', wrong: 'Пароль не подходит', expired: 'Срок действия истёк', compare: 'Сравнить с ИИН и БИН',
    iin: 'ИИН', company: 'Нужен ключ компании', personal: 'Личный ключ вместо ключа компании', other: 'ИИН не тот, что введён', again: 'введите пароль ещё раз', remove: 'Убрать из списка:',
    facts: ['ТЕСТОВ ТЕСТ ТЕСТОВИЧ', '123456789011', 'подпись', 'RSA-2048', 'Учебный корень (RSA)'], steps: 'вход в Кеден', broken: 'Файл повреждён', not: 'Это не файл ключа',
  },
  kk: {
    password: 'Кілттің құпиясөзі', open: 'Ашу', needed: 'Құпиясөз керек', wrong: 'Құпиясөз сәйкес емес', expired: 'Жарамдылық мерзімі өткен', compare: 'ЖСН және БСН-мен салыстыру',
    iin: 'ЖСН', company: 'Компания кілті керек', personal: 'Компания кілтінің орнына жеке кілт', other: 'ЖСН енгізілгенге сәйкес емес', again: 'құпиясөзді қайта енгізіңіз', remove: 'Тізімнен алып тастау:',
    facts: ['ТЕСТОВ ТЕСТ ТЕСТОВИЧ', '123456789011', 'қол қою', 'RSA-2048', 'Учебный корень (RSA)'], steps: 'Кеденге кіру', broken: 'Файл бүлінген', not: 'Бұл кілт файлы емес',
  },
};
const NOW = new Date('2026-11-23T00:00:00Z');

const open = async (page, baseURL, locale = 'ru') => {
  await page.clock.setFixedTime(NOW);
  await page.goto(`${baseURL}${PAGES[locale]}prepare/#keys`);
  await toolReady(page);
  await expect(page.locator('.pk')).toBeVisible();
};
const give = (page, ...files) => page.locator('.pk input[type=file]').first().setInputFiles(files);
const card = (page, name) => page.locator('.pk-card').filter({ has: page.getByRole('heading', { name, exact: true }) });

for (const locale of ['ru', 'kk']) {
  const words = WORDS[locale];

  test(`a key opens with its password and says whose it is: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    const name = `RSA256_${SUM}.p12`;
    await give(page, key(name));
    await expect(card(page, name)).toContainText(words.needed);
    const password = card(page, name).getByLabel(words.password);
    await password.fill('wrong');
    await card(page, name).getByRole('button', { name: words.open }).click();
    await expect(card(page, name)).toContainText(words.wrong);
    await expect(password).toHaveValue('');
    await password.fill('Qwerty12');
    await password.press('Enter');
    for (const fact of words.facts) await expect(card(page, name)).toContainText(fact);
    await expect(card(page, name)).not.toContainText(words.wrong);
    await expect(card(page, name).getByLabel(words.password)).toHaveCount(0);
    await expectAccessible(page);
    await card(page, name).getByRole('button', { name: `${words.remove} ${name}` }).click();
    await expect(page.locator('.pk-card')).toHaveCount(0);
  });

  test(`several files at once, each with what is wrong: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    const cut = { ...key('pbes2.p12', 'cut.p12'), buffer: readFileSync(path('pbes2.p12')).subarray(0, 700) };
    const photo = { name: 'photo.p12', mimeType: '', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]) };
    await give(page, cut, photo, key('sign.cer'), key('gost2015.cer'));
    await expect(page.locator('.pk-card')).toHaveCount(4);
    await expect(card(page, 'cut.p12')).toContainText(words.broken);
    await expect(card(page, 'photo.p12')).toContainText(words.not);
    await expect(card(page, 'gost2015.cer')).toContainText('GOST-2015-512');
    await expect(card(page, 'gost2015.cer')).toContainText(words.steps);
    await expect(card(page, 'sign.cer')).toContainText('01.01.2026 – 01.01.2027');
  });

  test(`keys are compared with what is typed: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    await give(page, key('sign.cer'), key('pbes2.p12'));
    const closed = card(page, 'pbes2.p12');
    await closed.getByLabel(words.password).fill('Qwerty12');
    await closed.getByRole('button', { name: words.open }).click();
    await expect(closed).toContainText('RSA-2048');
    await page.getByText(words.compare).click();
    await page.getByLabel(words.iin, { exact: true }).fill('123456789012');
    await page.getByLabel(words.company).check();
    await expect(card(page, 'sign.cer')).toContainText(words.other);
    await expect(card(page, 'sign.cer')).toContainText(words.personal);
    await expect(closed).toContainText(words.again);
    await expect(closed).not.toContainText(words.other);
    await closed.getByLabel(words.password).fill('Qwerty12');
    await closed.getByRole('button', { name: words.open }).click();
    await expect(closed).toContainText(words.other);
    await expect(closed).not.toContainText(words.again);
  });
}

test('the check is loaded with the first file, and nothing else is asked for', async ({ page, baseURL }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname.split('/').pop()));
  await open(page, baseURL);
  expect(asked.filter((name) => name.startsWith('keys'))).toEqual([]);
  asked.length = 0;
  await give(page, key('expired.p12'));
  await expect(card(page, 'expired.p12')).toContainText(WORDS.ru.needed);
  expect(new Set(asked)).toEqual(new Set(['keys-worker.js', 'keys.js', 'keys_bg.wasm']));
  asked.length = 0;
  await card(page, 'expired.p12').getByLabel(WORDS.ru.password).fill('Qwerty12');
  await page.keyboard.press('Enter');
  await expect(card(page, 'expired.p12')).toContainText(WORDS.ru.expired);
  expect(asked).toEqual([]);
});

test('by the keyboard alone', async ({ page, baseURL }) => {
  await open(page, baseURL);
  const choose = page.getByRole('button', { name: 'Выбрать файлы' });
  await choose.focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([path('ber.p12')]);
  const password = card(page, 'ber.p12').getByLabel(WORDS.ru.password);
  await expect(password).toBeVisible();
  for (let tab = 0; tab < 12 && !(await password.evaluate((node) => node.getRootNode().activeElement === node)); tab += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('Qwerty12');
  await page.keyboard.press('Enter');
  await expect(card(page, 'ber.p12')).toContainText('ТЕСТОВ ТЕСТ ТЕСТОВИЧ');
});

test('files are dropped', async ({ page, baseURL }) => {
  await open(page, baseURL);
  const bytes = [...readFileSync(path('sign.cer'))];
  await page.locator('.pk-drop').evaluate((node, bytes) => {
    const data = new DataTransfer();
    data.items.add(new File([new Uint8Array(bytes)], 'dropped.cer'));
    node.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, composed: true, cancelable: true }));
  }, bytes);
  await expect(card(page, 'dropped.cer')).toContainText('RSA-2048');
});

for (const [width, locale, scheme] of [[360, 'ru', 'light'], [360, 'kk', 'dark'], [768, 'kk', 'light'], [1280, 'ru', 'dark']]) {
  test(`looks as it should at ${width} px: ${locale}, ${scheme}`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, baseURL, locale);
    await give(page, key(`AUTH_RSA256_${SUM}.p12`), key('chain.p12'), key('gost2015.cer', `RSA256_${SUM}.cer`));
    await expect(page.locator('.pk-password')).toHaveCount(2);
    await card(page, 'chain.p12').getByLabel(WORDS[locale].password).fill('Qwerty12');
    await page.keyboard.press('Enter');
    await expect(card(page, 'chain.p12')).toContainText('123456789021');
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);
    await shot(page, 'prepare-keys', { width, scheme, locale });
  });
}

for (const [locale, said] of [
  ['ru', { root: 'Проверить по корневому сертификату', proven: 'подтверждена корневым сертификатом', refuted: 'Корень не подтверждает сертификат', none: 'Корневой сертификат не читается', gost: 'Подпись здесь не проверена', remove: 'Убрать корневой сертификат' }],
  ['kk', { root: 'Түбірлік сертификат бойынша тексеру', proven: 'түбірлік сертификатпен расталды', refuted: 'Түбірлік сертификат растамайды', none: 'Түбірлік сертификат оқылмайды', gost: 'Қолтаңба мұнда тексерілмеді', remove: 'Түбірлік сертификатты алып тастау' }],
]) {
  test(`certificates are checked against a root: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    await give(page, key('sign.cer'), key('gost2004.cer'));
    await expect(card(page, 'sign.cer')).toContainText('RSA-2048');
    await page.getByText(said.root).click();
    const root = page.locator('.pk-compare input[type=file]');
    await root.setInputFiles(key('root.cer'));
    await expect(card(page, 'sign.cer')).toContainText(said.proven);
    await expect(card(page, 'gost2004.cer')).toContainText(said.gost);
    await expectAccessible(page);
    await root.setInputFiles(key('stranger.cer'));
    await expect(card(page, 'sign.cer')).toContainText(said.refuted);
    await expect(card(page, 'sign.cer')).not.toContainText(said.proven);
    await root.setInputFiles({ name: 'root.cer', mimeType: '', buffer: Buffer.from('no certificate') });
    await expect(card(page, 'sign.cer')).toContainText(said.none);
    await page.getByRole('button', { name: `${said.remove}: root.cer` }).focus();
    await page.keyboard.press('Enter');
    for (const gone of [said.none, said.proven, said.refuted]) await expect(card(page, 'sign.cer')).not.toContainText(gone);
    await expect(page.locator('.pk-root-ways .btn')).toBeFocused();
  });
}

test('a number that was typed in the fields is compared with, unless another is typed here', async ({ page, baseURL }) => {
  await open(page, baseURL);
  await page.getByRole('link', { name: 'Поля и формы' }).click();
  await page.getByLabel('Значение', { exact: true }).fill('123456789012');
  await page.locator('.np-tab', { hasText: 'Файлы ключей' }).click();
  // A number that is wrong is not handed on.
  await page.getByText(WORDS.ru.compare).click();
  await expect(page.getByLabel(WORDS.ru.iin, { exact: true })).toHaveValue('');
  await page.getByRole('link', { name: 'Поля и формы' }).click();
  await page.getByLabel('Значение', { exact: true }).fill('9002 2830-0127');
  await page.locator('.np-tab', { hasText: 'Файлы ключей' }).click();
  await expect(page.getByLabel(WORDS.ru.iin, { exact: true })).toHaveValue('900228300127');
  await expect(page.getByText('Взято из части «Поля и формы»')).toBeVisible();
  await give(page, key('sign.cer'));
  await expect(card(page, 'sign.cer')).toContainText(WORDS.ru.other);
  await page.getByLabel(WORDS.ru.iin, { exact: true }).fill('123456789011');
  await page.getByLabel(WORDS.ru.iin, { exact: true }).press('Tab');
  await expect(card(page, 'sign.cer')).not.toContainText(WORDS.ru.other);
});

test('a folder is dropped: the key files in it are read, however deep', async ({ page, baseURL, context }) => {
  const folder = await mkdtemp(join(tmpdir(), 'nct-keys-'));
  await mkdir(join(folder, 'ключи/старые'), { recursive: true });
  await copyFile(path('sign.cer'), join(folder, 'ключи/sign.cer'));
  await copyFile(path('gost2015.cer'), join(folder, 'ключи/старые/gost2015.cer'));
  await writeFile(join(folder, 'ключи/письмо.txt'), 'no key');
  await copyFile(path('expired.p12'), join(folder, 'expired.p12'));
  await open(page, baseURL);
  const box = await page.locator('.pk-drop').boundingBox();
  const session = await context.newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + 20, data: { items: [], files: [join(folder, 'ключи'), join(folder, 'expired.p12')], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, ...at });
  await expect(page.locator('.pk-card')).toHaveCount(3);
  for (const name of ['sign.cer', 'gost2015.cer', 'expired.p12']) await expect(card(page, name)).toBeVisible();
  await expect(card(page, 'gost2015.cer')).toContainText('GOST-2015-512');
  await rm(folder, { recursive: true });
});

test('files that were brought stay while another part is shown', async ({ page, baseURL }) => {
  await open(page, baseURL);
  await give(page, key('pbes2.p12'), key('sign.cer'));
  const closed = card(page, 'pbes2.p12');
  await closed.getByLabel(WORDS.ru.password).fill('Qwerty12');
  await closed.getByRole('button', { name: WORDS.ru.open }).click();
  await expect(closed).toContainText('RSA-2048');
  await page.getByText(WORDS.ru.compare).click();
  await page.getByLabel(WORDS.ru.company).check();
  await expect(card(page, 'sign.cer')).toContainText(WORDS.ru.personal);
  await page.getByLabel(WORDS.ru.iin, { exact: true }).fill('123456789011');
  await page.getByRole('link', { name: 'Поля и формы' }).click();
  await expect(page.locator('.pk')).toHaveCount(0);
  await page.goBack();
  await expect(closed).toContainText('RSA-2048');
  await expect(card(page, 'sign.cer')).toContainText(WORDS.ru.personal);
  await expect(page.getByLabel(WORDS.ru.company)).toBeChecked();
  await expect(page.getByLabel(WORDS.ru.iin, { exact: true })).toHaveValue('123456789011');
  // What is compared from now on changes what is said of them.
  await page.getByLabel(WORDS.ru.company).uncheck();
  await expect(card(page, 'sign.cer')).not.toContainText(WORDS.ru.personal);
  await card(page, 'sign.cer').getByRole('button', { name: `${WORDS.ru.remove} sign.cer` }).click();
  await expect(page.locator('.pk-card')).toHaveCount(1);
});

test('the number of a form is compared with, an employee\'s is not', async ({ page, baseURL }) => {
  await page.clock.setFixedTime(NOW);
  await page.goto(`${baseURL}prepare/#fields`);
  await toolReady(page);
  await page.locator('.nf-form').nth(1).click();
  await page.getByRole('button', { name: 'Добавить участника' }).click();
  await page.locator('.nf-row input').first().fill('900228300127');
  await page.locator('.np-tab', { hasText: 'Файлы ключей' }).click();
  await page.getByText(WORDS.ru.compare).click();
  await expect(page.getByLabel(WORDS.ru.iin, { exact: true })).toHaveValue('');
  await page.locator('.np-tab', { hasText: 'Поля и формы' }).click();
  await page.locator('.nf-form').first().click();
  await page.locator('.nf-sheet').getByLabel('ИИН/БИН', { exact: true }).fill('260140000055');
  await page.locator('.np-tab', { hasText: 'Файлы ключей' }).click();
  await expect(page.getByLabel('БИН', { exact: true })).toHaveValue('260140000055');
  await expect(page.getByLabel(WORDS.ru.iin, { exact: true })).toHaveValue('');
});
