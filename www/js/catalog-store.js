// What the catalog's part keeps on this device: texts under keys, in a few stores. Nothing of it is a secret. Each write is on
// the device when its promise is kept, and other tabs are told which store has changed.
//
// Where no element of the page may remember (`remember`), everything is held until the page is left, but the journal: what proves that
// nothing is sent twice has to outlive the page. A frame without an origin (sandboxed) is given no device. Nothing can be sent there, so
// no card is begun either: it would be filled in for nothing.

const NAME = 'nct-ready-catalog';
const VERSION = 1;
const STORES = ['found', 'work', 'journal', 'drafts', 'files', 'settings', 'seen', 'lists'];
const JOURNAL = 'journal';

const hasDevice = globalThis.origin !== 'null';
const notHeld = hasDevice ? [JOURNAL] : [JOURNAL, 'drafts', 'files'];
const held = new Map(STORES.filter((store) => !notHeld.includes(store)).map((store) => [store, new Map()]));
/** Kept once the device has what was held before it may remember. */
let moved;
const channel = hasDevice && typeof BroadcastChannel === 'function' ? new BroadcastChannel(NAME) : undefined;
let opening;

/** One connection for the page; a closed one is opened again. */
function database() {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const store of STORES) {
        if (!request.result.objectStoreNames.contains(store)) request.result.createObjectStore(store);
      }
    };
    request.onsuccess = () => {
      const forget = () => {
        opening = undefined;
      };
      request.result.onclose = forget;
      request.result.onversionchange = () => {
        request.result.close();
        forget();
      };
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  }).catch((error) => {
    opening = undefined;
    throw error;
  });
  return opening;
}

/** As a transaction's object store, for the few things that are done here. */
function holding(store) {
  const records = held.get(store);
  if (!records) throw new Error(`${store}: there is no device to keep it`);
  const keys = (range) => [...records.keys()].filter((key) => !range || range.includes(key)).sort();
  return {
    get: (key) => ({ result: records.get(key) }),
    getAllKeys: (range) => ({ result: keys(range) }),
    getAll: (range) => ({ result: keys(range).map((key) => records.get(key)) }),
    put: (value, key) => records.set(key, value),
    delete: (key) => records.delete(key),
  };
}

/** Does something with a store in one transaction, and waits until the device has it. */
async function within(store, mode, work) {
  if (!hasDevice || !(moved || store === JOURNAL)) return work(holding(store));
  if (store !== JOURNAL) await moved;
  return onDevice(store, mode, work);
}

async function onDevice(store, mode, work) {
  const transaction = (await database()).transaction(store, mode, { durability: 'strict' });
  const done = new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
  });
  const result = work(transaction.objectStore(store));
  await done;
  if (mode === 'readwrite') channel?.postMessage(store);
  return result;
}

/** From now on everything is on the device, with what is held already. */
export function remember() {
  moved ??= Promise.all([...held].filter(([, records]) => records.size > 0).map(move)).catch(() => {});
}

function move([store, records]) {
  return onDevice(store, 'readwrite', (s) => {
    for (const [key, value] of records) s.put(value, key);
  });
}

/** The text under a key. */
export const get = async (store, key) => (await within(store, 'readonly', (s) => s.get(key))).result;

/** All keys that begin so, each followed by its text. */
export async function all(store, prefix) {
  const range = prefix ? IDBKeyRange.bound(prefix, `${prefix}\uffff`) : null;
  const [keys, values] = await within(store, 'readonly', (s) => [s.getAllKeys(range), s.getAll(range)]);
  return keys.result.flatMap((key, at) => [key, values.result[at]]);
}

/** Those of the keys that are there, each followed by its text. */
export async function some(store, keys) {
  const requests = await within(store, 'readonly', (s) => keys.map((key) => s.get(key)));
  return keys.flatMap((key, at) => (requests[at].result === undefined ? [] : [key, requests[at].result]));
}

/** Writes all or none. */
export const put = (store, keys, values) =>
  within(store, 'readwrite', (s) => {
    for (const [at, key] of keys.entries()) s.put(values[at], key);
  });

export const remove = (store, keys) =>
  within(store, 'readwrite', (s) => {
    for (const key of keys) s.delete(key);
  });

/** Tells which store another tab has changed. */
export function watch(act) {
  channel?.addEventListener('message', ({ data }) => act(data));
}

/** Whether any tab of this origin runs what has this name; with `wait`, once none does any more. */
export async function taken(name, wait) {
  const full = `${NAME} ${name}`;
  if (!hasDevice || !navigator.locks) return false;
  if (wait) await navigator.locks.request(full, { mode: 'shared' }, () => {});
  return (await navigator.locks.query()).held.some((lock) => lock.name === full);
}

/** Runs `work` (a function that gives a promise) while no other tab of this origin runs what has this name. Says false where another one does. */
export async function alone(name, work) {
  if (!hasDevice || !navigator.locks) {
    await work();
    return true;
  }
  return navigator.locks.request(`${NAME} ${name}`, { ifAvailable: true }, async (lock) => {
    if (lock) await work();
    return Boolean(lock);
  });
}
