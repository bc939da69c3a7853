// Runs in the page. The list is the same each time: a mix of all lengths, one code in ten with a wrong check digit.
import gtin from './gtin.mjs';
import { countBarcodes, init } from './nct-ready/engine-api.js';

function generator(seed) {
  let state = seed;
  return (limit) => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % limit;
  };
}

function checkDigit(body) {
  let sum = 0;
  for (let i = 0; i < body.length; i += 1) sum += body.charCodeAt(body.length - 1 - i) % 48 * (i % 2 ? 1 : 3);
  return (10 - (sum % 10)) % 10;
}

// [how many in a hundred, first digits, length]
const MIX = [
  [40, '487', 13],
  [20, '460', 13],
  [15, '0200', 13],
  [10, '0', 12],
  [8, '96', 8],
  [7, '1', 14],
];

function list(count) {
  const random = generator(20260101);
  const codes = [];
  while (codes.length < count) {
    let share = random(100);
    const [, start, length] = MIX.find(([percent]) => (share -= percent) < 0);
    let body = start;
    while (body.length < length - 1) body += random(10);
    const right = checkDigit(body);
    codes.push(body + (random(10) === 0 ? (right + 1 + random(9)) % 10 : right));
  }
  return codes;
}

const time = (work) => {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
};

export async function run({ count, rounds }) {
  await init();
  const codes = list(count);
  const text = codes.join('\n');
  const short = codes.slice(0, 50_000).join('\n');
  const result = { ours: [], theirs: [], again: [] };
  for (let round = 0; round < rounds; round += 1) {
    const [ours, counts] = time(() => countBarcodes(text));
    const [theirs, invalid] = time(() => codes.reduce((wrong, code) => wrong + !gtin.isValid(code), 0));
    result.ours.push(ours);
    result.theirs.push(theirs);
    Object.assign(result, { counts, invalid });
  }
  for (let round = 0; round < rounds * 5; round += 1) result.again.push(time(() => countBarcodes(short))[0]);
  return result;
}
