// NCALayer: asked on a click alone, through TLS, by the messages it documents; every way in which it fails.
import { readFileSync } from 'node:fs';
import { expect, expectAccessible, expectNoSidewaysScroll, PAGES, shot, test, toolReady } from './support/index.mjs';
import { launchOptions } from './support/browser.mjs';
import { standIn } from './support/ncalayer.mjs';

const signature = readFileSync(new URL('../keys/files/signed.cms', import.meta.url)).toString('base64');
const layer = await standIn(signature);

// The page asks for the port that is NCALayer's; the browser finds the stand-in there.
const mapped = `--host-resolver-rules=MAP 127.0.0.1:13579 127.0.0.1:${layer.port}`;
test.use({ launchOptions: { ...launchOptions, args: [...launchOptions.args, mapped, '--ignore-certificate-errors'] } });
test.beforeEach(() => layer.reset());

const WORDS = {
  ru: { connect: 'Проверить NCALayer', again: 'Проверить ещё раз', running: 'NCALayer запущен, версия 1.4', show: 'Показать ключ: Ключ в файле', sign: 'Подписать пробный текст: Ключ в файле', signed: 'Пробный текст подписан', cancelled: 'закрыто без выбора ключа', module: 'нет нужного модуля', refused: 'не смог это сделать', not: 'NCALayer не отвечает', kaztoken: 'отвечает программа KAZTOKEN', lost: 'прервалась', permission: 'Разрешите доступ к локальной сети' },
  kk: { connect: 'NCALayer тексеру', again: 'Қайта тексеру', running: 'NCALayer іске қосылған, нұсқасы 1.4', show: 'Кілтті көрсету: Файлдағы кілт', sign: 'Сынақ мәтінге қол қою: Файлдағы кілт', signed: 'Сынақ мәтінге қол қойылды', cancelled: 'кілт таңдалмай жабылды', module: 'керекті модуль жоқ', refused: 'істей алмады', not: 'NCALayer жауап бермейді', kaztoken: 'KAZTOKEN бағдарламасы', lost: 'байланыс үзілді', permission: 'Жергілікті желіге кіруге рұқсат беріңіз' },
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
    await press(page, words.show);
    await expect(part(page)).toContainText('ТЕСТОВ ТЕСТ');
    await expect(part(page)).toContainText('ECGOST3410-2015-512');
    await press(page, words.sign);
    await expect(part(page)).toContainText(words.signed);
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
