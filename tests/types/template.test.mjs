// Templates in Node: checked, mended, saved, reported.
import assert from 'node:assert/strict';
import test from 'node:test';
import { applyEdits, checkTemplate, errorReport, fixAll, init } from 'nct-ready/engine';
import { cells, products, template, workbook } from '../e2e/support/workbook.mjs';
import { unzip } from '../e2e/support/zip.mjs';

await init();

const text = (bytes) => Buffer.from(bytes).toString();

test('a file without errors would be imported', () => {
  const bytes = template(products(3));
  const report = checkTemplate(bytes, { lang: 'en' });
  assert.deepEqual(Object.keys(report), ['file', 'verdict', 'counts', 'findings', 'truncated']);
  const { unzippedBytes, ...file } = report.file;
  assert.deepEqual(file, {
    sheet: 'Import',
    headerRow: 1,
    firstDataRow: 5,
    products: 3,
    bytes: bytes.length,
    dictionaries: { oktru: 6, tnved: 4, country: 4, measure_unit: 6 },
  });
  assert.ok(unzippedBytes > bytes.length);
  assert.equal(report.counts.errors, 0, JSON.stringify(report.findings));
  assert.equal(report.verdict, 'importable');
  assert.equal(report.truncated, false);
});

test('a finding says which cell it is about', () => {
  const report = checkTemplate(template(products(2).with(1, { ...products(2)[1], name_kk: null })), { lang: 'en' });
  assert.equal(report.verdict, 'refused');
  assert.deepEqual([report.counts.errors, report.counts.rowsWithErrors], [1, 1]);
  const finding = report.findings.find(({ severity }) => severity === 'error');
  assert.deepEqual(Object.keys(finding).sort(), [
    'cell', 'column', 'end', 'expected', 'fix', 'found', 'help', 'message', 'row', 'rule', 'severity', 'sheet', 'start',
  ]);
  assert.deepEqual(
    [finding.rule, finding.sheet, finding.cell, finding.row, finding.column, finding.fix],
    ['r001', 'Import', 'E6', 6, 'name_kk', null],
  );
});

test('each language has its own words', () => {
  const bytes = template([{ name_kk: null }]);
  const words = ['ru', 'kk', 'en'].map((lang) => checkTemplate(bytes, { lang }).findings[0].message);
  assert.equal(new Set(words).size, 3);
  assert.equal(checkTemplate(bytes).findings[0].message, words[0]);
});

test('what is safe is fixed, and stays fixed', () => {
  const bytes = template(products(2, { brand: ' Айна  Люкс ' }));
  const { bytes: fixed, changes } = fixAll(bytes, 'safe');
  assert.deepEqual(changes, [
    { cell: 'I5', before: ' Айна  Люкс ', after: 'Айна Люкс', rule: 'r006' },
    { cell: 'I6', before: ' Айна  Люкс ', after: 'Айна Люкс', rule: 'r006' },
  ]);
  assert.deepEqual(cells(fixed), { ...cells(bytes), I5: 'Айна Люкс', I6: 'Айна Люкс' });
  assert.equal(checkTemplate(fixed).verdict, 'importable');
  const again = fixAll(fixed, 'safe');
  assert.deepEqual(again.changes, []);
  assert.deepEqual(again.bytes, fixed);
});

test('edits change their cells and nothing else', () => {
  const bytes = template(products(2));
  const edited = applyEdits(bytes, [
    { cell: 'I5', value: 'Луч & <К°>' },
    { cell: '$J$6', value: null },
    { cell: 'M6', value: 1.5 },
    { cell: 'D9', value: 'Новый товар' },
  ]);
  const { J6, ...expected } = cells(bytes);
  assert.equal(J6, 'AY-2');
  assert.deepEqual(cells(edited), { ...expected, I5: 'Луч &amp; <К°>'.replace('&amp;', '&'), M6: '1.5', D9: 'Новый товар' });
  const [before, after] = [unzip(bytes), unzip(edited)];
  assert.deepEqual([...after.keys()], [...before.keys()]);
  for (const [name, part] of before) {
    if (name !== 'xl/worksheets/sheet1.xml') assert.deepEqual(after.get(name), part, name);
  }
  assert.equal(checkTemplate(edited).file.products, 3);
});

test('a report tells what was found, in the language asked for', () => {
  const bytes = template([{ name_kk: null }]);
  const [{ message }] = checkTemplate(bytes, { lang: 'kk' }).findings;
  assert.ok(text(errorReport(bytes, { lang: 'kk', format: 'csv' })).includes(message));
  const findings = Object.values(cells(errorReport(bytes, { lang: 'kk' })));
  assert.ok(findings.includes('E5'));
  assert.ok(findings.includes(message));
});

