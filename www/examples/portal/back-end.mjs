// The portal's back end: passes on what the element asks of the catalog, and nothing else, with the key that only this side has.
// For Node 20 and newer, without packages.

/** The catalog's operations that the element uses. */
export const ALLOWED = {
  GET: /^\/gwp\/portal\/api\/(v[12]\/products\/[0-9]{13,14}|v1\/products\/requests|v1\/products\/requests\/([0-9]{1,19}\/(status|details|duplicates)|attributes|categories\/[0-9A-Za-z._-]{1,40}\/gov-attributes)|v1\/dictionaries|v1\/dictionaries\/[0-9A-Za-z_]{1,40}\/(items|roots|children\/[0-9]{1,19}))$/,
  POST: /^\/(gwp\/portal\/api\/v1\/(products\/requests|products\/requests\/[0-9]{1,19}\/duplicate-decision|products\/requests\/[0-9]{13}\/edit-product|storage\/upload|storage\/upload\/document)|gw\/search\/api\/v1\/search)$/,
  PUT: /^\/gwp\/portal\/api\/v1\/products\/requests\/[0-9]{1,19}(\/(moderation|cancel|publish))?$/,
  DELETE: /^\/gwp\/portal\/api\/v1\/products\/requests\/[0-9]{1,19}$/,
};
/** A photo has at most 5 MB, and its form a little more. */
const LIMIT = 6_000_000;

/** Answers a request for `target`: the path in the catalog, with what is asked of it. `catalog` is the origin of the catalog. */
export async function passOn(request, response, target, { catalog, key }) {
  const say = (status, headers, body) => {
    response.writeHead(status, { 'Cache-Control': 'no-store', 'Portal-Back-End': 'yes', ...headers }).end(body);
  };
  const refuse = (status, message) => say(status, { 'Content-Type': 'application/json' }, JSON.stringify({ code: 'PORTAL', message }));

  // Here your portal asks who this is: without a seller's session there is no answer.
  if (!['same-origin', undefined].includes(request.headers['sec-fetch-site'])) return refuse(403, 'Another site');
  const [path] = target.split('?');
  if (!ALLOWED[request.method]?.test(path)) return refuse(405, 'Not passed on');

  try {
    const parts = [];
    let size = 0;
    for await (const part of request) {
      size += part.length;
      if (size > LIMIT) return refuse(413, 'Too large');
      parts.push(part);
    }
    const type = request.headers['content-type'];
    const answer = await fetch(catalog + target, {
      method: request.method,
      headers: { Accept: 'application/json', 'X-API-KEY': key, ...(type && { 'Content-Type': type }) },
      body: size > 0 ? Buffer.concat(parts) : undefined,
      redirect: 'manual',
      signal: AbortSignal.timeout(60_000),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const kept = ['Content-Type', 'Retry-After'].filter((name) => answer.headers.has(name));
    return say(answer.status, Object.fromEntries(kept.map((name) => [name, answer.headers.get(name)])), body);
  } catch {
    // Never sent twice from here: the element finds out what has become of a change.
    return refuse(502, 'The catalog does not answer');
  }
}
