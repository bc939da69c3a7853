// NCALayer: asked on a click alone, through TLS, by the messages it documents; every way in which it fails.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, PAGES, shot, test as base, toolReady } from './support/index.mjs';
import { launchOptions } from './support/browser.mjs';
import { standIn } from './support/ncalayer.mjs';

const signature = readFileSync(new URL('../keys/files/signed.cms', import.meta.url)).toString('base64');
const certificate = readFileSync(new URL('../keys/files/gost2015.cer', import.meta.url));
const pem = /^-----BEGIN/.test(certificate) ? String(certificate) : `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`;
const layer = await standIn(signature, pem);

// The page asks for the port that is NCALayer's; the browser finds the stand-in there.
const mapped = `--host-resolver-rules=MAP 127.0.0.1:13579 127.0.0.1:${layer.port}`;
/** Tests in a browser of their own. */
const inBrowser = (...args) => base.extend({ launchOptions: [async ({}, use) => use({ ...launchOptions, args: [...launchOptions.args, mapped, ...args] }), { scope: 'worker' }] });
const test = inBrowser('--ignore-certificate-errors');
const distrustful = inBrowser();
// The site counts as one from the internet, as it is for everybody; the stand-in is a program of this computer.
const guarding = inBrowser('--ignore-certificate-errors', `--ip-address-space-overrides=${new URL(process.env.NCT_URL).host}=public`);
test.beforeEach(async ({ page }) => {
  layer.reset();
  await page.clock.setFixedTime(new Date('2026-11-23T00:00:00Z'));
});

const WORDS = {
  ru: { connect: 'Проверить NCALayer', again: 'Проверить ещё раз', running: 'NCALayer запущен, версия 1.4', show: 'Показать ключ: Ключ в файле', sign: 'Подписать пробный текст: Ключ в файле', signed: 'Пробный текст подписан', cancelled: 'закрыто без выбора ключа', module: 'нет нужного модуля', refused: 'не смог это сделать', not: 'NCALayer не отвечает', kaztoken: 'отвечает программа KAZTOKEN', lost: 'прервалась', permission: 'Разрешите доступ к локальной сети', certificate: 'Установите сертификат NCALayer', forbidden: 'доступ к локальной сети для этого сайта запрещён', there: 'отвечает', unasked: 'ещё не спрашивали', missing: 'не установлен', serves: 'вход в Кеден', until: '01.01.2026 – 01.01.2027 (осталось дней: 39)' },
  kk: { connect: 'NCALayer тексеру', again: 'Қайта тексеру', running: 'NCALayer іске қосылған, нұсқасы 1.4', show: 'Кілтті көрсету: Файлдағы кілт', sign: 'Сынақ мәтінге қол қою: Файлдағы кілт', signed: 'Сынақ мәтінге қол қойылды', cancelled: 'кілт таңдалмай жабылды', module: 'керекті модуль жоқ', refused: 'істей алмады', not: 'NCALayer жауап бермейді', kaztoken: 'KAZTOKEN бағдарламасы', lost: 'байланыс үзілді', permission: 'Жергілікті желіге кіруге рұқсат беріңіз', certificate: 'NCALayer сертификатын орнатыңыз', forbidden: 'жергілікті желіге кіруге тыйым салынған', there: 'жауап береді', unasked: 'әлі сұралған жоқ', missing: 'орнатылмаған', serves: 'Кеденге кіру', until: '01.01.2026 – 01.01.2027 (қалған күн: 39)' },
};

const open = async (page, baseURL, locale = 'ru') => {
  await page.goto(`${baseURL}${PAGES[locale]}prepare/#layer`);
  await toolReady(page);
  await expect(page.locator('.pl')).toBeVisible();
};
const part = (page) => page.locator('.pl');
const press = (page, name) => part(page).getByRole('button', { name, exact: true }).click();

