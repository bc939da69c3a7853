// The way to the first card: who somebody is, the steps that apply, ticks that stay only if wanted, print and file.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, shot, test } from './support/index.mjs';
import { openPrepare } from './prepare.helpers.mjs';

const WORDS = {
  ru: {
    shop: 'Продаю в магазине или на площадке', importer: 'Ввожу товары', supplier: 'Поставляю государству', resident: 'В Казахстане', foreign: 'В другой стране', trader: 'ИП', company: 'Компания',
    keep: /Запомнить/, save: 'Скачать список', print: 'Распечатать', file: 'nct-ready-shagi.txt', erased: 'удалены', needs: 'Что нужно', keys: 'Проверить ключи', place: 'Где',
    account: 'Кабинет в Национальном каталоге', keden: 'Регистрация в «Кеден»', dated: ['По инструкции 2017 года', 'По инструкции 2024 года', 'По инструкции, на которой нет даты'],
    progress: (done, all) => `Сделано ${done} из ${all}.`,
  },
  kk: {
    shop: 'Дүкенде немесе алаңда сатамын', importer: 'Тауар әкелемін', supplier: 'Мемлекетке жеткіземін', resident: 'Қазақстанда', foreign: 'Басқа елде', trader: 'ЖК', company: 'Компания',
    keep: /есте сақтау/, save: 'Тізімді жүктеп алу', print: 'Басып шығару', file: 'nct-ready-qadamdar.txt', erased: 'жойылды', needs: 'Не керек', keys: 'Кілттерді тексеру', place: 'Қайда',
    account: 'Ұлттық каталогтағы кабинет', keden: '«Кеден» жүйесіне тіркелу', dated: ['2017 жылғы нұсқаулық бойынша', '2024 жылғы нұсқаулық бойынша', 'Күні жазылмаған нұсқаулық бойынша'],
    progress: (done, all) => `Жасалғаны: ${all} қадамның ${done}.`,
  },
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

for (const [locale, words] of Object.entries(WORDS)) {
  test(`the keyboard alone answers, ticks and goes on: ${locale}`, async ({ page, baseURL }) => {
    await openPrepare(page, baseURL, locale);
    const press = (key) => page.keyboard.press(key);
    await page.getByLabel(words.shop).focus();
    await press('Tab');
    await expect(page.getByLabel(words.importer)).toBeFocused();
    await press('Space');
    await expect(progress(page)).toHaveText(words.progress(0, 7));
    await expect(page.getByLabel(words.importer)).toBeFocused();
    for (let at = 0; at < 3; at += 1) await press('Tab');
    await expect(page.getByLabel(words.resident)).toBeFocused();
    await press('Tab');
    await expect(page.getByLabel(words.trader, { exact: true })).toBeFocused();
    await press('ArrowDown');
    await expect(page.getByLabel(words.company, { exact: true })).toBeChecked();
    await expect(progress(page)).toHaveText(words.progress(0, 8));
    await press('Tab');
    const first = steps(page).first();
    await expect(first.getByRole('checkbox')).toBeFocused();
    await press('Space');
    await expect(progress(page)).toHaveText(words.progress(1, 8));
    // It folded, and the next stop is what can still be checked.
    await expect(first.getByRole('checkbox')).toBeFocused();
    await press('Tab');
    await expect(first.getByRole('button', { name: words.keys })).toBeFocused();
    await press('Enter');
    await expect(page).toHaveURL(/#keys$/);
    const tab = page.locator('.np-tabs [aria-current=true]');
    await expect(tab).toBeFocused();
    await expect(tab).toBeInViewport({ ratio: 1 });
    await page.goBack();
    await expect(progress(page)).toHaveText(words.progress(1, 8));
  });

  test(`what is there already is ticked, and folds away: ${locale}`, async ({ page, baseURL }) => {
    await openPrepare(page, baseURL, locale);
    const first = steps(page).first();
    const needs = first.getByText(words.needs, { exact: true });
    await expect(needs).toBeVisible();
    await first.getByRole('checkbox').check();
    await expect(needs).toBeHidden();
    await expect(first.getByRole('heading')).toBeVisible();
    await expect(first.getByRole('button', { name: words.keys })).toBeVisible();
    await expect(steps(page).nth(1).getByText(words.needs, { exact: true })).toBeVisible();
    await first.getByRole('checkbox').uncheck();
    await expect(needs).toBeVisible();
  });

  test(`answers and ticks stay on the device only if a person wants it, and are forgotten when asked: ${locale}`, async ({ page, baseURL }) => {
    await openPrepare(page, baseURL, locale);
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
    // It is one and the same in every language.
    await openPrepare(page, baseURL, locale === 'ru' ? 'kk' : 'ru');
    await expect(progress(page)).toHaveText(WORDS[locale === 'ru' ? 'kk' : 'ru'].progress(1, 8));
    await openPrepare(page, baseURL, locale);
    await page.getByLabel(words.keep).uncheck();
    await expect(page.locator('.nr-notice')).toContainText(words.erased);
    await page.reload();
    await expect(progress(page)).toHaveText(words.progress(0, 6));
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('guide')))).toEqual([]);
  });
}

