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

/** One thing that a rule noticed about an item. */
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

/** Loads the engine, once however often it is called. Await it before any check. */
export function init(source?: Source | Promise<Source>): Promise<void>;

/** Checks a list of barcodes: one a line, or rows of a table. Nothing leaves the process. Throws `TypeError` for anything but a string. */
export function checkBarcodes(text: string, options?: Options): Report;

/** The counts of the same check, without findings and words: for long lists. */
export function countBarcodes(text: string): Counts;

/** The text with every safe fix applied. Doing it again changes nothing. */
export function applySafeFixes(text: string): string;

/** The result as a workbook (.xlsx), codes as text. */
export function barcodesXlsx(text: string, options?: Options): Uint8Array;
