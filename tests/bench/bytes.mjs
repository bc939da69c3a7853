// The bytes of a first visit that checks barcodes, as Brotli sends them.
import { kilobytes } from '../../scripts/compress.mjs';
import { firstVisit } from '../size/first-visit.mjs';

export async function bytes() {
  const files = await firstVisit();
  const total = files.reduce((sum, file) => sum + file.brotli, 0);
  return [
    ['first visit, brotli', kilobytes(total), '100 (140) KB'],
    ...files.map(({ name, brotli }) => [`  ${name}`, kilobytes(brotli), '']),
  ];
}
