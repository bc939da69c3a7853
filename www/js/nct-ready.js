// The custom element <nct-ready>: the tools in any page. This file is small and does nothing until an element is there; what a tool
// takes is fetched when the element comes near the window or is used. The pages of this site use it like any other page.
//
//   <script type="module" src="nct-ready.js"></script>
//   <nct-ready lang="kk" tools="barcodes"></nct-ready>
//
// What it offers is written down in nct-ready.d.ts.

// Each name stands here in full, so that bundlers find the files.
const THEME = () => new URL('theme.css', import.meta.url);
const PLACE = () => new URL('place.css', import.meta.url);
const PARTS = {
  barcodes: {
    load: () => import('./app.js'),
    module: () => new URL('app.js', import.meta.url),
    wasm: () => new URL('app_bg.wasm', import.meta.url),
    styles: [THEME, PLACE],
  },
  template: {
    load: () => import('./template.js'),
    module: () => new URL('template.js', import.meta.url),
    wasm: () => new URL('template_bg.wasm', import.meta.url),
    styles: [THEME, PLACE, () => new URL('template.css', import.meta.url)],
  },
  catalog: {
    load: () => import('./catalog.js'),
    module: () => new URL('catalog.js', import.meta.url),
    wasm: () => new URL('catalog_bg.wasm', import.meta.url),
    styles: [THEME, PLACE, () => new URL('catalog.css', import.meta.url)],
  },
};
/** What a tool may load by itself. */
const WORKERS = {
  engineWorker: () => new URL('engine-worker.js', import.meta.url),
  readerWorker: () => new URL('reader-worker.js', import.meta.url),
};
/** What tools ask of the page: the catalog's part is loaded then. */
const ASKED = { 'nct-find': 'find', 'nct-cards': 'cards' };
/** What a person does: only after that the page is told of results. */
const DONE = ['input', 'change', 'click', 'drop', 'paste', 'keydown'];
/** An element is near when it is this far from the window. */
const NEAR = '400px';
const LANGUAGES = ['ru', 'kk', 'en'];

const started = {};
const sheets = {};
const addresses = {};

/** A tool's module, started once for all elements; a failed start is forgotten. */
export function load(name) {
  return once(started, name, () => start(PARTS[name]));
}

function once(all, key, make) {
  all[key] ??= make().catch((error) => {
    delete all[key];
    throw error;
  });
  return all[key];
}

async function start({ load, wasm }) {
  const module = await load();
  await module.default({ module_or_path: wasm() });
  return module;
}

/** A style sheet, one for all elements. */
function sheet(url) {
  return once(sheets, url.href, async () => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return new CSSStyleSheet().replace(await answer.text());
  });
}

