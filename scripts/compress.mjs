// Writes .br and .gz beside each file of a folder that compression makes smaller: web servers then send the best
// compression without working for it.
//
//   node scripts/compress.mjs dist/site
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { constants, brotliCompressSync, gzipSync } from 'node:zlib';

const TYPES = new Set(['.css', '.html', '.ico', '.js', '.json', '.mjs', '.svg', '.ts', '.txt', '.wasm', '.webmanifest', '.xml']);

/** As small as Brotli can, which is what a server with precompressed files sends. */
export const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });

export const files = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());

export const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} KB`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  for (const path of files(folder).sort()) {
    if (!TYPES.has(extname(path))) continue;
    const raw = readFileSync(path);
    const small = brotli(raw);
    if (small.length >= raw.length) continue;
    writeFileSync(`${path}.br`, small);
    writeFileSync(`${path}.gz`, gzipSync(raw, { level: 9 }));
    const sizes = [raw.length, small.length].map((n) => kilobytes(n).padStart(10));
    console.log(`  ${relative(folder, path).padEnd(40)}${sizes[0]}${sizes[1]} brotli`);
  }
}
