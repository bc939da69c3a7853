// Barcodes from photos and from the camera, where the browser itself reads none: drawn here, read by the module that is loaded for it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringPhotos as bring, openPhotos as open } from './prepare.helpers.mjs';
import { expect as hosted, policy, test as embedded } from './support/host.mjs';
import { launchOptions } from './support/browser.mjs';
import { bars, wall } from './support/ean.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, PAGES, shot, test, toolReady } from './support/index.mjs';

const CODES = ['4870206710012', '5449000000996'];
const WORDS = {
  ru: { read: 'Прочитать штрихкоды', scan: 'Сканировать камерой', stop: 'Выключить камеру', found: 'Найдено штрихкодов: 1.', refused: 'доступ к ней запрещён', list: 'Проверить в списке штрихкодов' },
  kk: { read: 'Штрихкодтарды оқу', scan: 'Камерамен сканерлеу', stop: 'Камераны өшіру', found: 'Табылған штрихкодтар: 1.', refused: 'оған рұқсат жоқ', list: 'Штрихкодтар тізімінде тексеру' },
};

/** A photo of a code, turned by some degrees. */
const picture = (page, code, { turn = 0 } = {}) =>
  page
    .evaluate(
      async ({ bars, turn }) => {
        const canvas = new OffscreenCanvas(1200, 900);
        const context = canvas.getContext('2d');
        context.fillStyle = '#b8b0a0';
        context.fillRect(0, 0, 1200, 900);
        context.translate(600, 450);
        context.rotate((turn * Math.PI) / 180);
        context.fillStyle = '#fff';
        context.fillRect(-320, -160, 640, 320);
        context.fillStyle = '#111';
        [...bars].forEach((bar, at) => bar === '1' && context.fillRect(at * 5 - 237, -120, 5, 220));
        const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
        return [...new Uint8Array(await blob.arrayBuffer())];
      },
      { bars: bars(code), turn },
    )
    .then((bytes) => Buffer.from(bytes));

/** No browser's own reader: what is tested is ours. */
const forget = (page) => page.addInitScript(() => delete globalThis.BarcodeDetector);

async function openWithout(page, locale = 'ru') {
  await forget(page);
  await open(page, locale);
}

test('codes on photos are read here, however they lie, and nothing is sent', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => /^http/.test(request.url()) && asked.push([request.method(), new URL(request.url()).pathname.split('/').pop()].join(' ')));
  await openWithout(page);
  await bring(page, [{ name: 'a.jpg', bytes: await picture(page, CODES[0], { turn: 8 }) }, { name: 'b.jpg', bytes: await picture(page, CODES[1], { turn: 50 }) }]);
  const read = page.getByRole('button', { name: WORDS.ru.read });
  await expect(read).toHaveAttribute('aria-disabled', 'false');
  expect(asked.filter((one) => one.includes('scan'))).toEqual([]);
  asked.length = 0;
  await read.click();
  await expect(page.locator('.np-code')).toHaveText(CODES);
  expect(asked.sort()).toEqual(['GET scan-worker.js', 'GET scan.js', 'GET scan_bg.wasm']);
  asked.length = 0;
  await read.click();
  await expect(read).toHaveAttribute('aria-disabled', 'false');
  await expect(page.locator('.np-code')).toHaveText(CODES);
  expect(asked).toEqual([]);
  // Another part and back: what was found is still there.
  await page.getByRole('link', { name: 'Поля и формы' }).click();
  await expect(page.locator('.np-photos')).toBeHidden();
  await page.goBack();
  await expect(page.locator('.np-code')).toHaveText(CODES);
  await page.getByRole('link', { name: WORDS.ru.list }).click();
  await toolReady(page);
  await expect(page.locator('nct-ready textarea')).toHaveValue(CODES.join('\n'));
});

for (const [locale, name] of [['ru', 'Считайте коды с упаковок камерой'], ['kk', 'Кодтарды қаптамадан камерамен оқып алыңыз']]) {
  test(`the first page leads here, ${locale}`, async ({ page }) => {
    await page.goto(PAGES[locale] || './');
    await page.getByRole('link', { name }).click();
    await toolReady(page);
    await expect(page.getByRole('button', { name: WORDS[locale].scan })).toBeVisible();
  });
}

test('what leads to a video is no code of goods', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.BarcodeDetector = class {
      async detect() {
        return ['https://example.kz/video?v=1234567', '(01)04870206710012(21)5A7'].map((rawValue) => ({ rawValue }));
      }
    };
  });
  await open(page);
  await bring(page, [{ name: 'a.jpg', bytes: await picture(page, CODES[0]) }]);
  await page.getByRole('button', { name: WORDS.ru.read }).click();
  await expect(page.locator('.np-code')).toHaveText(['(01)04870206710012(21)5A7']);
});

test('a reader of the browser that fails gives way to ours', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.BarcodeDetector = class {
      async detect() {
        throw new DOMException('Barcode detection service unavailable.', 'NotSupportedError');
      }
    };
  });
  await open(page);
  await bring(page, [{ name: 'a.jpg', bytes: await picture(page, CODES[0]) }]);
  await page.getByRole('button', { name: WORDS.ru.read }).click();
  await expect(page.locator('.np-code')).toHaveText([CODES[0]]);
});

