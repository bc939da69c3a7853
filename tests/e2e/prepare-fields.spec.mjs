// What is typed in: one number, and the rehearsed forms of the three systems.
import { expect, expectAccessible, expectNoSidewaysScroll, PAGES, shot, test, toolReady } from './support/index.mjs';

const WORDS = {
  ru: {
    what: 'Что проверить', value: 'Значение', fine: 'Замечаний нет', copy: 'Скопировать', check: 'Проверить форму',
    names: ['ИИН/БИН', 'Пароль', 'Подтверждение пароля', 'E-mail', 'Номер телефона', 'Тип субъекта', 'Код из письма'],
    person: 'Человек: дата рождения 28.02.1990, мужчина', add: 'Добавить участника', keden: 'Кеден', portal: 'Портал ГЧП',
    refused: 'С этим форму не примут: 10 полей.', passes: 'Замечаний, с которыми форму не примут, нет.',
  },
  kk: {
    what: 'Не тексеріледі', value: 'Мәні', fine: 'Ескерту жоқ', copy: 'Көшіру', check: 'Форманы тексеру',
    names: ['ЖСН/БСН', 'Құпиясөз', 'Құпиясөзді растау', 'E-mail', 'Телефон нөмірі', 'Субъект түрі', 'Хаттағы код'],
    person: 'Адам: туған күні 28.02.1990, ер адам', add: 'Қатысушы қосу', keden: 'Кеден', portal: 'МЖӘ порталы',
    refused: 'Мұнымен форма қабылданбайды: 10 өріс.', passes: 'Форманың қабылдануына кедергі ескерту жоқ.',
  },
};

const open = async (page, baseURL, locale = 'ru') => {
  await page.goto(`${baseURL}${PAGES[locale]}prepare/#fields`);
  await toolReady(page);
  await expect(page.locator('.nf')).toBeVisible();
};
const one = (page) => page.locator('#nf-one');
const said = (page) => page.locator('#nf-one-notes');
const field = (page, name, nth = 0) => page.locator('.nf-sheet').getByLabel(name, { exact: true }).nth(nth);
const notes = (page, name, nth = 0) => page.locator('.nf-sheet .nf-field').filter({ has: page.getByLabel(name, { exact: true }) }).nth(nth).locator('.nf-note');

for (const locale of ['ru', 'kk']) {
  const words = WORDS[locale];

  test(`a number says what it is and what is wrong: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    await one(page).fill('9002 2830-0127');
    await expect(said(page)).toContainText(words.person);
    await said(page).getByRole('button').click();
    await expect(one(page)).toHaveValue('900228300127');
    await expect(one(page)).toBeFocused();
    await expect(said(page)).toContainText(words.fine);
    await one(page).fill('900228300128');
    await expect(one(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(said(page)).toContainText('7');
    await expect(said(page).locator('.nf-told')).toHaveCount(0);
    await page.getByLabel(words.what).selectOption('iik');
    await one(page).fill('кz86 125к ZT50 0410 0100');
    // Three things are sure: one press does them.
    await expect(said(page).locator('.nf-note')).toHaveCount(4);
    await said(page).getByRole('button', { name: 'KZ86125KZT5004100100' }).click();
    await expect(one(page)).toHaveValue('KZ86125KZT5004100100');
    await expect(said(page)).toContainText('125');
  });

  test(`the catalog's form says what would be refused: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    const [number, password, repeat, email, phone, kind, code] = words.names;
    await expect(page.locator('.nf-sheet .nf-note')).toHaveCount(0);
    await page.getByRole('button', { name: words.check }).click();
    await expect(page.locator('.nf-result')).toContainText(words.refused);
    await expect(field(page, number)).toBeFocused();
    await field(page, number).fill('260140000055');
    await field(page, kind).selectOption('person');
    await expect(notes(page, number)).toHaveCount(1);
    await field(page, kind).selectOption('company');
    await expect(notes(page, number)).toHaveCount(0);
    await field(page, email).fill('aidana@shop.example');
    await field(page, phone).fill('8 (701) 123-45-67');
    await notes(page, phone).getByRole('button').click();
    await expect(field(page, phone)).toHaveValue('+77011234567');
    await field(page, password).fill('Qaz7tau');
    await expect(notes(page, password)).toContainText('8');
    await field(page, password).fill('Qaz7taus');
    await field(page, repeat).fill('Qaz7tauz');
    await expect(notes(page, repeat)).toHaveCount(1);
    await field(page, repeat).fill('Qaz7taus');
    await field(page, code).fill('726503');
    const places = page.locator('.nf-sheet input');
    for (const at of [1, 2, 3]) await places.nth(at).fill('Айна');
    await expect(page.locator('.nf-result')).toContainText(words.passes);
    await expect(page.locator('.nf-sheet .nf-note')).toHaveCount(0);
  });

  test(`participants of a company in Keden: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    await page.getByRole('button', { name: words.keden }).click();
    await page.getByRole('button', { name: words.add }).click();
    const row = page.locator('.nf-row');
    await expect(row.locator('input').first()).toBeFocused();
    const state = row.locator('.nf-state');
    const before = await state.locator('p').textContent();
    await state.getByRole('button').click();
    await expect(row.locator('.nf-note')).toHaveCount(2);
    await expect(state.locator('p')).toHaveText(before);
    await row.locator('input').first().fill('900228300127');
    await row.locator('input').nth(1).fill('Декларант');
    const seen = [before];
    // Added, excluded, restored, registered.
    for (const at of [0, 1, 0, 0]) {
      await state.getByRole('button').nth(at).click();
      await expect(state.locator('p')).not.toHaveText(seen.at(-1));
      seen.push(await state.locator('p').textContent());
    }
    expect(new Set(seen).size).toBe(5);
    await row.locator('.nf-row-head').getByRole('button').click();
    await expect(row).toHaveCount(0);
    await expect(page.getByRole('button', { name: words.add })).toBeFocused();
  });

  test(`the portal's form compares and dates: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    await page.getByRole('button', { name: words.portal }).click();
    await field(page, words.names[0]).fill('260140000055');
    await field(page, 'КБе').fill('27');
    await field(page, 'КБе').press('Tab');
    await expect(notes(page, 'КБе')).toHaveCount(1);
    await field(page, 'КБе').fill('17');
    await expect(notes(page, 'КБе')).toHaveCount(0);
    await field(page, 'SWIFT').fill('HSBKKZ');
    await field(page, 'SWIFT').press('Tab');
    await expect(notes(page, 'SWIFT')).toContainText('11');
    const opened = page.locator('.nf-row input').nth(5);
    const closed = page.locator('.nf-row input').nth(6);
    await opened.fill('06.05.2024');
    await opened.press('Tab');
    await page.locator('.nf-row .nf-note').getByRole('button').click();
    await expect(opened).toHaveValue('2024.05.06');
    await closed.fill('2020.01.01');
    await closed.press('Tab');
    await expect(page.locator('.nf-row .nf-note')).toHaveCount(2);
    await page.locator('.nf-add').click();
    await expect(page.locator('.nf-row')).toHaveCount(2);
  });
}