test('what is kept and is none of ours does no harm', async ({ page, baseURL }) => {
  for (const line of ['', 'x', '1111 1', '11111111 1 9 key', '0000 0 0 nothing key', '<img onerror=1>']) {
    await page.addInitScript((line) => localStorage.setItem('nct-ready.guide', line), line);
    await openPrepare(page, baseURL, 'ru');
    await expect(steps(page).first()).toBeVisible();
  }
});

/** The list that is saved. */
async function saved(page, words) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: words.save }).click()]);
  expect(download.suggestedFilename()).toBe(words.file);
  return readFileSync(await download.path(), 'utf8');
}

const LISTS = {
  ru: `Ваши шаги

[x] 1. Кабинет в Национальном каталоге
    Что нужно:
    - Номер налоговой регистрации в Вашей стране.
    - Название организации, имя и фамилия.
    - Почта, которую Вы читаете.
    - Телефон.
    - Пароль от 8 знаков.
    Что может помешать:
    - Ошибка в ИИН или БИН.
    - Опечатка в адресе почты: шестизначный код не придёт.
    Где:
    - nationalcatalog.kz

[ ] 2. Ключ API каталога
    Что нужно:
    - Кабинет, раздел «Ключи API», кнопка «Создать ключ».
    Что может помешать:
    - Карточки с тестовой платформы developer.nct.kz не переносятся на основную.
    Где:
    - nationalcatalog.kz

[ ] 3. Фотографии товаров
    Что нужно:
    - Фото JPG или PNG до 5 МБ, длинная сторона от 800 пикселей; текст на этикетке читается, на фоне нет ничего лишнего.
    Что может помешать:
    - Фото слишком маленькое или тяжёлое.

[ ] 4. Штрихкоды и шаблон
    Что нужно:
    - Список штрихкодов или заполненный шаблон: проверьте их на этом сайте до отправки.
    Сроки:
    - Модерация карточки занимает до 3 рабочих дней, для госзакупок до 10.
    Что может помешать:
    - Карточку с ошибкой возвращают, и проверка начинается снова.
`,
  kk: `Сіздің қадамдарыңыз

[x] 1. Ұлттық каталогтағы кабинет
    Не керек:
    - Өз еліңіздегі салықтық тіркеу нөмірі.
    - Ұйымның атауы, аты-жөніңіз.
    - Өзіңіз оқитын пошта.
    - Телефон.
    - Кемінде 8 таңбалы құпиясөз.
    Не кедергі болуы мүмкін:
    - ЖСН не БСН-де қате бар.
    - Пошта мекенжайы қате терілсе, алты цифрлы код келмейді.
    Қайда:
    - nationalcatalog.kz

[ ] 2. Каталогтың API кілті
    Не керек:
    - Кабинет, «Ключи API» бөлімі, «Создать ключ» батырмасы.
    Не кедергі болуы мүмкін:
    - developer.nct.kz сынақ алаңындағы карточкалар негізгісіне көшпейді.
    Қайда:
    - nationalcatalog.kz

[ ] 3. Тауар фотосуреттері
    Не керек:
    - JPG не PNG фото, 5 МБ-тан аспайды, ұзын жағы кемінде 800 пиксель; заттаңбадағы мәтін оқылады, фонда артық ештеңе жоқ.
    Не кедергі болуы мүмкін:
    - Фото тым кішкентай немесе тым ауыр.

[ ] 4. Штрихкодтар мен үлгі
    Не керек:
    - Штрихкодтар тізімі немесе толтырылған үлгі: жібермес бұрын осы сайтта тексеріңіз.
    Мерзімі:
    - Карточка модерациясы 3 жұмыс күніне дейін, мемлекеттік сатып алу үшін 10 күнге дейін созылады.
    Не кедергі болуы мүмкін:
    - Қатесі бар карточка қайтарылады, тексеру қайта басталады.
`,
};

