// Bulk upload: the catalog's template is checked in the browser before anybody sends it. The portal hears what was done.
import { settings, t } from './portal.js';
import { transport } from './transport.js';

const element = document.querySelector('nct-ready');
element.toggleAttribute('remember', settings.remember);
element.transport = transport;

element.addEventListener('nct-file', ({ detail }) => log('upload.file', { name: detail.name, size: Math.ceil(detail.size / 1000) }));
element.addEventListener('nct-fixed', ({ detail }) => log('upload.fixed', { count: detail.fixes }));
element.addEventListener('nct-error', ({ detail }) => log('upload.error', { message: detail.message }));

function log(key, values) {
  document.querySelector('#log').append(Object.assign(document.createElement('li'), { textContent: t(key, values) }));
  document.querySelector('#log-empty').hidden = true;
}
