// Several <nct-ready> on one page share a worker and nothing else; and what a page gives its elements besides.
import { expect, policy, test } from './support/host.mjs';
import { products, template } from './support/workbook.mjs';
import { faulty } from './template.helpers.mjs';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const at = (page, number) => page.locator('nct-ready').nth(number);
const strict = (host) => ({ 'Content-Security-Policy': policy(host.shelf) });
/** A server of the page that knows no card. */
const TRANSPORT = `element.transport = async ({ path }) => {
  globalThis.asked.push(path);
  return { status: 404, contentType: 'application/json', body: '{}' };
};`;

/** A page with elements, all of them in view. */
async function open(page, host, elements, script = '') {
  host.put('/page.js', `globalThis.asked = []; globalThis.told = [];
    for (const name of ['nct-report', 'nct-fixed']) document.addEventListener(name, ({ target, detail }) => globalThis.told.push([name, target.id, detail]));
    for (const element of document.querySelectorAll('nct-ready')) { ${script} }`);
  const inner = elements.map((attributes, number) => `<nct-ready id="e${number}" lang="en" ${attributes}></nct-ready>`).join('');
  await page.goto(host.page(`${inner}<script type="module" src="/page.js"></script>`, strict(host)));
  for (const number of elements.keys()) await at(page, number).evaluate((element) => element.scrollIntoView());
  await expect(page.locator('nct-ready[data-ready]')).toHaveCount(elements.length);
}

const put = (page, number, bytes, name) =>
  at(page, number).locator('input[type=file]').first().setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(bytes) });
const verdict = (page, number) => at(page, number).locator('.nt-verdict');
const heading = (page, number) => at(page, number).locator('.nt-file-name');

test('two templates are open in one worker, and know nothing of each other', async ({ page, host }) => {
  await open(page, host, ['tools="template"', 'tools="template"', 'tools="barcodes"']);
  await put(page, 0, template(faulty(30)), 'first.xlsx');
  await put(page, 1, template(faulty(10)), 'second.xlsx');
  await expect(heading(page, 0)).toHaveText('first.xlsx');
  await expect(heading(page, 1)).toHaveText('second.xlsx');
  await at(page, 2).locator('textarea').fill('5449000000996');
  const download = page.waitForEvent('download');
  await at(page, 2).getByRole('button', { name: /Excel/ }).click();
  await download;
  expect(page.workers()).toHaveLength(1);

  await at(page, 0).getByRole('button', { name: /Fix all/ }).first().click();
  await expect(at(page, 0).locator('.is-changed').first()).toBeVisible();
  await expect(at(page, 1).locator('.is-changed')).toHaveCount(0);
  // One goes, the others stay.
  await at(page, 0).evaluate((element) => element.remove());
  await at(page, 0).getByRole('button', { name: /Fix all/ }).first().click();
  await expect(at(page, 0).locator('.is-changed').first()).toBeVisible();
  const saved = page.waitForEvent('download');
  await at(page, 0).getByRole('button', { name: /Save/ }).first().click();
  expect((await saved).suggestedFilename()).toContain('second');
  expect(page.workers()).toHaveLength(1);
});

test('a worker ends with the last element', async ({ page, host }) => {
  await open(page, host, ['tools="template"', 'tools="template"']);
  for (const number of [0, 1]) await put(page, number, template(products(5)), `${number}.xlsx`);
  await expect(page.locator('.nt-verdict')).toHaveCount(2);
  await at(page, 0).evaluate((element) => element.remove());
  expect(page.workers()).toHaveLength(1);
  await at(page, 0).evaluate((element) => element.remove());
  await expect.poll(() => page.workers().length).toBe(0);
});

