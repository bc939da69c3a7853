// Looks at key files beside the page. It is loaded when somebody brings one.
//
// Takes   { id, file: File, password?: string, lang, name, now, iin?, bin?, company?, root?: File }
// Answers { id, told } (as inspectKey of engine.d.ts gives it) or { id, error: string }
//
// What it was given is kept nowhere: the password goes to WebAssembly, which wipes it.

/** Where what is loaded lies: beside this file, unless a bundler has moved it (`around.js` says so after the `#`). */
const moved = new URLSearchParams(new URL(import.meta.url).hash.slice(1));
const at = (file) => moved.get(file) ?? new URL(file, import.meta.url).href;
/** No key file is as large; what is larger is no key file, and is told by its beginning. */
const MOST = 1024 * 1024;

const bytes = async (file) => new Uint8Array(await file.slice(0, MOST).arrayBuffer());

let loading;
async function load() {
  const module = await import(at('keys.js'));
  await module.default({ module_or_path: new URL(at('keys_bg.wasm')) });
  return module;
}

self.addEventListener('message', async ({ data: { id, file, password, lang, name, now, iin, bin, company, root } }) => {
  let beside;
  try {
    loading ??= load();
    const module = await loading;
    beside = new module.Beside(now, name);
    beside.expects(iin, bin, company === true);
    if (root) beside.trusts(await bytes(root));
    self.postMessage({ id, told: module.inspectKey(await bytes(file), password, lang, beside) });
  } catch (error) {
    loading = undefined;
    self.postMessage({ id, error: String(error?.message ?? error) });
  } finally {
    beside?.free();
  }
});