test.describe('on a bad line', () => {
  test.use({ expectedProblems: [/scan/, /Failed to load/], serviceWorkers: 'block' });
  test('a reader that cannot be loaded is told of, and tried again', async ({ page, context }) => {
    await openWithout(page);
    await bring(page, [{ name: 'a.jpg', bytes: await picture(page, CODES[0]) }]);
    await context.route('**/scan.js', (route) => route.abort());
    const read = page.getByRole('button', { name: WORDS.ru.read });
    await read.click();
    await expect(page.getByRole('status').filter({ hasText: 'Проверьте связь' })).toBeVisible();
    await context.unroute('**/scan.js');
    await read.click();
    await expect(page.locator('.np-code')).toHaveText([CODES[0]]);
  });
});

/** A browser whose camera films a file: the code, again and again. */
const filmed = test.extend({
  film: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'nct-film-'));
      const [width, height] = [640, 480];
      const frame = Buffer.concat([Buffer.from('FRAME\n'), wall(CODES[0], width, height), Buffer.alloc((width * height) / 2, 128)]);
      const path = join(folder, 'film.y4m');
      await writeFile(path, Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420\n`), frame, frame]));
      await use(path);
      await rm(folder, { recursive: true });
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ film }, use) =>
      use({ ...launchOptions, args: [...launchOptions.args, '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`] }),
    { scope: 'worker' },
  ],
});

/** How many cameras run: what was asked for, and has not ended. */
const running = (page) => page.evaluate(() => globalThis.tracks.filter((track) => track.readyState === 'live').length);
const watch = (page) =>
  page.addInitScript(() => {
    globalThis.tracks = [];
    const { mediaDevices } = navigator;
    const ask = mediaDevices.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      globalThis.tracks.push(...stream.getTracks());
      return stream;
    };
  });

for (const locale of ['ru', 'kk']) {
  filmed(`the camera reads codes until it is turned off, ${locale}`, async ({ page, context }) => {
    await context.grantPermissions(['camera']);
    await watch(page);
    await openWithout(page, locale);
    const words = WORDS[locale];
    expect(await running(page)).toBe(0);
    await page.getByRole('button', { name: words.scan }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: words.found })).toBeVisible();
    await expect(page.locator('.np-code')).toHaveText([CODES[0]]);
    expect(await running(page)).toBe(1);
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark']) {
        await shot(page, 'prepare-camera', { width, scheme, locale });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    }
    // The button keeps the focus.
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: words.scan })).toBeFocused();
    expect(await running(page)).toBe(0);
    await expect(page.locator('video')).toBeHidden();
    await expect(page.locator('.np-code')).toHaveText([CODES[0]]);
  });
}

filmed('the camera goes out when nobody sees the page, and with its part', async ({ page, context }) => {
  await context.grantPermissions(['camera']);
  await watch(page);
  await openWithout(page);
  const scan = page.getByRole('button', { name: WORDS.ru.scan });
  await scan.click();
  await expect(page.locator('.np-code')).toHaveText([CODES[0]]);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    delete document.hidden;
  });
  expect(await running(page)).toBe(0);
  await scan.click();
  await expect.poll(() => running(page)).toBe(1);
  await page.evaluate(() => { location.hash = 'fields'; });
  await expect(page.locator('.np-photos')).toBeHidden();
  expect(await running(page)).toBe(0);
});

for (const locale of ['ru', 'kk']) {
  filmed(`a camera that is not allowed is explained, ${locale}`, async ({ page, context }) => {
    await openWithout(page, locale);
    const session = await context.newCDPSession(page);
    await session.send('Browser.setPermission', { permission: { name: 'camera' }, setting: 'denied' });
    await page.getByRole('button', { name: WORDS[locale].scan }).click();
    await expect(page.getByRole('status').filter({ hasText: WORDS[locale].refused })).toBeVisible();
    await expectAccessible(page);
  });
}

for (const [error, said] of [['NotFoundError', 'Камера не найдена'], ['NotReadableError', 'другая программа']]) {
  test(`a camera that gives ${error} is explained`, async ({ page }) => {
    await page.addInitScript((error) => {
      navigator.mediaDevices.getUserMedia = async () => {
        throw new DOMException('', error);
      };
    }, error);
    await openWithout(page);
    await page.getByRole('button', { name: WORDS.ru.scan }).click();
    await expect(page.getByRole('status').filter({ hasText: said })).toBeVisible();
    await expect(page.getByRole('button', { name: WORDS.ru.scan })).toBeFocused();
  });
}

embedded('in a tab beside it, the list takes the codes over', async ({ page, host }) => {
  await forget(page);
  const inner = '<main><h1>Portal</h1><nct-ready lang="en" tools="barcodes prepare"></nct-ready></main>';
  await page.goto(host.page(inner, { 'Content-Security-Policy': policy(host.shelf).replace("style-src 'self'", "style-src 'unsafe-inline'") }));
  await page.locator('nct-ready[data-ready]').waitFor();
  const element = page.locator('nct-ready');
  await element.getByRole('tabpanel', { name: 'Barcodes' }).locator('textarea').fill(CODES[1]);
  await element.getByRole('tab', { name: 'Prepare' }).click();
  await element.getByRole('link', { name: 'Photos of the product' }).click();
  await bring(page, [{ name: 'a.jpg', bytes: await picture(page, CODES[0]) }]);
  await element.getByRole('button', { name: 'Read the barcodes' }).click();
  await element.getByRole('button', { name: 'Check them in the list of barcodes' }).click();
  await hosted(element.getByRole('tabpanel', { name: 'Barcodes' }).locator('textarea')).toHaveValue([CODES[1], CODES[0]].join('\n'));
});
