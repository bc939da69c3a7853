// Checked by tsc, never run: the package's type file states exactly what the engine promises.
import init, { checkBarcodes } from 'nct-ready';

type Kind = 'ntin' | 'xtin' | 'gtin8' | 'gtin12' | 'gtin13' | 'gtin14' | 'upce' | 'none';
type Bucket = 'hasNtin' | 'temporary' | 'lookupReady' | 'fixFirst' | 'manual';

interface Finding {
  rule: string;
  severity: 'error' | 'warning' | 'info';
  start: number;
  end: number;
  found: string | null;
  expected: string | null;
  message: string;
  help: string | null;
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
// @ts-expect-error There is no German.
checkBarcodes('4870206710012', { lang: 'de' });
// @ts-expect-error A list is text, one code a line.
checkBarcodes(['4870206710012']);

export { report, same };
