// Photos, as Node's users check them: without init.
import assert from 'node:assert/strict';
import test from 'node:test';
import { checkPhoto, stripPhoto } from 'nct-ready/engine';

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

test('a photo and its findings have the promised shape', async () => {
  const good = jpeg(1200, 900);
  assert.deepEqual(await checkPhoto(good), { format: 'jpeg', width: 1200, height: 900, bytes: good.length, findings: [] });
  const { findings } = await checkPhoto(jpeg(640, 480), { lang: 'en' });
  assert.deepEqual(findings.map(({ rule, severity, found, start, end, fix }) => [rule, severity, found, start, end, fix]), [
    ['p011', 'error', '640×480', 0, 0, null],
  ]);
  assert.deepEqual(Object.keys(findings[0]), [
    'rule', 'severity', 'start', 'end', 'found', 'expected', 'message', 'help', 'fix',
  ]);
  assert.deepEqual(await checkPhoto(new ArrayBuffer(0)), { ...(await checkPhoto(new Uint8Array())), format: null, width: null, height: null, bytes: 0 });
  assert.deepEqual((await checkPhoto(Buffer.from('%PDF-1.7'))).format, 'pdf');
});

test('a name that ends otherwise is told, where there is one', async () => {
  const rules = async (options) => (await checkPhoto(jpeg(900, 900), options)).findings.map(({ rule, expected }) => [rule, expected]);
  assert.deepEqual(await rules({ name: 'front.png' }), [['p004', 'jpg']]);
  assert.deepEqual(await rules({ name: 'front.jpeg' }), []);
  assert.deepEqual(await rules(undefined), []);
});

test('each language has its own words', async () => {
  const photos = await Promise.all(['ru', 'kk', 'en'].map((lang) => checkPhoto(jpeg(1, 1), { lang })));
  assert.equal(new Set(photos.map(({ findings }) => findings[0].message)).size, 3);
});

test('private data are taken away, and nothing else', async () => {
  const told = jpeg(1200, 900, segment(0xfe, Buffer.from('Aigul, Abay street')));
  assert.deepEqual((await checkPhoto(told)).findings.map(({ rule }) => rule), ['p023']);
  assert.deepEqual(await stripPhoto(told), jpeg(1200, 900));
  assert.equal(await stripPhoto(told.slice(0, -2)), null);
  assert.equal(await stripPhoto(Buffer.from('GIF89a')), null);
});

test('mistakes in the call are told', async () => {
  await assert.rejects(checkPhoto('front.jpg'), TypeError);
  await assert.rejects(checkPhoto(null), TypeError);
  await assert.rejects(checkPhoto(new Uint8Array(), { name: 1 }), TypeError);
});
