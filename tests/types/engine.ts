// Checked by tsc, never run: the package's type file states exactly what the engine promises.
import {
  applyEdits,
  applySafeFixes,
  barcodesXlsx,
  checkBarcodes,
  checkIdentity,
  checkPhoto,
  checkTemplate,
  countBarcodes,
  errorReport,
  fixAll,
  init,
  stripPhoto,
} from 'nct-ready/engine';

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

interface TemplateReport {
  file: {
    sheet: string | null;
    headerRow: number | null;
    firstDataRow: number | null;
    products: number;
    bytes: number;
    unzippedBytes: number;
    dictionaries: { oktru: number; tnved: number; country: number; measure_unit: number };
  };
  verdict: 'importable' | 'refused';
  counts: { errors: number; warnings: number; infos: number; rowsWithErrors: number };
  findings: (Finding & { sheet: string | null; cell: string | null; row: number | null; column: string | null })[];
  truncated: boolean;
}

interface Identity {
  value: string;
  facts:
    | { kind: 'person'; born: string | null; sex: 'male' | 'female' | null }
    | {
        kind: 'company';
        registered: string;
        standing: 'resident' | 'nonResident' | 'jointTraders';
        part: 'head' | 'branch' | 'office' | 'farm' | null;
      }
    | { kind: 'account'; country: string; bank: string | null }
    | { kind: 'bank'; institution: string; country: string; branch: string | null }
    | { kind: 'kbe'; resident: boolean; sector: number }
    | { kind: 'phone'; country: 'KZ' | null }
    | { kind: 'email'; domain: string }
    | null;
  findings: Finding[];
}

interface Photo {
  format: 'jpeg' | 'png' | 'webp' | 'gif' | 'heic' | 'avif' | 'bmp' | 'tiff' | 'svg' | 'pdf' | null;
  width: number | null;
  height: number | null;
  bytes: number;
  findings: Finding[];
}

interface Fixed {
  bytes: Uint8Array;
  changes: { cell: string; before: string; after: string; rule: string | null }[];
}

/** Both ways round: nothing is missing, nothing is too much. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

const same: Same<ReturnType<typeof checkBarcodes>, Report> = true;
const sameTemplate: Same<ReturnType<typeof checkTemplate>, TemplateReport> = true;
const sameIdentity: Same<ReturnType<typeof checkIdentity>, Promise<Identity>> = true;
const samePhoto: Same<ReturnType<typeof checkPhoto>, Promise<Photo>> = true;
const sameFixed: Same<ReturnType<typeof fixAll>, Fixed> = true;

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

const identity: Identity = await checkIdentity('iin', '900228300127', { lang: 'kk' });
const day: string | null = identity.facts?.kind === 'person' ? identity.facts.born : null;
// @ts-expect-error Passwords are checked on the page, where nobody writes them down.
checkIdentity('password', 'Qwerty12');
// @ts-expect-error A number loses its zeros: it is typed as text.
checkIdentity('bin', 50140000001);

const blank: Uint8Array = new Uint8Array();
const photo: Photo = await checkPhoto(blank, { lang: 'kk', name: 'front.jpg' });
const clean: Uint8Array | null = await stripPhoto(blank.buffer as ArrayBuffer);
// @ts-expect-error A file's name is not its bytes.
checkPhoto('front.jpg');
const template: TemplateReport = checkTemplate(blank);
checkTemplate(blank.buffer as ArrayBuffer, { lang: 'kk', dictionaries: blank, onProgress: ({ stage, done, of }) => [stage, done / of] });
const edited: Uint8Array = applyEdits(blank, [{ cell: 'M7', value: '1.5' }, { cell: 'N7', value: null }]);
const { bytes, changes }: Fixed = fixAll(blank, 'safe');
const files: Uint8Array[] = [errorReport(blank), errorReport(blank, { lang: 'en', format: 'csv', dictionaries: blank })];
// @ts-expect-error Only what cannot change the meaning is done to all cells at once.
fixAll(blank, 'unsafe');
// @ts-expect-error A template is bytes, not the name of a file.
checkTemplate('template.xlsx');
// @ts-expect-error There are two formats.
errorReport(blank, { format: 'pdf' });

export { bytes, changes, edited, files, sameFixed, sameTemplate, template };
export { clean, photo, samePhoto };
export { day, identity, sameIdentity };
export { counts, report, same, text, workbook };
