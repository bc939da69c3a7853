// The size budgets. Prints what each thing weighs and fails when one is too heavy.
//
//   node tests/size/budget.mjs
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files, kilobytes } from '../../scripts/compress.mjs';
import { firstVisit, measure, site } from './first-visit.mjs';

const pack = fileURLToPath(new URL('../../dist/npm/nct-ready/', import.meta.url));
const sum = (rows) => rows.reduce((total, row) => total + row.brotli, 0);

const visit = await firstVisit();
const template = await firstVisit('template/', async () => {});
const catalog = await firstVisit('cards/', async () => {});
const prepare = await firstVisit('prepare/', async () => {});
const kind = (...extensions) => sum(visit.filter(({ name }) => extensions.includes(extname(name))));
const packed = (names) => files(pack).filter((path) => names.test(path)).map(measure);

// Bytes after Brotli. A budget is a promise to people on a telephone: raise one only with a reason in the commit.
const budgets = [
  ['first visit', sum(visit), 140_000],
  ['  page', kind('.html'), 12_000],
  ['  style', kind('.css'), 8_000],
  ['  scripts', kind('.js', '.mjs'), 12_000],
  ['  app', kind('.wasm'), 115_000],
  // Without the engine, which comes with the first file. The element and its style for shadow trees are 3 KB of it.
  ['first visit to the template', sum(template), 168_000],
  // A form, a search, lists and the journal: whoever comes here has a connection to talk to the catalog with.
  ['first visit to the catalog', sum(catalog), 600_000],
  // The guide, the forms and what checks photos; key files are read by an artefact of their own.
  ['first visit to what comes before', sum(prepare), 230_000],
  // Read by engineers: it carries the code of all samples.
  ['page "Embed"', Math.max(...['', 'kk/', 'en/'].map((folder) => measure(`${site}${folder}embed/index.html`).brotli)), 10_000],
  // Loaded by nobody's first visit: the engine carries readers and writers of workbooks, and their rules in three languages.
  ['engine of the package', sum(packed(/\/engine(-api|-store|-worker|_bg)?\.(js|wasm)$/)), 340_000],
  // Loaded where the browser reads no barcodes, once somebody asks for it: two-dimensional codes bring their character sets.
  ['what reads barcodes in pictures', sum(packed(/\/scan(-worker|_bg)?\.(js|wasm)$/)), 235_000],
  // Loaded with the first call that checks a number or a photo: the rules for both in three languages.
  ['what checks identities and photos', sum(packed(/\/prepare-engine(_bg)?\.(js|wasm)$/)), 85_000],
  // Loaded with the first key file: RustCrypto's readers, and all rules for key files in three languages.
  ['what reads key files', sum(packed(/\/keys(-worker|_bg)?\.(js|wasm)$/)), 130_000],
  // What somebody else's page loads before anybody uses the element.
  ['element before it is used', sum(packed(/\/nct-ready\.js$/)), 10_000],
  // What a frame has beside that.
  ['page of a frame', sum(packed(/\/embed\.(html|js)$/)), 4_000],
];

for (const row of [...visit, ...template, ...catalog, ...prepare]) console.log(`  ${row.name.padEnd(44)}${kilobytes(row.raw).padStart(10)}${kilobytes(row.brotli).padStart(10)} brotli`);
console.log();
let failed = 0;
for (const [name, size, budget] of budgets) {
  const fits = size > 0 && size <= budget;
  if (!fits) failed += 1;
  console.log(`  ${name.padEnd(44)}${kilobytes(size).padStart(10)}  of ${kilobytes(budget).padStart(9)}  ${fits ? 'ok' : 'TOO HEAVY'}`);
}
if (failed > 0) process.exitCode = 1;
