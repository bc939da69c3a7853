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

// The version is the crate's.
const manifest = JSON.parse(readFileSync(join(out, 'package.json'), 'utf8'));
const [, version] = readFileSync(join(root, 'Cargo.toml'), 'utf8').match(/^version = "(.+)"$/m);
writeFileSync(join(out, 'package.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
