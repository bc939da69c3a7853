// Checks a template from the command line: node check.mjs goods.xlsx
import { readFileSync } from 'node:fs';
import { checkTemplate, init } from 'nct-ready/engine';

await init();
const { verdict, findings } = checkTemplate(readFileSync(process.argv[2]), { lang: 'ru' });
for (const { cell, message } of findings) console.log(cell, message);
process.exitCode = verdict === 'importable' ? 0 : 1;
