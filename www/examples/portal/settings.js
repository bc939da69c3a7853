// The settings, and the element as it looks with them: its attributes may change at any time.
import { change, forget, settings, t } from './portal.js';
import { transport } from './transport.js';

const form = document.querySelector('#settings');
const element = document.querySelector('nct-ready');
element.transport = transport;

form.addEventListener('change', () => {
  const given = new FormData(form);
  change({
    lang: given.get('lang'),
    theme: given.get('theme'),
    // The list of barcodes is always there.
    tools: ['barcodes', ...given.getAll('tools')],
    remember: given.has('remember'),
  });
  preview();
  say('settings.saved');
});
form.addEventListener('reset', (event) => {
  event.preventDefault();
  forget();
  fill();
  preview();
  say('settings.forgotten');
});
fill();
preview();

function fill() {
  for (const field of form.elements) {
    if (field.type === 'radio') field.checked = settings[field.name] === field.value;
    if (field.type === 'checkbox') field.checked = field.name === 'remember' ? settings.remember : settings.tools.includes(field.value);
  }
}

function preview() {
  element.setAttribute('lang', settings.lang);
  element.setAttribute('tools', settings.tools.join(' '));
  element.toggleAttribute('remember', settings.remember);
}

function say(key) {
  document.querySelector('#saved').textContent = t(key);
}
