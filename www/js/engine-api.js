// The readiness check for Kazakhstan's National Catalog of Goods as an ES module: browsers, workers, Node.
import load, * as wasm from "./engine.js";

const address = new URL("./engine_bg.wasm", import.meta.url);

async function source(address) {
  if (address.protocol !== "file:") return address;
  // Node's fetch does not read files. The name is put together so that bundlers for browsers leave it alone.
  const { readFile } = await import(/* @vite-ignore */ ["node", "fs/promises"].join(":"));
  return readFile(address);
}

/** Loads something once, however often it is called. After a failure the next call tries again: the network may be back. */
function once(load) {
  let loading;
  return (input) =>
    (loading ??= load(input).catch((error) => {
      loading = undefined;
      throw error;
    }));
}

const start = once(async (input) => {
  await load({ module_or_path: await (input ?? source(address)) });
});

/** A module of its own, loaded with the first call that needs it. */
const part = (script, address) =>
  once(async () => {
    const module = await script();
    await module.default({ module_or_path: await source(address) });
    return module;
  });
// Each name stands here in full, so that bundlers find the files.
const keys = part(() => import("./keys.js"), new URL("./keys_bg.wasm", import.meta.url));
const prepare = part(() => import("./prepare-engine.js"), new URL("./prepare-engine_bg.wasm", import.meta.url));

export function init(input) {
  return start(input);
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

const names = { string: "a string", function: "a function", object: "an object" };
const kind = (value) => (value === null ? "null" : Array.isArray(value) ? "an array" : (names[typeof value] ?? typeof value));
const wrong = (name, expected, value) => new TypeError(`${name}: expected ${expected}, got ${kind(value)}`);

function bytes(value, name) {
  if (value instanceof Uint8Array) return value;
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw wrong(name, "a Uint8Array", value);
}

function checked(options, name) {
  if (typeof options !== "object" || options === null) throw wrong(`${name}: options`, "an object", options);
  const { lang = "ru", dictionaries, onProgress, format = "xlsx" } = options;
  if (onProgress != null && typeof onProgress !== "function") throw wrong(`${name}: onProgress`, "a function", onProgress);
  if (format !== "xlsx" && format !== "csv") throw new TypeError(`${name}: format: expected "xlsx" or "csv"`);
  return {
    lang: String(lang),
    dictionaries: dictionaries == null ? undefined : bytes(dictionaries, `${name}: dictionaries`),
    onProgress: onProgress ? (stage, done, of) => onProgress({ stage, done, of }) : undefined,
    isXlsx: format === "xlsx",
  };
}

const identities = ["iin", "bin", "iik", "bic", "kbe", "phone", "email"];

export async function checkIdentity(field, value, options = {}) {
  if (!identities.includes(field)) throw new TypeError(`checkIdentity: kind: expected one of ${identities.join(", ")}`);
  const [given, lang] = [text(value, "checkIdentity"), String(options?.lang ?? "ru")];
  return (await prepare()).checkIdentity(field, given, lang);
}

export async function checkPhoto(photo, options = {}) {
  const { lang = "ru", name = "" } = options ?? {};
  const given = [bytes(photo, "checkPhoto"), text(name, "checkPhoto: name"), String(lang)];
  return (await prepare()).checkPhoto(...given);
}

export async function stripPhoto(photo) {
  const given = bytes(photo, "stripPhoto");
  return (await prepare()).stripPhoto(given) ?? null;
}

export function checkTemplate(template, options = {}) {
  const { lang, dictionaries, onProgress } = checked(options, "checkTemplate");
  return wasm.checkTemplate(bytes(template, "checkTemplate"), lang, dictionaries, onProgress);
}

/** An edit as the engine takes it: the name of a cell that a sheet can have, and a text. */
function edit(given, at) {
  const name = `applyEdits: edits[${at}]`;
  if (typeof given !== "object" || given === null) throw wrong(name, "{ cell, value }", given);
  const { cell, value } = given;
  if (typeof cell !== "string" || !wasm.isCell(cell)) throw new TypeError(`${name}.cell: expected the name of a cell such as "A5", got ${JSON.stringify(cell)}`);
  if (value === null) return { cell, value: "" };
  if (!["string", "number", "boolean"].includes(typeof value)) throw wrong(`${name}.value`, "a string, a number, a boolean or null", value);
  return { cell, value: String(value) };
}

export function applyEdits(template, edits) {
  const given = bytes(template, "applyEdits");
  if (!Array.isArray(edits)) throw wrong("applyEdits: edits", "an array", edits);
  return wasm.applyEdits(given, edits.map(edit));
}

export function fixAll(template, mode) {
  if (mode !== "safe") throw new TypeError('fixAll: mode: expected "safe"');
  return wasm.fixAll(bytes(template, "fixAll"));
}

export function errorReport(template, options = {}) {
  const { lang, dictionaries, isXlsx } = checked(options, "errorReport");
  return wasm.errorReport(bytes(template, "errorReport"), lang, isXlsx, dictionaries);
}

/** An option that is a text or is left out. */
function optional(options, name) {
  const value = options[name];
  return value == null ? undefined : text(value, `inspectKey: ${name}`);
}

export async function inspectKey(file, password, options = {}) {
  const given = bytes(file, "inspectKey");
  if (password != null) text(password, "inspectKey: password");
  if (typeof options !== "object" || options === null) throw wrong("inspectKey: options", "an object", options);
  const { lang = "ru", now = new Date(), company = false, root } = options;
  const seconds = Math.floor(Number(now) / 1000);
  if (!Number.isFinite(seconds)) throw wrong("inspectKey: now", "a date", now);
  const [name, iin, bin] = ["name", "iin", "bin"].map((one) => optional(options, one));
  const module = await keys();
  const beside = new module.Beside(seconds, name ?? "");
  try {
    beside.expects(iin, bin, company === true);
    if (root != null) beside.trusts(bytes(root, "inspectKey: root"));
    return module.inspectKey(given, password ?? undefined, String(lang), beside);
  } finally {
    beside.free();
  }
}
