// <nct-ready> and the page around it: light or dark and the size of the text, what the page is told, and whether it lets workers
// start. Loaded together with the first tool.

/** What a tool may load by itself. */
const WORKERS = {
  engineWorker: () => new URL('engine-worker.js', import.meta.url),
  readerWorker: () => new URL('reader-worker.js', import.meta.url),
  keysWorker: () => new URL('keys-worker.js', import.meta.url),
  scanWorker: () => new URL('scan-worker.js', import.meta.url),
};
/** What a worker loads from beside itself. Each name stands here in full, so that bundlers find the files. */
const THEIRS = {
  engineWorker: () => ({
    'engine.js': new URL('engine.js', import.meta.url),
    'engine_bg.wasm': new URL('engine_bg.wasm', import.meta.url),
    'engine-store.js': new URL('engine-store.js', import.meta.url),
  }),
  readerWorker: () => ({
    'reader.js': new URL('reader.js', import.meta.url),
    'reader_bg.wasm': new URL('reader_bg.wasm', import.meta.url),
  }),
  keysWorker: () => ({
    'keys.js': new URL('keys.js', import.meta.url),
    'keys_bg.wasm': new URL('keys_bg.wasm', import.meta.url),
  }),
  scanWorker: () => ({
    'scan.js': new URL('scan.js', import.meta.url),
    'scan_bg.wasm': new URL('scan_bg.wasm', import.meta.url),
  }),
};
/** What tools ask of the page: the catalog's part is loaded then. */
const ASKED = { 'nct-find': 'find', 'nct-cards': 'cards' };
/** What a person does: only after that the page is told of results. */
const DONE = ['input', 'change', 'click', 'drop', 'paste', 'keydown'];
/** The counts of a check, in the order in which a tool gives them; a template's begin with whether it can be imported. */
const COUNTS = {
  barcodes: ['total', 'hasNtin', 'temporary', 'lookupReady', 'fixFirst', 'manual', 'duplicates'],
  template: ['errors', 'warnings', 'infos', 'rowsWithErrors'],
};

/** Follows the page until `signal` ends it. Gives what looks again at once. */
export function follow(element, signal) {
  const show = () => wear(element);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show, { signal });
  const changes = new MutationObserver(show);
  for (const node of [document.documentElement, document.body]) {
    if (node) changes.observe(node, { attributes: true, attributeFilter: ['class', 'style', 'data-theme', 'data-bs-theme'] });
  }
  signal.addEventListener('abort', () => changes.disconnect());
  return show;
}

function wear(element) {
  const style = getComputedStyle(element);
  const theme = scheme(element.getAttribute('theme'), style.colorScheme);
  // The text is as large as the page's, within reason.
  const size = Math.min(24, Math.max(12, parseFloat(style.fontSize) || 15)) / 0.9375;
  for (const place of element.shadowRoot.querySelectorAll('.nct-place')) {
    place.dataset.theme = theme;
    place.style.setProperty('--rem', `${size}px`);
  }
}

/** What the element was told, else what the page says it is in, else what the device wants. */
function scheme(told, page) {
  if (told === 'light' || told === 'dark') return told;
  // Where no style says it, the page's head may.
  if (page === 'normal') page = document.querySelector('meta[name="color-scheme"]')?.content ?? '';
  if (!page.includes('dark')) return 'light';
  return !page.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** A worker's address. Where a bundler has moved what it loads, the worker is told after the `#`. */
function addressOf(key) {
  const own = WORKERS[key]();
  const theirs = Object.entries(THEIRS[key]());
  const isBeside = ([name, { href }]) => own.protocol !== 'data:' && new URL(name, own).href === href;
  if (!theirs.every(isBeside)) own.hash = new URLSearchParams(theirs.map(([name, { href }]) => [name, href]));
  return own;
}

const addresses = {};

/** Browsers start no worker from another origin, but one that imports it. */
export function worker(url) {
  if (url.origin === globalThis.origin) return url.href;
  const text = `import ${JSON.stringify(url.href)};`;
  // Without an origin of one's own (a sandboxed frame) Chromium takes no blob for a module.
  if (globalThis.origin === 'null') return `data:text/javascript,${encodeURIComponent(text)}`;
  addresses[url.href] ??= URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  return addresses[url.href];
}

/**
 * All tools of the page share one worker of the engine: each has a line of its own to it, which is used as if it were the worker. Whoever
 * leaves ends his line; the worker ends with the last one. When it breaks down it does so for all, and the next message starts another.
 */
const lines = new Map();
let engine;
let greeting;
let count = 0;

function startEngine() {
  const started = new Worker(worker(addressOf('engineWorker')), { type: 'module' });
  const broken = () => started === engine && breakDown();
  started.onerror = broken;
  started.onmessageerror = broken;
  started.onmessage = ({ data }) => {
    if ('ready' in data) {
      greeting = data;
      for (const one of lines.values()) one.onmessage?.({ data });
      return;
    }
    lines.get(data.line)?.onmessage?.({ data });
    // What has thrown may be in any state.
    if (data.failed) broken();
  };
  return started;
}

function endEngine() {
  engine?.terminate();
  engine = greeting = undefined;
}

function breakDown() {
  const all = [...lines.values()];
  lines.clear();
  endEngine();
  for (const one of all) one.onerror?.();
}

function line() {
  const own = ++count;
  engine ??= startEngine();
  const end = {
    postMessage: (message) => engine?.postMessage({ ...message, line: own }),
    terminate() {
      if (!lines.delete(own)) return;
      if (lines.size === 0) endEngine();
      else engine.postMessage({ line: own, leave: true });
    },
  };
  lines.set(own, end);
  if (greeting) queueMicrotask(() => end.onmessage?.({ data: greeting }));
  return end;
}

/** Tells the page; `false` where the page wants nothing more to be done. */
function tell(element, name, detail) {
  return element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, cancelable: true, detail }));
}

