// What the content does by itself, without the app: deadlines, the language switch, offers of a new version.

const config = JSON.parse(document.getElementById('nct-config').textContent);
const { lang } = document.documentElement;
const DAY = 86_400_000;
// One for all, and not at once: making it takes a slow telephone 30 ms.
let plural;

afterLoad(showDeadlines);
// A page that stays open overnight should not count from yesterday.
document.addEventListener('visibilitychange', showDeadlines);
keepPlace();
openQuestion();
addEventListener('hashchange', openQuestion);
afterLoad(watchVersions);

/** Says of each deadline how far away it is. The dates count in Kazakhstan, which is at UTC+5 all year. */
function showDeadlines() {
  const today = Date.parse(new Date(Date.now() + 5 * 3_600_000).toISOString().slice(0, 10));
  const states = [...document.querySelectorAll('[data-deadline]')];
  const days = states.map((state) => Math.round((Date.parse(state.dataset.deadline) - today) / DAY));
  states.forEach((state, i) => {
    state.textContent = distance(days[i]);
    state.className = `deadline-state chip ${days[i] < 0 ? '' : 'is-warn'}`;
    state.hidden = false;
  });
  for (const note of document.querySelectorAll('[data-all-passed]')) note.hidden = days.some((d) => d > 0);
}

/** In days where days still help, in months after that. */
function distance(days) {
  const { today, ahead, daysAgo, monthsAgo } = config.deadlines;
  if (days === 0) return today;
  if (days > 0) return count(days, ahead);
  return days >= -60 ? count(-days, daysAgo) : count(Math.floor(-days / 30.44), monthsAgo);
}

/**
 * A number with the form of its words. They stand with the content and not with Intl.RelativeTimeFormat, because
 * browsers that claim Kazakh answer "-8 m".
 */
function count(n, forms) {
  plural ??= new Intl.PluralRules(lang);
  const form = ['one', 'few', 'many'].indexOf(plural.select(n));
  return (forms[form] ?? forms.at(-1)).replace('{n}', n);
}

/** The other language opens at the section that is being read. */
function keepPlace() {
  for (const link of document.querySelectorAll('a.lang-link')) {
    link.addEventListener('click', () => {
      link.hash = placeHash();
    });
  }
}

function placeHash() {
  if (scrollY === 0) return '';
  const line = innerHeight * 0.4;
  const passed = [...document.querySelectorAll('.parts > section[id]')].filter(
    (section) => section.getBoundingClientRect().top <= line,
  );
  const opened = location.hash.startsWith('#faq-') && passed.at(-1)?.id === 'faq';
  if (opened) return location.hash;
  return passed.length ? `#${passed.at(-1).id}` : '';
}

/** A link to an answer shows the answer. */
function openQuestion() {
  const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target instanceof HTMLDetailsElement) target.open = true;
}

/** Waits until the page has finished its own work. */
function afterLoad(work) {
  const soon = () => (window.requestIdleCallback ?? setTimeout)(work);
  if (document.readyState === 'complete') soon();
  else addEventListener('load', soon, { once: true });
}

/** Makes the page work offline, and offers new versions: none is ever forced on somebody who is in the middle of work. */
async function watchVersions() {
  const workers = navigator.serviceWorker;
  if (!workers) return;
  const root = new URL('../../', import.meta.url);
  const controlled = Boolean(workers.controller);
  let reloading = false;
  workers.addEventListener('controllerchange', () => {
    if (reloading) location.reload();
    // Another tab has updated. This page's files may be gone from the server, so offer the same here.
    else if (controlled) offer(() => location.reload());
  });
  const update = (worker) =>
    offer(() => {
      reloading = true;
      worker.postMessage('skipWaiting');
    });
  try {
    const registration = await workers.register(new URL('sw.js', root), { scope: root.pathname, updateViaCache: 'none' });
    if (registration.waiting && workers.controller) update(registration.waiting);
    registration.addEventListener('updatefound', () => {
      const worker = registration.installing;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'installed' && workers.controller) update(worker);
      });
    });
  } catch {
    // Without a worker the page works as before, only not offline: private windows and old browsers.
  }
}

/** Shows the bar; `accept` runs when the person asks for the update. */
function offer(accept) {
  const bar = document.getElementById('update-offer').content.cloneNode(true);
  const place = document.getElementById('update');
  bar.querySelector('[data-update]').addEventListener('click', (event) => {
    event.currentTarget.disabled = true;
    accept();
  });
  bar.querySelector('[data-later]').addEventListener('click', () => place.replaceChildren());
  place.replaceChildren(bar);
}