test('values are copied one by one, in their usual form', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, baseURL);
  await field(page, 'Номер телефона').fill('8 (701) 123-45-67');
  await page.getByRole('button', { name: 'Скопировать: Номер телефона' }).click();
  await expect(page.getByText('Скопировано.')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('+77011234567');
  // A password is not put where other programs read.
  await field(page, 'Пароль').fill('Qaz7taus');
  await expect(page.getByRole('button', { name: 'Скопировать: Пароль' })).toHaveCount(0);
});

test('a password is hidden, its strength is told, and it is gone when its form is left', async ({ page, baseURL }) => {
  await open(page, baseURL);
  const password = field(page, 'Пароль');
  await password.fill('Qwerty12');
  await expect(password).toHaveAttribute('type', 'password');
  await expect(page.locator('.nf-sheet')).toContainText('Пароль слабый');
  await page.getByRole('button', { name: 'Показать' }).first().click();
  await expect(password).toHaveAttribute('type', 'text');
  await field(page, 'E-mail').fill('a@b.kz');
  await page.getByRole('button', { name: 'Кеден' }).click();
  await page.getByRole('button', { name: 'Национальный каталог' }).click();
  await expect(field(page, 'E-mail')).toHaveValue('a@b.kz');
  await expect(field(page, 'Пароль')).toHaveValue('');
  await page.getByLabel('Что проверить').selectOption('keyPassword');
  await one(page).fill('qwertyui');
  await expect(said(page).locator('.nf-note')).toHaveCount(2);
  await page.getByLabel('Что проверить').selectOption('phone');
  await expect(one(page)).toHaveValue('');
});

test('all of it works by the keyboard alone', async ({ page, baseURL }) => {
  await open(page, baseURL);
  await page.getByLabel('Что проверить').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await expect(one(page)).toBeFocused();
  await page.keyboard.type('2601 4000 0055');
  await expect(said(page)).toContainText('Организация: юридическое лицо, резидент');
  // Past the button that copies, to the one that mends.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(one(page)).toHaveValue('260140000055');
  await expect(one(page)).toBeFocused();
  for (let more = 0; more < 3; more += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Кеден' })).toHaveAttribute('aria-pressed', 'true');
});

test('nothing is sent and nothing is kept', async ({ page, baseURL }) => {
  await open(page, baseURL);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  const kept = () => page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
  const before = await kept();
  await one(page).fill('900228300127');
  await field(page, 'Пароль').fill('Qaz7taus');
  await field(page, 'E-mail').fill('aidana@shop.example');
  await page.getByRole('button', { name: 'Проверить форму' }).click();
  await page.getByRole('button', { name: 'Портал ГЧП' }).click();
  await expect(page.locator('.nf-row')).toHaveCount(1);
  expect(asked).toEqual([]);
  expect(await kept()).toBe(before);
});

for (const locale of ['ru', 'kk']) {
  test(`it fits, axe finds nothing, and here are pictures: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    const words = WORDS[locale];
    await one(page).fill('9002 2830 0128');
    for (const form of ['catalog', 'keden', 'portal']) {
      const at = ['catalog', 'keden', 'portal'].indexOf(form);
      await page.locator('.nf-form').nth(at).click();
      if (form === 'keden') await page.getByRole('button', { name: words.add }).click();
      await page.locator('.nf-sheet input').first().fill('8 (701) 123-45');
      await page.getByRole('button', { name: words.check }).click();
      await expect(page.locator('.nf-result')).toBeVisible();
      for (const width of [360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
      }
      await expectAccessible(page);
      for (const [width, scheme] of [[360, 'light'], [768, 'dark'], [1280, 'light']]) {
        await shot(page, `prepare-fields-${form}`, { width, scheme, locale });
      }
    }
  });
}
