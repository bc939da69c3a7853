// The page "Embed": its code is the code that is tested elsewhere, and says everything that the package offers.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { files, policy, test } from './support/host.mjs';
import { expect, expectAccessible, expectNoSidewaysScroll, LOCALES, PAGES, shot } from './support/index.mjs';
import { cleanFile, faultyFile } from './template.helpers.mjs';

const source = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const manifest = JSON.parse(source('www/npm/custom-elements.json')).modules[0].declarations[0];
/** The boxes of code, by the name above each. */
const sample = (page, name) => page.locator('.sample').filter({ has: page.locator('figcaption code', { hasText: name }) });
const flat = (text) => text.replace(/\s+/g, ' ').trim();

test('code stands there as it is in its file, escaped for good', async ({ page }) => {
  await page.goto('embed/');
  const names = await page.locator('.sample figcaption code').allTextContents();
  expect(names).toContain('portal/back-end.mjs');
  expect(names).toContain('react/NctReady.jsx');
  for (const name of names) expect(await sample(page, name).locator('pre code').textContent(), name).toBe(source(`www/examples/${name}`).trimEnd());
  expect(await page.locator('.sample nct-ready').count(), 'nothing of the code is alive').toBe(0);
});

test.describe('the samples run', () => {
  /** A sample with the addresses of this test in it. */
  const running = (host, name) => source(`www/examples/${name}`).replaceAll('https://cdn.example/nct-ready', host.shelf);

  test('the page of two lines, with the sample of styles', async ({ page, host }) => {
    host.put('/style.css', source('www/examples/style.css'), { 'Content-Type': 'text/css' });
    const styled = running(host, 'plain.html').replace('</head>', '<link rel="stylesheet" href="/style.css"><link rel="icon" href="data:,"></head>');
    await page.goto(host.put('/', styled, { 'Content-Security-Policy': policy(host.shelf) }));
    await expect(page.locator('nct-ready[data-ready]')).toHaveCount(1);
    await page.locator('textarea').fill('5449000000996');
    await expect(page.locator('nct-ready .nr-row')).toHaveCount(1);
    const [ground, transform] = await page.locator('nct-ready').evaluate((node) => {
      const look = (selector) => getComputedStyle(node.shadowRoot.querySelector(selector));
      return [look('.btn-primary').backgroundColor, look('.btn-primary').textTransform];
    });
    expect([ground, transform]).toEqual(['rgb(102, 51, 153)', 'uppercase']);
  });

  test('the check from the command line: findings by cell, and a code for scripts', async ({}, info) => {
    const folder = info.outputPath('node_modules/nct-ready');
    mkdirSync(folder, { recursive: true });
    cpSync(files(), folder, { recursive: true });
    writeFileSync(`${folder}/package.json`, JSON.stringify({ type: 'module', exports: { './engine': './engine-api.js' } }));
    cpSync(new URL('../../www/examples/node/check.mjs', import.meta.url), info.outputPath('check.mjs'));
    const run = (bytes) => {
      writeFileSync(info.outputPath('goods.xlsx'), bytes);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['check.mjs', 'goods.xlsx'], { cwd: info.outputPath(), encoding: 'utf8' });
      return { status, said: stdout + stderr };
    };
    const faulty = run(faultyFile());
    expect(faulty.said).toMatch(/^M5 В числе стоит запятая/m);
    expect(faulty.said).toMatch(/^L8 Значения «Граммы»/m);
    expect(faulty.status).toBe(1);
    const clean = run(cleanFile());
    // What is said of a whole file stands beside its name.
    expect(clean.said.trim().split('\n').filter((line) => !line.startsWith('goods.xlsx '))).toEqual([]);
    expect(clean.status).toBe(0);
    expect(run(Buffer.from('no workbook'))).toMatchObject({ status: 1, said: expect.stringMatching(/^goods\.xlsx /) });
  });

  test('the frame and what is said to it', async ({ page, host }) => {
    const { origin } = new URL(host.put('/', ''));
    const framed = running(host, 'frame.html').replace('https://portal.example', origin);
    const address = host.put('/', `<!doctype html><html lang="ru"><title>Portal</title><link rel="icon" href="data:,">${framed}</html>`);
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('textarea')).toHaveValue('4870206710012');
    await expect.poll(() => page.locator('iframe').evaluate((node) => parseInt(node.style.height, 10))).toBeGreaterThan(200);
  });
});

