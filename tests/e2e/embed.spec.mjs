// <nct-ready> in somebody else's pages: another origin, a strict policy, hostile styles, many of them, coming and going.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, expectAccessible, files, policy, test } from './support/host.mjs';

const LIST = '4870206710012\n5449000000997\n0200121958529';
const element = (page) => page.locator('nct-ready').first();
const box = (page, at = 0) => page.locator('nct-ready').nth(at).locator('textarea');
const ready = (page, count = 1) => expect(page.locator('nct-ready[data-ready]')).toHaveCount(count);
const strict = (host) => ({ 'Content-Security-Policy': policy(host.shelf) });

/** Notes all events of the element, with their details, in `globalThis.told`. */
const listen = (page) =>
  page.evaluate(() => {
    globalThis.told = [];
    for (const name of ['nct-report', 'nct-fixed', 'nct-file', 'nct-lookup', 'nct-error']) {
      document.addEventListener(name, (event) => globalThis.told.push([name, event.detail]));
    }
  });
const told = (page) => page.evaluate(() => globalThis.told);

test.describe('from another origin, under a strict policy', () => {
  test('a pasted list is checked, and nothing is asked after that', async ({ page, host }) => {
    await page.goto(host.page('<nct-ready></nct-ready>', strict(host)));
    await ready(page);
    const asked = [];
    page.on('request', (request) => asked.push(request.url()));
    await box(page).fill(LIST);
    await expect(element(page).locator('.nr-row')).toHaveCount(3);
    expect(asked).toEqual([]);
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  });

  test('a workbook is made by the worker', async ({ page, host }) => {
    await page.goto(host.page('<nct-ready lang="en"></nct-ready>', strict(host)));
    await ready(page);
    await box(page).fill(LIST);
    const download = page.waitForEvent('download');
    await element(page).getByRole('button', { name: /Excel/ }).click();
    expect((await download).suggestedFilename()).toBe('nct-ready.xlsx');
  });

  test('the whole stays readable for everybody', async ({ page, host }) => {
    await page.goto(host.page('<main><h1>Portal</h1><nct-ready lang="kk"></nct-ready></main>', strict(host)));
    await ready(page);
    await box(page).fill(LIST);
    await expectAccessible(page);
  });
});

test.describe('what is missing is named', () => {
  test.use({ expectedProblems: [/./] });
  const cases = [
    ['connect-src', (policy, shelf) => policy.replace(`connect-src ${shelf}; `, ''), (shelf) => `connect-src ${shelf}`],
    ['wasm', (policy) => policy.replace(" 'wasm-unsafe-eval'", ''), () => "script-src 'wasm-unsafe-eval'"],
  ];
  for (const [name, spoil, needed] of cases) {
    test(`a policy without ${name}`, async ({ page, host }) => {
      await page.goto(host.page('<nct-ready lang="en"></nct-ready>', { 'Content-Security-Policy': spoil(policy(host.shelf), host.shelf) }));
      await expect(element(page).getByRole('alert')).toContainText(needed(host.shelf));
    });
  }

  test('a wrong type', async ({ page, host }) => {
    host.answer = (file, headers) => (file === 'app.js' ? { ...headers, 'Content-Type': 'text/plain' } : headers);
    await page.goto(host.page('<nct-ready lang="en"></nct-ready>'));
    await expect(element(page).getByRole('alert')).toContainText('app.js as a wrong type (text/plain)');
  });

  test('a server that lets no other site load its files', async ({ page, host }) => {
    host.answer = (file, { 'Access-Control-Allow-Origin': allow, ...headers }) => (file === 'nct-ready.js' || file === 'trouble.js' || file === 'words.js' ? { ...headers, 'Access-Control-Allow-Origin': allow } : headers);
    await page.goto(host.page('<nct-ready lang="en"></nct-ready>'));
    await expect(element(page).getByRole('alert')).toContainText('Access-Control-Allow-Origin');
  });

  test('the page hears of it, and a second try can succeed', async ({ page, host }) => {
    host.answer = (file, headers) => (file === 'place.css' ? { ...headers, 'Access-Control-Allow-Origin': 'http://nobody.test' } : headers);
    await page.goto(host.page('<nct-ready lang="en"></nct-ready>'));
    await listen(page);
    await expect(element(page).getByRole('alert')).toBeVisible();
    host.answer = (_, headers) => headers;
    await element(page).getByRole('button', { name: 'Try again' }).click();
    await ready(page);
    await expect(element(page).getByRole('alert')).toHaveCount(0);
  });
});

