// Ways in which pages make, move, hide and drop elements, and what <nct-ready> makes of it.
import { expect, expectAccessible, test } from './support/host.mjs';

const ready = (page, count = 1) => expect(page.locator('nct-ready[data-ready]')).toHaveCount(count);
const box = (page) => page.locator('nct-ready textarea');
const CODE = '5449000000996';

/** An empty page in which the element is known. */
async function blank(page, host, inner = '', head = '') {
  await page.goto(host.page(inner, {}, head));
  await page.waitForFunction(() => customElements.get('nct-ready'));
}

const MADE = {
  'innerHTML': () => {
    document.body.innerHTML = '<nct-ready lang="en"></nct-ready>';
  },
  'cloneNode': () => {
    const first = document.createElement('nct-ready');
    first.lang = 'en';
    document.body.append(first.cloneNode(true));
  },
  'a shadow tree': () => {
    const host = document.body.appendChild(document.createElement('div'));
    host.attachShadow({ mode: 'open' }).innerHTML = '<nct-ready lang="en"></nct-ready>';
  },
  'a dialog': () => {
    document.body.innerHTML = '<dialog><nct-ready lang="en"></nct-ready></dialog>';
    document.querySelector('dialog').showModal();
  },
  'a template': () => {
    const template = document.createElement('template');
    template.innerHTML = '<nct-ready lang="en"></nct-ready>';
    document.body.append(template.content.cloneNode(true));
  },
  'a document without a window': () => {
    const other = document.implementation.createHTMLDocument('');
    other.body.innerHTML = '<nct-ready lang="en"></nct-ready>';
    document.body.append(other.adoptNode(other.querySelector('nct-ready')));
  },
  'createElement, by way of a document without a window': () => {
    const made = document.createElement('nct-ready');
    made.lang = 'en';
    document.implementation.createHTMLDocument('').body.append(made);
    document.body.append(made);
  },
};
for (const [way, make] of Object.entries(MADE)) {
  test(`made by ${way}, it works`, async ({ page, host }) => {
    await blank(page, host);
    await page.evaluate(make);
    await ready(page);
    await box(page).fill(CODE);
    await expect(page.locator('nct-ready .nr-row')).toHaveCount(1);
  });
}

test('moved into a frame and back, it keeps its list and its looks', async ({ page, host }) => {
  await blank(page, host, '<nct-ready lang="en"></nct-ready><iframe style="width: 800px; height: 600px" srcdoc="<!doctype html><body>"></iframe>');
  await ready(page);
  await box(page).fill(CODE);
  const look = (at) => at.locator('.btn-primary').first().evaluate((node) => getComputedStyle(node).backgroundColor);
  const before = await look(page.locator('nct-ready'));
  await page.evaluate(() => document.querySelector('iframe').contentDocument.body.append(document.querySelector('nct-ready')));
  const within = page.frameLocator('iframe').locator('nct-ready');
  await expect(within.locator('textarea')).toHaveValue(CODE);
  await expect.poll(() => look(within)).toBe(before);
  await page.evaluate(() => document.body.prepend(document.querySelector('iframe').contentDocument.querySelector('nct-ready')));
  await expect(box(page)).toHaveValue(CODE);
  await expect.poll(() => look(page.locator('nct-ready'))).toBe(before);
});

test('hidden, it loads nothing until it is shown', async ({ page, host }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await blank(page, host, '<div style="display: none"><nct-ready lang="en"></nct-ready></div>');
  await page.waitForLoadState('networkidle');
  expect(asked).not.toContain('/app.js');
  await page.evaluate(() => document.querySelector('div').removeAttribute('style'));
  await ready(page);
});

