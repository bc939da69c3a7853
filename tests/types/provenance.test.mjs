// The package says what it was built from, and that is so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFileSync } from 'node:fs';
import { source, sums } from '../../scripts/provenance.mjs';

const about = JSON.parse(readFileSync(new URL('../../dist/npm/nct-ready/provenance.json', import.meta.url), 'utf8'));

test('every file has the sum that is stated', () => {
  assert.deepEqual(about.sha256, sums());
  assert.ok(Object.keys(about.sha256).includes('engine_bg.wasm'));
});

test('the commit is the one that stands here', () => {
  assert.equal(about.commit, source().commit);
  assert.match(about.rustc, /^rustc \d/);
});
