// Takes what only people read out of generated modules, in place: a browser on a bad line waits for every byte.
import { readFileSync, writeFileSync } from 'node:fs';
import { minify } from '../tests/node_modules/terser/main.js';

for (const path of process.argv.slice(2)) {
  const { code } = await minify(readFileSync(path, 'utf8'), { module: true, compress: true, mangle: true });
  writeFileSync(path, code);
}
