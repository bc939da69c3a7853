// What the tests of the page that prepares share.
import { expect, PAGES, toolReady } from './support/index.mjs';

/** Opens the page, at one of its parts, and waits until it can be used. */
export async function openPrepare(page, baseURL, locale = 'ru', part = '') {
  await page.goto(`${baseURL}${PAGES[locale]}prepare/${part && `#${part}`}`);
  await toolReady(page);
}

/** Opens the part with photos. */
export async function openPhotos(page, locale = 'ru') {
  await openPrepare(page, '', locale, 'photos');
  await expect(page.locator('.np-photos')).toBeVisible();
}

/** Chooses files, and waits until all have been looked at. */
export async function bringPhotos(page, files) {
  const before = await page.locator('.np-photo').count();
  await page.locator('#np-photos-file').setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: 'application/octet-stream', buffer: bytes })));
  await expect(page.locator('.np-photo')).toHaveCount(before + files.length);
  await settled(page);
}

/** Until all photos have been looked at. */
export const settled = (page) => expect(page.locator('.np-summary')).toHaveText(/^[^:]+: \d+\. [^:]+: \d+\.$/);
