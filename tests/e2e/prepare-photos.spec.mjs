// Photos on the page "Prepare": brought, judged, mended and saved, without a request.
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync, inflateRawSync } from 'node:zlib';
import { bringPhotos as bring, openPhotos as open, settled } from './prepare.helpers.mjs';
import { dropOn, expect, expectAccessible, expectNoSidewaysScroll, shot, test, toolReady } from './support/index.mjs';

/** A picture that the browser itself made: paper with a dark label on it, the upper left corner red. */
const picture = (page, { width = 1200, height = 900, type = 'image/jpeg', look = 'label', tone = 30 } = {}) =>
  page.evaluate(
    async ({ width, height, type, look, tone }) => {
      const canvas = new OffscreenCanvas(width, height);
      const context = canvas.getContext('2d');
      context.fillStyle = '#f4f4f4';
      context.fillRect(0, 0, width, height);
      if (look === 'label') {
        context.fillStyle = `rgb(${tone} 60 90)`;
        context.fillRect(width / 4, height / 4, width / 2, height / 2);
        context.fillStyle = '#ff0000';
        context.fillRect(0, 0, width / 8, height / 8);
      }
      const blob = await canvas.convertToBlob({ type, quality: 0.95 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    { width, height, type, look, tone },
  ).then((bytes) => Buffer.from(bytes));

/** A picture of noise, which cannot be packed: three bytes a pixel. */
function noise(width, height) {
  const line = width * 3 + 1;
  const raw = randomBytes(line * height);
  for (let at = 0; at < raw.length; at += line) raw[at] = 0;
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const mark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', deflateSync(raw, { level: 0 })), chunk('IEND', Buffer.alloc(0))]);
}

/** The same JPEG with a camera's fields: which way up, and a place. */
function told(jpeg, { orientation = 1, place = false } = {}) {
  const tiff = Buffer.alloc(8 + 2 + 2 * 12 + 4 + (place ? 2 + 4 * 12 + 4 + 48 : 0));
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  const field = (at, tag, sort, count, value) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(sort, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(place ? 2 : 1, 8);
  field(10, 0x112, 3, 1, orientation);
  if (place) {
    const gps = 38;
    field(22, 0x8825, 4, 1, gps);
    tiff.writeUInt16LE(4, gps);
    const angles = gps + 2 + 48 + 4;
    field(gps + 2, 1, 2, 2, 0x4e);
    field(gps + 14, 2, 5, 3, angles);
    field(gps + 26, 3, 2, 2, 0x45);
    field(gps + 38, 4, 5, 3, angles + 24);
    [43, 1, 14, 1, 18, 1, 76, 1, 56, 1, 44, 1].forEach((number, at) => tiff.writeUInt32LE(number, angles + at * 4));
  }
  const data = Buffer.concat([Buffer.from('Exif\0\0'), tiff]);
  const head = Buffer.from([0xff, 0xe1, (data.length + 2) >> 8, (data.length + 2) & 255]);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}

/** The files of an archive. */
function unzip(bytes) {
  const files = new Map();
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== 0x06054b50) end -= 1;
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count -= 1) {
    const [method, size, name, extra, remark] = [10, 20, 28, 30, 32].map((place) => (place === 20 ? bytes.readUInt32LE(at + 20) : bytes.readUInt16LE(at + place)));
    const head = bytes.readUInt32LE(at + 42);
    const from = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
    const packed = bytes.subarray(from, from + size);
    files.set(bytes.subarray(at + 46, at + 46 + name).toString('utf8'), method === 0 ? packed : inflateRawSync(packed));
    at += 46 + name + extra + remark;
  }
  return files;
}

const photo = (page, name) => page.locator('.np-photo').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** How large a picture is when it is opened, and the colour of its upper corners. */
const opened = (page, bytes) =>
  page.evaluate(async (bytes) => {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]), { imageOrientation: 'none' });
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const context = canvas.getContext('2d');
    context.drawImage(bitmap, 0, 0);
    const isRed = (x, y) => {
      const [red, green] = context.getImageData(x, y, 1, 1).data;
      return red > 200 && green < 80;
    };
    return { width: bitmap.width, height: bitmap.height, left: isRed(4, 4), right: isRed(bitmap.width - 5, 4) };
  }, [...bytes]);

