// What the tests of the search share.
import { expect, sampleCards } from './support/catalog.mjs';

/** Made-up cards of a trait. */
export const cards = sampleCards;

export const field = (page) => page.locator('#ns-field');
export const rows = (page) => page.locator('.ns-row');
export const count = (page) => page.locator('.ns-count');

/** Types into the box and searches; says yes to what is sent for the first time. */
export async function find(page, words) {
  await field(page).fill(words);
  await field(page).press('Enter');
  const dialog = page.locator('dialog.nr-dialog .nr-main-button');
  const answer = page.locator('.ns-row, .ns-nothing, .ns-trouble');
  await expect(dialog.or(answer).first()).toBeVisible();
  if (await dialog.isVisible()) await dialog.click();
  await expect(page.locator('.ns-working .nr-working')).toHaveCount(0);
  await expect(answer.first()).toBeVisible();
}

/** The NTINs on the screen. */
export const ntins = (page) =>
  rows(page).evaluateAll((all) => all.map((row) => row.querySelector('.ns-code .code')?.textContent));

/** Loads page after page until there are no more. */
export async function loadAll(page) {
  const more = page.locator('.ns-more .btn');
  while (await more.count()) {
    const before = await rows(page).count();
    await more.click();
    await expect.poll(() => rows(page).count()).toBeGreaterThan(before);
    await expect(page.locator('.ns-working .nr-working')).toHaveCount(0);
  }
}
