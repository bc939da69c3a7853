// What is typed into registration forms, as Node's users check it: without init.
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkIdentity } from 'nct-ready/engine';

test('a value, its facts and findings have the promised shape', async () => {
  assert.deepEqual(await checkIdentity('iin', '900228300127'), {
    value: '900228300127',
    facts: { kind: 'person', born: '1990-02-28', sex: 'male' },
    findings: [],
  });
  assert.deepEqual((await checkIdentity('bin', '260140000055')).facts, {
    kind: 'company', registered: '2026-01', standing: 'resident', part: 'head',
  });
  assert.deepEqual((await checkIdentity('iik', 'KZ86125KZT5004100100')).facts, { kind: 'account', country: 'KZ', bank: '125' });
  assert.deepEqual((await checkIdentity('bic', 'HSBKKZKX')).facts, { kind: 'bank', institution: 'HSBK', country: 'KZ', branch: null });
  assert.deepEqual((await checkIdentity('kbe', '17')).facts, { kind: 'kbe', resident: true, sector: 7 });
  assert.deepEqual((await checkIdentity('phone', '+4915112345678')).facts, { kind: 'phone', country: null });
  assert.deepEqual((await checkIdentity('email', 'shop@Mail.example')).facts, { kind: 'email', domain: 'mail.example' });
});

test('findings are those of barcodes, place and fix included', async () => {
  const { value, findings } = await checkIdentity('phone', '8 (701) 123-45-67', { lang: 'en' });
  assert.equal(value, '+77011234567');
  assert.deepEqual(Object.keys(findings[0]), [
    'rule', 'severity', 'start', 'end', 'found', 'expected', 'message', 'help', 'fix',
  ]);
  assert.deepEqual(findings.map(({ rule, severity, fix }) => [rule, severity, fix.safety, fix.replacement]), [
    ['a052', 'info', 'safe', '+77011234567'],
  ]);
  const [wrong] = (await checkIdentity('iik', '💳 KZ87125KZT5004100100', { lang: 'en' })).findings.filter(({ rule }) => rule === 'a021');
  assert.ok(wrong, 'an emoji is no country');
  const [digits] = (await checkIdentity('iik', 'KZ 87 125KZT5004100100')).findings.filter(({ rule }) => rule === 'a024');
  assert.equal('KZ 87 125KZT5004100100'.slice(digits.start, digits.end), '87');
  assert.deepEqual([digits.found, digits.expected, digits.fix], ['87', '86', null]);
});

test('each language has its own words, and what does not hold tells nothing', async () => {
  const of = (lang) => checkIdentity('iin', '123456789012', { lang });
  const [ru, kk, en] = await Promise.all(['ru', 'kk', 'en'].map(of));
  assert.equal(new Set([ru, kk, en].map(({ findings }) => findings[0].message)).size, 3);
  assert.equal(ru.facts, null);
});

test('mistakes in the call are told', async () => {
  await assert.rejects(checkIdentity('password', 'Qwerty12'), TypeError);
  await assert.rejects(checkIdentity('keyPassword', 'Qwerty12'), TypeError);
  await assert.rejects(checkIdentity('bin', 50140000001), TypeError);
});
