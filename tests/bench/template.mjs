// The catalog's template with 1,000 products: our whole check (read, dictionaries, all rules) against the mere parse of
// npm `xlsx` (SheetJS) and of npm `read-excel-file`, in the same browser, by turns.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createSite, listen } from '../../scripts/serve.mjs';
import { CODES, DICTIONARIES, GOOD, cells, letters, products, template } from '../e2e/support/workbook.mjs';
import { median, milliseconds } from './figures.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const shared = process.env.NCT_SHARED || join(here, '../../../shared');
const real = join(shared, 'templates/nct-template-2026-07.xlsx');
const require = createRequire(import.meta.url);

/** Where the real template is not at hand: one with as many made-up classes. */
function madeUp() {
  const words = ['Печенье', 'Молоко', 'Пила', 'Телефон', 'Шина', 'Стол', 'Лампа', 'Куртка', 'Краска', 'Насос'];
  const kinds = ['сдобное', 'сухое', 'цепная', 'складной', 'зимняя', 'письменный', 'детская', 'водостойкая'];
  const oktru = Array.from({ length: 80_769 }, (_, at) => {
    const name = `${words[at % 10]} ${kinds[(at >> 3) % 8]} вида ${at}, в упаковке`;
    return [`1101-0001-0001-${100_000_001 + at}`, '7001', name, name];
  });
  const tnved = Array.from({ length: 13_529 }, (_, at) => [String(1_905_000_000 + at), '', `Товары группы ${at}`, '']);
  return template([], { dictionaries: { ...DICTIONARIES, OKTRU: oktru, 'ТНВЭД ЕАЭС': tnved } });
}

/** The messages of the page, in their order. */
function asks() {
  const source = readFileSync(join(here, '../../src/worker/protocol.rs'), 'utf8');
  const [, names] = source.match(/pub enum Ask \{([\s\S]*?)\n\}/);
  return [...names.matchAll(/^ {4}([A-Z]\w+)/gm)].map(([, name]) => name);
}

/** Files with so many products, put into the blank template by our own engine. */
async function files(counts) {
  const { applyEdits, init } = await import(pathToFileURL(join(here, '../../dist/npm/nct-ready/engine-api.js')));
  await init();
  const blank = existsSync(real) ? new Uint8Array(readFileSync(real)) : madeUp();
  const column = (sheet, letter) =>
    Object.entries(cells(blank, `xl/worksheets/sheet${sheet}.xml`)).filter(([name]) => name.startsWith(letter)).map(([, text]) => text).slice(1);
  const [oktru, tnved] = [column(2, 'A'), column(5, 'A').filter((code) => code.length === 10)];
  const pick = (list, at) => list[(at * 7919) % list.length];
  return counts.map((count) => {
    const rows = products(count).map((product, at) => ({
      ...GOOD,
      ...product,
      oktru: pick(oktru, at),
      tnved: pick(tnved, at),
      // One cell in a hundred has something to say.
      ...(at % 5 === 0 ? { quantity: '1,5' } : {}),
    }));
    const edits = rows.flatMap((row, at) =>
      CODES.flatMap((code, place) => (row[code] ? [{ cell: `${letters(place)}${at + 5}`, value: row[code] }] : [])),
    );
    return applyEdits(blank, edits);
  });
}

export async function templates(browser) {
  const folder = mkdtempSync(join(tmpdir(), 'nct-bench-'));
  cpSync(join(here, '../../dist/npm/nct-ready'), join(folder, 'nct-ready'), { recursive: true });
  cpSync(join(here, 'page'), folder, { recursive: true });
  cpSync(join(dirname(require.resolve('xlsx')), 'dist/xlsx.full.min.js'), join(folder, 'sheetjs.js'));
  for (const name of ['read-excel-file', 'fflate', 'saxen', 'worker-f']) {
    cpSync(dirname(require.resolve(`${name}/package.json`)), join(folder, 'lean', name), { recursive: true });
  }
  const sizes = [100, 1000];
  for (const [at, bytes] of (await files(sizes)).entries()) writeFileSync(join(folder, `template-${sizes[at]}.xlsx`), bytes);
  const server = createSite({ dir: folder });
  try {
    const url = await listen(server);
    const within = async (name, argument) => {
      const page = await browser.newPage();
      await page.goto(url);
      const result = await page.evaluate(async ([name, argument]) => (await import('./template.mjs'))[name](...argument), [name, argument]);
      await page.close();
      return result;
    };
    const fresh = { ours: [], sheetjs: [], lean: [] };
    for (let round = 0; round < 5; round += 1) {
      for (const party of Object.keys(fresh)) fresh[party].push(await within('fresh', [party]));
    }
    const { times, seen } = await within('warm', [7]);
    const [small, large] = Object.values(await within('stages', [sizes.map((size) => `template-${size}.xlsx`), 9]));
    const session = await within('session', [60, asks()]);
    return rows({ fresh, times, seen, small, large, session });
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

function rows({ fresh, times, seen, small, large, session }) {
  const ours = median(times.ours);
  const ratio = (mine, theirs) => (mine / theirs).toFixed(2);
  const stage = (runs, name) => median(runs.map((run) => run[name]));
  const all = ['reading', 'dictionaries', 'rows', 'words'];
  const sum = all.reduce((total, name) => total + stage(large, name), 0);
  const share = (name) => `${milliseconds(stage(large, name))} (${Math.round((100 * stage(large, name)) / sum)} %)`;
  return [
    [`template, ${seen.file.products} products: whole check (${seen.counts.errors} errors, ${seen.counts.warnings} warnings)`, milliseconds(ours), ''],
    ['  SheetJS, dense, Import alone', milliseconds(median(times.sheetjs)), ''],
    ['  SheetJS, dense, all sheets', milliseconds(median(times.sheetjsAll)), ''],
    ['  read-excel-file, Import alone', milliseconds(median(times.lean)), ''],
    ['  ours / SheetJS, Import alone', ratio(ours, median(times.sheetjs)), '0.10 (0.25)'],
    ['  ours / SheetJS, all sheets', ratio(ours, median(times.sheetjsAll)), '0.10 (0.25)'],
    ['  ours / read-excel-file', ratio(ours, median(times.lean)), '1.00'],
    ['first file in a fresh page, code loaded', milliseconds(median(fresh.ours)), ''],
    ['  SheetJS, Import alone', milliseconds(median(fresh.sheetjs)), ''],
    ['  read-excel-file', milliseconds(median(fresh.lean)), ''],
    ['  ours / SheetJS', ratio(median(fresh.ours), median(fresh.sheetjs)), '0.10 (0.25)'],
    ['stages: archive and Import', share('reading'), ''],
    ['  dictionaries', share('dictionaries'), ''],
    ['  rules', share('rows'), ''],
    ['  words', share('words'), ''],
    ['  rules, 1,000 products / 100 products', ratio(stage(large, 'rows'), stage(small, 'rows')), '10'],
    ['one edit, checked again', milliseconds(median(session.times.edit)), '10 ms'],
    ['dictionary search, first', milliseconds(session.times.first[0]), '50 ms'],
    ['dictionary search', milliseconds(median(session.times.search)), '50 ms'],
    ['memory of the engine with the file open', `${(session.memory / 1e6).toFixed(0)} MB`, '80 MB'],
  ];
}