test('the policy is the one that the tests of the element have', async ({ page }) => {
  await page.goto('embed/');
  const shown = flat(await sample(page, 'policy.txt').locator('pre').textContent());
  expect(shown).toBe(`Content-Security-Policy: ${policy('https://cdn.example')}`);
});

for (const locale of LOCALES) {
  test(`everything that the package's manifest names is explained: ${locale}`, async ({ page }) => {
    await page.goto(`${PAGES[locale]}embed/`);
    const kinds = { attribute: 'attributes', member: 'members', event: 'events', property: 'cssProperties', part: 'cssParts' };
    for (const [kind, list] of Object.entries(kinds)) {
      expect(manifest[list].length, kind).toBeGreaterThan(0);
      for (const { name, description } of manifest[list]) {
        const about = page.locator(`[id="${kind}-${name}"]`);
        await expect(about, name).toBeVisible();
        // Most values of the look are only named.
        if (kind === 'property' && (await about.locator('dd').count()) === 0) continue;
        const told = await about.locator('dd').textContent();
        expect(told.length, name).toBeGreaterThan(2);
        // What nobody has put into words of this language stands there as in the manifest.
        if (locale !== 'en') expect(told, name).not.toBe(description);
      }
    }
  });

  for (const scheme of ['light', 'dark']) {
    test(`axe-core finds nothing, and it fits every window: ${locale}, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(`${PAGES[locale]}embed/`);
      await expect(page.locator('.sample button').first()).toBeVisible();
      // What is far below is laid out as well.
      await page.evaluate(() => {
        for (const section of document.querySelectorAll('.parts > section')) section.style.contentVisibility = 'visible';
      });
      await expectAccessible(page);
      for (const width of [320, 360, 768, 1280]) {
        await page.setViewportSize({ width, height: 800 });
        await expectNoSidewaysScroll(page);
        await shot(page, 'embed', { width, scheme, locale });
      }
    });
  }
}

test('sizes are the budgets', async ({ page }) => {
  const budgets = source('tests/size/budget.mjs');
  const lines = {
    element: 'element before it is used',
    barcodes: 'first visit',
    template: 'first visit to the template',
    catalog: 'first visit to the catalog',
    prepare: 'first visit to what comes before',
    engine: 'engine of the package',
    keys: 'what reads key files',
    checks: 'what checks identities and photos',
    scan: 'what reads barcodes in pictures',
  };
  await page.goto('en/embed/');
  const shown = await page.locator('#sizes dd').allTextContents();
  const stated = Object.values(lines).map((name) => budgets.match(new RegExp(`\\['${name}', .*, ([\\d_]+)\\]`))[1].replace('_', ''));
  expect(shown.map((text) => Number(text.match(/\d+/)[0]) * 1000)).toEqual(stated.map(Number));
});

test.describe('a press copies', () => {
  test('into the clipboard, by the keyboard too, and says so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('en/embed/');
    const node = sample(page, 'node/check.mjs');
    await node.getByRole('button', { name: 'Copy: node/check.mjs' }).press('Enter');
    await expect(node.getByRole('status')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(source('www/examples/node/check.mjs').trimEnd());
  });

  test('selects the code where the browser keeps the page from the clipboard', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto('kk/embed/');
    const plain = sample(page, 'plain.html');
    await plain.getByRole('button').click();
    await expect(plain.getByRole('status')).toContainText('Ctrl+C');
    expect(await page.evaluate(() => getSelection().toString())).toContain('<nct-ready tools="barcodes">');
    await expect(plain.locator('pre')).toBeFocused();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the code is there, and no button that does nothing', async ({ page }) => {
    await page.goto('embed/');
    await expect(sample(page, 'plain.html').locator('pre')).toContainText('<nct-ready tools="barcodes"></nct-ready>');
    await expect(page.locator('.sample button:visible')).toHaveCount(0);
  });
});

test('every page leads there, and it leads to the portal', async ({ page }) => {
  await page.goto('kk/rules/');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Ендіру' }).click();
  await expect(page).toHaveURL(/\/kk\/embed\/$/);
  await expect(page.locator('h1')).toHaveText('Тексеруді сатушы кабинетіне ендіріңіз');
  await page.getByRole('link', { name: 'Портал үлгісін ашу' }).click();
  await expect(page).toHaveURL(/\/examples\/portal\/index\.html$/);
});
