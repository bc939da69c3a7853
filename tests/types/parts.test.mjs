// What not everybody needs lies in modules of its own. The engine carries none of their words, and each is loaded with the first call.
import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import test from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as api from 'nct-ready/engine';

const pack = dirname(fileURLToPath(import.meta.resolve('nct-ready/engine')));
const module = (name) => readFileSync(join(pack, `${name}_bg.wasm`));

/** A call that needs no `init`, and the module that it loads. */
const CALLS = [
  ['prepare-engine', ({ checkIdentity }, lang) => checkIdentity('iin', '', { lang })],
  ['prepare-engine', ({ checkPhoto }, lang) => checkPhoto(new Uint8Array(), { lang })],
  ['keys', ({ inspectKey }, lang) => inspectKey(new Uint8Array(), null, { lang })],
];

test('the words of a rule lie in one module', async () => {
  for (const [name, call] of CALLS) {
    for (const lang of ['ru', 'kk', 'en']) {
      const [{ rule, help }] = (await call(api, lang)).findings;
      const holders = ['engine', 'keys', 'prepare-engine'].filter((one) => module(one).includes(help));
      assert.deepEqual(holders, [name], `${rule}: ${help}`);
    }
  }
});

test('what could not be loaded is loaded by the next call, and once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'nct-ready-parts-'));
  try {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    for (const name of ['engine-api', 'engine', 'keys', 'prepare-engine']) copyFileSync(join(pack, `${name}.js`), join(folder, `${name}.js`));
    const copy = await import(pathToFileURL(join(folder, 'engine-api.js')));
    for (const [name, call] of [['engine', ({ init }) => init()], CALLS[0], CALLS[2]]) {
      const path = join(folder, `${name}_bg.wasm`);
      await assert.rejects(call(copy), { code: 'ENOENT' });
      copyFileSync(join(pack, `${name}_bg.wasm`), path);
      await Promise.all([call(copy), call(copy)]);
      rmSync(path);
      await call(copy);
    }
    assert.equal(copy.checkBarcodes('4870206710012').counts.total, 1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
