// What the tests of the look-ups share.
import { readFileSync } from 'node:fs';
import { allow, expect, sampleCards } from './support/catalog.mjs';
import { withCheckDigit } from './tool.helpers.mjs';

/** Made-up cards of a trait. */
export async function cards(trait, count = 3) {
  const found = await sampleCards(trait, count);
  return Array.isArray(found) ? found : found[trait];
}

/** A valid barcode that no card has. */
export const UNKNOWN = withCheckDigit('487999999999');

export const box = (page) => page.locator('#nl-text');
export const findButton = (page) => page.locator('.nl-entry .nl-find');
export const rows = (page) => page.locator('.nl-results .nr-row');
/** The row of a code. */
export const row = (page, code) => rows(page).filter({ hasText: code });
export const counter = (page, at) => page.locator('.nl-body .nr-counter').nth(at).locator('b');
/** In the order of the counters: all, found, several, missing, failed, waiting. */
export const [ALL, FOUND, SEVERAL, MISSING, FAILED, WAITING] = [0, 1, 2, 3, 4, 5];

/** Asks for codes as a person does, and says yes to what is sent. */
export async function lookUp(page, text) {
  await box(page).fill(text);
  await findButton(page).click();
  const question = page.locator('dialog.nr-dialog');
  await expect(question.or(page.locator('.nl-board'))).toBeVisible();
  if (await question.isVisible()) await allow(page);
  await expect(page.locator('.nl-board')).toBeVisible();
}

/** Waits until the list is worked through. */
export const done = (page) => expect(page.locator('.nl-stand')).toBeVisible();

/** The calls that asked for cards. */
export async function asked(catalog) {
  const calls = await catalog.calls();
  return calls.filter(({ path }) => /\/products\/\d+$/.test(path));
}

/** What a button hands over as a file. */
export async function file(page, button) {
  const waits = page.waitForEvent('download');
  await button.click();
  const download = await waits;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}
