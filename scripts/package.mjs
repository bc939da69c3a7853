// Puts the npm package together: what is written by hand in www/npm, and what was built for the site.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const out = join(root, 'dist/npm/nct-ready');
const built = files(join(root, 'dist/site')).find((path) => basename(path) === 'engine_bg.wasm');
if (!built) throw new Error('There is no engine_bg.wasm in dist/site.');

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
cpSync(join(root, 'www/npm'), out, { recursive: true });
for (const name of ['CHANGELOG.md', 'LICENSE', 'README.md']) cpSync(join(root, name), join(out, name), { force: false });

// The element and the engine as the site has them, in one folder: each file finds the others beside itself.
const OF_THE_SITE = ['copy.js', 'page.js', 'style.css'];
const folder = dirname(built);
for (const path of files(folder)) {
  const name = relative(folder, path);
  if (!/\.(br|gz)$/.test(name) && !OF_THE_SITE.includes(name)) cpSync(path, join(out, name));
}

// What the package has in common with the crate is stated in Cargo.toml alone.
const cargo = readFileSync(join(root, 'Cargo.toml'), 'utf8');
const stated = (key) => {
  const line = cargo.match(new RegExp(`^${key} = "(.+)"$`, 'm'));
  if (!line) throw new Error(`Cargo.toml states no ${key}.`);
  return line[1];
};
const element = { types: './nct-ready.d.ts', default: './nct-ready.js' };
const frame = { types: './embed.d.ts', default: './embed.html' };
const engine = { types: './engine.d.ts', default: './engine-api.js' };
const manifest = {
  name: stated('name'),
  version: stated('version'),
  description: stated('description'),
  license: stated('license'),
  keywords: ['barcode', 'gtin', 'ean', 'upc', 'ntin', 'kazakhstan', 'national-catalog', 'custom-element', 'web-components'],
  type: 'module',
  exports: { '.': element, './engine': engine, './embed.html': frame, './*.wasm': './*.wasm', './*.css': './*.css', './custom-elements.json': './custom-elements.json', './package.json': './package.json' },
  types: './nct-ready.d.ts',
  customElements: './custom-elements.json',
  // Importing the element defines it; so do the modules of Rust when they start.
  sideEffects: ['./nct-ready.js'],
  engines: { node: '>=20' },
};
writeFileSync(join(out, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
