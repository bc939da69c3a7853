// Gives what a module of WebAssembly takes from its script short names, in both: the names that wasm-bindgen makes end in a hash, and
// what is random cannot be compressed.
//
//   node scripts/shorten.mjs app template catalog prepare    (app.js beside app_bg.wasm in the folder $TRUNK_STAGING_DIR)
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const IMPORTS = 2;
const FUNCTION = 0;

/** A whole number (LEB128), and where it ends. */
function number(bytes, at) {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[at];
    at += 1;
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return [value, at];
  }
}

function written(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...written(value >>> 7)];
}

/** The import section with other names: `rename(name)`. */
function renamed(section, rename) {
  const [count, start] = number(section, 0);
  const parts = [section.subarray(0, start)];
  let at = start;
  for (let left = count; left > 0; left -= 1) {
    const [ofModule, module] = number(section, at);
    const [length, name] = number(section, module + ofModule);
    const end = name + length;
    if (section[end] !== FUNCTION) throw new Error('Something else than functions is imported.');
    const [, next] = number(section, end + 1);
    const short = Buffer.from(rename(section.subarray(name, end).toString()));
    parts.push(section.subarray(at, module + ofModule), Buffer.from(written(short.length)), short, section.subarray(end, next));
    at = next;
  }
  return Buffer.concat(parts);
}

/** A module with other names of imports. */
function rewritten(wasm, rename) {
  const parts = [wasm.subarray(0, 8)];
  for (let at = 8; at < wasm.length; ) {
    const [size, start] = number(wasm, at + 1);
    const section = wasm.subarray(start, start + size);
    const content = wasm[at] === IMPORTS ? renamed(section, rename) : section;
    parts.push(Buffer.from([wasm[at], ...written(content.length)]), content);
    at = start + size;
  }
  return Buffer.concat(parts);
}

for (const tool of process.argv.slice(2)) {
  const [script, module] = [`${tool}.js`, `${tool}_bg.wasm`].map((name) => join(process.env.TRUNK_STAGING_DIR, name));
  const short = new Map();
  // What holds a hash stands nowhere else in the script.
  const text = readFileSync(script, 'utf8').replace(/\b__wb\w+_[0-9a-f]{16}\b/g, (name) => {
    if (!short.has(name)) short.set(name, `_${short.size.toString(36)}`);
    return short.get(name);
  });
  const wasm = rewritten(readFileSync(module), (name) => short.get(name) ?? name);
  const found = WebAssembly.Module.imports(new WebAssembly.Module(wasm)).map(({ name }) => name);
  if (new Set(found).size !== found.length || ![...short.values()].every((name) => found.includes(name))) throw new Error(`${tool}: script and module do not fit.`);
  writeFileSync(script, text);
  writeFileSync(module, wasm);
}
