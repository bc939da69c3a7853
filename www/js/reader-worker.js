// Reads one workbook beside the page, in whatever format it comes. It is loaded when somebody brings one.
//
// Takes   { id, file: File }
// Answers { id, text: string } or { id, error: string }

/** Where what is loaded lies: beside this file, unless a bundler has moved it (`around.js` says so after the `#`). */
const moved = new URLSearchParams(new URL(import.meta.url).hash.slice(1));
const at = (file) => moved.get(file) ?? new URL(file, import.meta.url).href;

self.addEventListener('message', async ({ data: { id, file } }) => {
  try {
    const module = await import(at('reader.js'));
    const [bytes] = await Promise.all([
      file.arrayBuffer(),
      module.default({ module_or_path: new URL(at('reader_bg.wasm')) }),
    ]);
    self.postMessage({ id, text: module.workbookText(new Uint8Array(bytes)) });
  } catch (error) {
    self.postMessage({ id, error: String(error?.message ?? error) });
  }
});
