/**
 * The custom element `<nct-ready>`: checks products for Kazakhstan's National Catalog of Goods in any page.
 *
 * Importing this module defines the element, and does nothing on a server.
 *
 * A page with shortcuts of single keys: while somebody types in the element, listeners outside of it are told `nct-ready` as the target of
 * `keydown`. `event.composedPath()[0]` is the box that is typed into; keys that the element has used are `defaultPrevented`.
 */
import type { Counts, Report, TemplateReport } from './engine.js';

/** Which tools an element can show. */
export type Tool = 'barcodes' | 'template' | 'catalog' | 'prepare';

/** A call to the catalog that the page makes by its own means: its back end holds the key. */
export interface TransportRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** The path in the catalog, with what is asked of it, from the host's root on. */
  path: string;
  /** Where there is a `body`: `application/json`. */
  contentType?: string;
  body?: string;
  /** A photo or a document, to be sent as the field `file` of a form. */
  file?: Blob;
  fileName?: string;
}

/** What the catalog has answered. */
export interface TransportAnswer {
  status: number;
  contentType?: string;
  /** The header `Retry-After`. */
  retryAfter?: string;
  /** The text, as it came. */
  body: string;
}

/** Answers for the catalog; a rejected promise is an answer that did not come. */
export type Transport = (request: TransportRequest) => Promise<TransportAnswer>;

/** What the page itself has to say, in a sentence that is shown beside the findings: of a code, by its digits; of a cell of a template (`C6`), or of a row. */
export type Remark = { message: string } & ({ code: string } | { cell: string } | { row: number });

/** A check has ended after a person did something. */
export type NctReport =
  | { tool: 'barcodes'; counts: Counts }
  | { tool: 'template'; verdict: TemplateReport['verdict']; counts: TemplateReport['counts'] };

/** A person had codes or cells mended. */
export interface NctFixed {
  tool: Tool;
  /** How many places were mended. */
  fixes: number;
}

/** A person gave a file. */
export interface NctFile {
  tool: Tool;
  name: string;
  /** Bytes. */
  size: number;
}

/** A person asks the catalog for codes. `preventDefault()` leaves that to the page. */
export interface NctLookup {
  codes: string[];
  /** What stands beside each code. */
  labels: string[];
}

/** A person sends cards to moderation. `preventDefault()` leaves that to the page. */
export interface NctSubmit {
  tool: Tool;
  cards: {
    title: string;
    /** The number of the request, where the catalog has one. */
    request?: number;
    /** The body of the request as the catalog takes it; absent where a request goes to moderation as it stands there. */
    body?: Record<string, unknown>;
  }[];
}

/** Something keeps the element from working. */
export interface NctError {
  tool: Tool;
  /** `policy`: a directive is missing; `kind`: a file comes as a wrong type; `origin`: a header is missing; `old`: the browser.
   * `workers`: nothing can run in the background, because of the browser or of a directive; what needs none of it works. */
  reason: 'network' | 'policy' | 'kind' | 'origin' | 'old' | 'workers';
  /** What is shown to the person. */
  message: string;
}

/** The events of the element, all of them bubbling through shadow trees. */
export interface NctReadyEventMap {
  'nct-report': CustomEvent<NctReport>;
  'nct-fixed': CustomEvent<NctFixed>;
  'nct-file': CustomEvent<NctFile>;
  'nct-lookup': CustomEvent<NctLookup>;
  'nct-submit': CustomEvent<NctSubmit>;
  'nct-error': CustomEvent<NctError>;
}

/**
 * Attributes: `lang` (`ru`, `kk`, `en`; else the page's), `tools` (default `barcodes`; several are tabs in this order), `theme` (`light`, `dark`, `auto`), `catalog` (an
 * address), `remember` (without it only the journal of what a person has sent to the catalog is stored, so that nothing is sent twice).
 */
export class NctReady extends HTMLElement {
  /** The list of barcodes, one on a line. */
  value: string;
  transport: Transport | undefined;
  /** A template whose dictionaries are used for files that bring none. What is no template is done without. */
  dictionaries: Uint8Array | ArrayBuffer | Blob | undefined;
  /** Shows the barcodes without waiting for somebody to look, and promises the report. */
  check(): Promise<Report>;
  /** What the check says of the list. Loads the engine. */
  report(): Promise<Report>;
  /** Opens a file as if a person had chosen it, in the tool that takes such files, and shows that tool. */
  open(file: File): Promise<void>;
  /** Empties the list. */
  clear(): void;
  /** Shows the page's own remarks beside the findings, in place of those from before. */
  setFindings(findings: Iterable<Remark>): void;
  addEventListener<K extends keyof NctReadyEventMap>(
    type: K,
    listener: (this: NctReady, event: NctReadyEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'nct-ready': NctReady;
  }
}