for (const [locale, words] of Object.entries(WORDS)) {
  test(`the list that is saved, line by line: ${locale}`, async ({ page, baseURL }) => {
    await openPrepare(page, baseURL, locale);
    await page.getByLabel(words.foreign).check();
    await step(page, words.account).getByRole('checkbox').check();
    expect((await saved(page, words)).split('\r\n')).toEqual(LISTS[locale].split('\n'));
  });

  test(`the longest list says what the page says, dates of papers too: ${locale}`, async ({ page, baseURL }) => {
    await openPrepare(page, baseURL, locale);
    for (const name of [words.importer, words.supplier, words.company]) await page.getByLabel(name).check();
    await step(page, words.keden).getByRole('checkbox').check();
    const shown = await steps(page).evaluateAll((all, place) => all.flatMap((one, at) => {
      const lines = ['', `[${one.querySelector('input').checked ? 'x' : ' '}] ${at + 1}. ${one.querySelector('h4').textContent}`];
      for (const part of one.children) {
        const link = part.querySelector('a');
        if (link) lines.push(`    ${place}:`, `    - ${link.textContent}`);
        else if (part.querySelector('li')) lines.push(`    ${part.querySelector('p').textContent}:`, ...[...part.querySelectorAll('li')].map((line) => `    - ${line.textContent}`));
        else if (part.localName === 'p') lines.push(`    ${part.textContent}`);
      }
      return lines;
    }), words.place);
    const lines = (await saved(page, words)).split('\r\n');
    expect(lines.slice(1)).toEqual([...shown, '']);
    for (const dated of words.dated) expect(lines.join('\n')).toContain(dated);
    expect(lines.filter((line) => /^\[[ x]\] \d+\. /.test(line))).toHaveLength(10);
  });

  test(`on paper stand the steps, their ticks and how old the papers are, and nothing to press: ${locale}`, async ({ page, baseURL }) => {
    await openPrepare(page, baseURL, locale);
    for (const name of [words.importer, words.supplier, words.company]) await page.getByLabel(name).check();
    await step(page, words.account).getByRole('checkbox').check();
    await page.emulateMedia({ media: 'print' });
    await expect(steps(page)).toHaveCount(10);
    for (const one of await steps(page).all()) {
      await expect(one.getByRole('heading')).toBeVisible();
      await expect(one.getByRole('checkbox')).toBeVisible();
    }
    await expect(step(page, words.account).getByRole('checkbox')).toBeChecked();
    await expect(step(page, words.keden).getByText(words.needs, { exact: true })).toBeVisible();
    for (const dated of words.dated) await expect(page.getByText(dated).first()).toBeVisible();
    await expect(page.getByRole('button', { name: words.save })).toBeHidden();
    await expect(page.getByLabel(words.keep)).toBeHidden();
    // Neither the tool nor the page around it has anything to press; the sites of the steps are places to go to.
    await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('navigation').filter({ visible: true })).toHaveCount(0);
    await expect(page.getByRole('contentinfo')).toBeHidden();
    await expect(page.locator('.reading')).toBeHidden();
    const links = await page.getByRole('main').getByRole('link').filter({ visible: true }).evaluateAll((all) => all.map((link) => link.textContent));
    expect(new Set(links)).toEqual(new Set(['pki.gov.kz', 'nationalcatalog.kz', 'keden.kgd.gov.kz']));
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await shot(page, 'prepare-guide-print', { width: 800, locale });
  });
}

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
