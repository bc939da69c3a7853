// How the element reaches the catalog: by the portal's own back end (back-end.mjs). It knows the seller by the session and adds
// the key, so that no key is in a browser.
const BACK_END = new URL('api/', import.meta.url).href;

export async function transport({ method, path, contentType, body, file, fileName }) {
  const form = file && new FormData();
  form?.append('file', file, fileName);
  const headers = contentType ? { 'Content-Type': contentType } : {};
  const answer = await fetch(BACK_END + path, { method, headers, body: form ?? body });
  if (!answer.headers.has('Portal-Back-End')) {
    // These pages on a plain web server: there is nobody to ask.
    dispatchEvent(new Event('no-back-end'));
    throw new Error('The portal has no back end here');
  }
  return {
    status: answer.status,
    contentType: answer.headers.get('Content-Type') ?? '',
    retryAfter: answer.headers.get('Retry-After') ?? '',
    body: await answer.text(),
  };
}
