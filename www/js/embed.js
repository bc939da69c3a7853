// The page embed.html: one <nct-ready> in a frame, for portals that let no script of others into their pages.
//
//   <iframe sandbox="allow-scripts allow-downloads" src="embed.html?lang=kk&tools=barcodes,template&host=ORIGIN"></iframe>
//
// The page around is heard and answered only where the address names its origin as `host`; without that this page talks to nobody.
// What is said is written down in embed.d.ts. Nothing is stored.
import './nct-ready.js';

const VERSION = 1;
const LANGUAGES = ['ru', 'kk', 'en'];
const THEMES = ['light', 'dark', 'auto'];
const TOOLS = ['barcodes', 'template', 'catalog', 'prepare'];
const EVENTS = ['nct-report', 'nct-fixed', 'nct-file', 'nct-lookup', 'nct-submit', 'nct-error'];
/** What the page around may do itself. */
const TAKES = ['transport', 'nct-lookup', 'nct-submit'];
/** More of anything is a mistake. */
const MANY = 100_000;
/** How long the page around may take for a call to the catalog, and for one that carries a file: milliseconds. */
const PATIENCE = 60_000;
const PATIENCE_WITH_FILE = 180_000;
/** A tool's lists are as high as the window allows. Here the window is as high as the tool: they would grow with each other. */
const HIGHEST = 900;

const asked = new URLSearchParams(location.search);
const host = hostOf(asked.get('host'));
const element = document.createElement('nct-ready');
/** Calls to the catalog that the page around has not answered yet. */
const waiting = new Map();
let taken = [];
let calls = 0;
let height = 0;

/** The origin that is named, where there is a page around at all. */
function hostOf(given) {
  if (given === null || parent === window) return undefined;
  try {
    if (new URL(given).origin === given) return given;
  } catch {
    // Told below.
  }
  console.error(`nct-ready: host=${given} is no origin; it has to be as location.origin is in your page.`);
  return undefined;
}

function say(message) {
  if (host) parent.postMessage({ nct: VERSION, ...message }, host);
}

const among = (names) => (given) => names.includes(given);
const all = (fits) => (given) => Array.isArray(given) && given.length <= MANY && given.every(fits);
const isText = (given) => typeof given === 'string';
const isObject = (given) => typeof given === 'object' && given !== null;
const isStyle = (given) => isObject(given) && Object.entries(given).every(([name, value]) => /^--nct-[a-z0-9-]+$/.test(name) && isText(value));

/** What can be set: what it has to be, and how it is done. In this order. */
const SETTINGS = {
  takes: [all(among(TAKES)), take],
  lang: [among(LANGUAGES), speak],
  theme: [among(THEMES), colour],
  style: [isStyle, (style) => Object.entries(style).forEach(([name, value]) => element.style.setProperty(name, value))],
  tools: [(given) => all(among(TOOLS))(given) && given.length > 0, (tools) => element.setAttribute('tools', tools.join(' '))],
  dictionaries: [(given) => given instanceof Blob || given instanceof Uint8Array || given instanceof ArrayBuffer, (given) => void (element.dictionaries = given)],
  findings: [all(isObject), (findings) => element.setFindings(findings)],
  value: [isText, (value) => void (element.value = value)],
};

const METHODS = {
  check: () => element.check(),
  report: () => element.report(),
  value: () => element.value,
  clear: () => element.clear(),
  open(file) {
    if (!(file instanceof File)) throw new TypeError('open: expected a File');
    return element.open(file);
  },
};

/** What the page around can say. What comes back is the answer, for those that have an id. */
const HEARD = {
  hello: () => say({ type: 'ready' }),
  set: ({ nct, type, id, ...given }) => set(given),
  call({ method, args }) {
    if (!isText(method) || !Object.hasOwn(METHODS, method)) throw new TypeError('there is no such method');
    return METHODS[method](...(Array.isArray(args) ? args.slice(0, 1) : []));
  },
  response: respond,
};

/** All of it, or nothing where something is wrong. */
function set(given) {
  for (const [name, value] of Object.entries(given)) {
    if (!Object.hasOwn(SETTINGS, name)) throw new TypeError(`${name}: there is no such setting`);
    if (!SETTINGS[name][0](value)) throw new TypeError(`${name}: not what it has to be`);
  }
  for (const [name, [, act]] of Object.entries(SETTINGS)) {
    if (Object.hasOwn(given, name)) act(given[name]);
  }
}

function take(names) {
  const before = taken.includes('transport');
  taken = names;
  const isNow = names.includes('transport');
  if (isNow === before) return;
  element.transport = isNow ? ask : undefined;
  // A tool learns when it begins how it reaches the catalog: it begins anew, with what it holds.
  element.toggleAttribute('catalog', isNow);
}

function speak(lang) {
  document.documentElement.lang = lang;
  element.setAttribute('lang', lang);
}

function colour(theme) {
  document.documentElement.style.colorScheme = theme === 'auto' ? 'light dark' : theme;
  element.setAttribute('theme', theme);
}

/** A call to the catalog, by the page around. */
function ask(request) {
  return new Promise((resolve, reject) => {
    calls += 1;
    const id = calls;
    const late = setTimeout(() => respond({ id, error: 'no answer in time' }), request.file ? PATIENCE_WITH_FILE : PATIENCE);
    waiting.set(id, { resolve, reject, late });
    say({ type: 'request', id, request });
  });
}

function respond({ id, answer, error }) {
  const call = waiting.get(id);
  if (!call) return;
  waiting.delete(id);
  clearTimeout(call.late);
  if (isObject(answer)) call.resolve(answer);
  else call.reject(new Error(String(error)));
}

async function hear({ source, origin, data }) {
  if (source !== parent || origin !== host || !isObject(data) || data.nct !== VERSION) return;
  const { type, id } = data;
  if (!isText(type) || !Object.hasOwn(HEARD, type)) return;
  const answers = type === 'set' || type === 'call';
  const tell = (said) => answers && ['string', 'number'].includes(typeof id) && say({ type: 'answer', id, ...said });
  try {
    tell({ result: await HEARD[type](data) });
  } catch (error) {
    tell({ error: String(error?.message ?? error) });
  }
}

function tellEvent(event) {
  if (taken.includes(event.type)) event.preventDefault();
  say({ type: 'event', name: event.type, detail: event.detail });
}

/** The page is as high as what is in it, whatever the window is: a frame that follows it comes to rest. */
function measure() {
  const now = Math.ceil(document.documentElement.getBoundingClientRect().height);
  // Until there is something to see the page around knows best.
  if (now === height || element.offsetHeight === 0) return;
  height = now;
  say({ type: 'size', height });
}

/** A setting of the address; what is wrong there is as if it were absent. */
function fromAddress(name, read = (text) => text) {
  const [fits, act] = SETTINGS[name];
  const given = asked.has(name) ? read(asked.get(name)) : undefined;
  if (fits(given)) act(given);
}

colour('auto');
fromAddress('lang');
fromAddress('theme');
fromAddress('tools', (text) => text.split(/[\s,]+/).filter(among(TOOLS)));
// The focus ring of what stands at the edge is seen, too.
Object.assign(document.body.style, { display: 'flow-root', margin: '0', padding: '4px' });
if (host) {
  document.documentElement.style.setProperty('--nct-vh', `${Math.min(screen.availHeight || HIGHEST, HIGHEST) / 100}px`);
  for (const name of EVENTS) document.addEventListener(name, tellEvent);
  addEventListener('message', hear);
  new ResizeObserver(measure).observe(document.documentElement);
}
document.querySelector('main').append(element);
say({ type: 'ready' });
