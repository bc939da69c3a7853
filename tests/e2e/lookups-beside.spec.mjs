// Looking up codes from the barcodes' page; files of what was found; how it looks.
import { allow, expect, openConnected, test } from './support/catalog.mjs';
import { expectAccessible, expectNoSidewaysScroll, shot } from './support/index.mjs';
import { GOOD } from './support/workbook.mjs';
import { unzip } from './support/zip.mjs';
import { cell, openGrid } from './grid.helpers.mjs';
import { asked, cards, counter, done, file, FOUND, lookUp, MISSING, row, UNKNOWN, WAITING } from './lookups.helpers.mjs';
import { manyLines, openTool, paste, parseCsv } from './tool.helpers.mjs';

test('the barcodes\' page loads nothing of the catalog before it is asked, and shows the answers beside its own', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  const loaded = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await openTool(page, baseURL, 'en');
  await paste(page, `${card.gtin}\tOur own name\n${UNKNOWN}\n5449000000997`);
  await expect(page.locator('.nr-find')).toHaveText('Find NTINs (2)');
  expect(loaded.filter((path) => path.includes('catalog'))).toEqual([]);
  await page.locator('.nr-find').click();
  await page.locator('#nc-ask-key').fill(catalog.key);
  await allow(page);
  await done(page);
  await expect(counter(page, FOUND)).toHaveText('1');
  await expect(counter(page, MISSING)).toHaveText('1');
  const answers = page.locator('.nr-tool .nr-answer');
  await expect(answers).toHaveCount(2);
  await expect(answers.first()).toHaveText(`In the catalog: NTIN ${card.ntin}`);
  await expectAccessible(page);
});

test('what was found is a file: CSV and Excel keep codes as texts and run nothing', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await lookUp(page, `${card.gtin}\t=1+1\n${UNKNOWN}\tSoap`);
  await done(page);
  const csv = await file(page, page.getByRole('button', { name: 'Download CSV' }));
  expect(csv.name).toBe('nct-ready-ntin.csv');
  const [header, one, none] = parseCsv(csv.bytes.toString().replace('\ufeff', ''));
  expect(header[4]).toBe('NTIN');
  expect(one.slice(0, 6)).toEqual(['1', card.gtin, "'=1+1", 'Has an NTIN', card.ntin, card.nameRu]);
  expect(none.slice(0, 5)).toEqual(['2', UNKNOWN, 'Soap', 'No card', '']);
  const xlsx = await file(page, page.getByRole('button', { name: 'Download Excel' }));
  const sheet = Buffer.from(unzip(xlsx.bytes).get('xl/worksheets/sheet1.xml')).toString();
  for (const text of [card.ntin, card.gtin, '=1+1', UNKNOWN]) expect(sheet).toContain(`>${text}<`);
  expect(sheet).not.toContain('<f>');
});

test('five thousand codes stay usable', async ({ page, baseURL, catalog }) => {
  await openConnected(page, baseURL, catalog, 'find', 'en');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), manyLines(5000));
  await page.locator('#nl-text').focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.locator('.nl-entry .nl-find')).toHaveText('Find NTINs (5,000)');
  await page.locator('.nl-entry .nl-find').click();
  await allow(page);
  await expect(counter(page, WAITING)).toHaveText(/^[45],\d{3}$/);
  expect(await page.locator('.nl-results .nr-row').count()).toBeLessThan(150);
  await page.locator('.nl-stop').click();
  await expect(page.locator('.nl-stand')).toContainText('Stopped');
});

for (const locale of ['ru', 'kk']) {
  test(`it fits every window, in ${locale}`, async ({ page, baseURL, catalog }) => {
    const [one] = await cards('with_gtin', 1);
    const [two] = await cards('two_cards', 1);
    await openConnected(page, baseURL, catalog, 'find', locale);
    await page.locator('#nl-text').fill(`${one.gtin}\n5449000000997\n\tx`);
    await expect(page.locator('.nl-local li').first()).toBeVisible();
    await shot(page, 'lookups-box', { width: 360, locale });
    await lookUp(page, [`${one.gtin}\tЗубная паста`, two.gtin, UNKNOWN].join('\n'));
    await done(page);
    await row(page, two.gtin).locator('.nr-more').click();
    await expect(page.locator('.nl-card')).toHaveCount(2);
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark']) {
        await shot(page, 'lookups', { width, scheme, locale });
        await expectNoSidewaysScroll(page);
      }
    }
  });
}

test('the rows of a template are looked up, and a row leads back to its cell', async ({ page, baseURL, catalog }) => {
  const [card] = await cards('with_gtin', 1);
  await openGrid(page, baseURL, [{ ...GOOD, gtin: '4870837105424' }, { ...GOOD, gtin: card.gtin }]);
  await page.locator('.nt-actions .nr-find').click();
  await page.locator('#nc-ask-key').fill(catalog.key);
  await allow(page);
  await done(page);
  await expect(row(page, card.gtin)).toContainText(card.ntin);
  await row(page, card.gtin).locator('[data-act=go]').click();
  await expect(cell(page, 6, 1)).toHaveAttribute('aria-selected', 'true');
});

test('pressing twice opens the list that is there, and the name goes along to the search', async ({ page, baseURL, catalog }) => {
  await openTool(page, baseURL, 'en');
  await paste(page, `${UNKNOWN}\tвода питьевая`);
  await page.locator('.nr-find').click();
  await page.locator('#nc-ask-key').fill(catalog.key);
  await allow(page);
  await done(page);
  await expect(page.locator('#nl-heading')).toBeFocused();
  await page.locator('.nr-find').click();
  await expect(page.locator('.nl-beside .nr-notice')).toContainText('These codes are in the list');
  await expect(page.locator('#nl-heading')).toBeFocused();
  expect(await asked(catalog)).toHaveLength(1);
  // What happens to the list leaves the focus where the person is.
  await page.locator('#nr-text').focus();
  await page.locator('.nl-all-again').evaluate((button) => button.click());
  await expect.poll(async () => (await asked(catalog)).length).toBe(2);
  await done(page);
  await expect(page.locator('#nr-text')).toBeFocused();
  await row(page, UNKNOWN).locator('.nr-more').click();
  await row(page, UNKNOWN).locator('[data-act=search]').click();
  await expect(page).toHaveURL(/#search$/);
  await expect(page.locator('#ns-field')).toHaveValue('вода питьевая');
  await expect(page.locator('dialog.nr-dialog')).toContainText('вода питьевая');
  await allow(page);
  await expect(page.locator('.ns-row')).toHaveCount(20);
  await page.locator('.np-tab[href="#find"]').click();
  await expect(page.locator('.nl-list')).toHaveCount(1);
});
