// Runs the engine beside the page: what is said is written down in src/worker/protocol.rs. The pages of the barcodes and of the
// catalog have workbooks made:
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
/** The open template. */
let session;
/** The session that has been given the kept dictionaries. */
let equipped;
/** Whether it is kept on this device. */
let keeping = false;
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

class Unreadable extends Error {
  unreadable = true;
}

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

async function openFile({ id, ask, ...where }) {
  const { TemplateSession } = await start();
  // Whatever was open stays so until there is something else.
  const { bytes, name, journal } = await source(where);
  const progress = (stage, done, of) => self.postMessage({ id, progress: { stage, done, of } });
  session?.free();
  session = new TemplateSession();
  keeping = false;
  const lacking = session.read(new Uint8Array(bytes), ask, name, progress);
  const dictionaries = lacking ? (await get('dictionaries'))?.bytes : undefined;
  let reply = session.check(dictionaries && new Uint8Array(dictionaries), progress);
  if (journal) reply = session.replay(journal);
  keeping = Boolean(where.resume);
  return reply;
}

/** Cards are checked with the dictionaries that are kept; one that cannot be had is done without. */
async function equip() {
  if (equipped === session) return;
  equipped = session;
  const kept = await get('dictionaries').catch(() => undefined);
  if (kept) equipped.useDictionaries(new Uint8Array(kept.bytes));
}

async function ask(message) {
  const { TemplateSession } = await start();
  session ??= new TemplateSession();
  if (message.card) await equip();
  return session.ask(message.ask);
}

/** Whether the device did it. */
const tried = (work) =>
  work.then(
    () => true,
    () => false,
  );

const keep = {
  async keep({ keep: on }) {
    keeping = false;
    if (!on) return tried(remove('file', 'journal'));
    const bytes = session?.bytes();
    if (!bytes) return false;
    const file = { name: session.name(), bytes: bytes.buffer, date: new Date() };
    keeping = await tried(put({ file, journal: session.journal() }));
    return keeping;
  },
  async dictionaries({ dictionaries: on }) {
    if (!on) return tried(remove('dictionaries'));
    const bytes = session?.bytes();
    if (!bytes) return false;
    return tried(put({ dictionaries: { name: session.name(), bytes: bytes.buffer, date: new Date() } }));
  },
};

async function answer(message) {
  const { id } = message;
  const what = Object.keys(keep).find((key) => key in message);
  if (what) return self.postMessage({ id, kept: await keep[what](message) });
  const opens = message.file || message.resume;
  const reply = await (opens ? openFile(message) : ask(message));
  self.postMessage({ id, answer: reply.answer, files: reply.files }, [reply.answer.buffer, ...reply.files]);
  if (reply.changed && keeping) {
    keeping = await tried(put({ journal: session.journal() }));
    if (!keeping) self.postMessage({ kept: false });
  }
}

const workbooks = {
  xlsx: (engine, { text, lang }) => engine.barcodesXlsx(text, lang),
  table: (engine, { name, headings, widths, cells }) => engine.tableXlsx(name, headings, widths, cells),
};

async function workbook({ id, type, ...what }) {
  try {
    const make = workbooks[type];
    if (!make) throw new Error(`no such task: ${type}`);
    const view = make(await start(), what);
    // The view may look into a larger buffer; only its own bytes travel.
    const bytes = view.byteLength === view.buffer.byteLength ? view.buffer : view.slice().buffer;
    self.postMessage({ id, ok: true, bytes }, [bytes]);
  } catch (error) {
    self.postMessage({ id, ok: false, error: String(error?.message ?? error) });
  }
}

async function handle(message) {
  if (message.type) return workbook(message);
  try {
    await answer(message);
  } catch (error) {
    const told = { id: message.id, error: String(error?.message ?? error) };
    self.postMessage(error?.unreadable ? { ...told, unreadable: true } : told);
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