test('each photo gets a verdict, and what can be mended is', async ({ page }) => {
  await open(page);
  const good = await picture(page);
  await bring(page, [
    { name: '1 спереди.jpg', bytes: good },
    { name: 'копия.jpg', bytes: told(good, { place: true }) },
    { name: 'мелкое.png', bytes: await picture(page, { width: 640, height: 480, type: 'image/png' }) },
    { name: 'сверху.webp', bytes: await picture(page, { type: 'image/webp', tone: 90 }) },
    { name: 'лёжа.jpg', bytes: told(await picture(page, { tone: 140 }), { orientation: 6 }) },
    { name: 'пусто.jpg', bytes: await picture(page, { look: 'blank' }) },
    { name: 'обрыв.jpg', bytes: good.subarray(0, good.length - 40) },
    { name: 'прайс.jpg', bytes: Buffer.from('%PDF-1.7') },
  ]);
  await expect(photo(page, '1 спереди.jpg')).toContainText('JPEG, 1200×900');
  await expect(photo(page, '1 спереди.jpg').locator('.np-line')).toHaveText(['Формат и размер подходят']);
  await expect(photo(page, '1 спереди.jpg').getByRole('combobox')).toHaveValue('FRONT');
  await expect(photo(page, 'копия.jpg')).toContainText('43.2383, 76.9455');
  await expect(photo(page, 'копия.jpg')).toContainText('Такой же снимок уже есть: «1 спереди.jpg»');
  await expect(photo(page, 'мелкое.png')).toContainText('Размер 640×480');
  await expect(photo(page, 'сверху.webp')).toContainText('Это WebP');
  await expect(photo(page, 'сверху.webp').getByRole('combobox')).toHaveValue('TOP');
  await expect(photo(page, 'лёжа.jpg')).toContainText('900×1200');
  await expect(photo(page, 'пусто.jpg')).toContainText('Почти весь снимок одного тона');
  await expect(photo(page, 'обрыв.jpg')).toContainText('обрывается');
  await expect(photo(page, 'прайс.jpg')).toContainText('Внутри файла не фото');
  await expect(page.locator('.np-summary')).toHaveText('Фото: 8. Подходят: 4.');
  // Only what can be mended has a button for it.
  await expect(page.locator('.np-photo .btn')).toHaveCount(3);
  await expect(page.locator('.np-photo img')).toHaveCount(6);

  await page.getByRole('button', { name: 'Исправить всё, что можно' }).click();
  await expect(page.locator('.np-summary')).toHaveText('Фото: 8. Подходят: 5.');
  await expect(photo(page, 'сверху.jpg')).toContainText('Исправлено: формат и размер подходят');
  await expect(photo(page, 'копия.jpg')).not.toContainText('43.2383');
  await expect(page.locator('.np-photo .btn')).toHaveCount(0);

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Сохранить архивом' }).click();
  const files = unzip(await readFile(await (await downloading).path()));
  await expect(page.getByRole('status').filter({ hasText: 'Архив сохранён. Фото в нём: 5.' })).toBeVisible();
  expect([...files.keys()]).toEqual(['1 спереди.jpg', 'копия.jpg', 'сверху.jpg', 'лёжа.jpg', 'пусто.jpg']);
  // A good photo stays as it is, and so does the picture of one that only told too much.
  expect(files.get('1 спереди.jpg').equals(good)).toBe(true);
  expect(files.get('копия.jpg').equals(good)).toBe(true);
  expect(await opened(page, files.get('сверху.jpg'))).toEqual({ width: 1200, height: 900, left: true, right: false });
  // Turned to the right, for programs that do not read the camera's fields.
  expect(await opened(page, files.get('лёжа.jpg'))).toEqual({ width: 900, height: 1200, left: false, right: true });
});

test('a photo with too many bytes is made smaller', async ({ page }) => {
  await open(page);
  const large = noise(3000, 600);
  expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
  await bring(page, [{ name: 'a.png', bytes: large }]);
  await expect(photo(page, 'a.png')).toContainText('а каталог принимает до 5 МБ');
  await photo(page, 'a.png').getByRole('button', { name: 'Исправить: a.png' }).click();
  await expect(photo(page, 'a.jpg')).toContainText('JPEG, 2560×512');
  await expect(photo(page, 'a.jpg')).toContainText('Исправлено: формат и размер подходят');
  await expect(photo(page, 'a.jpg')).toBeFocused();
});

test('state procurement wants front and back, and a person can say what a photo shows', async ({ page }) => {
  await open(page, 'kk');
  await page.getByRole('checkbox', { name: /Мемлекеттік сатып алу/ }).check();
  await bring(page, [{ name: 'алдынан.jpg', bytes: await picture(page) }, { name: 'x.jpg', bytes: await picture(page, { tone: 90 }) }]);
  const missing = page.getByRole('status').filter({ hasText: 'артынан түсірілген фото керек' });
  await expect(missing).toBeVisible();
  await photo(page, 'x.jpg').getByRole('combobox', { name: 'Көрінісі: x.jpg' }).selectOption('BACK');
  await expect(missing).toHaveCount(0);
  // Taking a photo away goes on at the next one.
  await photo(page, 'алдынан.jpg').getByRole('button', { name: 'Алып тастау: алдынан.jpg' }).click();
  await expect(photo(page, 'x.jpg')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'алдынан түсірілген фото керек' })).toBeVisible();
  await photo(page, 'x.jpg').getByRole('button', { name: 'Алып тастау: x.jpg' }).click();
  await expect(page.locator('#np-photos-file')).toBeFocused();
  await expect(page.locator('.np-summary')).toHaveText('');
});

