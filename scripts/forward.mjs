// Forwards a request to a catalog and its answer back, as a web server in front of the site does. Nothing is written down: a
// request carries a key.
import http from 'node:http';

/** What concerns one connection only. */
const HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** What the catalog has no business with. */
const OURS = new Set(['cookie', 'host', 'origin', 'referer']);

const without = (headers, ...sets) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !sets.some((set) => set.has(name))));

// A connection for each request: none is found dead when it is used again.
const agent = new http.Agent({ keepAlive: false });

/** Sends a request on to `path` of an origin, as it comes in, and gives the answer back as it comes. */
export function forward(origin, path, req, res) {
  const headers = without(req.headers, HOP, OURS);
  const onward = http.request(new URL(origin).origin + path, { agent, headers, method: req.method });
  onward.on('response', (answer) => {
    // A cookie of the catalog is none of the site's, and no answer is kept on the way.
    const back = without(answer.headers, HOP, new Set(['set-cookie']));
    res.writeHead(answer.statusCode, { 'cache-control': 'no-store', ...back });
    // Half an answer must not look like a whole one.
    answer.on('error', () => res.destroy());
    answer.pipe(res);
  });
  onward.on('error', () => {
    // Half an answer is cut off. Where there is none, the real servers say so, and so does this one: a browser that is cut off
    // on a connection that it has used before sends the request again by itself, even one that changes something.
    if (res.headersSent) return res.destroy();
    return res.writeHead(502, { 'Cache-Control': 'no-store', 'Content-Type': 'text/plain' }).end('The catalog does not answer\n');
  });
  res.on('close', () => onward.destroy());
  req.pipe(onward);
}
