// Runs the engine beside the page. It is loaded and started by the first message, because most visits never need it.
//
// Takes   { id, type: 'xlsx', text, lang }
// Answers { id, ok: true, bytes: ArrayBuffer } or { id, ok: false, error: string }

/** @type {Promise<typeof import('./engine.js')> | undefined} */
let engine;

/** The engine, started. A failed start is forgotten, so that the next message tries again. */
function start() {
  engine ??= load().catch((error) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function load() {
  const module = await import('./engine.js');
  await module.default({ module_or_path: new URL('engine_bg.wasm', import.meta.url) });
  return module;
}

/** @type {Record<string, (engine: any, message: any) => Uint8Array>} */
const TASKS = {
  xlsx: ({ barcodesXlsx }, { text, lang }) => barcodesXlsx(text, lang),
};

self.addEventListener('message', async ({ data }) => {
  const { id, type } = data;
  try {
    const task = TASKS[type];
    if (!task) throw new Error(`no such task: ${type}`);
    const view = task(await start(), data);
    // The view may look into a larger buffer; only its own bytes travel.
    const bytes = view.byteLength === view.buffer.byteLength ? view.buffer : view.slice().buffer;
    self.postMessage({ id, ok: true, bytes }, [bytes]);
  } catch (error) {
    self.postMessage({ id, ok: false, error: String(error?.message ?? error) });
  }
});
