/** Languages of the messages. Any other BCP 47 tag gives Russian. */
export type Lang = "ru" | "kk" | "en";

/** What a code is, by its digits. */
export type Kind = "ntin" | "xtin" | "gtin8" | "gtin12" | "gtin13" | "gtin14" | "upce" | "none";

/** What to do about an item. */
export type Bucket = "hasNtin" | "temporary" | "lookupReady" | "fixFirst" | "manual";

/** How serious a finding is. */
export type Severity = "error" | "warning" | "info";

/**
 * How far a fix can be trusted. `safe`: the meaning cannot change. `unsafe`: likely right, show it to a person first.
 * `display`: a hint to compare with the package, never to be applied by a program.
 */
export type Safety = "safe" | "unsafe" | "display";

/** Puts `replacement` in place of `input.slice(finding.start, finding.end)`. */
export interface Fix {
  safety: Safety;
  replacement: string;
  /** What it does, in words for a button. */
  title: string;
}

/** One thing that a rule noticed about an item or a cell. `input` is the item's line, or the cell's text. */
export interface Finding {
  /** The rule's code, for instance `b101`. Codes are never used again for another rule. */
  rule: string;
  severity: Severity;
  /** Where in `input` it begins, in UTF-16 code units as JavaScript counts. */
  start: number;
  /** Where it ends, exclusive. */
  end: number;
  /** What stands there, as it was read. */
  found: string;
  /** What should stand there, where that is known. */
  expected: string | null;
  /** What was found and what is expected, in words. */
  message: string;
  /** What to do, in words. */
  help: string;
  fix: Fix | null;
}

/** One product of the list. Blank lines are none; a line that holds several codes gives several items. */
export interface Item {
  /** Line of the text, from 1. */
  line: number;
  /** The whole line as it was given, without its line break; where several codes share a line, this one's part of it. */
  input: string;
  /** The rest of a row of a table, or the words around the code. */
  label: string | null;
  /** The digits as they were understood. */
  code: string | null;
  kind: Kind;
  bucket: Bucket;
  /** The 14-digit form, where the code is a valid GTIN. */
  gtin14: string | null;
  /** What to ask the catalog for: 13 digits, or 14 for a package. */
  lookup: string | null;
  /** Errors first. */
  findings: Finding[];
}

/** How many items there are in all, of each bucket, and with a code that stands on another line as well. */
export interface Counts {
  total: number;
  hasNtin: number;
  temporary: number;
  lookupReady: number;
  fixFirst: number;
  manual: number;
  duplicates: number;
}

/** The whole check. */
export interface Report {
  counts: Counts;
  items: Item[];
}

export interface Options {
  /** Language of the messages; Russian if it is left out. */
  lang?: Lang | (string & {});
}

/** Where the WebAssembly comes from when it does not lie beside this module. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module;

/** Loads the engine, once however often it is called. Await it before checks of lists and templates; what gives a promise loads its own. */
export function init(source?: Source | Promise<Source>): Promise<void>;

/** Checks a list of barcodes: one a line, or rows of a table. Nothing leaves the process. Throws `TypeError` for anything but a string. */
export function checkBarcodes(text: string, options?: Options): Report;

/** The counts of the same check, without findings and words: for long lists. */
export function countBarcodes(text: string): Counts;

/** The text with every safe fix applied. Doing it again changes nothing. */
export function applySafeFixes(text: string): string;

/** The result as a workbook (.xlsx), codes as text. */
export function barcodesXlsx(text: string, options?: Options): Uint8Array;

/** What `checkIdentity` checks: a person's or a company's number, an account in Kazakhstan, a bank's code, the code of who is paid, contacts. */
export type IdentityKind = "iin" | "bin" | "iik" | "bic" | "kbe" | "phone" | "email";

/** What the digits of a number tell. They tell nothing of what does not hold. */
export type IdentityFacts =
  /** By an IIN. `born` is YYYY-MM-DD; both are `null` for numbers that are given without a century. */
  | { kind: "person"; born: string | null; sex: "male" | "female" | null }
  /** By a BIN. `registered` is YYYY-MM; the years 40 to 99 are taken for those of the last century. */
  | {
      kind: "company";
      registered: string;
      standing: "resident" | "nonResident" | "jointTraders";
      part: "head" | "branch" | "office" | "farm" | null;
    }
  /** `bank` is three digits, of accounts in Kazakhstan alone. */
  | { kind: "account"; country: string; bank: string | null }
  | { kind: "bank"; institution: string; country: string; branch: string | null }
  /** `sector` is 1 to 9. */
  | { kind: "kbe"; resident: boolean; sector: number }
  /** `country` is `null` for numbers of other countries. */
  | { kind: "phone"; country: "KZ" | null }
  | { kind: "email"; domain: string };

