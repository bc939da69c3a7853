// Says what the package was built from: the commit, the compiler and the sum of every file, in its provenance.json. Prints what the
// modules of WebAssembly add up to.
//
//   node scripts/provenance.mjs
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { files } from './compress.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const pack = join(root, 'dist/npm/nct-ready');
const NAME = 'provenance.json';

/** What a program says, on one line; `null` where it cannot. */
function said(program, ...words) {
  try {
    return execFileSync(program, words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return null;
  }
}

/** The commit, and whether anything was changed since: `null` where there is no repository. */
export const source = () => ({ commit: said('git', 'rev-parse', 'HEAD'), changed: Boolean(said('git', 'status', '--porcelain')) });

/** The sum of each file of the package, by its name. */
export const sums = () =>
  Object.fromEntries(
    files(pack)
      .map((path) => [relative(pack, path), path])
      .filter(([name]) => name !== NAME)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, path]) => [name, createHash('sha256').update(readFileSync(path)).digest('hex')]),
  );

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sha256 = sums();
  const about = { ...source(), rustc: said('rustc', '--version'), sha256 };
  writeFileSync(join(pack, NAME), `${JSON.stringify(about, null, 2)}\n`);
  console.log(`package: built from ${about.commit ?? 'no repository'}${about.changed ? ', with changes' : ''}`);
  for (const [name, sum] of Object.entries(sha256)) if (name.endsWith('.wasm')) console.log(`  ${sum}  ${name}`);
}
