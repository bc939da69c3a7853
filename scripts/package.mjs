// Puts the npm package together: what is written by hand in www/npm, and the engine that Trunk has built for the site.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/npm/nct-ready');
const built = files(join(root, 'dist/site')).find((path) => basename(path) === 'engine_bg.wasm');
if (!built) throw new Error('There is no engine_bg.wasm in dist/site.');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(join(root, 'www/npm'), out, { recursive: true });
for (const name of ['LICENSE', 'README.md']) cpSync(join(root, name), join(out, name), { force: false });

// `engine.js` is the wrapper's name, so the generated module moves aside. The name in its default address moves with it:
// bundlers look for that file even though the wrapper always names its own.
const glue = readFileSync(join(dirname(built), 'engine.js'), 'utf8');
writeFileSync(join(out, 'engine_wasm.js'), glue.replaceAll("new URL('engine_bg.wasm'", "new URL('engine_wasm_bg.wasm'"));
cpSync(built, join(out, 'engine_wasm_bg.wasm'));

// What the package has in common with the crate is stated in Cargo.toml alone.
const cargo = readFileSync(join(root, 'Cargo.toml'), 'utf8');
const stated = (key) => {
  const line = cargo.match(new RegExp(`^${key} = "(.+)"$`, 'm'));
  if (!line) throw new Error(`Cargo.toml states no ${key}.`);
  return line[1];
};
const engine = { types: './engine.d.ts', default: './engine.js' };
const manifest = {
  name: stated('name'),
  version: stated('version'),
  description: stated('description'),
  license: stated('license'),
  keywords: ['barcode', 'gtin', 'ean', 'upc', 'ntin', 'kazakhstan', 'national-catalog'],
  type: 'module',
  exports: { '.': engine, './engine': engine, './engine_wasm_bg.wasm': './engine_wasm_bg.wasm', './package.json': './package.json' },
  types: './engine.d.ts',
  sideEffects: false,
  engines: { node: '>=20' },
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
