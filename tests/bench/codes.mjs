// A million barcodes through the engine, all rules, against npm `gtin`'s mere isValid in the same page.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSite, listen } from '../../scripts/serve.mjs';
import { median, milliseconds } from './figures.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The package is CommonJS: its few modules become one that a page can import, as a bundler would do it. */
function bundle(name) {
  const entry = createRequire(import.meta.url).resolve(name);
  const modules = {};
  const add = (path) => {
    if (modules[path]) return;
    const names = {};
    const source = readFileSync(path, 'utf8');
    modules[path] = { names, source };
    for (const [, request] of source.matchAll(/require\("(.+?)"\)/g)) {
      names[request] = createRequire(path).resolve(request);
      add(names[request]);
    }
  };
  add(entry);
  const short = (path) => path.slice(dirname(entry).length);
  const parts = Object.entries(modules).map(([path, { names, source }]) => {
    const inner = Object.fromEntries(Object.entries(names).map(([request, target]) => [request, short(target)]));
    return `${JSON.stringify(short(path))}: [${JSON.stringify(inner)}, (exports, require) => {${source}\n}]`;
  });
  return `const modules = {${parts.join(',\n')}};
const done = {};
const load = (path) => {
  if (!done[path]) {
    done[path] = {};
    const [names, run] = modules[path];
    run(done[path], (request) => load(names[request]));
  }
  return done[path];
};
export default load(${JSON.stringify(short(entry))});
`;
}

export async function codes(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'nct-bench-'));
  cpSync(join(here, '../../dist/npm/nct-ready'), join(folder, 'nct-ready'), { recursive: true });
  cpSync(join(here, 'page'), folder, { recursive: true });
  writeFileSync(join(folder, 'gtin.mjs'), bundle('gtin'));
  const server = createSite({ dir: folder });
  try {
    const page = await browser.newPage();
    await page.goto(await listen(server));
    const result = await page.evaluate(async () => (await import('./codes.mjs')).run({ count: 1_000_000, rounds: 9 }));
    const [ours, theirs] = [median(result.ours), median(result.theirs)];
    const again = median(result.again);
    await page.close();
    return [
      [`1,000,000 codes: engine, all rules (${result.counts.fixFirst} to fix)`, milliseconds(ours), ''],
      [`1,000,000 codes: npm gtin, isValid (${result.invalid} not valid)`, milliseconds(theirs), ''],
      ['engine / gtin', (ours / theirs).toFixed(2), '0.50 (1.00)'],
      ['50,000 lines re-checked', milliseconds(again), '16 ms'],
    ];
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}