/** What a check of one number, account or contact says. */
export interface Identity {
  /** In its usual form: `KZ86125KZT5004100100`, `+77011234567`. */
  value: string;
  facts: IdentityFacts | null;
  /** Errors first. */
  findings: Finding[];
}

/**
 * Checks what is typed into a registration form. An IIN where a BIN is asked for is a finding, and its facts are the person's. Needs no
 * `init`: it loads a module of its own, which it shares with `checkPhoto` and `stripPhoto`, with the first call. Nothing leaves the process.
 * Rejects with `TypeError` for another kind and for anything but a string.
 */
export function checkIdentity(kind: IdentityKind, text: string, options?: Options): Promise<Identity>;

/** What a photo's file is, by its content. */
export type PhotoFormat = "jpeg" | "png" | "webp" | "gif" | "heic" | "avif" | "bmp" | "tiff" | "svg" | "pdf";

/** What a check of one photo says. */
export interface Photo {
  /** `null` for anything else. The catalog takes `jpeg` and `png`. */
  format: PhotoFormat | null;
  /** In pixels, as the picture is shown; `null` where it cannot be told. */
  width: number | null;
  height: number | null;
  bytes: number;
  /** Errors first. They have no place: `start` and `end` are 0. */
  findings: Finding[];
}

export interface PhotoOptions extends Options {
  /** The name of the file, so that its ending is checked as well. */
  name?: string;
}

/**
 * Checks a photo by its bytes: sort, size, private data. Nothing is decoded, nothing leaves the process. Needs no `init`. Rejects with
 * `TypeError` for anything but bytes.
 */
export function checkPhoto(photo: Uint8Array | ArrayBuffer, options?: PhotoOptions): Promise<Photo>;

/**
 * The photo without the place where it was taken, names, comments and previews; the picture itself is not packed again, and which way up
 * it lies stays. `null` for anything but a whole JPEG, PNG or WebP. Needs no `init`.
 */
export function stripPhoto(photo: Uint8Array | ArrayBuffer): Promise<Uint8Array | null>;

/** A finding about a template, and where it is. Missing parts are `null`: what is about a row has no cell, what is about the file has no row. */
export interface TemplateFinding extends Finding {
  /** The sheet with the products. */
  sheet: string | null;
  /** A1 style, for instance `M7`. */
  cell: string | null;
  /** From 1, as Excel shows it. */
  row: number | null;
  /** The column's code in the header, for instance `quantity`. */
  column: string | null;
}

/** What a template is. */
export interface TemplateFile {
  /** The sheet with the products; `null` where there is none. */
  sheet: string | null;
  /** The row with the codes of the columns; `null` where none was found. */
  headerRow: number | null;
  firstDataRow: number | null;
  /** Rows in which anything stands. */
  products: number;
  bytes: number;
  unzippedBytes: number;
  /** How many entries the dictionaries in use have. */
  dictionaries: { oktru: number; tnved: number; country: number; measure_unit: number };
}

/** The check of a template. */
export interface TemplateReport {
  file: TemplateFile;
  /** Whether the catalog would import the file, as far as can be known before it is sent. */
  verdict: "importable" | "refused";
  /** Of all findings, however many of them are listed. */
  counts: { errors: number; warnings: number; infos: number; rowsWithErrors: number };
  /** Those about the file first, then row by row; at most 10,000. */
  findings: TemplateFinding[];
  /** There are more findings than are listed. */
  truncated: boolean;
}

/** A file as bytes: what `readFile` gives in Node, or `file.arrayBuffer()` in a browser. */
export type Bytes = Uint8Array | ArrayBuffer;

/** How far a check is. `of` is 0 where it is not known how much there is. */
export interface Progress {
  stage: "reading" | "dictionaries" | "rows";
  done: number;
  of: number;
}

export interface TemplateOptions extends Options {
  /** Another template, for instance the current blank one: its dictionaries are used where the file has none. */
  dictionaries?: Bytes | null;
  /** Called now and then while the check runs. */
  onProgress?: ((progress: Progress) => void) | null;
}

