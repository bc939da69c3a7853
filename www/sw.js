// Keeps one complete version of the site on the device, so that it works without a network.
// The build puts `const BUILD = { version, files }` in front of this file. `files` are relative to the folder it lies in;
// pages are named by their folder ('./', 'kk/'), because some servers redirect 'index.html', and a redirected answer
// cannot be given to a navigation.
/* global BUILD */

const PREFIX = `nct-ready ${self.registration.scope} `;
const CACHE = PREFIX + BUILD.version;
const absolute = (file) => new URL(file, self.registration.scope).href;
const OWN = new Set(BUILD.files.map(absolute));

self.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

// A new version waits until somebody asks for it.
self.addEventListener('message', ({ data }) => {
  if (data === 'skipWaiting') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const address = own(request);
  if (address) event.respondWith(answer(address, request));
  else if (request.mode === 'navigate' && OWN.has(`${request.url}/`)) event.respondWith(Response.redirect(`${request.url}/`));
});

/** All or nothing: a version that is not complete must not be installed. */
async function fill() {
  const cache = await caches.open(CACHE);
  // Files in a/ never change and may come from the browser's cache; the rest is asked for anew.
  const requests = BUILD.files.map(
    (file) => new Request(absolute(file), { cache: file.startsWith('a/') ? 'default' : 'no-cache' }),
  );
  await cache.addAll(requests);
}

/** Drops older versions. Claiming lets the first visit already load what it has not needed yet while offline. */
async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The file of this version that a request means, or nothing. */
function own(request) {
  const url = new URL(request.url);
  url.hash = '';
  if (request.mode === 'navigate') {
    url.search = '';
    url.pathname = url.pathname.replace(/\/index\.html$/, '/');
  }
  return OWN.has(url.href) ? url.href : undefined;
}

async function answer(address, request) {
  const cache = await caches.open(CACHE);
  // Servers add `Vary: Accept-Encoding`, which means nothing for what is already decoded.
  return (await cache.match(address, { ignoreVary: true })) ?? fetch(request);
}