test('attributes that change one after another leave one tool, in the last language', async ({ page, host }) => {
  await blank(page, host, '<nct-ready lang="ru"></nct-ready>');
  const change = () =>
    page.evaluate(async () => {
      const element = document.querySelector('nct-ready');
      for (const lang of ['kk', 'en', 'ru', 'kk', 'en']) {
        element.lang = lang;
        element.setAttribute('tools', lang === 'kk' ? 'template' : 'barcodes');
        await Promise.resolve();
      }
    });
  await change();
  await ready(page);
  await box(page).fill(CODE);
  await change();
  await ready(page);
  await expect(page.locator('nct-ready [data-tool]')).toHaveCount(1);
  await expect(page.locator('nct-ready .nr-tool, nct-ready .nr')).not.toHaveCount(0);
  // Another language keeps the list.
  await expect(box(page)).toHaveValue(CODE);
  await expect(page.locator('nct-ready').getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('removed while it loads, it does not come', async ({ page, host }) => {
  await blank(page, host);
  await page.evaluate(async () => {
    const element = document.body.appendChild(document.createElement('nct-ready'));
    const checked = element.check();
    element.remove();
    await checked;
    globalThis.left = element;
  });
  expect(await page.evaluate(() => globalThis.left.shadowRoot.childElementCount)).toBe(0);
  await page.evaluate(() => document.body.append(globalThis.left));
  await ready(page);
});

test('properties that were set before the element was known are taken over', async ({ page, host }) => {
  const early = `<script>document.addEventListener('readystatechange', () => {
    const element = document.querySelector('nct-ready');
    if (customElements.get('nct-ready')) return;
    element.value = '${CODE}';
    element.transport = async () => ({ status: 200, body: '' });
  }, { once: true })</script>`;
  await page.goto(host.page('<nct-ready lang="en"></nct-ready>', {}, early));
  await ready(page);
  await expect(box(page)).toHaveValue(CODE);
  const taken = await page.evaluate(() => {
    const element = document.querySelector('nct-ready');
    return [Object.hasOwn(element, 'value'), Object.hasOwn(element, 'transport'), typeof element.transport];
  });
  expect(taken).toEqual([false, false, 'function']);
  await page.evaluate(() => {
    document.querySelector('nct-ready').value = null;
  });
  await expect(box(page)).toHaveValue('');
});

test('two copies of the module do not trouble each other', async ({ page, host }) => {
  await blank(page, host, '<nct-ready lang="en"></nct-ready>');
  const isOther = await page.evaluate(async (address) => (await import(address)).NctReady !== customElements.get('nct-ready'), `${host.shelf}/nct-ready.js?copy`);
  expect(isOther).toBe(true);
  await ready(page);
  await box(page).fill(CODE);
  await expect(page.locator('nct-ready .nr-row')).toHaveCount(1);
});

test('from an address with a version the module comes once', async ({ page, host }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url())));
  const script = `<script type="module" src="${host.shelf}/nct-ready.js?v=2"></script>`;
  await page.goto(host.put('/versioned', `<!doctype html><html lang="en"><title>Portal</title><link rel="icon" href="data:,">${script}<nct-ready catalog="/catalog/"></nct-ready>`));
  await ready(page);
  await box(page).fill(CODE);
  await page.locator('nct-ready').getByRole('button', { name: /Find NTIN/ }).click();
  await expect(page.locator('nct-ready').getByRole('dialog', { name: 'What will be sent' })).toBeVisible();
  expect(asked.filter(({ pathname }) => pathname === '/nct-ready.js').map(({ search }) => search)).toEqual(['?v=2']);
});

test('what the tool does with a key the page does not do as well', async ({ page, host }) => {
  await blank(page, host, '<button>Own</button><nct-ready lang="en"></nct-ready>');
  await ready(page);
  await page.evaluate(() => {
    globalThis.undone = 0;
    addEventListener('keydown', (event) => {
      if (event.key === 'z' && event.ctrlKey && !event.defaultPrevented) globalThis.undone += 1;
    });
  });
  await box(page).fill('5 449000000996');
  await page.locator('nct-ready').getByRole('button', { name: /Apply safe fixes/ }).click();
  await box(page).press('Control+z');
  await expect(box(page)).toHaveValue('5 449000000996');
  expect(await page.evaluate(() => globalThis.undone)).toBe(0);
  // In the page's own places the page's own keys work.
  await page.getByRole('button', { name: 'Own', exact: true }).press('Control+z');
  expect(await page.evaluate(() => globalThis.undone)).toBe(1);
});

test('the page and several tools are accessible together', async ({ page, host }) => {
  await blank(page, host, '<main><h1>Portal</h1><nct-ready lang="en" tools="barcodes template"></nct-ready></main>');
  await ready(page);
  await box(page).fill(`${CODE}\n5449000000997`);
  await expect(page.locator('nct-ready .nr-row')).toHaveCount(2);
  await expectAccessible(page);
});

test('the engine works in a worker of the page itself', async ({ page, host }) => {
  const worker = host.put('/own.js', `import { checkBarcodes, init } from '${host.shelf}/engine-api.js';
    await init();
    postMessage(checkBarcodes('${CODE}', { lang: 'en' }).counts);`);
  await blank(page, host, '');
  const counts = await page.evaluate((address) => new Promise((done) => (new Worker(address, { type: 'module' }).onmessage = ({ data }) => done(data))), worker);
  expect(counts.total).toBe(1);
});
