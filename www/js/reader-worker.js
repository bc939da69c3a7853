// Reads one workbook beside the page, in whatever format it comes. It is loaded when somebody brings one.
//
// Takes   { id, file: File }
// Answers { id, text: string } or { id, error: string }

self.addEventListener('message', async ({ data: { id, file } }) => {
  try {
    const module = await import('./reader.js');
    const [bytes] = await Promise.all([
      file.arrayBuffer(),
      module.default({ module_or_path: new URL('reader_bg.wasm', import.meta.url) }),
    ]);
    self.postMessage({ id, text: module.workbookText(new Uint8Array(bytes)) });
  } catch (error) {
    self.postMessage({ id, error: String(error?.message ?? error) });
  }
});
