// What the tests of a card's form share.
import { expect } from './support/catalog.mjs';

/** A GTIN that nobody has in the sandbox, with its check digit. */
export function freshGtin() {
  const body = `4879${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (at % 2 ? 3 : 1), 0);
  return body + ((10 - (sum % 10)) % 10);
}

export const field = (page, code) => page.locator(`[id="card-${code}"]`);
export const notes = (page, code) => page.locator(`[id="card-${code}-notes"]`);
export const bar = (page) => page.locator('.nc-bar');
export const kept = (page) => expect(page.locator('.nc-kept')).toHaveText(/Сохранено|сақталды|Kept/);

/** Begins a new card. */
export async function newCard(page) {
  await page.locator('.nc-head .btn-primary').click();
  await expect(field(page, 'name_ru')).toBeVisible();
}

/** Searches a box's dictionary and takes the first entry that shows `text`: what an earlier search found may still be there. */
export async function choose(page, code, query, text) {
  await field(page, code).fill(query);
  const option = page.locator(`[id="card-${code}-list"] [role=option]`).filter({ hasText: text }).first();
  await expect(option).toBeVisible();
  await option.click();
}

/** Fills in all that is required, by hand: codes instead of the dictionaries' names. */
export async function fillAll(page, gtin, suffix = '') {
  await field(page, 'oktru').fill('0000-0000-0000-000000000');
  await field(page, 'gtin').fill(gtin);
  await field(page, 'name_ru').fill(`Печенье Айна AY-${gtin.slice(-5)} / сливочное, 200 г${suffix}`);
  await field(page, 'name_kk').fill(`Айна AY-${gtin.slice(-5)} печеньесі / кілегейлі, 200 г${suffix}`);
  await field(page, 'short_name_ru').fill('Печенье Айна');
  await field(page, 'short_name_kk').fill('Айна печеньесі');
  await field(page, 'country').fill('KZ');
  await field(page, 'quantity-0').fill('200');
  await field(page, 'unit-0').fill('163');
  await page.locator('input[aria-controls="card-tnved-list"]').fill('1905311900');
  await page.keyboard.press('Enter');
  await field(page, 'producer_country').fill('KZ');
  await field(page, 'a4282e5d').fill('ТОО «Айна»');
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The bytes of a one-coloured PNG of a size. */
export async function png(width, height) {
  const { deflateSync } = await import('node:zlib');
  const chunk = (name, data) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    let crc = ~0;
    for (const byte of body) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(~crc >>> 0, body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 0x60);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
