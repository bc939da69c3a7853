// Reads barcodes in pictures beside the page, where the browser cannot. It is loaded when somebody asks for it.
//
// Takes   { id, width, shades: Uint8Array, thorough: boolean }, a picture in shades of grey, line by line
// Answers { id, codes: string[] } or { id, error: string }

/** Where what is loaded lies: beside this file, unless a bundler has moved it (`around.js` says so after the `#`). */
const moved = new URLSearchParams(new URL(import.meta.url).hash.slice(1));
const at = (file) => moved.get(file) ?? new URL(file, import.meta.url).href;

let loading;
async function load() {
  const module = await import(at('scan.js'));
  await module.default({ module_or_path: new URL(at('scan_bg.wasm')) });
  return module;
}

self.addEventListener('message', async ({ data: { id, width, shades, thorough } }) => {
  try {
    loading ??= load();
    self.postMessage({ id, codes: (await loading).codes(width, shades, thorough) });
  } catch (error) {
    loading = undefined;
    self.postMessage({ id, error: String(error?.message ?? error) });
  }
});
