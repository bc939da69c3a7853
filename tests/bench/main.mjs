// The benchmark: `scripts/bench [codes] [bytes] [load] [templates] [lookups] [embed] [scan]`.
import { chromium } from '@playwright/test';
import { launchOptions } from '../e2e/support/browser.mjs';
import { bytes } from './bytes.mjs';
import { codes } from './codes.mjs';
import { embed } from './embed.mjs';
import { load } from './load.mjs';
import { lookups } from './lookups.mjs';
import { scan } from './scan.mjs';
import { templates } from './template.mjs';

const parts = { codes, bytes, load, templates, lookups, embed, scan };
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(parts);
for (const name of wanted) {
  if (!parts[name]) throw new Error(`There is no part '${name}': ${Object.keys(parts).join(', ')}`);
}

const browser = await chromium.launch(launchOptions);
const rows = [];
for (const name of wanted) rows.push(...(await parts[name](browser)));
console.log(`\nChromium ${browser.version()}`);
await browser.close();

const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column].length)));
for (const row of [['what', 'measured', 'aim'], ...rows]) {
  console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column] + 3))).join(''));
}