test('when the worker breaks down, each element opens its file again with everything done to it', async ({ page, host }) => {
  await open(page, host, ['tools="template"', 'tools="template"']);
  await put(page, 0, template(faulty(30)), 'first.xlsx');
  await put(page, 1, template(faulty(10)), 'second.xlsx');
  await expect(heading(page, 0)).toHaveText('first.xlsx');
  await expect(heading(page, 1)).toHaveText('second.xlsx');
  for (const number of [0, 1]) await at(page, number).getByRole('button', { name: /Fix all/ }).first().click();
  await expect(at(page, 1).locator('.is-changed').first()).toBeVisible();
  // What no engine survives.
  await page.workers()[0].evaluate(() => setTimeout(() => { throw new Error('broken on purpose'); }));
  await expect.poll(() => page.workers().length).toBe(0);
  for (const number of [0, 1]) {
    await at(page, number).getByRole('button', { name: /Undo/ }).first().click();
    await at(page, number).getByRole('button', { name: 'Open again' }).click();
    await expect(at(page, number).locator('.is-changed').first()).toBeVisible();
  }
  expect(page.workers()).toHaveLength(1);
});

test('each element has look-ups of its own, which go with it', async ({ page, host }) => {
  await open(page, host, ['tools="barcodes"', 'tools="barcodes"'], TRANSPORT);
  const codes = ['5449000000996', '4870206710012'];
  for (const [number, code] of codes.entries()) {
    await at(page, number).locator('textarea').fill(code);
    await at(page, number).getByRole('button', { name: /Find NTINs/ }).click();
    await at(page, number).locator('dialog.nr-dialog .nr-main-button').click();
    await expect(at(page, number).locator('#nl-heading')).toBeVisible();
    await expect(at(page, number).locator('.nl-head')).toHaveCount(1);
    await expect(at(page, number).locator('.nl-head')).toContainText(code);
  }
  await expect(at(page, 0).locator('.nl-head')).toContainText(codes[0]);
  await at(page, 1).evaluate((element) => element.setAttribute('lang', 'kk'));
  await expect(at(page, 1).locator('#nl-heading')).toHaveCount(0);
  await expect(at(page, 0).locator('#nl-heading')).toBeVisible();
});

test('a look-up of an element that may not remember leaves nothing on the device, one that may does', async ({ page, host }) => {
  const stores = () =>
    page.evaluate(async () => {
      const names = (await indexedDB.databases()).map(({ name }) => name);
      if (!names.includes('nct-ready-catalog')) return [];
      const database = await new Promise((done) => (indexedDB.open('nct-ready-catalog').onsuccess = ({ target }) => done(target.result)));
      const count = (store) => new Promise((done) => (database.transaction(store).objectStore(store).count().onsuccess = ({ target }) => done([store, target.result])));
      const counts = await Promise.all([...database.objectStoreNames].map(count));
      database.close();
      return counts.filter(([, number]) => number > 0).map(([store]) => store);
    });
  for (const [attributes, kept] of [['', []], ['remember', ['found', 'lists', 'work']]]) {
    await open(page, host, [`tools="barcodes" ${attributes}`], TRANSPORT);
    await at(page, 0).locator('textarea').fill('5449000000996');
    await at(page, 0).getByRole('button', { name: /Find NTINs/ }).click();
    await at(page, 0).locator('dialog.nr-dialog .nr-main-button').click();
    await expect(at(page, 0).locator('.nl-head')).toContainText('5449000000996');
    await expect(at(page, 0).locator('.nr-answer')).toHaveCount(1);
    const found = await stores();
    expect(found.filter((store) => kept.length === 0 || kept.includes(store)).sort(), attributes).toEqual(kept.filter((store) => found.includes(store)));
    expect(found.length > 0, attributes).toBe(kept.length > 0);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  }
});

