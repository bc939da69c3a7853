// The package as bundlers and Node resolve it: publint knows their rules.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

test('every export leads to a file in the form that it promises', async () => {
  const pkgDir = fileURLToPath(new URL('../../dist/npm/nct-ready/', import.meta.url));
  const { messages, pkg } = await publint({ pkgDir, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});