test('events are told for what a person does, and for nothing else', async ({ page, host }) => {
  await page.goto(host.page('<nct-ready lang="en" catalog="/catalog/"></nct-ready>'));
  await ready(page);
  await listen(page);
  await page.evaluate((list) => {
    document.querySelector('nct-ready').value = list;
  }, LIST);
  await expect(element(page).locator('.nr-row')).toHaveCount(3);
  expect(await told(page)).toEqual([]);
  await box(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.type('\n5 449000000996');
  await expect.poll(() => told(page).then((all) => all.at(-1)?.[1].counts.total)).toBe(4);
  await element(page).getByRole('button', { name: /Apply safe fixes/ }).click();
  await expect.poll(() => told(page).then((all) => all.filter(([name]) => name === 'nct-fixed'))).toEqual([['nct-fixed', { tool: 'barcodes', fixes: 1 }]]);
  await page.evaluate(() => document.addEventListener('nct-lookup', (event) => event.preventDefault()));
  await element(page).getByRole('button', { name: /Find NTINs/ }).click();
  const [, lookup] = (await told(page)).find(([name]) => name === 'nct-lookup');
  expect(lookup.codes).toContain('5449000000996');
});

test('methods do what they say', async ({ page, host }) => {
  await page.goto(host.page('<p style="height:3000px"></p><nct-ready lang="en"></nct-ready>'));
  const counts = await page.evaluate(async (list) => {
    await customElements.whenDefined('nct-ready');
    const element = document.querySelector('nct-ready');
    element.value = list;
    return (await element.check()).counts;
  }, LIST);
  expect(counts.total).toBe(3);
  await page.evaluate(() => document.querySelector('nct-ready').setFindings([{ code: '4870206710012', message: 'Not sold here' }]));
  await expect(element(page).locator('.nr-row').first()).toContainText('Not sold here');
  await page.evaluate(() => document.querySelector('nct-ready').open(new File(['5449000000996'], 'codes.txt')));
  await expect(box(page)).toHaveValue('5449000000996');
  await page.evaluate(() => document.querySelector('nct-ready').clear());
  await expect(box(page)).toHaveValue('');
});

test('far below, nothing is loaded before somebody comes near', async ({ page, host }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(host.page('<p style="height:5000px"></p><nct-ready></nct-ready>'));
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path !== '/')).toEqual(['/nct-ready.js']);
  await element(page).scrollIntoViewIfNeeded();
  await ready(page);
});

test('hostile styles of the page change nothing within, and none of ours get out', async ({ page, host }) => {
  const hostile = `* { all: revert; font: 40px fantasy !important; color: red !important; letter-spacing: 1em !important; }
    button, textarea, p { display: none !important; } .btn, .card, .nr-row { position: fixed !important; }`;
  const look = () =>
    element(page).evaluate((node) => {
      const within = node.shadowRoot.querySelector('.btn');
      const { fontFamily, color, letterSpacing, position, display } = getComputedStyle(within);
      return { fontFamily, color, letterSpacing, position, display };
    });
  const inner = '<p class="quiet btn card" id="own">Own</p><nct-ready lang="en" theme="light"></nct-ready>';
  await page.goto(host.page(inner));
  await ready(page);
  const before = await look();
  const own = () => page.locator('#own').evaluate((node) => JSON.stringify([...getComputedStyle(node)].map((name) => [name, getComputedStyle(node).getPropertyValue(name)])));
  const withElement = await own();
  await page.evaluate(() => document.querySelector('nct-ready').remove());
  expect(await own()).toBe(withElement);
  await page.goto(host.page(inner, {}, `<style>${hostile}</style>`));
  await ready(page);
  expect(await look()).toEqual(before);
});