test('a template that brings no dictionaries is checked with those of the page, whenever it gives them', async ({ page, host }) => {
  await open(page, host, ['tools="template"']);
  const bare = template(faulty(5), { dictionaries: {} });
  await put(page, 0, bare, 'bare.xlsx');
  await expect(at(page, 0).locator('.nt-about')).toContainText('no dictionaries');
  const give = (bytes, kind) =>
    at(page, 0).evaluate((element, { bytes, kind }) => {
      const view = new Uint8Array(bytes);
      element.dictionaries = kind === 'blob' ? new Blob([view]) : kind === 'buffer' ? view.buffer : view;
    }, { bytes: [...bytes], kind });
  for (const kind of ['bytes', 'buffer', 'blob']) {
    await give(template(products(1)), kind);
    await put(page, 0, bare, `${kind}.xlsx`);
    await expect(heading(page, 0)).toHaveText(`${kind}.xlsx`);
    await expect(at(page, 0).locator('.nt-about')).toContainText('Dictionaries of this site');
  }
  // What is no template is done without.
  await give(new TextEncoder().encode('no template'), 'bytes');
  await put(page, 0, bare, 'again.xlsx');
  await expect(heading(page, 0)).toHaveText('again.xlsx');
  await expect(at(page, 0).locator('.nt-about')).toContainText('no dictionaries');
});

test('the page remarks on cells and rows: in the list, in the grid, and to whoever listens to a cell', async ({ page, host }) => {
  await open(page, host, ['tools="template"']);
  const remarks = [
    { cell: 'C6', message: 'Sold under another name' },
    { row: 7, message: 'Out of stock' },
    { code: '5449000000996', message: 'Not for a template' },
    { cell: 'nonsense', message: 'Nowhere' },
  ];
  await at(page, 0).evaluate((element, remarks) => element.setFindings(remarks), remarks);
  await put(page, 0, template(products(5)), 'goods.xlsx');
  const list = at(page, 0).locator('.nt-remarks');
  await expect(list.getByRole('heading')).toHaveText('Remarks of this site');
  await expect(list.getByRole('listitem')).toHaveText([/^C6.*Sold under another name$/, /^row 7.*Out of stock$/]);
  await list.getByRole('button', { name: 'C6' }).click();
  const cell = page.locator('nct-ready [role=gridcell]:focus');
  await expect(cell).toHaveAttribute('role', 'gridcell');
  await expect(cell).toHaveClass(/is-info/);
  await expect(at(page, 0).locator('.ng-findings')).toContainText('Sold under another name');
  await expect(at(page, 0).locator('.ng-findings').getByRole('button')).toHaveCount(0);
  await expect(at(page, 0).locator('#ng-said')).toContainText('Sold under another name');
  await at(page, 0).evaluate((element) => element.setFindings([]));
  await expect(list).toHaveCount(0);
  await expect(at(page, 0).locator('.is-info[role=gridcell]')).toHaveCount(0);
});

test('a template tells the page what its check came to, and what a person had mended', async ({ page, host }) => {
  await open(page, host, ['tools="template"']);
  await put(page, 0, template(faulty(30)), 'goods.xlsx');
  const told = () => page.evaluate(() => globalThis.told);
  await expect(verdict(page, 0)).toBeVisible();
  // The file came by a script.
  expect(await told()).toEqual([]);
  await at(page, 0).getByRole('button', { name: /Fix all/ }).first().click();
  await expect.poll(async () => (await told()).at(-1)?.[0]).toBe('nct-report');
  const [, id, report] = (await told()).at(-1);
  expect([id, report.tool, report.verdict, Object.keys(report.counts)]).toEqual(['e0', 'template', 'refused', ['errors', 'warnings', 'infos', 'rowsWithErrors']]);
  expect(report.counts.errors).toBeGreaterThan(0);
  await expect.poll(async () => (await told()).filter(([name]) => name === 'nct-fixed')).toEqual([['nct-fixed', 'e0', { tool: 'template', fixes: 6 }]]);
  // Going back is no mending.
  await at(page, 0).getByRole('button', { name: /Undo/ }).first().click();
  await expect(at(page, 0).locator('.is-changed')).toHaveCount(0);
  expect((await told()).filter(([name]) => name === 'nct-fixed')).toHaveLength(1);
});
