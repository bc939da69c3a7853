// What is kept on this device, and only because somebody asked for it: the open file, what was done to it, and a template
// whose dictionaries stand in for missing ones.

const NAME = 'nct-ready';
const KEPT = 'kept';

function open() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(KEPT);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
    request.onblocked = () => reject(new Error('blocked'));
  });
}

/** Does something with the store in one transaction, and waits until the device has it. */
async function within(mode, work) {
  const database = await open();
  try {
    const transaction = database.transaction(KEPT, mode);
    const done = new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = transaction.onabort = () => reject(transaction.error ?? new Error('aborted'));
    });
    const request = work(transaction.objectStore(KEPT));
    await done;
    return request?.result;
  } finally {
    database.close();
  }
}

/** What is kept under a name; `undefined` where nothing is, or where the browser keeps nothing at all. */
export const get = (key) => within('readonly', (store) => store.get(key)).catch(() => undefined);

/** Keeps several things at once. Fails where the device is full or does not allow it. */
export const put = (entries) =>
  within('readwrite', (store) => {
    for (const [key, value] of Object.entries(entries)) store.put(value, key);
  });

/** Erases what is kept under such names. */
export const remove = (...keys) =>
  within('readwrite', (store) => {
    for (const key of keys) store.delete(key);
  });
