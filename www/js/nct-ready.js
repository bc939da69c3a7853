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
  prepare: {
    load: () => import('./prepare.js'),
    module: () => new URL('prepare.js', import.meta.url),
    wasm: () => new URL('prepare_bg.wasm', import.meta.url),
    styles: [THEME, PLACE, () => new URL('prepare.css', import.meta.url)],
  },
};
/** The address of a file beside this one, in a form of which bundlers make no copies. */
const beside = (file) => () => new URL(file, import.meta.url);
/** What comes with the first tool, and with the second. */
const AROUND = { load: () => import('./around.js'), module: beside('around.js') };
const TABS = { load: () => import('./tabs.js'), module: beside('tabs.js') };
/** An element is near when it is this far from the window. */
const NEAR = '400px';
const LANGUAGES = ['ru', 'kk', 'en'];

const started = {};
const sheets = new WeakMap();
const tries = {};

/** A tool's module, started once for all elements; a failed start is forgotten. */
function load(name) {
  return once(started, name, () => start(name));
}

function once(all, key, make) {
  all[key] ??= make().catch((error) => {
    delete all[key];
    throw error;
  });
  return all[key];
}

async function start(name) {
  const module = await bring(name, PARTS[name]);
  await module.default({ module_or_path: PARTS[name].wasm() });
  return module;
}

/** A module. Some browsers remember for the page's life that an address has failed: a further try has another one. */
function bring(name, { load, module }) {
  const before = tries[name] ?? 0;
  tries[name] = before + 1;
  return load().catch((error) => {
    if (before === 0) throw error;
    return import(/* @vite-ignore */ /* webpackIgnore: true */ `${module()}?again=${before}`);
  });
}

/** A style sheet, one for all elements of a document. */
function sheet(url, { defaultView }) {
  if (!sheets.has(defaultView)) sheets.set(defaultView, {});
  return once(sheets.get(defaultView), url.href, async () => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    return new defaultView.CSSStyleSheet().replace(await answer.text());
  });
}

/** Puts on styles that are not worn yet. */
async function wear(root, addresses) {
  const wanted = await Promise.all(addresses.map((address) => sheet(address(), root.ownerDocument)));
  const worn = root.adoptedStyleSheets;
  root.adoptedStyleSheets = [...worn, ...wanted.filter((one) => !worn.includes(one))];
}

function make(tag, properties) {
  return Object.assign(document.createElement(tag), properties);
}

/** For what is loaded later: it cannot import this file, which may have come by another address (`nct-ready.js?v=2`). */
const MEANS = { beside, bring, load, wear };

// Importing this on a server does nothing.
const Base = globalThis.HTMLElement ?? class {};

export class NctReady extends Base {
  static observedAttributes = ['lang', 'theme', 'tools', 'catalog', 'remember'];

  /** What takes each mounted tool away, by its name. */
  #tools = new Map();
  /** Tools on their way. */
  #coming = new Map();
  /** What the page itself has to say, and what says it. */
  #findings = [];
  #remark;
  #given = {};
  #value = '';
  /** Whether the last thing that happened was done by a person. */
  #by = { person: false };
  #ends;
  /** Another one whenever the tools begin anew; it ends what was made for them. */
  #visit = new AbortController();
  /** The tool that a person or the page has chosen. */
  #chosen;
  /** Shows one of several tools. */
  #tabs;
  /** Looks at the page again. */
  #look;

