// Loading on a slow telephone: CPU slowed down four times, 1.6 Mbit/s, 150 ms; our page against the same page without
// any script.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotli } from '../../scripts/compress.mjs';
import { createSite, listen } from '../../scripts/serve.mjs';
import { site } from '../size/first-visit.mjs';
import { median, milliseconds } from './figures.mjs';

const RUNS = 7;
const CPU = 4;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

function withoutScripts(folder) {
  cpSync(site, folder, { recursive: true });
  const page = join(folder, 'index.html');
  const html = readFileSync(page, 'utf8')
    .replace(/<script(?![^>]*ld\+json)[^>]*>.*?<\/script>/gs, '')
    .replace(/<link[^>]*rel="?(modulepreload|preload|prefetch)[^>]*>/g, '');
  writeFileSync(page, html);
  writeFileSync(`${page}.br`, brotli(Buffer.from(html)));
}

async function visit(browser, url, hasTool) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU });
  await page.addInitScript(() => {
    globalThis.seen = { paint: 0, long: [] };
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.seen.paint = entry.startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.seen.long.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  // Asked by the browser's own protocol: a script that waits in the page would be counted as the page's work.
  const ready = () => devtools.send('Runtime.evaluate', { expression: 'document.querySelector("nct-ready[data-ready]") !== null' });
  while (hasTool && !(await ready()).result.value) await page.waitForTimeout(50);
  await page.waitForLoadState('networkidle');
  const seen = await page.evaluate(() => ({
    ...globalThis.seen,
    ready: performance.getEntriesByName('nct-ready')[0]?.startTime ?? 0,
  }));
  await context.close();
  return seen;
}

export async function load(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'nct-bench-'));
  withoutScripts(folder);
  const servers = [createSite({ dir: site }), createSite({ dir: folder })];
  try {
    const [ours, still] = [await listen(servers[0]), await listen(servers[1])];
    const tool = [];
    const plain = [];
    for (let run = 0; run < RUNS; run += 1) {
      tool.push(await visit(browser, ours, true));
      plain.push(await visit(browser, still, false));
    }
    const paint = (runs) => median(runs.map((run) => run.paint));
    const long = tool.map((run) => Math.max(0, ...run.long));
    return [
      [`CPU x${CPU} slower, 1.6 Mbit/s, 150 ms: largest paint`, milliseconds(paint(tool)), ''],
      ['  the same page without scripts', milliseconds(paint(plain)), ''],
      ['  difference', milliseconds(paint(tool) - paint(plain)), '200 ms'],
      ['  tool usable', milliseconds(median(tool.map((run) => run.ready))), '1200 ms'],
      ['  longest task (median of runs; 0: none above 50 ms)', milliseconds(median(long)), '0 ms'],
      ['  tasks above 50 ms (median of runs)', `${median(tool.map((run) => run.long.length))}`, '0'],
    ];
  } finally {
    for (const server of servers) server.close();
    rmSync(folder, { recursive: true });
  }
}
