// What every end-to-end test starts from: `import { expect, test } from './support/index.mjs'`.
//
// The `page` of this `test` fails its test on any console error, uncaught exception, violation of the page's
// Content-Security-Policy, and on any request to another origin, of the page or of its service worker.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The page of each language, below the site's address. */
export const PAGES = { ru: '', kk: 'kk/', en: 'en/' };
export const LOCALES = Object.keys(PAGES);

export const test = base.extend({
  baseURL: async ({}, use) => use(process.env.NCT_URL),
  /** The same site under a path prefix. */
  prefixURL: async ({}, use) => use(process.env.NCT_PREFIX_URL),
  /** What the test expects to go wrong: regular expressions of problems, `test.use({ expectedProblems: [/…/] })`. */
  expectedProblems: [[], { option: true }],
  /** Origins that this test's own servers have. */
  origins: async ({ baseURL, prefixURL }, use) => use(new Set([baseURL, prefixURL].map((url) => new URL(url).origin))),
  context: async ({ context, expectedProblems, origins }, use) => {
    const problems = [];
    context.on('console', (message) => {
      if (message.type() === 'error') problems.push(`console: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (event) => problems.push(`exception: ${event.error().stack || event.error()}`));
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (/^https?:$/.test(protocol) && !origins.has(origin)) problems.push(`request: ${request.url()}`);
    });
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI || 'inline code'}`);
      });
    });
    await use(context);
    const unexpected = problems.filter((problem) => !expectedProblems.some((pattern) => pattern.test(problem)));
    expect(unexpected, 'the page gave no error and asked no other origin').toEqual([]);
  },
});

export { expect };

/** Fails if axe-core finds anything against WCAG 2.2 AA or its own best practices; `without`: rules that do not concern what is looked at. */
export async function expectAccessible(page, { without = [] } = {}) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(async (without) => {
    const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
    const { violations } = await globalThis.axe.run(document, { preload: false, resultTypes: ['violations'], rules });
    return violations.map(({ id, help, nodes }) => ({
      rule: `${id}: ${help}`,
      nodes: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`),
    }));
  }, without);
  expect(found, 'axe-core finds nothing').toEqual([]);
}

/** Fails if the page can be scrolled sideways; names what sticks out. */
export async function expectNoSidewaysScroll(page) {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const outside = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${scrollWidth} px in ${clientWidth} px`, ...outside.slice(0, 5).map((e) => e.outerHTML.slice(0, 120))];
  });
  expect(wide, 'the page fits its window').toEqual([]);
}

/** Keeps a picture for people to look at, in tests/artifacts/shots. */
export async function shot(page, name, { width = 1280, height = 800, scheme = 'light', locale = 'ru', fullPage = true } = {}) {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: scheme });
  const folder = new URL('../../artifacts/shots/', import.meta.url);
  await page.screenshot({ path: fileURLToPath(new URL(`${name}-${locale}-${width}-${scheme}.png`, folder)), fullPage });
}

/** Waits until the tool is mounted and can be used. */
export async function toolReady(page) {
  await expect(page.locator('nct-ready')).toHaveAttribute('data-ready', '');
}

/** Drops files on an element: `{ name, bytes }`. */
export async function dropOn(page, selector, files) {
  const plain = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  const transfer = await page.evaluateHandle((files) => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of files) transfer.items.add(new File([new Uint8Array(bytes)], name));
    return transfer;
  }, plain);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent(selector, type, { dataTransfer: transfer });
}
