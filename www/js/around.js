// <nct-ready> and the page around it: light or dark and the size of the text, what the page is told, and whether it lets workers
// start. Loaded together with the first tool.

/** What a tool may load by itself. */
const WORKERS = {
  engineWorker: () => new URL('engine-worker.js', import.meta.url),
  readerWorker: () => new URL('reader-worker.js', import.meta.url),
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
};
/** What tools ask of the page: the catalog's part is loaded then. */
const ASKED = { 'nct-find': 'find', 'nct-cards': 'cards' };
/** What a person does: only after that the page is told of results. */
const DONE = ['input', 'change', 'click', 'drop', 'paste', 'keydown'];
/** The counts of a check, in the order in which the tool gives them. */
const COUNTS = ['total', 'hasNtin', 'temporary', 'lookupReady', 'fixFirst', 'manual', 'duplicates'];

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
    const named = Object.fromEntries(COUNTS.map((name, at) => [name, counts[at]]));
    if (by.person) tell(element, 'nct-report', { tool, counts: named });
  });
  on('nct-mended', (fixes) => tell(element, 'nct-fixed', { tool, fixes }));
  const submit = (event) => {
    const cards = event.detail.map(([title, request, body]) => ({ title, request, body }));
    if (!tell(element, 'nct-submit', { tool, cards })) event.preventDefault();
  };
  place.addEventListener('nct-submitting', submit, { signal });
  for (const [event, act] of Object.entries(ASKED)) on(event, (asked) => ask(element, place, act, asked, { told, failed, means }));
  const notice = (event) => {
    by.person = event.isTrusted;
    if (!event.isTrusted) return;
    const [file] = (event.type === 'drop' ? event.dataTransfer?.files : event.type === 'change' && event.target.files) || [];
    if (file) tell(element, 'nct-file', { tool, name: file.name, size: file.size });
  };
  for (const event of DONE) place.addEventListener(event, notice, { capture: true, signal });
}

/** The codes of a list or the rows of a template go to the catalog, unless the page takes them itself. */
function ask(element, place, act, asked, { told, failed, means }) {
  const { codes, labels } = asked;
  const detail = { codes: codes && [...codes], labels: labels && [...labels] };
  if (act === 'find' && !tell(element, 'nct-lookup', detail)) return;
  const show = () =>
    means
      .bring('find', { load: () => import('./find.js'), module: means.beside('find.js') })
      .then((part) => part[act](place, told(), asked, means))
      .catch((error) => failed(error, show));
  show();
}

/** What a tool is told. Whoever takes a worker's address is about to start it; `lacking` hears of it where that cannot be. */
export function tellTool(element, given, signal, lacking) {
  const told = { ...given };
  let isWatched = false;
  const get = (address) => {
    if (!isWatched) watchWorkers(signal, lacking);
    isWatched = true;
    return worker(address);
  };
  for (const key of Object.keys(WORKERS)) {
    Object.defineProperty(told, key, { get: () => get(addressOf(key)), enumerable: true });
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
