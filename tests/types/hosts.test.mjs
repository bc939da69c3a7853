// The engine where there is neither a page nor a file: runtimes at the edge give it a compiled module.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import test from 'node:test';

test('a compiled module is enough: nothing is fetched', () => {
  const script = `
    import { readFileSync } from 'node:fs';
    import { checkBarcodes, init } from 'nct-ready/engine';
    const module = new WebAssembly.Module(readFileSync(new URL(import.meta.resolve('nct-ready/engine_bg.wasm'))));
    const never = () => { throw new Error('not needed'); };
    globalThis.fetch = WebAssembly.compileStreaming = WebAssembly.instantiateStreaming = never;
    await init(module);
    console.log(checkBarcodes('4870206710012', { lang: 'en' }).counts.total);`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: fileURLToPath(new URL('.', import.meta.url)) });
  assert.equal(String(said).trim(), '1');
});
