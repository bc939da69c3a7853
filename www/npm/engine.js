// The readiness check for Kazakhstan's National Catalog of Goods as an ES module: browsers, workers, Node.
import load, * as wasm from "./engine_wasm.js";

const address = new URL("./engine_wasm_bg.wasm", import.meta.url);
let loading;

async function source() {
  if (address.protocol !== "file:") return address;
  // Node's fetch does not read files. The name is put together so that bundlers for browsers leave it alone.
  const { readFile } = await import(/* @vite-ignore */ ["node", "fs/promises"].join(":"));
  return readFile(address);
}

export function init(input) {
  loading ??= Promise.resolve(input ?? source())
    .then((module_or_path) => load({ module_or_path }))
    .then(
      () => undefined,
      (error) => {
        // The next call may try again: the network may be back.
        loading = undefined;
        throw error;
      },
    );
  return loading;
}

function text(value, name) {
  if (typeof value !== "string") throw new TypeError(`${name}: expected a string, got ${value === null ? "null" : typeof value}`);
  return value;
}

export function checkBarcodes(barcodes, options = {}) {
  return wasm.checkBarcodes(text(barcodes, "checkBarcodes"), String(options?.lang ?? "ru"));
}

export function countBarcodes(barcodes) {
  return wasm.countBarcodes(text(barcodes, "countBarcodes"));
}

export function applySafeFixes(barcodes) {
  return wasm.applySafeFixes(text(barcodes, "applySafeFixes"));
}

export function barcodesXlsx(barcodes, options = {}) {
  return wasm.barcodesXlsx(text(barcodes, "barcodesXlsx"), String(options?.lang ?? "ru"));
}