/** Browsers start no worker from another origin, but one that imports it. */
export function worker(url) {
  if (url.origin === globalThis.origin) return url.href;
  const text = `import ${JSON.stringify(url.href)};`;
  // Without an origin of one's own (a sandboxed frame) Chromium takes no blob for a module.
  if (globalThis.origin === 'null') return `data:text/javascript,${encodeURIComponent(text)}`;
  addresses[url.href] ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return addresses[url.href];
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

// Importing this on a server does nothing.
const Base = globalThis.HTMLElement ?? class {};

export class NctReady extends Base {
  static observedAttributes = ['lang', 'theme', 'tools', 'catalog', 'remember'];

  /** What takes each mounted tool away, by its name. */
  #tools = new Map();
  /** Tools on their way. */
  #coming = new Map();
  #remarks = new Map();
  #given = {};
  #value = '';
  /** Whether the last thing that happened was done by a person. */
  #person = false;
  #ends;

  connectedCallback() {
    if (this.#ends) return;
    this.#ends = new AbortController();
    this.#takeEarly();
    const isDeclared = declared(this);
    this.#watchScheme();
    if (isDeclared) return void this.#openAll();
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#openAll();
      },
      { rootMargin: NEAR },
    );
    near.observe(this);
    this.#ends.signal.addEventListener('abort', () => near.disconnect());
  }

  disconnectedCallback() {
    // An element that is only moved is back by then.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#value = this.value;
      this.#close();
      this.#ends?.abort();
      this.#ends = undefined;
    });
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#ends) return;
    if (name === 'theme') return this.#showScheme();
    // The tools begin anew, with what they held.
    if (this.#tools.size === 0) return;
    this.#value = this.value;
    this.#close();
    this.shadowRoot.replaceChildren();
    this.#openAll();
  }

  /** What a page has set before the element was defined. */
  #takeEarly() {
    for (const name of ['value', 'transport', 'dictionaries']) {
      if (!Object.hasOwn(this, name)) continue;
      const given = this[name];
      delete this[name];
      this[name] = given;
    }
  }

  /** The catalog by the page's own means: a function of a request that promises an answer. */
  get transport() { return this.#given.transport; }
  set transport(given) { this.#given.transport = given; }

  /** A template whose dictionaries are used for files that bring none. */
  get dictionaries() { return this.#given.dictionaries; }
  set dictionaries(given) { this.#given.dictionaries = given; }

  /** The list of barcodes, one on a line. */
  get value() {
    return this.#box()?.value ?? this.#value;
  }

  set value(text) {
    this.#value = String(text ?? '');
    const box = this.#tools.has('barcodes') && this.#box();
    if (!box) return;
    this.#person = false;
    box.value = this.#value;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Starts the tools without waiting for anybody to look, and promises the report. */
  async check() {
    await this.#openAll();
    return this.report();
  }

  /** What the check says of the list, in the shapes of the engine. */
  async report() {
    const engine = await import('./engine-api.js');
    await engine.init();
    return engine.checkBarcodes(this.value, { lang: this.#lang() });
  }

  /** Opens a file as if a person had chosen it. */
  async open(file) {
    await this.#openAll();
    const field = this.shadowRoot?.querySelector('input[type=file]');
    if (!field) throw new Error('nct-ready: no tool here takes files');
    const files = new DataTransfer();
    files.items.add(file);
    field.files = files.files;
    this.#person = false;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Empties the list. */
  clear() {
    this.value = '';
  }

  /** Shows the page's own remarks beside the findings: `[{ code, message }]`. */
  setFindings(findings) {
    this.#remarks = new Map(Array.from(findings, ({ code, message }) => [String(code), String(message)]));
    this.#remark();
  }

  #remark() {
    const place = this.#tools.has('barcodes') && this.#place('barcodes');
    place?.dispatchEvent?.(new CustomEvent('nct-remarks', { detail: this.#remarks }));
  }

  #names() {
    const wanted = (this.getAttribute('tools') ?? 'barcodes').split(/\s+/);
    return Object.keys(PARTS).filter((name) => wanted.includes(name));
  }

  #lang() {
    const [lang] = (this.getAttribute('lang') || this.closest('[lang]')?.lang || 'ru').split('-');
    return LANGUAGES.includes(lang) ? lang : 'ru';
  }

  #openAll() {
    return Promise.all(this.#names().map((name) => this.#open(name)));
  }

  /** Mounts a tool, once. */
  #open(name) {
    if (!this.#ends) return Promise.reject(new Error('nct-ready: the element is not in a document'));
    if (!this.#coming.has(name)) this.#coming.set(name, this.#bring(name, this.#ends));
    return this.#coming.get(name);
  }

  async #bring(name, visit) {
    try {
      const [module] = await Promise.all([load(name), this.#dress(name)]);
      if (visit === this.#ends) await this.#mount(name, module);
    } catch (error) {
      this.#coming.delete(name);
      if (visit === this.#ends) await this.#tellTrouble(name, error);
    }
  }

  /** Where a tool lives: declared by the page, or made. */
  #place(name) {
    const known = this.shadowRoot.querySelector(`.nct-place[data-tool=${name}]`);
    if (known) return known;
    const place = make('section', { className: 'nct-place' });
    place.dataset.tool = name;
    place.setAttribute('part', 'tool');
    // What was set before the tool was there is as if it had been typed.
    place.append(make('textarea', { hidden: true, value: name === 'barcodes' ? this.#value : '' }));
    this.shadowRoot.append(place);
    return place;
  }

  /** The styles of a tool, unless the page has declared them. */
  async #dress(name) {
    if (this.shadowRoot.querySelector('link[rel=stylesheet]')) return;
    const worn = await Promise.all(PARTS[name].styles.map((address) => sheet(address())));
    const before = this.shadowRoot.adoptedStyleSheets;
    this.shadowRoot.adoptedStyleSheets = [...before, ...worn.filter((one) => !before.includes(one))];
  }

  #mount(name, module) {
    const place = this.#place(name);
    this.#showScheme();
    const { signal } = this.#ends;
    const on = (event, act) => place.addEventListener(event, ({ detail }) => act(detail), { signal });
    on('nct-open', (isOpen) => this.toggleAttribute('data-open', isOpen));
    on('nct-checked', (counts) => this.#person && this.#tell('nct-report', { tool: name, counts: named(counts) }));
    on('nct-mended', (fixes) => this.#tell('nct-fixed', { tool: name, fixes }));
    for (const [event, act] of Object.entries(ASKED)) on(event, (ask) => this.#ask(place, act, ask));
    for (const event of DONE) place.addEventListener(event, (done) => this.#notice(name, done), { capture: true, signal });
    const ready = new Promise((done) => place.addEventListener('nct-ready', done, { once: true, signal }));
    this.#tools.set(name, module.mount(place, this.#told()));
    return ready.then(() => {
      if (name === 'barcodes') this.#remark();
      this.setAttribute('data-ready', '');
    });
  }

  #close() {
    for (const leave of this.#tools.values()) leave();
    this.#tools.clear();
    this.#coming.clear();
    this.removeAttribute('data-ready');
    this.removeAttribute('data-open');
    if (!this.isConnected) this.shadowRoot?.replaceChildren();
  }

  #notice(tool, event) {
    this.#person = event.isTrusted;
    if (!event.isTrusted) return;
    const [file] = (event.type === 'drop' ? event.dataTransfer?.files : event.type === 'change' && event.target.files) || [];
    if (file) this.#tell('nct-file', { tool, name: file.name, size: file.size });
  }

  /** The codes of a list or the rows of a template go to the catalog, unless the page takes them itself. */
  async #ask(place, act, ask) {
    const { codes, labels } = ask;
    const detail = { codes: codes && [...codes], labels: labels && [...labels] };
    if (act === 'find' && !this.#tell('nct-lookup', detail)) return;
    const beside = await import('./find.js');
    await beside[act](place, this.#told(), ask);
  }

  /** What a tool is told. */
  #told() {
    const told = { lang: this.#lang(), ...this.#given };
    for (const [key, address] of Object.entries(WORKERS)) told[key] = worker(address());
    for (const key of ['catalog', 'cards', 'remember', 'rules']) {
      if (this.hasAttribute(key)) told[key] = this.getAttribute(key);
    }
    return told;
  }

  /** Tells the page; `false` where the page wants nothing more to be done. */
  #tell(name, detail) {
    return this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }));
  }

  async #tellTrouble(name, error) {
    const { explain } = await import('./trouble.js').catch(() => ({}));
    const { reason, message, retry } = (await explain?.(PARTS[name], this.#lang())) ?? { reason: 'network', message: String(error) };
    const place = this.#place(name);
    const again = make('button', { type: 'button', className: 'btn', textContent: retry ?? 'Retry' });
    const note = make('div', { className: 'nct-trouble' });
    note.setAttribute('role', 'alert');
    note.append(make('p', { textContent: message }), again);
    again.addEventListener('click', () => {
      note.remove();
      this.#open(name);
    });
    place.querySelector('.nct-trouble')?.remove();
    place.prepend(note);
    this.#tell('nct-error', { tool: name, reason, message });
  }

  #box() {
    return this.shadowRoot?.querySelector('[data-tool=barcodes] textarea');
  }

  /** Follows the page's colour scheme, and its font size. */
  #watchScheme() {
    const { signal } = this.#ends;
    const show = () => this.#showScheme();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show, { signal });
    const changes = new MutationObserver(show);
    for (const node of [document.documentElement, document.body]) {
      if (node) changes.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] });
    }
    signal.addEventListener('abort', () => changes.disconnect());
  }

  #showScheme() {
    const style = getComputedStyle(this);
    const theme = scheme(this.getAttribute('theme'), style.colorScheme);
    // The text is as large as the page's, within reason.
    const size = Math.min(24, Math.max(12, parseFloat(style.fontSize) || 15)) / 0.9375;
    for (const place of this.shadowRoot.querySelectorAll('.nct-place')) {
      place.dataset.theme = theme;
      place.style.setProperty('--rem', `${size}px`);
    }
  }
}

/** The counts of a check, in the order in which the tool gives them. */
function named(counts) {
  const names = ['total', 'hasNtin', 'temporary', 'lookupReady', 'fixFirst', 'manual', 'duplicates'];
  return Object.fromEntries(names.map((name, at) => [name, counts[at]]));
}

/** What the element was told, else what the page says it is in, else what the device wants. */
function scheme(told, page) {
  if (told === 'light' || told === 'dark') return told;
  if (!page.includes('dark')) return 'light';
  return !page.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Whether the page has declared what the element looks like before a tool is there; also where the browser does not know of that. */
function declared(element) {
  if (element.shadowRoot) return element.shadowRoot.querySelector('.nct-place') !== null;
  const root = element.attachShadow({ mode: 'open' });
  const template = element.querySelector(':scope > template[shadowrootmode]');
  if (template) root.append(template.content);
  template?.remove();
  return Boolean(template);
}

if (globalThis.customElements && !customElements.get('nct-ready')) customElements.define('nct-ready', NctReady);