test('dictionaries of another template stand in for missing ones', () => {
  const bare = template([{ country: 'Казахстания' }], { dictionaries: null });
  const other = template([]);
  const unknown = (report) => report.findings.filter(({ column }) => column === 'country').map(({ severity }) => severity);
  assert.deepEqual(unknown(checkTemplate(bare)).filter((severity) => severity === 'error'), []);
  const report = checkTemplate(bare, { dictionaries: other });
  assert.ok(unknown(report).includes('error'));
  assert.equal(report.file.dictionaries.country, 4);
  // What is no template is as good as none.
  assert.equal(checkTemplate(bare, { dictionaries: new Uint8Array(9) }).file.dictionaries.oktru, 0);
});

test('progress is told in stages', () => {
  const stages = [];
  checkTemplate(template(products(250)), { onProgress: ({ stage, done, of }) => stages.push([stage, done, of]) });
  assert.deepEqual([...new Set(stages.map(([stage]) => stage))], ['reading', 'dictionaries', 'rows']);
  assert.deepEqual(stages.at(-1), ['rows', 250, 250]);
  const stop = () => {
    throw new RangeError('enough');
  };
  assert.throws(() => checkTemplate(template([{}]), { onProgress: stop }), RangeError);
});

test('bytes that are no template are a report', () => {
  const whole = template(products(2));
  const hostile = [
    new Uint8Array(),
    new Uint8Array(100_000),
    Buffer.from('oktru;gtin\n1;2\n'),
    Buffer.from('%PDF-1.7'),
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    workbook({ Лист1: [['Товар'], ['Чай']] }),
    ...[4, 30, 500, whole.length - 30].map((end) => whole.subarray(0, end)),
  ];
  for (const bytes of hostile) {
    const report = checkTemplate(bytes, { lang: 'en' });
    assert.equal(report.verdict, 'refused');
    assert.ok(report.counts.errors > 0, `${bytes.length} bytes`);
    assert.ok(report.findings.every(({ message }) => message.length > 0));
    assert.equal(report.findings[0].cell, null);
    assert.ok(errorReport(bytes, { format: 'csv' }).length > 0);
    assert.deepEqual(fixAll(bytes, 'safe').changes, []);
  }
  // Flipped bytes: whatever comes of it, it is a report.
  let state = 20260101;
  for (let round = 0; round < 300; round += 1) {
    const bytes = Uint8Array.from(whole);
    for (let flip = 0; flip < 5; flip += 1) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      bytes[state % bytes.length] ^= 1 << (state >>> 29);
    }
    assert.match(checkTemplate(bytes).verdict, /^(importable|refused)$/);
  }
  assert.throws(() => applyEdits(Buffer.from('%PDF-1.7'), [{ cell: 'A5', value: 'x' }]), Error);
});

test('more findings than anybody reads are counted, not listed', () => {
  const { findings, counts, truncated } = checkTemplate(template(Array.from({ length: 1100 }, () => Object.fromEntries(
    ['oktru', 'name_ru', 'name_kk', 'short_name_ru', 'country', 'measure_unit', 'quantity', 'tnved', 'a4282e5d', 'gtin'].map((code) => [code, null]),
  ))));
  const all = counts.errors + counts.warnings + counts.infos;
  assert.equal(truncated, all > 10_000);
  assert.equal(findings.length, Math.min(all, 10_000));
});

test('what is asked for wrongly is a TypeError that says how', () => {
  const bytes = template([{}]);
  for (const [work, message] of [
    [() => checkTemplate('template.xlsx'), /checkTemplate: expected a Uint8Array, got a string/],
    [() => checkTemplate(null), /got null/],
    [() => checkTemplate(bytes, { dictionaries: 'x' }), /dictionaries: expected a Uint8Array/],
    [() => checkTemplate(bytes, { onProgress: 1 }), /onProgress: expected a function/],
    [() => applyEdits(bytes, { A5: 'x' }), /edits: expected an array/],
    [() => applyEdits(bytes, [{ cell: 'XFE1', value: 'x' }]), /edits\[0\]\.cell: .*"XFE1"/],
    [() => applyEdits(bytes, [{ cell: 'A5' }]), /edits\[0\]\.value/],
    [() => fixAll(bytes), /mode: expected "safe"/],
    [() => fixAll(bytes, 'unsafe'), /mode: expected "safe"/],
    [() => errorReport(bytes, { format: 'pdf' }), /format: expected "xlsx" or "csv"/],
  ]) {
    assert.throws(work, (error) => error instanceof TypeError && message.test(error.message), String(work));
  }
});