test('photos are dropped, stay while another part is shown, and go nowhere', async ({ page }) => {
  await open(page);
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await dropOn(page, '.np-drop', [{ name: 'a.jpg', bytes: told(await picture(page), { place: true }) }]);
  await expect(page.locator('.np-photo')).toHaveCount(1);
  await settled(page);
  await page.locator('.np-photo').getByRole('button', { name: 'Исправить: a.jpg' }).click();
  await expect(photo(page, 'a.jpg')).toContainText('Исправлено');
  await page.getByRole('link', { name: 'Путь к первой карточке' }).click();
  await expect(page.locator('.np-photos')).toHaveCount(0);
  await page.getByRole('link', { name: 'Фото товара' }).click();
  await expect(photo(page, 'a.jpg')).toContainText('Исправлено');
  // Pictures are shown from memory.
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

test('a folder is dropped: the photos in it are taken, and nothing else', async ({ page, context }) => {
  await open(page);
  const folder = await mkdtemp(join(tmpdir(), 'nct-photos-'));
  await mkdir(join(folder, 'товар/вид'), { recursive: true });
  await writeFile(join(folder, 'товар/front.jpg'), await picture(page));
  await writeFile(join(folder, 'товар/вид/back.HEIC'), Buffer.from('not a photo'));
  await writeFile(join(folder, 'товар/list.txt'), 'a, b');
  const box = await page.locator('.np-drop').boundingBox();
  const session = await context.newCDPSession(page);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files: [join(folder, 'товар')], dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, ...at });
  await expect(page.locator('.np-photo')).toHaveCount(2);
  await expect(photo(page, 'front.jpg')).toBeVisible();
  await expect(photo(page, 'back.HEIC')).toBeVisible();
  await rm(folder, { recursive: true });
});

test('all of it is reached by keys', async ({ page }) => {
  await open(page);
  await bring(page, [{ name: 'a.jpg', bytes: told(await picture(page), { place: true }) }]);
  await page.locator('#np-photos-file').focus();
  const names = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    names.push(await page.evaluate(() => {
      const node = document.querySelector('nct-ready').shadowRoot.activeElement;
      return node?.getAttribute('aria-label') ?? node?.closest('label')?.textContent ?? node?.textContent;
    }));
  }
  expect(names).toEqual([
    expect.stringContaining('Карточка для госзакупок'), 'Вид: a.jpg', 'Исправить: a.jpg', 'Убрать: a.jpg', 'Исправить всё, что можно', 'Сохранить архивом',
  ]);
});

test('barcodes on photos go to the list of barcodes', async ({ page }) => {
  // Chromium reads barcodes where its system does: here something stands in that knows pictures by their width.
  await page.addInitScript(() => {
    globalThis.BarcodeDetector = class {
      constructor({ formats }) {
        if (!formats.includes('ean_13')) throw new TypeError('formats');
      }
      async detect({ width }) {
        const codes = { 1200: ['4870206710012'], 1100: ['4870206710012', '5449000000997'] }[width] ?? [];
        return codes.map((rawValue) => ({ rawValue, format: 'ean_13' }));
      }
    };
  });
  await open(page);
  const read = page.getByRole('button', { name: 'Прочитать штрихкоды' });
  await expect(read).toHaveAttribute('aria-disabled', 'true');
  await bring(page, [{ name: 'c.jpg', bytes: await picture(page, { width: 1000 }) }]);
  await read.click();
  await expect(page.getByRole('status').filter({ hasText: 'штрихкодов не найдено' })).toBeVisible();
  await bring(page, [{ name: 'a.jpg', bytes: await picture(page) }, { name: 'b.jpg', bytes: await picture(page, { width: 1100 }) }]);
  await read.click();
  await expect(page.locator('.np-code')).toHaveText(['4870206710012', '5449000000997']);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Проверить в списке штрихкодов' }).click();
  await toolReady(page);
  await expect(page.locator('nct-ready textarea')).toHaveValue('4870206710012\n5449000000997');
});

for (const locale of ['ru', 'kk']) {
  test(`the photos can be read and used on every screen, ${locale}`, async ({ page }) => {
    await open(page, locale);
    const good = await picture(page);
    await bring(page, [
      { name: '4870206710012 front.jpg', bytes: good },
      { name: 'очень-длинное-имя-файла-без-единого-пробела-которое-никуда-не-помещается.webp', bytes: told(await picture(page, { type: 'image/webp' })) },
      { name: 'копия.jpg', bytes: told(good, { orientation: 3, place: true }) },
    ]);
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark']) {
        await shot(page, 'prepare-photos', { width, scheme, locale });
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
      }
    }
  });
}
