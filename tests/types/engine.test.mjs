// The package as Node's users meet it: by its name, without a browser.
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkBarcodes, init } from 'nct-ready/engine';

await init();

test('counts and items have the promised shape', () => {
  const { counts, items } = checkBarcodes('5449000000996\n\n5449000000997\n0200121958529', { lang: 'en' });
  assert.deepEqual(counts, {
    total: 3,
    hasNtin: 1,
    temporary: 0,
    lookupReady: 1,
    fixFirst: 1,
    manual: 0,
    duplicates: 0,
  });
  assert.deepEqual(items.map(({ line }) => line), [1, 3, 4]);
  assert.deepEqual(Object.keys(items[0]), [
    'line', 'input', 'label', 'code', 'kind', 'bucket', 'gtin14', 'lookup', 'findings',
  ]);
  const wrong = items[1].findings.find(({ severity }) => severity === 'error');
  assert.deepEqual(Object.keys(wrong), [
    'rule', 'severity', 'start', 'end', 'found', 'expected', 'message', 'help', 'fix',
  ]);
  assert.equal(wrong.found, '7');
  assert.equal(wrong.expected, '6');
});

test('each language has its own words', () => {
  const words = ['ru', 'kk', 'en'].map((lang) => checkBarcodes('5449000000997', { lang }).items[0].findings[0].message);
  assert.equal(new Set(words).size, 3);
});

test('missing values are null', () => {
  const [item] = checkBarcodes('яблоки').items;
  assert.deepEqual([item.code, item.gtin14, item.lookup, item.kind], [null, null, null, 'none']);
});
