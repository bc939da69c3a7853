// What the tests of the page that prepares share.
import { PAGES, toolReady } from './support/index.mjs';

/** Opens the page, at one of its parts, and waits until it can be used. */
export async function openPrepare(page, baseURL, locale = 'ru', part = '') {
  await page.goto(`${baseURL}${PAGES[locale]}prepare/${part && `#${part}`}`);
  await toolReady(page);
}
