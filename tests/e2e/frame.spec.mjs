// embed.html: the check in a frame, for portals that let in no script from outside.
import { basename } from 'node:path';
import { expect, expectAccessible, files, test } from './support/host.mjs';
import { expectNoSidewaysScroll, shot } from './support/index.mjs';
import { openFrame, SANDBOXES, told } from './support/frame.mjs';
import { faultyFile } from './template.helpers.mjs';

const LIST = '4870206710012\n5449000000997\n0200121958529';
const rows = (frame) => frame.locator('.nr-row');
const box = (frame) => frame.locator('textarea').first();

for (const sandbox of SANDBOXES) {
  test.describe(`sandbox="${sandbox}"`, () => {
    test('a list that the page sets is checked; what a person does is told; a workbook is made', async ({ page, host }) => {
      const frame = await openFrame(page, host, { sandbox });
      expect(await page.evaluate((value) => globalThis.ask({ type: 'set', value }), LIST)).toMatchObject({ nct: 1, type: 'answer', result: undefined });
      await expect(rows(frame)).toHaveCount(3);
      expect((await told(page, 'event')).length).toBe(0);
      await box(frame).focus();
      await page.keyboard.press('End');
      await page.keyboard.type('\n5 449000000996');
      await expect.poll(() => told(page, 'event').then((all) => all.at(-1))).toMatchObject({ name: 'nct-report', detail: { tool: 'barcodes', counts: { total: 4 } } });
      const download = page.waitForEvent('download');
      await frame.getByRole('button', { name: /Excel/ }).click();
      expect((await download).suggestedFilename()).toBe('nct-ready.xlsx');
    });

    test('methods are called and answered', async ({ page, host }) => {
      const frame = await openFrame(page, host, { sandbox });
      const [checked, value] = await page.evaluate(async (value) => {
        globalThis.say({ type: 'set', value });
        return [await globalThis.call('check'), await globalThis.call('value')];
      }, LIST);
      expect(checked.result.counts.total).toBe(3);
      expect(checked.result.items).toHaveLength(3);
      expect(value.result).toBe(LIST);
      await page.evaluate(() => globalThis.call('open', new File(['5449000000996'], 'codes.txt')));
      await expect(box(frame)).toHaveValue('5449000000996');
      expect((await page.evaluate(() => globalThis.call('report'))).result.counts.total).toBe(1);
      await page.evaluate(() => globalThis.call('clear'));
      await expect(box(frame)).toHaveValue('');
    });

    test('a template is opened, checked by the worker and saved; nothing is stored', async ({ page, host }) => {
      const frame = await openFrame(page, host, { sandbox, query: 'lang=en&tools=template' });
      const bytes = [...faultyFile()];
      await page.evaluate((bytes) => globalThis.call('open', new File([new Uint8Array(bytes)], 'goods.xlsx')), bytes);
      await frame.getByRole('button', { name: /^Fix all safe/ }).click();
      const download = page.waitForEvent('download');
      await frame.getByRole('button', { name: 'Save corrected file' }).click();
      expect((await download).suggestedFilename()).toBe('goods-checked.xlsx');
      if (!sandbox.includes('same-origin')) return;
      expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    });
  });
}

test('language, theme, colours and tools follow the page', async ({ page, host }) => {
  const frame = await openFrame(page, host, { query: 'lang=kk&theme=dark' });
  const place = frame.locator('.nct-place').first();
  const look = () => place.evaluate((node) => [document.documentElement.lang, getComputedStyle(node).colorScheme, getComputedStyle(node.querySelector('.btn-primary')).backgroundColor]);
  expect((await look()).slice(0, 2)).toEqual(['kk', 'dark']);
  await page.evaluate(() => globalThis.ask({ type: 'set', lang: 'ru', theme: 'light', style: { '--nct-accent': 'rgb(1, 2, 3)' }, value: '5449000000996' }));
  await expect(rows(frame)).toHaveCount(1);
  expect(await look()).toEqual(['ru', 'light', 'rgb(1, 2, 3)']);
  await page.evaluate(() => globalThis.ask({ type: 'set', findings: [{ code: '5449000000996', message: 'Not sold here' }] }));
  await expect(rows(frame).first()).toContainText('Not sold here');
  await page.evaluate(() => globalThis.ask({ type: 'set', tools: ['template'] }));
  await expect(frame.locator('.nt-drop')).toBeVisible();
});

