// Photos, as Node's users check them.
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkPhoto, init, stripPhoto } from 'nct-ready/engine';

await init();

const segment = (marker, data) => Buffer.concat([Buffer.from([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 255]), Buffer.from(data)]);

function jpeg(width, height, ...segments) {
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      ...segments,
      segment(0xc0, [8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 17, 0]),
      segment(0xda, [1, 1, 0, 0, 63, 0]),
      Buffer.from('picture'),
      Buffer.from([0xff, 0xd9]),
    ]),
  );
}

test('a photo and its findings have the promised shape', () => {
  const good = jpeg(1200, 900);
  assert.deepEqual(checkPhoto(good), { format: 'jpeg', width: 1200, height: 900, bytes: good.length, findings: [] });
  const { findings } = checkPhoto(jpeg(640, 480), { lang: 'en' });
  assert.deepEqual(findings.map(({ rule, severity, found, start, end, fix }) => [rule, severity, found, start, end, fix]), [
    ['p011', 'error', '640×480', 0, 0, null],
  ]);
  assert.deepEqual(Object.keys(findings[0]), [
    'rule', 'severity', 'start', 'end', 'found', 'expected', 'message', 'help', 'fix',
  ]);
  assert.deepEqual(checkPhoto(new ArrayBuffer(0)), { ...checkPhoto(new Uint8Array()), format: null, width: null, height: null, bytes: 0 });
  assert.deepEqual(checkPhoto(Buffer.from('%PDF-1.7')).format, 'pdf');
});

test('a name that ends otherwise is told, where there is one', () => {
  const rules = (options) => checkPhoto(jpeg(900, 900), options).findings.map(({ rule, expected }) => [rule, expected]);
  assert.deepEqual(rules({ name: 'front.png' }), [['p004', 'jpg']]);
  assert.deepEqual(rules({ name: 'front.jpeg' }), []);
  assert.deepEqual(rules(undefined), []);
});

test('each language has its own words', () => {
  const words = ['ru', 'kk', 'en'].map((lang) => checkPhoto(jpeg(1, 1), { lang }).findings[0].message);
  assert.equal(new Set(words).size, 3);
});

test('private data are taken away, and nothing else', () => {
  const told = jpeg(1200, 900, segment(0xfe, Buffer.from('Aigul, Abay street')));
  assert.deepEqual(checkPhoto(told).findings.map(({ rule }) => rule), ['p023']);
  assert.deepEqual(stripPhoto(told), jpeg(1200, 900));
  assert.equal(stripPhoto(told.slice(0, -2)), null);
  assert.equal(stripPhoto(Buffer.from('GIF89a')), null);
});

test('mistakes in the call are told', () => {
  assert.throws(() => checkPhoto('front.jpg'), TypeError);
  assert.throws(() => checkPhoto(null), TypeError);
  assert.throws(() => checkPhoto(new Uint8Array(), { name: 1 }), TypeError);
});
