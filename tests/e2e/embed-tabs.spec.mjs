// Several tools in one <nct-ready> are tabs: each is loaded when it is shown first, and keeps what it has while another one is shown.
import { expect, expectAccessible, policy, test } from './support/host.mjs';
import { expectNoSidewaysScroll } from './support/index.mjs';
import { faultyFile } from './template.helpers.mjs';

const element = (page) => page.locator('nct-ready');
const tab = (page, name) => element(page).getByRole('tab', { name });
const panel = (page, name) => element(page).getByRole('tabpanel', { name });
const ready = (page) => page.locator('nct-ready[data-ready]').waitFor();

/** Opens a page with these tools, and notes what is asked for. */
async function open(page, host, { tools = 'barcodes template catalog', lang = 'en', head = '' } = {}) {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const inner = `<main><h1>Portal</h1><button>Before</button><nct-ready lang="${lang}" tools="${tools}"></nct-ready><button>After</button></main>`;
  await page.goto(host.page(inner, { 'Content-Security-Policy': policy(host.shelf).replace("style-src 'self'", "style-src 'unsafe-inline'") }, head));
  await ready(page);
  return asked;
}

test('one tool has no tabs', async ({ page, host }) => {
  const asked = await open(page, host, { tools: 'barcodes' });
  await expect(element(page).getByRole('tab')).toHaveCount(0);
  expect(asked).not.toContain('/tabs.js');
});

test('only the tool that is shown is loaded, and keeps what it has', async ({ page, host }) => {
  const asked = await open(page, host);
  await expect(element(page).getByRole('tab')).toHaveText(['Barcodes', 'Template', 'Catalog']);
  await panel(page, 'Barcodes').locator('textarea').fill('5449000000996');
  expect(asked).toContain('/app_bg.wasm');
  expect(asked).not.toContain('/template_bg.wasm');
  await tab(page, 'Template').click();
  await expect(panel(page, 'Template').getByRole('button', { name: /Choose/ })).toBeVisible();
  await expect(panel(page, 'Barcodes')).toHaveCount(0);
  expect(asked).not.toContain('/catalog_bg.wasm');
  await tab(page, 'Barcodes').click();
  await expect(panel(page, 'Barcodes').locator('textarea')).toHaveValue('5449000000996');
  await expect(panel(page, 'Barcodes').locator('.nr-row')).toHaveCount(1);
  expect(asked.filter((path) => path === '/app_bg.wasm')).toHaveLength(1);
});

test('the keyboard walks over the tabs, into the tool and out again', async ({ page, host }) => {
  await open(page, host);
  await page.getByRole('button', { name: 'Before' }).focus();
  await page.keyboard.press('Tab');
  await expect(tab(page, 'Barcodes')).toBeFocused();
  for (const [key, name] of [['ArrowRight', 'Template'], ['End', 'Catalog'], ['ArrowRight', 'Barcodes'], ['ArrowLeft', 'Catalog'], ['Home', 'Barcodes'], ['ArrowRight', 'Template']]) {
    await page.keyboard.press(key);
    await expect(tab(page, name)).toBeFocused();
  }
  // Walking shows nothing yet.
  await expect(tab(page, 'Barcodes')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(tab(page, 'Template')).toHaveAttribute('aria-selected', 'true');
  await expect(tab(page, 'Template')).toBeFocused();
  await expect(panel(page, 'Template').getByRole('button', { name: /Choose/ })).toBeVisible();
  await page.keyboard.press('Tab');
  expect(await panel(page, 'Template').evaluate((node) => node.contains(node.getRootNode().activeElement))).toBe(true);
  await page.keyboard.press('Shift+Tab');
  await expect(tab(page, 'Template')).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(page.getByRole('button', { name: 'Before' })).toBeFocused();
  await page.getByRole('button', { name: 'After' }).focus();
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => document.activeElement.localName)).toBe('nct-ready');
});

test('a move keeps the tab, and so does another language', async ({ page, host }) => {
  await open(page, host);
  await tab(page, 'Template').click();
  await page.evaluate(() => document.body.append(document.querySelector('nct-ready')));
  await expect(tab(page, 'Template')).toHaveAttribute('aria-selected', 'true');
  await page.evaluate(() => document.querySelector('nct-ready').setAttribute('lang', 'kk'));
  await expect(tab(page, 'Үлгі')).toHaveAttribute('aria-selected', 'true');
  await expect(element(page).getByRole('tab')).toHaveCount(3);
  await page.evaluate(() => document.querySelector('nct-ready').setAttribute('tools', 'catalog barcodes'));
  await expect(element(page).getByRole('tab')).toHaveText(['Каталог', 'Штрихкодтар']);
  await expect(tab(page, 'Каталог')).toHaveAttribute('aria-selected', 'true');
});

test('a file goes to the tool that takes it', async ({ page, host }) => {
  await open(page, host);
  const give = (bytes, name, type) =>
    element(page).evaluate((node, [bytes, name, type]) => node.open(new File([new Uint8Array(bytes)], name, { type })), [[...bytes], name, type]);
  await give(await faultyFile(), 'goods.xlsx', '');
  await expect(tab(page, 'Template')).toHaveAttribute('aria-selected', 'true');
  await panel(page, 'Template').locator('.nt-open').waitFor();
  await give(Buffer.from('5449000000996'), 'codes.csv', 'text/csv');
  await expect(panel(page, 'Barcodes').locator('textarea')).toHaveValue('5449000000996');
  // The template is open as it was, and another one can take its place.
  await tab(page, 'Template').click();
  await expect(panel(page, 'Template').locator('.nt-open')).toBeVisible();
  await expect(panel(page, 'Template')).toContainText('goods.xlsx');
  await give(await faultyFile(), 'other.xlsx', '');
  await expect(panel(page, 'Template')).toContainText('other.xlsx');
  const report = await element(page).evaluate((node) => node.check());
  expect(report.counts.total).toBe(1);
  await expect(tab(page, 'Barcodes')).toHaveAttribute('aria-selected', 'true');
});

test('what was set before a tool was shown is there when it is', async ({ page, host }) => {
  await open(page, host, { tools: 'template barcodes' });
  await element(page).evaluate((node) => {
    node.value = '5449000000996';
  });
  await tab(page, 'Barcodes').click();
  await expect(panel(page, 'Barcodes').locator('textarea')).toHaveValue('5449000000996');
  await expect(panel(page, 'Barcodes').locator('.nr-row')).toHaveCount(1);
});

test('a file that is dropped is taken by the tool that is shown', async ({ page, host }) => {
  await open(page, host, { tools: 'barcodes template' });
  await tab(page, 'Template').click();
  await panel(page, 'Template').getByRole('button', { name: /Choose/ }).waitFor();
  await panel(page, 'Template').locator('.nt').evaluate((node, bytes) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([new Uint8Array(bytes)], 'goods.xlsx'));
    node.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
  }, [...(await faultyFile())]);
  await panel(page, 'Template').locator('.nt-open').waitFor();
  expect(await element(page).evaluate((node) => node.value)).toBe('');
});

for (const lang of ['ru', 'kk']) {
  test(`on a telephone, accessible: ${lang}`, async ({ page, host }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    for (const scheme of ['light', 'dark']) {
      await open(page, host, { lang, head: `<style>html { color-scheme: ${scheme}; background: Canvas }</style>` });
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await element(page).getByRole('tab').nth(1).click();
      await element(page).locator('.nt').waitFor();
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      if (process.env.NCT_PICTURES) await page.screenshot({ path: `${process.env.NCT_PICTURES}/tabs-${lang}-${scheme}.png` });
    }
  });
}