test('the frame becomes as high as its contents, at once and for good', async ({ page, host }) => {
  const frame = await openFrame(page, host);
  const heights = async () => (await told(page, 'size')).map(({ height }) => height);
  /** Two pictures on: whatever was to be measured has been. */
  const settled = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const fits = () => frame.evaluate(() => innerHeight >= document.documentElement.scrollHeight && innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height));
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate(() => globalThis.ask({ type: 'set', value: '5449000000997\n'.repeat(300) }));
    await expect(rows(frame).first()).toBeVisible();
    await expect.poll(fits).toBe(true);
    const full = await heights();
    for (let i = 0; i < 5; i += 1) await settled();
    expect(await heights()).toEqual(full);
    // A list of 300 rows is scrolled in its own box.
    expect(full.at(-1)).toBeLessThan(2500);
    await page.evaluate(() => globalThis.call('clear'));
    await expect(rows(frame)).toHaveCount(0);
    await expect.poll(fits).toBe(true);
  }
  // A step may be shown in two; a frame that chases its own height takes dozens.
  expect((await heights()).length).toBeLessThan(8);
});

test('a template, too, comes to rest', async ({ page, host }) => {
  const frame = await openFrame(page, host, { query: 'lang=en&tools=template' });
  const bytes = [...faultyFile()];
  await page.evaluate((bytes) => globalThis.call('open', new File([new Uint8Array(bytes)], 'goods.xlsx')), bytes);
  await expect(frame.getByRole('button', { name: /^Fix all safe/ })).toBeVisible();
  const fits = () => frame.evaluate(() => innerHeight === Math.ceil(document.documentElement.getBoundingClientRect().height));
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(fits).toBe(true);
  }
  expect((await told(page, 'size')).length).toBeLessThan(10);
});

test('without a host the frame works and talks to nobody', async ({ page, host }) => {
  const frame = await openFrame(page, host, { named: '' });
  await box(frame).fill(LIST);
  await expect(rows(frame)).toHaveCount(3);
  await page.evaluate(() => globalThis.say({ type: 'set', value: '' }));
  await page.evaluate(() => globalThis.say({ type: 'call', id: 1, method: 'check' }));
  await box(frame).press('End');
  await page.keyboard.type('\n5449000000996');
  await expect(rows(frame)).toHaveCount(4);
  expect(await told(page)).toEqual([]);
});

test('a page that began to listen late asks again', async ({ page, host }) => {
  await openFrame(page, host);
  await page.evaluate(() => {
    globalThis.told.length = 0;
    globalThis.say({ type: 'hello' });
  });
  await expect.poll(() => told(page, 'ready')).toEqual([{ nct: 1, type: 'ready', origin: 'null' }]);
});

test('the keyboard goes in, through and out again', async ({ page, host }) => {
  const frame = await openFrame(page, host);
  await page.evaluate(() => globalThis.ask({ type: 'set', value: '5449000000996' }));
  await expect(rows(frame)).toHaveCount(1);
  await page.locator('#before').focus();
  await page.keyboard.press('Tab');
  const inner = () => frame.evaluate(() => document.hasFocus() && document.querySelector('nct-ready').shadowRoot.activeElement?.tagName);
  await expect.poll(inner).toBeTruthy();
  const seen = new Set();
  for (let i = 0; i < 40 && (await inner()); i += 1) {
    seen.add(await inner());
    await page.keyboard.press('Tab');
  }
  expect([...seen]).toEqual(expect.arrayContaining(['TEXTAREA', 'BUTTON']));
  await expect(page.locator('#after')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect.poll(inner).toBeTruthy();
});

for (const lang of ['ru', 'kk']) {
  test(`it looks as the page wants it to, in ${lang}`, async ({ page, host }) => {
    const frame = await openFrame(page, host, { query: `lang=${lang}` });
    await page.evaluate((value) => globalThis.ask({ type: 'set', value }), `${LIST}\n5 449000000996\n2000000000008`);
    await expect(rows(frame)).toHaveCount(5);
    for (const width of [360, 768, 1280]) {
      for (const scheme of ['light', 'dark']) {
        // What of a frame is out of sight is not drawn.
        await shot(page, 'frame', { width, height: 1300, scheme, locale: lang });
        await expectNoSidewaysScroll(page);
        await expectNoSidewaysScroll(frame);
      }
    }
    // The heading is the page's own; so is the ground, which axe does not see from within.
    await frame.evaluate(() => {
      document.body.style.background = 'Canvas';
    });
    await expectAccessible(frame, { without: ['page-has-heading-one'] });
    await expectAccessible(page);
  });
}

test('on this site itself nobody may frame it', async ({ baseURL }) => {
  const answer = await fetch(`${baseURL}a/${basename(files())}/embed.html`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});
