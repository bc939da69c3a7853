// Checked by tsc, never run: the package's type file states exactly what the engine promises.
import { init, applySafeFixes, barcodesXlsx, checkBarcodes, countBarcodes } from 'nct-ready/engine';

type Kind = 'ntin' | 'xtin' | 'gtin8' | 'gtin12' | 'gtin13' | 'gtin14' | 'upce' | 'none';
type Bucket = 'hasNtin' | 'temporary' | 'lookupReady' | 'fixFirst' | 'manual';

interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  start: number;
  end: number;
  found: string;
  expected: string | null;
  message: string;
  help: string;
  fix: { safety: 'safe' | 'unsafe' | 'display'; replacement: string; title: string } | null;
}

interface Report {
  counts: Record<Bucket | 'total' | 'duplicates', number>;
  items: {
    line: number;
    input: string;
    label: string | null;
    code: string | null;
    kind: Kind;
    bucket: Bucket;
    gtin14: string | null;
    lookup: string | null;
    findings: Finding[];
  }[];
}

/** Both ways round: nothing is missing, nothing is too much. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

const same: Same<ReturnType<typeof checkBarcodes>, Report> = true;

await init();
const report: Report = checkBarcodes('4870206710012', { lang: 'kk' });
checkBarcodes('4870206710012');
// A page may have any language: those that the engine does not speak get Russian.
checkBarcodes('4870206710012', { lang: document.documentElement.lang });
const counts: Report['counts'] = countBarcodes('4870206710012');
const text: string = applySafeFixes(' 4870206710012');
const workbook: Uint8Array = barcodesXlsx('4870206710012', { lang: 'en' });
// @ts-expect-error A list is text, one code a line.
checkBarcodes(['4870206710012']);

export { counts, report, same, text, workbook };
