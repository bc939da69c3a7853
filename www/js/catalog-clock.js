// Waiting while nobody looks. Browsers let the timers of a hidden tab fire once a second at most, and a list of thousands of codes
// would take all day; a worker's timers fire as they should.

import { worker as startable } from './around.js';

let worker;
let last = 0;
const waiting = new Map();

/** Keeps its promise after so many milliseconds, looked at or not; never, where there can be no worker. */
export function sleep(milliseconds) {
  worker ??= new Worker(startable(new URL('./catalog-timer.js', import.meta.url)), { type: 'module' });
  worker.onmessage ??= ({ data: id }) => {
    waiting.get(id)?.();
    waiting.delete(id);
  };
  last += 1;
  worker.postMessage([last, milliseconds]);
  return new Promise((done) => {
    waiting.set(last, done);
  });
}
