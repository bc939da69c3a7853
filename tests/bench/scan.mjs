// What reads barcodes in pictures, where the browser cannot: what a camera shows, and photos.
import { readFile } from 'node:fs/promises';
import { wall } from '../e2e/support/ean.mjs';
import { median, milliseconds } from './figures.mjs';

const RUNS = 9;
const CODE = '4870206710012';
const folder = new URL('../../dist/npm/nct-ready/', import.meta.url);

function timed(run) {
  const before = performance.now();
  run();
  return performance.now() - before;
}

export async function scan() {
  const module = await import(new URL('scan.js', folder));
  await module.default({ module_or_path: await readFile(new URL('scan_bg.wasm', folder)) });
  const pictures = {
    'a camera\'s picture with a code, 960×720': [960, wall(CODE, 960, 720), false, [CODE]],
    'a camera\'s picture without, 960×720': [960, new Uint8Array(960 * 720).fill(170), false, []],
    'a photo with a code, 2048×1536': [2048, wall(CODE, 2048, 1536, 8), true, [CODE]],
    'a photo without, 2048×1536': [2048, new Uint8Array(2048 * 1536).fill(170), true, []],
  };
  const times = Object.entries(pictures).map(([name, [width, shades, thorough, expected]]) => {
    const read = () => {
      const found = module.codes(width, shades, thorough);
      if (String(found) !== String(expected)) throw new Error(`${name}: ${found}`);
    };
    read();
    return [name, median(Array.from({ length: RUNS }, () => timed(read)))];
  });
  const [[, frame]] = times;
  return times.map(([name, time]) => [`barcodes: ${name}`, `${milliseconds(time)} (${(time / frame).toFixed(1)} of the first)`, '']);
}