  connectedCallback() {
    if (this.#ends) return;
    this.#ends = new AbortController();
    this.#takeEarly();
    const isDeclared = declared(this);
    if (isDeclared || !globalThis.IntersectionObserver) return void this.#openShown();
    const near = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.#openShown();
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
      this.#look = undefined;
    });
  }

  /** Styles belong to a document. */
  adoptedCallback() {
    for (const name of this.#tools.keys()) this.#dress(name);
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#ends) return;
    if (name === 'theme') return this.#look?.();
    // The tools begin anew, with what they held.
    if (this.#coming.size === 0) return;
    this.#value = this.value;
    this.#close();
    this.shadowRoot.replaceChildren();
    this.#openShown();
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
    const box = this.#box();
    if (!box) return;
    this.#by.person = false;
    box.value = this.#value;
    if (this.#tools.has('barcodes')) box.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /** Starts the check without waiting for anybody to look, and promises the report. */
  async check() {
    await this.#show(this.#first(['barcodes']));
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
    const isBook = /\.(xls[xm]?|ods)$/i.test(file.name) || /excel|spreadsheet/.test(file.type);
    const name = this.#first(isBook ? ['template', 'barcodes'] : ['barcodes', 'template']);
    await this.#show(name);
    const place = this.#tools.has(name) && this.#place(name);
    const field = place && place.querySelector('input[type=file]');
    // Where a template is open another one can only be dropped.
    const app = place && place.querySelector('.nt');
    if (!field && !app) throw new Error('nct-ready: no tool here takes files');
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(file);
    this.#by.person = false;
    if (!field) return void app.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    field.files = dataTransfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Empties the list. */
  clear() {
    this.value = '';
  }

  /** Shows the page's own remarks beside the findings: of codes `{ code, message }`, of cells and rows `{ cell, message }`, `{ row, message }`. */
  setFindings(findings) {
    this.#findings = [...findings];
    this.#remark?.();
  }

  #names() {
    const wanted = new Set((this.getAttribute('tools') ?? 'barcodes').split(/\s+/));
    const known = [...wanted].filter((name) => Object.hasOwn(PARTS, name));
    return known.length > 0 ? known : ['barcodes'];
  }

  /** The first of these tools that is here, else the one that is shown. */
  #first(wanted) {
    const names = this.#names();
    return wanted.find((name) => names.includes(name)) ?? (names.includes(this.#chosen) ? this.#chosen : names[0]);
  }

  #lang() {
    const [lang] = (this.getAttribute('lang') || this.closest('[lang]')?.lang || 'ru').split('-');
    return LANGUAGES.includes(lang) ? lang : 'ru';
  }

  #openShown() {
    return this.#open(this.#first([]));
  }

  /** Shows a tool, and mounts it if it is not there yet. Those that were opened before stay as they are. */
  #show(name) {
    this.#chosen = name;
    this.#tabs?.(name);
    return this.#open(name);
  }

  /** Mounts a tool, once. */
  #open(name) {
    if (!this.#ends) return Promise.reject(new Error('nct-ready: the element is not in a document'));
    if (!this.#coming.has(name)) this.#coming.set(name, this.#bring(name, this.#visit));
    return this.#coming.get(name);
  }

  async #bring(name, visit) {
    try {
      const around = once(started, 'around', () => bring('around', AROUND));
      const [module, page] = await Promise.all([load(name), around, this.#arrange(visit), this.#dress(name)]);
      if (visit === this.#visit) await this.#mount(name, module, page);
    } catch (error) {
      if (visit !== this.#visit) return;
      this.#coming.delete(name);
      await this.#tellTrouble(name, error);
    }
  }

  /** A tool stands by itself; several are tabs. */
  async #arrange(visit) {
    const names = this.#names();
    if (names.length < 2 || this.#tabs) return;
    const { arrange } = await once(started, 'tabs', () => bring('tabs', TABS));
    if (visit !== this.#visit || this.#tabs) return;
    this.#tabs = arrange(this.shadowRoot, names, this.#lang(), (name) => this.#show(name));
    this.#tabs(this.#first([]));
    this.#look?.();
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
    (this.shadowRoot.querySelector(`[data-of=${name}]`) ?? this.shadowRoot).append(place);
    return place;
  }

  /** The styles of a tool, unless the page has declared them. */
  async #dress(name) {
    if (!this.shadowRoot.querySelector('link[rel=stylesheet]')) await wear(this.shadowRoot, PARTS[name].styles);
  }

  #mount(name, module, around) {
    const place = this.#place(name);
    this.#look ??= around.follow(this, this.#ends.signal);
    this.#look();
    const { signal } = this.#visit;
    const lacking = (who) => this.#tellTrouble(name, undefined, who);
    const told = () => around.tellTool(this, { lang: this.#lang(), given: this.#given, signal, lacking, show: (tool) => this.#show(tool) });
    const failed = (error, again) => this.#tellTrouble(name, error, undefined, again);
    around.hear(this, place, { by: this.#by, signal, told, failed, means: MEANS });
    const ready = new Promise((done) => place.addEventListener('nct-ready', done, { once: true, signal }));
    this.#tools.set(name, module.mount(place, told()));
    return ready.then(() => {
      this.#remark = () => around.remark(this.shadowRoot, this.#findings);
      this.#remark();
      this.setAttribute('data-ready', '');
    });
  }

  #close() {
    for (const leave of this.#tools.values()) leave();
    this.#tools.clear();
    this.#coming.clear();
    this.#visit.abort();
    this.#visit = new AbortController();
    this.#tabs = undefined;
    this.removeAttribute('data-ready');
    this.removeAttribute('data-open');
    if (!this.isConnected) this.shadowRoot?.replaceChildren();
  }

  async #tellTrouble(name, error, workers, showAgain) {
    const { explain } = await import('./trouble.js').catch(() => ({}));
    const found = (await explain?.(PARTS[showAgain ? 'catalog' : name], this.#lang(), workers)) ?? { reason: 'network', message: String(error), retry: 'Retry' };
    if (!this.#ends) return;
    const { reason, message, retry } = found;
    const place = this.#place(name);
    const note = make('div', { className: 'nct-trouble' });
    note.setAttribute('part', 'trouble');
    note.setAttribute('role', 'alert');
    note.append(make('p', { textContent: message }));
    if (retry) {
      const again = make('button', { type: 'button', className: 'btn', textContent: retry });
      again.setAttribute('part', 'button');
      again.addEventListener('click', () => {
        note.remove();
        if (showAgain) showAgain();
        else this.#open(name);
      });
      note.append(again);
    }
    place.querySelector('.nct-trouble')?.remove();
    place.prepend(note);
    // Somebody has pressed something further down.
    if (workers || showAgain) note.scrollIntoView({ block: 'nearest' });
    this.#look?.();
    const detail = { tool: name, reason, message };
    this.dispatchEvent(new CustomEvent('nct-error', { bubbles: true, composed: true, cancelable: true, detail }));
  }

  #box() {
    return this.shadowRoot?.querySelector('[data-tool=barcodes] textarea');
  }
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