test('the page sets colours and size', async ({ page, host }) => {
  const style = '<style>html { color-scheme: dark; background: #000 } nct-ready { --nct-accent: rgb(1, 2, 3); font-size: 20px }</style>';
  await page.goto(host.page('<nct-ready lang="en"></nct-ready>', {}, style));
  await ready(page);
  const seen = await element(page).evaluate((node) => {
    const of = (selector) => getComputedStyle(node.shadowRoot.querySelector(selector));
    return [of('.btn-primary').backgroundColor, of('.nct-place').fontSize, of('.nct-place').colorScheme];
  });
  expect(seen).toEqual(['rgb(1, 2, 3)', '20px', 'dark']);
  await page.evaluate(() => document.querySelector('nct-ready').setAttribute('theme', 'light'));
  expect(await element(page).evaluate((node) => getComputedStyle(node.shadowRoot.querySelector('.nct-place')).colorScheme)).toBe('light');
});

test('three elements share one module, and each has its own list', async ({ page, host }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(host.page('<nct-ready lang="ru"></nct-ready><nct-ready lang="kk"></nct-ready><nct-ready lang="en"></nct-ready>'));
  await page.evaluate(() => Promise.all([...document.querySelectorAll('nct-ready')].map((one) => one.check())));
  await ready(page, 3);
  expect(asked.filter((path) => path === '/app_bg.wasm')).toHaveLength(1);
  for (const at of [0, 1, 2]) await box(page, at).fill('5449000000996\n'.repeat(at + 1));
  for (const at of [0, 1, 2]) await expect(page.locator('nct-ready').nth(at).locator('.nr-row')).toHaveCount(at + 1);
});

test('an element that is moved keeps what it has', async ({ page, host }) => {
  await page.goto(host.page('<nct-ready lang="en"></nct-ready><div id="other"></div>'));
  await ready(page);
  await box(page).fill('5 449000000996');
  await element(page).getByRole('button', { name: /Apply safe fixes/ }).click();
  await page.evaluate(() => document.querySelector('#other').append(document.querySelector('nct-ready')));
  await expect(box(page)).toHaveValue('5449000000996');
  // What was done can still be undone: the tool is the same.
  await element(page).getByRole('button', { name: 'Undo' }).click();
  await expect(box(page)).toHaveValue('5 449000000996');
});

test('removing frees everything: a hundred times leave no more than ten', async ({ page, host }) => {
  await page.goto(host.page(''));
  await page.waitForFunction(() => customElements.get('nct-ready'));
  const devtools = await page.context().newCDPSession(page);
  const rounds = (count) =>
    page.evaluate(async (count) => {
      for (let i = 0; i < count; i += 1) {
        const one = document.createElement('nct-ready');
        one.value = '5449000000996\n'.repeat(50);
        document.body.append(one);
        await one.check();
        one.remove();
        await new Promise((done) => setTimeout(done));
      }
    }, count);
  const left = async () => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters');
    return [nodes, jsEventListeners];
  };
  await rounds(10);
  const before = await left();
  await rounds(90);
  // What waits for a timer goes with it.
  await expect.poll(async () => (await left())[0] - before[0], 'nodes').toBeLessThan(50);
  expect((await left())[1] - before[1], 'listeners').toBeLessThan(20);
});

test('importing the module where there is no document does nothing', async () => {
  const script = `const { NctReady } = await import(${JSON.stringify(pathToFileURL(join(files(), 'nct-ready.js')))}); console.log(typeof NctReady);`;
  const said = execFileSync(process.execPath, ['--no-warnings', '--experimental-default-type=module', '--input-type=module', '--eval', script]);
  expect(String(said).trim()).toBe('function');
});
