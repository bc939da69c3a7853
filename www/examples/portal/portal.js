// What all pages of the portal share: its settings and its words.
import words from './words.js';

const KEY = 'koktem-settings';
const DEFAULT = { lang: 'ru', theme: 'auto', tools: ['barcodes'], remember: false };

/** What the person has chosen. Nothing is kept before they choose. */
export const settings = { ...DEFAULT, ...JSON.parse(localStorage.getItem(KEY) ?? '{}') };

export function change(changes) {
  Object.assign(settings, changes);
  localStorage.setItem(KEY, JSON.stringify(settings));
  show();
}

export function forget() {
  Object.assign(settings, DEFAULT);
  localStorage.removeItem(KEY);
  show();
}

/** A text in the language of the page; `{name}` stands for a value. */
export function t(key, values = {}) {
  return words[settings.lang][key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

/** The colours follow `data-theme` in portal.css, and the element follows the page's. */
function show() {
  const root = document.documentElement;
  root.lang = settings.lang;
  root.dataset.theme = settings.theme;
  for (const node of document.querySelectorAll('[data-t]')) node.textContent = t(node.dataset.t);
  for (const node of document.querySelectorAll('[data-t-label]')) node.setAttribute('aria-label', t(node.dataset.tLabel));
}

addEventListener('no-back-end', () => {
  document.querySelector('#no-catalog').textContent = t('no_catalog');
});
show();
