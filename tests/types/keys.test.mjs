// Key files, as Node's users look at them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { inspectKey } from 'nct-ready/engine';

const file = (name) => readFileSync(new URL(`../keys/files/${name}`, import.meta.url));
const now = new Date('2026-11-23T00:00:00Z');
const rules = ({ findings }) => findings.map(({ rule }) => rule);

test('a key says whose it is, without init', async () => {
  const { certificates: [one], ...key } = await inspectKey(file('ber.p12'), 'Qwerty12', { lang: 'en', now });
  assert.deepEqual({ ...key, findings: rules(key) }, { form: 'pkcs12', needs: null, hasKey: true, findings: ['k051'] });
  const { serial, ...said } = one;
  assert.match(serial, /^[0-9a-f]+$/);
  assert.deepEqual(said, {
    subject: 'ТЕСТОВ ТЕСТ ТЕСТОВИЧ', iin: '123456789011', bin: null, organisation: null, holder: 'person', roles: [], purpose: 'sign',
    algorithm: 'RSA-2048', issuer: 'Учебный корень (RSA)', notBefore: '2026-01-01T00:00:00Z', notAfter: '2027-01-01T00:00:00Z', daysLeft: 39, chain: null,
    serves: ['keden-register', 'ppp-sign'],
  });
});

test('a wrong password, a missing one and a broken file are told apart', async () => {
  const whole = file('pbes2.p12');
  const wrong = await inspectKey(whole, 'other', { lang: 'en' });
  assert.deepEqual([rules(wrong), wrong.needs, wrong.certificates], [['k004'], 'password', []]);
  assert.deepEqual(rules(await inspectKey(whole)), ['k005']);
  assert.deepEqual(rules(await inspectKey(whole.subarray(0, 500), 'Qwerty12')), ['k003']);
});

test('a key is compared with what is known beside it', async () => {
  const key = await inspectKey(file('sign.cer'), null, { now, name: 'AUTH_RSA256_1.cer', iin: '123456789012', company: true, root: file('stranger.cer') });
  assert.deepEqual(new Set(rules(key)), new Set(['k031', 'k041', 'k043', 'k051', 'k055', 'k061']));
  const proven = await inspectKey(file('sign.cer'), null, { now, root: file('root.cer') });
  assert.deepEqual(rules(proven), ['k051', 'k055']);
});

test('each language has its own words; other values are refused', async () => {
  const of = async (lang) => (await inspectKey(new Uint8Array(), null, { lang })).findings[0].message;
  assert.equal(new Set([await of('ru'), await of('kk'), await of('en')]).size, 3);
  await assert.rejects(inspectKey('text'), /inspectKey: expected a Uint8Array/);
  await assert.rejects(inspectKey(new Uint8Array(), 5), TypeError);
  await assert.rejects(inspectKey(new Uint8Array(), null, { now: 'never' }), /now: expected a date/);
});