for (const locale of ['ru', 'kk']) {
  const words = WORDS[locale];

  test(`says what runs, shows a key, signs: ${locale}`, async ({ page, baseURL }) => {
    const sockets = [];
    page.on('websocket', (socket) => sockets.push(socket.url()));
    await open(page, baseURL, locale);
    expect(sockets).toEqual([]);
    await press(page, words.connect);
    await expect(part(page)).toContainText(words.running);
    await expect(part(page)).toContainText('AKKaztokenStore');
    expect(sockets).toEqual(['wss://127.0.0.1:13579/']);
    const modules = part(page).locator('.pl-told').filter({ hasText: 'kz.gov.pki.knca.basics' });
    await expect(modules).toContainText(`commonUtils${words.there}kz.gov.pki.knca.basics${words.unasked}`);
    await press(page, words.show);
    // The certificate itself says more than NCALayer does.
    for (const fact of ['ТЕСТОВ ТЕСТ ТЕСТОВИЧ', 'GOST-2015-512', '123456789021', words.serves]) await expect(part(page).locator('.pl-told').last()).toContainText(fact);
    await expectAccessible(page);
    await press(page, words.sign);
    await expect(part(page)).toContainText(words.signed);
    await expect(modules).toContainText(`basics${words.there}`);
    for (const fact of ['CMS (PKCS #7)', 'ТЕСТОВ ТЕСТ ТЕСТОВИЧ', 'RSA-2048', words.until]) await expect(part(page).locator('.pl-told').last()).toContainText(fact);
    const asked = layer.asked.filter((text) => text.startsWith('{')).map((text) => JSON.parse(text));
    expect(asked.map(({ method }) => method)).toEqual(['getActiveTokens', 'getKeyInfo', 'sign']);
    expect(asked[2].args).toMatchObject({ allowedStorages: ['PKCS12'], format: 'cms', locale });
    expect(layer.asked).toContain('--heartbeat--');
    await expectAccessible(page);
  });

  test(`every trouble is told, with what to do: ${locale}`, async ({ page, baseURL }) => {
    await open(page, baseURL, locale);
    await press(page, words.connect);
    await expect(part(page)).toContainText(words.running);
    const troubles = [
      [{ body: {}, status: true }, words.cancelled],
      [{ code: '500', message: 'action.canceled' }, words.cancelled],
      [{ success: false, errorCode: 'MODULE_NOT_FOUND' }, words.module],
      [{ code: 'INVOCATION_ERROR', details: 'd', message: 'No such key', status: false }, 'No such key'],
      [{ code: '500', message: 'busy' }, words.refused],
    ];
    for (const [answer, said] of troubles) {
      layer.answers.sign = answer;
      await press(page, words.sign);
      await expect(part(page)).toContainText(said);
      await expect(part(page)).not.toContainText(words.signed);
      if (said === words.module) await expect(part(page)).toContainText(`basics${words.missing}`);
    }
    layer.hangUp();
    await expect(part(page)).toContainText(words.lost);
    layer.answers.hello = { result: { version: '1.2' } };
    await press(page, words.again);
    await expect(part(page)).toContainText(words.kaztoken);
  });

  test.describe(() => {
    test.use({ expectedProblems: [/WebSocket connection to/] });

    for (const [width, scheme] of [[360, 'light'], [768, 'dark'], [1280, 'light']]) {
      test(`tells what to do where nobody answers, at ${width} px: ${locale}`, async ({ page, baseURL }) => {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: scheme });
        layer.drop = true;
        await open(page, baseURL, locale);
        const button = part(page).getByRole('button', { name: words.connect });
        await button.focus();
        await page.keyboard.press('Enter');
        await expect(part(page)).toContainText(words.not);
        await expect(part(page)).toContainText(words.permission);
        for (const system of ['Windows', 'macOS', 'Linux']) {
          await part(page).locator('summary', { hasText: system }).press('Enter');
          await expect(part(page).locator('details', { hasText: system }).locator('p')).toBeVisible();
        }
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await shot(page, 'prepare-layer', { width, scheme, locale });
        layer.drop = false;
        await press(page, words.again);
        await expect(part(page)).toContainText(words.running);
      });
    }
  });
}

test('a key that NCALayer describes without its certificate is shown as it says', async ({ page, baseURL }) => {
  await open(page, baseURL);
  layer.answers.getKeyInfo.responseObject.pem = '';
  await press(page, WORDS.ru.connect);
  await press(page, WORDS.ru.show);
  await expect(part(page).locator('.pl-told').last()).toContainText('ECGOST3410-2015-512');
  await expect(part(page).locator('.pl-told').last()).toContainText('01.01.2026 00:00:00');
});

test.describe('a certificate that the browser does not trust', () => {
  distrustful.use({ expectedProblems: [/WebSocket connection to/] });

  for (const locale of ['ru', 'kk']) {
    distrustful(`is among what to look at: ${locale}`, async ({ page, baseURL }) => {
      await open(page, baseURL, locale);
      await press(page, WORDS[locale].connect);
      await expect(part(page)).toContainText(WORDS[locale].not);
      await expect(part(page)).toContainText(WORDS[locale].certificate);
      // It was there, and the browser turned away at its certificate.
      expect(layer.knocks).toBeGreaterThan(0);
      expect(layer.asked).toEqual([]);
    });
  }
});

test.describe('a browser that guards this computer', () => {
  guarding.use({ expectedProblems: [/WebSocket connection to|local network/i] });

  for (const locale of ['ru', 'kk']) {
    guarding(`says that it was forbidden, and lets in when it is allowed: ${locale}`, async ({ page, baseURL, context }) => {
      const words = WORDS[locale];
      await open(page, baseURL, locale);
      // Whatever is not granted is denied.
      await context.grantPermissions([]);
      await press(page, words.connect);
      await expect(part(page)).toContainText(words.forbidden);
      await expect(part(page)).toContainText(words.permission);
      await expect(part(page)).not.toContainText(words.certificate);
      expect(layer.asked).toEqual([]);
      await context.grantPermissions(['local-network-access']);
      await press(page, words.again);
      await expect(part(page)).toContainText(words.running);
    });
  }
});
