// Runs the engine beside the page, for all tools of the page: each message names the `line` that it comes by, and so does the answer. What
// is said of templates is written down in src/worker/protocol.rs; { line, leave: true } ends a line. The pages of the barcodes and
// of the catalog have workbooks made:
//
// Take    { id, type: 'xlsx', text, lang } or { id, type: 'table', name, headings, widths, cells }
// Answers { id, ok: true, bytes: ArrayBuffer } or { id, ok: false, error: string }

/** Where what is loaded lies: beside this file, unless a bundler has moved it (`around.js` says so after the `#`). */
const moved = new URLSearchParams(new URL(import.meta.url).hash.slice(1));
const at = (file) => moved.get(file) ?? new URL(file, import.meta.url).href;

/** What is kept on this device. Not imported at the top: there stands no address that is known only now. */
const shelf = import(at('engine-store.js'));
// Whoever needs it is told.
shelf.catch(() => {});
const store = (what) => async (...given) => (await shelf)[what](...given);
const [get, put, remove] = ['get', 'put', 'remove'].map(store);

/** @type {Promise<typeof import('./engine.js')> | undefined} */
let engine;
/**
 * What each line (`around.js`) has open: its template (`session`), whether it is kept on this device (`keeping`), and whether it has been
 * given the kept dictionaries (`equipped`).
 */
const desks = new Map();
/** Messages are answered one after another. */
let last = Promise.resolve();

/** The engine, started. A failed start is forgotten, so that the next message tries again. */
function start() {
  engine ??= load().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function load() {
  const module = await import(at('engine.js'));
  await module.default({ module_or_path: new URL(at('engine_bg.wasm')) });
  return module;
}

/** What is no fault of the engine's. */
class Said extends Error {}
class Unreadable extends Said {}
class Lost extends Said {}

/** The bytes to open, and what was done to them when they are those that are kept. */
async function source({ file, resume }) {
  if (resume) {
    const [kept, journal] = await Promise.all([get('file'), get('journal')]);
    if (!kept) throw new Unreadable('nothing is kept');
    return { ...kept, journal };
  }
  try {
    return { bytes: await file.arrayBuffer() };
  } catch (error) {
    throw new Unreadable(String(error));
  }
}

async function openFile(desk, { id, line, ask, ...where }) {
  const { TemplateSession } = await start();
  // Whatever was open stays so until there is something else.
  const { bytes, name, journal } = await source(where);
  const progress = (stage, done, of) => self.postMessage({ id, line, progress: { stage, done, of } });
  close(desk);
  desk.session = new TemplateSession();
  const lacking = desk.session.read(new Uint8Array(bytes), ask, name, progress);
  let reply = desk.session.check(lacking ? await dictionaries(where) : undefined, progress);
  if (journal) reply = desk.session.replay(journal);
  desk.keeping = Boolean(where.resume);
  return reply;
}

function close(desk) {
  desk.session?.free();
  Object.assign(desk, { session: undefined, keeping: false, equipped: false });
}

/** The template whose dictionaries stand in for missing ones: the page's, else the one that is kept. What cannot be had is done without. */
async function dictionaries({ dictionaries: given }) {
  const theirs = given instanceof Blob ? given.arrayBuffer() : given;
  const bytes = await Promise.resolve(theirs ?? get('dictionaries').then((kept) => kept?.bytes)).catch(() => undefined);
  return bytes && new Uint8Array(bytes);
}

/** Cards are checked with such dictionaries. */
async function equip(desk, message) {
  if (desk.equipped) return;
  desk.equipped = true;
  const bytes = await dictionaries(message);
  if (bytes) desk.session.useDictionaries(bytes);
}

async function ask(desk, message) {
  const { TemplateSession } = await start();
  if (message.card) desk.session ??= new TemplateSession();
  // The worker that had it open has broken down.
  if (!desk.session) throw new Lost();
  if (message.card) await equip(desk, message);
  return desk.session.ask(message.ask);
}

/** Whether the device did it. */
const tried = (work) =>
  work.then(
    () => true,
    () => false,
  );

const keep = {
  async keep(desk, on) {
    desk.keeping = false;
    if (!on) return tried(remove('file', 'journal'));
    const bytes = desk.session?.bytes();
    if (!bytes) return false;
    const file = { name: desk.session.name(), bytes: bytes.buffer, date: new Date() };
    desk.keeping = await tried(put({ file, journal: desk.session.journal() }));
    return desk.keeping;
  },
  async keepDictionaries({ session }, on) {
    if (!on) return tried(remove('dictionaries'));
    const bytes = session?.bytes();
    if (!bytes) return false;
    return tried(put({ dictionaries: { name: session.name(), bytes: bytes.buffer, date: new Date() } }));
  },
};

async function answer(desk, message) {
  const { id, line } = message;
  const what = Object.keys(keep).find((key) => key in message);
  if (what) return self.postMessage({ id, line, kept: await keep[what](desk, message[what]) });
  const opens = message.file || message.resume;
  const reply = await (opens ? openFile(desk, message) : ask(desk, message));
  self.postMessage({ id, line, answer: reply.answer, files: reply.files }, [reply.answer.buffer, ...reply.files]);
  if (reply.changed && desk.keeping) {
    desk.keeping = await tried(put({ journal: desk.session.journal() }));
    if (!desk.keeping) self.postMessage({ line, kept: false });
  }
}

const workbooks = {
  xlsx: (engine, { text, lang }) => engine.barcodesXlsx(text, lang),
  table: (engine, { name, headings, widths, cells }) => engine.tableXlsx(name, headings, widths, cells),
};

async function workbook({ id, line, type, ...what }) {
  try {
    const make = workbooks[type];
    if (!make) throw new Error(`no such task: ${type}`);
    const view = make(await start(), what);
    // The view may look into a larger buffer; only its own bytes travel.
    const bytes = view.byteLength === view.buffer.byteLength ? view.buffer : view.slice().buffer;
    self.postMessage({ id, line, ok: true, bytes }, [bytes]);
  } catch (error) {
    self.postMessage({ id, line, ok: false, error: String(error?.message ?? error) });
  }
}

async function handle(message) {
  const { id, line, type, leave } = message;
  const desk = desks.get(line) ?? {};
  if (leave) {
    close(desk);
    return void desks.delete(line);
  }
  desks.set(line, desk);
  if (type) return workbook(message);
  try {
    await answer(desk, message);
  } catch (error) {
    self.postMessage({ id, line, error: String(error?.message ?? error), unreadable: error instanceof Unreadable, failed: !(error instanceof Said) });
  }
}

self.addEventListener('message', ({ data }) => {
  last = last.then(() => handle(data));
});

// The first message may be on its way already: its answer comes after this.
last = start().then(
  ({ protocolVersion }) => self.postMessage({ ready: protocolVersion() }),
  // Whoever asks is told.
  () => {},
);