export interface ReportOptions extends Options {
  /** `xlsx` if it is left out. */
  format?: "xlsx" | "csv";
  /** As in `TemplateOptions`. */
  dictionaries?: Bytes | null;
}

/** A new text for a cell of the sheet with the products; `null` empties it. Cells are written as text. */
export interface Edit {
  cell: string;
  value: string | number | boolean | null;
}

/** A cell that was changed. */
export interface Change {
  cell: string;
  before: string;
  after: string;
  /** The rule whose fix it was last. */
  rule: string | null;
}

/**
 * Checks the catalog's Excel template. Nothing leaves the process. Bytes that are no workbook are a report as well: it is
 * `refused`, and a finding says why. Throws `TypeError` for anything but bytes.
 */
export function checkTemplate(template: Bytes, options?: TemplateOptions): TemplateReport;

/**
 * The workbook with new texts in cells; every part that is not touched stays as it is, byte for byte. Throws `TypeError` for
 * what is no cell, and `Error` where the bytes are no workbook with products.
 */
export function applyEdits(template: Bytes, edits: Edit[]): Uint8Array;

/** The workbook with every safe fix applied, and what that changed. Doing it again changes nothing. */
export function fixAll(template: Bytes, mode: "safe"): { bytes: Uint8Array; changes: Change[] };

/** All findings as a file for people: a workbook with two sheets (findings, marked products), or CSV. */
export function errorReport(template: Bytes, options?: ReportOptions): Uint8Array;

/** What somebody may do for an organisation. */
export type KeyRole = "head" | "signs" | "signs-payments" | "personnel" | "employee" | "system";

/** What a certificate says. Missing parts are `null`. */
export interface KeyCertificate {
  subject: string;
  /** Twelve digits. Their check digit is not looked at. */
  iin: string | null;
  bin: string | null;
  organisation: string | null;
  holder: "person" | "organisation" | "system" | "authority" | "other";
  roles: KeyRole[];
  purpose: "sign-in" | "sign" | "both" | null;
  /** For instance `GOST-2015-512` or `RSA-2048`. */
  algorithm: string | null;
  issuer: string;
  /** Hexadecimal digits. */
  serial: string;
  /** ISO 8601, in UTC. */
  notBefore: string;
  notAfter: string;
  /** Whole days; below zero where it is over. */
  daysLeft: number;
  /** What the `root` says of it; `not-verified`: a kind of signature that is not verified here, such as GOST's. `null` without a root. */
  chain: "proven" | "refuted" | "not-verified" | null;
  /** The steps of Keden and of the procurement portal that take this key now. */
  serves: ("keden-register" | "keden-sign-in" | "ppp-sign-in" | "ppp-sign")[];
}

/** A finding about a key file. */
export interface KeyFinding {
  /** Its place in `certificates`; `null` where it is about the file. */
  certificate: number | null;
  /** `k…`, never used again. */
  rule: string;
  severity: Severity;
  found: string;
  expected: string | null;
  title: string;
  message: string;
  help: string;
}

export interface Key {
  form: "pkcs12" | "certificate" | "pem" | "signed" | null;
  /** `password` where one is missing or wrong. */
  needs: "password" | null;
  /** Private keys lie in the file. They are never decrypted. */
  hasKey: boolean;
  certificates: KeyCertificate[];
  /** Errors first. */
  findings: KeyFinding[];
}

export interface KeyOptions extends Options {
  /** What is now; the clock's time if it is left out. */
  now?: Date | number;
  /** The file's name, to be compared with what is in it. */
  name?: string;
  /** Numbers that the certificates are compared with. */
  iin?: string;
  bin?: string;
  /** A company's key is needed. */
  company?: boolean;
  /** A certificate that the others are checked against. RSA only; GOST's signatures are reported as not verified. */
  root?: Uint8Array | ArrayBuffer;
}

/**
 * Looks at a key file: .p12, .cer, .pem, a signature. The password is for .p12 only. Needs no `init`: it loads a module of its own with the
 * first file. Nothing leaves the process; passwords are wiped from the memory of WebAssembly after use.
 */
export function inspectKey(file: Uint8Array | ArrayBuffer, password?: string | null, options?: KeyOptions): Promise<Key>;
