/**
 * What a page and `embed.html` in its frame say to each other (`postMessage`).
 *
 * `<iframe sandbox="allow-scripts allow-downloads" allow="clipboard-write" src="…/embed.html?host=https://portal.example&tools=barcodes&lang=kk">`
 *
 * The address may have `lang`, `theme`, `tools` (parted by commas) and `host`: the origin of the page around. Only messages of that origin and of
 * the window around are heard, and only to that origin anything is said. Without `host` the frame works by itself. Data is never in the address.
 */
import type { Report } from './engine.js';
import type { NctReadyEventMap, Remark, Tool, TransportAnswer, TransportRequest } from './nct-ready.js';

/** The version of what is said. Messages of another one are not heard. */
export type Version = 1;

/** Asks for `ready` once more: for a page that began to listen late. */
export interface Hello {
  nct: Version;
  type: 'hello';
}

/** What the page does itself: answer for the catalog (`request`), or whatever a person asks for by an event. */
export type Takes = 'transport' | 'nct-lookup' | 'nct-submit';

/** Sets all that is named, or nothing where something of it is wrong. With an `id` it is answered. */
export interface Set {
  nct: Version;
  type: 'set';
  id?: string | number;
  /** The list of barcodes, one on a line. */
  value?: string;
  lang?: 'ru' | 'kk' | 'en';
  theme?: 'light' | 'dark' | 'auto';
  tools?: Tool[];
  /** The page's own remarks beside the findings. */
  findings?: Remark[];
  /** A template whose dictionaries are used for files that bring none. */
  dictionaries?: Uint8Array | ArrayBuffer | Blob;
  /** Custom properties of the element. */
  style?: Record<`--nct-${string}`, string>;
  takes?: Takes[];
}

/** What can be called, and what it answers. */
export interface Methods {
  check(): Report;
  report(): Report;
  open(file: File): undefined;
  clear(): undefined;
  /** The list as it is now. */
  value(): string;
}

/** Calls a method: it is answered. */
export type Call = {
  [M in keyof Methods]: { nct: Version; type: 'call'; id: string | number; method: M; args?: Parameters<Methods[M]> };
}[keyof Methods];

/** What the catalog has answered to a `request`, or why it has not. */
export type Response =
  | { nct: Version; type: 'response'; id: number; answer: TransportAnswer }
  | { nct: Version; type: 'response'; id: number; error: string };

/** From the page to the frame. */
export type ToFrame = Hello | Set | Call | Response;

/** The frame listens. */
export interface Ready {
  nct: Version;
  type: 'ready';
}

/** To a `call`, or to a `set` with an `id`. */
export type Answer =
  | { nct: Version; type: 'answer'; id: string | number; result: ReturnType<Methods[keyof Methods]>; error?: undefined }
  | { nct: Version; type: 'answer'; id: string | number; error: string };

/** An event of the element, with its detail. */
export type Told = {
  [K in keyof NctReadyEventMap]: { nct: Version; type: 'event'; name: K; detail: NctReadyEventMap[K]['detail'] };
}[keyof NctReadyEventMap];

/** How high the frame has to be to show everything. */
export interface Size {
  nct: Version;
  type: 'size';
  /** Pixels of CSS. */
  height: number;
}

/** A call to the catalog, where the page takes `transport`. */
export interface Request {
  nct: Version;
  type: 'request';
  id: number;
  request: TransportRequest;
}

/** From the frame to the page. */
export type FromFrame = Ready | Answer | Told | Size | Request;