/**
 * Makes the page's events of what a tool says. `by.person`: whether the last thing that happened was done by a person. `told`: see below.
 * `failed` hears of what could not be loaded, with what tries again. `means`: how things are loaded.
 */
export function hear(element, place, { by, signal, told, failed, means }) {
  const { tool } = place.dataset;
  const on = (event, act) => place.addEventListener(event, ({ detail }) => act(detail), { signal });
  on('nct-open', (isOpen) => element.toggleAttribute('data-open', isOpen));
  on('nct-checked', (counts) => {
    const [isImportable, ...others] = tool === 'template' ? counts : [undefined, ...counts];
    const named = Object.fromEntries(COUNTS[tool].map((name, at) => [name, others[at]]));
    const verdict = tool === 'template' && { verdict: isImportable ? 'importable' : 'refused' };
    if (by.person) tell(element, 'nct-report', { tool, ...verdict, counts: named });
  });
  on('nct-mended', (fixes) => tell(element, 'nct-fixed', { tool, fixes }));
  const submit = (event) => {
    const cards = event.detail.map(([title, request, body]) => ({ title, request, body }));
    if (!tell(element, 'nct-submit', { tool, cards })) event.preventDefault();
  };
  place.addEventListener('nct-submitting', submit, { signal });
  for (const [event, act] of Object.entries(ASKED)) on(event, (asked) => ask(element, place, act, asked, { told, failed, means, signal }));
  const notice = (event) => {
    by.person = event.isTrusted;
    if (!event.isTrusted) return;
    const [file] = (event.type === 'drop' ? event.dataTransfer?.files : event.type === 'change' && event.target.files) || [];
    if (file) tell(element, 'nct-file', { tool, name: file.name, size: file.size });
  };
  for (const event of DONE) place.addEventListener(event, notice, { capture: true, signal });
}

/** Tells the tools what the page itself has to say: of codes, of cells and rows. */
export function remark(root, findings) {
  const told = {
    barcodes: new Map(findings.filter(({ code }) => code !== undefined).map(({ code, message }) => [String(code), String(message)])),
    template: findings.filter(({ cell, row }) => (cell ?? row) !== undefined).map(({ cell, row, message }) => [String(cell ?? row), String(message)]),
  };
  for (const [tool, detail] of Object.entries(told)) {
    root.querySelector(`.nct-place[data-tool=${tool}]`)?.dispatchEvent(new CustomEvent('nct-remarks', { detail }));
  }
}

/** The codes of a list or the rows of a template go to the catalog, unless the page takes them itself. */
function ask(element, place, act, asked, { told, failed, means, signal }) {
  const { codes, labels } = asked;
  const detail = { codes: codes && [...codes], labels: labels && [...labels] };
  if (act === 'find' && !tell(element, 'nct-lookup', detail)) return;
  const show = () =>
    means
      .bring('find', { load: () => import('./find.js'), module: means.beside('find.js') })
      .then((part) => part.show(act, place, { asked, told, means, signal }))
      .catch((error) => failed(error, show));
  show();
}

/** What a tool is told. Whoever takes a worker's address, or a line to the engine's, is about to start it; `lacking` hears of it where that cannot be. */
export function tellTool(element, { lang, given, signal, lacking, show }) {
  const told = { lang };
  let isWatched = false;
  const watched = (get) => () => {
    if (!isWatched) watchWorkers(signal, lacking);
    isWatched = true;
    return get();
  };
  for (const key of Object.keys(WORKERS).filter((key) => key !== 'engineWorker')) {
    Object.defineProperty(told, key, { get: watched(() => worker(addressOf(key))), enumerable: true });
  }
  Object.defineProperty(told, 'engine', { value: watched(line) });
  // The page may give them later.
  for (const key of ['transport', 'dictionaries']) Object.defineProperty(told, key, { get: () => given[key], enumerable: true });
  // Where the list of barcodes is a tab beside the tool, codes that are found elsewhere go there.
  if (element.getAttribute('tools')?.split(/\s+/).includes('barcodes')) {
    told.list = (codes) => {
      element.value = [element.value.trimEnd(), codes].filter(Boolean).join('\n');
      show('barcodes');
    };
  }
  for (const key of ['catalog', 'cards', 'remember', 'rules']) {
    if (element.hasAttribute(key)) told[key] = element.getAttribute(key);
  }
  return told;
}

function watchWorkers(signal, lacking) {
  if (!hasWorkers()) return lacking('none');
  const forbidden = ({ effectiveDirective: by, blockedURI }) => {
    const isOurs = blockedURI === 'blob' || Object.values(WORKERS).some((address) => blockedURI === address().href);
    if (by === 'worker-src' && isOurs) lacking('forbidden');
  };
  document.addEventListener('securitypolicyviolation', forbidden, { signal });
}

/** Whether there are workers that are modules: whoever knows of them asks for the type. The address is none, nothing starts. */
function hasWorkers() {
  let isAsked = false;
  try {
    new Worker('//', { get type() { isAsked = true; } });
  } catch {
    // As expected.
  }
  return isAsked;
}
