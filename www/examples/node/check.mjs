// Checks a template from the command line: node check.mjs goods.xlsx
import { readFileSync } from 'node:fs';
import { checkTemplate, init } from 'nct-ready/engine';

const [, , path] = process.argv;
await init();
const { verdict, findings } = checkTemplate(readFileSync(path), { lang: 'ru' });
for (const { cell, message } of findings) console.log(cell ?? path, message);
process.exitCode = verdict === 'importable' ? 0 : 1;
