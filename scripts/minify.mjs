// Takes what only people read out of generated modules, in place: a browser on a bad line waits for every byte.
import { readFileSync, writeFileSync } from 'node:fs';
import { minify } from '../tests/node_modules/terser/main.js';

for (const path of process.argv.slice(2)) {
  // Leptos brings classes for streams from servers, which no tool here uses: what is not exported is dropped.
  const source = readFileSync(path, 'utf8')
    .replaceAll('export class IntoUnderlying', 'class IntoUnderlying')
    .replace(/^if \(Symbol\.dispose\) IntoUnderlying.*$/gm, '');
  const { code } = await minify(source, { module: true, compress: { passes: 2, pure_funcs: ['FinalizationRegistry'] }, mangle: true });
  writeFileSync(path, code);
}
